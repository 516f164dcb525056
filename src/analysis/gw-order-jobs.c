/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-order-private.h"

#include <math.h>

#define TOLERANCE 1e-9

/* Low, likely and high; a bound that was not said is the likely number. */
static void
read_ends (GwEstimate said,
           double     ends[N_ENDS])
{
  if (!isnan (said.likely))
    {
      said.low = isnan (said.low) ? said.likely : said.low;
      said.high = isnan (said.high) ? said.likely : said.high;
    }
  said = gw_estimate_settle (said);
  ends[LOW] = said.low;
  ends[LIKELY] = said.likely;
  ends[HIGH] = said.high;
}

/* Returns: (transfer full): each work in weeks and working days from @start; without a start, or a
 * day of its own, a job has no date and nothing is missed. A delay cost that is not known counts 0
 * and leaves the job unpriced */
GwJob *
gw_jobs_new (const GwWork *works,
             gsize         n,
             GwDay         start)
{
  GwJob *jobs = g_new0 (GwJob, n + 1);

  for (gsize i = 0; i < n; i++)
    {
      gboolean dated = start != GW_DAY_NONE && works[i].by != GW_DAY_NONE;

      read_ends (works[i].weeks, jobs[i].weeks);
      read_ends (works[i].delay_cost, jobs[i].delay);
      jobs[i].priced = !isnan (jobs[i].delay[LIKELY]);
      for (int end = LOW; end < N_ENDS && !jobs[i].priced; end++)
        jobs[i].delay[end] = 0;
      jobs[i].days = dated ? gw_weekdays_between (start, works[i].by) : INFINITY;
      jobs[i].miss = dated && isfinite (works[i].miss_cost) ? works[i].miss_cost : 0;
      jobs[i].requested = works[i].requested;
    }
  return jobs;
}

/* The same rounding as gw_weeks_end(): begun days count whole, no work is done before it starts.
 * Whole days exceed whole days where what they were rounded up from does. */
gboolean
gw_job_misses (const GwJob *job,
               double       weeks)
{
  return weeks * 5 - TOLERANCE > job->days || job->days < 1;
}
