/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "gw-item.h"
#include "gw-moment.h"

G_BEGIN_DECLS

/* What the numbers say, beside the sections of the form that they come from, and what stands beside
 * single items. Counted; nothing in it changes any more. */
typedef struct _GwBeside GwBeside;

GwBeside   *gw_beside_new       (GwItem        *brief,
                                 GPtrArray     *others,
                                 const GDate   *today,
                                 GCancellable  *cancellable,
                                 GError       **error) G_GNUC_WARN_UNUSED_RESULT;
GwBeside   *gw_beside_ref       (GwBeside      *self) G_GNUC_WARN_UNUSED_RESULT;
void        gw_beside_unref     (GwBeside      *self);
const char *gw_beside_get       (GwBeside      *self,
                                 GwSectionId    section);
GPtrArray  *gw_beside_get_notes (GwBeside      *self);
char       *gw_beside_dup_news  (GwBeside      *self,
                                 GwBeside      *before) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwBeside, gw_beside_unref)

G_END_DECLS
