/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-resources.h"
#include "gw-shortcuts.h"
#include "gw-window.h"
#include "names.h"

#include <gtk/gtk.h>

static GtkApplication *app;

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_names (void)
{
  GwWindow *window = gw_window_new (app);

  check_names (GTK_WIDGET (window));
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
}

static void
test_shortcuts (void)
{
  GwWindow *window = gw_window_new (app);
  GtkWidget *shortcuts = gw_shortcuts_new (GTK_WINDOW (window));

  check_names (shortcuts);
  gtk_window_destroy (GTK_WINDOW (shortcuts));
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
}

static void
test_tabs (void)
{
  static const char *const tabs[] = { "scope", "commitment", "resources", "prioritization" };
  GwWindow *window = gw_window_new (app);
  GActionGroup *actions = G_ACTION_GROUP (window);

  for (gsize i = 0; i < G_N_ELEMENTS (tabs); i++)
    {
      g_autoptr (GVariant) state = NULL;

      g_action_group_activate_action (actions, "tab", g_variant_new_string (tabs[i]));
      state = g_action_group_get_action_state (actions, "tab");
      g_assert_cmpstr (g_variant_get_string (state, NULL), ==, tabs[i]);
    }
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
}

int
main (int    argc,
      char **argv)
{
  int status;

  gtk_test_init (&argc, &argv);
  gw_app_init_resources ();
  gw_app_init_style (gdk_display_get_default ());
  app = gtk_application_new (GW_APP_ID, G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (app), NULL, NULL);

  g_test_add_func ("/window/everything in it has a name", test_names);
  g_test_add_func ("/window/the list of keys has a name for everything", test_shortcuts);
  g_test_add_func ("/window/the four tabs are actions", test_tabs);
  status = g_test_run ();
  g_object_unref (app);
  return status;
}
