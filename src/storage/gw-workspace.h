/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-document.h"
#include "gw-workspace-brief.h"

G_BEGIN_DECLS

/* A folder with library.xml and briefs. As a GListModel it lists its briefs (GwWorkspaceBrief) by
 * file name, those that do not load as well, and follows the folder while a main loop runs. */
#define GW_TYPE_WORKSPACE (gw_workspace_get_type ())
G_DECLARE_FINAL_TYPE (GwWorkspace, gw_workspace, GW, WORKSPACE, GObject)

GFile *gw_workspace_get_default_folder (void) G_GNUC_WARN_UNUSED_RESULT;

GwWorkspace *gw_workspace_new        (GFile *folder) G_GNUC_WARN_UNUSED_RESULT;
GFile       *gw_workspace_get_folder (GwWorkspace *self);
gboolean     gw_workspace_was_absent (GwWorkspace *self);

gboolean gw_workspace_load        (GwWorkspace  *self,
                                   GError      **error);
void     gw_workspace_load_async  (GwWorkspace         *self,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data);
gboolean gw_workspace_load_finish (GwWorkspace   *self,
                                   GAsyncResult  *result,
                                   GError       **error);

GFile            *gw_workspace_name_file (GwWorkspace *self,
                                          const char  *title) G_GNUC_WARN_UNUSED_RESULT;
GwDocument       *gw_workspace_create    (GwWorkspace  *self,
                                          GwItem       *brief,
                                          GError      **error) G_GNUC_WARN_UNUSED_RESULT;

GwDocument *gw_workspace_get_library         (GwWorkspace *self);
GwDocument *gw_workspace_open_library        (GwWorkspace  *self,
                                              GError      **error);
void        gw_workspace_open_library_async  (GwWorkspace         *self,
                                              GCancellable        *cancellable,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data);
GwDocument *gw_workspace_open_library_finish (GwWorkspace   *self,
                                              GAsyncResult  *result,
                                              GError       **error);

G_END_DECLS
