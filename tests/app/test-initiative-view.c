/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "find.h"
#include "gw-ask-line.h"
#include "gw-initiative-view.h"
#include "gw-resources.h"
#include "gw-xml.h"
#include "names.h"

#include <gtk/gtk.h>

static const char *const samples[] = { "a1-payroll-export.brief", "a2-six-shops.brief",
                                       "a3-nordkette-counts-on.brief",
                                       "a4-payroll-engineer.brief" };

/* What is heard of the view, which shows the first thread of the samples. */
typedef struct
{
  GPtrArray        *briefs; /* of GwItem */
  GwTree           *tree;   /* of the first of them */
  GtkWidget        *window;
  GwInitiativeView *view;
  guint             n_renamed;
  int               index; /* that was chosen; -1 before */
  char             *on;
  char             *apart;
} Fixture;

static gboolean
is_entry (GtkWidget  *widget,
          const char *words)
{
  return GTK_IS_ENTRY (widget);
}

static gboolean
is_question (GtkWidget  *widget,
             const char *words)
{
  return GW_IS_ASK_LINE (widget);
}

static GtkWidget *
find_button (Fixture    *f,
             const char *words)
{
  GtkWidget *label = find (GTK_WIDGET (f->view), is_label, words);

  return label != NULL ? gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON) : NULL;
}

static void
chosen_cb (Fixture    *f,
           guint       index,
           const char *on,
           const char *field)
{
  f->index = index;
  g_free (f->on);
  f->on = g_strdup (on);
}

static void
renamed_cb (Fixture *f)
{
  f->n_renamed++;
}

static void
apart_cb (Fixture    *f,
          const char *other)
{
  g_free (f->apart);
  f->apart = g_strdup (other);
}

static GwItem *
read_sample (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("GW_SAMPLES"), "en", name, NULL);
  g_autofree char *text = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  return gw_xml_read (bytes, NULL, NULL);
}

static void
show (Fixture    *f,
      const char *close)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 30, 9, 0, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (GwOverview) overview
      = gw_overview_new (f->briefs, gw_tree_get_item (f->tree), now, NULL, &error);

  g_assert_no_error (error);
  gw_initiative_view_set_overview (f->view, overview, close);
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->index = -1;
  f->briefs = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);
  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    g_ptr_array_add (f->briefs, read_sample (samples[i]));
  f->tree = gw_tree_new (g_ptr_array_index (f->briefs, 0));
  f->window = gtk_window_new ();
  f->view = g_object_new (GW_TYPE_INITIATIVE_VIEW, NULL);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->view));
  g_signal_connect_swapped (f->view, "chosen", G_CALLBACK (chosen_cb), f);
  g_signal_connect_swapped (f->view, "renamed", G_CALLBACK (renamed_cb), f);
  g_signal_connect_swapped (f->view, "told-apart", G_CALLBACK (apart_cb), f);
  gw_initiative_view_set_tree (f->view, f->tree);
  show (f, NULL);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_object_unref (f->tree);
  g_ptr_array_unref (f->briefs);
  g_free (f->on);
  g_free (f->apart);
}

static void
test_side_by_side (Fixture       *f,
                   gconstpointer  data)
{
  for (guint i = 0; i < f->briefs->len; i++)
    {
      const char *title
          = gw_item_get_text (g_ptr_array_index (f->briefs, i), GW_BRIEF_TITLE);
      GtkWidget *button = find_button (f, title);

      g_assert_nonnull (button);
      g_signal_emit_by_name (button, "clicked");
      g_assert_cmpint (f->index, ==, i);
      g_assert_null (f->on);
    }
  check_names (f->window);
}

static void
test_contradicts (Fixture       *f,
                  gconstpointer  data)
{
  GtkWidget *heading = find (GTK_WIDGET (f->view), is_label, "What contradicts");
  GtkWidget *button = gtk_widget_get_first_child (gtk_widget_get_next_sibling (heading));

  g_assert_nonnull (find (button, is_label, "Tobias"));
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpint (f->index, >=, 0);
  g_assert_nonnull (f->on);
}

/* A moment without a brief is where one goes on. */
static void
test_gap (Fixture       *f,
          gconstpointer  data)
{
  GtkWidget *button;

  g_ptr_array_remove_index (f->briefs, 1);
  show (f, NULL);
  g_assert_nonnull (find (GTK_WIDGET (f->view), is_label, "Nothing yet"));
  button = find_button (f, "Continue as Scope");
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==,
                   "win.continue-scope");

  g_ptr_array_set_size (f->briefs, 1);
  show (f, NULL);
  g_assert_nonnull (find (GTK_WIDGET (f->view), is_label, "Only this meeting so far."));
  g_assert_null (find (GTK_WIDGET (f->view), is_label, "What contradicts"));
}

static void
test_rename (Fixture       *f,
             gconstpointer  data)
{
  GtkWidget *name = find (GTK_WIDGET (f->view), is_entry, NULL);

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (name)), ==, "Payroll export");
  gtk_editable_set_text (GTK_EDITABLE (name), "Payroll");
  g_assert_cmpuint (f->n_renamed, >, 0);
  g_assert_cmpstr (gw_item_get_text (gw_tree_get_item (f->tree), GW_BRIEF_INITIATIVE), ==,
                   "Payroll");
  /* What is undone elsewhere is shown here. */
  gw_tree_undo (f->tree);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (name)), ==, "Payroll export");
  /* Without a name there is nothing to stand beside. */
  gtk_editable_set_text (GTK_EDITABLE (name), "  ");
  show (f, NULL);
  g_assert_nonnull (find (GTK_WIDGET (f->view), is_label, "Give it a name"));
}

static void
test_close_name (Fixture       *f,
                 gconstpointer  data)
{
  GtkWidget *question;

  g_assert_null (find (GTK_WIDGET (f->view), is_question, NULL));
  show (f, "Payrol export");
  g_assert_nonnull (find (GTK_WIDGET (f->view), is_label,
                          "Is this the same as “Payrol export”?"));
  check_names (f->window);

  question = find (GTK_WIDGET (f->view), is_question, NULL);
  g_signal_emit_by_name (question, "answered", 1);
  g_assert_cmpstr (f->apart, ==, "Payrol export");
  g_assert_cmpuint (f->n_renamed, ==, 0);

  show (f, "Payrol export");
  question = find (GTK_WIDGET (f->view), is_question, NULL);
  g_signal_emit_by_name (question, "answered", 0);
  g_assert_cmpstr (gw_item_get_text (gw_tree_get_item (f->tree), GW_BRIEF_INITIATIVE), ==,
                   "Payrol export");
  g_assert_cmpuint (f->n_renamed, ==, 1);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv);
  gw_app_init_resources ();

  ADD ("/initiative view/the briefs of four moments are gone to from here", test_side_by_side);
  ADD ("/initiative view/what contradicts leads to its place", test_contradicts);
  ADD ("/initiative view/where a moment has no brief one goes on", test_gap);
  ADD ("/initiative view/its name is an edit of the brief", test_rename);
  ADD ("/initiative view/a name close to another is asked about", test_close_name);
  return g_test_run ();
}
