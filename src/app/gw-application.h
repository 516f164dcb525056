/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* The one process: a second start hands its files over to the first. */
#define GW_TYPE_APPLICATION (gw_application_get_type ())
G_DECLARE_FINAL_TYPE (GwApplication, gw_application, GW, APPLICATION, GtkApplication)

GwApplication *gw_application_new (void) G_GNUC_WARN_UNUSED_RESULT;
