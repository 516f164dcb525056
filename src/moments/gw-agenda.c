/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-agenda.h"

#include "gw-grain.h"
#include "gw-say.h"

#include <string.h>

#include <glib/gi18n-lib.h>

/* A meeting without a length has this one. */
#define USUAL_MINUTES 60

/* Returns: (transfer none): the heading of a group in the list, in the program's language */
const char *
gw_agenda_get_title (GwAgenda agenda)
{
  static const char *const titles[GW_N_AGENDAS] = {
    [GW_AGENDA_NO_DAY] = N_("No day yet"),
    [GW_AGENDA_THIS_WEEK] = N_("This week"),
    [GW_AGENDA_LATER] = N_("Later"),
    [GW_AGENDA_HOW_DID_IT_GO] = N_("How did it go?"),
    [GW_AGENDA_DONE] = N_("Done"),
  };

  g_return_val_if_fail (agenda < GW_N_AGENDAS, NULL);

  return _(titles[agenda]);
}

static const char *
get_start (const GwItem *brief)
{
  GwItem *meeting = gw_item_get_one (brief, GW_BRIEF_MEETING);

  return meeting != NULL ? gw_item_get_text (meeting, GW_MEETING_START) : NULL;
}

static gboolean
has_time (const char *start)
{
  return strchr (start, 'T') != NULL;
}

/* A day without a time of day starts when it starts here. Returns NULL when there is none. */
static GDateTime *
parse_start (const char *start)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autofree char *stamp = NULL;

  if (start == NULL)
    return NULL;
  if (!has_time (start))
    stamp = g_strconcat (start, "T00:00:00", NULL);
  else if (strlen (start) > strlen ("2026-12-01T10:00") && start[16] != ':')
    /* GLib wants the seconds that FORMAT leaves out. */
    stamp = g_strdup_printf ("%.16s:00%s", start, start + 16);
  else
    stamp = g_strdup (start);
  return g_date_time_new_from_iso8601 (stamp, zone);
}

static GDateTime *
find_end (const GwItem *brief)
{
  const char *start = get_start (brief);
  g_autoptr (GDateTime) begin = parse_start (start);
  GwItem *meeting;
  int minutes;

  if (begin == NULL)
    return NULL;
  if (!has_time (start))
    return g_date_time_add_days (begin, 1);

  meeting = gw_item_get_one (brief, GW_BRIEF_MEETING);
  minutes = gw_item_has (meeting, GW_MEETING_MINUTES)
                ? (int) gw_item_get_number (meeting, GW_MEETING_MINUTES)
                : USUAL_MINUTES;
  return g_date_time_add_minutes (begin, minutes);
}

/* Midnight after the last day of now's week. */
static GDateTime *
find_end_of_week (GDateTime *now)
{
  g_autoptr (GDateTime) monday
      = g_date_time_add_days (now, 8 - g_date_time_get_day_of_week (now));

  return g_date_time_new (g_date_time_get_timezone (monday), g_date_time_get_year (monday),
                          g_date_time_get_month (monday), g_date_time_get_day_of_month (monday), 0,
                          0, 0);
}

/* Where a brief stands in the list at @now: done once it has a result, asked about after its end,
 * else this week (to Sunday, in the zone of @now) or later. What has no day yet comes before all. */
GwAgenda
gw_agenda_place (const GwItem *brief,
                 GDateTime    *now)
{
  g_autoptr (GDateTime) end = NULL;
  g_autoptr (GDateTime) week = NULL;
  g_autoptr (GDateTime) start = NULL;

  g_return_val_if_fail (brief != NULL && now != NULL, GW_AGENDA_NO_DAY);

  if (gw_item_get_one (brief, GW_BRIEF_RESULT) != NULL)
    return GW_AGENDA_DONE;

  end = find_end (brief);
  if (end == NULL)
    return GW_AGENDA_NO_DAY;
  if (g_date_time_compare (end, now) <= 0)
    return GW_AGENDA_HOW_DID_IT_GO;

  week = find_end_of_week (now);
  start = parse_start (get_start (brief));
  return g_date_time_compare (start, week) < 0 ? GW_AGENDA_THIS_WEEK : GW_AGENDA_LATER;
}

gint64
gw_agenda_get_key (const GwItem *brief,
                   GwAgenda      agenda)
{
  g_autoptr (GDateTime) start = parse_start (get_start (brief));
  gint64 seconds = start != NULL ? g_date_time_to_unix (start) : G_MININT64 + 1;

  return agenda == GW_AGENDA_HOW_DID_IT_GO || agenda == GW_AGENDA_DONE ? -seconds : seconds;
}

int
gw_agenda_compare (const GwItem *one,
                   const GwItem *other,
                   GDateTime    *now)
{
  GwAgenda agendas[] = { gw_agenda_place (one, now), gw_agenda_place (other, now) };
  gint64 keys[] = { gw_agenda_get_key (one, agendas[0]), gw_agenda_get_key (other, agendas[1]) };

  if (agendas[0] != agendas[1])
    return agendas[0] < agendas[1] ? -1 : 1;
  return (keys[0] > keys[1]) - (keys[0] < keys[1]);
}

char *
gw_agenda_say_title (const GwItem *brief)
{
  const char *title = gw_item_get_text (brief, GW_BRIEF_TITLE);

  return g_strdup (title != NULL && *title != '\0' ? title : _("New brief"));
}

/* Returns: (nullable): nothing without a day */
static char *
say_day (const char *start,
         GDateTime  *now)
{
  GDate day;

  if (start == NULL || !gw_grain_bounds (start, &day, NULL))
    return NULL;

  return g_date_get_year (&day) == g_date_time_get_year (now) ? gw_say_day (&day)
                                                              : gw_say_day_year (&day);
}

/* Takes @names, each a string that it owns. */
static char *
join_names (GPtrArray *names)
{
  g_ptr_array_add (names, NULL);
  /* Translators: between the names of people in a list. */
  return g_strjoinv (_(", "), (char **) names->pdata);
}

static char *
say_one (const GwItem *party,
         gboolean      with_role)
{
  const char *name = gw_item_get_text (party, GW_PARTY_NAME);
  const char *role = gw_item_get_text (party, GW_PARTY_ROLE);

  if (!with_role || role == NULL || *role == '\0')
    return g_strdup (name);
  /* Translators: a person and what they are: "Tobias Renner (VP Sales)" */
  return g_strdup_printf (_("%1$s (%2$s)"), name, role);
}

/* Returns: (nullable): who comes from the other side; NULL for nobody */
static char *
say_people (const GwItem *brief,
            gboolean      with_roles)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < gw_item_count (brief, GW_BRIEF_PARTIES); i++)
    {
      const GwItem *party = gw_item_get_child (brief, GW_BRIEF_PARTIES, i);

      if (gw_item_is (party, GW_PARTY_SIDE, "them") && gw_item_is (party, GW_PARTY_ATTENDS, "yes")
          && *gw_item_get_text (party, GW_PARTY_NAME) != '\0')
        g_ptr_array_add (names, say_one (party, with_roles));
    }
  return names->len > 0 ? join_names (names) : NULL;
}

/* Returns: (transfer full) (nullable): "with Tobias Renner (VP Sales), Amina Diallo (Customer
 *   Success)"; NULL while nobody is named */
char *
gw_agenda_say_with (const GwItem *brief)
{
  g_autofree char *people = say_people (brief, TRUE);

  /* Translators: the people one meets, each with what they are in brackets */
  return people != NULL ? g_strdup_printf (_("with %s"), people) : NULL;
}

/* Returns: (transfer full): "Tue 1 Dec · Tobias Renner": the day as it is said at @now and who
 * comes, as far as that is known */
char *
gw_agenda_say_line (const GwItem *brief,
                    GDateTime    *now)
{
  g_autofree char *day = say_day (get_start (brief), now);
  g_autofree char *people = say_people (brief, FALSE);

  if (day == NULL)
    return people != NULL ? g_steal_pointer (&people) : g_strdup (_("who will be there?"));
  return people != NULL ? gw_say_beside (day, people) : g_steal_pointer (&day);
}

const char *
gw_agenda_say_state (const GwItem *brief,
                     GwAgenda      agenda)
{
  GwItem *result;

  if (agenda == GW_AGENDA_HOW_DID_IT_GO)
    /* Translators: what is to be done with the result of a meeting. */
    return _("write it");
  if (agenda != GW_AGENDA_DONE)
    return NULL;

  result = gw_item_get_one (brief, GW_BRIEF_RESULT);
  if (gw_item_is (result, GW_RESULT_ENDING, "agreed"))
    return C_("result of a meeting", "agreed");
  if (gw_item_is (result, GW_RESULT_ENDING, "none"))
    return C_("result of a meeting", "nothing agreed");
  return C_("result of a meeting", "still open");
}
