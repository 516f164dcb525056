/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* Texts in which the words that differ are marked, by form and not by colour alone. */

/* One of two versions: text, with what other does not have underlined. Both nullable. */
void gw_marked_text_show_side (GtkLabel   *label,
                               const char *text,
                               const char *other);

/* Both versions in one: what went is struck out, what came is underlined. Both nullable. */
void gw_marked_text_show_both (GtkLabel   *label,
                               const char *before,
                               const char *after);
