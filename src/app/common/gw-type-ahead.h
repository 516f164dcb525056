/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* What one types on a closed drop-down of strings chooses the next of them that begins so: a key
 * instead of opening it, looking and closing it again. */
void gw_type_ahead_attach (GtkDropDown *drop_down);
