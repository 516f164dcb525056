/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-cash.h"

#include <math.h>

#define TOLERANCE 1e-9   /* of the largest sum on the way: what is nearer to 0 is 0 */

/**
 * gw_cash_ramp:
 * @ramp_months: n months in which it grows
 * @month: j, counted from 0 at its beginning
 *
 * Returns: the share that month j has of the whole: (j + 1) / (n + 1) in the first n months, then 1
 */
double
gw_cash_ramp (guint  ramp_months,
              gint64 month)
{
  if (month < 0)
    return 0;
  return month < ramp_months ? (month + 1.) / (ramp_months + 1.) : 1;
}

/**
 * gw_cash_share:
 *
 * What is there with the money and would not be there without it: nothing before `from`, from
 * `until` on, or from `without` on.
 *
 * Returns: the share of the amount that flows in @month: all or nothing of one that flows once, a
 * twelfth of a yearly one, less while it grows
 */
double
gw_cash_share (const GwStream *stream,
               GwMonth         month)
{
  if (month < stream->from
      || (stream->until != GW_MONTH_NONE && month >= stream->until)
      || (stream->without != GW_MONTH_NONE && month >= stream->without))
    return 0;
  if (stream->once)
    return month == stream->from;
  return gw_cash_ramp (stream->ramp_months, (gint64) month - stream->from) / 12;
}

/**
 * gw_cash_add:
 * @amount: money, once or a year; below 0 for what is paid
 * @first: the month of the first flow
 * @flows: (array length=n): money by month
 */
void
gw_cash_add (const GwStream *stream,
             double          amount,
             GwMonth         first,
             double         *flows,
             gsize           n)
{
  for (gsize t = 0; t < n; t++)
    flows[t] += amount * gw_cash_share (stream, first + (GwMonth) t);
}

/**
 * gw_cash_unit_value:
 * @first: month 0
 * @n: months that count
 * @rate: a month
 *
 * Returns: the present value, at month 0, of an amount of 1 (once or a year)
 */
double
gw_cash_unit_value (const GwStream *stream,
                    GwMonth         first,
                    gsize           n,
                    double          rate)
{
  double factor = 1;
  double value = 0;

  for (gsize t = 0; t < n; t++)
    {
      value += gw_cash_share (stream, first + (GwMonth) t) * factor;
      factor /= 1 + rate;
    }
  return value;
}

/**
 * gw_cash_monthly_rate:
 *
 * Returns: the rate a month that compounds to @yearly: (1 + @yearly)^(1/12) − 1
 */
double
gw_cash_monthly_rate (double yearly)
{
  return expm1 (log1p (yearly) / 12);
}

/**
 * gw_cash_yearly_rate:
 *
 * Returns: (1 + @monthly)^12 − 1
 */
double
gw_cash_yearly_rate (double monthly)
{
  return expm1 (log1p (monthly) * 12);
}

/**
 * gw_cash_npv:
 * @flows: (array length=n): money at t = 0, 1, 2 …
 * @rate: from one t to the next
 *
 * Returns: the net present value Σ flow / (1 + @rate)^t, in money of t = 0 (Fisher, The Rate of
 * Interest, 1907)
 */
double
gw_cash_npv (const double *flows,
             gsize         n,
             double        rate)
{
  double value = 0;

  for (gsize t = n; t-- > 0;)
    value = value / (1 + rate) + flows[t];
  return value;
}

/**
 * gw_cash_payback:
 * @flows: (array length=n): money at t = 0, 1, 2 …
 * @rate: from one t to the next
 *
 * The discounted payback: it counts only if the running sum of present values does not fall below
 * 0 again.
 *
 * Returns: the first t at which the sum is at least 0 and stays so; −1 if never
 */
gssize
gw_cash_payback (const double *flows,
                 gsize         n,
                 double        rate)
{
  double factor = 1;
  double sum = 0;
  double largest = 0;
  gssize payback = 0;

  for (gsize t = 0; t < n; t++)
    {
      sum += flows[t] * factor;
      factor /= 1 + rate;
      largest = MAX (largest, fabs (sum));
      if (sum < -TOLERANCE * largest)
        payback = t + 1;
    }
  return payback < (gssize) n ? payback : -1;
}

/**
 * gw_cash_net_capacity:
 * @people: n of them
 * @ramp: p, what they already do of what they will, 0 … 1
 * @drag: hours of a colleague that each of their hours not yet productive takes
 *
 * Returns: people's worth of work gained, n (p − drag (1 − p)); below 0 while it is taken
 * (R. M. Wideman's "Joe's Answergraph"; the effect is Brooks, The Mythical Man-Month, 1975)
 */
double
gw_cash_net_capacity (double people,
                      double ramp,
                      double drag)
{
  return people * (ramp - drag * (1 - ramp));
}
