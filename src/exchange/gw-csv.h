/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Tables as spreadsheets write and read them (RFC 4180): quoted cells may hold separators, line ends
 * and doubled quotes. What
 * a spreadsheet would take for a formula is written as a text, and read back as it was. */

typedef struct
{
  guint  line;  /* of the text on which the row begins, from 1 */
  GStrv  cells; /* owned */
} GwCsvRow;

char       gw_csv_guess_separator (const char         *text);
GPtrArray *gw_csv_read            (const char         *text,
                                   char                separator,
                                   GError            **error) G_GNUC_WARN_UNUSED_RESULT;
void       gw_csv_append          (GString            *csv,
                                   char                separator,
                                   const char *const  *cells);

G_END_DECLS
