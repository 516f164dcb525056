/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-merge-private.h"

#include <string.h>

#include "gw-main-text.h"

/* One list of one item: which of the three versions' items stay in it, and in which order. */

typedef struct
{
  GwMerge           *merge;
  const GwTriple    *parents;
  const GwMergeName *name;     /* of what holds the list */
  const char        *address;  /* of what holds the list */
  const char        *location; /* of the list */
  GHashTable        *items[GW_N_SIDES]; /* key -> item, of those without id */
  GHashTable        *staying;  /* key -> GwTriple, owned */
} List;

/* The same item on each side, wherever it stands there. */
static GwTriple
find_triple (List               *self,
             const GwMergeKnown *known,
             const char         *key)
{
  GwTriple triple = { { NULL } };

  for (GwSide side = 0; side < GW_N_SIDES; side++)
    if (known == NULL)
      triple.at[side] = g_hash_table_lookup (self->items[side], key);
    else if (known->at[side] != NULL)
      triple.at[side] = known->at[side]->item;

  return triple;
}

static const char *
get_location (const GwMergeKnown *known,
              GwSide              side)
{
  return known->at[side] != NULL ? known->at[side]->location : NULL;
}

/* An item that one side moved into another list goes with it; one that both moved, to the list
 * whose name sorts first. */
static gboolean
belongs_here (List               *self,
              const GwMergeKnown *known)
{
  const char *base = get_location (known, GW_SIDE_BASE);
  const char *ours = get_location (known, GW_SIDE_OURS);
  const char *theirs = get_location (known, GW_SIDE_THEIRS);

  if (ours == NULL || theirs == NULL || ours == theirs)
    return TRUE;
  if (ours == base || theirs == base)
    return (ours == base ? theirs : ours) == self->location;
  return (strcmp (ours, theirs) < 0 ? ours : theirs) == self->location;
}

static GwMergeName
extend_name (List         *self,
             const GwItem *item,
             const char   *key)
{
  const char *element = gw_item_get_kind (item)->element;

  if (gw_item_get_id (item) != NULL)
    return (GwMergeName) { gw_item_get_id (item), "" };

  g_autofree char *path = *key == '*'
                              ? g_strconcat (self->name->path, element, "/", NULL)
                              : g_strconcat (self->name->path, element, "/", key, "/", NULL);
  return (GwMergeName) { self->name->on, g_string_chunk_insert_const (self->merge->strings, path) };
}

/* What is said of an item that one side deleted and the other did not. */
static void
tell_deleted (List         *self,
              const GwItem *item,
              const char   *key,
              GwSide        from)
{
  const char *text = gw_item_get_main_text (item);
  GwMergeName name = extend_name (self, item, key);

  if (text == NULL)
    text = gw_item_get_kind (item)->element;
  gw_merge_add_conflict (self->merge, &name, ".", from == GW_SIDE_OURS ? text : NULL,
                         from == GW_SIDE_THEIRS ? text : NULL);
}

/* Whether an item stays that only the side @from has. */
static gboolean
stays (List           *self,
       const GwTriple *triple,
       const char     *key,
       GwSide          from)
{
  GwItem *item = triple->at[from];
  GwItem *base = triple->at[GW_SIDE_BASE];
  GwSide other = from == GW_SIDE_OURS ? GW_SIDE_THEIRS : GW_SIDE_OURS;
  const char *address = gw_merge_extend (self->merge, self->address, item, key);

  /* Inserted; or what holds it was deleted as well and stays for a reason that was told. */
  if (base == NULL || self->parents->at[other] == NULL)
    return TRUE;
  /* A conflict that was settled is settled. */
  if (gw_item_get_kind (item)->id == GW_KIND_CONFLICT)
    return FALSE;
  if (gw_item_equal (base, item) && !g_hash_table_contains (self->merge->kept, address))
    return FALSE;

  tell_deleted (self, item, key, from);
  return TRUE;
}

/* The keys of a side's list; a second item with the same key is told apart by its number. */
static GPtrArray *
list_keys (List    *self,
           GwSide   side,
           GwItems *items)
{
  GPtrArray *keys = g_ptr_array_new ();

  for (guint i = 0; i < gw_items_get_n (items); i++)
    {
      GwItem *item = gw_items_get (items, i);
      const char *key = gw_merge_get_key (self->merge, item);

      if (gw_item_get_id (item) == NULL)
        {
          for (guint n = 2; g_hash_table_contains (self->items[side], key); n++)
            {
              g_autofree char *numbered
                  = g_strdup_printf ("%s#%u", gw_merge_get_key (self->merge, item), n);
              key = g_string_chunk_insert_const (self->merge->strings, numbered);
            }
          g_hash_table_insert (self->items[side], (gpointer) key, item);
        }
      g_ptr_array_add (keys, (gpointer) key);
    }

  return keys;
}

/* Leaves in @keys those that stay in this list. */
static void
choose (List      *self,
        GwSide     side,
        GPtrArray *keys)
{
  guint n = 0;

  for (guint i = 0; i < keys->len; i++)
    {
      const char *key = keys->pdata[i];
      const GwMergeKnown *known = g_hash_table_lookup (self->merge->known, key);
      GwTriple triple = find_triple (self, known, key);
      gboolean in_both = triple.at[GW_SIDE_OURS] != NULL && triple.at[GW_SIDE_THEIRS] != NULL;

      if ((known != NULL && !belongs_here (self, known)) || (!in_both && !stays (self, &triple, key, side)))
        continue;
      g_hash_table_insert (self->staying, (gpointer) key,
                           g_memdup2 (&triple, sizeof triple));
      keys->pdata[n++] = (gpointer) key;
    }

  g_ptr_array_set_size (keys, n);
}

static GwItems *
merge_each (List      *self,
            GPtrArray *order)
{
  g_autoptr (GPtrArray) merged
      = g_ptr_array_new_full (order->len, (GDestroyNotify) gw_item_unref);

  for (guint i = 0; i < order->len; i++)
    {
      const char *key = order->pdata[i];
      const GwTriple *triple = g_hash_table_lookup (self->staying, key);
      GwItem *some = triple->at[GW_SIDE_OURS] != NULL ? triple->at[GW_SIDE_OURS]
                                                      : triple->at[GW_SIDE_THEIRS];
      GwMergeName name = extend_name (self, some, key);

      g_ptr_array_add (merged, gw_merge_item (self->merge, triple, &name,
                                              gw_merge_extend (self->merge, self->address, some,
                                                               key)));
    }

  return gw_items_new ((GwItem **) merged->pdata, merged->len);
}

/**
 * gw_merge_list:
 * @parents: what holds the list on each side
 * @address: of that
 *
 * Returns: (transfer full) (nullable): the merged list of @part
 */
GwItems *
gw_merge_list (GwMerge           *self,
               const GwTriple    *parents,
               guint              part,
               const GwMergeName *name,
               const char        *address)
{
  const GwItem *some = parents->at[GW_SIDE_OURS] != NULL ? parents->at[GW_SIDE_OURS]
                                                         : parents->at[GW_SIDE_THEIRS];
  const GwPart *described = gw_kind_get_part (gw_item_get_kind (some), part);
  List list = { self, parents, name, address, NULL, { NULL }, NULL };
  GPtrArray *keys[GW_N_SIDES];
  GwItems *items[GW_N_SIDES];

  for (GwSide side = 0; side < GW_N_SIDES; side++)
    items[side] = parents->at[side] != NULL ? gw_item_get_items (parents->at[side], part) : NULL;
  if (items[GW_SIDE_OURS] == NULL && items[GW_SIDE_THEIRS] == NULL)
    return NULL;

  list.location = gw_merge_get_location (self, address, described);
  list.staying = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  for (GwSide side = 0; side < GW_N_SIDES; side++)
    {
      list.items[side] = g_hash_table_new (NULL, NULL);
      keys[side] = list_keys (&list, side, items[side]);
    }
  for (GwSide side = GW_SIDE_OURS; side < GW_N_SIDES; side++)
    choose (&list, side, keys[side]);

  g_autoptr (GPtrArray) order
      = gw_merge_order (keys[GW_SIDE_BASE], keys[GW_SIDE_OURS], keys[GW_SIDE_THEIRS]);
  GwItems *merged = merge_each (&list, order);

  for (GwSide side = 0; side < GW_N_SIDES; side++)
    {
      g_hash_table_unref (list.items[side]);
      g_ptr_array_unref (keys[side]);
    }
  g_hash_table_unref (list.staying);
  return merged;
}
