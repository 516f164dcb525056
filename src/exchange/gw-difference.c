/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-difference.h"

/* Walks two documents side by side. Items are the same when their ids are; those without an id when
 * they speak of the same thing (a rating of its need, a verdict of its person), else when they
 * stand at the same place. Each list is first brought into its new order (removed, moved, inserted)
 * and then looked into, so that every edit's path is right when its turn comes. */

static void compare_items (GPtrArray *edits, GArray *path, GwItem *from, GwItem *to);

/* What an item without an id is known by among its siblings. */
static const char *
get_key (const GwItem *item)
{
  const GwKind *kind = gw_item_get_kind (item);
  const char *id = gw_item_get_id (item);

  if (id != NULL)
    return id;

  switch (kind->id)
    {
    case GW_KIND_RATING:
      return gw_item_get_raw (item, GW_RATING_INTEREST);
    case GW_KIND_VERDICT:
      return gw_item_get_raw (item, GW_VERDICT_PARTY);
    case GW_KIND_HOLIDAY:
      return gw_item_get_raw (item, GW_HOLIDAY_DATE);
    default:
      return NULL;
    }
}

static gboolean
have_equal_extras (const GwItem *a,
                   const GwItem *b)
{
  const GArray *one = gw_item_get_extras (a);
  const GArray *two = gw_item_get_extras (b);
  guint n_one = one != NULL ? one->len : 0;
  guint n_two = two != NULL ? two->len : 0;

  if (n_one != n_two)
    return FALSE;
  for (guint i = 0; i < n_one; i++)
    {
      const GwExtra *x = &g_array_index (one, GwExtra, i);
      const GwExtra *y = &g_array_index (two, GwExtra, i);

      if (x->place != y->place || x->part != y->part || g_strcmp0 (x->xml, y->xml) != 0)
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_same (const GwItem *a,
         const GwItem *b)
{
  const char *key = get_key (a);

  return gw_item_get_kind (a) == gw_item_get_kind (b) && g_strcmp0 (key, get_key (b)) == 0;
}

/* Finds among @items, from @start on, the one that is the same as @item; -1 when there is none. The
 * first look is where it mostly is. */
static int
find_same (GPtrArray    *items,
           guint         start,
           const GwItem *item)
{
  for (guint i = start; i < items->len; i++)
    if (is_same (g_ptr_array_index (items, i), item))
      return (int) i;
  return -1;
}

static GPtrArray *
collect (GwItems *items)
{
  GPtrArray *array = g_ptr_array_new ();

  for (guint i = 0; i < gw_items_get_n (items); i++)
    g_ptr_array_add (array, gw_items_get (items, i));
  return array;
}

static GHashTable *
index_keys (GwItems *items)
{
  GHashTable *table = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < gw_items_get_n (items); i++)
    {
      const char *key = get_key (gw_items_get (items, i));

      if (key != NULL)
        g_hash_table_insert (table, (gpointer) key, gw_items_get (items, i));
    }
  return table;
}

/* Those that are in no way in the new list go first, from the end, so that places before them
 * stay. */
static void
remove_gone (GPtrArray *edits,
             GArray    *path,
             guint      part,
             GPtrArray *work,
             GwItems   *to)
{
  g_autoptr (GHashTable) keys = index_keys (to);

  for (guint i = work->len; i > 0; i--)
    {
      GwItem *item = g_ptr_array_index (work, i - 1);
      const char *key = get_key (item);
      GwItem *other = key != NULL ? g_hash_table_lookup (keys, key) : NULL;

      if (key == NULL && i <= gw_items_get_n (to))
        other = gw_items_get (to, i - 1);
      if (other != NULL && is_same (item, other))
        continue;
      g_ptr_array_add (edits, gw_edit_remove (path, part, i - 1, item));
      g_ptr_array_remove_index (work, i - 1);
    }
}

static void
put_in_order (GPtrArray *edits,
              GArray    *path,
              guint      part,
              GPtrArray *work,
              GwItems   *to)
{
  for (guint i = 0; i < gw_items_get_n (to); i++)
    {
      GwItem *wanted = gw_items_get (to, i);
      int found = find_same (work, i, wanted);

      if (found == (int) i)
        continue;
      if (found > 0)
        {
          GwItem *moved = g_ptr_array_steal_index (work, (guint) found);

          g_ptr_array_add (edits, gw_edit_move (path, part, (guint) found, i));
          g_ptr_array_insert (work, (int) i, moved);
        }
      else
        {
          g_ptr_array_add (edits, gw_edit_insert (path, part, i, wanted));
          g_ptr_array_insert (work, (int) i, wanted);
        }
    }

  while (work->len > gw_items_get_n (to))
    {
      g_ptr_array_add (
        edits, gw_edit_remove (path, part, work->len - 1, g_ptr_array_index (work, work->len - 1)));
      g_ptr_array_remove_index (work, work->len - 1);
    }
}

static GArray *
extend_path (GArray *path,
             guint   part,
             guint   index)
{
  GArray *longer = g_array_copy (path);
  GwStep step = { part, index };

  g_array_append_val (longer, step);
  return longer;
}

static void
compare_lists (GPtrArray *edits,
               GArray    *path,
               guint      part,
               GwItems   *from,
               GwItems   *to)
{
  g_autoptr (GPtrArray) work = collect (from);

  remove_gone (edits, path, part, work, to);
  put_in_order (edits, path, part, work, to);

  for (guint i = 0; i < work->len; i++)
    {
      GwItem *before = g_ptr_array_index (work, i);
      GwItem *after = gw_items_get (to, i);

      if (before != after)
        {
          g_autoptr (GArray) longer = extend_path (path, part, i);

          compare_items (edits, longer, before, after);
        }
    }
}

static void
compare_items (GPtrArray *edits,
               GArray    *path,
               GwItem    *from,
               GwItem    *to)
{
  const GwKind *kind = gw_item_get_kind (from);

  if (!have_equal_extras (from, to))
    g_ptr_array_add (
      edits, gw_edit_beside (path, gw_item_get_extras (from), gw_item_get_extras (to)));
  for (guint i = 0; i < kind->n_parts; i++)
    {
      if (gw_part_is_items (gw_kind_get_part (kind, i)))
        {
          GwItems *before = gw_item_get_items (from, i);
          GwItems *after = gw_item_get_items (to, i);

          if (before != after)
            compare_lists (edits, path, i, before, after);
        }
      else if (g_strcmp0 (gw_item_get_raw (from, i), gw_item_get_raw (to, i)) != 0)
        {
          g_ptr_array_add (
            edits, gw_edit_set (path, i, gw_item_get_raw (from, i), gw_item_get_raw (to, i)));
        }
    }
}

/**
 * gw_difference:
 *
 * What turns one document into another, as edits to be made in this order. What both share is not
 * looked into, so two states of one document cost what differs.
 *
 * Returns: (transfer full) (nullable) (element-type GwEdit): NULL when edits cannot do it: another
 *   kind of document
 */
GPtrArray *
gw_difference (GwItem *from,
               GwItem *to)
{
  g_autoptr (GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify)gw_edit_free);
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (GwStep));

  if (gw_item_get_kind (from) != gw_item_get_kind (to))
    return NULL;

  compare_items (edits, path, from, to);
  return g_steal_pointer (&edits);
}
