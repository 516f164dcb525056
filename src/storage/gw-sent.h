/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "gw-item.h"

G_BEGIN_DECLS

/* Copies as they were sent, with the table of their ids, kept until they come back. */
gboolean  gw_sent_keep (const char   *name,
                        GBytes       *copy,
                        GHashTable   *ids,
                        GError      **error);
GBytes   *gw_sent_find (const char   *name,
                        GHashTable  **ids,
                        GError      **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean  gw_sent_find_for (GwItem      *copy,
                            GwItem     **sent,
                            GHashTable **ids,
                            GError     **error);
const char *gw_sent_get_original (GwItem     *copy,
                                  GHashTable *ids);

G_END_DECLS
