/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gw-promise.h"

#define OPEN GW_PROMISE_OPEN
#define KEPT GW_PROMISE_KEPT
#define SLIPPED GW_PROMISE_SLIPPED

static void
test_all_are_kept_between_the_product_and_the_smallest (void)
{
  static const GwPromise promises[] = {
    { OPEN, -1, 0.9 }, { OPEN, 0.5, 0.8 }, { OPEN, -1, -1 }, { KEPT, -1, 0.1 }, { SLIPPED, -1, 0.1 },
    { GW_PROMISE_WITHDRAWN, -1, 0.1 },
  };
  double low, high;

  g_assert_cmpuint (gw_promise_joint (promises, G_N_ELEMENTS (promises), &low, &high), ==, 2);
  g_assert_cmpfloat_with_epsilon (low, 0.72, 1e-12);
  g_assert_cmpfloat_with_epsilon (high, 0.8, 1e-12);

  g_assert_cmpuint (gw_promise_joint (promises, 1, &low, &high), ==, 1);
  g_assert_cmpfloat (low, ==, high);
  g_assert_cmpuint (gw_promise_joint (NULL, 0, &low, &high), ==, 0);
  g_assert_cmpfloat (low, ==, 1);
}

static void
test_the_record_holds_what_was_said_against_what_became (void)
{
  static const GwPromise promises[] = {
    { KEPT, 0.9, -1 }, { KEPT, -1, -1 }, { SLIPPED, 0.7, -1 }, { OPEN, 0.2, -1 },
    { GW_PROMISE_WITHDRAWN, 0.1, -1 },
  };
  GwPromiseRecord record = gw_promise_record (promises, G_N_ELEMENTS (promises));

  g_assert_cmpuint (record.settled, ==, 3);
  g_assert_cmpuint (record.kept, ==, 2);
  g_assert_cmpuint (record.said_of, ==, 2);
  g_assert_cmpfloat_with_epsilon (record.said, 0.8, 1e-12);
  g_assert_cmpfloat_with_epsilon (record.brier, (0.01 + 0.49) / 2, 1e-12);

  record = gw_promise_record (NULL, 0);
  g_assert_cmpuint (record.settled, ==, 0);
  g_assert_cmpfloat (record.said, <, 0);
}

static void
test_odds_carry_a_promise_or_not (void)
{
  g_assert_true (gw_promise_carries (0.8, FALSE, FALSE));
  g_assert_false (gw_promise_carries (0.79, FALSE, FALSE));
  g_assert_true (gw_promise_carries (0.88, TRUE, TRUE));
  g_assert_false (gw_promise_carries (0.94, TRUE, FALSE));
  g_assert_true (gw_promise_carries (0.95, TRUE, FALSE));
  g_assert_false (gw_promise_carries (-1, FALSE, TRUE));
}

static void
test_words_of_odds_hold_within_their_range (void)
{
  g_assert_true (gw_promise_holds (0.8, 0.55, 0.80));
  g_assert_true (gw_promise_holds (0.8, 0.80, 0.95));
  g_assert_false (gw_promise_holds (0.41, 0.55, 0.80));
  g_assert_false (gw_promise_holds (0.97, 0.80, 0.95));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/promise/all-are-kept", test_all_are_kept_between_the_product_and_the_smallest);
  g_test_add_func ("/promise/record", test_the_record_holds_what_was_said_against_what_became);
  g_test_add_func ("/promise/odds-carry", test_odds_carry_a_promise_or_not);
  g_test_add_func ("/promise/words-of-odds-hold", test_words_of_odds_hold_within_their_range);
  return g_test_run ();
}
