/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-compose.h"

#include "briefs.h"
#include "check.h"

#include <string.h>

static GwPage *
compose (GwItem    *brief,
         GwAudience audience)
{
  GDate today;
  GwSheetOptions options = { .audience = audience, .today = &today };

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 1, 12, 2026);
  return gw_compose (brief, &options);
}

static GwItem *
with_result (GwItem *brief,
             GwItem *result)
{
  g_autoptr (GwItems) results = gw_items_new (&result, result != NULL ? 1 : 0);

  return gw_item_with_items (brief, GW_BRIEF_RESULT, results);
}

static GwItem *
with_ending (GwItem     *brief,
             const char *ending)
{
  g_autoptr (GwItem) result
    = gw_item_with_text (gw_item_get_one (brief, GW_BRIEF_RESULT), GW_RESULT_ENDING, ending);

  return with_result (brief, result);
}

static const GwPageRow *
row_of (GwPage *page,
        guint   n)
{
  const GwPageBlock *block = gw_page_find (page, "result");

  g_assert_nonnull (block);
  g_assert_cmpuint (n, <, block->rows->len);
  return g_ptr_array_index (block->rows, n);
}

static guint
count_rules (GwLayout *layout)
{
  guint rules = 0;

  for (guint i = 0; i < gw_layout_get_n_boxes (layout); i++)
    rules += gw_layout_get_box (layout, i)->kind == GW_BOX_LINE
             && gw_layout_get_box (layout, i)->tone == GW_TONE_RULE;
  return rules;
}

static void
test_the_result_stands_where_the_lines_were (void)
{
  g_autoptr (GwItem) brief = briefs_sample ("en", "a1");

  for (GwAudience audience = GW_AUDIENCE_ME; audience <= GW_AUDIENCE_ALL; audience++)
    {
      g_autoptr (GwPage) page = compose (brief, audience);
      g_autoptr (GwLayout) layout = gw_layout_new (page, gw_paper_get_default ());

      check_layout (layout);
      g_assert_cmpstr (gw_page_find (page, "result")->heading, ==, "Agreed · 1 Dec 2026");
      g_assert_true (
        g_str_has_prefix (row_of (page, 0)->text->text, "Six pilot shops get a monthly file."));
      g_assert_cmpstr (row_of (page, 0)->below->text, ==, "We look at it again on Fri 26 Feb 2027");
      g_assert_cmpstr (row_of (page, 2)->lead, ==, "Priya");
      g_assert_cmpstr (row_of (page, 2)->text->text, ==,
                       "Keep 11 January free for Jonas and yourself");
      g_assert_cmpstr (row_of (page, 2)->tail, ==, "11 Jan 2027");
      g_assert_cmpuint (gw_page_find (page, "result")->rows->len, ==, 4);
      g_assert_null (page->again);
    }
}

/* "the same on form, sheet and result" */
static void
test_a_way_keeps_its_letter (void)
{
  g_autoptr (GwItem) sample = briefs_sample ("en", "a1");
  GwItem *third = gw_item_get_child (sample, GW_BRIEF_OPTIONS, 2);
  g_autoptr (GwItem) result = gw_item_with_text (gw_item_get_one (sample, GW_BRIEF_RESULT),
                                                 GW_RESULT_AGREED, gw_item_get_id (third));
  g_autoptr (GwItem) brief = with_result (sample, result);
  g_autoptr (GwPage) page = compose (brief, GW_AUDIENCE_ME);
  const GwPageBlock *ways = gw_page_find (page, "ways");
  const GwPageRow *agreed = row_of (page, 1);

  for (guint i = 0; i < ways->rows->len; i++)
    {
      const GwPageRow *way = g_ptr_array_index (ways->rows, i);

      g_assert_cmpint (g_str_equal (way->item, agreed->item), ==,
                       g_str_equal (way->lead, agreed->lead));
    }
  g_assert_cmpstr (agreed->lead, ==, "C");
}

static void
test_each_ending_has_its_heading (void)
{
  static const char *const endings[][2] = {
    { "agreed", "Agreed · 1 Dec 2026" },
    { "open", "Still open · 1 Dec 2026" },
    { "none", "Nothing agreed · 1 Dec 2026" },
  };
  g_autoptr (GwItem) brief = briefs_sample ("en", "a1");

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autoptr (GwItem) ended = with_ending (brief, endings[i][0]);
      g_autoptr (GwPage) page = compose (ended, GW_AUDIENCE_ME);

      g_assert_cmpstr (gw_page_find (page, "result")->heading, ==, endings[i][1]);
    }
}

/* Who does it says what was agreed, which then stands there once. */
static void
test_what_a_step_says_stands_once (void)
{
  g_autoptr (GwItem) sample = briefs_sample ("en", "a1");
  GwItem *said = gw_item_get_one (sample, GW_BRIEF_RESULT);
  GwItem *step = gw_item_get_child (said, GW_RESULT_FOLLOWUPS, 0);
  const char *words = gw_item_get_text (step, GW_FOLLOWUP_TEXT);
  g_autoptr (GwItem) result = gw_item_with_text (said, GW_RESULT_STATEMENT, words);
  g_autoptr (GwItem) brief = with_result (sample, result);
  g_autoptr (GwPage) page = compose (brief, GW_AUDIENCE_ME);
  const GwPageBlock *block = gw_page_find (page, "result");
  guint n = 0;

  for (guint i = 0; i < block->rows->len; i++)
    n += strcmp (row_of (page, i)->text->text, words) == 0;
  g_assert_cmpuint (n, ==, 1);
}

/* A month is no day. */
static void
test_looking_again_has_its_grain (void)
{
  static const char *const whens[][2] = {
    { "2027-01-10", "We look at it again on Sun 10 Jan 2027" },
    { "2027-01", "We look at it again in January 2027" },
    { "2027-Q1", "We look at it again in Q1 2027" },
    { "2027", "We look at it again in 2027" },
  };
  g_autoptr (GwItem) sample = briefs_sample ("en", "a1");

  for (guint i = 0; i < G_N_ELEMENTS (whens); i++)
    {
      g_autoptr (GwItem) result = gw_item_with_text (gw_item_get_one (sample, GW_BRIEF_RESULT),
                                                     GW_RESULT_AGAIN, whens[i][0]);
      g_autoptr (GwItem) brief = with_result (sample, result);
      g_autoptr (GwPage) page = compose (brief, GW_AUDIENCE_ME);

      g_assert_cmpstr (row_of (page, 0)->below->text, ==, whens[i][1]);
    }
}

static void
test_a_plan_to_look_again_is_no_result (void)
{
  g_autoptr (GwItem) brief = briefs_sample ("en", "c1");
  g_autoptr (GwPage) page = compose (brief, GW_AUDIENCE_ME);
  g_autoptr (GwLayout) layout = gw_layout_new (page, gw_paper_get_default ());

  g_assert_null (gw_page_find (page, "result"));
  g_assert_cmpstr (page->again, ==, "We look at it again on Fri 12 Feb 2027");
  g_assert_cmpuint (count_rules (layout), >=, 3);
}

/* Lines to write on are for what room is left, and no reason to take a row from the page. */
static void
test_lines_yield_to_the_result (void)
{
  g_autoptr (GwItem) sample = briefs_sample ("en", "a2");
  g_autoptr (GwItem) longer = briefs_multiply (sample, 4);
  g_autoptr (GwItem) empty = gw_brief_new (GW_MOMENT_SCOPE, "Short", "en");
  g_autoptr (GwItem) shorter = with_result (empty, gw_item_get_one (sample, GW_BRIEF_RESULT));
  g_autoptr (GwPage) full = compose (longer, GW_AUDIENCE_ME);
  g_autoptr (GwPage) page = compose (shorter, GW_AUDIENCE_ME);

  for (guint n = 0; gw_paper_get_nth (n) != NULL; n++)
    {
      g_autoptr (GwLayout) tight = gw_layout_new (full, gw_paper_get_nth (n));
      g_autoptr (GwLayout) wide = gw_layout_new (page, gw_paper_get_nth (n));

      check_layout (tight);
      check_layout (wide);
      g_assert_cmpuint (count_rules (tight), ==, 0);
      g_assert_cmpuint (count_rules (wide), >=, 3);
    }
}

/* A letter has no lines to write on, and neither has the page sent the day before. */
static void
test_everyone_reads_the_result_in_every_moment (void)
{
  static const char *const prefixes[] = { "a1", "a2", "a3", "a4" };
  g_autoptr (GwItem) first = briefs_sample ("en", "a1");

  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    {
      g_autoptr (GwItem) sample = briefs_sample ("en", prefixes[i]);
      g_autoptr (GwItem) brief = with_result (sample, gw_item_get_one (first, GW_BRIEF_RESULT));
      g_autoptr (GwSheet) sheet = NULL;
      GwSheetOptions options = { .audience = GW_AUDIENCE_ALL };

      for (GwAudience audience = GW_AUDIENCE_ME; audience <= GW_AUDIENCE_ALL; audience++)
        {
          g_autoptr (GwPage) page = compose (brief, audience);
          g_autoptr (GwLayout) layout = gw_layout_new (page, gw_paper_get_default ());

          check_layout (layout);
          g_assert_nonnull (gw_page_find (page, "result"));
        }
      sheet = gw_sheet_new (brief, &options);
      for (GwSheetFormat format = GW_SHEET_HTML; format <= GW_SHEET_CHAT; format++)
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (GBytes) bytes = gw_sheet_write (sheet, format, 0, &error);
          g_autofree char *text
            = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

          g_assert_no_error (error);
          g_assert_nonnull (strstr (text, "Six pilot shops get a"));
          /* What we learned is for our side, on no page. */
          g_assert_null (strstr (text, "Katrin has to see"));
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/result/the-result-stands-where-the-lines-were",
                   test_the_result_stands_where_the_lines_were);
  g_test_add_func ("/result/a-way-keeps-its-letter", test_a_way_keeps_its_letter);
  g_test_add_func ("/result/each-ending-has-its-heading", test_each_ending_has_its_heading);
  g_test_add_func ("/result/looking-again-has-its-grain", test_looking_again_has_its_grain);
  g_test_add_func ("/result/what-a-step-says-stands-once", test_what_a_step_says_stands_once);
  g_test_add_func ("/result/a-plan-to-look-again-is-no-result",
                   test_a_plan_to_look_again_is_no_result);
  g_test_add_func ("/result/lines-yield-to-the-result", test_lines_yield_to_the_result);
  g_test_add_func ("/result/everyone-reads-the-result-in-every-moment",
                   test_everyone_reads_the_result_in_every_moment);
  return g_test_run ();
}
