/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "find.h"
#include "gw-choice-box.h"
#include "gw-field-box.h"
#include "gw-finder.h"
#include "gw-item-row.h"
#include "gw-moment-page.h"
#include "gw-resources.h"
#include "gw-row-list.h"
#include "gw-section-card.h"
#include "gw-sections.h"
#include "gw-text-box.h"
#include "gw-verdicts.h"
#include "gw-xml.h"
#include "names.h"

#include <gtk/gtk.h>

typedef struct
{
  GwTree    *tree;
  GwTree    *library;
  GtkWidget *window;
  GtkWidget *page;
  char      *told;
} Scene;

static const char *const samples[GW_N_MOMENTS]
    = { "a1-payroll-export.brief", "a2-six-shops.brief", "a3-nordkette-counts-on.brief",
        "a4-payroll-engineer.brief" };

static GwTree *
read_sample (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("GW_SAMPLES"), "en", name, NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_autoptr (GBytes) bytes = g_bytes_new (contents, length);
  g_autoptr (GwItem) root = gw_xml_read (bytes, NULL, &error);
  g_assert_no_error (error);
  return gw_tree_new (root);
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
told_cb (Scene      *scene,
         const char *text)
{
  g_free (scene->told);
  scene->told = g_strdup (text);
}

static void
open_page (Scene *scene)
{
  scene->window = gtk_window_new ();
  scene->page = gw_moment_page_new (scene->tree, scene->library);
  g_signal_connect_swapped (scene->page, "told", G_CALLBACK (told_cb), scene);
  gtk_window_set_child (GTK_WINDOW (scene->window), scene->page);
  gtk_window_set_default_size (GTK_WINDOW (scene->window), 600, 800);
  gtk_widget_show (scene->window);
  gw_moment_page_finish (GW_MOMENT_PAGE (scene->page));
}

static void
close_page (Scene *scene)
{
  gtk_window_destroy (GTK_WINDOW (scene->window));
  settle ();
  g_assert_finalize_object (scene->tree);
  g_clear_object (&scene->library);
  g_free (scene->told);
}

static GtkWidget *
find_card (Scene       *scene,
           GwSectionId  id)
{
  GtkWidget *card;

  for (guint i = 0; (card = find_nth (scene->page, GW_TYPE_SECTION_CARD, i)) != NULL; i++)
    if (gw_section_card_get_section (GW_SECTION_CARD (card))->id == id)
      return card;
  return NULL;
}

static GwRowList *
rows_of (Scene       *scene,
         GwSectionId  id)
{
  return GW_ROW_LIST (find_nth (find_card (scene, id), GW_TYPE_ROW_LIST, 0));
}

static GwItemRow *
row_of (Scene       *scene,
        GwSectionId  id,
        guint        n)
{
  GtkWidget *row = find_nth (GTK_WIDGET (rows_of (scene, id)), GW_TYPE_ITEM_ROW, n);

  return row != NULL ? GW_ITEM_ROW (row) : NULL;
}

static void
write_into (GtkWidget  *field,
            const char *text)
{
  GtkWidget *box = find_nth (field, GW_TYPE_TEXT_BOX, 0);

  if (box != NULL)
    gw_text_box_set_text (GW_TEXT_BOX (box), text);
  else
    gtk_editable_set_text (GTK_EDITABLE (find_nth (field, GTK_TYPE_ENTRY, 0)), text);
}

/* Every row of every section of the four samples, read and entered. */
static void
test_every_row_turns_into_fields_with_names (void)
{
  for (GwMoment moment = 0; moment < GW_N_MOMENTS; moment++)
    {
      Scene scene = { .tree = read_sample (samples[moment]) };
      g_autoptr (GwItem) before = gw_item_ref (gw_tree_get_item (scene.tree));
      GtkWidget *row;

      open_page (&scene);
      check_names (scene.page);
      for (guint i = 0; (row = find_nth (scene.page, GW_TYPE_ITEM_ROW, i)) != NULL; i++)
        {
          gw_item_row_edit (GW_ITEM_ROW (row));
          g_assert_nonnull (find_nth (row, GW_TYPE_FIELD_BOX, 0));
          check_names (row);
          gw_item_row_stop (GW_ITEM_ROW (row));
          g_assert_null (find_nth (row, GW_TYPE_FIELD_BOX, 0));
        }
      g_assert_true (gw_item_equal (before, gw_tree_get_item (scene.tree)));
      close_page (&scene);
    }
}

static void
test_what_is_written_stands_in_the_brief (void)
{
  Scene scene = { .tree = read_sample (samples[0]) };

  open_page (&scene);
  GwItemRow *row = row_of (&scene, GW_SECTION_FACTS, 0);
  GwNode *node = gw_item_row_get_node (row);

  gw_item_row_edit (row);
  write_into (find_nth (GTK_WIDGET (row), GW_TYPE_FIELD_BOX, 0), "Six of nine");
  write_into (find_nth (GTK_WIDGET (row), GW_TYPE_FIELD_BOX, 2), "3 Nov 2026");
  g_assert_cmpstr (gw_item_get_text (gw_node_get_item (node), GW_FACT_STATEMENT), ==, "Six of nine");
  g_assert_cmpstr (gw_item_get_text (gw_node_get_item (node), GW_FACT_OBSERVED), ==, "2026-11-03");

  /* Refused, it stays as it was typed, and undo takes back what was not. */
  GtkWidget *date = find_nth (GTK_WIDGET (row), GW_TYPE_FIELD_BOX, 2);
  GtkEditable *box = GTK_EDITABLE (find_nth (date, GTK_TYPE_ENTRY, 0));
  int end = g_utf8_strlen (gtk_editable_get_text (box), -1);
  gtk_editable_insert_text (box, " or so", -1, &end);
  g_assert_cmpstr (gw_item_get_text (gw_node_get_item (node), GW_FACT_OBSERVED), ==, "2026-11-03");
  g_assert_cmpstr (gtk_editable_get_text (box), ==, "3 Nov 2026 or so");
  gw_tree_undo (scene.tree);
  g_assert_cmpstr (gtk_editable_get_text (box), ==, "Fri 20 Nov 2026");
  close_page (&scene);
}

static void
test_enter_adds_the_next_row (void)
{
  Scene scene = { .tree = read_sample (samples[0]) };

  open_page (&scene);
  GListModel *rows = gw_row_list_get_rows (rows_of (&scene, GW_SECTION_QUESTIONS));
  guint n = g_list_model_get_n_items (rows);
  GwItemRow *row = row_of (&scene, GW_SECTION_QUESTIONS, 0);

  gw_item_row_edit (row);
  g_signal_emit_by_name (find_nth (GTK_WIDGET (row), GW_TYPE_FIELD_BOX, 0), "next");
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, n + 1);
  GwItemRow *added = row_of (&scene, GW_SECTION_QUESTIONS, 1);
  g_assert_true (gw_item_row_is_open (added));
  g_assert_false (gw_item_row_is_open (row));

  /* Left without a word, it goes. */
  gw_item_row_stop (added);
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, n);
  close_page (&scene);
}

/* From wherever one is in the row, a choice as well, and from a row that is read. */
static void
test_ctrl_enter_adds_the_next_row (void)
{
  Scene scene = { .tree = read_sample (samples[0]) };

  open_page (&scene);
  GListModel *rows = gw_row_list_get_rows (rows_of (&scene, GW_SECTION_WAITS));
  GwItemRow *row = row_of (&scene, GW_SECTION_WAITS, 0);
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (row));

  gw_item_row_edit (row);
  gtk_widget_grab_focus (find_nth (GTK_WIDGET (row), GTK_TYPE_CHECK_BUTTON, 0));
  g_assert_true (press_key (list, GDK_KEY_Return, GDK_CONTROL_MASK));
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 4);
  g_assert_true (gw_item_row_is_open (row_of (&scene, GW_SECTION_WAITS, 1)));
  gw_item_row_stop (row_of (&scene, GW_SECTION_WAITS, 1));

  gtk_widget_grab_focus (GTK_WIDGET (row_of (&scene, GW_SECTION_WAITS, 2)));
  g_assert_true (press_key (list, GDK_KEY_Return, GDK_CONTROL_MASK));
  g_assert_true (gw_item_row_is_open (row_of (&scene, GW_SECTION_WAITS, 3)));
  close_page (&scene);
}

/* What one chooses may belong into another list, but nothing moves while one writes. */
static void
test_a_row_stays_while_it_is_open (void)
{
  Scene scene = { .tree = read_sample (samples[0]) };

  open_page (&scene);
  GtkWidget *card = find_card (&scene, GW_SECTION_FACTS);
  GwItemRow *row = row_of (&scene, GW_SECTION_FACTS, 0);
  g_autoptr (GwNode) node = g_object_ref (gw_item_row_get_node (row));
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (row));
  GwRowList *other = GW_ROW_LIST (find_nth (card, GW_TYPE_ROW_LIST, 1));
  guint n = g_list_model_get_n_items (gw_row_list_get_rows (other));

  gw_item_row_edit (row);
  g_assert_true (gw_tree_set (scene.tree, node, GW_FACT_KIND, "impact", NULL));
  g_assert_true (gw_item_row_is_open (row));
  g_assert_cmpuint (g_list_model_get_n_items (gw_row_list_get_rows (other)), ==, n);

  g_assert_true (press_key (list, GDK_KEY_Escape, 0));
  g_assert_cmpuint (g_list_model_get_n_items (gw_row_list_get_rows (other)), ==, n + 1);
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (scene.window));
  g_assert_true (GW_IS_ITEM_ROW (focus));
  g_assert_true (gw_item_row_get_node (GW_ITEM_ROW (focus)) == node);
  close_page (&scene);
}

static void
test_removing_is_told_and_can_be_undone (void)
{
  Scene scene = { .tree = read_sample (samples[0]) };

  open_page (&scene);
  g_autoptr (GwItem) before = gw_item_ref (gw_tree_get_item (scene.tree));
  GwItemRow *row = row_of (&scene, GW_SECTION_WAYS, 1);

  gtk_widget_grab_focus (GTK_WIDGET (row));
  gtk_widget_activate_action (GTK_WIDGET (row), "row.remove", NULL);
  g_assert_nonnull (g_strstr_len (scene.told, -1, "Shift swap first"));
  g_assert_cmpuint (gw_item_count (gw_tree_get_item (scene.tree), GW_BRIEF_OPTIONS), ==, 3);
  gw_tree_undo (scene.tree);
  g_assert_true (gw_item_equal (before, gw_tree_get_item (scene.tree)));

  gtk_widget_grab_focus (GTK_WIDGET (row_of (&scene, GW_SECTION_WAYS, 0)));
  gtk_widget_activate_action (GTK_WIDGET (row_of (&scene, GW_SECTION_WAYS, 0)), "row.down", NULL);
  g_autofree char *title = gw_item_title (
      gw_item_get_child (gw_tree_get_item (scene.tree), GW_BRIEF_OPTIONS, 0));
  g_assert_nonnull (g_strstr_len (title, -1, "Shift swap first"));
  close_page (&scene);
}

static void
test_verdicts_are_given_and_taken_back (void)
{
  Scene scene = { .tree = read_sample (samples[0]) };

  open_page (&scene);
  GwItemRow *row = row_of (&scene, GW_SECTION_WAYS, 0);
  GwNode *node = gw_item_row_get_node (row);
  guint n = gw_item_count (gw_node_get_item (node), GW_OPTION_VERDICTS);

  gw_item_row_edit (row);
  GtkWidget *verdicts = find_nth (GTK_WIDGET (row), GW_TYPE_VERDICTS, 0);
  GtkToggleButton *yes = GTK_TOGGLE_BUTTON (find_nth (verdicts, GTK_TYPE_TOGGLE_BUTTON, 0));
  GtkToggleButton *no = GTK_TOGGLE_BUTTON (find_nth (verdicts, GTK_TYPE_TOGGLE_BUTTON, 2));

  g_assert_true (gtk_toggle_button_get_active (yes));
  gtk_toggle_button_set_active (no, TRUE);
  g_assert_false (gtk_toggle_button_get_active (yes));
  g_assert_cmpuint (gw_item_count (gw_node_get_item (node), GW_OPTION_VERDICTS), ==, n);
  gtk_toggle_button_set_active (no, FALSE);
  g_assert_cmpuint (gw_item_count (gw_node_get_item (node), GW_OPTION_VERDICTS), ==, n - 1);
  gw_tree_undo (scene.tree);
  g_assert_true (gtk_toggle_button_get_active (no));
  close_page (&scene);
}

static void
test_a_single_item_comes_with_the_button (void)
{
  g_autoptr (GwItem) brief = gw_brief_new (GW_MOMENT_COMMITMENT, "", NULL);
  Scene scene = { .tree = gw_tree_new (brief) };

  open_page (&scene);
  GtkWidget *card = find_card (&scene, GW_SECTION_NEXT);
  g_assert_null (find_nth (card, GW_TYPE_FIELD_BOX, 0));
  g_signal_emit_by_name (find_nth (card, GTK_TYPE_BUTTON, 0), "clicked");
  write_into (find_nth (card, GW_TYPE_FIELD_BOX, 0), "12 Jan 2027");
  GwItem *next = gw_item_get_one (gw_brief_get_moment_item (gw_tree_get_item (scene.tree)),
                                  GW_COMMITMENT_NEXT);
  g_assert_cmpstr (gw_item_get_text (next, GW_NEXT_DATE), ==, "2027-01-12");
  gw_tree_undo (scene.tree);
  gw_tree_undo (scene.tree);
  g_assert_null (find_nth (card, GW_TYPE_FIELD_BOX, 0));
  close_page (&scene);
}

static void
test_the_library_is_found_and_taken (void)
{
  Scene scene = { .tree = read_sample (samples[0]), .library = read_sample ("library.xml") };

  open_page (&scene);
  settle ();
  GtkWidget *card = find_card (&scene, GW_SECTION_PEOPLE);
  guint n = gw_item_count (gw_tree_get_item (scene.tree), GW_BRIEF_PARTIES);

  g_signal_emit_by_name (find_nth (card, GTK_TYPE_BUTTON, 0), "clicked");
  settle ();
  GtkWidget *finder = find_nth (card, GW_TYPE_FINDER, 0);
  GwItem *helene
      = gw_item_get_child (gw_tree_get_item (scene.library), GW_LIBRARY_PARTIES, 6);
  check_names (finder);
  g_signal_emit_by_name (finder, "taken", helene);
  g_assert_cmpuint (gw_item_count (gw_tree_get_item (scene.tree), GW_BRIEF_PARTIES), ==, n + 1);
  /* One of those who were there is a user, in a list below. */
  g_assert_false (gtk_widget_has_focus (GTK_WIDGET (row_of (&scene, GW_SECTION_PEOPLE, n - 1))));

  /* Whoever does not stay goes on with what was taken. */
  gtk_widget_hide (finder);
  g_signal_emit_by_name (finder, "taken",
                         gw_item_get_child (gw_tree_get_item (scene.library), GW_LIBRARY_PARTIES, 3));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (scene.window))
                 == GTK_WIDGET (row_of (&scene, GW_SECTION_PEOPLE, n)));

  g_signal_emit_by_name (finder, "written", "Somebody new", FALSE);
  GwItem *added = gw_item_get_child (gw_tree_get_item (scene.tree), GW_BRIEF_PARTIES, n + 2);
  g_assert_cmpstr (gw_item_get_text (added, GW_PARTY_NAME), ==, "Somebody new");
  gtk_popover_popdown (GTK_POPOVER (finder));
  settle ();
  close_page (&scene);
}

static void
test_starters_are_offered_while_there_is_nothing (void)
{
  g_autoptr (GwItem) brief = gw_brief_new (GW_MOMENT_SCOPE, "", NULL);
  Scene scene = { .tree = gw_tree_new (brief) };

  open_page (&scene);
  GtkWidget *card = find_card (&scene, GW_SECTION_QUESTIONS);
  GtkWidget *starters = find_nth (card, GTK_TYPE_EXPANDER, 0);
  GtkWidget *offer = find_nth (starters, GTK_TYPE_BUTTON, 0);
  g_assert_true (gtk_expander_get_expanded (GTK_EXPANDER (starters)));
  g_signal_emit_by_name (offer, "clicked");
  g_autofree char *title = gw_item_title (
      gw_item_get_child (gw_tree_get_item (scene.tree), GW_BRIEF_QUESTIONS, 0));
  g_assert_cmpstr (title, ==, "What makes this one hard?");
  /* The others stay at hand. */
  g_assert_true (gtk_widget_get_visible (starters));
  g_assert_false (gtk_expander_get_expanded (GTK_EXPANDER (starters)));
  close_page (&scene);
}

static void
test_who_may_see_a_row_is_chosen (void)
{
  Scene scene = { .tree = read_sample (samples[0]) };

  open_page (&scene);
  GwItemRow *row = row_of (&scene, GW_SECTION_FACTS, 0);
  GwNode *node = gw_item_row_get_node (row);

  gtk_widget_grab_focus (GTK_WIDGET (row));
  gtk_widget_activate_action (GTK_WIDGET (row), "row.see", "s", "private");
  g_assert_cmpint (gw_item_get_visibility (gw_node_get_item (node), GW_MOMENT_PRIORITIZATION), ==,
                   GW_VISIBILITY_PRIVATE);
  close_page (&scene);
}

/* What is in front first, then the rest in the moment's order, without anybody's asking. */
static void
test_a_whole_form_comes_by_and_by (void)
{
  Scene scene = { .tree = read_sample (samples[0]) };
  const GwMomentText *text = gw_moment_text (GW_MOMENT_PRIORITIZATION);

  scene.window = gtk_window_new ();
  scene.page = gw_moment_page_new (scene.tree, NULL);
  gtk_window_set_child (GTK_WINDOW (scene.window), scene.page);
  g_assert_nonnull (find_card (&scene, text->sections[0].id));
  g_assert_null (find_card (&scene, text->sections[1].id));

  gtk_widget_show (scene.window);
  while (find_card (&scene, text->sections[text->n_sections - 1].id) == NULL)
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; i < text->n_sections; i++)
    {
      GtkWidget *card = find_nth (scene.page, GW_TYPE_SECTION_CARD, i);

      g_assert_true (gw_section_card_get_section (GW_SECTION_CARD (card)) == &text->sections[i]);
    }
  close_page (&scene);
}

static void
test_short_and_full_lose_nothing (void)
{
  Scene scene = { .tree = read_sample (samples[1]) };

  open_page (&scene);
  g_assert_nonnull (find_card (&scene, GW_SECTION_PIECES));
  gtk_widget_activate_action (scene.page, "form.more", "s", "short");
  g_assert_null (find_card (&scene, GW_SECTION_PIECES));
  gtk_widget_activate_action (scene.page, "form.more", "s", "facts");
  g_assert_nonnull (find_card (&scene, GW_SECTION_FACTS));
  gtk_widget_activate_action (scene.page, "form.more", "s", "full");
  gw_moment_page_finish (GW_MOMENT_PAGE (scene.page));
  g_assert_nonnull (find_card (&scene, GW_SECTION_PIECES));
  g_autoptr (GwTree) fresh = read_sample (samples[1]);
  g_assert_true (gw_item_equal (gw_tree_get_item (fresh), gw_tree_get_item (scene.tree)));
  close_page (&scene);
}

/* Shift+Tab leads through what Tab leads through, and out of the row again. */
static void
test_there_is_a_way_back (void)
{
  Scene scene = { .tree = read_sample (samples[0]) };
  GtkWidget *way[12];

  open_page (&scene);
  GwItemRow *row = row_of (&scene, GW_SECTION_FACTS, 0);
  gw_item_row_edit (row);
  settle ();
  gtk_widget_grab_focus (find_nth (GTK_WIDGET (row), GW_TYPE_FIELD_BOX, 0));
  for (guint i = 0; i < G_N_ELEMENTS (way); i++)
    {
      way[i] = gtk_window_get_focus (GTK_WINDOW (scene.window));
      gtk_widget_child_focus (scene.window, GTK_DIR_TAB_FORWARD);
      g_assert_true (way[i] != gtk_window_get_focus (GTK_WINDOW (scene.window)));
    }
  for (guint i = G_N_ELEMENTS (way); i > 0; i--)
    {
      gtk_widget_child_focus (scene.window, GTK_DIR_TAB_BACKWARD);
      g_assert_true (way[i - 1] == gtk_window_get_focus (GTK_WINDOW (scene.window)));
    }
  gtk_widget_child_focus (scene.window, GTK_DIR_TAB_BACKWARD);
  g_assert_false (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (scene.window)),
                                          GTK_WIDGET (row)));
  close_page (&scene);
}

static void (*card_snapshot) (GtkWidget *widget, GtkSnapshot *snapshot);
static GHashTable *drawn;

static void
watched_snapshot (GtkWidget   *widget,
                  GtkSnapshot *snapshot)
{
  card_snapshot (widget, snapshot);
  g_hash_table_add (drawn, widget);
}

static gboolean
late_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

/* What was drawn by then stays known. */
static void
wait_until_drawn (GtkWidget *card)
{
  gboolean late = FALSE;
  guint id = g_timeout_add_seconds (20, late_cb, &late);

  while (!g_hash_table_contains (drawn, card) && !late)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (late);
  g_source_remove (id);
}

static void
test_what_is_scrolled_away_is_not_drawn (void)
{
  Scene scene = { .tree = read_sample (samples[0]) };
  GtkWidgetClass *class = g_type_class_ref (GW_TYPE_SECTION_CARD);

  card_snapshot = class->snapshot;
  class->snapshot = watched_snapshot;
  drawn = g_hash_table_new (NULL, NULL);
  open_page (&scene);

  GtkWidget *sections = find_nth (scene.page, GW_TYPE_SECTIONS, 0);
  GtkWidget *first = gtk_widget_get_first_child (sections);
  GtkWidget *last = gtk_widget_get_last_child (sections);
  wait_until_drawn (first);
  g_assert_false (g_hash_table_contains (drawn, last));

  gw_moment_page_set_scroll (GW_MOMENT_PAGE (scene.page), G_MAXINT);
  wait_until_drawn (last);
  close_page (&scene);
  class->snapshot = card_snapshot;
  g_type_class_unref (class);
  g_clear_pointer (&drawn, g_hash_table_unref);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv);
  gw_app_init_resources ();
  gw_app_init_style (gdk_display_get_default ());

#define ADD(path, func) g_test_add_func ("/sections/" path, func)
  ADD ("every row turns into fields with names", test_every_row_turns_into_fields_with_names);
  ADD ("what is written stands in the brief", test_what_is_written_stands_in_the_brief);
  ADD ("enter adds the next row", test_enter_adds_the_next_row);
  ADD ("ctrl+enter adds the next row", test_ctrl_enter_adds_the_next_row);
  ADD ("a row stays while it is open", test_a_row_stays_while_it_is_open);
  ADD ("removing is told, and can be undone", test_removing_is_told_and_can_be_undone);
  ADD ("verdicts are given and taken back", test_verdicts_are_given_and_taken_back);
  ADD ("a single item comes with the button", test_a_single_item_comes_with_the_button);
  ADD ("the library is found and taken", test_the_library_is_found_and_taken);
  ADD ("starters are offered while there is nothing",
       test_starters_are_offered_while_there_is_nothing);
  ADD ("who may see a row is chosen", test_who_may_see_a_row_is_chosen);
  ADD ("a whole form comes by and by", test_a_whole_form_comes_by_and_by);
  ADD ("what is scrolled away is not drawn", test_what_is_scrolled_away_is_not_drawn);
  ADD ("there is a way back", test_there_is_a_way_back);
  ADD ("short and full lose nothing", test_short_and_full_lose_nothing);
  return g_test_run ();
}
