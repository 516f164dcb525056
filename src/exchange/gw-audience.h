/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-item.h"

G_BEGIN_DECLS

GwItem   *gw_audience_project   (GwItem      *brief,
                                 GwAudience   audience) G_GNUC_WARN_UNUSED_RESULT;
GwItem   *gw_audience_project_noting (GwItem       *brief,
                                      GwAudience    audience,
                                      GHashTable  **ids) G_GNUC_WARN_UNUSED_RESULT;
gboolean  gw_audience_parse     (const char  *name,
                                 GwAudience  *audience);
const char *gw_audience_get_name (GwAudience  audience);

G_END_DECLS
