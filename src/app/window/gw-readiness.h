/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-item.h"

#include <gio/gio.h>

/* How much is open in each brief of a workspace: looked for in a thread, one brief after the other,
 * and remembered as long as the brief stays as it is. Signal "known" (GwItem): asking for that
 * brief gives an answer now. */
#define GW_TYPE_READINESS (gw_readiness_get_type ())
G_DECLARE_FINAL_TYPE (GwReadiness, gw_readiness, GW, READINESS, GObject)

/* briefs is a workspace. */
GwReadiness *gw_readiness_new            (GListModel  *briefs) G_GNUC_WARN_UNUSED_RESULT;

/* -1 when it is not known yet; it is looked for then. */
int          gw_readiness_count_open     (GwReadiness *self,
                                          GwItem      *brief);

/* Every brief is looked at anew when it is asked for. */
void         gw_readiness_forget         (GwReadiness *self);

/* (transfer full) (element-type GwItem): the other briefs of the workspace: those of its initiative
 * must not say otherwise, and all hold promises. */
GPtrArray   *gw_readiness_collect_others (GListModel  *briefs,
                                          GwItem      *brief) G_GNUC_WARN_UNUSED_RESULT;
