/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gw-input-date-private.h"

#include <string.h>

static const char *const months[] = {
  "jan january januar jänner", "feb february februar", "mar march mär mrz märz maerz", "apr april",
  "may mai", "jun june juni", "jul july juli", "aug august", "sep sept september",
  "oct october okt oktober", "nov november", "dec december dez dezember",
};

static const char *const numbers[] = {
  "one a an ein eine einen einem einer", "two zwei", "three drei", "four vier", "five fünf",
  "six sechs", "seven sieben", "eight acht", "nine neun", "ten zehn", "eleven elf",
  "twelve zwölf",
};

/* The place of @token in @lists from 1, 0 when in none. */
int
gw_date_word_place (const GwToken     *token,
                    const char *const *lists,
                    guint              n)
{
  for (guint i = 0; i < n; i++)
    if (gw_token_is_word (token, lists[i]))
      return i + 1;
  return 0;
}

/* The month that @token names, 0 for none. */
int
gw_date_month (const GwToken *token)
{
  return gw_date_word_place (token, months, G_N_ELEMENTS (months));
}

static gboolean
read_unit (const GwToken  *token,
           GwDateDistance *distance)
{
  distance->days = gw_token_is_word (token, WORDS_DAY) ? 1 : gw_token_is_word (token, WORDS_WEEK) ? 7 : 0;
  distance->months = gw_token_is_word (token, WORDS_MONTH) ? 1
                     : gw_token_is_word (token, WORDS_QUARTER) ? 3
                     : gw_token_is_word (token, WORDS_HALF) ? 6
                     : gw_token_is_word (token, WORDS_YEAR) ? 12 : 0;
  return distance->days > 0 || distance->months > 0;
}

static gboolean
read_count (const GwToken **at,
            double         *count)
{
  int word = gw_date_word_place (*at, numbers, G_N_ELEMENTS (numbers));

  *count = word;
  if ((*at)->kind == GW_TOKEN_NUMBER && (*at)->number > 0)
    *count = (*at)->number;
  else if (gw_token_is_word (*at, "half"))
    *count = 0.5;
  else if (word == 0)
    return FALSE;
  (*at)++;
  if (*count == 0.5 && gw_token_is_word (*at, "a an"))
    (*at)++;
  if (*count == 1 && gw_token_is_word (*at, "half halbes halben"))
    {
      *count = 0.5;
      (*at)++;
    }
  return TRUE;
}

/* "in 6 weeks", "within a month", "over the next two quarters", "in den nächsten sechs Monaten",
 * "3 days ago", "vor 2 Wochen", "2 weeks from now". FALSE when it is none of these. */
gboolean
gw_date_distance_read (const GwToken  *at,
                       GwDateDistance *distance)
{
  gboolean in = gw_token_is_word (at, "in"), ago = gw_token_is_word (at, "vor");

  memset (distance, 0, sizeof *distance);
  distance->window = gw_token_is_word (at, "within innerhalb binnen");
  gboolean lead = in || ago || distance->window || gw_token_is_word (at, "over during for");
  if (lead)
    at++;
  while (gw_token_is_word (at, "the den der von des"))
    at++;
  if (gw_token_is_word (at, WORDS_NEXT) && gw_date_month (&at[1]) == 0)
    {
      distance->window = lead = TRUE;
      at++;
    }
  if (!read_count (&at, &distance->count) || !read_unit (at, distance))
    return FALSE;
  at++;

  if (gw_token_is_word (at, "ago") && !lead)
    {
      ago = TRUE;
      at++;
    }
  else if (gw_token_is_word (at, "from ab") && !lead && gw_token_is_word (&at[1], "now today heute jetzt"))
    {
      in = TRUE;
      at += 2;
    }
  distance->direction = ago ? -1 : 1;
  return at->kind == GW_TOKEN_END && (ago || in || distance->window);
}
