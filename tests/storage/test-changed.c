/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-document.h"

#include "briefs.h"

#include <string.h>
#include <unistd.h>

/* The file of an open document changes under its hands. */

static gboolean
is_failed (GwDocument *document)
{
  return gw_document_get_state (document) == GW_DOCUMENT_FAILED;
}

static gboolean
is_dirty (GwDocument *document)
{
  return gw_document_is_dirty (document);
}

static gboolean
is_titled_theirs (GwDocument *document)
{
  return g_strcmp0 (gw_document_get_title (document), "Theirs") == 0;
}

static void
test_a_change_of_the_file_is_taken_in_as_edits (void)
{
  g_auto (Place) place = { NULL };
  GwDocument *document;
  GwNode *root;

  place_init (&place);
  put_brief (&place, "a.brief", "Mine");
  document = open_brief (&place, "a.brief");
  root = gw_tree_get_root (gw_document_get_tree (document));
  gw_document_set_autosave (document, TRUE);

  change_file (&place, "a.brief", "Mine", "Theirs");
  g_assert_true (wait_for (document, is_titled_theirs, 5000));
  g_assert_true (is_saved (document));
  g_assert_true (gw_tree_get_root (gw_document_get_tree (document)) == root);

  gw_tree_undo (gw_document_get_tree (document));
  g_assert_cmpstr (gw_document_get_title (document), ==, "Mine");
  g_assert_true (wait_for (document, is_saved, 5000));
  assert_title_in_file (&place, "a.brief", "Mine");
  let_go (document);
}

static void
add_conflicts (GwDocument *document,
               guint       n_conflicts,
               guint      *sum)
{
  *sum += 1 + 100 * n_conflicts;
}

static void
test_two_changes_that_do_not_touch_are_both_kept (void)
{
  g_auto (Place) place = { NULL };
  guint told = 0;
  GwDocument *document;

  place_init (&place);
  put_brief (&place, "a.brief", "Base");
  document = open_brief (&place, "a.brief");
  g_signal_connect (document, "taken-in", G_CALLBACK (add_conflicts), &told);
  gw_document_set_autosave (document, TRUE);
  set_title (document, "Ours");
  change_file (&place, "a.brief", "<scope/>", "<outcome>Theirs</outcome>\n  <scope/>");

  g_assert_true (wait_for (document, is_saved, 5000));
  assert_title_in_file (&place, "a.brief", "Ours");
  g_assert_cmpstr (gw_item_get_text (gw_document_get_item (document), GW_BRIEF_OUTCOME), ==,
                   "Theirs");
  g_assert_cmpuint (told, ==, 1);

  gw_tree_undo (gw_document_get_tree (document));
  g_assert_cmpstr (gw_document_get_title (document), ==, "Ours");
  g_assert_false (gw_item_has (gw_document_get_item (document), GW_BRIEF_OUTCOME));
  g_assert_true (wait_for (document, is_saved, 5000));
  let_go (document);
  assert_nothing_to_recover ();
}

/* What another program wrote beside our elements, even beside the root, comes in like the rest. */
static void
test_what_stands_beside_is_taken_in (void)
{
  g_auto (Place) place = { NULL };
  g_autofree char *text = NULL;
  guint told = 0;
  GwDocument *document;

  place_init (&place);
  put_brief (&place, "a.brief", "Base");
  document = open_brief (&place, "a.brief");
  g_signal_connect (document, "taken-in", G_CALLBACK (add_conflicts), &told);
  gw_document_set_autosave (document, TRUE);
  set_title (document, "Ours");
  change_file (&place, "a.brief", "<brief ", "<!-- kept by another program -->\n<brief ");
  change_file (&place, "a.brief", "  <scope/>", "  <!-- as is this -->\n  <scope/>");

  g_assert_true (wait_for (document, is_saved, 5000));
  g_assert_cmpuint (told, ==, 1);
  text = place_get (&place, "a.brief");
  g_assert_nonnull (strstr (text, "<!-- kept by another program -->\n<brief "));
  g_assert_nonnull (strstr (text, "<title>Ours</title>"));
  g_assert_nonnull (strstr (text, "<!-- as is this -->"));

  gw_tree_undo (gw_document_get_tree (document));
  g_assert_null (gw_item_get_extra (gw_document_get_item (document), GW_EXTRA_PROLOG, 0));
  g_assert_cmpstr (gw_document_get_title (document), ==, "Ours");
  g_assert_true (wait_for (document, is_saved, 5000));
  let_go (document);
}

static void
test_two_changes_of_one_thing_are_a_conflict_in_the_file (void)
{
  g_auto (Place) place = { NULL };
  guint told = 0;
  GwDocument *document;
  GwItem *conflict;

  place_init (&place);
  put_brief (&place, "a.brief", "Base");
  document = open_brief (&place, "a.brief");
  g_signal_connect (document, "taken-in", G_CALLBACK (add_conflicts), &told);
  gw_document_set_autosave (document, TRUE);
  set_title (document, "Ours");
  change_file (&place, "a.brief", "Base", "Theirs");

  g_assert_true (wait_for (document, is_saved, 5000));
  assert_title_in_file (&place, "a.brief", "Ours");
  g_assert_cmpuint (told, ==, 101);
  g_assert_cmpuint (gw_item_count (gw_document_get_item (document), GW_BRIEF_CONFLICTS), ==, 1);
  conflict = gw_item_get_child (gw_document_get_item (document), GW_BRIEF_CONFLICTS, 0);
  g_assert_cmpstr (gw_item_get_text (conflict, GW_CONFLICT_THEIRS), ==, "Theirs");
  let_go (document);

  document = open_brief (&place, "a.brief");
  g_assert_cmpuint (gw_item_count (gw_document_get_item (document), GW_BRIEF_CONFLICTS), ==, 1);
  let_go (document);
}

static void
test_saving_merges_first (void)
{
  g_auto (Place) place = { NULL };
  g_autoptr (GError) error = NULL;
  GwDocument *document;

  place_init (&place);
  put_brief (&place, "a.brief", "Base");
  document = open_brief (&place, "a.brief");
  set_title (document, "Ours");
  change_file (&place, "a.brief", "<scope/>", "<outcome>Theirs</outcome>\n  <scope/>");

  gw_document_save (document, &error);
  g_assert_no_error (error);
  g_assert_true (is_saved (document));
  g_assert_cmpstr (gw_item_get_text (gw_document_get_item (document), GW_BRIEF_OUTCOME), ==,
                   "Theirs");
  assert_title_in_file (&place, "a.brief", "Ours");
  let_go (document);
}

static gboolean
type_cb (gpointer document)
{
  static guint n = 0;
  g_autofree char *title = g_strdup_printf ("Typed %u", ++n);

  set_title (document, title);
  return n < 300 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static gboolean
is_typed (GwDocument *document)
{
  return is_saved (document) && g_str_equal (gw_document_get_title (document), "Typed 300");
}

/* Each look is overtaken by the next letter; in the end both are there. */
static void
test_typing_goes_on_while_it_is_merged (void)
{
  g_auto (Place) place = { NULL };
  g_autofree char *text = NULL;
  GwDocument *document;

  place_init (&place);
  put_brief (&place, "a.brief", "Base");
  document = open_brief (&place, "a.brief");
  gw_document_set_autosave (document, TRUE);
  g_timeout_add (5, type_cb, document);
  wait_for (document, never, 300);
  change_file (&place, "a.brief", "<scope/>", "<outcome>Theirs</outcome>\n  <scope/>");

  g_assert_true (wait_for (document, is_typed, 20000));
  assert_title_in_file (&place, "a.brief", "Typed 300");
  text = place_get (&place, "a.brief");
  g_assert_nonnull (strstr (text, "<outcome>Theirs</outcome>"));
  g_assert_null (strstr (text, "<conflict"));
  let_go (document);
}

static gboolean
has_outcome (GwDocument *document)
{
  return gw_item_has (gw_document_get_item (document), GW_BRIEF_OUTCOME);
}

/* As some programs save: the file is gone for a while, and comes back. */
static void
test_a_file_that_was_gone_for_a_while_is_merged (void)
{
  g_auto (Place) place = { NULL };
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  GwDocument *document;

  place_init (&place);
  put_brief (&place, "a.brief", "Base");
  path = place_path (&place, "a.brief");
  text = place_get (&place, "a.brief");
  document = open_brief (&place, "a.brief");
  gw_document_set_autosave (document, TRUE);
  g_assert_cmpint (unlink (path), ==, 0);
  g_assert_true (wait_for (document, is_dirty, 5000));
  place_put (&place, "a.brief", text, 0600);
  change_file (&place, "a.brief", "<scope/>", "<outcome>Theirs</outcome>\n  <scope/>");

  g_assert_true (wait_for (document, has_outcome, 5000));
  g_assert_true (wait_for (document, is_saved, 5000));
  g_assert_cmpuint (gw_item_count (gw_document_get_item (document), GW_BRIEF_CONFLICTS), ==, 0);
  let_go (document);
}

static void
test_another_brief_in_its_place_is_asked_about (void)
{
  const struct
  {
    gboolean take_theirs;
    const char *title;
  } cases[] = {
    { FALSE, "Ours" },
    { TRUE, "Theirs" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Place) place = { NULL };
      GwDocument *document;

      place_init (&place);
      put_brief (&place, "a.brief", "Base");
      document = open_brief (&place, "a.brief");
      gw_document_set_autosave (document, TRUE);
      set_title (document, "Ours");
      put_brief (&place, "a.brief", "Theirs");

      g_assert_true (wait_for (document, is_conflicting, 5000));
      wait_for (document, never, 1000);
      assert_title_in_file (&place, "a.brief", "Theirs");
      g_assert_false (gw_document_save (document, NULL));
      g_assert_true (is_conflicting (document));
      g_assert_cmpstr (gw_item_get_text (gw_document_get_base (document), GW_BRIEF_TITLE), ==,
                       "Base");
      g_assert_cmpstr (gw_item_get_text (gw_document_get_theirs (document), GW_BRIEF_TITLE), ==,
                       "Theirs");

      g_assert_true (gw_document_settle (document,
                                         cases[i].take_theirs ? gw_document_get_theirs (document)
                                                              : gw_document_get_item (document),
                                         NULL));
      g_assert_true (wait_for (document, is_saved, 5000));
      g_assert_cmpstr (gw_document_get_title (document), ==, cases[i].title);
      assert_title_in_file (&place, "a.brief", cases[i].title);
      let_go (document);
      assert_nothing_to_recover ();
    }
}

static void
test_a_removed_file_comes_back_with_the_next_edit_only (void)
{
  g_auto (Place) place = { NULL };
  g_autofree char *path = NULL;
  GwDocument *document;

  place_init (&place);
  put_brief (&place, "a.brief", "Here");
  path = place_path (&place, "a.brief");
  document = open_brief (&place, "a.brief");
  gw_document_set_autosave (document, TRUE);

  g_assert_cmpint (unlink (path), ==, 0);
  g_assert_true (wait_for (document, is_dirty, 5000));
  wait_for (document, never, 1000);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  set_title (document, "Back");
  g_assert_true (wait_for (document, is_saved, 5000));
  assert_title_in_file (&place, "a.brief", "Back");
  let_go (document);
}

static void
test_a_file_that_no_longer_loads_replaces_nothing_here (void)
{
  g_auto (Place) place = { NULL };
  GwDocument *document;

  place_init (&place);
  put_brief (&place, "a.brief", "Good");
  document = open_brief (&place, "a.brief");
  gw_document_set_autosave (document, TRUE);
  place_put (&place, "a.brief", "<<<<<<< ours\n", 0600);

  g_assert_true (wait_for (document, is_failed, 5000));
  g_assert_cmpstr (gw_document_get_title (document), ==, "Good");
  set_title (document, "Better");
  wait_for (document, never, 1500);
  place_assert_text (&place, "a.brief", "<<<<<<< ours\n");
  g_assert_true (gw_document_is_dirty (document));

  gw_document_discard (document);
  let_go (document);
  assert_nothing_to_recover ();
}

int
main (int   argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  places_init ();

#define ADD(path, func) g_test_add_func ("/changed/" path, func)
  ADD ("a-change-of-the-file-is-taken-in-as-edits", test_a_change_of_the_file_is_taken_in_as_edits);
  ADD ("two-changes-that-do-not-touch-are-both-kept",
       test_two_changes_that_do_not_touch_are_both_kept);
  ADD ("what-stands-beside-is-taken-in", test_what_stands_beside_is_taken_in);
  ADD ("two-changes-of-one-thing-are-a-conflict-in-the-file",
       test_two_changes_of_one_thing_are_a_conflict_in_the_file);
  ADD ("saving-merges-first", test_saving_merges_first);
  ADD ("typing-goes-on-while-it-is-merged", test_typing_goes_on_while_it_is_merged);
  ADD ("a-file-that-was-gone-for-a-while-is-merged",
       test_a_file_that_was_gone_for_a_while_is_merged);
  ADD ("another-brief-in-its-place-is-asked-about", test_another_brief_in_its_place_is_asked_about);
  ADD ("a-removed-file-comes-back-with-the-next-edit-only",
       test_a_removed_file_comes_back_with_the_next_edit_only);
  ADD ("a-file-that-no-longer-loads-replaces-nothing-here",
       test_a_file_that_no_longer_loads_replaces_nothing_here);
#undef ADD

  result = g_test_run ();
  places_clear ();
  return result;
}
