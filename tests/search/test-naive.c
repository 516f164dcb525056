/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "gw-fold.h"
#include "gw-index.h"

/* Finding on random texts is what a simple look at each of them gives. */

static const char *const words[] = {
  "budget", "Büro", "bu", "renewal", "new", "Straße", "strasse", "ﬁne", "fine", "e\xcc\x81", "É", "日本",
  "日", "a", "ba", "aba", "İst", "Σί", "x-1", "“quoted”",
};

static char *
random_text (GRand *rand,
             guint  most)
{
  GString *text = g_string_new (NULL);
  guint n = g_rand_int_range (rand, 0, most + 1);

  for (guint i = 0; i < n; i++)
    {
      if (i > 0 && g_rand_double (rand) < 0.8)
        g_string_append_c (text, g_rand_double (rand) < 0.9 ? ' ' : '\n');
      g_string_append (text, words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
    }
  return g_string_free (text, FALSE);
}

static char *
flat (const char *text)
{
  return g_strdelimit (gw_fold (text), "\n\t\x1e", ' ');
}

/* 0: not found; 1: the first word stands in it; 2: a word of it begins with the first. */
static guint
rank (const char *text,
      const char *query)
{
  g_autofree char *folded = flat (text);
  g_autofree char *wanted = flat (query);
  g_auto (GStrv) parts = g_strsplit (g_strstrip (wanted), " ", -1);
  const char *first = NULL;

  for (char **part = parts; *part != NULL; part++)
    {
      if (**part == '\0')
        continue;
      if (strstr (folded, *part) == NULL)
        return 0;
      first = first != NULL ? first : *part;
    }
  if (first == NULL)
    return 1;

  g_autofree char *padded = g_strconcat (" ", folded, NULL);
  g_autofree char *begun = g_strconcat (" ", first, NULL);
  return strstr (padded, begun) != NULL ? 2 : 1;
}

static GArray *
find_simply (GPtrArray  *texts,
             const char *query)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint wanted = 2; wanted > 0; wanted--)
    for (guint i = 0; i < texts->len; i++)
      if (rank (g_ptr_array_index (texts, i), query) == wanted)
        g_array_append_val (rows, i);
  return rows;
}

static void
assert_same_rows (GArray *one,
                  GArray *other)
{
  g_assert_cmpmem (one->data, one->len * sizeof (guint), other->data, other->len * sizeof (guint));
}

static void
test_found_is_what_a_simple_look_finds (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261125);
  guint found = 0;

  for (guint trial = 0; trial < 60; trial++)
    {
      g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GwIndex) index = gw_index_new ();

      for (guint i = 0; i < 40; i++)
        {
          char *text = random_text (rand, 6);
          g_ptr_array_add (texts, text);
          g_assert_cmpuint (gw_index_add_text (index, text), ==, i);
        }
      g_assert_cmpuint (gw_index_get_n (index), ==, 40);

      for (guint q = 0; q < 40; q++)
        {
          g_autofree char *query = random_text (rand, 3);
          g_autoptr (GwHits) hits = gw_index_find (index, query, NULL);
          g_autoptr (GArray) expected = find_simply (texts, query);

          g_test_message ("“%s”", query);
          assert_same_rows (hits->rows, expected);
          found += hits->rows->len;
        }
    }
  g_assert_cmpuint (found, >, 1000);
}

/* Typed letter by letter, whatever was found before, the same rows come out. */
static void
test_going_on_is_what_a_fresh_look_finds (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);

  for (guint trial = 0; trial < 60; trial++)
    {
      g_autoptr (GwIndex) index = gw_index_new ();
      g_autoptr (GwHits) before = NULL;
      g_autofree char *query = random_text (rand, 3);

      for (guint i = 0; i < 60; i++)
        {
          g_autofree char *text = random_text (rand, 5);
          gw_index_add_text (index, text);
        }
      for (const char *p = query; *p != '\0';)
        {
          p = g_utf8_next_char (p);
          g_autofree char *typed = g_strndup (query, p - query);
          g_autoptr (GwHits) fresh = gw_index_find (index, typed, NULL);
          GwHits *narrowed = gw_index_find (index, typed, before);

          g_test_message ("“%s”", typed);
          assert_same_rows (narrowed->rows, fresh->rows);
          g_clear_pointer (&before, gw_hits_free);
          before = narrowed;
        }
    }
}

/* A word is found in a text exactly where the folded text holds it; the place is one of whole
 * characters, and what stands there holds the word. */
static void
test_a_place_is_found_where_there_is_one (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (12);
  guint found = 0;

  for (guint trial = 0; trial < 4000; trial++)
    {
      g_autofree char *text = random_text (rand, 6);
      g_autofree char *folded = gw_fold (text);
      g_autofree char *word
          = gw_fold (words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
      gsize start = 0, end = 0;
      gboolean is_there = gw_fold_find (text, word, &start, &end);

      g_assert_true (is_there == (strstr (folded, word) != NULL));
      if (!is_there)
        continue;
      g_assert_cmpuint (start, <, end);
      g_assert_cmpuint (end, <=, strlen (text));
      g_autofree char *place = g_strndup (text + start, end - start);
      g_autofree char *folded_place = gw_fold (place);
      g_autofree char *before = g_strndup (text, end);
      g_autofree char *folded_before = gw_fold (before);
      g_assert_true (g_utf8_validate (place, -1, NULL));
      g_assert_nonnull (strstr (folded_place, word));
      g_assert_true (strstr (folded_before, word) - folded_before == strstr (folded, word) - folded);
      found++;
    }
  g_assert_cmpuint (found, >, 500);
}

static GwItem *
need_that_asks (const char *positions)
{
  g_autoptr (GwItem) bare = gw_item_new_with_id (GW_KIND_INTEREST);

  return gw_item_with_text (bare, GW_INTEREST_POSITION, positions);
}

/* Of several positions, each is a text of its own: its words begin words, and what is shown is the
 * one in which the word was found. */
static void
test_each_of_several_texts_is_its_own (void)
{
  g_autoptr (GwIndex) index = gw_index_new ();
  g_autoptr (GwItem) inside = need_that_asks ("Prebudget talks");
  g_autoptr (GwItem) second = need_that_asks ("Payroll first\x1e" "Budget by May\x1e" "No delay");

  gw_index_add_item (index, inside, 1);
  gw_index_add_item (index, second, 2);
  g_autoptr (GwHits) hits = gw_index_find (index, "budget", NULL);
  g_assert_cmpuint (hits->rows->len, ==, 2);
  g_assert_cmpuint (g_array_index (hits->rows, guint, 0), ==, 1);
  g_assert_cmpuint (gw_index_get_source (index, 1), ==, 2);

  static const struct { const char *query, *context; } cases[] = {
    { "budget", "Budget by May" }, { "payroll", "Payroll first" }, { "delay", "No delay" },
    { "", "Payroll first" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GwHits) found = gw_index_find (index, cases[i].query, NULL);
      g_autofree char *context = gw_index_dup_context (index, 1, found, NULL);

      g_assert_cmpstr (context, ==, cases[i].context);
    }
}

static void
test_a_long_text_is_cut_around_what_was_found (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GwItem) bare = gw_item_new_with_id (GW_KIND_FACT);
  g_autoptr (GwIndex) index = gw_index_new ();

  for (guint i = 0; i < 100; i++)
    g_string_append_printf (text, "wörd%02u ", i);
  g_autoptr (GwItem) fact = gw_item_with_text (bare, GW_FACT_STATEMENT, text->str);
  gw_index_add_item (index, fact, 0);
  gw_index_add_text (index, text->str);

  static const struct { const char *query; gboolean before, after; } cases[] = {
    { "word00", FALSE, TRUE }, { "word50", TRUE, TRUE }, { "word99", TRUE, FALSE },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GwHits) hits = gw_index_find (index, cases[i].query, NULL);
      g_autofree char *context = gw_index_dup_context (index, 0, hits, NULL);
      g_autofree char *plain = gw_index_dup_context (index, 1, hits, NULL);
      g_autofree char *folded = gw_fold (context);

      g_assert_nonnull (strstr (folded, cases[i].query));
      g_assert_cmpuint (g_utf8_strlen (context, -1), <=, 82);
      g_assert_true (g_str_has_prefix (context, "…") == cases[i].before);
      g_assert_true (g_str_has_suffix (context, "…") == cases[i].after);
      g_assert_null (plain);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add_func ("/search/naive/" path, func)
  ADD ("found-is-what-a-simple-look-finds", test_found_is_what_a_simple_look_finds);
  ADD ("going-on-is-what-a-fresh-look-finds", test_going_on_is_what_a_fresh_look_finds);
  ADD ("a-place-is-found-where-there-is-one", test_a_place_is_found_where_there_is_one);
  ADD ("each-of-several-texts-is-its-own", test_each_of_several_texts_is_its_own);
  ADD ("a-long-text-is-cut-around-what-was-found", test_a_long_text_is_cut_around_what_was_found);
  return g_test_run ();
}
