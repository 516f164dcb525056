/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-change-say.h"

#include <gtk/gtk.h>

/* One change as a line: where, what, and the words before and after. With a tick it can be taken
 * or left; the wish is told by "ticked" (boolean), and what is ticked is up to the owner. */
#define GW_TYPE_CHANGE_ROW (gw_change_row_get_type ())
G_DECLARE_FINAL_TYPE (GwChangeRow, gw_change_row, GW, CHANGE_ROW, GtkListBoxRow)

/* note says more about it; nullable. */
GtkWidget *gw_change_row_new        (const GwChangeText *text,
                                     const char         *note) G_GNUC_WARN_UNUSED_RESULT;
void       gw_change_row_add_tick   (GwChangeRow        *self);
void       gw_change_row_set_ticked (GwChangeRow        *self,
                                     gboolean            ticked);
