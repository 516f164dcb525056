/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-pdf.h"

#include "briefs.h"
#include "gw-compose.h"
#include "gw-pdf-update.h"

#include <glib/gstdio.h>
#include <string.h>

/* What a PDF tells who does not see it. */

static GwPage *
compose (GwItem     *brief,
         GwAudience  audience)
{
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 1, 12, 2026);

  const GwSheetOptions options = { .audience = audience, .today = &today };

  return gw_compose (brief, &options);
}

static GBytes *
write_pdf (GwPage *page)
{
  g_autoptr (GwLayout) layout = gw_layout_new (page, gw_paper_get_default ());
  g_autoptr (GError) error = NULL;
  GBytes *pdf = gw_pdf_write (layout, &error);

  g_assert_no_error (error);
  return pdf;
}

/* The text of a string of hexadecimal digits at @at. */
static char *
read_text (const char *at)
{
  g_autoptr (GByteArray) wide = g_byte_array_new ();

  g_assert_true (g_str_has_prefix (at, "<FEFF"));
  for (at += strlen ("<FEFF"); *at != '>'; at += 2)
    {
      guint8 byte = g_ascii_xdigit_value (at[0]) << 4 | g_ascii_xdigit_value (at[1]);

      g_byte_array_append (wide, &byte, 1);
    }
  return g_convert ((char *) wide->data, wide->len, "UTF-8", "UTF-16BE", NULL, NULL, NULL);
}

/* What the pictures of @pdf say, in the order of its tree. */
static GPtrArray *
list_said (GBytes *pdf)
{
  GPtrArray *said = g_ptr_array_new_with_free_func (g_free);
  const char *start = g_bytes_get_data (pdf, NULL);
  const char *end = start + g_bytes_get_size (pdf);
  const char *name = "/Alt ";

  for (const char *at = start; (at = memmem (at, end - at, name, strlen (name))) != NULL;)
    {
      at += strlen (name);
      g_ptr_array_add (said, read_text (at));
    }
  return said;
}

static void
check_pictures (GwPage *page)
{
  g_autoptr (GwLayout) layout = gw_layout_new (page, gw_paper_get_default ());
  g_autoptr (GBytes) pdf = write_pdf (page);
  g_autoptr (GPtrArray) said = list_said (pdf);
  guint n = 0;

  for (guint i = 0; i < gw_layout_get_n_boxes (layout); i++)
    {
      const GwBox *box = gw_layout_get_box (layout, i);

      if (box->kind != GW_BOX_PICTURE)
        continue;

      g_autofree char *words = gw_diagram_dup_text (box->diagram);
      g_autofree char *whole = g_strdup_printf ("%s\n%s", box->diagram->title, words);

      g_assert_cmpuint (n, <, said->len);
      g_assert_cmpstr (g_ptr_array_index (said, n++), ==, whole);
    }
  g_assert_cmpuint (n, ==, said->len);
}

static void
test_pictures_say_what_they_show (void)
{
  static const struct
  {
    const char *prefix;
    guint pictures;
  } cases[] = { { "a1", 1 }, { "a4", 2 }, { "b4", 2 }, { "a3", 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GwItem) brief = briefs_sample ("en", cases[i].prefix);
      g_autoptr (GwPage) page = compose (brief, GW_AUDIENCE_OUR);
      g_autoptr (GBytes) pdf = write_pdf (page);
      g_autoptr (GPtrArray) said = list_said (pdf);

      g_assert_cmpuint (said->len, ==, cases[i].pictures);
      check_pictures (page);
    }
}

/* Cairo cannot tag what has a sign in colour; the others say what they show all the same. */
static void
test_a_picture_in_colour_is_passed_over (void)
{
  g_autoptr (GwItem) brief = briefs_sample ("en", "a4");
  g_autoptr (GwPage) page = compose (brief, GW_AUDIENCE_OUR);
  GwPageBlock *block = (GwPageBlock *) gw_page_find (page, "cash");
  const char *smile = "\xf0\x9f\x98\x80";

  gw_diagram_add (block->diagram, GW_STROKE_TEXT, 0.5, 0.5, 0.5, 0.5, smile);

  g_autoptr (GwLayout) layout = gw_layout_new (page, gw_paper_get_default ());

  if (gw_layout_get_missing (layout) > 0)
    {
      g_test_skip ("there is no font with signs in colour");
      return;
    }

  g_autoptr (GBytes) pdf = write_pdf (page);
  g_autoptr (GPtrArray) said = list_said (pdf);

  g_assert_cmpuint (said->len, ==, 1);
  g_assert_true (g_str_has_prefix (g_ptr_array_index (said, 0),
                                   gw_page_find (page, "tornado")->diagram->title));
}

/* A reader of PDFs finds one document with all the page has in it, and nothing to complain of. */
static void
test_all_is_in_one_document (void)
{
  g_autofree char *tool = g_find_program_in_path ("pdfinfo");
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "gw-test-pdf-XXXXXX", NULL);
  g_autofree char *tree = NULL, *complaints = NULL;
  g_autoptr (GwItem) brief = briefs_sample ("en", "a4");
  g_autoptr (GwPage) page = compose (brief, GW_AUDIENCE_OUR);
  g_autoptr (GBytes) pdf = write_pdf (page);
  g_autoptr (GError) error = NULL;

  if (tool == NULL)
    {
      g_test_skip ("poppler-utils is not installed");
      return;
    }
  g_close (g_mkstemp (path), NULL);
  g_file_set_contents (path, g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), &error);
  g_assert_no_error (error);

  const char *argv[] = { tool, "-struct", path, NULL };

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &tree, &complaints, NULL,
                &error);
  g_remove (path);
  g_assert_no_error (error);
  g_assert_cmpstr (complaints, ==, "");
  g_assert_true (g_str_has_prefix (tree, "Document\n  P (block)\n  H1 (block)\n"));
  g_assert_nonnull (strstr (tree, "\n  H2 (block)\n  Figure\n"));

  g_auto (GStrv) lines = g_strsplit (tree, "\n", -1);

  for (guint i = 1; lines[i] != NULL && *lines[i] != '\0'; i++)
    g_assert_true (g_str_has_prefix (lines[i], "  "));
}

static void
test_what_no_pdf_is_is_not_updated (void)
{
  static const char *const texts[] = {
    "", "%PDF-1.4\n", "trailer\n<< /Root 1 0 R /Info 2 0 R >>\nstartxref\n0\n%%EOF\n",
    "trailer\n<< /Root 1 0 R /Info 2 0 R >>\nstartxref\n99999\n%%EOF\n",
    "xref\n0 900\ntrailer\n<< /Root 1 0 R /Info 2 0 R >>\nstartxref\n0\n%%EOF\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GString) pdf = g_string_new (texts[i]);

      g_assert_null (gw_pdf_update_new (pdf));
      g_assert_cmpstr (pdf->str, ==, texts[i]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/pictures-say-what-they-show", test_pictures_say_what_they_show);
  g_test_add_func ("/pdf/a-picture-in-colour-is-passed-over",
                   test_a_picture_in_colour_is_passed_over);
  g_test_add_func ("/pdf/all-is-in-one-document", test_all_is_in_one_document);
  g_test_add_func ("/pdf/what-no-pdf-is-is-not-updated", test_what_no_pdf_is_is_not_updated);
  return g_test_run ();
}
