/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-diagram.h"

/* What one input does to the result when it alone is at its low or high end. */
typedef struct
{
  const char *name;
  double low;           /* the result */
  double high;
} GwTornadoBar;

/* All borrowed. */
typedef struct
{
  const GwTornadoBar *bars;
  guint n_bars;
  const char *currency; /* nullable */
} GwTornado;

GwDiagram *gw_tornado_draw_up (const GwTornado *tornado) G_GNUC_WARN_UNUSED_RESULT;
