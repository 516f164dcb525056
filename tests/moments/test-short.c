/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-check.h"
#include "gw-short.h"
#include "gw-xml.h"

#include "language.h"
#include "short-cases.h"

#include <string.h>

static GDateTime *
new_now (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("CET-1CEST,M3.5.0,M10.5.0/3");

  return g_date_time_new (zone, 2026, 11, 23, 9, 0, 0);
}

static GwTree *
new_brief (GwMoment moment)
{
  g_autoptr (GwItem) brief = gw_brief_new (moment, "", NULL);

  return gw_tree_new (brief);
}

static void
set (GwTree     *tree,
     GwGoal      goal,
     const char *text)
{
  g_autoptr (GDateTime) now = new_now ();
  g_autoptr (GError) error = NULL;
  gboolean fine = gw_short_set_answer (tree, goal, text, now, &error);

  g_assert_no_error (error);
  g_assert_true (fine);
}

static void
check_shown (GwTree     *tree,
             GwGoal      goal,
             const char *shown)
{
  g_autofree char *answer = gw_short_get_answer (gw_tree_get_item (tree), goal);

  g_assert_cmpstr (answer, ==, shown);
}

static void
test_every_answer_goes_in_and_comes_out (void)
{
  g_autoptr (GDateTime) now = new_now ();

  for (guint i = 0; i < n_short_cases; i++)
    {
      const ShortCase *c = &short_cases[i];
      g_autoptr (GwTree) tree = new_brief (c->moment);
      g_autofree char *said = gw_short_say (c->goal, c->typed, now);

      g_test_message ("%s", c->typed);
      set (tree, c->goal, c->typed);
      check_shown (tree, c->goal, c->shown);
      g_assert_cmpstr (said, ==, c->said);
      g_assert_true (gw_check_document (gw_tree_get_item (tree), NULL));

      /* What is shown means the same again: filling the box changes nothing. */
      g_autoptr (GwItem) before = gw_item_ref (gw_tree_get_item (tree));
      set (tree, c->goal, c->shown);
      g_assert_true (gw_item_equal (before, gw_tree_get_item (tree)));
    }
}

static void
test_an_emptied_box_leaves_nothing_behind (void)
{
  for (guint i = 0; i < n_short_cases; i++)
    {
      g_autoptr (GwTree) tree = new_brief (short_cases[i].moment);
      g_autoptr (GwItem) before = gw_item_ref (gw_tree_get_item (tree));

      g_test_message ("%s", short_cases[i].typed);
      set (tree, short_cases[i].goal, short_cases[i].typed);
      g_assert_false (gw_item_equal (before, gw_tree_get_item (tree)));
      set (tree, short_cases[i].goal, "  ");
      g_assert_true (gw_item_equal (before, gw_tree_get_item (tree)));
    }
}

static void
test_letter_by_letter_is_one_step (void)
{
  g_autoptr (GDateTime) now = new_now ();

  for (guint i = 0; i < n_short_cases; i++)
    {
      const ShortCase *c = &short_cases[i];
      g_autoptr (GwTree) tree = new_brief (c->moment);
      g_autoptr (GwItem) before = gw_item_ref (gw_tree_get_item (tree));

      g_test_message ("%s", c->typed);
      for (const char *end = c->typed; *end != '\0';)
        {
          end = g_utf8_next_char (end);
          g_autofree char *text = g_strndup (c->typed, end - c->typed);
          g_autoptr (GError) error = NULL;

          /* In the middle of a word a text may make no sense; then it says so, and waits. */
          if (!gw_short_set_answer (tree, c->goal, text, now, &error))
            g_assert_cmpstr (error->message, !=, "");
          g_assert_true (gw_check_document (gw_tree_get_item (tree), NULL));
        }
      check_shown (tree, c->goal, c->shown);

      gw_tree_undo (tree);
      g_assert_true (gw_item_equal (before, gw_tree_get_item (tree)));
      g_assert_false (gw_tree_can_undo (tree));
      gw_tree_redo (tree);
      check_shown (tree, c->goal, c->shown);
    }
}

static void
test_what_makes_no_sense_changes_nothing (void)
{
  static const ShortCase refused[] = {
    { P, GW_GOAL_WHO, "Tobias · 31 Feb", NULL, "There is no such day." },
    { P, GW_GOAL_WHO, "Tobias · next week", NULL,
      "A meeting has a day: write it like Tue 1 Dec, 10:00." },
    { P, GW_GOAL_WORKS, "2-3 sprints; reports rewrite (4 wks) and audit log (10 days)", NULL,
      "How many weeks is a sprint? Write weeks or days, like 4–6 wk." },
    { P, GW_GOAL_WORKS, "6 Wochen; Protokoll (zwei Sprints)", NULL,
      "How many weeks is a sprint? Write weeks or days, like 4–6 wk." },
    { P, GW_GOAL_WORKS, "9-6-4 wk", NULL, "The numbers have to rise: low, likely, high." },
    { S, GW_GOAL_DUE, "whenever", NULL,
      "Not understood as a date. Write it like 15 Mar, Q2 2027 or in 6 weeks." },
    { S, GW_GOAL_DUE, "15 Mar or 20 Mar", NULL,
      "Not understood as a date. Write it like 15 Mar, Q2 2027 or in 6 weeks." },
    { S, GW_GOAL_DUE, "4 to 8 weeks", NULL,
      "Not understood as a date. Write it like 15 Mar, Q2 2027 or in 6 weeks." },
    { C, GW_GOAL_NEXT, "soon", NULL,
      "Not understood as a date. Write it like 15 Mar, Q2 2027 or in 6 weeks." },
    { C, GW_GOAL_NEXT, "12 Jan or 15 Jan", NULL,
      "Not understood as a date. Write it like 15 Mar, Q2 2027 or in 6 weeks." },
    { C, GW_GOAL_NEXT, "call 12 Jan or 15 Jan", NULL, NULL },
    { R, GW_GOAL_WORTH, "a lot", NULL, NULL },
    { R, GW_GOAL_WORTH, "around 40.000 € a month; 300-500k a year", NULL,
      "These are two amounts. Write one for a year, or a range like 300–500k." },
    { R, GW_GOAL_WORTH, "40k plus 2k a month", NULL,
      "These are two amounts. Write one for a year, or a range like 300–500k." },
    { R, GW_GOAL_COST, "Tool · 2k a month once", NULL, NULL },
    { R, GW_GOAL_SOONER, "Nov · some day", NULL, NULL },
    { R, GW_GOAL_SOONER, "before summer, without it end of next year", NULL,
      "A season can be many months. Write the month, like June 2027." },
    { R, GW_GOAL_SOONER, "Nov · nächsten Sommer", NULL,
      "A season can be many months. Write the month, like June 2027." },
    { R, GW_GOAL_SOONER, "الصيف القادم · أبدا", NULL,
      "A season can be many months. Write the month, like June 2027." },
  };
  g_autoptr (GDateTime) now = new_now ();

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GwTree) tree = new_brief (refused[i].moment);
      g_autoptr (GwItem) before = gw_item_ref (gw_tree_get_item (tree));
      g_autoptr (GError) error = NULL;
      g_autofree char *said = gw_short_say (refused[i].goal, refused[i].typed, now);

      g_test_message ("%s", refused[i].typed);
      g_assert_false (
          gw_short_set_answer (tree, refused[i].goal, refused[i].typed, now, &error));
      g_assert_error (error, GW_ERROR, GW_ERROR_VALUE);
      g_assert_cmpstr (said, ==, error->message);
      if (refused[i].said != NULL)
        g_assert_cmpstr (said, ==, refused[i].said);
      g_assert_true (gw_item_equal (before, gw_tree_get_item (tree)));
      g_assert_false (gw_tree_can_undo (tree));
    }
}

static GwItem *
child (GwTree *tree,
       guint   part,
       guint   index)
{
  return gw_item_get_child (gw_tree_get_item (tree), part, index);
}

static void
test_prioritization_fills_its_brief (void)
{
  g_autoptr (GwTree) tree = new_brief (P);

  g_assert_cmpuint (gw_short_count_answers (gw_tree_get_item (tree)), ==, 0);
  g_assert_true (gw_short_has_page (gw_tree_get_item (tree)));
  g_assert_true (gw_tree_set (tree, gw_tree_get_root (tree), GW_BRIEF_FORM, "short", NULL));
  set (tree, GW_GOAL_ASKS, "Export first");
  set (tree, GW_GOAL_WHO, "Tobias, VP Sales · 1 Dec, 10:00");
  g_assert_false (gw_short_has_page (gw_tree_get_item (tree)));
  set (tree, GW_GOAL_NEED, "Nordkette signs");
  g_assert_true (gw_short_has_page (gw_tree_get_item (tree)));
  set (tree, GW_GOAL_WORKS, "9 wk · Shift swap, 8 wk");
  set (tree, GW_GOAL_FALLBACK, "Keep the order");
  set (tree, GW_GOAL_QUESTION, "What has to work?");
  g_assert_cmpuint (gw_short_count_answers (gw_tree_get_item (tree)), ==, 6);

  GwItem *brief = gw_tree_get_item (tree), *them = child (tree, GW_BRIEF_PARTIES, 0);
  GwItem *need = child (tree, GW_BRIEF_INTERESTS, 0), *work;
  GwItem *question = child (tree, GW_BRIEF_QUESTIONS, 0);

  g_assert_cmpuint (gw_item_count (brief, GW_BRIEF_PARTIES), ==, 2);
  g_assert_cmpstr (gw_item_get_text (them, GW_PARTY_SIDE), ==, "them");
  g_assert_cmpstr (gw_item_get_text (them, GW_PARTY_NAME), ==, "Tobias");
  g_assert_true (gw_item_refers_to (need, GW_INTEREST_PARTY, gw_item_get_id (them)));
  g_assert_cmpstr (gw_item_get_text (need, GW_INTEREST_BASIS), ==, "inferred");
  g_assert_cmpstr (gw_item_get_text (question, GW_QUESTION_INTEREST), ==, gw_item_get_id (need));
  g_assert_cmpstr (gw_item_get_text (brief, GW_BRIEF_TITLE), ==, "Export first for Tobias");

  work = gw_item_get_child (gw_brief_get_moment_item (brief), GW_PRIORITIZATION_WORKS, 0);
  g_assert_cmpstr (gw_item_get_text (work, GW_WORK_REQUESTED), ==, "yes");
  g_assert_cmpstr (gw_item_get_text (work, GW_WORK_STATEMENT), ==, "Export first");
  g_assert_cmpfloat (gw_item_get_number (work, GW_WORK_WEEKS), ==, 9);
}

static void
test_names_that_nobody_typed_follow (void)
{
  g_autoptr (GwTree) tree = new_brief (P);
  GwNode *root = gw_tree_get_root (tree);

  set (tree, GW_GOAL_WORKS, "9 wk");
  set (tree, GW_GOAL_ASKS, "Export first");
  set (tree, GW_GOAL_ASKS, "Export in January");
  g_assert_cmpstr (gw_item_get_text (gw_tree_get_item (tree), GW_BRIEF_TITLE), ==,
                   "Export in January");
  check_shown (tree, GW_GOAL_WORKS, "9 wk");

  g_assert_true (gw_tree_set (tree, root, GW_BRIEF_TITLE, "My title", NULL));
  set (tree, GW_GOAL_WORKS, "Whole export, 9 wk");
  set (tree, GW_GOAL_ASKS, "Export in May");
  g_assert_cmpstr (gw_item_get_text (gw_tree_get_item (tree), GW_BRIEF_TITLE), ==, "My title");
  check_shown (tree, GW_GOAL_WORKS, "Whole export, 9 wk");
}

static void
test_titles_are_made_of_answers (void)
{
  static const struct
  {
    GwMoment    moment;
    GwGoal      one;
    const char *first;
    GwGoal      other;
    const char *second;
    const char *title;
  } made[] = {
    { P, GW_GOAL_ASKS, "Export first", GW_GOAL_WHO, "Tobias", "Export first for Tobias" },
    { P, GW_GOAL_ASKS, "we need every day", GW_GOAL_WHO, "Tobias", "Every day for Tobias" },
    { P, GW_GOAL_ASKS, "We needle", GW_GOAL_WHO, "Tobias", "We needle for Tobias" },
    { P, GW_GOAL_ASKS, "We need ", GW_GOAL_WHO, "Tobias", "We need for Tobias" },
    { S, GW_GOAL_OUTCOME, "Hours reach payroll.", GW_GOAL_DUE, "26 Feb",
      "Hours reach payroll by 26 Feb 2027" },
    { C, GW_GOAL_NEED_BY, "A plan", GW_GOAL_CUSTOMER, "Nordkette - April", "Nordkette: April" },
    { R, GW_GOAL_COST, "One engineer · 112k", GW_GOAL_OBJECTIVE, "Retail share",
      "One engineer for Retail share" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (made); i++)
    {
      g_autoptr (GwTree) tree = new_brief (made[i].moment);

      set (tree, made[i].one, made[i].first);
      set (tree, made[i].other, made[i].second);
      g_assert_cmpstr (gw_item_get_text (gw_tree_get_item (tree), GW_BRIEF_TITLE), ==,
                       made[i].title);
    }
}

static void
test_a_cleared_way_keeps_the_others_place (void)
{
  g_autoptr (GwTree) tree = new_brief (P);

  set (tree, GW_GOAL_WAY, "One");
  set (tree, GW_GOAL_OTHER_WAY, "Two · 3 wk");
  set (tree, GW_GOAL_WAY, "");
  check_shown (tree, GW_GOAL_WAY, "");
  check_shown (tree, GW_GOAL_OTHER_WAY, "Two · 3 wk");
  g_assert_cmpuint (gw_short_count_answers (gw_tree_get_item (tree)), ==, 1);

  set (tree, GW_GOAL_OTHER_WAY, "");
  g_assert_cmpuint (gw_item_count (gw_tree_get_item (tree), GW_BRIEF_OPTIONS), ==, 0);
}

static void
test_they_said_so_is_for_everybody (void)
{
  g_autoptr (GwTree) tree = new_brief (P);

  set (tree, GW_GOAL_NEED, "Nordkette signs");
  g_assert_false (gw_short_get_said (gw_tree_get_item (tree)));
  g_assert_true (gw_short_set_said (tree, TRUE, NULL));
  g_assert_true (gw_short_get_said (gw_tree_get_item (tree)));
  g_assert_cmpint (gw_item_get_visibility (child (tree, GW_BRIEF_INTERESTS, 0), P), ==,
                   GW_VISIBILITY_OPEN);
  g_assert_true (gw_short_set_said (tree, FALSE, NULL));
  g_assert_cmpint (gw_item_get_visibility (child (tree, GW_BRIEF_INTERESTS, 0), P), ==,
                   GW_VISIBILITY_TEAM);
  gw_tree_undo (tree);
  g_assert_true (gw_short_get_said (gw_tree_get_item (tree)));
}

static void
test_a_question_is_proposed_from_the_need (void)
{
  g_autoptr (GwTree) tree = new_brief (P);
  g_autofree char *none = gw_short_propose (gw_tree_get_item (tree), GW_GOAL_QUESTION);

  g_assert_null (none);
  set (tree, GW_GOAL_NEED, "Nordkette signs");
  gw_tree_set (tree, gw_node_get_child (gw_tree_get_root (tree), GW_BRIEF_INTERESTS, 0),
               GW_INTEREST_BY, "2027-02-26", NULL);
  g_autofree char *proposed = gw_short_propose (gw_tree_get_item (tree), GW_GOAL_QUESTION);
  g_assert_cmpstr (proposed, ==,
                   "What must be true by Fri 26 Feb 2027 to call this solved?");
}

static void
test_who_stands_behind_a_number_is_a_fact (void)
{
  g_autoptr (GwTree) tree = new_brief (R);

  set (tree, GW_GOAL_WORTH, "150–280–420k");
  set (tree, GW_GOAL_BEHIND, "Helene, 9 Nov");
  GwItem *fact = child (tree, GW_BRIEF_EVIDENCE, 0);
  g_assert_cmpstr (gw_item_get_text (fact, GW_FACT_STATEMENT), ==, "Worth €\u00a0280,000 a year");
  g_assert_cmpstr (gw_item_get_text (fact, GW_FACT_SOURCE), ==, "Helene");
  g_assert_cmpstr (gw_item_get_text (fact, GW_FACT_OBSERVED), ==, "2026-11-09");

  set (tree, GW_GOAL_BEHIND, "");
  g_assert_cmpuint (gw_item_count (gw_tree_get_item (tree), GW_BRIEF_EVIDENCE), ==, 0);
}

/* What is paid once and what is paid every year for one thing are two costs of one box. */
static void
test_one_thing_may_cost_once_and_every_year (void)
{
  g_autoptr (GwTree) tree = new_brief (R);
  guint costs = GW_RESOURCES_COSTS;

  set (tree, GW_GOAL_COST, "Tool licence - 90k one-off plus 2k a month");
  GwItem *moment = gw_brief_get_moment_item (gw_tree_get_item (tree));
  g_assert_cmpuint (gw_item_count (moment, costs), ==, 2);
  g_assert_true (gw_item_is (gw_item_get_child (moment, costs, 0), GW_COST_KIND, "once"));
  GwItem *yearly = gw_item_get_child (moment, costs, 1);
  g_assert_true (gw_item_is (yearly, GW_COST_KIND, "yearly"));
  g_assert_cmpfloat (gw_item_get_number (yearly, GW_COST_AMOUNT), ==, 24000);
  g_assert_cmpstr (gw_item_get_text (yearly, GW_COST_STATEMENT), ==, "Tool licence");

  set (tree, GW_GOAL_COST, "Tool · 90k once plus 3k a month");
  moment = gw_brief_get_moment_item (gw_tree_get_item (tree));
  g_assert_cmpuint (gw_item_count (moment, costs), ==, 2);
  yearly = gw_item_get_child (moment, costs, 1);
  g_assert_cmpfloat (gw_item_get_number (yearly, GW_COST_AMOUNT), ==, 36000);
  g_assert_cmpstr (gw_item_get_text (yearly, GW_COST_STATEMENT), ==, "Tool");

  set (tree, GW_GOAL_COST, "Tool · 90k once");
  moment = gw_brief_get_moment_item (gw_tree_get_item (tree));
  g_assert_cmpuint (gw_item_count (moment, costs), ==, 1);
}

/* The fact that the short form wrote says the number that stands there now; other words are theirs. */
static void
test_the_fact_follows_the_number (void)
{
  g_autoptr (GwTree) tree = new_brief (R);

  set (tree, GW_GOAL_WORTH, "300-500k");
  set (tree, GW_GOAL_BEHIND, "Jens, Controlling, 12 Nov");
  set (tree, GW_GOAL_WORTH, "25k/month");
  GwItem *fact = child (tree, GW_BRIEF_EVIDENCE, 0);
  g_assert_cmpstr (gw_item_get_text (fact, GW_FACT_STATEMENT), ==, "Worth €\u00a0300,000 a year");
  g_assert_cmpstr (gw_item_get_text (fact, GW_FACT_SOURCE), ==, "Jens, Controlling");

  /* Typing anew passes an empty box. */
  g_autofree char *id = g_strdup (gw_item_get_id (fact));
  set (tree, GW_GOAL_WORTH, "");
  set (tree, GW_GOAL_WORTH, "280k");
  fact = child (tree, GW_BRIEF_EVIDENCE, 0);
  g_assert_cmpstr (gw_item_get_text (fact, GW_FACT_STATEMENT), ==, "Worth €\u00a0280,000 a year");
  g_assert_cmpstr (gw_item_get_id (fact), ==, id);

  set (tree, GW_GOAL_COST, "One engineer · $ 112k");
  fact = child (tree, GW_BRIEF_EVIDENCE, 0);
  g_assert_cmpstr (gw_item_get_text (fact, GW_FACT_STATEMENT), ==, "Worth $\u00a0280,000 a year");

  GwNode *node = gw_node_get_child (gw_tree_get_root (tree), GW_BRIEF_EVIDENCE, 0);
  g_assert_true (gw_tree_set (tree, node, GW_FACT_STATEMENT, "It pays for two people", NULL));
  set (tree, GW_GOAL_WORTH, "90k");
  g_assert_cmpstr (gw_item_get_text (gw_node_get_item (node), GW_FACT_STATEMENT), ==,
                   "It pays for two people");
}

static void
test_several_points_stand_in_one_box (void)
{
  g_autoptr (GwTree) tree = new_brief (C);

  set (tree, GW_GOAL_UNKNOWN, "does it work? Timo till fri; who pays - Anna, 10.12.");
  g_assert_cmpuint (gw_item_count (gw_tree_get_item (tree), GW_BRIEF_UNKNOWNS), ==, 2);
  g_assert_cmpstr (gw_item_get_text (child (tree, GW_BRIEF_UNKNOWNS, 1), GW_UNKNOWN_WHO), ==, "Anna");
  set (tree, GW_GOAL_UNKNOWN, "does it work? Timo till fri");
  g_assert_cmpuint (gw_item_count (gw_tree_get_item (tree), GW_BRIEF_UNKNOWNS), ==, 1);

  /* Where they cannot be told apart in it, the box has the first, and leaves the others alone. */
  g_autoptr (GwItem) blank = gw_item_new_with_id (GW_KIND_UNKNOWN);
  g_autoptr (GwItem) open = gw_item_with_text (blank, GW_UNKNOWN_TEXT, "Nobody's point");
  g_assert_nonnull (gw_tree_append (tree, gw_tree_get_root (tree), GW_BRIEF_UNKNOWNS, open, NULL));
  set (tree, GW_GOAL_UNKNOWN, "who pays");
  g_assert_cmpuint (gw_item_count (gw_tree_get_item (tree), GW_BRIEF_UNKNOWNS), ==, 2);
  check_shown (tree, GW_GOAL_UNKNOWN, "who pays");
}

static void
test_a_customer_may_come_with_a_meeting (void)
{
  static const char *const typed[] = {
    "Halden Bank (Marit Solberg, CISO), want SSO by end of feb; call next Monday at 3",
    "Halden Bank (Marit Solberg, CISO), möchte SSO by end of feb; Anruf am Montag, 30.11. um 15 Uhr",
  };
  g_autoptr (GDateTime) now = new_now ();

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autoptr (GwTree) tree = new_brief (C);

      set (tree, GW_GOAL_CUSTOMER, typed[i]);
      GwItem *asker = child (tree, GW_BRIEF_PARTIES, 0);
      GwItem *meeting = child (tree, GW_BRIEF_MEETING, 0);
      g_assert_cmpstr (gw_item_get_text (asker, GW_PARTY_NAME), ==, "Halden Bank");
      g_assert_cmpstr (gw_item_get_text (asker, GW_PARTY_ROLE), ==, "Marit Solberg, CISO");
      g_assert_cmpstr (gw_item_get_text (meeting, GW_MEETING_START), ==, "2026-11-30T15:00+01:00");
      check_shown (tree, GW_GOAL_CUSTOMER, "Halden Bank (Marit Solberg, CISO) · SSO by end of feb");
      set (tree, GW_GOAL_CUSTOMER, "");
      g_assert_cmpuint (gw_item_count (gw_tree_get_item (tree), GW_BRIEF_MEETING), ==, 1);
    }

  g_autofree char *said = gw_short_say (GW_GOAL_CUSTOMER, typed[0], now);
  g_assert_cmpstr (said, ==,
                   "Halden Bank asks for “SSO by end of feb”; you meet Mon 30 Nov 2026, 15:00, call");
}

static void
check_refilling (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_autoptr (GBytes) bytes = g_bytes_new (contents, length);
  g_autoptr (GwItem) brief = gw_xml_read (bytes, NULL, &error);
  g_assert_no_error (error);

  const GwMomentText *text = gw_moment_text (gw_brief_get_moment (brief));
  g_autoptr (GwTree) tree = gw_tree_new (brief);

  for (guint i = 0; i <= text->n_questions; i++)
    {
      GwGoal goal = i < text->n_questions ? text->questions[i].goal : GW_GOAL_MEETING;
      g_autofree char *answer = gw_short_get_answer (brief, goal);

      g_test_message ("%s", answer);
      set (tree, goal, answer);
      g_assert_true (gw_item_equal (brief, gw_tree_get_item (tree)));
    }
}

static void
test_refilling_a_sample_changes_nothing (void)
{
  static const char *const languages[] = { "en", "de" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *folder = g_build_filename (g_getenv ("GW_SAMPLES"), languages[i], NULL);
      g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
      const char *name;

      while ((name = g_dir_read_name (dir)) != NULL)
        if (g_str_has_suffix (name, ".brief"))
          {
            g_autofree char *path = g_build_filename (folder, name, NULL);

            g_test_message ("%s", path);
            check_refilling (path);
          }
    }
}

int
main (int   argc,
      char *argv[])
{
  use_language ();
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add_func ("/short/" path, func)
  ADD ("every-answer-goes-in-and-comes-out", test_every_answer_goes_in_and_comes_out);
  ADD ("an-emptied-box-leaves-nothing-behind", test_an_emptied_box_leaves_nothing_behind);
  ADD ("letter-by-letter-is-one-step", test_letter_by_letter_is_one_step);
  ADD ("what-makes-no-sense-changes-nothing", test_what_makes_no_sense_changes_nothing);
  ADD ("prioritization-fills-its-brief", test_prioritization_fills_its_brief);
  ADD ("names-that-nobody-typed-follow", test_names_that_nobody_typed_follow);
  ADD ("titles-are-made-of-answers", test_titles_are_made_of_answers);
  ADD ("a-cleared-way-keeps-the-others-place", test_a_cleared_way_keeps_the_others_place);
  ADD ("they-said-so-is-for-everybody", test_they_said_so_is_for_everybody);
  ADD ("a-question-is-proposed-from-the-need", test_a_question_is_proposed_from_the_need);
  ADD ("who-stands-behind-a-number-is-a-fact", test_who_stands_behind_a_number_is_a_fact);
  ADD ("one-thing-may-cost-once-and-every-year", test_one_thing_may_cost_once_and_every_year);
  ADD ("the-fact-follows-the-number", test_the_fact_follows_the_number);
  ADD ("several-points-stand-in-one-box", test_several_points_stand_in_one_box);
  ADD ("a-customer-may-come-with-a-meeting", test_a_customer_may_come_with_a_meeting);
  ADD ("refilling-a-sample-changes-nothing", test_refilling_a_sample_changes_nothing);
  return g_test_run ();
}
