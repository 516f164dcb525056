/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-order.h"

#include <glib.h>
#include <math.h>

#define ONE(number)  { NAN, (number), NAN }
#define UNKNOWN      { NAN, NAN, NAN }
#define MONEY        1e-6

static void
assert_day (GwDay       day,
            const char *expected)
{
  g_autofree char *text = gw_day_format (day);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_works (const GwSequence *sequence,
              gsize             n,
              const gsize      *expected)
{
  g_assert_cmpmem (sequence->works, n * sizeof (gsize), expected, n * sizeof (gsize));
}
#define WORKS(sequence, ...) \
  assert_works (sequence, G_N_ELEMENTS (((gsize[]) { __VA_ARGS__ })), (gsize[]) { __VA_ARGS__ })

/* Payroll export: the request is last, as in the sample's table the second. */
enum { SWAP, EXPORT, ABSENCE, N_PAYROLL };

static void
payroll (GwWork   works[N_PAYROLL],
         double   weeks,
         gboolean dated)
{
  works[SWAP] = (GwWork) { ONE (8), ONE (11000), GW_DAY_NONE, NAN };
  works[EXPORT] = (GwWork) { ONE (weeks), ONE (4500), dated ? gw_day_parse ("2027-02-26") : 0,
                             dated ? 130000 : NAN, TRUE };
  works[ABSENCE] = (GwWork) { ONE (5), ONE (3000), GW_DAY_NONE, NAN };
}

static GwOrder *
payroll_order (double   weeks,
               gboolean dated)
{
  GwWork works[N_PAYROLL];

  payroll (works, weeks, dated);
  return gw_order_new (works, N_PAYROLL, gw_day_parse ("2027-01-11"));
}

static void
test_the_classic_check (void)
{
  const GwWork works[] = {
    { ONE (10), ONE (170), 0, NAN }, { ONE (5), ONE (120), 0, NAN }, { ONE (5), ONE (60), 0, NAN },
  };
  g_autoptr(GwOrder) order = gw_order_new (works, 3, GW_DAY_NONE);

  WORKS (&order->best, 1, 0, 2);
  g_assert_cmpfloat_with_epsilon (order->best.cost, 4350, MONEY);
  g_assert_true (order->best.reached);
  g_assert_cmpuint (gw_order_get_end (order, &order->best, 0), ==, GW_DAY_NONE);
}

static void
test_payroll_without_the_date (void)
{
  g_autoptr(GwOrder) order = payroll_order (9, FALSE);
  const GwFirst *yes = &order->firsts[EXPORT];

  WORKS (&order->best, SWAP, ABSENCE, EXPORT);
  g_assert_cmpfloat_with_epsilon (order->best.cost, 226000, MONEY);
  WORKS (&yes->sequence, EXPORT, SWAP, ABSENCE);
  g_assert_cmpfloat_with_epsilon (yes->sequence.cost, 293500, MONEY);
  g_assert_cmpfloat_with_epsilon (yes->price, 67500, MONEY);
  g_assert_true (yes->told_apart);
  g_assert_cmpfloat_with_epsilon (gw_order_get_slip (order, EXPORT, SWAP), 9, 1e-9);
  g_assert_cmpfloat_with_epsilon (gw_order_get_slip (order, EXPORT, ABSENCE), 9, 1e-9);
  g_assert_cmpfloat_with_epsilon (gw_order_get_slip (order, EXPORT, EXPORT), -13, 1e-9);

  assert_day (gw_order_get_end (order, &order->best, SWAP), "2027-03-05");
  assert_day (gw_order_get_end (order, &order->best, ABSENCE), "2027-04-09");
  assert_day (gw_order_get_end (order, &order->best, EXPORT), "2027-06-11");
  assert_day (gw_order_get_end (order, &yes->sequence, EXPORT), "2027-03-12");
  assert_day (gw_order_get_end (order, &yes->sequence, SWAP), "2027-05-07");
  assert_day (gw_order_get_end (order, &yes->sequence, ABSENCE), "2027-06-11");
}

static void
test_payroll_no_order_reaches_the_date (void)
{
  g_autoptr(GwOrder) order = payroll_order (9, TRUE);

  g_assert_false (order->reachable);
  g_assert_false (order->best.reached);
  g_assert_false (order->firsts[EXPORT].sequence.reached);
  g_assert_cmpfloat_with_epsilon (order->best.cost, 226000 + 130000, MONEY);
  g_assert_cmpfloat_with_epsilon (order->firsts[EXPORT].sequence.cost, 293500 + 130000, MONEY);
  g_assert_cmpfloat_with_epsilon (order->firsts[EXPORT].price, 67500, MONEY);
  assert_day (gw_order_get_end (order, &order->firsts[EXPORT].sequence, EXPORT), "2027-03-12");
}

static void
test_payroll_the_later_order_is_the_dearer_one (void)
{
  g_autoptr(GwOrder) linear = payroll_order (7, FALSE);
  g_autoptr(GwOrder) order = payroll_order (7, TRUE);

  g_assert_cmpfloat_with_epsilon (linear->best.cost, 215500, MONEY);
  g_assert_cmpfloat_with_epsilon (linear->firsts[EXPORT].sequence.cost, 256500, MONEY);
  g_assert_cmpfloat_with_epsilon (linear->firsts[EXPORT].price, 41000, MONEY);

  WORKS (&order->best, EXPORT, SWAP, ABSENCE);
  g_assert_true (order->reachable);
  g_assert_true (order->best.reached);
  g_assert_cmpfloat_with_epsilon (order->best.cost, 256500, MONEY);
  WORKS (&order->firsts[SWAP].sequence, SWAP, EXPORT, ABSENCE);
  g_assert_cmpfloat_with_epsilon (order->firsts[SWAP].sequence.cost, 345500, MONEY);
  g_assert_cmpfloat_with_epsilon (order->firsts[EXPORT].price_of_no, 89000, MONEY);
  g_assert_cmpfloat_with_epsilon (order->firsts[SWAP].price_of_no, -89000, MONEY);
}

enum { ASSISTANT, LOG, MESSAGES, N_CLINIC };

static void
clinic (GwWork works[N_CLINIC],
        double log_weeks,
        double log_most)
{
  works[ASSISTANT] = (GwWork) { ONE (6), ONE (5000), gw_day_parse ("2027-04-16"), 60000, TRUE };
  works[LOG] = (GwWork) { { NAN, log_weeks, log_most }, ONE (2000), gw_day_parse ("2027-06-25"),
                          340000 };
  works[MESSAGES] = (GwWork) { ONE (4), ONE (7000), GW_DAY_NONE, NAN };
}

static const gsize clinic_a[] = { ASSISTANT, LOG, MESSAGES };
static const gsize clinic_b[] = { MESSAGES, ASSISTANT, LOG };
static const gsize clinic_d[] = { ASSISTANT, MESSAGES, LOG };

static void
test_access_log_of_ten_weeks (void)
{
  GwDay start = gw_day_parse ("2027-01-18");
  GwWork works[N_CLINIC];
  g_autoptr(GwOrder) order = NULL;

  clinic (works, 10, NAN);
  order = gw_order_new (works, N_CLINIC, start);
  WORKS (&order->best, MESSAGES, ASSISTANT, LOG);
  g_assert_cmpfloat_with_epsilon (order->best.cost, 118000, MONEY);
  g_assert_true (order->best.reached);
  WORKS (&order->firsts[ASSISTANT].sequence, ASSISTANT, MESSAGES, LOG);
  g_assert_cmpfloat_with_epsilon (order->firsts[ASSISTANT].sequence.cost, 140000, MONEY);
  g_assert_cmpfloat_with_epsilon (order->firsts[ASSISTANT].price, 22000, MONEY);
  g_assert_cmpfloat_with_epsilon (gw_works_cost (works, clinic_a, 3, start), 202000, MONEY);
}

static void
test_access_log_of_fourteen_weeks (void)
{
  GwDay start = gw_day_parse ("2027-01-18");
  GwWork works[N_CLINIC];
  g_autoptr(GwOrder) order = NULL;

  clinic (works, 14, NAN);
  order = gw_order_new (works, N_CLINIC, start);
  WORKS (&order->best, ASSISTANT, LOG, MESSAGES);
  g_assert_cmpfloat_with_epsilon (order->best.cost, 238000, MONEY);
  g_assert_cmpfloat_with_epsilon (gw_works_cost (works, clinic_d, 3, start), 488000, MONEY);
  g_assert_cmpfloat_with_epsilon (gw_works_cost (works, clinic_b, 3, start), 466000, MONEY);
}

static void
test_access_log_that_may_grow (void)
{
  GwDay start = gw_day_parse ("2027-01-18");
  GwWork works[N_CLINIC];
  g_autoptr(GwOrder) order = NULL;
  double low, high;

  clinic (works, 10, 14);
  order = gw_order_new (works, N_CLINIC, start);
  g_assert_cmpfloat_with_epsilon (order->best.cost_low, 118000, MONEY);
  g_assert_cmpfloat_with_epsilon (order->best.cost_high, 466000, MONEY);

  /* the log ends last in both: its growing decides nothing between them */
  g_assert_cmpfloat_with_epsilon (order->firsts[ASSISTANT].price_low, 22000, MONEY);
  g_assert_cmpfloat_with_epsilon (order->firsts[ASSISTANT].price_high, 22000, MONEY);
  g_assert_true (order->firsts[ASSISTANT].told_apart);

  /* The log before the messages: 62,000 more if all goes well, 250,000 less if it grows. The bounds
   * are wider: they hold for every growth between, and for the date missed or met. */
  g_assert_false (gw_works_compare (works, clinic_a, clinic_d, 3, start, &low, &high));
  g_assert_cmpfloat_with_epsilon (low, 10 * 7000 - 4 * 2000 - 340000, MONEY);
  g_assert_cmpfloat_with_epsilon (high, 14 * 7000 - 4 * 2000, MONEY);
}

static void
test_parts_search (void)
{
  enum { UPLOAD, SEARCH, INVOICES };
  const GwWork works[] = {
    { ONE (7), ONE (6000), 0, NAN, TRUE }, { ONE (9), ONE (9500), 0, NAN },
    { ONE (3), ONE (4000), 0, NAN },
  };
  g_autoptr(GwOrder) order = gw_order_new (works, 3, gw_day_parse ("2027-01-11"));
  const GwFirst *yes = &order->firsts[UPLOAD];

  WORKS (&order->best, INVOICES, SEARCH, UPLOAD);
  g_assert_cmpfloat_with_epsilon (order->best.cost, 240000, MONEY);
  g_assert_cmpfloat_with_epsilon (yes->sequence.cost, 262500, MONEY);
  g_assert_cmpfloat_with_epsilon (yes->price, 22500, MONEY);
  assert_day (gw_order_get_end (order, &order->best, SEARCH), "2027-04-02");
  assert_day (gw_order_get_end (order, &yes->sequence, SEARCH), "2027-05-21");
}

static void
test_a_work_without_a_cost_still_slips (void)
{
  const GwWork works[] = {
    { ONE (4), UNKNOWN, 0, NAN }, { ONE (3), ONE (1000), 0, NAN },
    { ONE (2), UNKNOWN, 0, NAN, TRUE },
  };
  g_autoptr(GwOrder) order = gw_order_new (works, 3, gw_day_parse ("2027-01-11"));

  WORKS (&order->best, 1, 0, 2);
  g_assert_cmpuint (order->n_placed, ==, 3);
  g_assert_cmpuint (order->n_priced, ==, 1);
  g_assert_cmpfloat_with_epsilon (order->best.cost, 3000, MONEY);
  WORKS (&order->firsts[2].sequence, 2, 1, 0);
  g_assert_cmpfloat_with_epsilon (order->firsts[2].price, 2000, MONEY);
  g_assert_cmpfloat_with_epsilon (gw_order_get_slip (order, 2, 0), 2, 1e-9);
  assert_day (gw_order_get_end (order, &order->firsts[2].sequence, 0), "2027-03-12");
}

static void
test_without_money_the_request_comes_last (void)
{
  const GwWork works[] = {
    { ONE (9), UNKNOWN, 0, NAN, TRUE }, { ONE (8), UNKNOWN, 0, NAN }, { ONE (5), UNKNOWN, 0, NAN },
  };
  g_autoptr(GwOrder) order = gw_order_new (works, 3, gw_day_parse ("2027-01-11"));

  WORKS (&order->best, 1, 2, 0);
  g_assert_true (isnan (order->best.cost));
  g_assert_true (isnan (order->firsts[0].price));
  g_assert_true (isnan (order->firsts[0].price_low));
  g_assert_cmpfloat_with_epsilon (gw_order_get_slip (order, 0, 1), 9, 1e-9);
}

static void
test_a_date_without_a_cost_is_still_met (void)
{
  const GwWork works[] = {
    { ONE (9), UNKNOWN, 0, NAN }, { ONE (8), UNKNOWN, gw_day_parse ("2027-03-05"), NAN },
  };
  g_autoptr(GwOrder) order = gw_order_new (works, 2, gw_day_parse ("2027-01-11"));

  WORKS (&order->best, 1, 0);
  g_assert_true (order->best.reached);
  g_assert_false (order->firsts[0].sequence.reached);
}

/* Two dates that nobody priced: the order that misses none is found, not only one that meets the
 * first. */
static void
test_as_many_dates_as_possible_are_met (void)
{
  const GwWork works[] = {
    { ONE (1), UNKNOWN, gw_day_parse ("2027-01-29"), NAN },
    { ONE (1), UNKNOWN, gw_day_parse ("2027-01-22"), NAN },
    { ONE (1), UNKNOWN, gw_day_parse ("2027-01-15"), NAN },
  };
  g_autoptr(GwOrder) order = gw_order_new (works, 3, gw_day_parse ("2027-01-11"));

  WORKS (&order->best, 2, 1, 0);
  g_assert_true (order->best.reached);
  WORKS (&order->firsts[0].sequence, 0, 1, 2);   /* one of the two is missed: in their order */
  g_assert_false (order->firsts[0].sequence.reached);
}

/* 0.2 and 0.4 weeks are three days, though their sum in binary is a little more. */
static void
test_sums_of_weeks_do_not_miss_by_rounding (void)
{
  const GwWork works[] = {
    { ONE (0.2), ONE (1000), GW_DAY_NONE, NAN },
    { ONE (0.4), ONE (1), gw_day_parse ("2027-01-13"), 5000 },
  };
  g_autoptr(GwOrder) order = gw_order_new (works, 2, gw_day_parse ("2027-01-11"));

  WORKS (&order->best, 0, 1);
  g_assert_true (order->best.reached);
  assert_day (gw_order_get_end (order, &order->best, 1), "2027-01-13");
}

static void
test_a_work_without_weeks_is_not_placed (void)
{
  const GwWork works[] = {
    { ONE (9), ONE (10), 0, NAN }, { UNKNOWN, ONE (500), 0, NAN }, { ONE (5), ONE (20), 0, NAN },
  };
  g_autoptr(GwOrder) order = gw_order_new (works, 3, gw_day_parse ("2027-01-11"));
  g_autoptr(GwOrder) empty = gw_order_new (NULL, 0, gw_day_parse ("2027-01-11"));

  g_assert_cmpuint (order->n_placed, ==, 2);
  WORKS (&order->best, 2, 0);
  g_assert_cmpfloat_with_epsilon (order->best.cost, 5 * 20 + 14 * 10, MONEY);
  g_assert_null (order->firsts[1].sequence.works);
  g_assert_true (isnan (gw_order_get_slip (order, 1, 0)));
  g_assert_true (isnan (gw_order_get_slip (order, 0, 1)));
  g_assert_cmpuint (gw_order_get_end (order, &order->best, 1), ==, GW_DAY_NONE);
  g_assert_cmpuint (empty->n_placed, ==, 0);
  g_assert_true (isnan (empty->best.cost));
}

static void
test_ranges_say_when_orders_cannot_be_told_apart (void)
{
  GwWork works[] = {
    { { 8, 9, 12 }, { 3000, 4500, 9000 }, 0, NAN, TRUE },
    { { 6, 8, 10 }, { 5000, 5500, 7000 }, 0, NAN },
  };
  g_autoptr(GwOrder) order = gw_order_new (works, 2, GW_DAY_NONE);
  g_autoptr(GwOrder) clear = NULL;

  /* the price is 5500 × 9 − 4500 × 8, its bounds 5000 × 8 − 9000 × 10 and 7000 × 12 − 3000 × 6 */
  g_assert_cmpfloat_with_epsilon (order->firsts[0].price, 13500, MONEY);
  g_assert_cmpfloat_with_epsilon (order->firsts[0].price_low, -50000, MONEY);
  g_assert_cmpfloat_with_epsilon (order->firsts[0].price_high, 66000, MONEY);
  g_assert_false (order->firsts[0].told_apart);
  g_assert_true (order->firsts[1].told_apart);

  works[0].delay_cost = (GwEstimate) { 500, 600, 700 };
  clear = gw_order_new (works, 2, GW_DAY_NONE);
  g_assert_true (clear->firsts[0].told_apart);
  g_assert_cmpfloat_with_epsilon (clear->firsts[0].price_low, 5000 * 8 - 700 * 10, MONEY);
}

static void
test_equal_orders_cannot_be_told_apart (void)
{
  const GwWork works[] = { { ONE (2), ONE (10), 0, NAN }, { ONE (4), ONE (20), 0, NAN } };
  g_autoptr(GwOrder) order = gw_order_new (works, 2, GW_DAY_NONE);

  WORKS (&order->best, 0, 1);
  g_assert_cmpfloat_with_epsilon (order->firsts[1].price, 0, MONEY);
  g_assert_false (order->firsts[1].told_apart);
}

/* Every order of @n works in turn, by exchanging one more. */
static void
try_all (const GwWork *works,
         gsize        *sequence,
         gsize         n,
         gsize         from,
         double       *best,
         double       *best_first)
{
  if (from == n)
    {
      double cost = gw_works_cost (works, sequence, n, gw_day_parse ("2027-01-13"));

      *best = MIN (*best, cost);
      best_first[sequence[0]] = MIN (best_first[sequence[0]], cost);
    }
  for (gsize i = from; i < n; i++)
    {
      gsize swap = sequence[from];

      sequence[from] = sequence[i];
      sequence[i] = swap;
      try_all (works, sequence, n, from + 1, best, best_first);
      sequence[i] = sequence[from];
      sequence[from] = swap;
    }
}

static void
test_the_best_is_the_best_of_all_orders (void)
{
  enum { N = 6 };
  g_autoptr(GRand) rand = g_rand_new_with_seed (11);

  for (int round = 0; round < 200; round++)
    {
      GwWork works[N];
      gsize sequence[N];
      double best = INFINITY;
      double best_first[N];
      g_autoptr(GwOrder) order = NULL;

      for (gsize i = 0; i < N; i++)
        {
          gboolean dated = g_rand_int_range (rand, 0, 2);

          works[i] = (GwWork) {
            ONE (g_rand_int_range (rand, 1, 40) / 4.), ONE (g_rand_int_range (rand, 0, 9) * 1000.),
            dated ? gw_day_parse ("2027-01-13") + g_rand_int_range (rand, 0, 200) : GW_DAY_NONE,
            g_rand_int_range (rand, 0, 9) * 10000.,
          };
          sequence[i] = i;
          best_first[i] = INFINITY;
        }
      order = gw_order_new (works, N, gw_day_parse ("2027-01-13"));
      try_all (works, sequence, N, 0, &best, best_first);
      g_assert_cmpfloat_with_epsilon (order->best.cost, best, MONEY);
      for (gsize i = 0; i < N; i++)
        g_assert_cmpfloat_with_epsilon (order->firsts[i].sequence.cost, best_first[i], MONEY);
    }
}

/* Bounds of a price hold for every draw within the ranges. */
static void
test_bounds_hold_within_the_ranges (void)
{
  enum { N = 5 };
  GwDay start = gw_day_parse ("2027-01-11");
  g_autoptr(GRand) rand = g_rand_new_with_seed (3);

  for (int round = 0; round < 2000; round++)
    {
      GwWork works[N], drawn[N];
      gsize one[N], other[N];
      double low, high, price;

      for (gsize i = 0; i < N; i++)
        {
          double weeks = 1 + 5 * g_rand_double (rand), cost = 1000 * g_rand_double (rand);

          works[i] = (GwWork) { { weeks, weeks * 1.2, weeks * 2 }, { cost, cost * 1.5, cost * 3 },
                                start + g_rand_int_range (rand, 0, 120), 20000 };
          drawn[i] = works[i];
          drawn[i].weeks = (GwEstimate) ONE (weeks * (1 + g_rand_double (rand)));
          drawn[i].delay_cost = (GwEstimate) ONE (cost * (1 + 2 * g_rand_double (rand)));
          one[i] = other[i] = i;
        }
      for (gsize i = N - 1; i > 0; i--)
        {
          gsize k = g_rand_int_range (rand, 0, i + 1);
          gsize swap = one[i];

          one[i] = one[k];
          one[k] = swap;
        }
      price = gw_works_cost (drawn, one, N, start) - gw_works_cost (drawn, other, N, start);
      gw_works_compare (works, one, other, N, start, &low, &high);
      g_assert_cmpfloat (low - MONEY, <=, price);
      g_assert_cmpfloat (high + MONEY, >=, price);
    }
}

static void
test_beyond_sixteen_dates_are_left_out (void)
{
  GwWork works[17];
  g_autoptr(GwOrder) sixteen = NULL;
  g_autoptr(GwOrder) order = NULL;
  g_autoptr(GwOrder) undated = NULL;

  for (gsize i = 0; i < 17; i++)
    works[i] = (GwWork) { ONE (1), ONE (1000 + i), GW_DAY_NONE, NAN };
  undated = gw_order_new (works, 17, gw_day_parse ("2027-01-11"));
  works[0].by = gw_day_parse ("2027-01-15");
  works[0].miss_cost = 1e6;
  sixteen = gw_order_new (works, 16, gw_day_parse ("2027-01-11"));
  order = gw_order_new (works, 17, gw_day_parse ("2027-01-11"));

  g_assert_true (undated->with_dates);
  g_assert_true (sixteen->with_dates);
  g_assert_cmpuint (sixteen->best.works[0], ==, 0);
  g_assert_false (order->with_dates);
  g_assert_cmpuint (order->best.works[0], ==, 16);
  g_assert_cmpuint (order->best.works[16], ==, 0);
  g_assert_cmpfloat_with_epsilon (order->best.cost, undated->best.cost, MONEY);
  g_assert_true (order->reachable);
  g_assert_false (order->best.reached);
}

static void
test_a_very_long_queue_has_only_its_best_order (void)
{
  enum { N = 20000 };
  g_autofree GwWork *works = g_new (GwWork, N);
  g_autoptr(GwOrder) order = NULL;

  for (gsize i = 0; i < N; i++)
    works[i] = (GwWork) { ONE (1 + i % 7), ONE (1000 + i), gw_day_parse ("2027-01-15"), 5 };
  order = gw_order_new (works, N, gw_day_parse ("2027-01-11"));
  g_assert_cmpuint (order->n_placed, ==, N);
  g_assert_null (order->firsts[0].sequence.works);
  g_assert_true (isnan (gw_order_get_slip (order, 0, 1)));
}

static void
test_what_takes_no_time_comes_first (void)
{
  const GwWork works[] = {
    { ONE (2), ONE (10), 0, NAN }, { ONE (0), UNKNOWN, 0, NAN }, { ONE (1), ONE (10), 0, NAN },
  };
  g_autoptr(GwOrder) order = gw_order_new (works, 3, gw_day_parse ("2027-01-11"));

  WORKS (&order->best, 1, 2, 0);
  assert_day (gw_order_get_end (order, &order->best, 1), "2027-01-11");
}

static void
test_sixteen_works_are_fast (void)
{
  GwWork works[16];
  double seconds;
  g_autoptr(GwOrder) order = NULL;

  if (!g_test_perf ())
    {
      g_test_skip ("only with -m perf");
      return;
    }
  for (gsize i = 0; i < 16; i++)
    works[i] = (GwWork) { ONE (1 + i % 5), ONE (1000 * (1 + i % 7)),
                          gw_day_parse ("2027-03-05") + 7 * i, 50000 };
  g_test_timer_start ();
  order = gw_order_new (works, 16, gw_day_parse ("2027-01-11"));
  seconds = g_test_timer_elapsed ();
  g_test_minimized_result (seconds, "sixteen works with dates: %.1f ms", seconds * 1000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add_func ("/order/" name, test)
  ADD ("the-classic-check", test_the_classic_check);
  ADD ("payroll-without-the-date", test_payroll_without_the_date);
  ADD ("payroll-no-order-reaches-the-date", test_payroll_no_order_reaches_the_date);
  ADD ("payroll-the-later-order-is-the-dearer-one",
       test_payroll_the_later_order_is_the_dearer_one);
  ADD ("access-log-of-ten-weeks", test_access_log_of_ten_weeks);
  ADD ("access-log-of-fourteen-weeks", test_access_log_of_fourteen_weeks);
  ADD ("access-log-that-may-grow", test_access_log_that_may_grow);
  ADD ("parts-search", test_parts_search);
  ADD ("a-work-without-a-cost-still-slips", test_a_work_without_a_cost_still_slips);
  ADD ("without-money-the-request-comes-last", test_without_money_the_request_comes_last);
  ADD ("a-date-without-a-cost-is-still-met", test_a_date_without_a_cost_is_still_met);
  ADD ("as-many-dates-as-possible-are-met", test_as_many_dates_as_possible_are_met);
  ADD ("sums-of-weeks-do-not-miss-by-rounding", test_sums_of_weeks_do_not_miss_by_rounding);
  ADD ("a-work-without-weeks-is-not-placed", test_a_work_without_weeks_is_not_placed);
  ADD ("ranges-say-when-orders-cannot-be-told-apart",
       test_ranges_say_when_orders_cannot_be_told_apart);
  ADD ("equal-orders-cannot-be-told-apart", test_equal_orders_cannot_be_told_apart);
  ADD ("the-best-is-the-best-of-all-orders", test_the_best_is_the_best_of_all_orders);
  ADD ("bounds-hold-within-the-ranges", test_bounds_hold_within_the_ranges);
  ADD ("beyond-sixteen-dates-are-left-out", test_beyond_sixteen_dates_are_left_out);
  ADD ("a-very-long-queue-has-only-its-best-order",
       test_a_very_long_queue_has_only_its_best_order);
  ADD ("what-takes-no-time-comes-first", test_what_takes_no_time_comes_first);
  ADD ("sixteen-works-are-fast", test_sixteen_works_are_fast);
  return g_test_run ();
}
