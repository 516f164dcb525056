/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-effort.h"

#include <gio/gio.h>
#include <math.h>

/* Payroll export: every piece the full way. */
static const GwEstimate payroll_all[] = {
  { 14, 22, 45 }, { 15, 25, 50 }, { 20, 30, 60 }, { 6, 9, 15 }, { 2, 3, 5 }, { 8, 12, 25 },
  { 4, 5, 9 },
};
/* … file, table, page, preview screen, log, trial run */
static const GwEstimate payroll_fit[] = {
  { 6, 8, 14 }, { 5, 7, 12 }, { 3, 4, 7 }, { 6, 9, 15 }, { 2, 3, 5 }, { 4, 5, 9 },
};
/* … the agreed plan: preview in the file */
static const GwEstimate payroll_plan[] = {
  { 6, 8, 14 }, { 5, 7, 12 }, { 3, 4, 7 }, { 1, 2, 3 }, { 2, 3, 5 }, { 4, 5, 9 },
};
/* … what nobody can do without, at its simplest: file, table, trial run */
static const GwEstimate payroll_musts[] = { { 6, 8, 14 }, { 5, 7, 12 }, { 4, 5, 9 } };
/* The pilot moves: what is left on 18 February. */
static const GwEstimate payroll_left[] = { { 3, 4, 8 }, { 5, 7, 12 }, { 3, 4, 7 }, { 4, 5, 9 } };

/* Access log: everything; with archive, alarm and old records; with search screen, seal and old
 * records. */
static const GwEstimate log_all[] = {
  { 45, 70, 140 }, { 15, 20, 35 }, { 20, 30, 60 }, { 15, 25, 50 }, { 12, 18, 40 }, { 6, 8, 15 },
};
static const GwEstimate log_archive[] = {
  { 30, 42, 70 }, { 4, 5, 9 }, { 10, 14, 26 }, { 15, 25, 50 }, { 12, 18, 40 }, { 6, 8, 15 },
};
static const GwEstimate log_seal[] = {
  { 30, 42, 70 }, { 15, 20, 35 }, { 20, 30, 60 }, { 12, 18, 40 }, { 6, 8, 15 },
};

typedef struct
{
  GwDay      holidays[5];
  GwCalendar calendar;
} Team;

static void
team_init (Team       *team,
           const char *start,
           double      people)
{
  static const char *const holidays[] = { "2027-03-26", "2027-03-29", "2027-05-06", "2027-05-17",
                                          "2027-05-27" };

  for (int i = 0; i < 5; i++)
    team->holidays[i] = gw_day_parse (holidays[i]);
  team->calendar = (GwCalendar) { gw_day_parse (start), team->holidays, people == 2 ? 4 : 5,
                                  people, 0.6 };
}

static GwEffort *
effort (const GwEstimate *estimates,
        gsize             n)
{
  g_autoptr(GError) error = NULL;
  GwEffort *sum = gw_effort_new (estimates, n, NULL, &error);

  g_assert_no_error (error);
  return sum;
}
#define EFFORT(estimates) effort (estimates, G_N_ELEMENTS (estimates))

static void
assert_day (GwEffort   *sum,
            Team       *team,
            double      p,
            const char *expected)
{
  g_autofree char *day = gw_day_format (gw_effort_get_day (sum, &team->calendar, p));

  g_assert_cmpstr (day, ==, expected);
}

static void
assert_odds (GwEffort   *sum,
             Team       *team,
             const char *due,
             double      odds,
             double      together)
{
  double capacity = gw_calendar_capacity (&team->calendar, gw_day_parse (due));

  g_assert_cmpfloat_with_epsilon (gw_effort_get_odds (sum, capacity), odds, 0.01);
  g_assert_cmpfloat_with_epsilon (gw_effort_get_odds_together (sum, capacity), together, 0.01);
}

static void
test_payroll_all_of_it (void)
{
  g_autoptr(GwEffort) sum = EFFORT (payroll_all);
  Team team;

  team_init (&team, "2027-01-11", 2);
  g_assert_cmpfloat (gw_effort_get_likely (sum), ==, 106);
  g_assert_cmpfloat_with_epsilon (gw_effort_get_mean (sum), 117.0, 0.05);
  g_assert_cmpfloat_with_epsilon (gw_effort_get_sd (sum), 11.6, 0.05);
  assert_day (sum, &team, 0.5, "2027-06-01");
  assert_day (sum, &team, 0.8, "2027-06-11");
  assert_day (sum, &team, 0.95, "2027-06-24");
  assert_day (sum, &team, 0.1, "2027-05-13");
  assert_day (sum, &team, 0.9, "2027-06-18");
  assert_odds (sum, &team, "2027-02-26", 0, 0);
  assert_odds (sum, &team, "2027-04-01", 0, 0);   /* what the customer was told by phone */
  assert_odds (sum, &team, "2027-04-30", 0.01, 0.12);
  assert_odds (sum, &team, "2027-06-30", 0.98, 0.91);
}

static void
test_payroll_what_fits (void)
{
  g_autoptr(GwEffort) sum = EFFORT (payroll_fit);
  Team team;

  team_init (&team, "2027-01-11", 2);
  g_assert_cmpfloat_with_epsilon (gw_effort_get_mean (sum), 38.7, 0.05);
  assert_odds (sum, &team, "2027-02-26", 0.88, 0.75);
  assert_day (sum, &team, 0.5, "2027-02-24");
  assert_day (sum, &team, 0.8, "2027-02-26");
  assert_day (sum, &team, 0.95, "2027-03-02");
}

static void
test_payroll_agreed_plan_and_musts (void)
{
  g_autoptr(GwEffort) plan = EFFORT (payroll_plan);
  g_autoptr(GwEffort) musts = EFFORT (payroll_musts);
  Team team;

  team_init (&team, "2027-01-11", 2);
  g_assert_cmpfloat_with_epsilon (gw_effort_get_mean (plan), 31.2, 0.05);
  g_assert_cmpfloat (gw_effort_get_odds (plan, 42), >, 0.99);
  g_assert_cmpfloat (gw_effort_get_odds_together (plan, 42), >, 0.99);
  assert_day (plan, &team, 0.8, "2027-02-17");
  g_assert_cmpfloat_with_epsilon (gw_effort_get_mean (musts), 21.7, 0.05);
  assert_day (musts, &team, 0.8, "2027-02-05");
}

static void
test_payroll_the_pilot_moves (void)
{
  g_autoptr(GwEffort) sum = EFFORT (payroll_left);
  Team team;

  team_init (&team, "2027-02-18", 2);
  g_assert_cmpfloat_with_epsilon (gw_effort_get_mean (sum), 21.8, 0.05);
  assert_odds (sum, &team, "2027-03-12", 0.24, 0.31);
  assert_odds (sum, &team, "2027-03-19", 0.99, 0.94);
}

static void
test_access_log (void)
{
  g_autoptr(GwEffort) all = EFFORT (log_all);
  g_autoptr(GwEffort) archive = EFFORT (log_archive);
  g_autoptr(GwEffort) seal = EFFORT (log_seal);
  GwDay due = gw_day_parse ("2027-06-30");
  Team team;

  team_init (&team, "2027-03-01", 3);
  g_assert_cmpuint (gw_calendar_working_days (&team.calendar, due), ==, 83);
  g_assert_cmpfloat_with_epsilon (gw_calendar_capacity (&team.calendar, due), 149.4, 1e-9);
  g_assert_cmpfloat (gw_effort_get_likely (all), ==, 171);
  g_assert_cmpfloat_with_epsilon (gw_effort_get_mean (all), 189.5, 0.05);
  g_assert_cmpfloat_with_epsilon (gw_effort_get_odds (all, 149.4), 0.01, 0.01);
  assert_day (all, &team, 0.5, "2027-07-30");
  assert_day (all, &team, 0.8, "2027-08-16");
  assert_day (all, &team, 0.95, "2027-08-30");

  g_assert_cmpfloat_with_epsilon (gw_effort_get_mean (archive), 122.5, 0.05);
  assert_odds (archive, &team, "2027-06-30", 0.99, 0.93);
  assert_day (archive, &team, 0.8, "2027-06-17");
  g_assert_cmpfloat_with_epsilon (gw_effort_get_mean (seal), 129.2, 0.05);
  assert_odds (seal, &team, "2027-06-30", 0.95, 0.85);
  assert_day (seal, &team, 0.8, "2027-06-23");
}

/* The odds that two together are at most @x, by integrating over what the second one takes. */
static double
integrate (const GwEstimate *one,
           const GwEstimate *other,
           double            x)
{
  enum { STEPS = 4000 };
  double step = (other->high - other->low) / STEPS;
  double odds = 0;
  double before = 0;

  for (int i = 0; i < STEPS; i++)
    {
      double after = gw_estimate_get_lower (other, other->low + (i + 1) * step);

      odds += (after - before) * gw_estimate_get_lower (one, x - other->low - (i + 0.5) * step);
      before = after;
    }
  return odds;
}

static void
test_quantiles_agree_with_integration (void)
{
  static const GwEstimate pairs[][2] = {
    { { 14, 22, 45 }, { 15, 25, 50 } }, { { 0, 0, 10 }, { 0, 10, 10 } },
    { { 0, 1, 100 }, { 0, 1, 3 } },     { { 0, 0, 1 }, { 0, 0, 1 } },
    { { 5, 5, 9 }, { 1, 2, 30 } },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (pairs); k++)
    {
      const GwEstimate *one = &pairs[k][0], *other = &pairs[k][1];
      g_autoptr(GwEffort) sum = effort (pairs[k], 2);
      double near = 0.0002 * (one->high - one->low + other->high - other->low);

      for (double p = 0.002; p < 1; p += 0.05)
        {
          double x = gw_effort_get_quantile (sum, p);

          g_assert_cmpfloat (integrate (one, other, x - near), <, p);
          g_assert_cmpfloat (integrate (one, other, x + near), >, p);
        }
    }
}

/* A beta with whole shapes a, b is the a-th smallest of a + b − 1 uniforms; all estimates here have
 * likely values on quarters of their range, so their shapes are whole. */
static double
draw (GRand            *rand,
      const GwEstimate *e)
{
  double u[5];
  int a = 1 + lround (4 * (e->likely - e->low) / (e->high - e->low));

  for (int i = 0; i < 5; i++)
    {
      int at = i;
      double next = g_rand_double (rand);

      for (; at > 0 && u[at - 1] > next; at--)
        u[at] = u[at - 1];
      u[at] = next;
    }
  return e->low + (e->high - e->low) * u[a - 1];
}

static void
test_odds_agree_with_brute_sampling (void)
{
  static const GwEstimate estimates[] = {
    { 0, 1, 4 }, { 10, 10, 30 }, { 3, 6, 7 }, { 1, 2, 3 }, { 5, 6, 9 }, { 0, 40, 40 },
  };
  enum { DRAWS = 200000 };
  g_autoptr(GwEffort) sum = EFFORT (estimates);
  g_autoptr(GRand) rand = g_rand_new_with_seed (7);
  guint below[9] = { 0 };

  for (int i = 0; i < DRAWS; i++)
    {
      double total = 0;

      for (gsize k = 0; k < G_N_ELEMENTS (estimates); k++)
        total += draw (rand, &estimates[k]);
      for (int p = 0; p < 9; p++)
        below[p] += total <= gw_effort_get_quantile (sum, (p + 1) / 10.);
    }
  for (int p = 0; p < 9; p++)   /* four standard errors */
    g_assert_cmpfloat_with_epsilon (below[p] / (double) DRAWS, (p + 1) / 10., 0.0045);
}

static void
test_one_number_has_no_odds (void)
{
  static const GwEstimate mixed[] = { { 3, 4, 8 }, { NAN, 45, NAN } };
  g_autoptr(GwEffort) sum = EFFORT (mixed);
  Team team;

  team_init (&team, "2027-02-18", 2);
  g_assert_false (gw_effort_has_odds (sum));
  g_assert_cmpuint (gw_effort_count (sum, GW_ESTIMATE_SINGLE), ==, 1);
  g_assert_cmpuint (gw_effort_count (sum, GW_ESTIMATE_RANGE), ==, 1);
  g_assert_cmpfloat_with_epsilon (gw_effort_get_mean (sum), 49.5, 1e-12);
  g_assert_true (isnan (gw_effort_get_odds (sum, 1000)));
  g_assert_true (isnan (gw_effort_get_odds_together (sum, 1000)));
  g_assert_true (isnan (gw_effort_get_quantile (sum, 0.5)));
  g_assert_cmpuint (gw_effort_get_day (sum, &team.calendar, 0.5), ==, GW_DAY_NONE);
}

static void
test_without_a_number_nothing_is_known (void)
{
  static const GwEstimate mixed[] = { { 3, 4, 8 }, { NAN, NAN, NAN } };
  g_autoptr(GwEffort) sum = EFFORT (mixed);
  g_autoptr(GwEffort) empty = effort (NULL, 0);

  g_assert_cmpuint (gw_effort_count (sum, GW_ESTIMATE_NONE), ==, 1);
  g_assert_true (isnan (gw_effort_get_mean (sum)));
  g_assert_true (isnan (gw_effort_get_sd (sum)));
  g_assert_false (gw_effort_has_odds (sum));
  g_assert_false (gw_effort_has_odds (empty));
}

static void
test_exact_ones_have_odds_without_a_range (void)
{
  static const GwEstimate exact[] = { { 3, 3, 3 }, { 4.2, 4.2, 4.2 } };
  g_autoptr(GwEffort) sum = EFFORT (exact);

  g_assert_true (gw_effort_has_odds (sum));
  g_assert_cmpfloat (gw_effort_get_odds (sum, 7.1), ==, 0);
  g_assert_cmpfloat (gw_effort_get_odds (sum, 6 * 1.2), ==, 1);
  g_assert_cmpfloat (gw_effort_get_odds_together (sum, 7.1), ==, 0);
  g_assert_cmpfloat (gw_effort_get_odds_together (sum, 7.3), ==, 1);
}

static void
test_alone_it_cannot_fail_together (void)
{
  static const GwEstimate one[] = { { 3, 4, 8 } };
  g_autoptr(GwEffort) sum = EFFORT (one);

  g_assert_cmpfloat_with_epsilon (gw_effort_get_sd_together (sum), gw_effort_get_sd (sum), 1e-12);
  for (double x = 3; x <= 8; x += 0.25)
    g_assert_cmpfloat_with_epsilon (gw_effort_get_odds (sum, x),
                                    gw_estimate_get_lower (&one[0], x), 5e-4);
}

static void
test_the_largest_sample_is_fast (void)
{
  enum { ROUNDS = 200 };
  double seconds;

  if (!g_test_perf ())
    {
      g_test_skip ("only with -m perf");
      return;
    }
  g_test_timer_start ();
  for (int i = 0; i < ROUNDS; i++)
    {
      g_autoptr(GwEffort) sum = EFFORT (payroll_all);

      g_assert_true (gw_effort_has_odds (sum));
    }
  seconds = g_test_timer_elapsed () / ROUNDS;
  g_test_minimized_result (seconds, "one sum of seven: %.2f ms", seconds * 1000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/effort/payroll-all-of-it", test_payroll_all_of_it);
  g_test_add_func ("/effort/payroll-what-fits", test_payroll_what_fits);
  g_test_add_func ("/effort/payroll-agreed-plan-and-musts", test_payroll_agreed_plan_and_musts);
  g_test_add_func ("/effort/payroll-the-pilot-moves", test_payroll_the_pilot_moves);
  g_test_add_func ("/effort/access-log", test_access_log);
  g_test_add_func ("/effort/quantiles-agree-with-integration",
                   test_quantiles_agree_with_integration);
  g_test_add_func ("/effort/odds-agree-with-brute-sampling", test_odds_agree_with_brute_sampling);
  g_test_add_func ("/effort/one-number-has-no-odds", test_one_number_has_no_odds);
  g_test_add_func ("/effort/without-a-number-nothing-is-known",
                   test_without_a_number_nothing_is_known);
  g_test_add_func ("/effort/exact-ones-have-odds-without-a-range",
                   test_exact_ones_have_odds_without_a_range);
  g_test_add_func ("/effort/alone-it-cannot-fail-together", test_alone_it_cannot_fail_together);
  g_test_add_func ("/effort/the-largest-sample-is-fast", test_the_largest_sample_is_fast);
  return g_test_run ();
}
