/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-sheet.h"

#include "gw-compose.h"
#include "gw-draw.h"
#include "gw-image.h"
#include "gw-layout.h"
#include "gw-pdf.h"
#include "gw-words-out.h"

#include <string.h>

struct _GwSheet
{
  gatomicrefcount refs;
  GwLayout *layout;
};

G_DEFINE_BOXED_TYPE (GwSheet, gw_sheet, gw_sheet_ref, gw_sheet_unref)

/**
 * gw_sheet_new:
 * @brief: the root of a brief; only what the audience may see is used
 * @options: (nullable): what the page is for
 *
 * Composes and sets the page. An unknown paper is taken for A4. Safe in any thread.
 */
GwSheet *
gw_sheet_new (GwItem               *brief,
              const GwSheetOptions *options)
{
  static const GwSheetOptions none = { 0 };

  g_return_val_if_fail (brief != NULL, NULL);

  if (options == NULL)
    options = &none;

  const GwPaper *paper = options->paper != NULL ? gw_paper_find (options->paper) : NULL;
  g_autoptr (GwPage) page = gw_compose (brief, options);
  GwSheet *self = g_new0 (GwSheet, 1);

  g_atomic_ref_count_init (&self->refs);
  self->layout = gw_layout_new (page, paper != NULL ? paper : gw_paper_get_default ());
  return self;
}

GwSheet *
gw_sheet_ref (GwSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
gw_sheet_unref (GwSheet *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  gw_layout_unref (self->layout);
  g_free (self);
}

/* In points. */
double
gw_sheet_get_width (GwSheet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return gw_layout_get_paper (self->layout)->width;
}

double
gw_sheet_get_height (GwSheet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return gw_layout_get_paper (self->layout)->height;
}

/* Draws the page onto @cr, whose unit is a point and whose origin is the paper's upper left corner.
 * The white of the paper is left to the caller. */
void
gw_sheet_draw (GwSheet *self,
               cairo_t *cr)
{
  g_return_if_fail (self != NULL && cr != NULL);

  gw_layout_draw (self->layout, cr, FALSE);
}

/* The bytes of a file of @format; @dots_per_inch counts for PNG only (0: 144). The same sheet gives
 * the same bytes. Errors: G_IO_ERROR. */
GBytes *
gw_sheet_write (GwSheet        *self,
                GwSheetFormat   format,
                double          dots_per_inch,
                GError        **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  switch (format)
    {
    case GW_SHEET_PNG:
      return gw_png_write (self->layout, dots_per_inch > 0 ? CLAMP (dots_per_inch, 10, 1200) : 144,
                           error);
    case GW_SHEET_SVG:
      return gw_svg_write (self->layout, error);
    case GW_SHEET_HTML:
      return gw_html_write (self->layout);
    case GW_SHEET_MARKDOWN:
      return gw_markdown_write (self->layout);
    case GW_SHEET_TEXT:
      return gw_plain_write (self->layout);
    case GW_SHEET_CHAT:
      return gw_chat_write (self->layout);
    case GW_SHEET_PDF:
    default:
      return gw_pdf_write (self->layout, error);
    }
}

/* "fits A4 · 9.2 pt" */
char *
gw_sheet_dup_fit (GwSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return gw_layout_dup_fit (self->layout);
}

/* How many glyphs of the page no font here has; to be told before printing. */
guint
gw_sheet_get_missing (GwSheet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return gw_layout_get_missing (self->layout);
}

/* The id of the item whose row stands at a place of the page (points), "outcome", "notes", "next",
 * "scope" or "result" for what has none, or NULL. Returns: (transfer none). */
const char *
gw_sheet_get_item_at (GwSheet *self,
                      double   x,
                      double   y)
{
  g_return_val_if_fail (self != NULL, NULL);

  const GwPage *page = gw_layout_get_page (self->layout);

  for (guint i = 0; i < gw_layout_get_n_boxes (self->layout); i++)
    {
      const GwBox *box = gw_layout_get_box (self->layout, i);

      if (box->row < 0 || x < box->x || x > box->x + box->width || y < box->y
          || y > box->y + box->height)
        continue;

      const GwPageBlock *block = g_ptr_array_index (page->blocks, box->block);

      return ((const GwPageRow *) g_ptr_array_index (block->rows, box->row))->item;
    }
  return NULL;
}

/* The format called @name: the suffix of a file, with or without what stands before it. */
gboolean
gw_sheet_find_format (const char    *name,
                      GwSheetFormat *format)
{
  static const char *const suffixes[] = { "pdf", "png", "svg", "html", "md", "txt", "chat" };
  const char *dot = strrchr (name, '.');

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    if (g_ascii_strcasecmp (dot != NULL ? dot + 1 : name, suffixes[i]) == 0)
      {
        *format = (GwSheetFormat) i;
        return TRUE;
      }
  return FALSE;
}

gboolean
gw_sheet_is_paper (const char *name)
{
  g_return_val_if_fail (name != NULL, FALSE);

  return gw_paper_find (name) != NULL;
}

/* The id of the @n-th paper and what people call it; NULL after the last. */
const char *
gw_sheet_get_nth_paper (guint        n,
                        const char **name,
                        gboolean    *landscape)
{
  const GwPaper *paper = gw_paper_get_nth (n);

  if (paper == NULL)
    return NULL;
  if (name != NULL)
    *name = paper->name;
  if (landscape != NULL)
    *landscape = paper->landscape;
  return paper->id;
}
