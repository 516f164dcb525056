/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-diagram.h"

/* All borrowed. */
typedef struct
{
  const double *sums;       /* what came back less what was paid, until the end of each month */
  const char *const *months; /* their names */
  guint n_months;
  int payback;              /* the month from which it stays paid back; −1: never */
  const char *currency;     /* nullable */
} GwCashCurve;

GwDiagram *gw_cash_curve_draw_up (const GwCashCurve *curve) G_GNUC_WARN_UNUSED_RESULT;
