/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-moment-private.h"

static const GwQuestion questions[] = {
  { GW_GOAL_COST, N_("What do you ask for, and what does it cost a year?"),
    N_("One engineer · 112k") },
  { GW_GOAL_OBJECTIVE, N_("Which goal that they set does it serve?"),
    N_("Goal · from 22 % to 40 % by Dec") },
  { GW_GOAL_SOONER, N_("What comes sooner: with it, and without?"), N_("Nov · Jun next year") },
  { GW_GOAL_WORTH, N_("What is that worth a year?"), N_("150–280–420k") },
  { GW_GOAL_BEHIND, N_("Who stands behind that number?"), N_("Name, date") },
  { GW_GOAL_WAY, N_("What is the smaller version?"), NULL },
  { GW_GOAL_FALLBACK, N_("What will not happen if the answer is no?"), N_("Only me") },
  { GW_GOAL_ANSWER, N_("What will they ask, and what do you answer?"), N_("And without it? …") },
  { GW_GOAL_DECISION, N_("What should they decide, and by when?"), NULL },
};

static const GwSection sections[] = {
  { GW_SECTION_SENTENCE, GW_MORE_NUMBERS, N_("The ask"),
    N_("Fills itself as you go; gaps are shown as ____."), NULL, N_("Copy"), NULL },
  { GW_SECTION_OUTCOME, GW_MORE_REST, GW_OUTCOME_TITLE,
    N_("What should they decide, and by when?"), GW_OUTCOME_EMPTY, GW_OUTCOME_ACTION, NULL },
  GW_SECTION_OF_PEOPLE,
  { GW_SECTION_GOAL, GW_MORE_REST, N_("The goal it serves"),
    N_("One that leadership has already set, with its number."),
    N_("If no goal of theirs fits, this is the wrong month to ask."), N_("Take from the library"),
    N_("Goal · owner · from 22 % to 40 % by Dec") },
  { GW_SECTION_COST, GW_MORE_NUMBERS, N_("What it costs"),
    N_("All of it: people, contractors, licences, hiring, the time of colleagues who bring them "
       "in."),
    N_("A yearly cost of a person is more than a salary; ask Finance for the full figure."),
    N_("Add cost"), N_("Payroll engineer · 112k a year · from May") },
  { GW_SECTION_BRINGS, GW_MORE_NUMBERS, N_("What it brings"), N_("With it, and without it."),
    N_("When would it come anyway? Only the difference counts."), N_("Add benefit"),
    N_("Measure · 2–4–8 · worth each 71,760 · with: Nov · without: Jun next year") },
  { GW_SECTION_BREAKS, GW_MORE_NUMBERS, N_("What could break it"),
    N_("The three inputs that matter most, and being late."),
    N_("Appears when cost and benefit are there."), NULL, NULL },
  { GW_SECTION_WAYS, GW_MORE_REST, N_("Other sizes"),
    N_("Smaller, later, borrowed, something stopped, nothing."),
    N_("What would you do with half of it?"), N_("Add a size"), NULL },
  { GW_SECTION_NEEDS, GW_MORE_REST, N_("What they need"),
    N_("Leadership has other uses for this money."),
    N_("What else could they do with it, and what worries them about yours?"), N_("Add need"),
    N_("needs …") },
  { GW_SECTION_PROOF, GW_MORE_REST, N_("What you will show, and when"),
    N_("So that they can stop it."),
    N_("Name a date, a number, and what you do if it is missed."), N_("Add proof point"),
    N_("31 Aug · two customers live · else we stop the contract") },
  { GW_SECTION_FACTS, GW_MORE_FACTS, GW_FACTS_TITLE,
    N_("Who calculated it, and who in Finance agrees."),
    N_("One number confirmed by Finance beats five of your own."), GW_FACTS_ACTION,
    GW_FACTS_PLACEHOLDER },
  { GW_SECTION_ANSWERS, GW_MORE_REST, N_("They will ask"),
    N_("And without it? Why now? Why not the smaller one? What do you stop?"), GW_ANSWERS_EMPTY,
    GW_ANSWERS_ACTION, N_("And without it? · you say …") },
  GW_SECTION_OF_QUESTIONS (N_("What would you have to see by the summer?")),
  GW_SECTION_OF_PHRASES,
  { GW_SECTION_NODEAL, GW_MORE_REST, N_("If the answer is no"),
    N_("What stops, what is late, whom you tell."),
    N_("Say what will not happen, without threatening."), GW_NODEAL_ACTION, N_("We …") },
  GW_SECTION_OF_HOME (NULL),
  GW_SECTION_OF_PACKAGES,
  GW_SECTION_OF_NOTES,
  GW_SECTION_OF_RESULT,
};

static const char *const ask[] = {
  N_("Which of this year's goals worries you most?"),
  N_("What would you have to see by the summer?"),
  N_("What else is competing for this?"),
  N_("Is the problem the amount, the kind, or the moment?"),
  N_("What would make the smaller one worth it to you?"),
  NULL,
};

static const char *const say[] = {
  N_("This buys time, not a feature."),
  N_("Without it the same thing comes later; here is what the difference is worth."),
  N_("If the number has not moved by then, we stop the contract and I tell you myself."),
  NULL,
};

static const char *const avoid[] = {
  N_("The team is overloaded."),
  N_("Everybody else got people."),
  N_("It pays for itself."),
  NULL,
};

static const char *const hard[] = {
  N_("And without it?"),
  N_("Why now?"),
  N_("Why not the smaller one?"),
  N_("What do you stop?"),
  NULL,
};

const GwMomentText gw_moment_resources = {
  .moment = GW_MOMENT_RESOURCES,
  .tab = N_("Resources"),
  .empty_tab = N_("You need people or money. Prepare what it brings, how much sooner, what it is "
                  "worth, and which goal it serves."),
  .questions = questions,
  .n_questions = G_N_ELEMENTS (questions),
  .sections = sections,
  .n_sections = G_N_ELEMENTS (sections),
  .ask = ask,
  .say = say,
  .avoid = avoid,
  .hard = hard,
};
