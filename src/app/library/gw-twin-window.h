/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-tree.h"

#include <gtk/gtk.h>

/* Two of the library that say the same become one: for each field in which they differ one chooses
 * whose words stay. Signal "merged" once that was done. */
#define GW_TYPE_TWIN_WINDOW (gw_twin_window_get_type ())
G_DECLARE_FINAL_TYPE (GwTwinWindow, gw_twin_window, GW, TWIN_WINDOW, GtkWindow)

GtkWidget *gw_twin_window_new (GtkWindow *parent,
                               GwTree    *library,
                               GwNode    *one,
                               GwNode    *other) G_GNUC_WARN_UNUSED_RESULT;
