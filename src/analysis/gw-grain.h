/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How finely something in time is said, from coarse to fine, so that `a > b` reads "a is finer". */
typedef enum
{
  GW_GRAIN_NONE,
  GW_GRAIN_YEAR,
  GW_GRAIN_HALF,
  GW_GRAIN_QUARTER,
  GW_GRAIN_MONTH,
  GW_GRAIN_DAY,
} GwGrain;

GwGrain  gw_grain_of       (const char  *when);

gboolean gw_grain_bounds   (const char  *when,
                            GDate       *first,
                            GDate       *last);

char    *gw_grain_write    (GwGrain      grain,
                            const GDate *day) G_GNUC_WARN_UNUSED_RESULT;

GwGrain  gw_grain_honest   (const GDate *p10,
                            const GDate *p90);

gboolean gw_grain_too_fine (const char  *when,
                            const GDate *p10,
                            const GDate *p90);

G_END_DECLS
