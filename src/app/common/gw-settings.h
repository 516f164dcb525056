/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* What the person chose and what the window remembers. Where the schema is not installed the
 * same keys hold their defaults, and changes last as long as the process. */
#define GW_TYPE_SETTINGS (gw_settings_get_type ())
G_DECLARE_FINAL_TYPE (GwSettings, gw_settings, GW, SETTINGS, GObject)

GwSettings *gw_settings_new         (void) G_GNUC_WARN_UNUSED_RESULT;

/* Signal "changed" with the key as detail: "changed::paper". A key that is not in the schema is
 * an error of the program. */
GVariant   *gw_settings_get         (GwSettings *self,
                                     const char *key) G_GNUC_WARN_UNUSED_RESULT;

/* A floating value is taken. */
void        gw_settings_set         (GwSettings *self,
                                     const char *key,
                                     GVariant   *value);

char       *gw_settings_dup_string  (GwSettings *self,
                                     const char *key) G_GNUC_WARN_UNUSED_RESULT;
gboolean    gw_settings_get_boolean (GwSettings *self,
                                     const char *key);
int         gw_settings_get_int     (GwSettings *self,
                                     const char *key);

/* Of a setting that is a list of texts: with one more, or without one. */
void        gw_settings_add_text    (GwSettings *self,
                                     const char *key,
                                     const char *text);
void        gw_settings_remove_text (GwSettings *self,
                                     const char *key,
                                     const char *text);
