/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-accord.h"

#include <string.h>

#include "briefs.h"
#include "gw-review.h"

/* Who can live with what, in sentences: out of verdicts, ratings, packages, and where they doubt. */

#define PARTIES                                                                                    \
  "<parties><party id=\"p-1\" side=\"us\" name=\"Product\"/>"                                      \
  "<party id=\"p-2\" side=\"them\" name=\"Tobias Renner\"/>"                                       \
  "<party id=\"p-3\" side=\"them\" name=\"Amina Diallo\"/></parties>"
#define NEED(ID, PARTY, MORE)                                                                      \
  "<interest id=\"" ID "\" party=\"" PARTY "\" " MORE "><statement>Need " ID "</statement></interest>"
#define NEEDS(BASIS)                                                                               \
  "<interests>" NEED ("i-1", "p-1", "weight=\"1\" basis=\"stated\"")                               \
  NEED ("i-2", "p-2", "weight=\"1\" basis=\"" BASIS "\"") "</interests>"
#define RATE(I, VALUE) "<rating interest=\"" I "\" value=\"" VALUE "\"/>"
#define SAID(P, VALUE) "<verdict party=\"" P "\" value=\"" VALUE "\"/>"
#define WAY(ID, INSIDE) "<option id=\"" ID "\"><statement>W</statement>" INSIDE "</option>"
#define OF_TERM(ID, TERM, INSIDE)                                                                  \
  "<option id=\"" ID "\" term=\"" TERM "\"><statement>W</statement>" INSIDE "</option>"
#define FALLBACKS                                                                                  \
  "<fallbacks><fallback id=\"f-1\" party=\"p-1\"><statement>F</statement>" RATE ("i-1", "0")       \
  "</fallback><fallback id=\"f-2\" party=\"p-2\"><statement>F</statement>" RATE ("i-2", "0")       \
  "</fallback></fallbacks>"

static GwAccord *
accord_of (const char *inside)
{
  g_autofree char *body = g_strdup_printf ("<title>T</title>" PARTIES "%s<scope/>", inside);
  g_autoptr (GwItem) brief = read_brief ("scope", body);

  return gw_accord_new (brief);
}

static char *
all_of (const char *inside)
{
  g_autoptr (GwAccord) accord = accord_of (inside);

  GPtrArray *sentences = gw_accord_get_sentences (accord);

  g_ptr_array_add (sentences, NULL);
  return g_strjoinv ("\n", (char **) sentences->pdata);
}

typedef struct
{
  const char *inside;
  const char *says; /* all of it, one sentence a line */
} Case;

static void
check (const Case *cases,
       guint       n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *all = all_of (cases[i].inside);

      g_test_message ("%s", cases[i].inside);
      g_assert_cmpstr (all, ==, cases[i].says);
    }
}

static void
test_ways_that_work (void)
{
  static const Case cases[] = {
    { "", "" },
    { "<options>" WAY ("o-1", SAID ("p-2", "yes")) "</options>",
      "1 of 1 way should work for everyone, as far as you have rated them." },
    { "<options>" WAY ("o-1", SAID ("p-2", "yes")) WAY ("o-2", SAID ("p-2", "no")) "</options>",
      "1 of 2 ways should work for everyone, as far as you have rated them." },
    { "<options>" WAY ("o-1", SAID ("p-2", "no")) "</options>", "" },
    /* Nobody has a say: nothing is known, and nobody is missing. */
    { "<options>" WAY ("o-1", "") "</options>", "" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
test_what_is_not_clear (void)
{
  static const Case cases[] = {
    { NEEDS ("stated") "<options>" WAY ("o-1", RATE ("i-1", "1")) "</options>" FALLBACKS,
      "A is not clear for Tobias: rate 1 more, or ask." },
    { NEEDS ("stated") "<options>" WAY ("o-1", RATE ("i-2", "1")) "</options>" FALLBACKS,
      "A is not clear for us yet: decide whether we can live with it." },
    { "<options>" WAY ("o-1", SAID ("p-1", "yes") SAID ("p-2", "unsure")) "</options>",
      "A is not clear for Tobias: ask." },
    /* Two do not know: no single question clears that. */
    { "<options>" WAY ("o-1", SAID ("p-2", "unsure") SAID ("p-3", "unsure")) "</options>", "" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
test_what_it_hangs_on (void)
{
  static const Case cases[] = {
    { NEEDS ("stated") "<options>" WAY ("o-1", RATE ("i-1", "1") RATE ("i-2", "-0.5")) "</options>"
      FALLBACKS,
      "A fails only for Tobias, and only because of “Need i-2”: one step better there and it works. "
      "Ask about that." },
    { NEEDS ("stated") "<options>" WAY ("o-1", RATE ("i-1", "1") RATE ("i-2", "-1")) "</options>"
      FALLBACKS,
      "A fails only for Tobias, and only because of “Need i-2”: a good deal better there and it "
      "works. Ask about that." },
    { NEEDS ("stated") "<options>" WAY ("o-1", RATE ("i-1", "-1") RATE ("i-2", "1")) "</options>"
      FALLBACKS, "A fails only for us, and only because of “Need i-1”." },
    { NEEDS ("stated") "<options>" WAY ("o-1", SAID ("p-2", "unsure") RATE ("i-1", "1")
                                               RATE ("i-2", "-0.5")) "</options>" FALLBACKS,
      "A hangs on “Need i-2” for Tobias: ask about that." },
    /* Whoever said no has reasons that no rating turns. */
    { NEEDS ("stated") "<options>" WAY ("o-1", SAID ("p-2", "no") RATE ("i-1", "1")
                                               RATE ("i-2", "-0.5")) "</options>" FALLBACKS, "" },
    /* It fails for both. */
    { NEEDS ("stated") "<options>" WAY ("o-1", RATE ("i-1", "-1") RATE ("i-2", "-0.5"))
      "</options>" FALLBACKS, "" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
test_verdict_against_ratings (void)
{
  static const Case cases[] = {
    { NEEDS ("stated") "<options>" WAY ("o-1", SAID ("p-2", "no") RATE ("i-1", "1")
                                               RATE ("i-2", "1")) "</options>" FALLBACKS,
      "By the ratings Tobias could live with A, and you noted that they cannot: look at both "
      "again." },
    { NEEDS ("stated") "<options>" WAY ("o-1", SAID ("p-2", "yes") RATE ("i-1", "1")
                                               RATE ("i-2", "-1")) "</options>" FALLBACKS,
      "1 of 1 way should work for everyone, as far as you have rated them.\n"
      "By the ratings Tobias could not live with A, and you noted that they can: look at both "
      "again." },
    { NEEDS ("stated") "<options>" WAY ("o-1", SAID ("p-2", "yes") RATE ("i-1", "1")
                                               RATE ("i-2", "1")) "</options>" FALLBACKS,
      "1 of 1 way should work for everyone, as far as you have rated them." },
  };

  check (cases, G_N_ELEMENTS (cases));
}

/* Guesses are drawn, at most 0.6 off; what people said themselves leaves nothing to be wrong about. */
static void
test_whether_it_holds (void)
{
#define BOTH(VALUE) "<options>" WAY ("o-1", RATE ("i-1", "1") RATE ("i-2", VALUE)) "</options>" FALLBACKS
  static const char works[] = "1 of 1 way should work for everyone, as far as you have rated them.";
  static const struct { const char *inside, *begins, *ends; } cases[] = {
    { NEEDS ("assumed") BOTH ("1"), "A holds even if you are wrong about Tobias.", "" },
    { NEEDS ("assumed") BOTH ("0"), "A hangs on what you think of Tobias: ",
      " that it works for everyone." },
    { NEEDS ("stated") BOTH ("0"), NULL, NULL },
    { NEEDS ("assumed") "<options>" WAY ("o-1", SAID ("p-1", "yes") SAID ("p-2", "yes"))
      "</options>", NULL, NULL },
    { "<interests>" NEED ("i-1", "p-2", "weight=\"1\"") NEED ("i-2", "p-3", "weight=\"1\"")
      "</interests><options>" WAY ("o-1", RATE ("i-1", "1") RATE ("i-2", "1")) "</options>"
      "<fallbacks><fallback id=\"f-1\" party=\"p-2\">" RATE ("i-1", "-1") "</fallback>"
      "<fallback id=\"f-2\" party=\"p-3\">" RATE ("i-2", "-1") "</fallback></fallbacks>",
      "A holds even if you are wrong about what they need.", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GwAccord) accord = accord_of (cases[i].inside);

      g_test_message ("%s", cases[i].inside);
      GPtrArray *sentences = gw_accord_get_sentences (accord);

      g_assert_true (says (sentences, works));
      g_assert_cmpuint (sentences->len, ==, cases[i].begins != NULL ? 2 : 1);
      if (cases[i].begins == NULL)
        continue;
      g_assert_true (g_str_has_prefix (g_ptr_array_index (sentences, 1), cases[i].begins));
      g_assert_true (g_str_has_suffix (g_ptr_array_index (sentences, 1), cases[i].ends));
    }
}

#define TERMS "<terms><term id=\"t-1\" name=\"Date\"/><term id=\"t-2\" name=\"Price\"/></terms>"

static void
test_several_things_to_settle (void)
{
  static const char four[]
      = NEEDS ("stated") TERMS "<options>" OF_TERM ("o-1", "t-1", RATE ("i-1", "0.5") RATE ("i-2", "-0.5"))
        OF_TERM ("o-2", "t-1", RATE ("i-1", "-0.5") RATE ("i-2", "0.5"))
        OF_TERM ("o-3", "t-2", RATE ("i-1", "0.5") RATE ("i-2", "-0.5"))
        OF_TERM ("o-4", "t-2", RATE ("i-1", "-0.5") RATE ("i-2", "0.5")) "</options>" FALLBACKS;
  static const Case cases[] = {
    { four, "2 of 4 packages should work for everyone, as far as you have rated them." },
    { TERMS "<options>" OF_TERM ("o-1", "t-1", SAID ("p-2", "yes")) "</options>",
      "1 of 1 package should work for everyone, as far as you have rated them.\n"
      "There is no way yet to settle “Price”, so packages leave it out." },
    /* A no to a part is a no to all that holds it. */
    { TERMS "<options>" OF_TERM ("o-1", "t-1", SAID ("p-2", "no"))
      OF_TERM ("o-2", "t-2", SAID ("p-2", "yes")) "</options>", "" },
    { NEEDS ("stated") TERMS "<options>" OF_TERM ("o-1", "t-1", RATE ("i-1", "0.8") RATE ("i-2", "0"))
      OF_TERM ("o-2", "t-2", RATE ("i-1", "0.4") RATE ("i-2", "0")) "</options>" FALLBACKS,
      "1 of 1 package should work for everyone, as far as you have rated them.\n"
      "What is to be settled adds up to more than all of “Need i-1”: rate how much each thing "
      "settles alone. Until then it is doubtful which packages are better than no agreement." },
  };

  check (cases, G_N_ELEMENTS (cases));
}

/* What matters more to one than to the other is said, in the form and in the numbers alike. */
static void
test_what_is_worth_trading (void)
{
  g_autoptr (GwAccord) accord = accord_of (NEEDS ("stated") TERMS
      "<options>" OF_TERM ("o-1", "t-1", RATE ("i-1", "0.6") RATE ("i-2", "-0.2"))
      OF_TERM ("o-2", "t-1", RATE ("i-1", "-0.6") RATE ("i-2", "0.2"))
      OF_TERM ("o-3", "t-2", RATE ("i-1", "0.2") RATE ("i-2", "-0.6"))
      OF_TERM ("o-4", "t-2", RATE ("i-1", "-0.2") RATE ("i-2", "0.6")) "</options>" FALLBACKS);
  g_autoptr (GPtrArray) relations = gw_accord_say_relations (accord);

  g_assert_cmpuint (relations->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (relations, 0), ==,
                   "Worth trading, as each matters more to one of you than to the other: “Date”, "
                   "“Price”.");
}

/* Twenty-one terms of two ways are more than a million packages; then they are drawn. */
static void
test_too_many_packages_to_count (void)
{
  GString *terms = g_string_new ("<terms>");
  GString *options = g_string_new ("<options>");

  for (guint t = 0; t < 21; t++)
    {
      g_string_append_printf (terms, "<term id=\"t-%u\" name=\"T\"/>", t);
      for (guint o = 0; o < 2; o++)
        g_string_append_printf (options, "<option id=\"o-%u-%u\" term=\"t-%u\"><statement>W"
                                "</statement>%s</option>", t, o, t,
                                t < 2 && o == 0 ? SAID ("p-2", "no") : SAID ("p-2", "yes"));
    }
  g_autofree char *inside
      = g_strconcat (terms->str, "</terms>", options->str, "</options>", NULL);
  g_autofree char *all = all_of (inside);

  g_assert_cmpstr (all, ==, "About 25 in 100 packages should work for everyone, give or take 1, as "
                            "far as you have rated them.");
  g_string_free (terms, TRUE);
  g_string_free (options, TRUE);
}

static guint
count_rule (const char *inside)
{
  g_autoptr (GwAccord) accord = accord_of (inside);
  GDate today;
  guint n = 0;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 1, G_DATE_DECEMBER, 2026);
  g_autoptr (GwReview) review = gw_review_new (accord->brief, NULL, &today, NULL, NULL);
  for (guint i = 0; i < gw_review_get_n (review); i++)
    n += strcmp (gw_review_get (review, i)->rule, "works-for-all") == 0;
  g_assert_true ((n == 0) == gw_accord_works (accord));
  return n;
}

/* An option of a term is no way by itself: what has to work is a package. */
static void
test_a_part_is_no_way (void)
{
  g_assert_cmpuint (count_rule (TERMS "<options>" OF_TERM ("o-1", "t-1", SAID ("p-2", "yes"))
                                OF_TERM ("o-2", "t-2", SAID ("p-2", "no")) "</options>"), ==, 1);
  g_assert_cmpuint (count_rule (TERMS "<options>" OF_TERM ("o-1", "t-1", SAID ("p-2", "yes"))
                                OF_TERM ("o-2", "t-2", SAID ("p-2", "yes")) "</options>"), ==, 0);
  g_assert_cmpuint (count_rule (TERMS "<options>" OF_TERM ("o-1", "t-1", SAID ("p-2", "no"))
                                WAY ("o-3", SAID ("p-2", "yes")) "</options>"), ==, 0);
}

static char *
say_packages (const char *inside)
{
  g_autoptr (GwAccord) accord = accord_of (inside);
  g_autoptr (GwPackages) packages = gw_packages_new (accord->agreement, NULL, NULL);

  return gw_accord_say_packages (accord, packages);
}

static void
test_why_ways_are_not_compared (void)
{
  g_autofree char *nobody = say_packages ("<options>" WAY ("o-1", SAID ("p-2", "yes")) "</options>");
  g_autofree char *both = say_packages (NEEDS ("stated") BOTH ("1"));
  g_autofree char *one = say_packages (NEEDS ("stated") "<options>" WAY ("o-1", RATE ("i-1", "1"))
                                       "</options>");

  g_assert_null (nobody);
  g_assert_null (both);
  g_assert_cmpstr (one, ==, "All is rated for 1 of 2 people; two are needed to compare ways by "
                            "value.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add_func ("/accord/" path, func)
  ADD ("what-is-worth-trading", test_what_is_worth_trading);
  ADD ("ways-that-work", test_ways_that_work);
  ADD ("what-is-not-clear", test_what_is_not_clear);
  ADD ("what-it-hangs-on", test_what_it_hangs_on);
  ADD ("verdict-against-ratings", test_verdict_against_ratings);
  ADD ("whether-it-holds", test_whether_it_holds);
  ADD ("several-things-to-settle", test_several_things_to_settle);
  ADD ("too-many-packages-to-count", test_too_many_packages_to_count);
  ADD ("a-part-is-no-way", test_a_part_is_no_way);
  ADD ("why-ways-are-not-compared", test_why_ways_are_not_compared);
  return g_test_run ();
}
