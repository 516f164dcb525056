/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-sum.h"

#include <gio/gio.h>
#include <math.h>

/* Triangular on 0 … 2 w with its peak at w: the integral of its distribution function. */
static double
triangle_area (double        offset,
               gconstpointer data)
{
  double w = *(const double *) data;
  double x = offset / w;

  return w * (x <= 1 ? x * x * x / 6 : x - 1 + pow (2 - x, 3) / 6);
}

static double
uniform_area (double        offset,
              gconstpointer data)
{
  return offset * offset / 2 / *(const double *) data;
}

/* The sum of @n uniforms on 0 … 1, by Irwin (1927) and Hall (1927); exact, a triangle being two. */
static double
irwin_hall (guint  n,
            double x)
{
  long double sum = 0;
  long double sign = 1;
  long double choose = 1;

  for (guint k = 0; k <= n && k < x; k++)
    {
      sum += sign * choose * powl ((long double) x - k, n);
      sign = -sign;
      choose = choose * (n - k) / (k + 1);
    }
  for (guint k = 2; k <= n; k++)
    sum /= k;
  return sum;
}

static GwSum *
sum_of_triangles (guint  n,
                  double w)
{
  static double width;
  g_autofree GwSummand *summands = g_new (GwSummand, n);
  g_autoptr(GError) error = NULL;
  GwSum *sum;

  width = w;
  for (guint i = 0; i < n; i++)
    summands[i] = (GwSummand) { 0, 2 * w, triangle_area, &width };
  sum = gw_sum_new (summands, n, NULL, &error);
  g_assert_no_error (error);
  return sum;
}

/* The quantiles of @n triangles lie within 0.1 % of their range of the exact ones: the exact
 * function does not reach p there before, and has reached it there after. */
static void
test_quantiles_agree_with_exact_sums (void)
{
  for (guint n = 1; n <= 8; n++)
    {
      g_autoptr(GwSum) sum = sum_of_triangles (n, 1);
      double allowed = 0.001 * 2 * n;

      for (double p = 0.0005; p < 0.9997; p += 0.0005)
        {
          double x = gw_sum_get_quantile (sum, p);

          g_assert_cmpfloat (irwin_hall (2 * n, x - allowed / 10), <, p);
          g_assert_cmpfloat (irwin_hall (2 * n, x + allowed / 10), >, p);
        }
      for (double p = 1e-9; p < 1e-3; p *= 3)
        {
          double x = gw_sum_get_quantile (sum, p);

          g_assert_cmpfloat (irwin_hall (2 * n, x - allowed), <, p);
          g_assert_cmpfloat (irwin_hall (2 * n, x + allowed), >, p);
        }
    }
}

static void
test_odds_agree_with_exact_fractions (void)
{
  static const struct { guint n; double x; double odds; } cases[] = {
    { 1, 0.5, 1. / 8 },       { 1, 1.1, 119. / 200 },     { 1, 1.5, 7. / 8 },
    { 2, 1, 1. / 24 },        { 2, 1.5, 77. / 384 },      { 2, 2.2, 9463. / 15000 },
    { 3, 2.25, 24317. / 163840 }, { 3, 3.3, 5284891. / 8000000 }, { 3, 4.5, 15119. / 15360 },
    { 5, 2.5, 65537. / 26542080 }, { 5, 5, 0.5 },         { 5, 7.5, 26476543. / 26542080 },
    { 8, 4, 11294011. / 65383718400. }, { 8, 8.8, 0.754055317436490 },
    { 8, 12, 65372424389. / 65383718400. },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GwSum) sum = sum_of_triangles (cases[i].n, 1);

      g_assert_cmpfloat_with_epsilon (irwin_hall (2 * cases[i].n, cases[i].x), cases[i].odds,
                                      1e-14);
      g_assert_cmpfloat_with_epsilon (gw_sum_get_lower (sum, cases[i].x), cases[i].odds, 1e-5);
    }
}

/* A thousand parts that are each narrower than a cell: their sum is as good as normal. */
static void
test_many_narrow_parts_do_not_blur (void)
{
  guint n = 1000;
  g_autoptr(GwSum) sum = sum_of_triangles (n, 1);
  double sd = sqrt (n / 6.0);

  for (double z = -3; z <= 3; z += 0.5)
    g_assert_cmpfloat_with_epsilon (gw_sum_get_lower (sum, n + z * sd), erfc (-z / G_SQRT2) / 2,
                                    1e-3);
}

/* One wide part and two hundred narrow ones: the narrow ones only move and smooth the wide one. */
static void
test_narrow_parts_beside_a_wide_one_keep_their_spread (void)
{
  static double wide = 1, narrow = 0.0005;
  GwSummand summands[201] = { { 0, 1, uniform_area, &wide } };
  g_autoptr(GwSum) sum = NULL;
  double sd = narrow * sqrt (200 / 6.0);

  for (int i = 1; i <= 200; i++)
    summands[i] = (GwSummand) { 0, 2 * narrow, triangle_area, &narrow };
  sum = gw_sum_new (summands, 201, NULL, NULL);
  for (double x = 0.05; x < 1.2; x += 0.05)
    {
      /* uniform plus normal: the integral of the normal's distribution over one unit */
      double a = (x - 0.1) / sd, b = (x - 1.1) / sd;
      double exact = (x - 0.1) * erfc (-a / G_SQRT2) / 2 - (x - 1.1) * erfc (-b / G_SQRT2) / 2
                     + sd * (exp (-a * a / 2) - exp (-b * b / 2)) / sqrt (2 * G_PI);

      g_assert_cmpfloat_with_epsilon (gw_sum_get_lower (sum, x), exact, 2e-4);
    }
}

static void
test_units_do_not_matter (void)
{
  static const double units[] = { 1e-9, 1, 7, 1e12 };
  g_autoptr(GwSum) one = sum_of_triangles (3, 1);

  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autoptr(GwSum) sum = sum_of_triangles (3, units[i]);

      for (double p = 0; p <= 1; p += 0.125)
        g_assert_cmpfloat_with_epsilon (gw_sum_get_quantile (sum, p) / units[i],
                                        gw_sum_get_quantile (one, p), 1e-9);
    }
}

static void
test_what_has_no_width_only_moves_the_sum (void)
{
  static double unit = 1;
  const GwSummand summands[] = { { 5, 5 }, { 0, 1, uniform_area, &unit }, { -2, -2 } };
  g_autoptr(GwSum) point = gw_sum_new (summands, 1, NULL, NULL);
  g_autoptr(GwSum) sum = gw_sum_new (summands, 3, NULL, NULL);
  g_autoptr(GwSum) nothing = gw_sum_new (NULL, 0, NULL, NULL);

  g_assert_cmpfloat (gw_sum_get_lower (point, 4.999), ==, 0);
  g_assert_cmpfloat (gw_sum_get_lower (point, 5), ==, 1);
  g_assert_cmpfloat (gw_sum_get_quantile (point, 0.3), ==, 5);
  g_assert_cmpfloat (gw_sum_get_quantile (sum, 0), ==, 3);
  g_assert_cmpfloat (gw_sum_get_quantile (sum, 1), ==, 4);
  g_assert_cmpfloat_with_epsilon (gw_sum_get_quantile (sum, 0.25), 3.25, 1e-3);
  g_assert_cmpfloat (gw_sum_get_quantile (nothing, 0.5), ==, 0);
}

static void
test_it_can_be_cancelled (void)
{
  static double unit = 1;
  const GwSummand summands[] = { { 0, 1, uniform_area, &unit }, { 0, 1, uniform_area, &unit } };
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (gw_sum_new (summands, 2, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sum/quantiles-agree-with-exact-sums", test_quantiles_agree_with_exact_sums);
  g_test_add_func ("/sum/odds-agree-with-exact-fractions", test_odds_agree_with_exact_fractions);
  g_test_add_func ("/sum/many-narrow-parts-do-not-blur", test_many_narrow_parts_do_not_blur);
  g_test_add_func ("/sum/narrow-parts-beside-a-wide-one-keep-their-spread",
                   test_narrow_parts_beside_a_wide_one_keep_their_spread);
  g_test_add_func ("/sum/units-do-not-matter", test_units_do_not_matter);
  g_test_add_func ("/sum/what-has-no-width-only-moves-the-sum",
                   test_what_has_no_width_only_moves_the_sum);
  g_test_add_func ("/sum/it-can-be-cancelled", test_it_can_be_cancelled);
  return g_test_run ();
}
