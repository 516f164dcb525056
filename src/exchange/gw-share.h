/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-item.h"

G_BEGIN_DECLS

gboolean  gw_share_is_copy    (const GwItem  *brief);
GwItem   *gw_share_make       (GwItem        *brief,
                               GwAudience     audience,
                               GHashTable   **ids) G_GNUC_WARN_UNUSED_RESULT;
GwItem   *gw_share_as_seen_by (GwItem        *root,
                               GwItem        *other) G_GNUC_WARN_UNUSED_RESULT;
GwItem   *gw_share_take       (GwItem        *brief,
                               GwItem        *copy,
                               GwItem        *sent,
                               GHashTable    *ids,
                               guint         *n_conflicts,
                               GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
