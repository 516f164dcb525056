/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-frontier.h"

#include "gw-pareto.h"
#include "gw-whole.h"

#include <math.h>

#define MAX_TERMS 6

typedef struct
{
  guint n_values;
  guint n_terms;
  guint n_options[MAX_TERMS];
  double values[MAX_TERMS][6 * GW_PARETO_MAX_VALUES];
} Product;

static void
make_product (Product *product,
              GRand   *random,
              guint    n_values,
              gboolean coarse)
{
  product->n_values = n_values;
  product->n_terms = g_rand_int_range (random, 1, n_values > 4 ? 4 : MAX_TERMS);
  for (guint t = 0; t < product->n_terms; t++)
    {
      product->n_options[t] = g_rand_int_range (random, 1, 6);
      for (guint i = 0; i < product->n_options[t] * n_values; i++)
        product->values[t][i] = coarse ? g_rand_int_range (random, -2, 3) * 0.1
                                       : g_rand_double_range (random, -1, 1);
    }
}

/* Every package, in the order of its choices: the last term changes fastest. */
static double *
list_packages (const Product *product,
               guint         *n_packages)
{
  guint n = 1;

  for (guint t = 0; t < product->n_terms; t++)
    n *= product->n_options[t];

  double *values = g_new0 (double, n * product->n_values);
  for (guint i = 0; i < n; i++)
    for (guint t = product->n_terms, rest = i; t-- > 0; rest /= product->n_options[t])
      for (guint k = 0; k < product->n_values; k++)
        values[i * product->n_values + k]
          += product->values[t][(rest % product->n_options[t]) * product->n_values + k];

  *n_packages = n;
  return values;
}

static guint
package_number (const Product *product,
                const guint   *choices)
{
  guint number = 0;

  for (guint t = 0; t < product->n_terms; t++)
    number = number * product->n_options[t] + choices[t];

  return number;
}

static GwFrontier *
merge_product (const Product *product,
               guint          limit)
{
  g_autoptr (GwFrontier) frontier = gw_frontier_new (product->n_values, limit);
  g_autoptr (GError) error = NULL;

  for (guint t = 0; t < product->n_terms; t++)
    {
      gw_frontier_merge (frontier, product->values[t], product->n_options[t], NULL, NULL, NULL,
                         &error);
      g_assert_no_error (error);
    }

  return g_steal_pointer (&frontier);
}

/* The same vectors, each with the same number of packages and the first of them. */
static void
assert_equals_list (const Product *product)
{
  g_autoptr (GwFrontier) frontier = merge_product (product, GW_FRONTIER_LIMIT);
  g_auto (GwPareto) expected = { 0 };
  guint n_packages;
  g_autofree double *values = list_packages (product, &n_packages);

  gw_pareto_filter (&expected, values, n_packages, product->n_values, GW_NEAR, NULL, NULL);
  g_assert_true (gw_frontier_is_exact (frontier));
  g_assert_cmpuint (gw_frontier_get_size (frontier, product->n_terms), ==, expected.n_kept);

  for (guint v = 0; v < expected.n_kept; v++)
    {
      guint choices[MAX_TERMS];
      const guint64 *count;
      guint width;

      gw_frontier_get_choices (frontier, v, choices);
      guint number = package_number (product, choices);
      guint k = 0;
      while (k < expected.n_kept && expected.order[expected.starts[k]] != number)
        k++;
      g_assert_cmpuint (k, <, expected.n_kept);

      gw_frontier_get_count (frontier, v, &count, &width);
      g_assert_cmpfloat (gw_whole_to_double (count, width), ==,
                         expected.starts[k + 1] - expected.starts[k]);
      for (guint i = 0; i < product->n_values; i++)
        g_assert_cmpfloat_with_epsilon (
          gw_frontier_get_values (frontier, product->n_terms)[v * product->n_values + i],
          values[number * product->n_values + i], 1e-12);
    }
}

static void
test_list (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  Product product;

  for (guint n_values = 1; n_values <= GW_PARETO_MAX_VALUES; n_values++)
    for (guint round = 0; round < 60; round++)
      {
        make_product (&product, random, n_values, round % 2);
        assert_equals_list (&product);
      }
}

static void
test_many_terms (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  g_autoptr (GwFrontier) frontier = gw_frontier_new (2, GW_FRONTIER_LIMIT);
  const double equal[10] = { 0 };
  const guint64 *count;
  guint width;

  for (guint t = 0; t < 40; t++)
    {
      double options[10];

      for (guint i = 0; i < 10; i++)
        options[i] = g_rand_double_range (random, -1, 1);
      g_assert_true (gw_frontier_merge (frontier, options, 5, NULL, NULL, NULL, NULL));
    }
  g_assert_true (gw_frontier_is_exact (frontier));
  g_assert_cmpuint (gw_frontier_get_size (frontier, 40), >, 50);

  /* 60 more terms in which every option is the same: 5^60 packages for each vector */
  for (guint t = 0; t < 60; t++)
    g_assert_true (gw_frontier_merge (frontier, equal, 5, NULL, NULL, NULL, NULL));
  gw_frontier_get_count (frontier, 0, &count, &width);
  g_autofree char *digits = gw_whole_to_string (count, width);
  g_assert_cmpstr (digits, ==, "867361737988403547205962240695953369140625");
}

static double
shortfall (const double *one,
           const double *other,
           guint         n_values)
{
  double most = 0;

  for (guint k = 0; k < n_values; k++)
    most = MAX (most, other[k] - one[k]);

  return most;
}

static void
test_thinned (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  Product product;

  for (guint round = 0; round < 30; round++)
    {
      make_product (&product, random, 3, FALSE);
      g_autoptr (GwFrontier) whole = merge_product (&product, GW_FRONTIER_LIMIT);
      g_autoptr (GwFrontier) thin = merge_product (&product, 12);
      guint n = gw_frontier_get_size (whole, product.n_terms);
      guint n_thin = gw_frontier_get_size (thin, product.n_terms);

      g_assert_cmpuint (n_thin, <=, 12);
      g_assert_true (gw_frontier_is_exact (thin) == (gw_frontier_get_error (thin) == 0));
      if (n > 12)
        g_assert_false (gw_frontier_is_exact (thin));

      for (guint i = 0; i < n; i++)
        {
          double least = INFINITY;

          for (guint j = 0; j < n_thin; j++)
            least = MIN (least, shortfall (gw_frontier_get_values (thin, product.n_terms) + 3 * j,
                                           gw_frontier_get_values (whole, product.n_terms) + 3 * i,
                                           3));
          g_assert_cmpfloat (least, <=, gw_frontier_get_error (thin) + 1e-8);
        }
    }
}

/* State 1 is "the first was chosen"; the second choice of the second term asks for it. */
static gboolean
admit_after (guint32       state,
             guint         choice,
             const double *values,
             guint32      *next,
             gpointer      data)
{
  guint merge = GPOINTER_TO_UINT (data);

  *next = merge == 0 ? choice : 0;
  return merge == 0 || choice == 0 || state == 1;
}

static void
test_states (void)
{
  g_autoptr (GwFrontier) frontier = gw_frontier_new (1, GW_FRONTIER_LIMIT);
  const double first[] = { 0, -1 }, second[] = { 0, 3 };
  guint choices[2];

  gw_frontier_merge (frontier, first, 2, admit_after, GUINT_TO_POINTER (0), NULL, NULL);
  g_assert_cmpuint (gw_frontier_get_size (frontier, 1), ==, 2);
  g_assert_cmpuint (gw_frontier_get_state (frontier, 1, 1), ==, 1);

  gw_frontier_merge (frontier, second, 2, admit_after, GUINT_TO_POINTER (1), NULL, NULL);
  g_assert_cmpuint (gw_frontier_get_size (frontier, 2), ==, 1);
  g_assert_cmpfloat (gw_frontier_get_values (frontier, 2)[0], ==, 2);
  gw_frontier_get_choices (frontier, 0, choices);
  g_assert_cmpuint (choices[0], ==, 1);
  g_assert_cmpuint (choices[1], ==, 1);
}

static void
test_cancelled (void)
{
  g_autoptr (GwFrontier) frontier = gw_frontier_new (2, GW_FRONTIER_LIMIT);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  const double options[] = { 1, 2, 2, 1 };

  g_cancellable_cancel (cancellable);
  g_assert_false (gw_frontier_merge (frontier, options, 2, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (gw_frontier_get_n_merges (frontier), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/frontier/equals-the-list-of-all-packages", test_list);
  g_test_add_func ("/analysis/frontier/counts-a-hundred-terms", test_many_terms);
  g_test_add_func ("/analysis/frontier/states-what-thinning-loses", test_thinned);
  g_test_add_func ("/analysis/frontier/compares-equal-states-only", test_states);
  g_test_add_func ("/analysis/frontier/stops-when-cancelled", test_cancelled);

  return g_test_run ();
}
