/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

/**
 * GwFigures:
 * What the numbers of a brief say, ready to print: rows for the blocks of MOMENTS.md n.3 that come
 * from calculation ("price", "slips", "six", "odds" …). A block without rows does not appear. For
 * a page that others see they must come from the copy for that audience.
 */
typedef struct _GwFigures GwFigures;

/* All borrowed, all nullable; `from` and `to` are of bars and curves, 0 … 1. */
typedef struct
{
  const char *item;     /* the item of the brief that the row is about */
  const char *lead;
  const char *text;
  const char *strong;   /* stands after the text, read first */
  const char *below;
  const char *tail;
  double from;
  double to;
} GwFigure;

#define GW_TYPE_FIGURES (gw_figures_get_type ())
GType           gw_figures_get_type (void);

GwFigures      *gw_figures_new      (void) G_GNUC_WARN_UNUSED_RESULT;
GwFigures      *gw_figures_ref      (GwFigures      *self) G_GNUC_WARN_UNUSED_RESULT;
void            gw_figures_unref    (GwFigures      *self);

void            gw_figures_add      (GwFigures      *self,
                                     const char     *block,
                                     const GwFigure *figure);
const GwFigure *gw_figures_get      (GwFigures      *self,
                                     const char     *block,
                                     guint           n);
const GwFigure *gw_figures_find     (GwFigures      *self,
                                     const char     *block,
                                     const char     *item);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwFigures, gw_figures_unref)
