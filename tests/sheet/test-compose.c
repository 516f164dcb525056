/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-compose.h"

#include "briefs.h"
#include "check.h"
#include "gw-check.h"
#include "gw-tree.h"

#include <string.h>

static GwPage *
compose (GwItem     *brief,
         GwAudience  audience,
         GwReckoning  *reckoning)
{
  GDate today;
  GwSheetOptions options = {
    .audience = audience, .today = &today, .file = "test.brief", .reckoning = reckoning
  };

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 1, 12, 2026);
  return gw_compose (brief, &options);
}

static const GwPageRow *
row_of (GwPage     *page,
        const char *block,
        guint       n)
{
  const GwPageBlock *found = gw_page_find (page, block);

  g_assert_nonnull (found);
  g_assert_cmpuint (n, <, found->rows->len);
  return g_ptr_array_index (found->rows, n);
}

static void
check_on_every_paper (GwItem     *brief,
                      GwAudience  audience)
{
  g_autoptr (GwPage) page = compose (brief, audience, NULL);

  for (guint n = 0; gw_paper_get_nth (n) != NULL; n++)
    {
      g_autoptr (GwLayout) layout = gw_layout_new (page, gw_paper_get_nth (n));

      check_layout (layout);
      g_assert_cmpuint (gw_layout_get_missing (layout), ==, 0);
      if (n < 2)
        g_assert_cmpfloat (gw_layout_get_size (layout), >=, 8.5);
    }
}

static void
test_every_sample_stands_on_every_paper (gconstpointer language)
{
  g_autoptr (GPtrArray) paths = briefs_list (language);

  for (guint i = 0; i < paths->len; i++)
    {
      g_autoptr (GwItem) brief = briefs_read (g_ptr_array_index (paths, i));

      for (GwAudience audience = GW_AUDIENCE_ME; audience <= GW_AUDIENCE_ALL; audience++)
        check_on_every_paper (brief, audience);
    }
}

static void
test_ten_times_as_long_is_still_one_page (void)
{
  static const char *const prefixes[] = { "a1", "a2", "a3", "a4" };

  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    {
      g_autoptr (GwItem) brief = briefs_sample ("en", prefixes[i]);
      g_autoptr (GwItem) longer = briefs_multiply (brief, 10);

      g_autoptr (GwPage) page = compose (longer, GW_AUDIENCE_ME, NULL);

      for (guint n = 0; n < 2; n++)
        {
          g_autoptr (GwLayout) layout = gw_layout_new (page, gw_paper_get_nth (n));

          check_layout (layout);
          g_assert_cmpfloat (gw_layout_get_size (layout), >=, 8.5);
          g_assert_cmpuint (gw_layout_get_left_out (layout), >, 50);
        }
    }
}

/* MOMENTS.md 1.3, row for row, on the first sample. */
static void
test_the_first_sample_as_designed (void)
{
  static const char *const ids[] = {
    "outcome", "opening", "questions", "needs", "ways",   "price", "slips",
    "facts",   "answers", "result",    "agreed", "read", "nodeal", "home", "mind",
  };
  g_autoptr (GwItem) brief = briefs_sample ("en", "a1");
  g_autoptr (GwPage) page = compose (brief, GW_AUDIENCE_ME, NULL);

  g_assert_cmpuint (page->blocks->len, ==, G_N_ELEMENTS (ids));
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_cmpstr (((GwPageBlock *) g_ptr_array_index (page->blocks, i))->id, ==, ids[i]);
  g_assert_cmpstr (page->kicker, ==, "Prioritization");
  g_assert_cmpstr (page->meta->text, ==,
                   "Tue 1 Dec 2026, 10:00 · 45 min · Room 4 · Tobias Renner, VP Sales · "
                   "Amina Diallo, Customer Success · decides without being there: Samir Haddad");
  g_assert_cmpstr (row_of (page, "needs", 0)->lead, ==, "Both");
  g_assert_cmpstr (row_of (page, "needs", 1)->lead, ==, "Tobias");
  g_assert_true (g_str_has_suffix (row_of (page, "needs", 1)->text->text, "deals?"));
  g_assert_false (g_str_has_suffix (row_of (page, "needs", 2)->text->text, "?"));
  g_assert_cmpstr (row_of (page, "needs", 1)->below->text, ==,
                   "asks for: “Payroll export has to be the first thing in January”");
  g_assert_cmpstr (row_of (page, "questions", 2)->text->text, ==,
                   "Would a right to leave after three months help your people in the other three "
                   "deals? · need of Tobias");
  g_assert_cmpstr (row_of (page, "price", 0)->text->text, ==,
                   "Putting “Payroll export, complete” first finishes it on Fri 12 Mar and moves "
                   "“Shift swap on the phone” from "
                   "Fri 5 Mar to Fri 7 May; together that costs about €\u00a067,500. "
                   "No order of work reaches Fri 26 Feb: “Payroll export, complete” alone takes "
                   "until Fri 12 Mar.");
  g_assert_true (g_str_has_prefix (row_of (page, "slips", 0)->text->text,
                                   "Shift swap on the phone: 9 wk later, from Fri 5 Mar to Fri 7 "
                                   "May; that costs about €\u00a099,000."));
  g_assert_cmpstr (row_of (page, "ways", 3)->lead, ==, "D");
  g_assert_cmpstr (row_of (page, "ways", 0)->tail, ==, "7 wk");
  g_assert_cmpstr (row_of (page, "facts", 1)->text->text, ==,
                   "Nordkette is worth € 186,000 a year; Tobias puts the loss without an export at "
                   "7 in 10 (Pipeline, 27 Nov 2026)");
  g_assert_cmpstr (g_ptr_array_index (row_of (page, "read", 1)->cells, 0), ==, "?");
  g_assert_cmpstr (g_ptr_array_index (row_of (page, "read", 2)->cells, 1), ==, "✗");
  g_assert_cmpstr (row_of (page, "nodeal", 0)->lead, ==, "We");
  g_assert_true (row_of (page, "nodeal", 0)->keep);
  g_assert_cmpstr (page->fold, ==, "Fold back: only for you");
  g_assert_cmpstr (page->foot_middle, ==, "test.brief · printed 1 Dec 2026");
}

static void
test_of_each_person_one_need_stays (void)
{
  g_autoptr (GwItem) brief = briefs_sample ("en", "a1");
  g_autoptr (GwPage) page = compose (brief, GW_AUDIENCE_ME, NULL);

  for (guint i = 0; i < 5; i++)
    g_assert_cmpint (row_of (page, "needs", i)->keep, ==, i < 4);
}

static void
test_scope_commitment_and_resources_as_designed (void)
{
  g_autoptr (GwItem) scope = briefs_sample ("en", "a2");
  g_autoptr (GwItem) commitment = briefs_sample ("en", "a3");
  g_autoptr (GwItem) resources = briefs_sample ("en", "a4");
  g_autoptr (GwPage) two = compose (scope, GW_AUDIENCE_ME, NULL);
  g_autoptr (GwPage) three = compose (commitment, GW_AUDIENCE_ME, NULL);
  g_autoptr (GwPage) four = compose (resources, GW_AUDIENCE_ME, NULL);

  g_assert_cmpstr (row_of (two, "outcome", 0)->below->text, ==,
                   "by Fri 26 Feb 2027 · our own plan");
  g_assert_cmpstr (row_of (two, "hard", 0)->text->text, ==,
                   "Hours leave in a form payroll accepts: Every client is certified; the queue "
                   "for it is two weeks (Priya)");
  g_assert_cmpstr (row_of (two, "simpler", 0)->text->text, ==,
                   "Direct line to the provider → Monthly file the shop uploads");
  g_assert_cmpstr (row_of (two, "simpler", 0)->below->text, ==, "saves 14 days · does most of it");
  g_assert_cmpstr (row_of (two, "give", 0)->text->text, ==, "Who exported what, and when");
  g_assert_cmpuint (gw_page_find (two, "give")->rows->len, ==, 3);
  g_assert_cmpstr (gw_page_find (two, "fits")->heading, ==, "Fits until 26 Feb 2027");
  g_assert_cmpstr (row_of (two, "fits", 0)->text->text, ==, "about 9 in 10");
  g_assert_cmpstr (row_of (two, "fits", 1)->text->text, ==,
                   "Hours leave in a form payroll accepts · Monthly file the shop uploads");
  g_assert_cmpstr (row_of (two, "done", 1)->text->text, ==, "Fri 11 Jun");
  g_assert_cmpstr (
    row_of (two, "gap", 0)->text->text, ==,
    "First thought 45 days. Engineering says 102 to 132 days. Room until Fri 26 Feb: 42 days.");
  g_assert_cmpstr (row_of (two, "tell", 0)->lead, ==, "Tobias");
  g_assert_cmpuint (gw_page_find (three, "promise")->rows->len, ==, 1);
  g_assert_cmpuint (gw_page_find (three, "direction")->rows->len, ==, 2);
  g_assert_true (g_str_has_prefix (row_of (three, "direction", 0)->below->text,
                                   "aim, not promised · provided: Two pilot months"));
  g_assert_cmpstr (row_of (three, "unknown", 0)->below->text, ==, "Ole finds out by 18 Dec 2026");
  g_assert_cmpstr (row_of (three, "next", 0)->text->text, ==,
                   "Tue 12 Jan 2027 · by phone, whatever the news is · Product");
  g_assert_nonnull (strstr (three->meta->text, "at stake: €\u00a0186,000"));
  g_assert_cmpstr (
    row_of (four, "goal", 0)->text->text, ==,
    "Retail share of new revenue · from 22 % to 40 % · by December 2027 · Helene Marchetti");
  g_assert_cmpstr (row_of (four, "proof", 0)->lead, ==, "31 Aug 2027");
  g_assert_cmpstr (g_ptr_array_index (gw_page_find (four, "agreed")->heads, 2), ==,
                   "For how long, from when");
}

/* The numbers are those of SAMPLES.md, A4 and C4: the smaller ask leads, for everyone as for me. */
static void
test_the_ask_has_its_numbers (void)
{
  g_autoptr (GwItem) full = briefs_sample ("en", "a4");
  g_autoptr (GwItem) smaller = briefs_sample ("en", "c4");

  for (GwAudience audience = GW_AUDIENCE_ME; audience <= GW_AUDIENCE_ALL; audience += 2)
    {
      g_autoptr (GwPage) page = compose (full, audience, NULL);
      g_autoptr (GwPage) other = compose (smaller, audience, NULL);

      g_assert_true (
        g_str_has_prefix (row_of (page, "sentence", 0)->text->text,
                          "Investing €\u00a0150,000 in the first year and €\u00a0112,000 a year"));
      g_assert_cmpstr (row_of (page, "six", 3)->text->text, ==, "€\u00a0495,000");
      g_assert_cmpstr (row_of (page, "six", 3)->below->text, ==, "€\u00a0185,000 to €\u00a0948,000");
      g_assert_cmpstr (row_of (page, "six", 4)->text->text, ==, "March 2029");
      g_assert_cmpstr (row_of (page, "breaks", 0)->text->text, ==,
                       "It stops paying back if it comes more than 1 month late.");
      g_assert_true (
        g_str_has_prefix (row_of (other, "sentence", 0)->text->text, "Investing €\u00a039,000"));
      g_assert_cmpstr (row_of (other, "sizes", 1)->below->text, ==,
                       "€\u00a039,000 in the first year; pays back: about 98 in 100");
    }
}

/* The estimates stand in the scope brief of the initiative; nobody else learns of them. */
static void
test_odds_stand_under_the_fold (void)
{
  g_autoptr (GwItem) brief = briefs_sample ("en", "a3");
  g_autoptr (GwItem) scope = briefs_sample ("en", "a2");
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 1, 12, 2026);
  g_ptr_array_add (others, scope);

  GwSheetOptions options = { .audience = GW_AUDIENCE_ME, .today = &today, .others = others };
  g_autoptr (GwPage) page = gw_compose (brief, &options);

  options.others = NULL;

  g_autoptr (GwPage) alone = gw_compose (brief, &options);

  options.audience = GW_AUDIENCE_OUR;

  g_autoptr (GwPage) ours = gw_compose (brief, &options);

  g_assert_cmpstr (row_of (page, "odds", 0)->lead, ==, "Fri 26 Feb 2027");
  g_assert_true (g_str_has_prefix (row_of (page, "odds", 0)->text->text,
                                   "The estimates give this date"));
  g_assert_cmpint (gw_page_find (page, "odds")->zone, ==, GW_ZONE_FOLD);
  g_assert_null (gw_page_find (ours, "odds"));
  g_assert_null (gw_page_find (alone, "odds"));
}

/* MOMENTS.md 2.3: the curve of odds only where there are no simpler ways to print. */
static void
test_odds_are_drawn_where_there_is_room (void)
{
  g_autoptr (GwItem) brief = briefs_sample ("en", "a2");
  GwItem *scope = gw_brief_get_moment_item (brief);
  g_autoptr (GPtrArray) plain = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);

  for (guint i = 0; i < gw_item_count (scope, GW_SCOPE_ITEMS); i++)
    {
      GwItem *piece = gw_item_get_child (scope, GW_SCOPE_ITEMS, i);
      GwItem *full = gw_item_get_child (piece, GW_ITEM_APPROACHES, 0);
      g_autoptr (GwItems) ways = gw_items_new (&full, 1);

      g_ptr_array_add (plain, gw_item_with_items (piece, GW_ITEM_APPROACHES, ways));
    }

  g_autoptr (GwItems) pieces = gw_items_new ((GwItem *const *) plain->pdata, plain->len);
  g_autoptr (GwItem) one_way = gw_item_with_items (scope, GW_SCOPE_ITEMS, pieces);
  g_autoptr (GwItems) moment = gw_items_new (&one_way, 1);
  g_autoptr (GwItem) other = gw_item_with_items (brief, GW_BRIEF_SCOPE, moment);
  g_autoptr (GwPage) without = compose (brief, GW_AUDIENCE_ME, NULL);
  g_autoptr (GwPage) page = compose (other, GW_AUDIENCE_ME, NULL);
  const GwPageBlock *curve = gw_page_find (page, "curve");

  g_assert_null (gw_page_find (without, "curve"));
  g_assert_null (gw_page_find (page, "simpler"));
  g_assert_nonnull (curve);
  g_assert_cmpstr (row_of (page, "curve", 0)->text->text, ==,
                   "Fri 26 Feb, the date that was asked for: under 1 in 100. Even chance by Tue 1 "
                   "Jun: about 5 in 10. Likely by Fri 11 Jun: about 8 in 10. Very likely "
                   "by Thu 24 Jun: about 96 in 100.");

  g_autoptr (GwLayout) layout = gw_layout_new (page, gw_paper_get_default ());

  check_layout (layout);
}

static void
test_calculated_blocks_appear_with_their_figures (void)
{
  g_autoptr (GwItem) brief = briefs_sample ("en", "a1");
  g_autoptr (GwReckoning) reckoning = gw_reckoning_new ();
  GwItem *second = gw_item_get_child (brief, GW_BRIEF_OPTIONS, 1);

  gw_reckoning_add (
    reckoning, "price",
    &(GwReckonedRow){ .text = "It costs € 67,500.", .strong = "No order reaches it." });
  gw_reckoning_add (reckoning, "ways",
                    &(GwReckonedRow){ .item = gw_item_get_id (second), .below = "nothing moves" });
  gw_reckoning_add (reckoning, "read", &(GwReckonedRow) { .text = "B hangs on one need." });

  g_autoptr (GwPage) page = compose (brief, GW_AUDIENCE_ME, reckoning);
  g_autoptr (GwLayout) layout = gw_layout_new (page, gw_paper_get_default ());

  check_layout (layout);
  g_assert_cmpstr (row_of (page, "price", 0)->text->text, ==,
                   "It costs € 67,500. No order reaches it.");
  g_assert_cmpstr (row_of (page, "ways", 1)->below->text, ==, "nothing moves");
  g_assert_cmpstr (row_of (page, "read", 4)->text->text, ==, "B hangs on one need.");
}

/* A way that yields takes its line in the fold with it. */
/* The sample with other words in an item of the list @part of the item @in. */
static GwItem *
with_words (const char *sample,
            gboolean    in_moment,
            guint       part,
            guint       statement,
            const char *words)
{
  g_autoptr (GwItem) brief = briefs_sample ("en", sample);
  g_autoptr (GwTree) tree = gw_tree_new (brief);
  GwItem *holder = in_moment ? gw_brief_get_moment_item (brief) : brief;
  const char *id = gw_item_get_id (gw_item_get_child (holder, part, 0));

  g_assert_true (gw_tree_set (tree, gw_tree_find (tree, id), statement, words, NULL));
  return gw_item_ref (gw_tree_get_item (tree));
}

/* A way without words is no row, and the letters stay those of the form. */
static void
test_a_bare_way_is_not_printed (void)
{
  g_autoptr (GwItem) brief = with_words ("a1", FALSE, GW_BRIEF_OPTIONS, GW_OPTION_STATEMENT, "");
  g_autoptr (GwPage) page = compose (brief, GW_AUDIENCE_ME, NULL);

  g_assert_cmpstr (row_of (page, "ways", 0)->lead, ==, "B");
  g_assert_cmpuint (gw_page_find (page, "ways")->rows->len + 1, ==,
                    gw_item_count (brief, GW_BRIEF_OPTIONS));
}

/* It mostly stands in the words. */
static void
test_a_promise_has_its_date (void)
{
  g_autoptr (GwItem) brief = with_words ("a3", TRUE, GW_COMMITMENT_PROMISES, GW_PROMISE_STATEMENT,
                                         "You get a monthly payroll file.");
  g_autoptr (GwItem) sample = briefs_sample ("en", "a3");
  g_autoptr (GwPage) page = compose (brief, GW_AUDIENCE_ME, NULL);
  g_autoptr (GwPage) before = compose (sample, GW_AUDIENCE_ME, NULL);

  g_assert_true (g_str_has_prefix (row_of (page, "promise", 0)->below->text,
                                   "by 26 Feb 2027 · provided"));
  g_assert_true (g_str_has_prefix (row_of (before, "promise", 0)->below->text, "provided"));
}

static void
test_verdicts_follow_the_ways (void)
{
  g_autoptr (GwItem) sample = briefs_sample ("en", "a1");
  g_autoptr (GwItem) longer = briefs_multiply (sample, 4);
  g_autoptr (GwPage) page = compose (longer, GW_AUDIENCE_ME, NULL);
  g_autoptr (GwLayout) layout = gw_layout_new (page, gw_paper_find ("a5"));
  guint ways = G_MAXUINT;
  guint read = G_MAXUINT;

  for (guint i = 0; i < page->blocks->len; i++)
    {
      const GwPageBlock *block = g_ptr_array_index (page->blocks, i);

      ways = g_str_equal (block->id, "ways") ? i : ways;
      read = g_str_equal (block->id, "read") ? i : read;
    }
  g_assert_cmpuint (gw_layout_get_shown (layout, ways), <, 4);
  for (guint r = 0; r < 4; r++)
    g_assert_cmpint (gw_layout_is_shown (layout, ways, r), ==,
                     gw_layout_is_shown (layout, read, r));
}

static gboolean
page_says (GwPage     *page,
           const char *text)
{
  for (guint b = 0; b < page->blocks->len; b++)
    {
      const GwPageBlock *block = g_ptr_array_index (page->blocks, b);

      for (guint r = 0; r < block->rows->len; r++)
        {
          const GwPageRow *row = g_ptr_array_index (block->rows, r);

          if (strstr (row->text->text, text) != NULL
              || (row->below != NULL && strstr (row->below->text, text) != NULL))
            return TRUE;
        }
    }
  return strstr (page->meta->text, text) != NULL;
}

typedef struct
{
  GwPage *page;
  GwItem *brief;
  GwMoment moment;
  GwVisibility least;
  GwAudience audience;
  guint hidden;
} Hunt;

/* Items without a visibility of their own are hidden with what holds them. */
static gboolean
is_hidden (Hunt   *hunt,
           GwItem *item)
{
  return item != NULL && gw_item_get_kind (item)->visibility_part >= 0
         && gw_item_get_visibility (item, hunt->moment) < hunt->least;
}

static gboolean
expect_unsaid (GwItem   *item,
               GwItem   *parent,
               guint     part,
               gpointer  data)
{
  Hunt *hunt = data;
  const GwKind *kind = gw_item_get_kind (item);

  gboolean hidden = is_hidden (hunt, item) || is_hidden (hunt, parent);

  for (guint p = 0; p < kind->n_parts; p++)
    {
      const char *text = kind->parts[p].type == GW_TYPE_TEXT ? gw_item_get_raw (item, p) : NULL;

      if (text == NULL || strlen (text) < 16
          || (p == GW_INTEREST_POSITION && hunt->audience == GW_AUDIENCE_ALL
              && gw_item_is_heard (item, hunt->brief))
          || (!hidden && kind->parts[p].audience >= hunt->audience))
        continue;
      hunt->hidden++;
      g_assert_false (page_says (hunt->page, text));
    }
  return TRUE;
}

static void
test_others_see_nothing_that_is_hidden (void)
{
  g_autoptr (GPtrArray) paths = briefs_list ("en");
  guint hidden = 0;

  for (guint i = 0; i < paths->len; i++)
    for (GwAudience audience = GW_AUDIENCE_OUR; audience <= GW_AUDIENCE_ALL; audience++)
      {
        g_autoptr (GwItem) brief = briefs_read (g_ptr_array_index (paths, i));
        g_autoptr (GwPage) page = compose (brief, audience, NULL);
        Hunt hunt = {
          page,
          brief,
          gw_brief_get_moment (brief),
          audience == GW_AUDIENCE_ALL ? GW_VISIBILITY_OPEN : GW_VISIBILITY_TEAM,
          audience,
          0,
        };

        g_assert_null (page->fold);
        g_assert_null (gw_page_find (page, "nodeal"));
        g_assert_null (gw_page_find (page, "mind"));
        gw_item_walk (brief, expect_unsaid, &hunt);
        hidden += hunt.hidden;
        if (audience != GW_AUDIENCE_ALL)
          continue;
        g_assert_null (strstr (page->foot_middle, "test.brief"));
        g_assert_null (strstr (page->meta->text, "decides"));
      }
  g_assert_cmpuint (hidden, >, 150);
}

/* What they ask for they said aloud; what we guess that they need nobody reads, and nothing at all
 * of it once somebody said who may see it. */
static void
test_everyone_reads_what_others_ask_for (void)
{
  static const char *const asks = "Payroll export has to be the first thing in January";
  static const char *const guess = "An answer his people can give in three more retail deals";
  g_autoptr (GwItem) brief = briefs_sample ("en", "a1");
  g_autoptr (GwPage) page = compose (brief, GW_AUDIENCE_ALL, NULL);
  const GwPageRow *row = row_of (page, "heard", 1);

  g_assert_nonnull (strstr (row->text->text, asks));
  g_assert_cmpstr (row->lead, ==, "Tobias");
  g_assert_null (row->below);
  g_assert_false (page_says (page, guess));

  GwItem *need = gw_item_get_child (brief, GW_BRIEF_INTERESTS, 1);
  g_autoptr (GwItem) kept = gw_item_with_text (need, GW_INTEREST_VISIBILITY, "team");
  g_autoptr (GwItems) needs
      = gw_items_replace (gw_item_get_items (brief, GW_BRIEF_INTERESTS), 1, kept);
  g_autoptr (GwItem) closed = gw_item_with_items (brief, GW_BRIEF_INTERESTS, needs);
  g_autoptr (GwPage) silent = compose (closed, GW_AUDIENCE_ALL, NULL);

  g_assert_false (page_says (silent, asks));
}

/* Two briefs that differ only in what is hidden give one page. */
static void
test_hidden_items_leave_no_trace (void)
{
  g_autoptr (GwItem) brief = briefs_sample ("en", "a1");
  g_autoptr (GwItem) without = gw_item_with_items (brief, GW_BRIEF_FALLBACKS, NULL);
  g_autoptr (GwPage) one = compose (brief, GW_AUDIENCE_ALL, NULL);
  g_autoptr (GwPage) two = compose (without, GW_AUDIENCE_ALL, NULL);
  GwSheetOptions options = { .audience = GW_AUDIENCE_ALL, .today = &(GDate) { 0 } };
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 1, 12, 2026);
  options.today = &today;

  g_autoptr (GwSheet) first = gw_sheet_new (brief, &options);
  g_autoptr (GwSheet) second = gw_sheet_new (without, &options);

  for (GwSheetFormat format = GW_SHEET_PDF; format <= GW_SHEET_CHAT; format++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) a = gw_sheet_write (first, format, 0, &error);
      g_autoptr (GBytes) b = gw_sheet_write (second, format, 0, &error);

      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (a, b));
    }
  g_assert_cmpuint (one->blocks->len, ==, two->blocks->len);
}

static void
test_an_empty_brief_is_a_page_to_write_on (void)
{
  for (GwMoment moment = 0; moment < GW_N_MOMENTS; moment++)
    {
      g_autoptr (GwItem) brief = gw_brief_new (moment, "", "en");
      g_autoptr (GwPage) page = compose (brief, GW_AUDIENCE_ME, NULL);
      g_autoptr (GwLayout) layout = gw_layout_new (page, gw_paper_get_default ());

      check_layout (layout);
      g_assert_cmpstr (page->title, ==, "Untitled");
      g_assert_cmpuint (page->blocks->len, ==, 1);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/compose/every-sample-stands-on-every-paper/en", "en",
                        test_every_sample_stands_on_every_paper);
  g_test_add_data_func ("/compose/every-sample-stands-on-every-paper/de", "de",
                        test_every_sample_stands_on_every_paper);
  g_test_add_func ("/compose/ten-times-as-long-is-still-one-page",
                   test_ten_times_as_long_is_still_one_page);
  g_test_add_func ("/compose/the-first-sample-as-designed", test_the_first_sample_as_designed);
  g_test_add_func ("/compose/of-each-person-one-need-stays", test_of_each_person_one_need_stays);
  g_test_add_func ("/compose/the-other-moments-as-designed",
                   test_scope_commitment_and_resources_as_designed);
  g_test_add_func ("/compose/the-ask-has-its-numbers", test_the_ask_has_its_numbers);
  g_test_add_func ("/compose/odds-stand-under-the-fold", test_odds_stand_under_the_fold);
  g_test_add_func ("/compose/odds-are-drawn-where-there-is-room",
                   test_odds_are_drawn_where_there_is_room);
  g_test_add_func ("/compose/calculated-blocks-appear-with-their-reckoning",
                   test_calculated_blocks_appear_with_their_figures);
  g_test_add_func ("/compose/a-promise-has-its-date", test_a_promise_has_its_date);
  g_test_add_func ("/compose/a-bare-way-is-not-printed", test_a_bare_way_is_not_printed);
  g_test_add_func ("/compose/verdicts-follow-the-ways", test_verdicts_follow_the_ways);
  g_test_add_func ("/compose/others-see-nothing-that-is-hidden",
                   test_others_see_nothing_that_is_hidden);
  g_test_add_func ("/compose/everyone-reads-what-others-ask-for",
                   test_everyone_reads_what_others_ask_for);
  g_test_add_func ("/compose/hidden-items-leave-no-trace", test_hidden_items_leave_no_trace);
  g_test_add_func ("/compose/an-empty-brief-is-a-page-to-write-on",
                   test_an_empty_brief_is_a_page_to_write_on);
  return g_test_run ();
}
