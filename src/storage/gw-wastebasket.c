/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-wastebasket.h"

#include "gw-error.h"
#include "gw-file.h"
#include "gw-xml.h"

#include <glib/gi18n-lib.h>

/* GIO can move a file there but not back, so undo writes the bytes we had; the one in the
 * wastebasket stays there as well. */
struct _GwRemoved
{
  gatomicrefcount count;
  GFile *file;   /* owned: where it was */
  GBytes *bytes; /* owned: what it held */
};

/* Moves @file to the wastebasket. A disk without one is GW_ERROR_DENIED, and the file stays. */
GwRemoved *
gw_wastebasket_take (GFile   *file,
                     GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (GBytes) bytes = gw_file_read (file, GW_XML_MAX_LIBRARY_BYTES, NULL, error);
  g_autoptr (GError) reason = NULL;
  GwRemoved *self;

  if (bytes == NULL)
    return NULL;
  if (!g_file_trash (file, NULL, &reason))
    {
      g_set_error (error, GW_ERROR, GW_ERROR_DENIED,
                   /* Translators: a file name with its folder, then the system's reason */
                   _("“%s” was left where it is, it could not be moved to the wastebasket: %s. "
                      "Remove it with the file manager."),
                   name, reason->message);
      return NULL;
    }

  self = g_new0 (GwRemoved, 1);
  g_atomic_ref_count_init (&self->count);
  self->file = g_object_ref (file);
  self->bytes = g_steal_pointer (&bytes);
  return self;
}

static void
take_thread (GTask        *task,
             gpointer      source,
             gpointer      file,
             GCancellable *cancellable)
{
  GError *error = NULL;
  GwRemoved *removed = gw_wastebasket_take (file, &error);

  if (removed != NULL)
    g_task_return_pointer (task, removed, (GDestroyNotify)gw_removed_unref);
  else
    g_task_return_error (task, error);
}

/* gw_wastebasket_take() in a thread. */
void
gw_wastebasket_take_async (GFile               *file,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, gw_wastebasket_take_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, take_thread);
}

GwRemoved *
gw_wastebasket_take_finish (GAsyncResult  *result,
                            GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Returns: (transfer none): where the file was */
GFile *
gw_removed_get_file (GwRemoved *self)
{
  return self->file;
}

/* Puts the file back where it was. One that somebody made there meanwhile is GW_ERROR_CHANGED, and
 * stays. */
gboolean
gw_removed_restore (GwRemoved  *self,
                    GError    **error)
{
  return gw_file_replace (self->file, self->bytes, GW_FILE_ABSENT, GW_FILE_PRIVATE, NULL, NULL,
                          error);
}

static void
restore_thread (GTask        *task,
                gpointer      source,
                gpointer      removed,
                GCancellable *cancellable)
{
  GError *error = NULL;

  if (gw_removed_restore (removed, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* gw_removed_restore() in a thread. */
void
gw_removed_restore_async (GwRemoved           *self,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, gw_removed_restore_async);
  g_task_set_task_data (task, gw_removed_ref (self), (GDestroyNotify)gw_removed_unref);
  g_task_run_in_thread (task, restore_thread);
}

gboolean
gw_removed_restore_finish (GAsyncResult  *result,
                           GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

GwRemoved *
gw_removed_ref (GwRemoved *self)
{
  g_atomic_ref_count_inc (&self->count);
  return self;
}

void
gw_removed_unref (GwRemoved *self)
{
  if (!g_atomic_ref_count_dec (&self->count))
    return;

  g_object_unref (self->file);
  g_bytes_unref (self->bytes);
  g_free (self);
}
