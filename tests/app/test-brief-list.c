/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "find.h"
#include "gw-brief-list.h"
#include "gw-resources.h"
#include "gw-samples.h"
#include "gw-workspace.h"

#include <gtk/gtk.h>

/* The list on the samples as they lie there. */
typedef struct
{
  GwWorkspace *workspace;
  GtkWidget   *window;
  GwBriefList *list;
  GListModel  *rows;  /* what the view shows, headings included */
  GFile       *chosen;
} Fixture;

static void
chosen_cb (Fixture *f,
           GFile   *file)
{
  g_set_object (&f->chosen, file);
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autoptr (GFile) samples = gw_samples_find ();
  g_autoptr (GError) error = NULL;

  f->workspace = gw_workspace_new (samples);
  gw_workspace_load (f->workspace, &error);
  g_assert_no_error (error);

  f->window = gtk_window_new ();
  f->list = g_object_new (GW_TYPE_BRIEF_LIST, NULL);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->list));
  gw_brief_list_set_briefs (f->list, G_LIST_MODEL (f->workspace));
  f->rows = G_LIST_MODEL (
      gtk_list_view_get_model (GTK_LIST_VIEW (find_nth (GTK_WIDGET (f->list), GTK_TYPE_LIST_VIEW, 0))));
  g_signal_connect_swapped (f->list, "chosen", G_CALLBACK (chosen_cb), f);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  g_clear_object (&f->chosen);
  g_object_unref (f->workspace);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static guint
count_briefs (Fixture *f)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (f->rows); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (f->rows, i);

      n += GW_IS_WORKSPACE_BRIEF (item);
    }
  return n;
}

static gboolean
is_heading (Fixture *f,
            guint    row)
{
  g_autoptr (GObject) item = g_list_model_get_item (f->rows, row);

  return !GW_IS_WORKSPACE_BRIEF (item);
}

static GFile *
get_file (Fixture *f,
          guint    row)
{
  g_autoptr (GwWorkspaceBrief) brief = g_list_model_get_item (f->rows, row);

  return gw_workspace_brief_get_file (brief);
}

static void
search (Fixture    *f,
        const char *words)
{
  GtkWidget *entry = find_nth (GTK_WIDGET (f->list), GTK_TYPE_SEARCH_ENTRY, 0);

  gtk_editable_set_text (GTK_EDITABLE (entry), words);
  g_signal_emit_by_name (entry, "search-changed");
}

static void
test_moments (Fixture       *f,
              gconstpointer  data)
{
  static const guint n_briefs[GW_N_MOMENTS] = { 3, 3, 4, 3 };

  for (int moment = 0; moment < GW_N_MOMENTS; moment++)
    {
      gw_brief_list_set_moment (f->list, moment);
      g_assert_cmpuint (count_briefs (f), ==, n_briefs[moment]);
      /* At least one heading, and it comes first. */
      g_assert_cmpuint (g_list_model_get_n_items (f->rows), >, n_briefs[moment]);
      g_assert_true (is_heading (f, 0));
    }
  g_assert_null (f->chosen);
}

static void
test_search (Fixture       *f,
             gconstpointer  data)
{
  /* Words anywhere, of all moments, accents and case folded. */
  search (f, "NORDKETTE");
  g_assert_cmpuint (count_briefs (f), >=, 4);

  search (f, "  nördkette   payroll ");
  g_assert_cmpuint (g_list_model_get_n_items (f->rows), >, 0);
  search (f, "nordkette klinikzeit");
  g_assert_cmpuint (g_list_model_get_n_items (f->rows), ==, 0);
  search (f, "no such word anywhere");
  g_assert_cmpuint (count_briefs (f), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (f->rows), ==, 0);

  search (f, "");
  g_assert_cmpuint (count_briefs (f), ==, 3);
}

static void
test_choose (Fixture       *f,
             gconstpointer  data)
{
  GtkSelectionModel *selection = GTK_SELECTION_MODEL (f->rows);

  gtk_selection_model_select_item (selection, 1, TRUE);
  g_assert_true (g_file_equal (f->chosen, get_file (f, 1)));
}

static void
test_mark (Fixture       *f,
           gconstpointer  data)
{
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (f->rows);
  g_autoptr (GFile) file = g_object_ref (get_file (f, 1));

  gw_brief_list_mark (f->list, file);
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, 1);
  g_assert_null (f->chosen);

  /* Away and back: it is still the one that is open. */
  gw_brief_list_set_moment (f->list, GW_MOMENT_SCOPE);
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, GTK_INVALID_LIST_POSITION);
  gw_brief_list_set_moment (f->list, GW_MOMENT_PRIORITIZATION);
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, 1);
  g_assert_null (f->chosen);

  gw_brief_list_mark (f->list, NULL);
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, GTK_INVALID_LIST_POSITION);
}

static void
test_neighbour (Fixture       *f,
                gconstpointer  data)
{
  g_autoptr (GFile) first = g_object_ref (gw_brief_list_get_first (f->list));

  gw_brief_list_mark (f->list, first);
  g_assert_false (g_file_equal (gw_brief_list_get_neighbour (f->list), first));
  g_assert_true (g_file_equal (first, get_file (f, 1)));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv);
  gw_app_init_resources ();

  ADD ("/brief list/it shows the briefs of one moment under headings", test_moments);
  ADD ("/brief list/words find the briefs of all moments", test_search);
  ADD ("/brief list/the brief that is selected is wanted", test_choose);
  ADD ("/brief list/the open one is marked, and nobody is told", test_mark);
  ADD ("/brief list/after a removal its neighbour comes", test_neighbour);
  return g_test_run ();
}
