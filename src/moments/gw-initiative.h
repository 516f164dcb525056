/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-item.h"

G_BEGIN_DECLS

gboolean   gw_initiative_is_same (const GwItem *one,
                                  const GwItem *other);
GPtrArray *gw_initiative_gather  (GwItem       *brief,
                                  GPtrArray    *briefs,
                                  GwAudience    audience) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
