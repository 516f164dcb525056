/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-order-private.h"

#include <math.h>

#define TOLERANCE 1e-9

/* Two orders side by side: where each work stands in them, by index. */
typedef struct
{
  const GwJob *jobs;
  const gsize *sequence;   /* of the first one */
  gsize        n;
  gsize       *place[2];   /* owned */
} Pair;

static void
pair_init (Pair        *pair,
           const GwJob *jobs,
           const gsize *one,
           const gsize *other,
           gsize        n)
{
  gsize most = 0;

  for (gsize i = 0; i < n; i++)
    most = MAX (most, one[i]);
  *pair = (Pair) { jobs, one, n, { g_new0 (gsize, most + 1), g_new0 (gsize, most + 1) } };
  for (gsize i = 0; i < n; i++)
    {
      pair->place[0][one[i]] = i;
      pair->place[1][other[i]] = i;
    }
}

static void
pair_clear (Pair *pair)
{
  g_free (pair->place[0]);
  g_free (pair->place[1]);
}

/* When @work ends in both orders, and how much later in the first: bounds over the ranges of
 * weeks. What comes before it in both does not move it. */
static void
bound_ends (const Pair *pair,
            gsize       work,
            double      ends[2][N_ENDS],
            double      slip[N_ENDS])
{
  for (int end = LOW; end < N_ENDS; end++)
    {
      ends[0][end] = ends[1][end] = pair->jobs[work].weeks[end];
      slip[end] = 0;
    }
  for (gsize i = 0; i < pair->n; i++)
    {
      gsize other = pair->sequence[i];
      const double *weeks = pair->jobs[other].weeks;
      gboolean before = pair->place[0][other] < pair->place[0][work];
      gboolean before_there = pair->place[1][other] < pair->place[1][work];

      for (int end = LOW; end < N_ENDS; end++)
        {
          ends[0][end] += before ? weeks[end] : 0;
          ends[1][end] += before_there ? weeks[end] : 0;
          if (before && !before_there)
            slip[end] += weeks[end];
          else if (before_there && !before)
            slip[end] -= weeks[HIGH - end];
        }
    }
}

/* How much the date of @work costs more in the first order: it may be missed in one and met in the
 * other only where the ends differ and the ranges let it. */
static void
add_miss (const GwJob *job,
          double       ends[2][N_ENDS],
          const double slip[N_ENDS],
          double      *low,
          double      *high)
{
  gboolean may[2], must[2];

  for (int i = 0; i < 2; i++)
    {
      must[i] = gw_job_misses (job, ends[i][LOW]);
      may[i] = gw_job_misses (job, ends[i][HIGH]);
    }
  if (slip[HIGH] > 0 && may[0] && !must[1])
    *high += job->miss;
  if (slip[LOW] < 0 && may[1] && !must[0])
    *low -= job->miss;
  if (slip[LOW] > 0 && must[0] && !may[1])
    *low += job->miss;
  if (slip[HIGH] < 0 && must[1] && !may[0])
    *high -= job->miss;
}

/* Bounds of the cost of the first order over the other. They are reached where each range matters
 * in one direction only, as when a single work moves; otherwise the truth lies within. */
void
gw_jobs_bound_price (const GwJob *jobs,
                     const gsize *one,
                     const gsize *other,
                     gsize        n,
                     gboolean     with_dates,
                     double      *low,
                     double      *high)
{
  Pair pair;

  *low = *high = 0;
  pair_init (&pair, jobs, one, other, n);
  for (gsize i = 0; i < n; i++)
    {
      const GwJob *job = &jobs[one[i]];
      double ends[2][N_ENDS];
      double slip[N_ENDS];

      bound_ends (&pair, one[i], ends, slip);
      *low += slip[LOW] * job->delay[slip[LOW] > 0 ? LOW : HIGH];
      *high += slip[HIGH] * job->delay[slip[HIGH] > 0 ? HIGH : LOW];
      if (with_dates && job->miss > 0)
        add_miss (job, ends, slip, low, high);
    }
  pair_clear (&pair);
}

/* With bounds of a price: whether it is known which of the two is the cheaper one. */
gboolean
gw_price_tells_apart (double low,
                      double high)
{
  double slack = TOLERANCE * MAX (1, MAX (fabs (low), fabs (high)));

  return (low >= -slack && high > slack) || (high <= slack && low < -slack);
}
