/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-settings.h"

#include <gtk/gtk.h>

/* The window: four tabs with the briefs of the workspace, the form of one, and its sheet. */
#define GW_TYPE_WINDOW (gw_window_get_type ())
G_DECLARE_FINAL_TYPE (GwWindow, gw_window, GW, WINDOW, GtkApplicationWindow)

/* folder is the workspace. */
GwWindow *gw_window_new       (GtkApplication *app,
                               GwSettings     *settings,
                               GFile          *folder) G_GNUC_WARN_UNUSED_RESULT;

/* Shows the window: at once, or, at its start, together with the first brief, which is read by then
 * or soon after. */
void      gw_window_appear    (GwWindow       *self);

/* Opens the brief of file in the tab of its moment. */
void      gw_window_open_file (GwWindow       *self,
                               GFile          *file);

/* Nothing was asked for: the brief that was open last, or at the very first start a sample. */
void      gw_window_open_last (GwWindow       *self);

/* "find" where one searches, "page" at the sheet; "index" is the first. */
const char *gw_window_get_help_page (GwWindow *self);
