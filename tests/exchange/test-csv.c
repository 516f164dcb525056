/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-csv.h"
#include "gw-error.h"

/* Rows parted by "/", cells by "|". */
static char *
show (GPtrArray *rows)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      GwCsvRow *row = g_ptr_array_index (rows, i);
      g_autofree char *cells = g_strjoinv ("|", row->cells);

      g_string_append_printf (text, "%s%u:%s", i > 0 ? "/" : "", row->line, cells);
    }
  return g_string_free (text, FALSE);
}

static const struct
{
  const char *name;
  const char *text;
  char        separator;
  const char *rows;
} cases[] = {
  { "commas", "a,b\r\nc,d\r\n", ',', "1:a|b/2:c|d" },
  { "no-line-end-at-the-end", "a,b\nc,d", ',', "1:a|b/2:c|d" },
  { "semicolons", "a;b,c;d\ne;f;g", ';', "1:a|b,c|d/2:e|f|g" },
  { "tabs", "a\tb, c; d\n", '\t', "1:a|b, c; d" },
  { "quotes", "a,\"b,c\"\n", ',', "1:a|b,c" },
  { "doubled-quotes", "a,\"say \"\"no\"\"\"\n", ',', "1:a|say \"no\"" },
  { "line-ends-in-quotes", "a,\"b\nc\"\nd,e\n", ',', "1:a|b\nc/3:d|e" },
  { "separators-in-quotes-do-not-count", "\"a;b;c;d\",e\n", ',', "1:a;b;c;d|e" },
  { "blanks-stay", " a , b \n", ',', "1: a | b " },
  { "empty-cells-stay", "a,,c\n,,\nd,e,\n", ',', "1:a||c/3:d|e|" },
  { "blank-lines-are-no-rows", "a,b\n\n\nc,d\n", ',', "1:a|b/4:c|d" },
  { "old-line-ends", "a,b\rc,d\r", ',', "1:a|b/2:c|d" },
  { "byte-order-mark", "\xef\xbb\xbf" "a,b\n", ',', "1:a|b" },
  { "one-column", "name\nTobias\n", ',', "1:name/2:Tobias" },
  { "nothing", "", ',', "" },
};

static void
test_case (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GError) error = NULL;
  char separator = gw_csv_guess_separator (cases[i].text);
  g_autoptr (GPtrArray) rows = gw_csv_read (cases[i].text, separator, &error);

  g_assert_no_error (error);
  g_assert_cmpint (separator, ==, cases[i].separator);
  g_autofree char *shown = show (rows);
  g_assert_cmpstr (shown, ==, cases[i].rows);
}

static void
test_an_open_quote_is_told (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (gw_csv_read ("a,b\nc,\"d\ne,f\n", ',', &error));
  g_assert_error (error, GW_ERROR, GW_ERROR_VALUE);
  g_assert_cmpstr (error->message, ==, "The quotation mark in line 2 is never closed.");
}

static void
test_what_is_written_is_read (void)
{
  static const char *const cells[] = { "plain", "with, comma", "with \"quotes\"", "two\nlines", "",
                                       "; and\ttab", "“Ünïcode”", "=1+1", "+49 30", "-5", "@me",
                                       "\tx", "\rx", "'=x", "''@", "'quoted'", "'", "-", NULL };
  g_autoptr (GString) csv = g_string_new (NULL);

  gw_csv_append (csv, ',', cells);
  gw_csv_append (csv, ',', cells);
  g_autoptr (GPtrArray) rows = gw_csv_read (csv->str, ',', NULL);
  g_assert_cmpuint (rows->len, ==, 2);
  for (guint i = 0; i < rows->len; i++)
    g_assert_cmpstrv (((GwCsvRow *) g_ptr_array_index (rows, i))->cells, cells);
}

/* No cell begins as a formula does. */
static void
test_nothing_is_a_formula (void)
{
  static const char *const cells[] = { "=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "\t=1",
                                       "\r=1", "a=b", NULL };
  g_autoptr (GString) csv = g_string_new (NULL);

  gw_csv_append (csv, ',', cells);
  g_assert_cmpstr (csv->str, ==, "\"'=HYPERLINK(\"\"http://x\"\")\",'+1,'-1,'@SUM(A1),\"'\t=1\","
                                 "\"'\r=1\",a=b\r\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/exchange/csv/", cases[i].name, NULL);
      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/exchange/csv/an-open-quote-is-told", test_an_open_quote_is_told);
  g_test_add_func ("/exchange/csv/nothing-is-a-formula", test_nothing_is_a_formula);
  g_test_add_func ("/exchange/csv/what-is-written-is-read", test_what_is_written_is_read);
  return g_test_run ();
}
