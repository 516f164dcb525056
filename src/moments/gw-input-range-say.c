/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gw-input-range.h"

#include "gw-input-private.h"
#include "gw-say.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static char *
say_value (const GwInputRange *range,
           double              value)
{
  switch (range->unit)
    {
    case GW_UNIT_MONEY:
      return gw_say_money (value, range->currency);
    case GW_UNIT_PERCENT:
      return gw_say_percent (value / 100);
    default:
      return gw_say_number (value);
    }
}

/* Plural forms want a whole number; what is not exactly one is many. */
static gulong
count_of (double value)
{
  return value == 1 ? 1 : (gulong) CLAMP (ceil (value), 2, 1e9);
}

static const char *
say_three_form (const GwInputRange *range,
                gulong              n)
{
  switch (range->unit)
    {
    case GW_UNIT_DAYS:
      return g_dngettext (GETTEXT_PACKAGE, "low %1$s, likely %2$s, high %3$s day",
                          "low %1$s, likely %2$s, high %3$s days", n);
    case GW_UNIT_WEEKS:
      return g_dngettext (GETTEXT_PACKAGE, "low %1$s, likely %2$s, high %3$s week",
                          "low %1$s, likely %2$s, high %3$s weeks", n);
    case GW_UNIT_MONTHS:
      return g_dngettext (GETTEXT_PACKAGE, "low %1$s, likely %2$s, high %3$s month",
                          "low %1$s, likely %2$s, high %3$s months", n);
    case GW_UNIT_YEARS:
      return g_dngettext (GETTEXT_PACKAGE, "low %1$s, likely %2$s, high %3$s year",
                          "low %1$s, likely %2$s, high %3$s years", n);
    default:
      break;
    }
  switch (range->per)
    {
    case GW_PER_DAY:
      return _("low %1$s, likely %2$s, high %3$s a day");
    case GW_PER_WEEK:
      return _("low %1$s, likely %2$s, high %3$s a week");
    case GW_PER_MONTH:
      return _("low %1$s, likely %2$s, high %3$s a month");
    case GW_PER_QUARTER:
      return _("low %1$s, likely %2$s, high %3$s a quarter");
    case GW_PER_YEAR:
      return _("low %1$s, likely %2$s, high %3$s a year");
    case GW_PER_NONE:
    default:
      return _("low %1$s, likely %2$s, high %3$s");
    }
}

static const char *
say_two_form (const GwInputRange *range,
              gulong              n)
{
  switch (range->unit)
    {
    case GW_UNIT_DAYS:
      return g_dngettext (GETTEXT_PACKAGE, "low %1$s, high %3$s day; likely the middle, %2$s",
                          "low %1$s, high %3$s days; likely the middle, %2$s", n);
    case GW_UNIT_WEEKS:
      return g_dngettext (GETTEXT_PACKAGE, "low %1$s, high %3$s week; likely the middle, %2$s",
                          "low %1$s, high %3$s weeks; likely the middle, %2$s", n);
    case GW_UNIT_MONTHS:
      return g_dngettext (GETTEXT_PACKAGE, "low %1$s, high %3$s month; likely the middle, %2$s",
                          "low %1$s, high %3$s months; likely the middle, %2$s", n);
    case GW_UNIT_YEARS:
      return g_dngettext (GETTEXT_PACKAGE, "low %1$s, high %3$s year; likely the middle, %2$s",
                          "low %1$s, high %3$s years; likely the middle, %2$s", n);
    default:
      break;
    }
  switch (range->per)
    {
    case GW_PER_DAY:
      return _("low %1$s, high %3$s a day; likely the middle, %2$s");
    case GW_PER_WEEK:
      return _("low %1$s, high %3$s a week; likely the middle, %2$s");
    case GW_PER_MONTH:
      return _("low %1$s, high %3$s a month; likely the middle, %2$s");
    case GW_PER_QUARTER:
      return _("low %1$s, high %3$s a quarter; likely the middle, %2$s");
    case GW_PER_YEAR:
      return _("low %1$s, high %3$s a year; likely the middle, %2$s");
    case GW_PER_NONE:
    default:
      return _("low %1$s, high %3$s; likely the middle, %2$s");
    }
}

static const char *
say_one_form (const GwInputRange *range,
              gulong              n)
{
  switch (range->unit)
    {
    case GW_UNIT_DAYS:
      return g_dngettext (GETTEXT_PACKAGE, "%s day, one number: no range",
                          "%s days, one number: no range", n);
    case GW_UNIT_WEEKS:
      return g_dngettext (GETTEXT_PACKAGE, "%s week, one number: no range",
                          "%s weeks, one number: no range", n);
    case GW_UNIT_MONTHS:
      return g_dngettext (GETTEXT_PACKAGE, "%s month, one number: no range",
                          "%s months, one number: no range", n);
    case GW_UNIT_YEARS:
      return g_dngettext (GETTEXT_PACKAGE, "%s year, one number: no range",
                          "%s years, one number: no range", n);
    default:
      break;
    }
  switch (range->per)
    {
    case GW_PER_DAY:
      return _("%s a day");
    case GW_PER_WEEK:
      return _("%s a week");
    case GW_PER_MONTH:
      return _("%s a month");
    case GW_PER_QUARTER:
      return _("%s a quarter");
    case GW_PER_YEAR:
      return _("%s a year");
    case GW_PER_NONE:
    default:
      return range->unit == GW_UNIT_NONE ? _("%s, one number: no range") : "%s";
    }
}

/* What was understood, in one sentence: "low 4, likely 6, high 9 days". */
char *
gw_input_range_say (const GwInputRange *range)
{
  g_autofree char *low = say_value (range, range->low);
  g_autofree char *likely = say_value (range, range->likely);
  g_autofree char *high = say_value (range, range->high);
  gulong n = count_of (range->high);
  g_autofree char *said = NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  if (range->numbers == 3)
    said = g_strdup_printf (say_three_form (range, n), low, likely, high);
  else if (range->numbers == 2)
    said = g_strdup_printf (say_two_form (range, n), low, likely, high);
  else
    said = g_strdup_printf (say_one_form (range, n), likely);
#pragma GCC diagnostic pop

  if (range->note == NULL)
    return g_steal_pointer (&said);
  /* Translators: %1$s is what was understood ("low 9, likely 12, high 20 weeks"), %2$s what the
   * person wrote behind it, usually who says so */
  return g_strdup_printf (_("%1$s (%2$s)"), said, range->note);
}

/* Returns: (transfer full): "1½ weeks", in the program's language */
char *
gw_input_weeks_say (double weeks)
{
  g_autofree char *number = gw_say_number (weeks);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s week", "%s weeks", count_of (weeks)),
                          number);
}

/* Returns: (transfer full): "2 people, 3 days a week each"; without days (0) only the people */
char *
gw_input_team_say (double people,
                   double days_a_week)
{
  g_autofree char *n = gw_say_number (people);
  g_autofree char *days = gw_say_days (days_a_week);

  if (days_a_week <= 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s person", "%s people",
                                         count_of (people)),
                            n);
  /* Translators: a number of people, days as "3 days": "2 people, 3 days a week each" */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$s person, %2$s a week",
                                       "%1$s people, %2$s a week each", count_of (people)),
                          n, days);
}
