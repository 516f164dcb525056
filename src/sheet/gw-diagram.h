/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

typedef struct _cairo cairo_t;

/* The inks of a picture: red, green, blue, 0 … 1. */
typedef struct
{
  double ground[3];
  double ink[3];
  double dim[3];
  double accent[3];
  double bar[3];
  double tint[3];
} GwPalette;

typedef enum
{
  GW_STROKE_AREA,       /* from one corner to the other */
  GW_STROKE_BAR,
  GW_STROKE_LINE,
  GW_STROKE_DASHES,
  GW_STROKE_PATH,       /* a thick line; the next PATH goes on where it ends */
  GW_STROKE_DOT,        /* at x1, y1 */
  GW_STROKE_RING,
  GW_STROKE_TEXT        /* at x1, y1; x2 is the part of its width that lies before that place */
} GwStrokeKind;

typedef struct
{
  GwStrokeKind kind;
  double x1;            /* 0 … 1 across */
  double y1;            /* 0 … 1 upwards */
  double x2;
  double y2;
  char *text;           /* owned; nullable */
} GwStroke;

/* A place in the picture and what it says; a person steps from one to the next. */
typedef struct
{
  double x;
  double y;
  char *text;           /* owned: a sentence that needs no eyes */
} GwSpot;

/**
 * GwDiagram:
 * A picture as values: strokes in a frame of 1 × 1 and the spots in it, which together say in words
 * all that it shows. Filled by the one who made it and read by everybody afterwards, in any thread.
 */
typedef struct
{
  char *title;
  double aspect;        /* height by width, where `lines` is 0 */
  double lines;         /* height in lines of type, whatever the width */
  GArray *strokes;      /* GwStroke, in the order they are drawn */
  GArray *spots;        /* GwSpot, in reading order */

  /*< private >*/
  gatomicrefcount refs;
} GwDiagram;

#define GW_TYPE_DIAGRAM (gw_diagram_get_type ())
GType            gw_diagram_get_type   (void);

GwDiagram       *gw_diagram_new        (const char      *title,
                                        double           aspect) G_GNUC_WARN_UNUSED_RESULT;
GwDiagram       *gw_diagram_ref        (GwDiagram       *self);
void             gw_diagram_unref      (GwDiagram       *self);
gboolean         gw_diagram_equal      (const GwDiagram *self,
                                        const GwDiagram *other);
void             gw_diagram_set_lines  (GwDiagram       *self,
                                        double           lines);
void             gw_diagram_add        (GwDiagram       *self,
                                        GwStrokeKind     kind,
                                        double           x1,
                                        double           y1,
                                        double           x2,
                                        double           y2,
                                        const char      *text);
void             gw_diagram_add_spot   (GwDiagram       *self,
                                        double           x,
                                        double           y,
                                        const char      *text);

void             gw_diagram_mirror     (GwDiagram       *self);

char            *gw_diagram_dup_text   (const GwDiagram *self) G_GNUC_WARN_UNUSED_RESULT;
double           gw_diagram_get_height (const GwDiagram *self,
                                        double           width,
                                        double           size);
void             gw_diagram_find_place (const GwDiagram *self,
                                        double           x,
                                        double           y,
                                        double           width,
                                        double           height,
                                        double           size,
                                        double          *across,
                                        double          *down);
void             gw_diagram_draw       (const GwDiagram *self,
                                        cairo_t         *cr,
                                        double           width,
                                        double           height,
                                        double           size,
                                        const GwPalette *palette);

const GwPalette *gw_palette_get        (gboolean         dark);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwDiagram, gw_diagram_unref)
