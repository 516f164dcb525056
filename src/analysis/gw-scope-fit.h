/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-estimate.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* An item that is left out, where an approach would stand. */
#define GW_NOT_TAKEN (-1)

/* More scopes than this that tie are not listed. */
#define GW_SCOPE_MOST_TIES 1000

/* One way to do an item. gw_scope_approach() makes it from what was said. */
typedef struct
{
  gboolean estimated; /* without an estimate it is never taken */
  double mean;        /* person-days, not negative */
  double variance;
  double covers;      /* the share of the item's value, 0 to 1 */
} GwScopeApproach;

/* One piece. What its arrays hold is borrowed; needs and with are numbers of items. */
typedef struct
{
  gboolean must;
  double value; /* not negative */
  const GwScopeApproach *approaches;
  guint n_approaches;
  const guint *needs; /* it cannot go without these */
  guint n_needs;
  const guint *with; /* all or none, whoever says so */
  guint n_with;
} GwScopeItem;

typedef struct
{
  const GwScopeItem *items; /* borrowed */
  guint n_items;
  double z; /* the normal quantile of the confidence asked for, not negative */
} GwScope;

/* A choice of approaches and what it comes to. */
typedef struct
{
  double value;
  double mean;
  double variance;

  int *takes; /* owned: [item] its approach, or GW_NOT_TAKEN */
} GwScopeFit;

/* The best scopes for a capacity. */
typedef struct
{
  GPtrArray *fits;   /* of GwScopeFit, owned: all that tie, least mean first, then in file order */
  gboolean complete; /* FALSE: more than GW_SCOPE_MOST_TIES tie */
  gboolean exact;
  double error; /* of the value, where it is not exact */
} GwScopeFits;

/* What @weeks more allow, each rung holding all of the one before. */
typedef struct
{
  guint weeks;
  double capacity;
  GwScopeFit *fit;  /* owned */
  gboolean changed; /* something is added or replaced */
  GwScopeFit *free; /* owned, NULL where it is no better: the best scope that keeps nothing */
} GwScopeRung;

GwScopeApproach gw_scope_approach (GwEstimate said,
                                   double     covers);

GwScopeFits *gw_scope_fits_new  (const GwScope *scope,
                                 double         capacity,
                                 GCancellable  *cancellable,
                                 GError       **error) G_GNUC_WARN_UNUSED_RESULT;
void         gw_scope_fits_free (GwScopeFits   *self);

GwScopeFit *gw_scope_fit_new          (const GwScope    *scope,
                                       const int        *takes) G_GNUC_WARN_UNUSED_RESULT;
void        gw_scope_fit_free         (GwScopeFit       *self);
double      gw_scope_fit_get_effort   (const GwScopeFit *self,
                                       double            z);
gboolean    gw_scope_fit_is_whole     (const GwScopeFit *self,
                                       const GwScope    *scope);

gboolean    gw_scope_can_hold_musts (const GwScope  *scope);
GwScopeFit *gw_scope_find_simplest  (const GwScope  *scope,
                                     GCancellable   *cancellable,
                                     GError        **error) G_GNUC_WARN_UNUSED_RESULT;
GwScopeFit *gw_scope_fit_by_ranking (const GwScope  *scope,
                                     double          capacity,
                                     GCancellable   *cancellable,
                                     GError        **error) G_GNUC_WARN_UNUSED_RESULT;

GPtrArray *gw_scope_climb (const GwScope     *scope,
                           const GwScopeFit  *from,
                           const double      *capacities,
                           guint              n_weeks,
                           GCancellable      *cancellable,
                           GError           **error) G_GNUC_WARN_UNUSED_RESULT;

void gw_scope_rung_free (GwScopeRung *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwScopeFits, gw_scope_fits_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwScopeFit, gw_scope_fit_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwScopeRung, gw_scope_rung_free)

G_END_DECLS
