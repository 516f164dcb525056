/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-ask.h"

#include "briefs.h"

/* The case of a security engineer, in the two readings that its sample allows.
 *
 * The risk of missing the law falls once: seven contracts are lost in July or they are not. Counted
 * every year the same contracts would be saved three times, which a CFO would tear up; so the sample
 * is stored, shown and printed with `once`. The figures that came with it were calculated with a
 * fall each year, and hold for a brief that says so. */

typedef struct
{
  double npv, ratio, odds;
  gssize payback, late_months;
} Figures;

static void
check (const char    *pattern,
       const char    *by,
       const Figures *figures)
{
  g_autoptr (GwItem) brief = load_changed ("b4-security-engineer.brief", pattern, by);
  g_autoptr (GwAsk) ask = gw_ask_new (brief, 1, NULL, NULL);
  const GwSize *full = g_ptr_array_index (ask->sizes, 0);
  const GwInvestment *money = full->investment;

  g_assert_cmpfloat_with_epsilon (money->npv, figures->npv, 0.5);
  g_assert_cmpfloat_with_epsilon (money->ratio, figures->ratio, 0.005);
  g_assert_cmpfloat_with_epsilon (money->odds, figures->odds, 0.01);
  g_assert_cmpint (money->payback, ==, figures->payback);
  g_assert_cmpint (money->late_months, ==, figures->late_months);
}

static void
test_a_risk_falls_once (void)
{
  static const Figures as_stored = { 99649, 1.28, 0.76, 24, 6 };

  check ("^", "", &as_stored);
}

static void
test_or_every_year (void)
{
  static const Figures as_calculated = { 149224, 1.41, 0.87, 22, 7 };
  g_autoptr (GwItem) brief = load_changed ("b4-security-engineer.brief",
                                           "kind=\"once\" measure=\"chance", "measure=\"chance");
  g_autoptr (GwAsk) ask = gw_ask_new (brief, 1, NULL, NULL);
  const GwSize *full = g_ptr_array_index (ask->sizes, 0);

  check ("kind=\"once\" measure=\"chance", "measure=\"chance", &as_calculated);
  g_assert_cmpfloat_with_epsilon (gw_size_get_benefit_swing (full, 1)->breaks_at, 2.6, 0.05);
}

/* Either way those who come give back by September what they took, which is after 30 June. */
static void
test_hiring_cannot_help_that_date (void)
{
  static const char *const changes[][2]
      = { { "^", "" }, { "kind=\"once\" measure=\"chance", "measure=\"chance" } };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (GwItem) brief
          = load_changed ("b4-security-engineer.brief", changes[i][0], changes[i][1]);
      g_autoptr (GwAsk) ask = gw_ask_new (brief, 1, NULL, NULL);

      g_assert_cmpint (ask->given_back, ==, gw_month_new (2027, 9));
      g_assert_true (says (ask->sentences, "cannot be helped by hiring"));
    }
}

/* Who has written what it costs is not told that this is missing because something else is. */
static void
test_what_it_costs_is_said_without_when_it_comes (void)
{
  g_autoptr (GwItem) brief
      = load_changed ("a4-payroll-engineer.brief", " from=\"[-0-9]*\" without", " without");
  g_autoptr (GwAsk) ask = gw_ask_new (brief, 1, NULL, NULL);

  g_assert_true (g_str_has_prefix (ask->sentence, "Investing €\u00a0150,000 in the first year and "
                                                  "€\u00a0112,000 a year after that in "));
  g_assert_nonnull (strstr (ask->sentence, " by ____, "));
}

/* The short form keeps nought for a cost that was named without its price. */
static void
test_nought_was_never_answered (void)
{
  g_autoptr (GwItem) brief
      = load_changed ("a4-payroll-engineer.brief",
                      "amount=\"[0-9]*\" low=\"[0-9]*\" high=\"[0-9]*\"", "amount=\"0\"");
  g_autoptr (GwAsk) ask = gw_ask_new (brief, 1, NULL, NULL);

  for (guint i = 0; i < ask->figures->len; i++)
    g_assert_cmpstr (g_array_index (ask->figures, GwAskFigure, i).label, !=, "First year");
  g_assert_nonnull (strstr (ask->gap, "what it costs"));
}

/* What is missing between two commas says what it is. */
static void
test_a_gap_in_the_middle_says_what_is_missing (void)
{
  g_autoptr (GwItem) brief
      = load_changed ("a4-payroll-engineer.brief", " without=\"[-0-9a-z]*\"", "");
  g_autoptr (GwAsk) ask = gw_ask_new (brief, 1, NULL, NULL);

  g_assert_nonnull (strstr (ask->sentence, ", ____ sooner than without, worth about "));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ask/a-risk-falls-once", test_a_risk_falls_once);
  g_test_add_func ("/ask/or-every-year", test_or_every_year);
  g_test_add_func ("/ask/hiring-cannot-help-that-date", test_hiring_cannot_help_that_date);
  g_test_add_func ("/ask/what-it-costs-is-said-without-when-it-comes",
                   test_what_it_costs_is_said_without_when_it_comes);
  g_test_add_func ("/ask/nought-was-never-answered", test_nought_was_never_answered);
  g_test_add_func ("/ask/a-gap-in-the-middle-says-what-is-missing",
                   test_a_gap_in_the_middle_says_what_is_missing);
  return g_test_run ();
}
