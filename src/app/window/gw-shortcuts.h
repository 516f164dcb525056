/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* (transfer floating): the list of keys, made from the table of commands. */
GtkWidget *gw_shortcuts_new (GtkWindow *parent) G_GNUC_WARN_UNUSED_RESULT;
