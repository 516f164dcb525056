/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-pareto.h"

#include "gw-pareto-private.h"
#include "gw-whole.h"

static gboolean
dominates (const double *one,
           const double *other,
           guint         n_values,
           double        near)
{
  gboolean better = FALSE;

  for (guint k = 0; k < n_values; k++)
    {
      if (one[k] < other[k] - near)
        return FALSE;
      better |= one[k] > other[k] + near;
    }

  return better;
}

/* The definition, read aloud. */
static void
mark_by_pairs (const double *values,
               guint         n,
               guint         n_values,
               guint8       *keep)
{
  for (guint i = 0; i < n; i++)
    {
      keep[i] = TRUE;
      for (guint j = 0; j < n && keep[i]; j++)
        keep[i] = !dominates (values + j * n_values, values + i * n_values, n_values, GW_NEAR);
    }
}

typedef enum
{
  SCATTERED,
  OPPOSED, /* nobody dominates anybody */
  COARSE,  /* many equal values and many equal points */
  NOISY,   /* coarse, with differences below the tolerance */
  NARROW,  /* nearly opposed and coarse: many fronts close behind each other */
  N_SHAPES
} Shape;

static double *
make_points (GRand *random,
             guint  n,
             guint  n_values,
             Shape  shape)
{
  double *values = g_new (double, n * n_values);

  for (guint i = 0; i < n; i++)
    {
      double sum = 0;

      for (guint k = 0; k < n_values; k++)
        {
          double *value = values + i * n_values + k;

          *value = g_rand_double_range (random, -1, 1);
          if (shape == COARSE || shape == NOISY)
            *value = g_rand_int_range (random, -3, 4) * 0.1;
          if (shape == NOISY)
            *value += g_rand_double_range (random, -1e-12, 1e-12);
          if (shape == OPPOSED && k == n_values - 1)
            *value = -sum;
          if (shape == NARROW)
            *value = k == n_values - 1 ? -sum - g_rand_int_range (random, 0, 2)
                                       : g_rand_int_range (random, 0, 40);
          sum += *value;
        }
    }

  return values;
}

static void
assert_equals_pairs (GRand *random,
                     guint  n,
                     guint  n_values,
                     Shape  shape)
{
  g_autofree double *values = make_points (random, n, n_values, shape);
  g_autofree guint8 *expected = g_new0 (guint8, n + 1);
  g_autofree guint8 *kept = g_new0 (guint8, n + 1);
  g_auto (GwPareto) front = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_true (gw_pareto_filter (&front, values, n, n_values, GW_NEAR, NULL, &error));
  g_assert_no_error (error);
  for (guint k = 0; k < front.n_kept; k++)
    for (guint i = front.starts[k]; i < front.starts[k + 1]; i++)
      {
        const double *first = values + front.order[front.starts[k]] * n_values;

        g_assert_cmpuint (kept[front.order[i]]++, ==, 0);
        for (guint v = 0; v < n_values; v++)
          g_assert_cmpfloat_with_epsilon (values[front.order[i] * n_values + v], first[v], 1.1e-9);
        if (i > front.starts[k])
          g_assert_cmpuint (front.order[i - 1], <, front.order[i]);
      }

  mark_by_pairs (values, n, n_values, expected);
  g_assert_cmpmem (kept, n, expected, n);
}

static void
test_pairs (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  const guint sizes[] = { 0, 1, 2, 3, 10, 60, 200, 700, 2600 };

  for (guint n_values = 1; n_values <= GW_PARETO_MAX_VALUES; n_values++)
    for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
      for (guint shape = 0; shape < N_SHAPES; shape++)
        for (guint round = 0; round < (sizes[s] < 100 ? 20 : 1); round++)
          assert_equals_pairs (random, sizes[s], n_values, shape);
}

/* The stable order by key, of keys that differ in their last bits, their first, or not at all. */
static void
test_sort (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (9);
  const guint n = 3000;
  g_autofree GwSortEntry *entries = g_new (GwSortEntry, n);
  g_autofree GwSortEntry *spare = g_new (GwSortEntry, n);

  for (guint shape = 0; shape < 5; shape++)
    {
      for (guint i = 0; i < n; i++)
        {
          double value = g_rand_double_range (random, -1, 1);

          if (shape == 1)
            value = g_rand_int_range (random, -2, 3) + value * 1e-13;
          if (shape == 2)
            value = g_rand_int_range (random, -2, 3);
          if (shape == 3)
            value = i;
          if (shape == 4)
            value = (i % 7) * 1000.0 - i;
          entries[i] = (GwSortEntry) { gw_sort_key (value), i };
        }
      gw_sort_entries (entries, spare, n);
      for (guint i = 1; i < n; i++)
        {
          g_assert_cmpuint (entries[i - 1].key, <=, entries[i].key);
          if (entries[i - 1].key == entries[i].key)
            g_assert_cmpuint (entries[i - 1].point, <, entries[i].point);
        }
    }

  g_assert_cmpuint (gw_sort_key (1e300), <, gw_sort_key (1));
  g_assert_cmpuint (gw_sort_key (1), <, gw_sort_key (0));
  g_assert_cmpuint (gw_sort_key (0.0), ==, gw_sort_key (-0.0));
  g_assert_cmpuint (gw_sort_key (0), <, gw_sort_key (-1));
  g_assert_cmpuint (gw_sort_key (-1), <, gw_sort_key (-1e300));
}

static void
test_equal_points (void)
{
  const double values[] = { 0.5, 0.3,  0.2, 0.9,  0.5, 0.3 + 1e-12,  0.1, 0.1,  0.5 - 1e-12, 0.3 };
  g_auto (GwPareto) front = { 0 };

  g_assert_true (gw_pareto_filter (&front, values, 5, 2, GW_NEAR, NULL, NULL));
  g_assert_cmpuint (front.n_kept, ==, 2);
  g_assert_cmpuint (front.starts[1], ==, 3);
  g_assert_cmpuint (front.order[0], ==, 0);
  g_assert_cmpuint (front.order[1], ==, 2);
  g_assert_cmpuint (front.order[2], ==, 4);
  g_assert_cmpuint (front.order[3], ==, 1);
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_auto (GwPareto) front = { 0 };
  const double values[] = { 1, 2, 3, 4 };

  g_cancellable_cancel (cancellable);
  g_assert_false (gw_pareto_filter (&front, values, 1, 4, GW_NEAR, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_whole (void)
{
  g_autoptr (GArray) number = g_array_new (FALSE, TRUE, sizeof (guint64));
  guint64 one = 1;

  g_array_append_val (number, one);
  for (guint i = 0; i < 40; i++)
    gw_whole_multiply (number, 5);

  g_autofree char *power = gw_whole_to_string ((guint64 *) number->data, number->len);
  g_assert_cmpstr (power, ==, "9094947017729282379150390625");
  g_assert_cmpfloat_with_epsilon (gw_whole_to_double ((guint64 *) number->data, number->len)
                                    / 9094947017729282379150390625.0,
                                  1, 1e-15);

  guint64 sum[3] = { G_MAXUINT64, G_MAXUINT64, 0 };
  gw_whole_add_times (sum, 3, &one, 1, 1);
  g_autofree char *digits = gw_whole_to_string (sum, 3);
  g_assert_cmpstr (digits, ==, "340282366920938463463374607431768211456");

  guint64 most[2] = { G_MAXUINT64, G_MAXUINT64 >> 8 };
  gw_whole_add_times (sum, 3, most, 2, 100);
  g_autofree char *more = gw_whole_to_string (sum, 3);
  g_assert_cmpstr (more, ==, "473205166499430050753755313459802668956");

  guint64 zero = 0;
  g_autofree char *nothing = gw_whole_to_string (&zero, 1);
  g_assert_cmpstr (nothing, ==, "0");
  guint64 ten[2] = { G_GUINT64_CONSTANT (10000000000000000000), 0 };
  g_autofree char *inner_zeros = gw_whole_to_string (ten, 2);
  g_assert_cmpstr (inner_zeros, ==, "10000000000000000000");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/pareto/keeps-what-no-pair-dominates", test_pairs);
  g_test_add_func ("/analysis/pareto/sorts-stably", test_sort);
  g_test_add_func ("/analysis/pareto/holds-equal-points-together", test_equal_points);
  g_test_add_func ("/analysis/pareto/stops-when-cancelled", test_cancelled);
  g_test_add_func ("/analysis/whole/counts-with-all-digits", test_whole);

  return g_test_run ();
}
