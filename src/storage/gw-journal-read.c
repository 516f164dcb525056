/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-journal-private.h"

#include "gw-error.h"
#include "gw-file.h"
#include "gw-state.h"
#include "gw-xml.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* The largest library, and as much again in edits. */
#define LARGEST ((gsize) 2 << 30)

static gboolean
take_place (GwRecovery   *recovery,
            const guint8 *data,
            gsize         length,
            gsize        *used)
{
  const guint8 *uri_end = memchr (data, '\n', length);
  const guint8 *digest_end =
    uri_end != NULL ? memchr (uri_end + 1, '\n', length - (gsize) (uri_end + 1 - data)) : NULL;
  g_autofree char *uri = NULL;

  if (digest_end == NULL)
    return FALSE;

  uri = g_strndup ((const char *) data, (gsize) (uri_end - data));
  g_clear_object (&recovery->file);
  recovery->file = *uri != '\0' ? g_file_new_for_uri (uri) : NULL;
  g_free (recovery->digest);
  recovery->digest = g_strndup ((const char *) uri_end + 1, (gsize) (digest_end - uri_end - 1));
  *used = (gsize) (digest_end + 1 - data);
  return TRUE;
}

static void
set_bytes (GBytes **place,
           GBytes  *bytes)
{
  g_clear_pointer (place, g_bytes_unref);
  *place = g_bytes_ref (bytes);
}

static gboolean
take_delta (GwRecovery   *recovery,
            const guint8 *data,
            gsize         length)
{
  guint64 head[2];
  gsize had;
  const guint8 *old = g_bytes_get_data (recovery->bytes, &had);
  g_autoptr (GByteArray) array = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (length < sizeof head)
    return FALSE;
  memcpy (head, data, sizeof head);
  head[0] = GUINT64_FROM_LE (head[0]);
  head[1] = GUINT64_FROM_LE (head[1]);
  if (head[0] > had || head[1] > had - head[0])
    return FALSE;

  array = g_byte_array_new ();
  g_byte_array_append (array, old, (guint) head[0]);
  g_byte_array_append (array, data + sizeof head, (guint) (length - sizeof head));
  g_byte_array_append (array, old + had - head[1], (guint) head[1]);
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&array));
  set_bytes (&recovery->bytes, bytes);
  return TRUE;
}

static gboolean
take_record (GwRecovery      *recovery,
             GwJournalRecord  type,
             const guint8    *data,
             gsize            length)
{
  gsize used;

  switch (type)
    {
    case GW_JOURNAL_BEGIN:
      if (recovery->bytes != NULL || !take_place (recovery, data, length, &used))
        return FALSE;
      recovery->base = g_bytes_new (data + used, length - used);
      recovery->bytes = g_bytes_ref (recovery->base);
      return TRUE;
    case GW_JOURNAL_DELTA:
      return recovery->bytes != NULL && take_delta (recovery, data, length);
    case GW_JOURNAL_SAVED:
      if (recovery->bytes == NULL || !take_place (recovery, data, length, &used))
        return FALSE;
      set_bytes (&recovery->base, recovery->bytes);
      return TRUE;
    default:
      return FALSE;
    }
}

/* Takes whole records until the first that is torn, damaged or unknown: what a crash interrupted
 * was never promised to anybody. */
static void
take_records (GwRecovery   *recovery,
              const guint8 *data,
              gsize         length)
{
  GwJournalFrame frame;

  while (length >= sizeof frame)
    {
      guint32 crc;
      guint64 size;

      memcpy (&frame, data, sizeof frame);
      size = GUINT64_FROM_LE (frame.length);
      if (size > length - sizeof frame)
        break;
      crc = gw_journal_crc (0, (const guint8 *) &frame.length, sizeof frame.length);
      crc = gw_journal_crc (crc, (const guint8 *) &frame.type, sizeof frame.type);
      crc = gw_journal_crc (crc, data + sizeof frame, size);
      if (crc != GUINT32_FROM_LE (frame.crc)
          || !take_record (recovery, GUINT32_FROM_LE (frame.type), data + sizeof frame, size))
        break;
      data += sizeof frame + size;
      length -= sizeof frame + size;
    }
  recovery->torn = length > 0;
}

static GDateTime *
get_time (const char *path)
{
  struct stat info;

  return stat (path, &info) == 0 ? g_date_time_new_from_unix_local (info.st_mtime) : NULL;
}

/* A journal is in use as long as the program that writes it holds its lock. */
static gboolean
is_in_use (const char *path)
{
  int fd = open (path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC);
  gboolean used = fd >= 0 && flock (fd, LOCK_EX | LOCK_NB) < 0;

  if (fd >= 0)
    close (fd);
  return used;
}

/* Whether the file already holds it all: the crash came between the saving and the tidying up. */
static gboolean
is_in_file (const GwRecovery *recovery)
{
  g_autofree char *digest = NULL;
  g_autofree char *wanted = NULL;
  g_autoptr (GBytes) found = NULL;

  if (recovery->file == NULL)
    return FALSE;
  if (g_bytes_equal (recovery->base, recovery->bytes))
    return TRUE;

  found = gw_file_read (recovery->file, g_bytes_get_size (recovery->bytes), &digest, NULL);
  return found != NULL && g_bytes_equal (found, recovery->bytes);
}

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  const GwRecovery *one = *(const GwRecovery *const *)a;
  const GwRecovery *two = *(const GwRecovery *const *)b;

  return g_date_time_compare (two->when, one->when);
}

/* Public */

/* Reads what a journal adds up to, as far as it is whole. */
GwRecovery *
gw_journal_read (const char  *path,
                 GError     **error)
{
  g_autoptr (GwRecovery) recovery = g_new0 (GwRecovery, 1);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = gw_file_read (file, LARGEST, NULL, error);
  gsize length;
  const guint8 *data;

  if (bytes == NULL)
    return NULL;

  data = g_bytes_get_data (bytes, &length);
  if (length > strlen (GW_JOURNAL_MAGIC)
      && memcmp (data, GW_JOURNAL_MAGIC, strlen (GW_JOURNAL_MAGIC)) == 0)
    take_records (recovery, data + strlen (GW_JOURNAL_MAGIC), length - strlen (GW_JOURNAL_MAGIC));

  recovery->path = g_strdup (path);
  recovery->when = get_time (path);
  if (recovery->bytes == NULL || recovery->when == NULL)
    {
      g_autofree char *name = g_filename_display_name (path);

      g_set_error (error, GW_ERROR, GW_ERROR_DAMAGED,
                   /* Translators: a file name with its folder */
                   _("“%s” holds nothing that could be restored."), name);
      return NULL;
    }
  return g_steal_pointer (&recovery);
}

/* Returns: (element-type GwRecovery): what crashes left, newest first; journals that somebody is
 * writing are not among them, and those whose edits are all in their file are removed. One that
 * the disk damaged beyond reading stays where it is, for whoever knows how to read more. */
GPtrArray *
gw_journal_list (void)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify)gw_recovery_free);
  g_autofree char *folder = gw_state_get_folder ("journal", NULL);
  g_autoptr (GDir) dir = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GwRecovery) recovery = NULL;

      if (is_in_use (path))
        continue;
      if (g_str_has_suffix (name, GW_JOURNAL_SUFFIX ".new"))
        unlink (path);
      if (g_str_has_suffix (name, GW_JOURNAL_SUFFIX))
        recovery = gw_journal_read (path, NULL);
      if (recovery != NULL && is_in_file (recovery))
        unlink (path);
      else if (recovery != NULL)
        g_ptr_array_add (list, g_steal_pointer (&recovery));
    }

  g_ptr_array_sort (list, compare_newest_first);
  return list;
}

/* Returns: (transfer full) (nullable): what a crash left of the document that lies there */
GwRecovery *
gw_journal_find (GFile *file)
{
  g_autoptr (GPtrArray) list = gw_journal_list ();

  for (guint i = 0; i < list->len; i++)
    {
      GwRecovery *recovery = g_ptr_array_index (list, i);

      if (recovery->file != NULL && g_file_equal (recovery->file, file))
        return g_ptr_array_steal_index (list, i);
    }
  return NULL;
}

/* Removes the journal for good: its edits are in a file, or nobody wants them. */
void
gw_recovery_discard (GwRecovery *recovery)
{
  unlink (recovery->path);
}

/* Reads what it holds, which takes a while for a large one; not in the thread of the window. What
 * cannot be read is told by gw_document_recover(). */
void
gw_recovery_read (GwRecovery *recovery)
{
  if (recovery->read == NULL)
    recovery->read = gw_xml_read (recovery->bytes, NULL, NULL);
  if (recovery->read_base == NULL)
    recovery->read_base = gw_xml_read (recovery->base, NULL, NULL);
}

void
gw_recovery_free (GwRecovery *recovery)
{
  g_clear_object (&recovery->file);
  g_clear_pointer (&recovery->path, g_free);
  g_clear_pointer (&recovery->digest, g_free);
  g_clear_pointer (&recovery->base, g_bytes_unref);
  g_clear_pointer (&recovery->bytes, g_bytes_unref);
  g_clear_pointer (&recovery->read, gw_item_unref);
  g_clear_pointer (&recovery->read_base, gw_item_unref);
  g_clear_pointer (&recovery->when, g_date_time_unref);
  g_free (recovery);
}
