/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-beside.h"
#include "gw-fields.h"

#include <gtk/gtk.h>

/* The rows of a block, or of a list inside a row, with the keys for them. */
#define GW_TYPE_ROW_LIST (gw_row_list_get_type ())
G_DECLARE_FINAL_TYPE (GwRowList, gw_row_list, GW, ROW_LIST, GtkWidget)

/* holder is the item in which the rows stand; library and placeholder may be NULL; block must
 * outlive the list. */
GtkWidget  *gw_row_list_new        (GwTree        *tree,
                                    GwTree        *library,
                                    GwNode        *holder,
                                    const GwBlock *block,
                                    const char    *placeholder) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget  *gw_row_list_new_inside (GwTree        *tree,
                                    GwNode        *holder,
                                    guint          part) G_GNUC_WARN_UNUSED_RESULT;

/* Once more, for a library that was read after the list was made. */
void        gw_row_list_set_library (GwRowList    *self,
                                     GwTree       *library);

GListModel *gw_row_list_get_rows   (GwRowList     *self);
GwKindId    gw_row_list_get_kind   (GwRowList     *self);

/* Adds a row with these words (nullable) and turns it into fields. */
void        gw_row_list_add        (GwRowList     *self,
                                    const char    *words);

/* Whether the library keeps any of its kind. */
gboolean    gw_row_list_has_library (GwRowList    *self);

/* The same with the finder at @button, where the library keeps some. */
void        gw_row_list_ask        (GwRowList     *self,
                                    GtkWidget     *button);

/* What stands beside the items, NULL for nothing new; rows that are still to come get it, too. */
void        gw_row_list_set_beside (GwRowList     *self,
                                    GwBeside      *beside);
