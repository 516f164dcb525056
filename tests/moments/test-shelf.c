/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-apart.h"
#include "gw-fact.h"
#include "gw-keep.h"
#include "gw-shelf-list.h"
#include "gw-xml.h"

#include <string.h>

static GwItem *
read_sample (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("GW_SAMPLES"), "en", name, NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_autoptr (GBytes) bytes = g_bytes_new (contents, length);
  GwItem *root = gw_xml_read (bytes, NULL, &error);
  g_assert_no_error (error);
  return root;
}

static GwTree *
open_sample (void)
{
  g_autoptr (GwItem) root = read_sample ("library.xml");

  return gw_tree_new (root);
}

static guint
count (GwShelfList *list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (list));
}

static GwItem *
peek (GwShelfList *list,
      guint        i)
{
  g_autoptr (GwNode) node = g_list_model_get_item (G_LIST_MODEL (list), i);

  return gw_node_get_item (node);
}

typedef struct
{
  guint n;
  guint position;
  guint removed;
  guint added;
} Told;

static void
told_cb (GListModel *model,
         guint       position,
         guint       removed,
         guint       added,
         Told       *told)
{
  *told = (Told){ told->n + 1, position, removed, added };
}

static void
test_what_is_typed_is_found (void)
{
  static const struct
  {
    const char *typed;
    guint       found;
  } cases[] = {
    { "helene", 1 },     { "HELENE MARCHETTI", 1 }, { "marchetti  helene", 1 },
    { "no such thing", 0 },
  };
  g_autoptr (GwTree) library = open_sample ();
  g_autoptr (GwShelfList) list = gw_shelf_list_new (library);
  guint all = gw_shelf_count (gw_shelf_get (library));

  g_assert_cmpuint (count (list), ==, all);
  gw_shelf_list_set_kind (list, GW_KIND_PARTY);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gw_shelf_list_set_query (list, cases[i].typed);
      g_assert_cmpuint (count (list), ==, cases[i].found);
    }
  gw_shelf_list_set_query (list, " ");
  g_assert_cmpuint (count (list), ==,
                    gw_item_count (gw_tree_get_item (library), GW_LIBRARY_PARTIES));
  gw_shelf_list_set_kind (list, -1);
  g_assert_cmpuint (count (list), ==, all);

  /* What belongs to somebody is found by their name, and by their new one. */
  gw_shelf_list_set_kind (list, GW_KIND_INTEREST);
  gw_shelf_list_set_query (list, "tobias");
  guint theirs = count (list);
  g_assert_cmpuint (theirs, >, 0);
  GwNode *tobias = gw_node_get_child (gw_tree_get_root (library), GW_LIBRARY_PARTIES, 1);
  g_assert_true (gw_tree_set (library, tobias, GW_PARTY_NAME, "Émile Sørensen", NULL));
  gw_shelf_list_set_query (list, "emile");
  g_assert_cmpuint (count (list), ==, theirs);
}

static void
test_only_what_changed_is_told (void)
{
  g_autoptr (GwTree) library = open_sample ();
  g_autoptr (GwShelfList) list = gw_shelf_list_new (library);
  guint all = count (list);
  Told told = { 0 };

  g_signal_connect (list, "items-changed", G_CALLBACK (told_cb), &told);
  gw_shelf_list_set_query (list, "");
  g_assert_cmpuint (told.n, ==, 0);

  /* Gone, back and new: one row each. */
  g_autoptr (GwNode) third = g_list_model_get_item (G_LIST_MODEL (list), 2);
  g_assert_true (gw_tree_remove (library, third, NULL));
  g_assert_cmpuint (told.removed, ==, 1);
  g_assert_cmpuint (told.added, ==, 0);
  g_assert_cmpuint (told.position, ==, 2);
  gw_tree_undo (library);
  g_assert_cmpuint (count (list), ==, all);

  told.n = 0;
  g_autoptr (GwItem) item = gw_item_new_with_id (GW_KIND_FACT);
  GwNode *added = gw_tree_append (library, gw_tree_get_root (library), GW_LIBRARY_EVIDENCE, item,
                                  NULL);
  g_assert_cmpuint (told.n, ==, 1);
  g_assert_cmpuint (told.removed, ==, 0);
  g_assert_cmpuint (told.added, ==, 1);
  g_assert_true (peek (list, gw_shelf_list_find (list, added)) == gw_node_get_item (added));

  /* A letter moves no row. */
  told.n = 0;
  gw_shelf_list_set_order (list, GW_SHELF_BY_NAME);
  told.n = 0;
  g_assert_true (gw_tree_set (library, added, GW_FACT_STATEMENT, "Zebra", NULL));
  g_assert_cmpuint (told.n, ==, 0);
}

static void
test_orders (void)
{
  g_autoptr (GwTree) library = open_sample ();
  g_autoptr (GwShelfList) list = gw_shelf_list_new (library);

  gw_shelf_list_set_kind (list, GW_KIND_PARTY);
  gw_shelf_list_set_order (list, GW_SHELF_BY_NAME);
  for (guint i = 1; i < count (list); i++)
    g_assert_cmpint (g_ascii_strcasecmp (gw_item_get_text (peek (list, i - 1), GW_PARTY_NAME),
                                         gw_item_get_text (peek (list, i), GW_PARTY_NAME)),
                     <=, 0);

  gw_shelf_list_set_order (list, GW_SHELF_BY_USE);
  for (guint i = 1; i < count (list); i++)
    g_assert_cmpint (g_strcmp0 (gw_item_get_text (peek (list, i - 1), GW_PARTY_USED),
                                gw_item_get_text (peek (list, i), GW_PARTY_USED)),
                     >=, 0);
}

/* Who looks for something to take and types how it begins means that. */
static void
test_what_begins_so_comes_first (void)
{
  g_autoptr (GwTree) library = open_sample ();
  g_autoptr (GwShelfList) list = gw_shelf_list_new (library);
  g_autoptr (GwItem) brief = read_sample ("c1-whole-orders.brief");

  gw_shelf_list_set_kind (list, GW_KIND_PARTY);
  gw_shelf_list_set_query (list, "Dealers");
  guint n = count (list);
  g_assert_cmpuint (n, >, 1);
  g_assert_cmpstr (gw_item_get_text (peek (list, 0), GW_PARTY_NAME), !=, "Dealers");
  gw_shelf_list_set_brief (list, brief);
  g_assert_cmpuint (count (list), ==, n);
  g_assert_cmpstr (gw_item_get_text (peek (list, 0), GW_PARTY_NAME), ==, "Dealers");
}

static void
test_what_was_used_with_them_comes_first (void)
{
  g_autoptr (GwTree) library = open_sample ();
  g_autoptr (GwShelfList) list = gw_shelf_list_new (library);
  g_autoptr (GwItem) one = read_sample ("a1-payroll-export.brief");
  g_autoptr (GwItem) other = read_sample ("b4-security-engineer.brief");
  g_autoptr (GwItem) fresh = gw_brief_new (GW_MOMENT_RESOURCES, "", NULL);
  g_autoptr (GwUses) uses = gw_uses_new ();

  gw_uses_add (uses, one, NULL);
  gw_uses_add (uses, other, NULL);
  gw_shelf_set_uses (gw_shelf_get (library), uses);
  gw_shelf_list_set_kind (list, GW_KIND_FACT);

  /* A new meeting with the same person. */
  g_autoptr (GwTree) brief = gw_tree_new (fresh);
  GwItem *tobias = gw_item_get_child (gw_tree_get_item (library), GW_LIBRARY_PARTIES, 1);
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 23, 9, 0, 0);
  g_assert_nonnull (gw_keep_take (brief, library, tobias, now, NULL));
  gw_shelf_list_set_brief (list, gw_tree_get_item (brief));

  const char *origin = gw_item_get_text (gw_item_get_child (one, GW_BRIEF_EVIDENCE, 0),
                                         GW_FACT_ORIGIN);
  guint n = gw_item_count (one, GW_BRIEF_EVIDENCE);
  gboolean found = FALSE;
  for (guint i = 0; i < n; i++)
    found |= g_strcmp0 (gw_item_get_id (peek (list, i)), origin) == 0;
  g_assert_nonnull (origin);
  g_assert_true (found);
  g_assert_cmpuint (gw_uses_find (uses, origin)->len, ==, 1);
  g_assert_null (gw_uses_find (uses, "e-none"));

  /* What nobody has is what is left when all that is used is taken away. */
  GDate today;
  g_date_set_dmy (&today, 23, 11, 2026);
  guint all = count (list);
  gw_shelf_list_set_only (list, GW_SHELF_UNUSED, &today);
  g_assert_cmpuint (count (list), <, all);
  for (guint i = 0; i < count (list); i++)
    g_assert_null (gw_uses_find (uses, gw_item_get_id (peek (list, i))));
}

static GwNode *
add_fact (GwTree     *library,
          const char *statement)
{
  g_autoptr (GwItem) fresh = gw_item_new_with_id (GW_KIND_FACT);
  g_autoptr (GwItem) item = gw_item_with_text (fresh, GW_FACT_STATEMENT, statement);

  return gw_tree_append (library, gw_tree_get_root (library), GW_LIBRARY_EVIDENCE, item, NULL);
}

static void
test_what_says_the_same_is_seen (void)
{
  g_autoptr (GwItem) empty = gw_library_new ();
  g_autoptr (GwTree) library = gw_tree_new (empty);
  GwShelf *shelf = gw_shelf_get (library);
  GDate today;

  g_date_set_dmy (&today, 23, 11, 2026);
  GwNode *one = add_fact (library, "5 of 9 lost deals named payroll");
  g_assert_null (gw_shelf_find_twin (shelf, gw_node_get_item (one)));
  GwNode *two = add_fact (library, "5 of 9 lost deals named Payroll.");
  GwNode *other = add_fact (library, "Something else");
  g_assert_true (gw_shelf_find_twin (shelf, gw_node_get_item (one)) == gw_node_get_item (two));
  g_assert_true (gw_shelf_find_twin (shelf, gw_node_get_item (two)) == gw_node_get_item (one));
  g_assert_null (gw_shelf_find_twin (shelf, gw_node_get_item (other)));

  g_autoptr (GwShelfList) list = gw_shelf_list_new (library);
  gw_shelf_list_set_only (list, GW_SHELF_TWICE, &today);
  g_assert_cmpuint (count (list), ==, 2);

  /* What has no words is no twin of what has none either. */
  add_fact (library, NULL);
  g_assert_null (gw_shelf_find_twin (shelf, gw_node_get_item (add_fact (library, NULL))));

  g_assert_true (gw_tree_set (library, two, GW_FACT_STATEMENT, "Another thing", NULL));
  g_assert_null (gw_shelf_find_twin (shelf, gw_node_get_item (one)));
  g_assert_true (gw_tree_set (library, other, GW_FACT_STATEMENT, "5 of 9: lost deals named payroll",
                              NULL));
  g_assert_true (gw_shelf_find_twin (shelf, gw_node_get_item (one)) == gw_node_get_item (other));
}

static void
test_two_become_one_field_by_field (void)
{
  g_autoptr (GwItem) empty = gw_library_new ();
  g_autoptr (GwTree) library = gw_tree_new (empty);
  GwNode *stays = add_fact (library, "5 of 9 lost deals");
  GwNode *goes = add_fact (library, "5 of 9 lost deals!");
  g_autofree char *id = g_strdup (gw_node_get_id (stays));
  const guint chosen[] = { GW_FACT_STATEMENT };
  g_autoptr (GError) error = NULL;

  gw_tree_set (library, stays, GW_FACT_SOURCE, "Loss notes", NULL);
  gw_tree_set (library, stays, GW_FACT_TAGS, "retail", NULL);
  gw_tree_set (library, stays, GW_FACT_USED, "2026-11-01", NULL);
  gw_tree_set (library, goes, GW_FACT_SOURCE, "A letter", NULL);
  gw_tree_set (library, goes, GW_FACT_LINK, "https://example.org/", NULL);
  gw_tree_set (library, goes, GW_FACT_TAGS, "payroll retail", NULL);
  gw_tree_set (library, goes, GW_FACT_USED, "2026-11-20", NULL);
  g_autoptr (GwItem) before = gw_item_ref (gw_tree_get_item (library));

  g_assert_true (gw_apart_merge (library, stays, goes, chosen, 1, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (gw_item_count (gw_tree_get_item (library), GW_LIBRARY_EVIDENCE), ==, 1);
  GwItem *one = gw_item_get_child (gw_tree_get_item (library), GW_LIBRARY_EVIDENCE, 0);
  g_assert_cmpstr (gw_item_get_id (one), ==, id);
  g_assert_cmpstr (gw_item_get_text (one, GW_FACT_STATEMENT), ==, "5 of 9 lost deals!");
  g_assert_cmpstr (gw_item_get_text (one, GW_FACT_SOURCE), ==, "Loss notes");
  g_assert_cmpstr (gw_item_get_text (one, GW_FACT_LINK), ==, "https://example.org/");
  g_assert_cmpstr (gw_item_get_text (one, GW_FACT_TAGS), ==, "retail payroll");
  g_assert_cmpstr (gw_item_get_text (one, GW_FACT_USED), ==, "2026-11-20");

  gw_tree_undo (library);
  g_assert_true (gw_item_equal (before, gw_tree_get_item (library)));
}

/* Needs of the person who goes are needs of the one who stays. */
static void
test_needs_are_handed_over (void)
{
  g_autoptr (GwTree) library = open_sample ();
  GwNode *root = gw_tree_get_root (library);
  GwNode *stays = gw_node_get_child (root, GW_LIBRARY_PARTIES, 2);
  GwNode *goes = gw_node_get_child (root, GW_LIBRARY_PARTIES, 1);
  g_autofree char *gone = g_strdup (gw_node_get_id (goes));
  guint theirs = 0, n = gw_item_count (gw_tree_get_item (library), GW_LIBRARY_INTERESTS);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++)
    theirs += gw_item_refers_to (gw_item_get_child (gw_tree_get_item (library),
                                                    GW_LIBRARY_INTERESTS, i),
                                 GW_INTEREST_PARTY, gone);
  g_assert_cmpuint (theirs, >, 0);
  g_assert_true (gw_apart_merge (library, stays, goes, NULL, 0, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (gw_item_count (gw_tree_get_item (library), GW_LIBRARY_INTERESTS), ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_false (gw_item_refers_to (gw_item_get_child (gw_tree_get_item (library),
                                                          GW_LIBRARY_INTERESTS, i),
                                       GW_INTEREST_PARTY, gone));
}

static void
test_old_facts_are_asked_about (void)
{
  g_autoptr (GwItem) empty = gw_library_new ();
  g_autoptr (GwTree) library = gw_tree_new (empty);
  GwNode *fact = add_fact (library, "41 calls a week");
  GDate today;

  g_date_set_dmy (&today, 23, 11, 2026);
  g_assert_cmpint (gw_fact_get_age (gw_node_get_item (fact), &today), ==, -1);
  g_assert_false (gw_fact_is_stale (gw_node_get_item (fact), &today));

  gw_tree_set (library, fact, GW_FACT_OBSERVED, "2026-08-25", NULL);
  g_assert_cmpint (gw_fact_get_age (gw_node_get_item (fact), &today), ==, 90);
  g_assert_false (gw_fact_is_stale (gw_node_get_item (fact), &today));
  gw_tree_set (library, fact, GW_FACT_OBSERVED, "2026-08-24", NULL);
  g_assert_true (gw_fact_is_stale (gw_node_get_item (fact), &today));
  gw_tree_set (library, fact, GW_FACT_FRESH_DAYS, "365", NULL);
  g_assert_false (gw_fact_is_stale (gw_node_get_item (fact), &today));

  g_assert_true (gw_fact_check (library, fact, &today, NULL));
  g_assert_cmpstr (gw_item_get_text (gw_node_get_item (fact), GW_FACT_OBSERVED), ==, "2026-11-23");
  g_assert_true (gw_fact_replace (library, fact, &today, NULL));
  g_assert_null (gw_item_get_text (gw_node_get_item (fact), GW_FACT_STATEMENT));
  gw_tree_undo (library);
  g_assert_cmpstr (gw_item_get_text (gw_node_get_item (fact), GW_FACT_STATEMENT), ==,
                   "41 calls a week");
}

static void
test_tags_are_known (void)
{
  g_autoptr (GwItem) empty = gw_library_new ();
  g_autoptr (GwTree) library = gw_tree_new (empty);

  gw_tree_set (library, add_fact (library, "One"), GW_FACT_TAGS, "retail payroll", NULL);
  gw_tree_set (library, add_fact (library, "Two"), GW_FACT_TAGS, "payroll", NULL);
  g_auto (GStrv) tags = gw_shelf_dup_tags (gw_shelf_get (library));
  g_autofree char *all = g_strjoinv (" ", tags);
  g_assert_cmpstr (all, ==, "payroll retail");
}

static void
test_copy_and_library_come_apart (void)
{
  g_autoptr (GwTree) library = open_sample ();
  g_autoptr (GwItem) fresh = gw_brief_new (GW_MOMENT_SCOPE, "", NULL);
  g_autoptr (GwTree) brief = gw_tree_new (fresh);
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 23, 9, 0, 0);
  GwNode *kept = gw_node_get_child (gw_tree_get_root (library), GW_LIBRARY_EVIDENCE, 0);
  GwNode *copy = gw_keep_take (brief, library, gw_node_get_item (kept), now, NULL);

#define SHOWN() gw_apart_is_shown (gw_tree_get_item (brief), gw_node_get_item (copy), \
                                   gw_node_get_item (kept))
  g_assert_false (SHOWN ());

  /* How strong it is here is a matter of this meeting; what it says is not. */
  gw_tree_set (brief, copy, GW_FACT_STRENGTH, "3", NULL);
  g_assert_false (SHOWN ());
  gw_tree_set (library, kept, GW_FACT_STATEMENT, "6 of 10", NULL);
  g_assert_true (SHOWN ());

  /* Either way is an edit that can be undone. */
  g_autoptr (GwItem) before = gw_item_ref (gw_tree_get_item (brief));
  g_assert_true (gw_apart_take_theirs (brief, copy, gw_node_get_item (kept), NULL));
  g_assert_cmpstr (gw_item_get_text (gw_node_get_item (copy), GW_FACT_STATEMENT), ==, "6 of 10");
  g_assert_cmpstr (gw_item_get_text (gw_node_get_item (copy), GW_FACT_STRENGTH), ==, "3");
  g_assert_false (SHOWN ());
  gw_tree_undo (brief);
  g_assert_true (gw_item_equal (before, gw_tree_get_item (brief)));

  g_assert_true (gw_apart_keep_mine (brief, copy, gw_node_get_item (kept), NULL));
  g_assert_false (SHOWN ());
  gw_tree_set (library, kept, GW_FACT_STATEMENT, "7 of 10", NULL);
  g_assert_true (SHOWN ());
}

static void
test_a_twin_is_not_kept_again (void)
{
  g_autoptr (GwItem) empty = gw_library_new ();
  g_autoptr (GwTree) library = gw_tree_new (empty);
  g_autoptr (GwItem) item = read_sample ("a1-payroll-export.brief");
  g_autoptr (GwTree) brief = gw_tree_new (item);
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 23, 9, 0, 0);
  GwNode *fact = gw_node_get_child (gw_tree_get_root (brief), GW_BRIEF_EVIDENCE, 0);
  GwNode *kept = add_fact (library, gw_item_get_text (gw_node_get_item (fact), GW_FACT_STATEMENT));

  gw_tree_set (brief, fact, GW_FACT_ORIGIN, NULL, NULL);
  gw_tree_set (library, kept, GW_FACT_SOURCE, "Better known", NULL);
  g_assert_true (gw_keep_put (library, brief, fact, now, NULL));
  g_assert_cmpuint (gw_item_count (gw_tree_get_item (library), GW_LIBRARY_EVIDENCE), ==, 1);
  g_assert_cmpstr (gw_item_get_text (gw_node_get_item (fact), GW_FACT_ORIGIN), ==,
                   gw_node_get_id (kept));
  g_assert_cmpstr (gw_item_get_text (gw_node_get_item (kept), GW_FACT_SOURCE), ==, "Better known");
}

static GwItem *
make_large (guint n)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);
  g_autoptr (GwItem) empty = gw_library_new ();

  for (guint i = 0; i < n; i++)
    {
      GwContent content[GW_MAX_PARTS] = { 0 };
      g_autofree char *id = g_strdup_printf ("e-%u", i);
      g_autofree char *statement
          = g_strdup_printf ("%u of %u shops said that the export matters more than the price, "
                             "and that they would wait another quarter for it; note %u",
                             i % 97, i % 131 + 97, i);
      content[GW_FACT_ID].text = id;
      content[GW_FACT_STATEMENT].text = statement;
      g_ptr_array_add (items, gw_item_new (GW_KIND_FACT, content));
    }
  g_autoptr (GwItems) all = gw_items_new ((GwItem *const *) items->pdata, n);
  return gw_item_with_items (empty, GW_LIBRARY_EVIDENCE, all);
}

/* No figure of the machine's: only that a letter costs a small part of what reading the texts anew
 * would. */
static void
test_a_large_library_is_walked_not_read_anew (void)
{
  g_autoptr (GwItem) root = make_large (100000);
  g_autoptr (GwTree) library = gw_tree_new (root);
  g_autoptr (GwShelfList) list = gw_shelf_list_new (library);
  static const char *const typed[] = { "n", "no", "not", "note", "note 7", "note 77" };
  gint64 start = g_get_monotonic_time ();

  gw_shelf_prepare (gw_shelf_get (library));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  gint64 folding = g_get_monotonic_time () - start;

  start = g_get_monotonic_time ();
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      gw_shelf_list_set_query (list, typed[i]);
      gw_shelf_list_finish (list);
    }
  gint64 letter = (g_get_monotonic_time () - start) / G_N_ELEMENTS (typed);
  start = g_get_monotonic_time ();
  gw_shelf_list_set_order (list, GW_SHELF_BY_NAME);
  gint64 sorting = g_get_monotonic_time () - start;
  g_test_message ("folding %" G_GINT64_FORMAT " µs, a letter %" G_GINT64_FORMAT
                  " µs, sorting %" G_GINT64_FORMAT " µs", folding, letter, sorting);
  g_assert_cmpint (letter, <, MAX (folding, 20000));
  g_assert_cmpuint (count (list), ==, 5415);
}

static void
count_cb (guint *n)
{
  ++*n;
}

static void
test_a_large_library_is_looked_through_beside_the_main_loop (void)
{
  g_autoptr (GwItem) root = make_large (20000);
  g_autoptr (GwTree) library = gw_tree_new (root);
  g_autoptr (GwShelfList) list = gw_shelf_list_new (library);
  guint n_found = 0;

  g_signal_connect_swapped (list, "found", G_CALLBACK (count_cb), &n_found);
  gw_shelf_list_set_query (list, "note 7");
  gw_shelf_list_set_query (list, "note 77");
  g_assert_cmpuint (count (list), ==, 20000);
  g_assert_cmpuint (n_found, ==, 0);
  while (n_found == 0)
    g_main_context_iteration (NULL, TRUE);
  guint n_hits = count (list);
  g_assert_cmpuint (n_hits, >, 0);
  g_assert_cmpuint (n_hits, <, 20000);

  /* Who cannot wait for a letter more and less gets the same. */
  gw_shelf_list_set_query (list, "note 777");
  gw_shelf_list_set_query (list, "note 77");
  gw_shelf_list_finish (list);
  g_assert_cmpuint (n_found, ==, 2);
  g_assert_cmpuint (count (list), ==, n_hits);

  /* What goes while it is looked for is not found. */
  gw_shelf_list_set_query (list, "note 7");
  g_assert_true (gw_tree_remove (library, gw_tree_find (library, "e-7"), NULL));
  while (n_found == 2)
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; i < count (list); i++)
    g_assert_cmpstr (gw_item_get_id (peek (list, i)), !=, "e-7");
  gw_shelf_list_set_query (list, "");
  g_assert_cmpuint (count (list), ==, 19999);
  g_assert_cmpuint (n_found, ==, 4);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add_func ("/shelf/" path, func)
  ADD ("what-is-typed-is-found", test_what_is_typed_is_found);
  ADD ("only-what-changed-is-told", test_only_what_changed_is_told);
  ADD ("orders", test_orders);
  ADD ("what-begins-so-comes-first", test_what_begins_so_comes_first);
  ADD ("what-was-used-with-them-comes-first", test_what_was_used_with_them_comes_first);
  ADD ("what-says-the-same-is-seen", test_what_says_the_same_is_seen);
  ADD ("two-become-one-field-by-field", test_two_become_one_field_by_field);
  ADD ("needs-are-handed-over", test_needs_are_handed_over);
  ADD ("old-facts-are-asked-about", test_old_facts_are_asked_about);
  ADD ("tags-are-known", test_tags_are_known);
  ADD ("copy-and-library-come-apart", test_copy_and_library_come_apart);
  ADD ("a-twin-is-not-kept-again", test_a_twin_is_not_kept_again);
  ADD ("a-large-library-is-walked-not-read-anew", test_a_large_library_is_walked_not_read_anew);
  ADD ("a-large-library-is-looked-through-beside-the-main-loop",
       test_a_large_library_is_looked_through_beside_the_main_loop);
  return g_test_run ();
}
