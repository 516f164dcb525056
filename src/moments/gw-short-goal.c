/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-short-goal.h"

#include "gw-short.h"

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

/* The box whose words wait in the notes. */
static gboolean
find_kept (GwItem             *brief,
           const GwMomentText *text,
           GwGoal             *goal)
{
  for (guint i = 0; i < text->n_questions; i++)
    {
      g_autofree char *words = gw_short_get_kept (brief, &text->questions[i]);

      if (words != NULL)
        {
          *goal = text->questions[i].goal;
          return TRUE;
        }
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
  if (find_place (text, field, goal) || (g_strcmp0 (field, "notes") == 0 && find_kept (brief, text, goal)))
    return TRUE;
  item = gw_item_find (brief, on);
  return item != NULL && find_place (text, gw_item_get_kind (item)->element, goal);
}

/* Words to keep out of the room are one of several kinds of sentences, and what cannot be done
 * without, or could come later, one of several kinds of pieces. */
static const GwField words[] = { { GW_PHRASE_TEXT }, { -1 } };
static const GwField piece[] = { { GW_ITEM_STATEMENT }, { -1 } };
static const GwBlock avoided = { GW_SECTION_PHRASES, FALSE, -1, GW_BRIEF_PHRASES, GW_PHRASE_USE,
                                 "avoid", words, NULL, NULL, NULL, NULL };
static const GwBlock needed = { GW_SECTION_PIECES, TRUE, -1, GW_SCOPE_ITEMS, GW_ITEM_NEED, "must",
                                piece, NULL, NULL, NULL, NULL };
static const GwBlock later = { GW_SECTION_PIECES, TRUE, -1, GW_SCOPE_ITEMS, GW_ITEM_NEED, "could",
                               piece, NULL, NULL, NULL, NULL };

static gboolean
is_of (const GwBlock *block,
       GwMoment       moment,
       GwKindId       kind)
{
  const GwKind *holder = gw_kind (GW_KIND_BRIEF);

  if (block->in_moment)
    holder = gw_kind (gw_kind_get_part (holder, gw_kind_find_element (
                                                    holder, gw_moment_get_name (moment)))->child);
  return block->list >= 0 && block->one < 0 && gw_kind_get_part (holder, block->list)->child == kind;
}

const GwBlock *
gw_short_find_list (GwMoment moment,
                    GwGoal   goal)
{
  static const struct
  {
    GwGoal      goal;
    GwSectionId section;
    GwKindId    kind;
  } lists[] = {
    { GW_GOAL_WHO, GW_SECTION_PEOPLE, GW_KIND_PARTY },
    { GW_GOAL_CUSTOMER, GW_SECTION_PEOPLE, GW_KIND_PARTY },
    { GW_GOAL_ASKS, GW_SECTION_NEEDS, GW_KIND_INTEREST },
    { GW_GOAL_NEED, GW_SECTION_NEEDS, GW_KIND_INTEREST },
    { GW_GOAL_NEED_BY, GW_SECTION_NEEDS, GW_KIND_INTEREST },
    { GW_GOAL_WORKS, GW_SECTION_WAITS, GW_KIND_WORK },
    { GW_GOAL_WAY, GW_SECTION_WAYS, GW_KIND_OPTION },
    { GW_GOAL_OTHER_WAY, GW_SECTION_WAYS, GW_KIND_OPTION },
    { GW_GOAL_QUESTION, GW_SECTION_QUESTIONS, GW_KIND_QUESTION },
    { GW_GOAL_FALLBACK, GW_SECTION_NODEAL, GW_KIND_FALLBACK },
    { GW_GOAL_PROMISE, GW_SECTION_PROMISE, GW_KIND_PROMISE },
    { GW_GOAL_DIRECTION, GW_SECTION_DIRECTION, GW_KIND_PROMISE },
    { GW_GOAL_UNKNOWN, GW_SECTION_UNKNOWN, GW_KIND_UNKNOWN },
    { GW_GOAL_COST, GW_SECTION_COST, GW_KIND_COST },
    { GW_GOAL_OBJECTIVE, GW_SECTION_GOAL, GW_KIND_OBJECTIVE },
    { GW_GOAL_SOONER, GW_SECTION_BRINGS, GW_KIND_BENEFIT },
    { GW_GOAL_WORTH, GW_SECTION_BRINGS, GW_KIND_BENEFIT },
    { GW_GOAL_BEHIND, GW_SECTION_FACTS, GW_KIND_FACT },
    { GW_GOAL_ANSWER, GW_SECTION_ANSWERS, GW_KIND_PHRASE },
  };
  const GwBlock *block;

  if (goal == GW_GOAL_AVOID)
    return &avoided;
  if (goal == GW_GOAL_MUST || goal == GW_GOAL_SIMPLER)
    return goal == GW_GOAL_MUST ? &needed : &later;
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint n = 0; lists[i].goal == goal
                      && (block = gw_block_find (moment, lists[i].section, n)) != NULL; n++)
      if (is_of (block, moment, lists[i].kind))
        return block;

  return NULL;
}
