/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-tree.h"

#include <gtk/gtk.h>

/* For whom a copy is, what goes into it and what stays here, how its page looks, and the ways it
 * can leave by. Ticking changes the brief by edits. */
#define GW_TYPE_SHARE_DIALOG (gw_share_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GwShareDialog, gw_share_dialog, GW, SHARE_DIALOG, GtkWindow)

/* paper is the id of one; others (of GwItem, nullable) are the other briefs of the initiative. */
GtkWidget *gw_share_dialog_new (GtkWindow  *parent,
                                GwTree     *tree,
                                GPtrArray  *others,
                                const char *paper) G_GNUC_WARN_UNUSED_RESULT;
