/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-document-private.h"

/* A file that does not load: git may have left two versions in it, which are one document again as
 * their merge; else there may be the last version that loaded. Nothing is written before somebody
 * edits or saves what was rescued; then it takes the damaged file's place. */

typedef struct
{
  GwStore   *store;   /* owned */
  GwItem    *root;    /* owned, nullable: what was found */
  GDateTime *written; /* owned, nullable: since when it was the last good version */
} Rescue;

static Rescue *
rescue_new (GFile *file)
{
  Rescue *rescue = g_new0 (Rescue, 1);

  rescue->store = gw_store_new (file);
  return rescue;
}

static void
rescue_free (Rescue *rescue)
{
  gw_store_unref (rescue->store);
  g_clear_pointer (&rescue->root, gw_item_unref);
  g_clear_pointer (&rescue->written, g_date_time_unref);
  g_free (rescue);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Rescue, rescue_free)

/* All that waits for the disk. Why one of them cannot be had helps nobody: it is told what is wrong
 * with the file itself. */
static void
search (Rescue *rescue)
{
  rescue->root = gw_store_open_sides (rescue->store, NULL);
  if (rescue->root == NULL)
    rescue->root = gw_store_open_good (rescue->store, &rescue->written, NULL);
}

static GwDocument *
make_document (Rescue     *rescue,
               GDateTime **written)
{
  if (rescue->root == NULL)
    return NULL;

  *written = g_steal_pointer (&rescue->written);
  return gw_document_new_in (rescue->root, gw_store_ref (rescue->store), NULL);
}

/**
 * gw_document_rescue:
 * @file: that does not load
 * @written: (out) (nullable): when @file held the last good version; NULL where the document is the
 *   merge of the two versions that git left in it
 *
 * Waits for the disk.
 *
 * Returns: (transfer full) (nullable): what can be had of it, or NULL for nothing
 */
GwDocument *
gw_document_rescue (GFile      *file,
                    GDateTime **written)
{
  g_autoptr (Rescue) rescue = rescue_new (file);

  search (rescue);
  return make_document (rescue, written);
}

static void
rescue_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  search (data);
  g_task_return_boolean (task, TRUE);
}

/* gw_document_rescue() in a thread. */
void
gw_document_rescue_async (GFile               *file,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, gw_document_rescue_async);
  g_task_set_task_data (task, rescue_new (file), (GDestroyNotify)rescue_free);
  g_task_run_in_thread (task, rescue_thread);
}

/* As gw_document_rescue(); that there is nothing to be had is no error, only that it was cancelled
 * is one. */
GwDocument *
gw_document_rescue_finish (GAsyncResult  *result,
                           GDateTime    **written,
                           GError       **error)
{
  GTask *task = G_TASK (result);

  return g_task_propagate_boolean (task, error)
           ? make_document (g_task_get_task_data (task), written)
           : NULL;
}
