/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-tree.h"

#include <gtk/gtk.h>

/* Says in how many places the library holds two versions of something, which a merge left there, and
 * leads to where they are settled ("win.library-settle"). There only while there are any. */
#define GW_TYPE_VERSIONS_LINE (gw_versions_line_get_type ())
G_DECLARE_FINAL_TYPE (GwVersionsLine, gw_versions_line, GW, VERSIONS_LINE, GtkWidget)

/* library is nullable. */
void gw_versions_line_set_library (GwVersionsLine *self,
                                   GwTree         *library);
