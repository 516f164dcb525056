/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-references.h"

#include "gw-check.h"

static gboolean
collect_id (GwItem   *item,
            GwItem   *parent,
            guint     part,
            gpointer  user_data)
{
  if (gw_item_get_id (item) != NULL)
    g_hash_table_add (user_data, g_strdup (gw_item_get_id (item)));

  return TRUE;
}

/* Returns: (transfer full) (element-type utf8): the ids of the item and of all inside it */
GHashTable *
gw_references_collect_ids (GwItem *item)
{
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  gw_item_walk (item, collect_id, ids);
  return ids;
}

/* Whether the part names something that is gone; @left gets what stays. */
static gboolean
names_gone (GwItem      *item,
            guint        part,
            GHashTable  *gone,
            char       **left)
{
  g_auto (GStrv) ids = gw_item_dup_words (item, part);
  g_autoptr (GPtrArray) stay = g_ptr_array_new ();

  for (char **id = ids; *id != NULL; id++)
    if (!g_hash_table_contains (gone, *id))
      g_ptr_array_add (stay, *id);

  if (stay->len == g_strv_length (ids))
    return FALSE;

  g_ptr_array_add (stay, NULL);
  *left = stay->len > 1 ? g_strjoinv (" ", (char **) stay->pdata) : NULL;
  return TRUE;
}

static gboolean
is_reference (const GwPart *part)
{
  return part->type == GW_TYPE_REF || part->type == GW_TYPE_REFS || part->type == GW_TYPE_ANY_REF;
}

/* Whether an item cannot go without the reference, in the document that @root is. */
static gboolean
is_needed (GwItem       *root,
           const GwPart *part)
{
  gboolean in_library = gw_item_get_kind (root)->id == GW_KIND_LIBRARY;

  return part->need == GW_NEED_REQUIRED || (part->need == GW_NEED_IN_BRIEF && !in_library);
}

static gboolean
find_in (GwItem     *root,
         GwItem     *item,
         GArray     *path,
         GHashTable *gone,
         GwDangling *dangling)
{
  const GwKind *kind = gw_item_get_kind (item);

  for (guint i = 0; i < kind->n_parts; i++)
    {
      const GwPart *part = &kind->parts[i];

      if (is_reference (part) && gw_item_has (item, i)
          && names_gone (item, i, gone, &dangling->left))
        {
          dangling->path = g_array_copy (path);
          dangling->part = i;
          /* A remark about what is gone (a comment, a waved-off point) goes with it. */
          dangling->whole_item
              = dangling->left == NULL && (is_needed (root, part) || part->type == GW_TYPE_ANY_REF);
          return TRUE;
        }

      for (guint j = 0; gw_part_is_items (part) && j < gw_item_count (item, i); j++)
        {
          GwStep step = { i, j };

          g_array_append_val (path, step);
          if (find_in (root, gw_item_get_child (item, i, j), path, gone, dangling))
            return TRUE;
          g_array_set_size (path, path->len - 1);
        }
    }

  return FALSE;
}

/**
 * gw_references_find_dangling:
 * @gone: (element-type utf8): ids that no item has any more
 * @dangling: (out caller-allocates): the first reference to one of them
 *
 * Returns: FALSE, with @dangling untouched, when there is none
 */
gboolean
gw_references_find_dangling (GwItem     *root,
                             GHashTable *gone,
                             GwDangling *dangling)
{
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (GwStep));

  return find_in (root, root, path, gone, dangling);
}

void
gw_dangling_clear (GwDangling *dangling)
{
  g_clear_pointer (&dangling->path, g_array_unref);
  g_clear_pointer (&dangling->left, g_free);
}
