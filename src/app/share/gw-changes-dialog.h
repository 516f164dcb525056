/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-tree.h"

#include <gtk/gtk.h>

/* What differs between two versions, item by item and word by word: to be read, or to be taken
 * over one by one or all. */
#define GW_TYPE_CHANGES_DIALOG (gw_changes_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GwChangesDialog, gw_changes_dialog, GW, CHANGES_DIALOG, GtkWindow)

/* changes is what gw_changes_find() says of the two; sentence stands above their list. */
GtkWidget *gw_changes_dialog_new   (GtkWindow       *parent,
                                    const char      *title,
                                    GwItem          *from,
                                    GwItem          *to,
                                    GPtrArray       *changes,
                                    const char      *sentence) G_GNUC_WARN_UNUSED_RESULT;

/* Lets the changes be ticked and taken into tree, which holds from, as one step named label.
 * audience is who could change it: what they did not see is told where it would go. Signal "taken"
 * when it was done, with which the dialog closes. */
void       gw_changes_dialog_offer (GwChangesDialog *self,
                                    GwTree          *tree,
                                    GwAudience       audience,
                                    const char      *label);

/* None of what is offered is ticked: whoever looks takes what they choose. */
void       gw_changes_dialog_want_none (GwChangesDialog *self);

/* Another way out, beside taking and leaving. action is detailed. */
void       gw_changes_dialog_add   (GwChangesDialog *self,
                                    const char      *button,
                                    const char      *action);
