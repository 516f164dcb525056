/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A day is GDate's Julian number (1 is Monday, 1 January of the year 1), so that days can be
 * counted and compared as numbers. Grains coarser than a day are gw-grain's. */
typedef guint32 GwDay;
#define GW_DAY_NONE 0u

/* A month is 12 × year + month − 1, so that the difference of two is their distance in months. */
typedef gint32 GwMonth;
#define GW_MONTH_NONE  G_MININT32   /* not answered */
#define GW_MONTH_NEVER G_MAXINT32   /* answered: never */

/* Who works from when on: `people` × `focus` person-days on each working day. */
typedef struct
{
  GwDay        start;        /* the first day that counts */
  const GwDay *holidays;     /* borrowed; in any order, days may repeat or fall on weekends */
  gsize        n_holidays;
  double       people;       /* people, part-time counts */
  double       focus;        /* share of a day, 0 … 1 */
} GwCalendar;

GwDay    gw_day_new                  (int                year,
                                      int                month,
                                      int                day);
GwDay    gw_day_parse                (const char        *text);
char    *gw_day_format               (GwDay              day) G_GNUC_WARN_UNUSED_RESULT;
gboolean gw_day_is_weekday           (GwDay              day);

GwMonth  gw_month_new                (int                year,
                                      int                month);
GwMonth  gw_month_parse              (const char        *text);
char    *gw_month_format             (GwMonth            month) G_GNUC_WARN_UNUSED_RESULT;
GwMonth  gw_month_of_day             (GwDay              day);
GwDay    gw_month_first_day          (GwMonth            month);
GwDay    gw_month_last_day           (GwMonth            month);

guint    gw_weekdays_between         (GwDay              first,
                                      GwDay              last);
GwDay    gw_weeks_end                (GwDay              start,
                                      double             weeks);

guint    gw_calendar_working_days    (const GwCalendar  *calendar,
                                      GwDay              until);
double   gw_calendar_capacity        (const GwCalendar  *calendar,
                                      GwDay              until);
GwDay    gw_calendar_day_of_effort   (const GwCalendar  *calendar,
                                      double             effort);

G_END_DECLS
