/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-sheet.h"

#include "briefs.h"

#include <string.h>

/* The page as words: what is read in an editor, a mail, a ticket. */

static char *
write_words (const char    *prefix,
             GwAudience     audience,
             const char    *paper,
             GwSheetFormat  format)
{
  g_autoptr (GwItem) brief = briefs_sample ("en", prefix);
  g_autoptr (GError) error = NULL;
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 1, 12, 2026);

  const GwSheetOptions options = { .audience = audience, .paper = paper, .today = &today };
  g_autoptr (GwSheet) sheet = gw_sheet_new (brief, &options);
  g_autoptr (GBytes) bytes = gw_sheet_write (sheet, format, 0, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
check_says (const char *words,
            const char *line)
{
  if (strstr (words, line) == NULL)
    g_error ("“%s” is not in\n%s", line, words);
}

/* A row that goes on in a second line is not taken for two. */
static void
test_rows_of_a_list_are_told_apart (void)
{
  g_autofree char *plain = write_words ("a2", GW_AUDIENCE_ME, "a4", GW_SHEET_TEXT);

  check_says (plain,
              "\n  – Hours leave in a form payroll accepts: Every client is certified; the\n"
              "    queue for it is two weeks (Priya)\n");
  check_says (plain, "\n  – Direct line to the provider → Monthly file the shop uploads\n"
                     "    saves 14 days · does most of it\n");
  /* Not where names or letters do it. */
  check_says (plain, "\n  even         Tue 1 Jun\n");
  check_says (plain, "\n  We     We tell Nordkette");
}

static void
test_a_picture_is_a_line_for_each_place (void)
{
  static const char *const lines[] = { "Lowest in October 2027, at € −118,000.\n",
                                       "Paid back by March 2029.\n" };
  g_autofree char *plain = write_words ("a4", GW_AUDIENCE_OUR, "a4", GW_SHEET_TEXT);
  g_autofree char *markdown = write_words ("a4", GW_AUDIENCE_OUR, "a4", GW_SHEET_MARKDOWN);

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_auto (GStrv) words = g_strsplit (lines[i], "€ ", -1);
      g_autofree char *line = g_strjoinv ("€\302\240", words);
      g_autofree char *in_plain = g_strconcat ("\n  – ", line, NULL);
      g_autofree char *in_markdown = g_strconcat ("\n- ", line, NULL);

      check_says (plain, in_plain);
      check_says (markdown, in_markdown);
    }
}

static void
test_what_stands_at_the_end_of_a_row_is_not_torn (void)
{
  g_autofree char *plain = write_words ("a1", GW_AUDIENCE_ME, "a4", GW_SHEET_TEXT);

  check_says (plain, "7\302\240wk\n");
  g_assert_null (strstr (plain, " wk\n"));
}

static void
test_a_letter_has_no_hole (void)
{
  g_autofree char *plain = write_words ("a3", GW_AUDIENCE_ALL, "a4", GW_SHEET_TEXT);
  g_autofree char *markdown = write_words ("a3", GW_AUDIENCE_ALL, "a4", GW_SHEET_MARKDOWN);

  g_assert_null (strstr (plain, "\n\n\n"));
  g_assert_null (strstr (markdown, "\n\n\n"));
}

/* What no row is left of is told on paper and in words alike. */
static void
test_what_went_whole_is_told (void)
{
  static const GwSheetFormat formats[] = { GW_SHEET_TEXT, GW_SHEET_MARKDOWN, GW_SHEET_HTML };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *small = write_words ("a2", GW_AUDIENCE_ME, "a5", formats[i]);
      g_autofree char *large = write_words ("a5", GW_AUDIENCE_OUR, "a4", formats[i]);

      check_says (small, "Also in the file: One more week brings (5) · If they say … (2)");
      g_assert_null (strstr (large, "in the file"));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page-words/rows-of-a-list-are-told-apart", test_rows_of_a_list_are_told_apart);
  g_test_add_func ("/page-words/a-picture-is-a-line-for-each-place",
                   test_a_picture_is_a_line_for_each_place);
  g_test_add_func ("/page-words/what-stands-at-the-end-of-a-row-is-not-torn",
                   test_what_stands_at_the_end_of_a_row_is_not_torn);
  g_test_add_func ("/page-words/a-letter-has-no-hole", test_a_letter_has_no_hole);
  g_test_add_func ("/page-words/what-went-whole-is-told", test_what_went_whole_is_told);
  return g_test_run ();
}
