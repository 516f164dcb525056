/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-cash.h"

#include <glib.h>
#include <math.h>
#include <stdlib.h>

enum { MOST = 64 };

static gsize
read_flows (const char *text,
            double     *flows)
{
  g_auto(GStrv) words = g_strsplit (text, " ", -1);
  gsize n = 0;

  for (char **word = words; *word != NULL; word++)
    flows[n++] = g_ascii_strtod (*word, NULL);
  g_assert_cmpuint (n, <=, MOST);
  return n;
}

static gboolean
holds (const double *rates,
       gsize         n,
       double        expected,
       double        tolerance)
{
  for (gsize i = 0; i < n; i++)
    if (fabs (rates[i] - expected) <= tolerance * fabs (expected))
      return TRUE;
  return FALSE;
}

static void
check_line (const char *line)
{
  g_auto(GStrv) fields = g_strsplit (line, ",", -1);
  double flows[MOST], rates[MOST];
  gsize n = read_flows (fields[2], flows);
  gsize found = gw_cash_find_rates (flows, n, -0.99, rates, MOST);
  double expected = g_ascii_strtod (fields[3], NULL);
  double tolerance = g_ascii_strtod (fields[4], NULL);

  if (g_str_equal (fields[0], "npv"))
    g_assert_cmpfloat_with_epsilon (gw_cash_npv (flows, n, g_ascii_strtod (fields[1], NULL)),
                                    expected, tolerance * fabs (expected));
  else if (g_str_equal (fields[3], "none"))
    g_assert_cmpuint (found, ==, 0);
  else
    {
      g_assert_true (holds (rates, found, expected, tolerance));
      for (gsize i = 0; i < found; i++)
        g_assert_cmpfloat_with_epsilon (gw_cash_npv (flows, n, rates[i]), 0,
                                        1e-6 * fabs (flows[0]));
    }
}

static void
test_values_and_rates_agree_with_numpy_financial (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "analysis", "fixtures",
                                                 "cash-flows.csv", NULL);
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL;
  g_autoptr(GError) error = NULL;
  guint cases = 0;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    if (**line != '#' && **line != '\0')
      {
        check_line (*line);
        cases++;
      }
  g_assert_cmpuint (cases, ==, 17);
}

static void
test_rates_are_counted (void)
{
  static const struct { const char *flows; gsize n; double rates[3]; } cases[] = {
    { "-100 110", 1, { 0.1 } },
    { "-5 10.5 1 -8 1", 3, { 0.70955952, 0.08859834, -0.87020126 } },
    { "-100 230 -132", 2, { 0.2, 0.1 } },
    { "-100 220 -121", 1, { 0.1 } },               /* touches zero without crossing */
    { "-100 220 -122", 0, { 0 } },
    { "100 -110", 1, { 0.1 } },
    { "-100 100", 1, { 0 } },
    { "0 0 -100 121 0 0", 1, { 0.21 } },
    { "-100 0 0 0", 0, { 0 } },
    { "0 0 0", 0, { 0 } },
    { "-1000 6000 -11000 6000", 3, { 2, 1, 0 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double flows[MOST], rates[MOST];
      gsize n = read_flows (cases[i].flows, flows);

      g_assert_cmpuint (gw_cash_find_rates (flows, n, -0.99, rates, MOST), ==, cases[i].n);
      for (gsize k = 0; k < cases[i].n; k++)
        g_assert_cmpfloat_with_epsilon (rates[k], cases[i].rates[k], 2e-7);
    }
  g_assert_cmpuint (gw_cash_find_rates (NULL, 0, -0.99, NULL, 0), ==, 0);

  /* a rate that lies exactly where the search halves: 0, with −0.5 as the least */
  double flows[MOST], rates[MOST];
  gsize n = read_flows ("1 -3 2", flows);

  g_assert_cmpuint (gw_cash_find_rates (flows, n, -0.5, rates, MOST), ==, 2);
  g_assert_cmpfloat_with_epsilon (rates[0], 1, 1e-12);
  g_assert_cmpfloat (rates[1], ==, 0);
}

/* Against a scan of the value on a fine grid: monthly flows of three years with one, two or three
 * turns. */
static void
test_rates_of_monthly_flows_agree_with_a_scan (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (5);
  guint missed = 0;
  guint closer = 0;

  for (int round = 0; round < 300; round++)
    {
      double flows[36], rates[MOST];
      double sign = -1;
      double last = NAN;
      gsize scanned = 0;
      gsize found;

      for (gsize t = 0; t < 36; t++)
        {
          if (t > 0 && g_rand_double (rand) < 0.08)
            sign = -sign;
          flows[t] = sign * g_rand_int_range (rand, 0, 1000);
        }
      for (double x = 1e-4; x < 1.4677; x += 1e-4)    /* −99 % a year is x = 1.4678 */
        {
          double value = gw_cash_npv (flows, 36, 1 / x - 1);

          scanned += value * last < 0;
          last = value;
        }
      found = gw_cash_find_rates (flows, 36, 1 / 1.4677 - 1, rates, MOST);
      g_assert_cmpuint (found % 2, ==, scanned % 2);
      missed += found < scanned;
      closer += found > scanned;   /* two within one step of the grid */
    }
  g_assert_cmpuint (missed, ==, 0);
  g_assert_cmpuint (closer, <=, 2);
}

static void
test_thirty_years_of_months_have_their_rate (void)
{
  double flows[360], rate;

  for (gsize t = 0; t < 360; t++)
    flows[t] = t < 6 ? -50000 : 4000;
  g_assert_cmpuint (gw_cash_find_rates (flows, 360, gw_cash_monthly_rate (-0.99), &rate, 1), ==, 1);
  g_assert_cmpfloat (rate, >, 0.01);
  g_assert_cmpfloat_with_epsilon (gw_cash_npv (flows, 360, rate), 0, 1e-6);
}

static void
test_rates_compound (void)
{
  g_assert_cmpfloat_with_epsilon (gw_cash_monthly_rate (0.1), 0.00797414042890, 1e-12);
  g_assert_cmpfloat (gw_cash_monthly_rate (0), ==, 0);
  for (double yearly = -0.9; yearly < 3; yearly += 0.1)
    g_assert_cmpfloat_with_epsilon (gw_cash_yearly_rate (gw_cash_monthly_rate (yearly)), yearly,
                                    1e-12);
}

static void
test_payback_is_the_first_month_that_stays (void)
{
  static const struct { const char *flows; double rate; gssize payback; } cases[] = {
    { "-100 50 50 50", 0, 2 },
    { "-100 50 50 50", 0.1, 3 },
    { "-100 50 40", 0, -1 },
    { "-100 150 -100 60", 0, 3 },     /* above at 1, below again at 2 */
    { "-100 150 -100 40", 0, -1 },
    { "10 20", 0.1, 0 },
    { "0 0", 0.1, 0 },
    { "-0.3 0.1 0.1 0.1", 0, 3 },     /* rounding does not hide the zero */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double flows[MOST];
      gsize n = read_flows (cases[i].flows, flows);

      g_assert_cmpint (gw_cash_payback (flows, n, cases[i].rate), ==, cases[i].payback);
    }
}

static void
test_a_ramp_grows_to_the_whole (void)
{
  for (int j = 0; j < 4; j++)
    g_assert_cmpfloat_with_epsilon (gw_cash_ramp (4, j), (j + 1) / 5., 1e-12);
  g_assert_cmpfloat (gw_cash_ramp (4, 4), ==, 1);
  g_assert_cmpfloat (gw_cash_ramp (0, 0), ==, 1);
  g_assert_cmpfloat (gw_cash_ramp (4, -1), ==, 0);
}

/* What flows from March on, month by month from January. */
static void
test_streams_flow_in_their_months (void)
{
  GwMonth january = gw_month_new (2027, 1);
  GwMonth none = GW_MONTH_NONE;
  static const double all = 12;
  const struct { GwStream stream; double flows[6]; } cases[] = {
    { { TRUE, january + 2, none, none, 0 }, { 0, 0, 12, 0, 0, 0 } },
    { { TRUE, january + 2, none, january + 2, 0 }, { 0, 0, 0, 0, 0, 0 } },
    { { TRUE, january + 2, none, january + 3, 3 }, { 0, 0, 12, 0, 0, 0 } },
    { { FALSE, january + 2, none, none, 0 }, { 0, 0, 1, 1, 1, 1 } },
    { { FALSE, january + 2, january + 4, none, 0 }, { 0, 0, 1, 1, 0, 0 } },
    { { FALSE, january + 2, none, january + 5, 0 }, { 0, 0, 1, 1, 1, 0 } },
    { { FALSE, january + 2, january + 4, january + 5, 0 }, { 0, 0, 1, 1, 0, 0 } },
    { { FALSE, january + 2, none, GW_MONTH_NEVER, 3 }, { 0, 0, 0.25, 0.5, 0.75, 1 } },
    { { FALSE, january - 1, none, none, 3 }, { 0.5, 0.75, 1, 1, 1, 1 } },
    { { FALSE, none, none, none, 0 }, { 1, 1, 1, 1, 1, 1 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double flows[6] = { 0 };
      double value;

      gw_cash_add (&cases[i].stream, all, january, flows, 6);
      for (gsize t = 0; t < 6; t++)
        g_assert_cmpfloat_with_epsilon (flows[t], cases[i].flows[t], 1e-12);
      value = gw_cash_unit_value (&cases[i].stream, january, 6, 0.01);
      g_assert_cmpfloat_with_epsilon (all * value, gw_cash_npv (flows, 6, 0.01), 1e-12);
    }
}

/* "Joe's Answergraph" prints P = 0.6, D = 0.5: M = 0.4, so that 20 % more hours need 50 % more
 * people and the whole team works at 80 %. */
static void
test_new_people_bring_what_is_printed (void)
{
  double net = gw_cash_net_capacity (1, 0.6, 0.5);

  g_assert_cmpfloat_with_epsilon (net, 0.4, 1e-12);
  g_assert_cmpfloat_with_epsilon (0.2 / net, 0.5, 1e-12);
  g_assert_cmpfloat_with_epsilon (1.2 / 1.5, 0.8, 1e-12);
  g_assert_cmpfloat_with_epsilon (gw_cash_net_capacity (3, 0.2, 0.5), -0.6, 1e-12);
  g_assert_cmpfloat_with_epsilon (gw_cash_net_capacity (3, 1, 0.5), 3, 1e-12);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add_func ("/cash/" name, test)
  ADD ("values-and-rates-agree-with-numpy-financial",
       test_values_and_rates_agree_with_numpy_financial);
  ADD ("rates-are-counted", test_rates_are_counted);
  ADD ("rates-of-monthly-flows-agree-with-a-scan", test_rates_of_monthly_flows_agree_with_a_scan);
  ADD ("thirty-years-of-months-have-their-rate", test_thirty_years_of_months_have_their_rate);
  ADD ("rates-compound", test_rates_compound);
  ADD ("payback-is-the-first-month-that-stays", test_payback_is_the_first_month_that_stays);
  ADD ("a-ramp-grows-to-the-whole", test_a_ramp_grows_to_the_whole);
  ADD ("streams-flow-in-their-months", test_streams_flow_in_their_months);
  ADD ("new-people-bring-what-is-printed", test_new_people_bring_what_is_printed);
  return g_test_run ();
}
