/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-scope-fit.h"

/* Items that come together: joined by "with", or by needing each other in a circle. */
typedef struct
{
  gboolean forced;   /* a must, or needed by one */
  gboolean possible; /* every item in it and in what it needs has an estimate */
  double strength;   /* value by effort, the best of its items */

  /* owned */
  GArray *items; /* of guint, in file order */
  GArray *needs; /* of guint: units, each once */
  GArray *needed_by;
} GwScopeUnit;

typedef struct
{
  guint n_units;
  guint n_words;     /* of a set of units */
  gboolean feasible; /* every forced unit is possible */

  /* owned */
  GwScopeUnit *units;
  guint *unit_of;      /* [item] */
  guint64 *dependents; /* [unit * n_words]: all that cannot go without it, directly or not */
  GArray *order;       /* of guint: the possible units, each after what it needs */
} GwScopeUnits;

void gw_scope_units_init  (GwScopeUnits  *self,
                           const GwScope *scope);
void gw_scope_units_clear (GwScopeUnits  *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GwScopeUnits, gw_scope_units_clear)

/* An upper bound of what the items from some place of the order on can still add. */
typedef struct _GwScopeBound GwScopeBound;

GwScopeBound *gw_scope_bound_new  (const GwScope      *scope,
                                   const GwScopeUnits *units,
                                   GArray             *items,
                                   double              capacity,
                                   double              at_least) G_GNUC_WARN_UNUSED_RESULT;
void          gw_scope_bound_free (GwScopeBound       *self);
void          gw_scope_bound_move (GwScopeBound       *self,
                                   guint               place,
                                   const guint64 *const *blocked,
                                   guint               n_states);
double        gw_scope_bound_get  (const GwScopeBound *self,
                                   guint               state,
                                   double              mean,
                                   double              variance);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwScopeBound, gw_scope_bound_free)

GwScopeFits *gw_scope_find_best (const GwScope  *scope,
                                 double          capacity,
                                 double          at_least,
                                 guint           most_ties,
                                 GCancellable   *cancellable,
                                 GError        **error) G_GNUC_WARN_UNUSED_RESULT;

static inline gboolean
gw_scope_has (const guint64 *set,
              guint          unit)
{
  return set[unit / 64] >> (unit % 64) & 1;
}

static inline void
gw_scope_put (guint64 *set,
              guint    unit)
{
  set[unit / 64] |= G_GUINT64_CONSTANT (1) << (unit % 64);
}

static inline void
gw_scope_drop (guint64 *set,
               guint    unit)
{
  set[unit / 64] &= ~(G_GUINT64_CONSTANT (1) << (unit % 64));
}
