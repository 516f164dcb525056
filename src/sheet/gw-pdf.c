/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-pdf.h"

#include "gw-cairo-private.h"
#include "gw-draw.h"
#include "gw-pdf-update.h"
#include "gw-press.h"

#include <cairo-pdf.h>
#include <stdlib.h>
#include <string.h>

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

/* What a picture says without eyes, for each that is drawn with a tag. */
static GPtrArray *
list_alternatives (GwLayout *layout)
{
  GPtrArray *alternatives = g_ptr_array_new_with_free_func (g_free);

  gw_press_lock ();
  for (guint i = 0; i < gw_layout_get_n_boxes (layout); i++)
    {
      const GwBox *box = gw_layout_get_box (layout, i);

      if (box->kind != GW_BOX_PICTURE || gw_box_get_tag_locked (box) == NULL)
        continue;

      g_autofree char *words = gw_diagram_dup_text (box->diagram);

      g_ptr_array_add (alternatives, g_strdup_printf ("%s\n%s", box->diagram->title, words));
    }
  gw_press_unlock ();
  return alternatives;
}

/* Writes the pictures among @kids, "17 0 R 18 0 R …", once more with what they say. */
static void
describe_pictures (GwPdfUpdate *update,
                   const char  *kids,
                   GPtrArray   *alternatives)
{
  g_auto (GStrv) words = g_strsplit (kids, " ", -1);
  guint n = 0;

  for (guint i = 0; words[i] != NULL && n < alternatives->len; i += 3)
    {
      guint kid = (guint) strtoul (words[i], NULL, 10);
      g_autofree char *entries = gw_pdf_update_dup (update, kid);

      if (entries == NULL || strstr (entries, "/S /Figure\n") == NULL)
        continue;

      g_autofree char *said = gw_pdf_dup_text (g_ptr_array_index (alternatives, n++));
      g_autofree char *described = g_strdup_printf ("%s   /Alt %s\n", entries, said);

      gw_pdf_update_write (update, kid, described);
    }
}

/*
 * Cairo hangs all it marks into the root of its tree, where the format wants one document. All of it
 * names that root as what it is in, so it becomes the document and a new root holds it.
 * Returns: the new root, or 0 where nothing is marked
 */
static guint
mend_tree (GwPdfUpdate *update,
           guint        tree,
           GPtrArray   *alternatives)
{
  g_autofree char *entries = tree > 0 ? gw_pdf_update_dup (update, tree) : NULL;
  guint parents = entries != NULL ? gw_pdf_find_reference (entries, "/ParentTree ") : 0;
  const char *kids = entries != NULL ? strstr (entries, "/K [ ") : NULL;
  const char *end = kids != NULL ? strchr (kids, ']') : NULL;

  if (parents == 0 || end == NULL)
    return 0;

  guint root = gw_pdf_update_add (update);
  g_autofree char *list = g_strndup (kids + strlen ("/K [ "), end - kids - strlen ("/K [ "));
  g_autofree char *document = g_strdup_printf (
    " /Type /StructElem\n   /S /Document\n   /P %u 0 R\n   /K [ %s]\n", root, list);
  g_autofree char *holder = g_strdup_printf (
    " /Type /StructTreeRoot\n   /ParentTree %u 0 R\n   /K [ %u 0 R ]\n", parents, tree);

  describe_pictures (update, list, alternatives);
  gw_pdf_update_write (update, tree, document);
  gw_pdf_update_write (update, root, holder);
  return root;
}

/* @entries without the line of @name. */
static char *
dup_without (const char *entries,
             const char *name)
{
  const char *at = strstr (entries, name);
  const char *rest = at != NULL ? strchr (at, '\n') : NULL;

  return rest != NULL ? g_strdup_printf ("%.*s%s", (int) (at - entries), entries,
                                         rest + 1 + strspn (rest + 1, " "))
                      : g_strdup (entries);
}

/* Cairo writes neither the language nor that the text is marked, nor what a picture says. */
static gboolean
complete (GString    *pdf,
          const char *language,
          GPtrArray  *alternatives)
{
  g_autoptr (GwPdfUpdate) update = gw_pdf_update_new (pdf);
  g_autofree char *catalog
    = update != NULL ? gw_pdf_update_dup (update, gw_pdf_update_get_root (update)) : NULL;

  if (catalog == NULL)
    return FALSE;

  guint tree
    = mend_tree (update, gw_pdf_find_reference (catalog, "/StructTreeRoot "), alternatives);
  g_autofree char *unmarked = dup_without (catalog, "/MarkInfo");
  g_autofree char *bare = tree > 0 ? dup_without (unmarked, "/StructTreeRoot") : g_strdup (unmarked);
  g_autoptr (GString) entries = g_string_new (bare);

  if (tree > 0)
    g_string_append_printf (entries, "   /StructTreeRoot %u 0 R\n", tree);
  if (language != NULL)
    g_string_append_printf (entries, "   /Lang (%s)\n", language);
  g_string_append (entries, "   /MarkInfo << /Marked true >>\n"
                            "   /ViewerPreferences << /DisplayDocTitle true >>\n");
  gw_pdf_update_write (update, gw_pdf_update_get_root (update), entries->str);
  gw_pdf_update_finish (update);
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

/* The page as a PDF: one page, title, language, outline, marked text in reading order, pictures
 * with what they say; the same bytes for the same page. */
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

  /* 1.4 keeps the plain cross-reference table that GwPdfUpdate continues. */
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  set_metadata (surface, page);
  add_outline (surface, layout);

  cairo_t *cr = cairo_create (surface);

  gw_layout_draw (layout, cr, TRUE);
  cairo_show_page (cr);
  if (!gw_cairo_finish (cr, surface, error))
    return NULL;

  g_autoptr (GPtrArray) alternatives = list_alternatives (layout);

  if (!complete (pdf, is_language_tag (page->language) ? page->language : NULL, alternatives))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                   "The PDF has no catalog to write the language into");
      return NULL;
    }
  return g_string_free_to_bytes (g_steal_pointer (&pdf));
}
