/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* Returns: (nullable): the widget of that type inside root, or root itself, that comes so many after
 * the first */
GtkWidget *find_nth (GtkWidget *root,
                     GType      type,
                     guint      n);

typedef gboolean (*Match) (GtkWidget  *widget,
                           const char *words);

/* Returns: (nullable): the first that matches the words, root itself or visible inside it */
GtkWidget *find     (GtkWidget  *root,
                     Match       match,
                     const char *words);

/* A label that holds the words. */
gboolean   is_label (GtkWidget  *widget,
                     const char *words);

/* Returns: (nullable): the first of that type that is on the screen and has a label, or is one, that
 * holds the words; NULL for any */
GtkWidget *find_saying (GtkWidget  *root,
                        GType       type,
                        const char *words);

/* What a key does to whoever listens at the widget.
 *
 * Returns: whether somebody took it */
gboolean   press_key (GtkWidget       *widget,
                      guint            key,
                      GdkModifierType  held);
