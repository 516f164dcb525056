/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-window-private.h"

#include "gw-journal.h"
#include "gw-short.h"

#include <glib/gi18n-lib.h>

/* Longer than a brief takes to be read, shorter than anybody waits for. */
#define PATIENCE_MS 100

static void
restore_state (GwWindow *self)
{
  g_autofree char *moment = gw_settings_dup_string (self->settings, "last-moment");

  gtk_window_set_default_size (GTK_WINDOW (self),
                               gw_settings_get_int (self->settings, "window-width"),
                               gw_settings_get_int (self->settings, "window-height"));
  if (gw_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  gw_shell_set_list_shown (self->shell, gw_settings_get_boolean (self->settings, "show-list"));
  gw_shell_set_sheet_shown (self->shell, gw_settings_get_boolean (self->settings, "show-sheet"));
  if (gtk_stack_get_child_by_name (self->tabs, moment) != NULL)
    gtk_stack_set_visible_child_name (self->tabs, moment);
}

/* What a crash left */

/* A new brief in which nothing was written yet. */
static gboolean
is_blank (GwDocument *document)
{
  GwItem *brief = gw_document_get_item (document);
  const char *title = gw_document_get_title (document);

  return gw_document_get_file (document) == NULL && !gw_document_is_library (document)
         && (title == NULL || *title == '\0') && gw_short_count_answers (brief) == 0;
}

static void
bring_back (GwWindow   *self,
            GwDocument *document)
{
  gw_desk_add (self->desk, document);
  gw_desk_save (self->desk, document);
}

/* TRUE when a brief stands open again. */
static gboolean
offer (GwWindow   *self,
       GwRecovery *recovery)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GwDocument) document = gw_document_recover (recovery, &error);

  if (document == NULL)
    {
      gw_window_show_error (self, _("What was typed last could not be brought back."), error, NULL,
                            NULL);
      return FALSE;
    }
  if (is_blank (document))
    {
      gw_document_discard (document);
      return FALSE;
    }
  if (gw_document_is_library (document) && !self->ready)
    {
      g_ptr_array_add (self->waiting, g_object_ref (document));
      return FALSE;
    }
  bring_back (self, document);
  if (gw_document_is_library (document))
    return FALSE;
  gw_window_show_document (self, document);
  return TRUE;
}

/* The newest of n_briefs is in front. */
static void
say_back (GwWindow   *self,
          guint       n_briefs,
          GwRecovery *newest)
{
  g_autofree char *when = g_date_time_format (newest->when, "%X");
  g_autofree char *text = NULL;

  if (n_briefs == 1)
    /* Translators: %s is a time of day. */
    text = g_strdup_printf (_("The program ended before all was saved. Here is what you had typed "
                              "until %s."),
                            when);
  else
    text = g_strdup_printf (ngettext ("The program ended before all was saved. %u brief is back as "
                                      "you had typed it.",
                                      "The program ended before all was saved. %u briefs are back "
                                      "as you had typed them.",
                                      n_briefs),
                            n_briefs);
  gw_message_bar_tell (self->message, text, NULL, NULL, NULL);
}

static void
list_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  GPtrArray *list = gw_journal_list ();

  for (guint i = 0; i < list->len; i++)
    gw_recovery_read (g_ptr_array_index (list, i));
  g_task_return_pointer (task, list, (GDestroyNotify) g_ptr_array_unref);
}

static void open_last (GwWindow *self);

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  GwWindow *self = GW_WINDOW (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = g_task_propagate_pointer (G_TASK (result), &error);
  guint n_back = 0;

  if (error != NULL)
    return;
  /* The newest is shown last, so it is the one in front. */
  for (guint i = list->len; i > 0; i--)
    n_back += offer (self, g_ptr_array_index (list, i - 1));
  if (n_back > 0)
    say_back (self, n_back, g_ptr_array_index (list, 0));
  if (list->len == 0 && self->wants_last)
    open_last (self);
  else
    self->started = TRUE;
}

static void
recover (GwWindow *self)
{
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, listed_cb, NULL);

  g_task_set_source_tag (task, recover);
  g_task_run_in_thread (task, list_thread);
}

/* What was open last */

/* Nothing was ever chosen, opened or kept. */
static gboolean
is_first_start (GwWindow *self)
{
  g_autofree char *folder = gw_settings_dup_string (self->settings, "workspace");
  g_autofree char *last = gw_settings_dup_string (self->settings, "last-file");
  GListModel *briefs = G_LIST_MODEL (gw_desk_get_workspace (self->desk));

  return *folder == '\0' && *last == '\0' && g_list_model_get_n_items (briefs) == 0;
}

/* Where there is nothing to read or to write in, the keyboard waits on what begins it; GTK would put
 * it on the blank page. What is not seen yet takes none. */
static void
focus_beginning (GwWindow *self)
{
  if (self->started && gw_brief_list_get_first (self->list) == NULL
      && gw_window_get_document (self) == NULL)
    gtk_widget_child_focus (GTK_WIDGET (gw_window_get_current (self)), GTK_DIR_TAB_FORWARD);
}

static void
welcome (GwWindow *self)
{
  if (!self->wants_welcome)
    return;

  self->wants_welcome = FALSE;
  self->started = TRUE;
  if (is_first_start (self))
    gw_window_open_sample (self, NULL);
  else
    gw_window_open_first (self);
  focus_beginning (self);
}

static void
open_last (GwWindow *self)
{
  g_autofree char *last = gw_settings_dup_string (self->settings, "last-file");
  g_autoptr (GFile) file = g_file_new_for_path (last);

  if (*last != '\0' && g_file_query_exists (file, NULL))
    {
      g_autofree char *row = gw_settings_dup_string (self->settings, "last-row");

      gw_window_open_at (self, file, row, NULL);
      self->started = TRUE;
      return;
    }
  self->wants_welcome = TRUE;
  if (self->loaded)
    welcome (self);
  gw_window_bring_back_waiting (self);
}

void
gw_window_open_last (GwWindow *self)
{
  g_return_if_fail (GW_IS_WINDOW (self));

  self->wants_last = TRUE;
}

/* The workspace */

static void
library_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GwWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  GwDocument *library
      = gw_workspace_open_library_finish (GW_WORKSPACE (source), result, &error);

  gw_window_set_library (self, library);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (error != NULL)
    gw_window_show_error (self, _("The library cannot be read."), error, NULL, NULL);
  self->ready = TRUE;
  gw_window_take_library (self);
  for (guint i = 0; i < self->waiting->len; i++)
    bring_back (self, g_ptr_array_index (self->waiting, i));
  g_ptr_array_set_size (self->waiting, 0);
}

/* A chosen folder that is not there may lie on a drive that is not connected. */
static void
say_if_absent (GwWindow    *self,
               GwWorkspace *workspace)
{
  g_autofree char *chosen = gw_settings_dup_string (self->settings, "workspace");
  g_autofree char *name = g_file_get_parse_name (gw_workspace_get_folder (workspace));

  if (*chosen == '\0' || !gw_workspace_was_absent (workspace))
    return;
  gw_message_bar_show (self->message, _("The folder of your briefs was not there; an empty one was made."),
                       name, _("Choose another folder…"), "app.preferences");
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GwWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  gw_workspace_load_finish (GW_WORKSPACE (source), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (error != NULL)
    gw_window_show_error (self, _("The folder of your briefs cannot be read."), error,
                          _("Choose another folder…"), "app.preferences");
  else
    say_if_absent (self, GW_WORKSPACE (source));
  self->loaded = error == NULL;
  if (self->loaded)
    welcome (self);
  gw_window_bring_back_waiting (self);
}

/* Reading a large library takes all that a second processor has: what is seen first goes before it. */
static void
painted_cb (GwWindow      *self,
            GdkFrameClock *clock)
{
  g_signal_handlers_disconnect_by_func (clock, painted_cb, self);
  gw_workspace_open_library_async (gw_desk_get_workspace (self->desk), self->cancellable, library_cb,
                                   g_object_ref (self));
}

void
gw_window_appear_now (GwWindow *self)
{
  g_clear_handle_id (&self->appear_id, g_source_remove);
  gtk_window_present (GTK_WINDOW (self));
  g_signal_connect_object (gtk_widget_get_frame_clock (GTK_WIDGET (self)), "after-paint",
                           G_CALLBACK (painted_cb), self, G_CONNECT_SWAPPED);
  focus_beginning (self);
}

static gboolean
appear_cb (gpointer user_data)
{
  GwWindow *self = user_data;

  self->appear_id = 0;
  gw_window_appear_now (self);
  return G_SOURCE_REMOVE;
}

/* An empty window that fills right after would have to be drawn twice. */
void
gw_window_appear (GwWindow *self)
{
  g_return_if_fail (GW_IS_WINDOW (self));

  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    gtk_window_present (GTK_WINDOW (self));
  else if (self->appear_id == 0)
    self->appear_id = g_timeout_add (PATIENCE_MS, appear_cb, self);
}

void
gw_window_start (GwWindow *self)
{
  GwWorkspace *workspace = gw_desk_get_workspace (self->desk);

  gw_brief_list_set_briefs (self->list, G_LIST_MODEL (workspace));
  restore_state (self);
  gw_workspace_load_async (workspace, self->cancellable, loaded_cb, g_object_ref (self));
  recover (self);
  gw_window_update_recent (self);
  gw_window_list_samples (self);
}
