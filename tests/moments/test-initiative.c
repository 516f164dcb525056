/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "briefs.h"
#include "gw-close-names.h"
#include "gw-initiative.h"
#include "gw-names.h"
#include "gw-shift.h"

/* Which briefs belong together, how things are called, and times moved together. */

static GwItem *
brief_of (const char *initiative)
{
  g_autoptr (GwItem) brief = gw_brief_new (GW_MOMENT_SCOPE, "T", NULL);

  return gw_item_with_text (brief, GW_BRIEF_INITIATIVE, initiative);
}

static void
test_names_of_one_initiative (void)
{
  static const struct
  {
    const char *one, *other;
    gboolean    same;
  } cases[] = {
    { "Payroll export", "Payroll export", TRUE },
    { "Payroll export", "PAYROLL Export", TRUE },
    { "  Payroll export\n", "Payroll export", TRUE },
    { "Payroll  export", "Payroll export", FALSE },
    { "B\xc3\xbcro", "Bu\xcc\x88ro", TRUE },
    { "B\xc3\x9cRO", "b\xc3\xbcro", TRUE },
    { "Stra\xc3\x9f" "e", "STRASSE", TRUE },
    { "B\xc3\xbcro", "Buro", FALSE },
    { "\xef\xac\x81ne", "fine", TRUE }, /* case folding takes the ligature apart */
    { "\xc2\xb2", "2", FALSE },         /* what only looks alike stays apart */
    { "Payroll", "Payroll export", FALSE },
    { "  ", "  ", FALSE },
    { NULL, NULL, FALSE },
    { "Payroll", NULL, FALSE },
    { NULL, "Payroll", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GwItem) one = brief_of (cases[i].one);
      g_autoptr (GwItem) other = brief_of (cases[i].other);

      g_test_message ("“%s” and “%s”", cases[i].one, cases[i].other);
      g_assert_true (gw_initiative_is_same (one, other) == cases[i].same);
      g_assert_true (gw_initiative_is_same (other, one) == cases[i].same);
    }
}

static void
test_letters_of_ways (void)
{
  static const struct { guint index; const char *letter; } cases[] = {
    { 0, "A" },   { 1, "B" },    { 25, "Z" },   { 26, "AA" },
    { 27, "AB" }, { 51, "AZ" },  { 52, "BA" },  { 701, "ZZ" }, { 702, "AAA" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *letter = gw_letter (cases[i].index);
      g_assert_cmpstr (letter, ==, cases[i].letter);
    }
}

static void
test_what_people_are_called (void)
{
  static const struct
  {
    const char *side, *name, *short_name, *attends, *decides, *called;
  } cases[] = {
    { "them", "Tobias Renner", NULL, NULL, NULL, "Tobias" },
    { "them", "Tobias Renner", "Sales", NULL, NULL, "Tobias" },
    { "them", "Anna Maria Berg", NULL, NULL, NULL, "Anna" },
    { "them", "Tobias Renner", "Sales", "no", NULL, "Sales" },
    { "them", "Tobias Renner", NULL, "no", NULL, "Tobias Renner" },
    { "them", "Tobias Renner", NULL, "no", "yes", "Tobias" },
    { "them", "Nordkette", NULL, NULL, NULL, "Nordkette" },
    { "them", "\u2066Tobias Renner\u2069", "Sales", NULL, NULL, "\u2066Tobias\u2069" },
    { "them", "Head of sales", NULL, NULL, NULL, "Head of sales" },
    { "them", "Dr. Renner", NULL, NULL, NULL, "Dr. Renner" },
    { "them", "One Two Three Four", NULL, NULL, NULL, "One Two Three Four" },
    { "us", "Product", NULL, NULL, NULL, "We" },
    { "them", "", NULL, NULL, NULL, "They" },
    { "us", "Product", "Prod", NULL, NULL, "Prod" },
    { "us", "Mara Lind", NULL, NULL, NULL, "Mara" },
    { "other", "Night shift", NULL, "no", NULL, "Night shift" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GwContent content[GW_MAX_PARTS] = { 0 };

      content[GW_PARTY_ID].text = "p-1";
      content[GW_PARTY_SIDE].text = cases[i].side;
      content[GW_PARTY_NAME].text = cases[i].name;
      content[GW_PARTY_SHORT].text = cases[i].short_name;
      content[GW_PARTY_ATTENDS].text = cases[i].attends;
      content[GW_PARTY_DECIDES].text = cases[i].decides;
      g_autoptr (GwItem) party = gw_item_new (GW_KIND_PARTY, content);
      g_assert_cmpstr (gw_party_get_short (party), ==, cases[i].called);
    }
}

static void
test_what_things_are_called (void)
{
  g_autoptr (GwItem) brief = read_brief (
      "scope",
      "<title>T</title><parties><party id=\"p-1\" side=\"them\" name=\"Ole Berg\"/></parties>"
      "<objectives><objective id=\"g-1\" name=\"Share\"/></objectives>"
      "<interests><interest id=\"i-1\" party=\"p-1\"><position>P</position>"
      "<statement>S</statement></interest><interest id=\"i-2\" party=\"p-1\"/></interests>"
      "<knowns><known id=\"kn-1\">K</known></knowns><scope/>");
  static const struct { const char *id, *name; } cases[] = {
    { "p-1", "Ole" }, { "g-1", "Share" }, { "i-1", "S" }, { "i-2", NULL }, { "kn-1", "K" },
    { "none", NULL }, { NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (gw_name_of (brief, cases[i].id), ==, cases[i].name);
}

static void
test_the_last_day_of_what_was_said (void)
{
  static const struct { const char *when, *day; } cases[] = {
    { "2027-02-26", "Fri 26 Feb" }, { "2027-02", "Sun 28 Feb" }, { "2028-02", "Tue 29 Feb" },
    { "2027-Q1", "Wed 31 Mar" },    { "2027-H1", "Wed 30 Jun" }, { "2027", "Fri 31 Dec" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GwItem) bare = gw_item_new_with_id (GW_KIND_WORK);
      g_autoptr (GwItem) work = gw_item_with_text (bare, GW_WORK_BY, cases[i].when);
      g_autofree char *day = gw_say_calendar_day (gw_read_last_day (work, GW_WORK_BY));

      g_assert_cmpstr (day, ==, cases[i].day);
      g_assert_true (gw_read_last_day (bare, GW_WORK_BY) == GW_DAY_NONE);
    }
}

/* Each time in the grain it has; a month goes where its middle goes. */
static void
test_times_move_in_their_grain (void)
{
  static const struct { const char *before; int days; const char *after; } cases[] = {
    { "2026-12-31", 1, "2027-01-01" },  { "2026-12-31", 0, "2026-12-31" },
    { "2027-01-01", -1, "2026-12-31" }, { "2028-02-28", 1, "2028-02-29" },
    { "2026-12", 7, "2026-12" },        { "2026-12", 31, "2027-01" },
    { "2026-12", -31, "2026-11" },      { "2026-Q4", 92, "2027-Q1" },
    { "2026-Q4", 10, "2026-Q4" },       { "2026-H2", 184, "2027-H1" },
    { "2026", 365, "2027" },            { "2026", 30, "2026" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GwItem) bare = gw_item_new_with_id (GW_KIND_WORK);
      g_autoptr (GwItem) work = gw_item_with_text (bare, GW_WORK_BY, cases[i].before);
      g_autoptr (GwItem) moved = gw_shift_days (work, cases[i].days);

      g_test_message ("%s by %d days", cases[i].before, cases[i].days);
      g_assert_cmpstr (gw_item_get_raw (moved, GW_WORK_BY), ==, cases[i].after);
    }
}

/* Everything in a brief moves at once; what is no time stays. */
static void
test_a_whole_brief_moves (void)
{
  g_autoptr (GwItem) brief = read_brief (
      "resources",
      "<title>Until 2026-12-01</title><meeting start=\"2026-12-01T10:00+01:00\" minutes=\"45\"/>"
      "<resources decide-by=\"2027-01-15\"><benefit id=\"n-1\" likely=\"4\" from=\"2027-11\" "
      "without=\"never\"/></resources>");
  g_autoptr (GwItem) moved = gw_shift_days (brief, 28);
  g_autoptr (GwItem) back = gw_shift_days (moved, -28);
  g_autoptr (GwItem) still = gw_shift_days (brief, 0);
  GwItem *meeting = gw_item_get_one (moved, GW_BRIEF_MEETING);
  GwItem *ask = gw_brief_get_moment_item (moved);
  GwItem *benefit = gw_item_find (moved, "n-1");

  g_assert_cmpstr (gw_item_get_raw (moved, GW_BRIEF_TITLE), ==, "Until 2026-12-01");
  g_assert_cmpstr (gw_item_get_raw (meeting, GW_MEETING_START), ==, "2026-12-29T10:00+01:00");
  g_assert_cmpstr (gw_item_get_raw (meeting, GW_MEETING_MINUTES), ==, "45");
  g_assert_cmpstr (gw_item_get_raw (ask, GW_RESOURCES_DECIDE_BY), ==, "2027-02-12");
  g_assert_cmpstr (gw_item_get_raw (benefit, GW_BENEFIT_FROM), ==, "2027-12");
  g_assert_cmpstr (gw_item_get_raw (benefit, GW_BENEFIT_WITHOUT), ==, "never");
  g_assert_true (gw_item_equal (brief, still));
  g_assert_cmpstr (gw_item_get_raw (gw_brief_get_moment_item (back), GW_RESOURCES_DECIDE_BY), ==,
                   "2027-01-15");
}

static void
test_names_that_may_mean_the_same (void)
{
  static const struct
  {
    const char *one, *other;
    gboolean    close;
  } cases[] = {
    { "Payroll export", "Payroll-export", TRUE },  { "Payroll  export", "Payroll export", TRUE },
    { "Payroll export", "Payrol export", TRUE },   { "Büro", "Buro", TRUE },
    { "Payroll export", "Payroll exports", TRUE }, { "Payroll export", "PAYROLL EXPORT", FALSE },
    { "Payroll export", "Payroll import", TRUE },  { "Payroll export", "Shift swap", FALSE },
    { "SSO", "SSL", FALSE },                       { "", "Payroll", FALSE },
    { "Phase 1", "Phase 2", TRUE },                { "Payroll", "Payroll export", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("“%s”, “%s”", cases[i].one, cases[i].other);
      g_assert_true (gw_close_names (cases[i].one, cases[i].other) == cases[i].close);
      g_assert_true (gw_close_names (cases[i].other, cases[i].one) == cases[i].close);
    }
}

static void
test_who_told_two_apart_is_not_asked_again (void)
{
  g_autoptr (GPtrArray) briefs = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);
  g_autofree char *pair = gw_close_dup_pair ("Phase 2", "Phase 1");
  const char *none[] = { NULL }, *one[] = { pair, NULL };

  g_ptr_array_add (briefs, brief_of (NULL));
  g_ptr_array_add (briefs, brief_of ("Shift swap"));
  g_ptr_array_add (briefs, brief_of ("Phase 1"));
  g_autofree char *asked = gw_close_find (briefs, "Phase 2", (GStrv) none);
  g_autofree char *told = gw_close_find (briefs, "Phase 2", (GStrv) one);

  g_assert_cmpstr (asked, ==, "Phase 1");
  g_assert_null (told);
}

static void
test_how_many_meetings_it_has (void)
{
  g_autoptr (GwItem) brief = brief_of ("Payroll export");
  g_autoptr (GwItem) none = brief_of (NULL);
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);
  g_autofree char *alone = gw_initiative_say (brief, NULL);
  g_autofree char *of_none = gw_initiative_say (none, others);

  g_assert_cmpstr (alone, ==, "Part of “Payroll export”, 1 meeting");
  g_assert_null (of_none);

  g_ptr_array_add (others, brief_of ("payroll export"));
  g_ptr_array_add (others, brief_of ("Audit log"));
  g_ptr_array_add (others, brief_of (NULL));
  g_ptr_array_add (others, brief_of ("PAYROLL EXPORT "));
  g_autofree char *three = gw_initiative_say (brief, others);
  g_assert_cmpstr (three, ==, "Part of “Payroll export”, 3 meetings");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add_func ("/moments/" path, func)
  ADD ("initiative/names-of-one-initiative", test_names_of_one_initiative);
  ADD ("names/letters-of-ways", test_letters_of_ways);
  ADD ("names/what-people-are-called", test_what_people_are_called);
  ADD ("names/what-things-are-called", test_what_things_are_called);
  ADD ("names/the-last-day-of-what-was-said", test_the_last_day_of_what_was_said);
  ADD ("shift/times-move-in-their-grain", test_times_move_in_their_grain);
  ADD ("shift/a-whole-brief-moves", test_a_whole_brief_moves);
  g_test_add_func ("/initiative/how-many-meetings-it-has", test_how_many_meetings_it_has);
  g_test_add_func ("/initiative/names-that-may-mean-the-same", test_names_that_may_mean_the_same);
  g_test_add_func ("/initiative/who-told-two-apart-is-not-asked-again",
                   test_who_told_two_apart_is_not_asked_again);
  return g_test_run ();
}
