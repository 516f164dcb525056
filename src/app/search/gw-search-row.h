/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-search-line.h"

#include <gtk/gtk.h>

/* Shows one line of what was found, with the words marked. */
#define GW_TYPE_SEARCH_ROW (gw_search_row_get_type ())
G_DECLARE_FINAL_TYPE (GwSearchRow, gw_search_row, GW, SEARCH_ROW, GtkWidget)

GtkWidget *gw_search_row_new       (void) G_GNUC_WARN_UNUSED_RESULT;

void       gw_search_row_set_line  (GwSearchRow  *self,
                                    GwSearchLine *line);

/* (transfer full): the line as a screen reader says it. */
char      *gw_search_row_dup_label (GwSearchRow  *self) G_GNUC_WARN_UNUSED_RESULT;
