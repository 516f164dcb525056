/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-tree.h"

G_BEGIN_DECLS

gboolean gw_become (GwTree      *tree,
                    GwItem      *item,
                    const char  *label,
                    GError     **error);

G_END_DECLS
