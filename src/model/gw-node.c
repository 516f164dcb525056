/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-node-private.h"

/* A node's items of one part as a list model. Nodes are made when first asked for, so a library
 * of 100,000 items costs a pointer each until somebody looks. */
#define GW_TYPE_NODE_LIST (gw_node_list_get_type ())
G_DECLARE_FINAL_TYPE (GwNodeList, gw_node_list, GW, NODE_LIST, GObject)

struct _GwNodeList
{
  GObject    parent_instance;

  GwNode    *owner; /* borrowed: it owns us; NULL once it is gone */
  guint      part;
  GPtrArray *nodes; /* owned (of GwNode), NULL where not made yet */
};

struct _GwNode
{
  GObject      parent_instance;

  GwItem      *item;   /* owned */
  GwNode      *parent; /* borrowed; NULL for the root, and once removed */
  guint        part;
  GwNodeList **lists;  /* owned, by part, NULL where not made yet */
};

enum
{
  PROP_0,
  PROP_ITEM,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE (GwNode, gw_node, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE_WITH_CODE (GwNodeList, gw_node_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
unref_node (gpointer data)
{
  GwNode *node = data;

  if (node == NULL)
    return;
  node->parent = NULL;
  g_object_unref (node);
}

static GwNode *
node_new (GwItem *item,
          GwNode *parent,
          guint   part)
{
  GwNode *self = g_object_new (GW_TYPE_NODE, NULL);

  self->item = gw_item_ref (item);
  self->parent = parent;
  self->part = part;
  self->lists = g_new0 (GwNodeList *, gw_item_get_kind (item)->n_parts);
  return self;
}

static GwNode *
list_peek (GwNodeList *self,
           guint       index)
{
  GwNode *node = g_ptr_array_index (self->nodes, index);

  if (node == NULL)
    {
      node = node_new (gw_item_get_child (self->owner->item, self->part, index), self->owner,
                       self->part);
      g_ptr_array_index (self->nodes, index) = node;
    }

  return node;
}

static GType
gw_node_list_get_item_type (GListModel *model)
{
  return GW_TYPE_NODE;
}

static guint
gw_node_list_get_n_items (GListModel *model)
{
  return GW_NODE_LIST (model)->nodes->len;
}

static gpointer
gw_node_list_get_item (GListModel *model,
                       guint       index)
{
  GwNodeList *self = GW_NODE_LIST (model);

  if (index >= self->nodes->len)
    return NULL;

  return g_object_ref (list_peek (self, index));
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = gw_node_list_get_item_type;
  iface->get_n_items = gw_node_list_get_n_items;
  iface->get_item = gw_node_list_get_item;
}

static void
gw_node_list_finalize (GObject *object)
{
  g_ptr_array_unref (GW_NODE_LIST (object)->nodes);

  G_OBJECT_CLASS (gw_node_list_parent_class)->finalize (object);
}

static void
gw_node_list_class_init (GwNodeListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gw_node_list_finalize;
}

static void
gw_node_list_init (GwNodeList *self)
{
  self->nodes = g_ptr_array_new_with_free_func (unref_node);
}

static void
gw_node_get_property (GObject    *object,
                      guint       id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  if (id == PROP_ITEM)
    g_value_set_boxed (value, GW_NODE (object)->item);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

/* Whoever still holds the list or its nodes keeps them, without a way up: what a list counts it can
 * also give. */
static void
list_orphan (GwNodeList *list)
{
  gboolean is_held = G_OBJECT (list)->ref_count > 1;

  for (guint i = 0; i < list->nodes->len; i++)
    {
      GwNode *node = is_held ? list_peek (list, i) : g_ptr_array_index (list->nodes, i);
      if (node != NULL)
        node->parent = NULL;
    }
  list->owner = NULL;
  g_object_unref (list);
}

static void
gw_node_finalize (GObject *object)
{
  GwNode *self = GW_NODE (object);

  for (guint i = 0; i < gw_item_get_kind (self->item)->n_parts; i++)
    g_clear_pointer (&self->lists[i], list_orphan);
  g_free (self->lists);
  gw_item_unref (self->item);

  G_OBJECT_CLASS (gw_node_parent_class)->finalize (object);
}

static void
gw_node_class_init (GwNodeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = gw_node_get_property;
  object_class->finalize = gw_node_finalize;

  props[PROP_ITEM] = g_param_spec_boxed ("item", NULL, NULL, GW_TYPE_ITEM,
                                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
gw_node_init (GwNode *self)
{
}

/* @item: a reference is taken
 *
 * Returns: (transfer full): a node without a parent */
GwNode *
gw_node_new_root (GwItem *item)
{
  return node_new (item, NULL, 0);
}

/* Returns: (transfer none): the item as it is now; take a reference to keep it as a snapshot */
GwItem *
gw_node_get_item (GwNode *self)
{
  g_return_val_if_fail (GW_IS_NODE (self), NULL);

  return self->item;
}

/* Returns: (transfer none): the same for the life of the node */
const GwKind *
gw_node_get_kind (GwNode *self)
{
  return gw_item_get_kind (gw_node_get_item (self));
}

/* Returns: (transfer none) (nullable): NULL for kinds without ids; lives until the node's next
 * edit */
const char *
gw_node_get_id (GwNode *self)
{
  return gw_item_get_id (gw_node_get_item (self));
}

/* Returns: (transfer none) (nullable): NULL for the root, and for a node that was removed */
GwNode *
gw_node_get_parent (GwNode *self)
{
  g_return_val_if_fail (GW_IS_NODE (self), NULL);

  return self->parent;
}

/* Returns: the part of the parent in which the node stands */
guint
gw_node_get_part (GwNode *self)
{
  g_return_val_if_fail (GW_IS_NODE (self), 0);

  return self->part;
}

/* Returns: its place among its siblings */
guint
gw_node_get_index (GwNode *self)
{
  guint index = 0;

  g_return_val_if_fail (GW_IS_NODE (self) && self->parent != NULL, 0);

  gboolean found = g_ptr_array_find (self->parent->lists[self->part]->nodes, self, &index);
  g_assert (found);
  return index;
}

/* Returns: (transfer full) (element-type GwStep): the way from the root to the node */
GArray *
gw_node_dup_path (GwNode *self)
{
  GArray *path = g_array_new (FALSE, FALSE, sizeof (GwStep));

  for (GwNode *node = self; node->parent != NULL; node = node->parent)
    {
      GwStep step = { node->part, gw_node_get_index (node) };
      g_array_prepend_val (path, step);
    }

  return path;
}

static GwNodeList *
get_list (GwNode *self,
          guint   part)
{
  if (self->lists[part] == NULL)
    {
      GwNodeList *list = g_object_new (GW_TYPE_NODE_LIST, NULL);

      list->owner = self;
      list->part = part;
      g_ptr_array_set_size (list->nodes, gw_item_count (self->item, part));
      self->lists[part] = list;
    }

  return self->lists[part];
}

/* Returns: (transfer none): the nodes of a part that holds items, kept up to date */
GListModel *
gw_node_get_list (GwNode *self,
                  guint   part)
{
  g_return_val_if_fail (GW_IS_NODE (self), NULL);

  return G_LIST_MODEL (get_list (self, part));
}

/* Returns: (transfer none) */
GwNode *
gw_node_get_child (GwNode *self,
                   guint   part,
                   guint   index)
{
  g_return_val_if_fail (GW_IS_NODE (self), NULL);
  g_return_val_if_fail (index < gw_item_count (self->item, part), NULL);

  return list_peek (get_list (self, part), index);
}

static void
change_list (GwNode       *node,
             const GwEdit *edit)
{
  gboolean in_list = edit->kind != GW_EDIT_SET && edit->kind != GW_EDIT_BESIDE;
  GwNodeList *list = in_list ? node->lists[edit->part] : NULL;

  if (list == NULL)
    return;

  g_object_ref (list);
  if (edit->kind == GW_EDIT_INSERT)
    {
      g_ptr_array_insert (list->nodes, edit->index, NULL);
      g_list_model_items_changed (G_LIST_MODEL (list), edit->index, 0, 1);
    }
  else if (edit->kind == GW_EDIT_REMOVE)
    {
      g_ptr_array_remove_index (list->nodes, edit->index);
      g_list_model_items_changed (G_LIST_MODEL (list), edit->index, 1, 0);
    }
  else
    {
      GwNode *moved = g_ptr_array_steal_index (list->nodes, edit->index);
      guint first = MIN (edit->index, edit->to);
      guint n = MAX (edit->index, edit->to) - first + 1;

      g_ptr_array_insert (list->nodes, edit->to, moved);
      g_list_model_items_changed (G_LIST_MODEL (list), first, n, n);
    }
  g_object_unref (list);
}

/**
 * gw_node_follow:
 * @new_root: what @edit made of the root's item
 *
 * Brings the nodes up to date: first every item on the edit's path, so that whoever is told sees
 * the whole new state; then the list; then `notify::item` from the changed node up to the root.
 */
void
gw_node_follow (GwNode       *root,
                const GwEdit *edit,
                GwItem       *new_root)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new_with_free_func (g_object_unref);
  GwNode *node = root;
  GwItem *item = new_root;

  for (guint depth = 0;; depth++)
    {
      g_ptr_array_add (nodes, g_object_ref (node));
      gw_item_unref (node->item);
      node->item = gw_item_ref (item);
      if (depth == edit->path->len)
        break;

      const GwStep *step = &g_array_index (edit->path, GwStep, depth);
      GwNodeList *list = node->lists[step->part];
      node = list != NULL ? g_ptr_array_index (list->nodes, step->index) : NULL;
      if (node == NULL) /* nobody has looked there yet */
        break;
      item = gw_item_get_child (item, step->part, step->index);
    }

  if (nodes->len == edit->path->len + 1)
    change_list (g_ptr_array_index (nodes, nodes->len - 1), edit);
  for (guint i = nodes->len; i > 0; i--)
    g_object_notify_by_pspec (g_ptr_array_index (nodes, i - 1), props[PROP_ITEM]);
}
