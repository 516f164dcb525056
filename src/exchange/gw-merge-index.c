/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-merge-private.h"

#include <string.h>

#include "gw-check.h"

/* What an item without an id is known by in its list; one that stands alone needs nothing. */
const char *
gw_merge_get_key (GwMerge      *self,
                  const GwItem *item)
{
  const char *id = gw_item_get_id (item);

  if (id != NULL)
    return id;

  switch (gw_item_get_kind (item)->id)
    {
    case GW_KIND_RATING:
      return gw_item_get_raw (item, GW_RATING_INTEREST);
    case GW_KIND_VERDICT:
      return gw_item_get_raw (item, GW_VERDICT_PARTY);
    case GW_KIND_HOLIDAY:
      return gw_item_get_raw (item, GW_HOLIDAY_DATE);
    case GW_KIND_WAIVED:
      {
        const char *on = gw_item_get_raw (item, GW_WAIVED_ON);
        g_autofree char *key = g_strconcat (gw_item_get_raw (item, GW_WAIVED_RULE), "/", on, NULL);
        return g_string_chunk_insert_const (self->strings, key);
      }
    default:
      return "*";
    }
}

/* Which list of which item, in words that are equal when the lists are. */
const char *
gw_merge_get_location (GwMerge      *self,
                       const char   *address,
                       const GwPart *part)
{
  g_autofree char *location
      = g_strconcat (address, ">", gw_kind (part->child)->element, NULL);

  return g_string_chunk_insert_const (self->strings, location);
}

/* The address of @item in what has @address: its id, which nothing else can have. */
const char *
gw_merge_extend (GwMerge      *self,
                 const char   *address,
                 const GwItem *item,
                 const char   *key)
{
  if (gw_item_get_id (item) != NULL)
    return gw_item_get_id (item);

  g_autofree char *path
      = g_strconcat (address, "/", gw_item_get_kind (item)->element, "/", key, NULL);
  return g_string_chunk_insert_const (self->strings, path);
}

static gboolean
has_items (const GwItem *item)
{
  const GwKind *kind = gw_item_get_kind (item);

  for (guint i = 0; i < kind->n_parts; i++)
    if (gw_part_is_items (&kind->parts[i]) && gw_item_get_items (item, i) != NULL)
      return TRUE;

  return FALSE;
}

static void
index_item (GwMerge      *self,
            GwSide        side,
            GwItem       *item,
            GwMergePlace *up,
            const char   *location)
{
  const GwKind *kind = gw_item_get_kind (item);
  GwMergePlace *place = g_new (GwMergePlace, 1);

  *place = (GwMergePlace){ item, up, NULL, location };
  place->address
      = up == NULL ? "brief"
                   : gw_merge_extend (self, up->address, item, gw_merge_get_key (self, item));
  g_ptr_array_add (self->owned, place);
  if (gw_item_get_id (item) != NULL && up != NULL)
    g_hash_table_insert (self->places[side], (gpointer) gw_item_get_id (item), place);

  for (guint i = 0; i < kind->n_parts; i++)
    {
      GwItems *items = gw_part_is_items (&kind->parts[i]) ? gw_item_get_items (item, i) : NULL;
      const char *here
          = items != NULL ? gw_merge_get_location (self, place->address, &kind->parts[i]) : NULL;

      for (guint j = 0; j < gw_items_get_n (items); j++)
        {
          GwItem *child = gw_items_get (items, j);
          if (gw_item_get_id (child) != NULL || has_items (child))
            index_item (self, side, child, place, here);
        }
    }
}

static gboolean
have_same_kinds (GHashTable *one,
                 GHashTable *two)
{
  GHashTableIter iter;
  gpointer id;
  gpointer value;

  g_hash_table_iter_init (&iter, one);
  while (g_hash_table_iter_next (&iter, &id, &value))
    {
      GwMergePlace *other = g_hash_table_lookup (two, id);
      if (other != NULL
          && gw_item_get_kind (other->item) != gw_item_get_kind (((GwMergePlace *) value)->item))
        return FALSE;
    }

  return TRUE;
}

/* Finds every item of a side. Returns: FALSE when one side's id is another kind's in another */
gboolean
gw_merge_index (GwMerge *self,
                GwSide   side,
                GwItem  *root)
{
  self->places[side] = g_hash_table_new (g_str_hash, g_str_equal);
  index_item (self, side, root, NULL, "");

  for (GwSide other = 0; other < side; other++)
    if (self->places[other] != NULL && !have_same_kinds (self->places[side], self->places[other]))
      return FALSE;
  return TRUE;
}

/* Whether any item stands in another list on one side than on another. */
gboolean
gw_merge_has_moved (GwMerge *self)
{
  GHashTableIter iter;
  gpointer id;
  gpointer value;

  for (GwSide side = GW_SIDE_OURS; side < GW_N_SIDES; side++)
    {
      g_hash_table_iter_init (&iter, self->places[side]);
      while (g_hash_table_iter_next (&iter, &id, &value))
        for (GwSide other = GW_SIDE_BASE; other < side; other++)
          {
            GwMergePlace *place = self->places[other] != NULL
                                      ? g_hash_table_lookup (self->places[other], id)
                                      : NULL;
            if (place != NULL && place->location != ((GwMergePlace *) value)->location)
              return TRUE;
          }
    }

  return FALSE;
}

typedef struct
{
  GwMerge    *merge;
  GHashTable *ids;   /* set of all ids of the result */
  gboolean    added;
} Need;

static gboolean
note_id (GwItem   *item,
         GwItem   *parent,
         guint     part,
         gpointer  user_data)
{
  Need *need = user_data;

  if (gw_item_get_id (item) != NULL)
    g_hash_table_add (need->ids, (gpointer) gw_item_get_id (item));
  return TRUE;
}

/* The item that @id had before one side deleted it, and what holds it, must stay. */
static void
keep (Need       *need,
      const char *id)
{
  for (GwSide side = GW_SIDE_OURS; side < GW_N_SIDES; side++)
    for (GwMergePlace *place = g_hash_table_lookup (need->merge->places[side], id);
         place != NULL && place->up != NULL; place = place->up)
      if (g_hash_table_add (need->merge->kept, (gpointer) place->address))
        need->added = TRUE;
}

static gboolean
note_needed (GwItem   *item,
             GwItem   *parent,
             guint     in_part,
             gpointer  user_data)
{
  const GwKind *kind = gw_item_get_kind (item);
  Need *need = user_data;

  for (guint i = 0; i < kind->n_parts; i++)
    {
      const GwPart *part = &kind->parts[i];

      if ((part->type != GW_TYPE_REF && part->type != GW_TYPE_REFS
           && part->type != GW_TYPE_ANY_REF) || !gw_item_has (item, i))
        continue;

      g_auto (GStrv) ids = gw_item_dup_words (item, i);
      for (char **id = ids; *id != NULL; id++)
        if (!g_hash_table_contains (need->ids, *id))
          keep (need, *id);
    }

  return TRUE;
}

/* Whether something in @result refers to what is not in it; that is then kept the next time. */
gboolean
gw_merge_keep_needed (GwMerge *self,
                      GwItem  *result)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  Need need = { self, ids, FALSE };

  gw_item_walk (result, note_id, &need);
  gw_item_walk (result, note_needed, &need);
  return need.added;
}
