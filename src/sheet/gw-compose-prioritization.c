/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-compose-private.h"

#include <glib/gi18n-lib.h>

/* MOMENTS.md 1.3 */
const GwBlockSpec gw_compose_prioritization[] = {
  { "outcome", N_("Leave with"), GW_ZONE_GLANCE, GW_LOOK_QUOTE,
    GW_SPAN_FULL, 0, 1, 1, 0, gw_compose_outcome },
  { "opening", N_("Open with"), GW_ZONE_GLANCE, GW_LOOK_SENTENCE,
    GW_SPAN_FULL, 0, 1, 0, 9, gw_compose_opening },
  { "questions", N_("Ask first"), GW_ZONE_GLANCE, GW_LOOK_NUMBERED,
    GW_SPAN_FULL, 0, 3, 1, 8, gw_compose_questions },
  { "needs", N_("What each of us needs"), GW_ZONE_LOOK_UP, GW_LOOK_LIST,
    GW_SPAN_COLUMN, 1, 5, 1, 7, gw_compose_needs },
  { "ways", N_("Ways to do it"), GW_ZONE_LOOK_UP, GW_LOOK_LETTERS,
    GW_SPAN_COLUMN, 1, 4, 2, 6, gw_compose_ways },
  { "price", N_("If theirs goes first"), GW_ZONE_LOOK_UP, GW_LOOK_SENTENCE,
    GW_SPAN_FULL, 0, 1, 1, 0, gw_compose_reckoned },
  { "slips", N_("What slips"), GW_ZONE_LOOK_UP, GW_LOOK_PICTURE,
    GW_SPAN_BESIDE, 0, 1, 0, 2, gw_compose_picture },
  { "facts", N_("Facts"), GW_ZONE_LOOK_UP, GW_LOOK_LIST,
    GW_SPAN_COLUMN, 2, 4, 2, 5, gw_compose_facts },
  { "openly", N_("What we say openly"), GW_ZONE_LOOK_UP, GW_LOOK_LIST,
    GW_SPAN_COLUMN, 2, 2, 0, 3, gw_compose_facts },
  { "answers", N_("If they say …"), GW_ZONE_LOOK_UP, GW_LOOK_LIST,
    GW_SPAN_COLUMN, 2, 3, 1, 4, gw_compose_answers },
  { "result", N_("Agreed"), GW_ZONE_LOOK_UP, GW_LOOK_LIST,
    GW_SPAN_FULL, 0, 8, 2, 10, gw_compose_result },
  { "agreed", N_("Agreed"), GW_ZONE_LOOK_UP, GW_LOOK_RULED,
    GW_SPAN_FULL, 0, 8, 2, 10, gw_compose_agreed },
  { "read", N_("Who can live with what"), GW_ZONE_FOLD, GW_LOOK_MATRIX,
    GW_SPAN_COLUMN, 3, 4, 4, 0, gw_compose_read, "ways" },
  { "nodeal", N_("If nothing is agreed"), GW_ZONE_FOLD, GW_LOOK_LIST,
    GW_SPAN_COLUMN, 3, 3, 1, 10, gw_compose_nodeal },
  { "home", N_("How they can explain it"), GW_ZONE_FOLD, GW_LOOK_LIST,
    GW_SPAN_COLUMN, 3, 2, 1, 10, gw_compose_home },
  { "mind", N_("Keep in mind"), GW_ZONE_FOLD, GW_LOOK_LIST,
    GW_SPAN_COLUMN, 3, 2, 0, 1, gw_compose_mind },
  { "plane", N_("What both could agree on"), GW_ZONE_FOLD, GW_LOOK_PICTURE,
    GW_SPAN_COLUMN, 3, 1, 0, 1, gw_compose_picture },
  { NULL }
};

const GwBlockSpec gw_compose_prioritization_all[] = {
  { "outcome", N_("Leave with"), GW_ZONE_GLANCE, GW_LOOK_QUOTE,
    GW_SPAN_FULL, 0, 1, 1, 0, gw_compose_outcome },
  { "heard", N_("What we heard"), GW_ZONE_LOOK_UP, GW_LOOK_LIST,
    GW_SPAN_COLUMN, 1, 6, 2, 4, gw_compose_needs },
  { "facts", N_("Facts"), GW_ZONE_LOOK_UP, GW_LOOK_LIST,
    GW_SPAN_COLUMN, 1, 5, 2, 2, gw_compose_facts },
  { "ways", N_("Ways to do it"), GW_ZONE_LOOK_UP, GW_LOOK_LETTERS,
    GW_SPAN_COLUMN, 2, 6, 2, 3, gw_compose_ways },
  { "questions", N_("Questions to settle"), GW_ZONE_LOOK_UP, GW_LOOK_NUMBERED,
    GW_SPAN_COLUMN, 2, 5, 1, 1, gw_compose_questions },
  { "price", N_("What would move"), GW_ZONE_LOOK_UP, GW_LOOK_SENTENCE,
    GW_SPAN_FULL, 0, 1, 1, 0, gw_compose_reckoned },
  { "slips", N_("What slips"), GW_ZONE_LOOK_UP, GW_LOOK_PICTURE,
    GW_SPAN_BESIDE, 0, 1, 0, 2, gw_compose_picture },
  { "result", N_("Agreed"), GW_ZONE_LOOK_UP, GW_LOOK_LIST,
    GW_SPAN_FULL, 0, 8, 2, 10, gw_compose_result },
  { "agreed", N_("Agreed"), GW_ZONE_LOOK_UP, GW_LOOK_RULED,
    GW_SPAN_FULL, 0, 8, 2, 10, gw_compose_agreed },
  { NULL }
};
