/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-short-goal.h"

/* An element of the file and the goals that fill it, the likeliest first; of a moment's questions
 * the first that is among them is the one. */
static const struct
{
  const char *name;
  GwGoal      goals[3];
  guint       n_goals;
} places[] = {
  { "outcome", { GW_GOAL_OUTCOME, GW_GOAL_DECISION }, 2 },
  { "meeting", { GW_GOAL_WHO, GW_GOAL_MEETING }, 2 },
  { "parties", { GW_GOAL_WHO, GW_GOAL_CUSTOMER }, 2 },
  { "party", { GW_GOAL_WHO, GW_GOAL_CUSTOMER }, 2 },
  { "position", { GW_GOAL_ASKS, GW_GOAL_CUSTOMER }, 2 },
  { "interests", { GW_GOAL_NEED, GW_GOAL_NEED_BY }, 2 },
  { "interest", { GW_GOAL_NEED, GW_GOAL_NEED_BY }, 2 },
  { "prioritization", { GW_GOAL_WORKS }, 1 },
  { "work", { GW_GOAL_WORKS }, 1 },
  { "options", { GW_GOAL_WAY, GW_GOAL_SIMPLER }, 2 },
  { "option", { GW_GOAL_WAY, GW_GOAL_SIMPLER }, 2 },
  { "questions", { GW_GOAL_QUESTION }, 1 },
  { "question", { GW_GOAL_QUESTION }, 1 },
  { "fallbacks", { GW_GOAL_FALLBACK }, 1 },
  { "fallback", { GW_GOAL_FALLBACK }, 1 },
  { "due", { GW_GOAL_DUE }, 1 },
  { "deadline", { GW_GOAL_DUE }, 1 },
  { "scope", { GW_GOAL_ESTIMATE }, 1 },
  { "item", { GW_GOAL_ESTIMATE }, 1 },
  { "approach", { GW_GOAL_ESTIMATE }, 1 },
  { "driver", { GW_GOAL_DRIVER }, 1 },
  { "promise", { GW_GOAL_PROMISE }, 1 },
  { "unknowns", { GW_GOAL_UNKNOWN }, 1 },
  { "unknown", { GW_GOAL_UNKNOWN }, 1 },
  { "next", { GW_GOAL_NEXT }, 1 },
  { "objectives", { GW_GOAL_OBJECTIVE }, 1 },
  { "objective", { GW_GOAL_OBJECTIVE }, 1 },
  { "resources", { GW_GOAL_COST }, 1 },
  { "cost", { GW_GOAL_COST }, 1 },
  { "without", { GW_GOAL_SOONER }, 1 },
  { "measure", { GW_GOAL_WORTH }, 1 },
  { "confirmed-by", { GW_GOAL_BEHIND }, 1 },
  { "benefit", { GW_GOAL_WORTH }, 1 },
  { "evidence", { GW_GOAL_BEHIND }, 1 },
  { "fact", { GW_GOAL_BEHIND }, 1 },
};

static gboolean
asks (const GwMomentText *text,
      GwGoal              goal)
{
  for (guint i = 0; i < text->n_questions; i++)
    if (text->questions[i].goal == goal)
      return TRUE;
  return FALSE;
}

static gboolean
find_place (const GwMomentText *text,
            const char         *name,
            GwGoal             *goal)
{
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    for (guint j = 0; g_strcmp0 (places[i].name, name) == 0 && j < places[i].n_goals; j++)
      if (asks (text, places[i].goals[j]))
        {
          *goal = places[i].goals[j];
          return TRUE;
        }
  return FALSE;
}

gboolean
gw_short_find_goal (GwItem     *brief,
                    const char *on,
                    const char *field,
                    GwGoal     *goal)
{
  const GwMomentText *text;
  GwItem *item;

  g_return_val_if_fail (brief != NULL && goal != NULL, FALSE);

  text = gw_moment_text (gw_brief_get_moment (brief));
  if (find_place (text, field, goal))
    return TRUE;
  item = gw_item_find (brief, on);
  return item != NULL && find_place (text, gw_item_get_kind (item)->element, goal);
}
