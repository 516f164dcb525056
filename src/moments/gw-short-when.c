/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-short-when.h"

#include "gw-input-private.h"
#include "gw-say.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* When one meets, how long and where, out of a line that may say other things as well. */

#define BLANKS "[\\s,;،؛·–-]"
#define MAX_MINUTES (24 * 60)

void
gw_short_when_clear (GwShortWhen *self)
{
  g_clear_pointer (&self->place, g_free);
}

/* The longer before the shorter that stands in it. */
static const struct { const char *words; guint minutes; } lengths[] = {
  { "an hour and a half", 90 }, { "one and a half hours", 90 }, { "anderthalb stunden", 90 },
  { "eineinhalb stunden", 90 }, { "ساعة ونصف", 90 }, { "half an hour", 30 }, { "half hour", 30 },
  { "eine halbe stunde", 30 }, { "halbe stunde", 30 }, { "نصف ساعة", 30 },
  { "three quarters of an hour", 45 }, { "dreiviertelstunde", 45 }, { "a quarter of an hour", 15 },
  { "eine viertelstunde", 15 }, { "viertelstunde", 15 }, { "ربع ساعة", 15 }, { "two hours", 120 },
  { "zwei stunden", 120 }, { "ساعتان", 120 }, { "ساعتين", 120 }, { "an hour", 60 }, { "one hour", 60 },
  { "eine stunde", 60 }, { "ساعة", 60 },
};

static guint
minutes_of_words (const char *words)
{
  g_autofree char *folded = g_utf8_strdown (words, -1);

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    if (strcmp (folded, lengths[i].words) == 0)
      return lengths[i].minutes;
  return 0;
}

/* "45 min", "1½ h", "half an hour"; 15h is a time of day. Asked with each letter, made once. */
static GRegex *
get_length_regex (void)
{
  static GRegex *regex = NULL;

  if (!g_once_init_enter (&regex))
    return regex;

  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    g_string_append_printf (words, "%s%s", i > 0 ? "|" : "", lengths[i].words);
  g_autofree char *pattern
      = g_strdup_printf ("(?:^|" BLANKS "+)(?:(?:for|für|لمدة)\\s+)?(?:"
                         "(?<minutes>[\\d٠-٩]{1,3})\\s*(?:min\\w*\\.?|دقيقة|دقائق)"
                         "|(?<hours>(?:[\\d٠-٩](?:[.,]\\d)?½?|½))\\s*(?:hours?|hrs?\\.?|std\\.?|stunden?|ساعات)"
                         "|(?<hours>(?:[1-5](?:[.,]5)?½?|½))\\s*h"
                         "|(?<words>%s))(?:" BLANKS "+|$)",
                         words->str);
  g_once_init_leave (&regex, g_regex_new (pattern, G_REGEX_CASELESS | G_REGEX_DUPNAMES, 0, NULL));
  return regex;
}

static double
number_of (const char *text)
{
  g_autoptr (GArray) tokens = gw_input_scan (text, GW_SCAN_NUMBERS);

  return g_array_index (tokens, GwToken, 0).number;
}

static guint
minutes_of_match (GMatchInfo *match)
{
  g_autofree char *minutes = g_match_info_fetch_named (match, "minutes");
  g_autofree char *hours = g_match_info_fetch_named (match, "hours");
  g_autofree char *words = g_match_info_fetch_named (match, "words");
  double n = 0;

  if (minutes != NULL && *minutes != '\0')
    n = number_of (minutes);
  else if (hours != NULL && *hours != '\0')
    n = number_of (hours) * 60;
  else if (words != NULL)
    n = minutes_of_words (words);
  return n <= MAX_MINUTES ? (guint) n : 0;
}

static void
add_piece (GPtrArray  *pieces,
           const char *start,
           gssize      length)
{
  g_autofree char *piece = gw_input_trim (start, length);

  if (*piece != '\0')
    g_ptr_array_add (pieces, g_steal_pointer (&piece));
}

/* Adds a piece, without the length in it: that goes to @minutes, the first one only. */
static void
add_around_minutes (GPtrArray  *pieces,
                    GRegex     *regex,
                    const char *piece,
                    guint      *minutes)
{
  g_autoptr (GMatchInfo) match = NULL;
  int start, end;

  if (*minutes == 0 && g_regex_match (regex, piece, 0, &match)
      && (*minutes = minutes_of_match (match)) > 0 && g_match_info_fetch_pos (match, 0, &start, &end))
    {
      add_piece (pieces, piece, start);
      add_piece (pieces, piece + end, -1);
    }
  else
    add_piece (pieces, piece, -1);
}

/* "Thu 3 Dec · 15:00" is one day. */
static void
join_times (GPtrArray *pieces,
            GDateTime *now)
{
  for (guint i = 0; i + 1 < pieces->len; i++)
    {
      g_autofree char *both = g_strdup_printf ("%s, %s", (char *) g_ptr_array_index (pieces, i),
                                               (char *) g_ptr_array_index (pieces, i + 1));
      GwInputDate day;

      if (gw_input_date (both, now, GW_INPUT_AHEAD, &day) != GW_INPUT_UNDERSTOOD)
        continue;
      g_ptr_array_remove_index (pieces, i + 1);
      g_free (g_ptr_array_index (pieces, i));
      g_ptr_array_index (pieces, i) = g_steal_pointer (&both);
    }
}

/* Splits a line at its separators, at semicolons and around how long it takes, which goes to @minutes;
 * 0 where it is not said. No piece is empty.
 *
 * Returns: (transfer full) (element-type utf8) */
GPtrArray *
gw_short_split_when (const char *text,
                     GDateTime  *now,
                     guint      *minutes)
{
  GPtrArray *pieces = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) fields = gw_input_split (text);
  GRegex *regex = get_length_regex ();

  *minutes = 0;
  for (guint i = 0; fields[i] != NULL; i++)
    {
      g_auto (GStrv) clauses = g_regex_split_simple ("[;؛]", fields[i], 0, 0);

      for (guint n = 0; clauses[n] != NULL; n++)
        add_around_minutes (pieces, regex, clauses[n], minutes);
    }
  join_times (pieces, now);
  return pieces;
}

/* "in her office" */
static gboolean
says_where (const char *text)
{
  static const char *const words[] = { "in ", "im ", "at ", "bei ", "beim ", "by ", "via ", "per ",
                                       "online", "في ", "عبر ", NULL };

  return gw_input_skip (text, words) != NULL;
}

/* Whether a day may end at the blank before @text: what follows says where, or there already is a time
 * of day. */
static gboolean
follows_day (const char        *text,
             const GwInputDate *day)
{
  return says_where (text) || (day->has_time && gw_short_goes_on_in_words (text));
}

/* Whether the last word of the first @length bytes begins to say where: a date may end in "in". */
static gboolean
ends_in_where (const char *text,
               gsize       length)
{
  const char *blank = g_strrstr_len (text, length, " ");

  return blank != NULL && text[length] == ' ' && says_where (blank + 1);
}

/* Takes the longest day at the start of a text; what stands behind it goes to @behind, "" for nothing.
 * Returns: FALSE when no day stands there */
gboolean
gw_short_lead_day (const char   *text,
                   GDateTime    *now,
                   GwInputDate  *day,
                   char        **behind)
{
  for (const char *at = text + strlen (text); at != NULL; at = g_utf8_find_prev_char (text, at))
    {
      gboolean comma = *at == ',' || g_str_has_prefix (at, "،");
      g_autofree char *head = *at == '\0' || *at == ' ' || comma ? g_strndup (text, at - text) : NULL;
      GwInputDate found;

      if (head == NULL || ends_in_where (text, at - text)
          || gw_input_date (head, now, GW_INPUT_AHEAD, &found) != GW_INPUT_UNDERSTOOD
          || !gw_short_is_day (&found) || (*at == ' ' && !follows_day (at + 1, &found)))
        continue;
      *day = found;
      *behind = gw_input_trim (*at == '\0' ? at : g_utf8_next_char (at), -1);
      return TRUE;
    }
  return FALSE;
}

/* Takes a day behind a comma, or one that cannot be a name: "Mo" and "Sun" can. */
static gboolean
take_day_at (const char   *text,
             gboolean      comma,
             GDateTime    *now,
             GwInputDate  *day,
             char        **behind,
             char        **fault)
{
  if (comma && gw_short_take_day (text, now, day, fault))
    {
      *behind = g_strdup ("");
      return TRUE;
    }
  if (!gw_short_lead_day (text, now, day, behind))
    return FALSE;
  if (day->has_time || gw_input_has_number (text))
    return TRUE;
  g_clear_pointer (behind, g_free);
  return FALSE;
}

/* Finds a day in a text: what stands before it goes to @before, what behind it to @behind, "" for
 * nothing.
 *
 * Returns: FALSE when there is none; else TRUE, with the reason in @fault where it cannot be taken */
gboolean
gw_short_find_day (const char   *text,
                   GDateTime    *now,
                   GwInputDate  *day,
                   char        **before,
                   char        **behind,
                   char        **fault)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gboolean comma = *at == ',' || g_str_has_prefix (at, "،");

      if (at != text && *at != ' ' && !comma)
        continue;
      g_autofree char *tail = gw_input_trim (at == text ? at : g_utf8_next_char (at), -1);
      GwInputDate found = { 0 };
      if (!take_day_at (tail, comma, now, &found, behind, fault))
        continue;
      *before = gw_input_trim (text, at - text);
      if (*fault == NULL)
        *day = found;
      return TRUE;
    }
  return FALSE;
}

/* Adds to where one meets. */
void
gw_short_add_place (GwShortWhen *self,
                    const char  *words)
{
  if (*words == '\0')
    return;
  char *place = self->place != NULL ? g_strdup_printf ("%s, %s", self->place, words) : g_strdup (words);

  g_free (self->place);
  self->place = place;
}

static char *
say_both (char       *said,
          const char *more)
{
  if (more == NULL || *more == '\0')
    return said;
  if (*said == '\0')
    {
      g_free (said);
      return g_strdup (more);
    }
  /* Translators: a day and time, and how long or where: "Tue 1 Dec 2026, 10:00, 45 min" */
  char *both = g_strdup_printf (C_("meeting", "%1$s, %2$s"), said, more);
  g_free (said);
  return both;
}

/* Returns: (transfer full): the day and time, the minutes, the place; "" when nothing was said */
char *
gw_short_when_say (const GwShortWhen *self)
{
  g_autofree char *minutes = self->minutes > 0 ? gw_say_minutes (self->minutes) : NULL;
  char *day = self->day.iso[0] != '\0' ? gw_input_date_say (&self->day) : g_strdup ("");

  return say_both (say_both (day, minutes), self->place);
}
