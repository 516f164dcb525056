/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gw-input-date.h"

#include "gw-input-date-private.h"
#include "gw-say.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Writes the period of @grain that holds @day, and covers it. */
static GwInput
take_period (GwInputDate *date,
             GwGrain      grain,
             const GDate *day)
{
  g_autofree char *iso = gw_grain_write (grain, day);

  if (iso == NULL || g_strlcpy (date->iso, iso, sizeof date->iso) >= sizeof date->iso
      || !gw_grain_bounds (iso, &date->first, &date->last))
    return GW_INPUT_UNCLEAR;
  date->grain = grain;
  return GW_INPUT_UNDERSTOOD;
}

static void
move (GDate *day,
      int    months,
      int    days)
{
  if (months > 0)
    g_date_add_months (day, months);
  else
    g_date_subtract_months (day, -months);
  if (days > 0)
    g_date_add_days (day, days);
  else
    g_date_subtract_days (day, -days);
}

/* The coarsest grain a distance is said in: "in 2 months" names a month. A week cannot be written,
 * so weeks give the month. */
static GwGrain
grain_of_unit (const GwDateDistance *distance)
{
  if (distance->months == 0)
    return distance->days == 1 ? GW_GRAIN_DAY : GW_GRAIN_MONTH;
  if (distance->months * distance->count >= 12 && distance->months == 12)
    return GW_GRAIN_YEAR;
  if (distance->months == 6 || distance->months == 12)
    return GW_GRAIN_HALF;
  return distance->months == 3 ? GW_GRAIN_QUARTER : GW_GRAIN_MONTH;
}

/* The finest grain whose period is as long as the window: "next six months" is a half. */
static GwGrain
grain_of_window (double days)
{
  return days <= 31 ? GW_GRAIN_MONTH : days <= 92 ? GW_GRAIN_QUARTER
         : days <= 184 ? GW_GRAIN_HALF : GW_GRAIN_YEAR;
}

static GwInput
take_distance (const GwDateDistance *distance,
               const GDate          *today,
               GwInputDate          *date)
{
  double months = distance->months * distance->count, days = distance->days * distance->count;
  GDate end = *today;

  if (months > 600 || days > 20000 || months != floor (months))
    return GW_INPUT_UNCLEAR;
  move (&end, distance->direction * (int) months, distance->direction * (int) floor (days));
  if (distance->window)
    {
      GwInput input = take_period (date, grain_of_window (g_date_days_between (today, &end)), &end);

      date->first = *today;
      date->last = end;
      return input;
    }

  GwInput input = take_period (date, grain_of_unit (distance), &end);
  if (distance->days > 0)
    date->first = date->last = end;
  return input;
}

/* So many days ahead one waits for an answer. */
#define AWAITED 31

/* Whether a period without a year lies on the side that @look says, today counted. */
static gboolean
lies_right (const GwInputDate *date,
            const GDate       *today,
            GwInputLook        look)
{
  int ahead = g_date_days_between (today, &date->first);

  if (look == GW_INPUT_AHEAD)
    return g_date_compare (&date->last, today) >= 0;
  return ahead <= (look == GW_INPUT_SEEN && date->grain == GW_GRAIN_DAY ? AWAITED : 0);
}

static GwInput
take_in_year (const GwDateFields *f,
              int                 year,
              GwInputDate        *date)
{
  int month = f->month > 0 ? f->month : f->quarter > 0 ? f->quarter * 3 : f->half > 0 ? f->half * 6 : 1;
  int day = f->day > 0 ? f->day : 1;
  GDate at;

  if (!g_date_valid_dmy (day, month, year))
    return GW_INPUT_NO_SUCH_DAY;
  g_date_clear (&at, 1);
  g_date_set_dmy (&at, day, month, year);
  return take_period (date,
                      f->day > 0 ? GW_GRAIN_DAY
                      : f->month > 0 ? GW_GRAIN_MONTH
                      : f->quarter > 0 ? GW_GRAIN_QUARTER
                      : f->half > 0 ? GW_GRAIN_HALF : GW_GRAIN_YEAR,
                      &at);
}

/* "9 Jan" in December is the next one where it is the day of an answer one waits for. */
static gboolean
lies_right_next_year (const GwDateFields *f,
                      GwInputLook         look,
                      GwInputDate        *date)
{
  GwInputDate next = { 0 };

  if (look != GW_INPUT_SEEN
      || take_in_year (f, g_date_get_year (&f->today) + 1, &next) != GW_INPUT_UNDERSTOOD
      || !lies_right (&next, &f->today, look))
    return FALSE;
  *date = next;
  return TRUE;
}

static GwInput
take_calendar (const GwDateFields *f,
               GwInputLook         look,
               GwInputDate        *date)
{
  int this_year = g_date_get_year (&f->today);
  GwInput input = take_in_year (f, f->year > 0 ? f->year : this_year, date);

  if (f->year == 0 && (input == GW_INPUT_NO_SUCH_DAY || !lies_right (date, &f->today, look)))
    input = take_in_year (f, this_year + (look == GW_INPUT_AHEAD ? 1 : -1), date);
  else if (f->year == 0)
    lies_right_next_year (f, look, date);
  if (input == GW_INPUT_UNDERSTOOD && f->weekday > 0
      && (int) g_date_get_weekday (&date->first) != f->weekday)
    return GW_INPUT_WRONG_WEEKDAY;
  return input;
}

/* "Fri": the nearest one, today counted; "last Fri" lies before today. "Next Fri" is the nearest one to
 * some and that of the next week to others: it is understood where these are the same. */
static GwInput
take_weekday (const GwDateFields *f,
              GwInputLook         look,
              GwInputDate        *date)
{
  int away = f->weekday - (int) g_date_get_weekday (&f->today);
  GDate day = f->today;

  if (f->next_weekday && away > 0)
    return GW_INPUT_TWO_READINGS;
  if (f->next_weekday)
    away += 7;
  else if (f->last_weekday)
    away -= away >= 0 ? 7 : 0;
  else if (look == GW_INPUT_AHEAD && away < 0)
    away += 7;
  else if (look != GW_INPUT_AHEAD && away > 0)
    away -= 7;
  move (&day, 0, away);
  return take_period (date, GW_GRAIN_DAY, &day);
}

/* A week cannot be written; its month can, the one in which it ends. */
static GwInput
take_week (const GwDateFields *f,
           const GDate        *monday,
           GwInputDate        *date)
{
  GDate day = *monday;

  if (f->weekday > 0)
    {
      move (&day, 0, f->weekday - 1);
      return take_period (date, GW_GRAIN_DAY, &day);
    }
  move (&day, 0, 6);
  GwInput input = take_period (date, GW_GRAIN_MONTH, &day);
  date->first = *monday;
  date->last = day;
  return input;
}

/* ISO 8601: the week with 4 January in it is the first. */
static GwInput
take_week_number (const GwDateFields *f,
                  int                 year,
                  GwInputDate        *date)
{
  GDate monday;

  g_date_clear (&monday, 1);
  g_date_set_dmy (&monday, 28, 12, year);
  if (f->week > (int) g_date_get_iso8601_week_of_year (&monday))
    return GW_INPUT_NO_SUCH_DAY;
  g_date_set_dmy (&monday, 4, 1, year);
  move (&monday, 0, 1 - (int) g_date_get_weekday (&monday) + 7 * (f->week - 1));
  return take_week (f, &monday, date);
}

#define EARLY_DAYS 10
#define MIDDLE_DAY 15

/* "mid April" is the 15th to most, and not the 30th. */
static void
narrow (GwDateEdge   edge,
        GwInputDate *date)
{
  if (date->grain != GW_GRAIN_MONTH)
    return;
  if (edge == GW_EDGE_MIDDLE)
    g_date_set_day (&date->first, MIDDLE_DAY);
  if (edge != GW_EDGE_END && edge != GW_EDGE_NONE)
    g_date_set_day (&date->last, edge == GW_EDGE_EARLY ? EARLY_DAYS : MIDDLE_DAY);
}

static GwInput
take_fields (const GwDateFields *f,
             GwInputLook         look,
             GwInputDate        *date)
{
  gboolean part = f->quarter > 0 || f->half > 0;
  gboolean calendar = f->day > 0 || f->month > 0 || part;

  if ((part && (f->month > 0 || f->day > 0 || f->weekday > 0)) || (f->quarter > 0 && f->half > 0)
      || (f->day > 0 && f->month == 0) || (f->month > 0 && f->day == 0 && f->weekday > 0)
      || (f->edge && f->day > 0)
      || ((f->next_weekday || f->last_weekday) && calendar)
      || (f->week > 0 && (calendar || g_date_valid (&f->monday))))
    return GW_INPUT_UNCLEAR;
  if (g_date_valid (&f->monday))
    return calendar || f->year > 0 || f->edge ? GW_INPUT_UNCLEAR : take_week (f, &f->monday, date);
  if (f->week > 0)
    {
      int year = f->year > 0 ? f->year : g_date_get_year (&f->today);
      GwInput input = take_week_number (f, year, date);

      if (f->year == 0 && input == GW_INPUT_UNDERSTOOD && !lies_right (date, &f->today, look))
        input = take_week_number (f, year + (look == GW_INPUT_AHEAD ? 1 : -1), date);
      return input;
    }
  if (calendar)
    {
      GwInput input = take_calendar (f, look, date);

      if (input == GW_INPUT_UNDERSTOOD)
        narrow (f->edge, date);
      return input;
    }
  if (f->weekday > 0)
    return f->year > 0 || f->edge ? GW_INPUT_UNCLEAR : take_weekday (f, look, date);
  return f->year > 0 ? take_calendar (f, look, date) : GW_INPUT_UNCLEAR;
}

/* Puts the time of day to the day, with the offset that @now's zone has on that day. */
static GwInput
take_time (const GwDateFields *f,
           GDateTime          *now,
           GwInputDate        *date)
{
  if (date->grain != GW_GRAIN_DAY)
    return GW_INPUT_UNCLEAR;

  g_autoptr(GDateTime) at = g_date_time_new (g_date_time_get_timezone (now),
                                             g_date_get_year (&date->first),
                                             g_date_get_month (&date->first),
                                             g_date_get_day (&date->first), f->hour, f->minute, 0);
  if (at == NULL)
    return GW_INPUT_UNCLEAR;
  g_autofree char *iso = g_date_time_format (at, "%Y-%m-%dT%H:%M%:z");
  g_strlcpy (date->iso, iso, sizeof date->iso);
  date->has_time = TRUE;
  return GW_INPUT_UNDERSTOOD;
}

/* A text that already is in one of FORMAT's forms, "2027-q2" included. */
static GwInput
take_iso (const char  *text,
          GwInputDate *date)
{
  g_autofree char *trimmed = gw_input_trim (text, -1);
  g_autofree char *iso = g_ascii_strup (trimmed, -1);
  GwGrain grain = gw_grain_of (iso);
  const char *time = strchr (iso, 'T');

  if (grain == GW_GRAIN_NONE || strlen (iso) >= sizeof date->iso
      || (iso[0] != '2' && !g_str_has_prefix (iso, "19")))
    return GW_INPUT_EMPTY;
  date->has_time = time != NULL;
  if (time != NULL
      && !g_regex_match_simple ("^T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?(Z|[+-]\\d\\d:\\d\\d)$", time, 0, 0))
    return GW_INPUT_UNCLEAR;
  g_strlcpy (date->iso, iso, sizeof date->iso);
  date->grain = grain;
  gw_grain_bounds (iso, &date->first, &date->last);
  return GW_INPUT_UNDERSTOOD;
}

static GwInput
read_date (const char  *text,
           GDateTime   *now,
           GwInputLook  look,
           GwInputDate *date)
{
  g_autoptr(GArray) tokens = gw_input_scan (text, GW_SCAN_DIGITS);
  GwDateFields fields = { .at = (GwToken *) tokens->data };
  GwDateDistance distance;

  if (fields.at->kind == GW_TOKEN_END)
    return GW_INPUT_EMPTY;
  if (gw_token_is_word (fields.at, "never nie niemals ابدا") && fields.at[1].kind == GW_TOKEN_END)
    {
      g_strlcpy (date->iso, "never", sizeof date->iso);
      date->never = TRUE;
      return GW_INPUT_UNDERSTOOD;
    }
  GwInput iso = take_iso (text, date);
  if (iso != GW_INPUT_EMPTY)
    return iso;

  g_date_clear (&fields.today, 1);
  g_date_clear (&fields.monday, 1);
  g_date_set_dmy (&fields.today, g_date_time_get_day_of_month (now), g_date_time_get_month (now),
                  g_date_time_get_year (now));
  if (gw_date_distance_read (fields.at, &distance))
    return take_distance (&distance, &fields.today, date);

  GwInput input = gw_date_fields_read (&fields);
  if (input == GW_INPUT_UNDERSTOOD)
    input = take_fields (&fields, look, date);
  if (input == GW_INPUT_UNDERSTOOD && fields.has_time)
    input = take_time (&fields, now, date);
  return input;
}

/* Reads a date as people type it, in English, German or Arabic, with the grain it has. @now gives today and
 * the zone for times of day; a year that is missing is the one in which the date lies ahead or behind,
 * as @look says. @date is empty unless understood. */
GwInput
gw_input_date (const char  *text,
               GDateTime   *now,
               GwInputLook  look,
               GwInputDate *date)
{
  g_return_val_if_fail (text != NULL && now != NULL && date != NULL, GW_INPUT_UNCLEAR);

  memset (date, 0, sizeof *date);
  g_date_clear (&date->first, 1);
  g_date_clear (&date->last, 1);
  GwInput input = read_date (text, now, look, date);
  if (input != GW_INPUT_UNDERSTOOD)
    {
      memset (date, 0, sizeof *date);
      g_date_clear (&date->first, 1);
      g_date_clear (&date->last, 1);
    }
  return input;
}

/* What was understood, in one sentence. Where a week was meant, its days stand beside the month. */
char *
gw_input_date_say (const GwInputDate *date)
{
  g_autofree char *when = gw_say_when (date->iso);

  if (date->never)
    return g_strdup (_("never"));
  if (date->grain == GW_GRAIN_DAY || date->iso[0] == '\0')
    return g_steal_pointer (&when);

  GDate first, last;
  gw_grain_bounds (date->iso, &first, &last);
  if (g_date_compare (&first, &date->first) == 0 && g_date_compare (&last, &date->last) == 0)
    return g_steal_pointer (&when);

  g_autofree char *day = gw_say_day_year (&date->last);
  if (g_date_compare (&date->first, &date->last) == 0)
    /* Translators: %1$s is a month ("January 2027"), %2$s the day that was reckoned */
    return g_strdup_printf (_("%1$s (about %2$s; write a day if you know it)"), when, day);
  /* Translators: %1$s is a period ("H1 2027"), %2$s the last day that was meant */
  return g_strdup_printf (_("%1$s (until %2$s; write a day if you know it)"), when, day);
}
