/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-sheet-task.h"

#include "gw-file.h"
#include "gw-short.h"

typedef struct
{
  GwSheetSource *source;
  char          *paper;
  GFile         *file;    /* nullable; where it goes */
} Job;

static Job *
job_new (GwSheetSource *source,
         const char    *paper)
{
  Job *job = g_new (Job, 1);

  *job = (Job){ gw_sheet_source_ref (source), g_strdup (paper), NULL };
  return job;
}

static void
job_free (Job *job)
{
  gw_sheet_source_unref (job->source);
  g_free (job->paper);
  g_clear_object (&job->file);
  g_free (job);
}

GwSheetPicture *
gw_sheet_picture_ref (GwSheetPicture *picture)
{
  return g_atomic_rc_box_acquire (picture);
}

static void
picture_clear (gpointer data)
{
  GwSheetPicture *picture = data;

  gw_sheet_unref (picture->sheet);
  cairo_surface_destroy (picture->drawing);
}

void
gw_sheet_picture_unref (GwSheetPicture *picture)
{
  g_atomic_rc_box_release_full (picture, picture_clear);
}

/* Recorded rather than painted: it is sharp at any zoom, without its text being set again. */
static cairo_surface_t *
record (GwSheet *sheet)
{
  cairo_rectangle_t extents
      = { 0, 0, gw_sheet_get_width (sheet), gw_sheet_get_height (sheet) };
  cairo_surface_t *surface
      = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &extents);
  cairo_t *cr = cairo_create (surface);

  gw_sheet_draw (sheet, cr);
  cairo_destroy (cr);
  return surface;
}

static void
make_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Job *job = task_data;
  GwSheetPicture *picture;

  if (g_task_return_error_if_cancelled (task))
    return;

  if (!gw_short_has_page (gw_sheet_source_get_brief (job->source)))
    {
      g_task_return_pointer (task, NULL, NULL);
      return;
    }
  picture = g_atomic_rc_box_new0 (GwSheetPicture);
  picture->sheet = gw_sheet_source_make (job->source, job->paper);
  picture->drawing = record (picture->sheet);
  g_task_return_pointer (task, picture, (GDestroyNotify) gw_sheet_picture_unref);
}

void
gw_sheet_make_async (GwSheetSource       *source,
                     const char          *paper,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, gw_sheet_make_async);
  g_task_set_task_data (task, job_new (source, paper), (GDestroyNotify) job_free);
  g_task_run_in_thread (task, make_thread);
}

GwSheetPicture *
gw_sheet_make_finish (GAsyncResult  *result,
                      GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
chat_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Job *job = task_data;
  g_autoptr (GwSheet) sheet = gw_sheet_source_make (job->source, job->paper);
  GError *error = NULL;
  g_autoptr (GBytes) bytes = gw_sheet_write (sheet, GW_SHEET_CHAT, 0, &error);
  gsize size = 0;
  const char *text = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;

  if (bytes != NULL)
    g_task_return_pointer (task, g_strndup (text, size), g_free);
  else
    g_task_return_error (task, error);
}

void
gw_sheet_chat_async (GwSheetSource       *source,
                     const char          *paper,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, gw_sheet_chat_async);
  g_task_set_task_data (task, job_new (source, paper), (GDestroyNotify) job_free);
  g_task_run_in_thread (task, chat_thread);
}

char *
gw_sheet_chat_finish (GAsyncResult  *result,
                      GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
save_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Job *job = task_data;
  g_autofree char *name = g_file_get_basename (job->file);
  g_autoptr (GwSheet) sheet = gw_sheet_source_make (job->source, job->paper);
  GwSheetFormat format = GW_SHEET_PDF;
  GError *error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  gw_sheet_find_format (name, &format);
  bytes = gw_sheet_write (sheet, format, 0, &error);
  if (bytes != NULL
      && gw_file_replace (job->file, bytes, GW_FILE_ANY, GW_FILE_PUBLIC, NULL, NULL, &error))
    g_task_return_pointer (task, g_object_ref (job->file), g_object_unref);
  else
    g_task_return_error (task, error);
}

void
gw_sheet_save_async (GwSheetSource       *source,
                     const char          *paper,
                     GFile               *file,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = job_new (source, paper);

  job->file = g_object_ref (file);
  g_task_set_source_tag (task, gw_sheet_save_async);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, save_thread);
}

GFile *
gw_sheet_save_finish (GAsyncResult  *result,
                      GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
