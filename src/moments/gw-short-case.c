/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-short-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The short form of Resources: which goal the ask serves. */

static gboolean
read_objective (const char   *text,
                GDateTime    *now,
                GwInputGoal  *goal,
                char        **fault)
{
  GwInput read = gw_input_goal (text, now, goal);

  gw_short_drop_time (&goal->due);
  if (read == GW_INPUT_UNCLEAR)
    *fault = g_strdup (_("Write the goal, who owns it, and: from … to … by …"));
  else if (read != GW_INPUT_UNDERSTOOD && read != GW_INPUT_EMPTY)
    *fault = gw_input_say_fault (read, GW_INPUT_ASKS_DATE);
  return *fault == NULL;
}

/* The goal that the ask serves, else the first there is. */
static int
find_objective (GwItem *brief)
{
  const char *id = gw_short_text (gw_brief_get_moment_item (brief), GW_RESOURCES_OBJECTIVE);

  for (guint i = 0; id != NULL && i < gw_item_count (brief, GW_BRIEF_OBJECTIVES); i++)
    if (strcmp (gw_item_get_id (gw_item_get_child (brief, GW_BRIEF_OBJECTIVES, i)), id) == 0)
      return i;

  return gw_item_count (brief, GW_BRIEF_OBJECTIVES) > 0 ? 0 : -1;
}

static char *
get_objective (GwItem *brief)
{
  GwItem *goal = gw_short_item (brief, GW_BRIEF_OBJECTIVES, find_objective (brief));
  GPtrArray *fields = g_ptr_array_new_with_free_func (g_free);
  const char *from = gw_short_text (goal, GW_OBJECTIVE_FROM);
  const char *to = gw_short_text (goal, GW_OBJECTIVE_TO);

  gw_short_add_text (fields, gw_short_text (goal, GW_OBJECTIVE_NAME));
  gw_short_add_text (fields, gw_short_text (goal, GW_OBJECTIVE_OWNER));
  if (from != NULL && to != NULL)
    /* Translators: two numbers of a goal; what a box shows and reads again: use only words that
     * gw-input-goal.c knows */
    gw_short_take_text (fields, g_strdup_printf (C_("typed", "from %1$s to %2$s"), from, to));
  gw_short_take_text (fields, gw_short_by_text (gw_short_text (goal, GW_OBJECTIVE_DUE)));
  return gw_short_end (fields);
}

static gboolean
set_objective (GwAnswer   *answer,
               const char *text)
{
  g_auto (GwInputGoal) read = { 0 };
  char *fault = NULL;
  int index = find_objective (gw_tree_get_item (answer->tree));
  GwNode *node = gw_answer_child (answer->root, GW_BRIEF_OBJECTIVES, index);

  if (!read_objective (text, answer->now, &read, &fault))
    return gw_answer_refuse (answer, fault);
  if (*text == '\0')
    return node == NULL || gw_tree_remove (answer->tree, node, answer->error);
  if (node == NULL)
    node = gw_answer_add (answer, answer->root, GW_BRIEF_OBJECTIVES, GW_OBJECTIVE_NAME, "", -1);

  return node != NULL && gw_answer_put (answer, node, GW_OBJECTIVE_NAME, read.name)
         && gw_answer_put (answer, node, GW_OBJECTIVE_OWNER, read.owner)
         && gw_answer_put (answer, node, GW_OBJECTIVE_FROM, read.from)
         && gw_answer_put (answer, node, GW_OBJECTIVE_TO, read.to)
         && gw_answer_put (answer, node, GW_OBJECTIVE_DUE, read.due.iso)
         && gw_answer_put (answer, gw_answer_moment (answer), GW_RESOURCES_OBJECTIVE,
                           gw_node_get_id (node));
}

static gboolean
say_objective (const char  *text,
               GDateTime   *now,
               char       **said)
{
  g_auto (GwInputGoal) read = { 0 };

  if (!read_objective (text, now, &read, said))
    return FALSE;
  if (read.from != NULL || read.due.iso[0] != '\0')
    *said = gw_input_goal_say (&read);
  return TRUE;
}

const GwGoalWay gw_goal_objective = { get_objective, set_objective, say_objective };
