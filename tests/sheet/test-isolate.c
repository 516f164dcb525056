/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-compose.h"
#include "gw-direction.h"
#include "gw-isolate.h"
#include "gw-layout.h"

#include "briefs.h"
#include "check.h"

#include <pango/pangocairo.h>
#include <string.h>

#define LRI GW_ISOLATE_LTR
#define RLI GW_ISOLATE_RTL
#define PDI GW_ISOLATE_END

static void
test_only_what_runs_against_is_isolated (void)
{
  static const struct
  {
    const char *text;
    gboolean ours_rtl;
    const char *isolated; /* NULL: as it is */
  } cases[] = {
    { "", FALSE, NULL },
    { "Payroll export 26", FALSE, NULL },
    { "Straßenbahn, 14 €, 合意", FALSE, NULL },
    { "26 – 14 → 7", FALSE, NULL },
    { "ייצוא 26", FALSE, RLI "ייצוא 26" PDI },
    { "Nordkette תצא", FALSE, RLI "Nordkette תצא" PDI },
    { "تصدير", FALSE, RLI "تصدير" PDI },
    { "one line\nייצוא", FALSE, "one line\n" RLI "ייצוא" PDI },
    { "ייצוא\x1eshift", FALSE, RLI "ייצוא" PDI "\x1eshift" },
    { "ייצוא 26", TRUE, NULL },
    { "26", TRUE, NULL },
    { "Nordkette 26", TRUE, LRI "Nordkette 26" PDI },
    { "Anders יוכל לומר", FALSE, RLI "Anders יוכל לומר" PDI },
    { "Anders יוכל לומר", TRUE, RLI "Anders יוכל לומר" PDI },
    { "Ask the shop called שלום first", FALSE, LRI "Ask the shop called שלום first" PDI },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *isolated = gw_isolate_text (cases[i].text, cases[i].ours_rtl);

      g_assert_cmpstr (isolated, ==, cases[i].isolated);
    }
}

static void
test_a_paragraph_runs_as_who_speaks_in_it (void)
{
  static const struct
  {
    const char *text;
    gboolean page_rtl;
    gboolean rtl;
  } cases[] = {
    { "26 – 14", FALSE, FALSE },
    { "26 – 14", TRUE, TRUE },
    { "Payroll export", TRUE, FALSE },
    { "ייצוא 26", FALSE, TRUE },
    { "Putting “" RLI "ייצוא" PDI "” first", TRUE, FALSE },
    { "“" RLI "ייצוא" PDI "” costs more", TRUE, FALSE },
    { RLI "Anders יוכל לומר" PDI " · need of Bea", TRUE, TRUE },
    { RLI "ייצוא" PDI " finds out", FALSE, FALSE },
    { "“" RLI "ייצוא" PDI "”", FALSE, TRUE },
    { LRI "Nordkette" PDI, TRUE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (gw_paragraph_is_rtl (cases[i].text, cases[i].page_rtl), ==, cases[i].rtl);
    }
}

static void
test_a_brief_without_such_words_is_itself (void)
{
  g_autoptr (GPtrArray) paths = briefs_list ("en");

  for (guint i = 0; i < paths->len; i++)
    {
      g_autoptr (GwItem) brief = briefs_read (g_ptr_array_index (paths, i));
      g_autoptr (GwItem) isolated = gw_isolate_item (brief, FALSE);

      g_assert_true (isolated == brief);
    }
}

static GwItem *
brief_asking_for (const char *work)
{
  g_autoptr (GwItem) sample = briefs_sample ("en", "a1");
  GwItem *moment = gw_brief_get_moment_item (sample);
  g_autoptr (GPtrArray) works = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);

  for (guint i = 0; i < gw_item_count (moment, GW_PRIORITIZATION_WORKS); i++)
    {
      GwItem *item = gw_item_get_child (moment, GW_PRIORITIZATION_WORKS, i);

      g_ptr_array_add (works, gw_item_with_text (item, GW_WORK_STATEMENT, work));
    }

  g_autoptr (GwItems) all = gw_items_new ((GwItem *const *) works->pdata, works->len);
  g_autoptr (GwItem) changed = gw_item_with_items (moment, GW_PRIORITIZATION_WORKS, all);
  g_autoptr (GwItems) moments = gw_items_new (&changed, 1);

  return gw_item_with_items (sample, GW_BRIEF_PRIORITIZATION, moments);
}

/* Where the glyph of the byte at @index stands, in Pango's units from the left. */
static int
place_of (PangoLayout *layout,
          int          index)
{
  PangoRectangle place;

  pango_layout_index_to_pos (layout, index, &place);
  return MIN (place.x, place.x + place.width);
}

/* Without the marks the date of our sentence would be drawn to the left of the name, as its own
 * number. */
static void
test_numbers_of_our_sentence_stay_behind_the_words (void)
{
  static const char name[] = "ייצוא";
  g_autoptr (GwItem) brief = brief_asking_for (name);
  const GwSheetOptions options = { .audience = GW_AUDIENCE_ME };
  g_autoptr (GwPage) page = gw_compose (brief, &options);
  const GwPageBlock *price = gw_page_find (page, "price");
  const GwPageRow *row = g_ptr_array_index (price->rows, 0);
  const char *words = row->text->text;
  const char *first = strstr (words, RLI "ייצוא" PDI);
  g_autoptr (GwLayout) layout = gw_layout_new (page, gw_paper_get_default ());
  PangoLayout *set = NULL;

  g_assert_nonnull (first);
  for (guint i = 0; i < gw_layout_get_n_boxes (layout); i++)
    {
      const GwBox *box = gw_layout_get_box (layout, i);

      if (box->kind == GW_BOX_TEXT && g_str_has_prefix (pango_layout_get_text (box->layout), words))
        set = box->layout;
    }
  g_assert_nonnull (set);

  int before = first - words - 1;
  int after = first - words + strlen (RLI "ייצוא" PDI) + 1;
  int inside = first - words + strlen (RLI);

  g_assert_cmpint (place_of (set, before), <, place_of (set, inside));
  g_assert_cmpint (place_of (set, inside), <, place_of (set, after));
  g_assert_cmpint (place_of (set, inside), >,
                   place_of (set, inside + (int) strlen (name) - 2));
  check_layout (layout);
}

/* A label of the window finds its direction by itself. */
static PangoLayout *
set_label (const char *text)
{
  PangoContext *context
    = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoLayout *label = pango_layout_new (context);

  pango_layout_set_text (label, text, -1);
  g_object_unref (context);
  return label;
}

/* The window's sentence that begins with a name in Hebrew goes on to the right of it, and two such
 * names stand in the order of the sentence. */
static void
test_a_name_does_not_turn_a_sentence (void)
{
  static const char *const names[] = { "דנה", "ירון (2)" };
  g_autofree char *first = gw_isolate_words (names[0]);
  g_autofree char *second = gw_isolate_words (names[1]);
  g_autofree char *changed = g_strdup_printf ("%s changed this file.", first);
  g_autofree char *both = g_strdup_printf ("%s · %s", first, second);
  g_autofree char *bare = g_strdup_printf ("%s · %s", names[0], names[1]);
  g_autoptr (PangoLayout) sentence = set_label (changed);
  g_autoptr (PangoLayout) pair = set_label (both);
  g_autoptr (PangoLayout) turned = set_label (bare);

  g_assert_cmpint (place_of (sentence, strstr (changed, "דנה") - changed), <,
                   place_of (sentence, strstr (changed, "changed") - changed));
  g_assert_cmpint (place_of (sentence, strlen (changed) - 1), >,
                   place_of (sentence, strstr (changed, "file") - changed));
  g_assert_cmpint (place_of (pair, strstr (both, "דנה") - both), <,
                   place_of (pair, strstr (both, "ירון") - both));
  g_assert_cmpint (place_of (turned, 0), >, place_of (turned, strstr (bare, "ירון") - bare));
}

static void
test_words_that_run_as_ours_have_no_mark (void)
{
  g_autofree char *plain = gw_isolate_words ("Zoë Ångström");
  g_autofree char *nothing = gw_isolate_words (NULL);

  g_assert_cmpstr (plain, ==, "Zoë Ångström");
  g_assert_null (nothing);
}

/* What stands behind a promise is found by the name of the initiative, which has marks then. */
static void
test_estimates_stand_behind_a_promise_in_any_language (void)
{
  g_autoptr (GwItem) brief = briefs_sample ("en", "a3");
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);
  GDate today;
  const GwSheetOptions options
      = { .audience = GW_AUDIENCE_ME, .others = others, .today = &today };

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 1, 12, 2026);
  g_ptr_array_add (others, briefs_sample ("en", "a2"));
  g_setenv ("LANGUAGE", "ar", TRUE);
  g_autoptr (GwPage) page = gw_compose (brief, &options);
  g_unsetenv ("LANGUAGE");

  const GwPageRow *row = g_ptr_array_index (gw_page_find (page, "odds")->rows, 0);

  g_assert_nonnull (strstr (row->text->text, "over 99 in 100"));
}

/* In the narrow columns under the fold. */
static void
test_no_date_is_cut (void)
{
  static const char day[] = "الجمعة 26 فبراير 2027";
  g_autoptr (GwItem) brief = briefs_sample ("en", "a3");
  g_autoptr (GwReckoning) reckoning = gw_reckoning_new ();
  const GwSheetOptions options = { .audience = GW_AUDIENCE_ME, .reckoning = reckoning };
  gboolean whole = FALSE;

  gw_reckoning_add (reckoning, "odds", &(GwReckonedRow){ .lead = day, .text = "About 9 in 10." });
  g_autoptr (GwPage) page = gw_compose (brief, &options);
  g_autoptr (GwLayout) layout = gw_layout_new (page, gw_paper_get_default ());

  for (guint i = 0; i < gw_layout_get_n_boxes (layout); i++)
    {
      const GwBox *box = gw_layout_get_box (layout, i);

      whole = whole || (box->kind == GW_BOX_TEXT
                        && g_str_equal (pango_layout_get_text (box->layout), day));
    }
  g_assert_true (whole);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/isolate/only-what-runs-against-is-isolated",
                   test_only_what_runs_against_is_isolated);
  g_test_add_func ("/isolate/a-paragraph-runs-as-who-speaks-in-it",
                   test_a_paragraph_runs_as_who_speaks_in_it);
  g_test_add_func ("/isolate/a-brief-without-such-words-is-itself",
                   test_a_brief_without_such_words_is_itself);
  g_test_add_func ("/isolate/numbers-of-our-sentence-stay-behind-the-words",
                   test_numbers_of_our_sentence_stay_behind_the_words);
  g_test_add_func ("/isolate/a-name-does-not-turn-a-sentence",
                   test_a_name_does_not_turn_a_sentence);
  g_test_add_func ("/isolate/words-that-run-as-ours-have-no-mark",
                   test_words_that_run_as_ours_have_no_mark);
  g_test_add_func ("/isolate/estimates-stand-behind-a-promise-in-any-language",
                   test_estimates_stand_behind_a_promise_in_any_language);
  g_test_add_func ("/isolate/no-date-is-cut", test_no_date_is_cut);
  return g_test_run ();
}
