/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-window-private.h"

#include "gw-agenda.h"
#include "gw-audience.h"
#include "gw-changes.h"
#include "gw-changes-dialog.h"
#include "gw-compat.h"
#include "gw-isolate.h"
#include "gw-sent.h"
#include "gw-share.h"

#include <glib/gi18n-lib.h>

/* A copy on its way back: what the threads work on are snapshots. */
typedef struct
{
  GwDocument *document; /* owned: the copy as it came back, */
  GwItem     *copy;     /* owned: and what it says */
  GwItem     *sent;     /* owned, nullable: the copy as it was sent */
  GHashTable *ids;      /* owned, nullable: its table */
  GwDocument *original; /* owned, once it is open */
  GwItem     *brief;    /* owned: what that says */
  GwItem     *merged;   /* owned: with what came back */
  GPtrArray  *changes;  /* owned: and what that changes */
  GError     *unread;   /* owned, nullable: why what was sent cannot be read */
  gboolean    asked;    /* the person said that it came back */
} Return;

static void
return_free (Return *back)
{
  g_object_unref (back->document);
  gw_item_unref (back->copy);
  g_clear_pointer (&back->sent, gw_item_unref);
  g_clear_pointer (&back->ids, g_hash_table_unref);
  g_clear_object (&back->original);
  g_clear_pointer (&back->brief, gw_item_unref);
  g_clear_pointer (&back->merged, gw_item_unref);
  g_clear_pointer (&back->changes, g_ptr_array_unref);
  g_clear_error (&back->unread);
  g_free (back);
}

/* The brief that the copy was made of, where it lies in the folder. */
static GFile *
find_original (GwWindow *self,
               Return   *back)
{
  GListModel *briefs = G_LIST_MODEL (gw_desk_get_workspace (self->desk));
  const char *id = gw_sent_get_original (back->copy, back->ids);

  for (guint i = 0; i < g_list_model_get_n_items (briefs); i++)
    {
      g_autoptr (GwWorkspaceBrief) brief = g_list_model_get_item (briefs, i);
      GwItem *item = gw_workspace_brief_get_item (brief);

      if (item != NULL && !gw_share_is_copy (item) && g_strcmp0 (gw_item_get_id (item), id) == 0)
        return gw_workspace_brief_get_file (brief);
    }
  return NULL;
}

/* Taking over */

static void
taken_cb (GwWindow *self)
{
  gw_toast_show (self->toast, _("The changes are in this brief now."), _("Undo"), "win.undo");
  g_action_group_activate_action (G_ACTION_GROUP (self), "settle", NULL);
}

static char *
say_return (GwItem *brief,
            guint   n)
{
  g_autofree char *said = gw_agenda_say_title (brief);
  g_autofree char *title = gw_isolate_words (said);

  if (n == 0)
    /* Translators: %s is the title of a brief. */
    return g_strdup_printf (_("The copy of “%s” came back as it left."), title);
  return g_strdup_printf (ngettext ("The copy of “%1$s” came back with %2$u change.",
                                    "The copy of “%1$s” came back with %2$u changes.", n),
                          title, n);
}

static GwAudience
get_audience (Return *back)
{
  const char *name = gw_item_get_raw (back->copy, GW_BRIEF_AUDIENCE);
  GwAudience audience = GW_AUDIENCE_OUR;

  if (name != NULL)
    gw_audience_parse (name, &audience);
  return audience;
}

static void
show_return (GwWindow *self,
             Return   *back)
{
  g_autofree char *sentence = say_return (back->brief, back->changes->len);
  GtkWidget *dialog
      = gw_changes_dialog_new (GTK_WINDOW (self), _("Bring back a copy"), back->brief,
                               back->merged, back->changes, sentence);

  gw_changes_dialog_offer (GW_CHANGES_DIALOG (dialog), gw_document_get_tree (back->original),
                           get_audience (back), _("Bring back a copy"));
  gw_changes_dialog_add (GW_CHANGES_DIALOG (dialog), _("Only look at the copy"),
                         "win.look-at-copy");
  g_signal_connect_object (dialog, "taken", G_CALLBACK (taken_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
merge_thread (GTask        *task,
              gpointer      source,
              gpointer      task_data,
              GCancellable *cancellable)
{
  Return *back = task_data;
  GError *error = NULL;
  guint n_conflicts;

  back->merged = gw_share_take (back->brief, back->copy, back->sent, back->ids, &n_conflicts,
                                &error);
  if (back->merged == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  back->changes = gw_changes_find (back->brief, back->merged);
  g_task_return_boolean (task, TRUE);
}

static void
merged_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  GwWindow *self = GW_WINDOW (source);
  Return *back = g_task_get_task_data (user_data);
  g_autoptr (GTask) whole = user_data;
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    show_return (self, back);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gw_window_show_error (self, _("This copy cannot be brought back."), error,
                          _("Only look at the copy"), "win.look-at-copy");
}

/* whole lives until the end and holds the Return, of which each thread works on what it has. */
static void
run (GTask               *whole,
     GTaskThreadFunc      thread,
     GAsyncReadyCallback  callback)
{
  g_autoptr (GTask) task
      = g_task_new (g_task_get_source_object (whole), g_task_get_cancellable (whole), callback,
                    g_object_ref (whole));

  g_task_set_task_data (task, g_task_get_task_data (whole), NULL);
  g_task_run_in_thread (task, thread);
}

static void
original_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) whole = user_data;
  GwWindow *self = g_task_get_source_object (whole);
  Return *back = g_task_get_task_data (whole);
  g_autoptr (GError) error = NULL;

  back->original = gw_desk_open_finish (GW_DESK (source), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (back->original == NULL)
    {
      gw_window_show_error (self, _("The brief of this copy cannot be read."), error, NULL, NULL);
      return;
    }
  back->brief = gw_item_ref (gw_document_get_item (back->original));
  gw_window_show_document (self, back->original);
  if (back->unread != NULL)
    gw_window_show_error (self, _("What was sent of this brief cannot be read any more."),
                          back->unread, NULL, NULL);
  run (whole, merge_thread, merged_cb);
}

/* Looking for where it belongs */

static void
find_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Return *back = task_data;

  /* Where what was sent cannot be read it is as if it was sent from elsewhere; but it is told. */
  gw_sent_find_for (back->copy, &back->sent, &back->ids, &back->unread);
  g_task_return_boolean (task, TRUE);
}

/* Who was sent a copy for our side opens it as any brief, and need not hear of it. */
static gboolean
is_to_be_told (Return *back)
{
  return back->asked || back->unread != NULL || get_audience (back) == GW_AUDIENCE_ALL;
}

static gboolean
can_only_be_compared (Return *back)
{
  return get_audience (back) == GW_AUDIENCE_ALL && back->sent == NULL;
}

static char *
say_alone (Return *back)
{
  if (!can_only_be_compared (back))
    return g_strdup (_("The brief that it was made of is not in your folder, so there is nothing to "
                       "take it into."));
  if (back->unread == NULL)
    return g_strdup (_("It can be compared with its brief, not taken in: what was sent is not kept "
                       "on this machine."));
  /* Translators: %s is a sentence that says why. */
  return g_strdup_printf (_("It can be compared with its brief, not taken in: what was sent cannot "
                            "be read any more. %s"),
                          back->unread->message);
}

/* Nothing to take it into: it stands by itself. */
static void
show_alone (GwWindow *self,
            Return   *back)
{
  const char *title = get_audience (back) == GW_AUDIENCE_ALL
                          ? _("This is a copy for everyone in the room.")
                          : _("This is a copy for our side.");
  g_autofree char *detail = say_alone (back);

  gw_window_show_document (self, back->document);
  if (is_to_be_told (back))
    gw_message_bar_show (self->message, title, detail, _("Compare with…"), "win.compare");
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  GwWindow *self = GW_WINDOW (source);
  g_autoptr (GTask) whole = user_data;
  Return *back = g_task_get_task_data (whole);
  GFile *original;

  if (!g_task_propagate_boolean (G_TASK (result), NULL))
    return;
  original = can_only_be_compared (back) ? NULL : find_original (self, back);
  if (original == NULL)
    show_alone (self, back);
  else
    gw_desk_open_async (self->desk, original, self->cancellable, original_cb,
                        g_object_ref (whole));
}

static void
start (GwWindow   *self,
       GwDocument *document,
       gboolean    asked)
{
  g_autoptr (GTask) whole = g_task_new (self, self->cancellable, NULL, NULL);
  Return *back = g_new0 (Return, 1);

  back->document = g_object_ref (document);
  back->copy = gw_item_ref (gw_document_get_item (document));
  back->asked = asked;
  g_task_set_task_data (whole, back, (GDestroyNotify) return_free);
  run (whole, find_thread, found_cb);
}

gboolean
gw_window_bring_back (GwWindow   *self,
                      GwDocument *document)
{
  if (!gw_share_is_copy (gw_document_get_item (document)))
    return FALSE;

  g_set_object (&self->returned, document);
  if (self->loaded)
    start (self, document, FALSE);
  return TRUE;
}

/* A copy that was opened before it was known what lies in the folder. */
void
gw_window_bring_back_waiting (GwWindow *self)
{
  if (self->returned != NULL && self->loaded)
    start (self, self->returned, FALSE);
  else if (self->returned != NULL)
    gw_window_show_document (self, self->returned);
}

/* Actions */

static void
look_at_copy_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  GwWindow *self = user_data;
  GtkWindow *dialog = gtk_application_get_active_window (gtk_window_get_application (user_data));

  if (GW_IS_CHANGES_DIALOG (dialog))
    gtk_window_close (dialog);
  if (self->returned != NULL)
    gw_window_show_document (self, self->returned);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GwWindow *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (GwDocument) document = gw_desk_open_finish (GW_DESK (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (document == NULL)
    {
      gw_window_rescue (self, g_task_get_task_data (task), error);
      return;
    }
  if (gw_document_is_library (document) || !gw_share_is_copy (gw_document_get_item (document)))
    {
      gw_message_bar_show (self->message, _("This is no copy that was shared."),
                           _("Choose the file that somebody sent back to you."),
                           _("Bring back a copy…"), "win.bring-back");
      return;
    }
  g_set_object (&self->returned, document);
  start (self, document, TRUE);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  GwWindow *self = GW_WINDOW (source);
  g_autoptr (GFile) file = gw_window_choose_finish (self, result);
  GTask *task;

  if (file == NULL)
    return;
  task = g_task_new (self, self->cancellable, NULL, NULL);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  gw_desk_open_async (self->desk, file, self->cancellable, opened_cb, task);
}

static void
bring_back_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  GwWindow *self = user_data;
  const GwChooseRequest request = {
    .mode = GW_CHOOSE_OPEN,
    .title = _("Bring back a copy"),
    .accept = _("Bring back"),
    .pattern = "*.brief",
    .pattern_name = _("Briefs"),
  };

  gw_compat_choose_file (GTK_WINDOW (self), &request, self->cancellable, chosen_cb, NULL);
}

static const GActionEntry entries[] = {
  { .name = "bring-back", .activate = bring_back_action },
  { .name = "look-at-copy", .activate = look_at_copy_action },
};

void
gw_window_add_return_actions (GwWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
