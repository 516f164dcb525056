/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-scope-private.h"

#include "gw-pareto.h"

#include <math.h>

/* Only the first of them is shown. */
#define ENOUGH_TIES 50

/* The scope in which what @from takes is a must, done as well or better. */
typedef struct
{
  GwScope scope;

  /* owned */
  GwScopeItem *items;
  GwScopeApproach **approaches;
} Kept;

static void
kept_clear (Kept *kept)
{
  for (guint i = 0; i < kept->scope.n_items && kept->approaches != NULL; i++)
    g_free (kept->approaches[i]);
  g_clear_pointer (&kept->approaches, g_free);
  g_clear_pointer (&kept->items, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Kept, kept_clear)

static void
keep (Kept             *kept,
      const GwScope    *scope,
      const GwScopeFit *from)
{
  kept->scope = *scope;
  kept->items = g_new (GwScopeItem, scope->n_items + 1);
  kept->approaches = g_new0 (GwScopeApproach *, scope->n_items + 1);
  kept->scope.items = kept->items;

  for (guint i = 0; i < scope->n_items; i++)
    {
      GwScopeItem *item = &kept->items[i];
      int taken = from->takes[i];

      *item = scope->items[i];
      if (taken == GW_NOT_TAKEN)
        continue;
      item->must = TRUE;
      item->approaches = kept->approaches[i]
        = g_memdup2 (item->approaches, item->n_approaches * sizeof (GwScopeApproach));
      for (guint a = 0; a < item->n_approaches; a++)
        if (a != (guint) taken
            && kept->approaches[i][a].covers <= scope->items[i].approaches[taken].covers + GW_NEAR)
          kept->approaches[i][a].estimated = FALSE;
    }
}

/* Returns: the best scope that keeps @from, which is @from itself where nothing is better. */
static GwScopeFit *
climb_one (const GwScope     *scope,
           const GwScopeFit  *from,
           double             capacity,
           GCancellable      *cancellable,
           GError           **error)
{
  g_auto (Kept) kept = { 0 };
  g_autoptr (GwScopeFits) fits = NULL;

  keep (&kept, scope, from);
  fits = gw_scope_find_best (&kept.scope, capacity, from->value, ENOUGH_TIES, cancellable, error);
  if (fits == NULL)
    return NULL;

  const GwScopeFit *best = fits->fits->len > 0 ? g_ptr_array_index (fits->fits, 0) : from;
  if (best->value <= from->value + GW_NEAR)
    best = from;

  return gw_scope_fit_new (scope, best->takes);
}

/* What more time allows when what is agreed stays: for each of @n_weeks weeks beyond the date the
 * best scope for its capacity (@capacities, not falling) that holds every item of the rung before,
 * done as well or better. The first rung is one week beyond. Each rung is exact for itself; the
 * ladder is nested, so a rung may be worth less than the free choice, which then stands beside it.
 * (Incremental planning: Denne and Cleland-Huang, Software by Numbers, 2003.)
 *
 * Returns: (transfer full) (element-type GwScopeRung): @n_weeks rungs; NULL with @error, which is
 * only G_IO_ERROR_CANCELLED. */
GPtrArray *
gw_scope_climb (const GwScope     *scope,
                const GwScopeFit  *from,
                const double      *capacities,
                guint              n_weeks,
                GCancellable      *cancellable,
                GError           **error)
{
  g_autoptr (GPtrArray) rungs
    = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_scope_rung_free);

  for (guint w = 0; w < n_weeks; w++)
    {
      GwScopeRung *rung = g_new0 (GwScopeRung, 1);
      g_autoptr (GwScopeFits) free_fits = NULL;

      g_ptr_array_add (rungs, rung);
      rung->weeks = w + 1;
      rung->capacity = capacities[w];
      rung->fit = climb_one (scope, from, capacities[w], cancellable, error);
      if (rung->fit == NULL)
        return NULL;
      rung->changed = rung->fit->value > from->value + GW_NEAR;
      from = rung->fit;

      free_fits = gw_scope_find_best (scope, capacities[w], rung->fit->value, ENOUGH_TIES,
                                      cancellable, error);
      if (free_fits == NULL)
        return NULL;
      if (free_fits->fits->len > 0
          && ((GwScopeFit *) free_fits->fits->pdata[0])->value > rung->fit->value + GW_NEAR)
        rung->free = g_ptr_array_steal_index (free_fits->fits, 0);
    }

  return g_steal_pointer (&rungs);
}

void
gw_scope_rung_free (GwScopeRung *self)
{
  g_clear_pointer (&self->fit, gw_scope_fit_free);
  g_clear_pointer (&self->free, gw_scope_fit_free);
  g_free (self);
}
