/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gw-promise.h"

#define ENOUGH 0.8            /* MOMENTS.md, odds-carry: "under 8 in 10" */
#define ENOUGH_FOR_WILL 0.95  /* "under 9.5 with 'will' and no condition" */
#define TOLERANCE 1e-9

/* The odds that all open promises are kept: at least the product of theirs (they hang on nothing in
 * common), at most the smallest (all on the same). For events that do not hinder each other both are
 * sharp: Fréchet's upper bound, and the product under independence. (ANALYSIS.md, "Commitments".)
 * Gives how many open promises with known odds that is; with none, @low and @high are 1. */
guint
gw_promise_joint (const GwPromise *promises,
                  gsize            n,
                  double          *low,
                  double          *high)
{
  guint counted = 0;

  *low = *high = 1;
  for (gsize i = 0; i < n; i++)
    if (promises[i].state == GW_PROMISE_OPEN && promises[i].odds >= 0)
      {
        *low *= promises[i].odds;
        *high = MIN (*high, promises[i].odds);
        counted++;
      }
  return counted;
}

/* How often promises were kept, against how sure somebody was. Withdrawn ones are not settled: nobody
 * could rely on them any more. (Brier 1950, for the mean squared distance.) */
GwPromiseRecord
gw_promise_record (const GwPromise *promises,
                   gsize            n)
{
  GwPromiseRecord record = { .said = -1 };
  double said = 0;

  for (gsize i = 0; i < n; i++)
    {
      gboolean kept = promises[i].state == GW_PROMISE_KEPT;

      if (!kept && promises[i].state != GW_PROMISE_SLIPPED)
        continue;
      record.settled++;
      record.kept += kept;
      if (promises[i].confidence < 0)
        continue;
      double miss = promises[i].confidence - (kept ? 1 : 0);
      record.said_of++;
      said += promises[i].confidence;
      record.brier += miss * miss;
    }
  if (record.said_of > 0)
    {
      record.said = said / record.said_of;
      record.brier /= record.said_of;
    }
  return record;
}

/* Whether @odds carry a promise: 8 in 10, or 9.5 in 10 where it says "will" without a condition.
 * (MOMENTS.md 3.4, odds-carry.) Odds that are not known (negative) carry nothing. */
gboolean
gw_promise_carries (double   odds,
                    gboolean says_will,
                    gboolean has_condition)
{
  double enough = says_will && !has_condition ? ENOUGH_FOR_WILL : ENOUGH;

  return odds >= enough - TOLERANCE;
}

/* Whether words that claim odds from @low to @high say what the estimates say. */
gboolean
gw_promise_holds (double odds,
                  double low,
                  double high)
{
  return odds >= low - TOLERANCE && odds <= high + TOLERANCE;
}
