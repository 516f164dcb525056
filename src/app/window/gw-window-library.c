/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-window-private.h"

#include "gw-conflicts-dialog.h"
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

/* Two versions in it */

static guint
count_conflicts (GwWindow *self)
{
  GwTree *library = gw_window_get_library (self);

  return library != NULL ? gw_item_count (gw_tree_get_item (library), GW_LIBRARY_CONFLICTS) : 0;
}

/* In the library itself a line says so for as long as it is so. */
static void
conflicts_cb (GwWindow   *self,
              guint       position,
              guint       removed,
              guint       added)
{
  gw_window_enable (self, "library-settle", count_conflicts (self) > 0);
  if (added > removed && !gw_window_is_at (self, GW_PLACE_LIBRARY))
    gw_toast_show (self->toast, _("Somebody else changed the library while you did."), _("Compare"),
                   "win.library-settle");
}

static void
follow_conflicts (GwWindow *self,
                  GwTree   *library)
{
  g_signal_connect_object (gw_node_get_list (gw_tree_get_root (library), GW_LIBRARY_CONFLICTS),
                           "items-changed", G_CALLBACK (conflicts_cb), self, G_CONNECT_SWAPPED);
  gw_window_enable (self, "library-settle", count_conflicts (self) > 0);
}

/* What is alike and yet not the same */

static void
show_apart (GwWindow *self)
{
  g_autoptr (GVariant) different = gw_settings_get (self->settings, "different-kept");
  g_autofree const char **pairs = g_variant_get_strv (different, NULL);

  gw_shelf_set_apart (gw_shelf_get (gw_window_get_library (self)), pairs);
}

/* The place */

static void
told_cb (GwWindow   *self,
         const char *text)
{
  gw_toast_show (self->toast, text, _("Undo"), "win.undo");
}

static void
open_cb (GwWindow *self,
         GFile    *file)
{
  gw_window_open_file (self, file);
}

static void
told_apart_cb (GwWindow   *self,
               const char *pair)
{
  g_free (self->told_apart);
  self->told_apart = g_strdup (pair);
  gw_settings_add_text (self->settings, "different-kept", pair);
  show_apart (self);
  gw_toast_show (self->toast, _("They stay two."), _("Undo"), "win.library-unite");
}

GwLibraryPlace *
gw_window_get_library_place (GwWindow *self)
{
  gboolean made;
  GtkWidget *place
      = gw_window_get_place (self, GW_PLACE_LIBRARY, GW_TYPE_LIBRARY_PLACE, &made);

  if (made)
    {
      gw_library_place_set_library (GW_LIBRARY_PLACE (place), gw_window_get_library (self));
      g_signal_connect_swapped (place, "told", G_CALLBACK (told_cb), self);
      g_signal_connect_swapped (place, "open", G_CALLBACK (open_cb), self);
      g_signal_connect_swapped (place, "told-apart", G_CALLBACK (told_apart_cb), self);
    }
  return GW_LIBRARY_PLACE (place);
}

/* Public */

/* The library was read, or, with NULL, cannot be. */
void
gw_window_set_library (GwWindow   *self,
                       GwDocument *document)
{
  GListModel *briefs = G_LIST_MODEL (gw_desk_get_workspace (self->desk));

  if (document == NULL)
    return;
  gw_document_set_autosave (document, TRUE);
  if (gtk_stack_get_child_by_name (self->places, GW_PLACE_LIBRARY) != NULL)
    gw_library_place_set_library (gw_window_get_library_place (self),
                                  gw_document_get_tree (document));
  g_signal_group_set_target (self->library_signals, gw_document_get_tree (document));
  follow_conflicts (self, gw_document_get_tree (document));
  show_apart (self);
  g_signal_connect_object (document, "notify::state", G_CALLBACK (state_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (briefs, "items-changed", G_CALLBACK (plan_uses), self,
                           G_CONNECT_SWAPPED);
  plan_uses (self);
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

  GwLibraryPlace *place = gw_window_get_library_place (self);

  gw_window_go_to (self, GW_PLACE_LIBRARY);
  gw_library_place_enter (place);
}

static void
settle_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  GwWindow *self = user_data;

  gtk_window_present (GTK_WINDOW (
      gw_conflicts_dialog_new (GTK_WINDOW (self), gw_window_get_library (self), NULL)));
}

static void
unite_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  GwWindow *self = user_data;

  if (self->told_apart == NULL)
    return;
  gw_settings_remove_text (self->settings, "different-kept", self->told_apart);
  g_clear_pointer (&self->told_apart, g_free);
  show_apart (self);
}

static const GActionEntry entries[] = {
  { .name = "library", .activate = library_action },
  { .name = "library-settle", .activate = settle_action },
  { .name = "library-unite", .activate = unite_action },
};

void
gw_window_add_library_actions (GwWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  gw_window_enable (self, "library-settle", FALSE);
}
