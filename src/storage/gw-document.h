/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "gw-journal.h"
#include "gw-tree.h"

G_BEGIN_DECLS

/* How a document stands to its file. */
typedef enum
{
  GW_DOCUMENT_SAVED,       /* the file holds it */
  GW_DOCUMENT_EDITED,      /* the file does not hold it yet */
  GW_DOCUMENT_SAVING,      /* it is being written */
  GW_DOCUMENT_FAILED,      /* it could not be written; the error says why and what to do */
  GW_DOCUMENT_CONFLICTING, /* the file became something that cannot be merged with the document; see
                            * gw_document_settle() */
} GwDocumentState;

#define GW_TYPE_DOCUMENT_STATE (gw_document_state_get_type ())
GType gw_document_state_get_type (void);

/* An opened brief or library: its tree with the history, and its file. Properties, all read-only
 * and notified: file, title, dirty, state, error. Signal: taken-in. */
#define GW_TYPE_DOCUMENT (gw_document_get_type ())
G_DECLARE_FINAL_TYPE (GwDocument, gw_document, GW, DOCUMENT, GObject)

GwDocument *gw_document_new            (GwItem *root) G_GNUC_WARN_UNUSED_RESULT;
GwDocument *gw_document_new_at         (GwItem *root,
                                        GFile  *file) G_GNUC_WARN_UNUSED_RESULT;
GwDocument *gw_document_open           (GFile   *file,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
void        gw_document_open_async     (GFile               *file,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data);
GwDocument *gw_document_open_finish    (GAsyncResult  *result,
                                        GError       **error) G_GNUC_WARN_UNUSED_RESULT;
GwDocument *gw_document_rescue         (GFile      *file,
                                        GDateTime **written) G_GNUC_WARN_UNUSED_RESULT;
void        gw_document_rescue_async   (GFile               *file,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data);
GwDocument *gw_document_rescue_finish  (GAsyncResult  *result,
                                        GDateTime    **written,
                                        GError       **error) G_GNUC_WARN_UNUSED_RESULT;
GwDocument *gw_document_recover        (GwRecovery  *recovery,
                                        GError     **error) G_GNUC_WARN_UNUSED_RESULT;

GwTree          *gw_document_get_tree     (GwDocument *self);
GwItem          *gw_document_get_item     (GwDocument *self);
GFile           *gw_document_get_file     (GwDocument *self);
const char      *gw_document_get_title    (GwDocument *self);
gboolean         gw_document_is_library   (GwDocument *self);
gboolean         gw_document_is_read_only (GwDocument *self);
gboolean         gw_document_is_dirty     (GwDocument *self);
GwDocumentState  gw_document_get_state    (GwDocument *self);
const GError    *gw_document_get_error    (GwDocument *self);

void     gw_document_set_autosave (GwDocument *self,
                                   gboolean    autosave);

gboolean gw_document_save           (GwDocument  *self,
                                     GError     **error);
void     gw_document_save_async     (GwDocument          *self,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data);
gboolean gw_document_save_finish    (GwDocument    *self,
                                     GAsyncResult  *result,
                                     GError       **error);
gboolean gw_document_save_as        (GwDocument  *self,
                                     GFile       *file,
                                     gboolean     overwrite,
                                     GError     **error);
void     gw_document_save_as_async  (GwDocument          *self,
                                     GFile               *file,
                                     gboolean             overwrite,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data);
gboolean gw_document_save_as_finish (GwDocument    *self,
                                     GAsyncResult  *result,
                                     GError       **error);
gboolean gw_document_rename         (GwDocument  *self,
                                     GFile       *file,
                                     GError     **error);
void     gw_document_rename_async   (GwDocument          *self,
                                     GFile               *file,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data);
gboolean gw_document_rename_finish  (GwDocument    *self,
                                     GAsyncResult  *result,
                                     GError       **error);
void     gw_document_discard        (GwDocument *self);

void      gw_document_look       (GwDocument *self);
GwItem   *gw_document_get_base   (GwDocument *self);
GwItem   *gw_document_get_theirs (GwDocument *self);
gboolean  gw_document_settle     (GwDocument  *self,
                                  GwItem      *result,
                                  GError     **error);

G_END_DECLS
