/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-random-private.h"

#include <glib.h>

/* The first numbers of SplitMix64 for the seed 0, as its authors' program prints them. */
static void
test_the_same_seed_gives_the_same_numbers (void)
{
  static const guint64 expected[] = {
    G_GUINT64_CONSTANT (0xe220a8397b1dcdaf), G_GUINT64_CONSTANT (0x6e789e6aa1b965f4),
    G_GUINT64_CONSTANT (0x06c45d188009454f),
  };
  guint64 random = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpfloat (gw_random_share (&random), ==, (expected[i] >> 11) * 0x1p-53);
}

static void
test_shares_and_choices_are_even (void)
{
  enum { DRAWS = 100000 };
  guint shares[10] = { 0 }, choices[7] = { 0 };
  guint64 random = 42;

  for (int i = 0; i < DRAWS; i++)
    {
      double share = gw_random_share (&random);

      g_assert_true (share >= 0 && share < 1);
      shares[(int) (share * 10)]++;
      choices[gw_random_below (&random, 7)]++;
    }
  for (int i = 0; i < 10; i++)
    g_assert_cmpfloat_with_epsilon (shares[i] / (double) DRAWS, 0.1, 0.004);
  for (int i = 0; i < 7; i++)
    g_assert_cmpfloat_with_epsilon (choices[i] / (double) DRAWS, 1 / 7., 0.005);
  g_assert_cmpuint (gw_random_below (&random, 1), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/random/the-same-seed-gives-the-same-numbers",
                   test_the_same_seed_gives_the_same_numbers);
  g_test_add_func ("/random/shares-and-choices-are-even", test_shares_and_choices_are_even);
  return g_test_run ();
}
