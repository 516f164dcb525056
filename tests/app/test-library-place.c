/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "find.h"
#include "gw-ask-line.h"
#include "gw-field-box.h"
#include "gw-finder.h"
#include "gw-import-window.h"
#include "gw-kept-form.h"
#include "gw-kept-row.h"
#include "gw-library-place.h"
#include "gw-resources.h"
#include "gw-shelf.h"
#include "gw-spots.h"
#include "gw-twin-window.h"
#include "gw-versions-line.h"
#include "gw-xml.h"
#include "names.h"

#include <string.h>

typedef struct
{
  GwTree    *library;
  GtkWidget *window;
  GtkWidget *place;
  char      *told;
  char      *apart;
} Scene;

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static GwTree *
read_library (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("GW_SAMPLES"), "en", "library.xml", NULL);
  g_autofree char *contents = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_autoptr (GBytes) bytes = g_bytes_new (contents, length);
  g_autoptr (GwItem) root = gw_xml_read (bytes, NULL, NULL);
  return gw_tree_new (root);
}

static void
remember (char      **text,
          const char *words)
{
  g_free (*text);
  *text = g_strdup (words);
}

static void
open_place (Scene *scene)
{
  scene->library = read_library ();
  scene->window = gtk_window_new ();
  scene->place = g_object_new (GW_TYPE_LIBRARY_PLACE, NULL);
  g_signal_connect_swapped (scene->place, "told", G_CALLBACK (remember), &scene->told);
  g_signal_connect_swapped (scene->place, "told-apart", G_CALLBACK (remember), &scene->apart);
  gtk_window_set_child (GTK_WINDOW (scene->window), scene->place);
  gtk_window_set_default_size (GTK_WINDOW (scene->window), 1200, 800);
  gtk_widget_show (scene->window);
  gw_library_place_set_library (GW_LIBRARY_PLACE (scene->place), scene->library);
  settle ();
}

/* A look in a thread that nobody waits for any more still holds what it looks at until it is over. */
static void
assert_ends (GObject *object)
{
  gpointer left = object;

  g_object_add_weak_pointer (object, &left);
  g_object_unref (object);
  for (guint i = 0; left != NULL && i < 500; i++)
    {
      settle ();
      g_usleep (10000);
    }
  g_assert_null (left);
}

static void
close_place (Scene *scene)
{
  gtk_window_destroy (GTK_WINDOW (scene->window));
  assert_ends (G_OBJECT (scene->library));
  g_free (scene->told);
  g_free (scene->apart);
}

static void
press (GtkWidget  *root,
       const char *words)
{
  GtkWidget *button = find_saying (root, GTK_TYPE_BUTTON, words);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  settle ();
}

/* What is typed may be looked for in a thread. */
static void
rest (void)
{
  for (guint i = 0; i < 40; i++)
    {
      settle ();
      g_usleep (10000);
    }
}

static void
type (Scene      *scene,
      const char *words)
{
  gtk_editable_set_text (GTK_EDITABLE (find_saying (scene->place, GTK_TYPE_SEARCH_ENTRY, NULL)), words);
  rest ();
}

static GwNode *
show (Scene      *scene,
      const char *id)
{
  g_assert_true (gw_library_place_show (GW_LIBRARY_PLACE (scene->place), id));
  settle ();
  return gw_tree_find (scene->library, id);
}

static GwNode *
add_person (Scene      *scene,
            const char *id,
            const char *name)
{
  GwContent content[GW_MAX_PARTS] = { 0 };

  content[GW_PARTY_ID].text = id;
  content[GW_PARTY_SIDE].text = "them";
  content[GW_PARTY_NAME].text = name;
  g_autoptr (GwItem) item = gw_item_new (GW_KIND_PARTY, content);
  return gw_tree_append (scene->library, gw_tree_get_root (scene->library), GW_LIBRARY_PARTIES, item,
                         NULL);
}

#define TOBIAS "p-gwfq80x81nsg"

static void
test_everything_has_a_name (void)
{
  Scene scene = { 0 };

  open_place (&scene);
  check_names (scene.place);
  show (&scene, TOBIAS);
  check_names (scene.place);
  close_place (&scene);
}

static void
test_found_as_one_types (void)
{
  Scene scene = { 0 };

  open_place (&scene);
  g_assert_nonnull (find_saying (scene.place, GTK_TYPE_LABEL, "163 kept"));
  type (&scene, "tobias renner");
  g_assert_nonnull (find_saying (scene.place, GTK_TYPE_LABEL, "8 of 163 kept"));
  type (&scene, "no such thing");
  g_assert_nonnull (find_saying (scene.place, GTK_TYPE_LABEL, "Nothing kept matches “no such thing”."));
  type (&scene, "");
  g_assert_nonnull (find_saying (scene.place, GTK_TYPE_LABEL, "163 kept"));
  close_place (&scene);
}

/* Returns: how many rows say something else than what stands where they are; none that is seen does */
static guint
count_late_rows (GtkWidget *list)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)));
  guint late = 0, seen = 0;
  GtkWidget *row;

  for (guint i = 0; (row = find_nth (list, GW_TYPE_KEPT_ROW, i)) != NULL; i++)
    {
      GtkWidget *words = gtk_widget_get_first_child (row);
      g_autoptr (GwSpot) spot = g_list_model_get_item (model, i);
      g_autofree char *title = gw_item_title (gw_node_get_item (gw_spot_get_item (spot)));
      const char *said = gtk_inscription_get_text (GTK_INSCRIPTION (words));

      if (gtk_widget_get_mapped (row))
        {
          seen++;
          g_assert_cmpstr (said, ==, title);
        }
      late += g_strcmp0 (said, title) != 0;
    }
  g_assert_cmpuint (seen, >, 5);
  return late;
}

/* Fewer than two hundred are kept, so that the rows are those of the list, in its order. */
static void
test_rows_that_nobody_sees_wait (void)
{
  Scene scene = { 0 };

  open_place (&scene);
  GtkWidget *list = find_saying (scene.place, GTK_TYPE_LIST_VIEW, NULL);
  GtkWidget *entry = find_saying (scene.place, GTK_TYPE_SEARCH_ENTRY, NULL);
  GtkAdjustment *scroll = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));
  rest ();
  double before = gtk_adjustment_get_upper (scroll);
  g_assert_cmpuint (count_late_rows (list), ==, 0);

  gtk_editable_set_text (GTK_EDITABLE (entry), "re");
  while (gtk_adjustment_get_upper (scroll) >= before)
    g_main_context_iteration (NULL, TRUE);
  guint late = count_late_rows (list);
  g_assert_cmpuint (late, >, 20);
  gtk_adjustment_set_value (scroll, gtk_adjustment_get_upper (scroll) / 2);
  while (count_late_rows (list) == late)
    g_main_context_iteration (NULL, TRUE);
  rest ();
  g_assert_cmpuint (count_late_rows (list), ==, 0);
  close_place (&scene);
}

static int
measure_row (GtkWidget *row,
             int        width)
{
  int height;

  gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  return height;
}

/* The rows of a list are equally high, whatever they say. */
static void
test_a_narrow_row_has_a_line_more (void)
{
  Scene scene = { 0 };
  GtkWidget *row, *words, *below;

  open_place (&scene);
  row = find_nth (scene.place, GW_TYPE_KEPT_ROW, 0);
  words = gtk_widget_get_first_child (row);
  below = gtk_widget_get_next_sibling (words);
  g_assert_cmpint (measure_row (row, 330) - measure_row (row, 700), ==, measure_row (words, 330));

  for (guint n = 0; n < 2; n++)
    {
      gtk_inscription_set_text (GTK_INSCRIPTION (words),
                                n == 0 ? "Short" : "Growth that adds no fixed cost before summer");
      gtk_widget_queue_allocate (row);
      gtk_widget_size_allocate (row, &(GtkAllocation){ 0, 0, 200, measure_row (row, 200) }, -1);
      g_assert_cmpint (gtk_widget_get_allocated_height (words), ==,
                       (n == 0 ? 1 : 2) * measure_row (words, 200));
      g_assert_cmpint (gtk_widget_get_allocated_height (below), >=,
                       (n == 0 ? 2 : 1) * measure_row (below, 200));
    }
  close_place (&scene);
}

static void
test_removed_and_undone (void)
{
  Scene scene = { 0 };

  open_place (&scene);
  show (&scene, TOBIAS);
  gtk_widget_activate_action (scene.place, "library.remove", NULL);
  settle ();
  g_assert_cmpstr (scene.told, ==, "Removed: Tobias Renner");
  g_assert_null (gw_tree_find (scene.library, TOBIAS));
  g_assert_nonnull (find_saying (scene.place, GTK_TYPE_LABEL, "162 kept"));
  gw_tree_undo (scene.library);
  settle ();
  g_assert_nonnull (gw_tree_find (scene.library, TOBIAS));
  g_assert_nonnull (find_saying (scene.place, GTK_TYPE_LABEL, "163 kept"));
  close_place (&scene);
}

static void
test_added_and_written (void)
{
  Scene scene = { 0 };

  open_place (&scene);
  gtk_widget_activate_action (scene.place, "library.add", "s", "fact");
  settle ();
  GtkWidget *form = find_saying (scene.place, GW_TYPE_KEPT_FORM, NULL);
  g_assert_nonnull (form);
  g_assert_cmpint (gw_node_get_kind (gw_kept_form_get_node (GW_KEPT_FORM (form)))->id, ==,
                   GW_KIND_FACT);
  g_assert_nonnull (find_saying (scene.place, GTK_TYPE_LABEL, "164 kept"));
  close_place (&scene);
}

/* What is nearly the same is asked about, merged field by field, or told apart. */
static void
test_kept_twice (void)
{
  Scene scene = { 0 };

  open_place (&scene);
  show (&scene, TOBIAS);
  g_assert_null (find_saying (scene.place, GW_TYPE_ASK_LINE, "kept twice"));
  add_person (&scene, "p-2", "Tobias Rener");
  settle ();
  g_assert_nonnull (find_saying (scene.place, GW_TYPE_ASK_LINE, "There is also “Tobias Rener”"));

  press (scene.place, "They are different");
  g_assert_cmpstr (scene.apart, ==, "p-2 " TOBIAS);
  const char *const apart[] = { scene.apart, NULL };
  gw_shelf_set_apart (gw_shelf_get (scene.library), apart);
  settle ();
  g_assert_null (find_saying (scene.place, GW_TYPE_ASK_LINE, "kept twice"));

  GtkWidget *window = gw_twin_window_new (GTK_WINDOW (scene.window), scene.library,
                                          gw_tree_find (scene.library, TOBIAS),
                                          gw_tree_find (scene.library, "p-2"));
  gtk_window_present (GTK_WINDOW (window));
  settle ();
  check_names (window);
  gtk_check_button_set_active (
      GTK_CHECK_BUTTON (find_saying (window, GTK_TYPE_CHECK_BUTTON, "Tobias Rener")), TRUE);
  g_signal_emit_by_name (find_saying (window, GTK_TYPE_BUTTON, "Merge"), "clicked");
  settle ();
  g_assert_null (gw_tree_find (scene.library, "p-2"));
  GwItem *one = gw_node_get_item (gw_tree_find (scene.library, TOBIAS));
  g_assert_cmpstr (gw_item_get_text (one, GW_PARTY_NAME), ==, "Tobias Rener");
  g_assert_cmpstr (gw_item_get_text (one, GW_PARTY_ROLE), ==, "VP Sales");
  gw_tree_undo (scene.library);
  g_assert_nonnull (gw_tree_find (scene.library, "p-2"));
  close_place (&scene);
}

static void
test_two_versions_are_counted (void)
{
  Scene scene = { 0 };
  GwContent content[GW_MAX_PARTS] = { 0 };

  open_place (&scene);
  g_assert_null (find_saying (scene.place, GW_TYPE_VERSIONS_LINE, NULL));
  content[GW_CONFLICT_ID].text = "r-1";
  content[GW_CONFLICT_ON].text = TOBIAS;
  content[GW_CONFLICT_FIELD].text = "role";
  content[GW_CONFLICT_OURS].text = "VP Sales";
  content[GW_CONFLICT_THEIRS].text = "Chief of Sales";
  g_autoptr (GwItem) conflict = gw_item_new (GW_KIND_CONFLICT, content);
  g_assert_nonnull (gw_tree_append (scene.library, gw_tree_get_root (scene.library),
                                    GW_LIBRARY_CONFLICTS, conflict, NULL));
  settle ();
  g_assert_nonnull (find_saying (scene.place, GTK_TYPE_LABEL, "The two versions differ in 1 place."));
  show (&scene, TOBIAS);
  press (find_saying (scene.place, GW_TYPE_ASK_LINE, "Two versions of “Role”"), "Take theirs");
  g_assert_cmpstr (gw_item_get_text (gw_node_get_item (gw_tree_find (scene.library, TOBIAS)),
                                     GW_PARTY_ROLE),
                   ==, "Chief of Sales");
  g_assert_null (find_saying (scene.place, GW_TYPE_VERSIONS_LINE, NULL));
  close_place (&scene);
}

/* Lists */

static GtkWidget *
open_list (Scene      *scene,
           const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  GtkWidget *window
      = gw_import_window_new (GTK_WINDOW (scene->window), scene->library, "list.csv", bytes);

  g_signal_connect_swapped (window, "imported", G_CALLBACK (remember), &scene->told);
  gtk_window_present (GTK_WINDOW (window));
  for (guint i = 0; i < 500 && find_saying (window, GTK_TYPE_LABEL, "to keep") == NULL; i++)
    {
      settle ();
      g_usleep (10000);
    }
  settle ();
  return window;
}

static void
wait_until_told (Scene *scene)
{
  while (scene->told == NULL)
    g_main_context_iteration (NULL, TRUE);
  settle ();
}

static void
test_a_list_is_looked_at_and_kept (void)
{
  Scene scene = { 0 };

  open_place (&scene);
  g_autoptr (GwItem) before = gw_item_ref (gw_tree_get_item (scene.library));
  GtkWidget *window = open_list (&scene, "name,role,shoe size\nAna Costa,CFO,1\nTobias Rener,VP,2\n"
                                         ",Nobody,3\nTobias Renner,VP,4\n");
  check_names (window);
  g_assert_nonnull (find_saying (window, GTK_TYPE_LABEL, "list.csv: 2 to keep, 2 left out."));
  g_assert_nonnull (find_saying (window, GTK_TYPE_LABEL, "Line 4 is left out. name: This is empty"));
  g_assert_nonnull (find_saying (window, GTK_TYPE_LABEL, "The column “shoe size” is left out"));
  g_assert_nonnull (find_saying (window, GTK_TYPE_LABEL, "Tobias Renner (kept already)"));
  g_assert_nonnull (find_saying (window, GTK_TYPE_LABEL, "(nearly the same as “Tobias Renner”)"));
  gtk_check_button_set_active (
      GTK_CHECK_BUTTON (find_saying (window, GTK_TYPE_CHECK_BUTTON, "Leave out 1 that is nearly")), TRUE);
  g_assert_nonnull (find_saying (window, GTK_TYPE_LABEL, "list.csv: 1 to keep, 3 left out."));
  press (window, "Import 1");
  wait_until_told (&scene);
  g_assert_nonnull (find_saying (scene.place, GTK_TYPE_LABEL, "164 kept"));
  g_assert_cmpstr (gw_tree_get_undo_label (scene.library), ==, "Import a list");
  gw_tree_undo (scene.library);
  g_assert_true (gw_item_equal (before, gw_tree_get_item (scene.library)));
  close_place (&scene);
}

static char *
make_long_list (void)
{
  GString *text = g_string_new ("name,role\n");

  for (guint i = 0; i < 4000; i++)
    g_string_append_printf (text, "Person number %u,role %u\n", i, i);
  return g_string_free (text, FALSE);
}

/* A long list is kept a little at a time, as one step, and may be given up on the way. */
static void
test_a_long_list_may_be_given_up (void)
{
  Scene scene = { 0 };
  g_autofree char *text = make_long_list ();

  open_place (&scene);
  g_autoptr (GwItem) before = gw_item_ref (gw_tree_get_item (scene.library));
  GtkWidget *window = open_list (&scene, text);
  g_signal_emit_by_name (find_saying (window, GTK_TYPE_BUTTON, "Import 4000"), "clicked");
  g_assert_true (gw_item_equal (before, gw_tree_get_item (scene.library)));
  while (gw_item_equal (before, gw_tree_get_item (scene.library)))
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (find_saying (window, GTK_TYPE_PROGRESS_BAR, NULL));
  gtk_window_close (GTK_WINDOW (window));
  settle ();
  g_assert_null (scene.told);
  g_assert_true (gw_item_equal (before, gw_tree_get_item (scene.library)));
  g_assert_nonnull (find_saying (scene.place, GTK_TYPE_LABEL, "163 kept"));

  window = open_list (&scene, text);
  press (window, "Import 4000");
  wait_until_told (&scene);
  g_assert_nonnull (find_saying (scene.place, GTK_TYPE_LABEL, "4163 kept"));
  gw_tree_undo (scene.library);
  g_assert_true (gw_item_equal (before, gw_tree_get_item (scene.library)));
  close_place (&scene);
}

/* The finder */

typedef struct
{
  GwItem *taken;
  char   *written;
  gboolean kept;
} Found;

static void
taken_cb (Found  *found,
          GwItem *item)
{
  found->taken = item;
}

static void
written_cb (GtkWidget  *finder,
            const char *words,
            gboolean    keep,
            Found      *found)
{
  remember (&found->written, words);
  found->kept = keep;
}

static void
test_the_finder (void)
{
  Scene scene = { 0 };
  Found found = { 0 };

  open_place (&scene);
  GtkWidget *finder = gw_finder_new (scene.library, GW_KIND_PARTY);
  g_signal_connect_swapped (finder, "taken", G_CALLBACK (taken_cb), &found);
  g_signal_connect (finder, "written", G_CALLBACK (written_cb), &found);
  gtk_widget_set_parent (finder, scene.place);
  gtk_popover_popup (GTK_POPOVER (finder));
  settle ();
  check_names (finder);

  GtkEditable *entry = GTK_EDITABLE (find_saying (finder, GTK_TYPE_ENTRY, NULL));
  gtk_editable_set_text (entry, "marchetti");
  rest ();
  g_assert_nonnull (find_saying (finder, GW_TYPE_KEPT_ROW, NULL));
  g_signal_emit_by_name (find_saying (finder, GTK_TYPE_LIST_VIEW, NULL), "activate", 0u);
  g_assert_cmpstr (gw_item_get_text (found.taken, GW_PARTY_NAME), ==, "Helene Marchetti");

  gtk_popover_popup (GTK_POPOVER (finder));
  settle ();
  gtk_editable_set_text (entry, "Nobody known");
  rest ();
  g_assert_nonnull (find_saying (finder, GTK_TYPE_LABEL, "Nothing kept matches “Nobody known”"));
  gtk_editable_set_text (entry, "tobias");
  rest ();
  press (finder, "Add “tobias” as something new");
  g_assert_cmpstr (found.written, ==, "tobias");
  g_assert_false (found.kept);
  /* What GTK shows over the finder, as a tooltip at the pointer, goes first: it would keep it. */
  rest ();
  gtk_widget_unparent (finder);
  g_free (found.written);
  close_place (&scene);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv);
  gw_app_init_resources ();
  gw_app_init_style (gdk_display_get_default ());

#define ADD(path, func) g_test_add_func ("/library-place/" path, func)
  ADD ("everything has a name", test_everything_has_a_name);
  ADD ("found as one types", test_found_as_one_types);
  ADD ("rows that nobody sees wait", test_rows_that_nobody_sees_wait);
  ADD ("a narrow row has a line more", test_a_narrow_row_has_a_line_more);
  ADD ("removed and undone", test_removed_and_undone);
  ADD ("added and written", test_added_and_written);
  ADD ("kept twice", test_kept_twice);
  ADD ("two versions are counted", test_two_versions_are_counted);
  ADD ("a list is looked at and kept", test_a_list_is_looked_at_and_kept);
  ADD ("a long list may be given up", test_a_long_list_may_be_given_up);
  ADD ("the finder", test_the_finder);
  return g_test_run ();
}
