/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  GW_PROMISE_OPEN,
  GW_PROMISE_KEPT,
  GW_PROMISE_SLIPPED,
  GW_PROMISE_WITHDRAWN,
} GwPromiseState;

/* One promise: what became of it, how sure somebody said they were, and what the estimates say. Odds
 * and confidence are 0 to 1, negative when not known. */
typedef struct
{
  GwPromiseState state;
  double         confidence;
  double         odds;
} GwPromise;

/* The own record: `kept` of `settled` promises; `said` is the mean confidence of those of them that had
 * one (negative when none had), `said_of` how many that were, and `brier` the mean squared distance
 * between what was said and what became of it. */
typedef struct
{
  guint  settled;
  guint  kept;
  guint  said_of;
  double said;
  double brier;
} GwPromiseRecord;

guint           gw_promise_joint   (const GwPromise *promises,
                                    gsize            n,
                                    double          *low,
                                    double          *high);
GwPromiseRecord gw_promise_record  (const GwPromise *promises,
                                    gsize            n);
gboolean        gw_promise_carries (double           odds,
                                    gboolean         says_will,
                                    gboolean         has_condition);
gboolean        gw_promise_holds   (double           odds,
                                    double           low,
                                    double           high);

G_END_DECLS
