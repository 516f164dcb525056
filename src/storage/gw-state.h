/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Our own folders below $XDG_STATE_HOME/groundwork, for nobody else's eyes (0700). */
char *gw_state_get_folder (const char  *name,
                           GError     **error) G_GNUC_WARN_UNUSED_RESULT;
char *gw_state_get_key    (GFile *file) G_GNUC_WARN_UNUSED_RESULT;

/* The last version of a file that loaded, kept for the day when the file no longer does. */
gboolean  gw_last_good_keep   (GFile   *file,
                               GBytes  *bytes,
                               GError **error);
GBytes   *gw_last_good_read   (GFile      *file,
                               gsize       limit,
                               GDateTime **written,
                               GError    **error) G_GNUC_WARN_UNUSED_RESULT;
void      gw_last_good_forget (GFile *file);

G_END_DECLS
