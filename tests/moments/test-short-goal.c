/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-paste.h"
#include "gw-short.h"
#include "gw-short-goal.h"

static void
test_fields_of_the_brief (void)
{
  static const struct
  {
    GwMoment    moment;
    const char *field;
    GwGoal      goal;
  } cases[] = {
    { GW_MOMENT_PRIORITIZATION, "outcome", GW_GOAL_OUTCOME },
    { GW_MOMENT_RESOURCES, "outcome", GW_GOAL_DECISION },
    { GW_MOMENT_PRIORITIZATION, "parties", GW_GOAL_WHO },
    { GW_MOMENT_COMMITMENT, "parties", GW_GOAL_CUSTOMER },
    { GW_MOMENT_SCOPE, "due", GW_GOAL_DUE },
    { GW_MOMENT_SCOPE, "fallbacks", GW_GOAL_FALLBACK },
    { GW_MOMENT_COMMITMENT, "next", GW_GOAL_NEXT },
    { GW_MOMENT_RESOURCES, "objective", GW_GOAL_OBJECTIVE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GwItem) brief = gw_brief_new (cases[i].moment, "", "en");
      GwGoal goal = GW_N_GOALS;

      g_assert_true (gw_short_find_goal (brief, "brief", cases[i].field, &goal));
      g_assert_cmpint (goal, ==, cases[i].goal);
    }
}

static void
test_items (void)
{
  const GwContent content[GW_INTEREST_N_PARTS] = { [GW_INTEREST_ID].text = "i-1" };
  g_autoptr (GwItem) interest = gw_item_new (GW_KIND_INTEREST, content);
  g_autoptr (GwItems) interests = gw_items_new (&interest, 1);
  g_autoptr (GwItem) bare = gw_brief_new (GW_MOMENT_PRIORITIZATION, "", "en");
  g_autoptr (GwItem) brief = gw_item_with_items (bare, GW_BRIEF_INTERESTS, interests);
  GwGoal goal = GW_N_GOALS;

  g_assert_true (gw_short_find_goal (brief, "i-1", "basis", &goal));
  g_assert_cmpint (goal, ==, GW_GOAL_NEED);
  g_assert_true (gw_short_find_goal (brief, "i-1", "position", &goal));
  g_assert_cmpint (goal, ==, GW_GOAL_ASKS);
}

static void
test_not_asked (void)
{
  g_autoptr (GwItem) brief = gw_brief_new (GW_MOMENT_PRIORITIZATION, "", "en");
  GwGoal goal = GW_N_GOALS;

  g_assert_false (gw_short_find_goal (brief, "brief", "next", &goal));
  g_assert_false (gw_short_find_goal (brief, "i-none", "", &goal));
  g_assert_false (gw_short_find_goal (brief, "brief", NULL, &goal));
}

/* Several lines that are pasted into a box go to the list of which it shows the first. */
static void
test_lists (void)
{
  static const struct
  {
    GwMoment    moment;
    GwGoal      goal;
    const char *lines;
    GwKindId    kind;
    int         choice_part;
    const char *choice;
  } cases[] = {
    { GW_MOMENT_PRIORITIZATION, GW_GOAL_WORKS, "Shift swap\nAbsence", GW_KIND_WORK, -1, NULL },
    { GW_MOMENT_PRIORITIZATION, GW_GOAL_QUESTION, "Why?\nWhy now?", GW_KIND_QUESTION, -1, NULL },
    { GW_MOMENT_SCOPE, GW_GOAL_MUST, "Log\nTrial run", GW_KIND_ITEM, -1, NULL },
    { GW_MOMENT_COMMITMENT, GW_GOAL_AVOID, "Soon.\nNo problem.", GW_KIND_PHRASE, GW_PHRASE_USE,
      "avoid" },
    { GW_MOMENT_COMMITMENT, GW_GOAL_DIRECTION, "A line\nAnother", GW_KIND_PROMISE, GW_PROMISE_LEVEL,
      "direction" },
    { GW_MOMENT_COMMITMENT, GW_GOAL_UNKNOWN, "Nights\nFormat", GW_KIND_UNKNOWN, -1, NULL },
    { GW_MOMENT_RESOURCES, GW_GOAL_COST, "Engineer\nTester", GW_KIND_COST, -1, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GwItem) brief = gw_brief_new (cases[i].moment, "", "en");
      g_autoptr (GwTree) tree = gw_tree_new (brief);
      g_autoptr (GwPaste) paste = gw_paste_new (cases[i].lines, cases[i].kind);
      g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 12, 1, 9, 0, 0);
      g_autoptr (GError) error = NULL;
      const GwBlock *block = gw_short_find_list (cases[i].moment, cases[i].goal);
      GwNode *root = gw_tree_get_root (tree);
      GwNode *holder
          = block->in_moment ? gw_node_get_child (root, gw_brief_get_moment_part (brief), 0) : root;

      g_assert_nonnull (gw_paste_put (paste, tree, holder, block, block->list, 0, now, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (gw_item_count (gw_node_get_item (holder), block->list), ==, 2);
      GwItem *first = gw_item_get_child (gw_node_get_item (holder), block->list, 0);
      g_assert_cmpint (gw_item_get_kind (first)->id, ==, cases[i].kind);
      if (cases[i].choice != NULL)
        g_assert_true (gw_item_is (first, cases[i].choice_part, cases[i].choice));
      g_autofree char *answer = gw_short_get_answer (gw_tree_get_item (tree), cases[i].goal);
      g_assert_cmpstr (answer, !=, "");
    }
}

/* What has no list takes a text as it is. */
static void
test_no_list (void)
{
  g_assert_null (gw_short_find_list (GW_MOMENT_SCOPE, GW_GOAL_OUTCOME));
  g_assert_null (gw_short_find_list (GW_MOMENT_SCOPE, GW_GOAL_DUE));
  g_assert_null (gw_short_find_list (GW_MOMENT_COMMITMENT, GW_GOAL_NEXT));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/short goal/a field of the brief has its question", test_fields_of_the_brief);
  g_test_add_func ("/short goal/an item has the question of its kind", test_items);
  g_test_add_func ("/short goal/what is not asked has none", test_not_asked);
  g_test_add_func ("/short goal/lines go to the list of the box", test_lists);
  g_test_add_func ("/short goal/a text alone has no list", test_no_list);
  return g_test_run ();
}
