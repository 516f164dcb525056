/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "gw-item.h"

G_BEGIN_DECLS

/* The edits of one open document that its file does not hold yet. Appended to and synced while
 * somebody types; what a crash left is found again by gw_journal_list(). A journal is used by one
 * thread at a time, and locked while its program lives. */
typedef struct _GwJournal GwJournal;

GwJournal *gw_journal_new     (GFile       *file,
                               const char  *digest,
                               GBytes      *base,
                               GError     **error) G_GNUC_WARN_UNUSED_RESULT;
void       gw_journal_free    (GwJournal *self);
void       gw_journal_discard (GwJournal *self);

gboolean gw_journal_append     (GwJournal  *self,
                                GBytes     *bytes,
                                GError    **error);
gboolean gw_journal_mark_saved (GwJournal   *self,
                                GFile       *file,
                                const char  *digest,
                                GBytes      *bytes,
                                GError     **error);
gboolean gw_journal_rebase     (GwJournal   *self,
                                GFile       *file,
                                const char  *digest,
                                GBytes      *saved,
                                GBytes      *bytes,
                                GError     **error);

/* What a crash left of one document. */
typedef struct
{
  char *path;      /* of the journal */
  GFile *file;     /* where the document was last saved; NULL = nowhere */
  char *digest;    /* of what that file held then */
  GBytes *base;    /* what it held then */
  GBytes *bytes;   /* the document as it last was */
  GwItem *read;    /* what bytes say, and what base said: NULL before gw_recovery_read() */
  GwItem *read_base;
  GDateTime *when; /* the last edit, local time */
  gboolean torn;   /* the journal's end could not be read: the very last edits may be missing */
} GwRecovery;

GPtrArray  *gw_journal_list     (void) G_GNUC_WARN_UNUSED_RESULT;
GwRecovery *gw_journal_find     (GFile *file) G_GNUC_WARN_UNUSED_RESULT;
GwRecovery *gw_journal_read     (const char  *path,
                                 GError     **error) G_GNUC_WARN_UNUSED_RESULT;
GwJournal  *gw_journal_reopen   (GwRecovery  *recovery,
                                 GError     **error) G_GNUC_WARN_UNUSED_RESULT;
void        gw_recovery_read    (GwRecovery *recovery);
void        gw_recovery_discard (GwRecovery *recovery);
void        gw_recovery_free    (GwRecovery *recovery);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwJournal, gw_journal_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwRecovery, gw_recovery_free)

G_END_DECLS
