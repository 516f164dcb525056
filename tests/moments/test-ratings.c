/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-accord.h"
#include "gw-error.h"
#include "gw-ratings.h"
#include "gw-verdict.h"

#include "briefs.h"

#define BRIEF                                                                                      \
  "<title>T</title><parties><party id='p-us' side='us' name='Product'/>"                          \
  "<party id='p-t' side='them' name='Tobias'/></parties><interests>"                              \
  "<interest id='i-1' party='p-t' weight='5'><statement>Signs</statement></interest>"             \
  "<interest id='i-2' party='p-us' weight='4'><statement>Sleeps</statement></interest>"           \
  "<interest id='i-3' party='p-us'/></interests><options><option id='o-1'><statement>A</statement>" \
  "<rating interest='i-2' value='-0.4'/></option></options><fallbacks>"                           \
  "<fallback id='f-1' party='p-t'><statement>Goes to Samir</statement></fallback></fallbacks>"    \
  "<prioritization/>"

static void
check_needs (GwItem     *brief,
             const char *holder,
             const char *ids)
{
  g_autoptr (GPtrArray) needs = gw_ratings_list_needs (brief, gw_item_find (brief, holder));
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < needs->len; i++)
    g_string_append_printf (all, "%s%s", i > 0 ? " " : "",
                            gw_item_get_id (g_ptr_array_index (needs, i)));
  g_assert_cmpstr (all->str, ==, ids);
}

/* A way is rated by every need, a fallback by those of whose it is; no words, nothing to rate. */
static void
test_what_is_rated (void)
{
  g_autoptr (GwItem) brief = read_brief ("prioritization", BRIEF);

  check_needs (brief, "o-1", "i-1 i-2");
  check_needs (brief, "f-1", "i-1");
}

static void
test_a_rating_comes_and_goes (void)
{
  g_autoptr (GwItem) brief = read_brief ("prioritization", BRIEF);
  g_autoptr (GwTree) tree = gw_tree_new (brief);
  GwNode *way = gw_tree_find (tree, "o-1");
  g_autoptr (GError) error = NULL;
  double value = 7;

  g_assert_false (gw_ratings_get (gw_node_get_item (way), "i-1", &value));
  g_assert_cmpfloat (value, ==, 7);
  g_assert_true (gw_ratings_set (tree, way, "i-1", "0", &error));
  g_assert_true (gw_ratings_get (gw_node_get_item (way), "i-1", &value));
  g_assert_cmpfloat (value, ==, 0);
  g_assert_true (gw_ratings_set (tree, way, "i-1", "0.5", &error));
  g_assert_cmpuint (gw_item_count (gw_node_get_item (way), GW_OPTION_RATINGS), ==, 2);
  g_assert_true (gw_ratings_set (tree, way, "i-1", NULL, &error));
  g_assert_false (gw_ratings_get (gw_node_get_item (way), "i-1", &value));
  g_assert_true (gw_ratings_set (tree, way, "i-1", NULL, &error));
  g_assert_true (gw_item_equal (brief, gw_tree_get_item (tree)));
  g_assert_no_error (error);

  g_assert_false (gw_ratings_set (tree, way, "i-2", "2", &error));
  g_assert_error (error, GW_ERROR, GW_ERROR_VALUE);
}

/* Rating a way and what they do otherwise makes clear what they will say. */
static void
test_ratings_answer (void)
{
  g_autoptr (GwItem) brief = read_brief ("prioritization", BRIEF);
  g_autoptr (GwTree) tree = gw_tree_new (brief);

  g_assert_true (gw_ratings_set (tree, gw_tree_find (tree, "o-1"), "i-1", "0.5", NULL));
  g_assert_true (gw_ratings_set (tree, gw_tree_find (tree, "f-1"), "i-1", "0", NULL));
  g_autoptr (GwAccord) accord = gw_accord_new (gw_tree_get_item (tree));
  g_assert_cmpint (gw_accord_get_judgement (accord, 0, 1)->answer, ==, GW_ANSWER_YES);
}

static void
test_words (void)
{
  static const struct
  {
    double value;
    int    word;
  } cases[] = { { -1, 0 }, { -0.76, 0 }, { -0.4, 1 }, { 0, 2 }, { 0.2, 2 }, { 0.5, 3 }, { 1, 4 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (gw_ratings_find_word (cases[i].value), ==, cases[i].word);
}

static const char *
basis_of (GwTree *tree,
          guint   n)
{
  GwItem *way = gw_node_get_item (gw_tree_find (tree, "o-1"));

  return gw_item_get_text (gw_item_get_child (way, GW_OPTION_VERDICTS, n), GW_VERDICT_BASIS);
}

/* What others can live with is guessed until they say it; ourselves we know. */
static void
test_a_verdict_comes_and_goes (void)
{
  g_autoptr (GwItem) brief = read_brief ("prioritization", BRIEF);
  g_autoptr (GwTree) tree = gw_tree_new (brief);
  GwNode *way = gw_tree_find (tree, "o-1");
  g_autoptr (GError) error = NULL;

  g_assert_null (gw_verdict_get (gw_node_get_item (way), "p-us"));
  g_assert_true (gw_verdict_set (tree, way, "p-us", "yes", &error));
  g_assert_true (gw_verdict_set (tree, way, "p-t", "no", &error));
  g_assert_true (gw_verdict_set (tree, way, "p-us", "unsure", &error));
  g_assert_cmpstr (gw_verdict_get (gw_node_get_item (way), "p-us"), ==, "unsure");
  g_assert_cmpstr (basis_of (tree, 0), ==, "stated");
  g_assert_cmpstr (basis_of (tree, 1), ==, "assumed");
  g_assert_true (gw_verdict_set (tree, way, "p-us", NULL, &error));
  g_assert_null (gw_verdict_get (gw_node_get_item (way), "p-us"));
  g_assert_true (gw_verdict_set (tree, way, "p-us", NULL, &error));
  g_assert_no_error (error);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ratings/what-is-rated", test_what_is_rated);
  g_test_add_func ("/ratings/a-rating-comes-and-goes", test_a_rating_comes_and_goes);
  g_test_add_func ("/ratings/ratings-answer", test_ratings_answer);
  g_test_add_func ("/ratings/words", test_words);
  g_test_add_func ("/ratings/a-verdict-comes-and-goes", test_a_verdict_comes_and_goes);

  return g_test_run ();
}
