/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* Fields in columns of one width, as many as there is room for; a wide one has a line of its own. */
#define GW_TYPE_FIELD_GRID (gw_field_grid_get_type ())
G_DECLARE_FINAL_TYPE (GwFieldGrid, gw_field_grid, GW, FIELD_GRID, GtkWidget)

GtkWidget *gw_field_grid_new    (void) G_GNUC_WARN_UNUSED_RESULT;

/* wide: the whole line, however long the line is. */
void       gw_field_grid_append (GwFieldGrid *self,
                                 GtkWidget   *child,
                                 gboolean     wide);

/* width: of a column at least, in pixels of unscaled text; of a short field, unless said. */
void       gw_field_grid_set_least (GwFieldGrid *self,
                                    int          width);
