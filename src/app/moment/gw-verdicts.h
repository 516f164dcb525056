/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-tree.h"

#include <gtk/gtk.h>

/* Who can live with a way: for each person yes, not sure, no, or nothing said yet. */
#define GW_TYPE_VERDICTS (gw_verdicts_get_type ())
G_DECLARE_FINAL_TYPE (GwVerdicts, gw_verdicts, GW, VERDICTS, GtkWidget)

GtkWidget *gw_verdicts_new (GwTree *tree,
                            GwNode *way) G_GNUC_WARN_UNUSED_RESULT;
