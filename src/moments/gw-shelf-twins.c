/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-shelf-private.h"

/* About a hundredth of a second's worth; a larger library is compared in a thread. */
#define COMPARED_AT_ONCE 2000

struct _GwShelfTwins
{
  GwShelf      *shelf;     /* borrowed: it owns us */
  GwTree       *library;   /* borrowed */
  GwTwins      *twins;     /* owned; NULL until asked for */
  GCancellable *comparing; /* owned; NULL unless a thread compares */
  GHashTable   *meanwhile; /* owned: id, owned -> GwItem, owned: what changed since that began; NULL
                              for what went */
  GHashTable   *apart;     /* owned: pairs that somebody told apart */
};

static void
item_unref (gpointer item)
{
  g_clear_pointer ((GwItem **) &item, gw_item_unref);
}

GwShelfTwins *
gw_shelf_twins_new (GwShelf *shelf,
                    GwTree  *library)
{
  GwShelfTwins *self = g_new0 (GwShelfTwins, 1);

  self->shelf = shelf;
  self->library = library;
  self->meanwhile = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, item_unref);
  self->apart = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
gw_shelf_twins_free (GwShelfTwins *self)
{
  g_cancellable_cancel (self->comparing);
  g_clear_object (&self->comparing);
  g_clear_pointer (&self->twins, gw_twins_free);
  g_hash_table_unref (self->meanwhile);
  g_hash_table_unref (self->apart);
  g_free (self);
}

/* Following the library */

void
gw_shelf_twins_put (GwShelfTwins *self,
                    GwItem       *item)
{
  if (self->twins != NULL)
    gw_twins_put (self->twins, item);
  else if (self->comparing != NULL)
    g_hash_table_replace (self->meanwhile, g_strdup (gw_item_get_id (item)), gw_item_ref (item));
}

void
gw_shelf_twins_drop (GwShelfTwins *self,
                     const char   *id)
{
  if (self->twins != NULL)
    gw_twins_drop (self->twins, id);
  else if (self->comparing != NULL)
    g_hash_table_replace (self->meanwhile, g_strdup (id), NULL);
}

static void
catch_up (GwShelfTwins *self)
{
  GHashTableIter iter;
  gpointer id, item;

  g_hash_table_iter_init (&iter, self->meanwhile);
  while (g_hash_table_iter_next (&iter, &id, &item))
    if (item != NULL)
      gw_twins_put (self->twins, item);
    else
      gw_twins_drop (self->twins, id);
  g_hash_table_remove_all (self->meanwhile);
}

static void
compare_thread (GTask        *task,
                gpointer      source,
                gpointer      library,
                GCancellable *cancellable)
{
  g_task_return_pointer (task, gw_twins_new (library, cancellable), (GDestroyNotify) gw_twins_free);
}

/* Cancelled, there may be no shelf any more. */
static void
compared_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  GwTwins *twins = g_task_propagate_pointer (G_TASK (result), NULL);
  GwShelfTwins *self = user_data;

  if (twins == NULL)
    return;
  g_clear_object (&self->comparing);
  self->twins = twins;
  catch_up (self);
  g_signal_emit_by_name (self->shelf, "compared");
}

static void
compare_in_thread (GwShelfTwins *self)
{
  g_autoptr (GTask) task = NULL;

  self->comparing = g_cancellable_new ();
  task = g_task_new (NULL, self->comparing, compared_cb, self);
  g_task_set_source_tag (task, compare_in_thread);
  g_task_set_task_data (task, gw_item_ref (gw_tree_get_item (self->library)), item_unref);
  g_task_run_in_thread (task, compare_thread);
}

/* Returns: (nullable): NULL while a large library is being compared; "compared" tells when it is */
GwTwins *
gw_shelf_twins_want (GwShelfTwins *self,
                     guint         n_kept)
{
  if (self->twins == NULL && n_kept <= COMPARED_AT_ONCE)
    self->twins = gw_twins_new (gw_tree_get_item (self->library), NULL);
  else if (self->twins == NULL && self->comparing == NULL)
    compare_in_thread (self);
  return self->twins;
}

/* Returns: (transfer none) (element-type utf8): the pairs of gw_twins_make_pair(), as a set */
GHashTable *
gw_shelf_twins_get_apart (GwShelfTwins *self)
{
  return self->apart;
}
