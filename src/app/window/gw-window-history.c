/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-window-private.h"

/* Undo and redo, of what is in front. */

void
gw_window_update_history (GwWindow *self)
{
  GwTree *tree = gw_window_get_front_tree (self);

  gw_window_enable (self, "undo", tree != NULL && gw_tree_can_undo (tree));
  gw_window_enable (self, "redo", tree != NULL && gw_tree_can_redo (tree));
  gw_header_set_undo_labels (self->header, tree != NULL ? gw_tree_get_undo_label (tree) : NULL,
                             tree != NULL ? gw_tree_get_redo_label (tree) : NULL);
}

static void
undo_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  GwTree *tree = gw_window_get_front_tree (user_data);

  if (tree != NULL)
    gw_tree_undo (tree);
}

static void
redo_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  GwTree *tree = gw_window_get_front_tree (user_data);

  if (tree != NULL)
    gw_tree_redo (tree);
}

static const GActionEntry entries[] = {
  { .name = "undo", .activate = undo_action },
  { .name = "redo", .activate = redo_action },
};

static void
follow (GwWindow     *self,
        GSignalGroup *signals)
{
  g_signal_group_connect_swapped (signals, "notify::can-undo",
                                  G_CALLBACK (gw_window_update_history), self);
  g_signal_group_connect_swapped (signals, "notify::undo-label",
                                  G_CALLBACK (gw_window_update_history), self);
  g_signal_group_connect_swapped (signals, "notify::redo-label",
                                  G_CALLBACK (gw_window_update_history), self);
}

void
gw_window_add_history_actions (GwWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  follow (self, self->tree_signals);
  follow (self, self->library_signals);
}
