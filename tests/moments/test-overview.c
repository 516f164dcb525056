/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "briefs.h"

#include "gw-overview.h"

#include <string.h>

static GPtrArray *
load_all (const char *const *names)
{
  GPtrArray *briefs = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);

  for (guint i = 0; names[i] != NULL; i++)
    g_ptr_array_add (briefs, load_sample (names[i]));
  return briefs;
}

static GwOverview *
look (GPtrArray *briefs,
      guint      index)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 23, 9, 0, 0);
  g_autoptr (GError) error = NULL;
  GwOverview *overview
      = gw_overview_new (briefs, g_ptr_array_index (briefs, index), now, NULL, &error);

  g_assert_no_error (error);
  return overview;
}

static void
test_four_moments_side_by_side (void)
{
  static const char *const names[]
      = { "a4-payroll-engineer.brief", "a1-payroll-export.brief", "a2-six-shops.brief",
          "a3-nordkette-counts-on.brief", "b1-april-fair.brief", NULL };
  g_autoptr (GPtrArray) briefs = load_all (names);
  g_autoptr (GwOverview) overview = look (briefs, 1);
  const GwOverviewBrief *first;

  g_assert_cmpuint (gw_overview_count (overview), ==, 4);
  for (int moment = 0; moment < GW_N_MOMENTS; moment++)
    g_assert_cmpuint (overview->briefs[moment]->len, ==, 1);
  first = g_ptr_array_index (overview->briefs[GW_MOMENT_PRIORITIZATION], 0);
  g_assert_cmpstr (first->title, ==, "Payroll export for Nordkette");
  g_assert_cmpuint (first->index, ==, 1);
}

/* What the numbers of SAMPLES expect: the promise and the plan name Tobias's date. */
static void
test_what_contradicts (void)
{
  static const char *const names[]
      = { "a2-six-shops.brief", "a3-nordkette-counts-on.brief", NULL };
  g_autoptr (GPtrArray) briefs = load_all (names);
  g_autoptr (GwOverview) overview = look (briefs, 0);

  g_assert_cmpuint (overview->clashes->len, ==, 1);
  const GwOverviewClash *clash = g_ptr_array_index (overview->clashes, 0);
  g_assert_cmpuint (clash->index, ==, 1);
  g_assert_nonnull (strstr (clash->message, "Tobias"));
}

static guint
count_saying (GwOverview *overview,
              const char *words)
{
  guint n = 0;

  for (guint i = 0; i < overview->clashes->len; i++)
    n += strstr (((GwOverviewClash *) g_ptr_array_index (overview->clashes, i))->message, words)
         != NULL;
  return n;
}

#define ASKED(BY, REST)                                                                            \
  "<title>Export</title><prioritization><work id='k-1' weeks='9' requested='yes' by='" BY "'>"    \
  "<statement>Export</statement></work></prioritization>" REST

static GPtrArray *
read_two (const char *asked)
{
  GPtrArray *briefs = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);
  g_autoptr (GwItem) one = read_brief ("prioritization", asked);
  g_autoptr (GwItem) scope = read_brief ("scope", "<title>Six shops</title><scope due='2027-06-11'/>");

  g_ptr_array_add (briefs, gw_item_with_text (one, GW_BRIEF_INITIATIVE, "Export"));
  g_ptr_array_add (briefs, gw_item_with_text (scope, GW_BRIEF_INITIATIVE, "Export"));
  return briefs;
}

/* The day that is asked for is held against the one that is worked towards, until it is settled. */
static void
test_dates_contradict (void)
{
  static const struct
  {
    const char *asked;
    guint       n;
  } cases[] = {
    { ASKED ("2027-02-26", ""), 1 },
    { ASKED ("2027-06-11", ""), 0 },
    { ASKED ("2027-02-26", "<result ending='agreed'><statement>June</statement></result>"), 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) briefs = read_two (cases[i].asked);
      g_autoptr (GwOverview) overview = look (briefs, 0);

      g_assert_cmpuint (count_saying (overview, "“Six shops” works towards Fri 11 Jun, this one asks "
                                                "for Fri 26 Feb: agree on one date."), ==,
                        cases[i].n);
      if (cases[i].n == 0)
        continue;
      const GwOverviewClash *clash = g_ptr_array_index (overview->clashes, 0);
      g_assert_cmpuint (clash->index, ==, 0);
      g_assert_cmpstr (clash->on, ==, "k-1");
      g_assert_cmpstr (clash->field, ==, "by");
    }
}

static void
test_stale_facts_are_told (void)
{
  g_autoptr (GPtrArray) briefs = read_two (
      "<title>Export</title><evidence><fact id='e-1' source='Pipeline' observed='2025-01-10'>"
      "<statement>Worth 186,000</statement></fact></evidence><prioritization/>");
  g_autoptr (GwOverview) overview = look (briefs, 1);

  g_assert_cmpuint (count_saying (overview, "“Worth 186,000” is"), ==, 1);
}

static void
test_one_alone (void)
{
  static const char *const names[] = { "a1-payroll-export.brief", "b1-april-fair.brief", NULL };
  g_autoptr (GPtrArray) briefs = load_all (names);
  g_autoptr (GwOverview) overview = look (briefs, 1);

  g_assert_cmpuint (gw_overview_count (overview), ==, 1);
  g_assert_cmpuint (overview->clashes->len, ==, 0);
}

static void
test_a_cancelled_look_gives_nothing (void)
{
  static const char *const names[] = { "a2-six-shops.brief", NULL };
  g_autoptr (GPtrArray) briefs = load_all (names);
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 23, 9, 0, 0);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (
      gw_overview_new (briefs, g_ptr_array_index (briefs, 0), now, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/overview/four-moments-side-by-side", test_four_moments_side_by_side);
  g_test_add_func ("/overview/what-contradicts", test_what_contradicts);
  g_test_add_func ("/overview/dates-contradict", test_dates_contradict);
  g_test_add_func ("/overview/stale-facts-are-told", test_stale_facts_are_told);
  g_test_add_func ("/overview/one-alone", test_one_alone);
  g_test_add_func ("/overview/a-cancelled-look-gives-nothing", test_a_cancelled_look_gives_nothing);
  return g_test_run ();
}
