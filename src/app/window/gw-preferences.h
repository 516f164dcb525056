/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-settings.h"

#include <gtk/gtk.h>

/* What a person may choose; each choice holds at once. */
#define GW_TYPE_PREFERENCES (gw_preferences_get_type ())
G_DECLARE_FINAL_TYPE (GwPreferences, gw_preferences, GW, PREFERENCES, GtkWindow)

GtkWidget *gw_preferences_new (GtkWindow  *parent,
                               GwSettings *settings) G_GNUC_WARN_UNUSED_RESULT;
