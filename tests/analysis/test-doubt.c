/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-doubt.h"

#include "agreements.h"

#include <math.h>

static void
test_payroll_fragility (void)
{
  g_autoptr (GwAgreement) payroll = new_payroll ();
  const guint options[] = { 0, 1, 2, 3 };
  GwWay ways[4];
  GwFragility fragility;

  for (guint w = 0; w < 4; w++)
    ways[w] = (GwWay) { &options[w], 1 };

  /* A falls first when "two hours" sinks from 0.5 to 0.25: an eighth of the range */
  g_assert_true (gw_agreement_find_fragility (payroll, ways, 4, 0, &fragility));
  g_assert_cmpint (fragility.field, ==, GW_DOUBT_RATING);
  g_assert_cmpuint (fragility.option, ==, 0);
  g_assert_cmpuint (fragility.interest, ==, TWO_HOURS);
  g_assert_cmpfloat_with_epsilon (fragility.to, 0.25, 1e-9);
  g_assert_cmpfloat_with_epsilon (fragility.share, 0.125, 1e-9);
  g_assert_cmpuint (fragility.party, ==, US);
  g_assert_cmpuint (fragility.dominator, ==, G_MAXUINT);

  /* without fallbacks only another way can take its place */
  for (guint i = 0; i < 15; i++)
    payroll->fallback_ratings[i] = NAN;
  g_assert_true (gw_agreement_find_fragility (payroll, ways, 4, 0, &fragility));
  g_assert_cmpuint (fragility.party, ==, G_MAXUINT);
  g_assert_cmpuint (fragility.dominator, <, 4);
}

static gboolean
has_fallen (const GwAgreement *self,
            const GwWay       *ways,
            guint              n_ways)
{
  for (guint p = 0; p < self->n_parties; p++)
    if (gw_agreement_get_value (self, p, ways[0].options, 1).low
        < gw_agreement_get_threshold (self, p).low - 1e-9)
      return TRUE;

  for (guint w = 1; w < n_ways; w++)
    {
      gboolean better = FALSE, worse = FALSE;

      for (guint p = 0; p < self->n_parties; p++)
        {
          double difference = gw_agreement_get_value (self, p, ways[w].options, 1).low
                              - gw_agreement_get_value (self, p, ways[0].options, 1).low;

          worse |= difference < -1e-9;
          better |= difference > 1e-9;
        }
      if (better && !worse)
        return TRUE;
    }

  return FALSE;
}

/* Whether any single change of @share of its range, up or down, makes the first way fall. */
static gboolean
falls_at (GwAgreement *self,
          const GwWay *ways,
          guint        n_ways,
          double       share)
{
  gboolean fallen = FALSE;

  for (guint i = 0; i < self->n_interests; i++)
    for (int sign = -1; sign <= 1; sign += 2)
      {
        double weight = self->weights[i];

        self->weights[i] = weight + sign * share * 1000;
        fallen |= self->weights[i] >= 0 && self->weights[i] <= 1000
                  && has_fallen (self, ways, n_ways);
        self->weights[i] = weight;
        for (guint o = 0; o < self->n_options; o++)
          {
            double *rating = &self->ratings[o * self->n_interests + i];
            double before = *rating;

            *rating = before + sign * share * 2;
            fallen |= fabs (*rating) <= 1 && has_fallen (self, ways, n_ways);
            *rating = before;
          }
      }

  return fallen;
}

static void
test_fragility_is_least (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (23);
  const guint options[] = { 0, 1, 2 };
  GwWay ways[3] = { { &options[0], 1 }, { &options[1], 1 }, { &options[2], 1 } };
  guint n_found = 0;

  for (guint round = 0; round < 600; round++)
    {
      g_autoptr (GwAgreement) self = gw_agreement_new (2, 3, 0, 3, 2);
      GwFragility fragility;

      for (guint i = 0; i < 3; i++)
        {
          self->weights[i] = g_rand_double_range (random, 0.5, 5);
          self->holds[(i % 2) * 3 + i] = self->holds[3 + i] = TRUE;
        }
      for (guint i = 0; i < 9; i++)
        self->ratings[i] = g_rand_double_range (random, -1, 1);
      self->fallback_parties[1] = 1;
      for (guint i = 0; i < 6; i++)
        self->fallback_ratings[i] = g_rand_double_range (random, -1, 0);
      if (has_fallen (self, ways, 3)
          || !gw_agreement_find_fragility (self, ways, 3, 0, &fragility))
        continue;

      n_found++;
      for (guint tenth = 1; tenth < 10; tenth++)
        g_assert_false (falls_at (self, ways, 3, fragility.share * tenth / 10));
      g_assert_false (falls_at (self, ways, 3, fragility.share - 1e-6));
      g_assert_true (falls_at (self, ways, 3, fragility.share + 1e-6));
    }
  g_assert_cmpuint (n_found, >, 100);
}

/* One party, one interest, a fallback: accepted when rating + U ≥ fallback + U'. */
static double
hold_one (double     rating,
          GwSureness sureness)
{
  g_autoptr (GwAgreement) self = gw_agreement_new (1, 1, 0, 1, 1);
  const guint option = 0;
  GwWay way = { &option, 1 };
  double holds;

  self->weights[0] = 3;
  self->holds[0] = TRUE;
  self->sureness[0] = sureness;
  self->ratings[0] = rating;
  self->fallback_ratings[0] = 0;
  g_assert_true (gw_agreement_measure_robustness (self, &way, 1, GW_ROBUSTNESS_DRAWS, 5, &holds,
                                                  NULL, NULL));
  return holds;
}

static void
test_robustness (void)
{
  /* the difference of two uniform errors of ± h is triangular on ± 2h */
  g_assert_cmpfloat (hold_one (0.2, GW_SURENESS_STATED), ==, 1);
  g_assert_cmpfloat (hold_one (-0.201, GW_SURENESS_STATED), ==, 0);
  g_assert_cmpfloat_with_epsilon (hold_one (0, GW_SURENESS_STATED), 0.5, 0.02);
  g_assert_cmpfloat_with_epsilon (hold_one (0.05, GW_SURENESS_STATED), 0.71875, 0.02);
  g_assert_cmpfloat_with_epsilon (hold_one (0.2, GW_SURENESS_INFERRED),
                                  1 - 0.4 * 0.4 / (2 * 0.6 * 0.6), 0.02);
  g_assert_cmpfloat_with_epsilon (hold_one (0.2, GW_SURENESS_ASSUMED),
                                  1 - 1.0 / (2 * 1.2 * 1.2), 0.02);
  g_assert_cmpfloat (hold_one (NAN, GW_SURENESS_STATED), ==, 0);
}

static void
test_payroll_robustness (void)
{
  g_autoptr (GwAgreement) payroll = new_payroll ();
  const guint options[] = { 0, 1 };
  GwWay ways[] = { { &options[0], 1 }, { &options[1], 1 } };
  double holds[2], again[2];

  g_assert_true (gw_agreement_measure_robustness (payroll, ways, 2, GW_ROBUSTNESS_DRAWS, 1, holds,
                                                  NULL, NULL));
  g_assert_cmpfloat (holds[0], >, 0.9);
  g_assert_cmpfloat (holds[1], <, 0.5);
  g_assert_true (gw_agreement_measure_robustness (payroll, ways, 2, GW_ROBUSTNESS_DRAWS, 1, again,
                                                  NULL, NULL));
  g_assert_cmpfloat (holds[0], ==, again[0]);

  /* what is guessed holds less often */
  payroll->sureness[TWO_HOURS] = payroll->sureness[NO_PROMISE] = GW_SURENESS_ASSUMED;
  g_assert_true (gw_agreement_measure_robustness (payroll, ways, 2, GW_ROBUSTNESS_DRAWS, 1, again,
                                                  NULL, NULL));
  g_assert_cmpfloat (again[0], <, holds[0] - 0.1);
}

static void
test_cancelled (void)
{
  g_autoptr (GwAgreement) payroll = new_payroll ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  const guint option = 0;
  GwWay way = { &option, 1 };
  double holds;

  g_cancellable_cancel (cancellable);
  g_assert_false (gw_agreement_measure_robustness (payroll, &way, 1, 10, 1, &holds, cancellable,
                                                   &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/doubt/finds-where-the-payroll-way-falls", test_payroll_fragility);
  g_test_add_func ("/analysis/doubt/finds-the-least-change", test_fragility_is_least);
  g_test_add_func ("/analysis/doubt/draws-as-wide-as-it-is-unsure", test_robustness);
  g_test_add_func ("/analysis/doubt/holds-the-payroll-way", test_payroll_robustness);
  g_test_add_func ("/analysis/doubt/stops-when-cancelled", test_cancelled);

  return g_test_run ();
}
