/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Into which list a table is pasted; decides which heads are looked for. */
typedef enum
{
  GW_TABLE_WORK,
  GW_TABLE_PIECES,
  GW_TABLE_COSTS,
  GW_TABLE_BENEFITS,
} GwInputTableOf;

typedef enum
{
  GW_COLUMN_NONE,          /* no head we know: left out, and said */
  GW_COLUMN_STATEMENT,
  GW_COLUMN_WEEKS,
  GW_COLUMN_DELAY_COST,
  GW_COLUMN_BY_DATE,
  GW_COLUMN_MISS_COST,
  GW_COLUMN_NEED,
  GW_COLUMN_VALUE,
  GW_COLUMN_WAY,
  GW_COLUMN_DAYS,          /* a range in one cell, or the likely number beside low and high */
  GW_COLUMN_LOW,
  GW_COLUMN_LIKELY,
  GW_COLUMN_HIGH,
  GW_COLUMN_COVERS,
  GW_COLUMN_WHO,
  GW_COLUMN_DRIVER,
  GW_COLUMN_AMOUNT,
  GW_COLUMN_KIND,
  GW_COLUMN_PEOPLE,
  GW_COLUMN_FROM,
  GW_COLUMN_UNTIL,
  GW_COLUMN_MEASURE,
  GW_COLUMN_WORTH,
  GW_COLUMN_WITHOUT,
} GwInputColumn;

/* A pasted table. Every row has n_columns cells; cells hold no blanks at their ends. */
typedef struct
{
  guint          n_columns;
  GwInputColumn *columns;   /* owned, n_columns */
  char         **heads;     /* owned; NULL when the first line held no head we know */
  GPtrArray     *rows;      /* owned, of char ** */
} GwInputTable;

char         **gw_input_lines        (const char         *text) G_GNUC_WARN_UNUSED_RESULT;

GwInputTable  *gw_input_table_new    (const char         *text,
                                      GwInputTableOf      of) G_GNUC_WARN_UNUSED_RESULT;
void           gw_input_table_free   (GwInputTable       *table);
const char    *gw_input_table_cell   (const GwInputTable *table,
                                      guint               row,
                                      GwInputColumn       column);
char          *gw_input_table_say    (const GwInputTable *table) G_GNUC_WARN_UNUSED_RESULT;

const char    *gw_input_column_label (GwInputColumn       column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwInputTable, gw_input_table_free)

G_END_DECLS
