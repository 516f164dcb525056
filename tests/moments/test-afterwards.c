/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "briefs.h"

#include "gw-afterwards.h"

static GwTree *
open_brief (const char *start)
{
  g_autofree char *body
      = g_strdup_printf ("<title>Six shops</title><meeting start=\"%s\" place=\"Room 4\"/>"
                         "<scope/>", start);
  g_autoptr (GwItem) brief = read_brief ("scope", body);

  return gw_tree_new (brief);
}

static GDateTime *
get_now (void)
{
  return g_date_time_new_utc (2026, 12, 4, 9, 0, 0);
}

static gboolean
is_asked (GwTree *tree)
{
  g_autoptr (GDateTime) now = get_now ();

  return gw_afterwards_is_asked (gw_tree_get_item (tree), now);
}

static void
test_answers (void)
{
  static const struct
  {
    gboolean  (*answer) (GwTree *, GDateTime *, GError **);
    const char *ending;
    const char *label;
  } cases[] = {
    { gw_afterwards_write, "agreed", "Write the result" },
    { gw_afterwards_none, "none", "Nothing agreed" },
  };
  g_autoptr (GDateTime) now = get_now ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GwTree) tree = open_brief ("2026-12-03T14:00+01:00");
      GwItem *result;

      g_assert_true (is_asked (tree));
      g_assert_true (cases[i].answer (tree, now, NULL));
      g_assert_false (is_asked (tree));
      result = gw_item_get_one (gw_tree_get_item (tree), GW_BRIEF_RESULT);
      g_assert_true (gw_item_is (result, GW_RESULT_ENDING, cases[i].ending));
      g_assert_cmpstr (gw_item_get_text (result, GW_RESULT_DATE), ==, "2026-12-03");
      g_assert_cmpstr (gw_tree_get_undo_label (tree), ==, cases[i].label);

      /* A result that is there stays. */
      g_assert_true (gw_afterwards_none (tree, now, NULL));
      g_assert_true (gw_item_get_one (gw_tree_get_item (tree), GW_BRIEF_RESULT) == result);
      gw_tree_undo (tree);
      g_assert_true (is_asked (tree));
    }
}

static void
test_a_meeting_that_was_not_held (void)
{
  g_autoptr (GwTree) tree = open_brief ("2026-12-03");
  GwItem *meeting;

  g_assert_true (gw_afterwards_not_held (tree, NULL));
  g_assert_false (is_asked (tree));
  meeting = gw_item_get_one (gw_tree_get_item (tree), GW_BRIEF_MEETING);
  g_assert_false (gw_item_has (meeting, GW_MEETING_START));
  g_assert_cmpstr (gw_item_get_text (meeting, GW_MEETING_PLACE), ==, "Room 4");
  gw_tree_undo (tree);
  g_assert_true (is_asked (tree));
}

static void
test_what_lies_ahead_is_not_asked (void)
{
  g_autoptr (GwTree) tree = open_brief ("2026-12-05");

  g_assert_false (is_asked (tree));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/afterwards/answers", test_answers);
  g_test_add_func ("/afterwards/a-meeting-that-was-not-held", test_a_meeting_that_was_not_held);
  g_test_add_func ("/afterwards/what-lies-ahead-is-not-asked", test_what_lies_ahead_is_not_asked);
  return g_test_run ();
}
