/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-scope-search-private.h"

#include <math.h>
#include <string.h>

/* A first, thinned search finds a good scope; what cannot become as good is then dropped. */
#define FIRST_LIMIT 256
#define MOST_VECTORS 20000000 /* of all steps together, to keep memory within bounds */
#define SLACK 1e-8 /* bounds are sums in another order than values */

static void
step_free (gpointer data)
{
  GwScopeStep *step = data;

  g_array_unref (step->rows);
  g_array_unref (step->choices);
  g_array_unref (step->leave);
  g_array_unref (step->take);
  g_free (step);
}

static void
search_clear (GwScopeSearch *search)
{
  g_clear_pointer (&search->items, g_array_unref);
  g_clear_pointer (&search->steps, g_ptr_array_unref);
  g_clear_pointer (&search->states, g_ptr_array_unref);
  g_clear_pointer (&search->bound, gw_scope_bound_free);
  g_clear_pointer (&search->frontier, gw_frontier_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GwScopeSearch, search_clear)

static void
add_row (GwScopeStep *step,
         int          choice,
         double       value,
         double       mean,
         double       variance)
{
  double row[N_NUMBERS] = { value, -mean, -variance };

  g_array_append_vals (step->rows, row, N_NUMBERS);
  g_array_append_val (step->choices, choice);
}

static GwScopeStep *
step_new (const GwScopeSearch *search,
          guint                item_number,
          guint                nth)
{
  const GwScopeItem *item = &search->scope->items[item_number];
  GwScopeStep *step = g_new0 (GwScopeStep, 1);

  step->item = item_number;
  step->unit = search->units->unit_of[item_number];
  step->first = nth == 0;
  step->last = nth + 1 == search->units->units[step->unit].items->len;
  step->rows = g_array_new (FALSE, FALSE, sizeof (double));
  step->choices = g_array_new (FALSE, FALSE, sizeof (int));
  step->leave = g_array_new (FALSE, FALSE, sizeof (guint32));
  step->take = g_array_new (FALSE, FALSE, sizeof (guint32));

  add_row (step, GW_NOT_TAKEN, 0, 0, 0);
  for (guint a = 0; a < item->n_approaches; a++)
    if (item->approaches[a].estimated)
      add_row (step, a, item->value * item->approaches[a].covers, item->approaches[a].mean,
               item->approaches[a].variance);

  return step;
}

static void
search_init (GwScopeSearch      *search,
             const GwScope      *scope,
             const GwScopeUnits *units,
             double              capacity,
             double              at_least)
{
  search->scope = scope;
  search->units = units;
  search->capacity = capacity;
  search->at_least = at_least;
  search->items = g_array_new (FALSE, FALSE, sizeof (guint));
  search->steps = g_ptr_array_new_with_free_func (step_free);
  for (guint u = 0; u < units->order->len; u++)
    {
      const GwScopeUnit *unit = &units->units[g_array_index (units->order, guint, u)];

      for (guint i = 0; i < unit->items->len; i++)
        {
          guint item = g_array_index (unit->items, guint, i);

          g_array_append_val (search->items, item);
          g_ptr_array_add (search->steps, step_new (search, item, i));
        }
    }
  search->bound = gw_scope_bound_new (scope, units, search->items, capacity, at_least);
}

static guint
hash_state (gconstpointer key)
{
  const GArray *state = key;
  guint64 hash = 0;

  for (guint w = 0; w < state->len; w++)
    hash = (hash ^ ((const guint64 *) (const void *) state->data)[w])
           * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  return (guint) (hash >> 32);
}

static gboolean
equal_states (gconstpointer a,
              gconstpointer b)
{
  const GArray *one = a, *other = b;

  return memcmp (one->data, other->data, one->len * sizeof (guint64)) == 0;
}

static guint32
number_of (GHashTable *numbers,
           GPtrArray  *states,
           GArray     *state)
{
  gpointer number;

  if (g_hash_table_lookup_extended (numbers, state, NULL, &number))
    {
      g_array_unref (state);
      return GPOINTER_TO_UINT (number);
    }

  g_hash_table_insert (numbers, state, GUINT_TO_POINTER (states->len));
  g_ptr_array_add (states, state);
  return states->len - 1;
}

/* Returns: (nullable): the state after the decision, NULL where it cannot be. */
static GArray *
follow (const GwScopeSearch *search,
        const GwScopeStep   *step,
        GArray              *before,
        gboolean             take)
{
  const GwScopeUnits *units = search->units;
  GArray *after = g_array_copy (before);
  guint64 *set = (guint64 *) after->data;
  guint64 *taking = &set[units->n_words];
  gboolean possible
    = step->first ? (take ? !gw_scope_has (set, step->unit) : !units->units[step->unit].forced)
                  : take == (gboolean) *taking;

  if (!possible)
    {
      g_array_unref (after);
      return NULL;
    }

  *taking = take && !step->last;
  if (step->last)
    {
      gw_scope_drop (set, step->unit);
      for (guint w = 0; w < units->n_words && !take; w++)
        set[w] |= units->dependents[(gsize) step->unit * units->n_words + w];
    }

  return after;
}

/* Works out where each state that has a vector leads. */
static void
follow_all (GwScopeSearch *search,
            GwScopeStep   *step,
            guint          nth)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (hash_state, equal_states);
  g_autoptr (GPtrArray) before = g_steal_pointer (&search->states);
  g_autofree guint8 *used = g_new0 (guint8, before->len + 1);

  for (guint v = 0; v < gw_frontier_get_size (search->frontier, nth); v++)
    used[gw_frontier_get_state (search->frontier, nth, v)] = TRUE;

  search->states = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_array_set_size (step->leave, 0);
  g_array_set_size (step->take, 0);
  for (guint s = 0; s < before->len; s++)
    {
      GArray *left = NULL, *taken = NULL;
      guint32 next[2] = { NOWHERE, NOWHERE };

      if (used[s])
        {
          left = follow (search, step, g_ptr_array_index (before, s), FALSE);
          taken = follow (search, step, g_ptr_array_index (before, s), TRUE);
        }
      if (left != NULL)
        next[0] = number_of (numbers, search->states, left);
      if (taken != NULL)
        next[1] = number_of (numbers, search->states, taken);
      g_array_append_val (step->leave, next[0]);
      g_array_append_val (step->take, next[1]);
    }
}

/* The bound of a vector whose state is already the one after the step. */
static double
promise (guint32       state,
         const double *numbers,
         gpointer      data)
{
  const GwScopeSearch *search = data;

  return numbers[VALUE]
         + gw_scope_bound_get (search->bound, state, -numbers[MEAN],
                               MAX (-numbers[VARIANCE], 0));
}

static gboolean
admit (guint32       state,
       guint         choice,
       const double *numbers,
       guint32      *next,
       gpointer      data)
{
  const GwScopeSearch *search = data;
  GArray *to = choice == 0 ? search->step->leave : search->step->take;

  *next = g_array_index (to, guint32, state);
  return *next != NOWHERE && gw_scope_search_fits (search, -numbers[MEAN], MAX (-numbers[VARIANCE], 0))
         && promise (*next, numbers, data) >= search->at_least - SLACK;
}

static void
start (GwScopeSearch *search,
       guint          limit)
{
  GArray *first = g_array_new (FALSE, TRUE, sizeof (guint64));

  g_clear_pointer (&search->frontier, gw_frontier_free);
  g_clear_pointer (&search->states, g_ptr_array_unref);
  search->frontier = gw_frontier_new (N_NUMBERS, limit);
  gw_frontier_set_promise (search->frontier, promise, search);
  search->states = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_array_set_size (first, search->units->n_words + 1);
  g_ptr_array_add (search->states, first);
}

static void
move_bound (GwScopeSearch *search,
            guint          place)
{
  g_autofree const guint64 **blocked = g_new (const guint64 *, search->states->len + 1);

  for (guint s = 0; s < search->states->len; s++)
    blocked[s] = (const guint64 *) ((GArray *) g_ptr_array_index (search->states, s))->data;
  gw_scope_bound_move (search->bound, place, blocked, search->states->len);
}

static gboolean
run (GwScopeSearch  *search,
     guint           limit,
     GCancellable   *cancellable,
     GError        **error)
{
  start (search, limit);
  for (guint i = 0; i < search->steps->len; i++)
    {
      search->step = g_ptr_array_index (search->steps, i);
      follow_all (search, search->step, i);
      move_bound (search, i + 1);
      if (!gw_frontier_merge (search->frontier, (double *) search->step->rows->data,
                              search->step->choices->len, admit, search, cancellable, error))
        return FALSE;
    }

  return TRUE;
}

/* Whether what was dropped for want of room could not have become as good as what was found. */
static gboolean
has_lost_nothing (const GwScopeSearch *search)
{
  return gw_frontier_get_lost (search->frontier) < gw_scope_search_get_best (search) - SLACK;
}

/* A narrow search is often enough. Otherwise a wide one knows what it has to better. */
static gboolean
run_twice (GwScopeSearch  *search,
           GCancellable   *cancellable,
           GError        **error)
{
  if (!run (search, FIRST_LIMIT, cancellable, error))
    return FALSE;
  if (gw_frontier_is_exact (search->frontier) || has_lost_nothing (search))
    return TRUE;

  guint limit = MIN (GW_FRONTIER_LIMIT, MOST_VECTORS / search->steps->len);

  search->at_least = MAX (search->at_least, gw_scope_search_get_best (search));
  return run (search, MAX (limit, FIRST_LIMIT), cancellable, error);
}

/* What was dropped may have led to more than was found, but not to more than it promised. The
 * ranking stands in where it is better. */
static void
settle_inexact (GwScopeSearch    *search,
                const GwScopeFit *ranked,
                GwScopeFits      *result)
{
  double best = gw_scope_search_get_best (search);

  if (has_lost_nothing (search))
    return;

  if (ranked != NULL && ranked->value > best + GW_NEAR)
    {
      g_ptr_array_set_size (result->fits, 0);
      g_ptr_array_add (result->fits, gw_scope_fit_new (search->scope, ranked->takes));
      best = ranked->value;
    }
  result->exact = result->complete = FALSE;
  result->error = gw_frontier_get_lost (search->frontier) - best;
}

/* The best scopes for @capacity that are worth @at_least, about @most_ties of them; see
 * gw_scope_fits_new(). */
GwScopeFits *
gw_scope_find_best (const GwScope  *scope,
                    double          capacity,
                    double          at_least,
                    guint           most_ties,
                    GCancellable   *cancellable,
                    GError        **error)
{
  g_autoptr (GwScopeFits) result = g_new0 (GwScopeFits, 1);
  g_autoptr (GwScopeFit) ranked = NULL;
  g_autoptr (GError) cancelled = NULL;
  g_auto (GwScopeUnits) units = { 0 };
  g_auto (GwScopeSearch) search = { 0 };

  result->fits = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_scope_fit_free);
  result->complete = result->exact = TRUE;
  gw_scope_units_init (&units, scope);
  if (!units.feasible)
    return g_steal_pointer (&result);

  ranked = gw_scope_fit_by_ranking (scope, capacity, cancellable, &cancelled);
  if (cancelled != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&cancelled));
      return NULL;
    }

  search_init (&search, scope, &units, capacity,
               ranked != NULL ? MAX (at_least, ranked->value) : at_least);
  if (!run_twice (&search, cancellable, error))
    return NULL;

  gw_scope_search_list_ties (&search, most_ties, result);
  if (!gw_frontier_is_exact (search.frontier))
    settle_inexact (&search, ranked, result);

  return g_steal_pointer (&result);
}

/* The best scopes whose effort at the confidence of @scope is within @capacity (person-days): the
 * greatest sum of value × covers under musts, needs, what comes together, and one approach an
 * item. Exact: dynamic programming with dominance (Nemhauser and Ullmann 1969) over value, mean
 * and variance, where what a bound cannot lift to a scope found before is dropped (Marsten and
 * Morin, A hybrid approach to discrete mathematical programming, Math. Programming 14, 1978). No
 * fits where not even the musts fit, or gw_scope_can_hold_musts() is FALSE. Fails only with
 * G_IO_ERROR_CANCELLED. */
GwScopeFits *
gw_scope_fits_new (const GwScope  *scope,
                   double          capacity,
                   GCancellable   *cancellable,
                   GError        **error)
{
  return gw_scope_find_best (scope, capacity, -INFINITY, GW_SCOPE_MOST_TIES, cancellable, error);
}

void
gw_scope_fits_free (GwScopeFits *self)
{
  g_clear_pointer (&self->fits, g_ptr_array_unref);
  g_free (self);
}
