/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-investment-private.h"

#include "gw-random-private.h"

#include <math.h>

#define DRAWS 10000
#define LATTICE 10      /* inputs whose orders the lattice gives */
#define GENERATOR 947   /* of the best lattice of so many points in 3 to 10 inputs, by search */
#define CELLS 1024      /* of the distribution function between whose points a draw is interpolated */

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

/* Which slice each of the DRAWS takes: for the first inputs by a lattice (Korobov 1959), the k-th
 * one going through the slices in steps of GENERATOR^k, and for further ones by lot. Either way
 * each slice is taken once. */
static void
order_slices (gsize    input,
              guint64 *random,
              guint   *slices)
{
  guint step = 1;
  guint slice = gw_random_below (random, DRAWS);

  for (gsize k = 0; k < MIN (input, LATTICE); k++)
    step = step * GENERATOR % DRAWS;
  for (guint i = 0; i < DRAWS; i++)
    {
      slices[i] = slice;
      slice = (slice + step) % DRAWS;
    }
  for (guint i = DRAWS - 1; i > 0 && input >= LATTICE; i--)
    {
      guint k = gw_random_below (random, i + 1);
      guint kept = slices[i];

      slices[i] = slices[k];
      slices[k] = kept;
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

/* Each input takes one value from each of 10,000 slices of equal odds, in an order of its own: a
 * Latin hypercube (McKay, Beckman & Conover, Technometrics 21, 1979) whose orders are those of a
 * lattice, so that odds are several times nearer than by 10,000 free draws. Fills odds and
 * quantiles of @result. */
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
  g_autofree guint *slices = g_new (guint, DRAWS);
  gsize ranges = 0;
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
          order_slices (ranges++, &seed, slices);
        }
      for (gsize i = 0; i < DRAWS; i++)
        npv[i] += inputs[k].value * (range ? draws[slices[i]] : estimate->likely);
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
