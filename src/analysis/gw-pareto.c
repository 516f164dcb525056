/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-pareto.h"

#include "gw-pareto-private.h"

#include <math.h>
#include <string.h>

/* Below this many points one look at all of them first does not pay; above, a sample of as many
 * says whether it does. */
#define WORTH_A_LOOK 512

typedef struct
{
  const double *values; /* borrowed: n_points rows of n_values */
  guint n_points;
  guint n_values;
  double near;

  /* owned */
  GwSortEntry *entries; /* the points still in question, then their order by the first value */
  GwSortEntry *spare;
  guint n;

  gint32 *places; /* n_points rows of stride, filled for the points in question */
  guint stride;
} Work;

static void
work_clear (Work *work)
{
  g_clear_pointer (&work->entries, g_free);
  g_clear_pointer (&work->spare, g_free);
  g_clear_pointer (&work->places, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Work, work_clear)

static inline const double *
row (const Work *work,
     guint32     point)
{
  return work->values + (gsize) point * work->n_values;
}

static void
find_bounds (const Work *work,
             guint       step,
             double     *least,
             double     *scale)
{
  double most[GW_PARETO_MAX_VALUES];

  for (guint k = 0; k < work->n_values; k++)
    least[k] = most[k] = work->values[k];

  for (guint i = step; i < work->n_points; i += step)
    for (guint k = 0; k < work->n_values; k++)
      {
        double value = row (work, i)[k];

        least[k] = value < least[k] ? value : least[k];
        most[k] = value > most[k] ? value : most[k];
      }

  for (guint k = 0; k < work->n_values; k++)
    scale[k] = most[k] > least[k] ? 1 / (most[k] - least[k]) : 0;
}

/* Two of every @step-th point that are likely to dominate many: the greatest sum and the greatest
 * least value, each value as a share of its range. */
static void
find_strong (const Work *work,
             guint       step,
             guint32    *strong)
{
  double least[GW_PARETO_MAX_VALUES], scale[GW_PARETO_MAX_VALUES];
  double best_sum = -INFINITY, best_weakest = -INFINITY;

  find_bounds (work, step, least, scale);
  for (guint i = 0; i < work->n_points; i += step)
    {
      double sum = 0, weakest = INFINITY;

      for (guint k = 0; k < work->n_values; k++)
        {
          double share = (row (work, i)[k] - least[k]) * scale[k];

          sum += share;
          weakest = share < weakest ? share : weakest;
        }
      if (sum > best_sum)
        {
          best_sum = sum;
          strong[0] = i;
        }
      if (weakest > best_weakest)
        {
          best_weakest = weakest;
          strong[1] = i;
        }
    }
}

/* Below in every value by more than what counts as equal. */
static inline gboolean
is_far_below (const Work    *work,
              guint32        point,
              const guint32 *strong)
{
  const double *one = row (work, point);
  gboolean below[2] = { TRUE, TRUE };

  for (guint k = 0; k < work->n_values; k++)
    {
      below[0] &= one[k] + work->near < row (work, strong[0])[k];
      below[1] &= one[k] + work->near < row (work, strong[1])[k];
    }

  return below[0] || below[1];
}

static gboolean
is_worth_a_look (const Work *work)
{
  guint step = work->n_points / WORTH_A_LOOK;
  guint32 strong[2] = { 0, 0 };
  guint n_tried = 0, n_below = 0;

  if (step == 0)
    return FALSE;

  find_strong (work, step, strong);
  for (guint i = 0; i < work->n_points; i += step, n_tried++)
    n_below += is_far_below (work, i, strong);

  return n_below * 8 > n_tried;
}

static void
list_points (Work *work)
{
  guint32 strong[2] = { 0, 0 };
  gboolean look = is_worth_a_look (work);

  if (look)
    find_strong (work, 1, strong);

  for (guint i = 0; i < work->n_points; i++)
    {
      if (look && is_far_below (work, i, strong))
        continue;

      work->entries[work->n].key = gw_sort_key (row (work, i)[0]);
      work->entries[work->n++].point = i;
    }
}

static int
compare_points (gconstpointer a,
                gconstpointer b)
{
  guint32 one = *(const guint32 *) a, other = *(const guint32 *) b;

  return one < other ? -1 : one > other;
}

static void
begin (GwPareto *self,
       guint     room)
{
  self->n_kept = 0;
  self->order = g_new (guint32, MAX (room, 1));
  self->starts = g_new (guint32, room + 1);
  self->starts[0] = 0;
}

static inline void
add_point (GwPareto *self,
           guint32   point,
           guint32  *filled)
{
  self->order[(*filled)++] = point;
}

static inline void
end_vector (GwPareto *self,
            guint32   filled)
{
  guint32 start = self->starts[self->n_kept];

  if (filled - start > 1)
    qsort (self->order + start, filled - start, sizeof (guint32), compare_points);
  self->starts[++self->n_kept] = filled;
}

/* One value: whatever is as good as the best. Two: the points of equal first value stand together,
 * falling; of each such set the best second value is kept if nobody before has had it. */
static void
sweep_two (Work     *work,
           GwPareto *self)
{
  guint second = work->n_values - 1;
  double best = -INFINITY;
  guint32 filled = 0;

  for (guint i = 0, end; i < work->n; i = end)
    {
      double first = row (work, work->entries[i].point)[0];
      double top = -INFINITY;

      for (end = i; end < work->n; end++)
        {
          const double *values = row (work, work->entries[end].point);

          if (values[0] < first - work->near)
            break;
          top = MAX (top, values[second]);
        }
      if (top <= best + work->near)
        continue;

      for (guint j = i; j < end; j++)
        if (row (work, work->entries[j].point)[second] >= top - work->near)
          add_point (self, work->entries[j].point, &filled);
      end_vector (self, filled);
      best = top;
      if (second == 0)
        break;
    }
}

/* Turns the values of @k into places: 0 for the best and for all that are near it, 1 for the best
 * of the rest, and so on. Places make "near" an equivalence, so dominance stays transitive. */
static guint
fill_places (Work        *work,
             GwSortEntry *entries,
             guint        k)
{
  gint32 place = -1;
  double anchor = 0;

  for (guint i = 0; i < work->n; i++)
    {
      guint32 point = entries[i].point;
      double value = row (work, point)[k];

      if (place < 0 || value < anchor - work->near)
        {
          anchor = value;
          place++;
        }
      work->places[(gsize) point * work->stride + k] = place;
    }

  return place + 1;
}

static int
compare_places (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  const Work *work = data;
  const GwSortEntry *one = a, *other = b;
  const gint32 *left = work->places + (gsize) one->point * work->stride;
  const gint32 *right = work->places + (gsize) other->point * work->stride;

  for (guint k = 0; k < work->n_values; k++)
    if (left[k] != right[k])
      return left[k] < right[k] ? -1 : 1;

  return compare_points (&one->point, &other->point);
}

/* The first value has them nearly in order; only where it is equal the others decide. */
static void
order_lexicographically (Work *work)
{
  for (guint i = 0, end; i < work->n; i = end)
    {
      gint32 place = work->places[(gsize) work->entries[i].point * work->stride];

      for (end = i + 1; end < work->n; end++)
        if (work->places[(gsize) work->entries[end].point * work->stride] != place)
          break;
      if (end - i > 1)
        g_qsort_with_data (work->entries + i, end - i, sizeof (GwSortEntry), compare_places, work);
    }
}

/* Returns: the number of places of the second value. */
static guint
place_points (Work *work)
{
  g_autofree GwSortEntry *other = g_new (GwSortEntry, MAX (work->n, 1));
  guint second = 0;

  work->stride = work->n_values <= 4 ? 4 : 8;
  work->places = g_new0 (gint32, (gsize) work->n_points * work->stride);
  fill_places (work, work->entries, 0);
  for (guint k = 1; k < work->n_values; k++)
    {
      for (guint i = 0; i < work->n; i++)
        {
          other[i].point = work->entries[i].point;
          other[i].key = gw_sort_key (row (work, other[i].point)[k]);
        }
      gw_sort_entries (other, work->spare, work->n);
      guint n_places = fill_places (work, other, k);
      if (k == 1)
        second = n_places;
    }
  order_lexicographically (work);

  return second;
}

/* Three values, distinct points in lexicographic order: a point is dominated if one before it is
 * as good in the second and the third. @least is a Fenwick tree over the places of the second
 * value that holds the best place in the third. */
static void
sweep_three (const GwPlaces *places,
             guint           n_second,
             guint8         *keep)
{
  g_autofree gint32 *least = g_new (gint32, n_second + 1);

  for (guint i = 0; i <= n_second; i++)
    least[i] = G_MAXINT32;

  for (guint i = 0; i < places->n; i++)
    {
      const gint32 *point = places->places + (gsize) i * places->stride;
      gint32 best = G_MAXINT32;

      for (guint at = point[1] + 1; at > 0; at -= at & -at)
        best = MIN (best, least[at]);
      keep[i] = point[2] < best;
      if (!keep[i])
        continue;
      for (guint at = point[1] + 1; at <= n_second; at += at & -at)
        least[at] = MIN (least[at], point[2]);
    }
}

/* Equal points follow each other now: one row of places for each vector. */
static guint
list_distinct (const Work *work,
               gint32     *rows,
               guint32    *firsts)
{
  guint n = 0;

  for (guint i = 0; i < work->n; i++)
    {
      const gint32 *point = work->places + (gsize) work->entries[i].point * work->stride;
      gsize size = work->stride * sizeof (gint32);

      if (n > 0 && memcmp (rows + (gsize) (n - 1) * work->stride, point, size) == 0)
        continue;
      memcpy (rows + (gsize) n * work->stride, point, size);
      firsts[n++] = i;
    }
  firsts[n] = work->n;

  return n;
}

static gboolean
filter_many (Work          *work,
             GwPareto      *self,
             GCancellable  *cancellable,
             GError       **error)
{
  guint n_second = place_points (work);
  g_autofree gint32 *rows = g_new (gint32, (gsize) work->n * work->stride);
  g_autofree guint32 *firsts = g_new (guint32, work->n + 1);
  GwPlaces places = { rows, work->stride, work->n_values, 0 };
  guint32 filled = 0;

  places.n = list_distinct (work, rows, firsts);
  g_autofree guint8 *keep = g_new (guint8, MAX (places.n, 1));

  if (work->n_values == 3)
    sweep_three (&places, n_second, keep);
  else if (!gw_places_divide (&places, keep, cancellable, error))
    return FALSE;

  begin (self, work->n);
  for (guint i = 0; i < places.n; i++)
    {
      if (!keep[i])
        continue;
      for (guint32 j = firsts[i]; j < firsts[i + 1]; j++)
        add_point (self, work->entries[j].point, &filled);
      end_vector (self, filled);
    }

  return TRUE;
}

/* Keeps of @n_points rows of @n_values (1 to GW_PARETO_MAX_VALUES, finite, more is better) those
 * that none dominates. Values within @near are equal; two points equal in all are one vector of
 * @self, which is filled on success only and cleared by gw_pareto_clear().
 *
 * Two and three values: sort and sweep; more: divide and conquer (Kung, Luccio and Preparata, On
 * finding the maxima of a set of vectors, J. ACM 22, 1975). Fails only with G_IO_ERROR_CANCELLED. */
gboolean
gw_pareto_filter (GwPareto      *self,
                  const double  *values,
                  guint          n_points,
                  guint          n_values,
                  double         near,
                  GCancellable  *cancellable,
                  GError       **error)
{
  g_auto (Work) work = { .values = values, .n_points = n_points, .n_values = n_values, .near = near };

  g_return_val_if_fail (n_values >= 1 && n_values <= GW_PARETO_MAX_VALUES, FALSE);

  *self = (GwPareto) { 0 };
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  work.entries = g_new (GwSortEntry, MAX (n_points, 1));
  work.spare = g_new (GwSortEntry, MAX (n_points, 1));
  if (n_points > 0)
    list_points (&work);
  gw_sort_entries (work.entries, work.spare, work.n);

  if (n_values > 2)
    return filter_many (&work, self, cancellable, error);

  begin (self, work.n);
  sweep_two (&work, self);

  return TRUE;
}

void
gw_pareto_clear (GwPareto *self)
{
  g_clear_pointer (&self->order, g_free);
  g_clear_pointer (&self->starts, g_free);
  self->n_kept = 0;
}
