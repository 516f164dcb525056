/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-pdf.h"

#include "gw-cairo-private.h"
#include "gw-draw.h"

#include <cairo-pdf.h>
#include <stdlib.h>
#include <string.h>

/* The trailer, which is all text, lies within so many bytes of the end. */
#define TAIL 512

/* Without dates of its own a file would differ at each writing. */
static void
set_metadata (cairo_surface_t *surface,
              const GwPage    *page)
{
  g_autoptr (GDateTime) when = g_date_time_new_from_unix_utc (page->date);
  g_autofree char *stamp = g_date_time_format (when, "%Y-%m-%dT%H:%M:%SZ");

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, page->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, stamp);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, stamp);
}

/* The title and, below it, the headings as bookmarks. */
static void
add_outline (cairo_surface_t *surface,
             GwLayout        *layout)
{
  int root = CAIRO_PDF_OUTLINE_ROOT;

  for (guint i = 0; i < gw_layout_get_n_boxes (layout); i++)
    {
      const GwBox *box = gw_layout_get_box (layout, i);

      if (box->kind != GW_BOX_TEXT || box->tag[0] != 'H')
        continue;

      g_autofree char *place = g_strdup_printf ("page=1 pos=[%d %d]", (int) box->x, (int) box->y);
      gboolean title = box->tag[1] == '1';
      int id = cairo_pdf_surface_add_outline (surface, title ? CAIRO_PDF_OUTLINE_ROOT : root,
                                              pango_layout_get_text (box->layout), place,
                                              CAIRO_PDF_OUTLINE_FLAG_OPEN);

      if (title)
        root = id;
    }
}

/* The number after @name in the last trailer, or -1. */
static long
trailer_number (const char *trailer,
                const char *name)
{
  const char *at = strstr (trailer, name);

  return at != NULL ? strtol (at + strlen (name), NULL, 10) : -1;
}

static const char *
find_object (const GString *pdf,
             long           number,
             const char   **end)
{
  g_autofree char *start = g_strdup_printf ("\n%ld 0 obj\n<<", number);
  const char *at = memmem (pdf->str, pdf->len, start, strlen (start));

  if (at == NULL)
    return NULL;
  at += strlen (start);
  *end = memmem (at, pdf->len - (at - pdf->str), ">>\nendobj", 9);
  return *end != NULL ? at : NULL;
}

/*
 * Cairo writes neither the language nor that the text is marked, so the catalog is written once more
 * behind the end, as the format foresees for updates (ISO 32000-1, 7.5.6).
 */
static gboolean
append_catalog (GString    *pdf,
                const char *language)
{
  const char *tail = pdf->str + (pdf->len > TAIL ? pdf->len - TAIL : 0);
  const char *trailer = g_strrstr (tail, "trailer");
  const char *mark = g_strrstr (tail, "startxref");
  const char *end = NULL;

  if (trailer == NULL || mark == NULL)
    return FALSE;

  long root = trailer_number (trailer, "/Root ");
  long info = trailer_number (trailer, "/Info ");
  long size = trailer_number (trailer, "/Size ");
  long previous = strtol (mark + strlen ("startxref"), NULL, 10);
  const char *catalog = root > 0 ? find_object (pdf, root, &end) : NULL;

  if (catalog == NULL || info < 0 || size < 0 || previous <= 0)
    return FALSE;

  g_autofree char *entries = g_strndup (catalog, end - catalog);
  gboolean marked = strstr (entries, "/MarkInfo") != NULL;
  gsize object = pdf->len;

  g_string_append_printf (pdf,
                          "%ld 0 obj\n<<%s   /Lang (%s)\n%s   /ViewerPreferences << "
                          "/DisplayDocTitle true >>\n>>\nendobj\n",
                          root, entries, language,
                          marked ? "" : "   /MarkInfo << /Marked true >>\n");

  gsize table = pdf->len;

  g_string_append_printf (pdf, "xref\n%ld 1\n%010" G_GSIZE_FORMAT " 00000 n \n", root, object);
  g_string_append_printf (
    pdf, "trailer\n<< /Size %ld\n   /Root %ld 0 R\n   /Info %ld 0 R\n   /Prev %ld\n>>\n", size,
    root, info, previous);
  g_string_append_printf (pdf, "startxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n", table);
  return TRUE;
}

/* Letters, digits and hyphens only: what goes between the brackets of a PDF string unescaped. */
static gboolean
is_language_tag (const char *language)
{
  for (const char *c = language; *c != '\0'; c++)
    if (!g_ascii_isalnum (*c) && *c != '-')
      return FALSE;
  return *language != '\0';
}

/* The page as a PDF: one page, title, language, outline, marked text in reading order; the same
 * bytes for the same page. */
GBytes *
gw_pdf_write (GwLayout  *layout,
              GError   **error)
{
  g_return_val_if_fail (layout != NULL, NULL);

  const GwPaper *paper = gw_layout_get_paper (layout);
  const GwPage *page = gw_layout_get_page (layout);
  g_autoptr (GString) pdf = g_string_new (NULL);
  cairo_surface_t *surface =
    cairo_pdf_surface_create_for_stream (gw_cairo_append, pdf, paper->width, paper->height);

  /* 1.4 keeps the plain cross-reference table that append_catalog() continues. */
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  set_metadata (surface, page);
  add_outline (surface, layout);

  cairo_t *cr = cairo_create (surface);

  gw_layout_draw (layout, cr, TRUE);
  cairo_show_page (cr);
  if (!gw_cairo_finish (cr, surface, error))
    return NULL;
  if (is_language_tag (page->language) && !append_catalog (pdf, page->language))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                   "The PDF has no catalog to write the language into");
      return NULL;
    }
  return g_string_free_to_bytes (g_steal_pointer (&pdf));
}
