/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-shelf-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a library keeps, row by row; any of it can be chosen. Signals "chosen": what is chosen is other
 * than before; "listed": what is listed may be; "entered": a row was, and is chosen. */
#define GW_TYPE_KEPT_LIST (gw_kept_list_get_type ())
G_DECLARE_FINAL_TYPE (GwKeptList, gw_kept_list, GW, KEPT_LIST, GtkWidget)

void         gw_kept_list_set_library  (GwKeptList *self,
                                        GwTree     *library);
GwShelfList *gw_kept_list_get_shelf    (GwKeptList *self);
guint        gw_kept_list_count        (GwKeptList *self);

void         gw_kept_list_choose       (GwKeptList *self,
                                        guint       position);
void         gw_kept_list_choose_node  (GwKeptList *self,
                                        GwNode     *node);
guint        gw_kept_list_count_chosen (GwKeptList *self);
GPtrArray   *gw_kept_list_dup_chosen   (GwKeptList *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
