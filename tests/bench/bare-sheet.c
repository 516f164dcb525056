/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What any program must do at the least: draw lines of text with Pango and Cairo at a size it was told.
 * `bare-sheet LINES N OUT.pdf`: LINES are those of a page, `x y width size weight text` each; the page
 * is written N times, each to the same file. Nothing is composed, measured or sought. */

#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <stdlib.h>
#include <string.h>

#define WIDTH 595.276
#define HEIGHT 841.89

static void
draw_line (cairo_t    *cr,
           const char *line)
{
  double x, y, width, size;
  int weight, read = 0;

  if (sscanf (line, "%lf %lf %lf %lf %d %n", &x, &y, &width, &size, &weight, &read) < 5)
    return;

  PangoLayout *layout = pango_cairo_create_layout (cr);
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family (font, "Inter,Sans");
  pango_font_description_set_weight (font, (PangoWeight) weight);
  pango_font_description_set_absolute_size (font, 10 * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int) (width * 10 / size * PANGO_SCALE));
  pango_layout_set_text (layout, line + read, -1);
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, size / 10, size / 10);
  cairo_move_to (cr, 0, 0);
  pango_cairo_show_layout (cr, layout);
  cairo_restore (cr);
  pango_font_description_free (font);
  g_object_unref (layout);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *text = NULL;

  if (argc != 4 || !g_file_get_contents (argv[1], &text, NULL, NULL))
    return 2;

  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (int n = atoi (argv[2]); n > 0; n--)
    {
      cairo_surface_t *surface = cairo_pdf_surface_create (argv[3], WIDTH, HEIGHT);
      cairo_t *cr = cairo_create (surface);

      for (guint i = 0; lines[i] != NULL; i++)
        draw_line (cr, lines[i]);
      cairo_show_page (cr);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
  return 0;
}
