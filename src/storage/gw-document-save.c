/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-document-private.h"

#include <glib/gi18n-lib.h>

#include "gw-error.h"

/* Edits are in the journal 0.8 s after they were made while typing goes on, and in the file within a
 * second once it rests; this leaves time for the disk. */
#define KEEP_WITHIN 700  /* ms */
#define SAVE_AFTER  600  /* ms */
#define RETRY_AFTER 5000 /* ms, after a saving that failed */

/* Somebody else may write each time again while the two are merged. */
#define MOST_TRIES 5

/* What a thread is given: all of it its own, and immutable. */
typedef struct
{
  GwStore *store;
  GwItem *item;
  guint64 serial;
  GFile *file; /* save as; NULL = where it lies */
  gboolean overwrite;
} Job;

static void
job_free (Job *job)
{
  gw_store_unref (job->store);
  gw_item_unref (job->item);
  g_clear_object (&job->file);
  g_free (job);
}

static Job *
job_new (GwDocument *self,
         GFile      *file,
         gboolean    overwrite)
{
  Job *job = g_new0 (Job, 1);

  job->store = gw_store_ref (self->store);
  job->item = gw_item_ref (gw_document_get_item (self));
  job->serial = ++self->serial;
  job->file = file != NULL ? g_object_ref (file) : NULL;
  job->overwrite = overwrite;
  return job;
}

static gboolean
job_save (Job     *job,
          GError **error)
{
  if (job->file != NULL)
    return gw_store_save_as (job->store, job->file, job->overwrite, job->item, job->serial, error);

  return gw_store_save (job->store, job->item, job->serial, error);
}

/* After a saving, whoever asked for it. @error is the caller's. */
static void
note_saved (GwDocument   *self,
            Job          *job,
            const GError *error)
{
  if (error != NULL && job->file != NULL && self->file != NULL)
    {
      /* Another place that would not do says nothing about the one it has. */
      if (self->state == GW_DOCUMENT_SAVING)
        gw_document_set_state (self, self->dirty ? GW_DOCUMENT_EDITED : GW_DOCUMENT_SAVED, NULL);
      return;
    }

  if (error == NULL)
    {
      g_autoptr (GFile) file = gw_store_dup_file (job->store);

      gw_document_set_file (self, file);
      gw_document_set_kept (self, job->item);
      gw_document_set_saved (self, job->item);
      gw_document_set_state (self, self->dirty ? GW_DOCUMENT_EDITED : GW_DOCUMENT_SAVED, NULL);
      /* What was typed while it got its first file had none to be saved to then. */
      if (self->dirty)
        gw_document_plan_saving (self);
      return;
    }

  if (job->file == NULL && g_error_matches (error, GW_ERROR, GW_ERROR_CHANGED))
    {
      if (self->state != GW_DOCUMENT_CONFLICTING)
        gw_document_set_state (self, GW_DOCUMENT_EDITED, NULL);
      gw_document_look (self);
      return;
    }
  gw_document_set_state (self, GW_DOCUMENT_FAILED, g_error_copy (error));
  gw_document_plan_saving (self);
}

/* Why it makes no sense to try. */
static gboolean
may_save (GwDocument  *self,
          GFile       *file,
          GError     **error)
{
  if (gw_document_is_read_only (self))
    g_set_error_literal (error, GW_ERROR, GW_ERROR_NEWER,
                         _("This file was made by a newer Groundwork, so nothing was written."));
  else if (file == NULL && self->file == NULL)
    g_set_error_literal (error, GW_ERROR, GW_ERROR_USAGE,
                         _("This has no file yet. Choose where to save it."));
  else if (file == NULL && self->state == GW_DOCUMENT_CONFLICTING)
    g_propagate_error (error, g_error_copy (self->error));
  else
    return TRUE;

  return FALSE;
}

static gboolean
is_saved (GwDocument *self,
          GFile      *file)
{
  return file == NULL && !self->dirty && self->state == GW_DOCUMENT_SAVED;
}

/* In a thread */

static void
save_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  GError *error = NULL;

  if (job_save (data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
keep_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;

  if (gw_store_keep (job->store, job->item, job->serial, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
run (GwDocument          *self,
     Job                 *job,
     GTaskThreadFunc      thread,
     GAsyncReadyCallback  callback,
     gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, thread);
  g_task_set_task_data (task, job, (GDestroyNotify)job_free);
  g_task_run_in_thread (task, thread);
}

/* By itself */

static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  GwDocument *self = GW_DOCUMENT (object);
  g_autoptr (GError) error = NULL;

  self->saving = FALSE;
  g_task_propagate_boolean (G_TASK (result), &error);
  note_saved (self, g_task_get_task_data (G_TASK (result)), error);
}

static void
kept_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  GwDocument *self = GW_DOCUMENT (object);
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    gw_document_set_kept (self, job->item);
  else if (self->dirty && self->state != GW_DOCUMENT_CONFLICTING)
    gw_document_set_state (self, GW_DOCUMENT_FAILED, g_steal_pointer (&error));
}

static gboolean
save_cb (gpointer data)
{
  GwDocument *self = data;

  self->save_timer = 0;
  if (self->saving)
    {
      gw_document_plan_saving (self);
    }
  else if (self->dirty && may_save (self, NULL, NULL))
    {
      self->saving = TRUE;
      gw_document_set_state (self, GW_DOCUMENT_SAVING, NULL);
      run (self, job_new (self, NULL, FALSE), save_thread, saved_cb, NULL);
    }
  return G_SOURCE_REMOVE;
}

static gboolean
keep_cb (gpointer data)
{
  GwDocument *self = data;

  self->keep_timer = 0;
  if (self->dirty && self->kept != gw_document_get_item (self))
    run (self, job_new (self, NULL, FALSE), keep_thread, kept_cb, NULL);
  return G_SOURCE_REMOVE;
}

/* After an edit: the journal's time runs on from the first, the file's begins anew with each. */
void
gw_document_plan_saving (GwDocument *self)
{
  guint pause = self->state == GW_DOCUMENT_FAILED ? RETRY_AFTER : SAVE_AFTER;

  if (!self->autosave)
    return;

  if (self->keep_timer == 0)
    self->keep_timer = g_timeout_add (KEEP_WITHIN, keep_cb, self);
  g_clear_handle_id (&self->save_timer, g_source_remove);
  if (self->file != NULL && self->state != GW_DOCUMENT_CONFLICTING)
    self->save_timer = g_timeout_add (pause, save_cb, self);
}

void
gw_document_cancel_timers (GwDocument *self)
{
  g_clear_handle_id (&self->save_timer, g_source_remove);
  g_clear_handle_id (&self->keep_timer, g_source_remove);
}

/* When asked */

/* What was changed by somebody else is merged first. Returns: (transfer full): the last try */
static Job *
save_merging (GwDocument  *self,
              GFile       *file,
              gboolean     overwrite,
              GError     **error)
{
  for (guint i = 1;; i++)
    {
      g_autoptr (GError) reason = NULL;
      Job *job = job_new (self, file, overwrite);

      if (job_save (job, &reason))
        return job;
      if (file != NULL || i == MOST_TRIES || !g_error_matches (reason, GW_ERROR, GW_ERROR_CHANGED)
          || !gw_document_look_now (self))
        {
          g_propagate_error (error, g_steal_pointer (&reason));
          return job;
        }
      job_free (job);
    }
}

static gboolean
save (GwDocument  *self,
      GFile       *file,
      gboolean     overwrite,
      GError     **error)
{
  g_autoptr (GError) reason = NULL;
  Job *job;

  if (!may_save (self, file, error))
    return FALSE;
  if (is_saved (self, file))
    return TRUE;

  g_clear_handle_id (&self->save_timer, g_source_remove);
  job = save_merging (self, file, overwrite, &reason);
  note_saved (self, job, reason);
  job_free (job);

  if (reason == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

static void
save_asked_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  GwDocument *self = GW_DOCUMENT (object);
  g_autoptr (GTask) asked = user_data;
  GError *error = NULL;

  self->saving = FALSE;
  g_task_propagate_boolean (G_TASK (result), &error);
  note_saved (self, g_task_get_task_data (G_TASK (result)), error);
  if (error == NULL)
    g_task_return_boolean (asked, TRUE);
  else
    g_task_return_error (asked, error);
}

static void
save_async (GwDocument          *self,
            GFile               *file,
            gboolean             overwrite,
            gpointer             tag,
            GCancellable        *cancellable,
            GAsyncReadyCallback  callback,
            gpointer             user_data)
{
  g_autoptr (GTask) asked = g_task_new (self, cancellable, callback, user_data);
  GError *error = NULL;

  g_task_set_source_tag (asked, tag);
  if (!may_save (self, file, &error))
    {
      g_task_return_error (asked, error);
      return;
    }
  if (is_saved (self, file))
    {
      g_task_return_boolean (asked, TRUE);
      return;
    }

  g_clear_handle_id (&self->save_timer, g_source_remove);
  self->saving = TRUE;
  gw_document_set_state (self, GW_DOCUMENT_SAVING, NULL);
  run (self, job_new (self, file, overwrite), save_thread, save_asked_cb, g_object_ref (asked));
}

/**
 * gw_document_save:
 *
 * Saves where the document lies, waiting for the disk. Nothing is written when the file already
 * holds it; what somebody else wrote there is merged first.
 *
 * Returns: FALSE with the reason: GW_ERROR_CHANGED when the file became something that cannot be
 *   merged, GW_ERROR_USAGE when there is no file yet
 */
gboolean
gw_document_save (GwDocument  *self,
                  GError     **error)
{
  g_return_val_if_fail (GW_IS_DOCUMENT (self), FALSE);

  return save (self, NULL, FALSE, error);
}

/* The same without waiting. Here GW_ERROR_CHANGED says that the file is no longer the one that was
 * read: what it holds now is being merged, and with autosave on the two are saved next. */
void
gw_document_save_async (GwDocument          *self,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_return_if_fail (GW_IS_DOCUMENT (self));

  save_async (self, NULL, FALSE, gw_document_save_async, cancellable, callback, user_data);
}

gboolean
gw_document_save_finish (GwDocument    *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* Saves in another place, where the document lies from then on. Without @overwrite a file that is
 * already there is GW_ERROR_CHANGED. */
gboolean
gw_document_save_as (GwDocument  *self,
                     GFile       *file,
                     gboolean     overwrite,
                     GError     **error)
{
  g_return_val_if_fail (GW_IS_DOCUMENT (self) && G_IS_FILE (file), FALSE);

  return save (self, file, overwrite, error);
}

/* gw_document_save_as() in a thread, on the document as it is now. */
void
gw_document_save_as_async (GwDocument          *self,
                           GFile               *file,
                           gboolean             overwrite,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_return_if_fail (GW_IS_DOCUMENT (self) && G_IS_FILE (file));

  save_async (self, file, overwrite, gw_document_save_as_async, cancellable, callback, user_data);
}

gboolean
gw_document_save_as_finish (GwDocument    *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  return gw_document_save_finish (self, result, error);
}
