/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-box.h"
#include "gw-press.h"

/* What a block came to when it was last measured. */
typedef struct
{
  double size;
  double width;
  double air;
  guint lines;
  guint rows;           /* a digest of what is visible, and how tight */
  double height;
} GwPenMemo;

#define GW_PEN_LINES 6  /* of any text but a title or a quote, on a page that is not squeezed */
#define GW_PEN_MEMOS 4  /* remembered for each block: it is tried in columns of several widths */

/*
 * The pen sets blocks: each call gives the height a block takes and, when `boxes` is there, leaves
 * its boxes. Measuring and placing are one code, so that they cannot disagree.
 */
typedef struct
{
  GwPress *type;
  const GwPage *page;
  GPtrArray *boxes;     /* GwBox; NULL: only measure */
  double size;          /* of the zone, points */
  double side; /* width of the column of headings beside the text; 0: headings stand above */
  guint lines;          /* most lines of a text */
  double air;           /* above and below a row, in parts of the size */
  gboolean tight;       /* rows had to go: no line for what needs none of its own */
  guint8 **visible;     /* by block and row */
  GwPenMemo *memos;     /* GW_PEN_MEMOS for each block */
  int block;
  int row;
} GwPen;

double gw_pen_text     (GwPen             *self,
                        const char        *text,
                        const GwPageText  *spans,
                        GwFace             face,
                        GwTone             tone,
                        const char        *tag,
                        double             x,
                        double             y,
                        double             width,
                        guint              lines,
                        gboolean           at_end);
double gw_pen_natural  (GwPen             *self,
                        const char        *text,
                        GwFace             face);
void   gw_pen_shape    (GwPen             *self,
                        GwBoxKind          kind,
                        GwTone             tone,
                        double             x,
                        double             y,
                        double             width,
                        double             height);

double gw_pen_heading  (GwPen             *self,
                        const GwPageBlock *block,
                        double             x,
                        double             y,
                        double             width);
double gw_pen_body     (GwPen             *self,
                        const GwPageBlock *block,
                        double             x,
                        double             y,
                        double             width);
double gw_pen_block    (GwPen             *self,
                        guint              index,
                        double             x,
                        double             y,
                        double             width);

guint  gw_pen_shown    (GwPen             *self,
                        guint              index);
gboolean gw_pen_tells_rest_below (GwPen             *self,
                                  const GwPageBlock *block);
void   gw_box_free     (gpointer           box);
