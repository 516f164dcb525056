/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* Walks all a person can reach inside root and fails the test for each thing that a screen
 * reader could not name, or that is an icon without a tooltip. */
void check_names (GtkWidget *root);
