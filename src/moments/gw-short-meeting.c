/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-short-when.h"

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

/* Brings the meeting to what was read of it; there is none where nothing was. */
gboolean
gw_answer_put_when (GwAnswer          *answer,
                    const GwShortWhen *when)
{
  GwNode *meeting = gw_answer_child (answer->root, GW_BRIEF_MEETING, 0);
  g_autofree char *minutes = when->minutes > 0 ? g_strdup_printf ("%u", when->minutes) : NULL;

  if (meeting == NULL && when->day.iso[0] == '\0' && minutes == NULL && when->place == NULL)
    return TRUE;
  if (meeting == NULL)
    meeting = gw_answer_add (answer, answer->root, GW_BRIEF_MEETING, -1);

  return meeting != NULL && gw_answer_put_start (answer, meeting, when->day.iso)
         && gw_answer_put (answer, meeting, GW_MEETING_MINUTES, minutes)
         && gw_answer_put (answer, meeting, GW_MEETING_PLACE, when->place)
         && gw_answer_clean (answer, meeting, 0);
}

/* The day with what stands around it, or more of the place. */
static void
read_meeting_field (const char   *field,
                    GDateTime    *now,
                    GwShortWhen  *when,
                    char        **fault)
{
  g_autofree char *before = NULL, *behind = NULL;

  if (when->day.iso[0] == '\0'
      && (gw_short_take_day (field, now, &when->day, fault)
          || gw_short_lead_day (field, now, &when->day, &behind)
          || gw_short_find_day (field, now, &when->day, &before, &behind, fault)))
    {
      gw_short_add_place (when, before != NULL ? before : "");
      gw_short_add_place (when, behind != NULL ? behind : "");
    }
  else
    gw_short_add_place (when, field);
}

/* Returns: FALSE with the reason in @fault when a day cannot be taken */
gboolean
gw_short_read_when (const char   *text,
                    GDateTime    *now,
                    GwShortWhen  *when,
                    char        **fault)
{
  g_autoptr (GPtrArray) fields = gw_short_split_when (text, now, &when->minutes);

  for (guint i = 0; *fault == NULL && i < fields->len; i++)
    read_meeting_field (g_ptr_array_index (fields, i), now, when, fault);
  return *fault == NULL;
}

/* Adds the fields that show a meeting. */
void
gw_short_add_when (GPtrArray *fields,
                   GwItem    *meeting)
{
  double minutes = meeting != NULL ? gw_item_get_number (meeting, GW_MEETING_MINUTES) : 0;

  gw_short_take_text (fields, gw_short_date_text (gw_short_text (meeting, GW_MEETING_START)));
  if (minutes > 0)
    /* Translators: minutes; what a box shows and reads again: begins with a number and "min" */
    gw_short_take_text (fields, g_strdup_printf (C_("typed", "%.0f min"), minutes));
  gw_short_add_text (fields, gw_short_text (meeting, GW_MEETING_PLACE));
}

static char *
get_the_meeting (GwItem *brief)
{
  GPtrArray *fields = g_ptr_array_new_with_free_func (g_free);

  gw_short_add_when (fields, gw_item_get_one (brief, GW_BRIEF_MEETING));
  return gw_short_end (fields);
}

static gboolean
set_the_meeting (GwAnswer   *answer,
                 const char *text)
{
  g_auto (GwShortWhen) when = { 0 };
  char *fault = NULL;

  if (!gw_short_read_when (text, answer->now, &when, &fault))
    return gw_answer_refuse (answer, fault);
  return gw_answer_put_when (answer, &when);
}

static gboolean
say_the_meeting (const char  *text,
                 GDateTime   *now,
                 char       **said)
{
  g_auto (GwShortWhen) when = { 0 };

  if (!gw_short_read_when (text, now, &when, said))
    return FALSE;
  *said = when.day.iso[0] != '\0' ? gw_short_when_say (&when) : gw_short_say_needs_day ();
  return TRUE;
}

const GwGoalWay gw_goal_meeting = { get_the_meeting, set_the_meeting, say_the_meeting };
