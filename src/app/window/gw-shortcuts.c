/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-shortcuts.h"

#include "gw-commands.h"

#include <glib/gi18n-lib.h>

/* GtkShortcutsWindow is on its way out of GTK without a successor there, and its rows have no
 * names; two labels a row do. */

static char *
describe_keys (const GwCommand *command)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = 0; command->accels[i] != NULL; i++)
    {
      g_autofree char *label = NULL;
      GdkModifierType modifiers;
      guint key;

      if (!gtk_accelerator_parse (command->accels[i], &key, &modifiers))
        continue;
      label = gtk_accelerator_get_label (key, modifiers);
      if (text->len > 0)
        g_string_append (text, " · ");
      g_string_append (text, label);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_command (GtkGrid         *grid,
             int              row,
             const GwCommand *command)
{
  g_autofree char *keys = describe_keys (command);
  GtkWidget *title = gtk_label_new (_(command->title));
  GtkWidget *key = gtk_label_new (keys);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (title), GTK_NATURAL_WRAP_NONE);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_label_set_xalign (GTK_LABEL (key), 1);
  gtk_widget_add_css_class (key, "dim-label");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (title), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                  key, NULL, -1);
  gtk_grid_attach (grid, title, 0, row, 1, 1);
  gtk_grid_attach (grid, key, 1, row, 1, 1);
}

static void
add_group (GtkGrid        *grid,
           int            *row,
           GwCommandGroup  group)
{
  GtkWidget *heading = gtk_label_new (gw_commands_get_group_title (group));
  guint n_commands;
  const GwCommand *commands = gw_commands_get (&n_commands);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "group-title");
  gtk_grid_attach (grid, heading, 0, (*row)++, 2, 1);

  for (guint i = 0; i < n_commands; i++)
    if (commands[i].group == group && commands[i].accels[0] != NULL)
      add_command (grid, (*row)++, &commands[i]);
}

GtkWidget *
gw_shortcuts_new (GtkWindow *parent)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *grid = gtk_grid_new ();
  GtkEventController *controller = gtk_shortcut_controller_new ();
  int row = 0;

  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 24);
  gtk_widget_add_css_class (grid, "sheet-of-keys");
  for (int group = 0; group < GW_N_COMMAND_GROUPS; group++)
    add_group (GTK_GRID (grid), &row, group);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scroller), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Keyboard shortcuts"), -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), grid);

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                        gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, controller);

  gtk_window_set_title (GTK_WINDOW (window), _("Keyboard shortcuts"));
  gtk_window_set_default_size (GTK_WINDOW (window), -1, 640);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_child (GTK_WINDOW (window), scroller);
  return window;
}
