/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-tree.h"

G_BEGIN_DECLS

/* What a way, or what somebody does without an agreement, does to each need. */

GPtrArray  *gw_ratings_list_needs (GwItem      *brief,
                                   GwItem      *holder) G_GNUC_WARN_UNUSED_RESULT;
gboolean    gw_ratings_get        (GwItem      *holder,
                                   const char  *interest,
                                   double      *value);
gboolean    gw_ratings_set        (GwTree      *tree,
                                   GwNode      *holder,
                                   const char  *interest,
                                   const char  *value,
                                   GError     **error);
int         gw_ratings_find_word  (double       value);

G_END_DECLS
