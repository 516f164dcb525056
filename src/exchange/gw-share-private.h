/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-item.h"

G_BEGIN_DECLS

GwItem *gw_share_overlay (GwItem      *copy,
                          GwItem      *brief,
                          GwItem      *sent,
                          GwAudience   audience,
                          GPtrArray   *offered) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
