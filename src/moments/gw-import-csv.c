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

static gboolean
has_kind_column (GStrv heads)
{
  for (guint i = 0; heads[i] != NULL; i++)
    if (gw_import_match_head (heads[i], GW_KIND_PARTY) == GW_HEAD_KIND)
      return TRUE;
  return FALSE;
}

static guint
count_known (GStrv    heads,
             GwKindId kind)
{
  guint n = 0;

  for (guint i = 0; heads[i] != NULL; i++)
    n += gw_import_match_head (heads[i], kind) >= 0;
  return n;
}

/* Where no column says it, the kind whose fields the heads name best; the more common kind of two. */
static int
guess_kind (GStrv heads)
{
  guint most = 0;
  int best = -1;

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      guint n = count_known (heads, kept[i]);

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
  GwImport       *import;
  GStrv           heads;
  const GwCsvRow *row;
  GDateTime      *now;
  GStrv           people; /* owned */
} Row;

/* FALSE after the row was refused. */
static gboolean
set_cells (Row    *self,
           GwTree *scratch,
           GwNode *node)
{
  for (guint i = 0; self->heads[i] != NULL && self->row->cells[i] != NULL; i++)
    {
      int part = gw_import_match_head (self->heads[i], gw_node_get_kind (node)->id);
      g_autofree char *cell = g_strstrip (g_strdup (self->row->cells[i]));
      g_autoptr (GError) error = NULL;

      if (part < 0 || *cell == '\0')
        continue;
      if (g_strcmp0 (gw_kind_get_part (gw_node_get_kind (node), part)->name, "party") == 0)
        {
          g_clear_pointer (&self->people, g_strfreev);
          self->people = split_people (cell);
        }
      else if (!gw_import_set_cell (scratch, node, part, cell, self->now, &error))
        {
          gw_import_refuse (self->import, self->row->line, self->heads[i], error->message);
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
get_main_head (GStrv    heads,
               GwKindId kind)
{
  gboolean named = kind == GW_KIND_PARTY || kind == GW_KIND_OBJECTIVE;
  int main = gw_kind_find_attribute (gw_kind (kind), "name");

  if (!named)
    main = gw_kind_find_element (gw_kind (kind), "statement");
  for (guint i = 0; heads[i] != NULL; i++)
    if (gw_import_match_head (heads[i], kind) == main)
      return heads[i];
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
    gw_import_refuse (self->import, self->row->line, get_main_head (self->heads, kind),
                      _("This is empty, so there is nothing to keep."));
  else
    gw_import_add (self->import, self->row->line, gw_node_get_item (node),
                   g_steal_pointer (&self->people));
}

/* The kind of a row: its own cell, else what holds for the whole table; -1 after it was refused. */
static int
find_kind (Row *self,
           int  kind)
{
  for (guint i = 0; self->heads[i] != NULL && self->row->cells[i] != NULL; i++)
    if (gw_import_match_head (self->heads[i], GW_KIND_PARTY) == GW_HEAD_KIND
        && *self->row->cells[i] != '\0')
      {
        int own = gw_import_match_kind (self->row->cells[i]);

        if (own < 0)
          gw_import_refuse (self->import, self->row->line, self->heads[i],
                            _("Write person, need, fact, fallback or goal here."));
        return own;
      }
  if (kind < 0)
    gw_import_refuse (self->import, self->row->line, self->heads[0],
                      _("Write person, need, fact, fallback or goal here."));
  return kind;
}

static void
note_left_out (GwImport *self,
               GStrv     heads,
               int       kind)
{
  for (guint i = 0; heads[i] != NULL; i++)
    {
      gboolean known = kind >= 0 && gw_import_match_head (heads[i], kind) != GW_HEAD_NONE;

      for (guint k = 0; kind < 0 && k < G_N_ELEMENTS (kept); k++)
        known |= gw_import_match_head (heads[i], kept[k]) != GW_HEAD_NONE;
      if (!known && *heads[i] != '\0')
        g_ptr_array_add (self->left, g_strdup (heads[i]));
    }
}

gboolean
gw_import_read_csv (GwImport    *self,
                    const char  *text,
                    int          kind,
                    GDateTime   *now,
                    GError     **error)
{
  g_autoptr (GPtrArray) rows = gw_csv_read (text, gw_csv_guess_separator (text), error);

  if (rows == NULL)
    return FALSE;

  GStrv heads = rows->len > 0 ? ((GwCsvRow *) rows->pdata[0])->cells : NULL;
  if (heads != NULL && kind < 0 && !has_kind_column (heads))
    kind = guess_kind (heads);
  if (heads == NULL || (kind < 0 && !has_kind_column (heads)))
    {
      g_set_error_literal (error, GW_ERROR, GW_ERROR_VALUE,
                           _("The first line does not say what the columns are. Give them heads, as "
                             "in: name, role, tags."));
      return FALSE;
    }

  note_left_out (self, heads, has_kind_column (heads) ? -1 : kind);
  for (guint i = 1; i < rows->len; i++)
    {
      Row row = { self, heads, rows->pdata[i], now, NULL };
      int own = find_kind (&row, kind);

      if (own >= 0)
        read_row (&row, own);
      g_clear_pointer (&row.people, g_strfreev);
    }
  return TRUE;
}
