/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "gw-item.h"

G_BEGIN_DECLS

/* A brief that lies in the workspace, as its file says: what a list shows. Properties, both
 * notified: item, error. */
#define GW_TYPE_WORKSPACE_BRIEF (gw_workspace_brief_get_type ())
G_DECLARE_FINAL_TYPE (GwWorkspaceBrief, gw_workspace_brief, GW, WORKSPACE_BRIEF, GObject)

GFile        *gw_workspace_brief_get_file  (GwWorkspaceBrief *self);
const char   *gw_workspace_brief_get_name  (GwWorkspaceBrief *self);
GwItem       *gw_workspace_brief_get_item  (GwWorkspaceBrief *self);
const GError *gw_workspace_brief_get_error (GwWorkspaceBrief *self);

G_END_DECLS
