/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-document-private.h"

#include <glib/gi18n-lib.h>

#include "gw-error.h"

/* What the file holds must be what the document holds, or the journal would speak of another. */
static gboolean
may_rename (GwDocument  *self,
            GError     **error)
{
  if (self->file != NULL && !self->dirty && !self->saving && self->state == GW_DOCUMENT_SAVED)
    return TRUE;

  g_set_error_literal (error, GW_ERROR, GW_ERROR_USAGE,
                       _("Only what is saved can get another name."));
  return FALSE;
}

/**
 * gw_document_rename:
 *
 * Gives the document's file another name in the same folder, waiting for the disk.
 *
 * Returns: FALSE with the reason, all being as before: GW_ERROR_USAGE while something is unsaved,
 *   G_IO_ERROR_EXISTS when there is a file of that name
 */
gboolean
gw_document_rename (GwDocument  *self,
                    GFile       *file,
                    GError     **error)
{
  g_return_val_if_fail (GW_IS_DOCUMENT (self) && G_IS_FILE (file), FALSE);

  if (!may_rename (self, error) || !gw_store_rename (self->store, file, error))
    return FALSE;

  gw_document_set_file (self, file);
  return TRUE;
}

static void
rename_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  GwDocument *self = source;
  GError *error = NULL;

  if (gw_store_rename (self->store, data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* gw_document_rename() in a thread; it is not broken off half-way, whatever @cancellable says. */
void
gw_document_rename_async (GwDocument          *self,
                          GFile               *file,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_return_if_fail (GW_IS_DOCUMENT (self) && G_IS_FILE (file));

  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  GError *error = NULL;

  g_task_set_source_tag (task, gw_document_rename_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  if (may_rename (self, &error))
    g_task_run_in_thread (task, rename_thread);
  else
    g_task_return_error (task, error);
}

gboolean
gw_document_rename_finish (GwDocument    *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;

  gw_document_set_file (self, g_task_get_task_data (G_TASK (result)));
  return TRUE;
}
