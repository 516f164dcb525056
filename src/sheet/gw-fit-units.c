/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-fit-private.h"

#include "gw-columns.h"

#define MOST_BLOCKS 64

static gboolean
is_column (const GwPageBlock *block)
{
  return block->span == GW_SPAN_COLUMN || block->span == GW_SPAN_NEXT_COLUMN;
}

/* A table of who does what by when, not a list. */
static gboolean
needs_width (const GwPageBlock *block)
{
  return g_str_equal (block->id, "result");
}

/* What stands side by side with the block @first, and follows it. */
GwFitUnit
gw_fit_unit_from (GwFit *self,
                  guint  first)
{
  const GwPageBlock *block = gw_fit_block (self, first);
  GwFitUnit unit = { first, first + 1 };

  for (; unit.last < self->page->blocks->len && unit.last < first + MOST_BLOCKS; unit.last++)
    {
      const GwPageBlock *next = gw_fit_block (self, unit.last);
      gboolean joins = next->span == GW_SPAN_BESIDE
                       || (self->columns > 2 && block->zone == GW_ZONE_LOOK_UP
                           && !needs_width (next))
                       || (is_column (next) && is_column (block) && next->group == block->group);

      if (next->zone != block->zone || !joins || next->look == GW_LOOK_RULED)
        break;
    }
  return unit;
}

/* How blocks stand in columns. */
typedef struct
{
  guint columns;
  double each;          /* the width of one */
  double pitch;         /* from one to the next */
  double tallest;
  guint8 places[MOST_BLOCKS];
} Setting;

static Setting
arrange (GwFit       *self,
         GwPen       *pen,
         const guint *blocks,
         guint        n,
         guint        columns,
         double       gap)
{
  double between = 2.2 * pen->size;
  double each = (gw_fit_width (self) - (columns - 1) * between) / columns;
  Setting setting = { .columns = columns, .each = each, .pitch = each + between };
  GwColumnBlock measured[MOST_BLOCKS];
  GPtrArray *boxes = pen->boxes;

  pen->boxes = NULL;
  for (guint i = 0; i < n; i++)
    measured[i] = (GwColumnBlock) { gw_pen_block (pen, blocks[i], 0, 0, each),
                                    gw_fit_block (self, blocks[i])->span == GW_SPAN_NEXT_COLUMN };
  pen->boxes = boxes;
  setting.tallest = gw_columns_balance (measured, n, columns, gap, pen->size, setting.places);
  return setting;
}

/* Narrower columns read worse, but lose nothing; rows that yield do. */
static Setting
arrange_fold (GwFit       *self,
              GwPen       *pen,
              const guint *blocks,
              guint        n,
              double       gap)
{
  guint most = MIN (MAX (self->columns, self->paper->width > 500 ? 3 : 2), n);
  Setting wide = arrange (self, pen, blocks, n, MIN (self->columns, n), gap);
  double quarter = self->paper->height / 4 - self->paper->margin - gw_fit_foot (self)
                   - gw_fit_fold_head (self);

  if (most == wide.columns || (self->comfort > 0 && wide.tallest <= quarter))
    return wide;

  Setting narrow = arrange (self, pen, blocks, n, most, gap);

  return narrow.tallest + 0.5 * pen->size < wide.tallest ? narrow : wide;
}

static double
set_columns (GwFit       *self,
             GwPen       *pen,
             const guint *blocks,
             guint        n,
             double       y,
             double       gap)
{
  gboolean fold = gw_fit_block (self, blocks[0])->zone == GW_ZONE_FOLD;
  Setting setting = fold ? arrange_fold (self, pen, blocks, n, gap)
                         : arrange (self, pen, blocks, n, MIN (self->columns, n), gap);

  for (guint c = 0; pen->boxes != NULL && c < setting.columns; c++)
    {
      double x = self->paper->margin + c * setting.pitch;
      double at = y;

      for (guint i = 0; i < n; i++)
        if (setting.places[i] == c)
          at += gw_pen_block (pen, blocks[i], x, at, setting.each) + gap;
    }
  return setting.tallest;
}

/* A sentence and, beside it where there is room, the picture that goes with it. */
static double
set_beside (GwFit *self,
            GwPen *pen,
            guint  first,
            guint  second,
            double y)
{
  double x = self->paper->margin;
  double width = gw_fit_width (self);

  if (self->columns < 2 || width < 46 * pen->size)
    {
      double height = gw_pen_block (pen, first, x, y, width) + 0.8 * pen->size;

      return height + gw_pen_block (pen, second, x, y + height, width);
    }

  double left = 0.62 * width;

  pen->block = first;

  double top = gw_pen_heading (pen, gw_fit_block (self, first), x, y, width);
  double text = gw_pen_body (pen, gw_fit_block (self, first), x, y + top, left);

  pen->block = second;

  double picture = gw_pen_body (pen, gw_fit_block (self, second), x + left + 2.2 * pen->size, y + top,
                                width - left - 2.2 * pen->size);

  return top + MAX (text, picture);
}

/* Sets a unit from @y; gives its height, 0 where nothing of it is shown. */
double
gw_fit_set_unit (GwFit    *self,
                 GwPen    *pen,
                 GwFitUnit unit,
                 double    y,
                 double    gap)
{
  guint blocks[MOST_BLOCKS];
  guint n = 0;

  for (guint i = unit.first; i < unit.last && n < MOST_BLOCKS; i++)
    if (gw_pen_shown (pen, i) > 0)
      blocks[n++] = i;
  if (n == 0)
    return 0;
  if (n == 2 && gw_fit_block (self, blocks[1])->span == GW_SPAN_BESIDE)
    return set_beside (self, pen, blocks[0], blocks[1], y);
  return set_columns (self, pen, blocks, n, y, gap);
}
