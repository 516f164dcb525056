/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gw-grain.h"

#include <stdio.h>
#include <string.h>

/* Reads one of 2027, 2027-H1, 2027-Q2, 2027-03, 2027-03-15, or a date with time (its day counts). */
static GwGrain
read_when (const char *when,
           guint      *year,
           guint      *part,
           guint      *day)
{
  int used = 0;

  *part = *day = 1;
  if (when == NULL || sscanf (when, "%4u%n", year, &used) != 1 || used != 4 || *year == 0)
    return GW_GRAIN_NONE;

  const char *rest = when + 4;
  gsize length = strlen (rest);
  if (length == 0)
    return GW_GRAIN_YEAR;
  if (length == 3 && sscanf (rest, "-H%1u", part) == 1)
    return *part >= 1 && *part <= 2 ? GW_GRAIN_HALF : GW_GRAIN_NONE;
  if (length == 3 && sscanf (rest, "-Q%1u", part) == 1)
    return *part >= 1 && *part <= 4 ? GW_GRAIN_QUARTER : GW_GRAIN_NONE;
  if (length == 3 && g_ascii_isdigit (rest[1]) && sscanf (rest, "-%2u", part) == 1)
    return *part >= 1 && *part <= 12 ? GW_GRAIN_MONTH : GW_GRAIN_NONE;
  if ((length == 6 || (length > 6 && rest[6] == 'T'))
      && sscanf (rest, "-%2u-%2u", part, day) == 2
      && g_date_valid_dmy (*day, *part, *year))
    return GW_GRAIN_DAY;
  return GW_GRAIN_NONE;
}

static guint
months_in (GwGrain grain)
{
  switch (grain)
    {
    case GW_GRAIN_YEAR:
      return 12;
    case GW_GRAIN_HALF:
      return 6;
    case GW_GRAIN_QUARTER:
      return 3;
    default:
      return 1;
    }
}

/* The grain of @when as FORMAT writes it; GW_GRAIN_NONE for anything else, NULL included. */
GwGrain
gw_grain_of (const char *when)
{
  guint year, part, day;

  return read_when (when, &year, &part, &day);
}

/* The first and the last day that @when covers; a promise's `when` stands for its last day. Leaves
 * both alone and returns FALSE when @when is none of FORMAT's forms. Either may be NULL. */
gboolean
gw_grain_bounds (const char *when,
                 GDate      *first,
                 GDate      *last)
{
  guint year, part, day;
  GwGrain grain = read_when (when, &year, &part, &day);
  GDate start, end;

  if (grain == GW_GRAIN_NONE)
    return FALSE;

  if (grain == GW_GRAIN_DAY)
    {
      g_date_clear (&start, 1);
      g_date_set_dmy (&start, day, part, year);
      end = start;
    }
  else
    {
      guint months = months_in (grain);

      g_date_clear (&start, 1);
      g_date_set_dmy (&start, 1, (part - 1) * months + 1, year);
      end = start;
      g_date_add_months (&end, months);
      g_date_subtract_days (&end, 1);
    }

  if (first != NULL)
    *first = start;
  if (last != NULL)
    *last = end;
  return TRUE;
}

/* @day said with @grain, in FORMAT's form (transfer full); NULL for GW_GRAIN_NONE. */
char *
gw_grain_write (GwGrain      grain,
                const GDate *day)
{
  guint year = g_date_get_year (day);
  guint month = g_date_get_month (day);

  switch (grain)
    {
    case GW_GRAIN_YEAR:
      return g_strdup_printf ("%04u", year);
    case GW_GRAIN_HALF:
      return g_strdup_printf ("%04u-H%u", year, (month + 5) / 6);
    case GW_GRAIN_QUARTER:
      return g_strdup_printf ("%04u-Q%u", year, (month + 2) / 3);
    case GW_GRAIN_MONTH:
      return g_strdup_printf ("%04u-%02u", year, month);
    case GW_GRAIN_DAY:
      return g_strdup_printf ("%04u-%02u-%02u", year, month, (guint) g_date_get_day (day));
    case GW_GRAIN_NONE:
    default:
      return NULL;
    }
}

/* The finest grain that is not finer than the spread from @p10 to @p90, both days counted: a period
 * of that grain (the one that holds @p90, where lengths differ) is at least as long as the spread.
 * (ANALYSIS.md, "Commitments".) A spread longer than a year gives GW_GRAIN_NONE: no date is honest. */
GwGrain
gw_grain_honest (const GDate *p10,
                 const GDate *p90)
{
  int spread = g_date_days_between (p10, p90) + 1;

  for (GwGrain grain = GW_GRAIN_DAY; grain > GW_GRAIN_NONE; grain--)
    {
      g_autofree char *period = gw_grain_write (grain, p90);
      GDate first, last;

      if (gw_grain_bounds (period, &first, &last)
          && g_date_days_between (&first, &last) + 1 >= spread)
        return grain;
    }
  return GW_GRAIN_NONE;
}

/* Whether @when is finer than an estimate that spreads from @p10 to @p90 allows; FALSE when @when is
 * no date at all. */
gboolean
gw_grain_too_fine (const char  *when,
                   const GDate *p10,
                   const GDate *p90)
{
  GwGrain grain = gw_grain_of (when);

  return grain != GW_GRAIN_NONE && grain > gw_grain_honest (p10, p90);
}
