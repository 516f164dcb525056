/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Copies as they were sent, with the table of their ids, kept until they come back. */
gboolean  gw_sent_keep (const char   *name,
                        GBytes       *copy,
                        GHashTable   *ids,
                        GError      **error);
GBytes   *gw_sent_find (const char   *name,
                        GHashTable  **ids,
                        GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
