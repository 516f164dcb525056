/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-effort.h"
#include "gw-investment.h"
#include "gw-order.h"

#include <gio/gio.h>
#include <math.h>

/* Whatever a file may hold, the numbers must not crash, hang, or print odds outside of 0 … 1. */
static double
nasty (GRand *rand)
{
  static const double numbers[] = {
    0, -0.0, 1, 1e-320, 1e-300, 1e-12, 5, 1e12, 1e99, 1e150, 1e308, -1, -1e308,
  };
  gint32 pick = g_rand_int_range (rand, -3, (gint32) G_N_ELEMENTS (numbers));

  return pick == -3 ? NAN : pick == -2 ? INFINITY : pick == -1 ? -INFINITY : numbers[pick];
}

static GwEstimate
nasty_estimate (GRand *rand)
{
  return (GwEstimate) { nasty (rand), nasty (rand), nasty (rand) };
}

static GwMonth
nasty_month (GRand *rand)
{
  static const GwMonth months[] = { GW_MONTH_NONE, GW_MONTH_NEVER, 12, 9999 * 12 + 11, 2027 * 12,
                                    2027 * 12 + 5 };

  return months[g_rand_int_range (rand, 0, G_N_ELEMENTS (months))];
}

static GwDay
nasty_day (GRand *rand)
{
  static const GwDay days[] = { GW_DAY_NONE, 1, 740000, 740100, 3652059 };

  return days[g_rand_int_range (rand, 0, G_N_ELEMENTS (days))];
}

static void
assert_odds (double odds)
{
  g_assert_true (isnan (odds) || (odds >= 0 && odds <= 1));
}

static void
test_efforts (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (1);

  for (int round = 0; round < 400; round++)
    {
      GwEstimate estimates[6];
      gsize n = g_rand_int_range (rand, 0, 7);
      GwDay holidays[] = { nasty_day (rand), nasty_day (rand) };
      GwCalendar calendar = { nasty_day (rand), holidays, 2, nasty (rand), nasty (rand) };
      g_autoptr(GwEffort) effort = NULL;

      for (gsize i = 0; i < n; i++)
        estimates[i] = nasty_estimate (rand);
      effort = gw_effort_new (estimates, n, NULL, NULL);
      for (int i = 0; i < 10; i++)
        {
          double x = nasty (rand);

          assert_odds (gw_effort_get_odds (effort, x));
          assert_odds (gw_effort_get_odds_together (effort, x));
          gw_effort_get_day (effort, &calendar, fabs (x));
        }
      gw_calendar_capacity (&calendar, nasty_day (rand));
    }
}

static void
test_orders (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (2);

  for (int round = 0; round < 400; round++)
    {
      GwWork works[6];
      gsize n = g_rand_int_range (rand, 0, 7);
      g_autoptr(GwOrder) order = NULL;

      for (gsize i = 0; i < n; i++)
        works[i] = (GwWork) { nasty_estimate (rand), nasty_estimate (rand), nasty_day (rand),
                              nasty (rand), g_rand_boolean (rand) };
      order = gw_order_new (works, n, nasty_day (rand));
      for (gsize i = 0; i < order->n_placed; i++)
        {
          gsize first = order->best.works[i];

          g_assert_cmpuint (order->firsts[first].sequence.works[0], ==, first);
          g_assert_false (isnan (order->best.weeks[first]));
          for (gsize k = 0; k < n; k++)
            {
              gw_order_get_slip (order, first, k);
              gw_order_get_end (order, &order->firsts[first].sequence, k);
            }
        }
    }
}

static void
test_investments (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (3);

  for (int round = 0; round < 200; round++)
    {
      GwCost costs[3];
      GwBenefit benefits[3];
      GwCase asked = { costs, g_rand_int_range (rand, 0, 4), benefits,
                       g_rand_int_range (rand, 0, 4), g_rand_int_range (rand, 1, 31),
                       g_rand_double (rand) };
      g_autoptr(GwInvestment) result = NULL;

      for (int i = 0; i < 3; i++)
        {
          costs[i] = (GwCost) { g_rand_boolean (rand), nasty_estimate (rand), nasty_month (rand),
                                nasty_month (rand), nasty (rand),
                                g_rand_boolean (rand) ? G_MAXUINT : 3, nasty (rand) };
          benefits[i] = (GwBenefit) { g_rand_boolean (rand), nasty_estimate (rand), nasty (rand),
                                      nasty_month (rand), nasty_month (rand), nasty_month (rand),
                                      g_rand_boolean (rand) ? G_MAXUINT : 3 };
        }
      result = gw_investment_new (&asked, 1, NULL, NULL);
      assert_odds (result->odds);
      gw_case_get_given_back (&asked);
    }
}

static void
test_a_brief_full_of_estimates (void)
{
  enum { N = 20000 };
  g_autofree GwEstimate *estimates = g_new (GwEstimate, N);
  g_autoptr(GwEffort) effort = NULL;

  for (gsize i = 0; i < N; i++)
    estimates[i] = (GwEstimate) { 1, 2 + i % 3, 5 + i % 7 };
  effort = gw_effort_new (estimates, N, NULL, NULL);
  g_assert_cmpfloat_with_epsilon (gw_effort_get_odds (effort, gw_effort_get_mean (effort)), 0.5,
                                  0.01);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hostile/efforts", test_efforts);
  g_test_add_func ("/hostile/orders", test_orders);
  g_test_add_func ("/hostile/investments", test_investments);
  g_test_add_func ("/hostile/a-brief-full-of-estimates", test_a_brief_full_of_estimates);
  return g_test_run ();
}
