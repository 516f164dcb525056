/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-copy-task.h"

#include "gw-file.h"
#include "gw-sent.h"
#include "gw-share.h"
#include "gw-ticks.h"
#include "gw-xml.h"

#include <errno.h>

#include <glib/gstdio.h>

typedef struct
{
  GwItem     *brief;
  GwAudience  audience;
  GFile      *file; /* nullable */
} Job;

static void
job_free (Job *job)
{
  gw_item_unref (job->brief);
  g_clear_object (&job->file);
  g_free (job);
}

/* For nobody else's eyes before it is handed on. */
static GFile *
find_own_place (GwItem      *copy,
                GwAudience   audience,
                GError     **error)
{
  g_autofree char *folder
      = g_build_filename (g_get_user_cache_dir (), "groundwork", "copies", NULL);
  g_autofree char *name = gw_ticks_name_copy (copy, audience);

  if (g_mkdir_with_parents (folder, 0700) < 0)
    {
      int code = errno;

      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s", folder,
                   g_strerror (code));
      return NULL;
    }
  return g_file_new_build_filename (folder, name, NULL);
}

static void
write_thread (GTask        *task,
              gpointer      source,
              gpointer      task_data,
              GCancellable *cancellable)
{
  Job *job = task_data;
  g_autoptr (GHashTable) ids = NULL;
  g_autoptr (GwItem) copy = gw_share_make (job->brief, job->audience, &ids);
  g_autoptr (GBytes) bytes = gw_xml_write (copy);
  GError *error = NULL;
  g_autoptr (GFile) file
      = job->file != NULL ? g_object_ref (job->file) : find_own_place (copy, job->audience, &error);
  GwFileAccess access = job->file != NULL ? GW_FILE_PUBLIC : GW_FILE_PRIVATE;

  if (file != NULL && gw_sent_keep (gw_item_get_raw (copy, GW_BRIEF_COPY_OF), bytes, ids, &error)
      && gw_file_replace (file, bytes, GW_FILE_ANY, access, NULL, NULL, &error))
    g_task_return_pointer (task, g_steal_pointer (&file), g_object_unref);
  else
    g_task_return_error (task, error);
}

void
gw_copy_write_async (GwItem              *brief,
                     GwAudience           audience,
                     GFile               *file,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->brief = gw_item_ref (brief);
  job->audience = audience;
  g_set_object (&job->file, file);
  g_task_set_source_tag (task, gw_copy_write_async);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, write_thread);
}

GFile *
gw_copy_write_finish (GAsyncResult  *result,
                      GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
