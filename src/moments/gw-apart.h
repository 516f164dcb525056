/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-tree.h"

G_BEGIN_DECLS

/* Where a brief's copy and the library's item have come apart, and where two of the library's items
 * that say the same differ. Only words count: how much something weighs is another thing in every
 * meeting. */

GArray  *gw_apart_find_fields (const GwItem *a,
                               const GwItem *b) G_GNUC_WARN_UNUSED_RESULT;
char    *gw_apart_get_text    (const GwItem *item,
                               guint         part) G_GNUC_WARN_UNUSED_RESULT;

gboolean gw_apart_is_shown    (GwItem       *brief,
                               GwItem       *copy,
                               GwItem       *kept);
gboolean gw_apart_take_theirs (GwTree       *brief,
                               GwNode       *copy,
                               GwItem       *kept,
                               GError      **error);
gboolean gw_apart_keep_mine   (GwTree       *brief,
                               GwNode       *copy,
                               GwItem       *kept,
                               GError      **error);

gboolean gw_apart_merge       (GwTree       *library,
                               GwNode       *stays,
                               GwNode       *goes,
                               const guint  *from_other,
                               guint         n_from_other,
                               GError      **error);

G_END_DECLS
