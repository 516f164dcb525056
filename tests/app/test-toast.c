/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-compat.h"
#include "gw-empty-state.h"
#include "gw-message-bar.h"
#include "gw-resources.h"
#include "gw-toast.h"

#include <gtk/gtk.h>

static GtkWidget *
find (GtkWidget  *widget,
      GType       type,
      const char *label)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && gtk_widget_get_visible (widget))
    {
      g_autofree char *text = NULL;

      g_object_get (widget, "label", &text, NULL);
      if (g_strcmp0 (text, label) == 0)
        return widget;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
count_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  (*(guint *) user_data)++;
}

static GSimpleActionGroup *
create_actions (guint *n)
{
  GSimpleActionGroup *group = g_simple_action_group_new ();
  const GActionEntry entries[] = { { .name = "undo", .activate = count_action } };

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, 1, n);
  return group;
}

static void
test_toast (void)
{
  GtkWidget *window = gtk_window_new ();
  GwToast *toast = g_object_new (GW_TYPE_TOAST, NULL);
  guint n = 0;
  g_autoptr (GSimpleActionGroup) actions = create_actions (&n);
  GtkWidget *button;

  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (toast));
  gtk_widget_insert_action_group (window, "win", G_ACTION_GROUP (actions));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (toast)));

  gw_toast_show (toast, "Removed", "Undo", "win.undo");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (toast)));
  g_assert_nonnull (find (GTK_WIDGET (toast), GTK_TYPE_LABEL, "Removed"));

  button = find (GTK_WIDGET (toast), GTK_TYPE_BUTTON, "Undo");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpuint (n, ==, 1);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (toast)));

  gw_toast_show (toast, "Printed", NULL, NULL);
  g_assert_null (find (GTK_WIDGET (toast), GTK_TYPE_BUTTON, "Undo"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A description of where one is, which is put away with the focus. */
static void
test_it_is_told_to_who_cannot_see_it (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *other = gtk_button_new_with_label ("Elsewhere");
  GwToast *toast = g_object_new (GW_TYPE_TOAST, NULL);

  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), other);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (toast));
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_grab_focus (entry);
  gw_compat_describe (entry, "What it is for");
  gw_toast_show (toast, "Removed", NULL, NULL);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Removed");
  gtk_widget_grab_focus (other);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "What it is for");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_message (void)
{
  GwMessageBar *bar = g_object_ref_sink (g_object_new (GW_TYPE_MESSAGE_BAR, NULL));

  gw_message_bar_show (bar, "It could not be saved.", "The disk is full.", "Try again", "win.save");
  g_assert_nonnull (find (GTK_WIDGET (bar), GTK_TYPE_LABEL, "It could not be saved."));
  g_assert_nonnull (find (GTK_WIDGET (bar), GTK_TYPE_LABEL, "The disk is full."));
  g_assert_nonnull (find (GTK_WIDGET (bar), GTK_TYPE_BUTTON, "Try again"));

  gw_message_bar_show (bar, "It could not be printed.", NULL, NULL, NULL);
  g_assert_null (find (GTK_WIDGET (bar), GTK_TYPE_LABEL, "The disk is full."));
  g_assert_null (find (GTK_WIDGET (bar), GTK_TYPE_BUTTON, "Try again"));
  g_assert_finalize_object (bar);
}

static void
test_empty_state (void)
{
  GwEmptyState *state = g_object_ref_sink (g_object_new (GW_TYPE_EMPTY_STATE, NULL));

  gw_empty_state_set (state, NULL, "Nothing here yet.", "Start", "win.new");
  g_assert_nonnull (find (GTK_WIDGET (state), GTK_TYPE_LABEL, "Nothing here yet."));
  g_assert_nonnull (find (GTK_WIDGET (state), GTK_TYPE_BUTTON, "Start"));
  g_assert_finalize_object (state);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv);
  gw_app_init_resources ();

  g_test_add_func ("/toast/its button does what was said and puts it away", test_toast);
  g_test_add_func ("/toast/it is told to who cannot see it", test_it_is_told_to_who_cannot_see_it);
  g_test_add_func ("/message bar/it says what, why, and what to do", test_message);
  g_test_add_func ("/empty state/it is one sentence and one action", test_empty_state);
  return g_test_run ();
}
