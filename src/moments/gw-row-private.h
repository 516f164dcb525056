/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-fields.h"

G_BEGIN_DECLS

gboolean gw_row_take_whole (GwTree     *tree,
                            GwNode     *node,
                            const char *line,
                            GDateTime  *now);

G_END_DECLS
