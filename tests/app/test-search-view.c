/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "find.h"
#include "gw-resources.h"
#include "gw-search-line.h"
#include "gw-search-view.h"
#include "gw-xml.h"
#include "names.h"

#include <gtk/gtk.h>

/* A view over two briefs and the library of the samples. */
typedef struct
{
  GPtrArray    *roots; /* of GwItem */
  GtkWidget    *window;
  GwSearchView *view;
  GtkWidget    *entry;
  GtkWidget    *list;
  GListModel   *lines;
  int           root;  /* that was chosen; -1 before */
  char         *on;
  char         *field;
} Fixture;

static gboolean
says (GtkWidget  *widget,
      const char *words)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_visible (widget)
      && strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, words))
      return TRUE;
  return FALSE;
}

/* Waits for it, as what is found comes from a thread. */
static void
check_says (Fixture    *f,
            const char *words)
{
  gint64 end = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;

  while (!says (GTK_WIDGET (f->view), words) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  if (!says (GTK_WIDGET (f->view), words))
    g_test_fail_printf ("It does not say “%s”", words);
}

static void
chosen_cb (Fixture    *f,
           guint       root,
           const char *on,
           const char *field)
{
  f->root = root;
  g_free (f->on);
  g_free (f->field);
  f->on = g_strdup (on);
  f->field = g_strdup (field);
}

static void
add_root (Fixture    *f,
          const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("GW_SAMPLES"), "en", name, NULL);
  g_autofree char *text = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  g_ptr_array_add (f->roots, gw_xml_read (bytes, NULL, NULL));
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->root = -1;
  f->roots = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);
  add_root (f, "a1-payroll-export.brief");
  add_root (f, "a3-nordkette-counts-on.brief");
  add_root (f, "library.xml");
  f->window = gtk_window_new ();
  f->view = g_object_new (GW_TYPE_SEARCH_VIEW, NULL);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->view));
  f->entry = find_nth (GTK_WIDGET (f->view), GTK_TYPE_SEARCH_ENTRY, 0);
  f->list = find_nth (GTK_WIDGET (f->view), GTK_TYPE_LIST_VIEW, 0);
  f->lines = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (f->list)));
  g_signal_connect_swapped (f->view, "chosen", G_CALLBACK (chosen_cb), f);
  gtk_window_present (GTK_WINDOW (f->window));
  gw_search_view_set_roots (f->view, f->roots);
  gw_search_view_start (f->view);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_ptr_array_unref (f->roots);
  g_free (f->on);
  g_free (f->field);
}

static void
type (Fixture    *f,
      const char *words)
{
  gtk_editable_set_text (GTK_EDITABLE (f->entry), words);
}

static GwSearchLineKind
get_kind (Fixture *f,
          guint    position)
{
  g_autoptr (GwSearchLine) line = g_list_model_get_item (f->lines, position);

  g_assert_nonnull (line);
  return gw_search_line_get_kind (line);
}

static void
test_guidance (Fixture       *f,
               gconstpointer  data)
{
  check_says (f, "Words from any brief, or from what you keep.");
  g_assert_cmpuint (g_list_model_get_n_items (f->lines), ==, 0);
  check_names (f->window);
}

static void
test_found (Fixture       *f,
            gconstpointer  data)
{
  /* Case and diacritics are folded, every word counts. */
  type (f, "NÖRDKETTE budget");
  check_says (f, " found");
  g_assert_cmpint (get_kind (f, 0), ==, GW_SEARCH_HEADING);
  g_assert_cmpint (get_kind (f, 1), ==, GW_SEARCH_TEXT);
  check_says (f, "Payroll export for Nordkette");
  check_names (f->window);
}

static void
test_nothing (Fixture       *f,
              gconstpointer  data)
{
  type (f, "xylophone");
  check_says (f, "No brief and nothing kept contains “xylophone”.");
  g_assert_cmpuint (g_list_model_get_n_items (f->lines), ==, 0);
  GtkWidget *create = find_saying (GTK_WIDGET (f->view), GTK_TYPE_BUTTON, "New brief with these words");
  g_assert_true (gtk_widget_is_visible (create));
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (create)), ==, "win.new-titled");
  g_assert_cmpstr (g_variant_get_string (
                       gtk_actionable_get_action_target_value (GTK_ACTIONABLE (create)), NULL),
                   ==, "xylophone");
  check_names (f->window);
  /* And once more with words that are there. */
  type (f, "nordkette");
  check_says (f, " found");
  g_assert_false (gtk_widget_is_visible (create));
  g_assert_cmpuint (g_list_model_get_n_items (f->lines), >, 2);
}

static void
test_wide (Fixture       *f,
           gconstpointer  data)
{
  GtkWidget *view = GTK_WIDGET (f->view);

  gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (view, &(GtkAllocation){ 0, 0, 3000, 900 }, -1);
  g_assert_cmpint (gtk_widget_get_allocated_width (f->list), <=, 760);
  g_assert_cmpint (gtk_widget_get_allocated_width (f->entry), <=, 760);
}

static gboolean
is_chosen (Fixture *f)
{
  gint64 end = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;

  while (f->root < 0 && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  return f->root >= 0;
}

/* Before the answer is there as well. */
static void
test_enter (Fixture       *f,
            gconstpointer  data)
{
  type (f, "nordkette signs before its budget lapses");
  g_signal_emit_by_name (f->entry, "activate");
  g_assert_true (is_chosen (f));
  g_assert_cmpint (f->root, ==, 0);
  g_assert_cmpstr (f->on, !=, "");
}

static void
test_library (Fixture       *f,
              gconstpointer  data)
{
  type (f, "one voice");
  check_says (f, "No brief and nothing kept contains");
  type (f, "payroll");
  check_says (f, " found");
  for (guint i = 0; i < g_list_model_get_n_items (f->lines); i++)
    {
      g_autoptr (GwSearchLine) line = g_list_model_get_item (f->lines, i);

      if (gw_search_line_get_kind (line) == GW_SEARCH_TEXT
          && gw_search_line_get_in (line)->root == 2)
        {
          g_signal_emit_by_name (f->list, "activate", i);
          break;
        }
    }
  g_assert_cmpint (f->root, ==, 2);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv);
  gw_app_init_resources ();

  ADD ("/search view/before anything is typed it says what it does", test_guidance);
  ADD ("/search view/what is found stands under its brief", test_found);
  ADD ("/search view/what is not there is said", test_nothing);
  ADD ("/search view/lines are no longer on a wide screen than one can read", test_wide);
  ADD ("/search view/enter goes to the first, even before it is found", test_enter);
  ADD ("/search view/what the library keeps is found as well", test_library);
  return g_test_run ();
}
