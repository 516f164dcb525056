/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gw-input-date.h"
#include "gw-input-private.h"

G_BEGIN_DECLS

#define WORDS_NEXT "next coming following nächste nächsten nächster nächstes nächstem kommende kommenden " \
             "kommender kommendes folgende folgenden"
#define WORDS_NEXT_BEHIND "القادم القادمه القادمين المقبل المقبله المقبلين التالي التاليه"
#define WORDS_THIS "this current diese diesen dieser dieses diesem laufende laufenden laufendes هذا هذه"
#define WORDS_THIS_BEHIND "الحالي الحاليه الجاري الجاريه"
#define WORDS_LAST "last past previous letzte letzten letzter letztes vorige vorigen voriges vergangene " \
             "vergangenen vergangenes"
#define WORDS_LAST_BEHIND "الماضي الماضيه السابق السابقه الفائت الفائته المنصرم المنصرمه"
#define WORDS_WEEK "week weeks wk wks woche wochen اسبوع الاسبوع اسبوعا اسبوعان اسبوعين اسابيع الاسابيع"
#define WORDS_MONTH "month months monat monate monaten monats شهر الشهر شهرا شهران شهرين اشهر شهور الاشهر"
#define WORDS_QUARTER "quarter quarters quartal quartale quartalen quartals ربع الربع ربعان ربعين ارباع"
#define WORDS_HALF "half halves halbjahr halbjahre halbjahren halbjahres النصف"
#define WORDS_YEAR "year years jahr jahre jahren jahres سنه السنه سنتان سنتين سنوات سنين السنوات " \
             "عام العام عاما عامان عامين اعوام"
#define WORDS_DAY "day days tag tage tagen يوم يوما يومان يومين ايام الايام"

/* Arabic says one and two of a thing without a number. */
#define WORDS_ONE_OF "يوم اسبوع شهر ربع سنه عام"
#define WORDS_TWO_OF "يومان يومين اسبوعان اسبوعين شهران شهرين ربعان ربعين سنتان سنتين عامان عامين"

/* What stood in a date, 0 where it did not stand there; nothing is filled in yet. */
typedef enum
{
  GW_EDGE_NONE,
  GW_EDGE_END,
  GW_EDGE_EARLY,
  GW_EDGE_MIDDLE,
} GwDateEdge;

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
  GwDateEdge     edge;          /* "end of", "mid": finer than can be written, so only meant */
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
int      gw_date_month         (const GwToken     *token,
                                guint             *used);

GwInput  gw_date_fields_read   (GwDateFields   *fields);
gboolean gw_date_distance_read (const GwToken  *at,
                                GwDateDistance *distance);

G_END_DECLS
