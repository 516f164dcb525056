/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* Makes GTK's dark and high-contrast styles follow the desktop's wish, which GTK 4.8 does not
 * do by itself. Without a desktop that says something the GTK setting stays as it was. */

#define GW_TYPE_COLOR_SCHEME (gw_color_scheme_get_type ())
G_DECLARE_FINAL_TYPE (GwColorScheme, gw_color_scheme, GW, COLOR_SCHEME, GObject)

GwColorScheme *gw_color_scheme_new   (GtkSettings     *settings,
                                      GDBusConnection *bus) G_GNUC_WARN_UNUSED_RESULT;

/* Takes one value of the portal's org.freedesktop.appearance namespace; others are ignored. */
void           gw_color_scheme_apply (GwColorScheme   *self,
                                      const char      *key,
                                      GVariant        *value);
