/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-shelf.h"

#include <gtk/gtk.h>

/* How something that is kept stands in a list: its own words, and below them in small what tells it
 * apart. Two labels, because a list makes two hundred of these. */
#define GW_TYPE_KEPT_ROW (gw_kept_row_get_type ())
G_DECLARE_FINAL_TYPE (GwKeptRow, gw_kept_row, GW, KEPT_ROW, GtkWidget)

GtkWidget *gw_kept_row_new  (gboolean   with_kind) G_GNUC_WARN_UNUSED_RESULT;

/* Shows the item of a list item, and follows it, until it is given NULL. */
void       gw_kept_row_bind (GwKeptRow   *self,
                             GwShelf     *shelf,
                             GtkListItem *item);
