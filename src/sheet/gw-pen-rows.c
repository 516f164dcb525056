/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-pen-private.h"

#include <string.h>

/* The columns that all rows of a block share, so that they stand in line. */
typedef struct
{
  double lead;          /* with the gap after it */
  double tail;          /* with the gap before it */
} Columns;

static gboolean
visible (GwPen             *self,
         guint              row)
{
  return self->visible[self->block][row];
}

/* Blank above and below the text of a row; in a letter as much as hairlines leave elsewhere. */
double
gw_pen_row_air (GwPen             *self,
                const GwPageBlock *block)
{
  double air = block->zone != GW_ZONE_GLANCE || self->page->letter ? self->air : 0.14;

  return air * self->size;
}

/* The column of letters and numbers. */
double
gw_pen_mark_width (GwPen *self)
{
  return 1.55 * self->size;
}

static GwFace
lead_face (const GwPageBlock *block)
{
  return block->look == GW_LOOK_NUMBERED || block->look == GW_LOOK_LETTERS
             || block->look == GW_LOOK_MATRIX
           ? GW_FACE_STRONG
           : GW_FACE_BODY;
}

/* Of the width of a block, for what stands before its texts; and where a word would not fit. */
#define LEAD 0.3
#define LEAD_FOR_A_WORD 0.45

static double
widest_word (GwPen             *self,
             const GwPageBlock *block)
{
  double widest = 0;

  for (guint i = 0; i < block->rows->len; i++)
    {
      const GwPageRow *row = g_ptr_array_index (block->rows, i);
      g_auto (GStrv) words = g_strsplit (row->lead != NULL ? row->lead : "", " ", -1);

      for (char **word = words; visible (self, i) && *word != NULL; word++)
        widest = MAX (widest, gw_pen_natural (self, gw_press_keep (self->type, *word),
                                              GW_FACE_BODY));
    }
  return widest;
}

/* Names may take two lines, but no word is broken where there is room for it. Under the fold, where a
 * row is worth more, there is none, but a line more: "Freitag, 26. Februar 2027" is not to be cut. */
static guint
lines_of_lead (const GwPageBlock *block)
{
  return block->zone == GW_ZONE_FOLD ? 3 : 2;
}

static double
limit_lead (GwPen             *self,
            const GwPageBlock *block,
            double             lead,
            double             width)
{
  if (lead <= LEAD * width)
    return lead;

  double word = widest_word (self, block) + 0.9 * self->size;

  return MIN (lead, CLAMP (word, LEAD * width, LEAD_FOR_A_WORD * width));
}

static Columns
measure_columns (GwPen             *self,
                 const GwPageBlock *block,
                 double             width)
{
  gboolean mark = lead_face (block) == GW_FACE_STRONG;
  Columns columns = { 0, 0 };

  for (guint i = 0; i < block->rows->len; i++)
    {
      const GwPageRow *row = g_ptr_array_index (block->rows, i);

      if (!visible (self, i))
        continue;
      if (row->lead != NULL && !mark)
        columns.lead =
          MAX (columns.lead, gw_pen_natural (self, row->lead, GW_FACE_BODY) + 0.9 * self->size);
      if (row->tail != NULL && *row->tail != '\0')
        columns.tail =
          MAX (columns.tail, gw_pen_natural (self, row->tail, GW_FACE_BODY) + 0.9 * self->size);
    }
  if (mark)
    columns.lead = gw_pen_mark_width (self);
  columns.lead = mark || block->zone == GW_ZONE_FOLD ? MIN (columns.lead, LEAD * width)
                                                     : limit_lead (self, block, columns.lead, width);
  columns.tail = MIN (columns.tail, 0.32 * width);
  return columns;
}

static double
set_text_and_below (GwPen           *self,
                    const GwPageRow *row,
                    double           x,
                    double           y,
                    double           width)
{
  double height = gw_pen_text (self, row->text->text, row->text, GW_FACE_BODY, GW_TONE_INK, "P", x,
                               y, width, 0, FALSE);

  if (row->below != NULL)
    height += gw_pen_text (self, row->below->text, row->below, GW_FACE_SMALL, GW_TONE_DIM, "P",
                           x, y + height, width, MAX (self->lines / 2, 1), FALSE);
  return height;
}

static double
set_row (GwPen             *self,
         const GwPageBlock *block,
         const GwPageRow   *row,
         const char        *lead,
         const Columns     *columns,
         double             x,
         double             y,
         double             width)
{
  GwFace face = lead_face (block);
  guint first = self->boxes != NULL ? self->boxes->len : 0;
  gboolean led = lead != NULL && *lead != '\0';
  double height = 0;

  if (lead != NULL)
    height =
      gw_pen_text (self, lead, NULL, face, face == GW_FACE_STRONG ? GW_TONE_ACCENT : GW_TONE_DIM,
                   "P", x, y, columns->lead - 0.4 * self->size, lines_of_lead (block), FALSE);

  /* What speaks of the whole needs no name before it and stands under all of them. */
  double before = lead == NULL && row->item == NULL ? 0 : columns->lead;
  double text = set_text_and_below (self, row, x + before, y, width - before - columns->tail);
  double tail = 0;

  if (row->tail != NULL)
    tail = gw_pen_text (self, row->tail, NULL, GW_FACE_BODY, GW_TONE_INK, "P",
                        x + width - columns->tail + 0.5 * self->size, y,
                        columns->tail - 0.5 * self->size, 2, TRUE);
  if (self->boxes != NULL && led)
    gw_pen_level (self, first, first + 1);
  if (self->boxes != NULL && tail > 0)
    gw_pen_level (self, self->boxes->len - 1, first + led);
  return MAX (MAX (height, text), tail);
}

static double
set_list (GwPen             *self,
          const GwPageBlock *block,
          double             x,
          double             y,
          double             width)
{
  Columns columns = measure_columns (self, block, width);
  double air = gw_pen_row_air (self, block);
  gboolean lines = block->zone != GW_ZONE_GLANCE && block->look != GW_LOOK_SENTENCE;
  double at = 0;
  guint number = 0;

  for (guint i = 0; i < block->rows->len; i++)
    {
      const GwPageRow *row = g_ptr_array_index (block->rows, i);
      char numeral[16];

      if (!visible (self, i))
        continue;
      if (at > 0 && lines)
        gw_pen_shape (self, GW_BOX_LINE, GW_TONE_HAIR, x, y + at, width, 0.4);
      self->row = i;
      g_snprintf (numeral, sizeof numeral, "%u", ++number);
      at += air;
      at +=
        set_row (self, block, row,
                 block->look == GW_LOOK_NUMBERED ? gw_press_keep (self->type, numeral) : row->lead,
                 &columns, x, y + at, width)
        + air;
    }
  return at;
}

/* So many lines is the share of what one wants to leave with; the sentence of the ask stays whole. */
#define OUTCOME_LINES 4
#define SENTENCE_LINES 12

/* One or two lines stand out by their size, too, where that does not make them more. */
static double
quote_size (GwPen           *self,
            const GwPageRow *row,
            double           width)
{
  GwPen large = *self;

  large.size = 1.1 * self->size;

  double natural = gw_pen_natural (self, row->text->text, GW_FACE_BODY);
  double larger = gw_pen_natural (&large, row->text->text, GW_FACE_BODY);

  return larger <= width || (natural > width && larger <= 1.9 * width) ? large.size : self->size;
}

static double
set_quote (GwPen             *self,
           const GwPageBlock *block,
           double             x,
           double             y,
           double             width)
{
  guint usual = self->lines;
  double size = self->size;
  double at = 0;

  if (g_str_equal (block->id, "outcome"))
    self->lines = MIN (usual, OUTCOME_LINES);
  else if (usual >= GW_PEN_LINES)
    self->lines = SENTENCE_LINES;

  for (guint i = 0; i < block->rows->len; i++)
    {
      const GwPageRow *row = g_ptr_array_index (block->rows, i);

      if (!visible (self, i))
        continue;
      self->row = i;
      self->size = quote_size (self, row, width);
      at += gw_pen_text (self, row->text->text, row->text, GW_FACE_BODY, GW_TONE_INK, "P", x,
                         y + at, width, 0, FALSE);
      self->size = size;
      if (row->below != NULL)
        at += gw_pen_text (self, row->below->text, row->below, GW_FACE_SMALL, GW_TONE_DIM, "P", x,
                           y + at, width, 2, FALSE);
    }
  self->lines = usual;
  return at;
}

static double
set_figure (GwPen           *self,
            const GwPageRow *row,
            double           x,
            double           y,
            double           width)
{
  double at = gw_pen_text (self, row->lead != NULL ? row->lead : "", NULL, GW_FACE_SMALL,
                           GW_TONE_DIM, "P", x, y, width, 2, FALSE);

  at += gw_pen_text (self, row->text->text, row->text, GW_FACE_FIGURE, GW_TONE_INK, "P", x, y + at,
                     width, 3, FALSE);
  if (row->below != NULL)
    at += gw_pen_text (self, row->below->text, row->below, GW_FACE_SMALL, GW_TONE_DIM, "P", x,
                       y + at, width, 2, FALSE);
  return at;
}

/* Three figures a line, six where the paper is wide enough for their words. */
static double
set_figures (GwPen             *self,
             const GwPageBlock *block,
             double             x,
             double             y,
             double             width)
{
  guint columns = width > 58 * self->size ? 6 : 3;
  double gap = 1.2 * self->size;
  double each = (width - (columns - 1) * gap) / columns;
  double at = 0.3 * self->size;
  double tallest = 0;
  guint place = 0;

  for (guint i = 0; i < block->rows->len; i++)
    {
      if (!visible (self, i))
        continue;
      if (place == columns)
        {
          at += tallest + 0.5 * self->size;
          tallest = 0;
          place = 0;
        }
      self->row = i;

      double height = set_figure (self, g_ptr_array_index (block->rows, i),
                                  x + place * (each + gap), y + at, each);

      tallest = MAX (tallest, height);
      place++;
    }
  return at + tallest + 0.2 * self->size;
}

static double
set_cells (GwPen     *self,
           GPtrArray *cells,
           GwFace     face,
           GwTone     tone,
           double     x,
           double     y,
           double     each)
{
  double height = 0;

  for (guint i = 0; i < cells->len; i++)
    {
      double cell = gw_pen_text (self, g_ptr_array_index (cells, i), NULL, face, tone, "P",
                                 x + i * each, y, each - 0.5 * self->size, 2, FALSE);

      height = MAX (height, cell);
    }
  return height;
}

static gboolean
has_cells (GwPen             *self,
           const GwPageBlock *block)
{
  for (guint i = 0; i < block->rows->len; i++)
    if (visible (self, i)
        && ((const GwPageRow *) g_ptr_array_index (block->rows, i))->cells != NULL)
      return TRUE;
  return FALSE;
}

static double
set_matrix (GwPen             *self,
            const GwPageBlock *block,
            double             x,
            double             y,
            double             width)
{
  double lead = gw_pen_mark_width (self);
  double each = (width - lead) / MAX (block->heads->len, 1);
  double air = 0.22 * self->size;
  double at = 0;

  if (has_cells (self, block))
    at = 2 * air
         + set_cells (self, block->heads, GW_FACE_SMALL, GW_TONE_DIM, x + lead, y + air, each);
  for (guint i = 0; i < block->rows->len; i++)
    {
      const GwPageRow *row = g_ptr_array_index (block->rows, i);

      if (!visible (self, i))
        continue;
      self->row = i;
      if (row->cells == NULL)
        {
          at += air + set_text_and_below (self, row, x, y + at + air, width);
          continue;
        }
      gw_pen_shape (self, GW_BOX_LINE, GW_TONE_HAIR, x, y + at, width, 0.4);

      double height =
        gw_pen_text (self, row->lead != NULL ? row->lead : "", NULL, GW_FACE_STRONG, GW_TONE_ACCENT,
                     "P", x, y + at + air, lead - 0.4 * self->size, 1, FALSE);

      double cells =
        set_cells (self, row->cells, GW_FACE_BODY, GW_TONE_INK, x + lead, y + at + air, each);

      at += air + MAX (height, cells) + air;
    }
  return at;
}

/* Not larger than it is easily taken in; under the fold there is but a quarter of the page. */
static double
set_picture (GwPen             *self,
             const GwPageBlock *block,
             double             x,
             double             y,
             double             width)
{
  double wide = MIN (width, 34 * self->size);
  double tall = gw_diagram_get_height (block->diagram, wide, self->size);

  if (block->zone == GW_ZONE_FOLD)
    tall = MIN (tall, 10.5 * self->size);

  self->row = 0;
  gw_pen_picture (self, block->diagram, x, y + 0.3 * self->size, wide, tall);
  return tall + 0.6 * self->size;
}

double
gw_pen_rows (GwPen             *self,
             const GwPageBlock *block,
             double             x,
             double             y,
             double             width)
{
  switch (block->look)
    {
    case GW_LOOK_QUOTE:
      return set_quote (self, block, x, y, width);
    case GW_LOOK_FIGURES:
      return set_figures (self, block, x, y, width);
    case GW_LOOK_MATRIX:
      return set_matrix (self, block, x, y, width);
    case GW_LOOK_PICTURE:
      return set_picture (self, block, x, y, width);
    case GW_LOOK_RULED:
      return 0;
    case GW_LOOK_SENTENCE:
    case GW_LOOK_LIST:
    case GW_LOOK_NUMBERED:
    case GW_LOOK_LETTERS:
    default:
      return set_list (self, block, x, y, width);
    }
}
