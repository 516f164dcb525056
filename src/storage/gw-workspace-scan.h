/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "gw-item.h"

G_BEGIN_DECLS

/* What a look at the folder found of one brief. */
typedef struct
{
  GFile *file;
  char *stamp;
  gboolean fresh; /* it was read; otherwise it is as it was known */
  GwItem *item;   /* NULL when it does not load, */
  GError *error;  /* and why */
} GwScanned;

GPtrArray *gw_workspace_scan          (GFile         *folder,
                                       GHashTable    *known,
                                       GCancellable  *cancellable,
                                       GError       **error) G_GNUC_WARN_UNUSED_RESULT;
void       gw_scanned_free            (GwScanned *found);
int        gw_workspace_compare_files (GFile *a,
                                       GFile *b);

G_END_DECLS
