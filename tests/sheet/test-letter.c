/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-layout.h"

#include "briefs.h"
#include "check.h"
#include "gw-compose.h"

#include <gio/gio.h>

/* The letter about promises, for everyone: read from top to bottom by who gets it. */

static const char *const promises[] = { "a3", "a5", "b3", "c3" };

static GwPage *
write_letter (const char *language,
              const char *prefix)
{
  g_autoptr (GwItem) brief = briefs_sample (language, prefix);
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 1, 12, 2026);

  const GwSheetOptions options = { .audience = GW_AUDIENCE_ALL, .today = &today };

  return gw_compose (brief, &options);
}

static gboolean
is_rule (const GwBox *box)
{
  return box->kind == GW_BOX_LINE && box->row < 0;
}

/* The nearest ink above or below @line. */
static double
measure_blank (GwLayout    *layout,
               const GwBox *line,
               gboolean     below)
{
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < gw_layout_get_n_boxes (layout); i++)
    {
      const GwBox *box = gw_layout_get_box (layout, i);
      double blank = below ? box->y - line->y : line->y - box->y - box->height;

      if (box->kind == GW_BOX_TEXT && blank >= 0)
        least = MIN (least, blank);
    }
  return least;
}

static void
test_hairlines_part_it_evenly (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (promises); i++)
    for (guint p = 0; gw_paper_get_nth (p) != NULL; p++)
      {
        const GwPaper *paper = gw_paper_get_nth (p);
        g_autoptr (GwPage) page = write_letter (i % 2 == 0 ? "en" : "de", promises[i]);
        g_autoptr (GwLayout) layout = gw_layout_new (page, paper);
        guint rules = 0;

        check_layout (layout);
        for (guint b = 0; b < gw_layout_get_n_boxes (layout); b++)
          {
            const GwBox *box = gw_layout_get_box (layout, b);

            if (!is_rule (box))
              continue;
            g_assert_cmpfloat_with_epsilon (box->width, paper->width - 2 * paper->margin, 0.1);
            if (rules++ > 0)
              g_assert_cmpfloat_with_epsilon (measure_blank (layout, box, FALSE),
                                              measure_blank (layout, box, TRUE), 6);
          }
        g_assert_cmpuint (rules, ==, page->blocks->len);
      }
}

/* The last words have no heading of their own and stand in line with the others. */
static void
test_all_it_says_stands_in_line (void)
{
  g_autoptr (GwPage) page = write_letter ("en", "a3");
  g_autoptr (GwLayout) layout = gw_layout_new (page, gw_paper_get_default ());
  double in_line = 0;
  guint texts = 0;

  for (guint b = 0; b < gw_layout_get_n_boxes (layout); b++)
    {
      const GwBox *box = gw_layout_get_box (layout, b);

      if (box->kind != GW_BOX_TEXT || box->row < 0)
        continue;
      if (texts++ == 0)
        in_line = box->x;
      g_assert_cmpfloat_with_epsilon (box->x, in_line, 0.1);
    }
  g_assert_cmpuint (texts, >=, 8);
}

/* What a short letter leaves blank goes between its parts before it is left at the foot. */
static void
test_a_short_letter_is_set_well (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (promises); i++)
    {
      g_autoptr (GwPage) page = write_letter ("en", promises[i]);
      const GwPaper *paper = gw_paper_get_default ();
      g_autoptr (GwLayout) layout = gw_layout_new (page, paper);
      double bottom = 0;

      for (guint b = 0; b < gw_layout_get_n_boxes (layout); b++)
        {
          const GwBox *box = gw_layout_get_box (layout, b);

          if (box->kind == GW_BOX_TEXT && box->row >= 0)
            bottom = MAX (bottom, box->y + box->height);
        }
      g_assert_cmpfloat (bottom, >, 0.55 * paper->height);
      g_assert_cmpfloat (bottom, <, 0.85 * paper->height);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/letter/hairlines-part-it-evenly", test_hairlines_part_it_evenly);
  g_test_add_func ("/letter/all-it-says-stands-in-line", test_all_it_says_stands_in_line);
  g_test_add_func ("/letter/a-short-letter-is-set-well", test_a_short_letter_is_set_well);
  return g_test_run ();
}
