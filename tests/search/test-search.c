/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "gw-fold.h"
#include "gw-index.h"

static void
test_folding (void)
{
  static const struct { const char *text, *folded; } cases[] = {
    { "Evidence", "evidence" },     { "Évidence", "evidence" },  { "e\xcc\x81vidence", "evidence" },
    { "Straße", "strasse" },        { "ＡＢＣ", "abc" },          { "ﬁt", "fit" },
    { "İstanbul", "istanbul" },     { "Ölçü", "olcu" },          { "", "" },
    { "Σίσυφος", "σισυφοσ" },       { "日本", "日本" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = gw_fold (cases[i].text);
      g_autofree char *again = gw_fold (folded);

      g_assert_cmpstr (folded, ==, cases[i].folded);
      g_assert_cmpstr (again, ==, folded);
    }
}

static void
test_places_are_those_of_the_text (void)
{
  static const struct { const char *text, *word, *found; } cases[] = {
    { "Die Größe zählt", "grosse", "Größe" },
    { "cafe\xcc\x81 au lait", "cafe", "cafe\xcc\x81" },
    { "ABC", "b", "B" },
    { "ﬁne", "i", "ﬁ" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize start, end;

      g_assert_true (gw_fold_find (cases[i].text, cases[i].word, &start, &end));
      g_autofree char *found = g_strndup (cases[i].text + start, end - start);
      g_assert_cmpstr (found, ==, cases[i].found);
    }

  gsize start = 7, end = 7;
  g_assert_false (gw_fold_find ("nothing", "x", &start, &end));
  g_assert_cmpuint (start + end, ==, 14);
}

static void
test_every_place_is_found (void)
{
  static const char text[] = "Größe, größer: the Grosse one counts";
  static const char *const found[] = { "Größe", "größe", "Grosse", "counts" };
  g_autoptr (GArray) spans = gw_fold_find_all (text, "grosse counts absent");
  g_autoptr (GArray) none = gw_fold_find_all (text, "");

  g_assert_cmpuint (spans->len, ==, G_N_ELEMENTS (found));
  for (guint i = 0; i < spans->len; i++)
    {
      const GwSpan *span = &g_array_index (spans, GwSpan, i);
      g_autofree char *part = g_strndup (text + span->start, span->end - span->start);

      g_assert_cmpstr (part, ==, found[i]);
    }
  g_assert_cmpuint (none->len, ==, 0);
}

static GwIndex *
make_index (void)
{
  static const char *const texts[] = {
    "The renewal is signed before the budget ends", "An answer for the next three deals",
    "Nobody types it twice",                        "Prénom and name stay apart",
    "Budget first, then people",                    "The rebudgeting is over",
  };
  GwIndex *index = gw_index_new ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_cmpuint (gw_index_add_text (index, texts[i]), ==, i);
  return index;
}

static char *
found (GwIndex    *index,
       const char *words)
{
  g_autoptr (GwHits) hits = gw_index_find (index, words, NULL);
  GString *rows = g_string_new (NULL);

  for (guint i = 0; i < hits->rows->len; i++)
    g_string_append_printf (rows, "%u ", g_array_index (hits->rows, guint, i));
  return g_string_free (rows, FALSE);
}

static void
test_finding (void)
{
  g_autoptr (GwIndex) index = make_index ();
  static const struct { const char *words, *rows; } cases[] = {
    { "budget", "0 4 5 " },        { "BUDGET first", "4 " }, { "first budget", "4 " },
    { "prenom", "3 " },            { "n", "1 2 3 0 4 5 " },  { "twice nobody types", "2 " },
    { "zebra", "" },               { "budget zebra", "" },   { "", "0 1 2 3 4 5 " },
    { "  three   deals ", "1 " },  { "endsan", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *rows = found (index, cases[i].words);

      g_test_message ("“%s”", cases[i].words);
      g_assert_cmpstr (rows, ==, cases[i].rows);
    }
}

/* Going on from the hits before gives what a fresh look would. */
static void
test_typing_on_finds_the_same (void)
{
  g_autoptr (GwIndex) index = gw_index_new ();
  static const char *const words[]
      = { "budget", "renewal", "deal", "Büro", "date", "dealer", "bureau", "redo" };

  for (guint i = 0; i < 3000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      for (guint w = 0; w < 4; w++)
        g_string_append_printf (text, "%s ", words[g_test_rand_int_range (0, 8)]);
      gw_index_add_text (index, text->str);
    }

  const char *typed = "dealer buro re";
  g_autoptr (GwHits) before = NULL;
  for (gsize n = 1; n <= strlen (typed); n++)
    {
      g_autofree char *query = g_strndup (typed, n);
      GwHits *narrowed = gw_index_find (index, query, before);
      g_autoptr (GwHits) fresh = gw_index_find (index, query, NULL);

      g_assert_cmpmem (narrowed->rows->data, narrowed->rows->len * sizeof (guint),
                       fresh->rows->data, fresh->rows->len * sizeof (guint));
      g_clear_pointer (&before, gw_hits_free);
      before = narrowed;
    }
  g_assert_cmpuint (before->rows->len, >, 0);
}

static void
test_items_are_found_with_their_context (void)
{
  g_autoptr (GwItem) brief = gw_brief_new (GW_MOMENT_SCOPE, "Payroll export", NULL);
  g_autoptr (GwItem) bare = gw_item_new_with_id (GW_KIND_FACT);
  g_autoptr (GwItem) sourced = gw_item_with_text (bare, GW_FACT_SOURCE, "Loss notes");
  g_autoptr (GwItem) fact
      = gw_item_with_text (sourced, GW_FACT_STATEMENT, "Five of nine lost deals named payroll");
  g_autoptr (GwItem) with = gw_item_with_child (brief, GW_BRIEF_EVIDENCE, fact);
  g_autoptr (GwIndex) index = gw_index_new ();

  gw_index_add_below (index, with, 3);
  g_autoptr (GwHits) hits = gw_index_find (index, "payroll loss", NULL);
  g_assert_cmpuint (hits->rows->len, ==, 1);
  guint row = g_array_index (hits->rows, guint, 0);
  g_assert_true (gw_index_get_item (index, row) == fact);
  g_assert_cmpuint (gw_index_get_source (index, row), ==, 3);
  guint part = 0;
  g_autofree char *context = gw_index_dup_context (index, row, hits, &part);
  g_assert_cmpstr (context, ==, "Five of nine lost deals named payroll");
  g_assert_cmpuint (part, ==, GW_FACT_STATEMENT);

  /* Where one text holds more of the words, it is the one to show. */
  g_autoptr (GwHits) source = gw_index_find (index, "loss notes", NULL);
  g_autofree char *where = gw_index_dup_context (index, row, source, &part);
  g_assert_cmpstr (where, ==, "Loss notes");
  g_assert_cmpuint (part, ==, GW_FACT_SOURCE);

  g_autoptr (GwHits) both = gw_index_find (index, "payroll", NULL);
  g_assert_cmpuint (both->rows->len, ==, 2);
  g_autoptr (GwHits) id = gw_index_find (index, gw_item_get_id (fact), NULL);
  g_assert_cmpuint (id->rows->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/fold/folding", test_folding);
  g_test_add_func ("/search/fold/places-are-those-of-the-text", test_places_are_those_of_the_text);
  g_test_add_func ("/search/fold/every-place-is-found", test_every_place_is_found);
  g_test_add_func ("/search/index/finding", test_finding);
  g_test_add_func ("/search/index/typing-on-finds-the-same", test_typing_on_finds_the_same);
  g_test_add_func ("/search/index/items-are-found-with-their-context",
                   test_items_are_found_with_their_context);
  return g_test_run ();
}
