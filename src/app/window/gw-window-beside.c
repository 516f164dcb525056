/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-window-private.h"

#include "gw-changes.h"
#include "gw-changes-dialog.h"
#include "gw-file.h"
#include "gw-isolate.h"
#include "gw-merge.h"
#include "gw-siblings.h"
#include "gw-xml.h"

#include <glib/gi18n-lib.h>

/* Looking */

static void
show_sibling (GwWindow *self,
              GFile    *sibling)
{
  g_autofree char *base = g_file_get_basename (sibling);
  g_autofree char *name = gw_isolate_words (base);
  /* Translators: %s is the name of a file. */
  g_autofree char *text = g_strdup_printf (_("Another version of this lies beside it: “%s”."), name);

  g_set_object (&self->sibling, sibling);
  self->merged_sibling = FALSE;
  gw_message_bar_show (self->message, text, NULL, _("Merge…"), "win.merge-sibling");
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GwWindow) self = user_data;
  g_autoptr (GPtrArray) siblings = gw_siblings_find_finish (result, NULL);
  GwDocument *document = self->desk != NULL ? gw_window_get_document (self) : NULL;
  GFile *file = document != NULL ? gw_document_get_file (document) : NULL;

  /* A folder that cannot be read holds nothing that could be merged; a word about what is wrong
   * with the brief itself comes first. */
  if (siblings == NULL || siblings->len == 0 || self->complains || self->n_conflicts > 0
      || file == NULL || !g_file_equal (file, G_FILE (source)))
    return;
  show_sibling (self, g_ptr_array_index (siblings, 0));
}

void
gw_window_look_beside (GwWindow *self)
{
  GwDocument *document = gw_window_get_document (self);
  GFile *file = document != NULL ? gw_document_get_file (document) : NULL;

  if (file != NULL && self->cancellable != NULL && !gw_document_is_read_only (document))
    gw_siblings_find_async (file, self->cancellable, found_cb, g_object_ref (self));
}

/* Merging */

typedef struct
{
  GwDocument *document; /* owned */
  GwItem     *brief;    /* owned: what it says */
  GFile      *sibling;  /* owned */
  GwItem     *merged;   /* owned: both */
  GPtrArray  *changes;  /* owned: what the other brings into it */
} Meeting;

static void
meeting_free (Meeting *meeting)
{
  g_object_unref (meeting->document);
  gw_item_unref (meeting->brief);
  g_object_unref (meeting->sibling);
  g_clear_pointer (&meeting->merged, gw_item_unref);
  g_clear_pointer (&meeting->changes, g_ptr_array_unref);
  g_free (meeting);
}

static void
merge_thread (GTask        *task,
              gpointer      source,
              gpointer      task_data,
              GCancellable *cancellable)
{
  Meeting *meeting = task_data;
  GError *error = NULL;
  g_autoptr (GBytes) bytes
      = gw_file_read (meeting->sibling, GW_XML_MAX_LIBRARY_BYTES, NULL, &error);
  g_autoptr (GwItem) other = bytes != NULL ? gw_xml_read (bytes, NULL, &error) : NULL;
  guint n_conflicts;

  if (other != NULL)
    meeting->merged = gw_merge (NULL, meeting->brief, other, &n_conflicts, &error);
  if (meeting->merged == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  meeting->changes = gw_changes_find (meeting->brief, meeting->merged);
  g_task_return_boolean (task, TRUE);
}

/* The other file goes only once nothing of it is left to settle. */
void
gw_window_offer_removal (GwWindow *self)
{
  if (self->merged_sibling && self->n_conflicts == 0)
    gw_message_bar_show (self->message, _("Both versions are in this file now."), NULL,
                         _("Remove the other file"), "win.remove-sibling");
}

static void
taken_cb (GwWindow *self)
{
  self->merged_sibling = TRUE;
  gw_window_offer_removal (self);
  g_action_group_activate_action (G_ACTION_GROUP (self), "settle", NULL);
}

static void
show_meeting (GwWindow *self,
              Meeting  *meeting)
{
  g_autofree char *base = g_file_get_basename (meeting->sibling);
  g_autofree char *name = gw_isolate_words (base);
  g_autofree char *sentence = NULL;
  GtkWidget *dialog;

  /* Translators: %s is the name of a file. */
  sentence = g_strdup_printf (_("What “%s” would bring into this brief"), name);
  dialog = gw_changes_dialog_new (GTK_WINDOW (self), _("Merge"), meeting->brief, meeting->merged,
                                  meeting->changes, sentence);
  gw_changes_dialog_offer (GW_CHANGES_DIALOG (dialog), gw_document_get_tree (meeting->document),
                           GW_AUDIENCE_ME, _("Merge"));
  if (meeting->changes->len == 0)
    gw_changes_dialog_add (GW_CHANGES_DIALOG (dialog), _("Remove the other file"),
                           "win.remove-sibling");
  g_signal_connect_object (dialog, "taken", G_CALLBACK (taken_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
merged_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  GwWindow *self = GW_WINDOW (source);
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    show_meeting (self, g_task_get_task_data (G_TASK (result)));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gw_window_show_error (self, _("The two could not be brought together."), error, NULL, NULL);
}

/* Actions */

/* Before the changes come in, so that what they differ in says whose it is. */
static void
note_name (GwWindow *self)
{
  g_autofree char *name = g_file_get_basename (self->sibling);

  g_clear_pointer (&self->their_name, g_free);
  g_free (gw_sibling_get_original (name, &self->their_name));
}

static void
merge_sibling_action (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  GwWindow *self = user_data;
  GwDocument *document = gw_window_get_document (self);
  g_autoptr (GTask) task = NULL;
  Meeting *meeting;

  if (document == NULL || self->sibling == NULL)
    return;

  note_name (self);
  meeting = g_new0 (Meeting, 1);
  meeting->document = g_object_ref (document);
  meeting->brief = gw_item_ref (gw_document_get_item (document));
  meeting->sibling = g_object_ref (self->sibling);
  task = g_task_new (self, self->cancellable, merged_cb, NULL);
  g_task_set_source_tag (task, merge_sibling_action);
  g_task_set_task_data (task, meeting, (GDestroyNotify) meeting_free);
  g_task_run_in_thread (task, merge_thread);
}

static void
remove_sibling_action (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       user_data)
{
  GwWindow *self = user_data;
  GtkWindow *dialog = gtk_application_get_active_window (gtk_window_get_application (user_data));
  g_autoptr (GFile) sibling = g_steal_pointer (&self->sibling);

  if (GW_IS_CHANGES_DIALOG (dialog))
    gtk_window_close (dialog);
  self->merged_sibling = FALSE;
  if (sibling != NULL)
    gw_window_remove_file (self, sibling);
}

static const GActionEntry entries[] = {
  { .name = "merge-sibling", .activate = merge_sibling_action },
  { .name = "remove-sibling", .activate = remove_sibling_action },
};

void
gw_window_add_beside_actions (GwWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_group_connect_swapped (self->document_signals, "notify::file",
                                  G_CALLBACK (gw_window_look_beside), self);
}
