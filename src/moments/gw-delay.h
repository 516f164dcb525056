/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-tree.h"

G_BEGIN_DECLS

/* The ways to say what a week later costs. */
typedef enum
{
  GW_DELAY_PER_WEEK,
  GW_DELAY_PER_YEAR,
  GW_DELAY_DATE,    /* a date would be missed */
  GW_DELAY_UNKNOWN, /* slips are shown without money */
  GW_N_DELAYS
} GwDelayWay;

gboolean gw_delay_take (GwTree      *tree,
                        GwNode      *work,
                        GwDelayWay   way,
                        const char  *amount,
                        const char  *by,
                        double       lost,
                        GDateTime   *now,
                        GError     **error);

G_END_DECLS
