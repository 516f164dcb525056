/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-kind.h"

G_BEGIN_DECLS

/* The words of the four moments: their tabs, sections and questions. All strings are in English
 * and marked for translation; show them through gettext. */

/* Where the answer of one box of the short form goes. */
typedef enum
{
  GW_GOAL_WHO,       /* who asks, and the meeting */
  GW_GOAL_CUSTOMER,  /* a customer and what they ask for */
  GW_GOAL_MEETING,   /* day and time, minutes, place: the line under the title */
  GW_GOAL_ASKS,      /* in their words */
  GW_GOAL_NEED,      /* what it is for */
  GW_GOAL_NEED_BY,   /* what it is for, and by when */
  GW_GOAL_WORKS,     /* how long theirs takes, and what would wait */
  GW_GOAL_WAY,       /* the first way */
  GW_GOAL_OTHER_WAY, /* the second */
  GW_GOAL_QUESTION,
  GW_GOAL_FALLBACK,  /* ours */
  GW_GOAL_OUTCOME,
  GW_GOAL_DUE,       /* the hoped-for date and what hangs on it */
  GW_GOAL_ESTIMATE,  /* the first thought, and what engineering says */
  GW_GOAL_DRIVER,    /* what makes it hard */
  GW_GOAL_MUST,
  GW_GOAL_SIMPLER,
  GW_GOAL_PROMISE,
  GW_GOAL_DIRECTION,
  GW_GOAL_UNKNOWN,
  GW_GOAL_NEXT,      /* the next word */
  GW_GOAL_AVOID,     /* what must not be said */
  GW_GOAL_COST,
  GW_GOAL_OBJECTIVE,
  GW_GOAL_SOONER,    /* with it and without it */
  GW_GOAL_WORTH,
  GW_GOAL_BEHIND,    /* who stands behind the number */
  GW_GOAL_ANSWER,    /* what they ask, and what you say */
  GW_GOAL_DECISION,  /* the outcome, and by when they decide */
  GW_N_GOALS
} GwGoal;

typedef struct
{
  GwGoal      goal;
  const char *label;
  const char *placeholder; /* NULL without */
} GwQuestion;

typedef enum
{
  GW_SECTION_SENTENCE,
  GW_SECTION_OUTCOME,
  GW_SECTION_PEOPLE,
  GW_SECTION_NEEDS,
  GW_SECTION_WAITS,
  GW_SECTION_TIME,
  GW_SECTION_PIECES,
  GW_SECTION_FITS,
  GW_SECTION_BEFORE,
  GW_SECTION_PROMISE,
  GW_SECTION_DIRECTION,
  GW_SECTION_UNKNOWN,
  GW_SECTION_NEXT,
  GW_SECTION_GOAL,
  GW_SECTION_COST,
  GW_SECTION_BRINGS,
  GW_SECTION_BREAKS,
  GW_SECTION_PROOF,
  GW_SECTION_WAYS,
  GW_SECTION_FACTS,
  GW_SECTION_NODEAL,
  GW_SECTION_QUESTIONS,
  GW_SECTION_ANSWERS,
  GW_SECTION_PHRASES,
  GW_SECTION_HOME,
  GW_SECTION_TELL,
  GW_SECTION_PACKAGES,
  GW_SECTION_NOTES,
  GW_SECTION_RESULT,
  GW_N_SECTIONS
} GwSectionId;

/* Under which word at the foot of the short form a section is found. */
typedef enum
{
  GW_MORE_REST, /* only in the full form */
  GW_MORE_FACTS,
  GW_MORE_NUMBERS,
  GW_MORE_PEOPLE,
  GW_MORE_NOTES,
  GW_N_MORE
} GwMore;

typedef struct
{
  GwSectionId  id;
  GwMore       more;
  const char  *title;
  const char  *line;        /* under the title; NULL without */
  const char  *empty;       /* what to do while there is nothing; NULL without */
  const char  *action;      /* the button that adds; NULL without */
  const char  *placeholder; /* of a new row; NULL without */
} GwSection;

/* What somebody would say, and what is better said for it. */
typedef struct
{
  const char *heard; /* NULL ends a list */
  const char *reply;
} GwSwap;

typedef struct
{
  GwMoment           moment;
  const char        *tab;       /* the tab's name */
  const char        *empty_tab; /* what stands in it while there is no brief */
  const GwQuestion  *questions; /* of the short form, in order */
  guint              n_questions;
  const GwSection   *sections;  /* of the full form, in order */
  guint              n_sections;
  const char *const *ask;       /* starter questions, NULL-terminated; offered, never inserted */
  const char *const *say;       /* starter sentences; NULL without */
  const char *const *avoid;     /* sentences to keep out of the room; NULL without */
  const GwSwap      *instead;   /* NULL without */
  const char *const *replies;   /* when they press, first, second, third time; NULL without */
  const char *const *hard;      /* what they will ask; NULL without */
} GwMomentText;

const GwMomentText *gw_moment_text         (GwMoment            moment);
const GwSection    *gw_moment_find_section (const GwMomentText *text,
                                            GwSectionId         id);
const char         *gw_section_get_name    (GwSectionId         id);
const char         *gw_more_get_label      (GwMore              more);

const char         *gw_choice_label        (GwKindId            kind,
                                            guint               part,
                                            const char         *choice);

G_END_DECLS
