/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-pareto-private.h"

#include <string.h>

/* The sizes below which looking at every pair is faster than dividing; measured. */
#define FEW_POINTS 96
#define FEW_PAIRS 16384

/* The strongest points go over all others first; where that removes little it is left. */
#define WINDOW 192
#define WINDOW_TRIAL 1024

typedef gint32 Four __attribute__ ((vector_size (16)));
typedef gint64 Two __attribute__ ((vector_size (16)));

typedef struct
{
  const GwPlaces *points;
  guint8 *keep;
  GCancellable *cancellable;
  gboolean cancelled;

  /* owned: room for one sort at a time */
  GwSortEntry *entries;
  GwSortEntry *spare;
  guint *numbers;
} Division;

static inline const gint32 *
places_of (const Division *self,
           guint32         point)
{
  return self->points->places + (gsize) point * self->points->stride;
}

/* As good in every value; together with "distinct" this is dominance. Four places at a time. */
static inline gboolean
is_as_good (const gint32 *one,
            const gint32 *other,
            gboolean      wide)
{
  Four a, b, worse;

  memcpy (&a, one, sizeof a);
  memcpy (&b, other, sizeof b);
  worse = a > b;
  if (wide)
    {
      memcpy (&a, one + 4, sizeof a);
      memcpy (&b, other + 4, sizeof b);
      worse |= a > b;
    }

  Two halves = (Two) worse;
  return (halves[0] | halves[1]) == 0;
}

static inline gboolean
any_as_good (const Division *self,
             const guint32  *better,
             guint           n_better,
             guint32         point,
             gboolean        wide)
{
  const gint32 *places = places_of (self, point);

  for (guint i = 0; i < n_better; i++)
    if (is_as_good (places_of (self, better[i]), places, wide))
      return TRUE;

  return FALSE;
}

static gboolean
is_dominated (const Division *self,
              const guint32  *better,
              guint           n_better,
              guint32         point)
{
  if (self->points->stride == 8)
    return any_as_good (self, better, n_better, point, TRUE);

  return any_as_good (self, better, n_better, point, FALSE);
}

static guint
drop_dead (const Division *self,
           guint32        *points,
           guint           n)
{
  guint kept = 0;

  for (guint i = 0; i < n; i++)
    if (self->keep[points[i]])
      points[kept++] = points[i];

  return kept;
}

static void
compare_all (Division      *self,
             const guint32 *better,
             guint          n_better,
             const guint32 *points,
             guint          n)
{
  for (guint i = 0; i < n; i++)
    if (is_dominated (self, better, n_better, points[i]))
      self->keep[points[i]] = FALSE;
}

/* Local places of @k for both sets in the order of the sort, from 1; equal places are one. */
static guint
renumber (Division      *self,
          const guint32 *better,
          guint          n_better,
          const guint32 *points,
          guint          n,
          guint          k)
{
  gint32 last = -1;
  guint number = 0;

  for (guint i = 0; i < n_better + n; i++)
    {
      guint32 point = i < n_better ? better[i] : points[i - n_better];

      self->entries[i] = (GwSortEntry) { places_of (self, point)[k], point };
    }
  gw_sort_entries (self->entries, self->spare, n_better + n);

  for (guint i = 0; i < n_better + n; i++)
    {
      guint32 point = self->entries[i].point;

      if (places_of (self, point)[k] != last)
        number++;
      last = places_of (self, point)[k];
      self->numbers[point] = number;
    }

  return number;
}

/* Three values are left: by the first of them, with a Fenwick tree over the second that holds the
 * best of the third. The better of equal places come first, since they dominate by being as good. */
static void
sweep_last_three (Division      *self,
                  const guint32 *better,
                  guint          n_better,
                  const guint32 *points,
                  guint          n)
{
  guint k = self->points->n_values - 3;
  guint n_numbers = renumber (self, better, n_better, points, n, k + 1);
  g_autofree gint32 *best = g_new (gint32, n_numbers + 1);

  for (guint i = 0; i <= n_numbers; i++)
    best[i] = G_MAXINT32;
  for (guint i = 0; i < n_better + n; i++)
    {
      guint32 point = i < n_better ? better[i] : points[i - n_better];

      self->entries[i].key = ((guint64) places_of (self, point)[k] << 1) | (i >= n_better);
      self->entries[i].point = point;
    }
  gw_sort_entries (self->entries, self->spare, n_better + n);

  for (guint i = 0; i < n_better + n; i++)
    {
      guint32 point = self->entries[i].point;
      gint32 place = places_of (self, point)[k + 2];
      gint32 seen = G_MAXINT32;

      if ((self->entries[i].key & 1) == 0)
        for (guint at = self->numbers[point]; at <= n_numbers; at += at & -at)
          best[at] = MIN (best[at], place);
      else
        {
          for (guint at = self->numbers[point]; at > 0; at -= at & -at)
            seen = MIN (seen, best[at]);
          if (seen <= place)
            self->keep[point] = FALSE;
        }
    }
}

static int
compare_ints (gconstpointer a,
              gconstpointer b)
{
  gint32 one = *(const gint32 *) a, other = *(const gint32 *) b;

  return one < other ? -1 : one > other;
}

/* A place that parts both sets together: "before it" and "from it on" are both not empty.
 * Returns: FALSE if all places are equal. The median of a sample is near enough. */
static gboolean
find_parting (Division      *self,
              const guint32 *better,
              guint          n_better,
              const guint32 *points,
              guint          n,
              guint          k,
              gint32        *parting)
{
  gint32 sample[63];
  guint n_all = n_better + n;
  guint n_sample = MIN (n_all, G_N_ELEMENTS (sample));
  gint32 least = G_MAXINT32, next = G_MAXINT32;

  for (guint i = 0; i < n_sample; i++)
    {
      guint at = (guint) ((guint64) i * n_all / n_sample);

      sample[i] = places_of (self, at < n_better ? better[at] : points[at - n_better])[k];
    }
  qsort (sample, n_sample, sizeof (gint32), compare_ints);

  for (guint i = 0; i < n_all; i++)
    {
      gint32 place = places_of (self, i < n_better ? better[i] : points[i - n_better])[k];

      if (place < least)
        {
          next = least;
          least = place;
        }
      else if (place > least && place < next)
        next = place;
    }

  *parting = sample[n_sample / 2] > least ? sample[n_sample / 2] : next;
  return *parting != G_MAXINT32;
}

static guint
part (const Division *self,
      const guint32  *points,
      guint           n,
      guint           k,
      gint32          parting,
      guint32        *to)
{
  guint low = 0, high = n;

  for (guint i = 0; i < n; i++)
    if (places_of (self, points[i])[k] < parting)
      to[low++] = points[i];

  /* the rest from the end keeps its order when filled backwards */
  for (guint i = n; i-- > 0;)
    if (places_of (self, points[i])[k] >= parting)
      to[--high] = points[i];

  return low;
}

/* Removes from @points what one of @better dominates in the values from @k on; in those before,
 * all of @better are known to be as good as all of @points. */
static void
marry (Division      *self,
       const guint32 *better,
       guint          n_better,
       const guint32 *points,
       guint          n,
       guint          k)
{
  gint32 parting;

  if (n_better == 0 || n == 0 || self->cancelled)
    return;

  if ((guint64) n_better * n <= FEW_PAIRS)
    {
      compare_all (self, better, n_better, points, n);
      return;
    }
  if (k + 3 == self->points->n_values)
    {
      sweep_last_three (self, better, n_better, points, n);
      return;
    }
  if (!find_parting (self, better, n_better, points, n, k, &parting))
    {
      marry (self, better, n_better, points, n, k + 1);
      return;
    }

  g_autofree guint32 *room = g_new (guint32, (gsize) n_better + n);
  guint32 *parted = room + n_better;
  guint n_strong = part (self, better, n_better, k, parting, room);
  guint n_high = part (self, points, n, k, parting, parted);

  marry (self, room, n_strong, parted + n_high, n - n_high, k + 1);
  guint n_low = drop_dead (self, parted + n_high, n - n_high);
  marry (self, room, n_strong, parted, n_high, k);
  marry (self, room + n_strong, n_better - n_strong, parted + n_high, n_low, k);
}

/* Returns: how many of @points are left, which stand in front, in their order. */
static guint
find_front (Division *self,
            guint32  *points,
            guint     n)
{
  if (self->cancelled || g_cancellable_is_cancelled (self->cancellable))
    {
      self->cancelled = TRUE;
      return n;
    }

  if (n <= FEW_POINTS)
    {
      guint kept = 0;

      for (guint i = 0; i < n; i++)
        if (is_dominated (self, points, kept, points[i]))
          self->keep[points[i]] = FALSE;
        else
          points[kept++] = points[i];
      return kept;
    }

  guint middle = n / 2;
  guint n_top = find_front (self, points, middle);
  guint n_rest = find_front (self, points + middle, n - middle);

  marry (self, points, n_top, points + middle, n_rest, 1);
  n_rest = drop_dead (self, points + middle, n_rest);
  memmove (points + n_top, points + middle, n_rest * sizeof (guint32));

  return n_top + n_rest;
}

/* Whether the full window removes more than a few of some points that come after it. */
static gboolean
is_worth_it (Division      *self,
             const guint32 *window,
             guint          from)
{
  guint step = MAX (1, (self->points->n - from) / WINDOW_TRIAL);
  guint n_tried = 0, n_dead = 0;

  for (guint i = from; i < self->points->n; i += step)
    {
      guint32 point = self->entries[i].point;

      self->keep[point] = !is_dominated (self, window, WINDOW, point);
      n_dead += !self->keep[point];
      n_tried++;
    }

  return n_dead * 8 > n_tried;
}

/* Goes once over all points by falling strength (the sum of their places) with a window of the
 * first that nothing in it dominates: in scattered points most are dominated by a strong one
 * (Börzsönyi, Kossmann and Stocker, The skyline operator, 2001). */
static void
drop_weak (Division *self)
{
  guint n = self->points->n;
  guint32 window[WINDOW];
  guint n_window = 0;
  gboolean tried = FALSE;

  for (guint i = 0; i < n; i++)
    {
      guint64 sum = 0;

      for (guint k = 0; k < self->points->stride; k++)
        sum += places_of (self, i)[k];
      self->entries[i] = (GwSortEntry) { sum, i };
    }
  gw_sort_entries (self->entries, self->spare, n);

  for (guint i = 0; i < n; i++)
    {
      guint32 point = self->entries[i].point;

      if (n_window == WINDOW && !self->keep[point])
        continue;
      if (is_dominated (self, window, n_window, point))
        self->keep[point] = FALSE;
      else if (n_window < WINDOW)
        window[n_window++] = point;
      if (n_window == WINDOW && !tried)
        {
          if (!is_worth_it (self, window, i + 1))
            break;
          tried = TRUE;
        }
    }
}

/* Marks in @keep, for each of the distinct points of @self, whether no other dominates it; four to
 * eight values. The maxima algorithm of Kung, Luccio and Preparata (J. ACM 22, 1975). */
gboolean
gw_places_divide (const GwPlaces  *places,
                  guint8          *keep,
                  GCancellable    *cancellable,
                  GError         **error)
{
  Division self = { places, keep, cancellable };
  g_autofree GwSortEntry *entries = g_new (GwSortEntry, MAX (places->n, 1));
  g_autofree GwSortEntry *spare = g_new (GwSortEntry, MAX (places->n, 1));
  g_autofree guint32 *points = g_new (guint32, MAX (places->n, 1));

  g_autofree guint *numbers = g_new (guint, MAX (places->n, 1));

  self.entries = entries;
  self.spare = spare;
  self.numbers = numbers;
  memset (keep, TRUE, places->n);
  for (guint i = 0; i < places->n; i++)
    points[i] = i;

  if (places->n > 2 * WINDOW_TRIAL)
    drop_weak (&self);
  find_front (&self, points, drop_dead (&self, points, places->n));

  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}
