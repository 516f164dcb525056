/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-window-private.h"

#include "gw-invitation.h"

#include <glib/gi18n-lib.h>
#include <string.h>

gboolean
gw_window_is_invitation (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *folded = name != NULL ? g_utf8_casefold (name, -1) : g_strdup ("");

  return g_str_has_suffix (folded, ".ics");
}

/* No more than an invitation may have is read, whatever lies there. */
static GwInvitation *
read_file (GFile         *file,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autofree char *buffer = NULL;
  gsize size;

  if (stream == NULL)
    return NULL;
  buffer = g_malloc (GW_INVITATION_LIMIT + 1);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), buffer, GW_INVITATION_LIMIT + 1, &size,
                                cancellable, error))
    return NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_steal_pointer (&buffer), size);
  return gw_invitation_read (bytes, error);
}

static void
read_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  GError *error = NULL;
  GwInvitation *invitation = read_file (task_data, cancellable, &error);

  if (invitation != NULL)
    g_task_return_pointer (task, invitation, (GDestroyNotify) gw_invitation_free);
  else
    g_task_return_error (task, error);
}

/* The brief in front when it waits for its meeting; else a new one for this. */
static GwDocument *
find_brief (GwWindow *self)
{
  GwDocument *document = gw_window_get_document (self);
  const GwItem *meeting = document != NULL
                              ? gw_item_get_one (gw_document_get_item (document), GW_BRIEF_MEETING)
                              : NULL;

  if (document == NULL || gw_document_is_read_only (document)
      || (meeting != NULL && gw_item_has (meeting, GW_MEETING_START)))
    {
      g_action_group_activate_action (G_ACTION_GROUP (self), "new", NULL);
      document = gw_window_get_document (self);
    }
  return document;
}

static void
take (GwWindow     *self,
      GwInvitation *invitation)
{
  g_autofree char *author = gw_settings_dup_string (self->settings, "author");
  GwDocument *document = find_brief (self);
  g_autoptr (GError) error = NULL;

  if (document == NULL)
    return;
  if (gw_invitation_put (invitation, gw_document_get_tree (document),
                         *author != '\0' ? author : g_get_real_name (), &error))
    gw_toast_show (self->toast, _("Title, time, place and people are those of the invitation."),
                   _("Undo"), "win.undo");
  else
    gw_window_show_error (self, _("The invitation could not be taken over."), error, NULL, NULL);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  GwWindow *self = GW_WINDOW (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GwInvitation) invitation = g_task_propagate_pointer (G_TASK (result), &error);

  if (invitation != NULL)
    take (self, invitation);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gw_window_show_error (self, _("The invitation cannot be read."), error, NULL, NULL);
}

/* Out of the clipboard. */
static void
take_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  const char *text = g_variant_get_string (parameter, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (GwInvitation) invitation = gw_invitation_read (bytes, &error);

  if (invitation != NULL)
    take (user_data, invitation);
  else
    gw_window_show_error (user_data, _("The invitation cannot be read."), error, NULL, NULL);
}

static const GActionEntry entries[] = {
  { .name = "take-invitation", .activate = take_action, .parameter_type = "s" },
};

void
gw_window_add_invitation_actions (GwWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

void
gw_window_take_invitation (GwWindow *self,
                           GFile    *file)
{
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, read_cb, NULL);

  g_task_set_source_tag (task, gw_window_take_invitation);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, read_thread);
}
