/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-agreement.h"

/* The sample "Payroll export for Nordkette": four complete proposals, three parties. */
enum { TOBIAS, AMINA, US };
enum { SIGNS, ANSWER, SWAPS, TWO_HOURS, NO_PROMISE };

static inline GwAgreement *
new_payroll (void)
{
  static const double weights[5] = { 5, 4, 4, 5, 2.5 };
  static const guint holders[5] = { TOBIAS, TOBIAS, AMINA, US, US };
  static const double ratings[4][5] = {
    { 0.5, 0.5, 0, 0.5, 1 },
    { -0.5, 0, 1, 1, 0.5 },
    { 0.5, 1, -1, -1, -0.5 },
    { -1, -0.5, 1, 1, 1 },
  };
  GwAgreement *payroll = gw_agreement_new (3, 5, 0, 4, 3);

  for (guint i = 0; i < 5; i++)
    {
      payroll->weights[i] = weights[i];
      payroll->holds[holders[i] * 5 + i] = TRUE;
      for (guint o = 0; o < 4; o++)
        payroll->ratings[o * 5 + i] = ratings[o][i];
    }
  for (guint p = 0; p < 3; p++)
    payroll->fallback_parties[p] = p;
  payroll->fallback_ratings[TOBIAS * 5 + SIGNS] = 0;
  payroll->fallback_ratings[TOBIAS * 5 + ANSWER] = -0.5;
  payroll->fallback_ratings[AMINA * 5 + SWAPS] = -0.5;
  payroll->fallback_ratings[US * 5 + TWO_HOURS] = 0.5;
  payroll->fallback_ratings[US * 5 + NO_PROMISE] = 0.5;

  return payroll;
}
