/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-moment.h"

#include <glib/gi18n-lib.h>

G_BEGIN_DECLS

/* One table for each moment, in a file of its own. */
extern const GwMomentText gw_moment_prioritization;
extern const GwMomentText gw_moment_scope;
extern const GwMomentText gw_moment_commitment;
extern const GwMomentText gw_moment_resources;

/* What all moments have in common. A moment may say some of it in its own words. */

#define GW_OUTCOME_TITLE N_("Outcome")
#define GW_OUTCOME_LINE N_("What should be true when you leave the room?")
#define GW_OUTCOME_EMPTY                                                                           \
  N_("Write it last if you like; one sentence that everybody there could sign.")
#define GW_OUTCOME_ACTION N_("Write it")

#define GW_SECTION_OF_PEOPLE                                                                       \
  {                                                                                                \
    GW_SECTION_PEOPLE, GW_MORE_PEOPLE, N_("People"),                                               \
        N_("Who will be there, and who can decide?"),                                              \
        N_("Name the person you must agree with. Add whoever decides if it is somebody else."),    \
        N_("Add person"), N_("Name, role")                                                         \
  }

#define GW_SECTION_OF_QUESTIONS(PLACEHOLDER)                                                       \
  {                                                                                                \
    GW_SECTION_QUESTIONS, GW_MORE_REST, N_("Ask first"),                                           \
        N_("What would change your mind if you heard it?"),                                        \
        N_("Take the guess that worries you most and turn it into a question."),                   \
        N_("Add question"), PLACEHOLDER                                                            \
  }

#define GW_ANSWERS_TITLE N_("If they say …")
#define GW_ANSWERS_LINE N_("The three sentences you hope not to hear.")
#define GW_ANSWERS_EMPTY N_("Write down the hardest thing they could say, then your answer.")
#define GW_ANSWERS_ACTION N_("Add answer")

#define GW_SECTION_OF_PHRASES                                                                      \
  {                                                                                                \
    GW_SECTION_PHRASES, GW_MORE_REST, N_("Say, and do not say"),                                   \
        N_("Words you want to have ready; words to keep out of the room."),                        \
        N_("One sentence to begin with is enough."), N_("Add sentence"), NULL                      \
  }

#define GW_NODEAL_TITLE N_("If nothing is agreed")
#define GW_NODEAL_LINE N_("What you do then, and what they probably do.")
#define GW_NODEAL_EMPTY                                                                            \
  N_("Decide it now; it is the line below which no agreement is worth having.")
#define GW_NODEAL_ACTION N_("Add yours")

#define GW_FACTS_TITLE N_("Facts")
#define GW_FACTS_LINE N_("What you can show, where it comes from, how old it is.")
#define GW_FACTS_EMPTY                                                                             \
  N_("Three are plenty; one that they can check themselves beats five that they cannot.")
#define GW_FACTS_ACTION N_("Add fact")
#define GW_FACTS_PLACEHOLDER N_("Fact · source · date")

#define GW_SECTION_OF_HOME(PLACEHOLDER)                                                            \
  {                                                                                                \
    GW_SECTION_HOME, GW_MORE_PEOPLE, N_("How they can explain it"),                                \
        N_("What they tell their own people afterwards."),                                         \
        N_("If they cannot explain it at home, it will not last. Help them."), N_("Add sentence"), \
        PLACEHOLDER                                                                                \
  }

#define GW_SECTION_OF_PACKAGES                                                                     \
  {                                                                                                \
    GW_SECTION_PACKAGES, GW_MORE_REST, N_("Several things to settle"),                             \
        N_("For when a date, a price and a scope are agreed together."),                           \
        N_("Not needed for most meetings."), N_("Add a thing to settle"), N_("Delivery date")      \
  }

#define GW_SECTION_OF_NOTES                                                                        \
  {                                                                                                \
    GW_SECTION_NOTES, GW_MORE_NOTES, N_("Notes"), N_("Only me."), NULL, N_("Write a note"), NULL    \
  }

#define GW_SECTION_OF_RESULT                                                                       \
  {                                                                                                \
    GW_SECTION_RESULT, GW_MORE_REST, N_("Afterwards"),                                             \
        N_("What was agreed, who does what, when do you look at it again?"),                       \
        N_("Five minutes after the meeting is the best time."), N_("Write the result"),            \
        N_("Agreed … · Who · By when · Look again on")                                             \
  }

G_END_DECLS
