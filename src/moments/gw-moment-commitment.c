/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-moment-private.h"

static const GwQuestion questions[] = {
  { GW_GOAL_CUSTOMER, N_("Which customer, and what do they ask for?"),
    N_("Nordkette · everything by April") },
  { GW_GOAL_NEED_BY, N_("What do they need it for, and by when?"), N_("So that … · by 20 Jan") },
  { GW_GOAL_PROMISE, N_("What can you promise, word for word? (may stay empty)"),
    N_("Date · condition · owner") },
  { GW_GOAL_DIRECTION, N_("Where are you heading? (no date)"), N_("We are working towards …") },
  { GW_GOAL_UNKNOWN, N_("What do you not know yet, and who finds out by when?"),
    N_("Not known yet · who finds out · by") },
  { GW_GOAL_NEXT, N_("When do they hear from you next?"), N_("12 Jan, by phone, you") },
  { GW_GOAL_AVOID, N_("What must not be said?"), NULL },
  { GW_GOAL_QUESTION, N_("What will you ask first?"), N_("What will you decide with the date?") },
  { GW_GOAL_FALLBACK, N_("What do you do if they insist on a date?"), N_("Only me") },
};

static const GwSection sections[] = {
  { GW_SECTION_OUTCOME, GW_MORE_REST, GW_OUTCOME_TITLE,
    N_("What should they be able to rely on afterwards?"), GW_OUTCOME_EMPTY, GW_OUTCOME_ACTION,
    N_("They can plan their April payroll, knowing what comes later") },
  GW_SECTION_OF_PEOPLE,
  { GW_SECTION_NEEDS, GW_MORE_REST, N_("What they ask, what they need"),
    N_("Their words, and what they would do with a date."),
    N_("Which decision of theirs waits for your answer, and when do they take it?"),
    N_("Add what they asked"), N_("asks for “…” · needs … · by … (a wish / in a contract …)") },
  { GW_SECTION_BEFORE, GW_MORE_FACTS, N_("Already told them"),
    N_("From your other briefs, and what anybody else has said."),
    N_("Nothing recorded for them yet. Ask Sales what they have said."), N_("Add what was said"),
    N_("Words · who said it · when") },
  { GW_SECTION_PROMISE, GW_MORE_REST, N_("We promise"),
    N_("Word for word, with date, condition, owner and who on our side has agreed."),
    N_("It is fine to promise nothing today. What could you promise without asking anyone?"),
    N_("Add promise"), N_("“You get … by …, provided …”") },
  { GW_SECTION_DIRECTION, GW_MORE_REST, N_("Where we are heading"), N_("Said without a date."),
    N_("What are you working towards that matters to them?"), N_("Add direction"),
    N_("“We are working towards …”") },
  { GW_SECTION_UNKNOWN, GW_MORE_FACTS, N_("What we know, what we do not"),
    N_("Say both; for each open point who finds out, and by when."),
    N_("What is the question you hope they will not ask?"), N_("Add open point"),
    N_("Not known yet · who finds out · by") },
  { GW_SECTION_NEXT, GW_MORE_NUMBERS, N_("Next word"),
    N_("When do they hear from you again, whatever the news is?"),
    N_("A date for the next news is the one date you can always keep."), N_("Set a date"),
    N_("12 Jan, by phone, you") },
  { GW_SECTION_ANSWERS, GW_MORE_REST, N_("If they press"),
    N_("First, second and third time they ask for a date."),
    N_("Three answers, each true when said alone."), GW_ANSWERS_ACTION,
    N_("They say … · you say …") },
  GW_SECTION_OF_PHRASES,
  GW_SECTION_OF_QUESTIONS (N_("What will you decide with the date?")),
  { GW_SECTION_FACTS, GW_MORE_FACTS, GW_FACTS_TITLE, GW_FACTS_LINE, GW_FACTS_EMPTY,
    GW_FACTS_ACTION, GW_FACTS_PLACEHOLDER },
  { GW_SECTION_WAYS, GW_MORE_REST, N_("What else would help"),
    N_("A workaround, an early look, a person to talk to."),
    N_("What could you do for them before the feature exists?"), N_("Add a way"), NULL },
  { GW_SECTION_NODEAL, GW_MORE_REST, N_("If they insist"), GW_NODEAL_LINE,
    N_("Where do you stop, and what do they probably do then?"), GW_NODEAL_ACTION, N_("We … · they probably …") },
  GW_SECTION_OF_HOME (NULL),
  GW_SECTION_OF_PACKAGES,
  GW_SECTION_OF_NOTES,
  GW_SECTION_OF_RESULT,
};

static const char *const ask[] = {
  N_("What will you decide once you have a date?"),
  N_("What happens on your side if it is a month later?"),
  N_("What would you do until then, and can we make that easier?"),
  N_("Who else in your house needs to hear this?"),
  N_("What have our people told you so far?"),
  N_("Which part do you need first?"),
  NULL,
};

static const char *const replies[] = {
  N_("What I can promise today is …"),
  N_("Before I name a date, one thing has to be known; I tell you when that will be."),
  N_("If you need a date to decide, plan without us until then; I would rather lose the point than "
     "your trust."),
  NULL,
};

static const GwSwap instead[] = {
  { N_("Soon."), N_("I have no date yet; you hear from me on …") },
  { N_("We will try."), N_("We do it if …; if not, I call you by …") },
  { N_("Probably in March."),
    N_("I can promise … by …. For the rest I know the quarter, not the day.") },
  { N_("It is on the roadmap."), N_("We are working towards it; it is not promised.") },
  { N_("No problem."), N_("I have to ask …; you get a yes or no by ….") },
  { N_("The team is confident."), N_("The people who build it give it about … in 10.") },
  { NULL, NULL },
};

const GwMomentText gw_moment_commitment = {
  .moment = GW_MOMENT_COMMITMENT,
  .tab = N_("Commitments"),
  .empty_tab = N_("A customer wants to know what they can count on. Prepare the exact words: what "
                  "you promise, where you are heading, what you do not know."),
  .questions = questions,
  .n_questions = G_N_ELEMENTS (questions),
  .sections = sections,
  .n_sections = G_N_ELEMENTS (sections),
  .ask = ask,
  .instead = instead,
  .replies = replies,
};
