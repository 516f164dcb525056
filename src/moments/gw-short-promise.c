/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-short-promise.h"

#include "gw-say.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What is promised, and what is only a direction. */

static int
find_promise (GwItem     *brief,
              const char *level)
{
  return gw_short_find (gw_brief_get_moment_item (brief), GW_COMMITMENT_PROMISES, GW_PROMISE_LEVEL,
                        level);
}

static GwItem *
get_promise_item (GwItem     *brief,
                  const char *level)
{
  return gw_short_item (gw_brief_get_moment_item (brief), GW_COMMITMENT_PROMISES,
                        find_promise (brief, level));
}

static GwNode *
promise_node (GwAnswer   *answer,
              const char *level,
              gboolean    may_add)
{
  GwNode *moment = gw_answer_moment (answer);
  int index = find_promise (gw_tree_get_item (answer->tree), level);
  GwNode *node = gw_answer_child (moment, GW_COMMITMENT_PROMISES, index);

  if (node == NULL && may_add)
    node = gw_answer_add (answer, moment, GW_COMMITMENT_PROMISES, GW_PROMISE_LEVEL, level, -1);
  return node;
}

static char *
get_promise (GwItem *brief)
{
  GwItem *promise = get_promise_item (brief, "commitment");
  GwItem *condition = gw_short_item (promise, GW_PROMISE_CONDITIONS, 0);
  const char *words = gw_short_text (promise, GW_PROMISE_STATEMENT);
  const char *when = gw_short_text (promise, GW_PROMISE_WHEN);
  const char *provided = gw_short_text (condition, GW_CONDITION_TEXT);
  const char *cleared = gw_short_text (promise, GW_PROMISE_CLEARED_BY);
  GPtrArray *fields = g_ptr_array_new_with_free_func (g_free);

  gw_short_add_text (fields, words);
  if (!gw_short_words_say (words, when))
    gw_short_take_text (fields, gw_short_by_text (when));
  if (provided != NULL)
    /* Translators: what a box shows and reads again: use only words that gw_short_skip_condition() knows */
    gw_short_take_text (fields, g_strdup_printf (C_("typed", "provided %s"), provided));
  gw_short_add_text (fields, gw_short_text (promise, GW_PROMISE_OWNER));
  if (cleared != NULL)
    /* Translators: what a box shows and reads again: use only words that dup_agreed() knows */
    gw_short_take_text (fields, g_strdup_printf (C_("typed", "agreed with %s"), cleared));
  return gw_short_end (fields);
}

static gboolean
put_condition (GwAnswer   *answer,
               GwNode     *promise,
               const char *text)
{
  GwNode *node = gw_answer_child (promise, GW_PROMISE_CONDITIONS, 0);

  if (node == NULL && text == NULL)
    return TRUE;
  if (node == NULL)
    node = gw_answer_add (answer, promise, GW_PROMISE_CONDITIONS, -1);
  return node != NULL && gw_answer_put (answer, node, GW_CONDITION_TEXT, text)
         && gw_answer_clean (answer, node, 0);
}

static gboolean
set_promise (GwAnswer   *answer,
             const char *text)
{
  g_auto (GwShortPromise) read = { 0 };
  char *fault = NULL;

  if (!gw_short_promise_read (text, answer->now, &read, &fault))
    return gw_answer_refuse (answer, fault);

  GwNode *node = promise_node (answer, "commitment", *text != '\0');
  if (node == NULL)
    return *text == '\0';
  return gw_answer_put (answer, node, GW_PROMISE_STATEMENT, read.words)
         && gw_answer_put (answer, node, GW_PROMISE_WHEN, read.when.iso)
         && gw_answer_put (answer, node, GW_PROMISE_OWNER, read.owner)
         && gw_answer_put (answer, node, GW_PROMISE_CLEARED_BY, read.cleared)
         && put_condition (answer, node, read.condition)
         && gw_answer_clean (answer, node, GW_BIT (GW_PROMISE_LEVEL));
}

/* Returns: (transfer full): what was understood, where the condition stands in the words */
static char *
say_of_words (const GwShortPromise *read,
              const char           *when)
{
  if (read->owner == NULL)
    return g_strdup_printf (_("by %s. Add who owns it."), when);
  if (read->cleared == NULL)
    return g_strdup_printf (_("by %1$s; %2$s owns it. Add who agreed."), when, read->owner);
  return g_strdup_printf (_("by %1$s; %2$s owns it, %3$s agreed"), when, read->owner, read->cleared);
}

static char *
say_of_parts (const GwShortPromise *read,
              const char           *when)
{
  if (read->owner == NULL)
    return g_strdup_printf (_("by %1$s, if %2$s. Add who owns it."), when, read->condition);
  if (read->cleared == NULL)
    return g_strdup_printf (_("by %1$s, if %2$s; %3$s owns it. Add who agreed."), when,
                            read->condition, read->owner);
  return g_strdup_printf (_("by %1$s, if %2$s; %3$s owns it, %4$s agreed"), when, read->condition,
                          read->owner, read->cleared);
}

static gboolean
say_promise (const char  *text,
             GDateTime   *now,
             char       **said)
{
  g_auto (GwShortPromise) read = { 0 };

  if (!gw_short_promise_read (text, now, &read, said))
    return FALSE;
  if (*read.words == '\0')
    return TRUE;

  g_autofree char *when = read.when.iso[0] != '\0' ? gw_say_when (read.when.iso) : NULL;
  if (when == NULL)
    *said = g_strdup (_("A promise needs a date: add it behind a dash."));
  else if (read.condition != NULL)
    *said = say_of_parts (&read, when);
  else if (gw_short_find_condition (read.words) != NULL)
    *said = say_of_words (&read, when);
  else
    *said = g_strdup_printf (_("by %s. Add the condition: provided …"), when);
  return TRUE;
}

const GwGoalWay gw_goal_promise = { get_promise, set_promise, say_promise };

static char *
get_direction (GwItem *brief)
{
  return g_strdup (gw_short_text (get_promise_item (brief, "direction"), GW_PROMISE_STATEMENT));
}

static gboolean
set_direction (GwAnswer   *answer,
               const char *text)
{
  GwNode *node = promise_node (answer, "direction", *text != '\0');
  g_autofree char *words = gw_short_unquote (text);

  if (node == NULL)
    return *text == '\0';
  return gw_answer_put (answer, node, GW_PROMISE_STATEMENT, words)
         && gw_answer_clean (answer, node, GW_BIT (GW_PROMISE_LEVEL));
}

static gboolean
say_direction (const char  *text,
               GDateTime   *now,
               char       **said)
{
  GwInputDate date;

  if (gw_short_words_date (text, now, &date))
    *said = g_strdup (_("A direction has no date: leave it out, or promise it above."));
  return TRUE;
}

const GwGoalWay gw_goal_direction = { get_direction, set_direction, say_direction };
