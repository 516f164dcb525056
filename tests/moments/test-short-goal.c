/* SPDX-License-Identifier: GPL-3.0-or-later */
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

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/short goal/a field of the brief has its question", test_fields_of_the_brief);
  g_test_add_func ("/short goal/an item has the question of its kind", test_items);
  g_test_add_func ("/short goal/what is not asked has none", test_not_asked);
  return g_test_run ();
}
