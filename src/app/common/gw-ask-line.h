/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* A sentence about what stands beside it, and the answers to it. Signal "answered" (guint): which
 * button was pressed, counted from 0. */
#define GW_TYPE_ASK_LINE (gw_ask_line_get_type ())
G_DECLARE_FINAL_TYPE (GwAskLine, gw_ask_line, GW, ASK_LINE, GtkWidget)

/* The texts are copied; two may be NULL. */
GtkWidget *gw_ask_line_new (const char *text,
                            const char *one,
                            const char *two) G_GNUC_WARN_UNUSED_RESULT;
