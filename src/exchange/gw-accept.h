/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-changes.h"

G_BEGIN_DECLS

/* Some of the changes between two versions, taken over one by one. @wanted has a place for each
 * change of gw_changes_find(). */
void    gw_changes_want   (const GPtrArray *changes,
                           gboolean        *wanted,
                           guint            index,
                           gboolean         want);
GwItem *gw_changes_accept (GwItem          *from,
                           GwItem          *to,
                           const GPtrArray *changes,
                           const gboolean  *wanted,
                           GError         **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
