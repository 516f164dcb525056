/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-short.h"

G_BEGIN_DECLS

typedef struct
{
  GwMoment    moment;
  GwGoal      goal;
  const char *typed;
  const char *shown; /* afterwards, in a box filled from the brief */
  const char *said;  /* NULL: nothing */
} ShortCase;

#define P GW_MOMENT_PRIORITIZATION
#define S GW_MOMENT_SCOPE
#define C GW_MOMENT_COMMITMENT
#define R GW_MOMENT_RESOURCES

extern const ShortCase short_cases[];
extern const guint n_short_cases;

G_END_DECLS
