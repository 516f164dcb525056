/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What gw_file_replace() demands to find under the name: a digest from gw_file_read(), or */
#define GW_FILE_ABSENT ""   /* nothing: the file must be new */
#define GW_FILE_ANY    NULL /* whatever is there may go: an export written over its last self */

/* Who may read a file that is new. One that exists keeps its permissions, never wider. */
typedef enum
{
  GW_FILE_PRIVATE, /* 0600: briefs, libraries, journals */
  GW_FILE_PUBLIC   /* as the umask allows: what was made to be handed on */
} GwFileAccess;

typedef gboolean (*GwFileCheckFunc) (GBytes *bytes, gpointer user_data, GError **error);

char   *gw_file_digest (GBytes *bytes) G_GNUC_WARN_UNUSED_RESULT;
GBytes *gw_file_read   (GFile   *file,
                        gsize    limit,
                        char   **digest,
                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean gw_file_replace (GFile            *file,
                          GBytes           *bytes,
                          const char       *expected,
                          GwFileAccess      access,
                          GwFileCheckFunc   check,
                          gpointer          user_data,
                          GError          **error);

guint gw_file_remove_strays (GFile *folder);

G_END_DECLS
