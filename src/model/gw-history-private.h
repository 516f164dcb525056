/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-edit.h"

G_BEGIN_DECLS

/* What was done to a document, in steps that a person would call one; and what was undone. */
typedef struct _GwHistory GwHistory;

GwHistory  *gw_history_new            (void) G_GNUC_WARN_UNUSED_RESULT;
void        gw_history_free           (GwHistory     *self);

void        gw_history_push           (GwHistory     *self,
                                       const char    *label,
                                       GPtrArray     *edits);
gboolean    gw_history_join           (GwHistory     *self,
                                       const GwEdit  *edit);
gboolean    gw_history_join_run       (GwHistory     *self,
                                       const char    *run,
                                       GPtrArray     *edits);
void        gw_history_start_typing   (GwHistory     *self);
void        gw_history_start_run      (GwHistory     *self,
                                       const char    *run);
void        gw_history_seal           (GwHistory     *self);

const char *gw_history_get_undo_label (GwHistory     *self);
const char *gw_history_get_redo_label (GwHistory     *self);
GPtrArray  *gw_history_undo           (GwHistory     *self);
GPtrArray  *gw_history_redo           (GwHistory     *self);
gboolean    gw_history_ends_with      (GwHistory     *self,
                                       const GwItem  *item);
void        gw_history_forget_undone  (GwHistory     *self);

G_END_DECLS
