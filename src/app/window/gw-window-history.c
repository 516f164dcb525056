/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-window-private.h"

#include "gw-edit.h"
#include "gw-whereabouts.h"

#include <glib/gi18n-lib.h>

/* Undo and redo, of what is in front. */

/* A brief that was just removed comes back by Undo, as long as its message says so and nothing was
 * done since. */
static gboolean
offers_brief (GwWindow *self)
{
  return g_strcmp0 (gw_toast_get_action (self->toast), "win.restore") == 0;
}

void
gw_window_update_history (GwWindow *self)
{
  GwTree *tree = gw_window_get_front_tree (self);
  const char *label = tree != NULL ? gw_tree_get_undo_label (tree) : NULL;

  if (offers_brief (self))
    label = _("Remove brief");
  gw_window_enable (self, "undo", offers_brief (self) || (tree != NULL && gw_tree_can_undo (tree)));
  gw_window_enable (self, "redo", tree != NULL && gw_tree_can_redo (tree));
  gw_header_set_undo_labels (self->header, label,
                             tree != NULL ? gw_tree_get_redo_label (tree) : NULL);
}

/* The item that was changed, or the one that was put in. */
static void
edited_cb (GwTree  *tree,
           GwEdit  *edit,
           GwItem **changed)
{
  GwItem *item = gw_path_resolve (edit->path, gw_tree_get_item (tree));

  if (edit->kind == GW_EDIT_INSERT)
    item = gw_item_get_child (item, edit->part, edit->index);
  g_clear_pointer (changed, gw_item_unref);
  *changed = gw_item_ref (item);
}

/* A step that nobody sees would be taken twice. */
static void
take_step (GwWindow *self,
           void    (*step) (GwTree *tree))
{
  GwTree *tree = gw_window_get_front_tree (self);
  g_autoptr (GwItem) changed = NULL;
  const char *on, *field;
  gulong id;

  if (tree == NULL)
    return;
  id = g_signal_connect (tree, "edited", G_CALLBACK (edited_cb), &changed);
  step (tree);
  g_signal_handler_disconnect (tree, id);
  if (changed == NULL || gw_tree_is_library (tree))
    return;
  gw_whereabouts_name (gw_tree_get_item (tree), changed, &on, &field);
  gw_window_show_place (self, on, field);
}

static void
undo_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  GwWindow *self = user_data;

  if (!offers_brief (self))
    {
      take_step (self, gw_tree_undo);
      return;
    }
  gw_toast_hide (self->toast);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.restore", NULL);
}

static void
redo_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  take_step (user_data, gw_tree_redo);
}

static void
place_cb (GwWindow *self)
{
  /* At the very end there is a place, but no tab in front. */
  if (self->settings != NULL)
    gw_window_update_history (self);
}

static const GActionEntry entries[] = {
  { .name = "undo", .activate = undo_action },
  { .name = "redo", .activate = redo_action },
};

/* From now on Undo takes back that, and no longer what the message tells. */
static void
overtaken_cb (GwWindow *self)
{
  if (offers_brief (self) || g_strcmp0 (gw_toast_get_action (self->toast), "win.undo") == 0)
    gw_toast_hide (self->toast);
}

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
  g_signal_group_connect_swapped (self->tree_signals, "edited", G_CALLBACK (overtaken_cb), self);
  g_signal_group_connect_swapped (self->library_signals, "edited", G_CALLBACK (overtaken_cb), self);
  g_signal_connect_swapped (self->toast, "notify::visible", G_CALLBACK (gw_window_update_history),
                            self);
  g_signal_connect_swapped (self->places, "notify::visible-child", G_CALLBACK (place_cb), self);
}
