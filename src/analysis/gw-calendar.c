/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-calendar.h"

#include <math.h>

/* Capacities are sums of products such as 2 × 0.6; an effort that misses one by less is reached. */
#define TOLERANCE 1e-9

#define WEEKDAYS_SHOWN (20 * 262)   /* dates beyond 20 years are absent */

/* Monday is 0, Sunday is 6. */
static inline guint
weekday (GwDay day)
{
  return (day - 1) % 7;
}

/* Weekdays from day 1, a Monday, up to and with @day. */
static inline guint
weekdays_until (GwDay day)
{
  return day / 7 * 5 + MIN (day % 7, 5);
}

/* Exactly @digits digits, as ISO 8601 writes them. */
static gboolean
read_digits (const char **text,
             int          digits,
             int         *number)
{
  *number = 0;
  for (int i = 0; i < digits; i++)
    {
      if (!g_ascii_isdigit ((*text)[i]))
        return FALSE;
      *number = *number * 10 + g_ascii_digit_value ((*text)[i]);
    }
  *text += digits;
  return TRUE;
}

static gboolean
read_char (const char **text,
           char         wanted)
{
  if (**text != wanted)
    return FALSE;
  (*text)++;
  return TRUE;
}

/**
 * gw_day_new:
 *
 * Returns: the day, or %GW_DAY_NONE where the calendar has no such day. Years 1 … 9999.
 */
GwDay
gw_day_new (int year,
            int month,
            int day)
{
  GDate date;

  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31
      || !g_date_valid_dmy (day, month, year))
    return GW_DAY_NONE;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day, month, year);
  return g_date_get_julian (&date);
}

/**
 * gw_day_parse:
 * @text: (nullable): `2027-02-26`, or a time on that day such as `2027-02-26T10:00+01:00`
 *
 * Returns: the day as it is written (no change of time zone), or %GW_DAY_NONE
 */
GwDay
gw_day_parse (const char *text)
{
  int year, month, day;

  if (text == NULL || !read_digits (&text, 4, &year) || !read_char (&text, '-')
      || !read_digits (&text, 2, &month) || !read_char (&text, '-')
      || !read_digits (&text, 2, &day) || (*text != '\0' && *text != 'T'))
    return GW_DAY_NONE;
  return gw_day_new (year, month, day);
}

/**
 * gw_day_format:
 *
 * Returns: (transfer full) (nullable): `2027-02-26`; NULL for %GW_DAY_NONE
 */
char *
gw_day_format (GwDay day)
{
  GDate date;

  if (!g_date_valid_julian (day))
    return NULL;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date), g_date_get_month (&date),
                          g_date_get_day (&date));
}

/**
 * gw_day_is_weekday:
 *
 * Returns: whether @day is one of Monday to Friday
 */
gboolean
gw_day_is_weekday (GwDay day)
{
  return day != GW_DAY_NONE && weekday (day) < 5;
}

/**
 * gw_month_new:
 *
 * Returns: the month, or %GW_MONTH_NONE where there is none. Years 1 … 9999.
 */
GwMonth
gw_month_new (int year,
              int month)
{
  if (year < 1 || year > 9999 || month < 1 || month > 12)
    return GW_MONTH_NONE;
  return 12 * year + month - 1;
}

/**
 * gw_month_parse:
 * @text: (nullable): `2027-02`, or `never`
 *
 * Returns: the month, %GW_MONTH_NEVER, or %GW_MONTH_NONE where @text is neither
 */
GwMonth
gw_month_parse (const char *text)
{
  int year, month;

  if (g_strcmp0 (text, "never") == 0)
    return GW_MONTH_NEVER;
  if (text == NULL || !read_digits (&text, 4, &year) || !read_char (&text, '-')
      || !read_digits (&text, 2, &month) || *text != '\0')
    return GW_MONTH_NONE;
  return gw_month_new (year, month);
}

/**
 * gw_month_format:
 *
 * Returns: (transfer full) (nullable): `2027-02`, `never`, or NULL for %GW_MONTH_NONE
 */
char *
gw_month_format (GwMonth month)
{
  if (month == GW_MONTH_NONE)
    return NULL;
  if (month == GW_MONTH_NEVER)
    return g_strdup ("never");
  return g_strdup_printf ("%04d-%02d", month / 12, month % 12 + 1);
}

/**
 * gw_month_of_day:
 *
 * Returns: the month that @day lies in, or %GW_MONTH_NONE
 */
GwMonth
gw_month_of_day (GwDay day)
{
  GDate date;

  if (!g_date_valid_julian (day))
    return GW_MONTH_NONE;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  return gw_month_new (g_date_get_year (&date), g_date_get_month (&date));
}

/**
 * gw_month_first_day:
 *
 * Returns: the first day of @month, or %GW_DAY_NONE where it is no month
 */
GwDay
gw_month_first_day (GwMonth month)
{
  if (month < 12 || month == GW_MONTH_NEVER)
    return GW_DAY_NONE;
  return gw_day_new (month / 12, month % 12 + 1, 1);
}

/**
 * gw_month_last_day:
 *
 * Returns: the last day of @month, or %GW_DAY_NONE where it is no month
 */
GwDay
gw_month_last_day (GwMonth month)
{
  if (month < 12 || month == GW_MONTH_NEVER)
    return GW_DAY_NONE;
  return gw_day_new (month / 12, month % 12 + 1,
                     g_date_get_days_in_month (month % 12 + 1, month / 12));
}

/**
 * gw_weekdays_between:
 *
 * Returns: days from Monday to Friday from @first to @last, both counted; 0 if @last lies before
 */
guint
gw_weekdays_between (GwDay first,
                     GwDay last)
{
  if (first == GW_DAY_NONE || last < first)
    return 0;
  return weekdays_until (last) - weekdays_until (first - 1);
}

/* The day on which the @count-th weekday from @start on falls; @count is at least 1. */
static GwDay
nth_weekday (GwDay start,
             guint count)
{
  guint target = weekdays_until (start - 1) + count;

  return (target - 1) / 5 * 7 + (target - 1) % 5 + 1;
}

/**
 * gw_weeks_end:
 * @weeks: from @start, five weekdays each; parts of a day count whole
 *
 * The last weekday of the weeks: 8 weeks from Monday 11 January end on Friday 5 March. Holidays
 * are not known here: a week stays a week. Work without length ends on its first weekday.
 *
 * Returns: the day, or %GW_DAY_NONE without @start or more than 20 years after it
 */
GwDay
gw_weeks_end (GwDay  start,
              double weeks)
{
  double days = ceil (weeks * 5 - TOLERANCE);

  if (start == GW_DAY_NONE || !(days <= WEEKDAYS_SHOWN))
    return GW_DAY_NONE;
  return nth_weekday (start, (guint) MAX (days, 1));
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  GwDay one = *(const GwDay *) a;
  GwDay other = *(const GwDay *) b;

  return (one > other) - (one < other);
}

/* The holidays that take a working day from @calendar, each once, in order; *@n says how many. */
static GwDay *
sorted_holidays (const GwCalendar *calendar,
                 gsize            *n)
{
  GwDay *days = g_new (GwDay, calendar->n_holidays + 1);
  gsize kept = 0;

  for (gsize i = 0; i < calendar->n_holidays; i++)
    if (gw_day_is_weekday (calendar->holidays[i]) && calendar->holidays[i] >= calendar->start)
      days[kept++] = calendar->holidays[i];
  if (kept > 1)
    qsort (days, kept, sizeof *days, compare_days);

  *n = 0;
  for (gsize i = 0; i < kept; i++)
    if (*n == 0 || days[*n - 1] != days[i])
      days[(*n)++] = days[i];
  return days;
}

/**
 * gw_calendar_working_days:
 *
 * Returns: days from Monday to Friday that are no holiday, from the start to @until, both counted
 */
guint
gw_calendar_working_days (const GwCalendar *calendar,
                          GwDay             until)
{
  gsize n;
  g_autofree GwDay *holidays = sorted_holidays (calendar, &n);
  guint days = gw_weekdays_between (calendar->start, until);

  for (gsize i = 0; i < n && holidays[i] <= until; i++)
    days--;
  return days;
}

/**
 * gw_calendar_capacity:
 *
 * Returns: person-days of work until the end of @until: working days × people × focus
 */
double
gw_calendar_capacity (const GwCalendar *calendar,
                      GwDay             until)
{
  return gw_calendar_working_days (calendar, until) * calendar->people * calendar->focus;
}

/**
 * gw_calendar_day_of_effort:
 * @effort: person-days
 *
 * The first day by whose end the capacity reaches @effort (within 1e-9). With the quantile of an
 * effort this is the quantile of its date, since the capacity only grows.
 *
 * Returns: the day, or %GW_DAY_NONE where nobody works or it lies more than 20 years ahead
 */
GwDay
gw_calendar_day_of_effort (const GwCalendar *calendar,
                           double            effort)
{
  double a_day = calendar->people * calendar->focus;
  double days = ceil ((effort - TOLERANCE) / a_day);
  gsize n;
  g_autofree GwDay *holidays = sorted_holidays (calendar, &n);
  GwDay day;

  if (calendar->start == GW_DAY_NONE || !(a_day > 0) || !(days <= WEEKDAYS_SHOWN))
    return GW_DAY_NONE;
  day = nth_weekday (calendar->start, (guint) MAX (days, 1));
  for (gsize i = 0; i < n && holidays[i] <= day; i++)
    day = nth_weekday (day + 1, 1);
  return day;
}
