/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gw-say.h"

#include "gw-grain.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

static const char *const short_months[] = {
  NC_("short month", "Jan"), NC_("short month", "Feb"), NC_("short month", "Mar"),
  NC_("short month", "Apr"), NC_("short month", "May"), NC_("short month", "Jun"),
  NC_("short month", "Jul"), NC_("short month", "Aug"), NC_("short month", "Sep"),
  NC_("short month", "Oct"), NC_("short month", "Nov"), NC_("short month", "Dec"),
};

static const char *const months[] = {
  NC_("month", "January"), NC_("month", "February"), NC_("month", "March"),
  NC_("month", "April"), NC_("month", "May"), NC_("month", "June"),
  NC_("month", "July"), NC_("month", "August"), NC_("month", "September"),
  NC_("month", "October"), NC_("month", "November"), NC_("month", "December"),
};

static const char *const weekdays[] = {
  NC_("short weekday", "Mon"), NC_("short weekday", "Tue"), NC_("short weekday", "Wed"),
  NC_("short weekday", "Thu"), NC_("short weekday", "Fri"), NC_("short weekday", "Sat"),
  NC_("short weekday", "Sun"),
};

static const struct { const char *code, *symbol; } currencies[] = {
  { "EUR", "€" }, { "USD", "$" }, { "GBP", "£" }, { "JPY", "¥" }, { "INR", "₹" },
};

static const struct { double part; const char *glyph; } fractions[] = {
  { 0.25, "¼" }, { 0.5, "½" }, { 0.75, "¾" },
};

#define NO_BREAK_SPACE "\302\240"

#define EXACT 1e-9   /* nearer than this, a number typed as "1.5" is one and a half */

/* Groups the whole part of @plain, a plain decimal without sign, and puts in the decimal sign. */
static char *
punctuate (const char *plain)
{
  /* Translators: what stands between thousands in a number, as in 186,000 */
  const char *group = C_("thousands separator", ",");
  /* Translators: what stands before the decimals of a number, as in 2.5 */
  const char *point = C_("decimal separator", ".");
  GString *text = g_string_new (NULL);
  gsize whole = strcspn (plain, ".");

  for (gsize i = 0; i < whole; i++)
    {
      if (i > 0 && (whole - i) % 3 == 0)
        g_string_append (text, group);
      g_string_append_c (text, plain[i]);
    }
  if (plain[whole] == '.')
    g_string_append_printf (text, "%s%s", point, plain + whole + 1);
  return g_string_free (text, FALSE);
}

/* @size, not negative, with at most @decimals decimals, those at the end that are 0 dropped. */
static char *
decimal (double size,
         int    decimals)
{
  char buffer[512];
  char format[] = "%.0f";

  format[2] = (char) ('0' + decimals);
  g_ascii_formatd (buffer, sizeof buffer, format, size);
  if (strchr (buffer, '.') != NULL)
    {
      gsize end = strlen (buffer);

      while (buffer[end - 1] == '0')
        end--;
      if (buffer[end - 1] == '.')
        end--;
      buffer[end] = '\0';
    }
  return punctuate (buffer);
}

static char *
with_sign (double  number,
           char   *size)
{
  g_autofree char *owned = size;

  return number < 0 && strcmp (owned, "0") != 0 ? g_strconcat ("−", owned, NULL)
                                                : g_steal_pointer (&owned);
}

/* Quarters of numbers below a hundred as people write them, other numbers with at most two decimals,
 * or with two digits where they are smaller than that. */
char *
gw_say_number (double number)
{
  double size = fabs (number), whole = floor (size);

  for (guint i = 0; size < 100 && i < G_N_ELEMENTS (fractions); i++)
    if (fabs (size - whole - fractions[i].part) < EXACT)
      {
        g_autofree char *digits = whole > 0 ? decimal (whole, 0) : g_strdup ("");

        return with_sign (number, g_strconcat (digits, fractions[i].glyph, NULL));
      }

  int decimals = 2;
  if (size > 0 && size < 0.095)
    decimals = MIN (8, 1 - (int) floor (log10 (size)));
  return with_sign (number, decimal (size, decimals));
}

/* No line may break inside @text: a sign at its end would have lost its number. */
static char *
unbroken (char *text)
{
  g_autofree char *owned = text;
  g_auto (GStrv) parts = g_strsplit (owned, " ", -1);

  return g_strjoinv (NO_BREAK_SPACE, parts);
}

/* @currency: ISO 4217, NULL or "" when not known (the bare number then). Cents stand only in amounts
 * below a hundred. Sign and number stay on one line. */
char *
gw_say_money (double      amount,
              const char *currency)
{
  double size = fabs (amount);
  g_autofree char *digits = with_sign (amount, decimal (size, size < 100 ? 2 : 0));
  const char *symbol = currency;

  if (currency == NULL || currency[0] == '\0')
    return g_steal_pointer (&digits);

  for (guint i = 0; i < G_N_ELEMENTS (currencies); i++)
    if (strcmp (currency, currencies[i].code) == 0)
      symbol = currencies[i].symbol;
  /* Translators: %1$s is the sign of a currency, %2$s the amount: "€ 186,000" */
  return unbroken (g_strdup_printf (C_("money", "%1$s %2$s"), symbol, digits));
}

char *
gw_say_percent (double share)
{
  g_autofree char *digits = with_sign (share, decimal (fabs (share) * 100, 1));

  /* Translators: a share: "22 %" */
  return unbroken (g_strdup_printf (C_("percent", "%s %%"), digits));
}

/* Plural forms want a whole number; what is not exactly one thing is many of them. */
static gulong
count_of (double number)
{
  return fabs (number - 1) < EXACT ? 1 : (gulong) CLAMP (ceil (fabs (number)), 2, 1e9);
}

char *
gw_say_size (double points)
{
  return decimal (points, 1);
}

char *
gw_say_days (double days)
{
  g_autofree char *number = gw_say_number (days);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s day", "%s days", count_of (days)), number);
}

char *
gw_say_weeks (double weeks)
{
  g_autofree char *number = gw_say_number (weeks);

  /* Translators: weeks, short: "9 wk" */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s wk", "%s wk", count_of (weeks)), number);
}

char *
gw_say_months (double months_long)
{
  g_autofree char *number = gw_say_number (months_long);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s month", "%s months",
                                       count_of (months_long)),
                          number);
}

char *
gw_say_minutes (guint minutes)
{
  /* Translators: minutes, short: "45 min" */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u min", "%u min", minutes), minutes);
}

/* An estimate in its own unit; one number where all three are equal. */
char *
gw_say_three (double low,
              double likely,
              double high)
{
  g_autofree char *a = gw_say_number (low);
  g_autofree char *b = gw_say_number (likely);
  g_autofree char *c = gw_say_number (high);

  return low == high ? g_steal_pointer (&b) : g_strdup_printf ("%s–%s–%s", a, b, c);
}

/* @odds from 0 to 1 as people say them: in tenths, and in hundredths where a tenth would claim
 * certainty. Never "10 in 10", never "0 in 10". */
char *
gw_say_odds (double odds)
{
  if (odds < 0.01)
    return g_strdup (_("under 1 in 100"));
  if (odds > 0.99)
    return g_strdup (_("over 99 in 100"));

  if (odds < 0.055 || odds >= 0.945)
    {
      int hundredths = CLAMP ((int) round (odds * 100), 1, 99);

      /* Translators: odds: "about 98 in 100" */
      return g_strdup_printf (_("about %d in 100"), hundredths);
    }
  /* Translators: odds: "about 8 in 10" */
  return g_strdup_printf (_("about %d in 10"), CLAMP ((int) round (odds * 10), 1, 9));
}

static const char *
weekday_of (const GDate *day)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "short weekday", weekdays[g_date_get_weekday (day) - 1]);
}

static const char *
short_month_of (const GDate *day)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "short month", short_months[g_date_get_month (day) - 1]);
}

char *
gw_say_day (const GDate *day)
{
  /* Translators: weekday, day, month: "Fri 26 Feb" */
  return g_strdup_printf (C_("day", "%1$s %2$u %3$s"),
                          weekday_of (day), (guint) g_date_get_day (day), short_month_of (day));
}

/* Where the day of the week says nothing: of something long past or far ahead. */
char *
gw_say_date (const GDate *day)
{
  /* Translators: day, month, year: "26 Feb 2027" */
  return g_strdup_printf (C_("day", "%1$u %2$s %3$u"), (guint) g_date_get_day (day),
                          short_month_of (day), (guint) g_date_get_year (day));
}

char *
gw_say_day_year (const GDate *day)
{
  /* Translators: weekday, day, month, year: "Fri 26 Feb 2027" */
  return g_strdup_printf (C_("day", "%1$s %2$u %3$s %4$u"),
                          weekday_of (day), (guint) g_date_get_day (day), short_month_of (day),
                          (guint) g_date_get_year (day));
}

static char *
say_day_of (const char  *iso,
            const GDate *day)
{
  g_autofree char *date = gw_say_day_year (day);

  if (iso[10] != 'T' || strlen (iso) < 16)
    return g_steal_pointer (&date);
  /* Translators: a date and the time of day: "Tue 1 Dec 2026, 10:00" */
  return g_strdup_printf (C_("date and time", "%1$s, %2$.5s"), date, iso + 11);
}

/* A time in one of FORMAT's forms, with the grain it has; the time of day is the one that stands
 * there, not moved to this machine's zone. What is none of the forms is given back as it is. */
char *
gw_say_when (const char *iso)
{
  GDate first;

  if (iso == NULL)
    return g_strdup ("");
  if (strcmp (iso, "never") == 0)
    return g_strdup (_("never"));
  if (!gw_grain_bounds (iso, &first, NULL))
    return g_strdup (iso);

  guint year = g_date_get_year (&first), month = g_date_get_month (&first);
  switch (gw_grain_of (iso))
    {
    case GW_GRAIN_DAY:
      return say_day_of (iso, &first);
    case GW_GRAIN_MONTH:
      /* Translators: month and year: "February 2027" */
      return g_strdup_printf (C_("month of a year", "%1$s %2$u"),
                              g_dpgettext2 (GETTEXT_PACKAGE, "month", months[month - 1]), year);
    case GW_GRAIN_QUARTER:
      /* Translators: quarter and year: "Q2 2027" */
      return g_strdup_printf (C_("quarter of a year", "Q%1$u %2$u"), (month + 2) / 3, year);
    case GW_GRAIN_HALF:
      /* Translators: half and year: "H1 2027" */
      return g_strdup_printf (C_("half of a year", "H%1$u %2$u"), (month + 5) / 6, year);
    case GW_GRAIN_YEAR:
    case GW_GRAIN_NONE:
    default:
      return g_strdup_printf ("%u", year);
    }
}

char *
gw_say_beside (const char *first,
               const char *second)
{
  /* Translators: two things beside each other in a line: "Tue 1 Dec · Tobias Renner". In a language
   * that is read from the right, with a right-to-left mark before and behind both. */
  return g_strdup_printf (_("%1$s · %2$s"), first, second);
}

/* Words that stand alone begin with a capital letter, in languages that have them. */
char *
gw_say_heading (const char *words)
{
  g_autofree char *first = g_utf8_substring (words, 0, MIN (1, g_utf8_strlen (words, -1)));
  g_autofree char *upper = g_utf8_strup (first, -1);

  return g_strconcat (upper, words + strlen (first), NULL);
}
