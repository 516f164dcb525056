/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-accept.h"
#include "gw-fields.h"
#include "gw-giver.h"
#include "gw-merge.h"
#include "gw-plan.h"
#include "gw-settle.h"

#include "briefs.h"

#include "gw-xml.h"

#include <string.h>

#define WAY "a-evjxtvbhyzsc" /* 14–22–45 days, Priya, 3 Dec */

static const GwField numbers
    = { GW_APPROACH_LIKELY, GW_APPROACH_LOW, GW_APPROACH_HIGH, GW_APPROACH_UNIT };

static GwTree *
open_six_shops (void)
{
  g_autoptr (GwItem) brief = load_sample ("a2-six-shops.brief");

  return gw_tree_new (brief);
}

static const GwField by_whom = { GW_APPROACH_BY };

/* A letter is a change of its own, and each may be the last that reaches the disk. */
static void
type (GwTree        *tree,
      const GwField *field,
      const char    *text,
      GwItem        *before,
      const char    *author)
{
  GwNode *way = gw_tree_find (tree, WAY);
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 12, 5, 9, 0, 0);

  gw_tree_seal (tree);
  for (gsize i = 1; i <= strlen (text); i++)
    {
      g_autofree char *typed = g_strndup (text, i);

      /* What is only on its way to a range may be refused. */
      gw_field_type (tree, way, field, typed, before, author, now, NULL);
    }
}

/* Writes the numbers, and the name where there is one, as one visit of the row. */
static void
visit (GwTree     *tree,
       const char *typed,
       const char *by,
       const char *author)
{
  GwNode *way = gw_tree_find (tree, WAY);
  g_autoptr (GwItem) before = gw_item_ref (gw_node_get_item (way));
  g_autoptr (GError) error = NULL;

  type (tree, &numbers, typed, before, author);
  if (by != NULL)
    type (tree, &by_whom, by, before, author);
  g_assert_true (gw_row_finish (tree, way, before, author, &error));
  g_assert_no_error (error);
}

static GwItem *
way_of (GwTree *tree)
{
  return gw_node_get_item (gw_tree_find (tree, WAY));
}

static void
check_way (GwTree     *tree,
           const char *by,
           const char *on,
           const char *status)
{
  g_assert_cmpstr (gw_item_get_text (way_of (tree), GW_APPROACH_BY), ==, by);
  g_assert_cmpstr (gw_item_get_text (way_of (tree), GW_APPROACH_ON), ==, on);
  g_assert_cmpstr (gw_item_get_text (way_of (tree), GW_APPROACH_STATUS), ==, status);
}

/* What is stored is a file of format 1, and comes back as it was. */
static void
check_file (GwTree *tree)
{
  g_autoptr (GBytes) bytes = gw_xml_write (gw_tree_get_item (tree));
  g_autoptr (GError) error = NULL;
  g_autoptr (GwItem) read = gw_xml_read (bytes, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (gw_item_equal (read, gw_tree_get_item (tree)));
}

static void
test_another_guesses (void)
{
  g_autoptr (GwTree) tree = open_six_shops ();

  visit (tree, "6-8-14", NULL, "Mara");
  check_way (tree, "Mara", "2026-12-05", "guess");
  GwItem *former = gw_giver_find_former (gw_tree_get_item (tree), WAY);
  g_assert_nonnull (former);
  g_autofree char *said = gw_giver_say_former (former);
  g_assert_cmpstr (said, ==, "Priya said 14–22–45 days on Thu 3 Dec 2026");
  check_file (tree);

  g_auto (GwRowText) row = { 0 };
  gw_row_read (gw_tree_get_item (tree), way_of (tree), &row);
  g_assert_cmpstr (row.below, ==,
                   "my guess · Mara · Priya said 14–22–45 days on Thu 3 Dec 2026");
}

/* Mara changes Priya's numbers in a copy while we write on here: merged, they are Mara's guess, and
 * Priya's stay behind them and can be taken again. */
static void
test_a_guess_comes_in_with_a_merge (void)
{
  g_autoptr (GwItem) base = load_sample ("a2-six-shops.brief");
  g_autoptr (GwTree) copy = gw_tree_new (base);
  g_autoptr (GwItem) ours = gw_item_with_text (base, GW_BRIEF_OUTCOME, "Hours arrive.");
  guint n_conflicts = 0;

  visit (copy, "6-8-14", NULL, "Mara");
  g_autoptr (GwItem) merged
      = gw_merge (base, ours, gw_tree_get_item (copy), &n_conflicts, NULL);
  g_assert_cmpuint (n_conflicts, ==, 0);
  g_autoptr (GwTree) tree = gw_tree_new (merged);
  check_way (tree, "Mara", "2026-12-05", "guess");
  check_file (tree);

  g_assert_true (gw_giver_restore (tree, gw_tree_find (tree, WAY), NULL));
  check_way (tree, "Priya", "2026-12-03", "estimate");
  g_assert_null (gw_giver_find_former (gw_tree_get_item (tree), WAY));
}

/* Nobody's numbers are taken under somebody else's name, whichever of the changes is ticked first. */
static void
test_a_guess_is_taken_whole (void)
{
  g_autoptr (GwItem) base = load_sample ("a2-six-shops.brief");
  g_autoptr (GwTree) copy = gw_tree_new (base);

  visit (copy, "6-8-14", NULL, "Mara");
  g_autoptr (GPtrArray) changes = gw_changes_find (base, gw_tree_get_item (copy));
  /* low, likely, high, by, on, status, and the comment with what Priya said */
  g_assert_cmpuint (changes->len, ==, 7);
  for (guint i = 0; i < changes->len; i++)
    {
      g_autofree gboolean *wanted = g_new0 (gboolean, changes->len);

      gw_changes_want (changes, wanted, i, TRUE);
      for (guint j = 0; j < changes->len; j++)
        g_assert_true (wanted[j]);
      gw_changes_want (changes, wanted, i, FALSE);
      for (guint j = 0; j < changes->len; j++)
        g_assert_false (wanted[j]);
    }
}

/* Mara guesses while Priya says anew: two estimates, of which one is chosen with all that belongs to
 * it, and not Mara's name under Priya's numbers. */
static void
test_two_estimates_are_no_third (void)
{
  g_autoptr (GwItem) base = load_sample ("a2-six-shops.brief");
  g_autoptr (GwTree) mara = gw_tree_new (base), priya = gw_tree_new (base);
  guint n_conflicts = 0;

  visit (mara, "6-8-14", NULL, "Mara");
  visit (priya, "20-30-60", NULL, "Priya");
  g_autoptr (GwItem) merged = gw_merge (base, gw_tree_get_item (mara), gw_tree_get_item (priya),
                                        &n_conflicts, NULL);
  g_autoptr (GwTree) tree = gw_tree_new (merged);
  g_assert_cmpuint (n_conflicts, >, 3);
  check_way (tree, "Mara", "2026-12-05", "guess");

  GwNode *first = gw_node_get_child (gw_tree_get_root (tree), GW_BRIEF_CONFLICTS, 0);
  g_assert_true (gw_conflict_settle (tree, first, TRUE, NULL));
  g_assert_cmpuint (gw_item_count (gw_tree_get_item (tree), GW_BRIEF_CONFLICTS), ==, 0);
  check_way (tree, "Priya", "2026-12-03", "estimate");
  g_autofree char *numbers_now = gw_field_get_text (way_of (tree), &numbers);
  g_assert_cmpstr (numbers_now, ==, "20–30–60 days");
  gw_tree_undo (tree);
  check_way (tree, "Mara", "2026-12-05", "guess");
  check_file (tree);
}

/* Who changes a guess of their own says nothing new about what the giver said. */
static void
test_the_first_is_kept (void)
{
  g_autoptr (GwTree) tree = open_six_shops ();

  visit (tree, "6-8-14", NULL, "Mara");
  visit (tree, "7-9-15", NULL, "Mara");
  visit (tree, "8-10-16", NULL, "Jonas");
  GwItem *former = gw_giver_find_former (gw_tree_get_item (tree), WAY);
  g_assert_cmpstr (gw_giver_get_name (former), ==, "Priya");
  g_assert_cmpuint (gw_item_count (gw_tree_get_item (tree), GW_BRIEF_COMMENTS), ==, 1);
}

static void
test_the_giver_may (void)
{
  static const char *const names[] = { " priya ", "Priya Nair" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GwTree) tree = open_six_shops ();

      visit (tree, "6-8-14", NULL, names[i]);
      check_way (tree, "Priya", "2026-12-03", "estimate");
      g_assert_null (gw_giver_find_former (gw_tree_get_item (tree), WAY));
    }
}

/* The row need not be left: the journal would be all that is left of it. */
static void
test_a_guess_from_the_first_letter (void)
{
  g_autoptr (GwTree) tree = open_six_shops ();
  g_autoptr (GwItem) before = gw_item_ref (way_of (tree));

  type (tree, &numbers, "6", before, "Mara");
  check_way (tree, "Mara", "2026-12-05", "guess");
  g_assert_nonnull (gw_giver_find_former (gw_tree_get_item (tree), WAY));
  check_file (tree);
}

/* Who wrote down what somebody said may correct it while still there. */
static void
test_one_visit_may_correct_itself (void)
{
  g_autoptr (GwTree) tree = open_six_shops ();
  g_autoptr (GwItem) before = NULL;

  g_assert_true (gw_tree_set (tree, gw_tree_find (tree, WAY), GW_APPROACH_BY, NULL, NULL));
  before = gw_item_ref (way_of (tree));
  type (tree, &by_whom, "Jonas", before, "Mara");
  type (tree, &numbers, "6-8-14", before, "Mara");
  check_way (tree, "Jonas", "2026-12-03", "estimate");
}

static void
test_another_giver (void)
{
  g_autoptr (GwTree) tree = open_six_shops ();

  visit (tree, "6-8-14", "Ole", "Mara");
  check_way (tree, "Ole", "2026-12-05", "estimate");
  g_assert_null (gw_giver_find_former (gw_tree_get_item (tree), WAY));
}

static void
test_nobody_in_particular (void)
{
  g_autoptr (GwTree) tree = open_six_shops ();

  visit (tree, "6-8-14", NULL, "");
  check_way (tree, "Product", "2026-12-05", "guess");
}

static void
test_back_again (void)
{
  g_autoptr (GwTree) tree = open_six_shops ();
  g_autoptr (GwItem) before = gw_item_ref (gw_tree_get_item (tree));
  g_autoptr (GError) error = NULL;

  visit (tree, "6-8-14", NULL, "Mara");
  visit (tree, "14-22-45", NULL, "Mara");
  g_assert_true (gw_item_equal (before, gw_tree_get_item (tree)));

  visit (tree, "6-8-14", NULL, "Mara");
  g_assert_true (gw_giver_restore (tree, gw_tree_find (tree, WAY), &error));
  g_assert_no_error (error);
  g_assert_true (gw_item_equal (before, gw_tree_get_item (tree)));
  g_assert_cmpstr (gw_tree_get_undo_label (tree), ==, "Take their estimate");
}

/* The giver gave other numbers: an estimate again, and nothing of old stays behind it. */
static void
test_the_giver_says_otherwise (void)
{
  g_autoptr (GwTree) tree = open_six_shops ();

  visit (tree, "6-8-14", NULL, "Mara");
  visit (tree, "10-12-20", "Priya", "Mara");
  check_way (tree, "Priya", "2026-12-03", "estimate");
  g_assert_null (gw_giver_find_former (gw_tree_get_item (tree), WAY));
}

static void
test_undo (void)
{
  g_autoptr (GwTree) tree = open_six_shops ();
  g_autoptr (GwItem) before = gw_item_ref (gw_tree_get_item (tree));

  visit (tree, "6-8-14", NULL, "Mara");
  g_assert_cmpstr (gw_tree_get_undo_label (tree), ==, "Guess instead of their estimate");
  gw_tree_undo (tree);
  g_assert_true (gw_item_equal (before, gw_tree_get_item (tree)));
}

static void
test_odds (void)
{
  g_autoptr (GwTree) tree = open_six_shops ();
  g_autoptr (GError) error = NULL;

  g_autoptr (GwPlan) theirs = gw_plan_new (gw_tree_get_item (tree), NULL, &error);
  g_assert_false (theirs->all->guessed);
  visit (tree, "6-8-14", NULL, "Mara");
  g_autoptr (GwPlan) plan = gw_plan_new (gw_tree_get_item (tree), NULL, &error);
  g_assert_true (plan->all->guessed);
  g_assert_true (says (plan->sentences, "with your guess"));
}

/* A comment that says more than numbers is a comment. */
static void
test_comments (void)
{
  static const struct
  {
    const char *settled;
    const char *text;
    gboolean    is_former;
  } cases[] = {
    { "yes", "14–22–45 days", TRUE },
    { "yes", "14-22-45 d", TRUE },
    { "no", "14–22–45 days", FALSE },
    { "yes", "14–22–45 days, if Jonas helps", FALSE },
    { "yes", "Too long?", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *body = g_strdup_printf (
          "<title>T</title><scope><item id='s-1'><statement>S</statement><approach id='a-1' "
          "likely='5'/></item></scope><comments><comment id='j-1' on='a-1' by='Priya' "
          "settled='%s'>%s</comment></comments>", cases[i].settled, cases[i].text);
      g_autoptr (GwItem) brief = read_brief ("scope", body);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (gw_giver_find_former (brief, "a-1") != NULL, ==, cases[i].is_former);
      g_assert_null (gw_giver_find_former (brief, "a-2"));
      g_assert_null (gw_giver_find_former (brief, NULL));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/giver/another-guesses", test_another_guesses);
  g_test_add_func ("/giver/a-guess-comes-in-with-a-merge", test_a_guess_comes_in_with_a_merge);
  g_test_add_func ("/giver/a-guess-is-taken-whole", test_a_guess_is_taken_whole);
  g_test_add_func ("/giver/two-estimates-are-no-third", test_two_estimates_are_no_third);
  g_test_add_func ("/giver/the-first-is-kept", test_the_first_is_kept);
  g_test_add_func ("/giver/the-giver-may", test_the_giver_may);
  g_test_add_func ("/giver/a-guess-from-the-first-letter", test_a_guess_from_the_first_letter);
  g_test_add_func ("/giver/one-visit-may-correct-itself", test_one_visit_may_correct_itself);
  g_test_add_func ("/giver/another-giver", test_another_giver);
  g_test_add_func ("/giver/nobody-in-particular", test_nobody_in_particular);
  g_test_add_func ("/giver/back-again", test_back_again);
  g_test_add_func ("/giver/the-giver-says-otherwise", test_the_giver_says_otherwise);
  g_test_add_func ("/giver/undo", test_undo);
  g_test_add_func ("/giver/odds", test_odds);
  g_test_add_func ("/giver/comments", test_comments);

  return g_test_run ();
}
