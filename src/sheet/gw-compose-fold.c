/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-compose-private.h"

#include "gw-accord.h"
#include "gw-names.h"
#include "gw-say.h"

#include <glib/gi18n-lib.h>

/* So many people stand side by side; the others are in the file. */
#define MOST_PEOPLE 6

/* The others first, we last, as on the form; only whom a way concerns. */
static GArray *
people_concerned (GwComposer *self,
                  GwAccord   *accord)
{
  GArray *people = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint us = 0; us < 2; us++)
    for (guint i = 0; i < accord->n_parties; i++)
      {
        GwItem *party = gw_item_get_child (self->brief, GW_BRIEF_PARTIES, i);

        if (gw_compose_is_us (self, gw_item_get_id (party)) == (us == 1) && accord->concerned[i]
            && people->len < MOST_PEOPLE)
          g_array_append_val (people, i);
      }
  return people;
}

static const char *
judgement_mark (GwAccord *accord,
                guint     option,
                guint     party)
{
  switch (gw_accord_get_judgement (accord, option, party)->answer)
    {
    case GW_ANSWER_YES:
      return "✓";
    case GW_ANSWER_NO:
      return "✗";
    case GW_ANSWER_UNKNOWN:
    default:
      /* Translators: in a table, where others have ✓ and ✗ */
      return C_("not known", "?");
    }
}

/* Letters and people, and below the sentence on what it hangs. One of several things to settle is no
 * way by itself: there only the sentence speaks of all of them together. */
void
gw_compose_read (GwComposer  *self,
                 GwPageBlock *block)
{
  g_autoptr (GwAccord) accord = gw_accord_new (self->brief);
  g_autoptr (GArray) people = people_concerned (self, accord);

  for (guint p = 0; p < people->len; p++)
    {
      GwItem *party =
        gw_item_get_child (self->brief, GW_BRIEF_PARTIES, g_array_index (people, guint, p));
      g_autofree char *who = gw_compose_who (self, gw_item_get_id (party));

      gw_page_block_add_head (block, who);
    }

  /* Only as many letters as can be shown above, so that the sentence comes right after them. */
  for (guint i = 0; people->len > 0 && i < MIN (accord->n_options, block->limit); i++)
    {
      GwItem *option = gw_item_get_child (self->brief, GW_BRIEF_OPTIONS, i);

      if (gw_compose_find_term (self, option) != NULL || gw_compose_is_bare (option))
        continue;

      g_autofree char *letter = gw_letter (i);
      GwPageRow *row = gw_page_block_add (block, gw_item_get_id (option), letter, NULL);

      for (guint p = 0; p < people->len; p++)
        gw_page_row_add_cell (row, judgement_mark (accord, i, g_array_index (people, guint, p)));
    }
  if (block->rows->len == 0 && gw_item_count (self->brief, GW_BRIEF_TERMS) == 0)
    return;
  block->limit += 1;
  gw_compose_reckoned (self, block);
}

static char *
dup_likelihood (GwItem *fallback)
{
  double odds = gw_item_has (fallback, GW_FALLBACK_LIKELIHOOD)
                  ? gw_item_get_number (fallback, GW_FALLBACK_LIKELIHOOD)
                  : -1;

  return odds >= 0 ? gw_say_odds (odds) : NULL;
}

/* Ours first and kept: without it one accepts anything. */
void
gw_compose_nodeal (GwComposer  *self,
                   GwPageBlock *block)
{
  for (guint others = 0; others < 2; others++)
    for (guint i = 0; i < gw_item_count (self->brief, GW_BRIEF_FALLBACKS); i++)
      {
        GwItem *fallback = gw_item_get_child (self->brief, GW_BRIEF_FALLBACKS, i);
        const char *party = gw_item_get_text (fallback, GW_FALLBACK_PARTY);
        const char *text = gw_compose_text (fallback, GW_FALLBACK_STATEMENT);
        gboolean ours = gw_compose_is_us (self, party);

        if (text == NULL || ours != (others == 0))
          continue;

        g_autofree char *who = gw_compose_who (self, party);
        GwPageRow *row = gw_page_block_add (block, gw_item_get_id (fallback), who, text);
        g_autofree char *likely = ours ? NULL : dup_likelihood (fallback);

        row->keep = ours;
        if (likely == NULL)
          continue;
        gw_page_text_append (row->text, GW_INK_SMALL, " (");
        gw_page_text_append (row->text, GW_INK_SMALL, likely);
        gw_page_text_append (row->text, GW_INK_SMALL, ")");
      }
}

void
gw_compose_home (GwComposer  *self,
                 GwPageBlock *block)
{
  for (guint i = 0; i < gw_item_count (self->brief, GW_BRIEF_EXPLANATIONS); i++)
    {
      GwItem *explanation = gw_item_get_child (self->brief, GW_BRIEF_EXPLANATIONS, i);
      const char *text = gw_compose_text (explanation, GW_EXPLANATION_TEXT);
      const char *party = gw_item_get_text (explanation, GW_EXPLANATION_PARTY);
      g_autofree char *who = party != NULL ? gw_compose_who (self, party) : NULL;

      if (text != NULL)
        gw_page_block_add (block, gw_item_get_id (explanation), who, text);
    }
}

static void
add_notes (GwComposer  *self,
           GwPageBlock *block)
{
  GwItem *notes = gw_item_get_one (self->brief, GW_BRIEF_NOTES);
  const char *text = notes != NULL ? gw_compose_text (notes, GW_NOTES_TEXT) : NULL;
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      gw_page_block_add (block, "notes", NULL, lines[i]);
}

static void
add_relations (GwComposer  *self,
               GwPageBlock *block)
{
  for (guint i = 0; i < gw_item_count (self->brief, GW_BRIEF_PARTIES); i++)
    {
      GwItem *party = gw_item_get_child (self->brief, GW_BRIEF_PARTIES, i);
      const char *relation = gw_compose_text (party, GW_PARTY_RELATION);
      g_autofree char *who = gw_compose_who (self, gw_item_get_id (party));

      if (relation == NULL)
        continue;

      GwPageRow *row = gw_page_block_add (block, gw_item_get_id (party), NULL, NULL);

      gw_page_text_append (row->text, GW_INK_DIM, who);
      gw_page_text_append (row->text, GW_INK_DIM, ": ");
      gw_page_text_append (row->text, GW_INK_PLAIN, relation);
    }
}

/* What one must not forget in the room, and what must not break. */
void
gw_compose_mind (GwComposer  *self,
                 GwPageBlock *block)
{
  add_relations (self, block);
  add_notes (self, block);
}
