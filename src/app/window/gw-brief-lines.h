/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-agenda.h"
#include "gw-kind.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A heading stands among the briefs as an item of its own: GTK 4.8 lists know no sections. */
#define GW_TYPE_BRIEF_HEADING (gw_brief_heading_get_type ())
G_DECLARE_FINAL_TYPE (GwBriefHeading, gw_brief_heading, GW, BRIEF_HEADING, GObject)

GwAgenda      gw_brief_heading_get_agenda (GwBriefHeading *self);

/* What a list of briefs shows, line by line: those of one moment, or all that say some words, under
 * their headings: this week, later, how did it go, done. Signal "counted": what is listed may be
 * other than before, and its headings are right. */
#define GW_TYPE_BRIEF_LINES (gw_brief_lines_get_type ())
G_DECLARE_FINAL_TYPE (GwBriefLines, gw_brief_lines, GW, BRIEF_LINES, GObject)

GwBriefLines *gw_brief_lines_new         (void) G_GNUC_WARN_UNUSED_RESULT;

GListModel   *gw_brief_lines_get_model   (GwBriefLines *self);
guint         gw_brief_lines_count       (GwBriefLines *self);
GDateTime    *gw_brief_lines_get_now     (GwBriefLines *self);
const char   *gw_brief_lines_get_words   (GwBriefLines *self);

void          gw_brief_lines_set_briefs  (GwBriefLines *self,
                                          GListModel   *briefs);
void          gw_brief_lines_set_moment  (GwBriefLines *self,
                                          GwMoment      moment);
void          gw_brief_lines_set_words   (GwBriefLines *self,
                                          const char   *words);
void          gw_brief_lines_refresh     (GwBriefLines *self);

G_END_DECLS
