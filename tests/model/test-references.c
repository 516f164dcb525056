/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-check.h"
#include "gw-references.h"
#include "gw-tree.h"
#include "random-brief.h"

/* What becomes of those who named an item that goes. */

static GwItem *
new_item (GwKindId    kind,
          guint       first,
          const char *one,
          guint       second,
          const char *two)
{
  g_autoptr (GwItem) bare = gw_item_new_with_id (kind);
  g_autoptr (GwItem) with = gw_item_with_text (bare, first, one);

  return gw_item_with_text (with, second, two);
}

/* @child appended to @root, which goes. */
static GwItem *
add (GwItem *root,
     guint   part,
     GwItem *child)
{
  g_autoptr (GwItem) former = root;
  g_autoptr (GwItem) owned = child;

  return gw_item_with_child (former, part, owned);
}

static GwItem *
named (GwItem     *item,
       const char *id)
{
  g_autoptr (GwItem) former = item;

  return gw_item_with_text (former, gw_item_get_kind (item)->id_part, id);
}

static GwItem *
new_party (const char *id)
{
  return named (new_item (GW_KIND_PARTY, GW_PARTY_SIDE, "us", GW_PARTY_NAME, id), id);
}

static GwItem *
new_need (const char *id,
          const char *party,
          const char *must)
{
  return named (new_item (GW_KIND_INTEREST, GW_INTEREST_PARTY, party, GW_INTEREST_MUST, must), id);
}

static gboolean
find (GwItem     *root,
      const char *gone,
      GwDangling *dangling)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) words = g_strsplit (gone, " ", -1);

  for (char **id = words; *id != NULL; id++)
    g_hash_table_add (ids, *id);
  return gw_references_find_dangling (root, ids, dangling);
}

static void
test_nothing_dangles_when_nobody_named_it (void)
{
  g_autoptr (GwItem) brief = add (gw_brief_new (GW_MOMENT_SCOPE, "T", NULL), GW_BRIEF_PARTIES,
                                  new_party ("p-1"));
  GwDangling dangling = { NULL, 77, NULL, TRUE };

  g_assert_false (find (brief, "p-1", &dangling));
  g_assert_cmpuint (dangling.part, ==, 77);
  g_assert_null (dangling.path);
}

static void
test_of_several_the_others_stay (void)
{
  g_autoptr (GwItem) brief = add (gw_brief_new (GW_MOMENT_SCOPE, "T", NULL), GW_BRIEF_INTERESTS,
                                  new_need ("i-1", "p-1 p-2 p-3", NULL));
  static const struct
  {
    const char *gone, *left;
    gboolean    whole;
  } cases[] = {
    { "p-1", "p-2 p-3", FALSE }, { "p-2", "p-1 p-3", FALSE }, { "p-3 p-1", "p-2", FALSE },
    { "p-1 p-2 p-3", NULL, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GwDangling) dangling = { NULL, };

      g_assert_true (find (brief, cases[i].gone, &dangling));
      g_assert_cmpuint (dangling.part, ==, GW_INTEREST_PARTY);
      g_assert_cmpstr (dangling.left, ==, cases[i].left);
      g_assert_true (dangling.whole_item == cases[i].whole);
      g_assert_cmpuint (dangling.path->len, ==, 1);
      g_assert_cmpuint (g_array_index (dangling.path, GwStep, 0).part, ==, GW_BRIEF_INTERESTS);
      g_assert_cmpuint (g_array_index (dangling.path, GwStep, 0).index, ==, 0);
    }
  GwDangling none = { NULL, };
  g_assert_false (find (brief, "p-9", &none));
}

/* Each kind of reference: does its item go as well, when what it names goes? */
static void
test_each_reference_alone_or_with_its_item (void)
{
  guint needed = 0, optional = 0, remarks = 0;

  for (guint k = 0; k < GW_N_KINDS; k++)
    for (guint p = 0; p < gw_kind (k)->n_parts; p++)
      {
        const GwPart *part = &gw_kind (k)->parts[p];
        g_autoptr (GwItem) bare = gw_item_new_with_id (k);
        g_auto (GwDangling) dangling = { NULL, };

        if (part->type != GW_TYPE_REF && part->type != GW_TYPE_REFS
            && part->type != GW_TYPE_ANY_REF)
          continue;
        g_autoptr (GwItem) holder = gw_item_with_text (bare, p, "z-1");
        gboolean expected = part->need != GW_NEED_OPTIONAL || part->type == GW_TYPE_ANY_REF;

        g_test_message ("%s %s", gw_kind (k)->element, part->name);
        g_assert_true (find (holder, "z-1", &dangling));
        g_assert_cmpuint (dangling.part, ==, p);
        g_assert_null (dangling.left);
        g_assert_cmpuint (dangling.path->len, ==, 0);
        g_assert_true (dangling.whole_item == expected);
        if (part->type == GW_TYPE_ANY_REF)
          remarks++;
        else if (expected)
          needed++;
        else
          optional++;
      }

  g_assert_cmpuint (needed, ==, 4);   /* need and fallback of whom, verdict of whom, rating of what */
  g_assert_cmpuint (remarks, ==, 3);  /* waived, comment, conflict */
  g_assert_cmpuint (optional, >, 15);
}

/* In the library nobody has to say whose a need is: it stays when its person goes. */
static void
test_a_library_keeps_what_may_stand_alone (void)
{
  g_autoptr (GwItem) fallback
      = new_item (GW_KIND_FALLBACK, GW_FALLBACK_PARTY, "p-1", GW_FALLBACK_STATEMENT, "Wait");
  g_autoptr (GwItem) library
      = add (add (add (gw_library_new (), GW_LIBRARY_PARTIES, new_party ("p-1")),
                  GW_LIBRARY_INTERESTS, new_need ("i-1", "p-1", "p-1")),
             GW_LIBRARY_FALLBACKS, gw_item_ref (fallback));
  g_autoptr (GwTree) tree = gw_tree_new (library);
  g_autoptr (GError) error = NULL;

  g_assert_true (gw_tree_remove (tree, gw_tree_find (tree, "p-1"), &error));
  g_assert_no_error (error);
  GwItem *after = gw_tree_get_item (tree);
  g_assert_cmpuint (gw_item_count (after, GW_LIBRARY_PARTIES), ==, 0);
  g_assert_cmpuint (gw_item_count (after, GW_LIBRARY_INTERESTS), ==, 1);
  g_assert_cmpuint (gw_item_count (after, GW_LIBRARY_FALLBACKS), ==, 1);
  g_assert_null (gw_item_get_raw (gw_item_find (after, "i-1"), GW_INTEREST_PARTY));
  g_assert_null (gw_item_get_raw (gw_item_find (after, "i-1"), GW_INTEREST_MUST));
  g_assert_true (gw_check_document (after, NULL));

  gw_tree_undo (tree);
  g_assert_true (gw_item_equal (gw_tree_get_item (tree), library));
}

static void
test_ids_of_all_inside (void)
{
  g_autoptr (GwItem) condition = named (gw_item_new_with_id (GW_KIND_CONDITION), "cd-1");
  g_autoptr (GwItem) promise = gw_item_new_with_id (GW_KIND_PROMISE);
  g_autoptr (GwItem) with = add (named (gw_item_ref (promise), "m-1"), GW_PROMISE_CONDITIONS,
                                 gw_item_ref (condition));
  g_autoptr (GHashTable) ids = gw_references_collect_ids (with);
  g_autoptr (GwItem) nameless = gw_item_new_with_id (GW_KIND_MEETING);
  g_autoptr (GHashTable) none = gw_references_collect_ids (nameless);

  g_assert_cmpuint (g_hash_table_size (ids), ==, 2);
  g_assert_true (g_hash_table_contains (ids, "m-1"));
  g_assert_true (g_hash_table_contains (ids, "cd-1"));
  g_assert_cmpuint (g_hash_table_size (none), ==, 0);
}

/* Whatever goes, nothing names it afterwards, and one undo brings all of it back. */
static void
test_any_item_may_go (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261124);
  guint gone = 0;

  for (guint trial = 0; trial < 200; trial++)
    {
      gboolean in_library = trial % 4 == 0;
      g_autoptr (GwItem) root = in_library ? random_library (rand, 5) : random_brief (rand, 5);
      g_autoptr (GwTree) tree = gw_tree_new (root);
      const GwKind *kind = gw_item_get_kind (root);

      for (guint p = 0; p < kind->n_parts; p++)
        {
          g_autoptr (GError) error = NULL;

          if (kind->parts[p].place != GW_PLACE_LIST || gw_item_count (root, p) == 0)
            continue;
          GwNode *node = gw_node_get_child (gw_tree_get_root (tree), p, 0);
          g_assert_true (gw_tree_remove (tree, node, &error));
          g_assert_no_error (error);
          gw_check_document (gw_tree_get_item (tree), &error);
          g_assert_no_error (error);
          gw_tree_undo (tree);
          g_assert_true (gw_item_equal (root, gw_tree_get_item (tree)));
          g_assert_false (gw_tree_can_undo (tree));
          gone++;
        }
    }
  g_assert_cmpuint (gone, >, 1000);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add_func ("/model/references/" path, func)
  ADD ("nothing-dangles-when-nobody-named-it", test_nothing_dangles_when_nobody_named_it);
  ADD ("of-several-the-others-stay", test_of_several_the_others_stay);
  ADD ("each-reference-alone-or-with-its-item", test_each_reference_alone_or_with_its_item);
  ADD ("a-library-keeps-what-may-stand-alone", test_a_library_keeps_what_may_stand_alone);
  ADD ("ids-of-all-inside", test_ids_of_all_inside);
  ADD ("any-item-may-go", test_any_item_may_go);
  return g_test_run ();
}
