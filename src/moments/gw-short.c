/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-short.h"

#include "gw-short-private.h"

#include "gw-say.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

static const GwGoalWay *const ways[GW_N_GOALS] = {
  [GW_GOAL_WHO] = &gw_goal_who,
  [GW_GOAL_CUSTOMER] = &gw_goal_customer,
  [GW_GOAL_MEETING] = &gw_goal_meeting,
  [GW_GOAL_ASKS] = &gw_goal_asks,
  [GW_GOAL_NEED] = &gw_goal_need,
  [GW_GOAL_NEED_BY] = &gw_goal_need_by,
  [GW_GOAL_WORKS] = &gw_goal_works,
  [GW_GOAL_WAY] = &gw_goal_way,
  [GW_GOAL_OTHER_WAY] = &gw_goal_other_way,
  [GW_GOAL_QUESTION] = &gw_goal_question,
  [GW_GOAL_FALLBACK] = &gw_goal_fallback,
  [GW_GOAL_OUTCOME] = &gw_goal_outcome,
  [GW_GOAL_DUE] = &gw_goal_due,
  [GW_GOAL_ESTIMATE] = &gw_goal_estimate,
  [GW_GOAL_DRIVER] = &gw_goal_driver,
  [GW_GOAL_MUST] = &gw_goal_must,
  [GW_GOAL_SIMPLER] = &gw_goal_simpler,
  [GW_GOAL_PROMISE] = &gw_goal_promise,
  [GW_GOAL_DIRECTION] = &gw_goal_direction,
  [GW_GOAL_UNKNOWN] = &gw_goal_unknown,
  [GW_GOAL_NEXT] = &gw_goal_next,
  [GW_GOAL_AVOID] = &gw_goal_avoid,
  [GW_GOAL_COST] = &gw_goal_cost,
  [GW_GOAL_OBJECTIVE] = &gw_goal_objective,
  [GW_GOAL_SOONER] = &gw_goal_sooner,
  [GW_GOAL_WORTH] = &gw_goal_worth,
  [GW_GOAL_BEHIND] = &gw_goal_behind,
  [GW_GOAL_ANSWER] = &gw_goal_answer,
  [GW_GOAL_DECISION] = &gw_goal_decision,
};

#define ANSWERS_FOR_A_PAGE 3

/* What is kept for a goal, as the text of its box; "" when nothing is. The goal must be one that
 * the brief's moment asks for, or the meeting. */
char *
gw_short_get_answer (GwItem *brief,
                     GwGoal  goal)
{
  g_return_val_if_fail (goal < GW_N_GOALS, NULL);

  char *text = ways[goal]->get (brief);
  return text != NULL ? text : g_strdup ("");
}

static gboolean
follow_title (GwAnswer *answer,
              GwItem   *before)
{
  GwItem *brief = gw_tree_get_item (answer->tree);
  const char *title = gw_short_text (brief, GW_BRIEF_TITLE);
  g_autofree char *old_title = gw_short_propose_title (before);
  g_autofree char *new_title = gw_short_propose_title (brief);

  return (title != NULL && g_strcmp0 (title, old_title) != 0)
         || gw_answer_put (answer, answer->root, GW_BRIEF_TITLE, new_title);
}

static gboolean
follow_request (GwAnswer *answer,
                GwItem   *before)
{
  GwItem *brief = gw_tree_get_item (answer->tree), *moment = gw_brief_get_moment_item (brief);
  int index = gw_short_find (moment, GW_PRIORITIZATION_WORKS, GW_WORK_REQUESTED, "yes");
  GwItem *request = gw_short_item (moment, GW_PRIORITIZATION_WORKS, index);
  const char *name = gw_short_text (request, GW_WORK_STATEMENT);
  g_autofree char *old_asks = gw_short_name_asks (before);
  g_autofree char *new_asks = gw_short_name_asks (brief);

  return request == NULL || (name != NULL && g_strcmp0 (name, old_asks) != 0)
         || gw_answer_put (answer,
                           gw_answer_child (gw_answer_moment (answer), GW_PRIORITIZATION_WORKS,
                                            index),
                           GW_WORK_STATEMENT, new_asks);
}

/* A title that nobody typed follows what it is made of; so do the name of what they ask for and the
 * fact that says what it is worth. */
static gboolean
follow (GwAnswer *answer,
        GwItem   *before)
{
  return follow_title (answer, before)
         && gw_short_follow_worth (answer->tree, before, answer->error)
         && (gw_brief_get_moment (before) != GW_MOMENT_PRIORITIZATION
             || follow_request (answer, before));
}

static const char *
step_label (GwGoal goal)
{
  switch (goal)
    {
    case GW_GOAL_WHO:
    case GW_GOAL_CUSTOMER:
      return _("Change who it is");
    case GW_GOAL_MEETING:
      return _("Change the meeting");
    default:
      return _("Change an answer");
    }
}

/**
 * gw_short_set_answer:
 * @text: as it stands in the box
 * @now: what "Friday" and "in 6 weeks" are counted from
 *
 * Brings the brief to what the box says: makes, changes and removes the items that the goal goes
 * to. Letters that follow each other in one box are one step of the history.
 *
 * Returns: FALSE with a sentence for the person when the text was not understood or may not stand
 *   there; nothing changed then
 */
gboolean
gw_short_set_answer (GwTree      *tree,
                     GwGoal       goal,
                     const char  *text,
                     GDateTime   *now,
                     GError     **error)
{
  GwAnswer answer = { tree, gw_tree_get_root (tree), now, error };
  g_autoptr (GwItem) before = gw_item_ref (gw_tree_get_item (tree));
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  g_autofree char *run = g_strdup_printf ("short-%u", goal);

  g_return_val_if_fail (goal < GW_N_GOALS, FALSE);

  gw_tree_begin_typing (tree, step_label (goal), run);
  if (!ways[goal]->set (&answer, trimmed) || !follow (&answer, before)
      || !gw_answer_clean_people (&answer))
    {
      gw_tree_cancel (tree);
      return FALSE;
    }
  return gw_tree_commit (tree, error);
}

/**
 * gw_short_say:
 *
 * What was understood in a box, or why it was not.
 *
 * Returns: (nullable): NULL when the text stands for itself
 */
char *
gw_short_say (GwGoal      goal,
              const char *text,
              GDateTime  *now)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  char *said = NULL;

  g_return_val_if_fail (goal < GW_N_GOALS, NULL);

  if (*trimmed != '\0' && ways[goal]->say != NULL)
    ways[goal]->say (trimmed, now, &said);
  return said;
}

/* Returns: how many questions of the short form have an answer */
guint
gw_short_count_answers (GwItem *brief)
{
  const GwMomentText *text = gw_moment_text (gw_brief_get_moment (brief));
  guint n = 0;

  for (guint i = 0; i < text->n_questions; i++)
    {
      g_autofree char *answer = gw_short_get_answer (brief, text->questions[i].goal);
      n += *answer != '\0';
    }
  return n;
}

/* Whether a page can be made: a short form has one from its third answer on. */
gboolean
gw_short_has_page (GwItem *brief)
{
  return !gw_item_is (brief, GW_BRIEF_FORM, "short")
         || gw_short_count_answers (brief) >= ANSWERS_FOR_A_PAGE;
}

/* Whether the box asks how we know: they said so, or I think so. */
gboolean
gw_short_has_basis (GwGoal goal)
{
  return goal == GW_GOAL_NEED || goal == GW_GOAL_NEED_BY;
}

static GwItem *
find_need (GwItem *brief)
{
  return gw_short_item (brief, GW_BRIEF_INTERESTS, gw_short_find_need (brief));
}

/* Whether they said so themselves. */
gboolean
gw_short_get_said (GwItem *brief)
{
  GwItem *need = find_need (brief);

  return need != NULL && gw_item_is (need, GW_INTEREST_BASIS, "stated");
}

/* What they said themselves may be seen by everyone in the room; a guess of ours may not. */
gboolean
gw_short_set_said (GwTree    *tree,
                   gboolean   said,
                   GError   **error)
{
  GwAnswer answer = { tree, gw_tree_get_root (tree), NULL, error };

  gw_tree_seal (tree);
  gw_tree_begin (tree, _("Change how we know"));
  GwNode *need = gw_answer_need (&answer);
  if (need == NULL
      || !gw_tree_set (tree, need, GW_INTEREST_BASIS, said ? "stated" : "inferred", error)
      || !gw_tree_set (tree, need, GW_INTEREST_VISIBILITY, said ? "open" : NULL, error))
    {
      gw_tree_cancel (tree);
      return FALSE;
    }
  return gw_tree_commit (tree, error);
}

/**
 * gw_short_propose:
 *
 * Returns: (nullable): words for an empty box, made from the other answers; offered, never taken
 *   without being asked
 */
char *
gw_short_propose (GwItem *brief,
                  GwGoal  goal)
{
  GwItem *need = find_need (brief);
  const char *by = gw_short_text (need, GW_INTEREST_BY);

  if (goal != GW_GOAL_QUESTION || gw_short_text (need, GW_INTEREST_STATEMENT) == NULL)
    return NULL;
  if (by == NULL)
    return g_strdup (_("What would have to be true for you to call this solved?"));

  g_autofree char *date = gw_say_when (by);
  return g_strdup_printf (_("What must be true by %s to call this solved?"), date);
}
