/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-scope-fit.h"

#include "gw-frontier.h"
#include "gw-pareto.h"
#include "gw-scope-private.h"

#include <math.h>
#include <string.h>

/* Mean and variance of @said (PERT: Malcolm and others, Operations Research 7, 1959; see
 * gw-estimate.h). Nothing said is not estimated. */
GwScopeApproach
gw_scope_approach (GwEstimate said,
                   double     covers)
{
  GwScopeApproach approach = { .covers = covers };

  if (gw_estimate_kind (said) == GW_ESTIMATE_NONE)
    return approach;

  GwEstimate settled = gw_estimate_settle (said);
  approach.estimated = TRUE;
  approach.mean = gw_estimate_get_mean (&settled);
  approach.variance = gw_estimate_get_variance (&settled);

  return approach;
}

/* What @takes (for each item its approach or GW_NOT_TAKEN) come to: values add up by what is
 * covered, means and variances of independent efforts add up. Approaches without an estimate add
 * their value alone. */
GwScopeFit *
gw_scope_fit_new (const GwScope *scope,
                  const int     *takes)
{
  GwScopeFit *self = g_new0 (GwScopeFit, 1);

  self->takes = g_new (int, scope->n_items + 1);
  for (guint i = 0; i < scope->n_items; i++)
    {
      const GwScopeItem *item = &scope->items[i];

      self->takes[i] = takes[i];
      if (takes[i] == GW_NOT_TAKEN)
        continue;
      self->value += item->value * item->approaches[takes[i]].covers;
      if (!item->approaches[takes[i]].estimated)
        continue;
      self->mean += item->approaches[takes[i]].mean;
      self->variance += item->approaches[takes[i]].variance;
    }

  return self;
}

void
gw_scope_fit_free (GwScopeFit *self)
{
  g_free (self->takes);
  g_free (self);
}

/* The effort that is enough with the confidence that @z stands for, by the normal approximation
 * (the central limit theorem, as PERT uses it). */
double
gw_scope_fit_get_effort (const GwScopeFit *self,
                         double            z)
{
  return self->mean + z * sqrt (self->variance);
}

static gboolean
is_taken (const GwScopeFit *self,
          guint             item)
{
  return self->takes[item] != GW_NOT_TAKEN;
}

/* Whether @self holds every must, with each item what it needs, of what comes together all or
 * nothing, and no approach without an estimate. */
gboolean
gw_scope_fit_is_whole (const GwScopeFit *self,
                       const GwScope    *scope)
{
  for (guint i = 0; i < scope->n_items; i++)
    {
      const GwScopeItem *item = &scope->items[i];

      if (item->must && !is_taken (self, i))
        return FALSE;
      if (is_taken (self, i) && !item->approaches[self->takes[i]].estimated)
        return FALSE;
      for (guint k = 0; k < item->n_needs; k++)
        if (is_taken (self, i) && !is_taken (self, item->needs[k]))
          return FALSE;
      for (guint k = 0; k < item->n_with; k++)
        if (is_taken (self, i) != is_taken (self, item->with[k]))
          return FALSE;
    }

  return TRUE;
}

/* Whether every must, and everything that one needs, has an estimate; without it there is no
 * schedule. */
gboolean
gw_scope_can_hold_musts (const GwScope *scope)
{
  g_auto (GwScopeUnits) units = { 0 };

  gw_scope_units_init (&units, scope);
  return units.feasible;
}

/* One item of the musts, merged by mean and variance alone. */
static gboolean
merge_item (GwFrontier         *frontier,
            const GwScopeItem  *item,
            GArray             *choices,
            GCancellable       *cancellable,
            GError            **error)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (double));

  for (int a = 0; a < (int) item->n_approaches; a++)
    {
      double row[2] = { -item->approaches[a].mean, -item->approaches[a].variance };

      if (!item->approaches[a].estimated)
        continue;
      g_array_append_vals (rows, row, 2);
      g_array_append_val (choices, a);
    }

  return gw_frontier_merge (frontier, (double *) rows->data, choices->len, NULL, NULL, cancellable,
                            error);
}

static guint
find_least (GwFrontier *frontier,
            double      z)
{
  guint n_merges = gw_frontier_get_n_merges (frontier);
  const double *rows = gw_frontier_get_values (frontier, n_merges);
  double least = INFINITY;
  guint best = 0;

  for (guint v = 0; v < gw_frontier_get_size (frontier, n_merges); v++)
    {
      double effort = -rows[2 * v] + z * sqrt (MAX (-rows[2 * v + 1], 0));

      if (effort < least - GW_NEAR)
        {
          least = effort;
          best = v;
        }
    }

  return best;
}

/* The musts and what they need, each in the way that together takes the least effort at the
 * confidence asked for: what gw_scope_fit_get_effort() says of it is the least capacity that holds
 * them. Exact by dominance over mean and variance (Nemhauser and Ullmann 1969).
 *
 * Returns: (nullable): NULL without @error where gw_scope_can_hold_musts() is FALSE. */
GwScopeFit *
gw_scope_find_simplest (const GwScope  *scope,
                        GCancellable   *cancellable,
                        GError        **error)
{
  g_auto (GwScopeUnits) units = { 0 };
  g_autoptr (GwFrontier) frontier = gw_frontier_new (2, GW_FRONTIER_LIMIT);
  g_autoptr (GPtrArray) lists
    = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autofree guint *chosen = g_new (guint, scope->n_items + 1);
  g_autofree int *takes = g_new (int, scope->n_items + 1);

  gw_scope_units_init (&units, scope);
  if (!units.feasible)
    return NULL;

  for (guint i = 0; i < scope->n_items; i++)
    {
      GArray *choices;

      takes[i] = GW_NOT_TAKEN;
      if (!units.units[units.unit_of[i]].forced)
        continue;
      choices = g_array_new (FALSE, FALSE, sizeof (int));
      g_ptr_array_add (lists, choices);
      if (!merge_item (frontier, &scope->items[i], choices, cancellable, error))
        return NULL;
    }

  gw_frontier_get_choices (frontier, find_least (frontier, scope->z), chosen);
  for (guint i = 0, nth = 0; i < scope->n_items; i++)
    if (units.units[units.unit_of[i]].forced)
      {
        takes[i] = g_array_index ((GArray *) g_ptr_array_index (lists, nth), int, chosen[nth]);
        nth++;
      }

  return gw_scope_fit_new (scope, takes);
}

/* An item in one of its ways, for the ranking. */
typedef struct
{
  guint item;
  int approach;
  double ratio;
} Rank;

static int
compare_ranks (gconstpointer a,
               gconstpointer b)
{
  const Rank *one = a, *other = b;

  if (one->ratio != other->ratio)
    return one->ratio > other->ratio ? -1 : 1;
  if (one->item != other->item)
    return one->item < other->item ? -1 : 1;
  return one->approach < other->approach ? -1 : one->approach > other->approach;
}

static GArray *
list_ranks (const GwScope *scope)
{
  GArray *ranks = g_array_new (FALSE, FALSE, sizeof (Rank));

  for (guint i = 0; i < scope->n_items; i++)
    for (guint a = 0; a < scope->items[i].n_approaches; a++)
      {
        const GwScopeApproach *approach = &scope->items[i].approaches[a];
        double value = scope->items[i].value * approach->covers;
        Rank rank = { i, a, approach->mean > 0 ? value / approach->mean : INFINITY };

        if (approach->estimated)
          g_array_append_val (ranks, rank);
      }
  g_array_sort (ranks, compare_ranks);

  return ranks;
}

static int
best_ranked (GArray *ranks,
             guint   item)
{
  for (guint i = 0; i < ranks->len; i++)
    if (g_array_index (ranks, Rank, i).item == item)
      return g_array_index (ranks, Rank, i).approach;

  return GW_NOT_TAKEN;
}

/* Adds to @takes the unit and, directly or not, what it needs, each item in its best ranked way
 * but for the one of @rank. */
static void
take_along (const GwScopeUnits *units,
            GArray             *ranks,
            const Rank         *rank,
            guint               number,
            int                *takes)
{
  const GwScopeUnit *unit = &units->units[number];

  for (guint i = 0; i < unit->items->len; i++)
    {
      guint item = g_array_index (unit->items, guint, i);

      if (takes[item] != GW_NOT_TAKEN)
        return; /* units are taken whole */
      takes[item] = item == rank->item ? rank->approach : best_ranked (ranks, item);
    }
  for (guint i = 0; i < unit->needs->len; i++)
    take_along (units, ranks, rank, g_array_index (unit->needs, guint, i), takes);
}

/* What the usual ranking gives: the musts at their simplest, then down the list of items and ways
 * by value for mean effort, taking whatever is not there yet and still fits with what it needs
 * (Dantzig's greedy rule, Discrete-variable extremum problems, Operations Research 5, 1957). The
 * best fit's value less this one's is what ranking loses.
 *
 * Returns: (nullable): NULL without @error where the musts do not fit. */
GwScopeFit *
gw_scope_fit_by_ranking (const GwScope  *scope,
                         double          capacity,
                         GCancellable   *cancellable,
                         GError        **error)
{
  g_autoptr (GwScopeFit) fit = gw_scope_find_simplest (scope, cancellable, error);
  g_autoptr (GArray) ranks = list_ranks (scope);
  g_auto (GwScopeUnits) units = { 0 };

  if (fit == NULL || gw_scope_fit_get_effort (fit, scope->z) > capacity + GW_NEAR)
    return NULL;

  gw_scope_units_init (&units, scope);
  for (guint i = 0; i < ranks->len; i++)
    {
      const Rank *rank = &g_array_index (ranks, Rank, i);
      g_autofree int *takes = g_memdup2 (fit->takes, (scope->n_items + 1) * sizeof (int));

      if (is_taken (fit, rank->item) || !units.units[units.unit_of[rank->item]].possible)
        continue;
      take_along (&units, ranks, rank, units.unit_of[rank->item], takes);

      g_autoptr (GwScopeFit) more = gw_scope_fit_new (scope, takes);
      if (gw_scope_fit_get_effort (more, scope->z) <= capacity + GW_NEAR)
        {
          GwScopeFit *less = fit;

          fit = g_steal_pointer (&more);
          more = less;
        }
    }

  return g_steal_pointer (&fit);
}
