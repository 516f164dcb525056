/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-tree.h"

#include <gtk/gtk.h>

/* One thing that is kept, in the fields that briefs have for it, with its tags, whose it is, where
 * it is used, and what is to be asked about it: whether it is still true, whether it is kept twice,
 * which of two versions holds. Signals: "open" (GFile *) wants a brief to be seen, "merge" (GwNode *)
 * this and another to become one. */
#define GW_TYPE_KEPT_FORM (gw_kept_form_get_type ())
G_DECLARE_FINAL_TYPE (GwKeptForm, gw_kept_form, GW, KEPT_FORM, GtkWidget)

GtkWidget *gw_kept_form_new      (GwTree     *library,
                                  GwNode     *node) G_GNUC_WARN_UNUSED_RESULT;
GwNode    *gw_kept_form_get_node (GwKeptForm *self);
void       gw_kept_form_start    (GwKeptForm *self);
void       gw_kept_form_set_covers (GwKeptForm *self,
                                    gboolean    covers);
