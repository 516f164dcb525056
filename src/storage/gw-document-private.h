/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-document.h"
#include "gw-store.h"
#include "gw-xml.h"

G_BEGIN_DECLS

struct _GwDocument
{
  GObject parent_instance;

  GwTree *tree;   /* owned */
  GwStore *store; /* owned; NULL once disposed */
  GFile *file;    /* owned, nullable */
  char *title;    /* owned, nullable */

  GwItem *saved; /* owned, nullable: what the file holds, the base of a merge */
  GwItem *gone;  /* owned, nullable: what it held before somebody removed it */
  GwItem *kept;  /* owned, nullable: what the journal holds */
  gboolean dirty;
  GwDocumentState state;
  GError *error;  /* owned, nullable */
  guint64 serial; /* of the newest state that was handed to the store */

  GwItem *theirs;      /* owned, nullable: the file's other version in a conflict */
  GBytes *their_bytes; /* owned, nullable */
  gboolean taking_in;  /* edits now come from the file, not from the person */

  gboolean autosave;
  GFileMonitor *monitor; /* owned, nullable */
  guint look_timer;
  guint save_timer;
  guint keep_timer;
  gboolean saving; /* a thread is at it */
};

GwDocument *gw_document_new_in (GwItem  *root,
                                GwStore *store,
                                GwItem  *saved) G_GNUC_WARN_UNUSED_RESULT;

void gw_document_set_kept  (GwDocument *self,
                            GwItem     *item);
void gw_document_set_state (GwDocument      *self,
                            GwDocumentState  state,
                            GError          *error);
void gw_document_set_saved (GwDocument *self,
                            GwItem     *item);
void gw_document_set_file  (GwDocument *self,
                            GFile      *file);

void gw_document_tell_taken_in (GwDocument *self,
                                guint       n_conflicts);

gboolean gw_document_look_now  (GwDocument *self);

void gw_document_plan_saving   (GwDocument *self);
void gw_document_cancel_timers (GwDocument *self);

G_END_DECLS
