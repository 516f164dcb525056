/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gw-item.h"

G_BEGIN_DECLS

/* Where a brief stands among the others, and the few words a list says about it. */
typedef enum
{
  GW_AGENDA_NO_DAY,
  GW_AGENDA_THIS_WEEK,
  GW_AGENDA_LATER,
  GW_AGENDA_HOW_DID_IT_GO, /* the meeting is over and nothing is written down */
  GW_AGENDA_DONE,
  GW_N_AGENDAS
} GwAgenda;

const char *gw_agenda_get_title (GwAgenda      agenda);

GwAgenda    gw_agenda_place     (const GwItem *brief,
                                 GDateTime    *now);

/* Sorts briefs of one agenda: what lies ahead by day; what lies behind the newest first. */
gint64      gw_agenda_get_key   (const GwItem *brief,
                                 GwAgenda      agenda);

/* The order in which briefs are listed: by agenda, and within it as above. */
int         gw_agenda_compare   (const GwItem *one,
                                 const GwItem *other,
                                 GDateTime    *now);

/* (transfer full) */
char       *gw_agenda_say_title (const GwItem *brief) G_GNUC_WARN_UNUSED_RESULT;
char       *gw_agenda_say_line  (const GwItem *brief,
                                 GDateTime    *now) G_GNUC_WARN_UNUSED_RESULT;
char       *gw_agenda_say_with  (const GwItem *brief) G_GNUC_WARN_UNUSED_RESULT;

/* What there is to do or was done: "write it", "agreed"; NULL for what lies ahead. Not to be freed. */
const char *gw_agenda_say_state (const GwItem *brief,
                                 GwAgenda      agenda);

G_END_DECLS
