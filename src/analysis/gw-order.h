/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-calendar.h"
#include "gw-estimate.h"

G_BEGIN_DECLS

/* Beyond so many works only the best order is looked for, none that starts with another. */
#define GW_ORDER_MOST_FIRSTS 200

/* One piece of the queue. Where only one bound was said, the likely number is the other. */
typedef struct
{
  GwEstimate weeks;        /* of the whole team, one thing after another */
  GwEstimate delay_cost;   /* money that each week until its end costs */
  GwDay      by;           /* it should end on this day or before, or GW_DAY_NONE */
  double     miss_cost;    /* money that ending after `by` costs; NAN where not said */
  gboolean   requested;    /* somebody wants it now: among equal orders it comes last */
} GwWork;

/* An order of work. */
typedef struct
{
  gsize   *works;      /* owned: indices in order; `n_placed` of them */
  double  *weeks;      /* owned: by index, the weeks until it ends; NAN where not placed */
  double   cost;       /* money at likely values; NAN where nobody said a cost */
  double   cost_low;   /* … with every weeks and every delay cost at its low end */
  double   cost_high;
  gboolean reached;    /* at likely values every `by` is met */
} GwSequence;

/* The best of the orders that start with one work. */
typedef struct
{
  GwSequence sequence;
  double     price;         /* money over the best order: what a yes costs; NAN where not known */
  double     price_low;     /* bounds of it over all ranges */
  double     price_high;
  gboolean   told_apart;    /* FALSE where with these ranges either order may be the cheaper one */
  double     price_of_no;   /* money of the best order that starts with another, over this one;
                               NAN where there is no other */
} GwFirst;

typedef struct
{
  gsize      n_works;
  gsize      n_placed;         /* those with weeks */
  gsize      n_priced;         /* … of which with a delay cost */
  gboolean   with_dates;       /* FALSE: more than 16 works, dates and their costs were left out */
  gboolean   reachable;        /* some order meets every `by` */
  GwDay      start;
  GwSequence best;
  GwFirst   *firsts;           /* owned: by index, n_works of them; `works` is NULL where it is
                                  not placed, and beyond GW_ORDER_MOST_FIRSTS */
} GwOrder;

GwOrder  *gw_order_new        (const GwWork     *works,
                               gsize             n,
                               GwDay             start) G_GNUC_WARN_UNUSED_RESULT;
void      gw_order_free       (GwOrder          *self);

GwDay     gw_order_get_end    (const GwOrder    *self,
                               const GwSequence *sequence,
                               gsize             work);
double    gw_order_get_slip   (const GwOrder    *self,
                               gsize             first,
                               gsize             work);

double    gw_works_cost       (const GwWork     *works,
                               const gsize      *sequence,
                               gsize             n,
                               GwDay             start);
gboolean  gw_works_compare    (const GwWork     *works,
                               const gsize      *one,
                               const gsize      *other,
                               gsize             n,
                               GwDay             start,
                               double           *low,
                               double           *high);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwOrder, gw_order_free)

G_END_DECLS
