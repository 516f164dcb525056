/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-tree.h"

/* Nodes and lists keep their place while the items change, and tell of it. */

typedef struct
{
  GwTree *tree;
  GwNode *root;
} Fixture;

static void
append (Fixture  *f,
        GwNode   *parent,
        guint     part,
        GwKindId  kind)
{
  g_autoptr (GwItem) item = gw_item_new_with_id (kind);
  g_autoptr (GError) error = NULL;

  gw_tree_append (f->tree, parent, part, item, &error);
  g_assert_no_error (error);
}

/* Three pieces of work, the second with two ways. */
static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autoptr (GwItem) brief = gw_brief_new (GW_MOMENT_SCOPE, "T", NULL);

  f->tree = gw_tree_new (brief);
  f->root = gw_tree_get_root (f->tree);
  for (guint i = 0; i < 3; i++)
    append (f, gw_node_get_child (f->root, GW_BRIEF_SCOPE, 0), GW_SCOPE_ITEMS, GW_KIND_ITEM);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_assert_finalize_object (f->tree);
}

static GwNode *
piece (Fixture *f,
       guint    index)
{
  return gw_node_get_child (gw_node_get_child (f->root, GW_BRIEF_SCOPE, 0), GW_SCOPE_ITEMS, index);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_a_node_knows_its_place (Fixture       *f,
                             gconstpointer  data)
{
  append (f, piece (f, 1), GW_ITEM_APPROACHES, GW_KIND_APPROACH);
  GwNode *way = gw_node_get_child (piece (f, 1), GW_ITEM_APPROACHES, 0);
  g_autoptr (GArray) path = gw_node_dup_path (way);
  g_autoptr (GArray) none = gw_node_dup_path (f->root);
  static const GwStep steps[] = {
    { GW_BRIEF_SCOPE, 0 }, { GW_SCOPE_ITEMS, 1 }, { GW_ITEM_APPROACHES, 0 },
  };

  g_assert_cmpmem (path->data, path->len * sizeof (GwStep), steps, sizeof steps);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_true (gw_node_get_parent (way) == piece (f, 1));
  g_assert_null (gw_node_get_parent (f->root));
  g_assert_cmpuint (gw_node_get_part (way), ==, GW_ITEM_APPROACHES);
  g_assert_cmpuint (gw_node_get_index (piece (f, 2)), ==, 2);
  g_assert_cmpint (gw_node_get_kind (way)->id, ==, GW_KIND_APPROACH);
  g_assert_true (gw_path_resolve (path, gw_tree_get_item (f->tree)) == gw_node_get_item (way));
  g_assert_true (gw_tree_find (f->tree, gw_node_get_id (way)) == way);
  g_assert_null (gw_tree_find (f->tree, "none"));
}

/* A node is the same object however often and by whatever way it is asked for. */
static void
test_a_list_gives_the_same_nodes (Fixture       *f,
                                  gconstpointer  data)
{
  GwNode *scope = gw_node_get_child (f->root, GW_BRIEF_SCOPE, 0);
  GListModel *list = gw_node_get_list (scope, GW_SCOPE_ITEMS);
  g_autoptr (GwNode) second = g_list_model_get_item (list, 1);
  g_autoptr (GwNode) again = g_list_model_get_item (list, 1);

  g_assert_true (list == gw_node_get_list (scope, GW_SCOPE_ITEMS));
  g_assert_true (g_list_model_get_item_type (list) == GW_TYPE_NODE);
  g_assert_true (second == again && second == piece (f, 1));
  g_assert_null (g_list_model_get_item (list, 3));
  g_assert_cmpuint (g_list_model_get_n_items (gw_node_get_list (second, GW_ITEM_APPROACHES)), ==, 0);
}

/* A list first looked at after the edits shows what one that was there all the time shows. */
static void
test_a_list_made_late_is_up_to_date (Fixture       *f,
                                     gconstpointer  data)
{
  GListModel *early = gw_node_get_list (piece (f, 0), GW_ITEM_APPROACHES);

  for (guint i = 0; i < 2; i++)
    for (guint p = 0; p < 2; p++)
      append (f, piece (f, p), GW_ITEM_APPROACHES, GW_KIND_APPROACH);
  GListModel *late = gw_node_get_list (piece (f, 1), GW_ITEM_APPROACHES);

  g_assert_cmpuint (g_list_model_get_n_items (early), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (late), ==, 2);
  gw_tree_undo (f->tree);
  g_assert_cmpuint (g_list_model_get_n_items (early), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (late), ==, 1);
}

/* The item, what holds it and the root are told once; its neighbours are not. */
static void
test_who_is_told (Fixture       *f,
                  gconstpointer  data)
{
  guint own = 0, holder = 0, whole = 0, neighbour = 0;

  g_signal_connect_swapped (piece (f, 1), "notify::item", G_CALLBACK (count_cb), &own);
  g_signal_connect_swapped (gw_node_get_parent (piece (f, 1)), "notify::item",
                            G_CALLBACK (count_cb), &holder);
  g_signal_connect_swapped (f->root, "notify::item", G_CALLBACK (count_cb), &whole);
  g_signal_connect_swapped (piece (f, 0), "notify::item", G_CALLBACK (count_cb), &neighbour);

  g_assert_true (gw_tree_set (f->tree, piece (f, 1), GW_ITEM_STATEMENT, "Hours leave", NULL));
  g_assert_cmpuint (own + holder + whole, ==, 3);
  g_assert_true (gw_tree_set (f->tree, piece (f, 1), GW_ITEM_STATEMENT, "Hours leave", NULL));
  g_assert_cmpuint (own + holder + whole, ==, 3);
  append (f, piece (f, 1), GW_ITEM_APPROACHES, GW_KIND_APPROACH);
  g_assert_cmpuint (own + holder + whole, ==, 6);
  g_assert_true (gw_tree_move (f->tree, piece (f, 2), 2, NULL));
  g_assert_cmpuint (own + holder + whole, ==, 6);
  g_assert_cmpuint (neighbour, ==, 0);
}

/* Whoever is told sees the whole new state. */
static void
see_state_cb (GwNode     *node,
              GParamSpec *pspec,
              Fixture    *f)
{
  g_autoptr (GwItem) item = NULL;

  g_object_get (node, "item", &item, NULL);
  g_assert_true (item == gw_node_get_item (node));
  g_assert_cmpstr (gw_item_get_raw (gw_node_get_item (f->root), GW_BRIEF_TITLE), ==, "T");
  g_assert_true (gw_item_get_child (gw_brief_get_moment_item (gw_tree_get_item (f->tree)),
                                    GW_SCOPE_ITEMS, 0)
                 == gw_node_get_item (piece (f, 0)));
}

static void
test_who_is_told_sees_all (Fixture       *f,
                           gconstpointer  data)
{
  g_signal_connect (piece (f, 0), "notify::item", G_CALLBACK (see_state_cb), f);
  g_assert_true (gw_tree_set (f->tree, piece (f, 0), GW_ITEM_NEED, "must", NULL));
}

static void
test_a_removed_node_has_no_way_up (Fixture       *f,
                                   gconstpointer  data)
{
  g_autoptr (GwNode) gone = g_object_ref (piece (f, 1));
  g_autoptr (GwItem) item = gw_item_ref (gw_node_get_item (gone));
  GwNode *behind = piece (f, 2);

  g_assert_true (gw_tree_remove (f->tree, gone, NULL));
  g_assert_null (gw_node_get_parent (gone));
  g_assert_true (gw_node_get_item (gone) == item);
  g_assert_cmpuint (gw_node_get_index (behind), ==, 1);

  /* Brought back, it is another node of the same item. */
  gw_tree_undo (f->tree);
  g_assert_true (piece (f, 1) != gone);
  g_assert_true (gw_node_get_item (piece (f, 1)) == item);
  g_assert_true (piece (f, 2) == behind);
}

/* Who still shows a list whose row is gone keeps what was in it, looked at before or not. */
static void
test_a_list_whose_row_is_gone_stays (Fixture       *f,
                                        gconstpointer  data)
{
  append (f, piece (f, 1), GW_ITEM_APPROACHES, GW_KIND_APPROACH);
  append (f, piece (f, 1), GW_ITEM_APPROACHES, GW_KIND_APPROACH);
  g_autoptr (GListModel) list = g_object_ref (gw_node_get_list (piece (f, 1), GW_ITEM_APPROACHES));
  g_autoptr (GwNode) way = g_list_model_get_item (list, 0);

  g_assert_true (gw_tree_remove (f->tree, piece (f, 1), NULL));
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GwNode) node = g_list_model_get_item (list, i);

      g_assert_nonnull (node);
      g_assert_true (i > 0 || node == way);
      g_assert_null (gw_node_get_parent (node));
    }
}

/* Nodes outlive their tree, on their own. */
static void
test_nodes_outlive_their_tree (void)
{
  g_autoptr (GwItem) brief = gw_brief_new (GW_MOMENT_SCOPE, "T", NULL);
  GwTree *tree = gw_tree_new (brief);
  g_autoptr (GwNode) scope = g_object_ref (gw_node_get_child (gw_tree_get_root (tree),
                                                               GW_BRIEF_SCOPE, 0));

  g_assert_finalize_object (tree);
  g_assert_null (gw_node_get_parent (scope));
  g_assert_cmpint (gw_node_get_kind (scope)->id, ==, GW_KIND_SCOPE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add ("/model/node/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("a-node-knows-its-place", test_a_node_knows_its_place);
  ADD ("a-list-gives-the-same-nodes", test_a_list_gives_the_same_nodes);
  ADD ("a-list-made-late-is-up-to-date", test_a_list_made_late_is_up_to_date);
  ADD ("who-is-told", test_who_is_told);
  ADD ("who-is-told-sees-all", test_who_is_told_sees_all);
  ADD ("a-removed-node-has-no-way-up", test_a_removed_node_has_no_way_up);
  ADD ("a-list-whose-row-is-gone-stays", test_a_list_whose_row_is_gone_stays);
  g_test_add_func ("/model/node/nodes-outlive-their-tree", test_nodes_outlive_their_tree);
  return g_test_run ();
}
