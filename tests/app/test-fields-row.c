/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "find.h"
#include "form.h"
#include "gw-field-box.h"
#include "gw-fields-row.h"
#include "gw-item-row.h"
#include "gw-resources.h"
#include "gw-text-box.h"
#include "names.h"

/* The single fields of a section: text while one reads, boxes while one writes. */

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
write_into (GtkWidget  *field,
            const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find_nth (field, GTK_TYPE_ENTRY, 0)), text);
}

/* Tab turns the text into its boxes, and leaving them into text again. */
static void
test_single_fields_are_text_until_one_comes (void)
{
  Form form = form_open_sample ("a2-six-shops.brief");

  settle ();
  GtkWidget *row = find_nth (form_find_card (&form, GW_SECTION_TIME), GW_TYPE_FIELDS_ROW, 0);
  GtkWidget *text = find_nth (row, GTK_TYPE_LABEL, 0);
  g_assert_false (gw_fields_row_is_open (GW_FIELDS_ROW (row)));
  g_assert_true (g_str_has_prefix (gtk_label_get_text (GTK_LABEL (text)), "Fri 26 Feb 2027 · "));

  g_assert_true (gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD));
  g_assert_true (gw_fields_row_is_open (GW_FIELDS_ROW (row)));
  g_assert_false (gtk_widget_get_visible (text));
  check_names (row);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (form.window)),
                                         find_nth (row, GW_TYPE_FIELD_BOX, 0)));
  write_into (find_nth (row, GW_TYPE_FIELD_BOX, 0), "1 Mar 2027");

  gtk_widget_grab_focus (
      find_nth (form_find_card (&form, GW_SECTION_PIECES), GW_TYPE_ITEM_ROW, 0));
  settle ();
  g_assert_false (gw_fields_row_is_open (GW_FIELDS_ROW (row)));
  g_assert_null (find_nth (row, GW_TYPE_FIELD_BOX, 0));
  g_assert_true (g_str_has_prefix (gtk_label_get_text (GTK_LABEL (text)), "Mon 1 Mar 2027 · "));
  gw_tree_undo (form.tree);
  g_assert_true (g_str_has_prefix (gtk_label_get_text (GTK_LABEL (text)), "Fri 26 Feb 2027 · "));
  form_close (&form);
}

/* Whoever writes all of a result into its first box finds it in its places afterwards. */
static void
test_a_line_is_parted_when_one_leaves (void)
{
  Form form = form_open ("prioritization", "<title>T</title><prioritization/>"
                                           "<result date='2026-12-01' ending='agreed'/>");

  settle ();
  GtkWidget *card = form_find_card (&form, GW_SECTION_RESULT);
  GtkWidget *row = find_nth (card, GW_TYPE_FIELDS_ROW, 0);
  gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
  gw_text_box_set_text (GW_TEXT_BOX (find_nth (row, GW_TYPE_TEXT_BOX, 0)),
                        "They take it - Timo - 10 Dec 2026 - look again 15 Jan 2027");
  gtk_widget_grab_focus (find_nth (card, GTK_TYPE_BUTTON, 0));
  settle ();

  GwItem *result = gw_item_get_one (gw_tree_get_item (form.tree), GW_BRIEF_RESULT);
  g_assert_cmpstr (gw_item_get_text (result, GW_RESULT_STATEMENT), ==, "They take it");
  g_assert_cmpstr (gw_item_get_text (result, GW_RESULT_AGAIN), ==, "2027-01-15");
  g_assert_nonnull (find_nth (card, GW_TYPE_ITEM_ROW, 0));
  form_close (&form);
}

/* A section whose single fields say nothing yet says what to do, and its button leads to them. */
static void
test_bare_fields_are_an_empty_state (void)
{
  Form form = form_open ("scope", "<title>T</title><scope/>");

  settle ();
  GtkWidget *card = form_find_card (&form, GW_SECTION_TIME);
  GtkWidget *button = find_nth (card, GTK_TYPE_BUTTON, 0);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "Add the date");
  g_assert_true (gtk_widget_get_visible (button));
  g_signal_emit_by_name (button, "clicked");
  write_into (find_nth (card, GW_TYPE_FIELD_BOX, 0), "1 Mar 2027");
  g_assert_false (gtk_widget_get_visible (button));
  gw_tree_undo (form.tree);
  g_assert_true (gtk_widget_get_visible (button));
  form_close (&form);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv);
  gw_app_init_resources ();
  gw_app_init_style (gdk_display_get_default ());

  g_test_add_func ("/fields row/single fields are text until one comes",
                   test_single_fields_are_text_until_one_comes);
  g_test_add_func ("/fields row/bare fields are an empty state",
                   test_bare_fields_are_an_empty_state);
  g_test_add_func ("/fields row/a line is parted when one leaves",
                   test_a_line_is_parted_when_one_leaves);
  return g_test_run ();
}
