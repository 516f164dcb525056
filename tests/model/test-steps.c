/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What Undo offers is named after what was done to which kind of thing, for every kind there is. */

#include "gw-tree.h"
#include "random-brief.h"

/* Enough that every kind comes up in them. */
#define N_BRIEFS 60

typedef gboolean (*Step) (GwTree *tree,
                          GwNode *node);

static gboolean
remove_it (GwTree *tree,
           GwNode *node)
{
  return gw_tree_remove (tree, node, NULL);
}

static gboolean
move_it (GwTree *tree,
         GwNode *node)
{
  return gw_node_get_index (node) > 0 && gw_tree_move (tree, node, 0, NULL);
}

/* The first text that is nothing but words. */
static gboolean
change_it (GwTree *tree,
           GwNode *node)
{
  const GwKind *kind = gw_node_get_kind (node);

  for (guint part = 0; part < kind->n_parts; part++)
    if (kind->parts[part].type == GW_TYPE_TEXT)
      return gw_tree_set (tree, node, part, "Other words", NULL);
  return FALSE;
}

/* Another with the same words, beside it. */
static gboolean
add_it (GwTree *tree,
        GwNode *node)
{
  GwItem *other = gw_node_get_item (node);
  const GwKind *kind = gw_node_get_kind (node);
  GwContent content[GW_MAX_PARTS] = { 0 };

  for (guint part = 0; part < kind->n_parts; part++)
    if (kind->parts[part].type == GW_TYPE_ID)
      content[part].text = "another-1";
    else if (!gw_part_is_items (&kind->parts[part]))
      content[part].text = gw_item_get_raw (other, part);

  g_autoptr (GwItem) item = gw_item_new (kind->id, content);

  return gw_tree_insert (tree, gw_node_get_parent (node), gw_node_get_part (node), 0, item, NULL)
         != NULL;
}

static const struct
{
  const char *verb;
  Step        step;
  gboolean    of_field; /* the name is that of a field, not of the kind */
} steps[] = {
  { "Remove", remove_it, FALSE },
  { "Move", move_it, FALSE },
  { "Change", change_it, TRUE },
  { "Add", add_it, FALSE },
};

static void
check_name (GwTree     *tree,
            const char *verb,
            const char *label)
{
  const char *name = gw_tree_get_undo_label (tree);
  g_autofree char *expected = g_strdup_printf ("%s %s", verb, label != NULL ? label : "");

  g_assert_true (g_str_has_prefix (name, expected));
  g_assert_cmpuint (strlen (name), >, strlen (verb) + 1);
  g_assert_true (label == NULL || strlen (name) == strlen (expected));
}

/* Takes the step on the node, and back; @seen counts the kinds on which it could be taken. */
static void
try_step (GwTree *tree,
          GwNode *node,
          guint   step,
          guint  *seen)
{
  const GwKind *kind = gw_node_get_kind (node);
  g_autoptr (GwItem) before = gw_item_ref (gw_tree_get_item (tree));

  if (!steps[step].step (tree, node) || !gw_tree_can_undo (tree))
    return;
  seen[kind->id]++;
  check_name (tree, steps[step].verb, steps[step].of_field ? NULL : kind->label);
  g_autofree char *name = g_strdup (gw_tree_get_undo_label (tree));

  gw_tree_undo (tree);
  g_assert_true (gw_item_equal (gw_tree_get_item (tree), before));
  g_assert_cmpstr (gw_tree_get_redo_label (tree), ==, name);
  gw_tree_redo (tree);
  g_assert_cmpstr (gw_tree_get_undo_label (tree), ==, name);
  gw_tree_undo (tree);
  g_assert_true (gw_item_equal (gw_tree_get_item (tree), before));
}

/* Every item that stands in a list below the node. */
static void
walk (GwTree *tree,
      GwNode *node,
      guint   step,
      guint  *seen)
{
  const GwKind *kind = gw_node_get_kind (node);

  for (guint part = 0; part < kind->n_parts; part++)
    if (gw_part_is_items (&kind->parts[part]))
      for (guint i = 0; i < gw_item_count (gw_node_get_item (node), part); i++)
        {
          walk (tree, gw_node_get_child (node, part, i), step, seen);
          if (kind->parts[part].place == GW_PLACE_LIST)
            try_step (tree, gw_node_get_child (node, part, i), step, seen);
        }
}

/* Whether a brief has lists of it. */
static gboolean
is_listed (GwKindId kind)
{
  for (guint holder = 0; holder < GW_N_KINDS; holder++)
    for (guint part = 0; holder != GW_KIND_LIBRARY && part < gw_kind (holder)->n_parts; part++)
      if (gw_kind (holder)->parts[part].place == GW_PLACE_LIST
          && gw_kind (holder)->parts[part].child == kind)
        return TRUE;
  return FALSE;
}

static gboolean
has_words (GwKindId kind)
{
  for (guint part = 0; part < gw_kind (kind)->n_parts; part++)
    if (gw_kind (kind)->parts[part].type == GW_TYPE_TEXT)
      return TRUE;
  return FALSE;
}

static void
test_step (gconstpointer data)
{
  guint step = GPOINTER_TO_UINT (data), seen[GW_N_KINDS] = { 0 };

  for (guint seed = 0; seed < N_BRIEFS; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (GwItem) brief = random_brief (rand, 3);
      g_autoptr (GwTree) tree = gw_tree_new (brief);

      walk (tree, gw_tree_get_root (tree), step, seen);
    }
  for (guint kind = 0; kind < GW_N_KINDS; kind++)
    {
      g_test_message ("%s: %u", gw_kind (kind)->label, seen[kind]);
      if (is_listed (kind) && (!steps[step].of_field || has_words (kind)))
        g_assert_cmpuint (seen[kind], >, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint step = 0; step < G_N_ELEMENTS (steps); step++)
    {
      g_autofree char *path = g_strconcat ("/model/steps/", steps[step].verb, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (step), test_step);
    }
  return g_test_run ();
}
