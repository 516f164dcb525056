/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-tree.h"

G_BEGIN_DECLS

/* What a field names that stands in another brief of the same initiative: the piece of work that a
 * promise is about. */

gboolean   gw_elsewhere_takes      (const GwKind *kind,
                                    guint         part);

void       gw_elsewhere_set_others (GwTree       *tree,
                                    GPtrArray    *others);
GPtrArray *gw_elsewhere_list       (GwTree       *tree) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
