/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-tree.h"

#include <gtk/gtk.h>

/* Helps to say what a week later costs, by whatever one knows of it. */
#define GW_TYPE_DELAY_BOX (gw_delay_box_get_type ())
G_DECLARE_FINAL_TYPE (GwDelayBox, gw_delay_box, GW, DELAY_BOX, GtkWidget)

GtkWidget *gw_delay_box_new (GwTree *tree,
                             GwNode *work) G_GNUC_WARN_UNUSED_RESULT;
