/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-thin-private.h"

#include "gw-pareto.h"

#include <math.h>
#include <string.h>

/* Sides from 2^-34 (finer than what counts as equal) up to 2^40 are tried. */
#define FINEST -34
#define COARSEST 40

#define NOBODY G_MAXUINT32

/* Vectors by the cell of a grid that they lie in: open addressing, a power of two of slots. */
typedef struct
{
  const double *values;  /* borrowed */
  const guint32 *states; /* borrowed, nullable */
  guint n_values;
  double side;
  guint mask;

  /* owned */
  guint32 *slots;
} Grid;

static gint64
coordinate (const Grid *grid,
            guint       vector,
            guint       k)
{
  return (gint64) floor (grid->values[(gsize) vector * grid->n_values + k] / grid->side);
}

static guint
hash_cell (const Grid *grid,
           guint       vector)
{
  guint64 hash = grid->states != NULL ? grid->states[vector] : 0;

  for (guint k = 0; k < grid->n_values; k++)
    {
      hash ^= (guint64) coordinate (grid, vector, k);
      hash *= G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
      hash ^= hash >> 29;
    }

  return (guint) hash & grid->mask;
}

static gboolean
share_cell (const Grid *grid,
            guint       one,
            guint       other)
{
  if (grid->states != NULL && grid->states[one] != grid->states[other])
    return FALSE;
  for (guint k = 0; k < grid->n_values; k++)
    if (coordinate (grid, one, k) != coordinate (grid, other, k))
      return FALSE;

  return TRUE;
}

static double
sum_of (const Grid *grid,
        guint       vector)
{
  double sum = 0;

  for (guint k = 0; k < grid->n_values; k++)
    sum += grid->values[(gsize) vector * grid->n_values + k];

  return sum;
}

/* Puts the vectors into their cells, of each cell the one with the greatest sum, the first of
 * equals. Returns: the number of cells that are not empty. */
static guint
fill_cells (Grid  *grid,
            guint  n)
{
  guint n_cells = 0;

  memset (grid->slots, 0xff, ((gsize) grid->mask + 1) * sizeof (guint32));
  for (guint i = 0; i < n; i++)
    {
      guint slot = hash_cell (grid, i);

      while (grid->slots[slot] != NOBODY && !share_cell (grid, grid->slots[slot], i))
        slot = (slot + 1) & grid->mask;

      if (grid->slots[slot] == NOBODY)
        n_cells++;
      else if (sum_of (grid, grid->slots[slot]) >= sum_of (grid, i))
        continue;
      grid->slots[slot] = i;
    }

  return n_cells;
}

/* Marks in @keep one vector for each cell of a grid whose side is the least power of two that
 * leaves at most @limit vectors (at least one for each state stays, whatever @limit says).
 *
 * Returns: the side, by which a vector that is dropped may be better than the one that stays for
 * it, in any value. A grid of this kind is the epsilon-dominance of Laumanns and others (Combining
 * convergence and diversity, Evolutionary Computation 10, 2002), with one cell size. */
double
gw_thin_to_grid (const double  *values,
                 const guint32 *states,
                 guint          n,
                 guint          n_values,
                 guint          limit,
                 guint8        *keep)
{
  g_autofree guint32 *slots = NULL;
  Grid grid = { values, states, n_values, 1, 1, NULL };
  int low = FINEST, high = COARSEST;

  while (grid.mask < 2 * (gsize) n)
    grid.mask = grid.mask << 1 | 1;
  slots = grid.slots = g_new (guint32, (gsize) grid.mask + 1);

  while (low < high)
    {
      int middle = (low + high + 2 * COARSEST) / 2 - COARSEST;

      grid.side = exp2 (middle);
      if (fill_cells (&grid, n) <= limit)
        high = middle;
      else
        low = middle + 1;
    }

  grid.side = exp2 (low);
  fill_cells (&grid, n);
  memset (keep, FALSE, n);
  for (gsize slot = 0; slot <= grid.mask; slot++)
    if (grid.slots[slot] != NOBODY)
      keep[grid.slots[slot]] = TRUE;

  return grid.side;
}
