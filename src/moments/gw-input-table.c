/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gw-input-table.h"

#include "gw-csv.h"
#include "gw-input-private.h"
#include "gw-input-table-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *
next_line (const char *at)
{
  gsize length = strcspn (at, "\r\n");

  at += length;
  if (at[0] == '\r' && at[1] == '\n')
    return at + 2;
  return *at != '\0' ? at + 1 : at;
}

/* Steps over what people put before the lines of a list: "- ", "• ", "* ", "[ ] ", "3. ", "3) ". */
static const char *
skip_bullet (const char *line)
{
  static const char *const bullets[] = {
    "- [ ] ", "- [x] ", "[ ] ", "[x] ", "- ", "– ", "* ", "• ", "◦ ", "▪ ", "‣ ",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bullets); i++)
    if (g_str_has_prefix (line, bullets[i]))
      return line + strlen (bullets[i]);

  gsize digits = strspn (line, "0123456789");
  if (digits > 0 && digits < 4 && (line[digits] == '.' || line[digits] == ')') && line[digits + 1] == ' ')
    return line + digits + 2;
  return line;
}

/* The lines of a pasted text as rows: trimmed, without the marks of a list, without empty ones. */
char **
gw_input_lines (const char *text)
{
  g_autoptr(GStrvBuilder) lines = g_strv_builder_new ();

  for (const char *at = text; *at != '\0'; at = next_line (at))
    {
      g_autofree char *line = gw_input_trim (at, strcspn (at, "\r\n"));
      g_autofree char *row = gw_input_trim (skip_bullet (line), -1);

      if (row[0] != '\0')
        g_strv_builder_add (lines, row);
    }
  return g_strv_builder_end (lines);
}

/* Rows of trimmed cells; NULL when the text is no table with @separator. */
static GPtrArray *
read_rows (const char *text,
           char        separator)
{
  g_autoptr(GPtrArray) read = gw_csv_read (text, separator, NULL);
  GPtrArray *rows;

  if (read == NULL)
    return NULL;

  rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  for (guint i = 0; i < read->len; i++)
    {
      char **cells = ((GwCsvRow *) g_ptr_array_index (read, i))->cells;
      g_autoptr(GStrvBuilder) trimmed = g_strv_builder_new ();
      gboolean says = FALSE;

      for (guint k = 0; cells[k] != NULL; k++)
        {
          g_autofree char *cell = gw_input_trim (cells[k], -1);

          g_strv_builder_add (trimmed, cell);
          says |= *cell != '\0';
        }
      g_auto(GStrv) row = g_strv_builder_end (trimmed);
      if (says)
        g_ptr_array_add (rows, g_steal_pointer (&row));
    }
  return rows;
}

/* Pads or cuts every row to the width of the widest; what was cut were empty cells. */
static guint
even_out (GPtrArray *rows)
{
  guint width = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      char **row = rows->pdata[i];

      for (guint j = 0; row[j] != NULL; j++)
        if (row[j][0] != '\0')
          width = MAX (width, j + 1);
    }
  for (guint i = 0; i < rows->len; i++)
    {
      char **row = rows->pdata[i], **even = g_new0 (char *, width + 1);
      guint n = g_strv_length (row);

      for (guint j = 0; j < width; j++)
        even[j] = g_strdup (j < n ? row[j] : "");
      g_strfreev (row);
      rows->pdata[i] = even;
    }
  return width;
}

static gboolean
is_even (GPtrArray *rows)
{
  for (guint i = 1; i < rows->len; i++)
    if (g_strv_length (rows->pdata[i]) != g_strv_length (rows->pdata[0]))
      return FALSE;
  return TRUE;
}

static guint
match_heads (char          **heads,
             guint           n,
             GwInputTableOf  of,
             GwInputColumn  *columns)
{
  guint matched = 0;

  for (guint i = 0; i < n; i++)
    {
      columns[i] = gw_input_table_match_head (heads[i], of);
      for (guint j = 0; j < i; j++)
        if (columns[j] == columns[i])
          columns[i] = GW_COLUMN_NONE;      /* the first of two alike counts */
      matched += columns[i] != GW_COLUMN_NONE;
    }
  return matched;
}

/* Without a column of texts the first one that has no other meaning holds them. */
static void
settle_statement (GwInputTable *table)
{
  int free_column = -1;

  for (guint i = 0; i < table->n_columns; i++)
    {
      if (table->columns[i] == GW_COLUMN_STATEMENT)
        return;
      if (table->columns[i] == GW_COLUMN_NONE && free_column < 0)
        free_column = i;
    }
  if (free_column >= 0)
    table->columns[free_column] = GW_COLUMN_STATEMENT;
}

/* Tries @separator; NULL when the text makes no table with it. Tabs come from a spreadsheet and are
 * believed; semicolons and commas also stand in plain text, so they want even rows and heads. */
static GwInputTable *
try_separator (const char     *text,
               char            separator,
               GwInputTableOf  of)
{
  g_autoptr(GwInputTable) table = g_new0 (GwInputTable, 1);

  table->rows = read_rows (text, separator);
  if (table->rows == NULL)
    return NULL;
  gboolean even = is_even (table->rows);
  table->n_columns = even_out (table->rows);
  if (table->rows->len == 0 || table->n_columns < 2 || (separator != '\t' && !even))
    return NULL;

  table->columns = g_new0 (GwInputColumn, table->n_columns);
  guint matched = match_heads (table->rows->pdata[0], table->n_columns, of, table->columns);
  if (matched >= 2)
    table->heads = g_ptr_array_steal_index (table->rows, 0);
  else if (separator != '\t')
    return NULL;
  else
    memset (table->columns, 0, sizeof *table->columns * table->n_columns);
  settle_statement (table);
  return table->rows->len > 0 ? g_steal_pointer (&table) : NULL;
}

/* A table in @text as it comes from a spreadsheet or a CSV file; NULL when there is none, and the
 * lines are rows then. Columns are found by their heads; without heads the first holds the texts and
 * nothing is guessed about the others. */
GwInputTable *
gw_input_table_new (const char     *text,
                    GwInputTableOf  of)
{
  static const char separators[] = { '\t', ';', ',' };

  g_return_val_if_fail (text != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    if (strchr (text, separators[i]) != NULL)
      {
        GwInputTable *table = try_separator (text, separators[i], of);

        if (table != NULL)
          return table;
      }
  return NULL;
}

void
gw_input_table_free (GwInputTable *table)
{
  g_free (table->columns);
  g_strfreev (table->heads);
  g_clear_pointer (&table->rows, g_ptr_array_unref);
  g_free (table);
}

/* The cell of @row in @column; "" when the table has no such column. Not owned by the caller. */
const char *
gw_input_table_cell (const GwInputTable *table,
                     guint               row,
                     GwInputColumn       column)
{
  g_return_val_if_fail (row < table->rows->len, "");

  for (guint i = 0; i < table->n_columns; i++)
    if (table->columns[i] == column)
      return ((char **) table->rows->pdata[row])[i];
  return "";
}

/* What was understood: "4 rows with: text, weeks, by; left out: Owner". */
char *
gw_input_table_say (const GwInputTable *table)
{
  g_autoptr(GString) taken = g_string_new (NULL);
  g_autoptr(GString) left = g_string_new (NULL);

  for (guint i = 0; i < table->n_columns; i++)
    {
      gboolean known = table->columns[i] != GW_COLUMN_NONE;
      GString *list = known ? taken : left;

      if (!known && (table->heads == NULL || table->heads[i][0] == '\0'))
        continue;
      if (list->len > 0)
        /* Translators: what stands between the names of columns */
        g_string_append (list, C_("list", ", "));
      g_string_append (list, known ? gw_input_column_label (table->columns[i]) : table->heads[i]);
    }

  guint n = table->rows->len;
  if (table->heads == NULL)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u row; no head says what the columns are",
                                         "%u rows; no head says what the columns are", n),
                            n);
  if (left->len == 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u row with: %s", "%u rows with: %s", n),
                            n, taken->str);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u row with: %s; left out: %s",
                                       "%u rows with: %s; left out: %s", n),
                          n, taken->str, left->str);
}
