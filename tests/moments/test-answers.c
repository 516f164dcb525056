/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-answers.h"

static GwItem *
add (GwItem     *brief,
     guint       part,
     GwKindId    kind,
     guint       text_part,
     const char *text)
{
  GwContent content[GW_MAX_PARTS] = { 0 };
  g_autoptr (GwItem) item = NULL;
  g_autoptr (GwItems) items = NULL;

  content[text_part].text = text;
  if (kind == GW_KIND_PARTY)
    content[GW_PARTY_SIDE].text = "them";
  item = gw_item_new (kind, content);
  items = gw_item_get_items (brief, part) != NULL
              ? gw_items_insert (gw_item_get_items (brief, part), gw_item_count (brief, part), item)
              : gw_items_new (&item, 1);
  return gw_item_with_items (brief, part, items);
}

static void
test_empty (void)
{
  for (int moment = 0; moment < GW_N_MOMENTS; moment++)
    {
      g_autoptr (GwItem) brief = gw_brief_new (moment, "A title is no answer", "en");

      g_assert_cmpuint (gw_answers_count (brief), ==, 0);
    }
}

static void
test_each_counts (void)
{
  static const struct
  {
    guint    part;
    GwKindId kind;
    guint    text_part;
  } cases[] = {
    { GW_BRIEF_PARTIES, GW_KIND_PARTY, GW_PARTY_NAME },
    { GW_BRIEF_INTERESTS, GW_KIND_INTEREST, GW_INTEREST_POSITION },
    { GW_BRIEF_INTERESTS, GW_KIND_INTEREST, GW_INTEREST_STATEMENT },
    { GW_BRIEF_OPTIONS, GW_KIND_OPTION, GW_OPTION_STATEMENT },
    { GW_BRIEF_QUESTIONS, GW_KIND_QUESTION, GW_QUESTION_STATEMENT },
    { GW_BRIEF_FALLBACKS, GW_KIND_FALLBACK, GW_FALLBACK_STATEMENT },
    { GW_BRIEF_EVIDENCE, GW_KIND_FACT, GW_FACT_STATEMENT },
  };
  g_autoptr (GwItem) brief = gw_brief_new (GW_MOMENT_PRIORITIZATION, "", "en");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GwItem *next = add (brief, cases[i].part, cases[i].kind, cases[i].text_part, "words");

      gw_item_unref (brief);
      brief = next;
      g_assert_cmpuint (gw_answers_count (brief), ==, i + 1);
    }
}

static void
test_more_of_the_same (void)
{
  g_autoptr (GwItem) none = gw_brief_new (GW_MOMENT_PRIORITIZATION, "", "en");
  g_autoptr (GwItem) one
      = add (none, GW_BRIEF_OPTIONS, GW_KIND_OPTION, GW_OPTION_STATEMENT, "A file");
  g_autoptr (GwItem) two
      = add (one, GW_BRIEF_OPTIONS, GW_KIND_OPTION, GW_OPTION_STATEMENT, "A line");
  g_autoptr (GwItem) three
      = add (two, GW_BRIEF_OPTIONS, GW_KIND_OPTION, GW_OPTION_STATEMENT, "A letter");

  g_assert_cmpuint (gw_answers_count (one), ==, 1);
  g_assert_cmpuint (gw_answers_count (two), ==, 2);
  g_assert_cmpuint (gw_answers_count (three), ==, 2);
}

static void
test_scope (void)
{
  g_autoptr (GwItem) bare = gw_brief_new (GW_MOMENT_SCOPE, "", "en");
  g_autoptr (GwItem) due
      = gw_item_with_text (gw_brief_get_moment_item (bare), GW_SCOPE_DUE, "2027-02-26");
  g_autoptr (GwItem) full = gw_item_with_text (due, GW_SCOPE_EXPECTED, "45");
  g_autoptr (GwItems) items = gw_items_new (&full, 1);
  g_autoptr (GwItem) brief = gw_item_with_items (bare, GW_BRIEF_SCOPE, items);

  g_assert_cmpuint (gw_answers_count (brief), ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/answers/a title alone answers nothing", test_empty);
  g_test_add_func ("/answers/each answer counts", test_each_counts);
  g_test_add_func ("/answers/the third of a kind is no further answer", test_more_of_the_same);
  g_test_add_func ("/answers/a hoped-for date and a first thought are answers", test_scope);
  return g_test_run ();
}
