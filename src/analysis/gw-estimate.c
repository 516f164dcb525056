/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-estimate.h"

#include "gw-beta.h"

#include <math.h>

/* Beyond, a number is nobody's estimate and counts as not said; below, squares are safe. */
#define MOST 1e100

static double
sane (double number)
{
  return fabs (number) <= MOST ? number : NAN;
}

/**
 * gw_estimate_kind:
 * @said: as it was typed
 *
 * Two numbers are low and high. A likely number with one bound alone is still one number: it says
 * nothing about the other side.
 *
 * Returns: what can be known from it
 */
GwEstimateKind
gw_estimate_kind (GwEstimate said)
{
  GwEstimate settled = gw_estimate_settle (said);

  if (isnan (settled.likely))
    return GW_ESTIMATE_NONE;
  if (isnan (sane (said.low)) || isnan (sane (said.high)))
    return GW_ESTIMATE_SINGLE;
  return settled.low < settled.high ? GW_ESTIMATE_RANGE : GW_ESTIMATE_EXACT;
}

/**
 * gw_estimate_settle:
 * @said: as it was typed
 *
 * Fills what follows from the rest: the likely value lies in the middle of low and high; a single
 * number stands for all three; a likely value outside of its bounds widens them.
 *
 * Returns: low ≤ likely ≤ high, or all NAN where nothing was said
 */
GwEstimate
gw_estimate_settle (GwEstimate said)
{
  GwEstimate settled;

  said = settled = (GwEstimate) { sane (said.low), sane (said.likely), sane (said.high) };
  if (!isnan (said.low) && !isnan (said.high))
    {
      if (isnan (said.likely))
        settled.likely = said.low + (said.high - said.low) / 2;
      settled.low = MIN (MIN (said.low, said.high), settled.likely);
      settled.high = MAX (MAX (said.low, said.high), settled.likely);
      return settled;
    }
  if (isnan (said.likely))
    settled.likely = isnan (said.low) ? said.high : said.low;
  settled.low = settled.high = settled.likely;
  return settled;
}

/**
 * gw_estimate_get_mean:
 *
 * Returns: (low + 4 likely + high) / 6, in the unit of the estimate (PERT: Malcolm, Roseboom, Clark
 * & Fazar, Operations Research 7, 1959); NAN without a number
 */
double
gw_estimate_get_mean (const GwEstimate *settled)
{
  return (settled->low + 4 * settled->likely + settled->high) / 6;
}

/**
 * gw_estimate_get_shapes:
 * @settled: a range
 * @a: (out): 1 + 4 (likely − low) / (high − low)
 * @b: (out): 1 + 4 (high − likely) / (high − low)
 *
 * The shapes of the beta distribution with the PERT mean; their sum is always 6 (Clark, "The PERT
 * model for the distribution of an activity time", Operations Research 10, 1962; in this form
 * Vose, Risk Analysis, 2008).
 */
void
gw_estimate_get_shapes (const GwEstimate *settled,
                        double           *a,
                        double           *b)
{
  double width = settled->high - settled->low;

  *a = 1 + 4 * (settled->likely - settled->low) / width;
  *b = 1 + 4 * (settled->high - settled->likely) / width;
}

/**
 * gw_estimate_get_variance:
 *
 * Returns: the variance of the PERT beta, (mean − low)(high − mean) / 7, in the unit squared; 0
 * without a range
 */
double
gw_estimate_get_variance (const GwEstimate *settled)
{
  double mean = gw_estimate_get_mean (settled);

  if (settled->low >= settled->high)
    return 0;
  return (mean - settled->low) * (settled->high - mean) / 7;
}

/**
 * gw_estimate_get_lower:
 *
 * Returns: the odds that it is at most @x
 */
double
gw_estimate_get_lower (const GwEstimate *settled,
                       double            x)
{
  double a, b;

  if (!(settled->low < settled->high))
    return x >= settled->low;
  gw_estimate_get_shapes (settled, &a, &b);
  return gw_beta_lower (a, b, (x - settled->low) / (settled->high - settled->low));
}

/**
 * gw_estimate_get_quantile:
 * @p: 0 … 1
 *
 * Returns: the value that it does not exceed with odds @p
 */
double
gw_estimate_get_quantile (const GwEstimate *settled,
                          double            p)
{
  double a, b;

  if (!(settled->low < settled->high))
    return settled->likely;
  gw_estimate_get_shapes (settled, &a, &b);
  return settled->low + (settled->high - settled->low) * gw_beta_quantile (a, b, p);
}

/**
 * gw_estimate_get_area:
 * @settled: a range
 * @offset: above its low end, 0 … high − low
 *
 * The area under the distribution function up to low + @offset: with x the share of the width,
 * width × (x I_x(a, b) − a / (a + b) × I_x(a + 1, b)), by parts, and
 * I_x(a + 1, b) = I_x(a, b) − x (1 − x) f(x) / a (Abramowitz & Stegun 26.5.16).
 *
 * Returns: the area, as sums of estimates need it (gw-sum.h)
 */
double
gw_estimate_get_area (const GwEstimate *settled,
                      double            offset)
{
  double width = settled->high - settled->low;
  double x = offset / width;
  double a, b, lower;

  gw_estimate_get_shapes (settled, &a, &b);
  lower = gw_beta_lower (a, b, x);
  return width * (x * lower - (a * lower - x * (1 - x) * gw_beta_density (a, b, x)) / (a + b));
}
