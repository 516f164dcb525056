/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-cli.h"

G_BEGIN_DECLS

/* The library of the workspace, as every command over it finds and reads it. */

char   *gw_cli_library_path   (const GwCliOptions *options) G_GNUC_WARN_UNUSED_RESULT;
GwItem *gw_cli_read_library   (const char         *path,
                               char              **digest) G_GNUC_WARN_UNUSED_RESULT;
int     gw_cli_find_kept_kind (const char         *name);

G_END_DECLS
