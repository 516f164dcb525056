/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-order.h"

#define GW_ORDER_EXACT 16   /* up to so many works every subset is looked at */

enum { LOW, LIKELY, HIGH, N_ENDS };

/* A work made ready for counting. */
typedef struct
{
  double   weeks[N_ENDS];   /* NAN where it cannot be placed */
  double   delay[N_ENDS];   /* 0 where not said */
  double   days;            /* weekdays from the start to its date; INFINITY without one */
  double   miss;            /* money; 0 where not said */
  gboolean priced;
  gboolean requested;
} GwJob;

GwJob   *gw_jobs_new        (const GwWork *works,
                             gsize         n,
                             GwDay         start) G_GNUC_WARN_UNUSED_RESULT;
gboolean gw_jobs_have_dates (const GwJob  *jobs,
                             const gsize  *placed,
                             gsize         n);
gboolean gw_job_misses      (const GwJob  *job,
                             double        weeks);

void     gw_jobs_bound_price  (const GwJob *jobs,
                               const gsize *one,
                               const gsize *other,
                               gsize        n,
                               gboolean     with_dates,
                               double      *low,
                               double      *high);
gboolean gw_price_tells_apart (double       low,
                               double       high);

/* The best continuation of every set of works that are done, by dynamic programming. */
typedef struct _GwOrderSearch GwOrderSearch;

GwOrderSearch *gw_order_search_new    (const GwJob   *jobs,
                                       const gsize   *placed,
                                       gsize          n,
                                       gboolean       with_dates) G_GNUC_WARN_UNUSED_RESULT;
void           gw_order_search_free   (GwOrderSearch *self);
void           gw_order_search_follow (GwOrderSearch *self,
                                       gssize         first,
                                       gsize         *sequence);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwOrderSearch, gw_order_search_free)
