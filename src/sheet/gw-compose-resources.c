/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-compose-private.h"

#include "gw-say.h"

#include <glib/gi18n-lib.h>

/* The sentence of the ask holds all the numbers; until they are known, what is to be decided
 * leads. */
static void
compose_sentence (GwComposer  *self,
                  GwPageBlock *block)
{
  gw_compose_reckoned (self, block);
}

static void
compose_decide (GwComposer  *self,
                GwPageBlock *block)
{
  g_autofree char *by =
    self->element != NULL ? gw_compose_when (self->element, GW_RESOURCES_DECIDE_BY) : NULL;
  g_autofree char *until = by != NULL ? g_strdup_printf (_("by %s"), by) : NULL;

  gw_compose_outcome (self, block);
  if (block->rows->len > 0)
    gw_page_row_set_below (g_ptr_array_index (block->rows, 0), until);
  else if (until != NULL)
    gw_page_block_add (block, "outcome", NULL, until);
}

static void
compose_decide_unless_sentence (GwComposer  *self,
                                GwPageBlock *block)
{
  if (gw_reckoning_get (self->reckoning, "sentence", 0) == NULL)
    compose_decide (self, block);
}

static char *
dup_change (GwItem *goal)
{
  const char *from = gw_compose_text (goal, GW_OBJECTIVE_FROM);
  const char *to = gw_compose_text (goal, GW_OBJECTIVE_TO);

  if (from != NULL && to != NULL)
    return g_strdup_printf (_("from %1$s to %2$s"), from, to);
  return to != NULL ? g_strdup_printf (_("to %s"), to) : NULL;
}

static void
compose_goal (GwComposer  *self,
              GwPageBlock *block)
{
  const char *id =
    self->element != NULL ? gw_item_get_text (self->element, GW_RESOURCES_OBJECTIVE) : NULL;
  GwItem *goal = id != NULL ? gw_item_find (self->brief, id) : NULL;

  if (goal == NULL)
    return;

  g_autofree char *change = dup_change (goal);
  g_autofree char *due = gw_compose_when (goal, GW_OBJECTIVE_DUE);
  g_autofree char *by = due != NULL ? g_strdup_printf (_("by %s"), due) : NULL;
  const char *parts[] = { change, by, gw_compose_text (goal, GW_OBJECTIVE_OWNER) };
  g_autofree char *rest = gw_compose_join (parts, G_N_ELEMENTS (parts));
  GwPageRow *row = gw_page_block_add (block, id, NULL, gw_item_get_text (goal, GW_OBJECTIVE_NAME));

  if (*rest == '\0')
    return;
  gw_page_text_append (row->text, GW_INK_DIM, " · ");
  gw_page_text_append (row->text, GW_INK_DIM, rest);
}

static void
compose_proof (GwComposer  *self,
               GwPageBlock *block)
{
  for (guint i = 0; self->element != NULL && i < gw_item_count (self->element, GW_RESOURCES_PROOFS);
       i++)
    {
      GwItem *proof = gw_item_get_child (self->element, GW_RESOURCES_PROOFS, i);
      const char *measure = gw_compose_text (proof, GW_PROOF_MEASURE);
      const char *otherwise = gw_compose_text (proof, GW_PROOF_TEXT);
      g_autofree char *due = gw_compose_when (proof, GW_PROOF_DUE);

      if (measure != NULL || otherwise != NULL)
        gw_page_row_set_below (gw_page_block_add (block, gw_item_get_id (proof), due,
                                                  measure != NULL ? measure : otherwise),
                               measure != NULL ? otherwise : NULL);
    }
}

/* MOMENTS.md 4.3 */
const GwBlockSpec gw_compose_resources[] = {
  { "sentence", N_("The ask"), GW_ZONE_GLANCE, GW_LOOK_QUOTE,
    GW_SPAN_FULL, 0, 1, 1, 0, compose_sentence },
  { "outcome", N_("Leave with"), GW_ZONE_GLANCE, GW_LOOK_QUOTE,
    GW_SPAN_FULL, 0, 1, 1, 0, compose_decide_unless_sentence },
  { "goal", N_("Serves"), GW_ZONE_GLANCE, GW_LOOK_SENTENCE,
    GW_SPAN_FULL, 0, 1, 1, 0, compose_goal },
  { "six", N_("In numbers"), GW_ZONE_GLANCE, GW_LOOK_FIGURES,
    GW_SPAN_FULL, 0, 6, 6, 0, gw_compose_reckoned },
  { "breaks", N_("It fails if"), GW_ZONE_LOOK_UP, GW_LOOK_LIST,
    GW_SPAN_COLUMN, 1, 3, 1, 8, gw_compose_reckoned },
  { "sizes", N_("Other sizes"), GW_ZONE_LOOK_UP, GW_LOOK_LETTERS,
    GW_SPAN_COLUMN, 1, 4, 2, 7, gw_compose_ways },
  { "proof", N_("What you will see, when"), GW_ZONE_LOOK_UP, GW_LOOK_LIST,
    GW_SPAN_COLUMN, 1, 3, 1, 6, compose_proof },
  { "facts", N_("Behind the numbers"), GW_ZONE_LOOK_UP, GW_LOOK_LIST,
    GW_SPAN_COLUMN, 1, 4, 2, 5, gw_compose_facts },
  { "answers", N_("They will ask"), GW_ZONE_LOOK_UP, GW_LOOK_LIST,
    GW_SPAN_COLUMN, 1, 3, 1, 4, gw_compose_answers },
  { "needs", N_("What they need"), GW_ZONE_LOOK_UP, GW_LOOK_LIST,
    GW_SPAN_COLUMN, 1, 3, 0, 3, gw_compose_their_needs },
  { "cash", N_("Money over time"), GW_ZONE_LOOK_UP, GW_LOOK_PICTURE,
    GW_SPAN_COLUMN, 1, 1, 0, 1, gw_compose_picture },
  { "tornado", N_("What it is worth if one number is off"), GW_ZONE_LOOK_UP, GW_LOOK_PICTURE,
    GW_SPAN_COLUMN, 1, 1, 0, 1, gw_compose_picture },
  { "result", N_("Agreed"), GW_ZONE_LOOK_UP, GW_LOOK_LIST,
    GW_SPAN_FULL, 0, 8, 2, 10, gw_compose_result },
  { "agreed", N_("Agreed"), GW_ZONE_LOOK_UP, GW_LOOK_RULED,
    GW_SPAN_FULL, 0, 8, 2, 10, gw_compose_agreed },
  { "nodeal", N_("If the answer is no"), GW_ZONE_FOLD, GW_LOOK_LIST,
    GW_SPAN_COLUMN, 2, 2, 2, 0, gw_compose_nodeal },
  { "asks", N_("Ask first"), GW_ZONE_FOLD, GW_LOOK_NUMBERED,
    GW_SPAN_COLUMN, 2, 3, 1, 10, gw_compose_questions },
  { "mind", N_("Keep in mind"), GW_ZONE_FOLD, GW_LOOK_LIST,
    GW_SPAN_COLUMN, 2, 2, 0, 2, gw_compose_mind },
  { "plane", N_("What both could agree on"), GW_ZONE_FOLD, GW_LOOK_PICTURE,
    GW_SPAN_COLUMN, 2, 1, 0, 1, gw_compose_picture },
  { NULL }
};

/* Sent the day before: the more important page here. */
const GwBlockSpec gw_compose_resources_all[] = {
  { "sentence", N_("The ask"), GW_ZONE_GLANCE, GW_LOOK_QUOTE,
    GW_SPAN_FULL, 0, 1, 1, 0, compose_sentence },
  { "decide", N_("What we ask you to decide"), GW_ZONE_GLANCE, GW_LOOK_SENTENCE,
    GW_SPAN_FULL, 0, 1, 1, 0, compose_decide },
  { "goal", N_("Serves"), GW_ZONE_GLANCE, GW_LOOK_SENTENCE,
    GW_SPAN_FULL, 0, 1, 1, 0, compose_goal },
  { "six", N_("In numbers"), GW_ZONE_GLANCE, GW_LOOK_FIGURES,
    GW_SPAN_FULL, 0, 6, 6, 0, gw_compose_reckoned },
  { "breaks", N_("It fails if"), GW_ZONE_LOOK_UP, GW_LOOK_LIST,
    GW_SPAN_COLUMN, 1, 3, 1, 4, gw_compose_reckoned },
  { "sizes", N_("Other sizes"), GW_ZONE_LOOK_UP, GW_LOOK_LETTERS,
    GW_SPAN_COLUMN, 1, 5, 2, 3, gw_compose_ways },
  { "proof", N_("What you will see, when"), GW_ZONE_LOOK_UP, GW_LOOK_LIST,
    GW_SPAN_COLUMN, 1, 4, 1, 2, compose_proof },
  { "facts", N_("Behind the numbers"), GW_ZONE_LOOK_UP, GW_LOOK_LIST,
    GW_SPAN_COLUMN, 1, 6, 2, 1, gw_compose_facts },
  { "result", N_("Agreed"), GW_ZONE_LOOK_UP, GW_LOOK_LIST,
    GW_SPAN_FULL, 0, 8, 2, 10, gw_compose_result },
  { NULL }
};
