/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-sent.h"

#include "gw-error.h"
#include "gw-file-private.h"
#include "gw-xml.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define LARGEST (16u * 1024 * 1024)

/* $XDG_DATA_HOME/groundwork/sent, for nobody else's eyes. */
static char *
get_folder (GError **error)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "groundwork", "sent", NULL);
  struct stat info;

  if (g_mkdir_with_parents (path, 0700) < 0 || stat (path, &info) < 0
      || ((info.st_mode & 0077) != 0 && chmod (path, 0700) < 0))
    {
      gw_file_set_write_error (error, path, errno);
      return NULL;
    }

  return g_steal_pointer (&path);
}

/* The name comes out of a file that somebody sent: it must lead nowhere else. */
static GFile *
get_file (const char *name,
          const char *suffix,
          GError    **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *base = g_strconcat (name, suffix, NULL);

  if (!g_regex_match_simple ("\\Ar-[0-9a-z]{12}\\z", name, 0, 0))
    {
      g_set_error_literal (error, GW_ERROR, GW_ERROR_NOT_FOUND,
                           _("This is no copy that was sent from here."));
      return NULL;
    }

  folder = get_folder (error);
  return folder != NULL ? g_file_new_build_filename (folder, base, NULL) : NULL;
}

static GBytes *
write_table (GHashTable *ids)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GList) keys = g_list_sort (g_hash_table_get_keys (ids), (GCompareFunc)g_strcmp0);

  for (GList *l = keys; l != NULL; l = l->next)
    g_string_append_printf (text, "%s\t%s\n", (char *)l->data,
                            (char *)g_hash_table_lookup (ids, l->data));
  return g_string_free_to_bytes (text);
}

static GHashTable *
read_table (GBytes *bytes)
{
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *text
    = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    {
      g_auto (GStrv) pair = g_strsplit (*line, "\t", 2);

      if (g_strv_length (pair) == 2)
        g_hash_table_insert (ids, g_strdup (pair[0]), g_strdup (pair[1]));
    }
  return ids;
}

/**
 * gw_sent_keep:
 * @name: what the copy calls itself, r- and 12 digits
 * @ids: id in the brief -> id in the copy
 */
gboolean
gw_sent_keep (const char *name,
              GBytes     *copy,
              GHashTable *ids,
              GError    **error)
{
  g_autoptr (GFile) table_file = get_file (name, ".ids", error);
  g_autoptr (GFile) copy_file = table_file != NULL ? get_file (name, ".brief", error) : NULL;
  g_autoptr (GBytes) table = write_table (ids);

  return copy_file != NULL
         && gw_file_replace (table_file, table, GW_FILE_ANY, GW_FILE_PRIVATE, NULL, NULL, error)
         && gw_file_replace (copy_file, copy, GW_FILE_ANY, GW_FILE_PRIVATE, NULL, NULL, error);
}

/**
 * gw_sent_find:
 * @ids: (out): its table
 *
 * Returns: (transfer full) (nullable): the copy as it was sent; %GW_ERROR_NOT_FOUND when it was not
 *   sent from here
 */
GBytes *
gw_sent_find (const char  *name,
              GHashTable **ids,
              GError     **error)
{
  g_autoptr (GFile) table_file = get_file (name, ".ids", error);
  g_autoptr (GFile) copy_file = table_file != NULL ? get_file (name, ".brief", error) : NULL;
  g_autoptr (GBytes) table
    = copy_file != NULL ? gw_file_read (table_file, LARGEST, NULL, error) : NULL;
  GBytes *copy = table != NULL ? gw_file_read (copy_file, LARGEST, NULL, error) : NULL;

  if (copy != NULL)
    *ids = read_table (table);
  return copy;
}

/**
 * gw_sent_find_for:
 * @copy: that came back
 * @sent: (out) (nullable): the copy as it was sent; left alone when it was not sent from here
 * @ids: (out) (nullable): its table; as @sent
 *
 * Returns: FALSE when what was sent is kept here but cannot be read
 */
gboolean
gw_sent_find_for (GwItem      *copy,
                  GwItem     **sent,
                  GHashTable **ids,
                  GError     **error)
{
  const char *name = gw_item_get_raw (copy, GW_BRIEF_COPY_OF);
  g_autoptr (GError) reason = NULL;
  g_autoptr (GBytes) bytes = name != NULL ? gw_sent_find (name, ids, &reason) : NULL;

  if (bytes != NULL)
    return (*sent = gw_xml_read (bytes, NULL, error)) != NULL;
  if (name == NULL || g_error_matches (reason, GW_ERROR, GW_ERROR_NOT_FOUND))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

/**
 * gw_sent_get_original:
 * @ids: (nullable): the table of the copy as it was sent
 *
 * Returns: (transfer none): the id of the brief that @copy was made of; without the table its own
 */
const char *
gw_sent_get_original (GwItem     *copy,
                      GHashTable *ids)
{
  const char *own = gw_item_get_id (copy);
  GHashTableIter iter;
  gpointer original;
  gpointer copied;

  if (ids == NULL)
    return own;

  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &original, &copied))
    if (g_strcmp0 (copied, own) == 0)
      return original;
  return own;
}
