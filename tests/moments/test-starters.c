/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-named.h"
#include "gw-starters.h"

#include "briefs.h"

static const char *const moments[]
    = { "prioritization", "scope", "commitment", "resources" };

static GwTree *
open_empty (const char *moment)
{
  g_autofree char *body = g_strdup_printf ("<title>T</title><%s/>", moment);
  g_autoptr (GwItem) brief = read_brief (moment, body);

  return gw_tree_new (brief);
}

/* In every moment something to ask, to say, and to keep out of the room. */
static void
test_every_moment_offers_words (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      g_autoptr (GwTree) tree = open_empty (moments[i]);
      GwItem *brief = gw_tree_get_item (tree);
      g_autoptr (GArray) ask = gw_starters_list (brief, GW_SECTION_QUESTIONS);
      g_autoptr (GArray) say = gw_starters_list (brief, GW_SECTION_PHRASES);
      g_autoptr (GArray) none = gw_starters_list (brief, GW_SECTION_PEOPLE);

      g_test_message ("%s", moments[i]);
      g_assert_cmpuint (ask->len, >=, 5);
      g_assert_cmpuint (say->len, >=, 5);
      g_assert_cmpuint (none->len, ==, 0);
    }
}

/* Each is taken as what it is, and is not offered again; none is there before. */
static void
test_what_is_taken_is_not_offered_again (void)
{
  const GwSectionId sections[]
      = { GW_SECTION_QUESTIONS, GW_SECTION_PHRASES, GW_SECTION_ANSWERS };

  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    for (guint s = 0; s < G_N_ELEMENTS (sections); s++)
      {
        g_autoptr (GwTree) tree = open_empty (moments[i]);
        g_autoptr (GArray) all = gw_starters_list (gw_tree_get_item (tree), sections[s]);

        for (guint n = all->len; n > 0; n--)
          {
            g_autoptr (GArray) now = gw_starters_list (gw_tree_get_item (tree), sections[s]);
            const GwStarter *starter = &g_array_index (now, GwStarter, 0);
            g_autofree char *said = gw_starter_say (starter, gw_tree_get_item (tree));

            g_assert_cmpuint (now->len, ==, n);
            g_assert_cmpuint (strlen (said), >, 0);
            GwNode *node = gw_starter_take (starter, tree, NULL);
            g_assert_nonnull (node);
            if (starter->use != NULL)
              g_assert_true (gw_item_is (gw_node_get_item (node), GW_PHRASE_USE, starter->use));
          }
        g_autoptr (GArray) rest = gw_starters_list (gw_tree_get_item (tree), sections[s]);
        g_assert_cmpuint (rest->len, ==, 0);
      }
}

static void
test_pairs (void)
{
  g_autoptr (GwTree) tree = open_empty ("commitment");
  g_autoptr (GArray) say = gw_starters_list (gw_tree_get_item (tree), GW_SECTION_PHRASES);
  const GwStarter *first = &g_array_index (say, GwStarter, 0);
  g_autofree char *said = gw_starter_say (first, gw_tree_get_item (tree));

  g_assert_cmpstr (said, ==, "“Soon.” → “I have no date yet; you hear from me on …”");
  GwItem *phrase = gw_node_get_item (gw_starter_take (first, tree, NULL));
  g_assert_cmpstr (gw_item_get_text (phrase, GW_PHRASE_HEARD), ==, "Soon.");
  g_assert_cmpstr (gw_item_get_text (phrase, GW_PHRASE_REPLY), ==,
                   "I have no date yet; you hear from me on …");
  gw_tree_undo (tree);
  g_assert_cmpuint (gw_item_count (gw_tree_get_item (tree), GW_BRIEF_PHRASES), ==, 0);
}

/* What the brief knows stands in the words; without it they are plain, and never have a gap. */
static void
test_words_name_what_the_brief_knows (void)
{
  static const struct
  {
    const char *sample;
    const char *plain;
    const char *named;
  } cases[] = {
    { "a1-payroll-export.brief", "What they tell their own people afterwards.",
      "What Tobias tells their own people afterwards." },
    { "a1-payroll-export.brief", "Who else is hurt if the other work moves?",
      "Who else is hurt if “Shift swap on the phone” moves by 9 wk?" },
    { "a1-payroll-export.brief",
      "What has to be true on the day for this to be a success?",
      "What has to be true by Fri 26 Feb 2027 for this to be a success?" },
    { "a3-nordkette-counts-on.brief", "I have no date yet; you hear from me on …",
      "I have no date yet; you hear from me on Tue 12 Jan 2027." },
    { "a3-nordkette-counts-on.brief",
      "Nothing recorded for them yet. Ask Sales what they have said.",
      "Nothing recorded for Nordkette. Ask Sales what they have said." },
    { "a3-nordkette-counts-on.brief",
      "Before I name a date, one thing has to be known; I tell you when that will be.",
      "Before I name a date, “How your two regional agreements count night hours” has to be known; "
      "that is on Fri 18 Dec 2026." },
    { "a4-payroll-engineer.brief", "This buys time, not a feature.",
      "This buys 7 months, not a feature." },
    { "a4-payroll-engineer.brief",
      "If the number has not moved by then, we stop the contract and I tell you myself.",
      "If “contracts” has not moved by Tue 31 Aug 2027, we stop the contract and I tell you "
      "myself." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GwItem) brief = load_sample (cases[i].sample);
      g_autoptr (GwItem) bare = gw_brief_new (gw_brief_get_moment (brief), "", NULL);
      g_autofree char *named = gw_named_say (brief, cases[i].plain);
      g_autofree char *plain = gw_named_say (bare, cases[i].plain);

      g_assert_cmpstr (named, ==, cases[i].named);
      g_assert_cmpstr (plain, ==, cases[i].plain);
      g_assert_true (gw_named_is (cases[i].plain, named));
      g_assert_true (gw_named_is (cases[i].plain, plain));
      g_assert_false (gw_named_is (cases[i].plain, "Something else"));
      g_assert_false (gw_named_is (cases[i].plain, NULL));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/starters/every-moment-offers-words", test_every_moment_offers_words);
  g_test_add_func ("/starters/what-is-taken-is-not-offered-again",
                   test_what_is_taken_is_not_offered_again);
  g_test_add_func ("/starters/pairs", test_pairs);
  g_test_add_func ("/starters/words-name-what-the-brief-knows",
                   test_words_name_what_the_brief_knows);

  return g_test_run ();
}
