/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-agreement.h"

#include "agreements.h"

#include <math.h>

static void
assert_value (const GwAgreement *payroll,
              guint              party,
              guint              option,
              double             expected)
{
  GwInterval value = gw_agreement_get_value (payroll, party, &option, 1);

  g_assert_cmpfloat (value.low, ==, value.high);
  g_assert_cmpfloat_with_epsilon (value.low, expected, 0.0005);
}

/* The figures that the sample says. */
static void
test_payroll (void)
{
  g_autoptr (GwAgreement) payroll = new_payroll ();
  const double values[4][3] = {
    { 0.5, 0, 0.667 }, { -0.278, 1, 0.833 }, { 0.722, -1, -0.833 }, { -0.778, 1, 1 }
  };
  const double thresholds[3] = { -0.222, -0.5, 0.5 };
  const GwAnswer answers[4][3] = {
    { GW_ANSWER_YES, GW_ANSWER_YES, GW_ANSWER_YES },
    { GW_ANSWER_NO, GW_ANSWER_YES, GW_ANSWER_YES },
    { GW_ANSWER_YES, GW_ANSWER_NO, GW_ANSWER_NO },
    { GW_ANSWER_NO, GW_ANSWER_YES, GW_ANSWER_YES },
  };

  for (guint p = 0; p < 3; p++)
    {
      GwInterval threshold = gw_agreement_get_threshold (payroll, p);

      g_assert_cmpfloat (threshold.low, ==, threshold.high);
      g_assert_cmpfloat_with_epsilon (threshold.low, thresholds[p], 0.0005);
      for (guint o = 0; o < 4; o++)
        {
          GwJudgement judgement;

          assert_value (payroll, p, o, values[o][p]);
          gw_agreement_judge (payroll, p, &o, 1, &judgement);
          g_assert_cmpint (judgement.answer, ==, o == 1 && p == 0 ? GW_ANSWER_NO : answers[o][p]);
        }
    }
}

static void
test_payroll_must (void)
{
  g_autoptr (GwAgreement) payroll = new_payroll ();
  GwJudgement judgement;
  GwHinge hinge;
  guint way_b = 1;

  payroll->musts[TOBIAS * payroll->n_interests + SIGNS] = TRUE;
  gw_agreement_judge (payroll, TOBIAS, &way_b, 1, &judgement);
  g_assert_true (judgement.breaks_must);
  g_assert_cmpint (judgement.answer, ==, GW_ANSWER_NO);

  /* now it is not enough to reach the threshold: the must has to be kept */
  g_assert_true (gw_agreement_find_hinge (payroll, TOBIAS, &way_b, 1, &hinge));
  g_assert_cmpuint (hinge.interest, ==, SIGNS);
  g_assert_cmpfloat (hinge.to, ==, 0);
}

static void
test_payroll_hinge (void)
{
  g_autoptr (GwAgreement) payroll = new_payroll ();
  GwHinge hinge;
  guint way_a = 0, way_b = 1, way_d = 3;

  g_assert_true (gw_agreement_find_hinge (payroll, TOBIAS, &way_b, 1, &hinge));
  g_assert_cmpuint (hinge.option, ==, way_b);
  g_assert_cmpuint (hinge.interest, ==, SIGNS);
  g_assert_cmpfloat (hinge.from, ==, -0.5);
  g_assert_cmpfloat_with_epsilon (hinge.to, -0.4, 1e-9);

  /* a yes turns too: us at 0.667 against 0.5, most easily by "two hours" (weight 5 of 7.5) */
  g_assert_true (gw_agreement_find_hinge (payroll, US, &way_a, 1, &hinge));
  g_assert_cmpuint (hinge.interest, ==, TWO_HOURS);
  g_assert_cmpfloat_with_epsilon (hinge.to, 0.25, 1e-9);

  /* D is 0.556 below for Tobias: no single rating within -1 and 1 but "signs" makes up for that */
  g_assert_true (gw_agreement_find_hinge (payroll, TOBIAS, &way_d, 1, &hinge));
  g_assert_cmpuint (hinge.interest, ==, SIGNS);
  g_assert_cmpfloat_with_epsilon (hinge.to, 0, 1e-9);

  /* against a fallback that meets everything no single rating is enough */
  payroll->fallback_ratings[TOBIAS * 5 + SIGNS] = payroll->fallback_ratings[TOBIAS * 5 + ANSWER] = 1;
  g_assert_false (gw_agreement_find_hinge (payroll, TOBIAS, &way_d, 1, &hinge));
}

static void
test_verdicts (void)
{
  g_autoptr (GwAgreement) payroll = new_payroll ();
  const guint8 said[4][3] = {
    { GW_SAID_YES, GW_SAID_YES, GW_SAID_YES },
    { GW_SAID_UNSURE, GW_SAID_YES, GW_SAID_YES },
    { GW_SAID_YES, GW_SAID_NO, GW_SAID_NO },
    { GW_SAID_NO, GW_SAID_YES, GW_SAID_YES },
  };
  const GwAnswer all[4] = { GW_ANSWER_YES, GW_ANSWER_UNKNOWN, GW_ANSWER_NO, GW_ANSWER_NO };
  GwJudgement judgement;
  GwHinge hinge;

  for (guint o = 0; o < 4; o++)
    for (guint p = 0; p < 3; p++)
      payroll->said[o * 3 + p] = said[o][p];
  for (guint o = 0; o < 4; o++)
    g_assert_cmpint (gw_agreement_accepts (payroll, &o, 1), ==, all[o]);

  /* who is not sure has ratings to turn; who said no has not */
  guint unsure = 1, refused = 3;
  g_assert_true (gw_agreement_find_hinge (payroll, TOBIAS, &unsure, 1, &hinge));
  g_assert_cmpuint (hinge.interest, ==, SIGNS);
  g_assert_cmpfloat_with_epsilon (hinge.to, -0.4, 1e-9);
  g_assert_false (gw_agreement_find_hinge (payroll, TOBIAS, &refused, 1, &hinge));

  /* what was said stands, and what the ratings say is told beside it */
  guint way_b = 1;
  payroll->said[way_b * 3 + TOBIAS] = GW_SAID_YES;
  gw_agreement_judge (payroll, TOBIAS, &way_b, 1, &judgement);
  g_assert_cmpint (judgement.answer, ==, GW_ANSWER_YES);
  g_assert_cmpint (judgement.by_ratings, ==, GW_ANSWER_NO);
  g_assert_true (judgement.disagrees);
  g_assert_false (gw_agreement_find_hinge (payroll, TOBIAS, &way_b, 1, &hinge));
}

static void
test_missing (void)
{
  g_autoptr (GwAgreement) payroll = new_payroll ();
  GwJudgement judgement;
  guint way_a = 0;

  payroll->ratings[way_a * 5 + SIGNS] = NAN;
  gw_agreement_judge (payroll, TOBIAS, &way_a, 1, &judgement);
  g_assert_cmpint (judgement.answer, ==, GW_ANSWER_UNKNOWN);
  g_assert_cmpuint (judgement.n_missing, ==, 1);
  g_assert_cmpfloat_with_epsilon (judgement.value.low, (4 * 0.5 - 5) / 9, 1e-12);
  g_assert_cmpfloat_with_epsilon (judgement.value.high, (4 * 0.5 + 5) / 9, 1e-12);
  g_assert_cmpint (gw_agreement_accepts (payroll, &way_a, 1), ==, GW_ANSWER_UNKNOWN);

  /* known to be enough whatever the missing one is */
  payroll->fallback_ratings[0 * 5 + SIGNS] = -1;
  payroll->fallback_ratings[0 * 5 + ANSWER] = -1;
  gw_agreement_judge (payroll, TOBIAS, &way_a, 1, &judgement);
  g_assert_cmpint (judgement.answer, ==, GW_ANSWER_YES);

  /* but not whether a must is kept */
  payroll->musts[TOBIAS * 5 + SIGNS] = TRUE;
  gw_agreement_judge (payroll, TOBIAS, &way_a, 1, &judgement);
  g_assert_cmpint (judgement.answer, ==, GW_ANSWER_UNKNOWN);
}

static void
test_no_fallback (void)
{
  g_autoptr (GwAgreement) payroll = new_payroll ();
  GwJudgement judgement;
  guint way_a = 0;

  payroll->fallback_parties[AMINA] = US;
  gw_agreement_judge (payroll, AMINA, &way_a, 1, &judgement);
  g_assert_cmpint (judgement.answer, ==, GW_ANSWER_UNKNOWN);
  g_assert_false (judgement.has_fallback);

  /* a party that holds nothing and said nothing has no say */
  payroll->holds[AMINA * 5 + SWAPS] = FALSE;
  g_assert_false (gw_agreement_is_concerned (payroll, AMINA));
}

/* Two terms: one about the date, one about the price; an interest in each. */
static void
test_terms (void)
{
  g_autoptr (GwAgreement) deal = gw_agreement_new (1, 2, 2, 4, 1);
  guint package[] = { 0, 2 };
  GwInterval value;

  deal->weights[0] = 3;
  deal->weights[1] = 1;
  deal->holds[0] = deal->holds[1] = TRUE;
  for (guint o = 0; o < 4; o++)
    deal->terms[o] = o / 2;
  deal->ratings[0 * 2 + 0] = 0.4;
  deal->ratings[1 * 2 + 0] = -0.2;
  deal->ratings[2 * 2 + 1] = -1;

  /* a term is silent about what none of its options rates: that is 0, not unknown */
  value = gw_agreement_get_value (deal, 0, package, 2);
  g_assert_cmpfloat_with_epsilon (value.low, (3 * 0.4 - 1) / 4, 1e-12);
  g_assert_cmpfloat (value.low, ==, value.high);

  /* but the other price is not rated where this one is: that is unknown */
  package[1] = 3;
  value = gw_agreement_get_value (deal, 0, package, 2);
  g_assert_cmpfloat_with_epsilon (value.low, (3 * 0.4 - 1) / 4, 1e-12);
  g_assert_cmpfloat_with_epsilon (value.high, (3 * 0.4 + 1) / 4, 1e-12);

  /* one "no" to a part is a "no" inside every package */
  deal->fallback_ratings[0] = deal->fallback_ratings[1] = -1;
  g_assert_cmpint (gw_agreement_accepts (deal, package, 2), ==, GW_ANSWER_YES);
  deal->said[0] = GW_SAID_NO;
  g_assert_cmpint (gw_agreement_accepts (deal, package, 2), ==, GW_ANSWER_NO);

  deal->ratings[2 * 2 + 0] = 0.8;
  GwInterval reach = gw_agreement_get_reach (deal, 0);
  g_assert_cmpfloat_with_epsilon (reach.high, 1.2, 1e-12);
  g_assert_cmpfloat_with_epsilon (reach.low, 0.6, 1e-12);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/agreement/values-the-payroll-ways", test_payroll);
  g_test_add_func ("/analysis/agreement/breaks-no-must", test_payroll_must);
  g_test_add_func ("/analysis/agreement/finds-what-it-hangs-on", test_payroll_hinge);
  g_test_add_func ("/analysis/agreement/lets-what-was-said-stand", test_verdicts);
  g_test_add_func ("/analysis/agreement/does-not-know-what-is-missing", test_missing);
  g_test_add_func ("/analysis/agreement/does-not-invent-a-threshold", test_no_fallback);
  g_test_add_func ("/analysis/agreement/adds-up-terms", test_terms);

  return g_test_run ();
}
