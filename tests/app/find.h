/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* Returns: (nullable): the widget of that type inside root, or root itself, that comes so many after
 * the first */
GtkWidget *find_nth (GtkWidget *root,
                     GType      type,
                     guint      n);
