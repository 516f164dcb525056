/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* What the desktop's own search finds among the briefs: org.gnome.Shell.SearchProvider2. It is told
 * title, day and people, never the text that was found: the overview may be on a projector. */
#define GW_TYPE_SHELL_SEARCH (gw_shell_search_get_type ())
G_DECLARE_FINAL_TYPE (GwShellSearch, gw_shell_search, GW, SHELL_SEARCH, GObject)

/* app outlives it; its "open" shows what is chosen. */
GwShellSearch *gw_shell_search_new      (GApplication     *app) G_GNUC_WARN_UNUSED_RESULT;

/* Where the briefs lie. */
void           gw_shell_search_set_folder (GwShellSearch  *self,
                                           GFile          *folder);

gboolean       gw_shell_search_export   (GwShellSearch    *self,
                                         GDBusConnection  *connection,
                                         const char       *path,
                                         GError          **error);
void           gw_shell_search_unexport (GwShellSearch    *self,
                                         GDBusConnection  *connection);
