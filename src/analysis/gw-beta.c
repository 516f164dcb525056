/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-beta.h"

#include <float.h>
#include <math.h>

#define MAX_TERMS 20000

/* What Stirling's formula lacks: ln Γ(z) − ((z − ½) ln z − z + ½ ln 2π). The series is Abramowitz &
 * Stegun 6.1.41; below 16 the difference itself keeps an absolute error near 1e-15. */
static double
stirling_rest (double z)
{
  static const double half_ln_2pi = 0.918938533204672741780329736406;
  double r = 1 / (z * z);
  int sign;

  if (z < 16)
    return lgamma_r (z, &sign) - ((z - 0.5) * log (z) - z + half_ln_2pi);
  return (1. / 12 - r * (1. / 360 - r * (1. / 1260 - r * (1. / 1680 - r * (1. / 1188
          - r * 691. / 360360))))) / z;
}

/* t − ln(1 + t) without the loss of digits near 0. */
static double
log_rest (double t)
{
  double term = t * t;
  double sum = 0;

  if (fabs (t) > 0.1)
    return t - log1p (t);
  for (int k = 2; fabs (term) > DBL_EPSILON * fabs (sum) * k && k < 40; k++)
    {
      sum += (k % 2 == 0 ? term : -term) / k;
      term *= t;
    }
  return sum;
}

/* x^a y^b / B(a, b), with y = 1 − x, in Loader's form: the large powers meet as deviances from the
 * mean, so that no digits are lost to ln Γ of large numbers.
 * Loader, "Fast and Accurate Computation of Binomial Probabilities" (2000). */
static double
power_term (double a,
            double b,
            double x,
            double y)
{
  double n = a + b;
  double excess = b * x - a * y;                    /* n x − a, which is a − n y … */
  double error = fma (b, x, -b * x) - fma (a, y, -a * y);

  excess += error;
  return sqrt (a * (b / n) / (2 * G_PI))
         * exp (stirling_rest (n) - stirling_rest (a) - stirling_rest (b)
                - a * log_rest (excess / a) - b * log_rest (-excess / b));
}

/* Lentz's evaluation of the continued fraction that converges for x below the mean.
 * Didonato & Morris, "Significant Digit Computation of the Incomplete Beta Function Ratios",
 * ACM TOMS 18 (1992), equation 9. */
static double
continued_fraction (double a,
                    double b,
                    double x,
                    double y)
{
  double f = a * (a * y - b * x + 1) / (a + 1);
  double c = f;
  double d = 0;

  for (int m = 1; m < MAX_TERMS; m++)
    {
      double two = a + 2 * m;
      double over = (a + m - 1) * (a + b + m - 1) / (two - 1) / (two - 1) * m * (b - m) * x * x;
      double under = m + m * (b - m) * x / (two - 1)
                     + (a + m) * (a * y - b * x + 1 + m * (2 - x)) / (two + 1);

      d = 1 / (under + over * d);
      c = under + over / c;
      f *= c * d;
      if (fabs (c * d - 1) <= DBL_EPSILON)
        break;
    }
  return f;
}

/* The power series of I_x(a, b); good where b x is small. Abramowitz & Stegun 26.5.4. */
static double
power_series (double a,
              double b,
              double x)
{
  double term = 1;
  double sum = 1 / a;
  double scale;
  int sign;

  for (int n = 1; n < MAX_TERMS; n++)
    {
      term *= (n - b) * x / n;
      sum += term / (a + n);
      if (fabs (term) <= DBL_EPSILON * fabs (sum) * (a + n) / 4)
        break;
    }
  scale = exp (a * log (x) + lgamma_r (a + b, &sign) - lgamma_r (a, &sign) - lgamma_r (b, &sign));
  return scale * sum;
}

/* I_x(a, b) and its complement, the smaller of the two computed and the other taken from 1. */
static void
both_tails (double  a,
            double  b,
            double  x,
            double  y,
            double *lower,
            double *upper)
{
  if (x > a / (a + b))
    {
      both_tails (b, a, y, x, upper, lower);
      return;
    }
  if (b * x <= 1 && x <= 0.7)
    *lower = power_series (a, b, x);
  else
    *lower = power_term (a, b, x, y) / continued_fraction (a, b, x, y);
  *lower = CLAMP (*lower, 0, 1);
  *upper = 1 - *lower;
}

/**
 * gw_beta_density:
 * @a: first shape, above 0
 * @b: second shape, above 0
 * @x: 0 … 1
 *
 * Returns: the density of the beta distribution at @x
 */
double
gw_beta_density (double a,
                 double b,
                 double x)
{
  if (!(x > 0 && x < 1))
    return x == 0 && a == 1 ? b : x == 1 && b == 1 ? a : 0;
  return power_term (a, b, x, 1 - x) / (x * (1 - x));
}

/**
 * gw_beta_lower:
 * @a: first shape, above 0
 * @b: second shape, above 0
 *
 * The regularised incomplete beta function I_x(a, b), the odds that a beta variable is at most @x:
 * Didonato & Morris (1992) with Loader's power term, a power series near 0.
 *
 * Returns: 0 … 1; 0 below 0 and 1 above 1
 */
double
gw_beta_lower (double a,
               double b,
               double x)
{
  double lower, upper;

  g_return_val_if_fail (a > 0 && b > 0, NAN);
  if (!(x > 0))
    return 0;
  if (x >= 1)
    return 1;
  both_tails (a, b, x, 1 - x, &lower, &upper);
  return lower;
}

/**
 * gw_beta_upper:
 * @a: first shape, above 0
 * @b: second shape, above 0
 *
 * Returns: 1 − I_x(a, b), with its own digits where it is the smaller part
 */
double
gw_beta_upper (double a,
               double b,
               double x)
{
  double lower, upper;

  g_return_val_if_fail (a > 0 && b > 0, NAN);
  if (!(x > 0))
    return 1;
  if (x >= 1)
    return 0;
  both_tails (a, b, x, 1 - x, &lower, &upper);
  return upper;
}

/* One Newton step in the logarithm of the smaller tail, which is nearly straight far out. */
static double
newton_step (double   a,
             double   b,
             double   x,
             double   tail,
             double   wanted,
             gboolean from_above)
{
  double density = gw_beta_density (a, b, x);
  double step = log (tail / wanted) * tail / density;

  return from_above ? x + step : x - step;
}

/**
 * gw_beta_quantile:
 * @a: first shape, above 0
 * @b: second shape, above 0
 * @p: 0 … 1
 *
 * The inverse of gw_beta_lower(): Newton's method kept inside a shrinking bracket, halved whenever
 * a step would leave it.
 *
 * Returns: x with I_x(a, b) = @p
 */
double
gw_beta_quantile (double a,
                  double b,
                  double p)
{
  double least = 0;
  double most = 1;
  double x = a / (a + b);
  gboolean from_above;

  g_return_val_if_fail (a > 0 && b > 0, NAN);
  if (!(p > 0))
    return 0;
  if (p >= 1)
    return 1;
  from_above = p > gw_beta_lower (a, b, x);
  for (int i = 0; i < 200; i++)
    {
      double tail = from_above ? gw_beta_upper (a, b, x) : gw_beta_lower (a, b, x);
      double wanted = from_above ? 1 - p : p;
      double next;

      if (from_above ? tail > wanted : tail < wanted)
        least = x;
      else
        most = x;
      next = newton_step (a, b, x, tail, wanted, from_above);
      if (!(next > least && next < most))
        next = least + (most - least) / 2;
      if (fabs (next - x) <= 2 * DBL_EPSILON * x || next == x)
        return next;
      x = next;
    }
  return x;
}

/**
 * gw_normal_lower:
 *
 * Returns: the odds that a standard normal variable is at most @z (by the complementary error
 * function, so that small odds keep their digits)
 */
double
gw_normal_lower (double z)
{
  return erfc (-z * G_SQRT2 / 2) / 2;
}

/**
 * gw_normal_quantile:
 * @p: more than 0, less than 1
 *
 * Returns: the value that a standard normal variable does not exceed with odds @p, by bisection of
 * gw_normal_lower()
 */
double
gw_normal_quantile (double p)
{
  double low = -40;
  double high = 40;

  for (double middle = 0; middle > low && middle < high; middle = (low + high) / 2)
    if (gw_normal_lower (middle) < p)
      low = middle;
    else
      high = middle;
  return high;
}
