/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What stands at one position of a list, whatever that is just now. */
#define GW_TYPE_SPOT (gw_spot_get_type ())
G_DECLARE_FINAL_TYPE (GwSpot, gw_spot, GW, SPOT, GObject)

gpointer gw_spot_get_item   (GwSpot *self);
gboolean gw_spot_is_settled (GwSpot *self);

/* A list of spots over a selection. GTK 4.8 makes a widget anew for each row whose item is another;
 * a list that changes with each letter of a search would make all it shows, each time. Its spots
 * stay: their rows hear with "notify::item" what now stands there, and once more when nothing has
 * changed for a while, so that a row that nobody sees can wait for that. Lives over the selection
 * alone: choosing and looking at the items goes on there. */
#define GW_TYPE_SPOTS (gw_spots_get_type ())
G_DECLARE_FINAL_TYPE (GwSpots, gw_spots, GW, SPOTS, GObject)

GtkSelectionModel *gw_spots_new (GtkSelectionModel *of) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
