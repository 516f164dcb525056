/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "gw-item.h"
#include "gw-moment.h"

G_BEGIN_DECLS

/* What the numbers say, beside the sections of the form that they come from. */
typedef struct _GwBeside GwBeside;

GwBeside   *gw_beside_new  (GwItem        *brief,
                            GPtrArray     *others,
                            const GDate   *today,
                            GCancellable  *cancellable,
                            GError       **error) G_GNUC_WARN_UNUSED_RESULT;
void        gw_beside_free (GwBeside      *self);
const char *gw_beside_get  (GwBeside      *self,
                            GwSectionId    section);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwBeside, gw_beside_free)

G_END_DECLS
