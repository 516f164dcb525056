/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-shelf-private.h"

/* Whether two briefs have to do with the same person on the other side. */
static gboolean
shares_people (GwItem *brief,
               GwItem *other)
{
  for (guint i = 0; i < gw_item_count (brief, GW_BRIEF_PARTIES); i++)
    {
      GwItem *party = gw_item_get_child (brief, GW_BRIEF_PARTIES, i);
      const char *origin = gw_item_get_raw (party, GW_PARTY_ORIGIN);
      const char *name = gw_item_get_raw (party, GW_PARTY_NAME);

      if (!gw_item_is (party, GW_PARTY_SIDE, "them"))
        continue;
      for (guint j = 0; j < gw_item_count (other, GW_BRIEF_PARTIES); j++)
        {
          GwItem *theirs = gw_item_get_child (other, GW_BRIEF_PARTIES, j);

          if ((origin != NULL
               && g_strcmp0 (gw_item_get_raw (theirs, GW_PARTY_ORIGIN), origin) == 0)
              || (*name != '\0' && g_strcmp0 (gw_item_get_raw (theirs, GW_PARTY_NAME), name) == 0))
            return TRUE;
        }
    }
  return FALSE;
}

/* Whether the library says that it belongs to somebody whom the brief is with. */
static gboolean
belongs_here (GwItem *item,
              GwItem *brief)
{
  int part = gw_kind_find_attribute (gw_item_get_kind (item), "party");

  for (guint i = 0; part >= 0 && i < gw_item_count (brief, GW_BRIEF_PARTIES); i++)
    {
      GwItem *party = gw_item_get_child (brief, GW_BRIEF_PARTIES, i);
      const char *origin = gw_item_get_raw (party, GW_PARTY_ORIGIN);

      if (origin != NULL && gw_item_is (party, GW_PARTY_SIDE, "them")
          && gw_item_refers_to (item, part, origin))
        return TRUE;
    }
  return FALSE;
}

static gboolean
was_used_here (GwShelf *shelf,
               GwItem  *item,
               GwItem  *brief)
{
  GwUses *all = gw_shelf_get_uses (shelf);
  GPtrArray *uses = all != NULL ? gw_uses_find (all, gw_item_get_id (item)) : NULL;

  for (guint i = 0; uses != NULL && i < uses->len; i++)
    {
      GwUse *use = g_ptr_array_index (uses, i);

      if (g_strcmp0 (gw_item_get_id (use->brief), gw_item_get_id (brief)) != 0
          && shares_people (brief, use->brief))
        return TRUE;
    }
  return FALSE;
}

/* Returns: whether an item has to do with the people whom @brief is with: it is theirs, or was used with
 *   them before */
gboolean
gw_shelf_is_near (GwShelf *self,
                  GwItem  *item,
                  GwItem  *brief)
{
  return belongs_here (item, brief) || was_used_here (self, item, brief);
}
