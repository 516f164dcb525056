/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-edit.h"

static GwEdit *
edit_new (GwEditKind  kind,
          GArray     *path,
          guint       part)
{
  GwEdit *edit = g_new0 (GwEdit, 1);

  edit->kind = kind;
  edit->path = g_array_ref (path);
  edit->part = part;
  return edit;
}

/**
 * gw_edit_set:
 * @path: (element-type GwStep): not changed any more; a reference is taken
 * @new_text: (nullable): NULL = not answered
 */
GwEdit *
gw_edit_set (GArray     *path,
             guint       part,
             const char *old_text,
             const char *new_text)
{
  GwEdit *edit = edit_new (GW_EDIT_SET, path, part);

  edit->old_text = g_strdup (old_text);
  edit->new_text = g_strdup (new_text);
  return edit;
}

/* @path: (element-type GwStep): to the parent, not changed any more; a reference is taken
 * @item: a reference is taken
 *
 * Returns: (transfer full): the edit that puts @item at @index of a list */
GwEdit *
gw_edit_insert (GArray *path,
                guint   part,
                guint   index,
                GwItem *item)
{
  GwEdit *edit = edit_new (GW_EDIT_INSERT, path, part);

  edit->index = index;
  edit->item = gw_item_ref (item);
  return edit;
}

/* Returns: (transfer full): the edit that takes @item, which stands at @index, out of a list; it
 * is kept, so that the edit can be undone */
GwEdit *
gw_edit_remove (GArray *path,
                guint   part,
                guint   index,
                GwItem *item)
{
  GwEdit *edit = gw_edit_insert (path, part, index, item);

  edit->kind = GW_EDIT_REMOVE;
  return edit;
}

/* @to is the place the item has afterwards. */
GwEdit *
gw_edit_move (GArray *path,
              guint   part,
              guint   from,
              guint   to)
{
  GwEdit *edit = edit_new (GW_EDIT_MOVE, path, part);

  edit->index = from;
  edit->to = to;
  return edit;
}

static GArray *
dup_extras (GArray *extras)
{
  return extras != NULL ? g_array_ref (extras) : NULL;
}

/**
 * gw_edit_beside:
 * @path: (element-type GwStep): to the item, not changed any more; a reference is taken
 * @old_extras: (nullable) (element-type GwExtra): as gw_item_get_extras() gives them, as @new_extras;
 *   references are taken
 *
 * Comments, processing instructions and foreign elements are nobody's to type, but they change with
 * the file.
 */
GwEdit *
gw_edit_beside (GArray *path,
                GArray *old_extras,
                GArray *new_extras)
{
  GwEdit *edit = edit_new (GW_EDIT_BESIDE, path, 0);

  edit->old_extras = dup_extras (old_extras);
  edit->new_extras = dup_extras (new_extras);
  return edit;
}

/* Returns: (transfer full): the edit that takes @edit back */
GwEdit *
gw_edit_invert (const GwEdit *edit)
{
  switch (edit->kind)
    {
    case GW_EDIT_SET:
      return gw_edit_set (edit->path, edit->part, edit->new_text, edit->old_text);
    case GW_EDIT_INSERT:
      return gw_edit_remove (edit->path, edit->part, edit->index, edit->item);
    case GW_EDIT_REMOVE:
      return gw_edit_insert (edit->path, edit->part, edit->index, edit->item);
    case GW_EDIT_MOVE:
      return gw_edit_move (edit->path, edit->part, edit->to, edit->index);
    case GW_EDIT_BESIDE:
      return gw_edit_beside (edit->path, edit->new_extras, edit->old_extras);
    default:
      g_return_val_if_reached (NULL);
    }
}

void
gw_edit_free (GwEdit *edit)
{
  g_array_unref (edit->path);
  g_free (edit->old_text);
  g_free (edit->new_text);
  g_clear_pointer (&edit->item, gw_item_unref);
  g_clear_pointer (&edit->old_extras, g_array_unref);
  g_clear_pointer (&edit->new_extras, g_array_unref);
  g_free (edit);
}

static GwItem *
change (const GwEdit *edit,
        GwItem       *item)
{
  if (edit->kind == GW_EDIT_SET)
    return gw_item_with_text (item, edit->part, edit->new_text);
  if (edit->kind == GW_EDIT_BESIDE)
    return gw_item_with_extras (item, edit->new_extras);

  GwItems *old = gw_item_get_items (item, edit->part);
  g_autoptr (GwItems) items = edit->kind == GW_EDIT_INSERT
                                  ? gw_items_insert (old, edit->index, edit->item)
                              : edit->kind == GW_EDIT_REMOVE
                                  ? gw_items_remove (old, edit->index)
                                  : gw_items_move (old, edit->index, edit->to);
  return gw_item_with_items (item, edit->part, items);
}

static GwItem *
change_below (const GwEdit *edit,
              GwItem       *item,
              guint         depth)
{
  if (depth == edit->path->len)
    return change (edit, item);

  const GwStep *step = &g_array_index (edit->path, GwStep, depth);
  g_autoptr (GwItem) child
      = change_below (edit, gw_item_get_child (item, step->part, step->index), depth + 1);
  g_autoptr (GwItems) items
      = gw_items_replace (gw_item_get_items (item, step->part), step->index, child);
  return gw_item_with_items (item, step->part, items);
}

/* Returns: (transfer full): @root after the edit; only what lies on its path is new */
GwItem *
gw_edit_apply (const GwEdit *edit,
               GwItem       *root)
{
  return change_below (edit, root, 0);
}

/* Returns: (transfer none): the item at the end of the path */
GwItem *
gw_path_resolve (GArray *path,
                 GwItem *root)
{
  for (guint i = 0; i < path->len; i++)
    {
      const GwStep *step = &g_array_index (path, GwStep, i);
      root = gw_item_get_child (root, step->part, step->index);
    }

  return root;
}

static gboolean
find_below (GwItem       *root,
            const GwItem *item,
            GArray       *path)
{
  const GwKind *kind = gw_item_get_kind (root);

  if (root == item)
    return TRUE;

  for (GwStep step = { 0, 0 }; step.part < kind->n_parts; step.part++)
    for (step.index = 0; gw_part_is_items (&kind->parts[step.part])
                         && step.index < gw_item_count (root, step.part); step.index++)
      {
        g_array_append_val (path, step);
        if (find_below (gw_item_get_child (root, step.part, step.index), item, path))
          return TRUE;
        g_array_set_size (path, path->len - 1);
      }
  return FALSE;
}

/* Returns: (transfer full) (element-type GwStep) (nullable): the way from root to that very item;
 *   empty for root itself, NULL when it is not in there */
GArray *
gw_path_find (GwItem       *root,
              const GwItem *item)
{
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (GwStep));

  return find_below (root, item, path) ? g_steal_pointer (&path) : NULL;
}
