/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-diagram.h"

/* A work that waits because another goes first. */
typedef struct
{
  const char *name;
  double weeks;
  double cost;          /* money; 0: nobody said what a week costs */
  const char *from;     /* when it would be done, and when it is now; NULL: nobody knows */
  const char *to;
} GwDelay;

/* All borrowed. */
typedef struct
{
  const GwDelay *delays;
  guint n_delays;
  const char *currency; /* nullable */
} GwDelayBars;

GwDiagram *gw_delay_bars_draw_up (const GwDelayBars *bars) G_GNUC_WARN_UNUSED_RESULT;
