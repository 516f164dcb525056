/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-delay.h"
#include "gw-error.h"
#include "gw-fields.h"

#include "briefs.h"

#include <math.h>

static GwTree *
open_work (void)
{
  g_autoptr (GwItem) brief
      = read_brief ("prioritization", "<title>T</title><prioritization><work id='k-1' weeks='8' "
                                      "delay-cost='100'><statement>Swap</statement></work>"
                                      "</prioritization>");

  return gw_tree_new (brief);
}

static gboolean
take (GwTree      *tree,
      GwDelayWay   way,
      const char  *amount,
      const char  *by,
      double       lost,
      GError     **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 23, 9, 0, 0);

  return gw_delay_take (tree, gw_tree_find (tree, "k-1"), way, amount, by, lost, now, error);
}

static double
number (GwTree *tree,
        guint   part)
{
  GwItem *work = gw_node_get_item (gw_tree_find (tree, "k-1"));

  return gw_item_has (work, part) ? gw_item_get_number (work, part) : NAN;
}

static void
test_ways_to_know_it (void)
{
  static const struct
  {
    GwDelayWay  way;
    const char *amount;
    double      low, likely, high;
  } cases[] = {
    { GW_DELAY_PER_WEEK, "11k", NAN, 11000, NAN },
    { GW_DELAY_PER_WEEK, "4-6-9k", 4000, 6000, 9000 },
    { GW_DELAY_PER_YEAR, "520k", NAN, 10000, NAN },
    { GW_DELAY_PER_YEAR, "520k a year", NAN, 10000, NAN },
    { GW_DELAY_PER_YEAR, "100-200-300k", 1923, 3846, 5769 },
    { GW_DELAY_PER_YEAR, "13k a month", NAN, 3000, NAN },
    { GW_DELAY_UNKNOWN, "", NAN, NAN, NAN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GwTree) tree = open_work ();
      g_autoptr (GError) error = NULL;
      const double known[] = { cases[i].low, cases[i].likely, cases[i].high };
      const guint parts[]
          = { GW_WORK_DELAY_COST_LOW, GW_WORK_DELAY_COST, GW_WORK_DELAY_COST_HIGH };

      g_test_message ("%s", cases[i].amount);
      g_assert_true (take (tree, cases[i].way, cases[i].amount, "", 1, &error));
      g_assert_no_error (error);
      for (guint p = 0; p < G_N_ELEMENTS (parts); p++)
        if (isnan (known[p]))
          g_assert_true (isnan (number (tree, parts[p])));
        else
          g_assert_cmpfloat (number (tree, parts[p]), ==, known[p]);
      g_assert_cmpstr (gw_tree_get_undo_label (tree), ==, "What a week later costs");
    }
}

/* 186,000 that are lost with 7 in 10. */
static void
test_a_date_would_be_missed (void)
{
  g_autoptr (GwTree) tree = open_work ();
  g_autoptr (GwItem) before = gw_item_ref (gw_tree_get_item (tree));
  g_autoptr (GError) error = NULL;

  g_assert_true (take (tree, GW_DELAY_DATE, "186k", "26 Feb", 0.7, &error));
  g_assert_cmpfloat (number (tree, GW_WORK_MISS_COST), ==, 130200);
  g_assert_true (isnan (number (tree, GW_WORK_DELAY_COST)));
  g_assert_cmpstr (gw_item_get_text (gw_node_get_item (gw_tree_find (tree, "k-1")), GW_WORK_BY), ==,
                   "2027-02-26");
  gw_tree_undo (tree);
  g_assert_true (gw_item_equal (before, gw_tree_get_item (tree)));
}

static void
test_what_is_not_understood_changes_nothing (void)
{
  static const struct
  {
    GwDelayWay  way;
    const char *amount;
    const char *by;
  } cases[] = {
    { GW_DELAY_PER_WEEK, "a lot", "" },
    { GW_DELAY_PER_YEAR, "a lot", "" },
    { GW_DELAY_DATE, "186k", "soonish" },
    { GW_DELAY_DATE, "a lot", "26 Feb" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GwTree) tree = open_work ();
      g_autoptr (GwItem) before = gw_item_ref (gw_tree_get_item (tree));
      g_autoptr (GError) error = NULL;

      g_assert_false (take (tree, cases[i].way, cases[i].amount, cases[i].by, 1, &error));
      g_assert_error (error, GW_ERROR, GW_ERROR_VALUE);
      g_assert_true (gw_item_equal (before, gw_tree_get_item (tree)));
      g_assert_false (gw_tree_can_undo (tree));
    }
}

/* The box itself understands a year, and says back what that is a week. */
static void
test_the_box_knows_a_year (void)
{
  const GwField cost = { GW_WORK_DELAY_COST, GW_WORK_DELAY_COST_LOW, GW_WORK_DELAY_COST_HIGH, 0 };
  g_autoptr (GwTree) tree = open_work ();
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 23, 9, 0, 0);
  g_autofree char *said = gw_field_say (GW_KIND_WORK, &cost, "520k a year", now);

  g_assert_nonnull (strstr (said, "10,000"));
  g_assert_true (gw_field_set_text (tree, gw_tree_find (tree, "k-1"), &cost, "520k a year", now,
                                    NULL));
  g_assert_cmpfloat (number (tree, GW_WORK_DELAY_COST), ==, 10000);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/delay/ways-to-know-it", test_ways_to_know_it);
  g_test_add_func ("/delay/a-date-would-be-missed", test_a_date_would_be_missed);
  g_test_add_func ("/delay/what-is-not-understood-changes-nothing",
                   test_what_is_not_understood_changes_nothing);
  g_test_add_func ("/delay/the-box-knows-a-year", test_the_box_knows_a_year);

  return g_test_run ();
}
