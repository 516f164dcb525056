/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "gw-desk.h"
#include "gw-header.h"
#include "gw-moment-page.h"
#include "gw-preferences.h"
#include "gw-resources.h"
#include "gw-samples.h"
#include "gw-shell.h"
#include "gw-shortcuts.h"
#include "gw-text-box.h"
#include "gw-window.h"
#include "names.h"

#include <glib/gstdio.h>
#include <gtk/gtk.h>

static GtkApplication *app;

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* A window on a folder of its own, in which lies a copy of the first thread of the samples. */
typedef struct
{
  char       *path;
  GwSettings *settings;
  GwWindow   *window;
} Fixture;

static gboolean
give_up_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Waits until that is so, at most for five seconds. */
static void
wait_until (Fixture    *f,
            gboolean  (*is_so) (Fixture *f))
{
  gboolean late = FALSE;
  guint id = g_timeout_add_seconds (5, give_up_cb, &late);

  while (!is_so (f) && !late)
    g_main_context_iteration (NULL, TRUE);
  if (!late)
    g_source_remove (id);
  g_assert_true (is_so (f));
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GFile) samples = gw_samples_find ();
  g_autoptr (GFile) first = NULL;
  g_autoptr (GError) error = NULL;
  GDate today;

  if (f->path == NULL)
    f->path = g_dir_make_tmp ("gw-window-XXXXXX", NULL);
  folder = g_file_new_for_path (f->path);
  f->settings = gw_settings_new ();
  gw_settings_set (f->settings, "workspace", g_variant_new_string (f->path));
  gw_settings_set (f->settings, "last-file", g_variant_new_string (""));
  gw_settings_set (f->settings, "last-moment", g_variant_new_string ("prioritization"));

  g_date_clear (&today, 1);
  g_date_set_time_t (&today, time (NULL));
  if (data != NULL)
    first = gw_samples_welcome (samples, folder, &today, &error);
  g_assert_no_error (error);
  f->window = gw_window_new (app, f->settings, folder);
  if (first != NULL)
    gw_window_open_file (f->window, first);
  gtk_window_present (GTK_WINDOW (f->window));
}

/* The chosen folder is not there, as on a drive that is not connected; with data a file lies in its
 * place. */
static void
set_up_gone (Fixture       *f,
             gconstpointer  data)
{
  f->path = g_dir_make_tmp ("gw-window-XXXXXX", NULL);
  g_assert_no_errno (g_rmdir (f->path));
  if (data != NULL)
    g_assert_true (g_file_set_contents (f->path, data, -1, NULL));
  set_up (f, NULL);
}

/* What it does in threads holds the window until it hears that it is cancelled. */
static gboolean
is_gone (Fixture *f)
{
  return f->window == NULL;
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_remove (path);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (f->window), (gpointer *) &f->window);
  gtk_window_close (GTK_WINDOW (f->window));
  wait_until (f, is_gone);
  g_assert_finalize_object (f->settings);

  remove_tree (f->path);
  g_free (f->path);
}

static gboolean
is_enabled (Fixture    *f,
            const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (f->window), action);
}

static gboolean
has_page (Fixture *f)
{
  return is_enabled (f, "print");
}

static gboolean
has_brief (Fixture *f)
{
  return is_enabled (f, "save");
}

static guint
count_briefs (Fixture *f)
{
  g_autoptr (GDir) dir = g_dir_open (f->path, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    n += g_str_has_suffix (name, ".brief");
  return n;
}

static gboolean
offers_another_folder (Fixture *f)
{
  return find_saying (GTK_WIDGET (f->window), GTK_TYPE_BUTTON, "Choose another folder…") != NULL;
}

static void
test_folder_gone (Fixture       *f,
                  gconstpointer  data)
{
  wait_until (f, offers_another_folder);
  g_assert_nonnull (find_saying (GTK_WIDGET (f->window), GTK_TYPE_LABEL,
                                 data != NULL ? "The folder of your briefs cannot be read."
                                              : "was not there; an empty one was made."));
}

/* The title stands whole in the form's head; in the header it would be cut after a word. */
static void
test_one_column (Fixture       *f,
                 gconstpointer  data)
{
  GtkWidget *header = find_nth (GTK_WIDGET (f->window), GW_TYPE_HEADER, 0);

  wait_until (f, has_page);
  gw_header_set_breadth (GW_HEADER (header), GW_BREADTH_COLUMN);
  g_assert_null (find_saying (header, GTK_TYPE_LABEL, NULL));
}

static void
test_new_titled (Fixture       *f,
                 gconstpointer  data)
{
  g_action_group_activate_action (G_ACTION_GROUP (f->window), "new-titled",
                                  g_variant_new_string (" Single sign-on "));
  wait_until (f, has_brief);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (f->window)), ==, "Single sign-on");
}

static void
test_names (Fixture       *f,
            gconstpointer  data)
{
  wait_until (f, has_page);
  check_names (GTK_WIDGET (f->window));
}

static void
test_other_windows (Fixture       *f,
                    gconstpointer  data)
{
  GtkWidget *shortcuts = gw_shortcuts_new (GTK_WINDOW (f->window));
  GtkWidget *preferences = gw_preferences_new (GTK_WINDOW (f->window), f->settings);

  check_names (shortcuts);
  check_names (preferences);
  gtk_window_destroy (GTK_WINDOW (shortcuts));
  gtk_window_destroy (GTK_WINDOW (preferences));
}

static void
test_tabs (Fixture       *f,
           gconstpointer  data)
{
  static const char *const tabs[] = { "scope", "commitment", "resources", "prioritization" };
  GActionGroup *actions = G_ACTION_GROUP (f->window);

  for (gsize i = 0; i < G_N_ELEMENTS (tabs); i++)
    {
      g_autoptr (GVariant) state = NULL;
      g_autofree char *kept = NULL;

      g_action_group_activate_action (actions, "tab", g_variant_new_string (tabs[i]));
      state = g_action_group_get_action_state (actions, "tab");
      kept = gw_settings_dup_string (f->settings, "last-moment");
      g_assert_cmpstr (g_variant_get_string (state, NULL), ==, tabs[i]);
      g_assert_cmpstr (kept, ==, tabs[i]);
    }
}

static void
test_empty (Fixture       *f,
            gconstpointer  data)
{
  static const char *const without_brief[] = { "save", "trash", "undo", "redo", "print", "export" };

  settle ();
  for (gsize i = 0; i < G_N_ELEMENTS (without_brief); i++)
    g_assert_false (is_enabled (f, without_brief[i]));
  g_assert_true (is_enabled (f, "new"));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (f->window)), ==, "Groundwork");
}

static void
test_open (Fixture       *f,
           gconstpointer  data)
{
  wait_until (f, has_page);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (f->window)), ==,
                   "Payroll export for Nordkette");
}

/* Whether a label below @widget has such words. */
static gboolean
has_words (GtkWidget  *widget,
           const char *words)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_words (child, words))
      return TRUE;
  return FALSE;
}

static gboolean
knows_the_plan (Fixture *f)
{
  return has_words (GTK_WIDGET (f->window), "The estimates give this date");
}

static gboolean
misses_the_plan (Fixture *f)
{
  return has_words (GTK_WIDGET (f->window), "No estimate stands behind this date");
}

/* The plan lies in another file, which may come and go. */
static void
test_others (Fixture       *f,
             gconstpointer  data)
{
  g_autofree char *path = g_build_filename (f->path, "a3-nordkette-counts-on.brief", NULL);
  g_autoptr (GFile) promise = g_file_new_for_path (path);

  g_autofree char *plan = g_build_filename (f->path, "a2-six-shops.brief", NULL);

  gw_window_open_file (f->window, promise);
  wait_until (f, knows_the_plan);
  g_assert_cmpint (g_remove (plan), ==, 0);
  wait_until (f, misses_the_plan);
}

static void
test_new (Fixture       *f,
          gconstpointer  data)
{
  g_action_group_activate_action (G_ACTION_GROUP (f->window), "tab",
                                  g_variant_new_string ("scope"));
  g_action_group_activate_action (G_ACTION_GROUP (f->window), "new", NULL);
  wait_until (f, has_brief);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (f->window)), ==, "New brief");
  g_assert_false (has_page (f));
  /* What nobody writes in leaves no file. */
  g_assert_cmpuint (count_briefs (f), ==, 0);
}

/* From the first sample: its agreed way as a scope, in its tab and in a file of its own. */
static gboolean
has_scope (Fixture *f)
{
  return g_str_equal (gtk_window_get_title (GTK_WINDOW (f->window)), "Payroll export");
}

static gboolean
has_one_more (Fixture *f)
{
  return count_briefs (f) == GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (f->window), "had")) + 1;
}

static void
test_continue (Fixture       *f,
               gconstpointer  data)
{
  wait_until (f, has_page);
  g_object_set_data (G_OBJECT (f->window), "had", GUINT_TO_POINTER (count_briefs (f)));
  g_assert_true (is_enabled (f, "continue-scope"));
  g_assert_false (is_enabled (f, "continue-resources"));

  g_action_group_activate_action (G_ACTION_GROUP (f->window), "continue-scope", NULL);
  wait_until (f, has_scope);
  wait_until (f, has_one_more);
  g_assert_true (is_enabled (f, "continue-resources"));
  g_assert_false (is_enabled (f, "continue-prioritization"));
}

/* The title in the form in front. */
static GtkWidget *
find_field (GtkWidget *widget,
            gboolean   in_form)
{
  in_form = in_form || GW_IS_MOMENT_PAGE (widget);
  if (in_form && GW_IS_TEXT_BOX (widget) && gtk_widget_get_mapped (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *field = find_field (child, in_form);

      if (field != NULL)
        return field;
    }
  return NULL;
}

static gboolean
has_field (Fixture *f)
{
  return find_field (GTK_WIDGET (f->window), FALSE) != NULL;
}

static gboolean
has_file (Fixture *f)
{
  return count_briefs (f) == 1;
}

static char *
read_brief (Fixture *f)
{
  g_autofree char *path = g_build_filename (f->path, "Six shops.brief", NULL);
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);
  return text;
}

static gboolean
has_later_words (Fixture *f)
{
  g_autofree char *text = read_brief (f);

  return text != NULL && strstr (text, "Six shops by Friday") != NULL;
}

static void
test_first_words (Fixture       *f,
                  gconstpointer  data)
{
  GActionGroup *actions = G_ACTION_GROUP (f->window);
  g_autofree char *path = g_build_filename (f->path, "Six shops.brief", NULL);
  GtkWidget *field;

  g_action_group_activate_action (actions, "new", NULL);
  wait_until (f, has_field);
  g_assert_false (is_enabled (f, "undo"));

  field = find_field (GTK_WIDGET (f->window), FALSE);
  gw_text_box_set_text (GW_TEXT_BOX (field), "Six shops");
  g_assert_true (is_enabled (f, "undo"));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (f->window)), ==, "Six shops");
  wait_until (f, has_file);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));

  /* What is typed later goes there by itself, and the name stays. */
  gw_text_box_set_text (GW_TEXT_BOX (field), "Six shops by Friday");
  wait_until (f, has_later_words);

  g_action_group_activate_action (actions, "undo", NULL);
  g_autofree char *text = gw_text_box_dup_text (GW_TEXT_BOX (field));
  g_assert_cmpstr (text, !=, "Six shops by Friday");
  g_assert_true (is_enabled (f, "redo"));
}

static gboolean
is_saved (Fixture *f)
{
  g_autofree char *path = g_build_filename (f->path, "S.brief", NULL);
  g_autofree char *text = NULL;

  return g_file_get_contents (path, &text, NULL, NULL) && strstr (text, ">Six shops<") != NULL;
}

static gboolean
has_whole_name (Fixture *f)
{
  g_autofree char *path = g_build_filename (f->path, "Six shops.brief", NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS) && count_briefs (f) == 1;
}

static void
test_name_follows (Fixture       *f,
                   gconstpointer  data)
{
  GActionGroup *actions = G_ACTION_GROUP (f->window);
  GtkWidget *field;

  g_action_group_activate_action (actions, "new", NULL);
  wait_until (f, has_field);
  field = find_field (GTK_WIDGET (f->window), FALSE);
  gw_text_box_set_text (GW_TEXT_BOX (field), "S");
  wait_until (f, has_file);
  gw_text_box_set_text (GW_TEXT_BOX (field), "Six shops");
  wait_until (f, is_saved);

  g_action_group_activate_action (actions, "new", NULL);
  wait_until (f, has_whole_name);
}

/* The last second before the window closes counts as well. */
static void
test_library_is_saved (void)
{
  g_autofree char *path = g_dir_make_tmp ("gw-desk-XXXXXX", NULL);
  g_autofree char *name = g_build_filename (path, "library.xml", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GwItem) fact = gw_item_new_with_id (GW_KIND_FACT);
  g_autoptr (GwItem) told = gw_item_with_text (fact, GW_FACT_STATEMENT, "5 of 9 deals");
  g_autofree char *text = NULL;
  GwDesk *desk = gw_desk_new (folder);
  GwDocument *library = gw_workspace_open_library (gw_desk_get_workspace (desk), NULL);
  GwTree *tree = gw_document_get_tree (library);

  g_assert_nonnull (gw_tree_append (tree, gw_tree_get_root (tree), GW_LIBRARY_EVIDENCE, told, NULL));
  g_assert_true (gw_desk_save_all (desk, NULL));
  g_assert_true (g_file_get_contents (name, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "5 of 9 deals"));
  g_object_unref (desk);
  remove_tree (path);
}

#define ADD(path, data, func) g_test_add (path, Fixture, data, set_up, func, tear_down)
#define WITH_SAMPLES "samples"

int
main (int    argc,
      char **argv)
{
  g_autofree char *state = g_dir_make_tmp ("gw-state-XXXXXX", NULL);
  int status;

  /* What another run left unsaved must not be offered to this one. */
  g_setenv ("XDG_STATE_HOME", state, TRUE);
  gtk_test_init (&argc, &argv);
  gw_app_init_resources ();
  gw_app_init_style (gdk_display_get_default ());
  app = gtk_application_new (GW_APP_ID, G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (app), NULL, NULL);

  ADD ("/window/everything in it has a name", WITH_SAMPLES, test_names);
  ADD ("/window/everything in its other windows has a name", NULL, test_other_windows);
  ADD ("/window/the four tabs are actions, and the last is remembered", NULL, test_tabs);
  ADD ("/window/without a brief there is nothing to save or print", NULL, test_empty);
  ADD ("/window/a brief that is opened has its title above and its page beside", WITH_SAMPLES,
       test_open);
  ADD ("/window/the meeting that follows has its tab and its file", WITH_SAMPLES, test_continue);
  ADD ("/window/a promise is held against the plan in another file", WITH_SAMPLES, test_others);
  ADD ("/window/a new brief is of the tab's moment and leaves no trace until written in", NULL,
       test_new);
  ADD ("/window/the first words give a brief its file, and can be undone", NULL, test_first_words);
  ADD ("/window/a file named after the first letter takes the whole name when it is left", NULL,
       test_name_follows);
  g_test_add ("/window/a chosen folder that is gone is told, with a way on", Fixture, NULL, set_up_gone,
              test_folder_gone, tear_down);
  g_test_add ("/window/a folder that cannot be read is told, with a way on", Fixture, "a file",
              set_up_gone, test_folder_gone, tear_down);
  ADD ("/window/in one column the header has no title that would be cut", WITH_SAMPLES, test_one_column);
  ADD ("/window/words that were not found become the title of a brief", NULL, test_new_titled);
  g_test_add_func ("/window/what is kept is saved with the rest at the end", test_library_is_saved);
  status = g_test_run ();
  g_object_unref (app);
  remove_tree (state);
  return status;
}
