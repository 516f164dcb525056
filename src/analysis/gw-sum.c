/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-sum.h"

#include <math.h>
#include <string.h>

/* The grid of the whole sum has 2^TOP cells. A part that is narrower than FEW cells of it gets a
 * grid finer by a power of two, and a part of the sum stays on a finer grid until it has MANY, so
 * that many narrow parts do not blur one another away. */
#define TOP     11
#define FEW     64
#define MANY    1024
#define FINEST  40

/* A distribution on a grid: `mass[i]` at i steps above its least value, of top step / 2^finer. */
typedef struct
{
  int     finer;
  gsize   n;
  double *mass;   /* owned */
} Grid;

struct _GwSum
{
  double  low;
  double  high;
  double  step;
  gsize   n;
  double *below;   /* owned: the odds of being below (i − ½) × step above low; n + 1 of them */
};

static void
grid_free (gpointer data)
{
  Grid *grid = data;

  g_free (grid->mass);
  g_free (grid);
}

static Grid *
grid_new (int   finer,
          gsize n)
{
  Grid *grid = g_new (Grid, 1);

  grid->finer = finer;
  grid->n = n;
  grid->mass = g_new0 (double, n);
  return grid;
}

static double
area_within (const GwSummand *summand,
             double           offset)
{
  double width = summand->high - summand->low;

  if (offset <= 0)
    return 0;
  if (offset >= width)
    return summand->area (width, summand->data) + (offset - width);
  return summand->area (offset, summand->data);
}

/* What lies between two points of the grid goes to both, the more the nearer: this keeps the mean
 * exactly. The masses are second differences of the area under the distribution function.
 * (Local moment matching: Gerber, "On the numerical evaluation of the distribution of aggregate
 * claims", Insurance 1, 1982.) */
static Grid *
grid_of_summand (const GwSummand *summand,
                 double           top_step)
{
  double width = summand->high - summand->low;
  int finer = 0;

  while (finer < FINEST && ldexp (width / top_step, finer) < FEW)
    finer++;

  double step = ldexp (top_step, -finer);
  Grid *grid = grid_new (finer, (gsize) ceil (width / step) + 1);
  double before = 0;
  double here = 0;

  for (gsize i = 0; i < grid->n; i++)
    {
      double after = area_within (summand, (i + 1) * step);

      grid->mass[i] = MAX ((after - here - (here - before)) / step, 0);
      before = here;
      here = after;
    }
  return grid;
}

/* Every other point goes, its mass half to each neighbour. */
static void
coarsen (Grid *grid)
{
  gsize n = grid->n / 2 + 1;
  double *mass = g_new0 (double, n);

  for (gsize i = 0; i < grid->n; i++)
    {
      mass[i / 2] += i % 2 ? grid->mass[i] / 2 : grid->mass[i];
      if (i % 2)
        mass[i / 2 + 1] += grid->mass[i] / 2;
    }
  g_free (grid->mass);
  grid->mass = mass;
  grid->n = n;
  grid->finer--;
}

static void
add_scaled (double       *restrict to,
            const double *restrict from,
            double                 scale,
            gsize                  n)
{
  for (gsize i = 0; i < n; i++)
    to[i] += scale * from[i];
}

/* The sum of two; takes both. */
static Grid *
convolve (Grid *one,
          Grid *other)
{
  while (one->finer > other->finer)
    coarsen (one);
  while (other->finer > one->finer)
    coarsen (other);

  Grid *sum = grid_new (one->finer, one->n + other->n - 1);
  const Grid *few = one->n < other->n ? one : other;
  const Grid *many = few == one ? other : one;

  for (gsize i = 0; i < few->n; i++)
    add_scaled (sum->mass + i, many->mass, few->mass[i], many->n);
  grid_free (one);
  grid_free (other);
  while (sum->finer > 0 && sum->n > MANY)
    coarsen (sum);
  return sum;
}

static double
grid_width (const Grid *grid)
{
  return ldexp (grid->n - 1, -grid->finer);
}

static int
compare_grids (gconstpointer a,
               gconstpointer b)
{
  double one = grid_width (*(Grid *const *) a);
  double other = grid_width (*(Grid *const *) b);

  return (one > other) - (one < other);
}

/* The narrower of the two heads. */
static Grid *
pop_narrowest (GQueue *leaves,
               GQueue *sums)
{
  Grid *leaf = g_queue_peek_head (leaves);
  Grid *sum = g_queue_peek_head (sums);

  if (leaf == NULL || (sum != NULL && grid_width (sum) < grid_width (leaf)))
    return g_queue_pop_head (sums);
  return g_queue_pop_head (leaves);
}

/* The two narrowest are summed until one is left. Sums come in growing width, so two queues find
 * the narrowest without searching (van Leeuwen's form of Huffman's tree). */
static Grid *
sum_grids (GPtrArray    *grids,
           GCancellable *cancellable,
           GError      **error)
{
  g_auto(GQueue) leaves = G_QUEUE_INIT;
  g_auto(GQueue) sums = G_QUEUE_INIT;
  gboolean cancelled = FALSE;

  g_ptr_array_sort (grids, compare_grids);
  for (guint i = 0; i < grids->len; i++)
    g_queue_push_tail (&leaves, g_ptr_array_index (grids, i));
  g_ptr_array_set_size (grids, 0);

  while (leaves.length + sums.length > 1 && !cancelled)
    {
      Grid *one = pop_narrowest (&leaves, &sums);
      Grid *other = pop_narrowest (&leaves, &sums);

      g_queue_push_tail (&sums, convolve (one, other));
      cancelled = g_cancellable_set_error_if_cancelled (cancellable, error);
    }
  if (!cancelled)
    return pop_narrowest (&leaves, &sums);

  g_queue_clear_full (&leaves, grid_free);
  g_queue_clear_full (&sums, grid_free);
  return NULL;
}

static void
add_up (GwSum *self,
        Grid  *grid)
{
  while (grid->finer > 0)
    coarsen (grid);
  self->n = grid->n;
  self->below = g_new (double, grid->n + 1);
  self->below[0] = 0;
  for (gsize i = 0; i < grid->n; i++)
    self->below[i + 1] = self->below[i] + grid->mass[i];
  for (gsize i = 1; i <= grid->n; i++)
    self->below[i] /= self->below[grid->n];
}

/**
 * gw_sum_new:
 * @summands: (array length=n): independent quantities; what has no width only moves the sum
 *
 * Adds distributions by convolution on a grid, in steps of 1/2048 of the range of the sum and finer
 * ones for narrow parts. The mean is kept exactly; the error at every quantile is below 0.1 % of
 * the range (the largest seen in tests/analysis/test-sum.c is 0.004 %). Takes about a millisecond
 * for ten parts.
 *
 * Returns: (transfer full): the sum, or NULL with %G_IO_ERROR_CANCELLED
 */
GwSum *
gw_sum_new (const GwSummand *summands,
            gsize            n,
            GCancellable    *cancellable,
            GError         **error)
{
  g_autoptr(GwSum) self = g_new0 (GwSum, 1);
  g_autoptr(GPtrArray) grids = g_ptr_array_new ();
  Grid *total = NULL;

  for (gsize i = 0; i < n; i++)
    {
      self->low += summands[i].low;
      self->high += summands[i].high;
    }
  self->step = ldexp (self->high - self->low, -TOP);
  for (gsize i = 0; i < n; i++)
    if (self->step > 0 && summands[i].high > summands[i].low)
      g_ptr_array_add (grids, grid_of_summand (&summands[i], self->step));
  if (grids->len == 0)
    return g_steal_pointer (&self);

  total = sum_grids (grids, cancellable, error);
  if (total == NULL)
    return NULL;
  add_up (self, total);
  grid_free (total);
  return g_steal_pointer (&self);
}

void
gw_sum_free (GwSum *self)
{
  g_free (self->below);
  g_free (self);
}

/**
 * gw_sum_get_lower:
 *
 * Returns: the odds, 0 … 1, that the sum is at most @x
 */
double
gw_sum_get_lower (GwSum *self,
                  double x)
{
  double place;
  gsize i;

  if (isnan (x) || x >= self->high)
    return isnan (x) ? NAN : 1;
  if (x < self->low || self->below == NULL)
    return 0;
  place = (x - self->low) / self->step + 0.5;
  i = MIN ((gsize) place, self->n - 1);
  return MIN (self->below[i] + (place - i) * (self->below[i + 1] - self->below[i]), 1);
}

/**
 * gw_sum_get_quantile:
 * @p: 0 … 1
 *
 * Returns: the value that the sum does not exceed with odds @p
 */
double
gw_sum_get_quantile (GwSum *self,
                     double p)
{
  gsize least = 0;
  gsize most = self->n;

  if (self->below == NULL || p <= 0)
    return self->low;
  if (p >= 1)
    return self->high;
  while (most - least > 1)
    {
      gsize middle = (least + most) / 2;

      if (self->below[middle] < p)
        least = middle;
      else
        most = middle;
    }
  double part = (p - self->below[least]) / (self->below[most] - self->below[least]);
  return CLAMP (self->low + (least + part - 0.5) * self->step, self->low, self->high);
}
