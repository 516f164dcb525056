/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-beside-watch.h"

#include "gw-reckon.h"

/* So long after the last key the numbers are asked again. */
#define PAUSE_MS 250

struct _GwBesideWatch
{
  GObject       parent_instance;

  /* owned */
  GwTree       *tree;
  GPtrArray    *others;
  GCancellable *cancellable; /* of the look that goes on */
  GwBeside     *beside;      /* what was said last; NULL at first, as the next */
  GwReckoning  *reckoning;
  char         *across;      /* the parties of the plane; NULL = the first two */
  char         *upwards;

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
  char      *across;
  char      *upwards;
} Job;

/* What came out of it. */
typedef struct
{
  GwBeside    *beside;
  GwReckoning *reckoning;
} Said;

static void
job_free (gpointer data)
{
  Job *job = data;

  gw_item_unref (job->brief);
  g_clear_pointer (&job->others, g_ptr_array_unref);
  g_free (job->across);
  g_free (job->upwards);
  g_free (job);
}

static void
said_free (gpointer data)
{
  Said *said = data;

  g_clear_pointer (&said->beside, gw_beside_unref);
  g_clear_pointer (&said->reckoning, gw_reckoning_unref);
  g_free (said);
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
  if (beside == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  Said *said = g_new0 (Said, 1);

  said->beside = beside;
  said->reckoning = gw_reckon (job->brief, job->others, &today);
  gw_reckon_plane_of (said->reckoning, job->brief, job->across, job->upwards, cancellable);
  g_task_return_pointer (task, said, said_free);
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  GwBesideWatch *self = GW_BESIDE_WATCH (source);
  Said *said = g_task_propagate_pointer (G_TASK (result), &error);

  /* The only failure is to be overtaken by a newer look. */
  if (said == NULL)
    return;
  if (self->tree != NULL)
    {
      g_clear_pointer (&self->beside, gw_beside_unref);
      g_clear_pointer (&self->reckoning, gw_reckoning_unref);
      self->beside = g_steal_pointer (&said->beside);
      self->reckoning = g_steal_pointer (&said->reckoning);
      g_signal_emit (self, signals[SAID], 0);
    }
  said_free (said);
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
  job->across = g_strdup (self->across);
  job->upwards = g_strdup (self->upwards);

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
  g_clear_pointer (&self->beside, gw_beside_unref);
  g_clear_pointer (&self->reckoning, gw_reckoning_unref);
  g_clear_pointer (&self->across, g_free);
  g_clear_pointer (&self->upwards, g_free);

  G_OBJECT_CLASS (gw_beside_watch_parent_class)->dispose (object);
}

static void
gw_beside_watch_class_init (GwBesideWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_beside_watch_dispose;

  signals[SAID] = g_signal_new ("said", GW_TYPE_BESIDE_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
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
gw_beside_watch_get_beside (GwBesideWatch *self)
{
  g_return_val_if_fail (GW_IS_BESIDE_WATCH (self), NULL);

  return self->beside;
}

GwReckoning *
gw_beside_watch_get_reckoning (GwBesideWatch *self)
{
  g_return_val_if_fail (GW_IS_BESIDE_WATCH (self), NULL);

  return self->reckoning;
}

void
gw_beside_watch_set_parties (GwBesideWatch *self,
                             const char    *across,
                             const char    *upwards)
{
  g_return_if_fail (GW_IS_BESIDE_WATCH (self));

  g_free (self->across);
  g_free (self->upwards);
  self->across = g_strdup (across);
  self->upwards = g_strdup (upwards);
  gw_beside_watch_look (self);
}
