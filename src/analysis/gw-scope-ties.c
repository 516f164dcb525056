/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-scope-search-private.h"

/* Returns: the best value found; negative infinity where nothing fits. */
double
gw_scope_search_get_best (const GwScopeSearch *search)
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
  GwScopeSearch *search;
  double value; /* that is to be reached */
  GPtrArray *fits;
  guint most;
  GPtrArray *firsts; /* of GArray of guint32: after each step, the first vector of each state */
  gboolean full;
  int *takes;
} Ties;

/* The vectors of a state follow each other, and the states rise. */
static GArray *
list_firsts (const GwScopeSearch *search,
             guint                n)
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
      if (gw_scope_search_fits (ties->search, -numbers[MEAN] - since[MEAN],
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

  const GwScopeStep *step = g_ptr_array_index (ties->search->steps, n - 1);
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
add_leanest (const GwScopeSearch *search,
             GwScopeFits         *result,
             double               value)
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
      const GwScopeStep *step = g_ptr_array_index (search->steps, i);

      takes[step->item] = g_array_index (step->choices, int, choices[i]);
    }

  for (guint i = 0; i < result->fits->len; i++)
    if (compare_takes (((GwScopeFit *) g_ptr_array_index (result->fits, i))->takes, takes,
                       search->scope->n_items) == 0)
      return;
  g_ptr_array_add (result->fits, gw_scope_fit_new (search->scope, takes));
}

/* Adds to @result the scopes that come to the best value that was found, @most of them, the leanest
 * among them, and sorts them. */
void
gw_scope_search_list_ties (GwScopeSearch *search,
                           guint          most,
                           GwScopeFits   *result)
{
  g_autofree int *takes = g_new (int, search->scope->n_items + 1);
  g_autoptr (GPtrArray) firsts
    = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  Ties ties = { search, gw_scope_search_get_best (search), result->fits, most, firsts, FALSE, takes };
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
