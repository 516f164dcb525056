/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-journal-private.h"

#include "gw-error.h"
#include "gw-file-private.h"
#include "gw-state.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

/* A journal is rewritten from its present state when it has grown to this many times that. */
#define GROWTH      8
#define GROWTH_FREE (1024 * 1024)

struct _GwJournal
{
  char *path; /* owned */
  int fd;
  goffset end;   /* of the last whole record */
  goffset start; /* what the first records took */

  GFile *file;     /* owned, nullable */
  char *digest;    /* owned: of what the file holds */
  GBytes *saved;   /* owned: what the file holds */
  GBytes *last;    /* owned: what the journal's records add up to */
  gboolean broken; /* its end is unknown: it must be rewritten before it can grow */
};

static guint32 crc_table[256];

static void
fill_crc_table (void)
{
  for (guint32 i = 0; i < 256; i++)
    {
      guint32 value = i;

      for (guint bit = 0; bit < 8; bit++)
        value = value & 1 ? 0xedb88320u ^ (value >> 1) : value >> 1;
      crc_table[i] = value;
    }
}

/* The CRC-32 of Ethernet and zip, going on from @crc (0 at first). */
guint32
gw_journal_crc (guint32       crc,
                const guint8 *data,
                gsize         length)
{
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      fill_crc_table ();
      g_once_init_leave (&once, 1);
    }

  crc = ~crc;
  for (gsize i = 0; i < length; i++)
    crc = crc_table[(crc ^ data[i]) & 0xff] ^ (crc >> 8);
  return ~crc;
}

static gboolean
fail (GwJournal  *self,
      int         reason,
      GError    **error)
{
  gw_file_set_write_error (error, self->path, reason);
  return FALSE;
}

static GByteArray *
frame (GwJournalRecord  type,
       const guint8    *head,
       gsize            head_length,
       const guint8    *body,
       gsize            body_length)
{
  GByteArray *record = g_byte_array_new ();
  GwJournalFrame start = {
    .type = GUINT32_TO_LE ((guint32) type),
    .length = GUINT64_TO_LE ((guint64) head_length + body_length),
  };
  guint32 crc = gw_journal_crc (0, (const guint8 *) &start.length, sizeof start.length);

  crc = gw_journal_crc (crc, (const guint8 *) &start.type, sizeof start.type);
  crc = gw_journal_crc (crc, head, head_length);
  start.crc = GUINT32_TO_LE (gw_journal_crc (crc, body, body_length));

  g_byte_array_append (record, (const guint8 *) &start, sizeof start);
  g_byte_array_append (record, head, (guint) head_length);
  g_byte_array_append (record, body, (guint) body_length);
  return record;
}

/* Compares what stands in the journal with what was to stand there: a disk that lies is found out
 * before the edits are called kept. */
static gboolean
read_back (GwJournal        *self,
           const GByteArray *record)
{
  guint8 chunk[16 * 1024];

  for (gsize done = 0; done < record->len;)
    {
      gsize want = MIN (record->len - done, sizeof chunk);
      gssize n = GW_FILE_RETRY (pread (self->fd, chunk, want, self->end + (goffset)done));

      if (n <= 0 || memcmp (chunk, record->data + done, (gsize) n) != 0)
        return FALSE;
      done += (gsize) n;
    }
  return TRUE;
}

/* What was written of a record that failed is cut off again. Should that fail as well, a reader
 * stops at the torn record, so nothing may be added behind it. */
static gboolean
write_record (GwJournal   *self,
              GByteArray  *record,
              GError     **error)
{
  if (GW_FILE_RETRY (lseek (self->fd, self->end, SEEK_SET)) < 0
      || !gw_file_write_all (self->fd, record->data, record->len)
      || GW_FILE_RETRY (fdatasync (self->fd)) < 0)
    {
      int reason = errno;

      self->broken = GW_FILE_RETRY (ftruncate (self->fd, self->end)) < 0;
      return fail (self, reason, error);
    }
  if (!read_back (self, record))
    {
      self->broken = TRUE;
      return fail (self, EIO, error);
    }

  self->end += record->len;
  return TRUE;
}

static gboolean
write_begin (GwJournal  *self,
             GError    **error)
{
  g_autofree char *uri = self->file != NULL ? g_file_get_uri (self->file) : g_strdup ("");
  g_autofree char *head = g_strdup_printf ("%s\n%s\n", uri, self->digest);
  gsize length;
  const guint8 *data = g_bytes_get_data (self->saved, &length);
  g_autoptr (GByteArray) record =
    frame (GW_JOURNAL_BEGIN, (const guint8 *) head, strlen (head), data, length);

  self->end = 0;
  g_byte_array_prepend (record, (const guint8 *) GW_JOURNAL_MAGIC, strlen (GW_JOURNAL_MAGIC));
  return write_record (self, record, error);
}

static gsize
count_common_start (const guint8 *a,
                    const guint8 *b,
                    gsize         most)
{
  gsize n = 0;

  while (n + 4096 <= most && memcmp (a + n, b + n, 4096) == 0)
    n += 4096;
  while (n < most && a[n] == b[n])
    n++;
  return n;
}

static gsize
count_common_end (const guint8 *a_end,
                  const guint8 *b_end,
                  gsize         most)
{
  gsize n = 0;

  while (n + 4096 <= most && memcmp (a_end - n - 4096, b_end - n - 4096, 4096) == 0)
    n += 4096;
  while (n < most && a_end[-1 - (gssize) n] == b_end[-1 - (gssize) n])
    n++;
  return n;
}

/* An edit touches only its item's lines of the canonical form, so what differs is one short run
 * of bytes between two long ones that stay. */
static GByteArray *
make_delta (GBytes *from,
            GBytes *to)
{
  gsize from_length, to_length;
  const guint8 *a = g_bytes_get_data (from, &from_length);
  const guint8 *b = g_bytes_get_data (to, &to_length);
  gsize shorter = MIN (from_length, to_length);
  gsize before = count_common_start (a, b, shorter);
  gsize after = count_common_end (a + from_length, b + to_length, shorter - before);
  guint64 head[2] = { GUINT64_TO_LE (before), GUINT64_TO_LE (after) };

  return frame (GW_JOURNAL_DELTA, (const guint8 *) head, sizeof head, b + before,
                to_length - before - after);
}

static gboolean
sync_folder (const char *path)
{
  g_autofree char *dirname = g_path_get_dirname (path);
  int fd = (int) GW_FILE_RETRY (open (dirname, O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  gboolean synced = fd >= 0 && (GW_FILE_RETRY (fsync (fd)) == 0 || errno == EINVAL);

  if (fd >= 0)
    close (fd);
  return synced;
}

static gboolean
write_first (GwJournal  *self,
             GError    **error)
{
  g_autoptr (GByteArray) delta = NULL;

  if (!write_begin (self, error))
    return FALSE;

  delta = make_delta (self->saved, self->last);
  if (!g_bytes_equal (self->saved, self->last) && !write_record (self, delta, error))
    return FALSE;
  self->start = self->end;
  return TRUE;
}

/* Writes the journal anew under a name of its own, and only then lets it take its place: the old
 * one, if there is one, stays whole until the new one is. */
static gboolean
write_anew (GwJournal  *self,
            GError    **error)
{
  g_autofree char *temporary = g_strconcat (self->path, ".new", NULL);
  int old_fd = self->fd;
  goffset old_end = self->end;

  unlink (temporary);
  self->fd =
    (int) GW_FILE_RETRY (open (temporary, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
  if (self->fd < 0)
    {
      self->fd = old_fd;
      return fail (self, errno, error);
    }
  flock (self->fd, LOCK_EX | LOCK_NB);

  if (!write_first (self, error)
      || (GW_FILE_RETRY (rename (temporary, self->path)) < 0 && !fail (self, errno, error))
      || (!sync_folder (self->path) && !fail (self, errno, error)))
    {
      unlink (temporary);
      close (self->fd);
      self->fd = old_fd;
      self->end = old_end;
      self->broken = TRUE;
      return FALSE;
    }

  if (old_fd >= 0)
    close (old_fd);
  self->broken = FALSE;
  return TRUE;
}

static char *
choose_path (GError **error)
{
  g_autofree char *folder = gw_state_get_folder ("journal", error);
  g_autofree char *name =
    g_strdup_printf ("%016" G_GINT64_MODIFIER "x%016" G_GINT64_MODIFIER "x" GW_JOURNAL_SUFFIX,
                     gw_file_draw_number (), gw_file_draw_number ());

  return folder != NULL ? g_build_filename (folder, name, NULL) : NULL;
}

/* Public */

/* Begins a journal on the disk. @file (nullable) is where the document is saved, @digest what that
 * holds ("" for nothing) and @base its bytes, to which the edits will be added. */
GwJournal *
gw_journal_new (GFile       *file,
                const char  *digest,
                GBytes      *base,
                GError     **error)
{
  g_autoptr (GwJournal) self = g_new0 (GwJournal, 1);

  self->fd = -1;
  self->path = choose_path (error);
  if (self->path == NULL)
    return NULL;
  g_set_object (&self->file, file);
  self->digest = g_strdup (digest);
  self->saved = g_bytes_ref (base);
  self->last = g_bytes_ref (base);

  return write_anew (self, error) ? g_steal_pointer (&self) : NULL;
}

/* Goes on with the journal that @recovery was read from, as its only writer. One that somebody else
 * went on with meanwhile is GW_ERROR_CHANGED. */
GwJournal *
gw_journal_reopen (GwRecovery  *recovery,
                   GError     **error)
{
  g_autoptr (GwJournal) self = g_new0 (GwJournal, 1);

  self->path = g_strdup (recovery->path);
  g_set_object (&self->file, recovery->file);
  self->digest = g_strdup (recovery->digest);
  self->saved = g_bytes_ref (recovery->base);
  self->last = g_bytes_ref (recovery->bytes);

  self->fd = (int) GW_FILE_RETRY (open (self->path, O_RDWR | O_NOFOLLOW | O_CLOEXEC));
  if (self->fd < 0 || flock (self->fd, LOCK_EX | LOCK_NB) < 0)
    {
      g_set_error_literal (error, GW_ERROR, GW_ERROR_CHANGED,
                           _("These edits were already brought back elsewhere."));
      return NULL;
    }

  return write_anew (self, error) ? g_steal_pointer (&self) : NULL;
}

/* Lets go of the journal and leaves it on the disk, as a crash would. */
void
gw_journal_free (GwJournal *self)
{
  if (self->fd >= 0)
    close (self->fd);
  g_clear_object (&self->file);
  g_clear_pointer (&self->digest, g_free);
  g_clear_pointer (&self->saved, g_bytes_unref);
  g_clear_pointer (&self->last, g_bytes_unref);
  g_clear_pointer (&self->path, g_free);
  g_free (self);
}

/* Removes the journal: everything in it is in the file, or nobody wants it. */
void
gw_journal_discard (GwJournal *self)
{
  unlink (self->path);
  gw_journal_free (self);
}

/* Adds what changed since the last time, so that it outlasts a crash and a loss of power. */
gboolean
gw_journal_append (GwJournal  *self,
                   GBytes     *bytes,
                   GError    **error)
{
  g_autoptr (GByteArray) delta = NULL;
  g_autoptr (GBytes) before = NULL;

  if (!self->broken && g_bytes_equal (self->last, bytes))
    return TRUE;

  delta = make_delta (self->last, bytes);
  before = g_steal_pointer (&self->last);
  self->last = g_bytes_ref (bytes);

  if (self->broken || self->end - self->start > GROWTH_FREE + GROWTH * self->start)
    {
      if (write_anew (self, error))
        return TRUE;
    }
  else if (write_record (self, delta, error))
    {
      return TRUE;
    }

  g_bytes_unref (self->last);
  self->last = g_steal_pointer (&before);
  return FALSE;
}

/* Notes that @file holds @saved by somebody else's doing, and that the document as it is, @bytes,
 * goes on from there. In one step: the journal is never without the edits. */
gboolean
gw_journal_rebase (GwJournal   *self,
                   GFile       *file,
                   const char  *digest,
                   GBytes      *saved,
                   GBytes      *bytes,
                   GError     **error)
{
  g_set_object (&self->file, file);
  g_free (self->digest);
  self->digest = g_strdup (digest);
  g_bytes_unref (self->saved);
  self->saved = g_bytes_ref (saved);
  g_bytes_unref (self->last);
  self->last = g_bytes_ref (bytes);

  return write_anew (self, error);
}

/* Notes that @file now holds @bytes. Later edits are added to that. */
gboolean
gw_journal_mark_saved (GwJournal   *self,
                       GFile       *file,
                       const char  *digest,
                       GBytes      *bytes,
                       GError     **error)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *head = g_strdup_printf ("%s\n%s\n", uri, digest);
  g_autoptr (GByteArray) record = NULL;

  if (!gw_journal_append (self, bytes, error))
    return FALSE;

  record = frame (GW_JOURNAL_SAVED, (const guint8 *) head, strlen (head), NULL, 0);
  if (!write_record (self, record, error))
    return FALSE;

  g_set_object (&self->file, file);
  g_free (self->digest);
  self->digest = g_strdup (digest);
  g_bytes_unref (self->saved);
  self->saved = g_bytes_ref (bytes);
  return TRUE;
}
