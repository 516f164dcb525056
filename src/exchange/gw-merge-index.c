/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-merge-private.h"

#include <string.h>

#include "gw-check.h"

static const char *
intern (GwMerge    *self,
        const char *key)
{
  return g_string_chunk_insert_const (self->strings, key);
}

/* What an item is known by in its list: its id, else what it speaks of; one that stands alone needs
 * nothing. */
const char *
gw_merge_get_key (GwMerge      *self,
                  const GwItem *item)
{
  const char *id = gw_item_get_id (item);
  const GwMergeKnown *known = id != NULL ? g_hash_table_lookup (self->ids, id) : NULL;

  if (id != NULL)
    return known != NULL ? known->id : intern (self, id); /* a root's stands in no list */

  switch (gw_item_get_kind (item)->id)
    {
    case GW_KIND_RATING:
      return intern (self, gw_item_get_raw (item, GW_RATING_INTEREST));
    case GW_KIND_VERDICT:
      return intern (self, gw_item_get_raw (item, GW_VERDICT_PARTY));
    case GW_KIND_HOLIDAY:
      return intern (self, gw_item_get_raw (item, GW_HOLIDAY_DATE));
    case GW_KIND_WAIVED:
      {
        const char *on = gw_item_get_raw (item, GW_WAIVED_ON);
        g_autofree char *key = g_strconcat (gw_item_get_raw (item, GW_WAIVED_RULE), "/", on, NULL);
        return intern (self, key);
      }
    default:
      return intern (self, "*");
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

  for (guint i = 0; kind->has_items && i < kind->n_parts; i++)
    if (gw_part_is_items (&kind->parts[i]) && gw_item_get_items (item, i) != NULL)
      return TRUE;

  return FALSE;
}

static GwMergeKnown *
know (GwMerge    *self,
      const char *id)
{
  GwMergeKnown *known = g_hash_table_lookup (self->ids, id);

  if (known != NULL)
    return known;

  known = g_new0 (GwMergeKnown, 1);
  known->id = id;
  g_ptr_array_add (self->owned, known);
  g_hash_table_insert (self->ids, (gpointer) id, known);
  g_hash_table_insert (self->known, (gpointer) id, known);
  return known;
}

static void
index_item (GwMerge      *self,
            GwSide        side,
            GwItem       *item,
            GwMergePlace *up,
            const char   *location)
{
  const GwKind *kind = gw_item_get_kind (item);
  const char *id = gw_item_get_id (item);
  GwMergePlace *place = g_new (GwMergePlace, 1);

  *place = (GwMergePlace){ item, up, "brief", location };
  g_ptr_array_add (self->owned, place);
  if (id != NULL && up != NULL)
    {
      GwMergeKnown *known = know (self, id);
      known->at[side] = place;
      place->address = known->id;
    }
  else if (up != NULL)
    place->address = gw_merge_extend (self, up->address, item, gw_merge_get_key (self, item));

  for (guint i = 0; kind->has_items && i < kind->n_parts; i++)
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

/* Finds every item of a side. */
void
gw_merge_index (GwMerge *self,
                GwSide   side,
                GwItem  *root)
{
  index_item (self, side, root, NULL, "");
}

static gboolean
have_one_kind (const GwMergePlace *one,
               const GwMergePlace *two)
{
  return gw_item_get_kind (one->item) == gw_item_get_kind (two->item);
}

static gboolean
stand_in_one_list (const GwMergePlace *one,
                   const GwMergePlace *two)
{
  return one->location == two->location;
}

static gboolean
are_alike (GwMerge *self,
           gboolean (*alike) (const GwMergePlace *one,
                              const GwMergePlace *two))
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->known);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const GwMergeKnown *known = value;
      for (GwSide side = GW_SIDE_OURS; side < GW_N_SIDES; side++)
        for (GwSide other = GW_SIDE_BASE; other < side; other++)
          if (known->at[side] != NULL && known->at[other] != NULL
              && !alike (known->at[side], known->at[other]))
            return FALSE;
    }

  return TRUE;
}

/* Whether no side's id is another kind's on another. */
gboolean
gw_merge_has_one_kind_an_id (GwMerge *self)
{
  return are_alike (self, have_one_kind);
}

/* Whether any item stands in another list on one side than on another. */
gboolean
gw_merge_has_moved (GwMerge *self)
{
  return !are_alike (self, stand_in_one_list);
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
  const GwMergeKnown *known = g_hash_table_lookup (need->merge->ids, id);

  for (GwSide side = GW_SIDE_OURS; known != NULL && side < GW_N_SIDES; side++)
    for (GwMergePlace *place = known->at[side]; place != NULL && place->up != NULL;
         place = place->up)
      if (g_hash_table_add (need->merge->kept, (gpointer) place->address))
        need->added = TRUE;
}

static gboolean
is_reference (const GwPart *part)
{
  return part->type == GW_TYPE_REF || part->type == GW_TYPE_REFS || part->type == GW_TYPE_ANY_REF;
}

/* A field in conflict may become what either side has, so what both name must stay. */
void
gw_merge_note_named (GwMerge      *self,
                     const GwItem *item,
                     guint         part)
{
  if (!is_reference (gw_kind_get_part (gw_item_get_kind (item), part)) || !gw_item_has (item, part))
    return;

  g_auto (GStrv) ids = gw_item_dup_words (item, part);
  for (char **id = ids; *id != NULL; id++)
    g_hash_table_add (self->named, (gpointer) intern (self, *id));
}

static gboolean
note_needed (GwItem   *item,
             GwItem   *parent,
             guint     in_part,
             gpointer  user_data)
{
  const GwKind *kind = gw_item_get_kind (item);
  Need *need = user_data;

  for (guint i = 0; kind->has_references && i < kind->n_parts; i++)
    {
      if (!is_reference (&kind->parts[i]) || !gw_item_has (item, i))
        continue;

      g_auto (GStrv) ids = gw_item_dup_words (item, i);
      for (char **id = ids; *id != NULL; id++)
        if (!g_hash_table_contains (need->ids, *id))
          keep (need, *id);
    }

  return TRUE;
}

static void
keep_named (Need *need)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, need->merge->named);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!g_hash_table_contains (need->ids, id))
      keep (need, id);
}

/* Whether something in @result, or in what it may become, refers to what is not in it; that is then
 * kept the next time. */
gboolean
gw_merge_keep_needed (GwMerge *self,
                      GwItem  *result)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  Need need = { self, ids, FALSE };

  gw_item_walk (result, note_id, &need);
  gw_item_walk (result, note_needed, &need);
  keep_named (&need);
  return need.added;
}
