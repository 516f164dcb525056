/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-sheet-task.h"

#include <gtk/gtk.h>

/* Paper with the sheet on it: a picture made elsewhere, shown as wide as there is room, or
 * larger. Without a picture it is blank paper. */
#define GW_TYPE_SHEET_VIEW (gw_sheet_view_get_type ())
G_DECLARE_FINAL_TYPE (GwSheetView, gw_sheet_view, GW, SHEET_VIEW, GtkWidget)

/* Takes a reference; NULL leaves the paper blank. It is painted away from the main loop, and what was
 * there before stands until then. */
void     gw_sheet_view_set_picture (GwSheetView    *self,
                                    GwSheetPicture *picture);

/* Whether what stands there is the picture, at the size there is. */
gboolean gw_sheet_view_is_painted  (GwSheetView    *self);

/* 1 is as wide as there is room; between 1 and 4. */
double   gw_sheet_view_get_zoom    (GwSheetView    *self);
void     gw_sheet_view_set_zoom    (GwSheetView    *self,
                                    double          zoom);
