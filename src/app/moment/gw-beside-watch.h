/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-beside.h"
#include "gw-tree.h"

/* Follows a brief and says, a moment after each change and away from the main loop, what its
 * numbers say now. Signal "said" (GwBeside, borrowed). */
#define GW_TYPE_BESIDE_WATCH (gw_beside_watch_get_type ())
G_DECLARE_FINAL_TYPE (GwBesideWatch, gw_beside_watch, GW, BESIDE_WATCH, GObject)

GwBesideWatch *gw_beside_watch_new        (GwTree        *tree) G_GNUC_WARN_UNUSED_RESULT;
void           gw_beside_watch_look       (GwBesideWatch *self);

/* What was said last. (transfer none) (nullable) */
GwBeside      *gw_beside_watch_get_last   (GwBesideWatch *self);

/* others (of GwItem, nullable) are the other briefs of the initiative. */
void           gw_beside_watch_set_others (GwBesideWatch *self,
                                           GPtrArray     *others);
