/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-beta.h"

#include <glib.h>
#include <math.h>

#define DIGITS 1e-12   /* relative */

static void
assert_near (double value,
             double expected,
             double tolerance)
{
  if (!(fabs (value - expected) <= tolerance * fabs (expected)))
    g_error ("%.17g is not %.17g within %g of it", value, expected, tolerance);
}

static char **
read_table (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "analysis", "fixtures",
                                                 "incomplete-beta.txt", NULL);
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return g_strsplit (text, "\n", -1);
}

/* How many relative errors of p one relative error of x makes; where p hardly depends on x the
 * quantile cannot be told from p, and the tolerance grows by as much. */
static double
condition (double a,
           double b,
           double x,
           double p)
{
  return MAX (1, p / (x * gw_beta_density (a, b, x)));
}

static void
test_both_tails_agree_with_boost (void)
{
  g_auto(GStrv) lines = read_table ();
  guint cases = 0;
  double worst = 0;

  for (char **line = lines; *line != NULL; line++)
    {
      double v[5];
      char *rest = *line;

      if (**line == '#' || **line == '\0')
        continue;
      for (int i = 0; i < 5; i++)
        v[i] = g_ascii_strtod (rest, &rest);
      assert_near (gw_beta_lower (v[0], v[1], v[2]), v[3], DIGITS);
      assert_near (gw_beta_upper (v[0], v[1], v[2]), v[4], DIGITS);
      worst = MAX (worst, fabs (gw_beta_lower (v[0], v[1], v[2]) / v[3] - 1));
      worst = MAX (worst, fabs (gw_beta_upper (v[0], v[1], v[2]) / v[4] - 1));
      cases++;
    }
  g_assert_cmpuint (cases, ==, 1637);
  g_test_message ("largest relative error %.2g", worst);
}

static void
test_the_quantile_inverts_boost_values (void)
{
  g_auto(GStrv) lines = read_table ();

  for (char **line = lines; *line != NULL; line++)
    {
      double v[5];
      char *rest = *line;

      if (**line == '#' || **line == '\0')
        continue;
      for (int i = 0; i < 5; i++)
        v[i] = g_ascii_strtod (rest, &rest);
      if (v[4] > 1e-3)
        assert_near (gw_beta_quantile (v[0], v[1], v[3]), v[2],
                     DIGITS * condition (v[0], v[1], v[2], v[3]));
    }
}

static void
test_quantiles_of_estimates_return_to_their_odds (void)
{
  for (double a = 1; a <= 5; a += 0.25)
    for (double p = 1e-9; p < 1; p += 1. / 64)
      {
        double x = gw_beta_quantile (a, 6 - a, p);

        assert_near (gw_beta_lower (a, 6 - a, x), p, 1e-11);
      }
}

static void
test_simple_shapes_have_closed_forms (void)
{
  for (double x = 0.03; x < 1; x += 0.07)
    {
      assert_near (gw_beta_lower (1, 1, x), x, 1e-14);
      assert_near (gw_beta_lower (1, 5, x), 1 - pow (1 - x, 5), 1e-13);
      assert_near (gw_beta_lower (5, 1, x), pow (x, 5), 1e-13);
      assert_near (gw_beta_density (2, 2, x), 6 * x * (1 - x), 1e-13);
      assert_near (gw_beta_quantile (1, 1, x), x, 1e-14);
    }
  g_assert_cmpfloat (gw_beta_density (1, 5, 0), ==, 5);
  g_assert_cmpfloat (gw_beta_density (5, 1, 1), ==, 5);
  g_assert_cmpfloat (gw_beta_density (2, 4, 0), ==, 0);
}

static void
test_outside_of_its_range_the_odds_are_whole (void)
{
  g_assert_cmpfloat (gw_beta_lower (2, 4, -1), ==, 0);
  g_assert_cmpfloat (gw_beta_lower (2, 4, 0), ==, 0);
  g_assert_cmpfloat (gw_beta_lower (2, 4, 1), ==, 1);
  g_assert_cmpfloat (gw_beta_upper (2, 4, 0), ==, 1);
  g_assert_cmpfloat (gw_beta_upper (2, 4, 7), ==, 0);
  g_assert_cmpfloat (gw_beta_quantile (2, 4, 0), ==, 0);
  g_assert_cmpfloat (gw_beta_quantile (2, 4, 1), ==, 1);
}

/* Abramowitz & Stegun, table 26.1, and two far tails. */
static void
test_the_normal_has_its_table (void)
{
  assert_near (gw_normal_lower (0), 0.5, 1e-15);
  assert_near (gw_normal_lower (1), 0.841344746068543, 1e-14);
  assert_near (gw_normal_lower (-1.96), 0.0249978951482204, 1e-13);
  assert_near (gw_normal_lower (-5), 2.86651571879194e-7, 1e-12);
}

static void
test_the_normal_quantile_inverts_it (void)
{
  assert_near (gw_normal_quantile (0.8), 0.841621233572914, 1e-14);
  assert_near (gw_normal_quantile (0.9), 1.28155156554460, 1e-14);
  assert_near (gw_normal_quantile (0.99), 2.32634787404084, 1e-14);
  assert_near (gw_normal_quantile (2.86651571879194e-7), -5, 1e-12);
  g_assert_cmpfloat (fabs (gw_normal_quantile (0.5)), <, 1e-15);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/beta/both-tails-agree-with-boost", test_both_tails_agree_with_boost);
  g_test_add_func ("/beta/the-quantile-inverts-boost-values",
                   test_the_quantile_inverts_boost_values);
  g_test_add_func ("/beta/quantiles-of-estimates-return-to-their-odds",
                   test_quantiles_of_estimates_return_to_their_odds);
  g_test_add_func ("/beta/simple-shapes-have-closed-forms", test_simple_shapes_have_closed_forms);
  g_test_add_func ("/beta/outside-of-its-range-the-odds-are-whole",
                   test_outside_of_its_range_the_odds_are_whole);
  g_test_add_func ("/beta/the-normal-has-its-table", test_the_normal_has_its_table);
  g_test_add_func ("/beta/the-normal-quantile-inverts-it", test_the_normal_quantile_inverts_it);
  return g_test_run ();
}
