/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-diagram-private.h"

#include "gw-ink.h"
#include "gw-press.h"

#include <math.h>

G_DEFINE_BOXED_TYPE (GwDiagram, gw_diagram, gw_diagram_ref, gw_diagram_unref)

static void
stroke_clear (gpointer data)
{
  g_free (((GwStroke *) data)->text);
}

static void
spot_clear (gpointer data)
{
  g_free (((GwSpot *) data)->text);
}

/* Whether both draw and say the same. */
gboolean
gw_diagram_equal (const GwDiagram *self,
                  const GwDiagram *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  if (!g_str_equal (self->title, other->title) || self->aspect != other->aspect
      || self->lines != other->lines || self->strokes->len != other->strokes->len
      || self->spots->len != other->spots->len)
    return FALSE;

  for (guint i = 0; i < self->strokes->len; i++)
    {
      const GwStroke *a = &g_array_index (self->strokes, GwStroke, i);
      const GwStroke *b = &g_array_index (other->strokes, GwStroke, i);

      if (a->kind != b->kind || a->x1 != b->x1 || a->y1 != b->y1 || a->x2 != b->x2 || a->y2 != b->y2
          || g_strcmp0 (a->text, b->text) != 0)
        return FALSE;
    }
  for (guint i = 0; i < self->spots->len; i++)
    {
      const GwSpot *a = &g_array_index (self->spots, GwSpot, i);
      const GwSpot *b = &g_array_index (other->spots, GwSpot, i);

      if (a->x != b->x || a->y != b->y || !g_str_equal (a->text, b->text))
        return FALSE;
    }
  return TRUE;
}

/* @aspect: how high it wants to be for a width of 1. */
GwDiagram *
gw_diagram_new (const char *title,
                double      aspect)
{
  g_return_val_if_fail (title != NULL && aspect > 0, NULL);

  GwDiagram *self = g_new0 (GwDiagram, 1);

  g_atomic_ref_count_init (&self->refs);
  self->title = g_strdup (title);
  self->aspect = aspect;
  self->strokes = g_array_new (FALSE, FALSE, sizeof (GwStroke));
  self->spots = g_array_new (FALSE, FALSE, sizeof (GwSpot));
  g_array_set_clear_func (self->strokes, stroke_clear);
  g_array_set_clear_func (self->spots, spot_clear);
  return self;
}

GwDiagram *
gw_diagram_ref (GwDiagram *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
gw_diagram_unref (GwDiagram *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_free (self->title);
  g_array_unref (self->strokes);
  g_array_unref (self->spots);
  g_free (self);
}

/* For a picture of rows, which is as high as its words and not the higher the wider it is. */
void
gw_diagram_set_lines (GwDiagram *self,
                      double     lines)
{
  g_return_if_fail (self != NULL && lines > 0);

  self->lines = lines;
}

/* What lies outside the frame is drawn at its edge. */
void
gw_diagram_add (GwDiagram    *self,
                GwStrokeKind  kind,
                double        x1,
                double        y1,
                double        x2,
                double        y2,
                const char   *text)
{
  g_return_if_fail (self != NULL);

  GwStroke stroke = { kind,
                      CLAMP (x1, 0, 1),
                      CLAMP (y1, 0, 1),
                      CLAMP (x2, 0, 1),
                      CLAMP (y2, 0, 1),
                      g_strdup (text) };

  g_array_append_val (self->strokes, stroke);
}

void
gw_diagram_add_spot (GwDiagram  *self,
                     double      x,
                     double      y,
                     const char *text)
{
  g_return_if_fail (self != NULL && text != NULL);

  GwSpot spot = { CLAMP (x, 0, 1), CLAMP (y, 0, 1), g_strdup (text) };

  g_array_append_val (self->spots, spot);
}

/* For a page that is read from the right, where time goes to the left and rows begin there. A plane
 * of numbers stays as it is, as it does in books in Arabic and Hebrew. */
void
gw_diagram_mirror (GwDiagram *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->strokes->len; i++)
    {
      GwStroke *stroke = &g_array_index (self->strokes, GwStroke, i);

      stroke->x1 = 1 - stroke->x1;
      /* Of words these are where they are held and how wide they may be. */
      stroke->x2 = 1 - stroke->x2;
    }
  for (guint i = 0; i < self->spots->len; i++)
    g_array_index (self->spots, GwSpot, i).x = 1 - g_array_index (self->spots, GwSpot, i).x;
}

/* The same in words: a line for each spot. */
char *
gw_diagram_dup_text (const GwDiagram *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->spots->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "",
                            g_array_index (self->spots, GwSpot, i).text);
  return g_string_free (text, FALSE);
}

/* Inks that stay apart without colour; the first are those of the page. */
const GwPalette *
gw_palette_get (gboolean dark)
{
  static const GwPalette palettes[] = {
    { { 1, 1, 1 },          { 0.09, 0.11, 0.12 }, { 0.34, 0.38, 0.41 },
      { 0.13, 0.40, 0.38 }, { 0.50, 0.71, 0.69 }, { 0.941, 0.957, 0.953 } },
    { { 0.12, 0.13, 0.14 }, { 0.94, 0.95, 0.95 }, { 0.68, 0.72, 0.74 },
      { 0.55, 0.82, 0.79 }, { 0.30, 0.52, 0.50 }, { 0.17, 0.20, 0.20 } },
  };

  return &palettes[dark ? 1 : 0];
}

/* Lines are set a little apart. */
#define LEADING 1.25

/* How high it wants to be, @width wide and with type of @size, all in one unit. */
double
gw_diagram_get_height (const GwDiagram *self,
                       double           width,
                       double           size)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->lines > 0 ? self->lines * LEADING * size : self->aspect * width;
}

/* Where a place of the frame comes to lie in a picture of @width × @height with type of @size; the
 * frame leaves room for dots and letters, but not in rows, which stand in line with the text around
 * them. */
void
gw_diagram_find_place (const GwDiagram *self,
                       double           x,
                       double           y,
                       double           width,
                       double           height,
                       double           size,
                       double          *across,
                       double          *down)
{
  g_return_if_fail (self != NULL && across != NULL && down != NULL);

  double pad = self->lines > 0 ? 0 : MIN (0.7 * size, MIN (width, height) / 4);

  *across = pad + x * (width - 2 * pad);
  *down = pad + (1 - y) * (height - 2 * pad);
}

static void
set_ink (cairo_t      *cr,
         const double *ink)
{
  cairo_set_source_rgb (cr, ink[0], ink[1], ink[2]);
}

/* As the small words of the page; shortened at the end where they would leave the picture. */
static void
draw_text (cairo_t        *cr,
           const GwStroke *stroke,
           double          x,
           double          y,
           double          width,
           double          size)
{
  double scale;
  g_autoptr (PangoLayout) layout
    = gw_press_label (stroke->text, size, stroke->y2 * width, &scale);
  PangoRectangle extents;

  pango_layout_get_extents (layout, NULL, &extents);

  double wide = scale * extents.width / PANGO_SCALE;
  double tall = scale * extents.height / PANGO_SCALE;
  double left = CLAMP (x - stroke->x2 * wide, 0, MAX (width - wide, 0));

  cairo_save (cr);
  cairo_translate (cr, left - scale * extents.x / PANGO_SCALE, y - tall / 2);
  cairo_scale (cr, scale, scale);
  gw_ink_show (layout, cr);
  cairo_restore (cr);
}

static void
draw_dot (cairo_t  *cr,
          gboolean  ring,
          double    x,
          double    y,
          double    radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  cairo_set_line_width (cr, 1.2);
  if (ring)
    cairo_stroke (cr);
  else
    cairo_fill (cr);
}

static void
draw_line (cairo_t        *cr,
           const GwStroke *stroke,
           double          x1,
           double          y1,
           double          x2,
           double          y2)
{
  static const double dashes[] = { 3, 2.2 };

  cairo_set_line_width (cr, stroke->kind == GW_STROKE_PATH ? 1.4 : 0.8);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  if (stroke->kind == GW_STROKE_DASHES)
    cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_move_to (cr, x1, y1);
  cairo_line_to (cr, x2, y2);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
draw_stroke (const GwDiagram *self,
             cairo_t         *cr,
             const GwStroke  *stroke,
             double           width,
             double           height,
             double           size,
             const GwPalette *palette)
{
  const double *const inks[] = {
    [GW_STROKE_AREA] = palette->tint,   [GW_STROKE_BAR] = palette->bar,
    [GW_STROKE_LINE] = palette->dim,    [GW_STROKE_DASHES] = palette->ink,
    [GW_STROKE_PATH] = palette->accent, [GW_STROKE_DOT] = palette->ink,
    [GW_STROKE_RING] = palette->ink,    [GW_STROKE_TEXT] = palette->ink,
  };
  double x1, y1, x2, y2;

  gw_diagram_find_place (self, stroke->x1, stroke->y1, width, height, size, &x1, &y1);
  gw_diagram_find_place (self, stroke->x2, stroke->y2, width, height, size, &x2, &y2);
  set_ink (cr, inks[stroke->kind]);
  switch (stroke->kind)
    {
    case GW_STROKE_AREA:
    case GW_STROKE_BAR:
      cairo_rectangle (cr, MIN (x1, x2), MIN (y1, y2), MAX (fabs (x2 - x1), 1), fabs (y2 - y1));
      cairo_fill (cr);
      break;
    case GW_STROKE_DOT:
    case GW_STROKE_RING:
      draw_dot (cr, stroke->kind == GW_STROKE_RING, x1, y1, 0.28 * size);
      break;
    case GW_STROKE_TEXT:
      draw_text (cr, stroke, x1, y1, width, size);
      break;
    case GW_STROKE_LINE:
    case GW_STROKE_DASHES:
    case GW_STROKE_PATH:
    default:
      draw_line (cr, stroke, x1, y1, x2, y2);
      break;
    }
}

/* For who holds the lock of the press. */
void
gw_diagram_draw_locked (const GwDiagram *self,
                        cairo_t         *cr,
                        double           width,
                        double           height,
                        double           size,
                        const GwPalette *palette)
{
  for (guint i = 0; i < self->strokes->len; i++)
    draw_stroke (self, cr, &g_array_index (self->strokes, GwStroke, i), width, height, size,
                 palette);
}

/* A word of the picture as it is set, or NULL where @n is another stroke. Returns: (transfer full). */
static PangoLayout *
set_word (const GwDiagram *self,
          guint            n)
{
  const GwStroke *stroke = &g_array_index (self->strokes, GwStroke, n);
  double scale;

  return stroke->kind == GW_STROKE_TEXT ? gw_press_label (stroke->text, 10, 0, &scale) : NULL;
}

/* How many glyphs of its words no font here has. For who holds the lock of the press. */
guint
gw_diagram_count_missing_locked (const GwDiagram *self)
{
  guint missing = 0;

  for (guint i = 0; i < self->strokes->len; i++)
    {
      g_autoptr (PangoLayout) word = set_word (self, i);

      missing += word != NULL ? (guint) pango_layout_get_unknown_glyphs_count (word) : 0;
    }
  return missing;
}

/* Whether a sign of its words is a picture of its own colours. For who holds the lock of the
 * press. */
gboolean
gw_diagram_has_colour_locked (const GwDiagram *self)
{
  for (guint i = 0; i < self->strokes->len; i++)
    {
      g_autoptr (PangoLayout) word = set_word (self, i);

      if (word != NULL && gw_ink_has_colour (word))
        return TRUE;
    }
  return FALSE;
}

/**
 * gw_diagram_draw:
 * @cr: its origin the picture's upper left corner
 * @size: of the type, in the unit of @cr
 *
 * Draws the picture without its title; the ground is left to the caller. May be called in any
 * thread.
 */
void
gw_diagram_draw (const GwDiagram *self,
                 cairo_t         *cr,
                 double           width,
                 double           height,
                 double           size,
                 const GwPalette *palette)
{
  g_return_if_fail (self != NULL && cr != NULL && palette != NULL);

  gw_press_lock ();
  gw_diagram_draw_locked (self, cr, width, height, size, palette);
  gw_press_unlock ();
}
