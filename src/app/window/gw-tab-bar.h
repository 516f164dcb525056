/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* The four tabs as icons with names, at the foot of a window too narrow for them above. */
#define GW_TYPE_TAB_BAR (gw_tab_bar_get_type ())
G_DECLARE_FINAL_TYPE (GwTabBar, gw_tab_bar, GW, TAB_BAR, GtkWidget)
