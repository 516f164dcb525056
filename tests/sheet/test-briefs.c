/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-compose.h"
#include "gw-layout.h"

#include "check.h"
#include "random-brief.h"

#include <stdlib.h>

/* Briefs, each on all papers for all audiences: 3 × 8 pages of each. GW_BRIEFS says how
 * many, GW_SEED which. */
#define BRIEFS 60
#define AUDIENCES 3

static guint
read_number (const char *name,
             guint       otherwise)
{
  const char *value = g_getenv (name);

  return value != NULL ? (guint) strtoul (value, NULL, 10) : otherwise;
}

/* What was shown and what was left out are all there is. */
static void
check_sum (GwLayout *layout)
{
  GwPage *page = gw_layout_get_page (layout);
  guint there = 0, shown = 0;

  for (guint b = 0; b < page->blocks->len; b++)
    {
      const GwPageBlock *block = g_ptr_array_index (page->blocks, b);

      if (gw_page_block_is_picture (block))
        continue;
      there += block->rows->len;
      shown += gw_layout_get_shown (layout, b);
    }
  g_assert_cmpuint (shown + gw_layout_get_left_out (layout), ==, there);
}

static void
set_on_all_papers (GwItem     *brief,
                   guint       seed,
                   GwAudience  audience)
{
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 1, 12, 2026);

  const GwSheetOptions options = { .audience = audience, .today = &today, .file = "any.brief" };
  g_autoptr (GwPage) page = gw_compose (brief, &options);

  for (guint n = 0; gw_paper_get_nth (n) != NULL; n++)
    {
      g_test_message ("brief %u for audience %d on %s", seed, audience, gw_paper_get_nth (n)->id);

      g_autoptr (GwLayout) layout = gw_layout_new (page, gw_paper_get_nth (n));

      check_layout (layout);
      check_sum (layout);
    }
}

/* The texts of a generated brief are of every script; its language decides from where it is read. */
static void
test_any_brief_is_one_page (void)
{
  static const char *const languages[] = { "en", "de", "ar", "he", "zh", "ja", "pt-BR" };
  guint first = read_number ("GW_SEED", 1);
  guint briefs = MAX (read_number ("GW_BRIEFS", BRIEFS), 1);

  for (guint i = 0; i < briefs; i++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (first + i);
      guint size = i == 0 ? 0 : i == 1 ? 2000 : g_rand_int_range (rand, 0, 160);
      g_autoptr (GwItem) any = random_brief (rand, size);
      g_autoptr (GwItem) brief =
        gw_item_with_text (any, GW_BRIEF_LANG, languages[i % G_N_ELEMENTS (languages)]);

      for (int audience = GW_AUDIENCE_ME; audience < GW_AUDIENCE_ME + AUDIENCES; audience++)
        set_on_all_papers (brief, first + i, (GwAudience) audience);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/briefs/any-brief-is-one-page", test_any_brief_is_one_page);
  return g_test_run ();
}
