/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-file-private.h"

#include "gw-error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

/* Files that only GIO can reach (sftp, dav, a phone). What is promised here is less: the other side
 * decides whether a replacing is one step and whether it outlasts a loss of power, and its time
 * stamp is all that guards the moment of writing. So we look at the digest just before, hand over
 * the time stamp seen then, and read everything back after it. */

/* GIO names its reasons by codes of its own; our sentences speak of the system's. */
static int
find_reason (const GError *error)
{
  if (error->domain != G_IO_ERROR)
    return EIO;

  switch (error->code)
    {
    case G_IO_ERROR_NOT_FOUND:
      return ENOENT;
    case G_IO_ERROR_PERMISSION_DENIED:
      return EACCES;
    case G_IO_ERROR_READ_ONLY:
      return EROFS;
    case G_IO_ERROR_NO_SPACE:
      return ENOSPC;
    case G_IO_ERROR_FILENAME_TOO_LONG:
      return ENAMETOOLONG;
    case G_IO_ERROR_TIMED_OUT:
      return ETIMEDOUT;
    case G_IO_ERROR_NOT_CONNECTED:
    case G_IO_ERROR_HOST_UNREACHABLE:
      return EHOSTUNREACH;
    default:
      return EIO;
    }
}

static gboolean
check_regular (GFileInputStream  *stream,
               const char        *shown,
               char             **etag,
               GError           **error)
{
  g_autoptr (GFileInfo) info = g_file_input_stream_query_info (
    stream, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_ETAG_VALUE, NULL, NULL);

  if (info == NULL)
    return TRUE; /* not every place can tell */
  if (etag != NULL)
    *etag = g_strdup (g_file_info_get_etag (info));
  if (!g_file_info_has_attribute (info, G_FILE_ATTRIBUTE_STANDARD_TYPE)
      || g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR)
    return TRUE;

  gw_file_set_kind_error (
    error, shown, g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY ? S_IFDIR : S_IFCHR);
  return FALSE;
}

static GBytes *
read_with_etag (GFile   *file,
                gsize    limit,
                char   **etag,
                GError **error)
{
  g_autofree char *shown = g_file_get_parse_name (file);
  g_autoptr (GError) reason = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, &reason);
  g_autoptr (GByteArray) array = g_byte_array_new ();
  guint8 chunk[32 * 1024];
  gssize n;

  if (stream == NULL)
    {
      gw_file_set_read_error (error, shown, find_reason (reason));
      errno = find_reason (reason);
      return NULL;
    }
  errno = EINVAL;
  if (!check_regular (stream, shown, etag, error))
    return NULL;

  while ((n = g_input_stream_read (G_INPUT_STREAM (stream), chunk, sizeof chunk, NULL, &reason))
         > 0)
    {
      if (array->len + (gsize) n > limit)
        {
          gw_file_set_size_error (error, shown, limit);
          return NULL;
        }
      g_byte_array_append (array, chunk, (guint) n);
    }
  if (n < 0)
    {
      gw_file_set_read_error (error, shown, find_reason (reason));
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&array));
}

GBytes *
gw_file_remote_read (GFile   *file,
                     gsize    limit,
                     GError **error)
{
  return read_with_etag (file, limit, NULL, error);
}

static gboolean
read_back (GFile   *file,
           GBytes  *bytes,
           GError **error)
{
  g_autofree char *shown = g_file_get_parse_name (file);
  g_autoptr (GBytes) found = read_with_etag (file, g_bytes_get_size (bytes), NULL, NULL);

  if (found != NULL && g_bytes_equal (found, bytes))
    return TRUE;

  g_set_error (
    error, GW_ERROR, GW_ERROR_DAMAGED,
    /* Translators: a file name or address */
    _("“%s” did not give back what was written to it. Save it under another name, on a disk of "
       "this computer."),
    shown);
  return FALSE;
}

gboolean
gw_file_remote_replace (GFile       *file,
                        GBytes      *bytes,
                        const char  *expected,
                        GError     **error)
{
  g_autofree char *shown = g_file_get_parse_name (file);
  g_autofree char *etag = NULL;
  g_autoptr (GError) reason = NULL;
  g_autoptr (GBytes) old = read_with_etag (file, G_MAXINT, &etag, &reason);

  if (old == NULL && errno != ENOENT)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }
  g_clear_error (&reason);
  if (!gw_file_matches (old, expected, bytes))
    {
      gw_file_set_change_error (error, shown, expected);
      return FALSE;
    }

  if (g_file_replace_contents (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                               expected != GW_FILE_ANY && old != NULL ? etag : NULL, FALSE,
                               G_FILE_CREATE_PRIVATE, NULL, NULL, &reason))
    return read_back (file, bytes, error);

  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG))
    gw_file_set_change_error (error, shown, expected);
  else
    gw_file_set_write_error (error, shown, find_reason (reason));
  return FALSE;
}
