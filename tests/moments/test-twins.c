/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-alike.h"
#include "gw-shelf-list.h"
#include "gw-twins.h"

/* Pairs made by hand, as people write one thing twice and two things alike. */
static const struct
{
  GwKindId    kind;
  const char *one;
  const char *other;
  gboolean    alike;
} pairs[] = {
  /* People */
  { GW_KIND_PARTY, "Tobias Renner", "Renner, Tobias", TRUE },
  { GW_KIND_PARTY, "Tobias Renner", "Tobias Rener", TRUE },
  { GW_KIND_PARTY, "Tobias Renner", "Tobias Rennre", TRUE },
  { GW_KIND_PARTY, "Tobias Renner", "T. Renner", TRUE },
  { GW_KIND_PARTY, "Dr. Tobias Renner", "Herr Tobias Renner", TRUE },
  { GW_KIND_PARTY, "Jürgen Müller", "Juergen Müller", TRUE },
  { GW_KIND_PARTY, "Nordkette GmbH", "Nordkette AG", TRUE },
  { GW_KIND_PARTY, "Tobias Renner", "Tobias Weck", FALSE },
  { GW_KIND_PARTY, "Tobias Renner", "Tobias", FALSE },
  { GW_KIND_PARTY, "Tobias Renner", "Helene Renner", FALSE },
  { GW_KIND_PARTY, "T. Renner", "H. Renner", FALSE },
  { GW_KIND_PARTY, "Marina", "Martina", FALSE },
  { GW_KIND_PARTY, "Anna Mai", "Anne May", FALSE },
  { GW_KIND_PARTY, "Jan Petersen", "Jan Peters", FALSE },
  { GW_KIND_PARTY, "Team 1", "Team 2", FALSE },
  { GW_KIND_PARTY, "Board of directors", "Board", FALSE },

  /* Needs and fallbacks */
  { GW_KIND_INTEREST, "The renewal is signed before the budget ends",
    "Renewals are signed before the budget ends", TRUE },
  { GW_KIND_INTEREST, "Nordkette signs before its budget lapses",
    "Nordkette signs before the budget lapses in February", FALSE },
  { GW_KIND_INTEREST, "Nordkette signs before its budget lapses",
    "Nordkete signs before its budget lapses", TRUE },
  { GW_KIND_INTEREST, "An answer for three more retail deals",
    "An answer for more retail deals, three", TRUE },
  { GW_KIND_INTEREST, "A date in February", "A date in March", FALSE },
  { GW_KIND_INTEREST, "They sign before Friday", "They sign after Friday", FALSE },
  { GW_KIND_INTEREST, "Nordkette signs by Friday", "Nordkette signs after Friday", FALSE },
  { GW_KIND_INTEREST, "We can wait until summer", "We can not wait until summer", FALSE },
  { GW_KIND_INTEREST, "They can’t wait for it", "They can wait for it", FALSE },
  { GW_KIND_INTEREST, "A reliable date", "An unreliable date", FALSE },
  { GW_KIND_INTEREST, "Less work for support", "More work for support", FALSE },
  { GW_KIND_INTEREST, "Certainty", "Certianty", TRUE },
  { GW_KIND_INTEREST, "Rest", "Test", FALSE },
  { GW_KIND_INTEREST, "From sales", "Form sales", FALSE },
  { GW_KIND_INTEREST, "Ruhe vor dem Quartalsende", "Ruhe vor Quartalsende", TRUE },
  { GW_KIND_INTEREST, "Kunden bekommen eine verlässliche Antwort",
    "Der Kunde bekommt eine verlässliche Antwort", FALSE },
  { GW_KIND_INTEREST, "Die Kunden brauchen eine verlässliche Antwort",
    "Der Kunde braucht verlässliche Antworten", FALSE },
  { GW_KIND_INTEREST, "Die Kunden brauchen eine verlässliche Antwort",
    "Kunden brauchen verlässliche Antworten", TRUE },
  { GW_KIND_INTEREST, "Der Vertrag wird im Februar unterschrieben",
    "Der Vertrag wird im Februar unterschreiben", TRUE },
  { GW_KIND_INTEREST, "Der Vertrag wird verlängert", "Der Vertrag wird nicht verlängert", FALSE },
  { GW_KIND_INTEREST, "Weniger Anrufe im Support", "Mehr Anrufe im Support", FALSE },
  { GW_KIND_INTEREST, "Zusage bis Ende Juni", "Zusage bis Ende Juli", FALSE },
  { GW_KIND_FALLBACK, "Keep the order and tell leadership the price",
    "Keep the order, and tell leadership the price of it", TRUE },
  { GW_KIND_FALLBACK, "Keep the order", "Change the order", FALSE },

  /* Facts: a number makes another one of it. */
  { GW_KIND_FACT, "5 of 9 lost retail deals named payroll",
    "Payroll was named in 5 of 9 lost retail deals", TRUE },
  { GW_KIND_FACT, "5 of 9 lost retail deals named payroll",
    "5 of the 9 lost retail deals named payrol", TRUE },
  { GW_KIND_FACT, "5 of 9 lost retail deals named payroll",
    "6 of 9 lost retail deals named payroll", FALSE },
  { GW_KIND_FACT, "41 Anrufe in der Woche wegen des Exports",
    "41 Anrufe in der Woche wegen dem Export", TRUE },
  { GW_KIND_FACT, "41 Anrufe in der Woche wegen des Exports",
    "14 Anrufe in der Woche wegen des Exports", FALSE },
  { GW_KIND_FACT, "Churn is 4 %", "Churn is 4 % in Q1", FALSE },

  /* Goals */
  { GW_KIND_OBJECTIVE, "Retail share of new revenue", "Retail’s share of new revenues", TRUE },
  { GW_KIND_OBJECTIVE, "Retail share of new revenue", "Hospital share of new revenue", FALSE },
  { GW_KIND_OBJECTIVE, "Anteil des Handels am Umsatz", "Anteil des Handels am Gewinn", FALSE },
  { GW_KIND_OBJECTIVE, "", "", FALSE },
};

static void
test_pairs (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr (GwAlike) one = gw_alike_new (pairs[i].one, pairs[i].kind);
      g_autoptr (GwAlike) other = gw_alike_new (pairs[i].other, pairs[i].kind);

      g_test_message ("“%s” “%s”", pairs[i].one, pairs[i].other);
      g_assert_cmpint (gw_alike_is (one, other), ==, pairs[i].alike);
      g_assert_cmpint (gw_alike_is (other, one), ==, pairs[i].alike);
    }
}

static GwItem *
make (GwKindId    kind,
      const char *id,
      const char *words)
{
  GwContent content[GW_MAX_PARTS] = { 0 };
  int part = gw_kind_find_attribute (gw_kind (kind), "name");

  content[gw_kind (kind)->id_part].text = id;
  content[part >= 0 ? part : gw_kind_find_element (gw_kind (kind), "statement")].text = words;
  if (kind == GW_KIND_PARTY)
    content[GW_PARTY_SIDE].text = "them";
  return gw_item_new (kind, content);
}

static void
put (GwTwins    *twins,
     GwKindId    kind,
     const char *id,
     const char *words)
{
  g_autoptr (GwItem) item = make (kind, id, words);

  gw_twins_put (twins, item);
}

/* The index leaves none of them out, in either order. */
static void
test_index_finds_all_pairs (void)
{
  g_autoptr (GwItem) empty = gw_library_new ();

  for (guint i = 0; i < 2 * G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr (GwTwins) twins = gw_twins_new (empty, NULL);
      guint n = i / 2;

      put (twins, pairs[n].kind, "x-1", i % 2 ? pairs[n].one : pairs[n].other);
      put (twins, pairs[n].kind, "x-2", i % 2 ? pairs[n].other : pairs[n].one);
      g_test_message ("“%s” “%s”", pairs[n].one, pairs[n].other);
      g_assert_cmpstr (gw_twins_find (twins, "x-1", NULL), ==, pairs[n].alike ? "x-2" : NULL);
      g_assert_cmpstr (gw_twins_find (twins, "x-2", NULL), ==, pairs[n].alike ? "x-1" : NULL);
    }
}

static void
test_index_follows_changes (void)
{
  g_autoptr (GwItem) empty = gw_library_new ();
  g_autoptr (GwTwins) twins = gw_twins_new (empty, NULL);
  g_autoptr (GwItem) asked = make (GW_KIND_FACT, "e-9", "Nordkette signs in Febuary");
  g_autoptr (GHashTable) apart = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  put (twins, GW_KIND_FACT, "e-1", "Nordkette signs in February");
  put (twins, GW_KIND_INTEREST, "i-1", "Nordkette signs in February");
  g_assert_null (gw_twins_find (twins, "e-1", NULL));
  g_assert_null (gw_twins_find_same (twins, asked));
  gw_twins_put (twins, asked);
  g_assert_cmpstr (gw_twins_find (twins, "e-9", NULL), ==, "e-1");
  gw_twins_drop (twins, "e-9");
  g_assert_null (gw_twins_find (twins, "e-1", NULL));

  put (twins, GW_KIND_FACT, "e-2", "Nordkete signs in February");
  put (twins, GW_KIND_FACT, "e-3", "NORDKETTE signs in february.");
  g_assert_cmpstr (gw_twins_find (twins, "e-2", NULL), ==, "e-1");
  g_assert_cmpstr (gw_twins_find (twins, "e-1", NULL), ==, "e-3");

  /* What is told apart is not asked about; what else there is, is. */
  g_hash_table_add (apart, gw_twins_make_pair ("e-3", "e-1"));
  g_assert_cmpstr (gw_twins_find (twins, "e-1", apart), ==, "e-2");
  g_hash_table_add (apart, gw_twins_make_pair ("e-1", "e-2"));
  g_assert_null (gw_twins_find (twins, "e-1", apart));
  g_assert_cmpstr (gw_twins_find (twins, "e-2", apart), ==, "e-3");

  put (twins, GW_KIND_FACT, "e-1", "Something else");
  gw_twins_drop (twins, "e-3");
  g_assert_null (gw_twins_find (twins, "e-2", NULL));
  gw_twins_drop (twins, "e-2");
  gw_twins_put (twins, asked);
  g_assert_null (gw_twins_find (twins, "e-9", NULL));
}

/* A library of more than is compared at once */

#define MANY 6000

static GwItem *
make_large (void)
{
  static const char *const words[] = { "export", "payroll", "retail",  "contract", "renewal", "support",
                                       "answer", "budget",  "quarter", "shift",    "report",  "import" };
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);
  g_autoptr (GwItem) empty = gw_library_new ();

  for (guint i = 0; i < MANY; i++)
    {
      g_autofree char *id = g_strdup_printf ("e-%u", i);
      g_autofree char *text
          = g_strdup_printf ("%u customers want %s before %s and %s", i, words[i % 12],
                             words[i / 12 % 12], words[i / 144 % 12]);

      g_ptr_array_add (facts, make (GW_KIND_FACT, id, text));
    }
  g_ptr_array_add (facts, make (GW_KIND_FACT, "e-x",
                                "4711 custmers want budget before quarter and quarter"));
  g_autoptr (GwItems) items = gw_items_new ((GwItem *const *) facts->pdata, facts->len);
  return gw_item_with_items (empty, GW_LIBRARY_EVIDENCE, items);
}

static void
count_up (guint *n)
{
  ++*n;
}

static void
test_large_library_is_compared_in_a_thread (void)
{
  g_autoptr (GwItem) root = make_large ();
  g_autoptr (GwTree) library = gw_tree_new (root);
  GwShelf *shelf = gw_shelf_get (library);
  g_autoptr (GwShelfList) list = gw_shelf_list_new (library);
  GwItem *odd = gw_shelf_find (shelf, "e-x");
  GDate today;
  guint n = 0;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 28, 11, 2026);
  g_signal_connect_swapped (shelf, "compared", G_CALLBACK (count_up), &n);
  gw_shelf_list_set_only (list, GW_SHELF_TWICE, &today);
  g_assert_null (gw_shelf_find_alike (shelf, odd));
  g_assert_null (gw_shelf_find_twin (shelf, odd));

  /* What changes meanwhile is not lost. */
  g_autoptr (GwItem) late
      = make (GW_KIND_FACT, "e-late", "17 CUSTOMERS want support before payroll and export");
  g_assert_nonnull (gw_tree_append (library, gw_tree_get_root (library), GW_LIBRARY_EVIDENCE, late,
                                    NULL));
  while (n == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (gw_item_get_id (gw_shelf_find_alike (shelf, odd)), ==, "e-4711");
  g_assert_cmpstr (gw_item_get_id (gw_shelf_find_alike (shelf, late)), ==, "e-17");
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 4);

  g_autofree char *pair = gw_twins_make_pair ("e-late", "e-17");
  const char *const apart[] = { pair, NULL };
  gw_shelf_set_apart (shelf, apart);
  g_assert_null (gw_shelf_find_alike (shelf, late));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 2);
}

/* A shelf may go while its thread is at work. */
static void
test_thread_may_be_overtaken (void)
{
  g_autoptr (GwItem) root = make_large ();
  GwTree *library = gw_tree_new (root);

  g_assert_null (gw_shelf_find_alike (gw_shelf_get (library),
                                      gw_item_get_child (root, GW_LIBRARY_EVIDENCE, 0)));
  g_assert_finalize_object (library);
  for (guint i = 0; i < 100; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add_func ("/twins/" path, func)
  ADD ("pairs", test_pairs);
  ADD ("index-finds-all-pairs", test_index_finds_all_pairs);
  ADD ("index-follows-changes", test_index_follows_changes);
  ADD ("large-library-is-compared-in-a-thread", test_large_library_is_compared_in_a_thread);
  ADD ("thread-may-be-overtaken", test_thread_may_be_overtaken);
  return g_test_run ();
}
