/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-changes.h"

#include <string.h>

#include "gw-changes-private.h"

static void find_in_item (GPtrArray *changes,
                          GwItem    *before,
                          GwItem    *after);

static void
change_free (gpointer data)
{
  GwChange *change = data;

  g_clear_pointer (&change->before, gw_item_unref);
  g_clear_pointer (&change->after, gw_item_unref);
  g_free (change);
}

static void
add (GPtrArray    *changes,
     GwChangeKind  kind,
     GwItem       *before,
     GwItem       *after,
     guint         part)
{
  GwChange *change = g_new (GwChange, 1);

  *change = (GwChange){ kind, before != NULL ? gw_item_ref (before) : NULL,
                        after != NULL ? gw_item_ref (after) : NULL, part };
  g_ptr_array_add (changes, change);
}

/* What an item is known by in its list: its id, else what it speaks of. */
char *
gw_changes_make_key (const GwItem *item,
                     GwPlace       place)
{
  if (gw_item_get_id (item) != NULL)
    return g_strdup (gw_item_get_id (item));
  if (place == GW_PLACE_ONE)
    return g_strdup ("*");
  if (gw_item_get_kind (item)->id == GW_KIND_WAIVED)
    return g_strconcat (gw_item_get_raw (item, GW_WAIVED_RULE), "/",
                        gw_item_get_raw (item, GW_WAIVED_ON), NULL);

  return g_strdup (gw_item_get_raw (item, 0));
}

/* key -> index + 1 */
static GHashTable *
number (const GwItem *item,
        guint         part,
        GwPlace       place)
{
  GHashTable *numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; item != NULL && i < gw_item_count (item, part); i++)
    g_hash_table_insert (numbers, gw_changes_make_key (gw_item_get_child (item, part, i), place),
                         GUINT_TO_POINTER (i + 1));
  return numbers;
}

/* Which of @places (0 = not there before) lie outside a longest rising run: those were moved. */
static gboolean *
find_moved (const guint *places,
            guint        n)
{
  g_autofree guint *tails = g_new (guint, n + 1);
  g_autofree int *before = g_new (int, n + 1);
  gboolean *moved = g_new (gboolean, n + 1);
  guint length = 0;

  for (guint i = 0; i < n; i++)
    {
      guint low = 0;
      guint high = length;

      moved[i] = places[i] != 0;
      if (places[i] == 0)
        continue;
      while (low < high)
        {
          guint middle = (low + high) / 2;
          if (places[tails[middle]] < places[i])
            low = middle + 1;
          else
            high = middle;
        }
      before[i] = low > 0 ? (int) tails[low - 1] : -1;
      tails[low] = i;
      length = MAX (length, low + 1);
    }
  for (int i = length > 0 ? (int) tails[length - 1] : -1; i >= 0; i = before[i])
    moved[i] = FALSE;

  return moved;
}

static void
find_in_list (GPtrArray *changes,
              GwItem    *before,
              GwItem    *after,
              guint      part)
{
  GwPlace place = gw_kind_get_part (gw_item_get_kind (after), part)->place;
  g_autoptr (GHashTable) old = number (before, part, place);
  g_autoptr (GHashTable) new = number (after, part, place);
  guint n = gw_item_count (after, part);
  g_autofree guint *places = g_new0 (guint, n + 1);

  for (guint i = 0; i < gw_item_count (before, part); i++)
    {
      g_autofree char *key = gw_changes_make_key (gw_item_get_child (before, part, i), place);
      if (!g_hash_table_contains (new, key))
        add (changes, GW_CHANGE_REMOVED, gw_item_get_child (before, part, i), NULL, 0);
    }
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *key = gw_changes_make_key (gw_item_get_child (after, part, i), place);
      places[i] = GPOINTER_TO_UINT (g_hash_table_lookup (old, key));
    }

  g_autofree gboolean *moved = find_moved (places, n);
  for (guint i = 0; i < n; i++)
    {
      GwItem *item = gw_item_get_child (after, part, i);
      GwItem *was = places[i] > 0 ? gw_item_get_child (before, part, places[i] - 1) : NULL;

      if (was == NULL)
        add (changes, GW_CHANGE_ADDED, NULL, item, 0);
      if (moved[i])
        add (changes, GW_CHANGE_MOVED, was, item, 0);
      if (was != NULL)
        find_in_item (changes, was, item);
    }
}

static void
find_in_item (GPtrArray *changes,
              GwItem    *before,
              GwItem    *after)
{
  const GwKind *kind = gw_item_get_kind (after);

  if (gw_item_get_kind (before) != kind || gw_item_equal (before, after))
    return;

  for (guint i = 0; i < kind->n_parts; i++)
    if (!gw_part_is_items (&kind->parts[i])
        && g_strcmp0 (gw_item_get_raw (before, i), gw_item_get_raw (after, i)) != 0)
      add (changes, GW_CHANGE_FIELD, before, after, i);
  for (guint i = 0; i < kind->n_parts; i++)
    if (gw_part_is_items (&kind->parts[i]))
      find_in_list (changes, before, after, i);
}

/**
 * gw_changes_find:
 *
 * Returns: (transfer full) (element-type GwChange): what differs, in the order of the second; what
 *   is inside an item that was added or removed is not told again
 */
GPtrArray *
gw_changes_find (GwItem *from,
                 GwItem *to)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func (change_free);

  find_in_item (changes, from, to);
  return changes;
}
