/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-short.h"

#include "gw-short-private.h"

#include "gw-say.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

/* How long a proposed title may get, in characters. */
#define TITLE_LENGTH 60

static char *
shorten (const char *text)
{
  g_autofree char *line = g_strdup (text);

  g_strdelimit (line, "\n", ' ');
  g_strstrip (line);
  if (g_str_has_suffix (line, "."))
    line[strlen (line) - 1] = '\0';
  if (g_utf8_strlen (line, -1) <= TITLE_LENGTH)
    return g_steal_pointer (&line);

  *g_utf8_offset_to_pointer (line, TITLE_LENGTH) = '\0';
  char *blank = strrchr (line, ' ');
  if (blank != NULL)
    *blank = '\0';
  return g_strconcat (line, "…", NULL);
}

/* "We need single sign-on" is said; what it is about is "Single sign-on". */
static char *
drop_lead (const char *asks)
{
  /* Translators: how a sentence begins that asks for something, before what is asked for; "|" stands
   * between them. */
  g_auto (GStrv) leads = g_strsplit (_("We need|We want|We would like|I need|I want|I would like|"
                                       "They need|They want|Can we have"),
                                     "|", 0);

  for (guint i = 0; leads[i] != NULL; i++)
    {
      gsize length = strlen (leads[i]);

      if (g_ascii_strncasecmp (asks, leads[i], length) == 0 && asks[length] == ' '
          && asks[length + 1] != '\0')
        {
          const char *rest = asks + length + 1;
          char first[7] = { 0 };

          g_unichar_to_utf8 (g_unichar_totitle (g_utf8_get_char (rest)), first);
          return g_strconcat (first, g_utf8_next_char (rest), NULL);
        }
    }
  return g_strdup (asks);
}

/* Returns: (transfer full) (nullable): what they ask for, as a name */
char *
gw_short_name_asks (GwItem *brief)
{
  g_autofree char *asks = gw_goal_asks.get (brief);

  return asks != NULL ? drop_lead (asks) : NULL;
}

static const char *
asker_name (GwItem *brief)
{
  GwItem *asker = gw_short_item (brief, GW_BRIEF_PARTIES, gw_short_find_asker (brief));
  const char *name = gw_short_text (asker, GW_PARTY_SHORT);

  return name != NULL ? name : gw_short_text (asker, GW_PARTY_NAME);
}

/* Without its weekday: a title is read for longer than a week. */
static char *
say_due (GwItem *scope)
{
  const char *due = gw_short_text (scope, GW_SCOPE_DUE);
  int year, month, day;
  GDate date;

  if (due == NULL || sscanf (due, "%4d-%2d-%2d", &year, &month, &day) != 3)
    return NULL;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return gw_say_date (&date);
}

/* The two halves of a moment's title. */
static void
get_title_parts (GwItem  *brief,
                 char   **what,
                 char   **whom)
{
  GwItem *moment = gw_brief_get_moment_item (brief);
  GwItem *goal = gw_short_item (brief, GW_BRIEF_OBJECTIVES, 0);
  GwItem *cost;

  switch (gw_brief_get_moment (brief))
    {
    case GW_MOMENT_SCOPE:
      *what = gw_goal_outcome.get (brief);
      *whom = say_due (moment);
      break;
    case GW_MOMENT_RESOURCES:
      cost = gw_short_item (moment, GW_RESOURCES_COSTS, 0);
      *what = g_strdup (gw_short_text (cost, GW_COST_STATEMENT));
      *whom = g_strdup (gw_short_text (goal, GW_OBJECTIVE_NAME));
      break;
    case GW_MOMENT_COMMITMENT:
    case GW_MOMENT_PRIORITIZATION:
    default:
      *what = gw_short_name_asks (brief);
      *whom = g_strdup (asker_name (brief));
      break;
    }
}

static char *
join_title (GwMoment    moment,
            const char *what,
            const char *whom)
{
  switch (moment)
    {
    case GW_MOMENT_SCOPE:
      /* Translators: a title: what the user can do, by which date */
      return g_strdup_printf (_("%1$s by %2$s"), what, whom);
    case GW_MOMENT_COMMITMENT:
      /* Translators: a title: what is asked for (%1$s), the customer (%2$s) */
      return g_strdup_printf (_("%2$s: %1$s"), what, whom);
    case GW_MOMENT_PRIORITIZATION:
    case GW_MOMENT_RESOURCES:
    default:
      /* Translators: a title: what is asked for, for whom or for which goal */
      return g_strdup_printf (_("%1$s for %2$s"), what, whom);
    }
}

/* Returns: (nullable): a title from the answers, NULL as long as they make none */
char *
gw_short_propose_title (GwItem *brief)
{
  g_autofree char *what = NULL, *whom = NULL;

  get_title_parts (brief, &what, &whom);
  if (what == NULL || *what == '\0')
    return gw_brief_get_moment (brief) != GW_MOMENT_SCOPE ? g_steal_pointer (&whom) : NULL;

  g_autofree char *name = shorten (what);
  return whom != NULL ? join_title (gw_brief_get_moment (brief), name, whom)
                      : g_steal_pointer (&name);
}
