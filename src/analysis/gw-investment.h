/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-cash.h"
#include "gw-estimate.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  gboolean   once;
  GwEstimate amount;        /* money, once or a year; `likely` is the amount */
  GwMonth    from;          /* GW_MONTH_NONE: from the beginning */
  GwMonth    until;
  double     people;        /* of a yearly one; 0: it brings nobody */
  guint      ramp_months;   /* until they are up to speed */
  double     drag;          /* of a colleague, for each of them, until then */
} GwCost;

typedef struct
{
  gboolean   once;
  GwEstimate units;         /* of its measure, once or a year */
  double     worth;         /* money for each; NAN: the units are money */
  GwMonth    from;
  GwMonth    until;
  GwMonth    without;
  guint      ramp_months;
} GwBenefit;

/* What is asked for. */
typedef struct
{
  const GwCost    *costs;      /* borrowed */
  gsize            n_costs;
  const GwBenefit *benefits;   /* borrowed */
  gsize            n_benefits;
  guint            years;
  double           discount;   /* a year, 0 ≤ … < 1 */
} GwCase;

typedef enum
{
  GW_IRR_NONE,
  GW_IRR_ONE,
  GW_IRR_SEVERAL,
} GwIrr;

/* What one input alone does to the net present value, the others being likely. */
typedef struct
{
  double low;         /* NPV at its low end; NAN without a range */
  double high;
  double breaks_at;   /* the value, in its own unit, at which the NPV is 0; NAN where none is ≥ 0 */
} GwSwing;

typedef struct
{
  gboolean known;          /* FALSE: an amount, or the month of a benefit, was not said; then the
                              numbers below are NAN, but what is paid where every cost was said */
  GwMonth  first;          /* month 0; GW_MONTH_NONE where no month was said */
  gsize    n_months;
  double  *flows;          /* owned: money by month at likely values */

  double   npv;            /* money of month 0, at likely values */
  double   cost;           /* present value */
  double   benefit;        /* present value */
  double   ratio;          /* benefit / cost; NAN without costs */
  double   first_year;     /* money paid in months 0 … 11 */
  double   second_year;    /* … 12 … 23 */
  gssize   payback;        /* month, from 0; −1 if never */
  GwIrr    irr_kind;
  double   irr;            /* a year; NAN unless there is one */

  double   odds;           /* of an NPV ≥ 0; NAN without ranges */
  double   p10;            /* money that the NPV stays below with 1 in 10 */
  double   p50;
  double   p90;

  GwSwing *costs;          /* owned: by index of the cost */
  GwSwing *benefits;       /* owned: by index of the benefit */
  gssize   late_months;    /* the fewest months of lateness at which the NPV is below 0; −1: none,
                              or it is below 0 already */
} GwInvestment;

GwInvestment *gw_investment_new      (const GwCase       *self,
                                      guint64             seed,
                                      GCancellable       *cancellable,
                                      GError            **error) G_GNUC_WARN_UNUSED_RESULT;
GwInvestment *gw_investment_new_size (const GwCase       *self,
                                      const gboolean     *costs,
                                      const gboolean     *benefits,
                                      guint64             seed,
                                      GCancellable       *cancellable,
                                      GError            **error) G_GNUC_WARN_UNUSED_RESULT;
void          gw_investment_free     (GwInvestment       *self);

GwMonth       gw_case_get_first      (const GwCase       *self);
gsize         gw_case_get_n_months   (const GwCase       *self);
double        gw_case_get_npv_late   (const GwCase       *self,
                                      gsize               months);
double        gw_case_get_capacity   (const GwCase       *self,
                                      GwMonth             month);
GwMonth       gw_case_get_given_back (const GwCase       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwInvestment, gw_investment_free)

G_END_DECLS
