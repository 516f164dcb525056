/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* Two children, side by side where there is room for both, else one above the other. Side by side
 * each has half of the width. */
#define GW_TYPE_PAIR (gw_pair_get_type ())
G_DECLARE_FINAL_TYPE (GwPair, gw_pair, GW, PAIR, GtkWidget)
