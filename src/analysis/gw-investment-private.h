/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-investment.h"

/* An input made ready for counting: the NPV is Σ estimate × value over all of them. */
typedef struct
{
  GwEstimate estimate;   /* settled */
  double     value;      /* present value of 1 of its unit; below 0 for costs */
} GwInput;

gboolean gw_inputs_sample (const GwInput *inputs,
                           gsize          n,
                           guint64        seed,
                           GwInvestment  *result,
                           GCancellable  *cancellable,
                           GError       **error);
