/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-store.h"

#include "gw-error.h"
#include "gw-file.h"
#include "gw-markers.h"
#include "gw-merge.h"
#include "gw-state.h"
#include "gw-xml.h"

#include <glib/gi18n-lib.h>

#define LARGEST ((gsize) GW_XML_MAX_LIBRARY_BYTES)

struct _GwStore
{
  gatomicrefcount count;
  GMutex lock; /* over all below */

  GFile *file;        /* owned, nullable: not saved anywhere yet */
  GBytes *bytes;      /* owned, nullable: what the file holds as far as we know; NULL: nothing */
  char *digest;       /* owned, nullable: of that, made when it is needed */
  GwJournal *journal; /* owned, nullable: nothing was typed yet */
  guint64 serial;     /* of the newest state that came here */
};

static void
set_known (GwStore *self,
           GBytes  *bytes)
{
  g_clear_pointer (&self->digest, g_free);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  self->bytes = bytes != NULL ? g_bytes_ref (bytes) : NULL;
}

static const char *
get_digest (GwStore *self)
{
  if (self->digest == NULL)
    self->digest = self->bytes != NULL ? gw_file_digest (self->bytes) : g_strdup (GW_FILE_ABSENT);
  return self->digest;
}

/* What the journal's edits are added to. */
static GBytes *
dup_base (GwStore *self)
{
  return self->bytes != NULL ? g_bytes_ref (self->bytes) : g_bytes_new_static ("", 0);
}

/* What is about to replace a file must load, and be what was meant. */
static gboolean
loads_equal (GBytes    *bytes,
             gpointer   root,
             GError   **error)
{
  g_autoptr (GwItem) loaded = gw_xml_read (bytes, NULL, error);

  if (loaded == NULL)
    return FALSE;
  if (gw_item_equal (loaded, root))
    return TRUE;

  g_set_error_literal (error, GW_ERROR, GW_ERROR_DAMAGED,
                       _("What was to be saved did not read back as it is shown here, so nothing "
                          "was written. Please report this as a fault of Groundwork."));
  return FALSE;
}

/* The saving has succeeded; what follows only serves the day when something goes wrong, so that it
 * fails is no failure of the saving. */
static void
note_saved (GwStore *self,
            GFile   *file,
            GBytes  *bytes)
{
  g_set_object (&self->file, file);
  set_known (self, bytes);
  gw_last_good_keep (file, bytes, NULL);
  if (self->journal != NULL)
    gw_journal_mark_saved (self->journal, file, get_digest (self), bytes, NULL);
}

/* Threads may be overtaken: what is older than what already came here must not undo it. */
static gboolean
is_overtaken (GwStore *self,
              guint64  serial)
{
  if (serial < self->serial)
    return TRUE;
  self->serial = serial;
  return FALSE;
}

static gboolean
save_to (GwStore     *self,
         GFile       *file,
         const char  *expected,
         GwItem      *root,
         GError     **error)
{
  g_autoptr (GBytes) bytes = gw_xml_write (root);

  if (!gw_file_replace (file, bytes, expected, GW_FILE_PRIVATE, loads_equal, root, error))
    return FALSE;

  note_saved (self, file, bytes);
  return TRUE;
}

static void
remove_strays_beside (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);

  if (folder != NULL)
    gw_file_remove_strays (folder);
}

/* Public */

/* @file (nullable): where the document is, or will be, saved. Nothing is read yet. */
GwStore *
gw_store_new (GFile *file)
{
  GwStore *self = g_new0 (GwStore, 1);

  g_atomic_ref_count_init (&self->count);
  g_mutex_init (&self->lock);
  g_set_object (&self->file, file);
  set_known (self, NULL);
  return self;
}

/* The store of a document that a crash left unsaved; its journal goes on. */
GwStore *
gw_store_new_recovery (GwRecovery  *recovery,
                       GError     **error)
{
  g_autoptr (GwStore) self = gw_store_new (recovery->file);

  self->journal = gw_journal_reopen (recovery, error);
  if (self->journal == NULL)
    return NULL;

  set_known (self, *recovery->digest != '\0' ? recovery->base : NULL);
  return g_steal_pointer (&self);
}

GwStore *
gw_store_ref (GwStore *self)
{
  g_atomic_ref_count_inc (&self->count);
  return self;
}

/* A journal that nobody took away with gw_store_forget() stays on the disk and is offered at the
 * next start. */
void
gw_store_unref (GwStore *self)
{
  if (!g_atomic_ref_count_dec (&self->count))
    return;

  g_clear_pointer (&self->journal, gw_journal_free);
  g_clear_object (&self->file);
  g_clear_pointer (&self->digest, g_free);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_mutex_clear (&self->lock);
  g_free (self);
}

/* Returns: (transfer full) (nullable): the file it stands at now; NULL before the first saving */
GFile *
gw_store_dup_file (GwStore *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  return self->file != NULL ? g_object_ref (self->file) : NULL;
}

/* Reads the file. What loads is kept as the last good version. */
GwItem *
gw_store_open (GwStore  *self,
               GError  **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  g_autoptr (GBytes) bytes = NULL;
  GwItem *root;

  remove_strays_beside (self->file);
  bytes = gw_file_read (self->file, LARGEST, NULL, error);
  root = bytes != NULL ? gw_xml_read (bytes, NULL, error) : NULL;
  if (root != NULL)
    {
      set_known (self, bytes);
      gw_last_good_keep (self->file, bytes, NULL);
    }
  return root;
}

/* Reads the last good version of a file that does not load. The damaged file is known as it is, so
 * that saving replaces exactly that, and no newer one that somebody repaired meanwhile.
 *
 * @written: (out) (optional): when the file held that version, in local time */
GwItem *
gw_store_open_good (GwStore    *self,
                    GDateTime **written,
                    GError    **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  g_autoptr (GDateTime) when = NULL;
  g_autoptr (GBytes) good = gw_last_good_read (self->file, LARGEST, &when, error);
  g_autoptr (GBytes) damaged = NULL;
  GwItem *root = good != NULL ? gw_xml_read (good, NULL, error) : NULL;

  if (root == NULL)
    return NULL;
  damaged = gw_file_read (self->file, LARGEST, NULL, NULL);
  set_known (self, damaged);
  if (written != NULL)
    *written = g_steal_pointer (&when);
  return root;
}

/* Reads a file in which git left two versions between conflict markers, as the merge of both: what
 * cannot be decided are conflicts in it. The file is known as it is, as in gw_store_open_good(). */
GwItem *
gw_store_open_sides (GwStore  *self,
                     GError  **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  g_autoptr (GBytes) bytes = gw_file_read (self->file, LARGEST, NULL, error);
  g_autoptr (GBytes) base_bytes = NULL;
  g_autoptr (GBytes) our_bytes = NULL;
  g_autoptr (GBytes) their_bytes = NULL;
  guint n_conflicts;

  if (bytes == NULL)
    return NULL;
  if (!gw_markers_split (bytes, &base_bytes, &our_bytes, &their_bytes))
    {
      g_set_error_literal (error, GW_ERROR, GW_ERROR_SYNTAX,
                           _("There are no conflict markers in it."));
      return NULL;
    }

  g_autoptr (GwItem) base = base_bytes != NULL ? gw_xml_read (base_bytes, NULL, NULL) : NULL;
  g_autoptr (GwItem) ours = gw_xml_read (our_bytes, NULL, error);
  g_autoptr (GwItem) theirs = ours != NULL ? gw_xml_read (their_bytes, NULL, error) : NULL;
  GwItem *root = theirs != NULL ? gw_merge (base, ours, theirs, &n_conflicts, error) : NULL;

  if (root != NULL)
    set_known (self, bytes);
  return root;
}

/* Saves @root where the document lies, unless the file there is no longer the one we know. @serial
 * is higher for a newer state of the document; one that was overtaken counts as saved. */
gboolean
gw_store_save (GwStore  *self,
               GwItem   *root,
               guint64   serial,
               GError  **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  return is_overtaken (self, serial) || save_to (self, self->file, get_digest (self), root, error);
}

/* Saves @root in another place, where the document then lies. Without @overwrite there must be
 * nothing yet. */
gboolean
gw_store_save_as (GwStore   *self,
                  GFile     *file,
                  gboolean   overwrite,
                  GwItem    *root,
                  guint64    serial,
                  GError   **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  self->serial = MAX (self->serial, serial);
  return save_to (self, file, overwrite ? GW_FILE_ANY : GW_FILE_ABSENT, root, error);
}

/* Gives the file another name, under which nothing may lie yet. What is in it stays as it is. */
gboolean
gw_store_rename (GwStore  *self,
                 GFile    *file,
                 GError  **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  g_autoptr (GBytes) bytes = NULL;

  if (!g_file_move (self->file, file, G_FILE_COPY_NO_FALLBACK_FOR_MOVE, NULL, NULL, NULL, error))
    return FALSE;

  bytes = dup_base (self);
  gw_last_good_forget (self->file);
  note_saved (self, file, bytes);
  return TRUE;
}

/* Keeps @root in the journal. */
gboolean
gw_store_keep (GwStore  *self,
               GwItem   *root,
               guint64   serial,
               GError  **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) base = NULL;

  if (is_overtaken (self, serial))
    return TRUE;

  bytes = gw_xml_write (root);
  base = dup_base (self);
  if (self->journal == NULL)
    self->journal = gw_journal_new (self->file, get_digest (self), base, error);

  return self->journal != NULL && gw_journal_append (self->journal, bytes, error);
}

/* Looks whether the file is still the one we know; @bytes receives it when it is not. An error with
 * GW_STORE_CHANGED says that it cannot even be read. */
GwStoreLook
gw_store_look (GwStore  *self,
               GBytes  **bytes,
               GError  **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  g_autoptr (GError) reason = NULL;
  g_autoptr (GBytes) found =
    self->file != NULL ? gw_file_read (self->file, LARGEST, NULL, &reason) : NULL;

  if (found != NULL)
    {
      if (self->bytes != NULL && g_bytes_equal (found, self->bytes))
        return GW_STORE_SAME;
      *bytes = g_steal_pointer (&found);
      return GW_STORE_CHANGED;
    }
  if (self->file == NULL || g_error_matches (reason, GW_ERROR, GW_ERROR_NOT_FOUND))
    return self->bytes == NULL ? GW_STORE_SAME : GW_STORE_GONE;

  g_propagate_error (error, g_steal_pointer (&reason));
  return GW_STORE_CHANGED;
}

/* The document takes in what gw_store_look() gave (NULL: that the file is gone), and the next
 * saving may replace that. Does not touch the disk: gw_store_note() must follow. */
void
gw_store_adopt (GwStore *self,
                GBytes  *bytes)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  set_known (self, bytes);
}

/* Brings the disk up to date with what was adopted, where @root is the document now. */
void
gw_store_note (GwStore *self,
               GwItem  *root,
               guint64  serial)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  g_autoptr (GBytes) now = NULL;
  g_autoptr (GBytes) base = NULL;

  if (is_overtaken (self, serial))
    return;
  if (self->bytes != NULL)
    gw_last_good_keep (self->file, self->bytes, NULL);
  if (self->journal == NULL)
    return;

  now = gw_xml_write (root);
  base = dup_base (self);
  gw_journal_rebase (self->journal, self->file, get_digest (self), base, now, NULL);
}

/* Takes the journal away: all of it is saved, or nobody wants it. */
void
gw_store_forget (GwStore *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  g_clear_pointer (&self->journal, gw_journal_discard);
}
