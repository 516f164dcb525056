/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-tree.h"

G_BEGIN_DECLS

gboolean gw_conflict_find   (GwTree    *tree,
                             GwNode    *conflict,
                             GwNode   **node,
                             int       *part);
gboolean gw_conflict_settle (GwTree    *tree,
                             GwNode    *conflict,
                             gboolean   theirs,
                             GError   **error);
gboolean gw_conflicts_settle_all (GwTree    *tree,
                                  gboolean   theirs,
                                  GError   **error);

G_END_DECLS
