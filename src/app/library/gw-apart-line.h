/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-tree.h"

#include <gtk/gtk.h>

/* Under a row whose words and those of the library have come apart: both texts, who changed the
 * library's and when, and either way out of it. Nothing else is ever seen of it. */
#define GW_TYPE_APART_LINE (gw_apart_line_get_type ())
G_DECLARE_FINAL_TYPE (GwApartLine, gw_apart_line, GW, APART_LINE, GtkWidget)

GtkWidget *gw_apart_line_new       (GwTree      *brief,
                                    GwNode      *node,
                                    GwTree      *library) G_GNUC_WARN_UNUSED_RESULT;

/* Nothing is said while one writes in the row. */
void       gw_apart_line_set_quiet (GwApartLine *self,
                                    gboolean     quiet);
