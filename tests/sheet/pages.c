/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pages.h"

#include "gw-cash-curve.h"
#include "gw-delay-bars.h"

static GwPageBlock *
add (GwPage     *page,
     const char *id,
     const char *heading,
     GwZone      zone,
     GwLook      look,
     guint       group,
     guint       limit,
     guint       least,
     guint       yields)
{
  GwPageBlock *block = gw_page_add (page, id, heading, zone, look);

  if (group > 0)
    gw_page_block_place (block, GW_SPAN_COLUMN, group);
  gw_page_block_yield (block, limit, least, yields);
  return block;
}

static void
row (GwPageBlock *block,
     const char  *lead,
     const char  *text,
     const char  *below,
     const char  *tail)
{
  GwPageRow *added = gw_page_block_add (block, NULL, lead, text);

  gw_page_row_set_below (added, below);
  gw_page_row_set_tail (added, tail);
}

static void
fact (GwPageBlock *block,
      const char  *text,
      const char  *source)
{
  GwPageRow *added = gw_page_block_add (block, NULL, NULL, text);

  gw_page_text_append (added->text, GW_INK_SMALL, " (");
  gw_page_text_append (added->text, GW_INK_SMALL, source);
  gw_page_text_append (added->text, GW_INK_SMALL, ")");
}

static void
answer (GwPageBlock *block,
        const char  *heard,
        const char  *reply)
{
  GwPageRow *added = gw_page_block_add (block, NULL, NULL, heard);

  gw_page_text_append (added->text, GW_INK_PLAIN, " → ");
  gw_page_text_append (added->text, GW_INK_STRONG, reply);
}

static void
add_agreed (GwPage *page)
{
  GwPageBlock *block = add (page, "agreed", "Agreed", GW_ZONE_LOOK_UP, GW_LOOK_RULED, 0, 8, 2, 10);

  gw_page_block_add_head (block, "Agreed");
  gw_page_block_add_head (block, "Who");
  gw_page_block_add_head (block, "By when");
  page->again = g_strdup ("We look at it again on");
}

static void
verdicts (GwPageBlock *block,
          const char  *letter,
          const char  *one,
          const char  *two,
          const char  *three)
{
  GwPageRow *added = gw_page_block_add (block, NULL, letter, NULL);

  gw_page_row_add_cell (added, one);
  gw_page_row_add_cell (added, two);
  gw_page_row_add_cell (added, three);
}

static void
add_fold (GwPage *page)
{
  GwPageBlock *block;

  page->fold = g_strdup ("Fold back: only for you");
  block = add (page, "read", "Who can live with what", GW_ZONE_FOLD, GW_LOOK_MATRIX, 3, 5, 5, 0);
  gw_page_block_add_head (block, "Tobias");
  gw_page_block_add_head (block, "Amina");
  gw_page_block_add_head (block, "We");
  verdicts (block, "A", "✓", "✓", "✓");
  verdicts (block, "B", "?", "✓", "✓");
  verdicts (block, "C", "✓", "✗", "✗");
  row (block, NULL, "B hangs on how much “signs” weighs for Tobias: ask 3.", NULL, NULL);
  block = add (page, "nodeal", "If nothing is agreed", GW_ZONE_FOLD, GW_LOOK_LIST, 3, 3, 1, 10);
  row (block, "We", "keep the order, hand Samir the price of changing it", NULL, NULL);
  ((GwPageRow *) g_ptr_array_index (block->rows, 0))->keep = TRUE;
  row (block, "Tobias", "probably takes it to Samir", NULL, NULL);
  block = add (page, "mind", "Keep in mind", GW_ZONE_FOLD, GW_LOOK_LIST, 3, 2, 0, 1);
  row (block, NULL, "He covered for us in October.", NULL, NULL);
}

static void
add_foot (GwPage *page)
{
  page->foot_start = g_strdup ("Only for me; fold before you lay it down");
  page->foot_middle = g_strdup ("Payroll export.brief · changed 30 Nov, printed 1 Dec 2026");
  page->foot_end = g_strdup ("1 of 1");
  page->date = 1796083200;
}

static void
add_head (GwPage *page)
{
  gw_page_text_append (page->meta, GW_INK_STRONG, "Tue 1 Dec 2026, 10:00");
  gw_page_text_append (page->meta, GW_INK_DIM, " · 45 min · Room 4 — ");
  gw_page_text_append (page->meta, GW_INK_STRONG, "Tobias Renner");
  gw_page_text_append (page->meta, GW_INK_DIM, ", VP Sales · ");
  gw_page_text_append (page->meta, GW_INK_STRONG, "Amina Diallo");
  gw_page_text_append (page->meta, GW_INK_DIM, ", Customer Success · decides if they cannot: ");
  gw_page_text_append (page->meta, GW_INK_STRONG, "Samir Haddad");
}

static void
add_glance (GwPage *page)
{
  GwPageBlock *block =
    add (page, "outcome", "Leave with", GW_ZONE_GLANCE, GW_LOOK_QUOTE, 0, 1, 1, 0);

  row (block, NULL,
       "Nordkette can sign in February, the shift swap keeps its place, and one person tells "
       "Nordkette what to expect.",
       NULL, NULL);
  block = add (page, "opening", "Open with", GW_ZONE_GLANCE, GW_LOOK_SENTENCE, 0, 1, 0, 9);
  row (block, NULL, "“Let us find out what Katrin has to see; then I show what each way costs us.”",
       NULL, NULL);
  block = add (page, "questions", "Ask first", GW_ZONE_GLANCE, GW_LOOK_NUMBERED, 0, 3, 1, 8);
  row (block, NULL,
       "What has to work on 26 February so that Katrin signs: the export, or seeing it once?", NULL,
       NULL);
  row (block, NULL, "What exactly has Nordkette been told?", NULL, NULL);
  row (block, NULL, "Would a right to leave after three months help in the other three deals?",
       NULL, NULL);
}

static void
draw_bars (GwPageBlock *block)
{
  static const GwDelay delays[] = {
    { "Swap", 9, 99000, "Fri 5 Mar", "Fri 7 May" },
    { "Absence", 9, 27000, "Fri 9 Apr", "Fri 11 Jun" },
  };
  GwDelayBars bars = { delays, G_N_ELEMENTS (delays), "EUR" };
  g_autoptr (GwDiagram) diagram = gw_delay_bars_draw_up (&bars);

  gw_page_block_set_diagram (block, diagram);
}

static void
draw_cash (GwPageBlock *block)
{
  static const double sums[] = { -20, -40, -60, -30, 10, 50 };
  static const char *const months[] = { "May", "June", "July", "August", "September", "October" };
  GwCashCurve curve = { sums, months, G_N_ELEMENTS (sums), 4, "EUR" };
  g_autoptr (GwDiagram) diagram = gw_cash_curve_draw_up (&curve);

  gw_page_block_set_diagram (block, diagram);
}

static void
add_look_up (GwPage *page)
{
  GwPageBlock *block =
    add (page, "needs", "What each of us needs", GW_ZONE_LOOK_UP, GW_LOOK_LIST, 1, 5, 3, 7);

  row (block, "Both", "Nordkette signs before its budget lapses on 26 Feb", NULL, NULL);
  row (block, "Tobias", "An answer for three more retail deals?",
       "asks for: “Export first thing in January”", NULL);
  row (block, "Amina", "Shop managers stop phoning in swaps",
       "asks for: “Do not move shift swap a third time”", NULL);
  row (block, "We", "A week planned in two hours by end of March", NULL, NULL);
  block = add (page, "ways", "Ways to do it", GW_ZONE_LOOK_UP, GW_LOOK_LETTERS, 1, 4, 2, 6);
  row (block, "A", "Two people build a monthly file for six shops",
       "swap 5 Mar → 26 Mar, absence 9 Apr → 30 Apr", "7 wk");
  row (block, "B", "Swap first, export from March, right to leave", "nothing moves", "0 wk");
  row (block, "C", "Export first, everything else after it",
       "swap 5 Mar → 7 May, absence 9 Apr → 11 Jun", "9 wk");
  row (block, "D", "Keep the plan, sell without export", NULL, "0 wk");
  block =
    add (page, "price", "If theirs goes first", GW_ZONE_LOOK_UP, GW_LOOK_SENTENCE, 0, 1, 1, 0);
  row (
    block, NULL,
    "Putting the export first finishes it on 12 March and moves shift swap from 5 March to 7 May; "
    "together that costs about €\u00a067,500. ",
    NULL, NULL);
  gw_page_text_append (((GwPageRow *) g_ptr_array_index (block->rows, 0))->text, GW_INK_STRONG,
                       "No order of work reaches 26 February.");
  block = add (page, "slips", "What slips", GW_ZONE_LOOK_UP, GW_LOOK_PICTURE, 0, 1, 0, 2);
  gw_page_block_place (block, GW_SPAN_BESIDE, 0);
  draw_bars (block);
  block = add (page, "facts", "Facts", GW_ZONE_LOOK_UP, GW_LOOK_LIST, 2, 4, 2, 5);
  fact (block, "5 of 9 lost retail deals named payroll", "loss notes, 20 Nov");
  fact (block, "Nordkette is € 186,000 a year", "pipeline, 27 Nov");
  fact (block, "1,140 swaps a week are phoned in", "pilot, 9 Nov");
  block = add (page, "answers", "If they say …", GW_ZONE_LOOK_UP, GW_LOOK_LIST, 2, 3, 1, 4);
  answer (block, "“Then Samir decides.”", "Good. This page is what he needs for it.");
  answer (block, "“It is only an export.”",
          "Priya sees three agreements in it; on Thursday we know more.");
}

/* A page as a person would bring it to a prioritization, in every look that it has. */
GwPage *
pages_example (void)
{
  GwPage *page = gw_page_new ("Prioritization", "Payroll export for Nordkette", "en");

  add_head (page);
  add_glance (page);
  add_look_up (page);
  add_agreed (page);
  add_fold (page);
  add_foot (page);
  return page;
}

/* A short page read from the right, with numbers and Latin words among the Hebrew. */
GwPage *
pages_hebrew (void)
{
  GwPage *page = gw_page_new ("תעדוף", "ייצוא שכר עבור Nordkette", "he");
  GwPageBlock *block =
    add (page, "outcome", "יוצאים עם", GW_ZONE_GLANCE, GW_LOOK_QUOTE, 0, 1, 1, 0);

  row (block, NULL, "Nordkette חותמת בפברואר, והחלפת המשמרות נשארת במקומה.", NULL, NULL);
  block = add (page, "questions", "שואלים קודם", GW_ZONE_GLANCE, GW_LOOK_NUMBERED, 0, 3, 1, 8);
  row (block, NULL, "מה צריך לעבוד ב־26 בפברואר 2027?", NULL, NULL);
  block = add (page, "ways", "דרכים", GW_ZONE_LOOK_UP, GW_LOOK_LETTERS, 1, 4, 2, 6);
  row (block, "A", "שני אנשים בונים קובץ חודשי", NULL, "7");
  row (block, "B", "Export first, everything else after it", NULL, "9");
  add_agreed (page);
  add_foot (page);
  return page;
}

static char *
generate_text (GRand *rand,
               guint  words)
{
  static const char *const lexicon[] = {
    "renewal",    "a",        "date",       "payroll", "Kostenstellenverantwortlichkeitsübersicht",
    "of",         "the",      "six",        "swap",    "€ 186,000",
    "agreement",  "in",       "Tobias",     "says",    "shop",
    "26",         "February", "night-call", "to",      "keep",
    "合意の内容", "שבוע",     "whole",      "no",
  };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < words; i++)
    {
      if (i > 0)
        g_string_append_c (text, ' ');
      g_string_append (text, lexicon[g_rand_int_range (rand, 0, G_N_ELEMENTS (lexicon))]);
    }
  return g_string_free (text, FALSE);
}

static void
fill (GwPageBlock *block,
      GRand       *rand,
      guint        rows,
      guint        words)
{
  for (guint i = 0; i < rows; i++)
    {
      g_autofree char *text = generate_text (rand, g_rand_int_range (rand, 1, words + 1));
      g_autofree char *below = generate_text (rand, g_rand_int_range (rand, 0, words / 2 + 1));
      g_autofree char *lead = block->look == GW_LOOK_LIST && g_rand_boolean (rand)
                                ? generate_text (rand, 2)
                                : g_strdup ("A");
      GwPageRow *added = gw_page_block_add (block, NULL, lead, text);

      gw_page_row_set_below (added, below);
      if (block->look == GW_LOOK_LETTERS)
        gw_page_row_set_tail (added, "12 wk");
      added->keep = i == 0 && block->zone == GW_ZONE_FOLD;
      for (guint c = 0; c < block->heads->len && block->look == GW_LOOK_MATRIX; c++)
        gw_page_row_add_cell (added, "✓");
    }
}

/* A page of @rows rows over all blocks, each text of up to @words words; the same for the same
 * seed. */
GwPage *
pages_generate (guint32 seed,
                guint   rows,
                guint   words)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autofree char *title = generate_text (rand, MAX (words / 2, 1));
  g_autofree char *people = generate_text (rand, words);
  GwPage *page = gw_page_new ("Resources", title, "de");

  page->letter = seed % 7 == 0;
  gw_page_text_append (page->meta, GW_INK_PLAIN, people);
  add_glance (page);
  for (guint i = 0; i < page->blocks->len; i++)
    g_ptr_array_set_size (((GwPageBlock *) g_ptr_array_index (page->blocks, i))->rows, 0);
  add (page, "six", "In numbers", GW_ZONE_GLANCE, GW_LOOK_FIGURES, 0, 6, 6, 0);
  add (page, "needs", "What each of us needs", GW_ZONE_LOOK_UP, GW_LOOK_LIST, 1, 5, 1, 7);
  add (page, "ways", "Ways to do it", GW_ZONE_LOOK_UP, GW_LOOK_LETTERS, 1, 4, 2, 6);
  add (page, "price", "If theirs goes first", GW_ZONE_LOOK_UP, GW_LOOK_SENTENCE, 0, 1, 1, 0);
  gw_page_block_place (add (page, "slips", "What slips", GW_ZONE_LOOK_UP, GW_LOOK_PICTURE, 0, 1, 0,
                            2), GW_SPAN_BESIDE, 0);
  add (page, "facts", "Facts", GW_ZONE_LOOK_UP, GW_LOOK_LIST, 2, 4, 2, 5);
  add (page, "openly", "What we say openly", GW_ZONE_LOOK_UP, GW_LOOK_LIST, 2, 2, 0, 3);
  add (page, "answers", "If they say …", GW_ZONE_LOOK_UP, GW_LOOK_LIST, 2, 3, 1, 4);
  add (page, "cash", "Money over time", GW_ZONE_LOOK_UP, GW_LOOK_PICTURE, 2, 1, 0, 1);
  add_agreed (page);
  if (seed % 3 != 0)
    {
      add_fold (page);
      for (guint i = 0; i < page->blocks->len; i++)
        {
          GwPageBlock *block = g_ptr_array_index (page->blocks, i);

          if (block->zone == GW_ZONE_FOLD)
            g_ptr_array_set_size (block->rows, 0);
        }
    }
  add_foot (page);
  for (guint i = 0; rows > 0 && i < page->blocks->len; i++)
    {
      GwPageBlock *block = g_ptr_array_index (page->blocks, i);

      if (gw_page_block_is_picture (block))
        (block->span == GW_SPAN_BESIDE ? draw_bars : draw_cash) (block);
      else if (block->look != GW_LOOK_RULED)
        fill (block, rand, g_rand_int_range (rand, 0, rows * 2 / page->blocks->len + 2),
              MAX (words, 1));
    }
  gw_page_drop_empty (page);
  return page;
}
