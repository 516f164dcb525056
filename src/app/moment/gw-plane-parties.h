/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-beside-watch.h"

#include <gtk/gtk.h>

/* Whose values the plane of packages shows, where there are more than two to choose from. */
#define GW_TYPE_PLANE_PARTIES (gw_plane_parties_get_type ())
G_DECLARE_FINAL_TYPE (GwPlaneParties, gw_plane_parties, GW, PLANE_PARTIES, GtkWidget)

GtkWidget *gw_plane_parties_new  (void) G_GNUC_WARN_UNUSED_RESULT;

/* Offers who is known now; a choice is told to the watch. Hidden where no plane is drawn. */
void       gw_plane_parties_show (GwPlaneParties *self,
                                  GwBesideWatch  *watch,
                                  gboolean        drawn);
