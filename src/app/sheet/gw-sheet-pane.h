/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-sheet-source.h"

#include <gtk/gtk.h>

/* The live sheet beside the form: the page that would be printed now, set anew as the brief
 * changes. The page is made and drawn in a thread, on the brief as it was; a newer brief
 * overtakes an older one. */
#define GW_TYPE_SHEET_PANE (gw_sheet_pane_get_type ())
G_DECLARE_FINAL_TYPE (GwSheetPane, gw_sheet_pane, GW, SHEET_PANE, GtkWidget)

/* source may be NULL: nothing is open. Shown at once when it is of another brief than before,
 * otherwise after a moment. */
void     gw_sheet_pane_set_source (GwSheetPane   *self,
                                   GwSheetSource *source);

/* The id of a paper. */
void     gw_sheet_pane_set_paper (GwSheetPane *self,
                                  const char  *paper);

/* Whether a page is shown, and not the hint what to do for one. */
gboolean gw_sheet_pane_has_page  (GwSheetPane *self);

/* How many characters of the page are in none of the fonts here: tell before printing. */
guint    gw_sheet_pane_get_missing (GwSheetPane *self);

/* steps > 0 is larger, < 0 smaller, 0 the width of the pane. */
void     gw_sheet_pane_zoom      (GwSheetPane *self,
                                  int          steps);
