/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-agenda.h"

#include <gtk/gtk.h>

/* One line of the list of briefs: a brief, or the heading over some of them. */
#define GW_TYPE_BRIEF_ROW (gw_brief_row_get_type ())
G_DECLARE_FINAL_TYPE (GwBriefRow, gw_brief_row, GW, BRIEF_ROW, GtkWidget)

GtkWidget *gw_brief_row_new         (void) G_GNUC_WARN_UNUSED_RESULT;

void       gw_brief_row_set_heading (GwBriefRow   *self,
                                     GwAgenda      agenda);

/* n_open says how much is open in it, -1 when that is not known. */
void       gw_brief_row_set_brief   (GwBriefRow   *self,
                                     const GwItem *brief,
                                     GDateTime    *now,
                                     int           n_open);

/* All the row says, for a screen reader. (transfer full) */
char      *gw_brief_row_dup_label   (GwBriefRow   *self) G_GNUC_WARN_UNUSED_RESULT;
