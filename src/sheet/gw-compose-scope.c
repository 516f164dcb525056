/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-compose-private.h"

#include "gw-say.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static char *
dup_due (GwComposer *self)
{
  static const char *const hangs[] = { N_("a wish"), N_("our own plan"), N_("in a contract"),
                                       N_("required by law") };

  if (self->element == NULL || !gw_item_has (self->element, GW_SCOPE_DUE))
    return NULL;

  g_autofree char *date = gw_say_when (gw_item_get_text (self->element, GW_SCOPE_DUE));
  int kind = gw_item_get_choice (self->element, GW_SCOPE_DEADLINE);

  /* Translators: a date and what hangs on it: "by Fri 26 Feb 2027 · in a contract" */
  return g_strdup_printf (_("by %1$s · %2$s"), date, _(hangs[CLAMP (kind, 0, 3)]));
}

static void
compose_outcome (GwComposer  *self,
                 GwPageBlock *block)
{
  g_autofree char *due = dup_due (self);

  gw_compose_outcome (self, block);
  if (block->rows->len == 0 && due != NULL)
    gw_page_block_add (block, "scope", NULL, due);
  else if (block->rows->len > 0)
    gw_page_row_set_below (g_ptr_array_index (block->rows, 0), due);
}

static guint
count_pieces (GwComposer *self)
{
  return self->element != NULL ? gw_item_count (self->element, GW_SCOPE_ITEMS) : 0;
}

static GwItem *
piece_at (GwComposer *self,
          guint       n)
{
  return gw_item_get_child (self->element, GW_SCOPE_ITEMS, n);
}

static const char *
piece_name (GwItem *piece)
{
  const char *name = gw_compose_text (piece, GW_ITEM_STATEMENT);

  return name != NULL ? name : "–";
}

/* In days; a week is five. NAN when nobody has said. */
static double
days_of (GwItem *approach,
         guint   part)
{
  double days = gw_item_has (approach, part) ? gw_item_get_number (approach, part) : NAN;

  return gw_item_is (approach, GW_APPROACH_UNIT, "weeks") ? 5 * days : days;
}

static char *
dup_range (GwItem *approach)
{
  double low = days_of (approach, GW_APPROACH_LOW);
  double likely = days_of (approach, GW_APPROACH_LIKELY);
  double high = days_of (approach, GW_APPROACH_HIGH);

  if (isnan (likely))
    likely = (low + high) / 2;
  if (isnan (likely))
    return NULL;
  if (isnan (low) || isnan (high))
    return gw_say_days (likely);

  g_autofree char *three = gw_say_three (low, likely, high);

  /* Translators: an effort from best to worst: "4–6–9 days" */
  return g_strdup_printf (_("%s days"), three);
}

/* In their words, and whose they are: in one line, which wraps better than a column of names. */
static void
compose_hard (GwComposer  *self,
              GwPageBlock *block)
{
  const GwReckonedRow *reckoned;

  for (guint i = 0; (reckoned = gw_reckoning_get (self->reckoning, "hard", i)) != NULL; i++)
    {
      GwPageRow *row = gw_page_block_add (block, reckoned->item, NULL, NULL);

      gw_page_text_append (row->text, GW_INK_STRONG, reckoned->lead);
      gw_page_text_append (row->text, GW_INK_PLAIN, ": ");
      gw_page_text_append (row->text, GW_INK_PLAIN, reckoned->text);
      if (reckoned->below == NULL)
        continue;
      gw_page_text_append (row->text, GW_INK_SMALL, " (");
      gw_page_text_append (row->text, GW_INK_SMALL, reckoned->below);
      gw_page_text_append (row->text, GW_INK_SMALL, ")");
    }
}

/* The limit is of pieces; what is said of the whole comes before them. */
static void
compose_fits (GwComposer  *self,
              GwPageBlock *block)
{
  g_autofree char *due =
    self->element != NULL ? gw_compose_when (self->element, GW_SCOPE_DUE) : NULL;
  guint whole = 0;

  gw_compose_reckoned (self, block);
  for (guint i = 0; i < block->rows->len; i++)
    whole += ((const GwPageRow *) g_ptr_array_index (block->rows, i))->item == NULL;
  block->limit += whole;
  block->least += whole;
  if (due == NULL)
    return;
  g_free (block->heading);
  /* Translators: a heading over pieces of work; %s is a date */
  block->heading = g_strdup_printf (_("Fits until %s"), due);
}

/* Each piece with its ways, their ranges and whose they are: engineers fill in what is missing. */
static void
compose_pieces (GwComposer  *self,
                GwPageBlock *block)
{
  static const char *const needs[] = { N_("cannot do without"), N_("would be missed"),
                                       N_("nice to have") };

  for (guint i = 0; i < count_pieces (self); i++)
    {
      GwItem *piece = piece_at (self, i);
      g_autoptr (GString) ways = g_string_new (NULL);
      GwPageRow *row = gw_page_block_add (block, gw_item_get_id (piece), NULL, piece_name (piece));

      gw_page_text_append (row->text, GW_INK_SMALL, " · ");
      gw_page_text_append (row->text, GW_INK_SMALL,
                           _(needs[CLAMP (gw_item_get_choice (piece, GW_ITEM_NEED), 0, 2)]));
      for (guint a = 0; a < gw_item_count (piece, GW_ITEM_APPROACHES); a++)
        {
          GwItem *approach = gw_item_get_child (piece, GW_ITEM_APPROACHES, a);
          g_autofree char *range = dup_range (approach);
          const char *parts[] = { gw_compose_text (approach, GW_APPROACH_STATEMENT), range,
                                  gw_compose_text (approach, GW_APPROACH_BY) };
          g_autofree char *way = gw_compose_join (parts, G_N_ELEMENTS (parts));

          if (*way != '\0')
            g_string_append_printf (ways, "%s%s", ways->len > 0 ? C_("list", "; ") : "", way);
        }
      gw_page_row_set_below (row, ways->str);
    }
}

static void
compose_tell (GwComposer  *self,
              GwPageBlock *block)
{
  for (guint i = 0; self->element != NULL && i < gw_item_count (self->element, GW_SCOPE_TELLS); i++)
    {
      GwItem *tell = gw_item_get_child (self->element, GW_SCOPE_TELLS, i);
      const char *text = gw_compose_text (tell, GW_TELL_TEXT);
      const char *by = gw_compose_text (tell, GW_TELL_BY);
      /* Translators: %s is the name of the person who tells somebody else */
      g_autofree char *from
          = by != NULL ? g_strdup_printf (C_("who tells", "from %s"), by) : NULL;
      g_autofree char *due = gw_compose_when (tell, GW_TELL_DUE);
      g_autofree char *until = due != NULL ? g_strdup_printf (_("by %s"), due) : NULL;
      const char *parts[] = { from, until };
      g_autofree char *below = gw_compose_join (parts, G_N_ELEMENTS (parts));

      gw_page_row_set_below (
        gw_page_block_add (block, gw_item_get_id (tell), gw_compose_text (tell, GW_TELL_WHO), text),
        below);
    }
}

/* Only where the rows leave room for it: MOMENTS.md 2.3. */
static void
compose_curve (GwComposer  *self,
               GwPageBlock *block)
{
  if (gw_reckoning_get (self->reckoning, "simpler", 0) == NULL
      || gw_reckoning_get (self->reckoning, "ladder", 0) == NULL)
    gw_compose_picture (self, block);
}

/* MOMENTS.md 2.3; the simpler ways stand before the dates so that "fits" and "all done by" head the two
 * columns side by side. */
const GwBlockSpec gw_compose_scope[] = {
  { "outcome", N_("When it is finished"), GW_ZONE_GLANCE, GW_LOOK_QUOTE,
    GW_SPAN_FULL, 0, 1, 1, 0, compose_outcome },
  { "gap", N_("Where we stand"), GW_ZONE_GLANCE, GW_LOOK_SENTENCE,
    GW_SPAN_FULL, 0, 1, 1, 0, gw_compose_reckoned },
  { "questions", N_("Ask first"), GW_ZONE_GLANCE, GW_LOOK_NUMBERED,
    GW_SPAN_FULL, 0, 3, 1, 8, gw_compose_questions },
  { "hard", N_("What makes it hard"), GW_ZONE_LOOK_UP, GW_LOOK_LIST,
    GW_SPAN_FULL, 0, 4, 2, 7, compose_hard },
  { "fits", N_("Fits"), GW_ZONE_LOOK_UP, GW_LOOK_LIST,
    GW_SPAN_COLUMN, 1, 6, 6, 0, compose_fits },
  { "simpler", N_("Simpler ways"), GW_ZONE_LOOK_UP, GW_LOOK_LIST,
    GW_SPAN_COLUMN, 1, 5, 2, 6, gw_compose_reckoned },
  { "done", N_("All done by"), GW_ZONE_LOOK_UP, GW_LOOK_LIST,
    GW_SPAN_NEXT_COLUMN, 1, 3, 3, 0, gw_compose_reckoned },
  { "ladder", N_("One more week brings"), GW_ZONE_LOOK_UP, GW_LOOK_LIST,
    GW_SPAN_COLUMN, 1, 3, 0, 3, gw_compose_reckoned },
  { "curve", N_("Odds that all of it is done"), GW_ZONE_LOOK_UP, GW_LOOK_PICTURE,
    GW_SPAN_COLUMN, 1, 1, 0, 1, compose_curve },
  { "needs", N_("What each of us needs"), GW_ZONE_LOOK_UP, GW_LOOK_LIST,
    GW_SPAN_COLUMN, 1, 4, 1, 5, gw_compose_needs },
  { "facts", N_("Facts"), GW_ZONE_LOOK_UP, GW_LOOK_LIST,
    GW_SPAN_COLUMN, 1, 3, 1, 4, gw_compose_facts },
  { "answers", N_("If they say …"), GW_ZONE_LOOK_UP, GW_LOOK_LIST,
    GW_SPAN_COLUMN, 1, 2, 0, 2, gw_compose_answers },
  { "result", N_("Agreed"), GW_ZONE_LOOK_UP, GW_LOOK_LIST,
    GW_SPAN_FULL, 0, 8, 2, 10, gw_compose_result },
  { "agreed", N_("Agreed"), GW_ZONE_LOOK_UP, GW_LOOK_RULED,
    GW_SPAN_FULL, 0, 8, 2, 10, gw_compose_agreed },
  { "give", N_("What I can give up, in this order"), GW_ZONE_FOLD, GW_LOOK_NUMBERED,
    GW_SPAN_COLUMN, 3, 4, 2, 10, gw_compose_reckoned },
  { "tell", N_("Who must hear it"), GW_ZONE_FOLD, GW_LOOK_LIST,
    GW_SPAN_COLUMN, 3, 3, 1, 10, compose_tell },
  { "nodeal", N_("If nothing is agreed"), GW_ZONE_FOLD, GW_LOOK_LIST,
    GW_SPAN_COLUMN, 3, 2, 1, 10, gw_compose_nodeal },
  { "mind", N_("Keep in mind"), GW_ZONE_FOLD, GW_LOOK_LIST,
    GW_SPAN_COLUMN, 3, 2, 0, 1, gw_compose_mind },
  { "plane", N_("What both could agree on"), GW_ZONE_FOLD, GW_LOOK_PICTURE,
    GW_SPAN_COLUMN, 3, 1, 0, 1, gw_compose_picture },
  { NULL }
};

const GwBlockSpec gw_compose_scope_all[] = {
  { "outcome", N_("When it is finished"), GW_ZONE_GLANCE, GW_LOOK_QUOTE,
    GW_SPAN_FULL, 0, 1, 1, 0, compose_outcome },
  { "pieces", N_("The work"), GW_ZONE_LOOK_UP, GW_LOOK_LIST,
    GW_SPAN_FULL, 0, 12, 4, 5, compose_pieces },
  { "fits", N_("Fits"), GW_ZONE_LOOK_UP, GW_LOOK_LIST,
    GW_SPAN_COLUMN, 1, 6, 6, 0, compose_fits },
  { "done", N_("All done by"), GW_ZONE_LOOK_UP, GW_LOOK_LIST,
    GW_SPAN_COLUMN, 1, 3, 3, 0, gw_compose_reckoned },
  { "hard", N_("What makes it hard"), GW_ZONE_LOOK_UP, GW_LOOK_LIST,
    GW_SPAN_COLUMN, 1, 6, 2, 4, compose_hard },
  { "unknown", N_("Not known yet"), GW_ZONE_LOOK_UP, GW_LOOK_LIST,
    GW_SPAN_COLUMN, 1, 4, 1, 3, gw_compose_unknowns },
  { "questions", N_("Questions"), GW_ZONE_LOOK_UP, GW_LOOK_NUMBERED,
    GW_SPAN_COLUMN, 1, 5, 1, 2, gw_compose_questions },
  { "result", N_("Agreed"), GW_ZONE_LOOK_UP, GW_LOOK_LIST,
    GW_SPAN_FULL, 0, 8, 2, 10, gw_compose_result },
  { "agreed", N_("Agreed"), GW_ZONE_LOOK_UP, GW_LOOK_RULED,
    GW_SPAN_FULL, 0, 8, 2, 10, gw_compose_agreed },
  { NULL }
};
