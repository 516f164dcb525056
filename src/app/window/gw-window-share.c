/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-window-private.h"

#include "gw-comments-dialog.h"
#include "gw-conflicts-dialog.h"
#include "gw-readiness.h"
#include "gw-share-dialog.h"

#include <glib/gi18n-lib.h>

/* Two versions in one file */

static guint
count_conflicts (GwWindow *self)
{
  GwDocument *document = gw_window_get_document (self);

  return document != NULL ? gw_item_count (gw_document_get_item (document), GW_BRIEF_CONFLICTS) : 0;
}

static void
show_conflicts (GwWindow *self)
{
  g_autofree char *text
      = self->their_name != NULL
            /* Translators: %s is the name of a person or a device. */
            ? g_strdup_printf (_("Two versions of this: yours and %s’s."), self->their_name)
            : g_strdup (_("Two versions of this: yours and theirs."));

  gw_message_bar_show (self->message, text, NULL, _("Compare"), "win.settle");
}

/* The bar comes with the first conflict and goes with the last; once put away it stays away. */
void
gw_window_update_conflicts (GwWindow *self)
{
  guint n = count_conflicts (self);

  if (n > self->n_conflicts)
    show_conflicts (self);
  else if (n == 0 && self->n_conflicts > 0)
    gw_message_bar_hide (self->message);
  self->n_conflicts = n;
  gw_window_enable (self, "settle", n > 0);
}

/* While something is left to settle, there is a way back to it; at the very end there is no window. */
static void
settled_cb (GwWindow *self)
{
  if (self->settings == NULL)
    return;
  if (count_conflicts (self) > 0)
    show_conflicts (self);
  else
    gw_window_offer_removal (self);
}

static void
settle_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  GwWindow *self = user_data;
  GwDocument *document = gw_window_get_document (self);
  GtkWidget *dialog;

  if (document == NULL)
    return;
  dialog = gw_conflicts_dialog_new (GTK_WINDOW (self), gw_document_get_tree (document),
                                    self->their_name);
  g_signal_connect_object (dialog, "destroy", G_CALLBACK (settled_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* What somebody else wrote into the file. Where nothing was edited here there is nothing to say but
 * that it changed. */
void
gw_window_tell_taken_in (GwWindow *self,
                         guint     n_conflicts)
{
  GwDocument *document = gw_window_get_document (self);

  if (n_conflicts > 0)
    return;
  if (gw_document_is_dirty (document))
    gw_message_bar_show (self->message, _("Somebody else changed this file while you did."),
                         _("Both are in it now."), _("Undo"), "win.undo");
  else
    gw_toast_show (self->toast, _("This file was changed elsewhere and is now up to date."),
                   _("Undo"), "win.undo");
}

/* Copies that go */

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

/* What colleagues say */

static void
show_comments (GwWindow   *self,
               const char *on)
{
  GwDocument *document = gw_window_get_document (self);

  if (document != NULL)
    gtk_window_present (GTK_WINDOW (gw_comments_dialog_new (
        GTK_WINDOW (self), gw_document_get_tree (document), on, self->settings)));
}

static void
comment_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  show_comments (user_data, g_variant_get_string (parameter, NULL));
}

static void
comments_action (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  show_comments (user_data, "brief");
}

/* What a newer program wrote is shown, not shared. */
void
gw_window_update_share (GwWindow *self)
{
  GwDocument *document = gw_window_get_document (self);
  gboolean can = document != NULL && !gw_document_is_read_only (document);

  gw_window_enable (self, "share", can);
  gw_window_enable (self, "comments", can);
  self->n_conflicts = 0;
  g_clear_pointer (&self->their_name, g_free);
  gw_window_update_conflicts (self);
}

static const GActionEntry entries[] = {
  { .name = "comment", .activate = comment_action, .parameter_type = "s" },
  { .name = "comments", .activate = comments_action },
  { .name = "settle", .activate = settle_action },
  { .name = "share", .activate = share_action },
};

void
gw_window_add_share_actions (GwWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
