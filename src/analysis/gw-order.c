/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-order.h"

#include "gw-order-private.h"

#include <math.h>

/* What doing @sequence one after another costs, everything at one end of its range. */
static double
cost_at (const GwJob *jobs,
         const gsize *sequence,
         gsize        n,
         int          end,
         gboolean     with_dates)
{
  double weeks = 0;
  double cost = 0;

  for (gsize i = 0; i < n; i++)
    {
      const GwJob *job = &jobs[sequence[i]];

      weeks += job->weeks[end];
      cost += job->delay[end] * weeks;
      if (with_dates && gw_job_misses (job, weeks))
        cost += job->miss;
    }
  return cost;
}

static gboolean
anything_priced (const GwJob *jobs,
                 const gsize *placed,
                 gsize        n,
                 gboolean     with_dates)
{
  for (gsize i = 0; i < n; i++)
    if (jobs[placed[i]].priced || (with_dates && jobs[placed[i]].miss > 0))
      return TRUE;
  return FALSE;
}

/* Takes @works. */
static void
fill_sequence (GwSequence  *sequence,
               const GwJob *jobs,
               gsize       *works,
               GwOrder     *order)
{
  gsize n = order->n_placed;
  gboolean known = anything_priced (jobs, works, n, order->with_dates);
  double weeks = 0;

  sequence->works = works;
  sequence->weeks = g_new (double, order->n_works + 1);
  sequence->reached = TRUE;
  for (gsize i = 0; i < order->n_works; i++)
    sequence->weeks[i] = NAN;
  for (gsize i = 0; i < n; i++)
    {
      weeks += jobs[works[i]].weeks[LIKELY];
      sequence->weeks[works[i]] = weeks;
      sequence->reached &= !gw_job_misses (&jobs[works[i]], weeks);
    }
  sequence->cost = known ? cost_at (jobs, works, n, LIKELY, order->with_dates) : NAN;
  sequence->cost_low = known ? cost_at (jobs, works, n, LOW, order->with_dates) : NAN;
  sequence->cost_high = known ? cost_at (jobs, works, n, HIGH, order->with_dates) : NAN;
}

static int
compare_dates (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const GwJob *jobs = data;
  double one = jobs[*(const gsize *) a].days;
  double other = jobs[*(const gsize *) b].days;

  return (one > other) - (one < other);
}

/* Where any order meets every date, the one by date does. (J. R. Jackson, "Scheduling a production
 * line to minimize maximum tardiness", UCLA Management Science Research Project 43, 1955.) */
static gboolean
can_reach (const GwJob *jobs,
           const gsize *placed,
           gsize        n)
{
  g_autofree gsize *sequence = g_memdup2 (placed, (n + 1) * sizeof *placed);
  double weeks = 0;

  g_qsort_with_data (sequence, (int) n, sizeof *sequence, compare_dates, (gpointer) jobs);
  for (gsize i = 0; i < n; i++)
    {
      weeks += jobs[sequence[i]].weeks[LIKELY];
      if (gw_job_misses (&jobs[sequence[i]], weeks))
        return FALSE;
    }
  return TRUE;
}

/* The works that have weeks: what is asked for now after the rest, so that it comes last among
 * equal orders. */
static gsize *
list_placed (GwOrder     *self,
             const GwJob *jobs)
{
  gsize *placed = g_new0 (gsize, self->n_works + 1);

  for (int requested = FALSE; requested <= TRUE; requested++)
    for (gsize i = 0; i < self->n_works; i++)
      if (!isnan (jobs[i].weeks[LIKELY]) && !!jobs[i].requested == requested)
        {
          placed[self->n_placed++] = i;
          self->n_priced += jobs[i].priced;
        }
  return placed;
}

static void
fill_firsts (GwOrder       *self,
             const GwJob   *jobs,
             GwOrderSearch *search)
{
  for (gsize i = 0; i < self->n_placed; i++)
    {
      gsize work = self->best.works[i];
      GwFirst *first = &self->firsts[work];
      gsize *sequence = g_new (gsize, self->n_placed);

      gw_order_search_follow (search, work, sequence);
      fill_sequence (&first->sequence, jobs, sequence, self);
      gw_jobs_bound_price (jobs, sequence, self->best.works, self->n_placed, self->with_dates,
                           &first->price_low, &first->price_high);
      first->price = first->sequence.cost - self->best.cost;
      first->told_apart = i == 0 || gw_price_tells_apart (first->price_low, first->price_high);
      if (isnan (first->price))
        first->price_low = first->price_high = NAN;
    }
}

/* The best that starts with another is the best of all, or the second where this is the best. */
static void
fill_prices_of_no (GwOrder *self)
{
  for (gsize i = 0; i < self->n_placed; i++)
    {
      double least = NAN;

      for (gsize k = 0; k < self->n_placed; k++)
        if (k != i)
          least = fmin (least, self->firsts[self->best.works[k]].sequence.cost);
      self->firsts[self->best.works[i]].price_of_no
          = least - self->firsts[self->best.works[i]].sequence.cost;
    }
}

/**
 * gw_order_new:
 * @works: (array length=n): works without weeks are not placed
 * @start: the first day of the first work; without it there are no dates to meet
 *
 * The cost of an order is Σ delay cost × weeks until the end + Σ miss cost of those that end after
 * their date; one team does one thing after another. Without dates the best order is by falling
 * delay cost / weeks (Smith 1956); with dates every subset is looked at (Held & Karp 1962), up to
 * 16 works; beyond, `with_dates` is FALSE and dates and their costs are left out. A delay cost that
 * nobody said is left out of the costs, and its work comes last where nothing else speaks.
 *
 * Returns: (transfer full): the best order, and the best that starts with each work
 */
GwOrder *
gw_order_new (const GwWork *works,
              gsize         n,
              GwDay         start)
{
  GwOrder *self = g_new0 (GwOrder, 1);
  g_autofree GwJob *jobs = gw_jobs_new (works, n, start);
  g_autofree gsize *placed = NULL;
  g_autoptr(GwOrderSearch) search = NULL;
  gsize *best;

  self->n_works = n;
  self->start = start;
  self->firsts = g_new0 (GwFirst, n + 1);
  placed = list_placed (self, jobs);
  self->with_dates = self->n_placed <= GW_ORDER_EXACT;
  self->reachable = can_reach (jobs, placed, self->n_placed);
  search = gw_order_search_new (jobs, placed, self->n_placed, self->with_dates);
  self->with_dates |= !gw_jobs_have_dates (jobs, placed, self->n_placed);

  best = g_new (gsize, self->n_placed + 1);
  gw_order_search_follow (search, -1, best);
  fill_sequence (&self->best, jobs, best, self);
  if (self->n_placed <= GW_ORDER_MOST_FIRSTS)
    {
      fill_firsts (self, jobs, search);
      fill_prices_of_no (self);
    }
  return self;
}

void
gw_order_free (GwOrder *self)
{
  for (gsize i = 0; i < self->n_works; i++)
    {
      g_free (self->firsts[i].sequence.works);
      g_free (self->firsts[i].sequence.weeks);
    }
  g_free (self->best.works);
  g_free (self->best.weeks);
  g_free (self->firsts);
  g_free (self);
}

/**
 * gw_order_get_end:
 *
 * Returns: the last working day of @work in @sequence; %GW_DAY_NONE without a start, where it is
 * not placed, or more than 20 years ahead
 */
GwDay
gw_order_get_end (const GwOrder    *self,
                  const GwSequence *sequence,
                  gsize             work)
{
  if (sequence->weeks == NULL || isnan (sequence->weeks[work]))
    return GW_DAY_NONE;
  return gw_weeks_end (self->start, sequence->weeks[work]);
}

/**
 * gw_order_get_slip:
 * @first: the work that is done first
 *
 * Returns: weeks that @work ends later (below 0: earlier) in the best order that starts with
 * @first than in the best order; NAN where one of the two is not placed
 */
double
gw_order_get_slip (const GwOrder *self,
                   gsize          first,
                   gsize          work)
{
  const GwSequence *sequence = &self->firsts[first].sequence;

  if (sequence->weeks == NULL)
    return NAN;
  return sequence->weeks[work] - self->best.weeks[work];
}

/**
 * gw_works_cost:
 * @sequence: (array length=n): indices into @works, all with weeks
 *
 * Returns: money that this order costs at likely values, dates included, whatever their number
 */
double
gw_works_cost (const GwWork *works,
               const gsize  *sequence,
               gsize         n,
               GwDay         start)
{
  gsize most = 0;
  g_autofree GwJob *jobs = NULL;

  for (gsize i = 0; i < n; i++)
    most = MAX (most, sequence[i]);
  jobs = gw_jobs_new (works, n > 0 ? most + 1 : 0, start);
  return cost_at (jobs, sequence, n, LIKELY, TRUE);
}

/**
 * gw_works_compare:
 * @one: (array length=n): an order of works, all with weeks
 * @other: (array length=n): another order of the same ones
 * @low: (out): money that @one costs more than @other, at least
 * @high: (out): … at most, over all ranges of weeks and delay costs
 *
 * Returns: FALSE where the two orders cannot be told apart with these ranges
 */
gboolean
gw_works_compare (const GwWork *works,
                  const gsize  *one,
                  const gsize  *other,
                  gsize         n,
                  GwDay         start,
                  double       *low,
                  double       *high)
{
  gsize most = 0;
  g_autofree GwJob *jobs = NULL;

  for (gsize i = 0; i < n; i++)
    most = MAX (most, one[i]);
  jobs = gw_jobs_new (works, n > 0 ? most + 1 : 0, start);
  gw_jobs_bound_price (jobs, one, other, n, TRUE, low, high);
  return gw_price_tells_apart (*low, *high);
}
