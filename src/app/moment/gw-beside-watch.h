/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-beside.h"
#include "gw-reckoning.h"
#include "gw-tree.h"

/* Follows a brief and says, a moment after each change and away from the main loop, what its
 * numbers say now, in words and in pictures. Signal "said". */
#define GW_TYPE_BESIDE_WATCH (gw_beside_watch_get_type ())
G_DECLARE_FINAL_TYPE (GwBesideWatch, gw_beside_watch, GW, BESIDE_WATCH, GObject)

GwBesideWatch *gw_beside_watch_new        (GwTree        *tree) G_GNUC_WARN_UNUSED_RESULT;
void           gw_beside_watch_look       (GwBesideWatch *self);

/* What was said last. (transfer none) (nullable): NULL before the first time */
GwBeside      *gw_beside_watch_get_beside    (GwBesideWatch *self);
GwReckoning   *gw_beside_watch_get_reckoning (GwBesideWatch *self);

/* Of whose values the plane is drawn (ids, nullable), see gw_reckon_plane_of(). Looks at once. */
void           gw_beside_watch_set_parties   (GwBesideWatch *self,
                                              const char    *across,
                                              const char    *upwards);

/* others (of GwItem, nullable) are the other briefs of the initiative. */
void           gw_beside_watch_set_others (GwBesideWatch *self,
                                           GPtrArray     *others);
