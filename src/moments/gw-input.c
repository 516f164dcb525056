/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gw-input.h"

#include <glib/gi18n-lib.h>

static const char *
say_unclear (GwInputAsks asks)
{
  switch (asks)
    {
    case GW_INPUT_ASKS_RANGE:
      return _("Not understood as a range. Write it like 4–6–9 days, or 6 wk.");
    case GW_INPUT_ASKS_AMOUNT:
      return _("Not understood as an amount. Write it like 186k, or € 4,500 a week.");
    case GW_INPUT_ASKS_DATE:
      return _("Not understood as a date. Write it like 15 Mar, Q2 2027 or in 6 weeks.");
    case GW_INPUT_ASKS_WEEKS:
      return _("Not understood as a length of time. Write it like 9 wk, or 3 days.");
    case GW_INPUT_ASKS_TEAM:
      return _("Not understood as people. Write it like 2 people, 3 days a week each.");
    case GW_INPUT_ASKS_TEXT:
    default:
      return _("Not understood.");
    }
}

/* One sentence about a text that was not understood; "" when there is nothing to say. */
char *
gw_input_say_fault (GwInput     input,
                    GwInputAsks asks)
{
  switch (input)
    {
    case GW_INPUT_UNCLEAR:
      return g_strdup (say_unclear (asks));
    case GW_INPUT_NOT_RISING:
      return g_strdup (_("The numbers have to rise: low, likely, high."));
    case GW_INPUT_TWO_READINGS:
      return g_strdup (_("This can be read as two dates. Write the day, and the month as a word."));
    case GW_INPUT_NO_SUCH_DAY:
      return g_strdup (_("There is no such day."));
    case GW_INPUT_WRONG_WEEKDAY:
      return g_strdup (_("This date falls on another weekday. Leave one of the two away."));
    case GW_INPUT_UNDERSTOOD:
    case GW_INPUT_EMPTY:
    default:
      return g_strdup ("");
    }
}

gboolean
gw_input_has_number (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_isdigit (g_utf8_get_char (text))
        || g_unichar_type (g_utf8_get_char (text)) == G_UNICODE_OTHER_NUMBER)
      return TRUE;
  return FALSE;
}
