/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-frontier.h"
#include "gw-pareto.h"
#include "gw-scope-private.h"

#include <math.h>

#define NOWHERE G_MAXUINT32

enum { VALUE, MEAN, VARIANCE, N_NUMBERS };

/* The decision on one item. A state is the set of units that can no longer be taken, since
 * something they need was left out; within a unit also whether it is being taken. */
typedef struct
{
  guint item;
  guint unit;
  gboolean first; /* of its unit */
  gboolean last;

  /* owned */
  GArray *rows;    /* of N_NUMBERS doubles: left out, then each approach with an estimate */
  GArray *choices; /* of int: GW_NOT_TAKEN, then which approach */
  GArray *leave;   /* of guint32, [state before]: the state after leaving it out, or NOWHERE */
  GArray *take;
} GwScopeStep;

typedef struct
{
  const GwScope *scope;
  const GwScopeUnits *units;
  double capacity;
  double at_least; /* what is worth less than this is of no interest */

  /* owned */
  GArray *items; /* of guint, as they are decided */
  GPtrArray *steps;
  GPtrArray *states; /* of GArray of guint64: the states after the last step, n_words + 1 each */
  GwScopeBound *bound;
  GwFrontier *frontier;

  GwScopeStep *step; /* while merging */
} GwScopeSearch;

static inline gboolean
gw_scope_search_fits (const GwScopeSearch *search,
                      double               mean,
                      double               variance)
{
  return mean + search->scope->z * sqrt (variance) <= search->capacity + GW_NEAR;
}

double gw_scope_search_get_best  (const GwScopeSearch *search);
void   gw_scope_search_list_ties (GwScopeSearch       *search,
                                  guint                most,
                                  GwScopeFits         *result);
