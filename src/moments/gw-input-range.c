/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gw-input-range.h"

#include "gw-input-private.h"

#include <math.h>
#include <string.h>

#define DAYS_A_WEEK 5.0             /* working days; FORMAT: "a week is five" */
#define WEEKS_A_MONTH (52.0 / 12)
#define WEEKS_A_YEAR 52.0

typedef struct
{
  const char    *text;
  const GwToken *at;
  GwInputOf      of;
  double         numbers[3];
  double         factors[3];        /* 0: none stood there */
  guint          n;
  gboolean       plus_minus;
  GwInputRange  *range;
} Reading;

typedef struct
{
  const char *words;
  double      value;
} Words;

#define HALF "half halb halbe halben halbes نصف"

static const Words number_words[] = {
  { "one ein eine einen einem einer eins واحد واحده", 1 }, { "two zwei اثنان اثنين", 2 },
  { "three drei ثلاثه ثلاث", 3 }, { "four vier اربعه اربع", 4 }, { "five fünf خمسه خمس", 5 },
  { "six sechs سته ست", 6 }, { "seven sieben سبعه سبع", 7 }, { "eight acht ثمانيه ثماني", 8 },
  { "nine neun تسعه تسع", 9 }, { "ten zehn عشره عشر", 10 }, { "eleven elf", 11 },
  { "twelve zwölf", 12 }, { HALF, 0.5 }, { "الف", 1e3 }, { "الفان الفين", 2e3 }, { "مليون", 1e6 },
  { "مليونان مليونين", 2e6 },
  { "anderthalb eineinhalb", 1.5 }, { "zweieinhalb", 2.5 }, { "dreieinhalb", 3.5 },
  { "viereinhalb", 4.5 },
};

/* Arabic says one and two of a thing without a number; the word is its unit, too. */
static const Words counted_words[] = {
  { "يوم اسبوع شهر سنه عام", 1 },
  { "يومان يومين اسبوعان اسبوعين شهران شهرين سنتان سنتين عامان عامين", 2 },
};

static const Words factor_words[] = {
  { "k tsd tausend thousand الف الفا الاف", 1e3 },
  { "m mn mio million millions millionen مليون مليونا ملايين", 1e6 },
  { "bn mrd milliarde milliarden مليار مليارات", 1e9 },
};

static const Words unit_words[] = {
  { "d day days tag tage tagen pt pd personentage arbeitstage arbeitstagen werktage "
    "يوم يوما يومان يومين ايام", GW_UNIT_DAYS },
  { "w wk wks week weeks wo woche wochen اسبوع اسبوعا اسبوعان اسبوعين اسابيع", GW_UNIT_WEEKS },
  { "mo mos mth mths month months monat monate monaten شهر شهرا شهران شهرين اشهر شهور", GW_UNIT_MONTHS },
  { "y yr yrs year years jahr jahre jahren سنه سنتان سنتين سنوات سنين عام عاما عامان عامين اعوام",
    GW_UNIT_YEARS },
  { "percent prozent pct بالمئه بالمائه", GW_UNIT_PERCENT },
};

static const Words per_words[] = {
  { "day tag يوم اليوم", GW_PER_DAY }, { "week wk woche اسبوع الاسبوع", GW_PER_WEEK },
  { "month mo mth monat شهر الشهر", GW_PER_MONTH },
  { "quarter qtr quartal ربع الربع", GW_PER_QUARTER },
  { "year yr y annum jahr سنه السنه عام العام", GW_PER_YEAR },
};

static const Words every_words[] = {
  { "daily täglich يوميا", GW_PER_DAY }, { "weekly wöchentlich اسبوعيا", GW_PER_WEEK },
  { "monthly monatlich pm pcm شهريا", GW_PER_MONTH },
  { "quarterly quartalsweise vierteljährlich فصليا", GW_PER_QUARTER }, { "yearly annually jährlich pa سنويا", GW_PER_YEAR },
};

static const Words *
find_word (const GwToken *token,
           const Words   *words,
           gsize          n)
{
  for (gsize i = 0; i < n; i++)
    if (gw_token_is_word (token, words[i].words))
      return &words[i];
  return NULL;
}

#define FIND_WORD(token, words) find_word ((token), (words), G_N_ELEMENTS (words))

static void
skip_about (Reading *r)
{
  while (gw_token_is_word (r->at, "about around roughly approximately approx ca circa ungefähr etwa rund zirka "
                                  "maybe perhaps possibly probably vielleicht wohl wahrscheinlich "
                                  "between zwischen from von من بين ما حوالي نحو تقريبا ربما")
         || gw_token_is_sign (r->at, '~') || gw_token_is_sign (r->at, 0x2248)
         || (gw_token_is_sign (r->at, '.') && r->at->start > 0))
    r->at++;
}

static gboolean
read_currency (Reading *r)
{
  double factor;
  guint used;
  const char *code = r->of != GW_INPUT_OF_TIME ? gw_input_currency (r->at, &factor, &used) : NULL;

  if (code == NULL || (r->range->currency[0] != '\0' && strcmp (r->range->currency, code) != 0))
    return FALSE;
  g_strlcpy (r->range->currency, code, sizeof r->range->currency);
  if (factor > 1 && r->n > 0)
    r->factors[r->n - 1] = factor;
  r->at += used;
  return TRUE;
}

/* "m" is million where it may be money: in a box for amounts, or directly after the digits. */
static void
read_factor (Reading *r)
{
  const Words *word = FIND_WORD (r->at, factor_words);

  if (r->of == GW_INPUT_OF_TIME || word == NULL)
    return;
  if (r->of == GW_INPUT_OF_ANYTHING
      && gw_token_is_word (r->at, "m")
      && !gw_token_is_glued (r->at)
      && r->range->currency[0] == '\0')
    return;
  r->factors[r->n - 1] = word->value;
  r->at++;
  if (gw_token_is_sign (r->at, '.') && gw_token_is_glued (r->at))
    r->at++;
}

/* "شهرين": the number is in the word that read_unit() reads after it. */
static gboolean
read_counted (Reading *r)
{
  const Words *word = FIND_WORD (r->at, counted_words);

  if (word == NULL || r->n == G_N_ELEMENTS (r->numbers))
    return FALSE;
  r->numbers[r->n] = word->value;
  r->factors[r->n++] = 0;
  return TRUE;
}

/* "ستة ونصف", "6 أشهر ونصف" */
static void
read_half_more (Reading *r)
{
  if (!gw_token_is_word (r->at, "ونصف"))
    return;
  r->numbers[r->n - 1] += 0.5;
  r->at++;
}

static gboolean
read_number (Reading *r)
{
  const Words *word = FIND_WORD (r->at, number_words);
  double number;

  if (r->n == G_N_ELEMENTS (r->numbers))
    return FALSE;
  if (gw_token_is_word (r->at, "a one ein eine") && gw_token_is_word (&r->at[1], HALF))
    word = FIND_WORD (++r->at, number_words);                   /* "ein halbes Jahr" */
  if (r->at->kind == GW_TOKEN_NUMBER)
    number = r->at->number;
  else if (word != NULL)
    number = word->value;
  else if (gw_token_is_word (r->at, "a an") && FIND_WORD (&r->at[1], unit_words) != NULL)
    number = 1;
  else
    return FALSE;
  r->at++;

  if (gw_token_is_word (r->at, "and") && gw_token_is_word (&r->at[1], "a")
      && gw_token_is_word (&r->at[2], "half"))
    {
      number += 0.5;
      r->at += 3;
    }
  else if (number == 0.5 && gw_token_is_word (r->at, "a an"))
    r->at++;                                                    /* "half a year" */
  r->numbers[r->n] = number;
  r->factors[r->n++] = 0;
  return TRUE;
}

static gboolean
read_unit (Reading *r)
{
  const GwToken *at = r->at;
  GwInputUnit unit = GW_UNIT_NONE;

  if (gw_token_is_word (at, "person working arbeits personen"))
    at += gw_token_is_sign (&at[1], '-') ? 2 : 1;
  const Words *word = FIND_WORD (at, unit_words);
  if (gw_token_is_sign (at, '%'))
    unit = GW_UNIT_PERCENT;
  else if (word != NULL)
    unit = (GwInputUnit) word->value;
  if (unit == GW_UNIT_NONE
      || (r->range->unit != GW_UNIT_NONE && r->range->unit != unit))
    return FALSE;

  r->range->unit = unit;
  r->at = at + 1;
  if (gw_token_is_sign (r->at, '.') && gw_token_is_glued (r->at))
    r->at++;
  return TRUE;
}

/* "a year", "per week", "/month", "pro Jahr", "im Monat", "am Tag", "jährlich", "p.a.",
 * "p.m." */
static void
read_per (Reading *r)
{
  const GwToken *at = r->at;
  const Words *every = FIND_WORD (at, every_words);

  if (r->of == GW_INPUT_OF_TIME)
    return;
  if (every != NULL)
    {
      r->range->per = (GwInputPer) every->value;
      r->at++;
      return;
    }
  if (gw_token_is_word (at, "p") && gw_token_is_sign (&at[1], '.') && gw_token_is_word (&at[2], "a m"))
    {
      r->range->per = gw_token_is_word (&at[2], "a") ? GW_PER_YEAR : GW_PER_MONTH;
      r->at += gw_token_is_sign (&at[3], '.') ? 4 : 3;
      return;
    }
  if (gw_token_is_word (at, "a an per each every pro je am im in die في لكل كل") || gw_token_is_sign (at, '/'))
    {
      const Words *per = NULL;

      at++;
      if (gw_token_is_word (at, "the der"))
        at++;
      per = FIND_WORD (at, per_words);
      if (per != NULL)
        {
          r->range->per = (GwInputPer) per->value;
          r->at = at + 1;
          if (r->range->per == GW_PER_QUARTER && gw_token_is_word (r->at, "year سنه السنه"))
            r->at++;                                            /* "كل ربع سنة" */
        }
    }
}

static gboolean
read_separator (Reading *r)
{
  const GwToken *at = r->at;

  if (gw_token_is_sign (at, 0x00B1))
    {
      r->plus_minus = TRUE;
      r->at++;
      return r->n == 1;
    }
  if (gw_token_is_sign (at, '-') || gw_token_is_sign (at, 0x2026) || gw_token_is_sign (at, ';')
      || gw_token_is_sign (at, '/') || gw_token_is_word (at, "to or and bis oder und الي او و حتي"))
    at++;
  else if (gw_token_is_sign (at, ','))
    at++;
  else if (gw_token_is_sign (at, '.') && gw_token_is_sign (&at[1], '.'))
    at += gw_token_is_sign (&at[2], '.') ? 3 : 2;
  else
    return FALSE;

  /* a number has to follow, with its currency or not: "20 wk, Priya" ends before the comma */
  const GwToken *start = r->at;
  r->at = at;
  read_currency (r);
  if (r->at->kind == GW_TOKEN_NUMBER || FIND_WORD (r->at, number_words) != NULL
      || (FIND_WORD (r->at, counted_words) != NULL && !gw_token_is_sign (start, '/')))
    return TRUE;
  r->at = start;
  return FALSE;
}

static gboolean
read_note (Reading *r)
{
  if (r->at->kind == GW_TOKEN_END)
    return TRUE;
  if (!gw_token_is_sign (r->at, ',') && !gw_token_is_sign (r->at, '(')
      && !gw_token_is_sign (r->at, ';'))
    return FALSE;

  g_autofree char *note = gw_input_trim (r->text + r->at->end, -1);
  gsize length = strlen (note);
  if (gw_token_is_sign (r->at, '(') && length > 0 && note[length - 1] == ')')
    note[length - 1] = '\0';
  if (note[0] == '\0' || g_unichar_isdigit (g_utf8_get_char (note)))
    return FALSE;
  r->range->note = g_steal_pointer (&note);
  return TRUE;
}

/* "150–300–420k": a factor at the end is meant for all that have none. */
static void
share_factor (Reading *r)
{
  double last = r->factors[r->n - 1];

  for (guint i = 0; i < r->n; i++)
    r->numbers[i] *= r->factors[i] > 0 ? r->factors[i] : last > 0 ? last : 1;
}

static GwInput
settle (Reading *r)
{
  GwInputRange *range = r->range;

  share_factor (r);
  if (r->plus_minus)
    {
      double middle = r->numbers[0], by = r->numbers[1];

      if (r->n != 2 || by > middle)
        return GW_INPUT_UNCLEAR;
      r->numbers[0] = middle - by;
      r->numbers[1] = middle;
      r->numbers[2] = middle + by;
      r->n = 3;
    }

  range->numbers = r->n;
  range->low = r->numbers[0];
  range->high = r->numbers[r->n - 1];
  range->likely = r->n == 3 ? r->numbers[1] : (range->low + range->high) / 2;
  if (range->low > range->likely || range->likely > range->high)
    return GW_INPUT_NOT_RISING;
  if (!isfinite (range->high))
    return GW_INPUT_UNCLEAR;
  return GW_INPUT_UNDERSTOOD;
}

/* Money has a currency, a factor or a "per", or is asked for; and has no other unit. */
static gboolean
fit_unit (Reading *r)
{
  GwInputRange *range = r->range;
  gboolean money = range->currency[0] != '\0' || range->per != GW_PER_NONE
                   || r->of == GW_INPUT_OF_MONEY;

  for (guint i = 0; i < r->n; i++)
    money = money || r->factors[i] > 0;
  if (money && range->unit != GW_UNIT_NONE)
    return FALSE;
  if (money)
    range->unit = GW_UNIT_MONEY;
  return r->of != GW_INPUT_OF_TIME || range->unit != GW_UNIT_PERCENT;
}

static GwInput
read_range (Reading *r)
{
  gboolean again;

  skip_about (r);
  read_currency (r);
  do
    {
      if (!read_counted (r) && !read_number (r))
        return GW_INPUT_UNCLEAR;
      read_factor (r);
      read_currency (r);
      /* "112k a year" is money per year, "9 wk" a length of time */
      read_half_more (r);
      read_unit (r);
      read_half_more (r);
      again = read_separator (r);
    }
  while (again);
  read_per (r);
  if (!read_note (r) || !fit_unit (r))
    return GW_INPUT_UNCLEAR;
  return settle (r);
}

/* Reads a range as people type it: "4–6–9 days", "2 or 3", "150–300–420k a year", "9–12–20 wk, Priya".
 * Decimal comma and point, thousands with comma, point, blank or apostrophe; English, German
 * and Arabic words. Two numbers are low and high, one is no range. @range is empty unless understood; free what
 * it owns by gw_input_range_clear(). */
GwInput
gw_input_range (const char   *text,
                GwInputOf     of,
                GwInputRange *range)
{
  g_return_val_if_fail (text != NULL && range != NULL, GW_INPUT_UNCLEAR);

  memset (range, 0, sizeof *range);
  g_autoptr(GArray) tokens = gw_input_scan (text, GW_SCAN_NUMBERS);
  Reading reading = { .text = text, .at = (GwToken *) tokens->data, .of = of, .range = range };
  if (reading.at->kind == GW_TOKEN_END)
    return GW_INPUT_EMPTY;

  GwInput input = read_range (&reading);
  if (input != GW_INPUT_UNDERSTOOD)
    gw_input_range_clear (range);
  return input;
}

/* One amount of money: "186k", "€ 186,000", "112k a year". A range is not one amount. */
GwInput
gw_input_amount (const char   *text,
                 GwInputRange *amount)
{
  GwInput input = gw_input_range (text, GW_INPUT_OF_MONEY, amount);

  if (input != GW_INPUT_UNDERSTOOD || (amount->numbers == 1 && amount->note == NULL))
    return input;
  gw_input_range_clear (amount);
  return GW_INPUT_UNCLEAR;
}

void
gw_input_range_clear (GwInputRange *range)
{
  g_free (range->note);
  memset (range, 0, sizeof *range);
}

static double
weeks_of (GwInputUnit unit)
{
  switch (unit)
    {
    case GW_UNIT_DAYS:
      return 1 / DAYS_A_WEEK;
    case GW_UNIT_WEEKS:
      return 1;
    case GW_UNIT_MONTHS:
      return WEEKS_A_MONTH;
    case GW_UNIT_YEARS:
      return WEEKS_A_YEAR;
    default:
      return 0;
    }
}

/* By what to multiply the numbers of @range to have them in @unit; 1 when no unit stood there, 0 when
 * the two cannot be compared. A week has five days, a year 52 weeks, a month a twelfth of that. */
double
gw_input_range_factor (const GwInputRange *range,
                       GwInputUnit         unit)
{
  if (range->unit == unit || range->unit == GW_UNIT_NONE)
    return 1;
  if (weeks_of (range->unit) <= 0 || weeks_of (unit) <= 0)
    return 0;
  return weeks_of (range->unit) / weeks_of (unit);
}

/* One length of time in weeks: "9 wk", "1½ weeks", "3 days", "2 months", a bare number is weeks. */
GwInput
gw_input_weeks (const char *text,
                double     *weeks)
{
  g_auto(GwInputRange) range = { 0 };
  GwInput input = gw_input_range (text, GW_INPUT_OF_TIME, &range);

  *weeks = 0;
  if (input != GW_INPUT_UNDERSTOOD)
    return input;
  if (range.numbers != 1 || range.note != NULL)
    return GW_INPUT_UNCLEAR;
  *weeks = range.likely * gw_input_range_factor (&range, GW_UNIT_WEEKS);
  return GW_INPUT_UNDERSTOOD;
}

/* How often it comes in a year, which has 52 weeks of five days each. */
static double
times_a_year (GwInputPer per)
{
  switch (per)
    {
    case GW_PER_DAY:
      return WEEKS_A_YEAR * DAYS_A_WEEK;
    case GW_PER_WEEK:
      return WEEKS_A_YEAR;
    case GW_PER_MONTH:
      return 12;
    case GW_PER_QUARTER:
      return 4;
    case GW_PER_YEAR:
    case GW_PER_NONE:
    default:
      return 1;
    }
}

static void
make_per (GwInputRange *range,
          GwInputPer    per)
{
  double times = times_a_year (range->per), of = times_a_year (per);

  range->low = range->low * times / of;
  range->likely = range->likely * times / of;
  range->high = range->high * times / of;
  range->per = per;
}

/* An amount a day, a month or a year becomes one a week; one without a time is taken for that. */
void
gw_input_range_make_weekly (GwInputRange *range)
{
  if (range->per == GW_PER_NONE)
    range->per = GW_PER_WEEK;
  make_per (range, GW_PER_WEEK);
}

/* An amount a day, a week, a month or a quarter becomes one a year; one without a time stays so. */
void
gw_input_range_make_yearly (GwInputRange *range)
{
  if (range->per != GW_PER_NONE)
    make_per (range, GW_PER_YEAR);
}
