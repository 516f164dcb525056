/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-beside.h"
#include "gw-fields.h"

#include <gtk/gtk.h>

/* A row of a section: an item that reads as text, and turns into fields when one enters it. */
#define GW_TYPE_ITEM_ROW (gw_item_row_get_type ())
G_DECLARE_FINAL_TYPE (GwItemRow, gw_item_row, GW, ITEM_ROW, GtkListBoxRow)

/* fields must outlive the row; placeholder may be NULL. */
GtkWidget *gw_item_row_new      (GwTree        *tree,
                                 GwNode        *node,
                                 const GwField *fields,
                                 const char    *placeholder) G_GNUC_WARN_UNUSED_RESULT;

GwNode    *gw_item_row_get_node (GwItemRow     *self);

void       gw_item_row_edit     (GwItemRow     *self);
void       gw_item_row_stop     (GwItemRow     *self);
gboolean   gw_item_row_is_open  (GwItemRow     *self);

GwItemRow *gw_item_row_find_open (GwNode        *node);

/* What stands beside the item, in lines under the row. */
void       gw_item_row_set_beside   (GwItemRow *self,
                                     GwBeside  *beside);

/* Takes the first other words that are offered; FALSE where none are. */
gboolean   gw_item_row_take_rewrite (GwItemRow *self);

/* Under the row stands, from now on, where it and the library have come apart. NULL: there is none. */
void       gw_item_row_set_library  (GwItemRow *self,
                                     GwTree    *library);
