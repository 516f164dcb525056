/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-cli.h"

G_BEGIN_DECLS

/* What the commands of `library` share. */

typedef struct
{
  char     *kind; /* owned, nullable: as it was typed */
  gboolean  merge;
  gboolean  dry_run;
} GwCliList;

char   *gw_cli_library_path   (const GwCliOptions *options) G_GNUC_WARN_UNUSED_RESULT;
GwItem *gw_cli_read_library   (const char         *path,
                               char              **digest) G_GNUC_WARN_UNUSED_RESULT;
int     gw_cli_find_kept_kind (const char         *name);

GwExit  gw_cli_library_import (const GwCliOptions *options,
                               const GwCliList    *wanted,
                               int                 argc,
                               char              **argv);
GwExit  gw_cli_library_export (const GwCliOptions *options,
                               const GwCliList    *wanted,
                               int                 argc,
                               char              **argv);

G_END_DECLS
