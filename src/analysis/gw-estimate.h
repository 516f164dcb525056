/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What somebody says a piece takes, brings or costs, in any unit. NAN where nothing was said. */
typedef struct
{
  double low;
  double likely;
  double high;
} GwEstimate;

typedef enum
{
  GW_ESTIMATE_NONE,     /* no number at all */
  GW_ESTIMATE_SINGLE,   /* one number: it has no odds */
  GW_ESTIMATE_EXACT,    /* low, likely and high are the same */
  GW_ESTIMATE_RANGE,
} GwEstimateKind;

GwEstimateKind gw_estimate_kind         (GwEstimate        said);
GwEstimate     gw_estimate_settle       (GwEstimate        said);

double         gw_estimate_get_mean     (const GwEstimate *settled);
double         gw_estimate_get_variance (const GwEstimate *settled);
void           gw_estimate_get_shapes   (const GwEstimate *settled,
                                         double           *a,
                                         double           *b);
double         gw_estimate_get_lower    (const GwEstimate *settled,
                                         double            x);
double         gw_estimate_get_quantile (const GwEstimate *settled,
                                         double            p);
double         gw_estimate_get_area     (const GwEstimate *settled,
                                         double            offset);

G_END_DECLS
