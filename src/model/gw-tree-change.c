/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-tree-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "gw-check.h"
#include "gw-references.h"
#include "gw-value.h"

static GwNode *
find_below (GwNode     *node,
            const char *id)
{
  const GwKind *kind = gw_node_get_kind (node);

  if (g_strcmp0 (gw_node_get_id (node), id) == 0)
    return node;

  for (guint i = 0; i < kind->n_parts; i++)
    {
      if (!gw_part_is_items (&kind->parts[i]))
        continue;
      for (guint j = 0; j < gw_item_count (gw_node_get_item (node), i); j++)
        {
          /* The items say where it is, so that no node is made in vain. */
          GwItem *child = gw_item_get_child (gw_node_get_item (node), i, j);
          if (gw_item_find (child, id) != NULL)
            return find_below (gw_node_get_child (node, i, j), id);
        }
    }

  return NULL;
}

/* Returns: (transfer none) (nullable): the node of the item with this id */
GwNode *
gw_tree_find (GwTree     *self,
              const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  return find_below (gw_tree_get_root (self), id);
}

/* In a tag a character takes up to six bytes, and all of a tag has 64 KiB: what an attribute may
 * take keeps far from that, and is more than anybody reads. */
#define MOST_IN_ATTRIBUTE 2000

/* As in files. */
#define MOST_IN_TEXT (1024 * 1024)

static gboolean
fits (const GwPart  *part,
      const char    *text,
      GError       **error)
{
  if (strlen (text) <= (part->place == GW_PLACE_ATTRIBUTE ? MOST_IN_ATTRIBUTE : MOST_IN_TEXT))
    return TRUE;

  /* Translators: %s is a field: "name" */
  g_set_error (error, GW_ERROR, GW_ERROR_LIMIT,
               _("This text is too long for “%s”; put the rest into the notes."), _(part->label));
  return FALSE;
}

/* Between an item's own tags blanks alone are the file's layout, not a text. */
static gboolean
says_nothing (const GwPart *part,
              const char   *text)
{
  if (part->place == GW_PLACE_BODY)
    return text[strspn (text, " \t\n")] == '\0';

  return *text == '\0' && part->need != GW_NEED_REQUIRED;
}

/* The form of @text that is kept, with NULL for not answered. */
static gboolean
prepare (GwNode      *node,
         guint        part,
         const char  *text,
         char       **kept,
         GError     **error)
{
  const GwPart *described = gw_kind_get_part (gw_node_get_kind (node), part);
  g_autofree char *canonical = NULL;

  *kept = NULL;
  if (text == NULL || says_nothing (described, text))
    return TRUE;
  if (!fits (described, text, error) || !gw_value_check (described, text, &canonical, error))
    return FALSE;

  *kept = canonical != NULL ? g_steal_pointer (&canonical) : g_strdup (text);
  if (g_strcmp0 (*kept, described->preset) == 0)
    g_clear_pointer (kept, g_free);
  return TRUE;
}

static char *
label_for (const char *sentence,
           const char *what)
{
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (sentence, g_dgettext (GETTEXT_PACKAGE, what));
#pragma GCC diagnostic pop
}

static GwEdit *
edit_for_text (GwNode     *node,
               guint       part,
               const char *text)
{
  g_autoptr (GArray) path = gw_node_dup_path (node);

  return gw_edit_set (path, part, gw_item_get_raw (gw_node_get_item (node), part), text);
}

/**
 * gw_tree_set:
 * @text: (nullable): as it would stand in a file; NULL or "" = not answered
 *
 * Sets one field. Nothing happens when it already says so.
 *
 * Returns: FALSE with the reason when the document would not be valid with it; nothing changed then
 */
gboolean
gw_tree_set (GwTree      *self,
             GwNode      *node,
             guint        part,
             const char  *text,
             GError     **error)
{
  g_autofree char *kept = NULL;

  g_return_val_if_fail (GW_IS_TREE (self) && GW_IS_NODE (node), FALSE);

  if (!gw_tree_may_change (self, node, error) || !prepare (node, part, text, &kept, error))
    return FALSE;
  if (g_strcmp0 (kept, gw_item_get_raw (gw_node_get_item (node), part)) == 0)
    return TRUE;

  gw_tree_seal (self);
  /* Translators: a step of the history; %s is a field, as in "Change weeks" */
  g_autofree char *label
      = label_for (_("Change %s"), gw_kind_get_part (gw_node_get_kind (node), part)->label);
  return gw_tree_make (self, edit_for_text (node, part, kept), label, error);
}

/**
 * gw_tree_type:
 *
 * Like gw_tree_set(), for a text in the middle of being typed: letters that follow each other
 * within two seconds in the same field are one step of the history.
 */
gboolean
gw_tree_type (GwTree      *self,
              GwNode      *node,
              guint        part,
              const char  *text,
              GError     **error)
{
  g_autofree char *kept = NULL;

  g_return_val_if_fail (GW_IS_TREE (self) && GW_IS_NODE (node), FALSE);

  if (!gw_tree_may_change (self, node, error) || !prepare (node, part, text, &kept, error))
    return FALSE;
  if (g_strcmp0 (kept, gw_item_get_raw (gw_node_get_item (node), part)) == 0)
    return TRUE;

  /* What would not be valid must be refused before it joins what was valid. */
  g_autoptr (GwItem) after = gw_item_with_text (gw_node_get_item (node), part, kept);
  if (!gw_check_item (after, gw_tree_is_library (self), error))
    return FALSE;

  g_autofree char *label
      = label_for (_("Change %s"), gw_kind_get_part (gw_node_get_kind (node), part)->label);
  return gw_tree_make_typed (self, edit_for_text (node, part, kept), label, error);
}

/* @number: NAN = not answered */
gboolean
gw_tree_set_number (GwTree  *self,
                    GwNode  *node,
                    guint    part,
                    double   number,
                    GError **error)
{
  g_autofree char *text = number == number ? gw_number_to_text (number) : NULL;

  return gw_tree_set (self, node, part, text, error);
}

/**
 * gw_tree_insert:
 * @index: the place it will have, at most the number of items there
 * @item: of the kind that the part holds; a reference is taken
 *
 * Returns: (transfer none) (nullable): the node of the new item, NULL with the reason
 */
GwNode *
gw_tree_insert (GwTree  *self,
                GwNode  *parent,
                guint    part,
                guint    index,
                GwItem  *item,
                GError **error)
{
  g_return_val_if_fail (GW_IS_TREE (self) && GW_IS_NODE (parent) && item != NULL, NULL);

  const GwPart *described = gw_kind_get_part (gw_node_get_kind (parent), part);
  g_return_val_if_fail (gw_part_is_items (described), NULL);
  g_return_val_if_fail (described->child == gw_item_get_kind (item)->id, NULL);
  g_return_val_if_fail (index <= gw_item_count (gw_node_get_item (parent), part), NULL);

  if (!gw_tree_may_change (self, parent, error))
    return NULL;

  gw_tree_seal (self);
  g_autoptr (GArray) path = gw_node_dup_path (parent);
  g_autofree char *label = label_for (_("Add %s"), gw_item_get_kind (item)->label);
  if (!gw_tree_make (self, gw_edit_insert (path, part, index, item), label, error))
    return NULL;

  return gw_node_get_child (parent, part, index);
}

/* The same, behind all others. */
GwNode *
gw_tree_append (GwTree  *self,
                GwNode  *parent,
                guint    part,
                GwItem  *item,
                GError **error)
{
  return gw_tree_insert (self, parent, part, gw_item_count (gw_node_get_item (parent), part), item,
                         error);
}

static gboolean remove_node (GwTree  *self,
                             GwNode  *node,
                             GError **error);

static GwNode *
node_at (GwTree *self,
         GArray *path)
{
  GwNode *node = gw_tree_get_root (self);

  for (guint i = 0; i < path->len; i++)
    {
      const GwStep *step = &g_array_index (path, GwStep, i);
      node = gw_node_get_child (node, step->part, step->index);
    }

  return node;
}

/* An optional reference to what is gone goes alone, a required one takes its item with it. */
static gboolean
mend_references (GwTree      *self,
                 GHashTable  *gone,
                 GError     **error)
{
  for (;;)
    {
      g_auto (GwDangling) dangling = { NULL, };

      if (!gw_references_find_dangling (gw_tree_get_item (self), gone, &dangling))
        return TRUE;

      GwNode *holder = node_at (self, dangling.path);
      if (dangling.whole_item ? !remove_node (self, holder, error)
                              : !gw_tree_set (self, holder, dangling.part, dangling.left, error))
        return FALSE;
    }
}

static gboolean
remove_node (GwTree  *self,
             GwNode  *node,
             GError **error)
{
  g_autoptr (GHashTable) gone = gw_references_collect_ids (gw_node_get_item (node));
  GwNode *parent = gw_node_get_parent (node);
  g_autoptr (GArray) path = gw_node_dup_path (parent);
  g_autoptr (GwItem) item = gw_item_ref (gw_node_get_item (node));

  if (!gw_tree_make (self, gw_edit_remove (path, gw_node_get_part (node), gw_node_get_index (node), item),
             NULL, error))
    return FALSE;

  return mend_references (self, gone, error);
}

/**
 * gw_tree_remove:
 * @node: not the root
 *
 * Takes an item out with all inside it, and with the references to it.
 */
gboolean
gw_tree_remove (GwTree  *self,
                GwNode  *node,
                GError **error)
{
  g_return_val_if_fail (GW_IS_TREE (self) && GW_IS_NODE (node), FALSE);

  if (!gw_tree_may_change (self, node, error))
    return FALSE;
  g_return_val_if_fail (node != gw_tree_get_root (self), FALSE);

  gw_tree_seal (self);
  g_autofree char *label = label_for (_("Remove %s"), gw_node_get_kind (node)->label);
  gw_tree_begin (self, label);
  if (!remove_node (self, node, error))
    {
      gw_tree_cancel (self);
      return FALSE;
    }
  return gw_tree_commit (self, error);
}

/* @index: the place it has afterwards */
gboolean
gw_tree_move (GwTree  *self,
              GwNode  *node,
              guint    index,
              GError **error)
{
  g_return_val_if_fail (GW_IS_TREE (self) && GW_IS_NODE (node), FALSE);

  if (!gw_tree_may_change (self, node, error))
    return FALSE;
  g_return_val_if_fail (node != gw_tree_get_root (self), FALSE);
  if (gw_node_get_index (node) == index)
    return TRUE;

  gw_tree_seal (self);
  g_autoptr (GArray) path = gw_node_dup_path (gw_node_get_parent (node));
  g_autofree char *label = label_for (_("Move %s"), gw_node_get_kind (node)->label);
  return gw_tree_make (self, gw_edit_move (path, gw_node_get_part (node), gw_node_get_index (node), index),
               label, error);
}

