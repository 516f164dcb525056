/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-investment-private.h"

#include "gw-random-private.h"

#include <math.h>

#define DRAWS 10000
#define CELLS 1024   /* of the distribution function between whose points a draw is interpolated */

/* One draw from each of DRAWS slices of equal odds, in rising order. Since the odds rise, one walk
 * along the distribution function finds all of them. */
static void
draw_slices (const GwEstimate *estimate,
             guint64          *random,
             double           *draws)
{
  double width = estimate->high - estimate->low;
  double below = 0;
  double above = 0;
  gsize cell = 0;

  for (gsize i = 0; i < DRAWS; i++)
    {
      double p = (i + gw_random_share (random)) / DRAWS;

      while (above < p && cell < CELLS)
        {
          below = above;
          cell++;
          above = gw_estimate_get_lower (estimate, estimate->low + width * cell / CELLS);
        }
      double back = above > below ? (above - p) / (above - below) : 0;

      draws[i] = estimate->low + width * (cell - back) / CELLS;
    }
}

static void
shuffle (double   *draws,
         guint64  *random)
{
  for (guint i = DRAWS - 1; i > 0; i--)
    {
      guint k = gw_random_below (random, i + 1);
      double kept = draws[i];

      draws[i] = draws[k];
      draws[k] = kept;
    }
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  double one = *(const double *) a;
  double other = *(const double *) b;

  return (one > other) - (one < other);
}

/* Between the two draws that stand around it. */
static double
quantile (const double *sorted,
          double        p)
{
  double place = p * (DRAWS - 1);
  gsize i = (gsize) place;

  return sorted[i] + (place - i) * (sorted[i + 1] - sorted[i]);
}

/* Latin hypercube: each input takes one value from each of 10,000 slices of equal odds, in an order
 * of its own. As the NPV is a sum, this is far nearer than 10,000 free draws. (McKay, Beckman &
 * Conover, Technometrics 21, 1979; Stein, Technometrics 29, 1987.) Fills odds and quantiles of
 * @result where an input has a range, or where all were said exactly. */
gboolean
gw_inputs_sample (const GwInput *inputs,
                  gsize          n,
                  guint64        seed,
                  GwInvestment  *result,
                  GCancellable  *cancellable,
                  GError       **error)
{
  g_autofree double *draws = g_new (double, DRAWS);
  g_autofree double *npv = g_new0 (double, DRAWS);
  gsize positive = 0;

  for (gsize k = 0; k < n; k++)
    {
      const GwEstimate *estimate = &inputs[k].estimate;
      gboolean range = estimate->low < estimate->high;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (range)
        {
          draw_slices (estimate, &seed, draws);
          shuffle (draws, &seed);
        }
      for (gsize i = 0; i < DRAWS; i++)
        npv[i] += inputs[k].value * (range ? draws[i] : estimate->likely);
    }
  qsort (npv, DRAWS, sizeof *npv, compare_numbers);
  while (positive < DRAWS && npv[DRAWS - 1 - positive] >= 0)
    positive++;
  result->odds = positive / (double) DRAWS;
  result->p10 = quantile (npv, 0.1);
  result->p50 = quantile (npv, 0.5);
  result->p90 = quantile (npv, 0.9);
  return TRUE;
}
