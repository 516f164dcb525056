/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-diagram.h"

/* A day that the curve names. */
typedef struct
{
  double day;           /* as the days of the curve */
  double odds;          /* 0 … 1, that it is done by then */
  const char *name;     /* "even chance"; NULL: it is the day that was asked for */
  const char *when;     /* the day in words */
} GwOddsMark;

/* All borrowed. */
typedef struct
{
  const double *days;   /* rising */
  const double *odds;   /* 0 … 1, not falling */
  guint n_days;
  const GwOddsMark *marks;
  guint n_marks;
} GwOddsCurve;

GwDiagram *gw_odds_curve_draw_up (const GwOddsCurve *curve) G_GNUC_WARN_UNUSED_RESULT;
