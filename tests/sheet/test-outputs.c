/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-sheet.h"

#include "briefs.h"

#include <glib/gstdio.h>
#include <string.h>

static GwSheet *
sheet_of (GwItem     *brief,
          GwAudience  audience,
          const char *paper)
{
  GDate today;
  GDate changed;
  GwSheetOptions options = {
    .audience = audience, .paper = paper, .today = &today, .file = "test.brief", .changed = &changed
  };

  g_date_clear (&today, 1);
  g_date_clear (&changed, 1);
  g_date_set_dmy (&today, 1, 12, 2026);
  g_date_set_dmy (&changed, 30, 11, 2026);
  return gw_sheet_new (brief, &options);
}

static GwSheet *
sample_sheet (const char *prefix,
              GwAudience  audience,
              const char *paper)
{
  g_autoptr (GwItem) brief = briefs_sample ("en", prefix);

  return sheet_of (brief, audience, paper);
}

static GBytes *
write_sheet (GwSheet       *sheet,
             GwSheetFormat  format)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = gw_sheet_write (sheet, format, 0, &error);

  g_assert_no_error (error);
  return bytes;
}

static char *
write_text (GwSheet       *sheet,
            GwSheetFormat  format)
{
  g_autoptr (GBytes) bytes = write_sheet (sheet, format);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* What a tool of the system says about @bytes; the test is skipped where the tool is not there. */
static char *
ask (const char *tool,
     const char *option,
     GBytes     *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "gw-test-outputs-XXXXXX", NULL);
  int fd = g_mkstemp (path);
  char *said = NULL;
  int status = -1;

  g_assert_cmpint (fd, >=, 0);
  g_close (fd, NULL);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);

  const char *argv[] = { tool, option, path, strcmp (tool, "pdftotext") == 0 ? "-" : NULL, NULL };

  if (*option == '\0')
    memmove (argv + 1, argv + 2, 3 * sizeof *argv);
  g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &said, NULL, &status,
                &error);
  g_remove (path);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  return said;
}

static gboolean
have_tools (void)
{
  g_autofree char *found = g_find_program_in_path ("pdftotext");

  if (found == NULL)
    g_test_skip ("poppler-utils is not installed");
  return found != NULL;
}

static void
test_a_pdf_says_what_it_is (void)
{
  if (!have_tools ())
    return;

  g_autoptr (GwSheet) sheet = sample_sheet ("a1", GW_AUDIENCE_ME, "a4");
  g_autoptr (GBytes) pdf = write_sheet (sheet, GW_SHEET_PDF);
  g_autofree char *info = ask ("pdfinfo", "", pdf);
  g_autofree char *fonts = ask ("pdffonts", "", pdf);
  static const char *const lines[] = {
    "Title:           Payroll export for Nordkette\n",
    "Pages:           1\n",
    "Tagged:          yes\n",
    "CreationDate:    Tue Dec  1 00:00:00 2026 UTC\n",
    "Page size:       595.276 x 841.89 pts (A4)\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    g_assert_nonnull (strstr (info, lines[i]));
  g_assert_null (strstr (info, "Author"));
  g_assert_null (strstr (info, "Creator"));
  g_assert_null (strstr (fonts, " no  "));     /* embedded, subset, with the characters it shows */
  g_assert_nonnull (
    memmem (g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), "/Lang (en)", 10));
  g_assert_nonnull (memmem (g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), "/Outlines", 9));
}

/* Each text comes after the one before it. */
static void
test_text_is_read_in_order (gconstpointer raw)
{
  static const struct
  {
    const char *prefix;
    const char *const texts[12];
  } pages[] = {
    { "a1",
      { "PRIORITIZATION", "Payroll export for Nordkette", "Tobias Renner", "Leave with",
        "What has to work on 26 February", "What each of us needs", "Ways to do it", "Facts",
        "If they say", "Fold back: only for you", "If nothing is agreed" } },
    { "a2",
      { "Hours in payroll for six shops", "by Fri 26 Feb 2027", "What makes it hard",
        "Every client is certified", "Simpler ways", "saves 14 days", "Agreed", "Fold back",
        "What I can give up", "Who must hear it", "If nothing is agreed" } },
    { "a3",
      { "What Nordkette can count on", "We promise", "You get a monthly payroll file",
        "We are heading for", "aim, not promised", "We do not know yet", "You hear from us",
        "Tue 12 Jan 2027", "Ask first", "If they press", "Fold back", "If they insist" } },
    { "a4",
      { "A payroll engineer for retail", "Serves", "from 22 % to 40 %", "It fails if",
        "What you will see, when", "31 Aug 2027", "the engineer has shipped",
        "For how long, from when", "Fold back", "If the answer is no", "Ask first" } },
  };

  if (!have_tools ())
    return;
  for (guint p = 0; p < G_N_ELEMENTS (pages); p++)
    for (guint paper = 0; paper < 2; paper++)
      {
        g_autoptr (GwSheet) sheet =
          sample_sheet (pages[p].prefix, GW_AUDIENCE_ME, paper == 0 ? "a4" : "letter");
        g_autoptr (GBytes) pdf = write_sheet (sheet, GW_SHEET_PDF);
        g_autofree char *text = ask ("pdftotext", raw, pdf);
        g_autofree char *info = ask ("pdfinfo", "", pdf);
        const char *at = text;

        g_strdelimit (text, "\n\f", ' ');
        g_assert_nonnull (strstr (info, "Pages:           1\n"));
        for (guint i = p == 0 ? 1 : 0;
             i < G_N_ELEMENTS (pages[p].texts) && pages[p].texts[i] != NULL; i++)
          {
            at = strstr (at, pages[p].texts[i]);
            if (at == NULL)
              g_error ("\"%s\" is not there, or not in its place, in: %s", pages[p].texts[i], text);
          }
      }
}

static void
test_the_same_sheet_gives_the_same_bytes (void)
{
  for (GwSheetFormat format = GW_SHEET_PDF; format <= GW_SHEET_CHAT; format++)
    {
      g_autoptr (GwSheet) one = sample_sheet ("a2", GW_AUDIENCE_ME, "letter");
      g_autoptr (GBytes) first = write_sheet (one, format);
      g_autoptr (GwSheet) between = sample_sheet ("a3", GW_AUDIENCE_ME, "a5");
      g_autoptr (GBytes) other = write_sheet (between, format);
      g_autoptr (GwSheet) two = sample_sheet ("a2", GW_AUDIENCE_ME, "letter");
      g_autoptr (GBytes) second = write_sheet (two, format);

      g_assert_true (g_bytes_equal (first, second));
      g_assert_false (g_bytes_equal (first, other));
    }
}

static void
count_element (GMarkupParseContext  *context,
               const char           *element,
               const char          **names,
               const char          **values,
               gpointer              counts,
               GError              **error)
{
  g_hash_table_insert (
    counts, g_strdup (element),
    GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, element)) + 1));
}

/* Tags are balanced and texts escaped; how often each element stands there. */
static GHashTable *
count_elements (const char *markup)
{
  static const GMarkupParser parser = { .start_element = count_element };
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GMarkupParseContext *context = g_markup_parse_context_new (&parser, 0, counts, NULL);
  g_autoptr (GError) error = NULL;

  g_markup_parse_context_parse (context, markup, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  g_markup_parse_context_free (context);
  return counts;
}

static guint
count (GHashTable *counts,
       const char *element)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (counts, element));
}

/* Signs in colour in several texts end no program: cairo cannot tag them. */
static void
test_signs_in_colour_are_printed (void)
{
  const char *smile = "\xf0\x9f\x98\x80 ok";
  GwContent content[GW_MAX_PARTS] = { 0 };
  g_autoptr (GwItem) empty = gw_brief_new (GW_MOMENT_COMMITMENT, smile, NULL);

  content[GW_UNKNOWN_ID].text = "h-1";
  content[GW_UNKNOWN_TEXT].text = smile;
  g_autoptr (GwItem) unknown = gw_item_new (GW_KIND_UNKNOWN, content);
  g_autoptr (GwItem) brief = gw_item_with_child (empty, GW_BRIEF_UNKNOWNS, unknown);
  g_autoptr (GwSheet) sheet = sheet_of (brief, GW_AUDIENCE_ALL, NULL);
  g_autoptr (GBytes) pdf = write_sheet (sheet, GW_SHEET_PDF);

  if (!have_tools ())
    return;
  g_autofree char *text = ask ("pdftotext", "-raw", pdf);
  g_assert_nonnull (strstr (text, "ok"));
}

static void
test_html_has_headings_and_no_script (void)
{
  static const char *const prefixes[] = { "a1", "a2", "a3", "a4" };

  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    {
      g_autoptr (GwSheet) sheet = sample_sheet (prefixes[i], GW_AUDIENCE_ME, "a4");
      g_autofree char *html = write_text (sheet, GW_SHEET_HTML);
      g_autoptr (GHashTable) counts = count_elements (html);

      g_assert_true (g_str_has_prefix (html, "<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">"));
      g_assert_cmpuint (count (counts, "h1"), ==, 1);
      /* The lines to write on have heads of columns instead; a result leaves them out. */
      g_assert_cmpuint (count (counts, "h2"), ==,
                        count (counts, "section") - (strstr (html, "class=\"ruled\"") != NULL));
      g_assert_cmpuint (count (counts, "script"), ==, 0);
      g_assert_cmpuint (count (counts, "link"), ==, 0);
      g_assert_cmpint (count (counts, "th") > 0, ==, count (counts, "table") > 0);
      g_assert_null (strstr (html, "http"));
    }
}

static void
test_markup_in_texts_is_text (void)
{
  g_autoptr (GwItem) empty =
    gw_brief_new (GW_MOMENT_SCOPE, "<b>bold</b> & \"quoted\" *stars* [x](y)", "en");
  g_autoptr (GwSheet) sheet = sheet_of (empty, GW_AUDIENCE_ME, NULL);
  g_autofree char *html = write_text (sheet, GW_SHEET_HTML);
  g_autofree char *markdown = write_text (sheet, GW_SHEET_MARKDOWN);
  g_autofree char *svg = write_text (sheet, GW_SHEET_SVG);
  g_autoptr (GHashTable) counts = count_elements (html);
  g_autoptr (GHashTable) drawn = count_elements (svg);

  g_assert_cmpuint (count (counts, "b"), ==, 0);
  g_assert_nonnull (strstr (html, "<h1>&lt;b&gt;bold&lt;/b&gt; &amp;"));
  g_assert_true (
    g_str_has_prefix (markdown, "# \\<b\\>bold\\</b\\> & \"quoted\" \\*stars\\* \\[x\\](y)\n"));
  g_assert_cmpuint (count (drawn, "title"), ==, 1);
}

static void
test_plain_text_keeps_to_its_columns (void)
{
  static const char *const prefixes[] = { "a1", "a2", "a3", "a4", "b2", "c4" };

  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    {
      g_autoptr (GwSheet) sheet = sample_sheet (prefixes[i], GW_AUDIENCE_ME, "a4");
      g_autofree char *text = write_text (sheet, GW_SHEET_TEXT);
      g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

      for (guint l = 0; lines[l] != NULL; l++)
        g_assert_cmpint (g_utf8_strlen (lines[l], -1), <=, 78);
    }
}

static void
test_a_chat_gets_few_lines_and_nothing_private (void)
{
  g_autoptr (GPtrArray) paths = briefs_list ("en");

  for (guint i = 0; i < paths->len; i++)
    {
      g_autoptr (GwItem) brief = briefs_read (g_ptr_array_index (paths, i));
      g_autoptr (GwSheet) sheet = sheet_of (brief, GW_AUDIENCE_ME, NULL);
      g_autofree char *chat = write_text (sheet, GW_SHEET_CHAT);
      g_auto (GStrv) lines = g_strsplit (chat, "\n", -1);
      GwItem *fallback = gw_item_get_child (brief, GW_BRIEF_FALLBACKS, 0);

      g_assert_cmpuint (g_strv_length (lines) - 1, >=, 8);
      g_assert_cmpuint (g_strv_length (lines) - 1, <=, 15);
      g_assert_null (strstr (chat, gw_item_get_text (fallback, GW_FALLBACK_STATEMENT)));
    }
}

static void
test_papers_formats_and_places_are_found (void)
{
  GwSheetFormat format = GW_SHEET_CHAT;
  gboolean landscape = FALSE;
  const char *name = NULL;
  g_autoptr (GwSheet) sheet = sample_sheet ("a1", GW_AUDIENCE_ME, "Legal-Landscape");
  guint found = 0;

  g_assert_true (gw_sheet_find_format ("out/sheet.PDF", &format));
  g_assert_cmpint (format, ==, GW_SHEET_PDF);
  g_assert_true (gw_sheet_find_format ("md", &format));
  g_assert_cmpint (format, ==, GW_SHEET_MARKDOWN);
  g_assert_false (gw_sheet_find_format ("sheet.docx", &format));
  g_assert_true (gw_sheet_is_paper ("A5-landscape"));
  g_assert_false (gw_sheet_is_paper ("a3"));
  g_assert_cmpstr (gw_sheet_get_nth_paper (0, &name, &landscape), ==, "a4");
  g_assert_cmpstr (name, ==, "A4");
  g_assert_false (landscape);
  g_assert_null (gw_sheet_get_nth_paper (8, NULL, NULL));
  g_assert_cmpfloat (gw_sheet_get_width (sheet), ==, 1008);
  for (double y = 0; y < gw_sheet_get_height (sheet); y += 4)
    found += g_strcmp0 (gw_sheet_get_item_at (sheet, 500, y), "outcome") == 0;
  g_assert_cmpuint (found, >=, 2);
  g_assert_null (gw_sheet_get_item_at (sheet, 1, 1));
}

static gpointer
make_sheets (gpointer brief)
{
  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (GwSheet) sheet = sheet_of (brief, GW_AUDIENCE_ME, i % 2 == 0 ? "a4" : "letter");
      g_autoptr (GBytes) svg = write_sheet (sheet, GW_SHEET_SVG);

      g_assert_cmpuint (g_bytes_get_size (svg), >, 1000);
    }
  return NULL;
}

static void
test_threads_do_not_meet (void)
{
  g_autoptr (GwItem) brief = briefs_sample ("de", "a1");
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("sheet", make_sheets, brief);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/outputs/a-pdf-says-what-it-is", test_a_pdf_says_what_it_is);
  g_test_add_data_func ("/outputs/text-is-read-in-order/stream", "-raw",
                        test_text_is_read_in_order);
  g_test_add_func ("/outputs/the-same-sheet-gives-the-same-bytes",
                   test_the_same_sheet_gives_the_same_bytes);
  g_test_add_func ("/outputs/signs-in-colour-are-printed", test_signs_in_colour_are_printed);
  g_test_add_func ("/outputs/html-has-headings-and-no-script",
                   test_html_has_headings_and_no_script);
  g_test_add_func ("/outputs/markup-in-texts-is-text", test_markup_in_texts_is_text);
  g_test_add_func ("/outputs/plain-text-keeps-to-its-columns",
                   test_plain_text_keeps_to_its_columns);
  g_test_add_func ("/outputs/a-chat-gets-few-lines",
                   test_a_chat_gets_few_lines_and_nothing_private);
  g_test_add_func ("/outputs/papers-formats-and-places", test_papers_formats_and_places_are_found);
  g_test_add_func ("/outputs/threads-do-not-meet", test_threads_do_not_meet);
  return g_test_run ();
}
