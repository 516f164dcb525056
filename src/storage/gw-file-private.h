/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-file.h"

#include <sys/stat.h>

G_BEGIN_DECLS

#define GW_FILE_STRAY_PREFIX ".groundwork-"
#define GW_FILE_STRAY_SUFFIX ".part"

/* Calls interrupted by a signal are tried again, but not for ever: a file system that answers
 * nothing but EINTR is broken, and the person must hear of it. */
#define GW_FILE_RETRY(call)                                                                        \
  (G_GNUC_EXTENSION ({                                                                             \
    gssize retry_result;                                                                           \
    guint retry_count = 0;                                                                         \
    do                                                                                             \
      retry_result = (gssize)(call);                                                               \
    while (retry_result < 0 && errno == EINTR && retry_count++ < 100);                             \
    retry_result;                                                                                  \
  }))

/* All paths are of the file name encoding; @at may be AT_FDCWD. */
GBytes   *gw_file_read_at          (int           at,
                                    const char   *name,
                                    const char   *shown,
                                    int           flags,
                                    gsize         limit,
                                    struct stat  *info,
                                    GError      **error);
gboolean  gw_file_write_all        (int           fd,
                                    const guint8 *data,
                                    gsize         length);
guint64   gw_file_draw_number      (void);
void      gw_file_set_read_error   (GError     **error,
                                    const char  *path,
                                    int          reason);
void      gw_file_set_write_error  (GError     **error,
                                    const char  *path,
                                    int          reason);
void      gw_file_set_size_error   (GError     **error,
                                    const char  *path,
                                    gsize        limit);
void      gw_file_set_kind_error   (GError     **error,
                                    const char  *path,
                                    mode_t       mode);
void      gw_file_set_change_error (GError     **error,
                                    const char  *path,
                                    const char  *expected);
gboolean  gw_file_matches          (GBytes     *found,
                                    const char *expected,
                                    GBytes     *wanted);

GBytes   *gw_file_remote_read    (GFile   *file,
                                  gsize    limit,
                                  GError **error);
gboolean  gw_file_remote_replace (GFile       *file,
                                  GBytes      *bytes,
                                  const char  *expected,
                                  GError     **error);

gboolean gw_file_local_replace (const char       *path,
                                GBytes           *bytes,
                                const char       *expected,
                                GwFileAccess      access,
                                GwFileCheckFunc   check,
                                gpointer          user_data,
                                GError          **error);

G_END_DECLS
