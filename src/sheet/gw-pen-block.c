/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-pen-private.h"

#include "gw-rest.h"

/* A block: its heading, its rows, and how many of them are in the file only. */

/* How many rows of block @index are shown. */
guint
gw_pen_shown (GwPen *self,
              guint  index)
{
  const GwPageBlock *block = g_ptr_array_index (self->page->blocks, index);
  guint shown = 0;

  for (guint i = 0; i < block->rows->len && i < block->limit; i++)
    shown += self->visible[index][i];
  return shown;
}

/* Whether what is not shown of a block is told once for its whole zone, where a line for each is worth
 * a row. */
gboolean
gw_pen_tells_rest_below (GwPen             *self,
                         const GwPageBlock *block)
{
  return self->tight && self->side > 0 && block->zone == GW_ZONE_GLANCE && block->heading != NULL;
}

/* What says that there are more rows, or NULL. Where rows come and go with those of another block,
 * that one says so. */
static const char *
find_rest (GwPen             *self,
           const GwPageBlock *block)
{
  guint rest = block->rows->len - gw_pen_shown (self, self->block);

  if (rest == 0 || rest == block->rows->len || block->look == GW_LOOK_RULED
      || block->follows != NULL || gw_pen_tells_rest_below (self, block))
    return NULL;

  g_autofree char *text = gw_rest_say (rest);

  return gw_press_keep (self->type, text);
}

/* How wide that is where it goes to the end of the heading's line, because on this page a line is
 * worth a row; 0 where it does not. */
static double
rest_beside (GwPen             *self,
             const GwPageBlock *block,
             const char        *rest,
             double             width)
{
  if (!self->tight || rest == NULL || block->heading == NULL)
    return 0;

  double wide = gw_pen_natural (self, rest, GW_FACE_SMALL) + 1;
  double heading = gw_pen_natural (self, block->heading, GW_FACE_HEADING);

  return heading + 1.5 * self->size + wide <= width ? wide : 0;
}

/* The heading above a block with the hairline under it. */
double
gw_pen_heading (GwPen             *self,
                const GwPageBlock *block,
                double             x,
                double             y,
                double             width)
{
  if (block->heading == NULL)
    return 0;

  GwTone tone = block->zone == GW_ZONE_FOLD ? GW_TONE_DIM : GW_TONE_ACCENT;
  const char *rest = find_rest (self, block);
  double beside = rest_beside (self, block, rest, width);
  guint first = self->boxes != NULL ? self->boxes->len : 0;
  double height = gw_pen_text (self, block->heading, NULL, GW_FACE_HEADING, tone, "H2", x, y,
                               width - beside, 2, FALSE);

  if (beside > 0 && self->boxes != NULL)
    {
      gw_pen_text (self, rest, NULL, GW_FACE_SMALL, GW_TONE_DIM, "P", x + width - beside, y, beside,
                   1, TRUE);
      gw_pen_level (self, first + 1, first);
    }
  height += 0.28 * self->size;
  gw_pen_shape (self, GW_BOX_LINE, GW_TONE_HAIR, x, y + height, width, 0.6);
  return height + 0.6 + 0.12 * self->size;
}

static double
set_rest (GwPen             *self,
          const GwPageBlock *block,
          double             x,
          double             y,
          double             width)
{
  const char *rest = find_rest (self, block);

  if (rest == NULL || rest_beside (self, block, rest, width) > 0)
    return 0;
  return gw_pen_text (self, rest, NULL, GW_FACE_SMALL, GW_TONE_DIM, "P", x, y + 0.15 * self->size,
                      width, 1, FALSE) + 0.3 * self->size;
}

/* The rows of a block and what says that there are more. */
double
gw_pen_body (GwPen             *self,
             const GwPageBlock *block,
             double             x,
             double             y,
             double             width)
{
  double height = gw_pen_rows (self, block, x, y, width);

  self->row = -1;
  return height + set_rest (self, block, x, y + height, width);
}

static double
set_aside (GwPen             *self,
           const GwPageBlock *block,
           double             x,
           double             y,
           double             width)
{
  gboolean quote = block->look == GW_LOOK_QUOTE;
  double hang = block->look == GW_LOOK_NUMBERED ? gw_pen_mark_width (self) : 0;
  double pad = quote ? 0.7 * self->size : 0;
  double label_width = self->side - gw_pen_mark_width (self) - pad;
  double top = quote ? pad : gw_pen_row_air (self, block);
  GPtrArray *boxes = self->boxes;

  self->boxes = NULL;

  double body = gw_pen_body (self, block, 0, 0, width - self->side - pad + hang);
  double label = gw_pen_text (self, block->heading, NULL, GW_FACE_LABEL, GW_TONE_ACCENT, "H2", 0,
                              0, label_width, 3, FALSE);
  double height = MAX (body, label + top) + 2 * pad;

  self->boxes = boxes;
  if (boxes == NULL)
    return height;
  if (quote)
    {
      gw_pen_shape (self, GW_BOX_FILL, GW_TONE_TINT, x, y, width, height);
      gw_pen_shape (self, GW_BOX_FILL, GW_TONE_ACCENT, x, y, 2.6, height);
    }

  guint first = boxes->len;

  gw_pen_text (self, block->heading, NULL, GW_FACE_LABEL, GW_TONE_ACCENT, "H2", x + pad, y + top,
               label_width, 3, FALSE);
  gw_pen_body (self, block, x + self->side - hang, y + pad, width - self->side - pad + hang);
  gw_pen_level (self, first, first + 1);
  return height;
}

static double
set_block (GwPen             *self,
           const GwPageBlock *block,
           double             x,
           double             y,
           double             width)
{
  if (block->zone == GW_ZONE_GLANCE && self->side > 0 && block->heading != NULL)
    return set_aside (self, block, x, y, width);

  /* The last words of a letter have no heading and stand under the others all the same. */
  double inset = self->page->letter && block->zone == GW_ZONE_GLANCE ? self->side : 0;
  double height = gw_pen_heading (self, block, x, y, width);

  return height + gw_pen_body (self, block, x + inset, y + height, width - inset);
}

static guint
digest_visible (GwPen *self,
                guint  index)
{
  const GwPageBlock *block = g_ptr_array_index (self->page->blocks, index);
  guint digest = self->tight ? 5387 : 5381;

  for (guint i = 0; i < block->rows->len && i < block->limit; i++)
    digest = digest * 33 + self->visible[index][i];
  return digest;
}

/* The search asks for the same heights again and again. */
static double
measure_block (GwPen *self,
               guint  index,
               double width)
{
  const GwPageBlock *block = g_ptr_array_index (self->page->blocks, index);
  GwPenMemo *memos = self->memos + GW_PEN_MEMOS * index;
  guint digest = digest_visible (self, index);

  for (guint i = 0; i < GW_PEN_MEMOS; i++)
    if (memos[i].size == self->size && memos[i].width == width && memos[i].lines == self->lines
        && memos[i].air == self->air && memos[i].rows == digest)
      return memos[i].height;

  double height = set_block (self, block, 0, 0, width);

  memmove (memos + 1, memos, (GW_PEN_MEMOS - 1) * sizeof *memos);
  memos[0] = (GwPenMemo) { self->size, width, self->air, self->lines, digest, height };
  return height;
}

/* A whole block: its heading above or beside, and its rows. Nothing when none of its rows is
 * shown. */
double
gw_pen_block (GwPen *self,
              guint  index,
              double x,
              double y,
              double width)
{
  self->block = index;
  self->row = -1;
  if (gw_pen_shown (self, index) == 0)
    return 0;
  return self->boxes == NULL
           ? measure_block (self, index, width)
           : set_block (self, g_ptr_array_index (self->page->blocks, index), x, y, width);
}
