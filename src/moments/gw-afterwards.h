/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-tree.h"

G_BEGIN_DECLS

/* When a meeting is over: "How did it go?" Each answer is one step of the history. */

gboolean gw_afterwards_is_asked (const GwItem  *brief,
                                 GDateTime     *now);
gboolean gw_afterwards_write    (GwTree        *tree,
                                 GDateTime     *now,
                                 GError       **error);
gboolean gw_afterwards_none     (GwTree        *tree,
                                 GDateTime     *now,
                                 GError       **error);
gboolean gw_afterwards_not_held (GwTree        *tree,
                                 GError       **error);

G_END_DECLS
