/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-frontier-private.h"

#include "gw-pareto-private.h"
#include "gw-pareto.h"
#include "gw-thin-private.h"
#include "gw-whole.h"

#include <math.h>
#include <string.h>

struct _GwFrontier
{
  guint n_values;
  guint limit;
  gboolean exact;
  double error;
  double lost; /* the greatest promise that was dropped */

  GwFrontierPromise promise; /* NULL: sets are thinned to a grid */
  gpointer promise_data;

  /* owned */
  GPtrArray *layers; /* of GwLayer; the first holds the empty sum */
  GArray *product;   /* of guint64: no count is greater */
};

static void
layer_free (gpointer data)
{
  GwLayer *layer = data;

  g_free (layer->values);
  g_free (layer->parents);
  g_free (layer->choices);
  g_free (layer->states);
  g_free (layer->counts);
  g_free (layer);
}

static GwLayer *
layer_new (guint    n,
           guint    n_values,
           guint    width,
           gboolean with_states)
{
  GwLayer *layer = g_new0 (GwLayer, 1);

  layer->values = g_new (double, MAX ((gsize) n * n_values, 1));
  layer->parents = g_new (guint32, MAX (n, 1));
  layer->choices = g_new (guint32, MAX (n, 1));
  layer->counts = g_new0 (guint64, MAX ((gsize) n * width, 1));
  layer->width = width;
  if (with_states)
    layer->states = g_new (guint32, MAX (n, 1));

  return layer;
}

static GwLayer *
nth_layer (GwFrontier *self,
           guint       n_merges)
{
  return g_ptr_array_index (self->layers, n_merges);
}

static GwLayer *
last_layer (GwFrontier *self)
{
  return nth_layer (self, self->layers->len - 1);
}

/* Whether the choices of candidate @one come before those of @other: earlier merges first, in
 * each the choice that is listed first. */
static gboolean
comes_first (GwFrontier   *self,
             const GwSums *sums,
             guint32       one,
             guint32       other)
{
  guint32 left = sums->parents[one], right = sums->parents[other];
  gboolean first = sums->choices[one] < sums->choices[other];

  for (guint i = self->layers->len; i-- > 0 && left != right;)
    {
      const GwLayer *layer = nth_layer (self, i);

      /* two vectors of one parent differ in their choice; of two parents, the parents decide */
      first = layer->choices[left] < layer->choices[right];
      left = layer->parents[left];
      right = layer->parents[right];
    }

  return first;
}

static void
keep_vector (GwFrontier    *self,
             GwLayer       *to,
             const GwSums  *sums,
             const guint32 *members,
             guint          n_members)
{
  const GwLayer *from = last_layer (self);
  guint64 *count = to->counts + (gsize) to->n * to->width;
  guint32 first = members[0];

  for (guint i = 0; i < n_members; i++)
    {
      const guint64 *part = from->counts + (gsize) sums->parents[members[i]] * from->width;

      if (to->width > 0)
        gw_whole_add_times (count, to->width, part, from->width, sums->times[members[i]]);
      if (i > 0 && comes_first (self, sums, members[i], first))
        first = members[i];
    }

  memcpy (to->values + (gsize) to->n * self->n_values,
          sums->values + (gsize) first * self->n_values,
          self->n_values * sizeof (double));
  to->parents[to->n] = sums->parents[first];
  to->choices[to->n] = sums->choices[first];
  if (to->states != NULL)
    to->states[to->n] = sums->states[first];
  to->n++;
}

static gboolean
keep_front (GwFrontier    *self,
            GwLayer       *to,
            const GwSums  *sums,
            GCancellable  *cancellable,
            GError       **error)
{
  g_auto (GwPareto) front = { 0 };

  if (!gw_pareto_filter (&front, sums->values, sums->n, self->n_values, GW_NEAR, cancellable, error))
    return FALSE;

  for (guint k = 0; k < front.n_kept; k++)
    keep_vector (self, to, sums, front.order + front.starts[k],
                 front.starts[k + 1] - front.starts[k]);

  return TRUE;
}

static gboolean
keep_fronts (GwFrontier    *self,
             GwLayer       *to,
             const GwSums  *sums,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr (GArray) firsts = g_array_new (FALSE, TRUE, sizeof (guint32));
  g_autofree guint32 *order = gw_sums_order_by_state (sums, firsts);
  g_autofree double *values = g_new (double, MAX ((gsize) sums->n * self->n_values, 1));

  for (guint i = 0; i < sums->n; i++)
    memcpy (values + (gsize) i * self->n_values,
            sums->values + (gsize) order[i] * self->n_values,
            self->n_values * sizeof (double));

  for (guint s = 0; s + 1 < firsts->len; s++)
    {
      guint32 start = g_array_index (firsts, guint32, s);
      guint32 end = g_array_index (firsts, guint32, s + 1);
      g_auto (GwPareto) front = { 0 };

      if (start == end)
        continue;
      if (!gw_pareto_filter (&front, values + (gsize) start * self->n_values, end - start,
                             self->n_values, GW_NEAR, cancellable, error))
        return FALSE;

      for (guint i = 0; i < front.starts[front.n_kept]; i++)
        front.order[i] = order[start + front.order[i]];
      for (guint k = 0; k < front.n_kept; k++)
        keep_vector (self, to, sums, front.order + front.starts[k],
                     front.starts[k + 1] - front.starts[k]);
    }

  return TRUE;
}

static void
move_vector (GwFrontier *self,
             GwLayer    *layer,
             guint       from,
             guint       to)
{
  memmove (layer->values + (gsize) to * self->n_values,
           layer->values + (gsize) from * self->n_values, self->n_values * sizeof (double));
  memmove (layer->counts + (gsize) to * layer->width,
           layer->counts + (gsize) from * layer->width, layer->width * sizeof (guint64));
  layer->parents[to] = layer->parents[from];
  layer->choices[to] = layer->choices[from];
  if (layer->states != NULL)
    layer->states[to] = layer->states[from];
}

/* Marks the @limit vectors that promise most. */
static void
keep_promising (GwFrontier    *self,
                const GwLayer *layer,
                guint8        *keep)
{
  g_autofree GwSortEntry *entries = g_new (GwSortEntry, layer->n);
  g_autofree GwSortEntry *spare = g_new (GwSortEntry, layer->n);
  guint32 next;

  for (guint32 i = 0; i < layer->n; i++)
    {
      double promise = self->promise (layer->states != NULL ? layer->states[i] : 0,
                                      layer->values + (gsize) i * self->n_values,
                                      self->promise_data);

      entries[i] = (GwSortEntry) { gw_sort_key (promise), i };
    }
  gw_sort_entries (entries, spare, layer->n);

  for (guint i = 0; i < layer->n; i++)
    keep[entries[i].point] = i < self->limit;
  next = entries[self->limit].point;
  self->lost = MAX (self->lost,
                    self->promise (layer->states != NULL ? layer->states[next] : 0,
                                   layer->values + (gsize) next * self->n_values,
                                   self->promise_data));
}

static void
thin (GwFrontier *self,
      GwLayer    *layer)
{
  g_autofree guint8 *keep = NULL;
  guint n = 0;

  if (layer->n <= self->limit)
    return;

  keep = g_new (guint8, layer->n);
  if (self->promise != NULL)
    keep_promising (self, layer, keep);
  else
    self->error += gw_thin_to_grid (layer->values, layer->states, layer->n, self->n_values,
                                    self->limit, keep);
  self->exact = FALSE;
  for (guint i = 0; i < layer->n; i++)
    if (keep[i])
      move_vector (self, layer, i, n++);
  layer->n = n;
}

/* Without states only the way back to the choices is needed of what was merged before. */
static void
forget_values (GwLayer *layer)
{
  g_clear_pointer (&layer->values, g_free);
  g_clear_pointer (&layer->counts, g_free);
}

/* A frontier of @n_values (1 to GW_PARETO_MAX_VALUES) that holds one vector, the empty sum, in
 * state 0, and thins to @limit vectors. */
GwFrontier *
gw_frontier_new (guint n_values,
                 guint limit)
{
  GwFrontier *self = g_new0 (GwFrontier, 1);
  GwLayer *first = layer_new (1, n_values, 1, FALSE);
  guint64 one = 1;

  self->n_values = n_values;
  self->limit = limit;
  self->exact = TRUE;
  self->lost = -INFINITY;
  self->layers = g_ptr_array_new_with_free_func (layer_free);
  self->product = g_array_new (FALSE, FALSE, sizeof (guint64));
  g_array_append_val (self->product, one);

  memset (first->values, 0, n_values * sizeof (double));
  first->counts[0] = 1;
  first->parents[0] = first->choices[0] = 0;
  first->n = 1;
  g_ptr_array_add (self->layers, first);

  return self;
}

void
gw_frontier_free (GwFrontier *self)
{
  g_ptr_array_unref (self->layers);
  g_array_unref (self->product);
  g_free (self);
}

/* From now on a set that is too large keeps those vectors that promise most (a beam search, Lowerre
 * 1976) rather than one for each cell of a grid. */
void
gw_frontier_set_promise (GwFrontier        *self,
                         GwFrontierPromise  promise,
                         gpointer           data)
{
  self->promise = promise;
  self->promise_data = data;
}

/* Merges in @n_choices rows of values, one of which is chosen, and drops what is dominated
 * (Nemhauser and Ullmann, Discrete dynamic programming and capital allocation, Management Science
 * 15, 1969). With @admit (nullable), vectors carry states and may be refused; all merges of a
 * frontier have it or none. Fails only with
 * G_IO_ERROR_CANCELLED, and is then as it was before. */
gboolean
gw_frontier_merge (GwFrontier       *self,
                   const double     *choices,
                   guint             n_choices,
                   GwFrontierAdmit   admit,
                   gpointer          data,
                   GCancellable     *cancellable,
                   GError          **error)
{
  g_auto (GwSums) sums = { .n_values = self->n_values };

  if (!gw_sums_add_up (&sums, last_layer (self), choices, n_choices, admit, data, cancellable,
                       error))
    return FALSE;
  gw_whole_multiply (self->product, n_choices);

  /* with states nobody counts: what is admitted differs from state to state */
  guint width = admit != NULL ? 0 : self->product->len;
  GwLayer *to = layer_new (sums.n, self->n_values, width, admit != NULL);
  gboolean done = admit != NULL ? keep_fronts (self, to, &sums, cancellable, error)
                                : keep_front (self, to, &sums, cancellable, error);
  if (!done)
    {
      layer_free (to);
      return FALSE;
    }

  thin (self, to);
  if (admit == NULL)
    forget_values (last_layer (self));
  g_ptr_array_add (self->layers, to);

  return TRUE;
}

/* How many choices were merged in: the layers asked for by @n_merges are 0 to this one. */
guint
gw_frontier_get_n_merges (GwFrontier *self)
{
  return self->layers->len - 1;
}

/* Returns: how many vectors there were after the first @n_merges merges. */
guint
gw_frontier_get_size (GwFrontier *self,
                      guint       n_merges)
{
  return nth_layer (self, n_merges)->n;
}

/* Returns: (transfer none): their values, one row each, falling in the first value (within a
 * state; states rise). Those of earlier merges are there only where the next merge had states. */
const double *
gw_frontier_get_values (GwFrontier *self,
                        guint       n_merges)
{
  return nth_layer (self, n_merges)->values;
}

/* The state that GwFrontierAdmit gave a vector of the layer behind @n_merges; 0 without one. */
guint32
gw_frontier_get_state (GwFrontier *self,
                       guint       n_merges,
                       guint       vector)
{
  const GwLayer *layer = nth_layer (self, n_merges);

  return layer->states != NULL ? layer->states[vector] : 0;
}

/* Fills @choices, one for each merge, with what @vector of the last set represents: of all choices
 * with these values the one that takes the first listed. */
void
gw_frontier_get_choices (GwFrontier *self,
                         guint       vector,
                         guint      *choices)
{
  for (guint i = self->layers->len - 1; i > 0; i--)
    {
      const GwLayer *layer = nth_layer (self, i);

      choices[i - 1] = layer->choices[vector];
      vector = layer->parents[vector];
    }
}

/* How many choices have the values of @vector of the last set; a number of gw-whole.h, lent. After
 * a thinning it counts what was kept; with states nothing is counted and @width is 0. */
void
gw_frontier_get_count (GwFrontier     *self,
                       guint           vector,
                       const guint64 **number,
                       guint          *width)
{
  const GwLayer *layer = last_layer (self);

  *number = layer->counts + (gsize) vector * layer->width;
  *width = layer->width;
}

/* FALSE once a layer went beyond the limit and was thinned; gw_frontier_get_error() says by how
 * much a vector that was dropped may be better. */
gboolean
gw_frontier_is_exact (GwFrontier *self)
{
  return self->exact;
}

/* Returns: for every efficient vector there is one in the set that is worse by at most this in
 * each value; 0 while exact, and of no meaning with promises. */
double
gw_frontier_get_error (GwFrontier *self)
{
  return self->error;
}

/* Returns: the most that a vector promised that was dropped for want of room; negative infinity
 * where none was. */
double
gw_frontier_get_lost (GwFrontier *self)
{
  return self->lost;
}
