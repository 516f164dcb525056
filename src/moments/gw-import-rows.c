/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-import-private.h"

#include <glib/gi18n-lib.h>

/* What a file would bring, row by row. */

static void
row_free (gpointer data)
{
  GwImportRow *row = data;

  gw_item_unref (row->item);
  g_strfreev (row->people);
  g_free (row->known);
  g_free (row->same);
  g_clear_pointer (&row->source, gw_item_unref);
  g_clear_pointer (&row->near, gw_item_unref);
  g_free (row);
}

static void
refusal_free (gpointer data)
{
  GwImportRefusal *refusal = data;

  g_free (refusal->field);
  g_free (refusal->why);
  g_free (refusal);
}

GwImport *
gw_import_new (void)
{
  GwImport *self = g_new0 (GwImport, 1);

  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->refused = g_ptr_array_new_with_free_func (refusal_free);
  self->left = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
gw_import_free (GwImport *self)
{
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->refused);
  g_ptr_array_unref (self->left);
  g_free (self);
}

/* Takes @people, which may be NULL; a reference of @item is taken. */
void
gw_import_add (GwImport *self,
               guint     line,
               GwItem   *item,
               GStrv     people)
{
  GwImportRow *row = g_new0 (GwImportRow, 1);

  row->line = line;
  row->item = gw_item_ref (item);
  row->people = people;
  g_ptr_array_add (self->rows, row);
}

void
gw_import_refuse (GwImport   *self,
                  guint       line,
                  const char *field,
                  const char *why)
{
  GwImportRefusal *refusal = g_new0 (GwImportRefusal, 1);

  refusal->line = line;
  refusal->field = g_strdup (field);
  refusal->why = g_strdup (why);
  g_ptr_array_add (self->refused, refusal);
}

gboolean
gw_import_adds (const GwImportRow *row,
                GwImportHow        how)
{
  return row->known == NULL && (row->near == NULL || (how & GW_IMPORT_LEAVE_NEAR) == 0);
}

gboolean
gw_import_merges (const GwImportRow *row,
                  GwImportHow        how)
{
  return row->known != NULL && *row->known != '\0' && (how & GW_IMPORT_MERGE) != 0;
}

/* Returns: how many rows would change the library */
guint
gw_import_count (const GwImport *self,
                 GwImportHow     how)
{
  guint n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const GwImportRow *row = g_ptr_array_index (self->rows, i);

      n += gw_import_adds (row, how) || gw_import_merges (row, how);
    }
  return n;
}

/* Returns: (transfer full): what came of it, in a sentence */
char *
gw_import_say (const GwImport       *self,
               const GwImportCounts *counts)
{
  /* Translators: numbers of rows of a list */
  return g_strdup_printf (_("Added: %1$u · brought up to date: %2$u · kept already: %3$u · refused: %4$u"),
                          counts->added, counts->merged, counts->skipped, self->refused->len);
}
