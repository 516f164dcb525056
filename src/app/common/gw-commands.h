/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* What a person can do in the window, once: the keys, the menu and the list of shortcuts are all
 * made from this table. */

typedef enum
{
  GW_COMMANDS_BRIEF,
  GW_COMMANDS_EDIT,
  GW_COMMANDS_ROWS,
  GW_COMMANDS_MOVE,
  GW_COMMANDS_PROGRAM,
  GW_N_COMMAND_GROUPS
} GwCommandGroup;

typedef struct
{
  const char     *action; /* detailed, as "win.tab::scope"; NULL: a key of the rows themselves */
  const char     *accels[3];
  const char     *title; /* translatable; NULL: reachable by key, in no list */
  GwCommandGroup  group;
  int             section; /* of the menu, counted from 1; 0: not in it */
  gboolean        when_folded; /* in the menu only where the header has no room for its button */
} GwCommand;

const GwCommand *gw_commands_get             (guint           *n_commands);

const char      *gw_commands_get_group_title (GwCommandGroup   group);

/* (transfer full): the first key of an action that has one, as people read it: "Ctrl+Z". */
char            *gw_commands_dup_key         (const char      *action) G_GNUC_WARN_UNUSED_RESULT;

void             gw_commands_set_accels      (GtkApplication  *app);

/* (transfer full). recent and samples, both nullable, become submenus of the first section. */
GMenuModel      *gw_commands_create_menu     (gboolean         folded,
                                              GMenuModel      *recent,
                                              GMenuModel      *samples) G_GNUC_WARN_UNUSED_RESULT;

/* What an item of that menu says from now on: "Undo: Remove need". */
void             gw_commands_rename          (GMenuModel     *menu,
                                              const char     *action,
                                              const char     *title);
