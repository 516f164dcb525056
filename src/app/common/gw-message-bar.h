/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* What went wrong and what can be done about it, above the form until the person puts it away or
 * it is mended. One message at a time, the newest. */
#define GW_TYPE_MESSAGE_BAR (gw_message_bar_get_type ())
G_DECLARE_FINAL_TYPE (GwMessageBar, gw_message_bar, GW, MESSAGE_BAR, GtkWidget)

/* title says what did not work, detail (nullable) why and where. button and action (detailed) may
 * both be NULL. */
void gw_message_bar_show (GwMessageBar *self,
                          const char   *title,
                          const char   *detail,
                          const char   *button,
                          const char   *action);

/* The same where nothing is wrong, without the sign of it. */
void gw_message_bar_tell (GwMessageBar *self,
                          const char   *title,
                          const char   *detail,
                          const char   *button,
                          const char   *action);

/* Another thing that can be done about the message that was shown last. */
void gw_message_bar_add  (GwMessageBar *self,
                          const char   *button,
                          const char   *action);

void gw_message_bar_hide (GwMessageBar *self);
