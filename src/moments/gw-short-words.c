/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-short-private.h"

#include "gw-say.h"
#include "gw-typed-work.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Answers that are one text in one place, and the ways. */

static char *
get_outcome (GwItem *brief)
{
  return g_strdup (gw_short_text (brief, GW_BRIEF_OUTCOME));
}

static gboolean
set_outcome (GwAnswer   *answer,
             const char *text)
{
  return gw_answer_put (answer, answer->root, GW_BRIEF_OUTCOME, text);
}

const GwGoalWay gw_goal_outcome = { get_outcome, set_outcome, NULL };

static GwItem *
first_question (GwItem *brief)
{
  return gw_short_item (brief, GW_BRIEF_QUESTIONS, 0);
}

static char *
get_question (GwItem *brief)
{
  return g_strdup (gw_short_text (first_question (brief), GW_QUESTION_STATEMENT));
}

/* Whom a new question goes to, and which of their needs it tests. */
static GwNode *
add_question (GwAnswer *answer)
{
  GwItem *brief = gw_tree_get_item (answer->tree);
  GwItem *asker = gw_short_item (brief, GW_BRIEF_PARTIES, gw_short_find_asker (brief));
  GwItem *need = gw_short_item (brief, GW_BRIEF_INTERESTS, gw_short_find_need (brief));

  return gw_answer_add (answer, answer->root, GW_BRIEF_QUESTIONS, GW_QUESTION_PARTY,
                        asker != NULL ? gw_item_get_id (asker) : NULL, GW_QUESTION_INTEREST,
                        need != NULL ? gw_item_get_id (need) : NULL, -1);
}

static gboolean
set_question (GwAnswer   *answer,
              const char *text)
{
  GwNode *node = gw_answer_child (answer->root, GW_BRIEF_QUESTIONS, 0);

  if (node == NULL && *text == '\0')
    return TRUE;
  if (node == NULL)
    node = add_question (answer);

  return node != NULL && gw_answer_put (answer, node, GW_QUESTION_STATEMENT, text)
         && gw_answer_clean (answer, node,
                             GW_BIT (GW_QUESTION_PARTY) | GW_BIT (GW_QUESTION_INTEREST));
}

const GwGoalWay gw_goal_question = { get_question, set_question, NULL };

static char *
get_fallback (GwItem *brief)
{
  GwItem *ours = gw_short_item (brief, GW_BRIEF_FALLBACKS, gw_short_find_ours (brief));

  return g_strdup (gw_short_text (ours, GW_FALLBACK_STATEMENT));
}

static gboolean
set_fallback (GwAnswer   *answer,
              const char *text)
{
  int index = gw_short_find_ours (gw_tree_get_item (answer->tree));
  GwNode *node = gw_answer_child (answer->root, GW_BRIEF_FALLBACKS, index);

  if (node == NULL && *text == '\0')
    return TRUE;
  if (node == NULL)
    {
      const char *us = gw_answer_us (answer);

      node = us != NULL ? gw_answer_add (answer, answer->root, GW_BRIEF_FALLBACKS,
                                         GW_FALLBACK_PARTY, us, -1)
                        : NULL;
    }
  return node != NULL && gw_answer_put (answer, node, GW_FALLBACK_STATEMENT, text)
         && gw_answer_clean (answer, node,
                             GW_BIT (GW_FALLBACK_PARTY) | GW_BIT (GW_FALLBACK_ORIGIN));
}

const GwGoalWay gw_goal_fallback = { get_fallback, set_fallback, NULL };

static int
find_phrase (GwItem     *brief,
             const char *use)
{
  return gw_short_find (brief, GW_BRIEF_PHRASES, GW_PHRASE_USE, use);
}

static char *
get_avoid (GwItem *brief)
{
  GwItem *phrase = gw_short_item (brief, GW_BRIEF_PHRASES, find_phrase (brief, "avoid"));

  return g_strdup (gw_short_text (phrase, GW_PHRASE_TEXT));
}

static GwNode *
get_phrase (GwAnswer   *answer,
            const char *use,
            gboolean    may_add)
{
  int index = find_phrase (gw_tree_get_item (answer->tree), use);
  GwNode *node = gw_answer_child (answer->root, GW_BRIEF_PHRASES, index);

  if (node == NULL && may_add)
    node = gw_answer_add (answer, answer->root, GW_BRIEF_PHRASES, GW_PHRASE_USE, use, -1);
  return node;
}

static gboolean
set_avoid (GwAnswer   *answer,
           const char *text)
{
  GwNode *node = get_phrase (answer, "avoid", *text != '\0');
  g_autofree char *words = gw_short_unquote (text);

  if (node == NULL)
    return *text == '\0';
  return gw_answer_put (answer, node, GW_PHRASE_TEXT, words)
         && gw_answer_clean (answer, node, GW_BIT (GW_PHRASE_USE));
}

const GwGoalWay gw_goal_avoid = { get_avoid, set_avoid, NULL };

/* What they will ask ends at its question mark, or at the separator. */
static void
read_answer (const char  *text,
             char       **heard,
             char       **reply)
{
  const char *mark = strchr (text, '?');

  if (mark == NULL)
    mark = strstr (text, "؟");
  if (gw_short_cut (text, heard, reply) || mark == NULL)
    return;

  const char *end = g_utf8_next_char (mark);
  g_free (*heard);
  g_free (*reply);
  *heard = g_strstrip (g_strndup (text, end - text));
  *reply = g_strstrip (g_strdup (end));
}

static char *
get_answer (GwItem *brief)
{
  GwItem *phrase = gw_short_item (brief, GW_BRIEF_PHRASES, find_phrase (brief, "answer"));
  GPtrArray *fields = g_ptr_array_new_with_free_func (g_free);

  gw_short_add_text (fields, gw_short_text (phrase, GW_PHRASE_HEARD));
  gw_short_add_text (fields, gw_short_text (phrase, GW_PHRASE_REPLY));
  return gw_short_end (fields);
}

static gboolean
set_answer (GwAnswer   *answer,
            const char *text)
{
  g_autofree char *heard = NULL, *reply = NULL;
  GwNode *node = get_phrase (answer, "answer", *text != '\0');

  if (node == NULL)
    return *text == '\0';
  read_answer (text, &heard, &reply);
  return gw_answer_put (answer, node, GW_PHRASE_HEARD, heard)
         && gw_answer_put (answer, node, GW_PHRASE_REPLY, reply)
         && gw_answer_clean (answer, node, GW_BIT (GW_PHRASE_USE));
}

static gboolean
say_answer (const char  *text,
            GDateTime   *now,
            char       **said)
{
  g_autofree char *heard = NULL, *reply = NULL;

  read_answer (text, &heard, &reply);
  if (*heard != '\0' && *reply == '\0')
    *said = g_strdup (_("Now your answer, behind a question mark or a dash."));
  else if (*heard != '\0')
    /* Translators: what they say, and what you answer */
    *said = g_strdup_printf (_("They: “%1$s” You: “%2$s”"), heard, reply);
  return TRUE;
}

const GwGoalWay gw_goal_answer = { get_answer, set_answer, say_answer };

/* Reads @text as a length with its unit; in weeks. */
static gboolean
read_weeks (const char   *text,
            GwInputRange *weeks)
{
  if (gw_input_range (text, GW_INPUT_OF_TIME, weeks) != GW_INPUT_UNDERSTOOD || weeks->note != NULL
      || weeks->unit == GW_UNIT_NONE)
    {
      gw_input_range_clear (weeks);
      return FALSE;
    }

  double factor = gw_input_range_factor (weeks, GW_UNIT_WEEKS);
  weeks->low *= factor;
  weeks->likely *= factor;
  weeks->high *= factor;
  weeks->unit = GW_UNIT_WEEKS;
  return TRUE;
}

/* Weeks behind a way: "Two people build a file · 7 wk", "A script reads it, 1 or 2 weeks", "A script (3 days)".
 * They need a separator and a unit, so that no number in the words is taken for them. A dot at the end says
 * that all of it is words. */
static gboolean
cut_weeks (char         *text,
           GwInputRange *weeks)
{
  static const struct { const char *open, *close; } separators[]
      = { { "·", "" }, { " - ", "" }, { " – ", "" }, { " — ", "" }, { ", ", "" }, { "، ", "" }, { " (", ")" } };

  if (g_str_has_suffix (text, "·"))
    {
      text[strlen (text) - strlen ("·")] = '\0';
      g_strchomp (text);
      return FALSE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      char *at = g_strrstr (text, separators[i].open);

      if (at == NULL || !g_str_has_suffix (at, separators[i].close))
        continue;
      const char *start = at + strlen (separators[i].open);
      g_autofree char *length = g_strndup (start, strlen (start) - strlen (separators[i].close));
      if (read_weeks (length, weeks))
        {
          *at = '\0';
          g_strchomp (text);
          return TRUE;
        }
    }
  return FALSE;
}

static char *
way_without_weeks (const char *statement)
{
  g_autofree char *read = g_strdup (statement);
  GwInputRange weeks;

  return read != NULL && cut_weeks (read, &weeks) ? g_strconcat (statement, " ·", NULL)
                                               : g_strdup (statement);
}

static char *
get_nth_way (GwItem *brief,
             guint   index)
{
  GwItem *way = gw_short_item (brief, GW_BRIEF_OPTIONS, index);
  const char *statement = gw_short_text (way, GW_OPTION_STATEMENT);

  if (statement == NULL || !gw_item_has (way, GW_OPTION_WEEKS))
    return way_without_weeks (statement);

  double weeks = gw_item_get_number (way, GW_OPTION_WEEKS);
  g_autofree char *said = gw_short_time_text (weeks, weeks, weeks, TRUE);
  return g_strdup_printf ("%s · %s", statement, said);
}

/* Ways that stand before one that has words keep their place, so that no box takes another's. */
static gboolean
clean_ways (GwAnswer *answer)
{
  guint64 shell = GW_BIT (GW_OPTION_STATEMENT);

  for (;;)
    {
      guint n = gw_item_count (gw_tree_get_item (answer->tree), GW_BRIEF_OPTIONS);
      GwNode *last = gw_answer_child (answer->root, GW_BRIEF_OPTIONS, (int) n - 1);

      if (last == NULL || gw_short_text (gw_node_get_item (last), GW_OPTION_STATEMENT) != NULL
          || !gw_short_is_blank (gw_node_get_item (last), shell))
        return TRUE;
      if (!gw_tree_remove (answer->tree, last, answer->error))
        return FALSE;
    }
}

static gboolean
set_nth_way (GwAnswer   *answer,
             const char *text,
             guint       index)
{
  g_autofree char *statement = g_strdup (text);
  GwInputRange weeks;
  double likely = cut_weeks (statement, &weeks) ? weeks.likely : NAN;

  while (*text != '\0' && gw_item_count (gw_tree_get_item (answer->tree), GW_BRIEF_OPTIONS) <= index)
    if (gw_answer_add (answer, answer->root, GW_BRIEF_OPTIONS, GW_OPTION_STATEMENT, "", -1) == NULL)
      return FALSE;

  GwNode *way = gw_answer_child (answer->root, GW_BRIEF_OPTIONS, index);
  if (way == NULL)
    return TRUE;
  if (!gw_answer_put (answer, way, GW_OPTION_STATEMENT, statement)
      || !gw_answer_put_number (answer, way, GW_OPTION_WEEKS, likely))
    return FALSE;

  /* Without its words nothing else of a way means anything. */
  guint n = gw_item_count (gw_tree_get_item (answer->tree), GW_BRIEF_OPTIONS);
  if (*text == '\0' && index == n - 1 && !gw_tree_remove (answer->tree, way, answer->error))
    return FALSE;
  return clean_ways (answer);
}

static char *
get_way (GwItem *brief)
{
  return get_nth_way (brief, 0);
}

static gboolean
set_way (GwAnswer   *answer,
         const char *text)
{
  return set_nth_way (answer, text, 0);
}

/* A way has one number. */
static gboolean
say_way (const char  *text,
         GDateTime   *now,
         char       **said)
{
  g_autofree char *statement = g_strdup (text);
  GwInputRange weeks;

  if (!cut_weeks (statement, &weeks))
    {
      *said = gw_typed_ends_in_sprints (text) ? gw_typed_ask_sprints () : NULL;
      return TRUE;
    }

  g_autofree char *length = gw_input_weeks_say (weeks.likely);
  g_autofree char *low = gw_say_number (weeks.low);
  g_autofree char *high = gw_say_number (weeks.high);
  if (weeks.numbers == 2)
    /* Translators: %1$s is "1½ weeks", %2$s and %3$s are the two numbers that were typed */
    *said = g_strdup_printf (_("%1$s of the team, the middle of %2$s and %3$s"), length, low, high);
  else
    /* Translators: %s is "3 weeks" */
    *said = g_strdup_printf (_("%s of the team"), length);
  return TRUE;
}

const GwGoalWay gw_goal_way = { get_way, set_way, say_way };

static char *
get_other_way (GwItem *brief)
{
  return get_nth_way (brief, 1);
}

static gboolean
set_other_way (GwAnswer   *answer,
               const char *text)
{
  return set_nth_way (answer, text, 1);
}

const GwGoalWay gw_goal_other_way = { get_other_way, set_other_way, say_way };
