/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-tree.h"

#include <gtk/gtk.h>

/* On demand: what a way, or what somebody does without an agreement, does to each need, in words. */
#define GW_TYPE_RATING_GRID (gw_rating_grid_get_type ())
G_DECLARE_FINAL_TYPE (GwRatingGrid, gw_rating_grid, GW, RATING_GRID, GtkWidget)

/* holder is an option or a fallback. */
GtkWidget *gw_rating_grid_new (GwTree *tree,
                               GwNode *holder) G_GNUC_WARN_UNUSED_RESULT;
