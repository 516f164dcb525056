/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* The ways by which a file leaves for somebody else's hands. */

/* The file itself, not its words: it can be pasted into a mail, a chat or a folder. */
void      gw_deliver_to_clipboard   (GtkWidget            *widget,
                                     GFile                *file);

/* A mail that has the file with it, through the desktop's portal, else through xdg-email. */
void      gw_deliver_by_mail_async  (GFile                *file,
                                     const char           *subject,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
gboolean  gw_deliver_by_mail_finish (GAsyncResult         *result,
                                     GError              **error);

/* In the file manager, marked; else its folder alone. */
void      gw_deliver_show_in_folder (GtkWindow            *parent,
                                     GFile                *file);
