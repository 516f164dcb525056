/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-draw.h"

#include "gw-diagram-private.h"
#include "gw-ink.h"
#include "gw-press.h"

/* Inks that stay apart on a black and white printer. */
static void
set_tone (cairo_t *cr,
          GwTone   tone)
{
  static const double inks[][3] = {
    [GW_TONE_INK] = { 0.09, 0.11, 0.12 },
    [GW_TONE_DIM] = { 0.34, 0.38, 0.41 },
    [GW_TONE_ACCENT] = { 0.13, 0.40, 0.38 },
    [GW_TONE_BAR] = { 0.50, 0.71, 0.69 },
    [GW_TONE_TINT] = { 0.941, 0.957, 0.953 },
    [GW_TONE_HAIR] = { 0.80, 0.83, 0.83 },
    [GW_TONE_RULE] = { 0.58, 0.62, 0.62 },
  };

  cairo_set_source_rgb (cr, inks[tone][0], inks[tone][1], inks[tone][2]);
}

static void
draw_shape (cairo_t     *cr,
            const GwBox *box)
{
  static const double dashes[] = { 3, 2.2 };

  if (box->kind == GW_BOX_PICTURE)
    {
      cairo_save (cr);
      cairo_translate (cr, box->x, box->y);
      gw_diagram_draw_locked (box->diagram, cr, box->width, box->height, box->scale,
                              gw_palette_get (FALSE));
      cairo_restore (cr);
      return;
    }
  if (box->kind != GW_BOX_DASHES)
    {
      cairo_rectangle (cr, box->x, box->y, box->width, box->height);
      cairo_fill (cr);
      return;
    }
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_set_line_width (cr, box->height);
  cairo_move_to (cr, box->x, box->y + box->height / 2);
  cairo_line_to (cr, box->x + box->width, box->y + box->height / 2);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

/* The tag of a box in a PDF, or NULL. Cairo 1.16 loses its tags over a sign in colour: the page cannot
 * be finished, or the program ends. What has one goes without a tag. For who holds the lock of the
 * press. */
const char *
gw_box_get_tag_locked (const GwBox *box)
{
  switch (box->kind)
    {
    case GW_BOX_TEXT:
      return gw_ink_has_colour (box->layout) ? NULL : box->tag;
    case GW_BOX_PICTURE:
      return gw_diagram_has_colour_locked (box->diagram) ? NULL : "Figure";
    case GW_BOX_FILL:
    case GW_BOX_LINE:
    case GW_BOX_DASHES:
    default:
      return NULL;
    }
}

static void
draw_text (cairo_t     *cr,
           const GwBox *box)
{
  cairo_save (cr);
  cairo_translate (cr, box->x, box->y);
  cairo_scale (cr, box->scale, box->scale);
  gw_ink_show (box->layout, cr);
  cairo_restore (cr);
}

/**
 * gw_layout_draw:
 * @self: what to draw
 * @cr: a context whose unit is a point, its origin the upper left corner of the paper
 * @tagged: whether to mark heads, paragraphs and pictures, which only a PDF keeps
 *
 * Draws the page; the paper's white is left to the caller. May be called in any thread.
 */
void
gw_layout_draw (GwLayout *self,
                cairo_t  *cr,
                gboolean  tagged)
{
  g_return_if_fail (self != NULL && cr != NULL);

  gw_press_lock ();
  for (guint i = 0; i < gw_layout_get_n_boxes (self); i++)
    {
      const GwBox *box = gw_layout_get_box (self, i);
      const char *tag = tagged ? gw_box_get_tag_locked (box) : NULL;

      set_tone (cr, box->tone);
      if (tag != NULL)
        cairo_tag_begin (cr, tag, NULL);
      if (box->kind == GW_BOX_TEXT)
        draw_text (cr, box);
      else
        draw_shape (cr, box);
      if (tag != NULL)
        cairo_tag_end (cr, tag);
    }
  gw_press_unlock ();
}
