/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-file-private.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/random.h>
#include <unistd.h>

/* The bytes of a file, in and out, as both ways to replace one need them. */

#define CHUNK (64 * 1024)

/* The SHA-256 of @bytes, in 64 hexadecimal digits. */
char *
gw_file_digest (GBytes *bytes)
{
  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

/* A saving that failed after its rename (the folder could not be synced) leaves what we wanted
 * under the name; the next try must find that good, or it would call it another's change. */
gboolean
gw_file_matches (GBytes     *found,
                 const char *expected,
                 GBytes     *wanted)
{
  g_autofree char *digest = NULL;

  if (expected == GW_FILE_ANY)
    return TRUE;
  if (found == NULL)
    return *expected == '\0';
  if (g_bytes_equal (found, wanted))
    return TRUE;
  digest = gw_file_digest (found);
  return g_str_equal (digest, expected);
}

gboolean
gw_file_write_all (int           fd,
                   const guint8 *data,
                   gsize         length)
{
  while (length > 0)
    {
      gssize n = GW_FILE_RETRY (write (fd, data, length));

      if (n <= 0)
        {
          if (n == 0)
            errno = EIO;
          return FALSE;
        }
      /* A file system that claims more than it was given has lost count: what it holds is unknown.
       */
      if ((gsize) n > length)
        {
          errno = EIO;
          return FALSE;
        }
      data += n;
      length -= (gsize) n;
    }

  return TRUE;
}

/* Not g_random_int() nor a UUID: their first use opens a device, and tries for ever while that is
 * interrupted. */
guint64
gw_file_draw_number (void)
{
  guint64 number = 0;

  if (getrandom (&number, sizeof number, GRND_NONBLOCK) < 0)
    g_debug ("No random number: %s", g_strerror (errno));
  return number ^ (guint64) g_get_monotonic_time ();
}

/* Reads to the end, whatever the size was said to be: a file may grow while it is read. */
static GBytes *
read_all (int          fd,
          const char  *shown,
          gsize        guess,
          gsize        limit,
          GError     **error)
{
  gsize room = guess + CHUNK;
  gsize length = 0;
  g_autofree guint8 *data = g_malloc (room);
  gssize n;

  while ((n = GW_FILE_RETRY (read (fd, data + length, room - length))) > 0)
    {
      length += (gsize) n;
      if (length > limit)
        {
          gw_file_set_size_error (error, shown, limit);
          return NULL;
        }
      if (length == room)
        data = g_realloc (data, room *= 2);
    }
  if (n < 0)
    {
      gw_file_set_read_error (error, shown, errno);
      return NULL;
    }

  return g_bytes_new_take (g_steal_pointer (&data), length);
}

static gboolean
fail_reading (const char  *shown,
              int          reason,
              GError     **error)
{
  gw_file_set_read_error (error, shown, reason);
  errno = reason;
  return FALSE;
}

static gboolean
check_regular (const struct stat  *info,
               const char         *shown,
               GError            **error)
{
  if (S_ISREG (info->st_mode))
    return TRUE;

  gw_file_set_kind_error (error, shown, info->st_mode);
  errno = EINVAL;
  return FALSE;
}

static GBytes *
read_open (int           fd,
           const char   *shown,
           gsize         limit,
           struct stat  *info,
           GError      **error)
{
  if (fstat (fd, info) < 0)
    {
      fail_reading (shown, errno, error);
      return NULL;
    }
  if (!check_regular (info, shown, error))
    return NULL;
  if (info->st_size > 0 && (gsize) info->st_size > limit)
    {
      gw_file_set_size_error (error, shown, limit);
      return NULL;
    }

  return read_all (fd, shown, (gsize) info->st_size, limit, error);
}

/* Reads the regular file @name below the folder @at. Sets errno besides @error, so that a caller
 * can tell an absent file (ENOENT). Looks before it opens: opening a device can already act on it.
 */
GBytes *
gw_file_read_at (int           at,
                 const char   *name,
                 const char   *shown,
                 int           flags,
                 gsize         limit,
                 struct stat  *info,
                 GError      **error)
{
  int look_flags = (flags & O_NOFOLLOW) != 0 ? AT_SYMLINK_NOFOLLOW : 0;
  int open_flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY | flags;
  GBytes *bytes;
  int fd;

  if (GW_FILE_RETRY (fstatat (at, name, info, look_flags)) < 0)
    {
      fail_reading (shown, errno, error);
      return NULL;
    }
  if (!check_regular (info, shown, error))
    return NULL;

  fd = (int) GW_FILE_RETRY (openat (at, name, open_flags));
  if (fd < 0)
    {
      fail_reading (shown, errno, error);
      return NULL;
    }
  bytes = read_open (fd, shown, limit, info, error);
  close (fd);
  errno = EINVAL;
  return bytes;
}
