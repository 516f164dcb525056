/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-investment.h"

#include "gw-investment-private.h"

#include <math.h>

#define TOLERANCE 1e-9
#define LEAST_IRR -0.99   /* a year; below, flows that end with a small loss would have a second */

static double
worth_of (const GwBenefit *benefit)
{
  return isnan (benefit->worth) ? 1 : benefit->worth;
}

/* A cost without a month is paid from the beginning on. */
static GwStream
stream_of_cost (const GwCost *cost,
                GwMonth       first)
{
  return (GwStream) {
    cost->once, cost->from != GW_MONTH_NONE ? cost->from : first, cost->until, GW_MONTH_NONE, 0,
  };
}

/* What is late begins later; when it would come without the money, and when it ends, stay. */
static GwStream
stream_of_benefit (const GwBenefit *benefit,
                   gsize            late)
{
  return (GwStream) {
    benefit->once, benefit->from + (GwMonth) late, benefit->until, benefit->without,
    benefit->ramp_months,
  };
}

/**
 * gw_case_get_first:
 *
 * Returns: month 0, the earliest month from which on something is paid or comes;
 * %GW_MONTH_NONE where no month was said
 */
GwMonth
gw_case_get_first (const GwCase *self)
{
  GwMonth first = GW_MONTH_NEVER;

  for (gsize i = 0; i < self->n_costs; i++)
    if (self->costs[i].from != GW_MONTH_NONE)
      first = MIN (first, self->costs[i].from);
  for (gsize i = 0; i < self->n_benefits; i++)
    if (self->benefits[i].from != GW_MONTH_NONE)
      first = MIN (first, self->benefits[i].from);
  return first != GW_MONTH_NEVER ? first : GW_MONTH_NONE;
}

/**
 * gw_case_get_n_months:
 *
 * Returns: the horizon in months, 12 × years
 */
gsize
gw_case_get_n_months (const GwCase *self)
{
  return 12 * self->years;
}

static gboolean
are_costs_known (const GwCase *self)
{
  for (gsize i = 0; i < self->n_costs; i++)
    if (gw_estimate_kind (self->costs[i].amount) == GW_ESTIMATE_NONE)
      return FALSE;
  return TRUE;
}

static gboolean
is_known (const GwCase *self)
{
  if (!are_costs_known (self))
    return FALSE;
  for (gsize i = 0; i < self->n_benefits; i++)
    if (gw_estimate_kind (self->benefits[i].units) == GW_ESTIMATE_NONE
        || self->benefits[i].from == GW_MONTH_NONE || self->benefits[i].from == GW_MONTH_NEVER)
      return FALSE;
  return TRUE;
}

/* Costs first, then benefits; all of these begin @late months later. */
static GwInput *
make_inputs (const GwCase *self,
             gsize         late)
{
  GwInput *inputs = g_new (GwInput, self->n_costs + self->n_benefits + 1);
  GwMonth first = gw_case_get_first (self);
  gsize months = gw_case_get_n_months (self);
  double rate = gw_cash_monthly_rate (self->discount);
  gsize n = 0;

  first = first != GW_MONTH_NONE ? first : 0;
  for (gsize i = 0; i < self->n_costs; i++)
    {
      GwStream stream = stream_of_cost (&self->costs[i], first);

      inputs[n].estimate = gw_estimate_settle (self->costs[i].amount);
      inputs[n++].value = -gw_cash_unit_value (&stream, first, months, rate);
    }
  for (gsize i = 0; i < self->n_benefits; i++)
    {
      GwStream stream = stream_of_benefit (&self->benefits[i], late);

      inputs[n].estimate = gw_estimate_settle (self->benefits[i].units);
      inputs[n++].value = worth_of (&self->benefits[i])
                          * gw_cash_unit_value (&stream, first, months, rate);
    }
  return inputs;
}

static double
likely_npv (const GwInput *inputs,
            gsize          n)
{
  double npv = 0;

  for (gsize i = 0; i < n; i++)
    npv += inputs[i].value * inputs[i].estimate.likely;
  return npv;
}

/**
 * gw_case_get_npv_late:
 * @months: by which all benefits begin later, while `until` and `without` stay
 *
 * Returns: the net present value at likely values, in money of month 0; NAN where an amount or the
 * month of a benefit was not said
 */
double
gw_case_get_npv_late (const GwCase *self,
                      gsize         months)
{
  g_autofree GwInput *inputs = NULL;

  if (!is_known (self))
    return NAN;
  inputs = make_inputs (self, months);
  return likely_npv (inputs, self->n_costs + self->n_benefits);
}

/* The NPV moves along a straight line with each input; where it is 0 follows from one point. */
static GwSwing
swing_of (const GwInput *input,
          double         npv)
{
  const GwEstimate *estimate = &input->estimate;
  gboolean range = estimate->low < estimate->high;
  double breaks_at = estimate->likely - npv / input->value;

  return (GwSwing) {
    range ? npv + input->value * (estimate->low - estimate->likely) : NAN,
    range ? npv + input->value * (estimate->high - estimate->likely) : NAN,
    input->value != 0 && breaks_at >= 0 ? breaks_at : NAN,
  };
}

static void
fill_values (GwInvestment  *result,
             const GwCase  *self,
             const GwInput *inputs)
{
  gsize n = self->n_costs + self->n_benefits;

  result->npv = likely_npv (inputs, n);
  result->cost = -likely_npv (inputs, self->n_costs);
  result->benefit = likely_npv (inputs + self->n_costs, self->n_benefits);
  result->ratio = result->cost > 0 ? result->benefit / result->cost : NAN;
  for (gsize i = 0; i < self->n_costs; i++)
    result->costs[i] = swing_of (&inputs[i], result->npv);
  for (gsize i = 0; i < self->n_benefits; i++)
    result->benefits[i] = swing_of (&inputs[self->n_costs + i], result->npv);
}

static void
fill_paid (GwInvestment *result,
           const GwCase *self)
{
  GwMonth first = result->first != GW_MONTH_NONE ? result->first : 0;
  gsize n = result->n_months;

  for (gsize i = 0; i < self->n_costs; i++)
    {
      GwStream stream = stream_of_cost (&self->costs[i], first);

      gw_cash_add (&stream, -gw_estimate_settle (self->costs[i].amount).likely, first,
                   result->flows, n);
    }
  result->first_year = result->second_year = 0;
  for (gsize t = 0; t < MIN (n, 12); t++)
    result->first_year -= result->flows[t];
  for (gsize t = 12; t < MIN (n, 24); t++)
    result->second_year -= result->flows[t];
}

static void
fill_gained (GwInvestment  *result,
             const GwCase  *self,
             const GwInput *inputs)
{
  GwMonth first = result->first != GW_MONTH_NONE ? result->first : 0;
  gsize n = result->n_months;

  for (gsize i = 0; i < self->n_benefits; i++)
    {
      GwStream stream = stream_of_benefit (&self->benefits[i], 0);

      gw_cash_add (&stream,
                   worth_of (&self->benefits[i]) * inputs[self->n_costs + i].estimate.likely,
                   first, result->flows, n);
    }
}

static void
fill_rates (GwInvestment *result,
            const GwCase *self)
{
  double least = gw_cash_monthly_rate (LEAST_IRR);
  double rate;
  gsize found = gw_cash_find_rates (result->flows, result->n_months, least, &rate, 1);

  result->payback = gw_cash_payback (result->flows, result->n_months,
                                     gw_cash_monthly_rate (self->discount));
  result->irr_kind = found == 0 ? GW_IRR_NONE : found == 1 ? GW_IRR_ONE : GW_IRR_SEVERAL;
  result->irr = found == 1 ? gw_cash_yearly_rate (rate) : NAN;
}

static gboolean
find_lateness (GwInvestment *result,
               const GwCase *self,
               GCancellable *cancellable,
               GError      **error)
{
  if (result->npv < 0 || self->n_benefits == 0)
    return TRUE;
  for (gsize late = 1; late <= result->n_months; late++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (gw_case_get_npv_late (self, late) < 0)
        {
          result->late_months = late;
          return TRUE;
        }
    }
  return TRUE;
}

/* Amounts that are said by one number, as a contract's price is, have no odds of their own, but
 * take part beside one that has a range. */
static gboolean
has_odds (const GwCase *self)
{
  gsize exact = 0;

  for (gsize i = 0; i < self->n_costs + self->n_benefits; i++)
    switch (gw_estimate_kind (i < self->n_costs ? self->costs[i].amount
                                                : self->benefits[i - self->n_costs].units))
      {
      case GW_ESTIMATE_RANGE:
        return TRUE;
      case GW_ESTIMATE_EXACT:
        exact++;
        break;
      case GW_ESTIMATE_NONE:
      case GW_ESTIMATE_SINGLE:
      default:
        break;
      }
  return exact > 0 && exact == self->n_costs + self->n_benefits;
}

static GwInvestment *
investment_unknown (const GwCase *self)
{
  GwInvestment *result = g_new0 (GwInvestment, 1);
  const GwSwing unknown = { NAN, NAN, NAN };

  result->first = gw_case_get_first (self);
  result->n_months = gw_case_get_n_months (self);
  result->flows = g_new0 (double, result->n_months + 1);
  result->npv = result->cost = result->benefit = result->ratio = NAN;
  result->first_year = result->second_year = result->irr = NAN;
  result->odds = result->p10 = result->p50 = result->p90 = NAN;
  result->payback = result->late_months = -1;
  result->costs = g_new (GwSwing, self->n_costs + 1);
  result->benefits = g_new (GwSwing, self->n_benefits + 1);
  for (gsize i = 0; i < self->n_costs; i++)
    result->costs[i] = unknown;
  for (gsize i = 0; i < self->n_benefits; i++)
    result->benefits[i] = unknown;
  return result;
}

/**
 * gw_investment_new:
 * @seed: the same seed gives the same odds
 *
 * Month by month, t = 0 … 12 × years − 1 from the earliest month on, discounted with
 * (1 + discount)^(1/12) − 1 a month. Ranges are PERT and sampled 10,000 times. A tornado's swings
 * (Howard, "Decision analysis: practice and promise", Management Science 34, 1988) and the value
 * that breaks it move one input alone.
 *
 * Returns: (transfer full): what it brings, or NULL with %G_IO_ERROR_CANCELLED
 */
GwInvestment *
gw_investment_new (const GwCase  *self,
                   guint64        seed,
                   GCancellable  *cancellable,
                   GError       **error)
{
  g_autoptr(GwInvestment) result = investment_unknown (self);
  g_autofree GwInput *inputs = NULL;

  result->known = is_known (self) && self->n_costs + self->n_benefits > 0;
  if (result->known || (self->n_costs > 0 && are_costs_known (self)))
    fill_paid (result, self);
  if (!result->known)
    return g_steal_pointer (&result);

  inputs = make_inputs (self, 0);
  fill_values (result, self, inputs);
  fill_gained (result, self, inputs);
  fill_rates (result, self);
  if (!find_lateness (result, self, cancellable, error))
    return NULL;
  if (has_odds (self)
      && !gw_inputs_sample (inputs, self->n_costs + self->n_benefits, seed, result, cancellable,
                            error))
    return NULL;
  return g_steal_pointer (&result);
}

/**
 * gw_investment_new_size:
 * @costs: (array): for each cost of @self, whether this size takes it
 * @benefits: (array): for each benefit of @self, whether this size takes it
 * @seed: the same seed gives the same odds
 *
 * Another size of what is asked for is a case of its own, with its own month 0.
 *
 * Returns: (transfer full): what it brings; its swings are by index among those it takes. NULL with
 * %G_IO_ERROR_CANCELLED
 */
GwInvestment *
gw_investment_new_size (const GwCase    *self,
                        const gboolean  *costs,
                        const gboolean  *benefits,
                        guint64          seed,
                        GCancellable    *cancellable,
                        GError         **error)
{
  g_autofree GwCost *taken_costs = g_new (GwCost, self->n_costs + 1);
  g_autofree GwBenefit *taken_benefits = g_new (GwBenefit, self->n_benefits + 1);
  GwCase size = *self;

  size.costs = taken_costs;
  size.benefits = taken_benefits;
  size.n_costs = size.n_benefits = 0;
  for (gsize i = 0; i < self->n_costs; i++)
    if (costs[i])
      taken_costs[size.n_costs++] = self->costs[i];
  for (gsize i = 0; i < self->n_benefits; i++)
    if (benefits[i])
      taken_benefits[size.n_benefits++] = self->benefits[i];
  return gw_investment_new (&size, seed, cancellable, error);
}

void
gw_investment_free (GwInvestment *self)
{
  g_free (self->flows);
  g_free (self->costs);
  g_free (self->benefits);
  g_free (self);
}

/**
 * gw_case_get_capacity:
 *
 * Returns: people's worth of work that the costs with people add in @month, n (p − drag (1 − p))
 * with p their ramp; below 0 while they take more than they give
 */
double
gw_case_get_capacity (const GwCase *self,
                      GwMonth       month)
{
  GwMonth first = gw_case_get_first (self);
  double capacity = 0;

  for (gsize i = 0; i < self->n_costs; i++)
    {
      const GwCost *cost = &self->costs[i];
      GwMonth from = cost->from != GW_MONTH_NONE ? cost->from : first;

      if (cost->once || !(cost->people > 0) || from == GW_MONTH_NONE || month < from
          || (cost->until != GW_MONTH_NONE && month >= cost->until))
        continue;
      capacity += gw_cash_net_capacity (cost->people,
                                        gw_cash_ramp (cost->ramp_months, (gint64) month - from),
                                        cost->drag);
    }
  return capacity;
}

/**
 * gw_case_get_given_back:
 *
 * By the end of which month the people who come have given back the time they took from colleagues:
 * from then on the running sum of gw_case_get_capacity() stays at 0 or above. A date before it
 * cannot be helped by hiring. People who take nothing have given it back in their first month.
 *
 * Returns: the month; %GW_MONTH_NEVER where it is not within the horizon, %GW_MONTH_NONE where
 * nobody comes
 */
GwMonth
gw_case_get_given_back (const GwCase *self)
{
  GwMonth first = gw_case_get_first (self);
  GwMonth given_back = GW_MONTH_NONE;
  gsize n = gw_case_get_n_months (self);
  double sum = 0;

  if (first == GW_MONTH_NONE)
    return GW_MONTH_NONE;
  for (gsize t = 0; t < n; t++)
    {
      double capacity = gw_case_get_capacity (self, first + (GwMonth) t);

      sum += capacity;
      if (sum < -TOLERANCE)
        given_back = GW_MONTH_NEVER;
      else if (given_back == GW_MONTH_NEVER || (given_back == GW_MONTH_NONE && capacity > 0))
        given_back = first + (GwMonth) t;
    }
  return given_back;
}
