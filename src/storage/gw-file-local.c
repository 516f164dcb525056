/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-file-private.h"

#include "gw-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/xattr.h>
#include <unistd.h>

/* The safe replacing of a local file. GIO's own savers truncate in place, lose the permissions or
 * keep silent about a folder that could not be synced, so the system's calls are made here:
 *
 *   look at the target > new temporary file beside it > owner, mode > write > fsync > read back and
 *   compare > caller's check > look again > exchange the two names > look at what came out > fsync
 *   the folder
 *
 * The exchange (where the file system has it) closes the last gap: what it displaced is in our
 * hands and is put back when it is not what we looked at. */

#define LARGEST_OLD                                                                                \
  ((gsize) 1 << 30)      /* of what stands under the name: twice the largest library                \
                         */
#define LOCK_TRIES  200 /* of 10 ms */
#define ACCESS_LIST "system.posix_acl_access"

typedef struct
{
  GBytes *wanted;       /* borrowed */
  const char *expected; /* borrowed */
  GwFileAccess access;

  char *path;       /* owned: without symbolic links */
  char *name;       /* owned: its last part */
  GBytes *old;      /* owned: what stands there, or NULL for nothing or anything */
  struct stat info; /* of what stands there */
  gboolean exists;

  int folder;
  int fd;
  char temporary[64]; /* a name in the folder, or "" */
} Saving;

static gboolean
fail (Saving  *self,
      int      reason,
      GError **error)
{
  gw_file_set_write_error (error, self->path, reason);
  return FALSE;
}

/* The link stays a link: its target is what gets replaced. */
static char *
resolve (const char  *path,
         GError     **error)
{
  g_autofree char *dirname = g_path_get_dirname (path);
  g_autofree char *basename = g_path_get_basename (path);
  char *real = realpath (path, NULL);
  char *folder;
  char *result;
  struct stat info;

  if (real == NULL && errno == ENOENT)
    {
      if (lstat (path, &info) == 0)
        {
          gw_file_set_kind_error (error, path, S_IFLNK);
          return NULL;
        }
      folder = realpath (dirname, NULL);
      if (folder != NULL)
        {
          result = g_build_filename (folder, basename, NULL);
          free (folder);
          return result;
        }
    }
  if (real == NULL)
    {
      gw_file_set_write_error (error, path, errno);
      return NULL;
    }

  result = g_strdup (real);
  free (real);
  return result;
}

/* Two savings of ours take turns in a folder. Whoever cannot have the lock (a stopped process, a
 * file system without locks) goes on: the exchange below still notices the other. */
static gboolean
open_folder (Saving  *self,
             GError **error)
{
  g_autofree char *dirname = g_path_get_dirname (self->path);

  self->folder = (int) GW_FILE_RETRY (open (dirname, O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (self->folder < 0)
    return fail (self, errno, error);

  for (guint i = 0; i < LOCK_TRIES; i++)
    {
      if (flock (self->folder, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK)
        break;
      g_usleep (10 * 1000);
    }
  return TRUE;
}

/* A rename would pass over a file's own write protection, which the person set for a reason. */
static gboolean
check_protection (Saving  *self,
                  GError **error)
{
  g_autofree char *name = NULL;

  if ((self->info.st_mode & 0222) != 0
      && faccessat (self->folder, self->name, W_OK, AT_EACCESS) == 0)
    return TRUE;

  name = g_filename_display_name (self->path);
  g_set_error (error, GW_ERROR, GW_ERROR_DENIED,
               /* Translators: a file name with its folder */
               _("“%s” was not saved, the file is protected against writing. "
                  "Save under another name, or allow writing in its properties."),
               name);
  return FALSE;
}

static gboolean
look (Saving  *self,
      GError **error)
{
  g_autoptr (GError) reason = NULL;
  gboolean absent;

  if (self->expected == GW_FILE_ANY)
    {
      self->exists = fstatat (self->folder, self->name, &self->info, AT_SYMLINK_NOFOLLOW) == 0;
      absent = !self->exists && errno == ENOENT;
      if (!self->exists && !absent)
        return fail (self, errno, error);
      if (self->exists && !S_ISREG (self->info.st_mode))
        {
          gw_file_set_kind_error (error, self->path, self->info.st_mode);
          return FALSE;
        }
      return absent || check_protection (self, error);
    }

  self->old = gw_file_read_at (self->folder, self->name, self->path, O_NOFOLLOW, LARGEST_OLD,
                               &self->info, &reason);
  self->exists = self->old != NULL;
  absent = !self->exists && errno == ENOENT;
  if (!self->exists && !absent)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }
  if (!gw_file_matches (self->old, self->expected, self->wanted))
    {
      gw_file_set_change_error (error, self->path, self->expected);
      return FALSE;
    }
  return absent || check_protection (self, error);
}

/* Born 0600 and locked, so that nobody sees half of it and gw_file_remove_strays() leaves it alone.
 * Its name does not grow with the target's: that may have all 255 bytes a name can have. */
static gboolean
create_temporary (Saving  *self,
                  GError **error)
{
  mode_t mode = self->access == GW_FILE_PUBLIC && !self->exists ? 0666 : 0600;

  for (guint i = 0; i < 16; i++)
    {
      g_snprintf (self->temporary, sizeof self->temporary,
                  GW_FILE_STRAY_PREFIX "%016" G_GINT64_MODIFIER "x" GW_FILE_STRAY_SUFFIX,
                  gw_file_draw_number ());
      self->fd = (int) GW_FILE_RETRY (openat (
        self->folder, self->temporary, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode));
      if (self->fd >= 0)
        {
          flock (self->fd, LOCK_EX | LOCK_NB);
          return TRUE;
        }
      if (errno != EEXIST)
        break;
    }

  self->temporary[0] = '\0';
  return fail (self, errno, error);
}

/* Without a list on the old file, one that the folder gives to new files must go: it could let
 * somebody in. */
static gboolean
copy_access_list (Saving *self)
{
  char list[4096];
  gssize n = getxattr (self->path, ACCESS_LIST, list, sizeof list);

  if (n > 0)
    return fsetxattr (self->fd, ACCESS_LIST, list, (gsize) n, 0) == 0;

  return fremovexattr (self->fd, ACCESS_LIST) == 0 || errno == ENODATA || errno == ENOTSUP;
}

/* The owner can only be kept by root. Where the group cannot be kept, the group that the new file
 * has instead gets no more than everybody had. */
static gboolean
copy_permissions (Saving  *self,
                  GError **error)
{
  struct stat mine;
  mode_t mode = self->info.st_mode & 0777;

  if (!self->exists)
    return TRUE;
  if (fstat (self->fd, &mine) < 0)
    return fail (self, errno, error);

  if (mine.st_uid != self->info.st_uid && fchown (self->fd, self->info.st_uid, (gid_t) -1) < 0)
    g_debug ("%s changes its owner", self->path);
  if (mine.st_gid != self->info.st_gid && fchown (self->fd, (uid_t) -1, self->info.st_gid) < 0)
    mode = (mode & ~(mode_t) 0070) | (mode & ((mode & 0007) << 3));
  if (!copy_access_list (self))
    mode &= ~(mode_t) 0070;

  if ((mine.st_mode & 0777) != mode && GW_FILE_RETRY (fchmod (self->fd, mode)) < 0)
    return fail (self, errno, error);
  return TRUE;
}

static gboolean
compare_chunk (Saving       *self,
               const guint8 *data,
               gsize         length,
               gsize         offset)
{
  guint8 chunk[32 * 1024];
  gsize done = 0;

  while (done < length)
    {
      gsize want = MIN (length - done, sizeof chunk);
      gssize n = GW_FILE_RETRY (pread (self->fd, chunk, want, (off_t) (offset + done)));

      if (n <= 0 || (gsize) n > want || memcmp (chunk, data + done, (gsize) n) != 0)
        return FALSE;
      done += (gsize) n;
    }
  return TRUE;
}

/* A disk or a file system that lies about what it wrote is found out here, while the old file is
 * still whole. */
static gboolean
read_back (Saving  *self,
           GError **error)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (self->wanted, &length);
  struct stat info;
  g_autofree char *name = NULL;

  if (fstat (self->fd, &info) == 0 && (gsize) info.st_size == length
      && compare_chunk (self, data, length, 0))
    return TRUE;

  name = g_filename_display_name (self->path);
  g_set_error (error, GW_ERROR, GW_ERROR_DAMAGED,
               /* Translators: a file name with its folder */
               _("“%s” was not saved, the disk did not give back what was written to it. "
                  "Save it under another name on another disk."),
               name);
  return FALSE;
}

static gboolean
fill_temporary (Saving           *self,
                GwFileCheckFunc   check,
                gpointer          user_data,
                GError          **error)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (self->wanted, &length);

  if (!copy_permissions (self, error))
    return FALSE;
  if (!gw_file_write_all (self->fd, data, length) || GW_FILE_RETRY (fsync (self->fd)) < 0)
    return fail (self, errno, error);
  return read_back (self, error) && (check == NULL || check (self->wanted, user_data, error));
}

static gboolean
is_unsupported (int reason)
{
  return reason == EINVAL || reason == ENOSYS || reason == ENOTSUP;
}

/* Whether what we looked at still stands there, byte for byte; times say too little. Asked where
 * the file system cannot exchange names or keep from replacing by itself. */
static gboolean
look_again (Saving  *self,
            GError **error)
{
  g_autoptr (GBytes) now = NULL;
  g_autoptr (GError) reason = NULL;
  struct stat info;
  gboolean absent;

  now =
    gw_file_read_at (self->folder, self->name, self->path, O_NOFOLLOW, LARGEST_OLD, &info, &reason);
  absent = now == NULL && errno == ENOENT;
  if (absent && !self->exists)
    return TRUE;
  if (now != NULL && self->exists && g_bytes_equal (now, self->old))
    return TRUE;

  if (now == NULL && !absent && g_error_matches (reason, GW_ERROR, GW_ERROR_IO))
    g_propagate_error (error, g_steal_pointer (&reason));
  else
    gw_file_set_change_error (error, self->path, self->exists ? self->expected : GW_FILE_ABSENT);
  return FALSE;
}

static gboolean
rename_over (Saving  *self,
             GError **error)
{
  if (GW_FILE_RETRY (renameat (self->folder, self->temporary, self->folder, self->name)) < 0)
    return fail (self, errno, error);
  self->temporary[0] = '\0';
  return TRUE;
}

/* What the exchange displaced is not what we looked at: somebody wrote in between. Theirs goes
 * back. Should even that fail, it gets a name that nobody takes for a stray. */
static gboolean
put_back (Saving  *self,
          GError **error)
{
  g_autofree char *other = NULL;

  if (GW_FILE_RETRY (
        renameat2 (self->folder, self->temporary, self->folder, self->name, RENAME_EXCHANGE))
      == 0)
    {
      gw_file_set_change_error (error, self->path, self->expected);
      return FALSE;
    }

  other =
    g_strdup_printf ("%.200s.other-%016" G_GINT64_MODIFIER "x", self->name, gw_file_draw_number ());
  if (renameat2 (self->folder, self->temporary, self->folder, other, RENAME_NOREPLACE) == 0)
    self->temporary[0] = '\0';
  gw_file_set_change_error (error, self->path, self->expected);
  return FALSE;
}

static gboolean
exchange (Saving  *self,
          GError **error)
{
  g_autoptr (GBytes) displaced = NULL;
  struct stat info;

  if (GW_FILE_RETRY (
        renameat2 (self->folder, self->temporary, self->folder, self->name, RENAME_EXCHANGE))
      == 0)
    {
      displaced = gw_file_read_at (self->folder, self->temporary, self->path, O_NOFOLLOW,
                                   LARGEST_OLD, &info, NULL);
      if (displaced == NULL || !g_bytes_equal (displaced, self->old))
        return put_back (self, error);
      return TRUE; /* the displaced bytes go with the temporary name */
    }
  if (errno == ENOENT)
    {
      gw_file_set_change_error (error, self->path, self->expected);
      return FALSE;
    }
  if (!is_unsupported (errno))
    return fail (self, errno, error);

  return look_again (self, error) && rename_over (self, error);
}

/* Every way but the last refuses by itself when somebody made a file of that name meanwhile. */
static gboolean
give_new_name (Saving  *self,
               GError **error)
{
  if (GW_FILE_RETRY (
        renameat2 (self->folder, self->temporary, self->folder, self->name, RENAME_NOREPLACE))
      == 0)
    {
      self->temporary[0] = '\0';
      return TRUE;
    }
  if (is_unsupported (errno))
    {
      if (GW_FILE_RETRY (linkat (self->folder, self->temporary, self->folder, self->name, 0)) == 0)
        return TRUE; /* the temporary name is the second link, and goes */
      if (is_unsupported (errno) || errno == EPERM)
        return look_again (self, error) && rename_over (self, error);
    }
  if (errno != EEXIST)
    return fail (self, errno, error);
  gw_file_set_change_error (error, self->path, GW_FILE_ABSENT);
  return FALSE;
}

static void
remove_temporary (Saving *self)
{
  if (self->temporary[0] != '\0')
    GW_FILE_RETRY (unlinkat (self->folder, self->temporary, 0));
  self->temporary[0] = '\0';
}

/* Whether the name now leads to the bytes that were read back. */
static gboolean
has_arrived (Saving  *self,
             GError **error)
{
  struct stat ours, there;

  if (fstat (self->fd, &ours) == 0
      && fstatat (self->folder, self->name, &there, AT_SYMLINK_NOFOLLOW) == 0
      && ours.st_ino == there.st_ino && ours.st_dev == there.st_dev)
    return TRUE;

  return fail (self, EIO, error);
}

/* Some file systems cannot sync a folder and say so (EINVAL); any other answer is a failure: the
 * name may be lost with the power, so it must not be called saved. */
static gboolean
commit (Saving  *self,
        GError **error)
{
  gboolean renamed;

  if (self->expected == GW_FILE_ANY)
    renamed = rename_over (self, error);
  else if (self->exists)
    renamed = exchange (self, error);
  else
    renamed = give_new_name (self, error);
  if (!renamed || !has_arrived (self, error))
    return FALSE;

  remove_temporary (self);
  if (GW_FILE_RETRY (fsync (self->folder)) < 0 && !is_unsupported (errno))
    return fail (self, errno, error);
  return TRUE;
}

static void
saving_end (Saving *self)
{
  remove_temporary (self);
  if (self->fd >= 0)
    close (self->fd);
  if (self->folder >= 0)
    close (self->folder);
  g_clear_pointer (&self->old, g_bytes_unref);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->path, g_free);
}

gboolean
gw_file_local_replace (const char       *path,
                       GBytes           *bytes,
                       const char       *expected,
                       GwFileAccess      access,
                       GwFileCheckFunc   check,
                       gpointer          user_data,
                       GError          **error)
{
  Saving self = { .wanted = bytes, .expected = expected, .access = access, .folder = -1, .fd = -1 };
  gboolean saved;

  self.path = resolve (path, error);
  if (self.path == NULL)
    return FALSE;
  self.name = g_path_get_basename (self.path);

  saved = open_folder (&self, error) && look (&self, error) && create_temporary (&self, error)
          && fill_temporary (&self, check, user_data, error) && commit (&self, error);

  saving_end (&self);
  return saved;
}
