/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-shelf-private.h"

#include "gw-twins.h"

#include <string.h>

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
static GwTwins *
want_twins (GwShelfTwins *self)
{
  if (self->twins == NULL && gw_shelf_count (self->shelf) <= COMPARED_AT_ONCE)
    self->twins = gw_twins_new (gw_tree_get_item (self->library), NULL);
  else if (self->twins == NULL && self->comparing == NULL)
    compare_in_thread (self);
  return self->twins;
}

/* Asking */

/* One kind of what is kept, without waiting for the rest to be compared. */
static GwItem *
look_for_same (GwShelf      *shelf,
               const GwItem *item)
{
  g_autofree char *key = gw_twins_make_key (item);
  int list = gw_kind_find_list (gw_kind (GW_KIND_LIBRARY), gw_item_get_kind (item)->id);
  GPtrArray *all = gw_shelf_get_list (shelf, list);

  for (guint i = 0; *key != '\0' && i < all->len; i++)
    {
      GwItem *kept = ((GwKept *) g_ptr_array_index (all, i))->item;
      g_autofree char *other = gw_twins_make_key (kept);

      if (strcmp (key, other) == 0 && g_strcmp0 (gw_item_get_id (kept), gw_item_get_id (item)) != 0)
        return kept;
    }
  return NULL;
}

/**
 * gw_shelf_find_twin:
 * @item: of the library, or of a brief
 *
 * Returns: (transfer none) (nullable): another item of the kind that says the same
 */
GwItem *
gw_shelf_find_twin (GwShelf      *self,
                    const GwItem *item)
{
  GwTwins *twins = want_twins (gw_shelf_get_twins (self));

  if (twins == NULL)
    return look_for_same (self, item);

  const char *id = gw_twins_find_same (twins, item);
  return id != NULL ? gw_shelf_find (self, id) : NULL;
}

/**
 * gw_shelf_find_alike:
 * @item: of the library
 *
 * Returns: (transfer none) (nullable): another item of the kind that says the same, or nearly so,
 *   and was not told apart from it; NULL as well while a large library is being compared
 */
GwItem *
gw_shelf_find_alike (GwShelf      *self,
                     const GwItem *item)
{
  GwShelfTwins *own = gw_shelf_get_twins (self);
  GwTwins *twins = want_twins (own);
  const char *id = twins != NULL ? gw_twins_find (twins, gw_item_get_id (item), own->apart) : NULL;

  return id != NULL ? gw_shelf_find (self, id) : NULL;
}

/* As gw_shelf_find_alike(), by thousands. */
gboolean
gw_shelf_has_twin (GwShelf *self,
                   GwKept  *kept)
{
  return gw_shelf_find_alike (self, kept->item) != NULL;
}

/**
 * gw_shelf_set_apart:
 * @pairs: of gw_twins_make_pair(): what nobody wants to be asked about again
 */
void
gw_shelf_set_apart (GwShelf           *self,
                    const char *const *pairs)
{
  GwShelfTwins *own = gw_shelf_get_twins (self);

  g_hash_table_remove_all (own->apart);
  for (guint i = 0; pairs[i] != NULL; i++)
    g_hash_table_add (own->apart, g_strdup (pairs[i]));
  g_signal_emit_by_name (self, "compared");
}
