/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-moment-private.h"

static const GwQuestion questions[] = {
  { GW_GOAL_WHO, N_("Who is asking?"), N_("Name, role · when do you meet?") },
  { GW_GOAL_ASKS, N_("What do they ask for, in their words?"), N_("“We need … by …”") },
  { GW_GOAL_NEED, N_("What do they need it for?"), N_("So that …") },
  { GW_GOAL_WORKS, N_("How long would theirs take, and what would wait?"),
    N_("9 wk · Shift swap") },
  { GW_GOAL_WAY, N_("A way that takes less of the team"), N_("For example a first version for a few") },
  { GW_GOAL_OTHER_WAY, N_("Another way"), NULL },
  { GW_GOAL_QUESTION, N_("What will you ask first?"),
    N_("What has to be true by then?") },
  { GW_GOAL_FALLBACK, N_("What will you do if nothing is agreed?"), N_("Only me") },
  { GW_GOAL_OUTCOME, N_("What should be true when you leave?"),
    N_("One sentence all could sign") },
};

static const GwSection sections[] = {
  { GW_SECTION_OUTCOME, GW_MORE_REST, GW_OUTCOME_TITLE, GW_OUTCOME_LINE, GW_OUTCOME_EMPTY,
    GW_OUTCOME_ACTION, N_("Settle how the goal is reached, and who tells whom") },
  GW_SECTION_OF_PEOPLE,
  { GW_SECTION_NEEDS, GW_MORE_REST, N_("What they ask, what they need"),
    N_("The sentence they say, and the reason behind it. Start with what you both want."),
    N_("What did they ask for? Write their words, then what it is for."),
    N_("Add what they asked"), N_("asks for “…” · needs …") },
  { GW_SECTION_WAITS, GW_MORE_NUMBERS, N_("What would wait"),
    N_("Everything in the queue, with how long each takes."),
    N_("Add their request and the work it would push aside; the price of a yes appears by "
       "itself."),
    N_("Add work"), N_("Work · weeks · what a week later costs") },
  { GW_SECTION_WAYS, GW_MORE_REST, N_("Ways to do it"),
    N_("At least one that takes less of the team than what was asked."),
    N_("How could the need be met without the thing they asked for?"), N_("Add a way"),
    N_("Way · weeks of the team") },
  { GW_SECTION_FACTS, GW_MORE_FACTS, N_("Facts to bring"),
    N_("About customers, about the business, and about what the other work would lose."), NULL,
    GW_FACTS_ACTION, GW_FACTS_PLACEHOLDER },
  { GW_SECTION_NODEAL, GW_MORE_REST, GW_NODEAL_TITLE, GW_NODEAL_LINE, GW_NODEAL_EMPTY,
    GW_NODEAL_ACTION, N_("We … · they probably …") },
  GW_SECTION_OF_QUESTIONS (N_("What has to be true on the day for this to be a success?")),
  { GW_SECTION_ANSWERS, GW_MORE_REST, GW_ANSWERS_TITLE, GW_ANSWERS_LINE, GW_ANSWERS_EMPTY,
    GW_ANSWERS_ACTION, N_("“The customer was already told” · you say …") },
  GW_SECTION_OF_PHRASES,
  GW_SECTION_OF_HOME (N_("What Sales can tell the customer on Monday")),
  GW_SECTION_OF_PACKAGES,
  GW_SECTION_OF_NOTES,
  GW_SECTION_OF_RESULT,
};

static const char *const ask[] = {
  N_("What would have to be true on the day for you to call this solved?"),
  N_("What did the customer say word for word, and who said it?"),
  N_("If you could only have half of it, which half?"),
  N_("What have you told them so far?"),
  N_("Which of your other open points would you give up for this?"),
  N_("Who else is hurt if the other work moves?"),
  NULL,
};

static const char *const say[] = {
  N_("Let us find out what has to work by then; then I will show you what each way costs."),
  N_("I can tell you exactly what would move."),
  N_("I do not want a yes today that I have to take back in March."),
  NULL,
};

static const char *const avoid[] = {
  N_("That is not on the plan."),
  N_("Engineering will not like it."),
  N_("We will see."),
  NULL,
};

const GwMomentText gw_moment_prioritization = {
  .moment = GW_MOMENT_PRIORITIZATION,
  .tab = N_("Prioritization"),
  .empty_tab = N_("Somebody wants their thing first. Prepare what to ask, what it would cost, and "
                  "what else would do."),
  .questions = questions,
  .n_questions = G_N_ELEMENTS (questions),
  .sections = sections,
  .n_sections = G_N_ELEMENTS (sections),
  .ask = ask,
  .say = say,
  .avoid = avoid,
};
