/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-tree.h"

#include <gtk/gtk.h>

/* The conflicts that a brief or the library holds, side by side, to be settled one by one or all to one side. Each
 * is settled by an edit, and undone by Ctrl+Z; what is not settled stays in the file. */
#define GW_TYPE_CONFLICTS_DIALOG (gw_conflicts_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GwConflictsDialog, gw_conflicts_dialog, GW, CONFLICTS_DIALOG, GtkWindow)

/* name is who the other version is from; nullable. */
GtkWidget *gw_conflicts_dialog_new (GtkWindow  *parent,
                                    GwTree     *tree,
                                    const char *name) G_GNUC_WARN_UNUSED_RESULT;
