/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-item.h"

G_BEGIN_DECLS

GwItem *gw_merge          (GwItem      *base,
                           GwItem      *ours,
                           GwItem      *theirs,
                           guint       *n_conflicts,
                           GError     **error) G_GNUC_WARN_UNUSED_RESULT;
GwItem *gw_merge_offering (GwItem      *base,
                           GwItem      *ours,
                           GwItem      *theirs,
                           GPtrArray   *offered,
                           guint       *n_conflicts,
                           GError     **error) G_GNUC_WARN_UNUSED_RESULT;

GwItem *gw_conflict_new   (const char  *on,
                           const char  *field,
                           const char  *ours,
                           const char  *theirs) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
