/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-short-private.h"

#include "gw-input-private.h"
#include "gw-say.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Who stands behind the number is both the benefit's confirmation and a fact with a source. */

static char *
get_behind (GwItem *brief)
{
  return g_strdup (gw_short_text (gw_short_benefit (brief), GW_BENEFIT_CONFIRMED_BY));
}

/* What the fact says until somebody words it otherwise: "Worth € 280,000 a year". */
static char *
say_fact (GwItem *brief)
{
  GwItem *benefit = gw_short_benefit (brief), *moment = gw_brief_get_moment_item (brief);
  double likely = gw_short_number (benefit, GW_BENEFIT_LIKELY), each = gw_short_number (benefit, GW_BENEFIT_WORTH);

  if (isnan (likely) || likely == 0)
    return NULL;
  g_autofree char *money = gw_say_money (isnan (each) ? likely : likely * each,
                                         gw_short_text (moment, GW_RESOURCES_CURRENCY));
  /* Translators: %s is an amount of money */
  return g_strdup_printf (_("Worth %s a year"), money);
}

static int
find_fact (GwItem *brief)
{
  GwItem *benefit = gw_short_benefit (brief);

  for (guint i = 0; benefit != NULL && i < gw_item_count (brief, GW_BRIEF_EVIDENCE); i++)
    if (gw_item_refers_to (benefit, GW_BENEFIT_EVIDENCE,
                           gw_item_get_id (gw_item_get_child (brief, GW_BRIEF_EVIDENCE, i))))
      return i;

  return -1;
}

static gboolean
add_fact (GwAnswer *answer,
          GwNode   *benefit)
{
  g_autofree char *words = say_fact (gw_tree_get_item (answer->tree));
  GwNode *fact = words != NULL ? gw_answer_add (answer, answer->root, GW_BRIEF_EVIDENCE,
                                                GW_FACT_KIND, "impact", GW_FACT_STATEMENT, words, -1)
                               : NULL;

  return words == NULL
         || (fact != NULL
             && gw_answer_put (answer, benefit, GW_BENEFIT_EVIDENCE, gw_node_get_id (fact)));
}

/* The fact follows the box only as long as the box made it. */
static gboolean
put_fact (GwAnswer          *answer,
          GwNode            *benefit,
          const GwInputFact *read)
{
  if (find_fact (gw_tree_get_item (answer->tree)) < 0 && read->statement != NULL && !add_fact (answer, benefit))
    return FALSE;

  GwNode *node = gw_answer_child (answer->root, GW_BRIEF_EVIDENCE,
                                  find_fact (gw_tree_get_item (answer->tree)));
  g_autofree char *words = say_fact (gw_tree_get_item (answer->tree));
  if (node == NULL
      || g_strcmp0 (gw_short_text (gw_node_get_item (node), GW_FACT_STATEMENT), words) != 0)
    return TRUE;
  if (read->statement == NULL)
    return gw_tree_remove (answer->tree, node, answer->error);

  g_autofree char *day = read->date.iso[0] != '\0' ? gw_short_day (&read->date) : NULL;
  return gw_answer_put (answer, node, GW_FACT_SOURCE, read->statement)
         && gw_answer_put (answer, node, GW_FACT_OBSERVED, day);
}

/**
 * gw_short_follow_worth:
 * @before: the brief as it was before the worth, or the currency, was written
 *
 * Gives the fact behind a benefit the new number, as long as nobody worded it otherwise; without a
 * number it waits for one without words. Call within a step of the history.
 *
 * Returns: FALSE with the reason; TRUE as well when there was nothing to do
 */
gboolean
gw_short_follow_worth (GwTree  *tree,
                       GwItem  *before,
                       GError **error)
{
  GwItem *brief = gw_tree_get_item (tree);
  int index = gw_brief_get_moment (brief) == GW_MOMENT_RESOURCES ? find_fact (brief) : -1;

  if (index < 0)
    return TRUE;

  GwNode *fact = gw_node_get_child (gw_tree_get_root (tree), GW_BRIEF_EVIDENCE, index);
  const char *words = gw_short_text (gw_node_get_item (fact), GW_FACT_STATEMENT);
  g_autofree char *old_words = say_fact (before);
  g_autofree char *new_words = say_fact (brief);
  return g_strcmp0 (words, old_words) != 0 || g_strcmp0 (old_words, new_words) == 0
         || gw_tree_set (tree, fact, GW_FACT_STATEMENT, new_words, error);
}

/* Returns: whether both name a source, and the same */
static gboolean
have_one_source (GwItem *a,
                 GwItem *b)
{
  const char *first = gw_short_text (a, GW_FACT_SOURCE), *second = gw_short_text (b, GW_FACT_SOURCE);

  if (first == NULL || second == NULL)
    return FALSE;
  g_autofree char *one = g_utf8_casefold (first, -1);
  g_autofree char *other = g_utf8_casefold (second, -1);
  return strcmp (one, other) == 0;
}

/**
 * gw_short_word_fact:
 * @kept: an item that is about to be taken into the brief
 *
 * Gives the fact behind a benefit the words and the day of @kept, if nobody worded it yet and both
 * have the same source: it is what the short form could only guess at. Call within a step of the
 * history.
 *
 * Returns: FALSE with the reason; TRUE as well when there was nothing to do
 */
gboolean
gw_short_word_fact (GwTree  *tree,
                    GwItem  *kept,
                    GError **error)
{
  GwItem *brief = gw_tree_get_item (tree);
  int index = gw_item_get_kind (kept)->id == GW_KIND_FACT
                      && gw_brief_get_moment (brief) == GW_MOMENT_RESOURCES
                  ? find_fact (brief)
                  : -1;
  GwItem *fact = gw_short_item (brief, GW_BRIEF_EVIDENCE, index);
  g_autofree char *words = fact != NULL ? say_fact (brief) : NULL;

  if (words == NULL || g_strcmp0 (gw_short_text (fact, GW_FACT_STATEMENT), words) != 0
      || !have_one_source (fact, kept))
    return TRUE;

  GwNode *node = gw_node_get_child (gw_tree_get_root (tree), GW_BRIEF_EVIDENCE, index);
  return gw_tree_set (tree, node, GW_FACT_STATEMENT, gw_short_text (kept, GW_FACT_STATEMENT), error)
         && gw_tree_set (tree, node, GW_FACT_OBSERVED, gw_short_text (kept, GW_FACT_OBSERVED), error);
}

/* "Helene Marchetti, 9 Dec": a name, and when they said so. */
static void
read_behind (const char  *text,
             GDateTime   *now,
             GwInputFact *fact)
{
  for (const char *comma = gw_input_comma (text); comma != NULL;
       comma = gw_input_comma (g_utf8_next_char (comma)))
    if (gw_input_date (g_utf8_next_char (comma), now, GW_INPUT_SEEN, &fact->date) == GW_INPUT_UNDERSTOOD)
      {
        fact->statement = g_strstrip (g_strndup (text, comma - text));
        return;
      }
  if (*text != '\0')
    fact->statement = g_strdup (text);
}

static gboolean
set_behind (GwAnswer   *answer,
            const char *text)
{
  g_auto (GwInputFact) read = { 0 };
  GwNode *node = gw_answer_benefit (answer, *text != '\0');

  if (node == NULL)
    return *text == '\0';
  read_behind (text, answer->now, &read);
  return gw_answer_put (answer, node, GW_BENEFIT_CONFIRMED_BY, text)
         && put_fact (answer, node, &read) && gw_answer_clean_benefit (answer);
}

static gboolean
say_behind (const char  *text,
            GDateTime   *now,
            char       **said)
{
  g_auto (GwInputFact) read = { 0 };

  read_behind (text, now, &read);
  if (read.statement == NULL || read.date.iso[0] == '\0')
    return TRUE;

  g_autofree char *day = gw_short_day (&read.date);
  g_autofree char *date = gw_say_when (day);
  /* Translators: a name, and the date on which they confirmed a number */
  *said = g_strdup_printf (_("%1$s, on %2$s"), read.statement, date);
  return TRUE;
}

const GwGoalWay gw_goal_behind = { get_behind, set_behind, say_behind };
