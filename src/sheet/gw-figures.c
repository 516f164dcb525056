/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-figures.h"

struct _GwFigures
{
  gatomicrefcount refs;
  GHashTable *blocks;   /* interned name → GArray of GwFigure */
  GStringChunk *texts;
};

G_DEFINE_BOXED_TYPE (GwFigures, gw_figures, gw_figures_ref, gw_figures_unref)

static void
array_unref (gpointer array)
{
  g_array_unref (array);
}

GwFigures *
gw_figures_new (void)
{
  GwFigures *self = g_new0 (GwFigures, 1);

  g_atomic_ref_count_init (&self->refs);
  self->blocks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, array_unref);
  self->texts = g_string_chunk_new (512);
  return self;
}

GwFigures *
gw_figures_ref (GwFigures *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
gw_figures_unref (GwFigures *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_hash_table_unref (self->blocks);
  g_string_chunk_free (self->texts);
  g_free (self);
}

static const char *
keep (GwFigures  *self,
      const char *text)
{
  return text != NULL ? g_string_chunk_insert (self->texts, text) : NULL;
}

/* Adds a row at the end of @block; the texts are copied. Not after the figures are shared. */
void
gw_figures_add (GwFigures      *self,
                const char     *block,
                const GwFigure *figure)
{
  g_return_if_fail (self != NULL && block != NULL && figure != NULL);

  GArray *rows = g_hash_table_lookup (self->blocks, block);
  GwFigure kept = {
    keep (self, figure->item), keep (self, figure->lead), keep (self, figure->text), keep (self, figure->strong),
    keep (self, figure->below), keep (self, figure->tail), figure->from, figure->to,
  };

  if (rows == NULL)
    {
      rows = g_array_new (FALSE, FALSE, sizeof (GwFigure));
      g_hash_table_insert (self->blocks, g_strdup (block), rows);
    }
  g_array_append_val (rows, kept);
}

/* The @n-th row of @block, or NULL after the last. Returns: (transfer none). */
const GwFigure *
gw_figures_get (GwFigures  *self,
                const char *block,
                guint       n)
{
  g_return_val_if_fail (self != NULL && block != NULL, NULL);

  GArray *rows = g_hash_table_lookup (self->blocks, block);

  return rows != NULL && n < rows->len ? &g_array_index (rows, GwFigure, n) : NULL;
}

/* The first row of @block about @item, or NULL. */
const GwFigure *
gw_figures_find (GwFigures  *self,
                 const char *block,
                 const char *item)
{
  g_return_val_if_fail (self != NULL && block != NULL && item != NULL, NULL);

  const GwFigure *row;

  for (guint i = 0; (row = gw_figures_get (self, block, i)) != NULL; i++)
    if (g_strcmp0 (row->item, item) == 0)
      return row;
  return NULL;
}
