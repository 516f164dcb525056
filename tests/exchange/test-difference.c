/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-difference.h"

#include "gw-tree.h"
#include "gw-xml.h"

#include <string.h>

#define HEAD             "<brief xmlns=\"urn:groundwork:1\" format=\"1\" id=\"b-1\" moment=\"scope\">"
#define FOOT             "<scope/></brief>"
#define PARTIES(parties) "<title>T</title><parties>" parties "</parties>"
#define A                "<party id=\"p-a\" side=\"us\" name=\"A\"/>"
#define B                "<party id=\"p-b\" side=\"them\" name=\"B\"/>"
#define C                "<party id=\"p-c\" side=\"them\" name=\"C\"/>"
#define B_CHANGED        "<party id=\"p-b\" side=\"them\" name=\"B two\"/>"
#define B_NOTED          B "<!-- seen by another program -->"

static GwItem *
read_brief (const char *body)
{
  g_autofree char *text = g_strconcat (HEAD, body, FOOT, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  GwItem *item = gw_xml_read (bytes, NULL, &error);

  g_assert_no_error (error);
  return item;
}

/* Makes the edits through a tree, as an open document does, and expects what was wanted. */
static guint
assert_leads_to (GwItem *from,
                 GwItem *to)
{
  g_autoptr (GPtrArray) edits = gw_difference (from, to);
  g_autoptr (GwTree) tree = gw_tree_new (from);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (edits);
  gw_tree_begin (tree, "Take in");
  for (guint i = 0; i < edits->len; i++)
    {
      g_assert_true (gw_tree_apply (tree, g_ptr_array_index (edits, i), &error));
      g_assert_no_error (error);
    }
  g_assert_true (gw_tree_commit (tree, &error));
  g_assert_no_error (error);
  g_assert_true (gw_item_equal (gw_tree_get_item (tree), to));
  return edits->len;
}

static void
test_each_kind_of_change_is_few_edits (void)
{
  const struct
  {
    const char *from;
    const char *to;
    guint n_edits;
  } cases[] = {
    { PARTIES (A B C), PARTIES (A B C), 0 },
    { PARTIES (A B C), PARTIES (A B_CHANGED C), 1 },
    { PARTIES (A C), PARTIES (A B C), 1 },
    { PARTIES (A B C), PARTIES (A C), 1 },
    { PARTIES (A B C), PARTIES (C A B), 1 },
    { PARTIES (A B C), PARTIES (C B_CHANGED), 3 },
    { PARTIES (A B C), "<title>T</title>", 3 },
    { "<title>T</title>", PARTIES (A B), 2 },
    { "<title>T</title>", "<title>U</title><outcome>O</outcome>", 2 },
    { "<title>T</title>", "<title>T</title><meeting place=\"Room 4\"/>", 1 },
    { "<title>T</title><meeting place=\"Room 4\"/>", "<title>T</title>", 1 },
    { "<title>T</title><meeting place=\"Room 4\"/>", "<title>T</title><meeting minutes=\"45\"/>",
      2 },
    /* What stands beside our elements comes and goes without them. */
    { PARTIES (A B C), PARTIES (A B_NOTED C), 1 },
    { PARTIES (A B_NOTED C), PARTIES (A B C), 1 },
    { PARTIES (A B_NOTED C), PARTIES (C A B), 2 },
    { "<!-- a --><title>T</title>", "<title>U</title><!-- b -->", 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GwItem) from = read_brief (cases[i].from);
      g_autoptr (GwItem) to = read_brief (cases[i].to);

      g_test_message ("%s to %s", cases[i].from, cases[i].to);
      g_assert_cmpuint (assert_leads_to (from, to), ==, cases[i].n_edits);
    }
}

static void
test_what_edits_cannot_do_is_said (void)
{
  g_autoptr (GwItem) brief = read_brief ("<title>T</title>");
  g_autoptr (GwItem) library = gw_library_new ();

  g_assert_null (gw_difference (brief, library));
}

/* Random changes to the samples */

static GPtrArray *
collect_nodes (GwNode    *node,
               GPtrArray *nodes)
{
  const GwKind *kind = gw_node_get_kind (node);

  for (guint i = 0; i < kind->n_parts; i++)
    for (guint j = 0; gw_part_is_items (gw_kind_get_part (kind, i))
                      && j < gw_item_count (gw_node_get_item (node), i);
         j++)
      {
        GwNode *child = gw_node_get_child (node, i, j);

        g_ptr_array_add (nodes, child);
        collect_nodes (child, nodes);
      }
  return nodes;
}

static void
change_at_random (GwTree *tree,
                  GRand  *rand)
{
  g_autoptr (GPtrArray) nodes = collect_nodes (gw_tree_get_root (tree), g_ptr_array_new ());
  GwNode *node = g_ptr_array_index (nodes, (guint) g_rand_int_range (rand, 0, (gint)nodes->len));
  GwNode *parent = gw_node_get_parent (node);
  guint part = gw_node_get_part (node);
  guint n = gw_item_count (gw_node_get_item (parent), part);
  const GwKind *kind = gw_node_get_kind (node);
  g_autofree char *text = g_strdup_printf ("%u", g_rand_int_range (rand, 1, 1000));

  switch (g_rand_int_range (rand, 0, 4))
    {
    case 0:
      gw_tree_remove (tree, node, NULL);
      break;
    case 1:
      gw_tree_move (tree, node, (guint) g_rand_int_range (rand, 0, (gint)n), NULL);
      break;
    case 2:
      if (gw_kind_get_part (gw_node_get_kind (parent), part)->place == GW_PLACE_LIST
          && kind->id_part >= 0)
        {
          g_autoptr (GwItem) fresh = gw_item_new_with_id (kind->id);
          g_autoptr (GwItem) copy = gw_item_with_text (
            gw_node_get_item (node), (guint) kind->id_part, gw_item_get_id (fresh));

          gw_tree_insert (tree, parent, part, (guint) g_rand_int_range (rand, 0, (gint)n + 1), copy,
                          NULL);
        }
      break;
    default:
      part = (guint) g_rand_int_range (rand, 0, (gint)kind->n_parts);
      if (!gw_part_is_items (gw_kind_get_part (kind, part)) && (int) part != kind->id_part)
        gw_tree_set (tree, node, part, text, NULL);
    }
}

static GwItem *
read_sample (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("GW_SAMPLES"), "en", name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  bytes = g_bytes_new (text, length);
  return gw_xml_read (bytes, NULL, NULL);
}

static void
test_random_changes_are_found (void)
{
  const char *const names[] = { "a1-payroll-export.brief", "a2-six-shops.brief",
                                "a3-nordkette-counts-on.brief", "a4-payroll-engineer.brief" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261201);
  guint n_edits = 0;

  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (GwItem) from = read_sample (names[i % G_N_ELEMENTS (names)]);
      g_autoptr (GwTree) tree = gw_tree_new (from);

      for (gint k = g_rand_int_range (rand, 1, 12); k > 0; k--)
        change_at_random (tree, rand);
      n_edits += assert_leads_to (from, gw_tree_get_item (tree));
    }
  g_assert_cmpuint (n_edits, >, 400);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/difference/each-kind-of-change-is-few-edits",
                   test_each_kind_of_change_is_few_edits);
  g_test_add_func ("/difference/what-edits-cannot-do-is-said", test_what_edits_cannot_do_is_said);
  g_test_add_func ("/difference/random-changes-are-found", test_random_changes_are_found);

  return g_test_run ();
}
