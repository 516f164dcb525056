/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-workspace-scan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "gw-error.h"
#include "gw-file-name.h"
#include "gw-file-private.h"
#include "gw-xml.h"

#define ATTRIBUTES                                                                                 \
  G_FILE_ATTRIBUTE_STANDARD_NAME                                                                   \
  "," G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE                            \
  "," G_FILE_ATTRIBUTE_TIME_MODIFIED "," G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC                       \
  "," G_FILE_ATTRIBUTE_TIME_CHANGED "," G_FILE_ATTRIBUTE_TIME_CHANGED_USEC                         \
  "," G_FILE_ATTRIBUTE_UNIX_INODE

/* Two files of one name with the same stamp are taken for the same. Our own savings make a new
 * inode each time, so only another program that writes in place twice in one tick of the clock is
 * missed, until its next change. */
static char *
make_stamp (GFileInfo *info)
{
  return g_strdup_printf (
    "%" G_GUINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GUINT64_FORMAT ".%u %" G_GUINT64_FORMAT ".%u",
    g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_UNIX_INODE),
    (gint64) g_file_info_get_size (info),
    g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_TIME_MODIFIED),
    g_file_info_get_attribute_uint32 (info, G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC),
    g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_TIME_CHANGED),
    g_file_info_get_attribute_uint32 (info, G_FILE_ATTRIBUTE_TIME_CHANGED_USEC));
}

static void
read_found (GwScanned    *found,
            GCancellable *cancellable)
{
  g_autoptr (GBytes) bytes =
    gw_file_read (found->file, GW_XML_MAX_BRIEF_BYTES, NULL, &found->error);

  found->fresh = TRUE;
  found->item = bytes != NULL ? gw_xml_read (bytes, cancellable, &found->error) : NULL;
  if (found->item != NULL && gw_item_get_kind (found->item)->id != GW_KIND_BRIEF)
    {
      found->error = gw_error_new_at (GW_ERROR_SCHEMA, gw_item_get_line (found->item), 1, "%s",
                                      _("This is a library, not a brief."));
      g_clear_pointer (&found->item, gw_item_unref);
    }
}

static gboolean
is_brief_name (const char *name)
{
  return g_str_has_suffix (name, GW_BRIEF_SUFFIX) && *name != '.';
}

/* The order of the list: by name, byte for byte, the same in every language. */
int
gw_workspace_compare_files (GFile *a,
                            GFile *b)
{
  g_autofree char *one = g_file_get_basename (a);
  g_autofree char *two = g_file_get_basename (b);

  return strcmp (one, two);
}

static int
compare_found (gconstpointer a,
               gconstpointer b)
{
  const GwScanned *one = *(const GwScanned *const *)a;
  const GwScanned *two = *(const GwScanned *const *)b;

  return gw_workspace_compare_files (one->file, two->file);
}

void
gw_scanned_free (GwScanned *found)
{
  g_clear_object (&found->file);
  g_clear_pointer (&found->stamp, g_free);
  g_clear_pointer (&found->item, gw_item_unref);
  g_clear_error (&found->error);
  g_free (found);
}

static void
add_found (GPtrArray    *list,
           GFile        *file,
           GFileInfo    *info,
           GHashTable   *known,
           GCancellable *cancellable)
{
  GwScanned *found = g_new0 (GwScanned, 1);
  const char *stamp = g_hash_table_lookup (known, g_file_info_get_name (info));

  found->file = g_object_ref (file);
  found->stamp = make_stamp (info);
  if (g_strcmp0 (found->stamp, stamp) != 0)
    read_found (found, cancellable);
  g_ptr_array_add (list, found);
}

/* Reads, in whatever thread, the briefs of @folder in the order of their names. Those whose stamps
 * are in @known (by name) are not read again. Returns: (transfer full) (element-type GwScanned) */
GPtrArray *
gw_workspace_scan (GFile         *folder,
                   GHashTable    *known,
                   GCancellable  *cancellable,
                   GError       **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify)gw_scanned_free);
  g_autoptr (GFileEnumerator) names =
    g_file_enumerate_children (folder, ATTRIBUTES, G_FILE_QUERY_INFO_NONE, cancellable, error);
  GFileInfo *info = NULL;
  GFile *file = NULL;

  if (names == NULL)
    return NULL;

  while (g_file_enumerator_iterate (names, &info, &file, cancellable, error))
    {
      if (info == NULL)
        {
          g_ptr_array_sort (list, compare_found);
          return g_steal_pointer (&list);
        }
      if (is_brief_name (g_file_info_get_name (info)))
        add_found (list, file, info, known, cancellable);
    }
  return NULL;
}
