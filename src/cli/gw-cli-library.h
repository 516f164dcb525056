/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-cli.h"

G_BEGIN_DECLS

/* The commands of `library` over lists of it. */

typedef struct
{
  char     *kind; /* owned, nullable: as it was typed */
  gboolean  merge;
  gboolean  dry_run;
} GwCliList;

GwExit gw_cli_library_import (const GwCliOptions  *options,
                              const GwCliList     *wanted,
                              int                  argc,
                              char               **argv);
GwExit gw_cli_library_export (const GwCliOptions  *options,
                              const GwCliList     *wanted,
                              int                  argc,
                              char               **argv);

G_END_DECLS
