/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-ink.h"

#include <pango/pangocairo.h>
#include <string.h>

static gboolean
run_has_colour (const PangoLayoutRun *run)
{
  for (int i = 0; i < run->glyphs->num_glyphs; i++)
    if (run->glyphs->glyphs[i].attr.is_color)
      return TRUE;
  return FALSE;
}

/* Whether a sign of the text is a picture of its own colours. */
gboolean
gw_ink_has_colour (PangoLayout *layout)
{
  g_autoptr (PangoLayoutIter) iter = pango_layout_get_iter (layout);

  do
    {
      const PangoLayoutRun *run = pango_layout_iter_get_run_readonly (iter);

      if (run != NULL && run_has_colour (run))
        return TRUE;
    }
  while (pango_layout_iter_next_run (iter));
  return FALSE;
}

/* Signs in colour, and boxes for what no font has, have no outline to fill. */
static gboolean
run_is_outlines (const PangoLayoutRun *run)
{
  for (int i = 0; i < run->glyphs->num_glyphs; i++)
    if ((run->glyphs->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0)
      return FALSE;
  return !run_has_colour (run);
}

static void
set_run_colour (const PangoLayoutRun *run,
                cairo_t              *cr)
{
  for (GSList *l = run->item->analysis.extra_attrs; l != NULL; l = l->next)
    {
      const PangoAttrColor *ink = (const PangoAttrColor *) pango_attribute_as_color (l->data);

      if (ink != NULL && ((PangoAttribute *) l->data)->klass->type == PANGO_ATTR_FOREGROUND)
        cairo_set_source_rgb (cr, ink->color.red / 65535.0, ink->color.green / 65535.0,
                              ink->color.blue / 65535.0);
    }
}

/* Cairo 1.16 ends the program when one thread gives back the last use of a font while another takes it
 * anew, and it gives back the font that was used last in whichever thread. So each font at each size
 * that a page needs is kept; there are a few dozen. */
static void
keep_font (const PangoLayoutRun *run,
           cairo_t              *cr)
{
  static GHashTable *kept = NULL; /* (element-type cairo_scaled_font_t) owned for good */
  PangoCairoFont *font = PANGO_CAIRO_FONT (run->item->analysis.font);

  if (kept == NULL)
    kept = g_hash_table_new (g_direct_hash, g_direct_equal);
  cairo_set_scaled_font (cr, pango_cairo_font_get_scaled_font (font));

  cairo_scaled_font_t *sized = cairo_get_scaled_font (cr);
  if (g_hash_table_add (kept, sized))
    cairo_scaled_font_reference (sized);
}

static void
show_run (const PangoLayoutRun *run,
          cairo_t              *cr,
          double                x,
          double                baseline)
{
  cairo_save (cr);
  keep_font (run, cr);
  set_run_colour (run, cr);
  cairo_move_to (cr, x, baseline);
  if (run_is_outlines (run))
    {
      pango_cairo_glyph_string_path (cr, run->item->analysis.font, run->glyphs);
      cairo_fill (cr);
    }
  else
    pango_cairo_show_glyph_string (cr, run->item->analysis.font, run->glyphs);
  cairo_restore (cr);
}

/* In pixels cairo places each letter on a whole one, which at the size of a preview makes the gaps
 * between them uneven. Outlines are filled where they are. */
static void
show_outlines (PangoLayout *layout,
               cairo_t     *cr)
{
  g_autoptr (PangoLayoutIter) iter = pango_layout_get_iter (layout);

  do
    {
      const PangoLayoutRun *run = pango_layout_iter_get_run_readonly (iter);
      PangoRectangle place;

      if (run == NULL)
        continue;
      pango_layout_iter_get_run_extents (iter, NULL, &place);
      show_run (run, cr, place.x / (double) PANGO_SCALE,
                pango_layout_iter_get_baseline (iter) / (double) PANGO_SCALE);
    }
  while (pango_layout_iter_next_run (iter));
}

static void
show_text (PangoLayout *layout,
           cairo_t     *cr)
{
  cairo_move_to (cr, 0, 0);
  pango_cairo_show_layout (cr, layout);
}

/* Cairo 1.16 forgets a subroutine of the outline of this sign when it takes Noto Sans CJK SC apart for
 * a PDF: of all 20,902 of the block the only one, but every "if" has it. Its place stays empty. */
#define FORGOTTEN "\u5982"

static gboolean
has_forgotten (PangoLayout *layout)
{
  return strstr (pango_layout_get_text (layout), FORGOTTEN) != NULL;
}

/* The outlines are what is seen; the text lies over them, too faint to be, to be found and copied. */
static void
show_text_over_outlines (PangoLayout *layout,
                         cairo_t     *cr)
{
  show_outlines (layout, cr);
  cairo_push_group (cr);
  show_text (layout, cr);
  cairo_pop_group_to_source (cr);
  cairo_paint_with_alpha (cr, 1 / 255.0);
}

/* Draws @layout with its upper left corner at the origin of @cr; as text where the surface keeps
 * text, so that it can be found and copied there. */
void
gw_ink_show (PangoLayout *layout,
               cairo_t     *cr)
{
  g_return_if_fail (layout != NULL && cr != NULL);

  switch (cairo_surface_get_type (cairo_get_target (cr)))
    {
    case CAIRO_SURFACE_TYPE_IMAGE:
    case CAIRO_SURFACE_TYPE_RECORDING:
      show_outlines (layout, cr);
      break;
    case CAIRO_SURFACE_TYPE_PDF:
      if (has_forgotten (layout))
        show_text_over_outlines (layout, cr);
      else
        show_text (layout, cr);
      break;
    default:
      show_text (layout, cr);
      break;
    }
}
