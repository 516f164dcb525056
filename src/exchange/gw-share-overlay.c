/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-share-private.h"

#include <string.h>

#include "gw-check.h"
#include "gw-merge.h"

/* A copy holds only what its audience may see. Before it is merged, each of its items gets back what
 * may not be seen, as the brief has it now: what was hidden is then no change and stays. */
typedef struct
{
  GwAudience  audience;
  GHashTable *own;     /* id -> item of the brief */
  GHashTable *sent;    /* id -> item of the copy as it was sent */
  GPtrArray  *offered; /* conflicts, for changes of what may not be seen; NULL = not looked for */
} Overlay;

static gboolean
note_item (GwItem   *item,
           GwItem   *parent,
           guint     part,
           gpointer  user_data)
{
  if (gw_item_get_id (item) != NULL)
    g_hash_table_insert (user_data, (gpointer) gw_item_get_id (item), item);
  return TRUE;
}

static GHashTable *
list_items (GwItem *root)
{
  GHashTable *items = g_hash_table_new (g_str_hash, g_str_equal);

  if (root != NULL)
    gw_item_walk (root, note_item, items);
  return items;
}

static gboolean
is_hidden (Overlay      *self,
           const GwKind *kind,
           guint         part)
{
  if (kind->id == GW_KIND_BRIEF && (part == GW_BRIEF_COPY_OF || part == GW_BRIEF_AUDIENCE))
    return TRUE;
  if (self->audience == GW_AUDIENCE_ALL && (int) part == kind->visibility_part)
    return TRUE;

  return kind->parts[part].type != GW_TYPE_ID && kind->parts[part].audience < self->audience;
}

static void
offer (Overlay    *self,
       GwItem     *item,
       const char *field,
       const char *ours,
       const char *theirs)
{
  const char *on
      = gw_item_get_kind (item)->id == GW_KIND_BRIEF ? "brief" : gw_item_get_id (item);

  if (on != NULL && g_strcmp0 (ours, theirs) != 0)
    g_ptr_array_add (self->offered, gw_conflict_new (on, field, ours, theirs));
}

/* A value that came back where the copy had none, or another. */
static void
offer_text (Overlay *self,
            GwItem  *item,
            GwItem  *own,
            guint    part)
{
  const GwKind *kind = gw_item_get_kind (item);
  const char *id = gw_item_get_id (item);
  GwItem *sent = id != NULL ? g_hash_table_lookup (self->sent, id) : NULL;
  const char *text = gw_item_get_raw (item, part);
  const char *name = kind->parts[part].name;

  if (self->offered == NULL || text == NULL || sent == NULL
      || (kind->id == GW_KIND_BRIEF && part < GW_BRIEF_TITLE)
      || g_strcmp0 (text, gw_item_get_raw (sent, part)) == 0)
    return;

  offer (self, item, name != NULL ? name : "text", gw_item_get_text (own, part), text);
}

/* Something without an id in a list that may not be seen: its fields are offered. */
static void
offer_fields (Overlay *self,
              GwItem  *parent,
              GwItem  *child,
              gboolean one)
{
  const GwKind *kind = gw_item_get_kind (child);

  for (guint i = one ? 0 : 1; i < kind->n_parts; i++)
    if (!gw_part_is_items (&kind->parts[i]) && gw_item_has (child, i))
      {
        const char *name = kind->parts[i].name != NULL ? kind->parts[i].name : "text";
        g_autofree char *field
            = one ? g_strconcat (kind->element, "/", name, NULL)
                  : g_strconcat (kind->element, "/", gw_item_get_raw (child, 0), "/", name, NULL);
        offer (self, parent, field, NULL, gw_item_get_raw (child, i));
      }
}

/* The brief's items of a list that may not be seen, and behind them what came new with the copy. */
static GwItems *
overlay_hidden (Overlay *self,
                GwItem  *item,
                GwItem  *own,
                guint    part)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  gboolean one = gw_kind_get_part (gw_item_get_kind (item), part)->place == GW_PLACE_ONE;

  for (guint i = 0; i < gw_item_count (own, part); i++)
    g_ptr_array_add (items, gw_item_get_child (own, part, i));
  for (guint i = 0; self->offered != NULL && i < gw_item_count (item, part); i++)
    {
      GwItem *child = gw_item_get_child (item, part, i);
      const char *id = gw_item_get_id (child);

      if (id == NULL)
        offer_fields (self, item, child, one);
      else if (!g_hash_table_contains (self->own, id))
        g_ptr_array_add (items, child);
    }

  return gw_items_new ((GwItem **) items->pdata, items->len);
}

static GwItem *overlay_item (Overlay *self,
                             GwItem  *item,
                             GwItem  *own);

/* The brief's item that @child of a copy's list is; @own is what holds the list there. */
static GwItem *
find_own (Overlay *self,
          GwItem  *child,
          GwItem  *own,
          guint    part)
{
  const char *id = gw_item_get_id (child);

  if (id != NULL)
    return g_hash_table_lookup (self->own, id);
  if (gw_kind_get_part (gw_item_get_kind (own), part)->place == GW_PLACE_ONE)
    return gw_item_get_one (own, part);
  for (guint i = 0; i < gw_item_count (own, part); i++)
    {
      GwItem *other = gw_item_get_child (own, part, i);
      if (g_strcmp0 (gw_item_get_raw (other, 0), gw_item_get_raw (child, 0)) == 0)
        return other;
    }

  return NULL;
}

static GwItems *
overlay_items (Overlay *self,
               GwItem  *item,
               GwItem  *own,
               guint    part)
{
  g_autoptr (GPtrArray) items
      = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);

  for (guint i = 0; i < gw_item_count (item, part); i++)
    {
      GwItem *child = gw_item_get_child (item, part, i);
      g_ptr_array_add (items, overlay_item (self, child, find_own (self, child, own, part)));
    }

  return gw_items_new ((GwItem **) items->pdata, items->len);
}

/* What is new in the copy, or gone from the brief, is as the copy has it. */
static GwItem *
overlay_item (Overlay *self,
              GwItem  *item,
              GwItem  *own)
{
  const GwKind *kind = gw_item_get_kind (item);
  GwContent content[GW_MAX_PARTS] = { 0 };

  if (own == NULL || gw_item_get_kind (own) != kind)
    return gw_item_ref (item);

  for (guint i = 0; i < kind->n_parts; i++)
    {
      gboolean hidden = is_hidden (self, kind, i);

      if (gw_part_is_items (&kind->parts[i]))
        content[i].items
            = hidden ? overlay_hidden (self, item, own, i) : overlay_items (self, item, own, i);
      else
        content[i].text = gw_item_get_raw (hidden ? own : item, i);
      if (hidden && !gw_part_is_items (&kind->parts[i]))
        offer_text (self, item, own, i);
    }

  GwItem *result = gw_item_new_from_file (kind->id, content, gw_item_get_extras (item), 0, 0);
  for (guint i = 0; i < kind->n_parts; i++)
    if (gw_part_is_items (&kind->parts[i]))
      gw_items_unref (content[i].items);
  return result;
}

/**
 * gw_share_overlay:
 * @copy: with the brief's ids
 * @sent: (nullable): the copy as it was sent, with the brief's ids
 * @offered: (nullable) (inout) (element-type GwItem): gets a conflict for each change of what the
 *   audience may not see
 *
 * Returns: (transfer full): @copy with what may not be seen as @brief has it
 */
GwItem *
gw_share_overlay (GwItem     *copy,
                  GwItem     *brief,
                  GwItem     *sent,
                  GwAudience  audience,
                  GPtrArray  *offered)
{
  g_autoptr (GHashTable) own = list_items (brief);
  g_autoptr (GHashTable) sent_items = list_items (sent);
  Overlay self = { audience, own, sent_items, offered };

  return overlay_item (&self, copy, brief);
}
