/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* Keeps its child no wider than people like to read, in the middle of what room there is. */
#define GW_TYPE_COLUMN (gw_column_get_type ())
G_DECLARE_FINAL_TYPE (GwColumn, gw_column, GW, COLUMN, GtkWidget)
