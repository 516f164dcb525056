/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#define GW_COLUMNS_MOST 4

/* What stands in the columns of a page. */
typedef struct
{
  double height;
  gboolean heads;       /* heads a column of its own, beside the first */
} GwColumnBlock;

double gw_columns_balance (const GwColumnBlock *blocks,
                           guint                n_blocks,
                           guint                columns,
                           double               gap,
                           double               line,
                           guint8              *places);
