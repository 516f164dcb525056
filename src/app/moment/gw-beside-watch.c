/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-beside-watch.h"

/* So long after the last key the numbers are asked again. */
#define PAUSE_MS 250

struct _GwBesideWatch
{
  GObject       parent_instance;

  /* owned */
  GwTree       *tree;
  GPtrArray    *others;
  GCancellable *cancellable; /* of the look that goes on */
  GwBeside     *last;

  guint         timeout_id;
};

enum
{
  SAID,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GwBesideWatch, gw_beside_watch, G_TYPE_OBJECT)

/* What a look needs; immutable while the thread has it. */
typedef struct
{
  GwItem    *brief;
  GPtrArray *others;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  gw_item_unref (job->brief);
  g_clear_pointer (&job->others, g_ptr_array_unref);
  g_free (job);
}

static void
look_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_time_t (&today, time (NULL));
  GwBeside *beside = gw_beside_new (job->brief, job->others, &today, cancellable, &error);
  if (beside != NULL)
    g_task_return_pointer (task, beside, (GDestroyNotify) gw_beside_free);
  else
    g_task_return_error (task, error);
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GwBeside) beside = g_task_propagate_pointer (G_TASK (result), &error);

  GwBesideWatch *self = GW_BESIDE_WATCH (source);

  /* The only failure is to be overtaken by a newer look. */
  if (beside == NULL || self->tree == NULL)
    return;
  g_clear_pointer (&self->last, gw_beside_free);
  self->last = g_steal_pointer (&beside);
  g_signal_emit (self, signals[SAID], 0, self->last);
}

static void
stop (GwBesideWatch *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->timeout_id, g_source_remove);
}

/* Looks at once. */
void
gw_beside_watch_look (GwBesideWatch *self)
{
  Job *job = g_new0 (Job, 1);

  stop (self);
  self->cancellable = g_cancellable_new ();
  job->brief = gw_item_ref (gw_tree_get_item (self->tree));
  job->others = self->others != NULL ? g_ptr_array_ref (self->others) : NULL;

  g_autoptr (GTask) task = g_task_new (self, self->cancellable, looked_cb, NULL);
  g_task_set_source_tag (task, gw_beside_watch_look);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, look_thread);
}

static gboolean
timeout_cb (gpointer user_data)
{
  GwBesideWatch *self = user_data;

  self->timeout_id = 0;
  gw_beside_watch_look (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (GwBesideWatch *self)
{
  stop (self);
  self->timeout_id = g_timeout_add (PAUSE_MS, timeout_cb, self);
}

static void
gw_beside_watch_dispose (GObject *object)
{
  GwBesideWatch *self = GW_BESIDE_WATCH (object);

  stop (self);
  g_clear_object (&self->tree);
  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_clear_pointer (&self->last, gw_beside_free);

  G_OBJECT_CLASS (gw_beside_watch_parent_class)->dispose (object);
}

static void
gw_beside_watch_class_init (GwBesideWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_beside_watch_dispose;

  signals[SAID] = g_signal_new ("said", GW_TYPE_BESIDE_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
gw_beside_watch_init (GwBesideWatch *self)
{
}

GwBesideWatch *
gw_beside_watch_new (GwTree *tree)
{
  GwBesideWatch *self = g_object_new (GW_TYPE_BESIDE_WATCH, NULL);

  self->tree = g_object_ref (tree);
  g_signal_connect_object (tree, "edited", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

void
gw_beside_watch_set_others (GwBesideWatch *self,
                            GPtrArray     *others)
{
  g_clear_pointer (&self->others, g_ptr_array_unref);
  self->others = others != NULL ? g_ptr_array_ref (others) : NULL;
  changed_cb (self);
}

GwBeside *
gw_beside_watch_get_last (GwBesideWatch *self)
{
  g_return_val_if_fail (GW_IS_BESIDE_WATCH (self), NULL);

  return self->last;
}
