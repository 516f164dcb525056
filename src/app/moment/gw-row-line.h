/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* How a row reads: its children are, in this order, what leads, the text, what stands below the
 * text, and what stands at the end of the line, or below all of it where the line is too short.
 *
 * It asks each child for its size once. A GtkBox would look for the width that gives a certain
 * height, which for texts that wrap is a search, for each row. */
#define GW_TYPE_ROW_LINE (gw_row_line_get_type ())
G_DECLARE_FINAL_TYPE (GwRowLine, gw_row_line, GW, ROW_LINE, GtkWidget)

int gw_row_line_get_indent (GwRowLine *self);
