/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-readiness.h"

#include "gw-review.h"
#include "gw-workspace-brief.h"

/* More than anybody scrolls past; then all are forgotten and the visible ones looked for again. */
#define MOST_REMEMBERED 2000

struct _GwReadiness
{
  GObject       parent_instance;

  /* owned */
  GListModel   *briefs;
  GHashTable   *counts; /* of GwItem to the number as a pointer, or NONE */
  GQueue        waiting; /* of GwItem */
  GCancellable *cancellable;

  gboolean      looking;
};

#define NONE GINT_TO_POINTER (-1)

G_DEFINE_FINAL_TYPE (GwReadiness, gw_readiness, G_TYPE_OBJECT)

enum
{
  KNOWN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* One look, in a thread. */
typedef struct
{
  GwItem    *brief;
  GPtrArray *others;
} Look;

static void
look_free (Look *look)
{
  gw_item_unref (look->brief);
  g_ptr_array_unref (look->others);
  g_free (look);
}

static void
look_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Look *look = task_data;
  g_autoptr (GwReview) review = NULL;
  GError *error = NULL;
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_time_t (&today, time (NULL));
  review = gw_review_new (look->brief, look->others, &today, cancellable, &error);
  if (review != NULL)
    g_task_return_int (task, gw_review_count_open (review));
  else
    g_task_return_error (task, error);
}

static void look_at_next (GwReadiness *self);

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  GwReadiness *self = GW_READINESS (source);
  Look *look = g_task_get_task_data (G_TASK (result));
  gssize n = g_task_propagate_int (G_TASK (result), NULL);

  self->looking = FALSE;
  /* It fails only when it is all over. */
  if (n < 0 || self->counts == NULL)
    return;

  g_hash_table_insert (self->counts, gw_item_ref (look->brief), GINT_TO_POINTER ((int) n));
  g_signal_emit (self, signals[KNOWN], 0, look->brief);
  look_at_next (self);
}

static void
look_at_next (GwReadiness *self)
{
  g_autoptr (GwItem) brief = NULL;
  g_autoptr (GTask) task = NULL;
  Look *look;

  if (self->looking)
    return;
  brief = g_queue_pop_head (&self->waiting);
  if (brief == NULL)
    return;

  self->looking = TRUE;
  look = g_new0 (Look, 1);
  look->brief = gw_item_ref (brief);
  look->others = gw_readiness_collect_others (self->briefs, brief);
  task = g_task_new (self, self->cancellable, looked_cb, NULL);
  g_task_set_source_tag (task, look_at_next);
  g_task_set_priority (task, G_PRIORITY_LOW);
  g_task_set_task_data (task, look, (GDestroyNotify) look_free);
  g_task_run_in_thread (task, look_thread);
}

static void
gw_readiness_dispose (GObject *object)
{
  GwReadiness *self = GW_READINESS (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->briefs);
  g_clear_pointer (&self->counts, g_hash_table_unref);
  g_queue_clear_full (&self->waiting, (GDestroyNotify) gw_item_unref);

  G_OBJECT_CLASS (gw_readiness_parent_class)->dispose (object);
}

static void
gw_readiness_class_init (GwReadinessClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_readiness_dispose;

  signals[KNOWN] = g_signal_new ("known", GW_TYPE_READINESS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, GW_TYPE_ITEM);
}

static void
gw_readiness_init (GwReadiness *self)
{
  self->cancellable = g_cancellable_new ();
  self->counts = g_hash_table_new_full (NULL, NULL, (GDestroyNotify) gw_item_unref, NULL);
  g_queue_init (&self->waiting);
}

GwReadiness *
gw_readiness_new (GListModel *briefs)
{
  GwReadiness *self = g_object_new (GW_TYPE_READINESS, NULL);

  self->briefs = g_object_ref (briefs);
  return self;
}

int
gw_readiness_count_open (GwReadiness *self,
                         GwItem      *brief)
{
  gpointer count;

  g_return_val_if_fail (GW_IS_READINESS (self), -1);

  if (g_hash_table_lookup_extended (self->counts, brief, NULL, &count))
    return GPOINTER_TO_INT (count);

  if (g_hash_table_size (self->counts) >= MOST_REMEMBERED)
    g_hash_table_remove_all (self->counts);
  g_hash_table_insert (self->counts, gw_item_ref (brief), NONE);
  g_queue_push_tail (&self->waiting, gw_item_ref (brief));
  look_at_next (self);
  return -1;
}

void
gw_readiness_forget (GwReadiness *self)
{
  g_return_if_fail (GW_IS_READINESS (self));

  g_hash_table_remove_all (self->counts);
}

GPtrArray *
gw_readiness_collect_others (GListModel *briefs,
                             GwItem     *brief)
{
  GPtrArray *others = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);

  for (guint i = 0; i < g_list_model_get_n_items (briefs); i++)
    {
      g_autoptr (GwWorkspaceBrief) entry = g_list_model_get_item (briefs, i);
      GwItem *other = gw_workspace_brief_get_item (entry);

      if (other != NULL && g_strcmp0 (gw_item_get_id (other), gw_item_get_id (brief)) != 0)
        g_ptr_array_add (others, gw_item_ref (other));
    }
  return others;
}
