/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-window-private.h"

#include "gw-agenda.h"
#include "gw-changes.h"
#include "gw-changes-dialog.h"
#include "gw-compat.h"
#include "gw-file.h"
#include "gw-isolate.h"
#include "gw-share.h"
#include "gw-xml.h"

#include <glib/gi18n-lib.h>

/* The brief in front beside what another file says. */
typedef struct
{
  GwDocument *document; /* owned: in front, */
  GwItem    *front;   /* owned: and what it says */
  GFile     *file;    /* owned */
  GwItem    *from;    /* owned: the two as they are compared, */
  GwItem    *to;      /* owned */
  GPtrArray *changes; /* owned: and what differs */
} Comparison;

static void
comparison_free (Comparison *comparison)
{
  g_object_unref (comparison->document);
  gw_item_unref (comparison->front);
  g_object_unref (comparison->file);
  g_clear_pointer (&comparison->from, gw_item_unref);
  g_clear_pointer (&comparison->to, gw_item_unref);
  g_clear_pointer (&comparison->changes, g_ptr_array_unref);
  g_free (comparison);
}

/* That two are two briefs, and of which moment, says nothing about what is in them. */
static void
leave_out_names (GPtrArray *changes)
{
  for (guint i = changes->len; i > 0; i--)
    {
      const GwChange *change = g_ptr_array_index (changes, i - 1);

      if (change->kind == GW_CHANGE_FIELD && gw_item_get_kind (change->after)->id == GW_KIND_BRIEF
          && (change->part == GW_BRIEF_ID || change->part == GW_BRIEF_MOMENT))
        g_ptr_array_remove_index (changes, i - 1);
    }
}

/* A copy is told of as what became of its brief, whichever of the two is in front. */
static void
compare (Comparison *comparison,
         GwItem     *other)
{
  gboolean turned = gw_share_is_copy (comparison->front) && !gw_share_is_copy (other);
  GwItem *from = turned ? other : comparison->front;
  GwItem *to = turned ? comparison->front : other;

  comparison->from = gw_share_as_seen_by (from, to);
  comparison->to = gw_share_as_seen_by (to, from);
  comparison->changes = gw_changes_find (comparison->from, comparison->to);
  leave_out_names (comparison->changes);
}

static void
compare_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Comparison *comparison = task_data;
  GError *error = NULL;
  g_autoptr (GBytes) bytes
      = gw_file_read (comparison->file, GW_XML_MAX_LIBRARY_BYTES, NULL, &error);
  g_autoptr (GwItem) other = bytes != NULL ? gw_xml_read (bytes, NULL, &error) : NULL;

  if (error != NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  if (gw_item_get_kind (other)->id == GW_KIND_BRIEF)
    compare (comparison, other);
  g_task_return_boolean (task, TRUE);
}

/* Of two versions that are called the same, the other is told by its file. */
static char *
say_comparison (Comparison *comparison)
{
  g_autofree char *first = gw_agenda_say_title (comparison->from);
  g_autofree char *title = gw_agenda_say_title (comparison->to);
  g_autofree char *second = g_str_equal (first, title) ? g_file_get_basename (comparison->file)
                                                       : g_steal_pointer (&title);
  g_autofree char *from = gw_isolate_words (first);
  g_autofree char *to = gw_isolate_words (second);

  if (gw_share_is_copy (comparison->to))
    /* Translators: %s is the title of a brief. */
    return g_strdup_printf (_("What is different in the copy of “%s”"), from);
  /* Translators: titles of two briefs. */
  return g_strdup_printf (_("What is different in “%2$s”, beside “%1$s”"), from, to);
}

/* Another version of the very brief in front: what it says can be taken. */
static gboolean
can_take (Comparison *comparison)
{
  return comparison->from == comparison->front && !gw_share_is_copy (comparison->from)
         && !gw_share_is_copy (comparison->to)
         && g_strcmp0 (gw_item_get_id (comparison->from), gw_item_get_id (comparison->to)) == 0
         && !gw_document_is_read_only (comparison->document);
}

static void
taken_cb (GwWindow *self)
{
  gw_toast_show (self->toast, _("The changes are in this brief now."), _("Undo"), "win.undo");
}

static void
show_comparison (GwWindow   *self,
                 Comparison *comparison)
{
  g_autofree char *sentence = say_comparison (comparison);
  GtkWidget *dialog = gw_changes_dialog_new (GTK_WINDOW (self), _("Compare"), comparison->from,
                                             comparison->to, comparison->changes, sentence);

  if (can_take (comparison))
    {
      gw_changes_dialog_offer (GW_CHANGES_DIALOG (dialog),
                               gw_document_get_tree (comparison->document), GW_AUDIENCE_ME,
                               _("Take from another version"));
      /* Nobody sent these: whoever compares takes what they choose. */
      gw_changes_dialog_want_none (GW_CHANGES_DIALOG (dialog));
      g_signal_connect_object (dialog, "taken", G_CALLBACK (taken_cb), self, G_CONNECT_SWAPPED);
    }
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
compared_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  GwWindow *self = GW_WINDOW (source);
  Comparison *comparison = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (comparison->changes == NULL)
    {
      gw_window_show_error (self, _("There is no brief in this file to compare with."), error, NULL,
                            NULL);
      return;
    }
  show_comparison (self, comparison);
}

static void
compare_with (GwWindow *self,
              GFile    *file)
{
  GwDocument *document = gw_window_get_document (self);
  g_autoptr (GTask) task = NULL;
  Comparison *comparison;

  if (document == NULL)
    return;

  comparison = g_new0 (Comparison, 1);
  comparison->document = g_object_ref (document);
  comparison->front = gw_item_ref (gw_document_get_item (document));
  comparison->file = g_object_ref (file);
  task = g_task_new (self, self->cancellable, compared_cb, NULL);
  g_task_set_source_tag (task, compare_with);
  g_task_set_task_data (task, comparison, (GDestroyNotify) comparison_free);
  g_task_run_in_thread (task, compare_thread);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  GwWindow *self = GW_WINDOW (source);
  g_autoptr (GFile) file = gw_window_choose_finish (self, result);

  if (file != NULL)
    compare_with (self, file);
}

static void
compare_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  GwWindow *self = user_data;
  const GwChooseRequest request = {
    .mode = GW_CHOOSE_OPEN,
    .title = _("Compare with a brief or a copy"),
    .accept = _("Compare"),
    .pattern = "*.brief",
    .pattern_name = _("Briefs"),
    .folder = gw_workspace_get_folder (gw_desk_get_workspace (self->desk)),
  };

  gw_compat_choose_file (GTK_WINDOW (self), &request, self->cancellable, chosen_cb, NULL);
}

static const GActionEntry entries[] = {
  { .name = "compare", .activate = compare_action },
};

void
gw_window_update_compare (GwWindow *self)
{
  gw_window_enable (self, "compare", gw_window_get_document (self) != NULL);
}

void
gw_window_add_compare_actions (GwWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
