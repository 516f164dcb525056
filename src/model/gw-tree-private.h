/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-tree.h"

G_BEGIN_DECLS

gboolean gw_tree_may_change (GwTree      *self,
                             GwNode      *node,
                             GError     **error);
gboolean gw_tree_make       (GwTree      *self,
                             GwEdit      *edit,
                             const char  *label,
                             GError     **error);
gboolean gw_tree_make_typed (GwTree      *self,
                             GwEdit      *edit,
                             const char  *label,
                             GError     **error);

G_END_DECLS
