/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-file-private.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

/* A stray belongs to a saving that is under way as long as somebody holds its lock; a program that
 * was killed holds none. */
static gboolean
remove_stray (int         folder,
              const char *name)
{
  struct stat info;
  gboolean removed;
  int fd = openat (folder, name, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC);

  if (fd < 0)
    return FALSE;
  removed = fstat (fd, &info) == 0 && S_ISREG (info.st_mode) && info.st_uid == geteuid ()
            && flock (fd, LOCK_EX | LOCK_NB) == 0 && unlinkat (folder, name, 0) == 0;
  close (fd);
  return removed;
}

/* Public */

/* Reads a regular file whole, following symbolic links; refuses more than @limit bytes and anything
 * that is not a regular file, without ever waiting at a pipe. @digest (optional) receives what
 * gw_file_replace() wants to hear when these bytes are to be replaced. */
GBytes *
gw_file_read (GFile   *file,
              gsize    limit,
              char   **digest,
              GError **error)
{
  g_autofree char *path = NULL;
  GBytes *bytes;
  struct stat info;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  path = g_file_get_path (file);
  if (path != NULL && g_file_is_native (file))
    bytes = gw_file_read_at (AT_FDCWD, path, path, 0, limit, &info, error);
  else
    bytes = gw_file_remote_read (file, limit, error);

  if (bytes != NULL && digest != NULL)
    *digest = gw_file_digest (bytes);
  return bytes;
}

/* Puts @bytes under the name of @file in one step, so that a reader, and the next start after any
 * fault, finds the old bytes or the new, and a success survives a loss of power. @expected is what
 * must be there now (see above); anything else is GW_ERROR_CHANGED and stays.
 * @check (optional) is given the bytes as the disk gave them back and must accept them first.
 * A symbolic link is kept and its target replaced; of two hard links the other keeps the old bytes.
 */
gboolean
gw_file_replace (GFile            *file,
                 GBytes           *bytes,
                 const char       *expected,
                 GwFileAccess      access,
                 GwFileCheckFunc   check,
                 gpointer          user_data,
                 GError          **error)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  path = g_file_get_path (file);
  if (path != NULL && g_file_is_native (file))
    return gw_file_local_replace (path, bytes, expected, access, check, user_data, error);

  return (check == NULL || check (bytes, user_data, error))
         && gw_file_remote_replace (file, bytes, expected, error);
}

/* Removes what savings that were killed left in @folder, and returns how many it were. They hold
 * nothing that was ever called saved; what was typed lies in the journal. */
guint
gw_file_remove_strays (GFile *folder)
{
  g_autofree char *path = g_file_get_path (folder);
  g_autoptr (GDir) dir = path != NULL ? g_dir_open (path, 0, NULL) : NULL;
  const char *name;
  guint n = 0;
  int fd;

  if (dir == NULL)
    return 0;
  fd = open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0)
    return 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, GW_FILE_STRAY_PREFIX)
        && g_str_has_suffix (name, GW_FILE_STRAY_SUFFIX) && remove_stray (fd, name))
      n++;

  close (fd);
  return n;
}
