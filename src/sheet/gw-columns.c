/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-columns.h"

#include <string.h>

/* With more ways to place the blocks than this they only run on from column to column. */
#define MOST_WAYS 2187

/* A way to place blocks. */
typedef struct
{
  guint8 *places;       /* the column of each block */
  double tallest;
  guint turns;          /* pairs of blocks that are read the other way round */
} Way;

static double
measure (const GwColumnBlock *blocks,
         guint                n_blocks,
         guint                columns,
         double               gap,
         const guint8        *places)
{
  double heights[GW_COLUMNS_MOST] = { 0 };
  double tallest = 0;

  for (guint i = 0; i < n_blocks; i++)
    {
      double *height = &heights[places[i]];

      *height += blocks[i].height + (*height > 0 ? gap : 0);
      tallest = MAX (tallest, *height);
    }
  return tallest;
}

static guint
count_turns (const guint8 *places,
             guint         n_blocks)
{
  guint turns = 0;

  for (guint i = 0; i < n_blocks; i++)
    for (guint j = 0; j < i; j++)
      turns += places[j] > places[i];
  return turns;
}

/* The first block is read first, and what heads a column has nothing above it. */
static gboolean
is_allowed (const GwColumnBlock *blocks,
            guint                n_blocks,
            const guint8        *places)
{
  if (places[0] != 0)
    return FALSE;
  for (guint i = 1; i < n_blocks; i++)
    for (guint j = 0; j < i; j++)
      if (blocks[i].heads && places[j] == places[i])
        return FALSE;
  return TRUE;
}

static void
consider (Way                 *best,
          const GwColumnBlock *blocks,
          guint                n_blocks,
          guint                columns,
          double               gap,
          double               line,
          const guint8        *places)
{
  double tallest = measure (blocks, n_blocks, columns, gap, places);
  guint turns = count_turns (places, n_blocks);

  /* A block out of its turn has to save a line. */
  if (tallest + line * turns >= best->tallest + line * best->turns - 0.01)
    return;
  best->tallest = tallest;
  best->turns = turns;
  memcpy (best->places, places, n_blocks);
}

static guint
count_ways (guint n_blocks,
            guint columns)
{
  guint ways = 1;

  for (guint i = 1; i < n_blocks && ways <= MOST_WAYS; i++)
    ways *= columns;
  return ways;
}

/* The next way to place all blocks but the first; FALSE after the last. */
static gboolean
next_way (guint8 *places,
          guint   n_blocks,
          guint   columns)
{
  for (guint i = n_blocks; i-- > 1;)
    {
      if (++places[i] < columns)
        return TRUE;
      places[i] = 0;
    }
  return FALSE;
}

/* The next way in which the blocks run on from column to column; FALSE after the last. */
static gboolean
next_run (guint8 *places,
          guint   n_blocks,
          guint   columns)
{
  for (guint i = n_blocks; i-- > 1;)
    if (places[i] + 1u < columns)
      {
        memset (places + i, places[i] + 1, n_blocks - i);
        return TRUE;
      }
  return FALSE;
}

/**
 * gw_columns_balance:
 * @gap: the blank between two blocks of a column
 * @line: how much lower the columns must become for one block to stand out of its turn
 * @places: (out) (array length=n_blocks): the column of each block
 *
 * Places blocks into columns, so that the tallest column is as low as can be. Within a column they
 * keep their order; from column to column they do where that costs no room.
 *
 * Returns: the height of the tallest column
 */
double
gw_columns_balance (const GwColumnBlock *blocks,
                    guint                n_blocks,
                    guint                columns,
                    double               gap,
                    double               line,
                    guint8              *places)
{
  g_return_val_if_fail (n_blocks > 0 && columns > 0 && columns <= GW_COLUMNS_MOST, 0);

  g_autofree guint8 *tried = g_new0 (guint8, n_blocks);
  gboolean (*next) (guint8 *, guint, guint)
    = count_ways (n_blocks, columns) <= MOST_WAYS ? next_way : next_run;
  Way best = { places, G_MAXDOUBLE, 0 };

  do
    if (is_allowed (blocks, n_blocks, tried))
      consider (&best, blocks, n_blocks, columns, gap, line, tried);
  while (next (tried, n_blocks, columns));
  if (best.tallest == G_MAXDOUBLE)
    {
      memset (places, 0, n_blocks);
      best.tallest = measure (blocks, n_blocks, columns, gap, places);
    }
  return best.tallest;
}
