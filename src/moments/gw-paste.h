/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-fields.h"

G_BEGIN_DECLS

/* Rows out of what somebody copied: the lines of a text, or a table out of a spreadsheet. */
typedef struct _GwPaste GwPaste;

GwPaste    *gw_paste_new      (const char    *text,
                               GwKindId       kind) G_GNUC_WARN_UNUSED_RESULT;
void        gw_paste_free     (GwPaste       *self);

guint       gw_paste_count    (const GwPaste *self);
gboolean    gw_paste_is_table (const GwPaste *self);
char       *gw_paste_say      (const GwPaste *self) G_GNUC_WARN_UNUSED_RESULT;

GwNode     *gw_paste_put      (const GwPaste *self,
                               GwTree        *tree,
                               GwNode        *holder,
                               const GwBlock *block,
                               guint          part,
                               guint          index,
                               GDateTime     *now,
                               GError       **error);
char       *gw_paste_preview  (const GwPaste *self,
                               GwTree        *tree,
                               GwNode        *holder,
                               const GwBlock *block,
                               guint          part,
                               GDateTime     *now) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwPaste, gw_paste_free)

G_END_DECLS
