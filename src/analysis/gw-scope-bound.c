/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-scope-private.h"

#include <math.h>

/* The effort of a scope, mean + z·sd, is bent in the variance. From a variance S on, z·sqrt (S + s)
 * is at least z·sqrt (S) + slope·s as long as S + s is at most the greatest variance that fits and
 * slope at most z / (sqrt (greatest) + sqrt (S)): the chord. With effort made linear in this way,
 * the best of the remaining items is bounded by the fractional choice of one approach each: by
 * falling value for effort on each item's concave hull (Sinha and Zoltners, The multiple-choice
 * knapsack problem, Operations Research 27, 1979). Slopes lie between z / sqrt (greatest) and half
 * of it, so a few of them serve all vectors. */
#define N_SLOPES 6

/* Sums for so many steps are kept at once; of more, one bound serves all states. */
#define MOST_SUMS (1u << 22)

/* A step along an item's hull: this much more effort for this much more value. */
typedef struct
{
  guint place;
  double effort;
  double value;
} Step;

/* The hulls of all items with one slope, which is what does not change. */
typedef struct
{
  double slope;

  /* owned */
  GArray *steps; /* of Step, in falling value for effort */
  Step *starts;  /* [place]: where the item's hull begins */
} Hulls;

/* What the items from the place on can add in one state with one slope: steps summed up. */
typedef struct
{
  double least_effort; /* of the forced items */
  double least_value;
  guint n;
  double *efforts; /* borrowed from the sums, n + 1 */
  double *values;
} Tail;

struct _GwScopeBound
{
  double capacity;
  double z;
  double greatest; /* variance that can fit */
  guint n_states;  /* that the tails tell apart; 1 where they are too many */
  Hulls hulls[N_SLOPES];

  /* owned */
  guint *units;  /* [place]: the item's unit */
  GArray *tails; /* of Tail, [state * N_SLOPES + slope] */
  GArray *sums;  /* of double */
  guint n_places;
};

static int
compare_steps (gconstpointer a,
               gconstpointer b)
{
  const Step *one = a, *other = b;
  double left = one->value * other->effort, right = other->value * one->effort;

  if (left != right)
    return left > right ? -1 : 1;
  return one->place < other->place ? -1 : one->place > other->place;
}

static int
compare_efforts (gconstpointer a,
                 gconstpointer b)
{
  const Step *one = a, *other = b;

  if (one->effort != other->effort)
    return one->effort < other->effort ? -1 : 1;
  return one->value > other->value ? -1 : one->value < other->value;
}

/* Drops from the points of an item, by rising effort, those below the hull. */
static guint
find_hull (Step  *points,
           guint  n)
{
  guint kept = 1;

  for (guint i = 1; i < n; i++)
    {
      if (points[i].value <= points[kept - 1].value)
        continue;
      while (kept > 1
             && (points[kept - 1].value - points[kept - 2].value)
                    * (points[i].effort - points[kept - 1].effort)
                  <= (points[i].value - points[kept - 1].value)
                       * (points[kept - 1].effort - points[kept - 2].effort))
        kept--;
      points[kept++] = points[i];
    }

  return kept;
}

static void
add_steps (const GwScopeItem *item,
           gboolean           forced,
           guint              place,
           double             slope,
           GArray            *steps,
           Step              *start)
{
  g_autofree Step *points = g_new (Step, item->n_approaches + 1);
  guint n = 0;

  if (!forced)
    points[n++] = (Step) { place, 0, 0 };
  for (guint a = 0; a < item->n_approaches; a++)
    {
      const GwScopeApproach *approach = &item->approaches[a];

      if (approach->estimated)
        points[n++] = (Step) { place, approach->mean + slope * approach->variance,
                               item->value * approach->covers };
    }
  qsort (points, n, sizeof (Step), compare_efforts);
  n = find_hull (points, n);

  *start = points[0];
  for (guint i = 1; i < n; i++)
    {
      Step step = { place, points[i].effort - points[i - 1].effort,
                    points[i].value - points[i - 1].value };

      g_array_append_val (steps, step);
    }
}

static void
fill_tail (const GwScopeBound *self,
           const Hulls        *hulls,
           Tail               *tail,
           guint               place,
           const guint64      *blocked)
{
  double effort = 0, value = 0;

  tail->least_effort = tail->least_value = 0;
  for (guint i = place; i < self->n_places; i++)
    {
      tail->least_effort += hulls->starts[i].effort;
      tail->least_value += hulls->starts[i].value;
    }

  tail->n = 0;
  tail->efforts[0] = tail->values[0] = 0;
  for (guint i = 0; i < hulls->steps->len; i++)
    {
      const Step *step = &g_array_index (hulls->steps, Step, i);

      if (step->place < place
          || (blocked != NULL && gw_scope_has (blocked, self->units[step->place])))
        continue;
      effort += step->effort;
      value += step->value;
      tail->n++;
      tail->efforts[tail->n] = effort;
      tail->values[tail->n] = value;
    }
}

static double
sum_variances (const GwScope *scope,
               GArray        *items)
{
  double sum = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const GwScopeItem *item = &scope->items[g_array_index (items, guint, i)];
      double most = 0;

      for (guint a = 0; a < item->n_approaches; a++)
        if (item->approaches[a].estimated)
          most = MAX (most, item->approaches[a].variance);
      sum += most;
    }

  return sum;
}

static void
hulls_init (Hulls              *hulls,
            const GwScope      *scope,
            const GwScopeUnits *units,
            GArray             *items)
{
  hulls->steps = g_array_new (FALSE, FALSE, sizeof (Step));
  hulls->starts = g_new0 (Step, items->len + 1);
  for (guint i = 0; i < items->len; i++)
    {
      guint item = g_array_index (items, guint, i);

      add_steps (&scope->items[item], units->units[units->unit_of[item]].forced, i, hulls->slope,
                 hulls->steps, &hulls->starts[i]);
    }
  g_array_sort (hulls->steps, compare_steps);
}

/* @items are the numbers of the items in the order in which they are decided. The bound speaks of
 * nothing before gw_scope_bound_move(). */
GwScopeBound *
gw_scope_bound_new (const GwScope      *scope,
                    const GwScopeUnits *units,
                    GArray             *items,
                    double              capacity)
{
  GwScopeBound *self = g_new0 (GwScopeBound, 1);

  self->capacity = capacity;
  self->z = scope->z;
  self->n_places = items->len;
  self->tails = g_array_new (FALSE, TRUE, sizeof (Tail));
  self->sums = g_array_new (FALSE, FALSE, sizeof (double));
  self->units = g_new (guint, items->len + 1);
  for (guint i = 0; i < items->len; i++)
    self->units[i] = units->unit_of[g_array_index (items, guint, i)];

  self->greatest = sum_variances (scope, items);
  if (scope->z > 0)
    self->greatest = MIN (self->greatest, capacity * capacity / (scope->z * scope->z));
  for (guint s = 0; s < N_SLOPES; s++)
    {
      if (self->greatest > 0)
        self->hulls[s].slope = scope->z / sqrt (self->greatest) * (1 - 0.5 * s / (N_SLOPES - 1));
      hulls_init (&self->hulls[s], scope, units, items);
    }

  return self;
}

void
gw_scope_bound_free (GwScopeBound *self)
{
  for (guint s = 0; s < N_SLOPES; s++)
    {
      g_array_unref (self->hulls[s].steps);
      g_free (self->hulls[s].starts);
    }
  g_array_unref (self->tails);
  g_array_unref (self->sums);
  g_free (self->units);
  g_free (self);
}

/* From now on the bound speaks of the items from @place on, without the units that are in the set
 * of the state: @blocked has one for each. */
void
gw_scope_bound_move (GwScopeBound         *self,
                     guint                 place,
                     const guint64 *const *blocked,
                     guint                 n_states)
{
  gsize room = 0, at = 0;

  for (guint s = 0; s < N_SLOPES; s++)
    room += 2 * ((gsize) self->hulls[s].steps->len + 1);
  self->n_states = room * n_states <= MOST_SUMS ? n_states : 1;
  g_array_set_size (self->tails, self->n_states * N_SLOPES);
  g_array_set_size (self->sums, room * self->n_states);

  for (guint state = 0; state < self->n_states; state++)
    for (guint s = 0; s < N_SLOPES; s++)
      {
        Tail *tail = &g_array_index (self->tails, Tail, state * N_SLOPES + s);
        guint n = self->hulls[s].steps->len + 1;

        tail->efforts = &g_array_index (self->sums, double, at);
        tail->values = tail->efforts + n;
        at += 2 * n;
        fill_tail (self, &self->hulls[s], tail, place,
                   self->n_states == n_states ? blocked[state] : NULL);
      }
}

/* The steepest slope that holds from @variance on; the flattest holds from everywhere. */
static const Tail *
find_tail (const GwScopeBound *self,
           guint               state,
           double              variance)
{
  double most = self->z / (sqrt (self->greatest) + sqrt (variance));
  guint s = 0;

  while (s + 1 < N_SLOPES && self->hulls[s].slope > most)
    s++;

  return &g_array_index (self->tails, Tail, (self->n_states == 1 ? 0 : state) * N_SLOPES + s);
}

/* Returns: no less than what the items from the place on can add in value, in @state, to a scope
 * of @mean and @variance; negative infinity where not even the forced ones fit. */
double
gw_scope_bound_get (const GwScopeBound *self,
                    guint               state,
                    double              mean,
                    double              variance)
{
  const Tail *tail = find_tail (self, state, variance);
  double left = self->capacity + 1e-9 - mean - self->z * sqrt (variance) - tail->least_effort;
  guint low = 0, high = tail->n;

  if (left < -1e-9)
    return -INFINITY;

  while (low < high)
    {
      guint middle = (low + high + 1) / 2;

      if (tail->efforts[middle] <= left)
        low = middle;
      else
        high = middle - 1;
    }
  if (low == tail->n)
    return tail->least_value + tail->values[low];

  double part = (left - tail->efforts[low]) / (tail->efforts[low + 1] - tail->efforts[low]);
  return tail->least_value + tail->values[low]
         + MAX (part, 0) * (tail->values[low + 1] - tail->values[low]);
}
