/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-image.h"

#include "gw-cairo-private.h"
#include "gw-draw.h"

#include <cairo-svg.h>
#include <math.h>
#include <string.h>

cairo_status_t
gw_cairo_append (void                *out,
                 const unsigned char *data,
                 unsigned int         length)
{
  g_string_append_len (out, (const char *) data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Ends and frees @cr and @surface; FALSE when anything went wrong on the way. */
gboolean
gw_cairo_finish (cairo_t          *cr,
                 cairo_surface_t  *surface,
                 GError          **error)
{
  cairo_status_t status = cairo_status (cr);

  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, G_IO_ERROR,
               status == CAIRO_STATUS_NO_MEMORY ? G_IO_ERROR_NO_SPACE : G_IO_ERROR_FAILED,
               "The page could not be drawn: %s", cairo_status_to_string (status));
  return FALSE;
}

/* The page as pixels on white. */
GBytes *
gw_png_write (GwLayout  *layout,
              double     dots_per_inch,
              GError   **error)
{
  g_return_val_if_fail (layout != NULL && dots_per_inch >= 10 && dots_per_inch <= 1200, NULL);

  const GwPaper *paper = gw_layout_get_paper (layout);
  double scale = dots_per_inch / 72;
  cairo_surface_t *surface = cairo_image_surface_create (
    CAIRO_FORMAT_RGB24, ceil (paper->width * scale - 0.01), ceil (paper->height * scale - 0.01));
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GString) png = g_string_new (NULL);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  gw_layout_draw (layout, cr, FALSE);

  cairo_status_t written = cairo_surface_write_to_png_stream (surface, gw_cairo_append, png);

  if (!gw_cairo_finish (cr, surface, error))
    return NULL;
  if (written != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "The picture could not be written: %s",
                   cairo_status_to_string (written));
      return NULL;
    }
  return g_string_free_to_bytes (g_steal_pointer (&png));
}

/* Gives the same number to the same name, in the order of first meeting. */
static void
append_stable (GString    *out,
               GHashTable *names,
               const char *name)
{
  gpointer number = g_hash_table_lookup (names, name);

  if (number == NULL)
    {
      number = GUINT_TO_POINTER (g_hash_table_size (names) + 1);
      g_hash_table_insert (names, g_strdup (name), number);
    }
  g_string_append_printf (out, "g%u", GPOINTER_TO_UINT (number));
}

/* Cairo numbers its ids through the life of the process; here they begin at one. */
static GString *
stable_ids (const char *svg)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GString *out = g_string_sized_new (strlen (svg));

  for (const char *at = svg; *at != '\0';)
    {
      gboolean id = g_str_has_prefix (at, " id=\"");
      gsize lead = id                               ? 5
                   : g_str_has_prefix (at, "\"#")   ? 2
                   : g_str_has_prefix (at, "url(#") ? 5
                                                    : 0;

      if (lead == 0)
        {
          g_string_append_c (out, *at++);
          continue;
        }

      gsize length = strcspn (at + lead, "\")");
      g_autofree char *name = g_strndup (at + lead, length);

      g_string_append_len (out, at, lead);
      append_stable (out, names, name);
      at += lead + length;
    }
  return out;
}

/* The page as a picture that scales; the same bytes for the same page. */
GBytes *
gw_svg_write (GwLayout  *layout,
              GError   **error)
{
  g_return_val_if_fail (layout != NULL, NULL);

  const GwPaper *paper = gw_layout_get_paper (layout);
  const GwPage *page = gw_layout_get_page (layout);
  g_autoptr (GString) svg = g_string_new (NULL);
  cairo_surface_t *surface =
    cairo_svg_surface_create_for_stream (gw_cairo_append, svg, paper->width, paper->height);
  cairo_t *cr = cairo_create (surface);

  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PT);
  gw_layout_draw (layout, cr, FALSE);
  if (!gw_cairo_finish (cr, surface, error))
    return NULL;

  g_autoptr (GString) stable = stable_ids (svg->str);
  g_autofree char *title = g_markup_printf_escaped ("<title>%s</title>\n", page->title);
  const char *inside = strstr (stable->str, "<svg");

  inside = inside != NULL ? strchr (inside, '\n') : NULL;
  if (inside != NULL)
    g_string_insert (stable, inside + 1 - stable->str, title);
  return g_string_free_to_bytes (g_steal_pointer (&stable));
}
