/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-shelf-private.h"

#include <string.h>

/* What says the same as another, or nearly so. */

/* One kind of what is kept, without waiting for the rest to be compared. */
static GwItem *
look_for_same (GwShelf      *shelf,
               const GwItem *item)
{
  g_autofree char *key = gw_twins_make_key (item);
  int list = gw_kind_find_list (gw_kind (GW_KIND_LIBRARY), gw_item_get_kind (item)->id);
  GPtrArray *all = gw_shelf_get_list (shelf, list);

  for (guint i = 0; *key != '\0' && i < all->len; i++)
    {
      GwItem *kept = ((GwKept *) g_ptr_array_index (all, i))->item;
      g_autofree char *other = gw_twins_make_key (kept);

      if (strcmp (key, other) == 0 && g_strcmp0 (gw_item_get_id (kept), gw_item_get_id (item)) != 0)
        return kept;
    }
  return NULL;
}

/**
 * gw_shelf_find_twin:
 * @item: of the library, or of a brief
 *
 * Returns: (transfer none) (nullable): another item of the kind that says the same
 */
GwItem *
gw_shelf_find_twin (GwShelf      *self,
                    const GwItem *item)
{
  GwTwins *twins = gw_shelf_twins_want (gw_shelf_get_twins (self), gw_shelf_count (self));

  if (twins == NULL)
    return look_for_same (self, item);

  const char *id = gw_twins_find_same (twins, item);
  return id != NULL ? gw_shelf_find (self, id) : NULL;
}

/**
 * gw_shelf_find_alike:
 * @item: of the library
 *
 * Returns: (transfer none) (nullable): another item of the kind that says the same, or nearly so,
 *   and was not told apart from it; NULL as well while a large library is being compared
 */
GwItem *
gw_shelf_find_alike (GwShelf      *self,
                     const GwItem *item)
{
  GwShelfTwins *own = gw_shelf_get_twins (self);
  GwTwins *twins = gw_shelf_twins_want (own, gw_shelf_count (self));
  const char *id = twins != NULL ? gw_twins_find (twins, gw_item_get_id (item), gw_shelf_twins_get_apart (own)) : NULL;

  return id != NULL ? gw_shelf_find (self, id) : NULL;
}

/* As gw_shelf_find_alike(), by thousands. */
gboolean
gw_shelf_has_twin (GwShelf *self,
                   GwKept  *kept)
{
  return gw_shelf_find_alike (self, kept->item) != NULL;
}

/**
 * gw_shelf_set_apart:
 * @pairs: of gw_twins_make_pair(): what nobody wants to be asked about again
 */
void
gw_shelf_set_apart (GwShelf           *self,
                    const char *const *pairs)
{
  GHashTable *apart = gw_shelf_twins_get_apart (gw_shelf_get_twins (self));

  g_hash_table_remove_all (apart);
  for (guint i = 0; pairs[i] != NULL; i++)
    g_hash_table_add (apart, g_strdup (pairs[i]));
  g_signal_emit_by_name (self, "compared");
}
