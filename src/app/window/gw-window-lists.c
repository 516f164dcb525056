/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-window-private.h"

#include "gw-compat.h"
#include "gw-file.h"
#include "gw-import-window.h"
#include "gw-import.h"

#include <glib/gi18n-lib.h>

/* Lists into the library, and out of it. */

static void
imported_cb (GwWindow   *self,
             const char *said)
{
  gw_toast_show (self->toast, said, _("Undo"), "win.undo");
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GwWindow) self = user_data;
  GFile *file = G_FILE (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes_finish (file, result, NULL, &error);
  g_autofree char *name = g_file_get_basename (file);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (bytes == NULL)
    {
      gw_window_show_error (self, _("The list cannot be read."), error, NULL, NULL);
      return;
    }
  GtkWidget *window
      = gw_import_window_new (GTK_WINDOW (self), gw_window_get_library (self), name, bytes);
  g_signal_connect_object (window, "imported", G_CALLBACK (imported_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

static void
import_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  GwWindow *self = GW_WINDOW (source);
  g_autoptr (GFile) file = gw_window_choose_finish (self, result);

  if (file != NULL)
    g_file_load_bytes_async (file, self->cancellable, loaded_cb, g_object_ref (self));
}

static void
import_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  GwWindow *self = user_data;
  const GwChooseRequest request = {
    .mode = GW_CHOOSE_OPEN,
    .title = _("A list to import: a CSV table or XML"),
    .accept = _("Look at it"),
  };

  if (gw_window_get_library (self) == NULL)
    return;
  gw_window_get_library_place (self);
  gw_window_go_to (self, GW_PLACE_LIBRARY);
  gw_compat_choose_file (GTK_WINDOW (self), &request, self->cancellable, import_chosen_cb, NULL);
}

/* Out */

typedef struct
{
  GwItem    *library; /* owned: as it was chosen from */
  GPtrArray *ids;     /* owned (of char *) */
  GFile     *file;    /* owned: where to */
} Export;

static void
export_free (Export *export)
{
  gw_item_unref (export->library);
  g_ptr_array_unref (export->ids);
  g_clear_object (&export->file);
  g_free (export);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static void
write_thread (GTask        *task,
              gpointer      source,
              gpointer      task_data,
              GCancellable *cancellable)
{
  Export *export = task_data;
  g_autofree char *name = g_file_get_basename (export->file);
  g_autoptr (GBytes) bytes
      = g_str_has_suffix (name, ".xml")
            ? gw_export_xml (export->library, export->ids)
            : gw_export_csv (export->library, export->ids, gw_export_get_separator ());
  GError *error = NULL;

  if (gw_file_replace (export->file, bytes, GW_FILE_ANY, GW_FILE_PUBLIC, NULL, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  GwWindow *self = GW_WINDOW (source);
  Export *export = g_task_get_task_data (G_TASK (result));
  g_autofree char *name = g_file_get_basename (export->file);
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      /* Translators: a file name */
      g_autofree char *text = g_strdup_printf (_("Written: %s"), name);
      gw_toast_show (self->toast, text, NULL, NULL);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gw_window_show_error (self, _("The list could not be written."), error, NULL, NULL);
}

static void
export_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  GwWindow *self = GW_WINDOW (source);
  g_autoptr (Export) export = user_data;
  g_autoptr (GTask) task = NULL;

  export->file = gw_window_choose_finish (self, result);
  if (export->file == NULL)
    return;

  task = g_task_new (self, self->cancellable, written_cb, NULL);
  g_task_set_source_tag (task, export_chosen_cb);
  g_task_set_task_data (task, g_steal_pointer (&export), (GDestroyNotify) export_free);
  g_task_run_in_thread (task, write_thread);
}

static void
export_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  GwWindow *self = user_data;
  GwTree *library = gw_window_get_library (self);
  const GwChooseRequest request = {
    .mode = GW_CHOOSE_SAVE,
    .title = _("Export as a table (.csv) or as a library (.xml)"),
    .accept = _("Export"),
    .name = "library.csv",
  };

  if (library == NULL)
    return;

  Export *export = g_new0 (Export, 1);
  export->library = gw_item_ref (gw_tree_get_item (library));
  export->ids = gw_library_place_dup_chosen (gw_window_get_library_place (self));
  gw_compat_choose_file (GTK_WINDOW (self), &request, self->cancellable, export_chosen_cb, export);
}

static const GActionEntry entries[] = {
  { .name = "library-import", .activate = import_action },
  { .name = "library-export", .activate = export_action },
};

void
gw_window_add_list_actions (GwWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
