/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-check.h"
#include "gw-tree.h"
#include "random-brief.h"

/* Whatever is done to a tree, it can be saved; and everything can be undone. */

static GwNode *
random_node (GRand  *rand,
             GwNode *node)
{
  const GwKind *kind = gw_node_get_kind (node);

  for (guint tries = 0; tries < 8; tries++)
    {
      guint part = g_rand_int_range (rand, 0, kind->n_parts);
      guint n = gw_part_is_items (&kind->parts[part])
                    ? gw_item_count (gw_node_get_item (node), part)
                    : 0;

      if (n > 0)
        {
          GwNode *child = gw_node_get_child (node, part, g_rand_int_range (rand, 0, n));
          return g_rand_double (rand) < 0.4 ? random_node (rand, child) : child;
        }
    }

  return node;
}

static gboolean
set_something (GRand  *rand,
               GwTree *tree,
               GwNode *node)
{
  const GwKind *kind = gw_node_get_kind (node);
  guint part = g_rand_int_range (rand, 0, kind->n_parts);

  if (gw_part_is_items (&kind->parts[part]) || kind->parts[part].type == GW_TYPE_ID
      || g_strcmp0 (kind->parts[part].name, "format") == 0)
    return FALSE;

  g_autofree char *value
      = g_rand_double (rand) < 0.8 ? random_value (rand, &kind->parts[part]) : NULL;
  return g_rand_boolean (rand) ? gw_tree_set (tree, node, part, value, NULL)
                               : gw_tree_type (tree, node, part, value, NULL);
}

static gboolean
add_something (GRand  *rand,
               GwTree *tree,
               GwNode *node)
{
  const GwKind *kind = gw_node_get_kind (node);
  guint part = g_rand_int_range (rand, 0, kind->n_parts);

  if (kind->parts[part].place != GW_PLACE_LIST)
    return FALSE;

  g_autoptr (GwItem) item = random_item (rand, kind->parts[part].child);
  guint n = gw_item_count (gw_node_get_item (node), part);
  return gw_tree_insert (tree, node, part, g_rand_int_range (rand, 0, n + 1), item, NULL) != NULL;
}

static gboolean
move_something (GRand  *rand,
                GwTree *tree,
                GwNode *node)
{
  GwNode *parent = gw_node_get_parent (node);

  if (parent == NULL)
    return FALSE;

  guint n = gw_item_count (gw_node_get_item (parent), gw_node_get_part (node));
  return gw_tree_move (tree, node, g_rand_int_range (rand, 0, n), NULL);
}

static gboolean
do_something (GRand  *rand,
              GwTree *tree)
{
  GwNode *node = random_node (rand, gw_tree_get_root (tree));

  switch (g_rand_int_range (rand, 0, 6))
    {
    case 0: return add_something (rand, tree, gw_tree_get_root (tree));
    case 1: return add_something (rand, tree, node);
    case 2: return gw_node_get_parent (node) != NULL && gw_tree_remove (tree, node, NULL);
    case 3: return move_something (rand, tree, node);
    default: return set_something (rand, tree, node);
    }
}

static void
check_nodes (GwNode *node)
{
  const GwKind *kind = gw_node_get_kind (node);

  for (guint i = 0; i < kind->n_parts; i++)
    {
      if (!gw_part_is_items (&kind->parts[i]))
        continue;

      guint n = gw_item_count (gw_node_get_item (node), i);
      g_assert_cmpuint (g_list_model_get_n_items (gw_node_get_list (node, i)), ==, n);
      for (guint j = 0; j < n; j++)
        {
          GwNode *child = gw_node_get_child (node, i, j);

          g_assert_true (gw_node_get_item (child)
                         == gw_item_get_child (gw_node_get_item (node), i, j));
          g_assert_cmpuint (gw_node_get_index (child), ==, j);
          check_nodes (child);
        }
    }
}

static void
test_anything_can_be_saved_and_undone (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261123);
  guint made = 0;

  for (guint trial = 0; trial < 120; trial++)
    {
      g_autoptr (GwItem) brief = random_brief (rand, 4);
      g_autoptr (GwTree) tree = gw_tree_new (brief);
      g_autoptr (GError) error = NULL;

      for (guint i = 0; i < 40; i++)
        made += do_something (rand, tree);
      gw_check_document (gw_tree_get_item (tree), &error);
      g_assert_no_error (error);
      check_nodes (gw_tree_get_root (tree));

      g_autoptr (GwItem) last = gw_item_ref (gw_tree_get_item (tree));
      guint steps = 0;
      for (; gw_tree_can_undo (tree); steps++)
        gw_tree_undo (tree);
      g_assert_true (gw_item_equal (brief, gw_tree_get_item (tree)));
      check_nodes (gw_tree_get_root (tree));

      for (guint i = 0; i < steps; i++)
        gw_tree_redo (tree);
      g_assert_false (gw_tree_can_redo (tree));
      g_assert_true (gw_item_equal (last, gw_tree_get_item (tree)));
    }

  g_assert_cmpuint (made, >, 1500);
}

/* The lists tell exactly what changed: replaying what they told gives the same order. */
static void
replay_cb (GListModel *list,
           guint       position,
           guint       removed,
           guint       added,
           GPtrArray  *shadow)
{
  g_ptr_array_remove_range (shadow, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (shadow, position + i, g_list_model_get_item (list, position + i));
}

static void
test_lists_tell_all_there_is (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  g_autoptr (GwItem) brief = random_brief (rand, 6);
  g_autoptr (GwTree) tree = gw_tree_new (brief);
  GListModel *list = gw_node_get_list (gw_tree_get_root (tree), GW_BRIEF_KNOWNS);
  g_autoptr (GPtrArray) shadow = g_ptr_array_new_with_free_func (g_object_unref);

  replay_cb (list, 0, 0, g_list_model_get_n_items (list), shadow);
  g_signal_connect (list, "items-changed", G_CALLBACK (replay_cb), shadow);
  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr (GwItem) known = random_item (rand, GW_KIND_KNOWN);
      guint n = g_list_model_get_n_items (list);

      if (n < 3 || g_rand_double (rand) < 0.3)
        gw_tree_insert (tree, gw_tree_get_root (tree), GW_BRIEF_KNOWNS,
                        g_rand_int_range (rand, 0, n + 1), known, NULL);
      else if (g_rand_double (rand) < 0.3)
        gw_tree_undo (tree);
      else if (g_rand_boolean (rand))
        gw_tree_move (tree,
                      gw_node_get_child (gw_tree_get_root (tree), GW_BRIEF_KNOWNS,
                                         g_rand_int_range (rand, 0, n)),
                      g_rand_int_range (rand, 0, n), NULL);
      else
        gw_tree_remove (tree,
                        gw_node_get_child (gw_tree_get_root (tree), GW_BRIEF_KNOWNS,
                                           g_rand_int_range (rand, 0, n)),
                        NULL);

      g_assert_cmpuint (shadow->len, ==, g_list_model_get_n_items (list));
      for (guint j = 0; j < shadow->len; j++)
        {
          g_autoptr (GwNode) node = g_list_model_get_item (list, j);
          g_assert_true (g_ptr_array_index (shadow, j) == node);
        }
    }
}

static void
test_an_edit_and_its_inverse (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);

  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (GwItem) brief = random_brief (rand, 5);
      guint n = gw_item_count (brief, GW_BRIEF_PARTIES);
      g_autoptr (GArray) root = g_array_new (FALSE, FALSE, sizeof (GwStep));
      g_autoptr (GwItem) party = random_item (rand, GW_KIND_PARTY);
      GwEdit *edits[4] = {
        gw_edit_set (root, GW_BRIEF_TITLE, gw_item_get_raw (brief, GW_BRIEF_TITLE), "New"),
        gw_edit_insert (root, GW_BRIEF_PARTIES, n, party),
        n > 0 ? gw_edit_remove (root, GW_BRIEF_PARTIES, n - 1,
                                gw_item_get_child (brief, GW_BRIEF_PARTIES, n - 1))
              : NULL,
        n > 1 ? gw_edit_move (root, GW_BRIEF_PARTIES, 0, n - 1) : NULL,
      };

      for (guint e = 0; e < G_N_ELEMENTS (edits); e++)
        {
          if (edits[e] == NULL)
            continue;
          g_autoptr (GwEdit) inverse = gw_edit_invert (edits[e]);
          g_autoptr (GwItem) after = gw_edit_apply (edits[e], brief);
          g_autoptr (GwItem) back = gw_edit_apply (inverse, after);

          g_assert_true (gw_item_equal (brief, back));
          g_assert_true (e == 3 || !gw_item_equal (brief, after));
          gw_edit_free (edits[e]);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/edits/anything-can-be-saved-and-undone",
                   test_anything_can_be_saved_and_undone);
  g_test_add_func ("/model/edits/lists-tell-all-there-is", test_lists_tell_all_there_is);
  g_test_add_func ("/model/edits/an-edit-and-its-inverse", test_an_edit_and_its_inverse);
  return g_test_run ();
}
