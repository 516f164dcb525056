/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* The search as a place of its own: what holds the words that are typed, grouped by the brief that
 * holds it, with the words marked. Looking goes on in a thread; the last input wins. Signal "chosen"
 * (guint root, const char *on, const char *field): the person wants to go there. */
#define GW_TYPE_SEARCH_VIEW (gw_search_view_get_type ())
G_DECLARE_FINAL_TYPE (GwSearchView, gw_search_view, GW, SEARCH_VIEW, GtkWidget)

/* (element-type GwItem): briefs and the library as they are now; "chosen" counts them. What was
 * typed is looked for anew. */
void gw_search_view_set_roots (GwSearchView *self,
                               GPtrArray    *roots);

/* Waits for words, with those of the last time selected. */
void gw_search_view_start     (GwSearchView *self);
