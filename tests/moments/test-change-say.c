/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-change-say.h"

#include <string.h>

#include "briefs.h"
#include "gw-merge.h"

/* The one change between a sample and itself with @pattern replaced. */
static void
check_change (const char *pattern,
              const char *by,
              const char *where,
              const char *what,
              const char *before,
              const char *after)
{
  g_autoptr (GwItem) from = load_sample ("a1-payroll-export.brief");
  g_autoptr (GwItem) to = load_changed ("a1-payroll-export.brief", pattern, by);
  g_autoptr (GPtrArray) changes = gw_changes_find (from, to);
  g_auto (GwChangeText) text = { 0 };

  g_assert_cmpuint (changes->len, ==, 1);
  gw_change_read (from, to, changes->pdata[0], &text);
  g_assert_cmpstr (text.where, ==, where);
  g_assert_cmpstr (text.what, ==, what);
  g_assert_cmpstr (text.before, ==, before);
  g_assert_cmpstr (text.after, ==, after);
}

#define RETAIL "Need: Nordkette signs before its budget lapses on 26 February"

static void
test_fields (void)
{
  check_change ("<title>[^<]*", "<title>Payroll", "Title", NULL, "Payroll export for Nordkette",
                "Payroll");
  check_change ("weight=\"5\" must", "weight=\"2.5\" must", RETAIL, "How much it matters", "vital",
                "some");
  check_change (" must=\"p-6zg47ebe58wa\"", "", RETAIL, "Will not do without it", "Tobias", NULL);
  check_change ("basis=\"stated\" by=\"2027-02-26\"", "basis=\"stated\" by=\"2027-02\"", RETAIL,
                "By when", "Fri 26 Feb 2027", "February 2027");
  check_change ("minutes=\"45\"", "minutes=\"60\"", "Meeting", "Minutes", "45", "60");
}

static void
test_verdict (void)
{
  check_change ("<verdict party=\"p-6zg47ebe58wa\" value=\"yes\"/>(?=.{0,80}p-qhdgjgphqzsw\" "
                "value=\"yes\"/>.{0,80}basis=\"stated\"/>.{0,80}yzs60fkjz7ng\" value=\"0.5\")",
                "<verdict party=\"p-6zg47ebe58wa\" value=\"no\"/>",
                "Verdict, Tobias: Two people build a monthly file for six pilot shops while three "
                "go on with the swap (swap 5 March → 26 March, absence 9 April → 30 April)",
                "Can live with it", "can live with it", "cannot");
}

static void
test_whole (void)
{
  check_change ("<question [^>]*>\\s*<statement>What exactly has.*?</question>\\s*", "",
                "Question: What exactly has Nordkette been told?", "Removed", NULL, NULL);
}

/* What went with a question that they took out, and could not see. */
static void
test_losses (void)
{
  g_autoptr (GwItem) from = load_sample ("a1-payroll-export.brief");
  g_autoptr (GwItem) to = load_changed ("a1-payroll-export.brief",
                                        "<question [^>]*>\\s*<statement>What exactly has.*?</question>\\s*",
                                        "");
  g_autoptr (GPtrArray) changes = gw_changes_find (from, to);
  const GwChange *change = changes->pdata[0];
  g_autofree char *all = gw_change_say_losses (change, GW_AUDIENCE_ALL);
  g_autofree char *ours = gw_change_say_losses (change, GW_AUDIENCE_OUR);

  g_assert_cmpint (change->kind, ==, GW_CHANGE_REMOVED);
  g_assert_cmpstr (all, ==, "With it goes what they could not see: whom, which need it tests.");
  g_assert_null (ours);
}

static GwTree *
merge (const char *base,
       const char *ours,
       const char *theirs)
{
  g_autoptr (GwItem) b = read_brief ("scope", base);
  g_autoptr (GwItem) o = read_brief ("scope", ours);
  g_autoptr (GwItem) t = read_brief ("scope", theirs);
  g_autoptr (GError) error = NULL;
  guint n = 0;
  g_autoptr (GwItem) merged = gw_merge (b, o, t, &n, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 1);
  return gw_tree_new (merged);
}

#define BRIEF(WHO, REST)                                                                           \
  "<title>T</title><unknowns>" REST "<unknown id=\"h-1\" who=\"" WHO "\">Night hours</unknown>"     \
  "</unknowns><scope/>"

static void
test_conflict (void)
{
  g_autoptr (GwTree) tree = merge (BRIEF ("Ole", ""), BRIEF ("Priya", ""), BRIEF ("Jonas", ""));
  g_auto (GwChangeText) text = { 0 };

  gw_conflict_read (tree, gw_node_get_child (gw_tree_get_root (tree), GW_BRIEF_CONFLICTS, 0), &text);
  g_assert_cmpstr (text.where, ==, "Open point: Night hours");
  g_assert_cmpstr (text.what, ==, "Who finds out");
  g_assert_cmpstr (text.before, ==, "Priya");
  g_assert_cmpstr (text.after, ==, "Jonas");
}

/* Removed here, changed there. */
static void
test_removed (void)
{
  g_autoptr (GwTree) tree
      = merge (BRIEF ("Ole", "<unknown id=\"h-2\">Who pays</unknown>"), BRIEF ("Ole", ""),
               BRIEF ("Ole", "<unknown id=\"h-2\">Who pays for it</unknown>"));
  g_auto (GwChangeText) text = { 0 };

  gw_conflict_read (tree, gw_node_get_child (gw_tree_get_root (tree), GW_BRIEF_CONFLICTS, 0), &text);
  g_assert_cmpstr (text.where, ==, "Open point: Who pays for it");
  g_assert_null (text.what);
  g_assert_null (text.before);
  g_assert_cmpstr (text.after, ==, "Who pays for it");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/change-say/fields-in-the-words-of-the-screen", test_fields);
  g_test_add_func ("/change-say/a-verdict-says-whose-and-of-what", test_verdict);
  g_test_add_func ("/change-say/a-thing-that-went", test_whole);
  g_test_add_func ("/change-say/what-goes-unseen-with-it", test_losses);
  g_test_add_func ("/change-say/two-versions-of-a-field", test_conflict);
  g_test_add_func ("/change-say/removed-here-and-changed-there", test_removed);
  return g_test_run ();
}
