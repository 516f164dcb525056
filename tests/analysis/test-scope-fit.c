/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-scope-fit.h"

#include "gw-calendar.h"
#include "scopes.h"

#include <math.h>
#include <string.h>

static GwScopeFits *
find_fits (const Table *table,
           double       capacity)
{
  g_autoptr (GError) error = NULL;
  GwScopeFits *fits = gw_scope_fits_new (&table->scope, capacity, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (fits->exact);
  return fits;
}

static const GwScopeFit *
nth_fit (const GwScopeFits *fits,
         guint              n)
{
  g_assert_cmpuint (n, <, fits->fits->len);
  return g_ptr_array_index (fits->fits, n);
}

static void
assert_fits (const GwScopeFits *fits,
             double             value,
             const double      *means)
{
  for (guint i = 0; i < fits->fits->len; i++)
    {
      g_assert_cmpfloat_with_epsilon (nth_fit (fits, i)->value, value, 1e-9);
      g_assert_cmpfloat_with_epsilon (nth_fit (fits, i)->mean, means[i], 0.05);
    }
}

static void
assert_takes (const Table      *table,
              const GwScopeFit *fit,
              const int        *takes)
{
  for (guint i = 0; i < table->scope.n_items; i++)
    g_assert_cmpint (fit->takes[i], ==, takes[i]);
}

static void
test_payroll (void)
{
  g_autofree Table *table = new_payroll (TRUE);
  g_autoptr (GwScopeFits) fits = find_fits (table, 42);
  const int takes[] = { 1, 1, 1, 0, 0, GW_NOT_TAKEN, 0 };
  const int all[] = { 0, 0, 0, 0, 0, 0, 0 };

  g_assert_cmpuint (fits->fits->len, ==, 1);
  assert_takes (table, nth_fit (fits, 0), takes);
  g_assert_cmpfloat_with_epsilon (nth_fit (fits, 0)->value, 28.3, 1e-9);
  g_assert_cmpfloat_with_epsilon (nth_fit (fits, 0)->mean, 38.7, 0.05);

  g_autoptr (GwScopeFit) whole = gw_scope_fit_new (&table->scope, all);
  g_assert_cmpfloat_with_epsilon (whole->value, 40, 1e-9);
  g_assert_cmpfloat_with_epsilon (whole->mean, 117.0, 0.05);
  g_assert_cmpfloat_with_epsilon (sqrt (whole->variance), 11.6, 0.05);
}

/* The plan of the sample: the preview in the file, and the log. */
static void
test_payroll_plan (void)
{
  g_autofree Table *table = new_payroll (TRUE);
  const int planned[] = { 1, 1, 1, 1, 0, GW_NOT_TAKEN, 0 };
  g_autoptr (GwScopeFit) fit = gw_scope_fit_new (&table->scope, planned);

  g_assert_cmpfloat_with_epsilon (fit->value, 26.3, 1e-9);
  g_assert_cmpfloat_with_epsilon (fit->mean, 31.2, 0.05);
  g_assert_true (gw_scope_fit_is_whole (fit, &table->scope));
}

static void
test_payroll_ties (void)
{
  g_autofree Table *table = new_payroll (FALSE);
  const double means[] = { 31.2, 38.7, 41.5 };
  g_autoptr (GwScopeFits) fits = find_fits (table, 42);

  /* at 0.8 the file or the screen, with everything but the second provider */
  g_assert_cmpuint (fits->fits->len, ==, 2);
  assert_fits (fits, 37, means);

  /* at an even chance also the second provider without the log */
  table->scope.z = 0;
  g_autoptr (GwScopeFits) even = find_fits (table, 42);
  g_assert_cmpuint (even->fits->len, ==, 3);
  assert_fits (even, 37, means);
}

static void
test_payroll_musts (void)
{
  g_autofree Table *table = new_payroll (TRUE);
  g_autoptr (GwScopeFit) fit = gw_scope_find_simplest (&table->scope, NULL, NULL);

  g_assert_cmpfloat_with_epsilon (fit->mean, 21.7, 0.05);
  double least = gw_scope_fit_get_effort (fit, Z_80);
  g_autoptr (GwScopeFits) just = find_fits (table, least);
  g_autoptr (GwScopeFits) not_quite = find_fits (table, least - 1e-6);
  g_assert_cmpuint (just->fits->len, >, 0);
  g_assert_cmpuint (not_quite->fits->len, ==, 0);
}

/* From 11 January on two people for three of five days, without the holidays. */
static void
list_capacities (double *capacities,
                 guint   n_weeks)
{
  const GwDay holidays[] = { gw_day_new (2027, 3, 26), gw_day_new (2027, 3, 29),
                             gw_day_new (2027, 5, 6), gw_day_new (2027, 5, 17) };
  const GwCalendar calendar = { gw_day_new (2027, 1, 11), holidays, 4, 2, 0.6 };

  for (guint w = 0; w < n_weeks; w++)
    capacities[w] = gw_calendar_capacity (&calendar, gw_day_new (2027, 2, 26) + 7 * w);
}

static void
test_payroll_ladder (void)
{
  g_autofree Table *table = new_payroll (TRUE);
  double capacities[27];
  /* 19 March, 9 April, 7 May, 11 June: weeks after 26 February, and what changes */
  const struct { guint weeks, item; int approach; } rungs[] = {
    { 3, SECOND, 0 }, { 6, LEAVES, 0 }, { 10, SUPPLEMENTS, 0 }, { 15, CORRECTIONS, 0 },
  };
  int takes[] = { 1, 1, 1, 0, 0, GW_NOT_TAKEN, 0 };
  guint nth = 0;

  list_capacities (capacities, 27);
  g_assert_cmpfloat_with_epsilon (capacities[0], 42, 1e-9);
  g_autoptr (GwScopeFits) fits = find_fits (table, capacities[0]);
  g_autoptr (GPtrArray) ladder
    = gw_scope_climb (&table->scope, nth_fit (fits, 0), capacities + 1, 26, NULL, NULL);

  g_assert_cmpuint (ladder->len, ==, 26);
  for (guint w = 0; w < 26; w++)
    {
      const GwScopeRung *rung = g_ptr_array_index (ladder, w);

      g_assert_cmpuint (rung->weeks, ==, w + 1);
      if (nth < G_N_ELEMENTS (rungs) && rung->weeks == rungs[nth].weeks)
        {
          takes[rungs[nth].item] = rungs[nth].approach;
          nth++;
          g_assert_true (rung->changed);
        }
      else
        g_assert_false (rung->changed);
      assert_takes (table, rung->fit, takes);
    }

  /* whoever keeps nothing has the second provider a week later, and the preview in the file */
  const GwScopeRung *first = g_ptr_array_index (ladder, 0);
  const int free_choice[] = { 1, 1, 1, 1, 0, 0, 0 };
  assert_takes (table, first->free, free_choice);
}

static void
test_payroll_ranking (void)
{
  g_autofree Table *table = new_payroll (TRUE);
  g_autoptr (GwScopeFit) ranked = gw_scope_fit_by_ranking (&table->scope, 42, NULL, NULL);

  /* the preview in the file (1.0 a day) comes before the screen (0.42) and takes its place */
  g_assert_cmpfloat_with_epsilon (ranked->value, 26.3, 1e-9);
  g_assert_cmpint (ranked->takes[PREVIEW], ==, 1);
  g_assert_null (gw_scope_fit_by_ranking (&table->scope, 20, NULL, NULL));
}

/* What is there already is not done in a better ranked way for something that needs it. */
static void
test_ranking_takes_along (void)
{
  g_autofree Table *table = g_new0 (Table, 1);

  add_item (table, TRUE, 10);
  add_approach (table, 10, 10, 10, 1);
  add_approach (table, 1, 1, 1, 0.05);
  add_item (table, FALSE, 5);
  add_approach (table, 2, 2, 2, 1);
  need (table, 0);
  g_autoptr (GwScopeFit) ranked = gw_scope_fit_by_ranking (&table->scope, 4, NULL, NULL);
  g_assert_cmpfloat_with_epsilon (ranked->value, 5.5, 1e-12);

  /* without the must the second would bring the first in its best ranked way, which is too much,
   * and the list is gone through once: this is what ranking loses */
  table->items[0].must = FALSE;
  g_autoptr (GwScopeFit) once = gw_scope_fit_by_ranking (&table->scope, 4, NULL, NULL);
  g_autoptr (GwScopeFits) best = find_fits (table, 4);
  g_assert_cmpint (once->takes[0], ==, 1);
  g_assert_cmpint (once->takes[1], ==, GW_NOT_TAKEN);
  g_assert_cmpfloat_with_epsilon (nth_fit (best, 0)->value - once->value, 5, 1e-12);
}

/* The sample "Access log by 30 June": two scopes tie. */
static void
test_access_log (void)
{
  g_autofree Table *table = g_new0 (Table, 1);
  const int archive[] = { 1, 1, 1, 0, 0, 0 }, sealed[] = { 1, 0, 0, GW_NOT_TAKEN, 0, 0 };
  const double means[] = { 122.5, 129.2 };

  table->scope.z = Z_90;
  add_item (table, TRUE, 10);
  add_approach (table, 45, 70, 140, 1);
  add_approach (table, 30, 42, 70, 0.9);
  add_item (table, TRUE, 6);
  add_approach (table, 15, 20, 35, 1);
  add_approach (table, 4, 5, 9, 0.6);
  add_item (table, TRUE, 8);
  add_approach (table, 20, 30, 60, 1);
  add_approach (table, 10, 14, 26, 0.8);
  add_item (table, FALSE, 4);
  add_approach (table, 15, 25, 50, 1);
  add_item (table, FALSE, 3);
  add_approach (table, 12, 18, 40, 1);
  add_item (table, TRUE, 6);
  add_approach (table, 6, 8, 15, 1);

  g_autoptr (GwScopeFits) fits = find_fits (table, 149.4);
  g_assert_cmpuint (fits->fits->len, ==, 2);
  assert_takes (table, nth_fit (fits, 0), archive);
  assert_takes (table, nth_fit (fits, 1), sealed);
  assert_fits (fits, 32, means);
}

typedef struct
{
  double value;
  guint n_ties;
  double least_mean;
  double least_effort; /* of the musts */
} Best;

/* Every choice of approaches, by the words of the rules. */
static void
search_all (const Table *table,
            double       capacity,
            Best        *best)
{
  guint n = table->scope.n_items;
  int takes[16];

  *best = (Best) { -INFINITY, 0, INFINITY, INFINITY };
  for (guint i = 0; i < n; i++)
    takes[i] = GW_NOT_TAKEN;
  for (;;)
    {
      g_autoptr (GwScopeFit) fit = gw_scope_fit_new (&table->scope, takes);
      guint i = 0;

      if (gw_scope_fit_is_whole (fit, &table->scope))
        {
          double effort = fit->mean + table->scope.z * sqrt (fit->variance);

          best->least_effort = MIN (best->least_effort, effort);
          if (effort <= capacity + 1e-9)
            {
              if (fit->value > best->value + 1e-9)
                *best = (Best) { fit->value, 0, INFINITY, best->least_effort };
              if (fit->value >= best->value - 1e-9)
                {
                  best->n_ties++;
                  best->least_mean = MIN (best->least_mean, fit->mean);
                }
            }
        }
      while (i < n && ++takes[i] == (int) table->items[i].n_approaches)
        takes[i++] = GW_NOT_TAKEN;
      if (i == n)
        return;
    }
}

static void
assert_is_best (const Table *table,
                double       capacity)
{
  g_autoptr (GwScopeFits) fits = find_fits (table, capacity);
  g_autoptr (GwScopeFit) simplest = gw_scope_find_simplest (&table->scope, NULL, NULL);
  g_autoptr (GwScopeFit) ranked = gw_scope_fit_by_ranking (&table->scope, capacity, NULL, NULL);
  Best best;

  search_all (table, capacity, &best);
  g_assert_true (gw_scope_can_hold_musts (&table->scope) == !isinf (best.least_effort));
  g_assert_true ((simplest != NULL) == !isinf (best.least_effort));
  if (simplest != NULL)
    g_assert_cmpfloat_with_epsilon (gw_scope_fit_get_effort (simplest, table->scope.z),
                                    best.least_effort, 1e-8);

  if (fits->complete)
    g_assert_cmpuint (fits->fits->len, ==, best.n_ties);
  else
    g_assert_cmpuint (best.n_ties, >=, GW_SCOPE_MOST_TIES);
  g_assert_true ((ranked != NULL) == (best.n_ties > 0));
  for (guint i = 0; i < fits->fits->len; i++)
    {
      const GwScopeFit *fit = nth_fit (fits, i);

      g_assert_true (gw_scope_fit_is_whole (fit, &table->scope));
      g_assert_cmpfloat (gw_scope_fit_get_effort (fit, table->scope.z), <=, capacity + 2e-9);
      g_assert_cmpfloat_with_epsilon (fit->value, best.value, 2e-9);
      if (i == 0)
        g_assert_cmpfloat_with_epsilon (fit->mean, best.least_mean, 2e-9);
      else
        g_assert_cmpfloat (fit->mean, >=, nth_fit (fits, i - 1)->mean - 1e-9);
    }
  if (ranked != NULL)
    {
      g_assert_true (gw_scope_fit_is_whole (ranked, &table->scope));
      g_assert_cmpfloat (gw_scope_fit_get_effort (ranked, table->scope.z), <=, capacity + 2e-9);
      g_assert_cmpfloat (ranked->value, <=, best.value + 1e-9);
    }
}

static void
test_optimal (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2000);
  g_autofree Table *table = g_new0 (Table, 1);

  for (guint round = 0; round < 2000; round++)
    {
      guint n = g_rand_int_range (random, 1, round % 20 == 0 ? 9 : 7);

      make_random (table, random, n, round % 2);
      assert_is_best (table, g_rand_double_range (random, 0, 4.0 * n));
    }
}

/* Each rung holds the one before and is the best that does. */
static void
test_ladder_is_nested (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (77);
  g_autofree Table *table = g_new0 (Table, 1);

  for (guint round = 0; round < 100; round++)
    {
      const double capacities[] = { 8, 10, 14, 18, 30 };

      make_random (table, random, 6, round % 2);
      g_autoptr (GwScopeFits) fits = find_fits (table, 6);
      if (fits->fits->len == 0)
        continue;

      const GwScopeFit *before = nth_fit (fits, 0);
      g_autoptr (GPtrArray) ladder
        = gw_scope_climb (&table->scope, before, capacities, 5, NULL, NULL);
      for (guint w = 0; w < 5; w++)
        {
          const GwScopeRung *rung = g_ptr_array_index (ladder, w);
          Best best;

          search_all (table, capacities[w], &best);
          g_assert_true (gw_scope_fit_is_whole (rung->fit, &table->scope));
          g_assert_cmpfloat (gw_scope_fit_get_effort (rung->fit, table->scope.z), <=,
                             capacities[w] + 2e-9);
          g_assert_cmpfloat (rung->fit->value, >=, before->value - 1e-9);
          for (guint i = 0; i < 6; i++)
            if (before->takes[i] != GW_NOT_TAKEN && rung->fit->takes[i] != before->takes[i])
              {
                g_assert_cmpint (rung->fit->takes[i], !=, GW_NOT_TAKEN);
                g_assert_cmpfloat (table->approaches[i][rung->fit->takes[i]].covers, >,
                                   table->approaches[i][before->takes[i]].covers);
              }
          g_assert_cmpfloat_with_epsilon (rung->free != NULL ? rung->free->value
                                                             : rung->fit->value,
                                          best.value, 2e-9);
          before = rung->fit;
        }
    }
}

/* A large scope with links: the time that a person would notice is far away. */
static void
test_hundred_items (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (100);
  g_autofree Table *table = g_new0 (Table, 1);
  gint64 slowest = 0;

  for (guint round = 0; round < 6; round++)
    {
      double mean = 0;

      memset (table, 0, sizeof *table);
      table->scope.z = Z_80;
      for (guint i = 0; i < 100; i++)
        {
          add_item (table, i % 10 == 0, g_rand_int_range (random, 1, 11));
          for (guint a = 0, n = g_rand_int_range (random, 1, 4); a < n; a++)
            {
              double low = g_rand_double_range (random, 1, 20) / (a + 1);
              double likely = low * g_rand_double_range (random, 1.1, 2);

              add_approach (table, low, likely, likely * g_rand_double_range (random, 1.1, 3),
                            1 - 0.2 * a);
            }
          mean += table->approaches[i][0].mean;
          if (i > 0 && i % 2 == 0)
            need (table, g_rand_int_range (random, 0, i));
          if (i > 0 && i % 5 == 0)
            need (table, g_rand_int_range (random, 0, i));
          if (i > 0 && i % 12 == 0)
            table->with[i][table->items[i].n_with++] = g_rand_int_range (random, 0, i);
        }

      gint64 start = g_get_monotonic_time ();
      g_autoptr (GwScopeFits) fits = find_fits (table, mean * (0.3 + 0.1 * round));
      gint64 took = g_get_monotonic_time () - start;
      slowest = MAX (slowest, took);
      g_test_message ("%u ties of value %g in %.1f ms", fits->fits->len,
                      fits->fits->len > 0 ? nth_fit (fits, 0)->value : 0, took / 1e3);
      g_assert_cmpuint (fits->fits->len, >, 0);
    }
  g_assert_cmpint (slowest, <, 5 * G_USEC_PER_SEC); /* under sanitizers too */
}

/* Nothing is a must, and half of the items each need three of the other half: what a bound that does
 * not know of needs would never finish. */
static void
test_needs_across (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (50);
  g_autofree Table *table = g_new0 (Table, 1);
  double mean = 0;

  table->scope.z = Z_80;
  for (guint i = 0; i < 100; i++)
    {
      add_item (table, FALSE, g_rand_int_range (random, 1, 11));
      for (guint a = 0, n = g_rand_int_range (random, 1, 4); a < n; a++)
        {
          double low = g_rand_double_range (random, 1, 20) / (a + 1);

          add_approach (table, low, low * 1.5, low * 3, 1 - 0.2 * a);
        }
      mean += table->approaches[i][0].mean;
      for (guint k = 0; k < 3 && i >= 50; k++)
        need (table, g_rand_int_range (random, 0, 50));
    }

  gint64 start = g_get_monotonic_time ();
  g_autoptr (GwScopeFits) fits = find_fits (table, mean * 0.25);
  g_test_message ("%u ties in %.1f ms", fits->fits->len, (g_get_monotonic_time () - start) / 1e3);
  g_assert_cmpuint (fits->fits->len, >, 0);
  g_assert_true (gw_scope_fit_is_whole (nth_fit (fits, 0), &table->scope));
  g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_USEC_PER_SEC);
}

/* Eleven musts in two ways that are worth the same: 2,048 scopes tie. */
static void
test_many_ties (void)
{
  g_autofree Table *table = g_new0 (Table, 1);

  for (guint i = 0; i < 11; i++)
    {
      add_item (table, TRUE, 1);
      add_approach (table, 10, 10, 10, 1);
      add_approach (table, 1, 1, 1, 1);
    }
  g_autoptr (GwScopeFits) fits = find_fits (table, 200);
  g_assert_false (fits->complete);
  g_assert_cmpuint (fits->fits->len, >=, GW_SCOPE_MOST_TIES);
  g_assert_cmpfloat_with_epsilon (nth_fit (fits, 0)->mean, 11, 1e-12);
}

static void
test_estimates (void)
{
  g_autofree Table *table = g_new0 (Table, 1);

  table->scope.z = Z_80;
  add_item (table, TRUE, 5);
  add_approach (table, NAN, NAN, NAN, 1);
  add_approach (table, NAN, 4, NAN, 0.5);
  g_autoptr (GwScopeFits) fits = find_fits (table, 4);
  g_assert_cmpuint (fits->fits->len, ==, 1);
  g_assert_cmpint (nth_fit (fits, 0)->takes[0], ==, 1);
  g_assert_cmpfloat (nth_fit (fits, 0)->mean, ==, 4);

  /* a must without any estimate: there is no schedule */
  add_item (table, TRUE, 5);
  add_approach (table, NAN, NAN, NAN, 1);
  g_assert_false (gw_scope_can_hold_musts (&table->scope));
  g_autoptr (GwScopeFits) none = find_fits (table, 100);
  g_assert_cmpuint (none->fits->len, ==, 0);
  g_assert_null (gw_scope_find_simplest (&table->scope, NULL, NULL));
}

static void
test_cancelled (void)
{
  g_autofree Table *table = new_payroll (TRUE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (gw_scope_fits_new (&table->scope, 42, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/scope-fit/fits-the-payroll-scope", test_payroll);
  g_test_add_func ("/analysis/scope-fit/sums-up-the-payroll-plan", test_payroll_plan);
  g_test_add_func ("/analysis/scope-fit/lists-all-that-tie", test_payroll_ties);
  g_test_add_func ("/analysis/scope-fit/finds-the-simplest-musts", test_payroll_musts);
  g_test_add_func ("/analysis/scope-fit/climbs-the-payroll-ladder", test_payroll_ladder);
  g_test_add_func ("/analysis/scope-fit/says-what-ranking-loses", test_payroll_ranking);
  g_test_add_func ("/analysis/scope-fit/takes-along-what-is-needed", test_ranking_takes_along);
  g_test_add_func ("/analysis/scope-fit/lists-both-access-logs", test_access_log);
  g_test_add_func ("/analysis/scope-fit/equals-an-exhaustive-search", test_optimal);
  g_test_add_func ("/analysis/scope-fit/nests-its-ladder", test_ladder_is_nested);
  g_test_add_func ("/analysis/scope-fit/manages-a-hundred-items", test_hundred_items);
  g_test_add_func ("/analysis/scope-fit/finds-the-leanest-of-many", test_many_ties);
  g_test_add_func ("/analysis/scope-fit/manages-needs-across", test_needs_across);
  g_test_add_func ("/analysis/scope-fit/takes-nothing-without-an-estimate", test_estimates);
  g_test_add_func ("/analysis/scope-fit/stops-when-cancelled", test_cancelled);

  return g_test_run ();
}
