/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gw-input-date-private.h"

#include <string.h>

static const char *const months[] = {
  "jan january januar jänner يناير جانفي", "feb february februar فبراير فيفري شباط",
  "mar march mär mrz märz maerz مارس اذار", "apr april ابريل افريل نيسان", "may mai مايو ماي ايار",
  "jun june juni يونيو يونيه جوان حزيران", "jul july juli يوليو يوليه جويليه تموز",
  "aug august اغسطس اوت اب", "sep sept september سبتمبر شتنبر ايلول", "oct october okt oktober اكتوبر",
  "nov november نوفمبر نونبر", "dec december dez dezember ديسمبر دجنبر",
};

/* Those that the Levant and Iraq name with two words. */
static const struct { const char *first, *second; int month; } double_months[] = {
  { "كانون", "الثاني", 1 }, { "تشرين", "الاول", 10 }, { "تشرين", "الثاني", 11 }, { "كانون", "الاول", 12 },
};

static const char *const numbers[] = {
  "one a an ein eine einen einem einer واحد واحده", "two zwei اثنان اثنين", "three drei ثلاثه ثلاث",
  "four vier اربعه اربع", "five fünf خمسه خمس", "six sechs سته ست", "seven sieben سبعه سبع",
  "eight acht ثمانيه ثماني", "nine neun تسعه تسع", "ten zehn عشره عشر", "eleven elf", "twelve zwölf",
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

/* The month that is named at @token, 0 for none; @used: (out) (nullable): how many tokens name it. */
int
gw_date_month (const GwToken *token,
               guint         *used)
{
  int month = gw_date_word_place (token, months, G_N_ELEMENTS (months));
  guint words = 1;

  for (guint i = 0; month == 0 && i < G_N_ELEMENTS (double_months); i++)
    if (gw_token_is_word (token, double_months[i].first)
        && gw_token_is_word (&token[1], double_months[i].second))
      {
        month = double_months[i].month;
        words = 2;
      }
  if (used != NULL)
    *used = words;
  return month;
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
  else if (gw_token_is_word (*at, "half نصف"))
    *count = 0.5;
  else if (gw_token_is_word (*at, WORDS_ONE_OF " " WORDS_TWO_OF))
    {
      *count = gw_token_is_word (*at, WORDS_TWO_OF) ? 2 : 1;
      return TRUE;                                          /* the unit is read once more */
    }
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
 * "3 days ago", "vor 2 Wochen", "2 weeks from now", "بعد أسبوعين", "خلال 6 أشهر". FALSE when it is none
 * of these. */
gboolean
gw_date_distance_read (const GwToken  *at,
                       GwDateDistance *distance)
{
  gboolean in = gw_token_is_word (at, "in بعد"), ago = gw_token_is_word (at, "vor قبل منذ");

  memset (distance, 0, sizeof *distance);
  if (gw_token_is_word (at, "في") && gw_token_is_word (&at[1], "غضون"))
    at++;
  distance->window = gw_token_is_word (at, "within innerhalb binnen خلال غضون");
  gboolean lead = in || ago || distance->window || gw_token_is_word (at, "over during for");
  if (lead)
    at++;
  while (gw_token_is_word (at, "the den der von des ال"))
    at++;
  if (gw_token_is_word (at, WORDS_NEXT) && gw_date_month (&at[1], NULL) == 0)
    {
      distance->window = lead = TRUE;
      at++;
    }
  if (!read_count (&at, &distance->count) || !read_unit (at, distance))
    return FALSE;
  at++;

  if (gw_token_is_word (at, WORDS_NEXT_BEHIND))
    {
      distance->window = TRUE;
      at++;
    }
  else if (gw_token_is_word (at, "ago") && !lead)
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
