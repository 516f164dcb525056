/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-window-private.h"

#include "gw-readiness.h"
#include "gw-share-dialog.h"

static void
share_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  GwWindow *self = user_data;
  GwDocument *document = gw_window_get_document (self);
  GListModel *briefs = G_LIST_MODEL (gw_desk_get_workspace (self->desk));
  g_autofree char *paper = gw_settings_dup_string (self->settings, "paper");
  g_autoptr (GPtrArray) others = NULL;

  if (document == NULL)
    return;

  others = gw_readiness_collect_others (briefs, gw_document_get_item (document));
  gtk_window_present (GTK_WINDOW (gw_share_dialog_new (
      GTK_WINDOW (self), gw_document_get_tree (document), others, paper)));
}

/* What a newer program wrote is shown, not shared. */
void
gw_window_update_share (GwWindow *self)
{
  GwDocument *document = gw_window_get_document (self);
  gboolean can = document != NULL && !gw_document_is_read_only (document);

  gw_window_enable (self, "share", can);
}

static const GActionEntry entries[] = {
  { .name = "share", .activate = share_action },
};

void
gw_window_add_share_actions (GwWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
