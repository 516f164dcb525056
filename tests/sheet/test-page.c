/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-page.h"
#include "gw-paper.h"

#include <string.h>

static GwPageBlock *
list_of (GwPage *page)
{
  return gw_page_add (page, "facts", "Facts", GW_ZONE_LOOK_UP, GW_LOOK_LIST);
}

static const GwPageSpan *
span_of (GwPageText *text,
         guint       n)
{
  g_assert_cmpuint (n, <, text->spans->len);
  return &g_array_index (text->spans, GwPageSpan, n);
}

static void
test_a_text_is_one_paragraph (void)
{
  static const struct
  {
    const char *given;
    const char *kept;
  } cases[] = {
    { "as it is", "as it is" },
    { "two\nlines", "two lines" },
    { "a\r\n\tb", "a b" },
    { "  blanks  around  ", "blanks around" },
    { "page\fbreak\vtab", "page break tab" },
    { "line\xe2\x80\xa8separator\xe2\x80\xa9s", "line separator s" },
    { "no\xc2\xa0" "break", "no\xc2\xa0" "break" },
    { "", "" },
    { " \n ", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GwPage) page = gw_page_new (cases[i].given, cases[i].given, "en");
      GwPageRow *row = gw_page_block_add (list_of (page), NULL, cases[i].given, NULL);

      gw_page_row_set_tail (row, cases[i].given);
      gw_page_row_add_cell (row, cases[i].given);
      g_assert_cmpstr (page->title, ==, cases[i].kept);
      g_assert_cmpstr (page->kicker, ==, cases[i].kept);
      g_assert_cmpstr (row->lead, ==, cases[i].kept);
      g_assert_cmpstr (row->tail, ==, cases[i].kept);
      g_assert_cmpstr (g_ptr_array_index (row->cells, 0), ==, cases[i].kept);
    }
}

static void
test_ink_changes_where_it_was_said (void)
{
  g_autoptr (GwPage) page = gw_page_new (NULL, "T", "en");
  GwPageText *text = gw_page_block_add (list_of (page), NULL, NULL, NULL)->text;

  gw_page_text_append (text, GW_INK_PLAIN, "  Fällt");
  gw_page_text_append (text, GW_INK_STRONG, " aus");
  gw_page_text_append (text, GW_INK_SMALL, "");
  gw_page_text_append (text, GW_INK_DIM, " (1)");
  g_assert_cmpstr (text->text, ==, "Fällt aus (1)");
  g_assert_cmpuint (text->spans->len, ==, 2);
  g_assert_cmpuint (span_of (text, 0)->start, ==, strlen ("Fällt"));
  g_assert_cmpuint (span_of (text, 0)->end, ==, strlen ("Fällt aus"));
  g_assert_cmpint (span_of (text, 0)->ink, ==, GW_INK_STRONG);
  g_assert_cmpuint (span_of (text, 1)->end, ==, strlen (text->text));
}

static void
test_what_says_nothing_is_dropped (void)
{
  g_autoptr (GwPage) page = gw_page_new (NULL, "T", "en");
  GwPageBlock *mixed = list_of (page);
  GwPageBlock *empty = gw_page_add (page, "empty", "Empty", GW_ZONE_FOLD, GW_LOOK_LIST);

  gw_page_add (page, "agreed", "Agreed", GW_ZONE_LOOK_UP, GW_LOOK_RULED);
  gw_page_block_add (empty, NULL, "", " ");
  gw_page_block_add (mixed, "a", NULL, NULL);
  gw_page_block_add (mixed, "b", "lead", NULL);
  gw_page_row_set_tail (gw_page_block_add (mixed, "c", NULL, NULL), "tail");
  gw_page_row_set_below (gw_page_block_add (mixed, "d", NULL, NULL), "below");
  gw_page_row_add_cell (gw_page_block_add (mixed, "e", NULL, NULL), "✓");
  gw_page_row_set_below (gw_page_block_add (mixed, "f", NULL, NULL), NULL);
  gw_page_drop_empty (page);

  g_assert_null (gw_page_find (page, "empty"));
  g_assert_nonnull (gw_page_find (page, "agreed"));
  g_assert_cmpuint (gw_page_find (page, "facts")->rows->len, ==, 4);
  g_assert_cmpstr (((GwPageRow *) g_ptr_array_index (mixed->rows, 0))->item, ==, "b");
}

static void
test_a_block_shows_all_unless_said (void)
{
  g_autoptr (GwPage) page = gw_page_new (NULL, "T", "en");
  GwPageBlock *block = list_of (page);

  g_assert_cmpuint (block->limit, ==, G_MAXUINT);
  g_assert_cmpuint (block->yields, ==, 0);
  g_assert_cmpint (block->span, ==, GW_SPAN_FULL);
  gw_page_block_yield (block, 5, 2, 7);
  gw_page_block_place (block, GW_SPAN_COLUMN, 3);
  gw_page_block_follow (block, "ways");
  gw_page_block_follow (block, "needs");
  g_assert_cmpuint (block->limit, ==, 5);
  g_assert_cmpuint (block->least, ==, 2);
  g_assert_cmpuint (block->yields, ==, 7);
  g_assert_cmpuint (block->group, ==, 3);
  g_assert_cmpstr (block->follows, ==, "needs");
  g_assert_false (gw_page_block_is_picture (block));
}

static void
test_a_picture_is_told_in_its_one_row (void)
{
  g_autoptr (GwPage) page = gw_page_new (NULL, "T", "en");
  g_autoptr (GwDiagram) first = gw_diagram_new ("First", 0.5);
  g_autoptr (GwDiagram) second = gw_diagram_new ("Second", 0.5);
  GwPageBlock *block = gw_page_add (page, "cash", NULL, GW_ZONE_LOOK_UP, GW_LOOK_PICTURE);

  gw_diagram_add_spot (first, 0, 0, "One.");
  gw_diagram_add_spot (second, 0, 0, "Two.");
  gw_diagram_add_spot (second, 1, 1, "Three.");
  gw_page_block_set_diagram (block, first);
  gw_page_block_set_diagram (block, second);
  g_assert_true (block->diagram == second);
  g_assert_cmpuint (block->rows->len, ==, 1);
  g_assert_cmpstr (((GwPageRow *) g_ptr_array_index (block->rows, 0))->text->text, ==,
                   "Two. Three.");
  g_assert_true (gw_page_block_is_picture (block));
}

static void
test_languages_are_read_from_their_side (void)
{
  static const struct
  {
    const char *language;
    gboolean rtl;
  } cases[] = {
    { "en", FALSE }, { "de", FALSE },     { "ar", TRUE },      { "he", TRUE },
    { "AR", TRUE },  { "ar-EG", TRUE },   { "fa_IR", TRUE },   { "az-Arab", TRUE },
    { "az", FALSE }, { "yi-Hebr", TRUE }, { "pt-BR", FALSE },  { "arn", FALSE },
    { "ckb", TRUE }, { "", FALSE },       { "C", FALSE },      { "ur.UTF-8", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GwPage) page = gw_page_new (NULL, "T", cases[i].language);

      g_test_message ("“%s”", cases[i].language);
      g_assert_cmpint (gw_page_language_is_rtl (cases[i].language), ==, cases[i].rtl);
      g_assert_cmpint (page->rtl, ==, cases[i].rtl);
    }
}

/* Every paper is there lying, too, by its own name in any case. */
static void
test_papers_stand_and_lie (void)
{
  const GwPaper *paper;
  guint n = 0;

  for (; (paper = gw_paper_get_nth (n)) != NULL; n++)
    {
      g_autofree char *upper = g_ascii_strup (paper->id, -1);

      g_assert_true (gw_paper_find (upper) == paper);
      g_assert_cmpint (paper->width > paper->height, ==, paper->landscape);
      if (paper->landscape)
        continue;

      g_autofree char *lying = g_strconcat (paper->id, "-landscape", NULL);
      const GwPaper *other = gw_paper_find (lying);

      g_assert_nonnull (other);
      g_assert_cmpfloat (other->width, ==, paper->height);
      g_assert_cmpfloat (other->height, ==, paper->width);
      g_assert_cmpfloat (other->margin, ==, paper->margin);
    }
  g_assert_cmpuint (n, ==, 8);
  g_assert_null (gw_paper_find ("a3"));
  g_assert_null (gw_paper_find (""));
  g_assert_cmpstr (gw_paper_get_default ()->id, ==, "a4");
  g_assert_cmpfloat_with_epsilon (gw_paper_find ("a5")->width * G_SQRT2,
                                  gw_paper_find ("a5")->height, 3);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page/a-text-is-one-paragraph", test_a_text_is_one_paragraph);
  g_test_add_func ("/page/ink-changes-where-it-was-said", test_ink_changes_where_it_was_said);
  g_test_add_func ("/page/what-says-nothing-is-dropped", test_what_says_nothing_is_dropped);
  g_test_add_func ("/page/a-block-shows-all-unless-said", test_a_block_shows_all_unless_said);
  g_test_add_func ("/page/a-picture-is-told-in-its-one-row", test_a_picture_is_told_in_its_one_row);
  g_test_add_func ("/page/languages-are-read-from-their-side",
                   test_languages_are_read_from_their_side);
  g_test_add_func ("/page/papers-stand-and-lie", test_papers_stand_and_lie);
  return g_test_run ();
}
