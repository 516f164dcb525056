/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-shelf-sort.h"

#include "gw-fact.h"
#include "gw-shelf-private.h"

#include <string.h>

typedef struct
{
  GwKept     *kept;
  const char *by;     /* what it is sorted by: "" and NULL last */
  gboolean    is_ours; /* used before with the people of the brief */
} Place;

static const char *
get_text (GwItem     *item,
          const char *name)
{
  int part = gw_kind_find_attribute (gw_item_get_kind (item), name);

  return part >= 0 ? gw_item_get_raw (item, part) : NULL;
}

static int
compare_kept (const GwKept *a,
              const GwKept *b)
{
  if (a->list != b->list)
    return a->list < b->list ? -1 : 1;
  return a->index < b->index ? -1 : a->index > b->index;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  const Place *one = a, *other = b;
  int order = strcmp (one->by, other->by);

  return order != 0 ? order : compare_kept (one->kept, other->kept);
}

/* The newest day first, what has none last. */
static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  const Place *one = a, *other = b;
  int order = one->is_ours != other->is_ours ? (int) other->is_ours - (int) one->is_ours
                                             : g_strcmp0 (other->by, one->by);

  return order != 0 ? order : compare_kept (one->kept, other->kept);
}

static gboolean
is_wanted (GwShelf           *self,
           const GwShelfWish *wish,
           GwKept            *kept)
{
  GwUses *uses = gw_shelf_get_uses (self);

  switch (wish->only)
    {
    case GW_SHELF_STALE:
      return gw_fact_is_stale (kept->item, &wish->today);
    case GW_SHELF_TWICE:
      return gw_shelf_has_twin (self, kept);
    case GW_SHELF_UNUSED:
      return uses == NULL || gw_uses_find (uses, gw_item_get_id (kept->item)) == NULL;
    case GW_SHELF_ALL:
    default:
      return TRUE;
    }
}

static void
add_list (GwShelf           *self,
          const GwShelfWish *wish,
          GArray            *places,
          guint              list)
{
  GPtrArray *kept = gw_shelf_get_list (self, list);

  for (guint i = 0; i < kept->len; i++)
    {
      Place place = { g_ptr_array_index (kept, i), NULL, FALSE };
      GwItem *item = place.kept->item;

      if (!is_wanted (self, wish, place.kept))
        continue;
      if (wish->order == GW_SHELF_BY_NAME)
        place.by = gw_shelf_get_key (self, place.kept);
      else if (wish->order == GW_SHELF_BY_USE)
        place.by = get_text (item, "used");
      if (wish->brief != NULL)
        place.is_ours = gw_shelf_is_near (self, item, wish->brief);
      g_array_append_val (places, place);
    }
}

/* Returns: (transfer full): all of GwKept that are wanted, sorted */
GPtrArray *
gw_shelf_sort (GwShelf           *self,
               const GwShelfWish *wish)
{
  const GwKind *library = gw_kind (GW_KIND_LIBRARY);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));

  for (guint list = GW_LIBRARY_PARTIES; list <= GW_LIBRARY_FALLBACKS; list++)
    if (wish->kind < 0 || (int) library->parts[list].child == wish->kind)
      add_list (self, wish, places, list);
  if (wish->order == GW_SHELF_BY_NAME)
    g_array_sort (places, compare_names);
  else if (wish->order != GW_SHELF_BY_KIND)
    g_array_sort (places, compare_days);

  GPtrArray *sorted = g_ptr_array_sized_new (places->len);
  for (guint i = 0; i < places->len; i++)
    g_ptr_array_add (sorted, g_array_index (places, Place, i).kept);
  return sorted;
}
