/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-tree.h"

#include <gtk/gtk.h>

/* Two versions of something, side by side, each with a button that keeps it. The wish is told by
 * "settle" (boolean: theirs). */
#define GW_TYPE_CONFLICT_ROW (gw_conflict_row_get_type ())
G_DECLARE_FINAL_TYPE (GwConflictRow, gw_conflict_row, GW, CONFLICT_ROW, GtkListBoxRow)

/* conflict is a node of the tree's list of conflicts. name is who the other version is from;
 * nullable. */
GtkWidget *gw_conflict_row_new      (GwTree        *tree,
                                     GwNode        *conflict,
                                     const char    *name) G_GNUC_WARN_UNUSED_RESULT;
GwNode    *gw_conflict_row_get_node (GwConflictRow *self);
