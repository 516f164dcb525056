/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gw-input-date-private.h"

#include <string.h>

static const char *const weekdays[] = {
  "mon monday mo montag الاثنين", "tue tues tuesday di dienstag الثلاثاء",
  "wed wednesday mi mittwoch الاربعاء", "thu thur thurs thursday do donnerstag الخميس",
  "fri friday fr freitag الجمعه", "sat saturday sa samstag sonnabend السبت", "sun sunday so sonntag الاحد",
};

static const char *const ordinals[] = {
  "first erste erstes ersten erstem الاول", "second zweite zweites zweiten zweitem الثاني",
  "third dritte drittes dritten drittem الثالث", "fourth vierte viertes vierten viertem الرابع",
};

#define PLACE_IN(token, lists) gw_date_word_place ((token), (lists), G_N_ELEMENTS (lists))

static gboolean
is_number (const GwToken *token,
           int            low,
           int            high)
{
  return token->kind == GW_TOKEN_NUMBER && token->digits > 0
         && token->number >= low && token->number <= high;
}

static gboolean
is_year (const GwToken *token)
{
  return is_number (token, 1900, 2199) && token->digits == 4;
}

/* Sets a field that must not stand there twice. */
static gboolean
set_once (int *field,
          int  value)
{
  if (*field != 0)
    return FALSE;
  *field = value;
  return TRUE;
}

static void
skip_dot (GwDateFields *f)
{
  if (gw_token_is_sign (f->at, '.'))
    f->at++;
}

/* "2027", "'27", "/27", "-2027" behind a quarter or a half. */
static void
read_short_year (GwDateFields *f)
{
  const GwToken *at = f->at;
  gboolean part = gw_token_is_sign (at, '/') || gw_token_is_sign (at, '\'')
                  || gw_token_is_sign (at, '-');

  if (part)
    at++;
  if (f->year != 0)
    return;
  if (is_year (at))
    f->year = at->number;
  else if (is_number (at, 0, 99) && at->digits == 2)
    f->year = 2000 + at->number;
  else
    return;
  f->at = at + 1;
}

static gboolean
read_named_part (GwDateFields *f,
                 int           n,
                 guint         tokens)
{
  const GwToken *unit = &f->at[tokens];

  if (gw_token_is_word (unit, WORDS_QUARTER) && n <= 4)
    f->at += tokens + 1;
  else if ((gw_token_is_word (unit, WORDS_HALF) || gw_token_is_word (unit, "hj")) && n <= 2)
    {
      f->at += tokens + 1;
      return set_once (&f->half, n);
    }
  else
    return FALSE;
  return set_once (&f->quarter, n);
}

/* "الربع الثاني", "النصف الأول": Arabic counts behind. */
static gboolean
read_part_named_before (GwDateFields *f)
{
  const GwToken *at = f->at;
  int n = PLACE_IN (&at[1], ordinals);

  f->at += 2;
  if (gw_token_is_word (at, WORDS_QUARTER))
    return set_once (&f->quarter, n);
  return n <= 2 && set_once (&f->half, n);
}

/* "Q2", "H1", "2. Quartal", "second half", "quarter 2", each with or without its year */
static gboolean
read_part_of_year (GwDateFields *f)
{
  const GwToken *at = f->at;
  gboolean read = FALSE;

  if (gw_token_is_word (at, "q") && is_number (&at[1], 1, 4))
    {
      f->at += 2;
      read = set_once (&f->quarter, at[1].number);
    }
  else if (gw_token_is_word (at, "h hj النصف") && is_number (&at[1], 1, 2))
    {
      f->at += 2;
      read = set_once (&f->half, at[1].number);
    }
  else if (gw_token_is_word (at, WORDS_QUARTER) && is_number (&at[1], 1, 4))
    {
      f->at += 2;
      read = set_once (&f->quarter, at[1].number);
    }
  else if (gw_token_is_word (at, WORDS_QUARTER " " WORDS_HALF) && PLACE_IN (&at[1], ordinals) > 0)
    read = read_part_named_before (f);
  else if (PLACE_IN (at, ordinals) > 0)
    read = read_named_part (f, PLACE_IN (at, ordinals), 1);
  else if (is_number (at, 1, 4)
           && (gw_token_is_sign (&at[1], '.') || gw_token_is_word (&at[1], "st nd rd th")))
    read = read_named_part (f, at->number, 2);

  if (read)
    read_short_year (f);
  return read;
}

#define WORDS_AM "am ص صباحا"
#define WORDS_PM "pm م مساء ظهرا عصرا"

/* The minutes behind an hour: ":30", ".30" where the word shows that it is a time. */
static int
read_minute (const GwToken **at,
             gboolean        spoken)
{
  const GwToken *token = *at;
  gboolean dot = gw_token_is_sign (token, '.');

  if ((!dot && !gw_token_is_sign (token, ':')) || !is_number (&token[1], 0, 59) || token[1].digits != 2
      || (dot && !gw_token_is_word (&token[2], "uhr " WORDS_AM " " WORDS_PM)
          && (!spoken || token[2].kind != GW_TOKEN_END)))
    return -1;
  *at += 2;
  return token[1].number;
}

/* "9", "3" where "at" stands before it and nothing that makes a date of it behind it */
static gboolean
ends_time (const GwToken *token)
{
  return token->kind == GW_TOKEN_END || gw_token_is_sign (token, ',') || gw_token_is_word (token, "on next");
}

/* Nobody meets at 3 in the night. */
static int
hour_by_day (const GwToken *hour)
{
  return hour->digits == 1 && hour->number >= 1 && hour->number <= 6 ? hour->number + 12 : hour->number;
}

/* "9:00", "9am", "2:30 pm", "9 Uhr", "10.30 Uhr", "15h", "at 3", "الساعة 9 صباحًا" */
static gboolean
read_time (GwDateFields *f)
{
  const GwToken *at = f->at;
  gboolean named = gw_token_is_word (at, "الساعه"), spoken = gw_token_is_word (at, "at um");

  if (named || spoken)
    at++;
  if (!is_number (at, 0, 23) || at->digits > 2 || f->has_time)
    return FALSE;

  const GwToken *number = at++;
  int hour = number->number, minute = read_minute (&at, spoken);
  if (gw_token_is_word (at, WORDS_AM " " WORDS_PM))
    {
      if (hour < 1 || hour > 12)
        return FALSE;
      hour = hour % 12 + (gw_token_is_word (at, WORDS_PM) ? 12 : 0);
      at++;
    }
  else if (gw_token_is_word (at, "uhr") || (hour > 5 && gw_token_is_word (at, "h")))
    {
      at++;
      if (minute < 0 && is_number (at, 1, 59) && at->digits == 2)
        minute = (at++)->number;
    }
  else if (spoken && ends_time (at))
    hour = hour_by_day (number);
  else if (minute < 0 && !named)
    return FALSE;

  f->at = at;
  f->hour = hour;
  f->minute = MAX (minute, 0);
  f->has_time = TRUE;
  return TRUE;
}

static gboolean
set_date (GwDateFields *f,
          int           day,
          int           month,
          int           year)
{
  return set_once (&f->day, day) && set_once (&f->month, month)
         && (year == 0 || set_once (&f->year, year));
}

static int
full_year (const GwToken *token)
{
  return token->digits == 2 ? 2000 + (int) token->number : (int) token->number;
}

/* Whether the number before @token is an hour. */
static gboolean
is_time (const GwToken *token)
{
  return gw_token_is_sign (token, ':') || gw_token_is_word (token, "uhr h " WORDS_AM " " WORDS_PM);
}

/* "3.12.2026", "3.12.26", "3.12." */
static gboolean
read_dotted (GwDateFields *f)
{
  const GwToken *at = f->at;

  if (!is_number (at, 1, 31) || !gw_token_is_sign (&at[1], '.') || !is_number (&at[2], 1, 12))
    return FALSE;
  f->at += 3;
  if (!gw_token_is_sign (f->at, '.'))
    return set_date (f, at->number, at[2].number, 0);
  f->at++;
  if (is_year (f->at) || (is_number (f->at, 0, 99) && f->at->digits == 2 && !is_time (&f->at[1])))
    return set_date (f, at->number, at[2].number, full_year (f->at++));
  return set_date (f, at->number, at[2].number, 0);
}

/* "26/02/2027", "2/26/2027", "2026/12/03", "12/2026"; "03/04/2027" has two readings. */
static GwInput
read_slashed (GwDateFields *f)
{
  const GwToken *at = f->at;
  gunichar sign = at[1].sign;

  if (at->kind != GW_TOKEN_NUMBER || at[1].kind != GW_TOKEN_SIGN || (sign != '/' && sign != '-')
      || at[2].kind != GW_TOKEN_NUMBER)
    return GW_INPUT_EMPTY;
  gboolean third = gw_token_is_sign (&at[3], sign) && at[4].kind == GW_TOKEN_NUMBER;

  if (is_year (at) && is_number (&at[2], 1, 12) && third && is_number (&at[4], 1, 31))
    {
      f->at += 5;
      return set_date (f, at[4].number, at[2].number, at->number) ? GW_INPUT_UNDERSTOOD
                                                                  : GW_INPUT_UNCLEAR;
    }
  if (is_number (at, 1, 12) && is_year (&at[2]) && !third)
    {
      f->at += 3;
      return set_once (&f->month, at->number) && set_once (&f->year, at[2].number)
               ? GW_INPUT_UNDERSTOOD : GW_INPUT_UNCLEAR;
    }
  if (!is_number (at, 1, 31) || !is_number (&at[2], 1, 31) || (sign == '-' && !third)
      || (third && !is_year (&at[4]) && at[4].digits != 2))
    return GW_INPUT_UNCLEAR;

  int a = at->number, b = at[2].number, year = third ? full_year (&at[4]) : 0;
  f->at += third ? 5 : 3;
  if (a > 12 && b > 12)
    return GW_INPUT_UNCLEAR;
  if (a <= 12 && b <= 12 && a != b)
    return GW_INPUT_TWO_READINGS;
  return set_date (f, a > 12 ? a : b, a > 12 ? b : a, year) ? GW_INPUT_UNDERSTOOD : GW_INPUT_UNCLEAR;
}

static void
skip_ordinal (GwDateFields *f)
{
  skip_dot (f);
  if (gw_token_is_word (f->at, "st nd rd th") && gw_token_is_glued (f->at))
    f->at++;
  if (gw_token_is_word (f->at, "of من"))
    f->at++;
}

/* "15 Mar", "15. März", "2nd of December", "March 15", "Nov", each with or without its year */
static gboolean
read_month (GwDateFields *f)
{
  const GwToken *at = f->at;
  int day = 0;

  if (is_number (at, 1, 31) && at->digits <= 2)
    {
      day = (f->at++)->number;
      skip_ordinal (f);
    }
  guint used;
  int month = gw_date_month (f->at, &used);
  if (month == 0)
    {
      f->at = at;
      return FALSE;
    }
  f->at += used;
  skip_dot (f);

  if (day == 0 && is_number (f->at, 1, 31) && f->at->digits <= 2
      && !is_time (&f->at[1]))
    {
      day = (f->at++)->number;
      skip_ordinal (f);
    }
  if (gw_token_is_sign (f->at, '\'') || gw_token_is_sign (f->at, '/'))
    read_short_year (f);
  return (day == 0 || set_once (&f->day, day)) && set_once (&f->month, month);
}

static void
set_month_from (GwDateFields *f,
                int           months_on)
{
  GDate day = f->today;

  g_date_set_day (&day, 1);
  if (months_on > 0)
    g_date_add_months (&day, months_on);
  else
    g_date_subtract_months (&day, -months_on);
  f->month = g_date_get_month (&day);
  f->year = g_date_get_year (&day);
}

/* Whether @token is one of three turns, in @turn 1 for what is next, -1 for what was last. */
static gboolean
is_turn (const GwToken *token,
         const char    *next,
         const char    *current,
         const char    *last,
         int           *turn)
{
  *turn = gw_token_is_word (token, next) ? 1 : gw_token_is_word (token, last) ? -1 : 0;
  return *turn != 0 || gw_token_is_word (token, current);
}

static gboolean
is_turn_before (const GwToken *token,
                int           *turn)
{
  return is_turn (token, WORDS_NEXT, WORDS_THIS, WORDS_LAST, turn);
}

static gboolean
is_turn_behind (const GwToken *token,
                int           *turn)
{
  return is_turn (token, WORDS_NEXT_BEHIND, WORDS_THIS_BEHIND, WORDS_LAST_BEHIND, turn);
}

/* "next quarter", "this month", "Jun next year", "next Friday", "nächste Woche", "الشهر القادم" */
static gboolean
read_turn (GwDateFields *f)
{
  const GwToken *at = f->at;
  int turn;

  if (is_turn_before (at, &turn))
    at++;
  else if (at->kind != GW_TOKEN_WORD || !is_turn_behind (&at[1], &turn))
    return FALSE;
  f->at += 2;
  int weekday = PLACE_IN (at, weekdays);
  if (weekday > 0)
    {
      /* "coming" names the nearest one; "next" does for some, the one after for others */
      f->next_weekday = at == &f->at[-1] && gw_token_is_word (&at[-1], "next nächste nächsten nächster");
      f->last_weekday = turn < 0;
      return set_once (&f->weekday, weekday);
    }
  if (gw_token_is_word (at, WORDS_YEAR))
    return set_once (&f->year, g_date_get_year (&f->today) + turn);
  if (gw_token_is_word (at, WORDS_WEEK) && !g_date_valid (&f->monday))
    {
      f->monday = f->today;
      g_date_subtract_days (&f->monday, g_date_get_weekday (&f->today) - 1);
      if (turn > 0)
        g_date_add_days (&f->monday, 7);
      else if (turn < 0)
        g_date_subtract_days (&f->monday, 7);
      return TRUE;
    }
  if (f->month != 0 || f->year != 0)
    return FALSE;
  if (gw_token_is_word (at, WORDS_MONTH))
    {
      set_month_from (f, turn);
      return TRUE;
    }
  gboolean quarter = gw_token_is_word (at, WORDS_QUARTER);
  if (!quarter && !gw_token_is_word (at, WORDS_HALF))
    return FALSE;
  set_month_from (f, turn * (quarter ? 3 : 6));
  if (quarter)
    f->quarter = (f->month + 2) / 3;
  else
    f->half = (f->month + 5) / 6;
  f->month = 0;
  return TRUE;
}

/* "end of year", "Jahresende", "eoq": this one's */
static gboolean
read_this_end (GwDateFields *f)
{
  gboolean year = gw_token_is_word (f->at, "eoy jahresende")
                  || (f->edge && gw_token_is_word (f->at, WORDS_YEAR));
  gboolean month = gw_token_is_word (f->at, "eom monatsende")
                   || (f->edge && gw_token_is_word (f->at, WORDS_MONTH));
  gboolean quarter = gw_token_is_word (f->at, "eoq quartalsende")
                     || (f->edge && gw_token_is_word (f->at, WORDS_QUARTER));

  int turn;

  if ((!year && !month && !quarter) || f->year != 0 || f->month != 0 || f->quarter != 0
      || is_turn_behind (&f->at[1], &turn) || PLACE_IN (&f->at[1], ordinals) > 0)
    return FALSE;
  f->at++;
  set_month_from (f, 0);
  if (quarter)
    f->quarter = (f->month + 2) / 3;
  if (!month)
    f->month = 0;
  return TRUE;
}

static gboolean
read_named_day (GwDateFields *f)
{
  static const struct { const char *before, *words; int days; } named[] = {
    { NULL, "today heute اليوم", 0 }, { NULL, "tomorrow morgen غدا الغد", 1 },
    { NULL, "übermorgen", 2 }, { "بعد", "غد الغد غدا", 2 }, { NULL, "yesterday gestern امس", -1 },
    { NULL, "vorgestern", -2 }, { "اول قبل", "امس", -2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (named); i++)
    if (gw_token_is_word (&f->at[named[i].before != NULL], named[i].words)
        && (named[i].before == NULL || gw_token_is_word (f->at, named[i].before)))
      {
        GDate day = f->today;

        if (named[i].days >= 0)
          g_date_add_days (&day, named[i].days);
        else
          g_date_subtract_days (&day, -named[i].days);
        f->at += named[i].before != NULL ? 2 : 1;
        return set_date (f, g_date_get_day (&day), g_date_get_month (&day), g_date_get_year (&day));
      }
  return FALSE;
}

static gboolean
read_edge (GwDateFields *f)
{
  static const struct { GwDateEdge edge; const char *words; } edges[] = {
    { GW_EDGE_END, "end late ende نهايه اخر اواخر" },
    { GW_EDGE_EARLY, "early beginning begin start anfang بدايه اوائل مطلع" },
    { GW_EDGE_MIDDLE, "mid middle mitte منتصف" },
  };

  if (f->edge != GW_EDGE_NONE)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (edges); i++)
    if (gw_token_is_word (f->at, edges[i].words))
      f->edge = edges[i].edge;
  if (f->edge == GW_EDGE_NONE)
    return FALSE;
  f->at++;
  while (gw_token_is_sign (f->at, '-') || gw_token_is_word (f->at, "of the des der شهر"))
    f->at++;
  return TRUE;
}

static gboolean
read_week_number (GwDateFields *f)
{
  const GwToken *at = f->at;

  if (gw_token_is_word (at, "calendar"))
    at++;
  if (!gw_token_is_word (at, "kw cw week woche kalenderwoche w الاسبوع") || !is_number (&at[1], 1, 53))
    return FALSE;
  f->at = at + 2;
  gboolean read = set_once (&f->week, at[1].number);
  read_short_year (f);
  return read;
}

static gboolean
read_weekday (GwDateFields *f)
{
  int weekday = PLACE_IN (f->at, weekdays);

  if (weekday == 0)
    return FALSE;
  f->at++;
  skip_dot (f);
  return set_once (&f->weekday, weekday);
}

static gboolean
read_year (GwDateFields *f)
{
  if (!is_year (f->at))
    return FALSE;
  return set_once (&f->year, (f->at++)->number);
}

/* Reads all of the tokens from f->at on, part after part; what is left over makes it unclear. */
GwInput
gw_date_fields_read (GwDateFields *f)
{
  static gboolean (*const readers[]) (GwDateFields *) = {
    read_time, read_part_of_year, read_month, read_dotted, read_named_day, read_edge, read_this_end,
    read_week_number, read_turn, read_weekday, read_year,
  };
  gboolean any = FALSE;

  while (gw_token_is_word (f->at, "by until till on due from since as in at bis zum am ab im vom seit "
                                  "den der the في من منذ حتي بحلول لغايه يوم شهر عام سنه")
         && !(any = read_time (f)))
    f->at++;
  while (f->at->kind != GW_TOKEN_END)
    {
      const GwToken *before = f->at;

      if (any && gw_token_is_word (f->at, "at um") && read_time (f))
        continue;
      if (any && (gw_token_is_sign (f->at, ',') || gw_token_is_sign (f->at, '.')
                  || gw_token_is_word (f->at, "of on at um in im the des من في عام سنه")))
        {
          f->at++;
          continue;
        }

      GwInput slashed = read_slashed (f);
      if (slashed != GW_INPUT_EMPTY && slashed != GW_INPUT_UNDERSTOOD)
        return slashed;
      for (guint i = 0; slashed == GW_INPUT_EMPTY && f->at == before && i < G_N_ELEMENTS (readers); i++)
        if (!readers[i] (f) && f->at != before)
          return GW_INPUT_UNCLEAR;
      if (f->at == before)
        return GW_INPUT_UNCLEAR;
      any = TRUE;
    }
  return any ? GW_INPUT_UNDERSTOOD : GW_INPUT_UNCLEAR;
}
