/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-uses.h"

struct _GwUses
{
  gatomicrefcount  ref_count;
  GHashTable      *uses; /* owned: id in the library -> GPtrArray of GwUse */
};

static void
use_free (gpointer data)
{
  GwUse *use = data;

  gw_item_unref (use->brief);
  g_clear_object (&use->file);
  g_free (use);
}

GwUses *
gw_uses_new (void)
{
  GwUses *self = g_new0 (GwUses, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->uses = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                      (GDestroyNotify) g_ptr_array_unref);
  return self;
}

GwUses *
gw_uses_ref (GwUses *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
gw_uses_unref (GwUses *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_hash_table_unref (self->uses);
  g_free (self);
}

static void
add_use (GwUses     *self,
         const char *id,
         GwItem     *brief,
         GFile      *file)
{
  GPtrArray *uses = g_hash_table_lookup (self->uses, id);
  GwUse *use;

  if (uses == NULL)
    {
      uses = g_ptr_array_new_with_free_func (use_free);
      g_hash_table_insert (self->uses, g_strdup (id), uses);
    }
  else
    {
      use = g_ptr_array_index (uses, uses->len - 1);
      if (use->brief == brief)
        return;
    }
  use = g_new0 (GwUse, 1);
  use->brief = gw_item_ref (brief);
  use->file = file != NULL ? g_object_ref (file) : NULL;
  g_ptr_array_add (uses, use);
}

/* @file: (nullable): where the brief lies */
void
gw_uses_add (GwUses *self,
             GwItem *brief,
             GFile  *file)
{
  const GwKind *kind = gw_item_get_kind (brief);

  for (guint i = 0; i < kind->n_parts; i++)
    {
      int origin = gw_part_is_items (&kind->parts[i])
                       ? gw_kind_find_attribute (gw_kind (kind->parts[i].child), "origin")
                       : -1;

      for (guint j = 0; origin >= 0 && j < gw_item_count (brief, i); j++)
        {
          const char *id = gw_item_get_raw (gw_item_get_child (brief, i, j), origin);

          if (id != NULL)
            add_use (self, id, brief, file);
        }
    }
}

/* Returns: (transfer none) (element-type GwUse) (nullable): the briefs that have a copy of the
 *   library's item, in the order they were added; NULL where none has */
GPtrArray *
gw_uses_find (GwUses     *self,
              const char *id)
{
  return g_hash_table_lookup (self->uses, id);
}
