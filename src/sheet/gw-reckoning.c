/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-reckoning.h"

struct _GwReckoning
{
  gatomicrefcount refs;
  GHashTable *blocks;   /* interned name → GArray of GwReckonedRow */
  GHashTable *diagrams; /* name → GwDiagram */
  GStringChunk *texts;
};

G_DEFINE_BOXED_TYPE (GwReckoning, gw_reckoning, gw_reckoning_ref, gw_reckoning_unref)

static void
array_unref (gpointer array)
{
  g_array_unref (array);
}

GwReckoning *
gw_reckoning_new (void)
{
  GwReckoning *self = g_new0 (GwReckoning, 1);

  g_atomic_ref_count_init (&self->refs);
  self->blocks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, array_unref);
  self->diagrams = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                          (GDestroyNotify) gw_diagram_unref);
  self->texts = g_string_chunk_new (512);
  return self;
}

GwReckoning *
gw_reckoning_ref (GwReckoning *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
gw_reckoning_unref (GwReckoning *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_hash_table_unref (self->blocks);
  g_hash_table_unref (self->diagrams);
  g_string_chunk_free (self->texts);
  g_free (self);
}

static const char *
keep (GwReckoning  *self,
      const char *text)
{
  return text != NULL ? g_string_chunk_insert (self->texts, text) : NULL;
}

/* Adds a row at the end of @block; the texts are copied. Not after the reckoning are shared. */
void
gw_reckoning_add (GwReckoning      *self,
                const char     *block,
                const GwReckonedRow *row)
{
  g_return_if_fail (self != NULL && block != NULL && row != NULL);

  GArray *rows = g_hash_table_lookup (self->blocks, block);
  GwReckonedRow kept = {
    keep (self, row->item),
    keep (self, row->lead),
    keep (self, row->text),
    keep (self, row->strong),
    keep (self, row->below),
    keep (self, row->tail),
  };

  if (rows == NULL)
    {
      rows = g_array_new (FALSE, FALSE, sizeof (GwReckonedRow));
      g_hash_table_insert (self->blocks, g_strdup (block), rows);
    }
  g_array_append_val (rows, kept);
}

/* The @n-th row of @block, or NULL after the last. Returns: (transfer none). */
const GwReckonedRow *
gw_reckoning_get (GwReckoning  *self,
                const char *block,
                guint       n)
{
  g_return_val_if_fail (self != NULL && block != NULL, NULL);

  GArray *rows = g_hash_table_lookup (self->blocks, block);

  return rows != NULL && n < rows->len ? &g_array_index (rows, GwReckonedRow, n) : NULL;
}

/* The first row of @block about @item, or NULL. */
const GwReckonedRow *
gw_reckoning_find (GwReckoning  *self,
                 const char *block,
                 const char *item)
{
  g_return_val_if_fail (self != NULL && block != NULL && item != NULL, NULL);

  const GwReckonedRow *row;

  for (guint i = 0; (row = gw_reckoning_get (self, block, i)) != NULL; i++)
    if (g_strcmp0 (row->item, item) == 0)
      return row;
  return NULL;
}

/* A reference is taken. */
void
gw_reckoning_set_diagram (GwReckoning *self,
                          const char  *block,
                          GwDiagram   *diagram)
{
  g_return_if_fail (self != NULL && block != NULL && diagram != NULL);

  g_hash_table_insert (self->diagrams, g_strdup (block), gw_diagram_ref (diagram));
}

/* The picture that was set for @block, or NULL. Returns: (transfer none). */
GwDiagram *
gw_reckoning_get_diagram (GwReckoning *self,
                          const char  *block)
{
  g_return_val_if_fail (self != NULL && block != NULL, NULL);

  return g_hash_table_lookup (self->diagrams, block);
}
