/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-shelf-look.h"

#include <string.h>

/* Rows between two looks at whether somebody still wants to know. */
#define AT_ONCE 1024

typedef struct
{
  /* owned */
  GPtrArray *keys;
  GStrv      words;
  GArray    *among; /* nullable */
} Look;

static void
look_free (gpointer data)
{
  Look *look = data;

  g_ptr_array_unref (look->keys);
  g_strfreev (look->words);
  g_clear_pointer (&look->among, g_array_unref);
  g_free (look);
}

static gboolean
says (const char *key,
      GStrv       words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (key, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

/**
 * gw_shelf_look:
 * @words: folded; a row says all of them
 * @among: (nullable) (element-type guint): the only rows that come into question
 *
 * Returns: (transfer full) (element-type guint): the rows, in their order; some are missing when
 *   it was cancelled
 */
GArray *
gw_shelf_look (GPtrArray    *keys,
               GStrv         words,
               GArray       *among,
               GCancellable *cancellable)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n = among != NULL ? among->len : keys->len;

  for (guint i = 0; i < n; i++)
    {
      guint row = among != NULL ? g_array_index (among, guint, i) : i;

      if (i % AT_ONCE == 0 && g_cancellable_is_cancelled (cancellable))
        break;
      if (says (g_ptr_array_index (keys, row), words))
        g_array_append_val (rows, row);
    }
  return rows;
}

static void
look_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Look *look = task_data;

  g_task_return_pointer (task, gw_shelf_look (look->keys, look->words, look->among, cancellable),
                         (GDestroyNotify) g_array_unref);
}

/* As gw_shelf_look(), in a thread; references of @keys and @among are taken. */
void
gw_shelf_look_async (GPtrArray           *keys,
                     GStrv                words,
                     GArray              *among,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Look *look = g_new0 (Look, 1);

  look->keys = g_ptr_array_ref (keys);
  look->words = g_strdupv (words);
  look->among = among != NULL ? g_array_ref (among) : NULL;
  g_task_set_source_tag (task, gw_shelf_look_async);
  g_task_set_task_data (task, look, look_free);
  g_task_run_in_thread (task, look_thread);
}

/* Returns: (transfer full) (element-type guint); NULL and an error when it was cancelled */
GArray *
gw_shelf_look_finish (GAsyncResult  *result,
                      GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
