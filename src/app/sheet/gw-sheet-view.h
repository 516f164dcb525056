/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* Paper with the sheet on it: a drawing made elsewhere, shown as wide as there is room, or
 * larger. Without a drawing it is blank paper. */
#define GW_TYPE_SHEET_VIEW (gw_sheet_view_get_type ())
G_DECLARE_FINAL_TYPE (GwSheetView, gw_sheet_view, GW, SHEET_VIEW, GtkWidget)

/* drawing (a reference is taken) is in points of a page of width by height. */
void   gw_sheet_view_set_drawing (GwSheetView     *self,
                                  cairo_surface_t *drawing,
                                  double           width,
                                  double           height);
void   gw_sheet_view_clear       (GwSheetView     *self);

/* 1 is as wide as there is room; between 1 and 4. */
double gw_sheet_view_get_zoom    (GwSheetView     *self);
void   gw_sheet_view_set_zoom    (GwSheetView     *self,
                                  double           zoom);
