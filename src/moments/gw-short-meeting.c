/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-short-private.h"

#include "gw-input-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The line under the title: when, how long, where. */

/* Whether a text is a date gone wrong, not something else than a date. */
gboolean
gw_short_is_telling (GwInput input)
{
  return input != GW_INPUT_UNDERSTOOD && input != GW_INPUT_UNCLEAR && input != GW_INPUT_EMPTY;
}

/* A meeting has a day; "next week" has none. */
gboolean
gw_short_is_day (const GwInputDate *date)
{
  return date->has_time || strlen (date->iso) == strlen ("2026-12-01");
}

/* Returns: (transfer full): what to write where a meeting was typed without a day */
char *
gw_short_say_needs_day (void)
{
  return g_strdup (_("A meeting has a day: write it like Tue 1 Dec, 10:00."));
}

/* Takes the field for @day if it is one. Returns: FALSE when it speaks of no day; else TRUE, with the
 * reason in @fault where the day cannot be taken */
gboolean
gw_short_take_day (const char   *field,
                   GDateTime    *now,
                   GwInputDate  *day,
                   char        **fault)
{
  GwInputDate date;
  GwInput read = gw_input_date (field, now, GW_INPUT_AHEAD, &date);

  if (gw_short_is_telling (read))
    *fault = gw_input_say_fault (read, GW_INPUT_ASKS_DATE);
  else if (read != GW_INPUT_UNDERSTOOD)
    return FALSE;
  else if (gw_short_is_day (&date))
    *day = date;
  else
    *fault = gw_short_say_needs_day ();
  return TRUE;
}

/* The offset stays that of the file as long as the time on the clock is the same. */
gboolean
gw_answer_put_start (GwAnswer   *answer,
                     GwNode     *meeting,
                     const char *iso)
{
  const char *old = gw_short_text (gw_node_get_item (meeting), GW_MEETING_START);
  gsize minutes = strlen ("2026-12-01T10:00");

  if (old != NULL && strlen (iso) > minutes && strncmp (old, iso, minutes) == 0)
    return TRUE;
  return gw_answer_put (answer, meeting, GW_MEETING_START, iso);
}

typedef struct
{
  GwInputDate  when;
  guint        minutes;
  char        *place;
} Meeting;

static void
meeting_clear (Meeting *meeting)
{
  g_clear_pointer (&meeting->place, g_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Meeting, meeting_clear)

/* Takes "45 min" out of the line, wherever it stands, and leaves a separator. */
static char *
cut_minutes (const char *text,
             guint      *minutes)
{
  g_autoptr (GRegex) regex
      = g_regex_new ("(?:^|[\\s,،·–-]+)([\\d٠-٩]{1,3})\\s*(?:min\\w*\\.?|دقيقة|دقائق)(?:$|[\\s,،·–-]+)",
                     G_REGEX_CASELESS, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  if (!g_regex_match (regex, text, 0, &match))
    return g_strdup (text);

  g_autofree char *number = g_match_info_fetch (match, 1);
  g_autoptr (GArray) tokens = gw_input_scan (number, GW_SCAN_DIGITS);
  *minutes = (guint) g_array_index (tokens, GwToken, 0).number;
  return g_regex_replace_literal (regex, text, -1, 0, " · ", 0, NULL);
}

/* "1 Dec, 10:00, Room 4": the longest day at the start, and what stands behind it. */
static gboolean
cut_day (const char *field,
         GDateTime  *now,
         Meeting    *meeting)
{
  for (const char *at = field + strlen (field); (at = g_utf8_find_prev_char (field, at)) != NULL;)
    {
      g_autofree char *day = g_strndup (field, at - field);

      if ((*at == ',' || g_str_has_prefix (at, "،"))
          && gw_input_date (day, now, GW_INPUT_AHEAD, &meeting->when) == GW_INPUT_UNDERSTOOD
          && gw_short_is_day (&meeting->when))
        {
          meeting->place = gw_input_trim (g_utf8_next_char (at), -1);
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
read_meeting_field (const char  *field,
                    GDateTime   *now,
                    Meeting     *meeting,
                    char       **fault)
{
  if (gw_short_take_day (field, now, &meeting->when, fault))
    ;
  else if (meeting->when.iso[0] == '\0' && meeting->place == NULL && cut_day (field, now, meeting))
    ;
  else if (meeting->place == NULL)
    meeting->place = g_strdup (field);
  else
    *fault = g_strdup (_("Write the day and time, the minutes, and the place."));
  return *fault == NULL;
}

static gboolean
read_meeting (const char  *text,
              GDateTime   *now,
              Meeting     *meeting,
              char       **fault)
{
  g_autofree char *rest = cut_minutes (text, &meeting->minutes);
  g_auto (GStrv) fields = gw_input_split (rest);

  for (guint i = 0; *fault == NULL && fields[i] != NULL; i++)
    if (*fields[i] != '\0')
      read_meeting_field (fields[i], now, meeting, fault);
  return *fault == NULL;
}

static char *
get_the_meeting (GwItem *brief)
{
  GwItem *meeting = gw_item_get_one (brief, GW_BRIEF_MEETING);
  GPtrArray *fields = g_ptr_array_new_with_free_func (g_free);
  double minutes = meeting != NULL ? gw_item_get_number (meeting, GW_MEETING_MINUTES) : 0;

  gw_short_take_text (fields, gw_short_date_text (gw_short_text (meeting, GW_MEETING_START)));
  if (minutes > 0)
    /* Translators: minutes; what a box shows and reads again: begins with a number and "min" */
    gw_short_take_text (fields, g_strdup_printf (C_("typed", "%.0f min"), minutes));
  gw_short_add_text (fields, gw_short_text (meeting, GW_MEETING_PLACE));
  return gw_short_end (fields);
}

static gboolean
set_the_meeting (GwAnswer   *answer,
                 const char *text)
{
  g_auto (Meeting) read = { 0 };
  char *fault = NULL;

  if (!read_meeting (text, answer->now, &read, &fault))
    return gw_answer_refuse (answer, fault);

  GwNode *meeting = gw_answer_child (answer->root, GW_BRIEF_MEETING, 0);
  if (meeting == NULL && *text == '\0')
    return TRUE;
  if (meeting == NULL)
    meeting = gw_answer_add (answer, answer->root, GW_BRIEF_MEETING, -1);

  g_autofree char *minutes = read.minutes > 0 ? g_strdup_printf ("%u", read.minutes) : NULL;
  return meeting != NULL && gw_answer_put_start (answer, meeting, read.when.iso)
         && gw_answer_put (answer, meeting, GW_MEETING_MINUTES, minutes)
         && gw_answer_put (answer, meeting, GW_MEETING_PLACE, read.place)
         && gw_answer_clean (answer, meeting, 0);
}

static gboolean
say_the_meeting (const char  *text,
                 GDateTime   *now,
                 char       **said)
{
  g_auto (Meeting) read = { 0 };

  if (!read_meeting (text, now, &read, said))
    return FALSE;
  if (read.when.iso[0] != '\0')
    *said = gw_input_date_say (&read.when);
  return TRUE;
}

const GwGoalWay gw_goal_meeting = { get_the_meeting, set_the_meeting, say_the_meeting };
