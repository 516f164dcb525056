/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* Keeps what has the keyboard in sight inside the viewport, at once: GTK's own way is to glide there,
 * and a list of choices that opens on the way opens where its button still is, which may be outside
 * of every monitor. Stands in the place of GtkViewport:scroll-to-focus. */
void gw_in_sight_attach (GtkViewport *viewport);

/* Scrolls no farther than it must; widget has its place inside the viewport. */
void gw_in_sight_show   (GtkViewport *viewport,
                         GtkWidget   *widget);
