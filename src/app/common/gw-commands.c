/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-commands.h"

#include <glib/gi18n-lib.h>

enum
{
  SECTION_FILE = 1,
  SECTION_LIBRARY,
  SECTION_CONTINUE, /* a submenu of the files */
  SECTION_FOLDED,
  SECTION_PAPER,
  SECTION_COPIES,
  SECTION_REMOVE,
  SECTION_PROGRAM,
  N_SECTIONS
};

static const GwCommand commands[] = {
  { "win.new", { "<Control>n" }, N_("New brief"), GW_COMMANDS_BRIEF, 0, FALSE },
  { "win.open", { "<Control>o" }, N_("Open…"), GW_COMMANDS_BRIEF, SECTION_FILE, FALSE },
  { "win.save", { "<Control>s" }, N_("Save now"), GW_COMMANDS_BRIEF, 0, FALSE },
  { "win.print", { "<Control>p" }, N_("Print…"), GW_COMMANDS_BRIEF, SECTION_PAPER, FALSE },
  { "win.export", { "<Control><Shift>e" }, N_("Save as PDF…"), GW_COMMANDS_BRIEF, SECTION_PAPER,
    FALSE },
  { "win.copy-text", { "<Control><Shift>c" }, N_("Copy as text"), GW_COMMANDS_BRIEF,
    SECTION_PAPER, FALSE },
  { "win.comments-on-sheet", { NULL }, N_("Comments on the sheet"), GW_COMMANDS_BRIEF,
    SECTION_PAPER, FALSE },
  { "win.share", { "<Control>m" }, N_("Share a copy…"), GW_COMMANDS_BRIEF, SECTION_FOLDED, TRUE },
  { "win.bring-back", { NULL }, N_("Bring back a copy…"), GW_COMMANDS_BRIEF, SECTION_COPIES, FALSE },
  { "win.comments", { "<Control><Shift>m" }, N_("Comments…"), GW_COMMANDS_BRIEF, SECTION_COPIES,
    FALSE },
  { "win.compare", { NULL }, N_("Compare with…"), GW_COMMANDS_BRIEF, SECTION_COPIES, FALSE },
  { "win.trash", { NULL }, N_("Move to the wastebasket"), GW_COMMANDS_BRIEF, SECTION_REMOVE,
    FALSE },

  { "win.continue-prioritization", { NULL }, N_("Prioritization"), GW_COMMANDS_BRIEF,
    SECTION_CONTINUE, FALSE },
  { "win.continue-scope", { NULL }, N_("Scope"), GW_COMMANDS_BRIEF, SECTION_CONTINUE, FALSE },
  { "win.continue-commitment", { NULL }, N_("Commitments"), GW_COMMANDS_BRIEF, SECTION_CONTINUE,
    FALSE },
  { "win.continue-resources", { NULL }, N_("Resources"), GW_COMMANDS_BRIEF, SECTION_CONTINUE,
    FALSE },

  { "win.undo", { "<Control>z" }, N_("Undo"), GW_COMMANDS_EDIT, SECTION_FOLDED, TRUE },
  { "win.redo", { "<Control><Shift>z", "<Control>y" }, N_("Redo"), GW_COMMANDS_EDIT,
    SECTION_FOLDED, TRUE },
  { "win.initiative", { "<Control>i" }, N_("Initiative"), GW_COMMANDS_MOVE, SECTION_LIBRARY, FALSE },
  { "win.library", { "<Control>l" }, N_("Library"), GW_COMMANDS_MOVE, SECTION_LIBRARY, FALSE },
  { "win.search", { "<Control>f" }, N_("Search"), GW_COMMANDS_EDIT, SECTION_FOLDED, TRUE },

  { "win.tab::prioritization", { "<Alt>1" }, N_("Prioritization"), GW_COMMANDS_MOVE, 0, FALSE },
  { "win.tab::scope", { "<Alt>2" }, N_("Scope"), GW_COMMANDS_MOVE, 0, FALSE },
  { "win.tab::commitment", { "<Alt>3" }, N_("Commitments"), GW_COMMANDS_MOVE, 0, FALSE },
  { "win.tab::resources", { "<Alt>4" }, N_("Resources"), GW_COMMANDS_MOVE, 0, FALSE },
  { "win.next-pane", { "F6" }, N_("Next part of the window"), GW_COMMANDS_MOVE, 0, FALSE },
  { "win.next-section", { "<Alt>Page_Down" }, N_("Next section"), GW_COMMANDS_MOVE, 0, FALSE },
  { "win.previous-section", { "<Alt>Page_Up" }, N_("Previous section"), GW_COMMANDS_MOVE, 0, FALSE },
  { "win.show-list", { "F9" }, N_("Show the list of briefs"), GW_COMMANDS_MOVE, 0, FALSE },
  { "win.show-sheet", { "<Control>F9" }, N_("Show the sheet"), GW_COMMANDS_MOVE, SECTION_FOLDED,
    TRUE },
  { "win.zoom-in", { "<Control>plus", "<Control>equal" }, N_("Larger sheet"), GW_COMMANDS_MOVE, 0,
    FALSE },
  { "win.zoom-out", { "<Control>minus" }, N_("Smaller sheet"), GW_COMMANDS_MOVE, 0, FALSE },
  { "win.zoom-fit", { "<Control>0" }, N_("Whole page"), GW_COMMANDS_MOVE, 0, FALSE },

  { NULL, { "Return", "F2" }, N_("Edit the row"), GW_COMMANDS_ROWS, 0, FALSE },
  { NULL, { "<Control>Return" }, N_("Start the next row"), GW_COMMANDS_ROWS, 0, FALSE },
  { NULL, { "<Alt>Up" }, N_("Move the row up"), GW_COMMANDS_ROWS, 0, FALSE },
  { NULL, { "<Alt>Down" }, N_("Move the row down"), GW_COMMANDS_ROWS, 0, FALSE },
  { NULL, { "Delete" }, N_("Remove the row"), GW_COMMANDS_ROWS, 0, FALSE },
  { NULL, { "<Alt>Return" }, N_("Take the suggested wording"), GW_COMMANDS_ROWS, 0, FALSE },
  { NULL, { "<Shift>F10" }, N_("Open the menu of the row"), GW_COMMANDS_ROWS, 0, FALSE },
  { NULL, { "Escape" }, N_("Leave the row, or the place"), GW_COMMANDS_ROWS, 0, FALSE },

  { "app.preferences", { "<Control>comma" }, N_("Preferences"), GW_COMMANDS_PROGRAM,
    SECTION_PROGRAM, FALSE },
  { "app.shortcuts", { "<Control>question" }, N_("Keyboard shortcuts"), GW_COMMANDS_PROGRAM,
    SECTION_PROGRAM, FALSE },
  { "app.help", { "F1" }, N_("Help"), GW_COMMANDS_PROGRAM, SECTION_PROGRAM, FALSE },
  { "app.about", { NULL }, N_("About Groundwork"), GW_COMMANDS_PROGRAM, SECTION_PROGRAM, FALSE },
  { "window.close", { "<Control>w" }, N_("Close the window"), GW_COMMANDS_PROGRAM, 0, FALSE },
  { "app.quit", { "<Control>q" }, N_("Quit"), GW_COMMANDS_PROGRAM, 0, FALSE },
};

const GwCommand *
gw_commands_get (guint *n_commands)
{
  *n_commands = G_N_ELEMENTS (commands);
  return commands;
}

const char *
gw_commands_get_group_title (GwCommandGroup group)
{
  static const char *const titles[GW_N_COMMAND_GROUPS] = {
    [GW_COMMANDS_BRIEF] = N_("Briefs and sheets"),
    [GW_COMMANDS_EDIT] = N_("Editing"),
    [GW_COMMANDS_ROWS] = N_("Rows of the form"),
    [GW_COMMANDS_MOVE] = N_("Moving about"),
    [GW_COMMANDS_PROGRAM] = N_("The program"),
  };

  g_return_val_if_fail (group < GW_N_COMMAND_GROUPS, NULL);

  return _(titles[group]);
}

void
gw_commands_set_accels (GtkApplication *app)
{
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (commands[i].action != NULL)
      gtk_application_set_accels_for_action (app, commands[i].action, commands[i].accels);
}

char *
gw_commands_dup_key (const char *action)
{
  GdkModifierType modifiers;
  guint key;

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_strcmp0 (commands[i].action, action) == 0
        && gtk_accelerator_parse (commands[i].accels[0], &key, &modifiers))
      return gtk_accelerator_get_label (key, modifiers);
  g_return_val_if_reached (NULL);
}

static GMenu *
create_section (int      section,
                gboolean folded)
{
  GMenu *menu = g_menu_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      const GwCommand *command = &commands[i];

      if (command->section == section && (folded || !command->when_folded))
        g_menu_append (menu, _(command->title), command->action);
    }
  return menu;
}

/* In a section of the menu. */
static void
rename_in (GMenuModel *section,
           const char *action,
           const char *title)
{
  for (int i = 0; i < g_menu_model_get_n_items (section); i++)
    {
      g_autofree char *own = NULL;

      if (!g_menu_model_get_item_attribute (section, i, G_MENU_ATTRIBUTE_ACTION, "s", &own)
          || !g_str_equal (own, action))
        continue;
      g_menu_remove (G_MENU (section), i);
      g_menu_insert (G_MENU (section), i, title, action);
    }
}

void
gw_commands_rename (GMenuModel *menu,
                    const char *action,
                    const char *title)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section
          = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);

      if (section != NULL)
        rename_in (section, action, title);
    }
}

GMenuModel *
gw_commands_create_menu (gboolean    folded,
                         GMenuModel *recent,
                         GMenuModel *samples)
{
  GMenu *menu = g_menu_new ();

  for (int section = 1; section < N_SECTIONS; section++)
    {
      g_autoptr (GMenu) part = create_section (section, folded);

      if (section == SECTION_FILE && recent != NULL)
        g_menu_append_submenu (part, _("Open recent"), recent);
      if (section == SECTION_FILE && samples != NULL)
        g_menu_append_submenu (part, _("Open a sample"), samples);
      if (section == SECTION_CONTINUE)
        g_menu_append_submenu (menu, _("Continue as"), G_MENU_MODEL (part));
      else if (g_menu_model_get_n_items (G_MENU_MODEL (part)) > 0)
        g_menu_append_section (menu, NULL, G_MENU_MODEL (part));
    }
  return G_MENU_MODEL (menu);
}
