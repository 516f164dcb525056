/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-compose-private.h"

#include "gw-say.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static char *
dup_due (GwComposer *self)
{
  static const char *const hangs[] = { N_("a wish"), N_("our own plan"), N_("in a contract"), N_("required by law") };

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

/* In their words, and whose they are. */
static void
compose_hard (GwComposer  *self,
              GwPageBlock *block)
{
  for (guint i = 0; i < count_pieces (self); i++)
    for (guint a = 0; a < gw_item_count (piece_at (self, i), GW_ITEM_APPROACHES); a++)
      {
        GwItem *approach = gw_item_get_child (piece_at (self, i), GW_ITEM_APPROACHES, a);
        const char *by = gw_compose_text (approach, GW_APPROACH_BY);

        for (guint d = 0; d < gw_item_count (approach, GW_APPROACH_DRIVERS); d++)
          {
            GwItem *driver = gw_item_get_child (approach, GW_APPROACH_DRIVERS, d);
            const char *text = gw_compose_text (driver, GW_DRIVER_TEXT);

            if (text == NULL)
              continue;

            const char *way = gw_compose_text (approach, GW_APPROACH_STATEMENT);
            GwPageRow *row = gw_page_block_add (block, gw_item_get_id (driver), NULL, NULL);

            gw_page_text_append (row->text, GW_INK_STRONG, way != NULL && a > 0 ? way : piece_name (piece_at (self, i)));
            gw_page_text_append (row->text, GW_INK_PLAIN, ": ");
            gw_page_text_append (row->text, GW_INK_PLAIN, text);
            if (by == NULL)
              continue;
            gw_page_text_append (row->text, GW_INK_SMALL, " (");
            gw_page_text_append (row->text, GW_INK_SMALL, by);
            gw_page_text_append (row->text, GW_INK_SMALL, ")");
          }
      }
}

static const char *
covers_words (GwItem *approach)
{
  double covers = gw_item_get_number (approach, GW_APPROACH_COVERS);

  return covers > 0.9 ? _("does all of it") : covers > 0.65 ? _("does most of it")
         : covers > 0.35 ? _("does half of it") : _("does a little of it");
}

static char *
dup_saves (GwItem *full,
           GwItem *simpler)
{
  double saves = days_of (full, GW_APPROACH_LIKELY) - days_of (simpler, GW_APPROACH_LIKELY);
  g_autofree char *days = !isnan (saves) && saves > 0 ? gw_say_days (saves) : NULL;

  /* Translators: by how much a simpler way is shorter; %s is "14 days" */
  return days != NULL ? g_strdup_printf (_("saves %s"), days) : NULL;
}

/* The first way is the full one; the shortest of the others is its simpler one. */
static GwItem *
find_simpler (GwItem *piece)
{
  GwItem *best = NULL;

  for (guint a = 1; a < gw_item_count (piece, GW_ITEM_APPROACHES); a++)
    {
      GwItem *approach = gw_item_get_child (piece, GW_ITEM_APPROACHES, a);

      if (best == NULL || days_of (approach, GW_APPROACH_LIKELY) < days_of (best, GW_APPROACH_LIKELY))
        best = approach;
    }
  return best;
}

static void
compose_simpler (GwComposer  *self,
                 GwPageBlock *block)
{
  for (guint i = 0; i < count_pieces (self); i++)
    {
      GwItem *piece = piece_at (self, i);
      GwItem *simpler = find_simpler (piece);

      if (simpler == NULL)
        continue;

      GwItem *full = gw_item_get_child (piece, GW_ITEM_APPROACHES, 0);
      const char *from = gw_compose_text (full, GW_APPROACH_STATEMENT);
      const char *to = gw_compose_text (simpler, GW_APPROACH_STATEMENT);
      GwPageRow *row = gw_page_block_add (block, gw_item_get_id (piece), NULL, from != NULL ? from : piece_name (piece));
      g_autofree char *saves = dup_saves (full, simpler);
      const char *parts[] = { saves, covers_words (simpler) };
      g_autofree char *below = gw_compose_join (parts, G_N_ELEMENTS (parts));

      gw_page_text_append (row->text, GW_INK_PLAIN, " → ");
      gw_page_text_append (row->text, GW_INK_STRONG, to != NULL ? to : "–");
      gw_page_row_set_below (row, below);
    }
}

/* Each piece with its ways, their ranges and whose they are: engineers fill in what is missing. */
static void
compose_pieces (GwComposer  *self,
                GwPageBlock *block)
{
  static const char *const needs[] = { N_("cannot do without"), N_("would be missed"), N_("nice to have") };

  for (guint i = 0; i < count_pieces (self); i++)
    {
      GwItem *piece = piece_at (self, i);
      g_autoptr(GString) ways = g_string_new (NULL);
      GwPageRow *row = gw_page_block_add (block, gw_item_get_id (piece), NULL, piece_name (piece));

      gw_page_text_append (row->text, GW_INK_SMALL, " · ");
      gw_page_text_append (row->text, GW_INK_SMALL, _(needs[CLAMP (gw_item_get_choice (piece, GW_ITEM_NEED), 0, 2)]));
      for (guint a = 0; a < gw_item_count (piece, GW_ITEM_APPROACHES); a++)
        {
          GwItem *approach = gw_item_get_child (piece, GW_ITEM_APPROACHES, a);
          g_autofree char *range = dup_range (approach);
          const char *parts[] = { gw_compose_text (approach, GW_APPROACH_STATEMENT), range, gw_compose_text (approach, GW_APPROACH_BY) };
          g_autofree char *way = gw_compose_join (parts, G_N_ELEMENTS (parts));

          g_string_append_printf (ways, "%s%s", ways->len > 0 && *way != '\0' ? "; " : "", way);
        }
      gw_page_row_set_below (row, ways->str);
    }
}

static int
compare_value (gconstpointer a,
               gconstpointer b)
{
  GwItem *one = *(GwItem *const *) a;
  GwItem *two = *(GwItem *const *) b;
  int need = gw_item_get_choice (two, GW_ITEM_NEED) - gw_item_get_choice (one, GW_ITEM_NEED);
  double value = gw_item_get_number (one, GW_ITEM_VALUE) - gw_item_get_number (two, GW_ITEM_VALUE);

  return need != 0 ? need : value < 0 ? -1 : value > 0;
}

/* From the least missed to the most; what nobody can do without is not for giving up. */
static void
compose_give (GwComposer  *self,
              GwPageBlock *block)
{
  g_autoptr(GPtrArray) pieces = g_ptr_array_new ();

  for (guint i = 0; i < count_pieces (self); i++)
    if (!gw_item_is (piece_at (self, i), GW_ITEM_NEED, "must"))
      g_ptr_array_add (pieces, piece_at (self, i));
  g_ptr_array_sort (pieces, compare_value);
  for (guint i = 0; i < pieces->len; i++)
    gw_page_block_add (block, gw_item_get_id (g_ptr_array_index (pieces, i)), NULL, piece_name (g_ptr_array_index (pieces, i)));
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
      g_autofree char *from = by != NULL ? g_strdup_printf (_("from %s"), by) : NULL;
      g_autofree char *due = gw_compose_when (tell, GW_TELL_DUE);
      g_autofree char *until = due != NULL ? g_strdup_printf (_("by %s"), due) : NULL;
      const char *parts[] = { from, until };
      g_autofree char *below = gw_compose_join (parts, G_N_ELEMENTS (parts));

      gw_page_row_set_below (gw_page_block_add (block, gw_item_get_id (tell), gw_compose_text (tell, GW_TELL_WHO), text), below);
    }
}

/* MOMENTS.md 2.3 */
const GwBlockSpec gw_compose_scope[] = {
  { "outcome", N_("When it is finished"), GW_ZONE_GLANCE, GW_LOOK_QUOTE, GW_SPAN_FULL, 0, 1, 1, 0, compose_outcome },
  { "gap", N_("Where we stand"), GW_ZONE_GLANCE, GW_LOOK_SENTENCE, GW_SPAN_FULL, 0, 1, 1, 0, gw_compose_reckoned },
  { "questions", N_("Ask first"), GW_ZONE_GLANCE, GW_LOOK_NUMBERED, GW_SPAN_FULL, 0, 3, 1, 8, gw_compose_questions },
  { "hard", N_("What makes it hard"), GW_ZONE_LOOK_UP, GW_LOOK_LIST, GW_SPAN_FULL, 0, 4, 2, 7, compose_hard },
  { "fits", N_("Fits"), GW_ZONE_LOOK_UP, GW_LOOK_LIST, GW_SPAN_COLUMN, 1, 6, 6, 0, gw_compose_reckoned },
  { "done", N_("All done by"), GW_ZONE_LOOK_UP, GW_LOOK_LIST, GW_SPAN_COLUMN, 1, 3, 3, 0, gw_compose_reckoned },
  { "simpler", N_("Simpler ways"), GW_ZONE_LOOK_UP, GW_LOOK_LIST, GW_SPAN_COLUMN, 2, 5, 2, 6, compose_simpler },
  { "ladder", N_("One more week brings"), GW_ZONE_LOOK_UP, GW_LOOK_LIST, GW_SPAN_COLUMN, 2, 3, 0, 3, gw_compose_reckoned },
  { "needs", N_("What each of us needs"), GW_ZONE_LOOK_UP, GW_LOOK_LIST, GW_SPAN_COLUMN, 2, 4, 1, 5, gw_compose_needs },
  { "facts", N_("Facts"), GW_ZONE_LOOK_UP, GW_LOOK_LIST, GW_SPAN_COLUMN, 2, 3, 1, 4, gw_compose_facts },
  { "answers", N_("If they say …"), GW_ZONE_LOOK_UP, GW_LOOK_LIST, GW_SPAN_COLUMN, 2, 2, 0, 2, gw_compose_answers },
  { "agreed", N_("Agreed"), GW_ZONE_LOOK_UP, GW_LOOK_RULED, GW_SPAN_FULL, 0, 8, 2, 10, gw_compose_agreed },
  { "give", N_("What I can give up, in this order"), GW_ZONE_FOLD, GW_LOOK_NUMBERED, GW_SPAN_COLUMN, 3, 4, 2, 10, compose_give },
  { "tell", N_("Who must hear it"), GW_ZONE_FOLD, GW_LOOK_LIST, GW_SPAN_COLUMN, 3, 3, 1, 10, compose_tell },
  { "nodeal", N_("If nothing is agreed"), GW_ZONE_FOLD, GW_LOOK_LIST, GW_SPAN_COLUMN, 3, 2, 1, 10, gw_compose_nodeal },
  { "mind", N_("Keep in mind"), GW_ZONE_FOLD, GW_LOOK_LIST, GW_SPAN_COLUMN, 3, 2, 0, 1, gw_compose_mind },
  { NULL }
};

const GwBlockSpec gw_compose_scope_all[] = {
  { "outcome", N_("When it is finished"), GW_ZONE_GLANCE, GW_LOOK_QUOTE, GW_SPAN_FULL, 0, 1, 1, 0, compose_outcome },
  { "pieces", N_("The work"), GW_ZONE_LOOK_UP, GW_LOOK_LIST, GW_SPAN_FULL, 0, 12, 4, 5, compose_pieces },
  { "fits", N_("Fits"), GW_ZONE_LOOK_UP, GW_LOOK_LIST, GW_SPAN_COLUMN, 1, 6, 6, 0, gw_compose_reckoned },
  { "done", N_("All done by"), GW_ZONE_LOOK_UP, GW_LOOK_LIST, GW_SPAN_COLUMN, 1, 3, 3, 0, gw_compose_reckoned },
  { "hard", N_("What makes it hard"), GW_ZONE_LOOK_UP, GW_LOOK_LIST, GW_SPAN_COLUMN, 2, 6, 2, 4, compose_hard },
  { "unknown", N_("Not known yet"), GW_ZONE_LOOK_UP, GW_LOOK_LIST, GW_SPAN_COLUMN, 2, 4, 1, 3, gw_compose_unknowns },
  { "questions", N_("Questions"), GW_ZONE_LOOK_UP, GW_LOOK_NUMBERED, GW_SPAN_COLUMN, 2, 5, 1, 2, gw_compose_questions },
  { "agreed", N_("Agreed"), GW_ZONE_LOOK_UP, GW_LOOK_RULED, GW_SPAN_FULL, 0, 8, 2, 10, gw_compose_agreed },
  { NULL }
};
