/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Copies that a folder service left beside a file which two devices changed at once. */

char      *gw_sibling_get_original (const char  *name,
                                    char       **from) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *gw_siblings_find        (GFile         *file,
                                    GCancellable  *cancellable,
                                    GError       **error) G_GNUC_WARN_UNUSED_RESULT;
void       gw_siblings_find_async  (GFile               *file,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data);
GPtrArray *gw_siblings_find_finish (GAsyncResult  *result,
                                    GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
