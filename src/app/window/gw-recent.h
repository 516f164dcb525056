/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* The files that were worked on last. The desktop keeps them for this program alone: the name of a
 * brief says who is spoken to about what, and other programs list recent files in front of anybody. */

void gw_recent_add     (GFile *file);

/* The file is known under another name now. */
void gw_recent_move    (GFile *from,
                        GFile *to);

/* Fills the menu with those that are still there, the newest first; each opens by "win.open-uri". */
void gw_recent_fill    (GMenu *menu);
