/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-commands.h"

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
        if (g_str_equal (commands[j].action, promised[i][0])
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

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv);

  g_test_add_func ("/commands/every key can be pressed", test_keys_are_valid);
  g_test_add_func ("/commands/no key does two things", test_keys_are_given_once);
  g_test_add_func ("/commands/the promised keys do what was promised", test_promised_keys);
  g_test_add_func ("/commands/what the header has no room for is in the menu", test_folded_menu);
  return g_test_run ();
}
