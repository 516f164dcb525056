/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* Who has the keyboard, asked around the rebuilding of what may have it: GTK gives what goes away with
 * the keyboard in it no heir, and looks for one at the top of the window. */

/* Whether it has the keyboard, or something inside it. */
gboolean gw_focus_is_in    (GtkWidget        *widget);

/* Which child of @box has it: its place; −1 for none. */
int      gw_focus_get_place (GtkWidget       *box);

/* To the child of @box at that place, or the last: to what Tab comes to first in it from where
 * @direction leads.
 *
 * Returns: FALSE where there is none that takes it */
gboolean gw_focus_go_near  (GtkWidget        *box,
                            int               place,
                            GtkDirectionType  direction);
