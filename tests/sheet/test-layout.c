/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-layout.h"

#include "check.h"
#include "gw-image.h"
#include "pages.h"

#include <cairo.h>
#include <gio/gio.h>
#include <string.h>

/* Glyphs may lean out of their box by a hair. */
#define HAIR 1.5

typedef struct
{
  guint32 seed;
  guint rows;
  guint words;
} Case;

static void
test_every_page_stands_on_every_paper (gconstpointer data)
{
  const GwPaper *paper = data;
  static const Case cases[] = {
    { 1, 0, 0 },      { 2, 1, 3 },       { 3, 3, 200 }, { 4, 12, 8 },  { 5, 12, 16 },
    { 6, 25, 10 },    { 7, 25, 30 },     { 8, 60, 12 }, { 9, 60, 40 }, { 10, 400, 12 },
    { 11, 2000, 20 }, { 12, 2000, 400 }, { 13, 40, 1 }, { 14, 40, 3 }, { 15, 18, 90 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GwPage) page = pages_generate (cases[i].seed, cases[i].rows, cases[i].words);
      g_autoptr (GwLayout) layout = gw_layout_new (page, paper);

      check_layout (layout);
    }
}

static void
test_the_example_shows_all_it_has (void)
{
  g_autoptr (GwPage) page = pages_example ();
  static const char *const ids[] = { "a4", "letter", "legal" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (GwLayout) layout = gw_layout_new (page, gw_paper_find (ids[i]));

      check_layout (layout);
      g_assert_cmpuint (gw_layout_get_left_out (layout), ==, 0);
      g_assert_cmpfloat (gw_layout_get_size (layout), >=, 9);
      g_assert_cmpfloat (gw_layout_get_size (layout), <=, 10.5);
    }
}

static void
test_hebrew_begins_at_the_right (void)
{
  g_autoptr (GwPage) page = pages_hebrew ();
  const GwPaper *paper = gw_paper_get_default ();
  g_autoptr (GwLayout) layout = gw_layout_new (page, paper);
  guint at_right = 0;

  check_layout (layout);
  for (guint i = 0; i < gw_layout_get_n_boxes (layout); i++)
    {
      const GwBox *box = gw_layout_get_box (layout, i);
      PangoRectangle ink;

      if (box->kind != GW_BOX_TEXT || (box->tag[0] != 'H' && box->row < 0))
        continue;
      pango_layout_get_extents (box->layout, &ink, NULL);
      if (box->x + box->scale * (ink.x + ink.width) / PANGO_SCALE > box->x + box->width - 3)
        at_right++;
      else
        g_assert_true (box->row >= 0);        /* only the weeks at the end of a row stand left */
    }
  g_assert_cmpuint (at_right, >=, 8);
}

/* "bars 2nd": of two blocks the one that yields earlier is gone before the other loses a row. */
static void
test_rows_yield_in_their_order (void)
{
  for (guint rows = 4; rows < 120; rows += 6)
    {
      g_autoptr (GwPage) page = gw_page_new (NULL, "Order", "en");
      GwPageBlock *late = gw_page_add (page, "late", "Late", GW_ZONE_LOOK_UP, GW_LOOK_LIST);
      GwPageBlock *early = gw_page_add (page, "early", "Early", GW_ZONE_LOOK_UP, GW_LOOK_LIST);

      gw_page_block_yield (late, 100, 1, 2);
      gw_page_block_yield (early, 100, 2, 1);
      for (guint i = 0; i < rows; i++)
        {
          gw_page_block_add (late, NULL, NULL, "A row that stays as long as it can");
          gw_page_block_add (early, NULL, NULL, "A row that goes first");
        }

      g_autoptr (GwLayout) layout = gw_layout_new (page, gw_paper_get_default ());

      check_layout (layout);
      g_assert_cmpuint (gw_layout_get_shown (layout, 1), >=, 2);
      if (gw_layout_get_shown (layout, 0) < MIN (rows, 100))
        g_assert_cmpuint (gw_layout_get_shown (layout, 1), ==, 2);
    }
}

static void
test_a_kept_row_stays (void)
{
  g_autoptr (GwPage) page = gw_page_new (NULL, "Kept", "en");
  GwPageBlock *block =
    gw_page_add (page, "nodeal", "If nothing is agreed", GW_ZONE_FOLD, GW_LOOK_LIST);

  page->fold = g_strdup ("Fold back: only for you");
  gw_page_block_yield (block, 60, 1, 10);
  for (guint i = 0; i < 60; i++)
    gw_page_block_add (block, NULL, "They", "probably do something that takes a few words to say");
  ((GwPageRow *) g_ptr_array_index (block->rows, 40))->keep = TRUE;

  g_autoptr (GwLayout) layout = gw_layout_new (page, gw_paper_get_default ());

  check_layout (layout);
  g_assert_true (gw_layout_is_shown (layout, 0, 40));
  g_assert_cmpuint (gw_layout_get_left_out (layout), >, 30);
}

static gboolean
has_text (GwLayout   *layout,
          const char *text)
{
  for (guint i = 0; i < gw_layout_get_n_boxes (layout); i++)
    {
      const GwBox *box = gw_layout_get_box (layout, i);

      if (box->kind == GW_BOX_TEXT
          && g_strstr_len (pango_layout_get_text (box->layout), -1, text) != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
test_what_is_left_out_is_counted_on_the_page (void)
{
  g_autoptr (GwPage) page = gw_page_new (NULL, "Counted", "en");
  GwPageBlock *block = gw_page_add (page, "facts", "Facts", GW_ZONE_LOOK_UP, GW_LOOK_LIST);
  GwPageBlock *whole = gw_page_add (page, "mind", "Keep in mind", GW_ZONE_LOOK_UP, GW_LOOK_LIST);

  gw_page_block_yield (block, 4, 1, 2);
  gw_page_block_yield (whole, 200, 0, 1);
  for (guint i = 0; i < 7; i++)
    gw_page_block_add (block, NULL, NULL, "One more fact");
  for (guint i = 0; i < 200; i++)
    gw_page_block_add (whole, NULL, NULL, "One more note");

  g_autoptr (GwLayout) layout = gw_layout_new (page, gw_paper_get_default ());

  g_assert_true (has_text (layout, "and 3 more in the file"));
  g_assert_cmpuint (gw_layout_get_shown (layout, 0), ==, 4);
  g_assert_cmpuint (gw_layout_get_shown (layout, 1), >, 10);
}

static void
test_a_long_text_ends_at_a_word (void)
{
  g_autoptr (GwPage) page = gw_page_new (NULL, "Long", "en");
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 900; i++)
    g_string_append (text, "renewal ");
  gw_page_block_add (gw_page_add (page, "facts", "Facts", GW_ZONE_LOOK_UP, GW_LOOK_LIST), NULL,
                     NULL, text->str);

  g_autoptr (GwLayout) layout = gw_layout_new (page, gw_paper_get_default ());

  check_layout (layout);
  g_assert_true (has_text (layout, "renewal… (more in the file)"));
}

/* Where the ink changed in what was cut away, the letters of the page stay whole. */
static void
test_a_shortened_text_breaks_no_letter (void)
{
  for (guint more = 0; more < 12; more++)
    {
      g_autoptr (GwPage) page = gw_page_new (NULL, "Cut", "en");
      GwPageRow *row = gw_page_block_add (
        gw_page_add (page, "facts", NULL, GW_ZONE_LOOK_UP, GW_LOOK_LIST), NULL, NULL, NULL);

      for (guint i = 0; i < 120 + more; i++)
        gw_page_text_append (row->text, i % 2 == 0 ? GW_INK_PLAIN : GW_INK_SMALL,
                             i % 3 == 0 ? "€ 18, " : "word ");

      g_autoptr (GwLayout) layout = gw_layout_new (page, gw_paper_find ("a5"));

      check_layout (layout);
      g_assert_cmpuint (gw_layout_get_missing (layout), ==, 0);
    }
}

static void
test_short_pages_are_not_blown_up (void)
{
  g_autoptr (GwPage) page = pages_generate (2, 1, 3);
  g_autoptr (GwLayout) layout = gw_layout_new (page, gw_paper_find ("legal"));

  g_assert_cmpfloat (gw_layout_get_size (layout), ==, 10.5);

  g_autofree char *fit = gw_layout_dup_fit (layout);

  g_assert_cmpstr (fit, ==, "fits Legal · 10.5 pt");
}

static GwPage *
many_rows (guint n)
{
  GwPage *page = gw_page_new (NULL, "Title", "en");
  GwPageBlock *block = gw_page_add (page, "facts", "Facts", GW_ZONE_LOOK_UP, GW_LOOK_LIST);

  gw_page_block_yield (block, n, 1, 5);
  for (guint i = 0; i < n; i++)
    gw_page_block_add (block, NULL, NULL, "A row that says something in a few words of its own");
  return page;
}

/* MOMENTS.md 0.7; what is held in the hand may be smaller than what lies on the table. */
static void
test_a_full_page_is_as_small_as_its_paper_allows (void)
{
  static const struct
  {
    const char *paper;
    double size;
  } cases[] = { { "a4", 8.5 }, { "letter", 8.5 }, { "legal-landscape", 8.5 },
                { "a5", 7.5 }, { "a5-landscape", 7.5 } };
  g_autoptr (GwPage) page = many_rows (300);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GwLayout) layout = gw_layout_new (page, gw_paper_find (cases[i].paper));

      check_layout (layout);
      g_assert_cmpfloat (gw_layout_get_size (layout), >=, cases[i].size);
      g_assert_cmpfloat (gw_layout_get_size (layout), <, cases[i].size + 0.3);
      g_assert_cmpuint (gw_layout_get_left_out (layout), >, 0);
    }
}

static const char *
text_of (GwLayout *layout,
         int       row)
{
  for (guint i = 0; i < gw_layout_get_n_boxes (layout); i++)
    {
      const GwBox *box = gw_layout_get_box (layout, i);

      if (box->kind == GW_BOX_TEXT && box->block == 0 && box->row == row)
        return pango_layout_get_text (box->layout);
    }
  return NULL;
}

/* Whose need a question tests is worth the end of a line, not a line. */
static void
test_what_is_said_aside_takes_no_line_of_its_own (void)
{
  for (guint words = 1; words < 40; words++)
    {
      g_autoptr (GwPage) page = gw_page_new (NULL, "Title", "en");
      g_autoptr (GString) text = g_string_new ("word");
      GwPageBlock *block = gw_page_add (page, "facts", NULL, GW_ZONE_LOOK_UP, GW_LOOK_LIST);

      for (guint i = 1; i < words; i++)
        g_string_append (text, " word");

      gw_page_block_add (block, NULL, NULL, text->str);
      gw_page_text_append (gw_page_block_add (block, NULL, NULL, text->str)->text, GW_INK_ASIDE,
                           " · need of Tobias");

      g_autoptr (GwLayout) layout = gw_layout_new (page, gw_paper_find ("a5"));
      const char *said = text_of (layout, 1);
      double heights[2] = { 0, 0 };

      for (guint i = 0; i < gw_layout_get_n_boxes (layout); i++)
        {
          const GwBox *box = gw_layout_get_box (layout, i);

          if (box->kind == GW_BOX_TEXT && box->row >= 0)
            heights[box->row] = box->height;
        }
      g_assert_true (g_str_has_prefix (said, text->str));
      g_assert_true (strlen (said) == text->len || g_str_has_suffix (said, "need of Tobias"));
      g_assert_cmpfloat (heights[1], <=, heights[0] + 0.01);
      g_assert_true (words > 3 || g_str_has_suffix (said, "need of Tobias"));
    }
}

/* A character that no font will ever have. */
static void
test_a_missing_glyph_is_told (void)
{
  g_autoptr (GwPage) page = gw_page_new (NULL, "Private \xf4\x8f\xbf\xbd use", "en");
  g_autoptr (GwPage) fine = gw_page_new (NULL, "Nothing strange", "en");
  g_autoptr (GwLayout) layout = gw_layout_new (page, gw_paper_get_default ());
  g_autoptr (GwLayout) other = gw_layout_new (fine, gw_paper_get_default ());

  g_assert_cmpuint (gw_layout_get_missing (layout), ==, 1);
  g_assert_cmpuint (gw_layout_get_missing (other), ==, 0);
}

static cairo_status_t
read_png (void          *from,
          unsigned char *data,
          unsigned int   length)
{
  GInputStream *stream = from;
  gsize read = 0;

  return g_input_stream_read_all (stream, data, length, &read, NULL, NULL) && read == length
         ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_READ_ERROR;
}

/* What counts is the ink: nothing dark within the margins of the rendered page. */
static void
test_margins_stay_white (void)
{
  for (guint n = 0; gw_paper_get_nth (n) != NULL; n++)
    {
      const GwPaper *paper = gw_paper_get_nth (n);
      g_autoptr (GwPage) page = pages_generate (40 + n, 30, 12);
      g_autoptr (GwLayout) layout = gw_layout_new (page, paper);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) png = gw_png_write (layout, 72, &error);

      g_assert_no_error (error);

      g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (png);
      cairo_surface_t *surface = cairo_image_surface_create_from_png_stream (read_png, stream);
      int width = cairo_image_surface_get_width (surface);
      int height = cairo_image_surface_get_height (surface);
      const unsigned char *pixels = cairo_image_surface_get_data (surface);
      guint inked = 0;

      g_assert_cmpint (width, ==, (int) (paper->width + 0.99));
      for (int y = 0; y < height; y++)
        for (int x = 0; x < width; x++)
          {
            guint32 pixel =
              *(const guint32 *)(pixels + y * cairo_image_surface_get_stride (surface) + 4 * x)
              & 0xffffff;
            gboolean margin = x < paper->margin - HAIR || y < paper->margin - HAIR
                              || x > paper->width - paper->margin + HAIR
                              || y > paper->height - paper->margin + HAIR;

            inked += pixel != 0xffffff;
            if (margin)
              g_assert_cmphex (pixel, ==, 0xffffff);
          }
      g_assert_cmpuint (inked, >, 1000);
      cairo_surface_destroy (surface);
    }
}

/* What stands before the texts of a list takes two lines, but not between the letters of a word. */
static void
test_no_word_before_a_text_is_broken (void)
{
  static const char lead[] = "sehr wahrscheinlich";
  g_autoptr (GwPage) page = gw_page_new ("Umfang", "Stunden", "de");
  guint found = 0;

  for (guint i = 0; i < 2; i++)
    {
      GwPageBlock *block = gw_page_add (page, i == 0 ? "done" : "facts", "Alles fertig bis",
                                        GW_ZONE_LOOK_UP, GW_LOOK_LIST);

      gw_page_block_place (block, GW_SPAN_COLUMN, 1);
      gw_page_block_yield (block, 3, 3, 0);
      gw_page_block_add (block, "1", lead, "Mo 30. Aug");
    }

  g_autoptr (GwLayout) layout = gw_layout_new (page, gw_paper_find ("legal"));

  check_layout (layout);
  for (guint i = 0; i < gw_layout_get_n_boxes (layout); i++)
    {
      const GwBox *box = gw_layout_get_box (layout, i);

      if (box->kind != GW_BOX_TEXT || strcmp (pango_layout_get_text (box->layout), lead) != 0)
        continue;
      found++;
      g_assert_cmpint (pango_layout_get_line_count (box->layout), ==, 2);
      g_assert_cmpint (pango_layout_get_line_readonly (box->layout, 1)->start_index, ==,
                       strlen ("sehr "));
    }
  g_assert_cmpuint (found, ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint n = 0; gw_paper_get_nth (n) != NULL; n++)
    {
      g_autofree char *path =
        g_strdup_printf ("/layout/every-page-stands-on/%s", gw_paper_get_nth (n)->id);

      g_test_add_data_func (path, gw_paper_get_nth (n), test_every_page_stands_on_every_paper);
    }
  g_test_add_func ("/layout/the-example-shows-all-it-has", test_the_example_shows_all_it_has);
  g_test_add_func ("/layout/hebrew-begins-at-the-right", test_hebrew_begins_at_the_right);
  g_test_add_func ("/layout/rows-yield-in-their-order", test_rows_yield_in_their_order);
  g_test_add_func ("/layout/a-kept-row-stays", test_a_kept_row_stays);
  g_test_add_func ("/layout/what-is-left-out-is-counted",
                   test_what_is_left_out_is_counted_on_the_page);
  g_test_add_func ("/layout/a-long-text-ends-at-a-word", test_a_long_text_ends_at_a_word);
  g_test_add_func ("/layout/a-shortened-text-breaks-no-letter",
                   test_a_shortened_text_breaks_no_letter);
  g_test_add_func ("/layout/short-pages-are-not-blown-up", test_short_pages_are_not_blown_up);
  g_test_add_func ("/layout/a-full-page-is-as-small-as-its-paper-allows",
                   test_a_full_page_is_as_small_as_its_paper_allows);
  g_test_add_func ("/layout/what-is-said-aside-takes-no-line-of-its-own",
                   test_what_is_said_aside_takes_no_line_of_its_own);
  g_test_add_func ("/layout/a-missing-glyph-is-told", test_a_missing_glyph_is_told);
  g_test_add_func ("/layout/margins-stay-white", test_margins_stay_white);
  g_test_add_func ("/layout/no-word-before-a-text-is-broken",
                   test_no_word_before_a_text_is_broken);
  return g_test_run ();
}
