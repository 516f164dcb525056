/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-effort.h"

#include "gw-beta.h"
#include "gw-sum.h"

#include <math.h>

#define TOGETHER  0.5    /* how much estimates fail together, pair by pair */
#define TOLERANCE 1e-9   /* a capacity that misses by less is enough */

struct _GwEffort
{
  gsize   counts[GW_ESTIMATE_RANGE + 1];
  double  likely;
  double  mean;
  double  sd;
  double  sd_together;
  GwSum  *sum;   /* owned; NULL without odds */
};

static double
area_of_estimate (double        offset,
                  gconstpointer data)
{
  return gw_estimate_get_area (data, offset);
}

static void
add_moments (GwEffort         *self,
             const GwEstimate *settled,
             gsize             n)
{
  double variance = 0;
  double deviations = 0;

  for (gsize i = 0; i < n; i++)
    {
      double own = gw_estimate_get_variance (&settled[i]);

      self->likely += settled[i].likely;
      self->mean += gw_estimate_get_mean (&settled[i]);
      variance += own;
      deviations += sqrt (own);
    }
  self->sd = sqrt (variance);
  self->sd_together = sqrt ((1 - TOGETHER) * variance + TOGETHER * deviations * deviations);
}

/**
 * gw_effort_new:
 * @estimates: (array length=n): as they were typed, all in one unit (person-days)
 *
 * The sum of independent PERT estimates. Nothing is counted as zero because it was not said: with
 * an estimate without numbers nothing is known but the counts, with a single number there are mean
 * and spread but no odds.
 *
 * Returns: (transfer full): the sum, or NULL with %G_IO_ERROR_CANCELLED
 */
GwEffort *
gw_effort_new (const GwEstimate *estimates,
               gsize             n,
               GCancellable     *cancellable,
               GError          **error)
{
  g_autoptr(GwEffort) self = g_new0 (GwEffort, 1);
  g_autofree GwEstimate *settled = g_new (GwEstimate, n + 1);
  g_autofree GwSummand *summands = g_new (GwSummand, n + 1);

  for (gsize i = 0; i < n; i++)
    {
      self->counts[gw_estimate_kind (estimates[i])]++;
      settled[i] = gw_estimate_settle (estimates[i]);
      summands[i] = (GwSummand) { settled[i].low, settled[i].high, area_of_estimate, &settled[i] };
    }
  add_moments (self, settled, n);
  if (gw_effort_has_odds (self))
    {
      self->sum = gw_sum_new (summands, n, cancellable, error);
      if (self->sum == NULL)
        return NULL;
    }
  return g_steal_pointer (&self);
}

void
gw_effort_free (GwEffort *self)
{
  g_clear_pointer (&self->sum, gw_sum_free);
  g_free (self);
}

/**
 * gw_effort_count:
 *
 * Returns: how many of the estimates are of @kind
 */
gsize
gw_effort_count (GwEffort       *self,
                 GwEstimateKind  kind)
{
  return self->counts[kind];
}

/**
 * gw_effort_has_odds:
 *
 * Returns: whether there is at least one estimate and each is a range or exact
 */
gboolean
gw_effort_has_odds (GwEffort *self)
{
  return self->counts[GW_ESTIMATE_NONE] == 0 && self->counts[GW_ESTIMATE_SINGLE] == 0
         && self->counts[GW_ESTIMATE_EXACT] + self->counts[GW_ESTIMATE_RANGE] > 0;
}

/**
 * gw_effort_get_likely:
 *
 * Returns: the sum of the likely values (below the mean where estimates lean to the late side)
 */
double
gw_effort_get_likely (GwEffort *self)
{
  return self->likely;
}

/**
 * gw_effort_get_mean:
 *
 * Returns: the mean, in the unit of the estimates; NAN where one has no number
 */
double
gw_effort_get_mean (GwEffort *self)
{
  return self->mean;
}

/**
 * gw_effort_get_sd:
 *
 * Returns: the standard deviation if estimates fail independently; NAN where one has no number
 */
double
gw_effort_get_sd (GwEffort *self)
{
  return self->sd;
}

/**
 * gw_effort_get_sd_together:
 *
 * Returns: the standard deviation if each two estimates have a correlation of 0.5:
 * √(½ Σ s² + ½ (Σ s)²); NAN where one has no number
 */
double
gw_effort_get_sd_together (GwEffort *self)
{
  return self->sd_together;
}

/**
 * gw_effort_get_odds:
 * @capacity: in the unit of the estimates
 *
 * Returns: the odds, 0 … 1, that @capacity is enough, the estimates being independent; NAN where
 * there are none
 */
double
gw_effort_get_odds (GwEffort *self,
                    double    capacity)
{
  if (self->sum == NULL)
    return NAN;
  return gw_sum_get_lower (self->sum, capacity + TOLERANCE);
}

/**
 * gw_effort_get_odds_together:
 * @capacity: in the unit of the estimates
 *
 * The odds that @capacity is enough if estimates fail together (correlation 0.5 of each two). This
 * is a normal approximation, by mean and gw_effort_get_sd_together(), and to be named as such.
 *
 * Returns: 0 … 1; NAN where there are none
 */
double
gw_effort_get_odds_together (GwEffort *self,
                             double    capacity)
{
  if (self->sum == NULL)
    return NAN;
  if (!(self->sd_together > 0))
    return gw_effort_get_odds (self, capacity);
  return gw_normal_lower ((capacity - self->mean) / self->sd_together);
}

/**
 * gw_effort_get_quantile:
 * @p: 0 … 1
 *
 * Returns: the effort that is not exceeded with odds @p, in the unit of the estimates; NAN where
 * there are no odds
 */
double
gw_effort_get_quantile (GwEffort *self,
                        double    p)
{
  if (self->sum == NULL)
    return NAN;
  return gw_sum_get_quantile (self->sum, p);
}

/**
 * gw_effort_get_day:
 * @calendar: the estimates are in person-days
 * @p: 0.5, 0.8 and 0.95 are the "even", "likely" and "very likely" dates
 *
 * Returns: the first day by whose end the work is done with odds @p; %GW_DAY_NONE where there are
 * no odds, nobody works, or it lies more than 20 years ahead
 */
GwDay
gw_effort_get_day (GwEffort         *self,
                   const GwCalendar *calendar,
                   double            p)
{
  if (self->sum == NULL)
    return GW_DAY_NONE;
  return gw_calendar_day_of_effort (calendar, gw_sum_get_quantile (self->sum, p));
}
