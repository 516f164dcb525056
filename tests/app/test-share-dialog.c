/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "find.h"
#include "gw-pair.h"
#include "gw-resources.h"
#include "gw-samples.h"
#include "gw-share-dialog.h"
#include "gw-tick-row.h"
#include "gw-xml.h"
#include "names.h"

#include <string.h>

typedef struct
{
  GtkWidget *dialog;
  GwTree    *tree;
} Fixture;

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
set_up (Fixture       *f,
        gconstpointer  name)
{
  g_autoptr (GFile) samples = gw_samples_find ();
  g_autoptr (GFile) file = g_file_get_child (samples, name);
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, NULL);
  g_autoptr (GwItem) brief = gw_xml_read (bytes, NULL, NULL);

  f->tree = gw_tree_new (brief);
  f->dialog = gw_share_dialog_new (NULL, f->tree, NULL, "a4");
  gtk_window_present (GTK_WINDOW (f->dialog));
  settle ();
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (f->dialog));
  settle ();
  while (G_OBJECT (f->tree)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (f->tree);
}

static gboolean
is_toggle (GtkWidget  *widget,
           const char *words)
{
  return GTK_IS_TOGGLE_BUTTON (widget) && find (widget, is_label, words) != NULL;
}

static gboolean
is_check (GtkWidget  *widget,
          const char *words)
{
  return GTK_IS_CHECK_BUTTON (widget) && find (widget, is_label, words) != NULL;
}

static GtkCheckButton *
find_check (Fixture    *f,
            const char *words)
{
  GtkWidget *check = find (f->dialog, is_check, words);

  g_assert_nonnull (check);
  return GTK_CHECK_BUTTON (check);
}

static void
choose_everyone (Fixture *f)
{
  GtkWidget *toggle = find (f->dialog, is_toggle, "Everyone in the room");

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), TRUE);
  settle ();
}

static void
test_names (Fixture       *f,
            gconstpointer  data)
{
  check_names (f->dialog);
  choose_everyone (f);
  check_names (f->dialog);
}

static void
test_tick (Fixture       *f,
           gconstpointer  data)
{
  g_autoptr (GwItem) before = gw_item_ref (gw_tree_get_item (f->tree));

  choose_everyone (f);
  g_assert_false (gtk_check_button_get_active (find_check (f, "A week is planned")));
  g_assert_true (gtk_check_button_get_inconsistent (find_check (f, "What they ask")));

  gtk_check_button_set_active (find_check (f, "A week is planned"), TRUE);
  settle ();
  g_assert_false (gw_item_equal (gw_tree_get_item (f->tree), before));
  g_assert_true (gtk_check_button_get_active (find_check (f, "A week is planned")));

  gtk_widget_activate_action (f->dialog, "share.undo", NULL);
  settle ();
  g_assert_true (gw_item_equal (gw_tree_get_item (f->tree), before));
  g_assert_false (gtk_check_button_get_active (find_check (f, "A week is planned")));
}

static void
test_heading (Fixture       *f,
              gconstpointer  data)
{
  choose_everyone (f);
  gtk_check_button_set_active (find_check (f, "What would wait"), TRUE);
  settle ();
  g_assert_true (gtk_check_button_get_active (find_check (f, "Payroll export, complete")));
  g_assert_true (gtk_check_button_get_active (find_check (f, "Absence calendar")));

  /* One step. */
  gw_tree_undo (f->tree);
  settle ();
  g_assert_false (gw_tree_can_undo (f->tree));
  g_assert_false (gtk_check_button_get_active (find_check (f, "Absence calendar")));
}

static void
test_never (Fixture       *f,
            gconstpointer  data)
{
  g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (find_check (f, "We keep the order"))));
  choose_everyone (f);
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (find_check (f, "We keep the order"))));
  g_assert_nonnull (find (f->dialog, is_label, "always stays here"));
  g_assert_nonnull (find (f->dialog, is_label, "Tick what everyone in the room may see."));
}

/* A pair stands beside where there is room, and above else. */
static void
test_pair (void)
{
  GtkWidget *pair = g_object_ref_sink (g_object_new (GW_TYPE_PAIR, NULL));
  GtkWidget *first = gtk_label_new ("one");
  GtkWidget *second = gtk_label_new ("two");
  int least;
  int wide;
  int narrow;

  gtk_widget_set_parent (first, pair);
  gtk_widget_set_parent (second, pair);
  gtk_widget_measure (pair, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_measure (pair, GTK_ORIENTATION_VERTICAL, 800, &wide, NULL, NULL, NULL);
  gtk_widget_measure (pair, GTK_ORIENTATION_VERTICAL, 300, &narrow, NULL, NULL, NULL);
  g_assert_cmpint (least, <, 120);
  g_assert_cmpint (narrow, >=, 2 * wide);
  g_assert_finalize_object (pair);
}

#define ADD(path, func) g_test_add (path, Fixture, "a1-payroll-export.brief", set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv);
  gw_app_init_resources ();

  ADD ("/share/everything in it has a name", test_names);
  ADD ("/share/a tick is an edit, and undone as one", test_tick);
  ADD ("/share/a heading ticks all that is under it, in one step", test_heading);
  ADD ("/share/what everyone may never see cannot be ticked", test_never);
  g_test_add_func ("/share/two stand beside each other where there is room", test_pair);
  return g_test_run ();
}
