/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-continue.h"

#include <string.h>

#include "briefs.h"
#include "gw-check.h"
#include "gw-initiative.h"

static GwItem *
continue_as (GwItem    *brief,
             GPtrArray *briefs,
             GwMoment   to)
{
  g_autoptr (GError) error = NULL;
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 7, 12, 2026);
  GwItem *next = gw_continue_new (brief, briefs, to, &today, NULL, &error);

  g_assert_no_error (error);
  gw_check_document (next, &error);
  g_assert_no_error (error);
  g_assert_cmpint (gw_brief_get_moment (next), ==, to);
  return next;
}

static GwItem *
child_at (GwItem *item,
          guint   part,
          guint   index)
{
  g_assert_cmpuint (index, <, gw_item_count (item, part));
  return gw_item_get_child (item, part, index);
}

static GwItem *
moment_child (GwItem *brief,
              guint   part,
              guint   index)
{
  return child_at (gw_brief_get_moment_item (brief), part, index);
}

static void
test_only_the_ways_of_the_table (void)
{
  static const char *const allowed[GW_N_MOMENTS] = {
    [GW_MOMENT_PRIORITIZATION] = "yynn",
    [GW_MOMENT_SCOPE] = "nyyy",
    [GW_MOMENT_COMMITMENT] = "ynyy",
    [GW_MOMENT_RESOURCES] = "nnny",
  };

  for (int from = 0; from < GW_N_MOMENTS; from++)
    for (int to = 0; to < GW_N_MOMENTS; to++)
      g_assert_cmpint (gw_continue_can (from, to), ==, allowed[from][to] == 'y');
}

static gboolean
note_id (GwItem   *item,
         GwItem   *parent,
         guint     part,
         gpointer  user_data)
{
  if (gw_item_get_id (item) != NULL)
    g_hash_table_add (user_data, (gpointer) gw_item_get_id (item));
  return TRUE;
}

/* Every sample in every way: valid, of the same initiative, and no id of the old one in it. */
static void
test_every_sample_goes_on (void)
{
  static const char *const names[] = {
    "a1-payroll-export.brief", "a2-six-shops.brief",   "a3-nordkette-counts-on.brief",
    "a4-payroll-engineer.brief", "b1-april-fair.brief", "b2-access-log.brief",
    "b3-rheinverbund.brief", "b4-security-engineer.brief", "c1-whole-orders.brief",
    "c2-part-number.brief", "c3-photo-search.brief", "c4-search-analyst.brief",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    for (int to = 0; to < GW_N_MOMENTS; to++)
      {
        g_autoptr (GwItem) brief = load_sample (names[i]);

        if (!gw_continue_can (gw_brief_get_moment (brief), to))
          continue;
        g_autoptr (GwItem) next = continue_as (brief, NULL, to);
        g_autoptr (GHashTable) old = g_hash_table_new (g_str_hash, g_str_equal);
        g_autoptr (GHashTable) made = g_hash_table_new (g_str_hash, g_str_equal);
        gw_item_walk (brief, note_id, old);
        gw_item_walk (next, note_id, made);
        GHashTableIter iter;
        gpointer id;

        g_assert_true (gw_initiative_is_same (brief, next));
        g_assert_cmpstr (gw_item_get_id (brief), !=, gw_item_get_id (next));
        g_hash_table_iter_init (&iter, made);
        while (g_hash_table_iter_next (&iter, &id, NULL))
          g_assert_false (g_hash_table_contains (old, id));
      }
}

static void
test_the_agreed_way_becomes_the_scope (void)
{
  g_autoptr (GwItem) brief = load_sample ("a1-payroll-export.brief");
  g_autoptr (GwItem) next = continue_as (brief, NULL, GW_MOMENT_SCOPE);
  GwItem *scope = gw_brief_get_moment_item (next);
  GwItem *piece = child_at (scope, GW_SCOPE_ITEMS, 0);
  GwItem *way = child_at (piece, GW_ITEM_APPROACHES, 0);
  GwItem *need = child_at (next, GW_BRIEF_INTERESTS, 0);

  g_assert_true (g_str_has_prefix (gw_item_get_text (next, GW_BRIEF_OUTCOME), "Two people build"));
  g_assert_cmpstr (gw_item_get_text (scope, GW_SCOPE_DUE), ==, "2027-02-26");
  g_assert_cmpuint (gw_item_count (scope, GW_SCOPE_ITEMS), ==, 1);
  g_assert_true (g_str_has_prefix (gw_item_get_text (piece, GW_ITEM_STATEMENT), "Two people"));
  g_assert_cmpstr (gw_item_get_raw (way, GW_APPROACH_LIKELY), ==, "7");
  g_assert_cmpstr (gw_item_get_text (way, GW_APPROACH_UNIT), ==, "weeks");
  g_assert_cmpstr (gw_item_get_text (way, GW_APPROACH_STATUS), ==, "guess");
  g_assert_cmpuint (gw_item_count (next, GW_BRIEF_PARTIES), ==, 5);
  g_assert_cmpuint (gw_item_count (next, GW_BRIEF_EVIDENCE), ==, 3);
  g_assert_cmpuint (gw_item_count (next, GW_BRIEF_OPTIONS), ==, 0);
  g_assert_true (gw_item_refers_to (need, GW_INTEREST_PARTY,
                                    gw_item_get_id (child_at (next, GW_BRIEF_PARTIES, 1))));
  g_assert_true (gw_item_refers_to (need, GW_INTEREST_MUST,
                                    gw_item_get_id (child_at (next, GW_BRIEF_PARTIES, 1))));
  g_assert_true (gw_item_refers_to (child_at (next, GW_BRIEF_EVIDENCE, 0), GW_FACT_SUPPORTS,
                                    gw_item_get_id (need)));
  g_assert_false (gw_item_has (child_at (next, GW_BRIEF_EVIDENCE, 0), GW_FACT_AGAINST));
}

/* The work that names the chosen way comes with its numbers and its goal. */
static void
test_work_of_the_way_becomes_pieces (void)
{
  g_autoptr (GwItem) brief = load_changed ("a1-payroll-export.brief", "agreed=\"o-b63q23sfk1x6\"",
                                           "agreed=\"o-qnbahja51wkc\"");
  g_autoptr (GwItem) next = continue_as (brief, NULL, GW_MOMENT_SCOPE);
  GwItem *piece = moment_child (next, GW_SCOPE_ITEMS, 0);

  g_assert_cmpstr (gw_item_get_text (piece, GW_ITEM_STATEMENT), ==, "Payroll export, complete");
  g_assert_cmpstr (gw_item_get_text (piece, GW_ITEM_SERVES), ==,
                   gw_item_get_id (child_at (next, GW_BRIEF_OBJECTIVES, 0)));
}

/* SAMPLES.md: the six planned pieces come likely by 26 Feb; the rest has no date. */
static void
test_the_plan_becomes_promises (void)
{
  g_autoptr (GwItem) brief = load_sample ("a2-six-shops.brief");
  g_autoptr (GwItem) next = continue_as (brief, NULL, GW_MOMENT_COMMITMENT);
  GwItem *moment = gw_brief_get_moment_item (next);
  guint n = gw_item_count (moment, GW_COMMITMENT_PROMISES), n_pieces = 0, n_promised = 0;

  n_pieces = gw_item_count (gw_brief_get_moment_item (brief), GW_SCOPE_ITEMS);
  g_assert_cmpuint (n, ==, n_pieces);
  for (guint i = 0; i < n; i++)
    {
      GwItem *promise = child_at (moment, GW_COMMITMENT_PROMISES, i);
      gboolean promised = gw_item_is (promise, GW_PROMISE_LEVEL, "commitment");

      n_promised += promised;
      g_assert_cmpint (gw_item_has (promise, GW_PROMISE_WHEN), ==, promised);
      g_assert_nonnull (gw_item_find (brief, gw_item_get_text (promise, GW_PROMISE_ITEM)));
    }
  g_assert_cmpuint (n_promised, ==, 6);
  g_assert_cmpstr (gw_item_get_text (child_at (child_at (moment, GW_COMMITMENT_PROMISES, 0),
                                               GW_PROMISE_CONDITIONS, 0), GW_CONDITION_TEXT),
                   ==, "Monthly file the shop uploads");
  g_assert_cmpuint (gw_item_count (next, GW_BRIEF_UNKNOWNS), ==, 2);
  g_assert_cmpuint (gw_item_count (next, GW_BRIEF_INTERESTS), ==, 0);
}

/* SAMPLES.md: all of it is likely done by 11 June. */
static void
test_what_is_left_out_is_what_money_brings (void)
{
  g_autoptr (GwItem) brief = load_sample ("a2-six-shops.brief");
  g_autoptr (GwItem) next = continue_as (brief, NULL, GW_MOMENT_RESOURCES);
  GwItem *benefit = moment_child (next, GW_RESOURCES_BENEFITS, 0);
  GwItem *fact = child_at (next, GW_BRIEF_EVIDENCE, 0);

  g_assert_cmpstr (gw_item_get_text (benefit, GW_BENEFIT_WITHOUT), ==, "2027-06");
  g_assert_nonnull (strstr (gw_item_get_text (fact, GW_FACT_STATEMENT), "11 Jun"));
  g_assert_true (gw_item_refers_to (benefit, GW_BENEFIT_EVIDENCE, gw_item_get_id (fact)));
}

static GwItem *
load_open_promise (void)
{
  return load_changed ("a3-nordkette-counts-on.brief", " state=\"slipped\"", "");
}

static void
test_promises_become_facts_with_their_odds (void)
{
  g_autoptr (GwItem) brief = load_open_promise ();
  g_autoptr (GPtrArray) briefs = g_ptr_array_new ();
  g_autoptr (GwItem) scope = load_sample ("a2-six-shops.brief");
  g_ptr_array_add (briefs, scope);
  g_autoptr (GwItem) next = continue_as (brief, briefs, GW_MOMENT_RESOURCES);
  const char *said = gw_item_get_text (child_at (next, GW_BRIEF_EVIDENCE, 0), GW_FACT_STATEMENT);

  g_assert_nonnull (strstr (said, "26 Feb 2027"));
  g_assert_nonnull (strstr (said, "in 10"));
  g_assert_cmpuint (gw_item_count (next, GW_BRIEF_EVIDENCE), ==, 1);
}

static void
test_a_promise_is_the_reason_for_its_work (void)
{
  g_autoptr (GwItem) brief = load_open_promise ();
  g_autoptr (GwItem) next = continue_as (brief, NULL, GW_MOMENT_PRIORITIZATION);
  GwItem *work = moment_child (next, GW_PRIORITIZATION_WORKS, 0);

  g_assert_cmpstr (gw_item_get_text (work, GW_WORK_BY), ==, "2027-02-26");
  g_assert_true (gw_item_refers_to (work, GW_WORK_EVIDENCE,
                                    gw_item_get_id (child_at (next, GW_BRIEF_EVIDENCE, 0))));
}

static void
test_a_promise_that_slipped_is_no_work (void)
{
  g_autoptr (GwItem) brief = load_sample ("a3-nordkette-counts-on.brief");
  g_autoptr (GwItem) next = continue_as (brief, NULL, GW_MOMENT_PRIORITIZATION);

  g_assert_cmpuint (gw_item_count (gw_brief_get_moment_item (next), GW_PRIORITIZATION_WORKS), ==,
                    0);
}

static void
test_the_next_meeting_is_when_it_was_agreed (void)
{
  g_autoptr (GwItem) brief = load_sample ("a1-payroll-export.brief");
  g_autoptr (GwItem) next = continue_as (brief, NULL, GW_MOMENT_PRIORITIZATION);
  GwItem *meeting = gw_item_get_one (next, GW_BRIEF_MEETING);

  g_assert_cmpstr (gw_item_get_text (meeting, GW_MEETING_START), ==, "2027-02-26");
  g_assert_cmpstr (gw_item_get_text (meeting, GW_MEETING_PLACE), ==, "Room 4");
  g_assert_null (gw_item_get_one (next, GW_BRIEF_RESULT));
  g_assert_cmpuint (gw_item_count (next, GW_BRIEF_INTERESTS), ==, 5);
  g_assert_cmpstr (gw_item_get_text (child_at (next, GW_BRIEF_EVIDENCE, 0), GW_FACT_OBSERVED), ==,
                   "2026-11-20");
}

/* A month is no day to meet. */
static void
test_a_month_is_no_meeting (void)
{
  g_autoptr (GwItem) brief = load_changed ("a1-payroll-export.brief", "again=\"2027-02-26\"",
                                           "again=\"2027-02\"");
  g_autoptr (GwItem) next = continue_as (brief, NULL, GW_MOMENT_PRIORITIZATION);

  g_assert_null (gw_item_get_one (next, GW_BRIEF_MEETING));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define TEST(name) g_test_add_func ("/continue/" #name, test_##name)
  TEST (only_the_ways_of_the_table);
  TEST (every_sample_goes_on);
  TEST (the_agreed_way_becomes_the_scope);
  TEST (work_of_the_way_becomes_pieces);
  TEST (the_plan_becomes_promises);
  TEST (what_is_left_out_is_what_money_brings);
  TEST (promises_become_facts_with_their_odds);
  TEST (a_promise_is_the_reason_for_its_work);
  TEST (a_promise_that_slipped_is_no_work);
  TEST (the_next_meeting_is_when_it_was_agreed);
  TEST (a_month_is_no_meeting);
  return g_test_run ();
}
