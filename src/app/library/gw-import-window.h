/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-tree.h"

#include <gtk/gtk.h>

/* What a list would bring, before it is brought: the rows to be kept, those that are kept already,
 * and each that cannot be, with its line and the reason. Signal "imported" (char *): what came of
 * it. */
#define GW_TYPE_IMPORT_WINDOW (gw_import_window_get_type ())
G_DECLARE_FINAL_TYPE (GwImportWindow, gw_import_window, GW, IMPORT_WINDOW, GtkWindow)

GtkWidget *gw_import_window_new (GtkWindow  *parent,
                                 GwTree     *library,
                                 const char *name,
                                 GBytes     *bytes) G_GNUC_WARN_UNUSED_RESULT;
