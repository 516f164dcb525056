/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-tree.h"

#include <gtk/gtk.h>

/* Looks through what the library keeps of one kind, as one types. Enter takes what is selected,
 * Ctrl+Enter takes it and stays; words that match nothing become a new row, with Ctrl+Enter one
 * that is kept as well. Signals: "taken" (GwItem *), "written" (char *words, gboolean keep). */
#define GW_TYPE_FINDER (gw_finder_get_type ())
G_DECLARE_FINAL_TYPE (GwFinder, gw_finder, GW, FINDER, GtkPopover)

GtkWidget *gw_finder_new (GwTree   *library,
                          GwKindId  kind) G_GNUC_WARN_UNUSED_RESULT;
void       gw_finder_set_brief (GwFinder *self,
                                GwItem   *brief);
