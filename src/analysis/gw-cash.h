/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-calendar.h"

G_BEGIN_DECLS

/* When an amount flows. */
typedef struct
{
  gboolean once;          /* all of it in `from`; otherwise it is a yearly amount */
  GwMonth  from;
  GwMonth  until;         /* the first month not counted; GW_MONTH_NONE: to the end */
  GwMonth  without;       /* the month from which it would come anyway; GW_MONTH_NONE, _NEVER */
  guint    ramp_months;   /* months in which it is not yet whole */
} GwStream;

double  gw_cash_ramp         (guint           ramp_months,
                              gint64          month);
double  gw_cash_share        (const GwStream *stream,
                              GwMonth         month);
void    gw_cash_add          (const GwStream *stream,
                              double          amount,
                              GwMonth         first,
                              double         *flows,
                              gsize           n);
double  gw_cash_unit_value   (const GwStream *stream,
                              GwMonth         first,
                              gsize           n,
                              double          rate);

double  gw_cash_monthly_rate (double          yearly);
double  gw_cash_yearly_rate  (double          monthly);

double  gw_cash_npv          (const double   *flows,
                              gsize           n,
                              double          rate);
gssize  gw_cash_payback      (const double   *flows,
                              gsize           n,
                              double          rate);
gsize   gw_cash_find_rates   (const double   *flows,
                              gsize           n,
                              double          least,
                              double         *rates,
                              gsize           most);

double  gw_cash_net_capacity (double          people,
                              double          ramp,
                              double          drag);

G_END_DECLS
