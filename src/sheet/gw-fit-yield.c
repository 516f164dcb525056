/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-fit-private.h"

#include <string.h>

/* Which rows go when not all can stay, and which come back. */

/* Comes after every numbered place in the order of yielding: "to 1" without a number. */
#define YIELDS_LAST 10

#define TIGHT_PITCH 17.0

static gboolean
row_is_shown (GwFit      *self,
              const char *block_id,
              const char *item)
{
  for (guint b = 0; b < self->page->blocks->len; b++)
    {
      const GwPageBlock *block = gw_fit_block (self, b);

      if (!g_str_equal (block->id, block_id))
        continue;
      for (guint r = 0; r < block->rows->len; r++)
        if (self->visible[b][r]
            && g_strcmp0 (((GwPageRow *)g_ptr_array_index (block->rows, r))->item, item) == 0)
          return TRUE;
    }
  return FALSE;
}

/* Rows that speak of rows of another block come and go with them. */
void
gw_fit_follow (GwFit *self)
{
  for (guint b = 0; b < self->page->blocks->len; b++)
    {
      const GwPageBlock *block = gw_fit_block (self, b);

      for (guint r = 0; block->follows != NULL && r < MIN (block->limit, block->rows->len); r++)
        {
          const GwPageRow *row = g_ptr_array_index (block->rows, r);

          if (row->item != NULL)
            self->visible[b][r] = row_is_shown (self, block->follows, row->item);
        }
    }
}

/* Takes the last row of @index that may go; FALSE when none may. */
static gboolean
take_row (GwFit    *self,
          guint     index,
          guint     least,
          gboolean  even_kept)
{
  const GwPageBlock *block = gw_fit_block (self, index);
  guint shown = 0;

  for (guint i = 0; i < block->rows->len; i++)
    shown += self->visible[index][i];
  if (shown <= least)
    return FALSE;
  for (guint i = block->rows->len; i-- > 0;)
    {
      const GwPageRow *row = g_ptr_array_index (block->rows, i);

      if (!self->visible[index][i] || (row->keep && !even_kept)
          || (block->follows != NULL && row->item != NULL))
        continue;
      self->visible[index][i] = 0;
      gw_fit_follow (self);
      return TRUE;
    }
  return FALSE;
}

/* Rows yield one by one, block after block in the order of the page, until everything fits. */
gboolean
gw_fit_yield_rows (GwFit *self)
{
  for (guint order = 1; order <= YIELDS_LAST; order++)
    for (guint i = self->page->blocks->len; i-- > 0;)
      {
        const GwPageBlock *block = gw_fit_block (self, i);

        if (MIN (block->yields, YIELDS_LAST) != order || block->look == GW_LOOK_RULED)
          continue;
        while (take_row (self, i, block->least, FALSE))
          if (gw_fit_fits (self))
            return TRUE;
      }
  self->pitch = TIGHT_PITCH;
  self->ruled = MIN (self->ruled, 2);
  return gw_fit_fits (self);
}

static void
yield_fold_rows (GwFit *self)
{
  for (guint order = 1; order <= YIELDS_LAST; order++)
    for (guint i = self->page->blocks->len; i-- > 0;)
      {
        const GwPageBlock *block = gw_fit_block (self, i);

        if (block->zone != GW_ZONE_FOLD || MIN (block->yields, YIELDS_LAST) != order)
          continue;
        while (gw_fit_fold_share (self) > self->fold_share && take_row (self, i, block->least, FALSE))
          ;
      }
}

/* A fold that is too tall alone is no reason to take anything from the page above it. What never
 * yields comes before the quarter: on a small paper it takes more. */
void
gw_fit_yield_fold (GwFit *self)
{
  yield_fold_rows (self);
  self->fold_share = CLAMP (gw_fit_fold_share (self), self->fold_share, 0.45);
}

/* How far a page goes for papers or texts out of all proportion. */
typedef struct
{
  guint lines;          /* most lines of a text */
  double fold_share;
  double size;
  guint least;          /* rows of a block that yields: all but one, or the whole block */
  gboolean kept;        /* rows that are to be kept go, too */
  gboolean never;       /* and those of blocks that never yield */
} Squeeze;

/* Rows go once more in the order of yielding, what never yields last. */
static gboolean
squeeze_rows (GwFit         *self,
              const Squeeze *to,
              guint          least)
{
  for (guint step = 1; step <= YIELDS_LAST + (to->never ? 1 : 0); step++)
    for (guint b = self->page->blocks->len; b-- > 0;)
      {
        const GwPageBlock *block = gw_fit_block (self, b);
        guint order = step <= YIELDS_LAST ? step : 0;

        if (MIN (block->yields, YIELDS_LAST) != order || block->look == GW_LOOK_RULED
            || (least == 0 && block->zone != GW_ZONE_LOOK_UP))
          continue;
        while (take_row (self, b, least, to->kept))
          if (gw_fit_fits (self))
            return TRUE;
      }
  return FALSE;
}

/* Less and less, but always a page. */
void
gw_fit_squeeze (GwFit *self)
{
  static const Squeeze steps[] = {
    { 6, 0.45, 8.5, 1, FALSE, FALSE }, { 6, 0.45, 8.5, 1, TRUE, FALSE },
    { 4, 0.45, 8.5, 1, TRUE, FALSE },  { 3, 0.45, 8.5, 0, TRUE, FALSE },
    { 2, 0.45, 8.5, 0, TRUE, TRUE },   { 2, 0.5, 8, 0, TRUE, TRUE },
    { 1, 0.5, 7.5, 0, TRUE, TRUE },    { 1, 0.5, 7, 0, TRUE, TRUE },
    { 1, 0.6, 6, 0, TRUE, TRUE },
  };

  self->tight = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      self->lines = steps[i].lines;
      self->glance_lines = MIN (self->glance_lines, steps[i].lines);
      self->fold_share = steps[i].fold_share;
      self->glance = self->look_up = self->fold
        = MIN (steps[i].size, self->least);
      if (gw_fit_fits (self) || squeeze_rows (self, &steps[i], 1)
          || (steps[i].least == 0 && squeeze_rows (self, &steps[i], 0)))
        return;
    }
}

/* Takes rows that yield before @order from the fold until what is above it may stand; puts them back
 * when that is not enough. */
static gboolean
clear_fold (GwFit *self,
            guint  order)
{
  guint n = self->page->blocks->len;
  g_autofree guint8 **before = g_new0 (guint8 *, n);
  gboolean fitting;

  for (guint i = 0; i < n; i++)
    before[i] = g_memdup2 (self->visible[i], gw_fit_block (self, i)->rows->len + 1);
  yield_fold_rows (self);
  for (guint o = 1; o < order && !gw_fit_fits (self); o++)
    for (guint i = n; i-- > 0;)
      while (gw_fit_block (self, i)->zone == GW_ZONE_FOLD && gw_fit_block (self, i)->yields == o
             && !gw_fit_fits (self) && take_row (self, i, gw_fit_block (self, i)->least, FALSE))
        ;
  fitting = gw_fit_fits (self);
  for (guint i = 0; i < n; i++)
    {
      if (!fitting)
        memcpy (self->visible[i], before[i], gw_fit_block (self, i)->rows->len + 1);
      g_free (before[i]);
    }
  return fitting;
}

static void
give_back_rows (GwFit *self,
                guint  index,
                guint  most)
{
  const GwPageBlock *block = gw_fit_block (self, index);
  guint order = block->yields == 0 ? YIELDS_LAST : MIN (block->yields, YIELDS_LAST);
  guint shown = 0;

  for (guint r = 0; r < MIN (block->limit, block->rows->len); r++)
    shown += self->visible[index][r];
  for (guint r = 0; r < MIN (block->limit, block->rows->len) && shown < most; r++)
    {
      if (self->visible[index][r])
        continue;
      self->visible[index][r] = 1;
      shown++;
      gw_fit_follow (self);
      if (gw_fit_fits (self) || (block->zone != GW_ZONE_FOLD && clear_fold (self, order)))
        continue;
      self->visible[index][r] = 0;
      gw_fit_follow (self);
      return;
    }
}

/* What yielded in vain comes back, the most important first: each block gets the rows below which
 * it does not yield before any other gets more, and what is above the fold comes before what is
 * under it. */
void
gw_fit_give_back (GwFit *self)
{
  guint lines = self->lines;

  for (guint pass = 0; pass < 4; pass++)
    for (guint step = 0; step <= YIELDS_LAST; step++)
      for (guint i = 0; i < self->page->blocks->len; i++)
        {
          const GwPageBlock *block = gw_fit_block (self, i);
          guint order = step == 0 ? 0 : YIELDS_LAST + 1 - step;

          if (MIN (block->yields, YIELDS_LAST) == order && block->follows == NULL
              && (block->zone == GW_ZONE_FOLD) == (pass >= 2))
            give_back_rows (self, i, pass % 2 == 0 ? block->least : G_MAXUINT);
        }
  for (self->lines = GW_PEN_LINES; self->lines > lines && !gw_fit_fits (self); self->lines--)
    ;
}
