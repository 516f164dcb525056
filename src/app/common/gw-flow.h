/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* Puts children beside each other as long as there is room, then begins another line. Children
 * that want to expand share what is left of their line. */
#define GW_TYPE_FLOW (gw_flow_get_type ())
G_DECLARE_FINAL_TYPE (GwFlow, gw_flow, GW, FLOW, GtkWidget)

GtkWidget *gw_flow_new    (int        column_spacing,
                           int        row_spacing) G_GNUC_WARN_UNUSED_RESULT;

void       gw_flow_append (GwFlow    *self,
                           GtkWidget *child);
void       gw_flow_remove (GwFlow    *self,
                           GtkWidget *child);
