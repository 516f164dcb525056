/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-fields.h"

#include "gw-giver.h"
#include "gw-short-private.h"
#include "gw-wishes.h"

/* How a row begins, and what follows from it once somebody is done with it. */

static GwItem *
with (GwItem     *item,
      guint       part,
      const char *text)
{
  GwItem *changed = gw_item_with_text (item, part, text);

  gw_item_unref (item);
  return changed;
}

static GwItem *
with_today (GwItem *item,
            guint   part)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = g_date_time_format (now, "%Y-%m-%d");

  return with (item, part, day);
}

/* Who is meant when nobody said so: whom the meeting is with, for a fallback our side. */
static const char *
somebody (GwTree   *tree,
          GwKindId  kind)
{
  GwAnswer answer = { tree, gw_tree_get_root (tree), NULL, NULL };

  if (kind == GW_KIND_FALLBACK && gw_short_find_ours (gw_tree_get_item (tree)) < 0)
    return gw_answer_us (&answer);
  GwNode *asker = gw_answer_asker (&answer);
  return asker != NULL ? gw_node_get_id (asker) : NULL;
}

static GwItem *
with_wished_days (GwItem *fact)
{
  g_autofree char *days = g_strdup_printf ("%u", gw_wishes_get_fresh_days ());

  return with (fact, GW_FACT_FRESH_DAYS, days);
}

/**
 * gw_row_new:
 * @block: (nullable): what the row is for; NULL for a row inside another
 * @words: (nullable): its first words
 *
 * A new item with what it cannot be without. Somebody it must belong to is made where there is
 * nobody; so call it in the undo group in which it is added.
 *
 * Returns: (transfer full)
 */
GwItem *
gw_row_new (GwTree        *tree,
            const GwBlock *block,
            GwKindId       kind_id,
            const char    *words)
{
  const GwKind *kind = gw_kind (kind_id);
  GwItem *item = gw_item_new_with_id (kind_id);

  for (guint i = 0; i < kind->n_parts; i++)
    {
      const GwPart *part = &kind->parts[i];
      gboolean needed = part->need == GW_NEED_REQUIRED
                        || (part->need == GW_NEED_IN_BRIEF && !gw_tree_is_library (tree));

      if (!needed || (int) i == kind->id_part || gw_part_is_items (part))
        continue;
      if (part->type == GW_TYPE_REF || part->type == GW_TYPE_REFS)
        item = with (item, i, somebody (tree, kind_id));
      else if (part->type == GW_TYPE_CHOICE)
        item = with (item, i, part->choices[kind_id == GW_KIND_COST ? 1 : 0]);
      else if (part->type == GW_TYPE_DATE)
        item = with_today (item, i);
      else
        item = with (item, i, part->type == GW_TYPE_NUMBER ? "0" : "");
    }
  if (kind_id == GW_KIND_PARTY)
    item = with (item, GW_PARTY_SIDE, "them");
  if (kind_id == GW_KIND_FACT)
    item = with_wished_days (item);
  if (block != NULL && block->choice_part >= 0)
    {
      g_auto (GStrv) choices = g_strsplit (block->choices, " ", -1);
      item = with (item, block->choice_part, choices[0]);
    }
  if (kind_id == GW_KIND_PARTY && gw_item_is (item, GW_PARTY_SIDE, "other"))
    item = with (item, GW_PARTY_ATTENDS, "no");
  if (words != NULL && block != NULL && block->fields[0].part >= 0)
    {
      int first = kind_id == GW_KIND_INTEREST ? GW_INTEREST_STATEMENT : block->fields[0].part;
      item = with (item, first, words);
    }
  return item;
}

/* What one learned of a need is what they said of it. */
static gboolean
finish_learned (GwTree  *tree,
                GwItem  *learned,
                GError **error)
{
  const char *id = gw_short_text (learned, GW_LEARNED_INTEREST);
  GwNode *need = id != NULL ? gw_tree_find (tree, id) : NULL;

  if (need == NULL || gw_short_text (learned, GW_LEARNED_TEXT) == NULL
      || gw_item_is (gw_node_get_item (need), GW_INTEREST_BASIS, "stated"))
    return TRUE;
  gw_tree_seal (tree);
  return gw_tree_set (tree, need, GW_INTEREST_BASIS, "stated", error);
}

/**
 * gw_row_finish:
 * @before: the item as it was when the row was entered
 * @author: (nullable): who writes, see gw_giver_follow()
 *
 * What follows from what somebody wrote in a row, once they are done with it: numbers of whom they
 * named are an estimate, and a need that they learned about is no guess any more.
 *
 * Returns: FALSE with @error when the brief does not take it
 */
gboolean
gw_row_finish (GwTree      *tree,
               GwNode      *node,
               GwItem      *before,
               const char  *author,
               GError     **error)
{
  switch (gw_node_get_kind (node)->id)
    {
    case GW_KIND_APPROACH:
      return gw_giver_finish (tree, node, before, author, error);
    case GW_KIND_LEARNED:
      return gw_item_equal (before, gw_node_get_item (node))
             || finish_learned (tree, gw_node_get_item (node), error);
    default:
      return TRUE;
    }
}
