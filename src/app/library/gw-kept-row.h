/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-shelf.h"

#include <gtk/gtk.h>

/* How something that is kept stands in a list: its own words, and below them in small what tells it
 * apart. Two labels, because a list makes two hundred of these. */
#define GW_TYPE_KEPT_ROW (gw_kept_row_get_type ())
G_DECLARE_FINAL_TYPE (GwKeptRow, gw_kept_row, GW, KEPT_ROW, GtkWidget)

/* Has @view show what is in @selection, a GwShelfList of @shelf, in such rows; @with_kind says before
 * the rest what kind of thing each is. */
void gw_kept_row_fill (GtkListView       *view,
                       GwShelf           *shelf,
                       gboolean           with_kind,
                       GtkSelectionModel *selection);
