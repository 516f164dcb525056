/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-layout.h"

#include "briefs.h"
#include "check.h"
#include "gw-compose.h"

#include <stdlib.h>
#include <string.h>

/* What yields on a small paper, and that it is told. */

static GwPage *
compose (GwItem     *brief,
         GwAudience  audience)
{
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 1, 12, 2026);

  const GwSheetOptions options = { .audience = audience, .today = &today };

  return gw_compose (brief, &options);
}

static guint
shown_of (GwLayout   *layout,
          const char *id)
{
  GwPage *page = gw_layout_get_page (layout);

  for (guint b = 0; b < page->blocks->len; b++)
    if (g_str_equal (((const GwPageBlock *) g_ptr_array_index (page->blocks, b))->id, id))
      return gw_layout_get_shown (layout, b);
  return 0;
}

/* Blank goes before rows, so that a page held in the hand still has both sides and two ways. */
static void
test_blank_goes_before_rows (void)
{
  g_autoptr (GwItem) brief = briefs_sample ("en", "a1");
  g_autoptr (GwPage) page = compose (brief, GW_AUDIENCE_ME);
  g_autoptr (GwLayout) layout = gw_layout_new (page, gw_paper_find ("a5"));

  check_layout (layout);
  g_assert_cmpuint (shown_of (layout, "needs"), >=, 4);
  g_assert_cmpuint (shown_of (layout, "ways"), >=, 2);
  g_assert_cmpuint (shown_of (layout, "answers"), >=, 1);
}

/* Over all samples in two languages: 276, 102 and 47 when blank yielded last. */
static void
test_a_small_paper_holds_what_it_can (void)
{
  static const guint most[] = { [GW_AUDIENCE_ME] = 250, [GW_AUDIENCE_OUR] = 80,
                                [GW_AUDIENCE_ALL] = 38 };
  static const char *const languages[] = { "en", "de" };

  for (GwAudience audience = GW_AUDIENCE_ME; audience <= GW_AUDIENCE_ALL; audience++)
    {
      guint left_out = 0;

      for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
        {
          g_autoptr (GPtrArray) paths = briefs_list (languages[l]);

          for (guint i = 0; i < paths->len; i++)
            {
              g_autoptr (GwItem) brief = briefs_read (g_ptr_array_index (paths, i));
              g_autoptr (GwPage) page = compose (brief, audience);
              g_autoptr (GwLayout) layout = gw_layout_new (page, gw_paper_find ("a5"));

              left_out += gw_layout_get_left_out (layout);
            }
        }
      g_test_message ("audience %d: %u rows are in the file only", audience, left_out);
      g_assert_cmpuint (left_out, <=, most[audience]);
    }
}

/* The numbers in "and 3 more in the file" and "Also in the file: Facts (3) · Notes (2)". */
static guint
count_told (const char *text)
{
  guint told = 0;

  if (g_str_has_prefix (text, "and ") && strstr (text, " more in the file") != NULL)
    return (guint) strtoul (text + strlen ("and "), NULL, 10);
  if (!g_str_has_prefix (text, "Also in the file: "))
    return 0;
  for (const char *at = text; (at = strchr (at, '(')) != NULL; at++)
    told += (guint) strtoul (at + 1, NULL, 10);
  return told;
}

/* Where rows come and go with those of another block, that one tells of them. */
static guint
count_following (GwLayout *layout)
{
  GwPage *page = gw_layout_get_page (layout);
  guint following = 0;

  for (guint b = 0; b < page->blocks->len; b++)
    {
      const GwPageBlock *block = g_ptr_array_index (page->blocks, b);
      guint shown = gw_layout_get_shown (layout, b);

      if (block->follows != NULL && shown > 0)
        following += block->rows->len - shown;
    }
  return following;
}

static void
test_what_yields_is_told (void)
{
  static const char *const papers[] = { "a5", "a4" };
  g_autoptr (GPtrArray) paths = briefs_list ("en");

  for (guint p = 0; p < G_N_ELEMENTS (papers); p++)
    for (guint i = 0; i < paths->len; i++)
      for (GwAudience audience = GW_AUDIENCE_ME; audience <= GW_AUDIENCE_ALL; audience++)
        {
          g_autoptr (GwItem) brief = briefs_read (g_ptr_array_index (paths, i));
          g_autoptr (GwPage) page = compose (brief, audience);
          g_autoptr (GwLayout) layout = gw_layout_new (page, gw_paper_find (papers[p]));
          guint told = count_following (layout);

          for (guint b = 0; b < gw_layout_get_n_boxes (layout); b++)
            {
              const GwBox *box = gw_layout_get_box (layout, b);

              if (box->kind == GW_BOX_TEXT)
                told += count_told (pango_layout_get_text (box->layout));
            }
          g_test_message ("%s on %s for %d", (char *) g_ptr_array_index (paths, i), papers[p],
                          audience);
          g_assert_cmpuint (told, ==, gw_layout_get_left_out (layout));
        }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/yield/blank-goes-before-rows", test_blank_goes_before_rows);
  g_test_add_func ("/yield/a-small-paper-holds-what-it-can", test_a_small_paper_holds_what_it_can);
  g_test_add_func ("/yield/what-yields-is-told", test_what_yields_is_told);
  return g_test_run ();
}
