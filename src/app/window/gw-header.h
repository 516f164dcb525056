/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* The header bar: what is done to briefs, the four tabs, what is done to the window. It only
 * shows actions, and fewer of them where there is less room. */
#define GW_TYPE_HEADER (gw_header_get_type ())
G_DECLARE_FINAL_TYPE (GwHeader, gw_header, GW, HEADER, GtkWidget)

/* breadth is a GwBreadth. */
void gw_header_set_breadth     (GwHeader   *self,
                                int         breadth);

/* What Undo and Redo would do, for their tooltips; NULL where there is nothing. */
void gw_header_set_undo_labels (GwHeader   *self,
                                const char *undo,
                                const char *redo);

/* The quiet word about saving; NULL for none. */
void gw_header_set_state       (GwHeader   *self,
                                const char *state);

/* Both (transfer none); the second is shown where the header has no room for all buttons. */
void gw_header_set_menus       (GwHeader   *self,
                                GMenuModel *menu,
                                GMenuModel *folded_menu);
