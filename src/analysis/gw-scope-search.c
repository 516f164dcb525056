/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-scope-private.h"

#include "gw-frontier.h"
#include "gw-pareto.h"

#include <math.h>
#include <string.h>

#define NOWHERE G_MAXUINT32

/* A first, thinned search finds a good scope; what cannot become as good is then dropped. */
#define FIRST_LIMIT 256
#define MOST_VECTORS 20000000 /* of all steps together, to keep memory within bounds */
#define SLACK 1e-8 /* bounds are sums in another order than values */

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
} Step;

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

  Step *step; /* while merging */
} Search;

static void
step_free (gpointer data)
{
  Step *step = data;

  g_array_unref (step->rows);
  g_array_unref (step->choices);
  g_array_unref (step->leave);
  g_array_unref (step->take);
  g_free (step);
}

static void
search_clear (Search *search)
{
  g_clear_pointer (&search->items, g_array_unref);
  g_clear_pointer (&search->steps, g_ptr_array_unref);
  g_clear_pointer (&search->states, g_ptr_array_unref);
  g_clear_pointer (&search->bound, gw_scope_bound_free);
  g_clear_pointer (&search->frontier, gw_frontier_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

static void
add_row (Step  *step,
         int    choice,
         double value,
         double mean,
         double variance)
{
  double row[N_NUMBERS] = { value, -mean, -variance };

  g_array_append_vals (step->rows, row, N_NUMBERS);
  g_array_append_val (step->choices, choice);
}

static Step *
step_new (const Search *search,
          guint         item_number,
          guint         nth)
{
  const GwScopeItem *item = &search->scope->items[item_number];
  Step *step = g_new0 (Step, 1);

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
search_init (Search             *search,
             const GwScope      *scope,
             const GwScopeUnits *units,
             double              capacity)
{
  search->scope = scope;
  search->units = units;
  search->capacity = capacity;
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
  search->bound = gw_scope_bound_new (scope, units, search->items, capacity);
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
follow (const Search *search,
        const Step   *step,
        GArray       *before,
        gboolean      take)
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
follow_all (Search *search,
            Step   *step,
            guint   nth)
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

static gboolean
fits (const Search *search,
      double        mean,
      double        variance)
{
  return mean + search->scope->z * sqrt (variance) <= search->capacity + GW_NEAR;
}

/* The bound of a vector whose state is already the one after the step. */
static double
promise (guint32       state,
         const double *numbers,
         gpointer      data)
{
  const Search *search = data;

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
  const Search *search = data;
  GArray *to = choice == 0 ? search->step->leave : search->step->take;

  *next = g_array_index (to, guint32, state);
  return *next != NOWHERE && fits (search, -numbers[MEAN], MAX (-numbers[VARIANCE], 0))
         && promise (*next, numbers, data) >= search->at_least - SLACK;
}

static void
start (Search *search,
       guint   limit)
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
move_bound (Search *search,
            guint   place)
{
  g_autofree const guint64 **blocked = g_new (const guint64 *, search->states->len + 1);

  for (guint s = 0; s < search->states->len; s++)
    blocked[s] = (const guint64 *) ((GArray *) g_ptr_array_index (search->states, s))->data;
  gw_scope_bound_move (search->bound, place, blocked, search->states->len);
}

static gboolean
run (Search        *search,
     guint          limit,
     GCancellable  *cancellable,
     GError       **error)
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

/* Returns: the best value found; negative infinity where nothing fits. */
static double
best_value (const Search *search)
{
  guint n_steps = search->steps->len;
  const double *numbers = gw_frontier_get_values (search->frontier, n_steps);
  double best = -INFINITY;

  for (guint v = 0; v < gw_frontier_get_size (search->frontier, n_steps); v++)
    best = MAX (best, numbers[v * N_NUMBERS + VALUE]);

  return best;
}

/* What the steps from some place on were decided to, while all ties are looked for. */
typedef struct
{
  Search *search;
  double value; /* that is to be reached */
  GPtrArray *fits;
  guint most;
  GPtrArray *firsts; /* of GArray of guint32: after each step, the first vector of each state */
  gboolean full;
  int *takes;
} Ties;

/* The vectors of a state follow each other, and the states rise. */
static GArray *
list_firsts (const Search *search,
             guint         n)
{
  GArray *firsts = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 v = 0; v < gw_frontier_get_size (search->frontier, n); v++)
    while (firsts->len <= gw_frontier_get_state (search->frontier, n, v))
      g_array_append_val (firsts, v);

  return firsts;
}

/* Whether some vector of @state after @n steps, with what was decided since, comes to the value.
 * They fall in value. */
static gboolean
can_be_reached (const Ties   *ties,
                guint         n,
                guint32       state,
                const double *since)
{
  GwFrontier *frontier = ties->search->frontier;
  GArray *firsts = g_ptr_array_index (ties->firsts, n);
  guint n_vectors = gw_frontier_get_size (frontier, n);

  for (guint v = state < firsts->len ? g_array_index (firsts, guint32, state) : n_vectors;
       v < n_vectors && gw_frontier_get_state (frontier, n, v) == state; v++)
    {
      const double *numbers = gw_frontier_get_values (frontier, n) + (gsize) v * N_NUMBERS;

      if (numbers[VALUE] + since[VALUE] < ties->value - GW_NEAR)
        return FALSE;
      if (fits (ties->search, -numbers[MEAN] - since[MEAN],
                MAX (-numbers[VARIANCE] - since[VARIANCE], 0)))
        return TRUE;
    }

  return FALSE;
}

/* Backwards from @state after @n steps. No way is entered that does not lead to a scope, so the
 * time is that of what is found. */
static void
find_ties (Ties         *ties,
           guint         n,
           guint32       state,
           const double *since)
{
  if (n == 0)
    {
      g_ptr_array_add (ties->fits, gw_scope_fit_new (ties->search->scope, ties->takes));
      ties->full = ties->fits->len >= ties->most;
      return;
    }

  const Step *step = g_ptr_array_index (ties->search->steps, n - 1);
  for (guint c = 0; c < step->choices->len; c++)
    {
      GArray *to = c == 0 ? step->leave : step->take;
      const double *row = &g_array_index (step->rows, double, c * N_NUMBERS);
      double sum[N_NUMBERS] = { row[0] + since[0], row[1] + since[1], row[2] + since[2] };

      for (guint32 before = 0; before < to->len && !ties->full; before++)
        {
          if (g_array_index (to, guint32, before) != state
              || !can_be_reached (ties, n - 1, before, sum))
            continue;
          ties->takes[step->item] = g_array_index (step->choices, int, c);
          find_ties (ties, n - 1, before, sum);
          ties->takes[step->item] = GW_NOT_TAKEN;
        }
    }
}

static int
compare_takes (const int *one,
               const int *other,
               guint      n)
{
  for (guint i = 0; i < n; i++)
    if (one[i] != other[i])
      return other[i] == GW_NOT_TAKEN || (one[i] != GW_NOT_TAKEN && one[i] < other[i]) ? -1 : 1;

  return 0;
}

static int
compare_fits (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  const GwScopeFit *one = *(GwScopeFit *const *) a, *other = *(GwScopeFit *const *) b;
  const GwScope *scope = data;

  if (fabs (one->mean - other->mean) > GW_NEAR)
    return one->mean < other->mean ? -1 : 1;
  return compare_takes (one->takes, other->takes, scope->n_items);
}

/* The one with the least mean is on the frontier, whether the ties are all listed or not. */
static void
add_leanest (const Search *search,
             GwScopeFits  *result,
             double        value)
{
  guint n_steps = search->steps->len;
  const double *numbers = gw_frontier_get_values (search->frontier, n_steps);
  g_autofree guint *choices = g_new (guint, n_steps + 1);
  g_autofree int *takes = g_new (int, search->scope->n_items + 1);
  guint best = G_MAXUINT;

  for (guint v = 0; v < gw_frontier_get_size (search->frontier, n_steps); v++)
    if (numbers[v * N_NUMBERS + VALUE] >= value - GW_NEAR
        && (best == G_MAXUINT
            || numbers[v * N_NUMBERS + MEAN] > numbers[best * N_NUMBERS + MEAN]))
      best = v;

  for (guint i = 0; i < search->scope->n_items; i++)
    takes[i] = GW_NOT_TAKEN;
  gw_frontier_get_choices (search->frontier, best, choices);
  for (guint i = 0; i < n_steps; i++)
    {
      const Step *step = g_ptr_array_index (search->steps, i);

      takes[step->item] = g_array_index (step->choices, int, choices[i]);
    }

  for (guint i = 0; i < result->fits->len; i++)
    if (compare_takes (((GwScopeFit *) g_ptr_array_index (result->fits, i))->takes, takes,
                       search->scope->n_items) == 0)
      return;
  g_ptr_array_add (result->fits, gw_scope_fit_new (search->scope, takes));
}

static void
list_ties (Search      *search,
           guint        most,
           GwScopeFits *result)
{
  g_autofree int *takes = g_new (int, search->scope->n_items + 1);
  g_autoptr (GPtrArray) firsts
    = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  Ties ties = { search, best_value (search), result->fits, most, firsts, FALSE, takes };
  const double nothing[N_NUMBERS] = { 0 };

  if (isinf (ties.value))
    return;

  for (guint i = 0; i < search->scope->n_items; i++)
    takes[i] = GW_NOT_TAKEN;
  for (guint n = 0; n <= search->steps->len; n++)
    g_ptr_array_add (firsts, list_firsts (search, n));
  for (guint32 state = 0; state < search->states->len && !ties.full; state++)
    if (can_be_reached (&ties, search->steps->len, state, nothing))
      find_ties (&ties, search->steps->len, state, nothing);

  add_leanest (search, result, ties.value);
  g_ptr_array_sort_with_data (result->fits, compare_fits, (gpointer) search->scope);
  result->complete = !ties.full;
}

/* Whether what was dropped for want of room could not have become as good as what was found. */
static gboolean
has_lost_nothing (const Search *search)
{
  return gw_frontier_get_lost (search->frontier) < best_value (search) - SLACK;
}

/* A narrow search is often enough. Otherwise a wide one knows what it has to better. */
static gboolean
run_twice (Search        *search,
           GCancellable  *cancellable,
           GError       **error)
{
  if (!run (search, FIRST_LIMIT, cancellable, error))
    return FALSE;
  if (gw_frontier_is_exact (search->frontier) || has_lost_nothing (search))
    return TRUE;

  guint limit = MIN (GW_FRONTIER_LIMIT, MOST_VECTORS / search->steps->len);

  search->at_least = MAX (search->at_least, best_value (search));
  return run (search, MAX (limit, FIRST_LIMIT), cancellable, error);
}

/* What was dropped may have led to more than was found, but not to more than it promised. The
 * ranking stands in where it is better. */
static void
settle_inexact (Search           *search,
                const GwScopeFit *ranked,
                GwScopeFits      *result)
{
  double best = best_value (search);

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
  g_auto (Search) search = { 0 };

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

  search_init (&search, scope, &units, capacity);
  search.at_least = ranked != NULL ? MAX (at_least, ranked->value) : at_least;
  if (!run_twice (&search, cancellable, error))
    return NULL;

  list_ties (&search, most_ties, result);
  if (!gw_frontier_is_exact (search.frontier))
    settle_inexact (&search, ranked, result);

  return g_steal_pointer (&result);
}
