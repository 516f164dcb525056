/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* Makes the .ui files, icons and the style sheet of this room known; again does no harm. Before
 * the first widget, and with a display for style and icons. */
void gw_app_init_resources (void);
void gw_app_init_style     (GdkDisplay *display);
