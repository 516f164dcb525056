/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-csv.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "gw-error.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

static void
row_free (gpointer data)
{
  GwCsvRow *row = data;

  g_strfreev (row->cells);
  g_free (row);
}

static const char *
skip_mark (const char *text)
{
  return g_str_has_prefix (text, BYTE_ORDER_MARK) ? text + strlen (BYTE_ORDER_MARK) : text;
}

/* Returns: what parts the cells of the first row: the most frequent of comma, semicolon and tab
 *   outside of quotes; of two the later, which heads hold more seldom */
char
gw_csv_guess_separator (const char *text)
{
  static const char separators[] = ",;\t";
  guint counts[G_N_ELEMENTS (separators)] = { 0 };
  gboolean quoted = FALSE;
  guint best = 0;

  for (const char *p = skip_mark (text); *p != '\0' && (quoted || (*p != '\n' && *p != '\r')); p++)
    {
      const char *found = *p != '"' && !quoted ? strchr (separators, *p) : NULL;

      quoted ^= *p == '"';
      if (found != NULL)
        counts[found - separators]++;
    }
  for (guint i = 1; separators[i] != '\0'; i++)
    if (counts[i] > 0 && counts[i] >= counts[best])
      best = i;
  return separators[best];
}

/* A spreadsheet takes a cell that begins so for a formula, and does what it says, though nobody
 * wrote it there (OWASP, "CSV Injection"). An apostrophe before it makes it a text; a text that begins
 * like one that was guarded gets another, so that none is lost. */
static gboolean
reads_as_formula (const char *cell)
{
  const char first = cell[strspn (cell, "'")];

  return first != '\0' && strchr ("=+-@\t\r", first) != NULL;
}

typedef struct
{
  const char *at;
  char        separator;
  guint       line;
} Reader;

static gboolean
is_end (const Reader *self)
{
  return *self->at == '\0' || *self->at == '\r' || *self->at == '\n';
}

/* Stands on the first quote; afterwards behind the last. */
static gboolean
read_quoted (Reader  *self,
             GString *cell,
             GError **error)
{
  guint began = self->line;

  for (self->at++; *self->at != '\0'; self->at++)
    {
      if (self->at[0] == '"' && self->at[1] != '"')
        {
          self->at++;
          return TRUE;
        }
      self->line += *self->at == '\n';
      g_string_append_c (cell, *self->at);
      if (*self->at == '"')
        self->at++;
    }
  g_set_error (error, GW_ERROR, GW_ERROR_VALUE,
               _("The quotation mark in line %u is never closed."), began);
  return FALSE;
}

static gboolean
read_cell (Reader        *self,
           GStrvBuilder  *cells,
           GError       **error)
{
  g_autoptr (GString) cell = g_string_new (NULL);

  if (*self->at == '"' && !read_quoted (self, cell, error))
    return FALSE;
  while (!is_end (self) && *self->at != self->separator)
    g_string_append_c (cell, *self->at++);
  g_strv_builder_add (cells, *cell->str == '\'' && reads_as_formula (cell->str) ? cell->str + 1
                                                                               : cell->str);
  return TRUE;
}

static GwCsvRow *
read_row (Reader  *self,
          GError **error)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  guint line = self->line;

  for (;;)
    {
      if (!read_cell (self, cells, error))
        return NULL;
      if (*self->at != self->separator)
        break;
      self->at++;
    }
  if (self->at[0] == '\r' && self->at[1] == '\n')
    self->at++;
  if (*self->at != '\0')
    {
      self->at++;
      self->line++;
    }

  GwCsvRow *row = g_new0 (GwCsvRow, 1);
  row->line = line;
  row->cells = g_strv_builder_end (cells);
  return row;
}

/* A line with nothing on it is no row. */
static gboolean
is_blank (const GwCsvRow *row)
{
  for (guint i = 0; row->cells[i] != NULL; i++)
    if (*row->cells[i] != '\0')
      return FALSE;
  return TRUE;
}

/**
 * gw_csv_read:
 * @text: UTF-8; a byte order mark is passed over
 *
 * Returns: (transfer full) (element-type GwCsvRow) (nullable): the rows that hold anything, the heads
 *   as the first; NULL with %GW_ERROR_VALUE when a quote is never closed
 */
GPtrArray *
gw_csv_read (const char  *text,
             char         separator,
             GError     **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (row_free);
  Reader reader = { skip_mark (text), separator, 1 };

  while (*reader.at != '\0')
    {
      GwCsvRow *row = read_row (&reader, error);

      if (row == NULL)
        return NULL;
      if (is_blank (row))
        row_free (row);
      else
        g_ptr_array_add (rows, row);
    }
  return g_steal_pointer (&rows);
}

static void
append_cell (GString    *csv,
             const char *cell)
{
  const char *guard = reads_as_formula (cell) ? "'" : "";

  if (strpbrk (cell, ",;\"\r\n\t") == NULL)
    {
      g_string_append_printf (csv, "%s%s", guard, cell);
      return;
    }
  g_auto (GStrv) parts = g_strsplit (cell, "\"", -1);
  g_autofree char *doubled = g_strjoinv ("\"\"", parts);
  g_string_append_printf (csv, "\"%s%s\"", guard, doubled);
}

/* Appends one row, with CRLF behind it. */
void
gw_csv_append (GString           *csv,
               char               separator,
               const char *const *cells)
{
  for (guint i = 0; cells[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (csv, separator);
      append_cell (csv, cells[i]);
    }
  g_string_append (csv, "\r\n");
}
