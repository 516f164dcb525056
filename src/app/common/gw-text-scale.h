/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* How much larger than usual the person has set all text; 1 where nobody says. */
double gw_text_scale (GtkWidget *widget);
