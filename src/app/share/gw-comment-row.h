/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-tree.h"

#include <gtk/gtk.h>

/* What one colleague says, with what can be done about it: signals "answer", "settle" (boolean) and
 * "remove". */
#define GW_TYPE_COMMENT_ROW (gw_comment_row_get_type ())
G_DECLARE_FINAL_TYPE (GwCommentRow, gw_comment_row, GW, COMMENT_ROW, GtkListBoxRow)

/* comment is of brief; whose item it is about is told with about, nullable. */
GtkWidget  *gw_comment_row_new    (GwItem       *brief,
                                   GwItem       *comment,
                                   const char   *about) G_GNUC_WARN_UNUSED_RESULT;
const char *gw_comment_row_get_id (GwCommentRow *self);
