/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-short-private.h"

#include "gw-input-private.h"
#include "gw-say.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

/* What is shown in a box must be understood as the same again, in every language; where the
 * language's own words would not be, the plain form is shown. */

static GDateTime *
any_time (void)
{
  return g_date_time_new_utc (2026, 1, 1, 0, 0, 0);
}

/* Returns: (transfer full) (nullable): a stored date as a person would type it and be understood;
 * NULL for NULL */
char *
gw_short_date_text (const char *iso)
{
  g_autofree char *said = gw_say_when (iso);
  g_autoptr (GDateTime) now = any_time ();
  GwInputDate date;

  if (iso == NULL)
    return NULL;
  if (gw_input_date (said, now, GW_INPUT_AHEAD, &date) == GW_INPUT_UNDERSTOOD
      && strncmp (date.iso, iso, strlen ("2026-12-01T10:00")) == 0)
    return g_steal_pointer (&said);

  g_autofree char *plain = g_strndup (iso, strlen ("2026-12-01T10:00"));
  return g_strdelimit (g_steal_pointer (&plain), "T", ' ');
}

/* A date that stands between other texts needs its word, or it could be taken for one of them. */
char *
gw_short_by_text (const char *iso)
{
  g_autofree char *date = gw_short_date_text (iso);

  /* Translators: a date; what a box shows and reads again: use only words that gw-input-split.c
   * knows */
  return date != NULL ? g_strdup_printf (C_("typed", "by %s"), date) : NULL;
}

static char *
say_numbers (double low,
             double likely,
             double high)
{
  gboolean range = !isnan (low) && !isnan (high) && (low != likely || high != likely);

  return range ? gw_say_three (low, likely, high) : gw_say_number (likely);
}

/* "9–12–20 wk", in the program's language; NULL for no number, and where its words do not follow
 * the number */
char *
gw_short_time_said (double   low,
                    double   likely,
                    double   high,
                    gboolean weeks)
{
  if (isnan (likely))
    return NULL;

  g_autofree char *numbers = say_numbers (low, likely, high);
  g_autofree char *one = gw_say_number (likely);
  g_autofree char *said = weeks ? gw_say_weeks (likely) : gw_say_days (likely);

  return g_str_has_prefix (said, one) ? g_strconcat (numbers, said + strlen (one), NULL) : NULL;
}

/* The same as it is understood in a box; NULL for no number */
char *
gw_short_time_text (double   low,
                    double   likely,
                    double   high,
                    gboolean weeks)
{
  if (isnan (likely))
    return NULL;

  g_autofree char *text = gw_short_time_said (low, likely, high, weeks);
  g_auto (GwInputRange) back = { 0 };

  if (text != NULL && gw_input_range (text, GW_INPUT_OF_TIME, &back) == GW_INPUT_UNDERSTOOD
      && back.unit == (weeks ? GW_UNIT_WEEKS : GW_UNIT_DAYS))
    return g_steal_pointer (&text);

  g_autofree char *numbers = say_numbers (low, likely, high);
  return g_strdup_printf (weeks ? "%s wk" : "%s days", numbers);
}

static gboolean
is_thousands (double number)
{
  return fabs (number) >= 1000 && fmod (number, 1000) == 0;
}

/* "150–280–420k"; NULL for no number and for nought, which stands for "not answered" where a field
 * is required */
char *
gw_short_amount_text (double low,
                      double likely,
                      double high)
{
  if (isnan (likely) || likely == 0)
    return NULL;
  if (isnan (low) || isnan (high))
    low = high = likely;
  if (is_thousands (low) && is_thousands (likely) && is_thousands (high))
    {
      g_autofree char *short_form = gw_say_three (low / 1000, likely / 1000, high / 1000);
      return g_strconcat (short_form, "k", NULL);
    }

  return gw_say_three (low, likely, high);
}

/* One to three numbers of money, or of something that is counted; not a length of time. */
GwInput
gw_short_amount (const char   *text,
                 GwInputRange *range)
{
  GwInput read = gw_input_range (text, GW_INPUT_OF_MONEY, range);

  if (read == GW_INPUT_UNDERSTOOD && range->unit != GW_UNIT_NONE && range->unit != GW_UNIT_MONEY)
    {
      gw_input_range_clear (range);
      return GW_INPUT_UNCLEAR;
    }
  return read;
}

/* Adds a field unless it is empty. */
void
gw_short_add_text (GPtrArray  *fields,
                   const char *text)
{
  if (text != NULL && *text != '\0')
    g_ptr_array_add (fields, g_strdup (text));
}

/* The same, and frees @text. */
void
gw_short_take_text (GPtrArray *fields,
                    char      *text)
{
  gw_short_add_text (fields, text);
  g_free (text);
}

/* The text of a box from its fields. A lone field that would be split when it is read again is
 * followed by the stronger separator. Frees @fields. */
char *
gw_short_end (GPtrArray *fields)
{
  g_ptr_array_add (fields, NULL);
  char *text = gw_short_join ((char **) fields->pdata);

  g_ptr_array_unref (fields);
  return text;
}

char *
gw_short_join (char * const *fields)
{
  g_autofree char *text = g_strjoinv (" · ", (char **) fields);

  if (fields[0] != NULL && fields[1] == NULL)
    {
      g_auto (GStrv) parts = gw_input_split (text);

      if (g_strv_length (parts) > 1 && strstr (text, "·") == NULL)
        return g_strconcat (text, " ·", NULL);
    }
  return g_steal_pointer (&text);
}

static const char *
find_separator (const char *text,
                gsize      *length)
{
  static const char *const strong[] = { "·", "\t" };
  static const char *const weak[] = { " - ", " – ", " — ", ": " };
  const char *found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (strong) && found == NULL; i++)
    {
      found = strstr (text, strong[i]);
      *length = strlen (strong[i]);
    }
  if (found != NULL)
    return found;

  for (guint i = 0; i < G_N_ELEMENTS (weak); i++)
    {
      const char *at = strstr (text, weak[i]);

      if (at != NULL && (found == NULL || at < found))
        {
          found = at;
          *length = strlen (weak[i]);
        }
    }
  return found;
}

/* Cuts a text in two at its first separator; @rest is "" when there is none. */
gboolean
gw_short_cut (const char  *text,
              char       **first,
              char       **rest)
{
  gsize length = 0;
  const char *at = find_separator (text, &length);

  *first = g_strstrip (at != NULL ? g_strndup (text, at - text) : g_strdup (text));
  *rest = g_strstrip (g_strdup (at != NULL ? at + length : ""));
  return at != NULL;
}

/* Their words come with or without quotation marks; the marks are the sheet's. */
char *
gw_short_unquote (const char *text)
{
  static const struct { const char *open, *close; } marks[] = {
    { "“", "”" }, { "\"", "\"" }, { "„", "“" }, { "„", "”" }, { "«", "»" }, { "‘", "’" },
  };
  gsize length = strlen (text);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      gsize both = strlen (marks[i].open) + strlen (marks[i].close);

      if (length > both && g_str_has_prefix (text, marks[i].open)
          && g_str_has_suffix (text, marks[i].close))
        return g_strndup (text + strlen (marks[i].open), length - both);
    }
  return g_strdup (text);
}

/* What a condition begins with. Returns: (nullable): what follows it, NULL when @text is none */
const char *
gw_short_skip_condition (const char *text)
{
  static const char *const words[] = { "if ", "provided that ", "provided ", "once ", "as soon as ",
                                       "wenn ", "falls ", "sofern ", "sobald ", "vorausgesetzt, dass ",
                                       "vorausgesetzt, ", "vorausgesetzt ", "إذا ", "بشرط أن ", "بشرط ",
                                       NULL };

  return gw_input_skip (text, words);
}

/* Returns: (nullable): the blank before the first condition in a sentence */
const char *
gw_short_find_condition (const char *text)
{
  for (const char *at = strchr (text, ' '); at != NULL; at = strchr (at + 1, ' '))
    if (gw_short_skip_condition (at + 1) != NULL)
      return at;
  return NULL;
}

/* Where a condition or another part of a sentence begins. */
static gboolean
ends_clause (const char *at)
{
  static const char *const ends[] = { ", ", "; ", "، ", " unless " };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_str_has_prefix (at, ends[i]))
      return TRUE;
  return *at == ' ' && gw_short_skip_condition (at + 1) != NULL;
}

/* The longest date at the start of the text that ends where a clause does: "Friday, 26 February" and
 * not "Friday". */
static gboolean
read_clause_date (const char  *text,
                  GDateTime   *now,
                  GwInputDate *date)
{
  for (const char *end = text + strlen (text); end > text; end--)
    {
      g_autofree char *clause
          = *end == '\0' || ends_clause (end) ? g_strndup (text, end - text) : NULL;

      if (clause != NULL
          && gw_input_date (clause, now, GW_INPUT_AHEAD, date) == GW_INPUT_UNDERSTOOD)
        return TRUE;
    }
  return FALSE;
}

static const char *const date_words[] = { " by ", " until ", " till ", " on ", " bis ", " am ",
                                          " بحلول ", " حتى ", " في " };

/* Whether a sentence ends in a date behind its word: "… six shops by 26 February". */
gboolean
gw_short_ends_in_date (const char  *text,
                       GDateTime   *now,
                       GwInputDate *date)
{
  for (guint i = 0; i < G_N_ELEMENTS (date_words); i++)
    {
      const char *at = g_strrstr (text, date_words[i]);

      if (at != NULL
          && gw_input_date (at + strlen (date_words[i]), now, GW_INPUT_AHEAD, date) == GW_INPUT_UNDERSTOOD)
        return TRUE;
    }
  return FALSE;
}

static gboolean
find_date (const char  *text,
           gsize        length,
           GDateTime   *now,
           GwInputDate *date)
{
  g_autofree char *copy = g_strndup (text, length);

  while (length > 0 && strchr (".!?,; ", copy[length - 1]) != NULL)
    copy[--length] = '\0';

  for (guint i = 0; i < G_N_ELEMENTS (date_words); i++)
    for (char *at = g_strrstr (copy, date_words[i]); at != NULL;
         at = g_strrstr_len (copy, at - copy, date_words[i]))
      if (read_clause_date (at + strlen (date_words[i]), now, date))
        return TRUE;
  return FALSE;
}

/* A date in a sentence, behind its word: "… six shops by 26 February, if the format is confirmed."
 * The last one counts that is not the condition's. */
gboolean
gw_short_words_date (const char  *text,
                     GDateTime   *now,
                     GwInputDate *date)
{
  const char *condition = gw_short_find_condition (text);

  return (condition != NULL && find_date (text, condition - text, now, date))
         || find_date (text, strlen (text), now, date);
}

/* What follows a date may say why, but not that another one is meant as well. */
gboolean
gw_short_goes_on_in_words (const char *text)
{
  static const char *const others[] = { "or ", "and ", "und ", "to ", "until ", "till ", "oder ", "bis ", "أو ", "الى ",
                                        "إلى ", "حتى ", NULL };
  return g_unichar_isalpha (g_utf8_get_char (text)) && gw_input_skip (text, others) == NULL;
}

/* A date before the words that say why it is: "15 March because of the fair", the longest that is one. */
gboolean
gw_short_leading_date (const char  *text,
                       GDateTime   *now,
                       GwInputDate *date)
{
  for (const char *at = strrchr (text, ' '); at != NULL; at = g_strrstr_len (text, at - text, " "))
    {
      g_autofree char *head = gw_input_trim (text, at - text);

      if (gw_short_goes_on_in_words (at + 1)
          && gw_input_date (head, now, GW_INPUT_AHEAD, date) == GW_INPUT_UNDERSTOOD)
        return TRUE;
    }
  return FALSE;
}

/* Whether a sentence already says this date itself. */
gboolean
gw_short_words_say (const char *text,
                    const char *iso)
{
  GwInputDate date;
  g_autoptr (GDateTime) then = NULL;

  if (iso == NULL || text == NULL)
    return FALSE;
  /* A year that is not said is the next one from then, so the day itself is the best "now". */
  int year = 0, month = 1, day = 1;
  sscanf (iso, "%4d-%2d-%2d", &year, &month, &day);
  then = g_date_time_new_utc (year, month, day, 0, 0, 0);
  return then != NULL && gw_short_words_date (text, then, &date) && strcmp (date.iso, iso) == 0;
}

/* Some dates have no time of day in a file. */
void
gw_short_drop_time (GwInputDate *date)
{
  if (date->has_time)
    date->iso[strlen ("2026-12-01")] = '\0';
  date->has_time = FALSE;
}

/* The month of what was meant, the last one where it was longer: nobody is promised too much. */
char *
gw_short_month (const GwInputDate *date)
{
  if (date->never)
    return g_strdup ("never");

  return g_strdup_printf ("%04d-%02d", g_date_get_year (&date->last),
                          g_date_get_month (&date->last));
}

/* The day of what was meant, the last one where it was longer. */
char *
gw_short_day (const GwInputDate *date)
{
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date->last),
                          g_date_get_month (&date->last), g_date_get_day (&date->last));
}
