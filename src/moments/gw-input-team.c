/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gw-input-range.h"

#include "gw-input-private.h"

#include <string.h>

#define WORKING_DAYS 5.0

static const struct { const char *words; double value; } few[] = {
  { "one ein eine einer شخص", 1 }, { "two zwei شخصان شخصين", 2 }, { "three drei ثلاثه", 3 },
  { "four vier اربعه", 4 }, { "five fünf خمسه", 5 }, { "six sechs سته", 6 }, { "seven sieben سبعه", 7 },
  { "eight acht ثمانيه", 8 },
};

static gboolean
read_few (const GwToken **at,
          double         *number)
{
  if ((*at)->kind == GW_TOKEN_NUMBER)
    {
      *number = (*at)->number;
      (*at)++;
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (few); i++)
    if (gw_token_is_word (*at, few[i].words))
      {
        *number = few[i].value;
        (*at)++;
        return TRUE;
      }
  return FALSE;
}

static gboolean
skip_words (const GwToken **at,
            const char     *words)
{
  gboolean any = FALSE;

  while (gw_token_is_word (*at, words))
    {
      (*at)++;
      any = TRUE;
    }
  return any;
}

/* "3 days a week each", "je 3 Tage die Woche", "60 %", "full time", "halbtags" */
static gboolean
read_days (const GwToken **at,
           double         *days)
{
  skip_words (at, "each je jeweils كل لكل واحد منهم منهما");
  if (skip_words (at, "full vollzeit"))
    {
      *days = WORKING_DAYS;
      if (gw_token_is_sign (*at, '-'))
        (*at)++;
      skip_words (at, "time");
      return TRUE;
    }
  if (gw_token_is_word (*at, "halbtags") || gw_token_is_word (*at, "half halbe"))
    {
      *days = WORKING_DAYS / 2;
      (*at)++;
      if (gw_token_is_sign (*at, '-'))
        (*at)++;
      skip_words (at, "time tage");
      return TRUE;
    }

  if (gw_token_is_word (*at, "يومان يومين يوم"))
    *days = gw_token_is_word (*at, "يوم") ? 1 : 2;
  else if (!read_few (at, days))
    return FALSE;
  if (gw_token_is_sign (*at, '%') || gw_token_is_word (*at, "percent prozent بالمئه بالمائه"))
    {
      *days = *days / 100 * WORKING_DAYS;
      (*at)++;
      return TRUE;
    }
  if (!skip_words (at, "d day days tag tage يوم يوما يومان يومين ايام"))
    return FALSE;
  if (gw_token_is_sign (*at, '/'))
    (*at)++;
  else
    skip_words (at, "a per each pro die in der في كل");
  return skip_words (at, "week woche wk الاسبوع اسبوع اسبوعيا");
}

/* Who can work on it: "2 people, 3 days a week each", "1.5 people", "zwei Leute, je 3 Tage die Woche",
 * "2 people at 60 %". @days_a_week is 0 when it was not said. */
GwInput
gw_input_team (const char *text,
               double     *people,
               double     *days_a_week)
{
  g_autoptr(GArray) tokens = gw_input_scan (text, GW_SCAN_NUMBERS);
  const GwToken *at = (GwToken *) tokens->data;
  double n = 0, days = 0;

  *people = *days_a_week = 0;
  if (at->kind == GW_TOKEN_END)
    return GW_INPUT_EMPTY;
  if (!read_few (&at, &n))
    return GW_INPUT_UNCLEAR;
  skip_words (&at, "person persons people p leute personen engineer engineers developer developers "
                   "entwickler entwicklerinnen fte شخص شخصا اشخاص مهندس مهندسين مطور مطورين");
  if (gw_token_is_sign (at, ',') || gw_token_is_sign (at, 0x00D7) || gw_token_is_sign (at, '-'))
    at++;
  skip_words (&at, "at mit zu x with بواقع");
  if (at->kind != GW_TOKEN_END)
    {
      if (!read_days (&at, &days))
        return GW_INPUT_UNCLEAR;
      skip_words (&at, "each je jeweils لكل كل واحد منهم منهما");
    }
  if (at->kind != GW_TOKEN_END || n <= 0 || days > 7)
    return GW_INPUT_UNCLEAR;
  *people = n;
  *days_a_week = days;
  return GW_INPUT_UNDERSTOOD;
}
