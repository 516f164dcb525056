/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-commands.h"
#include "gw-shortcuts.h"

#include <gtk/gtk.h>

static void
test_keys_are_valid (void)
{
  guint n;
  const GwCommand *commands = gw_commands_get (&n);

  for (guint i = 0; i < n; i++)
    for (int j = 0; commands[i].accels[j] != NULL; j++)
      {
        guint key;
        GdkModifierType modifiers;

        g_assert_true (gtk_accelerator_parse (commands[i].accels[j], &key, &modifiers));
        g_assert_cmpuint (key, !=, 0);
      }
}

static void
test_keys_are_given_once (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint n;
  const GwCommand *commands = gw_commands_get (&n);

  for (guint i = 0; i < n; i++)
    for (int j = 0; commands[i].accels[j] != NULL; j++)
      if (!g_hash_table_add (seen, (gpointer) commands[i].accels[j]))
        g_test_fail_printf ("%s does two things", commands[i].accels[j]);
}

static void
test_promised_keys (void)
{
  static const char *const promised[][2] = {
    { "win.new", "<Control>n" },     { "win.open", "<Control>o" },
    { "win.save", "<Control>s" },    { "win.print", "<Control>p" },
    { "win.search", "<Control>f" },  { "win.undo", "<Control>z" },
    { "win.redo", "<Control><Shift>z" }, { "window.close", "<Control>w" },
    { "app.quit", "<Control>q" },    { "app.help", "F1" },
    { "win.show-list", "F9" },       { "app.shortcuts", "<Control>question" },
    { "win.tab::prioritization", "<Alt>1" }, { "win.tab::resources", "<Alt>4" },
  };
  guint n;
  const GwCommand *commands = gw_commands_get (&n);

  for (gsize i = 0; i < G_N_ELEMENTS (promised); i++)
    {
      gboolean found = FALSE;

      for (guint j = 0; j < n; j++)
        if (g_strcmp0 (commands[j].action, promised[i][0]) == 0
            && g_strv_contains (commands[j].accels, promised[i][1]))
          found = TRUE;
      if (!found)
        g_test_fail_printf ("%s is not on %s", promised[i][0], promised[i][1]);
    }
}

static gboolean
menu_has (GMenuModel *menu,
          const char *action)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section
          = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autofree char *name = NULL;

      if (section != NULL && menu_has (section, action))
        return TRUE;
      g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &name);
      if (g_strcmp0 (name, action) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
test_folded_menu (void)
{
  static const char *const moved[] = { "win.undo", "win.redo", "win.show-sheet", "win.search" };
  g_autoptr (GMenuModel) menu = gw_commands_create_menu (FALSE, NULL, NULL);
  g_autoptr (GMenuModel) folded = gw_commands_create_menu (TRUE, NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (moved); i++)
    {
      g_assert_false (menu_has (menu, moved[i]));
      g_assert_true (menu_has (folded, moved[i]));
    }
  g_assert_true (menu_has (menu, "app.preferences"));
  g_assert_true (menu_has (folded, "app.preferences"));
}

/* The keys stand on the line of what they do. */
static GtkWidget *
find_line (GtkWidget  *grid,
           const char *title,
           const char *key)
{
  for (GtkWidget *label = gtk_widget_get_first_child (grid); label != NULL;
       label = gtk_widget_get_next_sibling (label))
    {
      int column, row;
      GtkWidget *keys;

      gtk_grid_query_child (GTK_GRID (grid), label, &column, &row, NULL, NULL);
      keys = gtk_grid_get_child_at (GTK_GRID (grid), 1, row);
      if (column == 0 && g_str_equal (gtk_label_get_text (GTK_LABEL (label)), title)
          && keys != NULL && strstr (gtk_label_get_text (GTK_LABEL (keys)), key) != NULL)
        return keys;
    }
  return NULL;
}

static void
test_shortcuts_window (void)
{
  GtkWidget *window = gw_shortcuts_new (NULL);
  GtkWidget *viewport
      = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (gtk_window_get_child (GTK_WINDOW (window))));
  GtkWidget *grid = gtk_viewport_get_child (GTK_VIEWPORT (viewport));
  g_autoptr (GHashTable) lines = g_hash_table_new (NULL, NULL);
  guint n, n_lines = 0;
  const GwCommand *commands = gw_commands_get (&n);

  for (guint i = 0; i < n; i++)
    for (int j = 0; commands[i].accels[j] != NULL; j++)
      {
        GdkModifierType modifiers;
        guint key;
        g_autofree char *label = NULL;
        GtkWidget *line;

        gtk_accelerator_parse (commands[i].accels[j], &key, &modifiers);
        label = gtk_accelerator_get_label (key, modifiers);
        line = find_line (grid, commands[i].title, label);
        if (line == NULL)
          g_test_fail_printf ("“%s” is not listed with %s", commands[i].title, label);
        g_hash_table_add (lines, line);
      }
  /* And nothing is listed that no key does. */
  for (GtkWidget *label = gtk_widget_get_first_child (grid); label != NULL;
       label = gtk_widget_get_next_sibling (label))
    {
      int column;

      gtk_grid_query_child (GTK_GRID (grid), label, &column, NULL, NULL, NULL);
      n_lines += column == 1;
    }
  g_assert_cmpuint (n_lines, ==, g_hash_table_size (lines));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What GTK does at a key is what the table says, no more and no less. */
static void
test_accelerators (void)
{
  g_autoptr (GtkApplication) app = gtk_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  g_auto (GStrv) bound = NULL;
  guint n, n_bound = 0;
  const GwCommand *commands = gw_commands_get (&n);

  g_assert_true (g_application_register (G_APPLICATION (app), NULL, NULL));
  gw_commands_set_accels (app);
  bound = gtk_application_list_action_descriptions (app);
  for (guint i = 0; i < n; i++)
    {
      if (commands[i].action == NULL || commands[i].accels[0] == NULL)
        continue;
      g_assert_true (g_strv_contains ((const char *const *) bound, commands[i].action));
      n_bound++;
    }
  g_assert_cmpuint (g_strv_length (bound), ==, n_bound);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv);

  g_test_add_func ("/commands/every key can be pressed", test_keys_are_valid);
  g_test_add_func ("/commands/no key does two things", test_keys_are_given_once);
  g_test_add_func ("/commands/the list of keys shows each, and no other", test_shortcuts_window);
  g_test_add_func ("/commands/what the keys do is what the table says", test_accelerators);
  g_test_add_func ("/commands/the promised keys do what was promised", test_promised_keys);
  g_test_add_func ("/commands/what the header has no room for is in the menu", test_folded_menu);
  return g_test_run ();
}
