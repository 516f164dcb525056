/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-sheet-source.h"

#include <gtk/gtk.h>

/* What is still open in a brief, under its sheet. Each point leads to its field by the action
 * win.jump (ss: id, field), and is waved off or taken up again by win.waive (ss: rule, id) and
 * win.take-up. Points are looked for in a thread, once the typing rests: nobody is told of a
 * gap that is just being filled. */
#define GW_TYPE_OPEN_POINTS (gw_open_points_get_type ())
G_DECLARE_FINAL_TYPE (GwOpenPoints, gw_open_points, GW, OPEN_POINTS, GtkWidget)

/* source may be NULL: nothing is open. */
void gw_open_points_set_source (GwOpenPoints  *self,
                                GwSheetSource *source);
