/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-window-private.h"

#include "gw-shelf.h"

#include <glib/gi18n-lib.h>

/* Which briefs use what is kept: read anew once a change of the folder has settled. */

static gboolean
uses_cb (gpointer user_data)
{
  GwWindow *self = user_data;
  GListModel *briefs = G_LIST_MODEL (gw_desk_get_workspace (self->desk));
  GwTree *library = gw_window_get_library (self);
  g_autoptr (GwUses) uses = gw_uses_new ();

  self->uses_id = 0;
  for (guint i = 0; i < g_list_model_get_n_items (briefs); i++)
    {
      g_autoptr (GwWorkspaceBrief) brief = g_list_model_get_item (briefs, i);

      if (gw_workspace_brief_get_item (brief) != NULL)
        gw_uses_add (uses, gw_workspace_brief_get_item (brief), gw_workspace_brief_get_file (brief));
    }
  if (library != NULL)
    gw_shelf_set_uses (gw_shelf_get (library), uses);
  return G_SOURCE_REMOVE;
}

static void
plan_uses (GwWindow *self)
{
  if (self->uses_id == 0)
    self->uses_id = g_idle_add (uses_cb, self);
}

static void
state_cb (GwWindow   *self,
          GParamSpec *pspec,
          GwDocument *library)
{
  if (gw_document_get_state (library) == GW_DOCUMENT_FAILED)
    gw_window_show_error (self, _("The library could not be saved."),
                          gw_document_get_error (library), NULL, NULL);
}

/* Public */

/* (transfer none); NULL until it was read, and where it cannot be. */
GwTree *
gw_window_get_library (GwWindow *self)
{
  GwDocument *library = gw_workspace_get_library (gw_desk_get_workspace (self->desk));

  return library != NULL ? gw_document_get_tree (library) : NULL;
}

/* (transfer none): what undo and redo speak of; NULL for nothing. */
GwTree *
gw_window_get_front_tree (GwWindow *self)
{
  GwDocument *document = gw_window_get_document (self);

  if (gw_window_is_at (self, GW_PLACE_LIBRARY))
    return gw_window_get_library (self);
  return document != NULL ? gw_document_get_tree (document) : NULL;
}

/* The library was read, or, with NULL, cannot be. */
void
gw_window_set_library (GwWindow   *self,
                       GwDocument *document)
{
  GListModel *briefs = G_LIST_MODEL (gw_desk_get_workspace (self->desk));

  if (document == NULL)
    return;
  gw_document_set_autosave (document, TRUE);
  gw_library_place_set_library (self->library, gw_document_get_tree (document));
  g_signal_group_set_target (self->library_signals, gw_document_get_tree (document));
  g_signal_connect_object (document, "notify::state", G_CALLBACK (state_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (briefs, "items-changed", G_CALLBACK (plan_uses), self,
                           G_CONNECT_SWAPPED);
  plan_uses (self);
}

/* Callbacks of the template */

void
gw_window_library_told_cb (GwWindow   *self,
                           const char *text)
{
  gw_toast_show (self->toast, text, _("Undo"), "win.undo");
}

void
gw_window_library_open_cb (GwWindow *self,
                           GFile    *file)
{
  gw_window_open_file (self, file);
}

/* Actions */

static void
library_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  GwWindow *self = user_data;

  if (gw_window_is_at (self, GW_PLACE_LIBRARY))
    {
      g_action_group_activate_action (G_ACTION_GROUP (self), "back", NULL);
      return;
    }
  gw_window_go_to (self, GW_PLACE_LIBRARY);
  gw_library_place_enter (self->library);
}

static const GActionEntry entries[] = {
  { .name = "library", .activate = library_action },
};

void
gw_window_add_library_actions (GwWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
