/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-state.h"

#include "gw-file-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <unistd.h>

/* The file that a symbolic link leads to is the one that is meant: two names, one document. */
static char *
get_real_uri (GFile *file)
{
  const char *path = g_file_peek_path (file);
  char *real = path != NULL && g_file_is_native (file) ? realpath (path, NULL) : NULL;
  char *uri;

  if (real == NULL)
    return g_file_get_uri (file);

  g_autoptr (GFile) target = g_file_new_for_path (real);
  uri = g_file_get_uri (target);
  free (real);
  return uri;
}

/* The folder, made when it is absent. One that somebody opened to others is closed again. */
char *
gw_state_get_folder (const char  *name,
                     GError     **error)
{
  g_autofree char *path = g_build_filename (g_get_user_state_dir (), "groundwork", name, NULL);
  struct stat info;

  if (g_mkdir_with_parents (path, 0700) < 0 || stat (path, &info) < 0
      || ((info.st_mode & 0077) != 0 && chmod (path, 0700) < 0))
    {
      gw_file_set_write_error (error, path, errno);
      return NULL;
    }

  return g_steal_pointer (&path);
}

/* A short name for the document's files here, the same at every start. */
char *
gw_state_get_key (GFile *file)
{
  g_autofree char *uri = get_real_uri (file);
  char *key = g_compute_checksum_for_string (G_CHECKSUM_SHA256, uri, -1);

  key[32] = '\0';
  return key;
}

static char *
get_last_good_path (GFile   *file,
                    GError **error)
{
  g_autofree char *folder = gw_state_get_folder ("last-good", error);
  g_autofree char *key = gw_state_get_key (file);

  return folder != NULL ? g_build_filename (folder, key, NULL) : NULL;
}

/* The kept version is as old as the file it was read from or written to, so that it can be told of
 * when it is. */
static void
keep_time (int    fd,
           GFile *file)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_TIME_MODIFIED,
                                                  G_FILE_QUERY_INFO_NONE, NULL, NULL);
  g_autoptr (GDateTime) when
    = info != NULL ? g_file_info_get_modification_date_time (info) : NULL;
  struct timespec times[2] = { { .tv_nsec = UTIME_NOW } };

  if (when == NULL)
    return;
  times[1].tv_sec = g_date_time_to_unix (when);
  futimens (fd, times);
}

/* Not synced to the disk: whoever reads it checks that it loads, and the file itself is safe. */
gboolean
gw_last_good_keep (GFile   *file,
                   GBytes  *bytes,
                   GError **error)
{
  g_autofree char *path = get_last_good_path (file, error);
  g_autofree char *temporary = path != NULL ? g_strconcat (path, ".new", NULL) : NULL;
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  int fd;

  if (path == NULL)
    return FALSE;

  fd = open (temporary, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (fd < 0 || !gw_file_write_all (fd, data, length) || rename (temporary, path) < 0)
    {
      gw_file_set_write_error (error, path, errno);
      if (fd >= 0)
        close (fd);
      unlink (temporary);
      return FALSE;
    }

  keep_time (fd, file);
  close (fd);
  return TRUE;
}

/* @limit: more bytes are refused
 * @written: (out) (optional): when the file held that, in local time
 *
 * Returns: (transfer full): what gw_last_good_keep() kept last; NULL with @error */
GBytes *
gw_last_good_read (GFile      *file,
                   gsize       limit,
                   GDateTime **written,
                   GError    **error)
{
  g_autofree char *path = get_last_good_path (file, error);
  g_autoptr (GFile) kept = path != NULL ? g_file_new_for_path (path) : NULL;
  GBytes *bytes = kept != NULL ? gw_file_read (kept, limit, NULL, error) : NULL;
  struct stat info;

  if (bytes != NULL && written != NULL)
    *written = g_date_time_new_from_unix_local (stat (path, &info) == 0 ? info.st_mtime : 0);
  return bytes;
}

/* Another file may get that name one day, and must not be offered this one's past. */
void
gw_last_good_forget (GFile *file)
{
  g_autofree char *path = get_last_good_path (file, NULL);

  if (path != NULL)
    unlink (path);
}
