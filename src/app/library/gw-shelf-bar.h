/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-shelf-list.h"

#include <gtk/gtk.h>

/* What is looked for in the library, of which kind, and in which order. Signals: "changed";
 * "down" into what was found; "entered", the first of it is meant; "left", nothing more is looked
 * for. */
#define GW_TYPE_SHELF_BAR (gw_shelf_bar_get_type ())
G_DECLARE_FINAL_TYPE (GwShelfBar, gw_shelf_bar, GW, SHELF_BAR, GtkWidget)

/* Puts the caret into the entry. */
void        gw_shelf_bar_start     (GwShelfBar  *self);

const char *gw_shelf_bar_get_query (GwShelfBar  *self);
void        gw_shelf_bar_apply     (GwShelfBar  *self,
                                    GwShelfList *list);
void        gw_shelf_bar_say       (GwShelfBar  *self,
                                    guint        listed,
                                    guint        all);

/* Everything is looked for again. */
void        gw_shelf_bar_reset     (GwShelfBar  *self);
