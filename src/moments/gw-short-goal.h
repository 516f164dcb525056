/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-fields.h"

G_BEGIN_DECLS

/* Which question of the short form speaks of a field: that of the item on, or of the brief itself
 * when on is "brief". field is the name in the file, or NULL or "" for the item itself. FALSE when
 * the short form does not ask for it. */
gboolean gw_short_find_goal (GwItem     *brief,
                             const char *on,
                             const char *field,
                             GwGoal     *goal);

/* The list whose rows a box shows the first of, where several lines may be pasted; NULL: it has none,
 * as the outcome. */
const GwBlock *gw_short_find_list (GwMoment moment,
                                   GwGoal   goal);

G_END_DECLS
