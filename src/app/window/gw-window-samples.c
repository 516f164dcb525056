/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-window-private.h"

#include "gw-samples.h"

#include <glib/gi18n-lib.h>

/* One copying, in a thread. */
typedef struct
{
  GFile *folder;
  GFile *sample; /* NULL: the first thread, for the first start */
} Job;

static void
job_free (Job *job)
{
  g_object_unref (job->folder);
  g_clear_object (&job->sample);
  g_free (job);
}

static GFile *
copy (Job     *job,
      GError **error)
{
  g_autoptr (GFile) samples = gw_samples_find ();
  GDate today;
  int days;

  if (samples == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                           _("The samples are not installed."));
      return NULL;
    }
  g_date_clear (&today, 1);
  g_date_set_time_t (&today, time (NULL));
  if (job->sample == NULL)
    return gw_samples_welcome (samples, job->folder, &today, error);
  if (!gw_samples_get_days (samples, &today, &days, error))
    return NULL;
  return gw_samples_copy (job->sample, job->folder, days, error);
}

static void
copy_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  GError *error = NULL;
  GFile *file = copy (task_data, &error);

  if (file != NULL)
    g_task_return_pointer (task, file, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  GwWindow *self = GW_WINDOW (source);
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_task_propagate_pointer (G_TASK (result), &error);

  self->welcomes = file != NULL && job->sample == NULL;
  if (file != NULL)
    gw_window_open_file (self, file);
  /* Nobody asked for the first one, so nobody misses it. */
  else if (job->sample != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gw_window_show_error (self, _("The sample cannot be opened."), error, NULL, NULL);
}

void
gw_window_open_sample (GwWindow *self,
                       GFile    *sample)
{
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, copied_cb, NULL);
  Job *job = g_new0 (Job, 1);

  job->folder = g_object_ref (gw_workspace_get_folder (gw_desk_get_workspace (self->desk)));
  g_set_object (&job->sample, sample);
  g_task_set_source_tag (task, gw_window_open_sample);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, copy_thread);
}

static void
open_sample_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  g_autoptr (GFile) sample = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  gw_window_open_sample (user_data, sample);
}

/* The menu */

static void
list_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  g_autoptr (GFile) samples = gw_samples_find ();
  GPtrArray *list = samples != NULL ? gw_samples_list (samples, NULL) : NULL;

  g_task_return_pointer (task, list, (GDestroyNotify) g_ptr_array_unref);
}

/* Without samples the menu stays empty. */
static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  GwWindow *self = GW_WINDOW (source);
  g_autoptr (GPtrArray) list = g_task_propagate_pointer (G_TASK (result), NULL);

  for (guint i = 0; list != NULL && i < list->len && self->samples != NULL; i++)
    {
      GwSample *sample = g_ptr_array_index (list, i);
      g_autofree char *uri = g_file_get_uri (sample->file);
      g_autoptr (GMenuItem) item = g_menu_item_new (sample->title, NULL);

      g_menu_item_set_action_and_target (item, "win.open-sample", "s", uri);
      g_menu_append_item (self->samples, item);
    }
}

void
gw_window_list_samples (GwWindow *self)
{
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, listed_cb, NULL);

  g_task_set_source_tag (task, gw_window_list_samples);
  g_task_run_in_thread (task, list_thread);
}

static const GActionEntry entries[] = {
  { .name = "open-sample", .activate = open_sample_action, .parameter_type = "s" },
};

void
gw_window_add_sample_actions (GwWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
