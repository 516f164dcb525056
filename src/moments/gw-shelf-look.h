/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Which rows of a list say what is looked for, here or in a thread of its own. Keys are folded
 * (GRefString), one a row; neither they nor the array change once they are handed over. */

GArray *gw_shelf_look        (GPtrArray            *keys,
                              GStrv                 words,
                              GArray               *among,
                              GCancellable         *cancellable) G_GNUC_WARN_UNUSED_RESULT;
void    gw_shelf_look_async  (GPtrArray            *keys,
                              GStrv                 words,
                              GArray               *among,
                              GCancellable         *cancellable,
                              GAsyncReadyCallback   callback,
                              gpointer              user_data);
GArray *gw_shelf_look_finish (GAsyncResult         *result,
                              GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
