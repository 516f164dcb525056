/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-window-private.h"

#include "gw-comments-dialog.h"
#include "gw-conflicts-dialog.h"
#include "gw-isolate.h"
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
  g_autofree char *name = gw_isolate_words (self->their_name);
  g_autofree char *text
      = self->their_name != NULL
            /* Translators: %s is the name of a person or a device. */
            ? g_strdup_printf (_("Two versions of this: yours and %s’s."), name)
            : g_strdup (_("Two versions of this: yours and theirs."));

  gw_message_bar_show (self->message, text, NULL, _("Compare"), "win.settle");
}

/* The bar comes with the first conflict and goes with the last; once put away it stays away. */
static void
update_conflicts (GwWindow *self)
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

static void
tell_of_both (GwWindow *self)
{
  g_autofree char *name = gw_isolate_words (self->their_name);
  /* Translators: %s is the name of a person. */
  g_autofree char *text
      = self->their_name != NULL
            ? g_strdup_printf (_("%s changed this file while you did."), name)
            : g_strdup (_("Somebody else changed this file while you did."));

  gw_message_bar_show (self->message, text, _("Both are in it now."), _("Undo"), "win.undo");
}

static void
tell_of_theirs (GwWindow *self)
{
  g_autofree char *name = gw_isolate_words (self->their_name);
  /* Translators: %s is the name of a person. */
  g_autofree char *text
      = self->their_name != NULL
            ? g_strdup_printf (_("%s changed this file; what they wrote is here now."), name)
            : g_strdup (_("This file was changed elsewhere and is now up to date."));

  gw_toast_show (self->toast, text, _("Undo"), "win.undo");
}

typedef struct
{
  GwWindow *window; /* owned */
  gboolean  edited; /* something was typed here meanwhile */
  guint     n_conflicts;
} Taken;

static void
taken_free (Taken *taken)
{
  g_object_unref (taken->window);
  g_free (taken);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Taken, taken_free)

/* A program that replaces a file when it saves makes it its user's: whose it is wrote it last. */
static char *
find_owner (GFileInfo *info)
{
  const char *user = g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_OWNER_USER);
  const char *name = g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_OWNER_USER_REAL);

  if (user == NULL || g_str_equal (user, g_get_user_name ()))
    return NULL;
  return g_strdup (name != NULL && *name != '\0' ? name : user);
}

static void
owner_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Taken) taken = user_data;
  GwWindow *self = taken->window;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, &error);
  GwDocument *document;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  document = gw_window_get_document (self);
  if (document == NULL || gw_document_get_file (document) == NULL
      || !g_file_equal (gw_document_get_file (document), G_FILE (source)))
    return;

  g_clear_pointer (&self->their_name, g_free);
  self->their_name = info != NULL ? find_owner (info) : NULL;
  if (taken->n_conflicts > 0 && self->their_name != NULL && count_conflicts (self) > 0)
    show_conflicts (self);
  else if (taken->n_conflicts == 0 && taken->edited)
    tell_of_both (self);
  else if (taken->n_conflicts == 0)
    tell_of_theirs (self);
}

/* What somebody else wrote into the file, and who that was, where it can be known. Where nothing was
 * edited here there is nothing to say but that it changed. */
static void
tell_taken_in (GwWindow *self,
               guint     n_conflicts)
{
  GwDocument *document = gw_window_get_document (self);
  Taken *taken = g_new (Taken, 1);

  *taken = (Taken){ g_object_ref (self), gw_document_is_dirty (document), n_conflicts };
  g_file_query_info_async (gw_document_get_file (document),
                           G_FILE_ATTRIBUTE_OWNER_USER "," G_FILE_ATTRIBUTE_OWNER_USER_REAL,
                           G_FILE_QUERY_INFO_NONE, G_PRIORITY_DEFAULT, self->cancellable,
                           owner_cb, taken);
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
  update_conflicts (self);
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
  g_signal_group_connect_swapped (self->document_signals, "taken-in", G_CALLBACK (tell_taken_in),
                                  self);
  g_signal_group_connect_swapped (self->tree_signals, "edited", G_CALLBACK (update_conflicts),
                                  self);
}
