/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-moment-private.h"

static const GwQuestion questions[] = {
  { GW_GOAL_OUTCOME, N_("What can the user do when it is finished?"),
    N_("A manager sends correct hours") },
  { GW_GOAL_DUE, N_("Hoped-for date, and what hangs on it"), N_("26 Feb · in a contract") },
  { GW_GOAL_ESTIMATE, N_("What was thought at first, what does engineering say now?"),
    N_("6 wk · 9–12–20 wk, Priya") },
  { GW_GOAL_DRIVER, N_("What makes it hard, in their words?"), NULL },
  { GW_GOAL_MUST, N_("What can the user not do without?"), NULL },
  { GW_GOAL_SIMPLER, N_("What could be simpler or come later?"), NULL },
  { GW_GOAL_QUESTION, N_("What will you ask first?"), N_("What makes this one hard?") },
  { GW_GOAL_FALLBACK, N_("What will you do if neither date nor scope moves?"), N_("Only me") },
};

static const GwSection sections[] = {
  { GW_SECTION_OUTCOME, GW_MORE_REST, GW_OUTCOME_TITLE,
    N_("What can the user do when this is finished?"),
    N_("Describe the user's day afterwards, not the thing that gets built."), GW_OUTCOME_ACTION,
    N_("A store manager sends correct hours to payroll without typing them again") },
  GW_SECTION_OF_PEOPLE,
  { GW_SECTION_TIME, GW_MORE_NUMBERS, N_("Date and people"),
    N_("By when, what hangs on that date, and who can work on it?"),
    N_("Without a date the question is only how long; that is fine too."), N_("Add the date"),
    N_("26 Feb") },
  { GW_SECTION_PIECES, GW_MORE_NUMBERS, N_("The work, as engineering sees it"),
    N_("For each piece what makes it hard, in their words, then how long."),
    N_("Leave the numbers empty until an engineer says them; bring the list of pieces."),
    N_("Add piece"), N_("Piece · cannot do without / would be missed / nice") },
  { GW_SECTION_FITS, GW_MORE_NUMBERS, N_("What fits, and when it is all done"),
    N_("Both answers, side by side."), N_("Appears when pieces have ranges."), NULL, NULL },
  { GW_SECTION_NEEDS, GW_MORE_REST, N_("What each side needs"),
    N_("Engineers have needs, too: fewer night calls, no second rewrite."),
    N_("What would make this work good to build and to keep?"), N_("Add need"), N_("needs …") },
  GW_SECTION_OF_QUESTIONS (N_("What makes this one hard?")),
  { GW_SECTION_WAYS, GW_MORE_REST, N_("Ways to agree"),
    N_("Cut, move, add, or find out first."),
    N_("Three usual ones: less by the date, all later, three days to find out."), N_("Add a way"),
    NULL },
  { GW_SECTION_FACTS, GW_MORE_FACTS, GW_FACTS_TITLE, N_("How often, how many, what users did."),
    N_("Bring one fact on how users really do it today."), GW_FACTS_ACTION,
    GW_FACTS_PLACEHOLDER },
  { GW_SECTION_UNKNOWN, GW_MORE_FACTS, N_("What we know, what we do not"),
    N_("Say both; for each open point who finds out, and by when."),
    N_("What is the question you hope they will not ask?"), N_("Add open point"),
    N_("Not known yet · who finds out · by") },
  { GW_SECTION_ANSWERS, GW_MORE_REST, GW_ANSWERS_TITLE, GW_ANSWERS_LINE, GW_ANSWERS_EMPTY,
    GW_ANSWERS_ACTION, N_("“It always takes longer in the end” · you say …") },
  GW_SECTION_OF_PHRASES,
  { GW_SECTION_NODEAL, GW_MORE_REST, GW_NODEAL_TITLE, GW_NODEAL_LINE, GW_NODEAL_EMPTY,
    GW_NODEAL_ACTION, N_("We … · they probably …") },
  GW_SECTION_OF_HOME (NULL),
  { GW_SECTION_TELL, GW_MORE_PEOPLE, N_("Who must hear it"),
    N_("If the date or the scope moves, who has to know, from whom, when?"),
    N_("Think of whoever was told a date."), N_("Add person"), N_("Name · told by · until") },
  GW_SECTION_OF_PACKAGES,
  GW_SECTION_OF_NOTES,
  GW_SECTION_OF_RESULT,
};

static const char *const ask[] = {
  N_("What makes this one hard?"),
  N_("What would you build if you had only half the time?"),
  N_("Which part are you least sure of, and what would make you surer?"),
  N_("What do we do today that we could simply keep?"),
  N_("What would you refuse to leave out?"),
  N_("What has to be there before you can start?"),
  NULL,
};

static const char *const say[] = {
  N_("Forget the drawing for a moment: in the end she must be able to …"),
  N_("I take your number as it is. I want to understand what is inside."),
  N_("If three days of looking would halve the range, let us do that first."),
  NULL,
};

static const char *const avoid[] = {
  N_("It cannot be that hard."),
  N_("The other team did it in two weeks."),
  N_("Just leave the tests for later."),
  NULL,
};

const GwMomentText gw_moment_scope = {
  .moment = GW_MOMENT_SCOPE,
  .tab = N_("Scope"),
  .empty_tab = N_("It is bigger than hoped. Prepare what the user must be able to do, why it is "
                  "hard, and what fits until when."),
  .questions = questions,
  .n_questions = G_N_ELEMENTS (questions),
  .sections = sections,
  .n_sections = G_N_ELEMENTS (sections),
  .ask = ask,
  .say = say,
  .avoid = avoid,
};
