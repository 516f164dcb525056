/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-tree.h"

G_BEGIN_DECLS

/* Between a brief and the library: a brief holds its own copy of what it uses, and `origin` names
 * the library's item. */

int      gw_keep_find_list (GwKindId      kind);

GwNode  *gw_keep_take      (GwTree       *brief,
                            GwTree       *library,
                            GwItem       *item,
                            GDateTime    *now,
                            GError      **error);
gboolean gw_keep_put       (GwTree       *library,
                            GwTree       *brief,
                            GwNode       *node,
                            GDateTime    *now,
                            GError      **error);

G_END_DECLS
