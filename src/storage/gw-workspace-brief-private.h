/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-workspace-brief.h"

G_BEGIN_DECLS

GwWorkspaceBrief *gw_workspace_brief_new       (GFile *file) G_GNUC_WARN_UNUSED_RESULT;
const char       *gw_workspace_brief_get_stamp (GwWorkspaceBrief *self);
void              gw_workspace_brief_update    (GwWorkspaceBrief *self,
                                                const char       *stamp,
                                                GwItem           *item,
                                                const GError     *error);

G_END_DECLS
