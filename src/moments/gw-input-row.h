/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gw-input-date.h"
#include "gw-input-range.h"

G_BEGIN_DECLS

/* The word before a part of a row: "by 26 Feb", "without: never", "worth each 71,760". */
typedef enum
{
  GW_LABEL_NONE,
  GW_LABEL_BY,
  GW_LABEL_FROM,
  GW_LABEL_UNTIL,
  GW_LABEL_WITH,
  GW_LABEL_WITHOUT,
  GW_LABEL_WORTH,
  GW_LABEL_ASKS,
  GW_LABEL_NEEDS,
  GW_LABEL_BECAUSE,
  GW_LABEL_ELSE,
  GW_LABEL_PROVIDED,
} GwInputLabel;

typedef enum
{
  GW_PART_TEXT,
  GW_PART_RANGE,
  GW_PART_DATE,
} GwInputPartKind;

/* Where one of the labels, of which each is a bit, stands behind the first word of @text, and how long
 * it is; NULL when none does. */
const char *gw_input_find_label (const char *text,
                                 guint       labels,
                                 gsize      *length);

/* One part of a row typed as "Work · 9 wk · by 26 Feb": `text` without its label, and what it holds. */
typedef struct
{
  GwInputLabel     label;
  GwInputPartKind  kind;
  char            *text;   /* owned */
  GwInputRange     range;  /* owned; when kind is GW_PART_RANGE */
  GwInputDate      date;   /* when kind is GW_PART_DATE */
} GwInputPart;

/* In these, a member that did not stand there is NULL, a date then has an empty `iso`. */
typedef struct
{
  char        *name;       /* owned */
  char        *role;       /* owned */
  GwInputDate  when;
  guint        minutes;    /* 0 when it was not said */
} GwInputPerson;

typedef struct
{
  char        *statement;  /* owned */
  char        *source;     /* owned; of an open point: who finds out */
  GwInputDate  date;
} GwInputFact;

typedef struct
{
  char        *asks;       /* owned */
  char        *needs;      /* owned */
  GwInputDate  by;
  const char  *deadline;   /* FORMAT's word ("contract"), NULL when it did not stand there */
} GwInputNeed;

typedef struct
{
  char        *name;       /* owned */
  char        *owner;      /* owned */
  char        *from;       /* owned; as typed: "22 %" */
  char        *to;         /* owned */
  GwInputDate  due;
} GwInputGoal;

typedef struct
{
  GwInputDate  date;
  char        *how;        /* owned; as typed: "by phone" */
  char        *who;        /* owned */
} GwInputNext;

char      **gw_input_split        (const char          *line) G_GNUC_WARN_UNUSED_RESULT;
char      **gw_input_split_loosely (const char         *line) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray  *gw_input_parts        (const char          *line,
                                   GDateTime           *now) G_GNUC_WARN_UNUSED_RESULT;

GwInput     gw_input_person       (const char          *line,
                                   GDateTime           *now,
                                   GwInputPerson       *person);
void        gw_input_person_clear (GwInputPerson       *person);
char       *gw_input_person_say   (const GwInputPerson *person) G_GNUC_WARN_UNUSED_RESULT;

GwInput     gw_input_fact         (const char          *line,
                                   GDateTime           *now,
                                   GwInputFact         *fact);
void        gw_input_fact_clear   (GwInputFact         *fact);
char       *gw_input_fact_say     (const GwInputFact   *fact) G_GNUC_WARN_UNUSED_RESULT;

GwInput     gw_input_source       (const char          *line,
                                   GDateTime           *now,
                                   GwInputFact         *source);

GwInput     gw_input_point        (const char          *line,
                                   GDateTime           *now,
                                   GwInputFact         *point);
char       *gw_input_point_say    (const GwInputFact   *point) G_GNUC_WARN_UNUSED_RESULT;

GwInput     gw_input_need         (const char          *line,
                                   GDateTime           *now,
                                   GwInputNeed         *need);
void        gw_input_need_clear   (GwInputNeed         *need);
char       *gw_input_need_say     (const GwInputNeed   *need) G_GNUC_WARN_UNUSED_RESULT;

GwInput     gw_input_goal         (const char          *line,
                                   GDateTime           *now,
                                   GwInputGoal         *goal);
void        gw_input_goal_clear   (GwInputGoal         *goal);
char       *gw_input_goal_say     (const GwInputGoal   *goal) G_GNUC_WARN_UNUSED_RESULT;

GwInput     gw_input_next         (const char          *line,
                                   GDateTime           *now,
                                   GwInputNext         *next);
void        gw_input_next_clear   (GwInputNext         *next);
char       *gw_input_next_say     (const GwInputNext   *next) G_GNUC_WARN_UNUSED_RESULT;

const char *gw_input_deadline     (const char          *text);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GwInputPerson, gw_input_person_clear)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GwInputFact, gw_input_fact_clear)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GwInputNeed, gw_input_need_clear)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GwInputGoal, gw_input_goal_clear)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GwInputNext, gw_input_next_clear)

G_END_DECLS
