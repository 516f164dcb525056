/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "find.h"
#include "gw-changes-dialog.h"
#include "gw-changes.h"
#include "gw-conflicts-dialog.h"
#include "gw-marked-text.h"
#include "gw-merge.h"
#include "gw-resources.h"
#include "gw-xml.h"
#include "names.h"

#include <string.h>

#define KNOWN(ID, TEXT) "<known id=\"" ID "\">" TEXT "</known>"
#define BRIEF(PARTIES, KNOWNS)                                                                     \
  "<brief xmlns=\"urn:groundwork:1\" format=\"1\" id=\"b-1\" moment=\"scope\"><title>T</title>"       \
  PARTIES "<knowns>" KNOWNS "</knowns><scope/></brief>"
#define PARTY "<parties><party id=\"p-1\" side=\"them\" name=\"Amina\"/></parties>"
#define NEED "<interests><interest id=\"i-1\" party=\"p-1\"><statement>Rest</statement></interest>"  \
             "</interests>"

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static GwItem *
read_brief (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  GwItem *brief = gw_xml_read (bytes, NULL, &error);

  g_assert_no_error (error);
  return brief;
}

static GtkWidget *
create_dialog (const char *title,
               GwItem     *from,
               GwItem     *to,
               const char *sentence)
{
  g_autoptr (GPtrArray) changes = gw_changes_find (from, to);

  return gw_changes_dialog_new (NULL, title, from, to, changes, sentence);
}

static GtkCheckButton *
find_check (GtkWidget  *dialog,
            const char *words)
{
  GtkWidget *check = find_saying (dialog, GTK_TYPE_CHECK_BUTTON, words);

  g_assert_nonnull (check);
  return GTK_CHECK_BUTTON (check);
}

static void
count_taken (guint *n)
{
  ++*n;
}

static void
test_taking (void)
{
  g_autoptr (GwItem) from = read_brief (BRIEF ("", KNOWN ("kn-1", "Night hours are paid")));
  g_autoptr (GwItem) to = read_brief (
      BRIEF (PARTY NEED, KNOWN ("kn-1", "Night hours are paid twice") KNOWN ("kn-2", "By us")));
  g_autoptr (GwTree) tree = gw_tree_new (from);
  GtkWidget *dialog = create_dialog ("Bring back a copy", from, to, "It came back");
  guint n_taken = 0;

  gw_changes_dialog_offer (GW_CHANGES_DIALOG (dialog), tree, GW_AUDIENCE_OUR, "Bring back");
  g_signal_connect_swapped (dialog, "taken", G_CALLBACK (count_taken), &n_taken);
  check_names (dialog);
  settle ();
  g_assert_nonnull (find_saying (dialog, GTK_TYPE_BUTTON, "Take 4 changes"));

  /* The need goes with the person whose it is. */
  gtk_check_button_set_active (find_check (dialog, "Person: Amina"), FALSE);
  g_assert_false (gtk_check_button_get_active (find_check (dialog, "Need: Rest")));
  g_assert_true (gtk_check_button_get_inconsistent (find_check (dialog, "All of them")));
  g_assert_nonnull (find_saying (dialog, GTK_TYPE_BUTTON, "Take 2 changes"));
  gtk_check_button_set_active (find_check (dialog, "Known point: By us"), FALSE);

  gtk_widget_activate_action (dialog, "changes.take", NULL);
  settle ();
  g_assert_cmpuint (n_taken, ==, 1);
  g_autoptr (GwItem) expected
      = read_brief (BRIEF ("", KNOWN ("kn-1", "Night hours are paid twice")));
  g_assert_true (gw_item_equal (gw_tree_get_item (tree), expected));
  g_assert_cmpstr (gw_tree_get_undo_label (tree), ==, "Bring back");
  gw_tree_undo (tree);
  g_assert_true (gw_item_equal (gw_tree_get_item (tree), from));
}

/* Where two versions are only compared, nothing is taken that was not chosen. */
static void
test_choosing (void)
{
  g_autoptr (GwItem) from = read_brief (BRIEF ("", KNOWN ("kn-1", "Night hours are paid")));
  g_autoptr (GwItem) to
      = read_brief (BRIEF ("", KNOWN ("kn-1", "Night hours are paid twice") KNOWN ("kn-2", "By us")));
  g_autoptr (GwTree) tree = gw_tree_new (from);
  GtkWidget *dialog = create_dialog ("Compare", from, to, "They differ");

  gw_changes_dialog_offer (GW_CHANGES_DIALOG (dialog), tree, GW_AUDIENCE_ME, "Take");
  gw_changes_dialog_want_none (GW_CHANGES_DIALOG (dialog));
  gtk_window_present (GTK_WINDOW (dialog));
  settle ();
  g_assert_false (gtk_check_button_get_active (find_check (dialog, "All of them")));
  g_assert_false (gtk_widget_get_sensitive (find_saying (dialog, GTK_TYPE_BUTTON, "Take changes")));

  gtk_check_button_set_active (find_check (dialog, "Known point: By us"), TRUE);
  gtk_widget_activate_action (dialog, "changes.take", NULL);
  settle ();
  g_autoptr (GwItem) expected
      = read_brief (BRIEF ("", KNOWN ("kn-1", "Night hours are paid") KNOWN ("kn-2", "By us")));
  g_assert_true (gw_item_equal (gw_tree_get_item (tree), expected));
}

/* What was written in the brief while the dialog stood there stays. */
static void
test_written_meanwhile (void)
{
  g_autoptr (GwItem) from = read_brief (BRIEF ("", KNOWN ("kn-1", "a") KNOWN ("kn-2", "b")));
  g_autoptr (GwItem) to = read_brief (BRIEF ("", KNOWN ("kn-1", "A") KNOWN ("kn-2", "b")));
  g_autoptr (GwTree) tree = gw_tree_new (from);
  GtkWidget *dialog = create_dialog ("Bring back a copy", from, to, "It came back");
  g_autoptr (GwItem) expected = read_brief (BRIEF ("", KNOWN ("kn-1", "A") KNOWN ("kn-2", "B")));

  gw_changes_dialog_offer (GW_CHANGES_DIALOG (dialog), tree, GW_AUDIENCE_OUR, "Bring back");
  gw_tree_set (tree, gw_tree_find (tree, "kn-2"), GW_KNOWN_TEXT, "B", NULL);
  gtk_widget_activate_action (dialog, "changes.take", NULL);
  settle ();
  g_assert_true (gw_item_equal (gw_tree_get_item (tree), expected));
}

static void
test_reading (void)
{
  g_autoptr (GwItem) from = read_brief (BRIEF ("", KNOWN ("kn-1", "Night hours are paid")));
  g_autoptr (GwItem) to = read_brief (BRIEF ("", KNOWN ("kn-1", "Night hours are not paid")));
  GtkWidget *dialog = create_dialog ("Compare", from, to, "What differs");

  check_names (dialog);
  g_assert_nonnull (find_saying (dialog, GTK_TYPE_LABEL, "Night hours are not paid"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* The words that differ are told apart by more than colour. */
static void
test_marks (void)
{
  GtkWidget *label = g_object_ref_sink (gtk_label_new (NULL));
  PangoAttrIterator *places;
  PangoAttribute *mark;
  int start;
  int end;

  gw_marked_text_show_side (GTK_LABEL (label), "in three hours", "in two hours");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, "in three hours");
  places = pango_attr_list_get_iterator (gtk_label_get_attributes (GTK_LABEL (label)));
  pango_attr_iterator_next (places);
  pango_attr_iterator_range (places, &start, &end);
  mark = pango_attr_iterator_get (places, PANGO_ATTR_UNDERLINE);
  g_assert_cmpint (start, ==, 3);
  g_assert_cmpint (end, ==, 8);
  g_assert_nonnull (mark);
  pango_attr_iterator_destroy (places);

  gw_marked_text_show_both (GTK_LABEL (label), "in two hours", "in three hours");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, "in two three hours");
  gw_marked_text_show_both (GTK_LABEL (label), NULL, "new");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, "new");
  g_assert_finalize_object (label);
}

static void
test_conflicts (void)
{
  g_autoptr (GwItem) base = read_brief (BRIEF ("", KNOWN ("kn-1", "two")));
  g_autoptr (GwItem) ours = read_brief (BRIEF ("", KNOWN ("kn-1", "three")));
  g_autoptr (GwItem) theirs = read_brief (BRIEF ("", KNOWN ("kn-1", "four")));
  guint n = 0;
  g_autoptr (GwItem) merged = gw_merge (base, ours, theirs, &n, NULL);
  g_autoptr (GwTree) tree = gw_tree_new (merged);
  GtkWidget *dialog = gw_conflicts_dialog_new (NULL, tree, "Priya");

  check_names (dialog);
  settle ();
  g_assert_nonnull (find_saying (dialog, GTK_TYPE_LABEL, "Priya"));
  g_assert_nonnull (find_saying (dialog, GTK_TYPE_LABEL, "differ in 1 place."));
  g_signal_emit_by_name (find_saying (dialog, GTK_TYPE_BUTTON, "Take theirs"), "clicked");
  settle ();
  g_assert_true (gw_item_equal (gw_tree_get_item (tree), theirs));
  g_assert_nonnull (find_saying (dialog, GTK_TYPE_LABEL, "Everything is settled."));

  gtk_widget_activate_action (dialog, "conflicts.undo", NULL);
  settle ();
  g_assert_nonnull (find_saying (dialog, GTK_TYPE_LABEL, "differ in 1 place."));
  gtk_widget_activate_action (dialog, "conflicts.keep-all", NULL);
  settle ();
  g_assert_true (gw_item_equal (gw_tree_get_item (tree), ours));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv);
  gw_app_init_resources ();

  g_test_add_func ("/changes-dialog/what is ticked is taken as one step", test_taking);
  g_test_add_func ("/changes-dialog/what is compared is taken by choice", test_choosing);
  g_test_add_func ("/changes-dialog/what was written meanwhile stays", test_written_meanwhile);
  g_test_add_func ("/changes-dialog/two briefs can be compared", test_reading);
  g_test_add_func ("/changes-dialog/words that differ are marked", test_marks);
  g_test_add_func ("/changes-dialog/two versions are settled, with undo", test_conflicts);
  return g_test_run ();
}
