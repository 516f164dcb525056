/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-compose-private.h"

#include "gw-grain.h"
#include "gw-names.h"
#include "gw-say.h"

#include <glib/gi18n-lib.h>

static GwItem *
result_of (GwComposer *self)
{
  return gw_item_get_one (self->brief, GW_BRIEF_RESULT);
}

/* Whether somebody has said how it ended; a day to look at it again alone is only a plan. */
gboolean
gw_compose_is_over (GwComposer *self)
{
  GwItem *result = result_of (self);

  return result != NULL
         && (gw_item_has (result, GW_RESULT_DATE)
             || !gw_item_is (result, GW_RESULT_ENDING, "open")
             || gw_compose_text (result, GW_RESULT_STATEMENT) != NULL
             || gw_item_count (result, GW_RESULT_PROMISES) > 0
             || gw_item_count (result, GW_RESULT_FOLLOWUPS) > 0);
}

/* What both write down: with its weekday. NULL when no day was set. */
static char *
dup_again (GwComposer *self)
{
  GwItem *result = result_of (self);

  if (result == NULL || !gw_item_has (result, GW_RESULT_AGAIN))
    return NULL;

  const char *iso = gw_item_get_text (result, GW_RESULT_AGAIN);
  g_autofree char *when = gw_say_when (iso);

  if (gw_grain_of (iso) == GW_GRAIN_DAY)
    /* Translators: %s is a day */
    return g_strdup_printf (_("We look at it again on %s"), when);
  /* Translators: %s is a month, or what is longer: "January 2027", "Q1 2027" */
  return g_strdup_printf (_("We look at it again in %s"), when);
}

/* The lines to write on; next to a result there are only as many as there is room for. */
void
gw_compose_agreed (GwComposer  *self,
                   GwPageBlock *block)
{
  gboolean over = gw_compose_is_over (self);
  g_autofree char *again = over ? NULL : dup_again (self);

  gw_page_block_add_head (block, over ? _("Also agreed") : _("Agreed"));
  gw_page_block_add_head (block, _("Who"));
  gw_page_block_add_head (block, self->moment == GW_MOMENT_RESOURCES ? _("For how long, from when")
                                                                     : _("By when"));
  if (over)
    block->least = 0;
  g_free (self->page->again);
  self->page->again = over            ? NULL
                      : again != NULL ? g_steal_pointer (&again)
                                      : g_strdup (_("We look at it again on"));
}

/* "Agreed · 1 Dec 2026" */
static char *
dup_heading (GwItem *result)
{
  const char *ending = gw_item_is (result, GW_RESULT_ENDING, "agreed") ? _("Agreed")
                       : gw_item_is (result, GW_RESULT_ENDING, "none") ? _("Nothing agreed")
                                                                       : _("Still open");
  g_autofree char *date = gw_compose_when (result, GW_RESULT_DATE);
  const char *parts[] = { ending, date };

  return gw_compose_join (parts, G_N_ELEMENTS (parts));
}

static gboolean
is_agreed (GwItem     *result,
           const char *option)
{
  g_auto (GStrv) agreed = gw_item_dup_words (result, GW_RESULT_AGREED);

  return g_strv_contains ((const char *const *) agreed, option);
}

/* The ways with the letters they had on the form. */
static void
add_ways (GwComposer  *self,
          GwPageBlock *block)
{
  for (guint i = 0; i < gw_item_count (self->brief, GW_BRIEF_OPTIONS); i++)
    {
      GwItem *option = gw_item_get_child (self->brief, GW_BRIEF_OPTIONS, i);
      const char *id = gw_item_get_id (option);
      g_autofree char *letter = gw_letter (i);

      if (is_agreed (result_of (self), id))
        gw_page_block_add (block, id, letter, gw_item_get_text (option, GW_OPTION_STATEMENT));
    }
}

static void
add_followups (GwItem      *result,
               GwPageBlock *block)
{
  for (guint i = 0; i < gw_item_count (result, GW_RESULT_FOLLOWUPS); i++)
    {
      GwItem *step = gw_item_get_child (result, GW_RESULT_FOLLOWUPS, i);
      const char *text = gw_compose_text (step, GW_FOLLOWUP_TEXT);
      const char *who = gw_compose_text (step, GW_FOLLOWUP_WHO);
      g_autofree char *due = gw_compose_when (step, GW_FOLLOWUP_DUE);

      if (text == NULL && who == NULL)
        continue;

      GwPageRow *row = gw_page_block_add (block, gw_item_get_id (step), who, text);

      gw_page_row_set_tail (row, due);
      if (!gw_item_is (step, GW_FOLLOWUP_DONE, "yes"))
        continue;
      gw_page_text_append (row->text, GW_INK_SMALL, " ");
      gw_page_text_append (row->text, GW_INK_SMALL, _("(done)"));
    }
}

/* Word for word, and under which terms. */
static void
add_promises (GwItem      *result,
              GwPageBlock *block)
{
  for (guint i = 0; i < gw_item_count (result, GW_RESULT_PROMISES); i++)
    {
      GwItem *promise = gw_item_get_child (result, GW_RESULT_PROMISES, i);
      const char *words = gw_compose_text (promise, GW_PROMISE_STATEMENT);
      g_autofree char *quoted = words != NULL ? gw_compose_quote (words) : NULL;
      g_autofree char *terms = gw_compose_terms (promise);
      g_autofree char *when = gw_compose_when (promise, GW_PROMISE_WHEN);

      if (quoted == NULL || gw_item_is (promise, GW_PROMISE_STATE, "withdrawn"))
        continue;

      GwPageRow *row = gw_page_block_add (block, gw_item_get_id (promise), NULL, quoted);

      gw_page_row_set_below (row, terms);
      gw_page_row_set_tail (row, when);
    }
}

/* Whether a next step says what was agreed, and who does it. */
static gboolean
is_said_by_step (GwItem     *result,
                 const char *text)
{
  for (guint i = 0; i < gw_item_count (result, GW_RESULT_FOLLOWUPS); i++)
    if (g_strcmp0 (gw_compose_text (gw_item_get_child (result, GW_RESULT_FOLLOWUPS, i), GW_FOLLOWUP_TEXT),
                   text) == 0)
      return TRUE;
  return FALSE;
}

/* What came of it: the sentence and the ways, when one looks at it again, who does what by when. */
void
gw_compose_result (GwComposer  *self,
                   GwPageBlock *block)
{
  GwItem *result = result_of (self);

  if (!gw_compose_is_over (self))
    return;

  const char *text = gw_compose_text (result, GW_RESULT_STATEMENT);
  g_autofree char *again = dup_again (self);

  g_free (block->heading);
  block->heading = dup_heading (result);
  if (text != NULL && !is_said_by_step (result, text))
    gw_page_text_append (gw_page_block_add (block, "result", NULL, NULL)->text, GW_INK_STRONG,
                         text);
  add_ways (self, block);
  if (again != NULL && block->rows->len > 0)
    gw_page_row_set_below (g_ptr_array_index (block->rows, 0), again);
  else if (again != NULL)
    gw_page_block_add (block, "result", NULL, again);
  if (block->rows->len > 0)
    ((GwPageRow *) g_ptr_array_index (block->rows, 0))->keep = TRUE;
  add_followups (result, block);
  add_promises (result, block);
  /* That it ended without anything is a result, too. */
  if (block->rows->len == 0)
    gw_page_block_add (block, "result", NULL, _("No next step was noted."));
}
