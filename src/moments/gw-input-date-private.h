/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gw-input-date.h"
#include "gw-input-private.h"

G_BEGIN_DECLS

#define WORDS_NEXT "next coming following nächste nächsten nächster nächstes nächstem kommende kommenden " \
             "kommender kommendes folgende folgenden"
#define WORDS_THIS "this current diese diesen dieser dieses diesem laufende laufenden laufendes"
#define WORDS_LAST "last past previous letzte letzten letzter letztes vorige vorigen voriges vergangene " \
             "vergangenen vergangenes"
#define WORDS_WEEK "week weeks wk wks woche wochen"
#define WORDS_MONTH "month months monat monate monaten monats"
#define WORDS_QUARTER "quarter quarters quartal quartale quartalen quartals"
#define WORDS_HALF "half halves halbjahr halbjahre halbjahren halbjahres"
#define WORDS_YEAR "year years jahr jahre jahren jahres"
#define WORDS_DAY "day days tag tage tagen"

/* What stood in a date, 0 where it did not stand there; nothing is filled in yet. */
typedef struct
{
  const GwToken *at;
  GDate          today;
  int            weekday;       /* 1 is Monday */
  gboolean       next_weekday;  /* "next Friday": this week's or the one after? */
  gboolean       last_weekday;
  int            day;
  int            month;
  int            quarter;
  int            half;
  int            year;
  int            week;          /* of the year */
  GDate          monday;        /* of "next week"; valid when said */
  gboolean       edge;          /* "end of", "mid": finer than can be written, so not kept */
  gboolean       has_time;
  int            hour;
  int            minute;
} GwDateFields;

/* "in 6 weeks", "next six months", "3 days ago" */
typedef struct
{
  double   count;
  int      months;              /* of one unit; 0 where it has days */
  int      days;
  int      direction;
  gboolean window;              /* all of it, not its end */
} GwDateDistance;

int      gw_date_word_place    (const GwToken     *token,
                                const char *const *lists,
                                guint              n);
int      gw_date_month         (const GwToken     *token);

GwInput  gw_date_fields_read   (GwDateFields   *fields);
gboolean gw_date_distance_read (const GwToken  *at,
                                GwDateDistance *distance);

G_END_DECLS
