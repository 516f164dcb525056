/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-settings.h"
#include "gw-tree.h"

#include <gtk/gtk.h>

/* What colleagues say about an item: read, answered, settled, added to. All of it are edits. */
#define GW_TYPE_COMMENTS_DIALOG (gw_comments_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GwCommentsDialog, gw_comments_dialog, GW, COMMENTS_DIALOG, GtkWindow)

/* on is the id of an item, or "brief" for all comments there are. The name under new ones is that of
 * the settings, which are asked for one where they have none. */
GtkWidget *gw_comments_dialog_new (GtkWindow  *parent,
                                   GwTree     *tree,
                                   const char *on,
                                   GwSettings *settings) G_GNUC_WARN_UNUSED_RESULT;
