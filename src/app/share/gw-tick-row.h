/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-tick-entry.h"

#include <gtk/gtk.h>

/* A line of the share dialog with its tick. A wish to change it is told by "ticked" (boolean); the
 * line follows its entry. */
#define GW_TYPE_TICK_ROW (gw_tick_row_get_type ())
G_DECLARE_FINAL_TYPE (GwTickRow, gw_tick_row, GW, TICK_ROW, GtkListBoxRow)

GtkWidget   *gw_tick_row_new       (GwTickEntry *entry) G_GNUC_WARN_UNUSED_RESULT;
GwTickEntry *gw_tick_row_get_entry (GwTickRow   *self);
