/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-giver.h"

#include "gw-fields.h"
#include "gw-input-range.h"
#include "gw-names.h"
#include "gw-say.h"
#include "gw-short-private.h"

#include <glib/gi18n-lib.h>

static const GwField numbers
    = { GW_APPROACH_LIKELY, GW_APPROACH_LOW, GW_APPROACH_HIGH, GW_APPROACH_UNIT };

static char *
fold_name (const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name != NULL ? name : "", -1);

  return g_strdup (g_strstrip (folded));
}

/* The person of the brief who is called so, in full or in short. */
static GwItem *
find_party (GwItem     *brief,
            const char *folded)
{
  for (guint i = 0; i < gw_item_count (brief, GW_BRIEF_PARTIES); i++)
    {
      GwItem *party = gw_item_get_child (brief, GW_BRIEF_PARTIES, i);
      g_autofree char *name = fold_name (gw_item_get_text (party, GW_PARTY_NAME));
      g_autofree char *in_short = fold_name (gw_party_get_short (party));

      if (*folded != '\0' && (g_str_equal (name, folded) || g_str_equal (in_short, folded)))
        return party;
    }
  return NULL;
}

static gboolean
is_same_person (GwItem     *brief,
                const char *a,
                const char *b)
{
  g_autofree char *first = fold_name (a);
  g_autofree char *second = fold_name (b);
  GwItem *party = find_party (brief, first);

  return g_str_equal (first, second) || (party != NULL && party == find_party (brief, second));
}

/* Who sits here: the name from the preferences, else what our side is called in the brief. */
static const char *
find_author (GwItem     *brief,
             const char *author)
{
  if (author != NULL && *author != '\0')
    return author;
  for (guint i = 0; i < gw_item_count (brief, GW_BRIEF_PARTIES); i++)
    {
      GwItem *party = gw_item_get_child (brief, GW_BRIEF_PARTIES, i);

      if (gw_item_is (party, GW_PARTY_SIDE, "us"))
        return gw_item_get_text (party, GW_PARTY_NAME);
    }
  return NULL;
}

static gboolean
has_only_numbers (GwItem *comment)
{
  const char *text = gw_item_get_text (comment, GW_COMMENT_TEXT);
  g_auto (GwInputRange) range = { 0 };

  return text != NULL && gw_item_is (comment, GW_COMMENT_SETTLED, "yes")
         && gw_item_has (comment, GW_COMMENT_BY)
         && gw_input_range (text, GW_INPUT_OF_TIME, &range) == GW_INPUT_UNDERSTOOD
         && range.note == NULL;
}

/**
 * gw_giver_find_former:
 * @way: (nullable): id of an approach
 *
 * Returns: (transfer none) (nullable): the comment that keeps what its giver said
 */
GwItem *
gw_giver_find_former (GwItem     *brief,
                      const char *way)
{
  if (way == NULL || gw_item_get_kind (brief)->id != GW_KIND_BRIEF)
    return NULL;
  for (guint i = 0; i < gw_item_count (brief, GW_BRIEF_COMMENTS); i++)
    {
      GwItem *comment = gw_item_get_child (brief, GW_BRIEF_COMMENTS, i);

      if (g_strcmp0 (gw_item_get_text (comment, GW_COMMENT_ON), way) == 0
          && has_only_numbers (comment))
        return comment;
    }
  return NULL;
}

const char *
gw_giver_get_name (GwItem *former)
{
  return gw_item_get_text (former, GW_COMMENT_BY);
}

/* "Priya said 14–22–45 days on Thu 3 Dec 2026" */
char *
gw_giver_say_former (GwItem *former)
{
  const char *when = gw_item_get_text (former, GW_COMMENT_WHEN);
  g_autofree char *day = when != NULL ? gw_say_when (when) : NULL;

  if (day != NULL)
    /* Translators: a person, a range as "14–22–45 days", a day */
    return g_strdup_printf (_("%1$s said %2$s on %3$s"), gw_giver_get_name (former),
                            gw_item_get_text (former, GW_COMMENT_TEXT), day);
  /* Translators: a person, a range as "14–22–45 days" */
  return g_strdup_printf (_("%1$s said %2$s"), gw_giver_get_name (former),
                          gw_item_get_text (former, GW_COMMENT_TEXT));
}

static gboolean
keep_former (GwTree  *tree,
             GwItem  *before,
             GError **error)
{
  g_autofree char *said = gw_field_get_text (before, &numbers);
  g_autoptr (GwItem) bare = gw_item_new_with_id (GW_KIND_COMMENT);
  g_autoptr (GwItem) of = gw_item_with_text (bare, GW_COMMENT_ON, gw_item_get_id (before));
  g_autoptr (GwItem) by
      = gw_item_with_text (of, GW_COMMENT_BY, gw_item_get_text (before, GW_APPROACH_BY));
  g_autoptr (GwItem) on
      = gw_item_with_text (by, GW_COMMENT_WHEN, gw_item_get_text (before, GW_APPROACH_ON));
  g_autoptr (GwItem) settled = gw_item_with_text (on, GW_COMMENT_SETTLED, "yes");
  g_autoptr (GwItem) comment = gw_item_with_text (settled, GW_COMMENT_TEXT, said);

  return gw_tree_append (tree, gw_tree_get_root (tree), GW_BRIEF_COMMENTS, comment, error) != NULL;
}

static gboolean
drop_former (GwTree     *tree,
             const char *way,
             GError    **error)
{
  GwItem *former = gw_giver_find_former (gw_tree_get_item (tree), way);
  GwNode *node = former != NULL ? gw_tree_find (tree, gw_item_get_id (former)) : NULL;

  return node == NULL || gw_tree_remove (tree, node, error);
}

static gboolean
become_guess (GwTree     *tree,
              GwNode     *way,
              GwItem     *before,
              const char *author,
              GDateTime  *now,
              GError    **error)
{
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");

  return (gw_giver_find_former (gw_tree_get_item (tree), gw_item_get_id (before)) != NULL
          || keep_former (tree, before, error))
         && gw_tree_set (tree, way, GW_APPROACH_BY, author, error)
         && gw_tree_set (tree, way, GW_APPROACH_ON, today, error)
         && gw_tree_set (tree, way, GW_APPROACH_STATUS, "guess", error);
}

static gboolean
give_back (GwTree  *tree,
           GwNode  *way,
           GwItem  *former,
           GError **error)
{
  g_autofree char *by = g_strdup (gw_giver_get_name (former));
  g_autofree char *on = g_strdup (gw_item_get_text (former, GW_COMMENT_WHEN));

  return gw_tree_set (tree, way, GW_APPROACH_BY, by, error)
         && gw_tree_set (tree, way, GW_APPROACH_ON, on, error)
         && gw_tree_set (tree, way, GW_APPROACH_STATUS, "estimate", error)
         && drop_former (tree, gw_node_get_id (way), error);
}

/* Numbers that another than their giver changed since somebody came to the row. */
static gboolean
is_guessed (GwItem     *brief,
            GwItem     *before,
            GwItem     *after,
            const char *who)
{
  const char *by = gw_item_get_text (before, GW_APPROACH_BY);
  g_autofree char *said = gw_field_get_text (before, &numbers);
  g_autofree char *says = gw_field_get_text (after, &numbers);

  return !g_str_equal (said, says) && *said != '\0' && *says != '\0'
         && gw_giver_may_guess (brief, before, who)
         && is_same_person (brief, by, gw_item_get_text (after, GW_APPROACH_BY));
}

/* Their numbers stand there again, or they are named again as who gives what stands there. */
static gboolean
is_given_back (GwItem *brief,
               GwItem *after,
               GwItem *former)
{
  g_autofree char *says = gw_field_get_text (after, &numbers);

  return g_str_equal (says, gw_item_get_text (former, GW_COMMENT_TEXT))
         || is_same_person (brief, gw_item_get_text (after, GW_APPROACH_BY),
                            gw_giver_get_name (former));
}

/* Whether @author would be guessing with other numbers in place of these. */
gboolean
gw_giver_may_guess (GwItem     *brief,
                    GwItem     *way,
                    const char *author)
{
  const char *by = gw_item_get_text (way, GW_APPROACH_BY);

  return by != NULL && gw_item_is (way, GW_APPROACH_STATUS, "estimate")
         && !is_same_person (brief, by, find_author (brief, author));
}

/**
 * gw_giver_follow:
 * @before: the approach as it was when somebody came to its row
 * @author: (nullable): who that is; NULL or "" for nobody in particular, then our side's name stands
 *
 * Tells what becomes of an estimate with each letter that is written into it; to be called in the
 * undo group of the letter. Numbers that another than their giver changes are that person's guess,
 * and the giver's stay behind them; who writes the giver's numbers again, or names the giver again,
 * has their estimate back.
 *
 * Returns: FALSE with @error when the brief does not take it
 */
gboolean
gw_giver_follow (GwTree      *tree,
                 GwNode      *way,
                 GwItem      *before,
                 const char  *author,
                 GDateTime   *now,
                 GError     **error)
{
  GwItem *brief = gw_tree_get_item (tree), *after = gw_node_get_item (way);
  GwItem *former = gw_giver_find_former (brief, gw_item_get_id (after));
  const char *who = find_author (brief, author);

  if (former != NULL)
    return !is_given_back (brief, after, former) || give_back (tree, way, former, error);

  return !is_guessed (brief, before, after, who)
         || become_guess (tree, way, before, who, now, error);
}

/**
 * gw_giver_finish:
 *
 * Once somebody is done with the row: numbers that are a third person's are no guess any more.
 *
 * Returns: FALSE with @error when the brief does not take it
 */
gboolean
gw_giver_finish (GwTree      *tree,
                 GwNode      *way,
                 GwItem      *before,
                 const char  *author,
                 GError     **error)
{
  GwItem *brief = gw_tree_get_item (tree), *after = gw_node_get_item (way);
  const char *by = gw_item_get_text (after, GW_APPROACH_BY);

  if (by == NULL || gw_giver_find_former (brief, gw_item_get_id (after)) == NULL
      || is_same_person (brief, by, gw_item_get_text (before, GW_APPROACH_BY))
      || is_same_person (brief, by, find_author (brief, author)))
    return TRUE;

  gw_tree_seal (tree);
  gw_tree_begin (tree, _("Take their estimate"));
  if (gw_tree_set (tree, way, GW_APPROACH_STATUS, "estimate", error)
      && drop_former (tree, gw_node_get_id (way), error))
    return gw_tree_commit (tree, error);
  gw_tree_cancel (tree);
  return FALSE;
}

/* Takes the giver's numbers again, where they are kept. */
gboolean
gw_giver_restore (GwTree  *tree,
                  GwNode  *way,
                  GError **error)
{
  GwItem *former = gw_giver_find_former (gw_tree_get_item (tree), gw_node_get_id (way));
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  if (former == NULL)
    return TRUE;

  g_autofree char *said = g_strdup (gw_item_get_text (former, GW_COMMENT_TEXT));
  gw_tree_seal (tree);
  gw_tree_begin (tree, _("Take their estimate"));
  if (gw_field_set_text (tree, way, &numbers, said, now, error)
      && give_back (tree, way, former, error))
    return gw_tree_commit (tree, error);
  gw_tree_cancel (tree);
  return FALSE;
}
