/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-agenda.h"

/* A brief as the list sees it: when, how long, with whom, how it ended; each may be NULL. */
static GwItem *
create_brief (const char *start,
              const char *minutes,
              const char *ending)
{
  g_autoptr (GwItem) bare = gw_brief_new (GW_MOMENT_SCOPE, "Six shops by 26 February", "en");
  g_autoptr (GwItem) meeting = NULL;
  g_autoptr (GwItem) result = NULL;
  g_autoptr (GwItem) met = NULL;
  g_autoptr (GwItems) results = NULL;
  g_autoptr (GwItems) meetings = NULL;

  if (start != NULL)
    {
      const GwContent content[GW_MEETING_N_PARTS] = { [GW_MEETING_START].text = start,
                                                      [GW_MEETING_MINUTES].text = minutes };

      meeting = gw_item_new (GW_KIND_MEETING, content);
      meetings = gw_items_new (&meeting, 1);
    }
  met = gw_item_with_items (bare, GW_BRIEF_MEETING, meetings);
  if (ending != NULL)
    {
      const GwContent content[GW_RESULT_N_PARTS] = { [GW_RESULT_ENDING].text = ending };

      result = gw_item_new (GW_KIND_RESULT, content);
      results = gw_items_new (&result, 1);
    }
  return gw_item_with_items (met, GW_BRIEF_RESULT, results);
}

/* Monday. */
static GDateTime *
get_now (void)
{
  return g_date_time_new_utc (2026, 11, 30, 9, 0, 0);
}

static void
test_places (void)
{
  static const struct
  {
    const char *start;
    const char *minutes;
    const char *ending;
    GwAgenda    agenda;
  } cases[] = {
    { NULL, NULL, NULL, GW_AGENDA_NO_DAY },
    { "2026-12-01T10:00+01:00", "45", NULL, GW_AGENDA_THIS_WEEK },
    { "2026-12-06", NULL, NULL, GW_AGENDA_THIS_WEEK },
    { "2026-12-07", NULL, NULL, GW_AGENDA_LATER },
    { "2027-01-13T10:00+01:00", NULL, NULL, GW_AGENDA_LATER },
    /* Half past nine here is still going on; with half an hour it was over at nine. */
    { "2026-11-30T08:30+00:00", NULL, NULL, GW_AGENDA_THIS_WEEK },
    { "2026-11-30T08:30+00:00", "30", NULL, GW_AGENDA_HOW_DID_IT_GO },
    { "2026-11-30T09:45+01:00", "15", NULL, GW_AGENDA_HOW_DID_IT_GO },
    { "2026-11-30", NULL, NULL, GW_AGENDA_THIS_WEEK },
    { "2026-11-29", NULL, NULL, GW_AGENDA_HOW_DID_IT_GO },
    { "2026-11-05", NULL, "agreed", GW_AGENDA_DONE },
    { "2027-01-13", NULL, "none", GW_AGENDA_DONE },
    { NULL, NULL, "open", GW_AGENDA_DONE },
  };
  g_autoptr (GDateTime) now = get_now ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GwItem) brief
          = create_brief (cases[i].start, cases[i].minutes, cases[i].ending);

      g_test_message ("%s, %s minutes, %s", cases[i].start, cases[i].minutes, cases[i].ending);
      g_assert_cmpint (gw_agenda_place (brief, now), ==, cases[i].agenda);
    }
}

static void
test_order (void)
{
  g_autoptr (GwItem) undated = create_brief (NULL, NULL, NULL);
  g_autoptr (GwItem) early = create_brief ("2026-12-01T10:00+01:00", NULL, NULL);
  g_autoptr (GwItem) late = create_brief ("2026-12-01T10:00+00:00", NULL, NULL);

  g_assert_cmpint (gw_agenda_get_key (undated, GW_AGENDA_THIS_WEEK), <,
                   gw_agenda_get_key (early, GW_AGENDA_THIS_WEEK));
  g_assert_cmpint (gw_agenda_get_key (early, GW_AGENDA_THIS_WEEK), <,
                   gw_agenda_get_key (late, GW_AGENDA_THIS_WEEK));
  g_assert_cmpint (gw_agenda_get_key (late, GW_AGENDA_DONE), <,
                   gw_agenda_get_key (early, GW_AGENDA_DONE));
}

static void
test_words (void)
{
  g_autoptr (GDateTime) now = get_now ();
  g_autoptr (GwItem) brief = create_brief ("2026-12-01T10:00+01:00", NULL, NULL);
  g_autoptr (GwItem) next_year = create_brief ("2027-01-13", NULL, NULL);
  g_autoptr (GwItem) undated = create_brief (NULL, NULL, NULL);
  g_autoptr (GwItem) empty = gw_item_with_text (undated, GW_BRIEF_TITLE, "");
  g_autofree char *title = gw_agenda_say_title (brief);
  g_autofree char *no_title = gw_agenda_say_title (empty);
  g_autofree char *line = gw_agenda_say_line (brief, now);
  g_autofree char *next_line = gw_agenda_say_line (next_year, now);
  g_autofree char *no_line = gw_agenda_say_line (undated, now);

  g_assert_cmpstr (title, ==, "Six shops by 26 February");
  g_assert_cmpstr (no_title, ==, "New brief");
  g_assert_cmpstr (line, ==, "Tue 1 Dec");
  g_assert_cmpstr (next_line, ==, "Wed 13 Jan 2027");
  g_assert_cmpstr (no_line, ==, "who will be there?");
}

static void
test_people (void)
{
  static const char *const people[][4] = {
    { "Product", "us", "yes" },
    { "Tobias Renner", "them", "yes", "VP Sales" },
    { "Samir Haddad", "them", "no", "CEO" },
    { "Amina Diallo", "them", "yes" },
  };
  g_autoptr (GDateTime) now = get_now ();
  g_autoptr (GwItem) bare = create_brief ("2026-12-01", NULL, NULL);
  g_autoptr (GwItem) brief = NULL;
  g_autoptr (GwItems) parties = NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);
  g_autofree char *line = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (people); i++)
    {
      const GwContent content[GW_PARTY_N_PARTS] = { [GW_PARTY_NAME].text = people[i][0],
                                                    [GW_PARTY_SIDE].text = people[i][1],
                                                    [GW_PARTY_ATTENDS].text = people[i][2],
                                                    [GW_PARTY_ROLE].text = people[i][3] };

      g_ptr_array_add (items, gw_item_new (GW_KIND_PARTY, content));
    }
  parties = gw_items_new ((GwItem *const *) items->pdata, items->len);
  brief = gw_item_with_items (bare, GW_BRIEF_PARTIES, parties);
  line = gw_agenda_say_line (brief, now);
  g_assert_cmpstr (line, ==, "Tue 1 Dec · Tobias Renner, Amina Diallo");
  g_assert_null (gw_agenda_say_with (bare));
  g_autofree char *with = gw_agenda_say_with (brief);
  g_assert_cmpstr (with, ==, "with Tobias Renner (VP Sales), Amina Diallo");
}

static void
test_states (void)
{
  static const struct
  {
    const char *ending;
    GwAgenda    agenda;
    const char *state;
  } cases[] = {
    { NULL, GW_AGENDA_NO_DAY, NULL },
    { NULL, GW_AGENDA_HOW_DID_IT_GO, "write it" },
    { "agreed", GW_AGENDA_DONE, "agreed" },
    { "none", GW_AGENDA_DONE, "nothing agreed" },
    { "open", GW_AGENDA_DONE, "still open" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GwItem) brief = create_brief (NULL, NULL, cases[i].ending);

      g_assert_cmpstr (gw_agenda_say_state (brief, cases[i].agenda), ==, cases[i].state);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/agenda/a brief stands where its meeting is", test_places);
  g_test_add_func ("/agenda/the next one comes first, of those behind the last", test_order);
  g_test_add_func ("/agenda/a line says when", test_words);
  g_test_add_func ("/agenda/a line says who comes from the other side", test_people);
  g_test_add_func ("/agenda/a state says what is left or how it ended", test_states);
  return g_test_run ();
}
