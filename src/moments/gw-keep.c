/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-keep.h"

#include "gw-shelf.h"
#include "gw-short.h"
#include "gw-take.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Returns: the library's list of such items, -1 when it keeps none */
int
gw_keep_find_list (GwKindId kind)
{
  return kind != GW_KIND_CONFLICT ? gw_kind_find_list (gw_kind (GW_KIND_LIBRARY), kind) : -1;
}

static int
find_origin_part (const GwKind *kind)
{
  return gw_kind_find_attribute (kind, "origin");
}

/* Returns: (nullable): the brief's copy of an item of the library */
static GwNode *
find_copy (GwTree *brief,
           GwItem *item)
{
  const GwKind *kind = gw_item_get_kind (item);
  int list = gw_kind_find_list (gw_kind (GW_KIND_BRIEF), kind->id);
  guint origin = find_origin_part (kind);
  GwItem *root = gw_tree_get_item (brief);

  for (guint i = 0; i < gw_item_count (root, list); i++)
    if (g_strcmp0 (gw_item_get_raw (gw_item_get_child (root, list, i), origin),
                   gw_item_get_id (item))
        == 0)
      return gw_node_get_child (gw_tree_get_root (brief), list, i);

  return NULL;
}

/* What was written before stays where it is; only what it lacked is new. */
static gboolean
complete (GwTree  *brief,
          GwNode  *node,
          GwItem  *item,
          GError **error)
{
  const GwKind *kind = gw_item_get_kind (item);

  for (guint i = 0; i < kind->n_parts; i++)
    {
      const char *text = gw_part_is_items (&kind->parts[i]) ? NULL : gw_item_get_raw (item, i);

      if (text != NULL && g_strcmp0 (text, gw_item_get_raw (gw_node_get_item (node), i)) != 0
          && !gw_tree_set (brief, node, i, text, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
put_all (GwTree     *brief,
         GPtrArray  *items,
         GError    **error)
{
  for (guint i = 0; i < items->len; i++)
    {
      GwItem *item = g_ptr_array_index (items, i);
      int list = gw_kind_find_list (gw_kind (GW_KIND_BRIEF), gw_item_get_kind (item)->id);
      GwNode *written = gw_tree_find (brief, gw_item_get_id (item));

      if (written == NULL)
        written = gw_tree_append (brief, gw_tree_get_root (brief), list, item, error);
      else if (!complete (brief, written, item, error))
        return FALSE;
      if (written == NULL)
        return FALSE;
    }
  return TRUE;
}

static gboolean
take (GwTree  *brief,
      GwTree  *library,
      GwItem  *item,
      GError **error)
{
  g_autoptr (GPtrArray) taken = gw_take_from_library (
      gw_tree_get_item (brief), gw_tree_get_item (library), gw_item_get_id (item), error);

  return taken != NULL && put_all (brief, taken, error);
}

/* The day is no change of what is kept, and a library that cannot note it is none the worse. */
static void
note_use (GwTree     *library,
          const char *id,
          GDateTime  *now)
{
  GwNode *node = gw_tree_find (library, id);
  g_autofree char *day = g_date_time_format (now, "%Y-%m-%d");

  if (node != NULL)
    gw_tree_set (library, node, gw_kind_find_attribute (gw_node_get_kind (node), "used"), day, NULL);
}

/**
 * gw_keep_take:
 * @item: of @library
 *
 * Copies an item into the brief, with the people it belongs to where the brief does not have them.
 * What the brief has already, or says in the same words, is not copied again; nor is a fact for which
 * the short form put words of its own, which becomes the one that is taken.
 *
 * Returns: (transfer none) (nullable): the node of the copy, NULL with the reason
 */
GwNode *
gw_keep_take (GwTree     *brief,
              GwTree     *library,
              GwItem     *item,
              GDateTime  *now,
              GError    **error)
{
  /* Noting the day makes another item of it. */
  g_autoptr (GwItem) held = gw_item_ref (item);

  gw_tree_seal (brief);
  gw_tree_begin (brief, _("Take from the library"));
  if (!gw_short_word_fact (brief, item, error) || !take (brief, library, item, error))
    {
      gw_tree_cancel (brief);
      return NULL;
    }
  if (!gw_tree_commit (brief, error))
    return NULL;

  note_use (library, gw_item_get_id (item), now);
  return find_copy (brief, item);
}

/* What is already kept is brought up to date, or only gets what it lacks. */
static gboolean
update (GwTree    *library,
        GwNode    *node,
        GwItem    *item,
        gboolean   lacks,
        GError   **error)
{
  const GwKind *kind = gw_item_get_kind (item);

  for (guint i = 0; i < kind->n_parts; i++)
    {
      const GwPart *part = &kind->parts[i];

      if (gw_part_is_items (part) || (int) i == kind->id_part || part->need == GW_NEED_LIBRARY
          || part->type == GW_TYPE_REF || part->type == GW_TYPE_REFS
          || (int) i == kind->visibility_part || (int) i == find_origin_part (kind))
        continue;
      if (lacks && gw_item_get_raw (gw_node_get_item (node), i) != NULL)
        continue;
      if (!gw_tree_set (library, node, i, gw_item_get_raw (item, i), error))
        return FALSE;
    }
  return TRUE;
}

/* Returns: (nullable): where the item was taken from, if that is still there */
static GwNode *
find_origin (GwTree *library,
             GwItem *item)
{
  const char *origin = gw_item_get_text (item, find_origin_part (gw_item_get_kind (item)));
  GwNode *node = origin != NULL ? gw_tree_find (library, origin) : NULL;

  return node != NULL && gw_node_get_kind (node) == gw_item_get_kind (item) ? node : NULL;
}

/* Returns: (transfer none) (nullable): the library's node for @item, NULL with the reason */
static GwNode *
put (GwTree      *library,
     GwItem      *item,
     const char  *day,
     GError     **error)
{
  GwNode *node = find_origin (library, item);

  if (node != NULL)
    return update (library, node, item, FALSE, error) ? node : NULL;

  /* What says the same under another name is not kept twice. */
  GwItem *twin = gw_shelf_find_twin (gw_shelf_get (library), item);
  if (twin != NULL)
    {
      node = gw_tree_find (library, gw_item_get_id (twin));
      return update (library, node, item, TRUE, error) ? node : NULL;
    }

  g_autoptr (GwItem) made = gw_keep_in_library (item, day);
  return gw_tree_append (library, gw_tree_get_root (library),
                         gw_keep_find_list (gw_item_get_kind (item)->id), made, error);
}

/**
 * gw_keep_put:
 *
 * Keeps a brief's item in the library, or brings the library's up to date, and notes in the brief
 * where it is kept.
 */
gboolean
gw_keep_put (GwTree     *library,
             GwTree     *brief,
             GwNode     *node,
             GDateTime  *now,
             GError    **error)
{
  const GwKind *kind = gw_node_get_kind (node);
  g_autofree char *day = g_date_time_format (now, "%Y-%m-%d");

  g_return_val_if_fail (gw_keep_find_list (kind->id) >= 0, FALSE);

  gw_tree_seal (library);
  gw_tree_begin (library, _("Keep in the library"));
  GwNode *kept = put (library, gw_node_get_item (node), day, error);
  if (kept == NULL
      || !gw_tree_set (library, kept, gw_kind_find_attribute (kind, "used"), day, error))
    {
      gw_tree_cancel (library);
      return FALSE;
    }
  return gw_tree_commit (library, error)
         && gw_tree_set (brief, node, find_origin_part (kind), gw_node_get_id (kept), error);
}
