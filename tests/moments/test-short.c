/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-check.h"
#include "gw-short.h"
#include "gw-xml.h"

#include "language.h"

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

typedef struct
{
  GwMoment    moment;
  GwGoal      goal;
  const char *typed;
  const char *shown; /* afterwards, in a box filled from the brief */
  const char *said;  /* NULL: nothing */
} Case;

#define P GW_MOMENT_PRIORITIZATION
#define S GW_MOMENT_SCOPE
#define C GW_MOMENT_COMMITMENT
#define R GW_MOMENT_RESOURCES

static const Case cases[] = {
  { P, GW_GOAL_WHO, "Tobias Renner, VP Sales · Tue 1 Dec, 10:00",
    "Tobias Renner, VP Sales · Tue 1 Dec 2026, 10:00",
    "Tobias Renner, VP Sales; you meet Tue 1 Dec 2026, 10:00" },
  { P, GW_GOAL_WHO, "Tobias - VP Sales - 1 Dec - Room 4",
    "Tobias, VP Sales · Tue 1 Dec 2026 · Room 4", "Tobias, VP Sales; you meet Tue 1 Dec 2026" },
  { P, GW_GOAL_WHO, "Tobias", "Tobias", NULL },
  { P, GW_GOAL_MEETING, "1 Dec 10:00 · 45 min · Room 4", "Tue 1 Dec 2026, 10:00 · 45 min · Room 4",
    "Tue 1 Dec 2026, 10:00" },
  { P, GW_GOAL_MEETING, "١ ديسمبر، الساعة ١٠، ٤٥ دقيقة، القاعة ٤",
    "Tue 1 Dec 2026, 10:00 · 45 min · القاعة ٤", "Tue 1 Dec 2026, 10:00" },
  { P, GW_GOAL_MEETING, "1 Dec, 10:00, Room 4, Berlin",
    "Tue 1 Dec 2026, 10:00 · Room 4, Berlin", "Tue 1 Dec 2026, 10:00" },
  { P, GW_GOAL_MEETING, "1 Dec, 10:00, 45 minutes, Room 4",
    "Tue 1 Dec 2026, 10:00 · 45 min · Room 4", "Tue 1 Dec 2026, 10:00" },
  { P, GW_GOAL_MEETING, "1 Dec 2026 10:00 - 45 min - by phone",
    "Tue 1 Dec 2026, 10:00 · 45 min · by phone", "Tue 1 Dec 2026, 10:00" },
  { P, GW_GOAL_ASKS, "“Export has to be first”", "Export has to be first", NULL },
  { P, GW_GOAL_NEED, "So that Nordkette signs – in time", "So that Nordkette signs – in time",
    NULL },
  { P, GW_GOAL_WORKS, "9 wk · Shift swap", "9 wk · Shift swap",
    "9 weeks for theirs; “Shift swap” waits. Add its weeks to see the dates." },
  { P, GW_GOAL_WORKS, "9 - Shift swap 8 wk - Absence calendar, 5 wk",
    "9 wk · Shift swap, 8 wk · Absence calendar, 5 wk",
    "9 weeks for theirs; 2 pieces of work wait." },
  { P, GW_GOAL_WORKS, "Payroll export, 8–9–12 wk", "Payroll export, 8–9–12 wk",
    "low 8, likely 9, high 12 weeks for theirs. Name what would wait, behind a dash." },
  { P, GW_GOAL_WORKS, "7 wk, 6000 a week; search 9 wk 9500; invoices, 3 wk, 4k a week",
    "7 wk, 6k a week · search, 9 wk, 9,500 a week · invoices, 3 wk, 4k a week",
    "7 weeks, 6,000 a week for theirs; 2 pieces of work wait." },
  { P, GW_GOAL_WORKS, "9, 4500 · Shift swap, the second time, 8 wk, € 572k a year",
    "9 wk, 4,500 a week · Shift swap, the second time, 8 wk, 11k a week",
    "9 weeks, 4,500 a week for theirs; 1 piece of work waits." },
  { P, GW_GOAL_WORKS, "Log; with lists, 10–12–14 wk · Fair", "Log; with lists, 10–12–14 wk · Fair",
    "low 10, likely 12, high 14 weeks for theirs; “Fair” waits. Add its weeks to see the dates." },
  { P, GW_GOAL_WORKS, "9 weeks, the shift swap waits", "9 wk · the shift swap",
    "9 weeks for theirs; “the shift swap” waits. Add its weeks to see the dates." },
  { P, GW_GOAL_WORKS, "9 Wochen, der Tausch, 8 Wo., 11k je Woche, der Kalender 5 Wochen",
    "9 wk · der Tausch, 8 wk, 11k a week · der Kalender, 5 wk",
    "9 weeks for theirs; 2 pieces of work wait." },
  { P, GW_GOAL_WORKS, "9 wk, all in ·", "all in, 9 wk",
    "9 weeks for theirs. Name what would wait, behind a dash." },
  { P, GW_GOAL_WORKS, "? · Shift swap", "? · Shift swap", "Add how many weeks theirs takes." },
  { P, GW_GOAL_WAY, "Two people build a file - for six shops",
    "Two people build a file - for six shops", NULL },
  { P, GW_GOAL_WAY, "Two people build a file · 7 wk", "Two people build a file · 7 wk",
    "7 weeks of the team" },
  { P, GW_GOAL_WAY, "A script reads it, 1½ weeks", "A script reads it · 1½ wk",
    "1½ weeks of the team" },
  { P, GW_GOAL_WAY, "A look at it, 3 days ·", "A look at it, 3 days ·", NULL },
  { P, GW_GOAL_OTHER_WAY, "Swap first", "Swap first", NULL },
  { P, GW_GOAL_QUESTION, "What has to work on 26 February?", "What has to work on 26 February?",
    NULL },
  { P, GW_GOAL_FALLBACK, "We keep the order", "We keep the order", NULL },
  { P, GW_GOAL_OUTCOME, "One person tells Nordkette.", "One person tells Nordkette.", NULL },

  { S, GW_GOAL_OUTCOME, "Hours reach payroll", "Hours reach payroll", NULL },
  { S, GW_GOAL_DUE, "26 Feb, in a contract", "Fri 26 Feb 2027 · in a contract",
    "Fri 26 Feb 2027, in a contract" },
  { S, GW_GOAL_DUE, "end of March, 4 to 8 weeks", "Wed 31 Mar 2027",
    "Wed 31 Mar 2027. How long it takes is the next question." },
  { S, GW_GOAL_DUE, "26 Feb · the fair in Hanover", "Fri 26 Feb 2027",
    "Fri 26 Feb 2027. Is it a wish, our own plan, in a contract, or required by law?" },
  { S, GW_GOAL_DUE, "26 Feb because of the fair in Lyon", "Fri 26 Feb 2027",
    "Fri 26 Feb 2027. Is it a wish, our own plan, in a contract, or required by law?" },
  { S, GW_GOAL_DUE, "26 Feb in a contract", "Fri 26 Feb 2027 · in a contract",
    "Fri 26 Feb 2027, in a contract" },
  { S, GW_GOAL_DUE, "26. Februar wegen der Messe", "Fri 26 Feb 2027",
    "Fri 26 Feb 2027. Is it a wish, our own plan, in a contract, or required by law?" },
  { S, GW_GOAL_DUE, "the fair in Lyon, 26 Feb", "Fri 26 Feb 2027",
    "Fri 26 Feb 2027. Is it a wish, our own plan, in a contract, or required by law?" },
  { S, GW_GOAL_DUE, "in the contract it says by 26 Feb", "Fri 26 Feb 2027 · in a contract",
    "Fri 26 Feb 2027, in a contract" },
  { S, GW_GOAL_DUE, "end of Q2", "Wed 30 Jun 2027", "Wed 30 Jun 2027" },
  { S, GW_GOAL_ESTIMATE, "6 wk · 9–12–20 wk, Priya", "6 wk · 9–12–20 wk, Priya",
    "low 9, likely 12, high 20 weeks (Priya)" },
  { S, GW_GOAL_ESTIMATE, "? · 14-22-45 days", "? · 14–22–45 days", "low 14, likely 22, high 45 days" },
  { S, GW_GOAL_ESTIMATE, "3 weeks, now 4 to 8", "3 wk · 4–6–8 wk",
    "low 4, high 8 weeks; likely the middle, 6" },
  { S, GW_GOAL_ESTIMATE, "At first 8 days, but now 12 to 20 days, Milan",
    "8 days · 12–16–20 days, Milan", "low 12, high 20 days; likely the middle, 16 (Milan)" },
  { S, GW_GOAL_ESTIMATE, "zuerst 3 Wochen, jetzt 4 bis 8", "3 wk · 4–6–8 wk",
    "low 4, high 8 weeks; likely the middle, 6" },
  { S, GW_GOAL_ESTIMATE, "6 weeks, Priya says 9 to 20 weeks", "6 wk · 9–14½–20 wk, Priya",
    "low 9, high 20 weeks; likely the middle, 14½ (Priya)" },
  { S, GW_GOAL_ESTIMATE, "6 Wochen; Priya sagt 9-12-20 Wochen", "6 wk · 9–12–20 wk, Priya",
    "low 9, likely 12, high 20 weeks (Priya)" },
  { S, GW_GOAL_ESTIMATE, "5 wk; 9 wk Milan", "5 wk · 9 wk, Milan",
    "9 weeks, one number: no range (Milan)" },
  { S, GW_GOAL_ESTIMATE, "5 wk, 9–12–20 wk, Milan", "5 wk · 9–12–20 wk, Milan",
    "low 9, likely 12, high 20 weeks (Milan)" },
  { S, GW_GOAL_ESTIMATE, "45-70-140 days, Dong-hyun", "? · 45–70–140 days, Dong-hyun",
    "low 45, likely 70, high 140 days (Dong-hyun)" },
  { S, GW_GOAL_ESTIMATE, "5 wk", "5 wk",
    "First thought noted. Now what engineering says, behind a dash." },
  { S, GW_GOAL_DRIVER, "Three schemes, two of them not ours", "Three schemes, two of them not ours",
    NULL },
  { S, GW_GOAL_MUST, "Search by machine number", "Search by machine number", NULL },
  { S, GW_GOAL_SIMPLER, "Pictures, later", "Pictures, later", NULL },
  { S, GW_GOAL_QUESTION, "What makes it hard?", "What makes it hard?", NULL },
  { S, GW_GOAL_FALLBACK, "Three makes in March", "Three makes in March", NULL },

  { C, GW_GOAL_CUSTOMER, "Nordkette: \"everything by April\"", "Nordkette · everything by April",
    "Nordkette asks for “everything by April”" },
  { C, GW_GOAL_CUSTOMER, "Nordkette wants everything by April", "Nordkette · everything by April",
    "Nordkette asks for “everything by April”" },
  { C, GW_GOAL_CUSTOMER, "Nordkette braucht alles bis April", "Nordkette · alles bis April",
    "Nordkette asks for “alles bis April”" },
  { C, GW_GOAL_CUSTOMER, "Ole Brandt would like a date", "Ole Brandt · a date",
    "Ole Brandt asks for “a date”" },
  { C, GW_GOAL_CUSTOMER, "برانت يحتاج إلى التقرير", "برانت · التقرير",
    "برانت asks for “التقرير”" },
  { C, GW_GOAL_CUSTOMER, "Nordkette", "Nordkette", "Add a dash and what they ask for." },
  { C, GW_GOAL_NEED_BY, "The board is told · by 20 Jan (in a contract)",
    "The board is told · by Wed 20 Jan 2027 · in a contract", "by Wed 20 Jan 2027, in a contract" },
  { C, GW_GOAL_NEED_BY, "They can tell their members by 22 January",
    "They can tell their members by 22 January", "by Fri 22 Jan 2027" },
  { C, GW_GOAL_PROMISE,
    "Six shops send hours · 26 Feb · provided the format is confirmed · Product · agreed with Priya",
    "Six shops send hours · by Fri 26 Feb 2027 · provided the format is confirmed · Product · "
    "agreed with Priya",
    "by Fri 26 Feb 2027, if the format is confirmed; Product owns it, Priya agreed" },
  { C, GW_GOAL_PROMISE, "Six shops send hours by 26 February.",
    "Six shops send hours by 26 February.",
    "by Fri 26 Feb 2027. Add the condition: provided …" },
  { C, GW_GOAL_PROMISE, "Six shops get a file by 26 Feb if the format is confirmed by Ole",
    "Six shops get a file by 26 Feb if the format is confirmed by Ole",
    "by Fri 26 Feb 2027. Add the condition: provided …" },
  { C, GW_GOAL_DIRECTION, "We work towards search by photo", "We work towards search by photo",
    NULL },
  { C, GW_GOAL_UNKNOWN, "Night hours · Ole · 18 Dec", "Night hours · Ole · by Fri 18 Dec 2026",
    "“Night hours”: Ole finds out by Fri 18 Dec 2026" },
  { C, GW_GOAL_UNKNOWN, "How night hours are counted, Ole finds out by 18 Dec",
    "How night hours are counted · Ole · by Fri 18 Dec 2026",
    "“How night hours are counted”: Ole finds out by Fri 18 Dec 2026" },
  { C, GW_GOAL_UNKNOWN, "Nights, Sundays, and what changes by 1 Jan",
    "Nights, Sundays, and what changes by 1 Jan",
    "“Nights, Sundays, and what changes by 1 Jan”; nobody and no date named yet" },
  { C, GW_GOAL_NEXT, "12 Jan by phone", "Tue 12 Jan 2027 · by phone", "Tue 12 Jan 2027, by phone" },
  { C, GW_GOAL_NEXT, "12 Jan, by phone, you", "Tue 12 Jan 2027 · by phone · you",
    "Tue 12 Jan 2027, by phone, from you" },
  { C, GW_GOAL_NEXT, "Fri · Priya", "Fri 27 Nov 2026 · Priya", "Fri 27 Nov 2026, from Priya" },
  { C, GW_GOAL_AVOID, "“It is on our list.”", "It is on our list.", NULL },
  { C, GW_GOAL_QUESTION, "What will you decide?", "What will you decide?", NULL },
  { C, GW_GOAL_FALLBACK, "No date", "No date", NULL },

  { R, GW_GOAL_COST, "One engineer · 112k", "One engineer · 112k", "112,000 a year" },
  { R, GW_GOAL_COST, "Payroll engineer, € 104-112-124k · from May",
    "Payroll engineer · 104–112–124k · from May 2027",
    "low €\u00a0104,000, likely €\u00a0112,000, high €\u00a0124,000" },
  { R, GW_GOAL_COST, "A payroll engineer for 112k a year", "A payroll engineer · 112k",
    "112,000 a year" },
  { R, GW_GOAL_COST, "A desk for 2", "A desk for 2", "Add what it costs a year, behind a dash." },
  { R, GW_GOAL_COST, "One engineer", "One engineer", "Add what it costs a year, behind a dash." },
  { R, GW_GOAL_OBJECTIVE, "Retail share · CFO · from 22 % to 40 % by Dec 2027",
    "Retail share · CFO · from 22 % to 40 % · by December 2027",
    "Retail share (CFO): from 22 % to 40 % by December 2027" },
  { R, GW_GOAL_SOONER, "Sep 2027, without it Sep 2028", "September 2027 · September 2028",
    "with it September 2027, without it September 2028" },
  { R, GW_GOAL_SOONER, "November 2027 instead of June 2028", "November 2027 · June 2028",
    "with it November 2027, without it June 2028" },
  { R, GW_GOAL_SOONER, "with it Nov 2027 without never", "November 2027 · never",
    "with it November 2027, without it never" },
  { R, GW_GOAL_SOONER, "Nov · Jun next year", "November 2026 · June 2027",
    "with it November 2026, without it June 2027" },
  { R, GW_GOAL_SOONER, "Nov 2027 · never", "November 2027 · never",
    "with it November 2027, without it never" },
  { R, GW_GOAL_WORTH, "150–280–420k", "150–280–420k", "low 150,000, likely 280,000, high 420,000" },
  { R, GW_GOAL_WORTH, "2–4–8 · retail contracts · worth each 71,760",
    "2–4–8 · retail contracts · worth each 71,760", "low 2, likely 4, high 8" },
  { R, GW_GOAL_BEHIND, "Helene Marchetti, 9 Nov", "Helene Marchetti, 9 Nov",
    "Helene Marchetti, on Mon 9 Nov 2026" },
  { R, GW_GOAL_BEHIND, "Helene in Finance, last month", "Helene in Finance, last month",
    "Helene in Finance, on Sat 31 Oct 2026" },
  { R, GW_GOAL_WAY, "Half a year, analyst only", "Half a year, analyst only", NULL },
  { R, GW_GOAL_FALLBACK, "No search this spring", "No search this spring", NULL },
  { R, GW_GOAL_ANSWER, "And without it? It comes in June.", "And without it? · It comes in June.",
    "They: “And without it?” You: “It comes in June.”" },
  { R, GW_GOAL_DECISION, "Yvonne decides on half a year by 29 Jan",
    "Yvonne decides on half a year by 29 Jan", "by Fri 29 Jan 2027" },
};

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

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *c = &cases[i];
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
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GwTree) tree = new_brief (cases[i].moment);
      g_autoptr (GwItem) before = gw_item_ref (gw_tree_get_item (tree));

      g_test_message ("%s", cases[i].typed);
      set (tree, cases[i].goal, cases[i].typed);
      g_assert_false (gw_item_equal (before, gw_tree_get_item (tree)));
      set (tree, cases[i].goal, "  ");
      g_assert_true (gw_item_equal (before, gw_tree_get_item (tree)));
    }
}

static void
test_letter_by_letter_is_one_step (void)
{
  g_autoptr (GDateTime) now = new_now ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *c = &cases[i];
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
  static const Case refused[] = {
    { P, GW_GOAL_WHO, "Tobias · 31 Feb", NULL, "There is no such day." },
    { P, GW_GOAL_WHO, "Tobias · next week", NULL,
      "A meeting has a day: write it like Tue 1 Dec, 10:00." },
    { P, GW_GOAL_WORKS, "9-6-4 wk", NULL, "The numbers have to rise: low, likely, high." },
    { S, GW_GOAL_DUE, "whenever", NULL,
      "Not understood as a date. Write it like 15 Mar, Q2 2027 or in 6 weeks." },
    { S, GW_GOAL_DUE, "15 Mar or 20 Mar", NULL,
      "Not understood as a date. Write it like 15 Mar, Q2 2027 or in 6 weeks." },
    { S, GW_GOAL_DUE, "4 to 8 weeks", NULL,
      "Not understood as a date. Write it like 15 Mar, Q2 2027 or in 6 weeks." },
    { C, GW_GOAL_NEXT, "soon", NULL,
      "Not understood as a date. Write it like 15 Mar, Q2 2027 or in 6 weeks." },
    { R, GW_GOAL_WORTH, "a lot", NULL, NULL },
    { R, GW_GOAL_SOONER, "Nov · some day", NULL, NULL },
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
  ADD ("refilling-a-sample-changes-nothing", test_refilling_a_sample_changes_nothing);
  return g_test_run ();
}
