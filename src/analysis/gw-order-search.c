/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-order-private.h"

#include <math.h>

#define TOLERANCE 1e-9

struct _GwOrderSearch
{
  const GwJob  *jobs;      /* borrowed */
  const gsize  *placed;    /* borrowed: in the order that decides between equal ones */
  gsize         n;
  gboolean      by_ratio;  /* Smith's rule decides; nothing below is there */
  double       *weeks;     /* owned: by set, how long its works take */
  double       *cost;      /* owned: by set of works done, the least cost of what remains */
  guint8       *missed;    /* owned: … and how many dates that misses */
};

static void
sum_weeks (GwOrderSearch *self)
{
  for (gsize set = 1; set < (gsize) 1 << self->n; set++)
    self->weeks[set] = self->weeks[set & (set - 1)]
                       + self->jobs[self->placed[__builtin_ctzl (set)]].weeks[LIKELY];
}

static gboolean
is_better (double cost,
           guint  missed,
           double best_cost,
           guint  best_missed)
{
  double slack = TOLERANCE * MAX (1, fabs (best_cost));

  return cost < best_cost - slack || (cost <= best_cost + slack && missed < best_missed);
}

/* The best work to do next once @done are done; its cost and misses with all that follows. The
 * first of equal ones wins. */
static gsize
best_next (GwOrderSearch *self,
           gsize          done,
           double        *cost,
           guint8        *missed)
{
  gsize best = 0;

  *cost = INFINITY;
  *missed = G_MAXUINT8;
  for (gsize k = 0; k < self->n; k++)
    {
      gsize then = done | (gsize) 1 << k;

      if (then == done)
        continue;
      const GwJob *job = &self->jobs[self->placed[k]];
      gboolean late = gw_job_misses (job, self->weeks[then]);
      double own = job->delay[LIKELY] * self->weeks[then] + (late ? job->miss : 0);

      if (is_better (own + self->cost[then], late + self->missed[then], *cost, *missed))
        {
          *cost = own + self->cost[then];
          *missed = late + self->missed[then];
          best = k;
        }
    }
  return best;
}

/* Whether any of the @n jobs in @placed has a day until which it is wanted; without one the order
 * of Smith (1956) is the best. */
gboolean
gw_jobs_have_dates (const GwJob *jobs,
                    const gsize *placed,
                    gsize        n)
{
  for (gsize i = 0; i < n; i++)
    if (!isinf (jobs[placed[i]].days))
      return TRUE;
  return FALSE;
}

/* With @with_dates and dates to meet: exact over subsets (Held & Karp, "A dynamic programming
 * approach to sequencing problems", SIAM 10, 1962). Without: by falling delay cost / weeks. */
GwOrderSearch *
gw_order_search_new (const GwJob *jobs,
                     const gsize *placed,
                     gsize        n,
                     gboolean     with_dates)
{
  GwOrderSearch *self = g_new0 (GwOrderSearch, 1);
  gsize sets = (gsize) 1 << MIN (n, GW_ORDER_EXACT);

  self->jobs = jobs;
  self->placed = placed;
  self->n = n;
  self->by_ratio = !with_dates || n > GW_ORDER_EXACT || !gw_jobs_have_dates (jobs, placed, n);
  if (self->by_ratio)
    return self;

  self->weeks = g_new0 (double, sets);
  self->cost = g_new0 (double, sets);
  self->missed = g_new0 (guint8, sets);
  sum_weeks (self);
  for (gsize done = sets - 1; done-- > 0;)
    best_next (self, done, &self->cost[done], &self->missed[done]);
  return self;
}

void
gw_order_search_free (GwOrderSearch *self)
{
  g_free (self->weeks);
  g_free (self->cost);
  g_free (self->missed);
  g_free (self);
}

/* Falling delay cost / weeks, without dividing; what takes no time comes first. */
static int
compare_ratio (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const GwJob *jobs = data;
  const GwJob *one = &jobs[*(const gsize *) a];
  const GwJob *other = &jobs[*(const gsize *) b];
  gboolean instant = one->weeks[LIKELY] <= 0;
  gboolean other_instant = other->weeks[LIKELY] <= 0;
  double left = one->delay[LIKELY] * other->weeks[LIKELY];
  double right = other->delay[LIKELY] * one->weeks[LIKELY];

  if (instant || other_instant)
    return other_instant - instant;
  return (left < right) - (left > right);
}

/* W. E. Smith, "Various optimizers for single-stage production", Naval Research Logistics
 * Quarterly 3 (1956). */
static void
follow_ratio (GwOrderSearch *self,
              gssize         first,
              gsize         *sequence)
{
  gsize n = 0;

  if (first >= 0)
    sequence[n++] = first;
  for (gsize i = 0; i < self->n; i++)
    if ((gssize) self->placed[i] != first)
      sequence[n++] = self->placed[i];
  /* a stable sort: equal ones stay as they were placed */
  g_qsort_with_data (sequence + (first >= 0), (int) (n - (first >= 0)), sizeof *sequence,
                     compare_ratio, (gpointer) self->jobs);
}

/* Writes the best order, or the best that starts with the work @first (−1: any), to @sequence. */
void
gw_order_search_follow (GwOrderSearch *self,
                        gssize         first,
                        gsize         *sequence)
{
  gsize done = 0;
  gsize n = 0;

  if (self->by_ratio)
    {
      follow_ratio (self, first, sequence);
      return;
    }
  for (gsize k = 0; first >= 0 && k < self->n; k++)
    if ((gssize) self->placed[k] == first)
      {
        done = (gsize) 1 << k;
        sequence[n++] = first;
      }
  while (n < self->n)
    {
      double cost;
      guint8 missed;
      gsize k = best_next (self, done, &cost, &missed);

      done |= (gsize) 1 << k;
      sequence[n++] = self->placed[k];
    }
}
