/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-compose-private.h"

#include "gw-direction.h"
#include "gw-names.h"
#include "gw-say.h"

#include <glib/gi18n-lib.h>

void
gw_compose_outcome (GwComposer  *self,
                    GwPageBlock *block)
{
  const char *text = gw_compose_text (self->brief, GW_BRIEF_OUTCOME);

  if (text != NULL)
    gw_page_block_add (block, "outcome", NULL, text);
}

/* The sentence to begin with; where none is marked so, the first to say. */
void
gw_compose_opening (GwComposer  *self,
                    GwPageBlock *block)
{
  static const char *const uses[] = { "open", "say" };

  for (guint u = 0; u < G_N_ELEMENTS (uses); u++)
    for (guint i = 0; i < gw_item_count (self->brief, GW_BRIEF_PHRASES); i++)
      {
        GwItem *phrase = gw_item_get_child (self->brief, GW_BRIEF_PHRASES, i);
        const char *text = gw_compose_text (phrase, GW_PHRASE_TEXT);

        if (text == NULL || !gw_item_is (phrase, GW_PHRASE_USE, uses[u]))
          continue;

        g_autofree char *quoted = gw_compose_quote (text);

        gw_page_block_add (block, gw_item_get_id (phrase), NULL, quoted);
        return;
      }
}

static char *
dup_tested (GwComposer *self,
            GwItem     *question)
{
  const char *id = gw_item_get_text (question, GW_QUESTION_INTEREST);
  GwItem *interest =
    id != NULL && self->audience != GW_AUDIENCE_ALL ? gw_item_find (self->brief, id) : NULL;

  if (interest == NULL)
    return NULL;

  g_auto (GStrv) parties = gw_item_dup_words (interest, GW_INTEREST_PARTY);
  gboolean ours = g_strv_length (parties) == 1 && gw_compose_is_us (self, parties[0]);
  g_autofree char *whose = gw_compose_whose (self, interest);

  if (ours)
    return g_strdup (_("our need"));
  if (gw_compose_is_us (self, parties[0]) || g_strv_length (parties) > 1)
    return g_strdup (_("shared need"));
  /* Translators: stands behind a question that tests it; %s is a person */
  return g_strdup_printf (_("need of %s"), whose);
}

void
gw_compose_questions (GwComposer  *self,
                      GwPageBlock *block)
{
  for (guint i = 0; i < gw_item_count (self->brief, GW_BRIEF_QUESTIONS); i++)
    {
      GwItem *question = gw_item_get_child (self->brief, GW_BRIEF_QUESTIONS, i);
      const char *text = gw_compose_text (question, GW_QUESTION_STATEMENT);

      if (text == NULL)
        continue;

      g_autofree char *tested = dup_tested (self, question);
      GwPageRow *row = gw_page_block_add (block, gw_item_get_id (question), NULL, text);

      /* Behind it rather than below: a line for each would cost a question on a full page. */
      if (tested != NULL)
        gw_page_text_append (row->text, GW_INK_ASIDE, " · ");
      if (tested != NULL)
        gw_page_text_append (row->text, GW_INK_ASIDE, tested);
    }
}

static void
add_need (GwComposer  *self,
          GwPageBlock *block,
          GwItem      *interest,
          GHashTable  *seen)
{
  const char *need = gw_compose_text (interest, GW_INTEREST_STATEMENT);
  g_auto (GStrv) positions = gw_item_dup_words (interest, GW_INTEREST_POSITION);
  g_autofree char *quoted =
    positions[0] != NULL && *positions[0] != '\0' ? gw_compose_quote (positions[0]) : NULL;
  /* Translators: stands under what somebody needs; %s are the words they used */
  g_autofree char *asks = quoted != NULL ? g_strdup_printf (_("asks for: %s"), quoted) : NULL;

  if (need == NULL && asks == NULL)
    return;

  g_autofree char *whose = gw_compose_whose (self, interest);
  GwPageRow *row =
    gw_page_block_add (block, gw_item_get_id (interest), whose, need != NULL ? need : asks);
  gboolean confirmed = gw_item_is (interest, GW_INTEREST_BASIS, "stated");

  if (need != NULL)
    gw_page_row_set_below (row, asks);
  if (!confirmed && need != NULL && self->audience != GW_AUDIENCE_ALL)
    /* Translators: behind a need that nobody has confirmed */
    gw_page_text_append (row->text, GW_INK_STRONG, C_("not confirmed", "?"));
  row->keep = g_hash_table_add (seen, g_strdup (whose));
}

static gboolean
is_shared (GwItem *interest)
{
  g_auto (GStrv) parties = gw_item_dup_words (interest, GW_INTEREST_PARTY);

  return g_strv_length (parties) > 1;
}

static gboolean
is_ours (GwComposer *self,
         GwItem     *interest)
{
  g_auto (GStrv) parties = gw_item_dup_words (interest, GW_INTEREST_PARTY);

  return g_strv_length (parties) == 1 && gw_compose_is_us (self, parties[0]);
}

/* What is shared stands first; of each person the first need stays longest. */
void
gw_compose_needs (GwComposer  *self,
                  GwPageBlock *block)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint shared = 2; shared-- > 0;)
    for (guint i = 0; i < gw_item_count (self->brief, GW_BRIEF_INTERESTS); i++)
      {
        GwItem *interest = gw_item_get_child (self->brief, GW_BRIEF_INTERESTS, i);

        if (is_shared (interest) == (shared == 1))
          add_need (self, block, interest, seen);
      }
  /* "To 1 per person": rows that are kept do not count as what may go. */
  block->least = MIN (block->least, block->rows->len);
}

void
gw_compose_their_needs (GwComposer  *self,
                        GwPageBlock *block)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < gw_item_count (self->brief, GW_BRIEF_INTERESTS); i++)
    {
      GwItem *interest = gw_item_get_child (self->brief, GW_BRIEF_INTERESTS, i);

      if (!is_ours (self, interest))
        add_need (self, block, interest, seen);
    }
  for (guint i = 0; i < block->rows->len; i++)
    ((GwPageRow *) g_ptr_array_index (block->rows, i))->keep = FALSE;
}

/* Of several things to settle each has its own ways. */
#define MAX_WITH_TERMS 9

/* The thing that @option settles, or NULL where it is a way of its own. */
const char *
gw_compose_find_term (GwComposer *self,
                      GwItem     *option)
{
  const char *id = gw_item_get_text (option, GW_OPTION_TERM);
  GwItem *term = id != NULL ? gw_item_find (self->brief, id) : NULL;

  return term != NULL ? gw_compose_text (term, GW_TERM_NAME) : NULL;
}

/* A box that was passed over, or a row that was only begun. */
gboolean
gw_compose_is_bare (GwItem *option)
{
  const char *text = gw_item_get_text (option, GW_OPTION_STATEMENT);

  return text == NULL || *text == '\0';
}

/* Letters count all ways in the order of the file, so that they are the same on form and result. */
void
gw_compose_ways (GwComposer  *self,
                 GwPageBlock *block)
{
  for (guint i = 0; i < gw_item_count (self->brief, GW_BRIEF_OPTIONS); i++)
    {
      GwItem *option = gw_item_get_child (self->brief, GW_BRIEF_OPTIONS, i);
      const char *id = gw_item_get_id (option);
      g_autofree char *letter = gw_letter (i);
      const char *term = gw_compose_find_term (self, option);

      if (gw_compose_is_bare (option))
        continue;
      GwPageRow *row = gw_page_block_add (block, id, letter, NULL);
      const GwReckonedRow *reckoned = gw_reckoning_find (self->reckoning, "ways", id);
      g_autofree char *weeks = gw_item_has (option, GW_OPTION_WEEKS)
                               ? gw_say_weeks (gw_item_get_number (option, GW_OPTION_WEEKS)) : NULL;

      if (term != NULL)
        {
          gw_page_text_append (row->text, GW_INK_DIM, term);
          gw_page_text_append (row->text, GW_INK_DIM, ": ");
          block->limit = MAX_WITH_TERMS;
        }
      gw_page_text_append (row->text, GW_INK_PLAIN, gw_item_get_text (option, GW_OPTION_STATEMENT));
      gw_page_row_set_tail (row, weeks);
      if (reckoned != NULL && reckoned->tail != NULL)
        gw_page_row_set_tail (row, reckoned->tail);
      if (reckoned != NULL)
        gw_page_row_set_below (row, reckoned->below);
    }
}

static gboolean
is_block (const GwPageBlock *block,
          const char        *id)
{
  return g_str_equal (block->id, id);
}

/* Behind words that run from the right, "7 Jan" would be drawn as "Jan 7". */
static char *
dup_our_date (GwComposer *self,
              GwItem     *item,
              guint       part)
{
  g_autofree char *when = gw_compose_when (item, part);

  return when != NULL && self->page->rtl && !gw_text_is_rtl (when)
           ? g_strconcat (GW_ISOLATE_LTR, when, GW_ISOLATE_END, NULL) : g_steal_pointer (&when);
}

/* Facts with where they come from; what speaks of the trade-off waits for "What we say openly" when
 * the page has it and there are more facts than fit. */
void
gw_compose_facts (GwComposer  *self,
                  GwPageBlock *block)
{
  gboolean openly = is_block (block, "openly");
  guint most = openly ? 4 : block->limit;
  guint n = 0;

  for (guint i = 0; i < gw_item_count (self->brief, GW_BRIEF_EVIDENCE); i++)
    {
      GwItem *fact = gw_item_get_child (self->brief, GW_BRIEF_EVIDENCE, i);
      const char *text = gw_compose_text (fact, GW_FACT_STATEMENT);

      if (text == NULL || (openly && (n++ < most || !gw_item_is (fact, GW_FACT_KIND, "trade-off"))))
        continue;

      GwPageRow *row = gw_page_block_add (block, gw_item_get_id (fact), NULL, text);
      g_autofree char *when = dup_our_date (self, fact, GW_FACT_OBSERVED);
      const char *source = gw_compose_text (fact, GW_FACT_SOURCE);
      g_autofree char *both =
        source != NULL && when != NULL ? g_strconcat (source, C_("list", ", "), when, NULL) : NULL;
      const char *from = both != NULL ? both : source != NULL ? source : when;

      if (from == NULL)
        continue;
      gw_page_text_append (row->text, GW_INK_SMALL, " (");
      gw_page_text_append (row->text, GW_INK_SMALL, from);
      gw_page_text_append (row->text, GW_INK_SMALL, ")");
    }
}

void
gw_compose_answers (GwComposer  *self,
                    GwPageBlock *block)
{
  for (guint i = 0; i < gw_item_count (self->brief, GW_BRIEF_PHRASES); i++)
    {
      GwItem *phrase = gw_item_get_child (self->brief, GW_BRIEF_PHRASES, i);
      const char *heard = gw_compose_text (phrase, GW_PHRASE_HEARD);
      const char *reply = gw_compose_text (phrase, GW_PHRASE_REPLY);

      if (!gw_item_is (phrase, GW_PHRASE_USE, "answer") || (heard == NULL && reply == NULL))
        continue;

      g_autofree char *quoted = heard != NULL ? gw_compose_quote (heard) : g_strdup ("");
      GwPageRow *row = gw_page_block_add (block, gw_item_get_id (phrase), NULL, quoted);

      if (reply == NULL)
        continue;
      gw_compose_arrow (self, row->text);
      gw_page_text_append (row->text, GW_INK_STRONG, reply);
    }
}

void
gw_compose_unknowns (GwComposer  *self,
                     GwPageBlock *block)
{
  for (guint i = 0; i < gw_item_count (self->brief, GW_BRIEF_UNKNOWNS); i++)
    {
      GwItem *unknown = gw_item_get_child (self->brief, GW_BRIEF_UNKNOWNS, i);
      const char *text = gw_compose_text (unknown, GW_UNKNOWN_TEXT);
      const char *who = gw_compose_text (unknown, GW_UNKNOWN_WHO);
      g_autofree char *due = gw_compose_when (unknown, GW_UNKNOWN_DUE);
      g_autofree char *below = NULL;

      if (text == NULL)
        continue;
      if (who != NULL && due != NULL)
        /* Translators: of an open point: who finds it out, and by when */
        below = g_strdup_printf (_("%1$s finds out by %2$s"), who, due);
      else if (who != NULL)
        below = g_strdup_printf (_("%s finds out"), who);
      else if (due != NULL)
        below = g_strdup_printf (_("known by %s"), due);
      gw_page_row_set_below (gw_page_block_add (block, gw_item_get_id (unknown), NULL, text),
                             below);
    }
}

/* What a block shows is calculated elsewhere. */
void
gw_compose_reckoned (GwComposer  *self,
                    GwPageBlock *block)
{
  const GwReckonedRow *reckoned;

  for (guint i = 0; (reckoned = gw_reckoning_get (self->reckoning, block->id, i)) != NULL; i++)
    {
      GwPageRow *row = gw_page_block_add (block, reckoned->item, reckoned->lead, reckoned->text);

      if (reckoned->strong != NULL && reckoned->text != NULL)
        gw_page_text_append (row->text, GW_INK_PLAIN, " ");
      if (reckoned->strong != NULL)
        gw_page_text_append (row->text, GW_INK_STRONG, reckoned->strong);
      gw_page_row_set_below (row, reckoned->below);
      gw_page_row_set_tail (row, reckoned->tail);
    }
}

/* A picture of the reckoning; where it shows packages, only in a brief that has terms for them. */
void
gw_compose_picture (GwComposer  *self,
                    GwPageBlock *block)
{
  GwDiagram *diagram = gw_reckoning_get_diagram (self->reckoning, block->id);

  if (diagram != NULL
      && (!is_block (block, "plane") || gw_item_count (self->brief, GW_BRIEF_TERMS) > 0))
    gw_page_block_set_diagram (block, diagram);
}
