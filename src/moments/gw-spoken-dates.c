/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-spoken-dates.h"

#include "gw-input-private.h"

/* "By the end of March 2027" is as long as dates are that the lists do not know. */
#define MOST_WORDS 6

static gboolean
read_date (const char  *text,
           const GDate *said_on,
           GwInputDate *date)
{
  g_autoptr (GDateTime) now
      = g_date_time_new_utc (g_date_get_year (said_on), g_date_get_month (said_on),
                             g_date_get_day (said_on), 0, 0, 0);

  return gw_input_date (text, now, GW_INPUT_AHEAD, date) == GW_INPUT_UNDERSTOOD && !date->never;
}

static gboolean
is_word (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

static guint
next_start (const gunichar *text,
            guint           at)
{
  while (text[at] != 0 && !is_word (text[at]))
    at++;

  return at;
}

static guint
next_end (const gunichar *text,
          guint           at)
{
  while (text[at] != 0 && is_word (text[at]))
    at++;

  return at;
}

static gboolean
read_part (const gunichar *text,
           guint           start,
           guint           end,
           const GDate    *said_on,
           GwInputDate    *date)
{
  g_autofree char *part = g_ucs4_to_utf8 (text + start, end - start, NULL, NULL, NULL);

  return part != NULL && read_date (part, said_on, date);
}

static gboolean
is_one_of (const gunichar    *text,
           guint              start,
           guint              end,
           const char *const *words)
{
  g_autofree char *word = g_ucs4_to_utf8 (text + start, end - start, NULL, NULL, NULL);
  g_autofree char *plain = word != NULL ? gw_input_plain_arabic (word) : NULL;
  g_autofree char *folded = plain != NULL ? g_utf8_casefold (plain, -1) : NULL;

  return folded != NULL && g_strv_contains (words, folded);
}

/* What stands before a date and would stand before another one, too. */
static gboolean
is_preposition (const gunichar *text,
                guint           start,
                guint           end)
{
  static const char *const prepositions[] = {
    "at", "before", "by", "from", "in", "on", "since", "the", "until",
    "ab", "am", "bis", "dem", "den", "im", "seit", "vom", "vor", "zum",
    "بحلول", "حتي", "خلال", "في", "قبل", "من", "منذ", "يوم", NULL,
  };

  return is_one_of (text, start, end, prepositions);
}

/* Arabic calls "the day" what it calls "today", and "both" what it calls "Monday", which has a word
 * before it that says when. */
static gboolean
is_no_date (const gunichar *text,
            guint           before,
            guint           start,
            guint           end)
{
  static const char *const the_day[] = { "اليوم", NULL }, *const both[] = { "الاثنين", NULL };

  return is_one_of (text, start, end, the_day)
         || (is_one_of (text, start, end, both)
             && !is_preposition (text, before, next_end (text, before)));
}

static void
shrink (const gunichar *text,
        GwSpokenDate   *found)
{
  guint end = next_end (text, found->start);

  while (end < found->end && is_preposition (text, found->start, end))
    {
      found->start = next_start (text, end);
      end = next_end (text, found->start);
    }
}

/* A letter as months and days of the week begin with; some scripts have but one size. */
static gboolean
is_large (gunichar letter)
{
  return g_unichar_isalpha (letter) && !g_unichar_islower (letter);
}

/* Nobody means a date by "4" or "so": some letter is large. */
static gboolean
may_be_date (const gunichar *text,
             guint           start)
{
  return is_large (text[start])
         || (g_unichar_isdigit (text[start])
             && is_large (text[next_start (text, next_end (text, start))]));
}

/* The longest date that begins with the word at @start, behind the one at @before; FALSE where there
 * is none. */
static gboolean
read_window (const gunichar *text,
             guint           before,
             guint           start,
             const GDate    *said_on,
             GwSpokenDate   *found)
{
  guint starts[MOST_WORDS], ends[MOST_WORDS];
  guint n = 0;

  if (!may_be_date (text, start))
    return FALSE;
  for (guint at = start; n < MOST_WORDS && text[at] != 0; at = next_start (text, at))
    {
      starts[n] = at;
      at = ends[n++] = next_end (text, at);
    }

  while (n-- > 0)
    if (!is_preposition (text, starts[n], ends[n])
        && read_part (text, start, ends[n], said_on, &found->date)
        && !is_no_date (text, before, start, ends[n]))
      {
        found->start = start;
        found->end = ends[n];
        return TRUE;
      }

  return FALSE;
}

/* What the lists do not take for a date because nobody promises by it: "April is no problem". */
static void
scan (GArray         *dates,
      const gunichar *text,
      const GDate    *said_on)
{
  GwSpokenDate found;
  guint before = 0;

  for (guint at = next_start (text, 0); text[at] != 0;)
    if (read_window (text, before, at, said_on, &found))
      {
        g_array_append_val (dates, found);
        before = at;
        at = next_start (text, found.end);
      }
    else
      {
        before = at;
        at = next_start (text, next_end (text, at));
      }
}

/**
 * gw_spoken_dates_find:
 * @words: (nullable): the lists of the text's language
 * @text: valid UTF-8
 * @said_on: the day from which a date without a year lies ahead
 *
 * Returns: (transfer full) (element-type GwSpokenDate): the dates in @text, in their order
 */
GArray *
gw_spoken_dates_find (const GwWords *words,
                      const char    *text,
                      const GDate   *said_on)
{
  GArray *dates = g_array_new (FALSE, FALSE, sizeof (GwSpokenDate));
  g_autoptr (GArray) found = words != NULL ? gw_words_find (words, text) : NULL;
  g_autofree gunichar *points = g_utf8_to_ucs4_fast (text, -1, NULL);

  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      const GwWordsFinding *finding = &g_array_index (found, GwWordsFinding, i);
      GwSpokenDate date = { .start = finding->start, .end = finding->end };

      if (finding->kind == GW_CUE_DATE
          && read_part (points, date.start, date.end, said_on, &date.date))
        g_array_append_val (dates, date);
    }
  if (dates->len == 0)
    scan (dates, points, said_on);
  for (guint i = 0; i < dates->len; i++)
    shrink (points, &g_array_index (dates, GwSpokenDate, i));

  return dates;
}

/* Returns: the index of the date to hold somebody to: the first, but not the day of the week that
 * stands before another date ("Freitag, den 26. Februar"); −1 where there is none */
gssize
gw_spoken_dates_first (GArray *dates)
{
  if (dates->len == 0)
    return -1;

  const GwSpokenDate *first = &g_array_index (dates, GwSpokenDate, 0);
  const GwSpokenDate *second = dates->len > 1 ? &g_array_index (dates, GwSpokenDate, 1) : NULL;
  return second != NULL && first->date.grain == GW_GRAIN_DAY && second->start - first->end <= 6;
}
