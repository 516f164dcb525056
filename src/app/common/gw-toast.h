/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* One short message at the foot of the window, gone after a while, with what can be done about
 * it. It stays while the pointer or the focus is on it. A new message takes the old one's place. */
#define GW_TYPE_TOAST (gw_toast_get_type ())
G_DECLARE_FINAL_TYPE (GwToast, gw_toast, GW, TOAST, GtkWidget)

/* button and action (detailed) may both be NULL: then there is nothing to be done. */
void gw_toast_show (GwToast    *self,
                    const char *text,
                    const char *button,
                    const char *action);

/* What can be done about the message that is shown; NULL for nothing. */
const char *gw_toast_get_action (GwToast *self);

void gw_toast_hide (GwToast    *self);
