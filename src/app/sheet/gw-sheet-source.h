/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-sheet.h"

/* All that a page is made of, held together so that the sheet beside the form, the printer and a
 * PDF say the same. Immutable; made anywhere, used in any thread. */
typedef struct _GwSheetSource GwSheetSource;

/* file, which says when it was changed, and name, which the foot of the page names it by, may be NULL;
 * others (of GwItem, nullable) are the other briefs of the initiative. name is copied, the others are
 * referenced. comments: what colleagues said stands on it, too. */
GwSheetSource *gw_sheet_source_new        (GwItem        *brief,
                                           GFile         *file,
                                           const char    *name,
                                           GPtrArray     *others,
                                           gboolean       comments) G_GNUC_WARN_UNUSED_RESULT;
/* As audience may see it; no file is named, and nobody's comments stand on it. */
GwSheetSource *gw_sheet_source_new_for    (GwItem        *brief,
                                           GwAudience     audience,
                                           GPtrArray     *others) G_GNUC_WARN_UNUSED_RESULT;
GwSheetSource *gw_sheet_source_ref        (GwSheetSource *self) G_GNUC_WARN_UNUSED_RESULT;
void           gw_sheet_source_unref      (GwSheetSource *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwSheetSource, gw_sheet_source_unref)

GwItem        *gw_sheet_source_get_brief  (GwSheetSource *self);
GPtrArray     *gw_sheet_source_get_others (GwSheetSource *self);

/* paper is the id of one. Asks the disk when the file was changed, so better in a thread. */
GwSheet       *gw_sheet_source_make       (GwSheetSource *self,
                                           const char    *paper) G_GNUC_WARN_UNUSED_RESULT;
