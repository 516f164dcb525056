/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-settle.h"

#include "gw-said.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A conflict names its field by the nearest id and a path from there: "statement", "rating/i-1/value",
 * "meeting/start"; "." at the end is the item itself. */

static gboolean
has_key (GwItem     *item,
         const char *key,
         gsize       length)
{
  g_autofree char *own = NULL;

  switch (gw_item_get_kind (item)->id)
    {
    case GW_KIND_RATING:
      own = g_strdup (gw_item_get_raw (item, GW_RATING_INTEREST));
      break;
    case GW_KIND_VERDICT:
      own = g_strdup (gw_item_get_raw (item, GW_VERDICT_PARTY));
      break;
    case GW_KIND_HOLIDAY:
      own = g_strdup (gw_item_get_raw (item, GW_HOLIDAY_DATE));
      break;
    case GW_KIND_WAIVED:
      own = g_strconcat (gw_item_get_raw (item, GW_WAIVED_RULE), "/",
                         gw_item_get_raw (item, GW_WAIVED_ON), NULL);
      break;
    default:
      return FALSE;
    }

  return strlen (own) == length && strncmp (own, key, length) == 0;
}

/* The child with the key that @key begins with, up to @end; "KEY#2" is the second with KEY. */
static GwNode *
find_keyed (GwNode     *node,
            guint       part,
            const char *key,
            const char *end)
{
  const char *mark = memchr (key, '#', end - key);
  guint64 nth = mark != NULL ? g_ascii_strtoull (mark + 1, NULL, 10) : 1;
  gsize length = (mark != NULL ? mark : end) - key;

  for (guint i = 0; i < gw_item_count (gw_node_get_item (node), part); i++)
    {
      GwNode *child = gw_node_get_child (node, part, i);
      if (has_key (gw_node_get_item (child), key, length) && --nth == 0)
        return child;
    }

  return NULL;
}

/* One step down the path; moves @path behind what it used up. */
static GwNode *
step (GwNode      *node,
      const char **path)
{
  const GwKind *kind = gw_node_get_kind (node);
  gsize length = strcspn (*path, "/");
  const char *rest = *path + length + 1;

  for (guint i = 0; i < kind->n_parts; i++)
    {
      const GwPart *part = gw_kind_get_part (kind, i);
      const char *element = gw_part_is_items (part) ? gw_kind (part->child)->element : "";

      if (strlen (element) != length || strncmp (element, *path, length) != 0)
        continue;

      const char *end = part->place == GW_PLACE_ONE ? NULL : strrchr (rest, '/');
      *path = end != NULL ? end + 1 : rest;
      if (part->place != GW_PLACE_ONE)
        return end != NULL ? find_keyed (node, i, rest, end) : NULL;
      return gw_item_count (gw_node_get_item (node), i) > 0 ? gw_node_get_child (node, i, 0) : NULL;
    }

  return NULL;
}

static int
find_field (const GwKind *kind,
            const char   *name)
{
  for (guint i = 0; i < kind->n_parts; i++)
    if (!gw_part_is_items (&kind->parts[i]) && g_strcmp0 (kind->parts[i].name, name) == 0)
      return i;

  return strcmp (name, "text") == 0 ? kind->body_part : -1;
}

/**
 * gw_conflict_find:
 * @node: (out): what the conflict is about
 * @part: (out): its field; -1 = the whole item
 *
 * Returns: FALSE when that is no longer there
 */
gboolean
gw_conflict_find (GwTree  *tree,
                  GwNode  *conflict,
                  GwNode **node,
                  int     *part)
{
  GwItem *item = gw_node_get_item (conflict);
  const char *on = gw_item_get_raw (item, GW_CONFLICT_ON);
  const char *path = gw_item_get_raw (item, GW_CONFLICT_FIELD);
  GwNode *found
      = strcmp (on, "brief") == 0 ? gw_tree_get_root (tree) : gw_tree_find (tree, on);

  while (found != NULL && strchr (path, '/') != NULL)
    found = step (found, &path);
  if (found == NULL)
    return FALSE;

  *node = found;
  *part = strcmp (path, ".") == 0 ? -1 : find_field (gw_node_get_kind (found), path);
  return *part >= 0 || strcmp (path, ".") == 0;
}

static gboolean
apply (GwTree      *tree,
       GwNode      *node,
       int          part,
       const char  *text,
       GError     **error)
{
  if (part < 0)
    return text != NULL || gw_tree_remove (tree, node, error);

  g_autofree char *value = g_strdup (text);
  if (value != NULL
      && gw_kind_get_part (gw_node_get_kind (node), part)->place == GW_PLACE_MANY)
    g_strdelimit (value, "\n", GW_MANY_SEPARATOR);
  return gw_tree_set (tree, node, part, value, error);
}

/* The conflict may have gone with what it was about. */
static gboolean
remove_conflict (GwTree     *tree,
                 const char *id,
                 GError    **error)
{
  GwNode *conflict = gw_tree_find (tree, id);

  return conflict == NULL || gw_tree_remove (tree, conflict, error);
}

static gboolean
settle (GwTree    *tree,
        GwNode    *conflict,
        gboolean   theirs,
        GError   **error)
{
  g_autoptr (GwItem) item = gw_item_ref (gw_node_get_item (conflict));
  const char *text = gw_item_get_raw (item, theirs ? GW_CONFLICT_THEIRS : GW_CONFLICT_OURS);
  GwNode *node;
  int part;

  return (!gw_conflict_find (tree, conflict, &node, &part)
          || apply (tree, node, part, text, error))
         && remove_conflict (tree, gw_item_get_id (item), error);
}

/* Returns: (nullable): another conflict about what was said there */
static GwNode *
find_said (GwTree *tree,
           GwNode *way)
{
  GwNode *root = gw_tree_get_root (tree);
  guint list = gw_kind_find_list (gw_node_get_kind (root), GW_KIND_CONFLICT);

  for (guint i = 0; i < gw_item_count (gw_node_get_item (root), list); i++)
    {
      GwNode *conflict = gw_node_get_child (root, list, i), *about;
      int part;

      if (gw_conflict_find (tree, conflict, &about, &part) && about == way && part >= 0
          && gw_said_takes (gw_node_get_kind (way), part))
        return conflict;
    }
  return NULL;
}

/* One part of an estimate with all the others. */
static gboolean
settle_with_others (GwTree    *tree,
                    GwNode    *conflict,
                    gboolean   theirs,
                    GError   **error)
{
  GwNode *about = NULL;
  int part = -1;
  gboolean said = gw_conflict_find (tree, conflict, &about, &part) && part >= 0
                  && gw_said_takes (gw_node_get_kind (about), part);

  while (said && (conflict = find_said (tree, about)) != NULL)
    if (!settle (tree, conflict, theirs, error))
      return FALSE;
  return said || settle (tree, conflict, theirs, error);
}

/**
 * gw_conflict_settle:
 * @conflict: a node of the tree's list of conflicts
 * @theirs: which of the two the field becomes
 *
 * Ends a conflict, as one step that can be undone; one about an estimate with all that are about the
 * same, for numbers are not taken without who gave them. One about something that is no longer there is
 * only taken away.
 */
gboolean
gw_conflict_settle (GwTree   *tree,
                    GwNode   *conflict,
                    gboolean  theirs,
                    GError  **error)
{
  gw_tree_begin (tree, _("Settle"));
  if (settle_with_others (tree, conflict, theirs, error))
    return gw_tree_commit (tree, error);

  gw_tree_cancel (tree);
  return FALSE;
}

/**
 * gw_conflicts_settle_all:
 *
 * Ends every conflict with one side's value, as one step that can be undone. Fields that fit only
 * together are no hindrance here.
 *
 * Returns: FALSE, with nothing changed, when all of that side's values do not fit into the document
 */
gboolean
gw_conflicts_settle_all (GwTree    *tree,
                         gboolean   theirs,
                         GError   **error)
{
  GwNode *root = gw_tree_get_root (tree);
  guint part = gw_kind_find_list (gw_node_get_kind (root), GW_KIND_CONFLICT);

  gw_tree_begin (tree, _("Settle all"));
  for (guint n = gw_item_count (gw_node_get_item (root), part); n > 0;
       n = gw_item_count (gw_node_get_item (root), part))
    if (!settle (tree, gw_node_get_child (root, part, 0), theirs, error))
      {
        gw_tree_cancel (tree);
        return FALSE;
      }

  return gw_tree_commit (tree, error);
}
