/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-scope-private.h"

#include <math.h>
#include <string.h>

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

/* A need between two items, by their places. Whoever takes the first has the second, so any part of
 * the first's value may be counted with the second instead: each such price gives a bound, and the
 * search for good prices is Held and Karp's (The traveling-salesman problem and minimum spanning
 * trees II, Math. Programming 1, 1971). */
typedef struct
{
  guint from;
  guint to;
  double price;
} Pair;

#define N_PRICINGS 80

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

  const GwScope *scope;            /* borrowed */
  const GwScopeUnits *scope_units; /* borrowed */
  GArray *items;                   /* borrowed */

  /* owned */
  GArray *pairs;  /* of Pair */
  double *shifts; /* [place]: what prices add to the value of taking it */
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
           double             shift,
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
                               item->value * approach->covers + shift };
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
fill_hulls (GwScopeBound *self,
            Hulls        *hulls)
{
  g_array_set_size (hulls->steps, 0);
  for (guint i = 0; i < self->n_places; i++)
    add_steps (&self->scope->items[g_array_index (self->items, guint, i)],
               self->scope_units->units[self->units[i]].forced, i, hulls->slope, self->shifts[i],
               hulls->steps, &hulls->starts[i]);
  g_array_sort (hulls->steps, compare_steps);
}

/* Prices count only where both items are still to be decided. */
static void
shift_values (GwScopeBound *self,
              guint         place)
{
  memset (self->shifts, 0, self->n_places * sizeof (double));
  for (guint i = 0; i < self->pairs->len; i++)
    {
      const Pair *pair = &g_array_index (self->pairs, Pair, i);

      if (MIN (pair->from, pair->to) < place)
        continue;
      self->shifts[pair->from] -= pair->price;
      self->shifts[pair->to] += pair->price;
    }
}

static void
list_pairs (GwScopeBound *self)
{
  g_autofree guint *places = g_new (guint, self->scope->n_items + 1);

  for (guint i = 0; i < self->scope->n_items; i++)
    places[i] = G_MAXUINT;
  for (guint i = 0; i < self->n_places; i++)
    places[g_array_index (self->items, guint, i)] = i;

  for (guint i = 0; i < self->n_places; i++)
    {
      const GwScopeItem *item = &self->scope->items[g_array_index (self->items, guint, i)];

      for (guint k = 0; k < item->n_needs + item->n_with; k++)
        {
          guint other = k < item->n_needs ? item->needs[k] : item->with[k - item->n_needs];
          Pair pair = { i, places[other], 0 }, back = { places[other], i, 0 };

          if (other == g_array_index (self->items, guint, i) || places[other] == G_MAXUINT
              || self->scope_units->units[self->scope_units->unit_of[other]].forced)
            continue;
          g_array_append_val (self->pairs, pair);
          if (k >= item->n_needs)
            g_array_append_val (self->pairs, back);
        }
    }
}

/* The fractional choice under the prices of now: what it is worth, and how far each is taken. */
static double
choose_fractions (GwScopeBound *self,
                  double       *taken)
{
  Hulls *hulls = &self->hulls[0];
  double left = self->capacity, value = 0;
  g_autofree guint8 *started = g_new0 (guint8, self->n_places + 1);

  shift_values (self, 0);
  fill_hulls (self, hulls);
  for (guint i = 0; i < self->n_places; i++)
    {
      taken[i] = self->scope_units->units[self->units[i]].forced;
      started[i] = taken[i] > 0;
      left -= hulls->starts[i].effort;
      value += hulls->starts[i].value;
    }
  for (guint i = 0; i < hulls->steps->len && left > 0; i++)
    {
      const Step *step = &g_array_index (hulls->steps, Step, i);
      double part = step->effort > left ? left / step->effort : 1;

      if (!started[step->place])
        taken[step->place] = part;
      started[step->place] = TRUE;
      left -= part * step->effort;
      value += part * step->value;
    }

  return value;
}

/* Looks for the prices under which the bound of the whole is least; any prices are valid. */
static void
find_prices (GwScopeBound *self,
             double        at_least)
{
  g_autofree double *taken = g_new0 (double, self->n_places + 1);
  g_autoptr (GArray) best = g_array_copy (self->pairs);
  double least = INFINITY, pace = 1;

  for (guint round = 0, idle = 0; round < N_PRICINGS; round++)
    {
      double value = choose_fractions (self, taken);
      double norm = 0;

      if (value < least)
        {
          least = value;
          idle = 0;
          memcpy (best->data, self->pairs->data, best->len * sizeof (Pair));
        }
      else if (++idle % 4 == 0)
        pace /= 2;

      for (guint i = 0; i < self->pairs->len; i++)
        {
          const Pair *pair = &g_array_index (self->pairs, Pair, i);
          double gap = taken[pair->from] - taken[pair->to];

          norm += pair->price > 0 || gap > 0 ? gap * gap : 0;
        }
      if (norm <= 0)
        break;
      for (guint i = 0; i < self->pairs->len; i++)
        {
          Pair *pair = &g_array_index (self->pairs, Pair, i);
          double gap = taken[pair->from] - taken[pair->to];

          pair->price = MAX (0, pair->price + pace * MAX (value - at_least, 1e-3) / norm * gap);
        }
    }

  memcpy (self->pairs->data, best->data, best->len * sizeof (Pair));
}

/* @items are the numbers of the items in the order in which they are decided; @at_least is what a
 * scope is known to be worth, or negative infinity. @scope, @units and @items are borrowed. The bound
 * speaks of nothing before gw_scope_bound_move(). */
GwScopeBound *
gw_scope_bound_new (const GwScope      *scope,
                    const GwScopeUnits *units,
                    GArray             *items,
                    double              capacity,
                    double              at_least)
{
  GwScopeBound *self = g_new0 (GwScopeBound, 1);

  self->capacity = capacity;
  self->z = scope->z;
  self->n_places = items->len;
  self->scope = scope;
  self->scope_units = units;
  self->items = items;
  self->pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  self->shifts = g_new0 (double, items->len + 1);
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
      self->hulls[s].steps = g_array_new (FALSE, FALSE, sizeof (Step));
      self->hulls[s].starts = g_new0 (Step, items->len + 1);
    }

  list_pairs (self);
  if (self->pairs->len > 0)
    find_prices (self, isinf (at_least) ? 0 : at_least);

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
  g_array_unref (self->pairs);
  g_free (self->shifts);
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

  shift_values (self, place);
  for (guint s = 0; s < N_SLOPES && (place <= 1 || self->pairs->len > 0); s++)
    fill_hulls (self, &self->hulls[s]);
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
