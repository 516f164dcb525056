/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-compose.h"

#include "briefs.h"
#include "gw-comment.h"

/* What colleagues said is off the page unless somebody asks for it, and never on everyone's. */

static GwPage *
compose (GwItem     *brief,
         GwAudience  audience,
         gboolean    comments)
{
  GDate today;
  GwSheetOptions options = { .audience = audience, .today = &today, .comments = comments };

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 1, 12, 2026);
  return gw_compose (brief, &options);
}

static GwItem *
comment_on_sample (void)
{
  g_autoptr (GwItem) brief = briefs_sample ("en", "a1");
  g_autoptr (GwItem) silent = gw_item_with_items (brief, GW_BRIEF_COMMENTS, NULL);
  g_autoptr (GwTree) tree = gw_tree_new (silent);
  g_autoptr (GDateTime) when = g_date_time_new_from_iso8601 ("2026-11-30T10:00:00Z", NULL);
  GwItem *need = gw_item_get_child (brief, GW_BRIEF_INTERESTS, 0);
  GwNode *first = gw_comment_add (tree, gw_item_get_id (need), "Ada", when, "Price?", NULL);

  gw_comment_answer (tree, first, "Ben", when, "Ask Finance", NULL);
  gw_comment_settle (tree, gw_comment_add (tree, "brief", NULL, when, "Done", NULL), TRUE, NULL);
  return gw_item_ref (gw_tree_get_item (tree));
}

static void
test_only_when_asked (void)
{
  g_autoptr (GwItem) brief = comment_on_sample ();

  for (GwAudience audience = GW_AUDIENCE_ME; audience <= GW_AUDIENCE_ALL; audience++)
    {
      g_autoptr (GwPage) page = compose (brief, audience, FALSE);
      g_assert_null (gw_page_find (page, "comments"));
    }
}

static void
test_under_the_fold_for_me_and_at_the_end_for_our_side (void)
{
  g_autoptr (GwItem) brief = comment_on_sample ();
  g_autoptr (GwPage) mine = compose (brief, GW_AUDIENCE_ME, TRUE);
  g_autoptr (GwPage) ours = compose (brief, GW_AUDIENCE_OUR, TRUE);
  const GwPageBlock *block = gw_page_find (mine, "comments");

  g_assert_cmpint (block->zone, ==, GW_ZONE_FOLD);
  g_assert_cmpint (gw_page_find (ours, "comments")->zone, ==, GW_ZONE_LOOK_UP);
  g_assert_cmpuint (block->rows->len, ==, 2);

  const GwPageRow *row = g_ptr_array_index (block->rows, 0);
  g_assert_cmpstr (row->lead, ==, "Ada · Mon 30 Nov 2026, 10:00");
  g_assert_cmpstr (row->text->text, ==, "Price?");
  g_assert_nonnull (row->below);
  row = g_ptr_array_index (block->rows, 1);
  g_assert_cmpstr (row->text->text, ==, "Ask Finance");
  g_assert_null (row->below);
}

static void
test_never_for_everyone (void)
{
  g_autoptr (GwItem) brief = comment_on_sample ();
  g_autoptr (GwPage) page = compose (brief, GW_AUDIENCE_ALL, TRUE);

  g_assert_null (gw_page_find (page, "comments"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/comments/only-when-asked", test_only_when_asked);
  g_test_add_func ("/comments/under-the-fold-for-me-and-at-the-end-for-our-side",
                   test_under_the_fold_for_me_and_at_the_end_for_our_side);
  g_test_add_func ("/comments/never-for-everyone", test_never_for_everyone);
  return g_test_run ();
}
