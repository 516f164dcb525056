/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-overview.h"
#include "gw-tree.h"

#include <gtk/gtk.h>

/* One initiative as a place of its own: its name, the briefs of its four moments side by side, and
 * what contradicts. Signals: "chosen" (guint index, const char *on, const char *field), where on is
 * NULL for the brief as a whole; "renamed": what belongs to it may have changed; "told-apart"
 * (const char *other): that name means another initiative. */
#define GW_TYPE_INITIATIVE_VIEW (gw_initiative_view_get_type ())
G_DECLARE_FINAL_TYPE (GwInitiativeView, gw_initiative_view, GW, INITIATIVE_VIEW, GtkWidget)

/* The brief that it is about. */
void gw_initiative_view_set_tree     (GwInitiativeView *self,
                                      GwTree           *tree);

/* close (nullable): a name that may mean the same. */
void gw_initiative_view_set_overview (GwInitiativeView *self,
                                      GwOverview       *overview,
                                      const char       *close);

/* Gives the keyboard to the name while there is none, else to the first brief. */
void gw_initiative_view_start        (GwInitiativeView *self);
