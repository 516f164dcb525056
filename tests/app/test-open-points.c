/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-open-points.h"
#include "gw-readiness.h"
#include "gw-resources.h"
#include "gw-samples.h"
#include "gw-workspace.h"
#include "names.h"

#include <gtk/gtk.h>

typedef struct
{
  GtkWidget          *window;
  GwOpenPoints       *points;
  GSimpleActionGroup *actions;
  char               *told; /* the last action and its target */
} Fixture;

static void
tell_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  Fixture *f = user_data;
  g_autofree char *target = g_variant_print (parameter, FALSE);

  g_free (f->told);
  f->told = g_strdup_printf ("%s%s", g_action_get_name (G_ACTION (action)), target);
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  const GActionEntry entries[] = {
    { .name = "jump", .activate = tell_action, .parameter_type = "(ss)" },
    { .name = "waive", .activate = tell_action, .parameter_type = "(ss)" },
    { .name = "take-up", .activate = tell_action, .parameter_type = "(ss)" },
  };

  f->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (f->actions), entries, G_N_ELEMENTS (entries), f);
  f->window = gtk_window_new ();
  gtk_widget_insert_action_group (f->window, "win", G_ACTION_GROUP (f->actions));
  f->points = g_object_new (GW_TYPE_OPEN_POINTS, NULL);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->points));
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  g_object_unref (f->actions);
  g_free (f->told);
}

static gboolean
give_up_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
show (Fixture *f,
      GwItem  *brief)
{
  g_autoptr (GwSheetSource) source = gw_sheet_source_new (brief, NULL, NULL, NULL, FALSE);
  gboolean late = FALSE;
  guint id = g_timeout_add_seconds (5, give_up_cb, &late);

  gw_open_points_set_source (f->points, source);
  while (!gtk_widget_get_visible (GTK_WIDGET (f->points)) && !late)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (late);
  g_source_remove (id);
}

static GtkWidget *
find_action (GtkWidget  *widget,
             const char *action)
{
  if (GTK_IS_ACTIONABLE (widget)
      && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_action (child, action);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
test_points (Fixture       *f,
             gconstpointer  data)
{
  g_autoptr (GwItem) brief = gw_brief_new (GW_MOMENT_PRIORITIZATION, "Nothing yet", "en");
  GtkWidget *jump;
  GtkWidget *waive;

  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (f->points)));
  show (f, brief);
  check_names (GTK_WIDGET (f->points));

  jump = find_action (GTK_WIDGET (f->points), "win.jump");
  waive = find_action (GTK_WIDGET (f->points), "win.waive");
  g_assert_nonnull (jump);
  g_assert_nonnull (waive);
  g_signal_emit_by_name (jump, "clicked");
  g_assert_cmpstr (f->told, ==, "jump('brief', 'outcome')");
  g_signal_emit_by_name (waive, "clicked");
  g_assert_cmpstr (f->told, ==, "waive('outcome', 'brief')");
  g_assert_null (find_action (GTK_WIDGET (f->points), "win.take-up"));
}

static GtkWidget *
find_expander (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (GTK_IS_EXPANDER (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_expander (child);
  return found;
}

static void
test_waived (Fixture       *f,
             gconstpointer  data)
{
  const GwContent content[GW_WAIVED_N_PARTS] = { [GW_WAIVED_RULE].text = "outcome" };
  g_autoptr (GwItem) waived = gw_item_new (GW_KIND_WAIVED, content);
  g_autoptr (GwItems) all = gw_items_new (&waived, 1);
  g_autoptr (GwItem) bare = gw_brief_new (GW_MOMENT_PRIORITIZATION, "Nothing yet", "en");
  g_autoptr (GwItem) brief = gw_item_with_items (bare, GW_BRIEF_WAIVED, all);

  show (f, brief);
  gtk_expander_set_expanded (GTK_EXPANDER (find_expander (GTK_WIDGET (f->points))), TRUE);
  g_assert_nonnull (find_action (GTK_WIDGET (f->points), "win.take-up"));
  g_signal_emit_by_name (find_action (GTK_WIDGET (f->points), "win.take-up"), "clicked");
  g_assert_cmpstr (f->told, ==, "take-up('outcome', 'brief')");
}

/* What the list says of each brief. */

static void
known_cb (GwItem **known,
          GwItem  *brief)
{
  *known = brief;
}

static void
test_readiness (void)
{
  g_autoptr (GListStore) none = g_list_store_new (GW_TYPE_WORKSPACE_BRIEF);
  GwReadiness *readiness = gw_readiness_new (G_LIST_MODEL (none));
  g_autoptr (GwItem) brief = gw_brief_new (GW_MOMENT_SCOPE, "Nothing yet", "en");
  GwItem *known = NULL;
  gboolean late = FALSE;
  guint id = g_timeout_add_seconds (5, give_up_cb, &late);

  g_signal_connect_swapped (readiness, "known", G_CALLBACK (known_cb), &known);
  g_assert_cmpint (gw_readiness_count_open (readiness, brief), ==, -1);
  g_assert_cmpint (gw_readiness_count_open (readiness, brief), ==, -1);
  while (known == NULL && !late)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (known == brief);
  g_assert_cmpint (gw_readiness_count_open (readiness, brief), >, 0);

  /* The thread lets go of it when it has ended, too. */
  g_object_add_weak_pointer (G_OBJECT (readiness), (gpointer *) &readiness);
  g_object_unref (readiness);
  while (readiness != NULL && !late)
    g_main_context_iteration (NULL, FALSE);
  g_assert_false (late);
  g_source_remove (id);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv);
  gw_app_init_resources ();

  ADD ("/open points/each leads to its field and can be waved off", test_points);
  ADD ("/open points/what was waved off can be taken up again", test_waived);
  g_test_add_func ("/readiness/it is looked for once and told", test_readiness);
  return g_test_run ();
}
