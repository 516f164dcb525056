/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-kind.h"

#include <gtk/gtk.h>

/* The briefs of one moment under their headings; words typed above find the briefs of all moments
 * that say them, wherever. Signal "chosen" (GFile): the person wants to see that brief. */
#define GW_TYPE_BRIEF_LIST (gw_brief_list_get_type ())
G_DECLARE_FINAL_TYPE (GwBriefList, gw_brief_list, GW, BRIEF_LIST, GtkWidget)

/* briefs (transfer none) is a workspace's list. */
void gw_brief_list_set_briefs   (GwBriefList *self,
                                 GListModel  *briefs);
void gw_brief_list_set_moment   (GwBriefList *self,
                                 GwMoment     moment);

/* Marks the brief of that file; NULL marks none. Tells nobody. */
void gw_brief_list_mark         (GwBriefList *self,
                                 GFile       *file);

/* The file of the brief that comes first; NULL when there is none. (transfer none) */
GFile *gw_brief_list_get_first  (GwBriefList *self);

/* The file of the brief after the marked one, or before it when it is the last; NULL when it is
 * the only one. (transfer none) */
GFile *gw_brief_list_get_neighbour (GwBriefList *self);

/* What counts as open is another than before. */
void gw_brief_list_reckon       (GwBriefList *self);

/* Time has passed: a meeting may be over. */
void gw_brief_list_refresh      (GwBriefList *self);
