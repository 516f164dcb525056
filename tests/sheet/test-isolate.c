/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-compose.h"
#include "gw-direction.h"
#include "gw-isolate.h"
#include "gw-layout.h"

#include "briefs.h"
#include "check.h"

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
  return g_test_run ();
}
