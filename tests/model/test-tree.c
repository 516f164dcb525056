/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "gw-check.h"
#include "gw-id.h"
#include "gw-tree.h"

static GwItem *
new_party (const char *id,
           const char *side,
           const char *name)
{
  GwContent content[GW_MAX_PARTS] = { 0 };

  content[GW_PARTY_ID].text = id;
  content[GW_PARTY_SIDE].text = side;
  content[GW_PARTY_NAME].text = name;
  return gw_item_new (GW_KIND_PARTY, content);
}

static GwItem *
new_interest (const char *id,
              const char *party,
              const char *must)
{
  GwContent content[GW_MAX_PARTS] = { 0 };

  content[GW_INTEREST_ID].text = id;
  content[GW_INTEREST_PARTY].text = party;
  content[GW_INTEREST_MUST].text = must;
  return gw_item_new (GW_KIND_INTEREST, content);
}

typedef struct
{
  GwTree *tree;
  GwNode *root;
  GwNode *us;
  GwNode *them;
  GwNode *need;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autoptr (GwItem) brief = gw_brief_new (GW_MOMENT_PRIORITIZATION, "Payroll export", NULL);
  g_autoptr (GwItem) us = new_party ("p-us", "us", "Product");
  g_autoptr (GwItem) them = new_party ("p-t", "them", "Tobias");
  g_autoptr (GwItem) need = new_interest ("i-1", "p-t p-us", "p-t");

  f->tree = gw_tree_new (brief);
  f->root = gw_tree_get_root (f->tree);
  f->us = gw_tree_append (f->tree, f->root, GW_BRIEF_PARTIES, us, NULL);
  f->them = gw_tree_append (f->tree, f->root, GW_BRIEF_PARTIES, them, NULL);
  f->need = gw_tree_append (f->tree, f->root, GW_BRIEF_INTERESTS, need, NULL);
  g_assert_nonnull (f->need);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_assert_finalize_object (f->tree);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_set_tells_once (Fixture       *f,
                     gconstpointer  data)
{
  guint n = 0, of_root = 0;

  g_signal_connect_swapped (f->need, "notify::item", G_CALLBACK (count_cb), &n);
  g_signal_connect_swapped (f->root, "notify::item", G_CALLBACK (count_cb), &of_root);

  g_assert_true (gw_tree_set (f->tree, f->need, GW_INTEREST_WEIGHT, "2.50", NULL));
  g_assert_cmpstr (gw_item_get_text (gw_node_get_item (f->need), GW_INTEREST_WEIGHT), ==, "2.5");
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (of_root, ==, 1);

  g_assert_true (gw_tree_set (f->tree, f->need, GW_INTEREST_WEIGHT, "2.5", NULL));
  g_assert_cmpuint (n, ==, 1);
}

static void
test_refusal_changes_nothing (Fixture       *f,
                              gconstpointer  data)
{
  g_autoptr (GwItem) before = gw_item_ref (gw_tree_get_item (f->tree));
  static const struct
  {
    guint       part;
    const char *text;
    int         code;
  } cases[] = {
    { GW_INTEREST_WEIGHT, "much", GW_ERROR_VALUE },
    { GW_INTEREST_WEIGHT, "1000.5", GW_ERROR_VALUE },
    { GW_INTEREST_PARTY, "p-none p-t", GW_ERROR_REFERENCE },
    { GW_INTEREST_PARTY, "i-1 p-t", GW_ERROR_REFERENCE },
    { GW_INTEREST_PARTY, "p-us", GW_ERROR_REFERENCE },
    { GW_INTEREST_PARTY, NULL, GW_ERROR_SCHEMA },
    { GW_INTEREST_BASIS, "rumoured", GW_ERROR_VALUE },
    { GW_INTEREST_STATEMENT, "a bell \a", GW_ERROR_VALUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (gw_tree_set (f->tree, f->need, cases[i].part, cases[i].text, &error));
      g_assert_error (error, GW_ERROR, cases[i].code);
      g_assert_true (gw_item_equal (before, gw_tree_get_item (f->tree)));
    }
}

/* What a file could not hold is refused while it is typed, not when it is saved. */
static void
test_a_text_has_its_limits (Fixture       *f,
                            gconstpointer  data)
{
  g_autofree char *page = g_strnfill (2001, 'x');
  g_autofree char *book = g_strnfill (1024 * 1024 + 1, 'x');
  g_autoptr (GError) error = NULL;

  g_assert_false (gw_tree_type (f->tree, f->them, GW_PARTY_NAME, page, &error));
  g_assert_error (error, GW_ERROR, GW_ERROR_LIMIT);
  g_clear_error (&error);
  g_assert_false (gw_tree_set (f->tree, f->need, GW_INTEREST_STATEMENT, book, &error));
  g_assert_error (error, GW_ERROR, GW_ERROR_LIMIT);
  g_assert_true (gw_tree_set (f->tree, f->need, GW_INTEREST_STATEMENT, page, NULL));
  g_assert_true (gw_tree_set (f->tree, f->them, GW_PARTY_NAME, page + 1, NULL));
}

static void
test_blanks_alone_are_no_text (Fixture       *f,
                               gconstpointer  data)
{
  g_autoptr (GwItem) known = gw_item_new_with_id (GW_KIND_KNOWN);
  GwNode *node = gw_tree_append (f->tree, f->root, GW_BRIEF_KNOWNS, known, NULL);

  g_assert_true (gw_tree_type (f->tree, node, GW_KNOWN_TEXT, " \n ", NULL));
  g_assert_null (gw_item_get_text (gw_node_get_item (node), GW_KNOWN_TEXT));
  g_assert_true (gw_tree_type (f->tree, node, GW_KNOWN_TEXT, " a", NULL));
  g_assert_cmpstr (gw_item_get_text (gw_node_get_item (node), GW_KNOWN_TEXT), ==, " a");
}

static void
test_undo_and_redo (Fixture       *f,
                    gconstpointer  data)
{
  g_autoptr (GwItem) before = gw_item_ref (gw_tree_get_item (f->tree));

  gw_tree_set (f->tree, f->need, GW_INTEREST_WEIGHT, "5", NULL);
  g_autoptr (GwItem) after = gw_item_ref (gw_tree_get_item (f->tree));
  g_assert_cmpstr (gw_tree_get_undo_label (f->tree), ==, "Change how much it matters");

  gw_tree_undo (f->tree);
  g_assert_true (gw_item_equal (before, gw_tree_get_item (f->tree)));
  g_assert_true (gw_tree_can_redo (f->tree));

  gw_tree_redo (f->tree);
  g_assert_true (gw_item_equal (after, gw_tree_get_item (f->tree)));

  gw_tree_undo (f->tree);
  gw_tree_set (f->tree, f->need, GW_INTEREST_WEIGHT, "1", NULL);
  g_assert_false (gw_tree_can_redo (f->tree));
}

static void
test_typing_is_one_step (Fixture       *f,
                         gconstpointer  data)
{
  gw_tree_type (f->tree, f->need, GW_INTEREST_STATEMENT, "S", NULL);
  gw_tree_type (f->tree, f->need, GW_INTEREST_STATEMENT, "Si", NULL);
  gw_tree_type (f->tree, f->need, GW_INTEREST_STATEMENT, "Sign", NULL);
  gw_tree_seal (f->tree);
  gw_tree_type (f->tree, f->need, GW_INTEREST_STATEMENT, "Signs", NULL);

  gw_tree_undo (f->tree);
  g_assert_cmpstr (gw_item_get_text (gw_node_get_item (f->need), GW_INTEREST_STATEMENT), ==, "Sign");
  gw_tree_undo (f->tree);
  g_assert_null (gw_item_get_text (gw_node_get_item (f->need), GW_INTEREST_STATEMENT));
  gw_tree_redo (f->tree);
  g_assert_cmpstr (gw_item_get_text (gw_node_get_item (f->need), GW_INTEREST_STATEMENT), ==, "Sign");
}

/* One letter of a text that goes to two fields. */
static void
type_both (Fixture    *f,
           const char *statement,
           const char *weight)
{
  gw_tree_begin_typing (f->tree, "Type both", "both");
  g_assert_true (gw_tree_set (f->tree, f->need, GW_INTEREST_STATEMENT, statement, NULL));
  g_assert_true (gw_tree_set (f->tree, f->need, GW_INTEREST_WEIGHT, weight, NULL));
  g_assert_true (gw_tree_commit (f->tree, NULL));
}

static void
test_typing_into_two_fields_is_one_step (Fixture       *f,
                                         gconstpointer  data)
{
  g_autoptr (GwItem) before = gw_item_ref (gw_tree_get_item (f->tree));

  type_both (f, "S", "1");
  type_both (f, "Si", "2");
  g_autoptr (GwItem) typed = gw_item_ref (gw_tree_get_item (f->tree));
  gw_tree_seal (f->tree);
  type_both (f, "Sig", "3");

  gw_tree_undo (f->tree);
  g_assert_true (gw_item_equal (typed, gw_tree_get_item (f->tree)));
  gw_tree_undo (f->tree);
  g_assert_true (gw_item_equal (before, gw_tree_get_item (f->tree)));
  gw_tree_redo (f->tree);
  g_assert_true (gw_item_equal (typed, gw_tree_get_item (f->tree)));

  type_both (f, "Sign", "4");
  gw_tree_undo (f->tree);
  g_assert_true (gw_item_equal (typed, gw_tree_get_item (f->tree)));
  type_both (f, "Sign", "4");
  gw_tree_set (f->tree, f->need, GW_INTEREST_BASIS, "stated", NULL);
  type_both (f, "Signs", "5");
  gw_tree_undo (f->tree);
  g_assert_cmpstr (gw_tree_get_undo_label (f->tree), ==, "Change how we know");
}

static void
test_remove_mends_references (Fixture       *f,
                              gconstpointer  data)
{
  g_autoptr (GwItem) before = gw_item_ref (gw_tree_get_item (f->tree));
  GListModel *needs = gw_node_get_list (f->root, GW_BRIEF_INTERESTS);

  g_assert_true (gw_tree_remove (f->tree, f->them, NULL));
  g_assert_cmpstr (gw_item_get_text (gw_node_get_item (f->need), GW_INTEREST_PARTY), ==, "p-us");
  g_assert_null (gw_item_get_text (gw_node_get_item (f->need), GW_INTEREST_MUST));

  g_assert_true (gw_tree_remove (f->tree, f->us, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (needs), ==, 0);
  g_assert_true (gw_check_document (gw_tree_get_item (f->tree), NULL));

  gw_tree_undo (f->tree);
  gw_tree_undo (f->tree);
  g_assert_true (gw_item_equal (before, gw_tree_get_item (f->tree)));
}

static void
test_removed_row_takes_no_more (Fixture       *f,
                                gconstpointer  data)
{
  g_autoptr (GwNode) row = g_object_ref (f->need);
  g_autoptr (GError) error = NULL;

  gw_tree_remove (f->tree, row, NULL);
  g_assert_false (gw_tree_set (f->tree, row, GW_INTEREST_STATEMENT, "late", &error));
  g_assert_error (error, GW_ERROR, GW_ERROR_NOT_FOUND);
}

static void
told_cb (GListModel *list,
         guint       position,
         guint       removed,
         guint       added,
         GString    *log)
{
  g_string_append_printf (log, "%u-%u+%u ", position, removed, added);
}

static void
test_lists_tell_what_moved (Fixture       *f,
                            gconstpointer  data)
{
  GListModel *parties = gw_node_get_list (f->root, GW_BRIEF_PARTIES);
  g_autoptr (GString) log = g_string_new (NULL);
  g_autoptr (GwItem) third = new_party ("p-3", "other", "Samir");

  g_signal_connect (parties, "items-changed", G_CALLBACK (told_cb), log);
  gw_tree_insert (f->tree, f->root, GW_BRIEF_PARTIES, 0, third, NULL);
  gw_tree_move (f->tree, f->us, 2, NULL);
  gw_tree_remove (f->tree, f->us, NULL);
  g_assert_cmpstr (log->str, ==, "0-0+1 1-2+2 2-1+0 ");
  g_assert_true (gw_node_get_child (f->root, GW_BRIEF_PARTIES, 1) == f->them);
}

static void
test_a_group_is_one_step_or_none (Fixture       *f,
                                  gconstpointer  data)
{
  g_autoptr (GwItem) before = gw_item_ref (gw_tree_get_item (f->tree));
  g_autoptr (GError) error = NULL;

  gw_tree_begin (f->tree, "Two things");
  gw_tree_set (f->tree, f->need, GW_INTEREST_WEIGHT, "5", NULL);
  gw_tree_set (f->tree, f->need, GW_INTEREST_BASIS, "stated", NULL);
  g_assert_true (gw_tree_commit (f->tree, NULL));
  g_assert_cmpstr (gw_tree_get_undo_label (f->tree), ==, "Two things");
  gw_tree_undo (f->tree);
  g_assert_true (gw_item_equal (before, gw_tree_get_item (f->tree)));

  gw_tree_begin (f->tree, "One of them wrong");
  gw_tree_set (f->tree, f->need, GW_INTEREST_WEIGHT, "5", NULL);
  gw_tree_set (f->tree, f->need, GW_INTEREST_PARTY, "p-us", NULL);
  g_assert_false (gw_tree_commit (f->tree, &error));
  g_assert_error (error, GW_ERROR, GW_ERROR_REFERENCE);
  g_assert_true (gw_item_equal (before, gw_tree_get_item (f->tree)));
}

/* Who called the inner one may go on: only what it did is gone. */
static void
test_a_group_within_is_cancelled_alone (Fixture       *f,
                                        gconstpointer  data)
{
  g_autoptr (GwItem) before = gw_item_ref (gw_tree_get_item (f->tree));

  gw_tree_begin (f->tree, "Outer");
  gw_tree_set (f->tree, f->need, GW_INTEREST_WEIGHT, "5", NULL);
  gw_tree_begin (f->tree, "Inner");
  gw_tree_set (f->tree, f->need, GW_INTEREST_BASIS, "stated", NULL);
  gw_tree_cancel (f->tree);
  g_assert_null (gw_tree_get_undo_label (f->tree));
  g_assert_false (gw_item_is (gw_node_get_item (f->need), GW_INTEREST_BASIS, "stated"));
  gw_tree_set (f->tree, f->them, GW_PARTY_ROLE, "VP Sales", NULL);
  g_assert_true (gw_tree_commit (f->tree, NULL));

  g_assert_cmpstr (gw_item_get_text (gw_node_get_item (f->need), GW_INTEREST_WEIGHT), ==, "5");
  g_assert_cmpstr (gw_tree_get_undo_label (f->tree), ==, "Outer");
  gw_tree_undo (f->tree);
  g_assert_true (gw_item_equal (before, gw_tree_get_item (f->tree)));
}

/* Code can make an item with any text in it, but no tree takes one that no file could hold. */
static void
test_values_come_in_checked (Fixture       *f,
                             gconstpointer  data)
{
  g_autoptr (GwItem) before = gw_item_ref (gw_tree_get_item (f->tree));
  GwContent rated[GW_MAX_PARTS] = { 0 };
  g_autoptr (GError) error = NULL;

  rated[GW_RATING_INTEREST].text = "i-1";
  rated[GW_RATING_VALUE].text = "2";
  g_autoptr (GwItem) rating = gw_item_new (GW_KIND_RATING, rated);
  g_autoptr (GwItems) ratings = gw_items_new (&rating, 1);
  GwContent content[GW_MAX_PARTS] = { 0 };
  content[GW_FALLBACK_ID].text = "f-1";
  content[GW_FALLBACK_PARTY].text = "p-us";
  content[GW_FALLBACK_RATINGS].items = ratings;
  g_autoptr (GwItem) fallback = gw_item_new (GW_KIND_FALLBACK, content);
  g_assert_null (gw_tree_append (f->tree, f->root, GW_BRIEF_FALLBACKS, fallback, &error));
  g_assert_error (error, GW_ERROR, GW_ERROR_VALUE);
  g_assert_true (gw_item_equal (before, gw_tree_get_item (f->tree)));
}

static void
test_a_range_is_set_in_a_group (Fixture       *f,
                                gconstpointer  data)
{
  GwNode *moment = gw_node_get_child (f->root, GW_BRIEF_PRIORITIZATION, 0);
  g_autoptr (GwItem) item = gw_item_new_with_id (GW_KIND_WORK);
  GwNode *work = gw_tree_append (f->tree, moment, GW_PRIORITIZATION_WORKS, item, NULL);
  g_autoptr (GError) error = NULL;

  gw_tree_set (f->tree, work, GW_WORK_WEEKS, "4", NULL);
  g_assert_false (gw_tree_set (f->tree, work, GW_WORK_WEEKS_LOW, "8", &error));
  g_assert_error (error, GW_ERROR, GW_ERROR_VALUE);

  gw_tree_begin (f->tree, "Change weeks");
  gw_tree_set_number (f->tree, work, GW_WORK_WEEKS_LOW, 8, NULL);
  gw_tree_set_number (f->tree, work, GW_WORK_WEEKS, 9, NULL);
  gw_tree_set_number (f->tree, work, GW_WORK_WEEKS_HIGH, 12, NULL);
  g_assert_true (gw_tree_commit (f->tree, NULL));
  g_assert_cmpfloat (gw_item_get_number (gw_node_get_item (work), GW_WORK_WEEKS_LOW), ==, 8);
  gw_tree_set_number (f->tree, work, GW_WORK_WEEKS_HIGH, NAN, NULL);
  g_assert_false (gw_item_has (gw_node_get_item (work), GW_WORK_WEEKS_HIGH));
}

/* Put in for nothing: no trace of it is left to undo. Where something came between, it is a step. */
static void
test_what_was_put_in_for_nothing_is_dropped (Fixture       *f,
                                             gconstpointer  data)
{
  g_autoptr (GwItem) bare = gw_item_new_with_id (GW_KIND_PARTY);
  g_autoptr (GwItem) sided = gw_item_with_text (bare, GW_PARTY_SIDE, "them");
  g_autoptr (GwItem) empty = gw_item_with_text (sided, GW_PARTY_NAME, "");
  g_autoptr (GwItem) before = gw_item_ref (gw_tree_get_item (f->tree));
  g_autofree char *last = g_strdup (gw_tree_get_undo_label (f->tree));
  GwNode *node = gw_tree_append (f->tree, f->root, GW_BRIEF_PARTIES, empty, NULL);

  g_assert_nonnull (node);
  g_assert_true (gw_tree_drop (f->tree, node, NULL));
  g_assert_true (gw_item_equal (gw_tree_get_item (f->tree), before));
  g_assert_cmpstr (gw_tree_get_undo_label (f->tree), ==, last);
  g_assert_false (gw_tree_can_redo (f->tree));

  node = gw_tree_append (f->tree, f->root, GW_BRIEF_PARTIES, empty, NULL);
  g_assert_true (gw_tree_set (f->tree, f->them, GW_PARTY_ROLE, "CFO", NULL));
  g_assert_true (gw_tree_drop (f->tree, node, NULL));
  g_assert_cmpstr (gw_tree_get_undo_label (f->tree), ==, "Remove person");
}

static void
test_snapshot_stays (Fixture       *f,
                     gconstpointer  data)
{
  g_autoptr (GwItem) snapshot = gw_item_ref (gw_tree_get_item (f->tree));

  gw_tree_remove (f->tree, f->need, NULL);
  g_assert_cmpuint (gw_item_count (snapshot, GW_BRIEF_INTERESTS), ==, 1);
  g_assert_cmpuint (gw_item_count (gw_tree_get_item (f->tree), GW_BRIEF_INTERESTS), ==, 0);
}

/* What comes from elsewhere is held to the same as what is typed. */
static void
test_edits_from_elsewhere_are_checked (Fixture       *f,
                                       gconstpointer  data)
{
  g_autoptr (GArray) path = gw_node_dup_path (f->them);
  g_autoptr (GwEdit) bad = gw_edit_set (path, GW_PARTY_SIDE, "them", "neither");
  g_autoptr (GwEdit) good = gw_edit_set (path, GW_PARTY_SIDE, "them", "us");
  g_autoptr (GError) error = NULL;

  g_assert_false (gw_tree_apply (f->tree, bad, &error));
  g_assert_error (error, GW_ERROR, GW_ERROR_VALUE);
  g_assert_cmpstr (gw_item_get_text (gw_node_get_item (f->them), GW_PARTY_SIDE), ==, "them");
  g_assert_true (gw_tree_apply (f->tree, good, NULL));
  g_assert_cmpstr (gw_item_get_text (gw_node_get_item (f->them), GW_PARTY_SIDE), ==, "us");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add ("/model/tree/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("set-tells-once", test_set_tells_once);
  ADD ("refusal-changes-nothing", test_refusal_changes_nothing);
  ADD ("a-text-has-its-limits", test_a_text_has_its_limits);
  ADD ("blanks-alone-are-no-text", test_blanks_alone_are_no_text);
  ADD ("undo-and-redo", test_undo_and_redo);
  ADD ("typing-is-one-step", test_typing_is_one_step);
  ADD ("typing-into-two-fields-is-one-step", test_typing_into_two_fields_is_one_step);
  ADD ("remove-mends-references", test_remove_mends_references);
  ADD ("removed-row-takes-no-more", test_removed_row_takes_no_more);
  ADD ("lists-tell-what-moved", test_lists_tell_what_moved);
  ADD ("a-group-is-one-step-or-none", test_a_group_is_one_step_or_none);
  ADD ("a-group-within-is-cancelled-alone", test_a_group_within_is_cancelled_alone);
  ADD ("values-come-in-checked", test_values_come_in_checked);
  ADD ("a-range-is-set-in-a-group", test_a_range_is_set_in_a_group);
  ADD ("edits-from-elsewhere-are-checked", test_edits_from_elsewhere_are_checked);
  ADD ("what-was-put-in-for-nothing-is-dropped", test_what_was_put_in_for_nothing_is_dropped);
  ADD ("snapshot-stays", test_snapshot_stays);
  return g_test_run ();
}
