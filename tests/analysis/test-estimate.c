/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-estimate.h"

#include <glib.h>
#include <math.h>

static void
test_what_was_said_is_settled (void)
{
  static const struct { GwEstimate said; GwEstimateKind kind; GwEstimate settled; } cases[] = {
    { { 14, 22, 45 }, GW_ESTIMATE_RANGE, { 14, 22, 45 } },
    { { 14, NAN, 45 }, GW_ESTIMATE_RANGE, { 14, 29.5, 45 } },
    { { 14, 14, 45 }, GW_ESTIMATE_RANGE, { 14, 14, 45 } },
    { { 14, 50, 45 }, GW_ESTIMATE_RANGE, { 14, 50, 50 } },
    { { 45, 22, 14 }, GW_ESTIMATE_RANGE, { 14, 22, 45 } },
    { { 5, 5, 5 }, GW_ESTIMATE_EXACT, { 5, 5, 5 } },
    { { 5, NAN, 5 }, GW_ESTIMATE_EXACT, { 5, 5, 5 } },
    { { 0, 0, 0 }, GW_ESTIMATE_EXACT, { 0, 0, 0 } },
    { { NAN, 45, NAN }, GW_ESTIMATE_SINGLE, { 45, 45, 45 } },
    { { NAN, 45, 50 }, GW_ESTIMATE_SINGLE, { 45, 45, 45 } },
    { { 14, NAN, NAN }, GW_ESTIMATE_SINGLE, { 14, 14, 14 } },
    { { NAN, NAN, 45 }, GW_ESTIMATE_SINGLE, { 45, 45, 45 } },
    { { 14, 22, INFINITY }, GW_ESTIMATE_SINGLE, { 22, 22, 22 } },
    { { 14, 1e300, 45 }, GW_ESTIMATE_RANGE, { 14, 29.5, 45 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GwEstimate settled = gw_estimate_settle (cases[i].said);

      g_assert_cmpint (gw_estimate_kind (cases[i].said), ==, cases[i].kind);
      g_assert_cmpfloat (settled.low, ==, cases[i].settled.low);
      g_assert_cmpfloat (settled.likely, ==, cases[i].settled.likely);
      g_assert_cmpfloat (settled.high, ==, cases[i].settled.high);
    }
}

static void
test_nothing_said_is_not_zero (void)
{
  const GwEstimate nothing = { NAN, NAN, NAN };
  GwEstimate settled = gw_estimate_settle (nothing);

  g_assert_cmpint (gw_estimate_kind (nothing), ==, GW_ESTIMATE_NONE);
  g_assert_true (isnan (gw_estimate_get_mean (&settled)));
}

/* A 14-task exercise in the style of Heizer & Render, with the means and deviations its author
 * printed (to two digits). */
static void
test_means_agree_with_a_textbook_network (void)
{
  static const struct { GwEstimate said; double mean, sd; } cases[] = {
    { { 5, 5, 7 }, 5.33, 0.33 },   { { 1, 2, 5 }, 2.33, 0.67 },  { { 5, 5, 5 }, 5, 0 },
    { { 4, 8, 13 }, 8.17, 1.5 },   { { 1, 10, 17 }, 9.67, 2.67 }, { { 1, 5, 7 }, 4.67, 1 },
    { { 2, 6, 9 }, 5.83, 1.17 },   { { 4, 4, 6 }, 4.33, 0.33 },  { { 2, 7, 10 }, 6.67, 1.33 },
    { { 2, 4, 7 }, 4.17, 0.83 },   { { 6, 10, 13 }, 9.83, 1.17 }, { { 2, 6, 6 }, 5.33, 0.67 },
    { { 2, 2, 3 }, 2.17, 0.17 },   { { 7, 7, 12 }, 7.83, 0.83 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const GwEstimate *e = &cases[i].said;

      g_assert_cmpfloat_with_epsilon (gw_estimate_get_mean (e), cases[i].mean, 0.005);
      /* the exercise uses the rule of thumb (high − low) / 6; the beta itself is at most that
       * wide by √(36/28), and narrower where it leans to one side */
      g_assert_cmpfloat (sqrt (gw_estimate_get_variance (e)), <=, cases[i].sd * 1.134 + 0.01);
      g_assert_cmpfloat (sqrt (gw_estimate_get_variance (e)), >=, cases[i].sd * 0.8);
    }
}

static void
test_variance_is_that_of_the_beta (void)
{
  for (double likely = 0; likely <= 10; likely += 0.5)
    {
      const GwEstimate e = { 0, likely, 10 };
      double a, b;

      gw_estimate_get_shapes (&e, &a, &b);
      g_assert_cmpfloat_with_epsilon (a + b, 6, 1e-12);
      g_assert_cmpfloat_with_epsilon (gw_estimate_get_mean (&e), 10 * a / (a + b), 1e-12);
      g_assert_cmpfloat_with_epsilon (gw_estimate_get_variance (&e),
                                      100 * a * b / (36 * 7), 1e-12);
    }
}

static void
test_quantiles_return_to_their_odds (void)
{
  const GwEstimate e = { 14, 22, 45 };

  for (double p = 0.01; p < 1; p += 0.01)
    g_assert_cmpfloat_with_epsilon (gw_estimate_get_lower (&e, gw_estimate_get_quantile (&e, p)),
                                    p, 1e-12);
  g_assert_cmpfloat (gw_estimate_get_lower (&e, 14), ==, 0);
  g_assert_cmpfloat (gw_estimate_get_lower (&e, 45), ==, 1);
  g_assert_cmpfloat (gw_estimate_get_quantile (&e, 0), ==, 14);
  g_assert_cmpfloat (gw_estimate_get_quantile (&e, 1), ==, 45);
}

static void
test_an_exact_one_has_its_odds (void)
{
  const GwEstimate e = { 5, 5, 5 };

  g_assert_cmpfloat (gw_estimate_get_lower (&e, 4.99), ==, 0);
  g_assert_cmpfloat (gw_estimate_get_lower (&e, 5), ==, 1);
  g_assert_cmpfloat (gw_estimate_get_quantile (&e, 0.9), ==, 5);
  g_assert_cmpfloat (gw_estimate_get_variance (&e), ==, 0);
}

/* The area grows by the distribution function, and at the end equals high − mean. */
static void
test_the_area_is_the_integral_of_the_odds (void)
{
  static const GwEstimate cases[] = { { 14, 22, 45 }, { 0, 0, 3 }, { -4, 6, 6 }, { 1, 2, 3 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const GwEstimate *e = &cases[i];
      double width = e->high - e->low;
      double step = width / 2000;

      for (double x = step; x < width - step; x += width / 10)
        g_assert_cmpfloat_with_epsilon ((gw_estimate_get_area (e, x + step)
                                         - gw_estimate_get_area (e, x - step)) / (2 * step),
                                        gw_estimate_get_lower (e, e->low + x), 1e-5);
      g_assert_cmpfloat_with_epsilon (gw_estimate_get_area (e, width),
                                      e->high - gw_estimate_get_mean (e), 1e-12);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/estimate/what-was-said-is-settled", test_what_was_said_is_settled);
  g_test_add_func ("/estimate/nothing-said-is-not-zero", test_nothing_said_is_not_zero);
  g_test_add_func ("/estimate/means-agree-with-a-textbook-network",
                   test_means_agree_with_a_textbook_network);
  g_test_add_func ("/estimate/variance-is-that-of-the-beta", test_variance_is_that_of_the_beta);
  g_test_add_func ("/estimate/quantiles-return-to-their-odds",
                   test_quantiles_return_to_their_odds);
  g_test_add_func ("/estimate/an-exact-one-has-its-odds", test_an_exact_one_has_its_odds);
  g_test_add_func ("/estimate/the-area-is-the-integral-of-the-odds",
                   test_the_area_is_the_integral_of_the_odds);
  return g_test_run ();
}
