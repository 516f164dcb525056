/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-item.h"

/* Who may see what: the table of what everyone in the room may see, row by row. */

typedef enum
{
  ON,   /* shown to everyone by default */
  TICK, /* our side's, until it is ticked */
  NO,   /* never above our side */
} Room;

static void
check_row (GwKindId   kind,
           const Room row[GW_N_MOMENTS])
{
  g_autoptr (GwItem) silent = gw_item_new_with_id (kind);
  int part = gw_kind (kind)->visibility_part;

  g_assert_cmpint (part, >=, 0);
  g_autoptr (GwItem) hidden = gw_item_with_text (silent, part, "private");
  g_autoptr (GwItem) ours = gw_item_with_text (silent, part, "team");
  g_autoptr (GwItem) opened = gw_item_with_text (silent, part, "open");

  for (guint m = 0; m < GW_N_MOMENTS; m++)
    {
      GwVisibility widest = row[m] == NO ? GW_VISIBILITY_TEAM : GW_VISIBILITY_OPEN;
      GwVisibility unsaid = row[m] == ON ? GW_VISIBILITY_OPEN : GW_VISIBILITY_TEAM;

      g_test_message ("%s in %s", gw_kind (kind)->element, gw_moment_get_name (m));
      g_assert_cmpint (gw_item_get_visibility (silent, m), ==, unsaid);
      g_assert_cmpint (gw_item_get_visibility (hidden, m), ==, GW_VISIBILITY_PRIVATE);
      g_assert_cmpint (gw_item_get_visibility (ours, m), ==, GW_VISIBILITY_TEAM);
      g_assert_cmpint (gw_item_get_visibility (opened, m), ==, widest);
      g_assert_cmpint (gw_item_get_widest (silent, m), ==, widest);
    }
}

static void
test_what_everyone_may_see (void)
{
  static const struct
  {
    GwKindId kind;
    Room     row[GW_N_MOMENTS]; /* prioritization, scope, commitments, resources */
  } table[] = {
    { GW_KIND_PARTY, { ON, ON, ON, ON } },            /* people */
    { GW_KIND_INTEREST, { TICK, TICK, TICK, TICK } }, /* our needs; the form opens what they said */
    { GW_KIND_FACT, { TICK, TICK, TICK, ON } },       /* facts */
    { GW_KIND_OPTION, { ON, ON, TICK, ON } },         /* ways */
    { GW_KIND_TERM, { ON, ON, TICK, ON } },           /* what the ways settle */
    { GW_KIND_WORK, { TICK, NO, NO, TICK } },         /* price of the order, delay cost */
    { GW_KIND_ITEM, { TICK, ON, NO, TICK } },         /* pieces of work, estimates */
    { GW_KIND_PROMISE, { ON, TICK, ON, NO } },        /* promises, directions, conditions */
    { GW_KIND_KNOWN, { TICK, ON, ON, TICK } },        /* known, not known */
    { GW_KIND_UNKNOWN, { TICK, ON, ON, TICK } },
    { GW_KIND_COST, { NO, NO, NO, ON } },             /* cost, benefit, money */
    { GW_KIND_BENEFIT, { NO, NO, NO, ON } },
    { GW_KIND_OBJECTIVE, { ON, ON, NO, ON } },        /* goal it serves */
    { GW_KIND_PROOF, { NO, NO, NO, ON } },            /* proof points */
    { GW_KIND_QUESTION, { TICK, ON, TICK, NO } },     /* questions */
    { GW_KIND_RESULT, { ON, ON, ON, ON } },           /* result */
    { GW_KIND_EXPLANATION, { NO, NO, NO, NO } },      /* nowhere in the table */
    { GW_KIND_TELL, { NO, NO, NO, NO } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    check_row (table[i].kind, table[i].row);
}

/* What is only mine by default may go to our side, and never further. */
static void
test_what_is_mine_by_default (void)
{
  static const struct
  {
    GwKindId    kind;
    const char *use; /* of a sentence */
    gboolean    mine;
  } cases[] = {
    { GW_KIND_FALLBACK, NULL, TRUE },    { GW_KIND_NOTES, NULL, TRUE },
    { GW_KIND_TOLD, NULL, TRUE },        { GW_KIND_PHRASE, "open", TRUE },
    { GW_KIND_PHRASE, "answer", TRUE },  { GW_KIND_PHRASE, "instead", TRUE },
    { GW_KIND_PHRASE, "avoid", TRUE },   { GW_KIND_PHRASE, "say", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GwItem) bare = gw_item_new_with_id (cases[i].kind);
      g_autoptr (GwItem) item = cases[i].use != NULL
                                    ? gw_item_with_text (bare, GW_PHRASE_USE, cases[i].use)
                                    : gw_item_ref (bare);
      int part = gw_kind (cases[i].kind)->visibility_part;
      g_autoptr (GwItem) ours = gw_item_with_text (item, part, "team");
      g_autoptr (GwItem) opened = gw_item_with_text (item, part, "open");

      for (guint m = 0; m < GW_N_MOMENTS; m++)
        {
          g_assert_cmpint (gw_item_get_visibility (item, m), ==,
                           cases[i].mine ? GW_VISIBILITY_PRIVATE : GW_VISIBILITY_TEAM);
          g_assert_cmpint (gw_item_get_visibility (ours, m), ==, GW_VISIBILITY_TEAM);
          g_assert_cmpint (gw_item_get_visibility (opened, m), ==, GW_VISIBILITY_TEAM);
          g_assert_cmpint (gw_item_get_widest (item, m), ==, GW_VISIBILITY_TEAM);
        }
    }
}

/* Fields that no output for everyone holds, whatever their item's visibility. */
static void
test_fields_that_stay_with_us (void)
{
  static const struct
  {
    GwKindId   kind;
    guint      part;
    GwAudience widest;
  } fields[] = {
    { GW_KIND_BRIEF, GW_BRIEF_ID, GW_AUDIENCE_OUR },
    { GW_KIND_BRIEF, GW_BRIEF_INITIATIVE, GW_AUDIENCE_OUR },
    { GW_KIND_BRIEF, GW_BRIEF_FALLBACKS, GW_AUDIENCE_OUR },
    { GW_KIND_BRIEF, GW_BRIEF_PHRASES, GW_AUDIENCE_OUR },
    { GW_KIND_BRIEF, GW_BRIEF_NOTES, GW_AUDIENCE_OUR },
    { GW_KIND_BRIEF, GW_BRIEF_COMMENTS, GW_AUDIENCE_OUR },
    { GW_KIND_BRIEF, GW_BRIEF_CONFLICTS, GW_AUDIENCE_ME },
    { GW_KIND_BRIEF, GW_BRIEF_WAIVED, GW_AUDIENCE_OUR },
    { GW_KIND_PARTY, GW_PARTY_RELATION, GW_AUDIENCE_ME },
    { GW_KIND_PARTY, GW_PARTY_ORIGIN, GW_AUDIENCE_OUR },
    { GW_KIND_OBJECTIVE, GW_OBJECTIVE_ORIGIN, GW_AUDIENCE_OUR },
    { GW_KIND_INTEREST, GW_INTEREST_WEIGHT, GW_AUDIENCE_OUR },
    { GW_KIND_INTEREST, GW_INTEREST_MUST, GW_AUDIENCE_OUR },
    { GW_KIND_INTEREST, GW_INTEREST_BASIS, GW_AUDIENCE_OUR },
    { GW_KIND_INTEREST, GW_INTEREST_ORIGIN, GW_AUDIENCE_OUR },
    { GW_KIND_FACT, GW_FACT_STRENGTH, GW_AUDIENCE_OUR },
    { GW_KIND_FACT, GW_FACT_LINK, GW_AUDIENCE_OUR },
    { GW_KIND_FACT, GW_FACT_SUPPORTS, GW_AUDIENCE_OUR },
    { GW_KIND_FACT, GW_FACT_AGAINST, GW_AUDIENCE_OUR },
    { GW_KIND_FACT, GW_FACT_ORIGIN, GW_AUDIENCE_OUR },
    { GW_KIND_OPTION, GW_OPTION_VERDICTS, GW_AUDIENCE_OUR },
    { GW_KIND_OPTION, GW_OPTION_RATINGS, GW_AUDIENCE_OUR },
    { GW_KIND_FALLBACK, GW_FALLBACK_LIKELIHOOD, GW_AUDIENCE_OUR },
    { GW_KIND_QUESTION, GW_QUESTION_INTEREST, GW_AUDIENCE_OUR },
    { GW_KIND_QUESTION, GW_QUESTION_ANSWER, GW_AUDIENCE_OUR },
    { GW_KIND_WORK, GW_WORK_EVIDENCE, GW_AUDIENCE_OUR },
    { GW_KIND_BENEFIT, GW_BENEFIT_EVIDENCE, GW_AUDIENCE_OUR },
    { GW_KIND_PROMISE, GW_PROMISE_CONFIDENCE, GW_AUDIENCE_OUR },
    { GW_KIND_RESULT, GW_RESULT_LEARNED, GW_AUDIENCE_OUR },
    { GW_KIND_BRIEF, GW_BRIEF_TITLE, GW_AUDIENCE_ALL },
    { GW_KIND_BRIEF, GW_BRIEF_OUTCOME, GW_AUDIENCE_ALL },
    { GW_KIND_BRIEF, GW_BRIEF_MEETING, GW_AUDIENCE_ALL },
    { GW_KIND_INTEREST, GW_INTEREST_POSITION, GW_AUDIENCE_ALL },
    { GW_KIND_INTEREST, GW_INTEREST_STATEMENT, GW_AUDIENCE_ALL },
    { GW_KIND_FACT, GW_FACT_SOURCE, GW_AUDIENCE_ALL },
    { GW_KIND_OPTION, GW_OPTION_STATEMENT, GW_AUDIENCE_ALL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const GwPart *part = gw_kind_get_part (gw_kind (fields[i].kind), fields[i].part);

      g_test_message ("%s %s", gw_kind (fields[i].kind)->element,
                      part->name != NULL ? part->name : gw_kind (part->child)->element);
      g_assert_cmpint (part->audience, ==, fields[i].widest);
    }
}

/* What stands in others is seen with them: it claims everything and is asked nothing. */
static void
test_what_stands_in_others_is_seen_with_them (void)
{
  static const GwKindId inside[] = { GW_KIND_VERDICT, GW_KIND_RATING, GW_KIND_STEP,
                                     GW_KIND_APPROACH, GW_KIND_DRIVER, GW_KIND_CONDITION,
                                     GW_KIND_FOLLOWUP, GW_KIND_LEARNED, GW_KIND_MEETING,
                                     GW_KIND_SCOPE, GW_KIND_NEXT };

  for (guint i = 0; i < G_N_ELEMENTS (inside); i++)
    {
      g_autoptr (GwItem) item = gw_item_new_with_id (inside[i]);

      g_assert_cmpint (gw_kind (inside[i])->visibility_part, ==, -1);
      for (guint m = 0; m < GW_N_MOMENTS; m++)
        g_assert_cmpint (gw_item_get_visibility (item, m), ==, GW_VISIBILITY_OPEN);
    }
}

/* Whose words are heard: those of others that everyone may know of, as long as nobody said who may
 * see the need. */
static void
test_what_others_ask_for_is_heard (void)
{
  static const struct
  {
    const char *side;
    const char *party_visibility;
    const char *need_visibility;
    const char *position;
    gboolean    heard;
  } cases[] = {
    { "them", NULL, NULL, "First in January", TRUE },
    { "other", NULL, NULL, "First in January", TRUE },
    { "us", NULL, NULL, "First in January", FALSE },
    { "them", "team", NULL, "First in January", FALSE },
    { "them", NULL, "private", "First in January", FALSE },
    { "them", NULL, "team", "First in January", FALSE },
    { "them", NULL, "open", "First in January", FALSE }, /* it is seen as a whole */
    { "them", NULL, NULL, NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GwContent party[GW_MAX_PARTS] = { 0 }, need[GW_MAX_PARTS] = { 0 };

      party[GW_PARTY_ID].text = "p-1";
      party[GW_PARTY_SIDE].text = cases[i].side;
      party[GW_PARTY_NAME].text = "Tobias";
      party[GW_PARTY_VISIBILITY].text = cases[i].party_visibility;
      need[GW_INTEREST_ID].text = "i-1";
      need[GW_INTEREST_PARTY].text = "p-1";
      need[GW_INTEREST_VISIBILITY].text = cases[i].need_visibility;
      need[GW_INTEREST_POSITION].text = cases[i].position;
      need[GW_INTEREST_STATEMENT].text = "An answer his people can give";

      g_autoptr (GwItem) them = gw_item_new (GW_KIND_PARTY, party);
      g_autoptr (GwItem) wish = gw_item_new (GW_KIND_INTEREST, need);
      g_autoptr (GwItem) empty = gw_brief_new (GW_MOMENT_SCOPE, "T", "en");
      g_autoptr (GwItem) alone = gw_item_with_child (empty, GW_BRIEF_INTERESTS, wish);
      g_autoptr (GwItem) brief = gw_item_with_child (alone, GW_BRIEF_PARTIES, them);

      g_assert_cmpint (gw_item_is_heard (wish, brief), ==, cases[i].heard);
      g_assert_false (gw_item_is_heard (wish, alone));
      g_assert_false (gw_item_is_heard (them, brief));
    }
}

static void
test_a_new_brief_is_that_of_its_moment (void)
{
  static const struct
  {
    GwMoment    moment;
    const char *name;
    guint       part;
    GwKindId    kind;
  } cases[] = {
    { GW_MOMENT_PRIORITIZATION, "prioritization", GW_BRIEF_PRIORITIZATION, GW_KIND_PRIORITIZATION },
    { GW_MOMENT_SCOPE, "scope", GW_BRIEF_SCOPE, GW_KIND_SCOPE },
    { GW_MOMENT_COMMITMENT, "commitment", GW_BRIEF_COMMITMENT, GW_KIND_COMMITMENT },
    { GW_MOMENT_RESOURCES, "resources", GW_BRIEF_RESOURCES, GW_KIND_RESOURCES },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GwItem) brief = gw_brief_new (cases[i].moment, "", "de");
      g_autoptr (GwItem) english = gw_brief_new (cases[i].moment, "T", "en");

      g_assert_cmpint (gw_brief_get_moment (brief), ==, cases[i].moment);
      g_assert_cmpstr (gw_item_get_text (brief, GW_BRIEF_MOMENT), ==, cases[i].name);
      g_assert_cmpuint (gw_brief_get_moment_part (brief), ==, cases[i].part);
      g_assert_cmpint (gw_item_get_kind (gw_brief_get_moment_item (brief))->id, ==, cases[i].kind);
      g_assert_cmpstr (gw_item_get_raw (brief, GW_BRIEF_TITLE), ==, "");
      g_assert_cmpstr (gw_item_get_raw (brief, GW_BRIEF_LANG), ==, "de");
      g_assert_null (gw_item_get_raw (english, GW_BRIEF_LANG));
      g_assert_cmpstr (gw_item_get_text (english, GW_BRIEF_LANG), ==, "en");
      g_assert_cmpstr (gw_item_get_id (brief), !=, gw_item_get_id (english));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add_func ("/model/visibility/" path, func)
  ADD ("what-everyone-may-see", test_what_everyone_may_see);
  ADD ("what-is-mine-by-default", test_what_is_mine_by_default);
  ADD ("fields-that-stay-with-us", test_fields_that_stay_with_us);
  ADD ("what-stands-in-others-is-seen-with-them", test_what_stands_in_others_is_seen_with_them);
  ADD ("what-others-ask-for-is-heard", test_what_others_ask_for_is_heard);
  ADD ("a-new-brief-is-that-of-its-moment", test_a_new_brief_is_that_of_its_moment);
  return g_test_run ();
}
