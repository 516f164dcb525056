/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-import-private.h"

#include "gw-csv.h"
#include "gw-fields.h"
#include "gw-main-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const GwKindId kept[] = { GW_KIND_PARTY, GW_KIND_INTEREST, GW_KIND_FACT, GW_KIND_FALLBACK,
                                 GW_KIND_OBJECTIVE };

/* A table whose heads are read once for each kind of row. */
typedef struct
{
  GwImport  *import;
  GStrv      heads;
  guint      n;
  int       *parts[GW_N_KINDS]; /* owned: of each column, as gw_import_match_head() gives it; NULL until
                                   asked for */
  int        kind_column;       /* -1: none says of what kind a row is */
  GDateTime *now;
} Table;

static const int *
get_parts (Table    *self,
           GwKindId  kind)
{
  if (self->parts[kind] == NULL)
    {
      self->parts[kind] = g_new (int, self->n + 1);
      for (guint i = 0; i < self->n; i++)
        self->parts[kind][i] = gw_import_match_head (self->heads[i], kind);
    }
  return self->parts[kind];
}

static void
table_init (Table     *self,
            GwImport  *import,
            GStrv      heads,
            GDateTime *now)
{
  *self = (Table){ .import = import, .heads = heads, .n = g_strv_length (heads), .now = now };
  self->kind_column = -1;
  for (guint i = self->n; i > 0; i--)
    if (get_parts (self, GW_KIND_PARTY)[i - 1] == GW_HEAD_KIND)
      self->kind_column = i - 1;
}

static void
table_clear (Table *self)
{
  for (guint i = 0; i < GW_N_KINDS; i++)
    g_free (self->parts[i]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Table, table_clear)

static guint
count_known (Table    *self,
             GwKindId  kind)
{
  guint n = 0;

  for (guint i = 0; i < self->n; i++)
    n += get_parts (self, kind)[i] >= 0;
  return n;
}

/* Where no column says it, the kind whose fields the heads name best; the more common kind of two. */
static int
guess_kind (Table *self)
{
  guint most = 0;
  int best = -1;

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      guint n = count_known (self, kept[i]);

      if (n > most)
        {
          most = n;
          best = kept[i];
        }
    }
  return best;
}

static GStrv
split_people (const char *cell)
{
  g_auto (GStrv) parts = g_strsplit_set (cell, ";\n", -1);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0')
      g_strv_builder_add (names, parts[i]);
  return g_strv_builder_end (names);
}

typedef struct
{
  Table          *table;
  const GwCsvRow *row;
  GStrv           people; /* owned */
} Row;

static void
refuse (Row        *self,
        guint       column,
        const char *why)
{
  gw_import_refuse (self->table->import, self->row->line, self->table->heads[column], why);
}

/* FALSE after the row was refused. */
static gboolean
set_cells (Row    *self,
           GwTree *scratch,
           GwNode *node)
{
  const GwKind *kind = gw_node_get_kind (node);
  const int *parts = get_parts (self->table, kind->id);

  for (guint i = 0; i < self->table->n && self->row->cells[i] != NULL; i++)
    {
      g_autofree char *cell = g_strstrip (g_strdup (self->row->cells[i]));
      g_autoptr (GError) error = NULL;

      if (parts[i] < 0 || *cell == '\0')
        continue;
      if (g_strcmp0 (gw_kind_get_part (kind, parts[i])->name, "party") == 0)
        {
          g_clear_pointer (&self->people, g_strfreev);
          self->people = split_people (cell);
        }
      else if (!gw_import_set_cell (scratch, node, parts[i], cell, self->table->now, &error))
        {
          refuse (self, i, error->message);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
says_something (const GwItem *item)
{
  const char *own = gw_item_get_main_text (item);

  return (own != NULL && *own != '\0')
         || (gw_item_get_kind (item)->id == GW_KIND_INTEREST
             && gw_item_has (item, GW_INTEREST_POSITION));
}

/* What the row's own words are called in this table. */
static const char *
get_main_head (Table    *self,
               GwKindId  kind)
{
  gboolean named = kind == GW_KIND_PARTY || kind == GW_KIND_OBJECTIVE;
  int main = gw_kind_find_attribute (gw_kind (kind), "name");

  if (!named)
    main = gw_kind_find_element (gw_kind (kind), "statement");
  for (guint i = 0; i < self->n; i++)
    if (get_parts (self, kind)[i] == main)
      return self->heads[i];
  return _(gw_kind_get_part (gw_kind (kind), main)->label);
}

static void
read_row (Row      *self,
          GwKindId  kind)
{
  g_autoptr (GwItem) empty = gw_library_new ();
  g_autoptr (GwTree) scratch = gw_tree_new (empty);
  g_autoptr (GwItem) fresh = gw_row_new (scratch, NULL, kind, NULL);
  GwNode *node = gw_tree_append (scratch, gw_tree_get_root (scratch),
                                 gw_kind_find_list (gw_kind (GW_KIND_LIBRARY), kind), fresh, NULL);

  if (!set_cells (self, scratch, node))
    return;
  if (!says_something (gw_node_get_item (node)))
    gw_import_refuse (self->table->import, self->row->line, get_main_head (self->table, kind),
                      _("This is empty, so there is nothing to keep."));
  else
    gw_import_add (self->table->import, self->row->line, gw_node_get_item (node),
                   g_steal_pointer (&self->people));
}

/* The kind of a row: its own cell, else what holds for the whole table; -1 after it was refused. */
static int
find_kind (Row *self,
           int  kind)
{
  int column = self->table->kind_column;
  gboolean reaches = column >= 0 && (guint) column < g_strv_length (self->row->cells);

  if (reaches && *self->row->cells[column] != '\0')
    kind = gw_import_match_kind (self->row->cells[column]);
  if (kind < 0)
    refuse (self, MAX (column, 0), _("Write person, need, fact, fallback or goal here."));
  return kind;
}

static void
note_left_out (Table *self,
               int    kind)
{
  for (guint i = 0; i < self->n; i++)
    {
      gboolean known = kind >= 0 && get_parts (self, kind)[i] != GW_HEAD_NONE;

      for (guint k = 0; kind < 0 && k < G_N_ELEMENTS (kept); k++)
        known |= get_parts (self, kept[k])[i] != GW_HEAD_NONE;
      if (!known && *self->heads[i] != '\0')
        g_ptr_array_add (self->import->left, g_strdup (self->heads[i]));
    }
}

gboolean
gw_import_read_csv (GwImport      *self,
                    const char    *text,
                    int            kind,
                    GDateTime     *now,
                    GCancellable  *cancellable,
                    GError       **error)
{
  static char *no_heads[] = { NULL };
  g_autoptr (GPtrArray) rows = gw_csv_read (text, gw_csv_guess_separator (text), error);
  g_auto (Table) table = { 0 };

  if (rows == NULL)
    return FALSE;

  table_init (&table, self, rows->len > 0 ? ((GwCsvRow *) rows->pdata[0])->cells : no_heads, now);
  if (kind < 0 && table.kind_column < 0)
    kind = guess_kind (&table);
  if (kind < 0 && table.kind_column < 0)
    {
      g_set_error_literal (error, GW_ERROR, GW_ERROR_VALUE,
                           _("The first line does not say what the columns are. Give them heads, as "
                             "in: name, role, tags."));
      return FALSE;
    }

  note_left_out (&table, table.kind_column >= 0 ? -1 : kind);
  for (guint i = 1; i < rows->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      Row row = { &table, rows->pdata[i], NULL };
      int own = find_kind (&row, kind);

      if (own >= 0)
        read_row (&row, own);
      g_clear_pointer (&row.people, g_strfreev);
    }
  return TRUE;
}
