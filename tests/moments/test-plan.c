/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-plan.h"

#include <math.h>
#include <string.h>

#include "briefs.h"

/* SAMPLES.md gives values to the digit shown, and odds within a hundredth. */
#define ODDS 0.01

static GwPlan *
plan_of (GwItem *brief)
{
  g_autoptr (GError) error = NULL;
  GwPlan *plan = gw_plan_new (brief, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (plan);
  return plan;
}

/* @ways: of each piece one sign: the number of its way, or - */
static void
assert_takes (const GwPlan *plan,
              const int    *takes,
              const char   *ways)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < plan->pieces->n_pieces; i++)
    g_string_append_c (found, takes[i] == GW_NOT_TAKEN ? '-' : '0' + takes[i]);
  g_assert_cmpstr (found->str, ==, ways);
}

static void
assert_dates (const GwOutlook *outlook,
              GwDay            even,
              GwDay            likely,
              GwDay            very_likely)
{
  g_assert_cmpuint (outlook->even, ==, even);
  g_assert_cmpuint (outlook->likely, ==, likely);
  g_assert_cmpuint (outlook->very_likely, ==, very_likely);
}

static const GwOutlook *
fit_at (const GwPlan *plan,
        guint         index)
{
  g_assert_cmpuint (index, <, plan->fits->len);
  return g_ptr_array_index (plan->fits, index);
}

static const char *
text_at (const GwPlan *plan,
         GwPlanBlock   block,
         guint         index)
{
  g_assert_cmpuint (index, <, plan->rows[block]->len);
  return g_array_index (plan->rows[block], GwPlanRow, index).text;
}

static void
test_all_hours_take_until_june (void)
{
  g_autoptr (GwItem) brief = load_sample ("a2-six-shops.brief");
  g_autoptr (GwPlan) plan = plan_of (brief);
  const GwOutlook *all = plan->all;

  g_assert_cmpuint (gw_calendar_working_days (&plan->pieces->calendar, plan->pieces->due), ==, 35);
  g_assert_cmpfloat_with_epsilon (plan->pieces->capacity, 42, 1e-9);
  g_assert_cmpfloat_with_epsilon (gw_effort_get_likely (all->effort), 106, 1e-9);
  g_assert_cmpfloat_with_epsilon (gw_effort_get_mean (all->effort), 117, 0.05);
  g_assert_cmpfloat_with_epsilon (gw_effort_get_sd (all->effort), 11.6, 0.05);
  assert_dates (all, gw_day_new (2027, 6, 1), gw_day_new (2027, 6, 11), gw_day_new (2027, 6, 24));

  const struct { GwDay day; double odds, together; } cases[] = {
    { gw_day_new (2027, 2, 26), 0, 0 },
    { gw_day_new (2027, 4, 30), 0.01, 0.12 },
    { gw_day_new (2027, 6, 30), 0.98, 0.91 },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GwDay day = cases[i].day;

      g_assert_cmpfloat_with_epsilon (gw_outlook_get_odds (all, plan->pieces, day), cases[i].odds,
                                      ODDS);
      g_assert_cmpfloat_with_epsilon (gw_outlook_get_odds_together (all, plan->pieces, day),
                                      cases[i].together, ODDS);
    }
}

static void
test_what_fits_until_february (void)
{
  g_autoptr (GwItem) brief = load_sample ("a2-six-shops.brief");
  g_autoptr (GwPlan) plan = plan_of (brief);
  const GwOutlook *fit = gw_plan_get_lead (plan);

  g_assert_cmpuint (plan->fits->len, ==, 1);
  assert_takes (plan, fit->takes, "11100-0");
  g_assert_cmpfloat_with_epsilon (gw_effort_get_mean (fit->effort), 38.7, 0.05);
  g_assert_cmpfloat_with_epsilon (fit->value, 28.3, 1e-9);
  g_assert_cmpfloat_with_epsilon (plan->all->value, 40, 1e-9);
  g_assert_cmpfloat_with_epsilon (fit->odds, 0.88, ODDS);
  g_assert_cmpfloat_with_epsilon (fit->odds_together, 0.75, ODDS);
  assert_dates (fit, gw_day_new (2027, 2, 24), gw_day_new (2027, 2, 26), gw_day_new (2027, 3, 2));
}

static void
test_what_was_agreed (void)
{
  g_autoptr (GwItem) brief = load_sample ("a2-six-shops.brief");
  g_autoptr (GwPlan) plan = plan_of (brief);

  assert_takes (plan, plan->planned->takes, "11110-0");
  g_assert_cmpfloat_with_epsilon (gw_effort_get_mean (plan->planned->effort), 31.2, 0.05);
  g_assert_cmpfloat_with_epsilon (plan->planned->value, 26.3, 1e-9);
  g_assert_cmpfloat (plan->planned->odds, >, 0.99);
  g_assert_cmpfloat (plan->planned->odds_together, >, 0.99);
  g_assert_cmpuint (plan->planned->likely, ==, gw_day_new (2027, 2, 17));
  g_assert_false (gw_plan_is_agreed (plan, gw_plan_get_lead (plan)));
}

/* As the first format had it: nothing said how much of a piece a way does. */
static void
test_without_covers_nothing_but_the_second_provider_is_lost (void)
{
  g_autoptr (GwItem) brief = load_changed ("a2-six-shops.brief", " covers=\"[^\"]*\"", "");
  g_autoptr (GwPlan) likely = plan_of (brief);
  g_autoptr (GwItem) even_brief = say_of_moment (gw_item_ref (brief), GW_SCOPE_CONFIDENCE, "0.5");
  g_autoptr (GwPlan) even = plan_of (even_brief);
  static const double means[] = { 31.2, 38.7, 41.5 };

  /* The third takes the log's place with the second provider; that fits at an even chance only. */
  g_assert_cmpuint (likely->fits->len, ==, 2);
  g_assert_cmpuint (even->fits->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_cmpfloat_with_epsilon (fit_at (even, i)->value, 37, 1e-9);
      g_assert_cmpfloat_with_epsilon (gw_effort_get_mean (fit_at (even, i)->effort), means[i], 0.05);
    }
  g_assert_cmpuint (likely->lead, ==, 0);
  g_assert_true (gw_plan_is_agreed (likely, gw_plan_get_lead (likely)));
  g_assert_true (says (likely->sentences, "it gives up “Second payroll provider”."));
  g_assert_true (says (likely->sentences, "2 scopes are worth the same"));
}

static void
test_the_simplest_musts (void)
{
  g_autoptr (GwItem) brief = load_sample ("a2-six-shops.brief");
  g_autoptr (GwPlan) plan = plan_of (brief);

  assert_takes (plan, plan->simplest->takes, "11----0");
  g_assert_cmpfloat_with_epsilon (gw_effort_get_mean (plan->simplest->effort), 21.7, 0.05);
  g_assert_cmpuint (plan->simplest->likely, ==, gw_day_new (2027, 2, 5));
}

static void
test_what_more_weeks_bring (void)
{
  g_autoptr (GwItem) brief = load_sample ("a2-six-shops.brief");
  g_autoptr (GwPlan) plan = plan_of (brief);
  static const struct { const char *lead, *text; } rows[] = {
    { "Fri 19 Mar", "Second payroll provider" },
    { "Fri 9 Apr", "Direct line to the provider instead of Monthly file the shop uploads" },
    { "Fri 7 May", "Rules for all agreements instead of Table for the retail agreement" },
    { "Fri 11 Jun", "Recalculate the month instead of List them on a separate page" },
    { NULL, "Choosing anew for Fri 5 Mar would give up “Preview screen” for “Second payroll "
            "provider”." },
  };

  g_assert_cmpuint (plan->rows[GW_PLAN_LADDER]->len, ==, G_N_ELEMENTS (rows));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const GwPlanRow *row = &g_array_index (plan->rows[GW_PLAN_LADDER], GwPlanRow, i);

      g_assert_cmpstr (row->lead, ==, rows[i].lead);
      g_assert_cmpstr (row->text, ==, rows[i].text);
    }

  const GwScopeRung *first = g_ptr_array_index (plan->rungs, 0);
  g_assert_false (first->changed);
  assert_takes (plan, first->free->takes, "1111000");
}

static void
test_the_hours_in_words (void)
{
  g_autoptr (GwItem) brief = load_sample ("a2-six-shops.brief");
  g_autoptr (GwPlan) plan = plan_of (brief);
  static const char *const sentences[] = {
    "Until Fri 26 Feb this fits: about 9 in 10; it gives up “Direct line to the provider”, “Rules "
    "for all agreements”, “Recalculate the month”, “Second payroll provider”.",
    "If the estimates run late together: about 7 in 10.",
    "All of it by Fri 26 Feb: under 1 in 100.",
    "What was agreed, by Fri 26 Feb: over 99 in 100.",
    "The part nobody can do without is likely done by Fri 5 Feb.",
    "Taking the pieces by value per day until the time is up would have lost “Preview screen”.",
  };

  g_assert_cmpstr (plan->gap, ==, "First thought 45 days. Engineering says 102 to 132 days. "
                                  "Room until Fri 26 Feb: 42 days.");
  g_assert_cmpstr (plan->stand, ==, "First thought 45 days. Engineering says 102 to 132 days.");
  g_assert_cmpstr (plan->room, ==, "2 people, 3 days a week each, from Mon 11 Jan: about 42 days of "
                                   "work until Fri 26 Feb.");
  g_assert_cmpstr (plan->dates, ==, "All of it: an even chance by Tue 1 Jun, likely by Fri 11 Jun, "
                                    "very likely by Thu 24 Jun.");
  g_assert_cmpuint (plan->sentences->len, ==, G_N_ELEMENTS (sentences));
  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    g_assert_cmpstr (g_ptr_array_index (plan->sentences, i), ==, sentences[i]);
}

static void
test_the_hours_in_rows (void)
{
  g_autoptr (GwItem) brief = load_sample ("a2-six-shops.brief");
  g_autoptr (GwPlan) plan = plan_of (brief);
  const GwPlanRow *hard = &g_array_index (plan->rows[GW_PLAN_HARD], GwPlanRow, 1);
  const GwPlanRow *simpler = &g_array_index (plan->rows[GW_PLAN_SIMPLER], GwPlanRow, 1);
  const GwPlanRow *done = &g_array_index (plan->rows[GW_PLAN_DONE], GwPlanRow, 1);
  const GwPlanRow *odds = &g_array_index (plan->rows[GW_PLAN_FITS], GwPlanRow, 6);

  g_assert_cmpstr (hard->lead, ==, "Monthly file the shop uploads");
  g_assert_cmpstr (hard->text, ==, "The provider’s format is known only from an old manual");
  g_assert_cmpstr (hard->below, ==, "Priya");
  g_assert_cmpstr (simpler->text, ==, "Rules for all agreements →");
  g_assert_cmpstr (simpler->strong, ==, "Table for the retail agreement");
  g_assert_cmpstr (simpler->below, ==, "saves 18 days · does half of it");
  g_assert_cmpstr (done->lead, ==, "likely");
  g_assert_cmpstr (done->text, ==, "Fri 11 Jun");
  g_assert_cmpstr (text_at (plan, GW_PLAN_FITS, 3), ==, "The manager sees it before sending");
  g_assert_cmpstr (odds->strong, ==, "about 9 in 10");

  /* In value, the least first; what is not in the plan cannot be given up. */
  g_assert_cmpuint (plan->rows[GW_PLAN_GIVE]->len, ==, 3);
  g_assert_cmpstr (text_at (plan, GW_PLAN_GIVE, 0), ==, "Who exported what, and when");
  g_assert_cmpstr (text_at (plan, GW_PLAN_GIVE, 1), ==, "The manager sees it before sending");
  g_assert_cmpstr (text_at (plan, GW_PLAN_GIVE, 2), ==, "Corrections after the month is closed");
}

static void
test_two_logs_are_worth_the_same (void)
{
  g_autoptr (GwItem) brief = load_sample ("b2-access-log.brief");
  g_autoptr (GwPlan) plan = plan_of (brief);
  const struct { const char *ways; double mean, odds, together; GwDay likely; } fits[] = {
    { "111000", 122.5, 0.99, 0.93, gw_day_new (2027, 6, 17) },
    { "100-00", 129.2, 0.95, 0.85, gw_day_new (2027, 6, 23) },
  };

  g_assert_cmpuint (gw_calendar_working_days (&plan->pieces->calendar, plan->pieces->due), ==, 83);
  g_assert_cmpfloat_with_epsilon (plan->pieces->capacity, 149.4, 1e-9);
  g_assert_cmpfloat_with_epsilon (gw_effort_get_likely (plan->all->effort), 171, 1e-9);
  g_assert_cmpfloat_with_epsilon (gw_effort_get_mean (plan->all->effort), 189.5, 0.05);
  g_assert_cmpfloat_with_epsilon (plan->all->odds, 0.01, ODDS);
  g_assert_cmpfloat_with_epsilon (plan->all->value, 37, 1e-9);
  assert_dates (plan->all, gw_day_new (2027, 7, 30), gw_day_new (2027, 8, 16),
                gw_day_new (2027, 8, 30));

  g_assert_cmpuint (plan->fits->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      const GwOutlook *fit = fit_at (plan, i);

      assert_takes (plan, fit->takes, fits[i].ways);
      g_assert_cmpfloat_with_epsilon (fit->value, 32, 1e-9);
      g_assert_cmpfloat_with_epsilon (gw_effort_get_mean (fit->effort), fits[i].mean, 0.05);
      g_assert_cmpfloat_with_epsilon (fit->odds, fits[i].odds, ODDS);
      g_assert_cmpfloat_with_epsilon (fit->odds_together, fits[i].together, ODDS);
      g_assert_cmpuint (fit->likely, ==, fits[i].likely);
    }
  g_assert_true (says (plan->sentences, "2 scopes are worth the same; let those choose who build"));
  g_assert_true (says (plan->sentences, "Or this, worth the same: about 95 in 100; it gives up "
                                        "“Every read and change, row by row”, “Alarm on unusual "
                                        "access”."));
  g_assert_cmpstr (text_at (plan, GW_PLAN_FITS, 7), ==,
                   "Worth the same: with “Search screen”, “Sealed by us”, without “Alarm on unusual "
                   "access”");
}

/* The other of the two was agreed: it is the one to speak of. */
static void
test_the_agreed_scope_leads (void)
{
  g_autoptr (GwItem) brief
      = load_changed ("b2-access-log.brief", "plan=\"[^\"]*\"",
                      "plan=\"a-ywz122k1865y a-p9b98n4a8czt a-ec4z7j8wm49n a-4kjff5nwp0a3 "
                      "a-tev348zr204r\"");
  g_autoptr (GwPlan) plan = plan_of (brief);

  g_assert_cmpuint (plan->lead, ==, 1);
  g_assert_true (gw_plan_is_agreed (plan, gw_plan_get_lead (plan)));
}

static void
test_one_number_has_no_odds (void)
{
  g_autoptr (GwItem) brief = load_sample ("c2-part-number.brief");
  g_autoptr (GwPlan) plan = plan_of (brief);

  g_assert_cmpuint (plan->n_without_range, ==, 2);
  g_assert_true (isnan (plan->all->odds));
  g_assert_cmpuint (plan->fits->len, ==, 0);
  g_assert_cmpstr (plan->gap, ==, "First thought 5 wk. Engineering says 9 wk so far.");
  g_assert_true (says (plan->sentences, "No odds yet: 2 of 2 pieces have no range."));
  g_assert_true (says (plan->sentences, "No dates yet: nobody has said from when on the work is "
                                        "done."));
  g_assert_cmpuint (plan->rows[GW_PLAN_DONE]->len, ==, 0);
}

static const char pieces[]
    = "<item id=\"s-1\" need=\"must\"><statement>One</statement>"
      "<approach id=\"a-1\" low=\"4\" likely=\"6\" high=\"9\"><statement>Whole</statement></approach>"
      "<approach id=\"a-2\" low=\"1\" likely=\"2\" high=\"3\" covers=\"0.5\">"
      "<statement>Half</statement></approach></item>"
      "<item id=\"s-2\" value=\"2\"><statement>Two</statement>"
      "<approach id=\"a-3\" low=\"3\" likely=\"4\" high=\"8\"/></item>";

static GwPlan *
plan_of_scope (const char *attributes,
               const char *items)
{
  g_autofree char *body = g_strdup_printf ("<title>T</title><scope%s>%s</scope>", attributes, items);
  g_autoptr (GwItem) brief = read_brief ("scope", body);

  return plan_of (brief);
}

static void
test_without_a_date_the_question_is_how_long (void)
{
  g_autoptr (GwPlan) plan = plan_of_scope (" start=\"2027-01-11\"", pieces);

  g_assert_cmpuint (plan->all->even, !=, GW_DAY_NONE);
  g_assert_true (isnan (plan->all->odds));
  g_assert_cmpuint (plan->fits->len, ==, 0);
  g_assert_cmpuint (plan->rows[GW_PLAN_LADDER]->len, ==, 0);
  g_assert_cmpuint (plan->sentences->len, ==, 1);
  g_assert_true (g_str_has_prefix (plan->dates, "All of it: an even chance by "));
  g_assert_true (says (plan->sentences, "The part nobody can do without is likely done by "));
}

static void
test_without_a_start_there_are_no_days (void)
{
  g_autoptr (GwPlan) plan = plan_of_scope (" due=\"2027-02-26\"", pieces);

  g_assert_true (isnan (plan->pieces->capacity));
  g_assert_cmpuint (plan->all->even, ==, GW_DAY_NONE);
  g_assert_cmpuint (plan->sentences->len, ==, 1);
  g_assert_true (says (plan->sentences, "No dates yet"));
  g_assert_nonnull (strstr (plan->gap, "Engineering says "));
}

static void
test_without_pieces_there_is_only_room (void)
{
  g_autoptr (GwPlan) plan = plan_of_scope (" start=\"2027-01-11\" due=\"2027-01-15\"", "");
  g_autoptr (GwPlan) empty = plan_of_scope ("", "");

  g_assert_cmpstr (plan->gap, ==, "Room until Fri 15 Jan: 5 days.");
  g_assert_cmpuint (plan->sentences->len, ==, 0);
  g_assert_cmpstr (plan->room, ==, "1 person, 5 days a week, from Mon 11 Jan: about 5 days of work "
                                   "until Fri 15 Jan.");
  g_assert_null (empty->gap);
  g_assert_cmpuint (empty->sentences->len, ==, 0);
}

static void
test_a_piece_without_a_way_is_not_nothing (void)
{
  g_autoptr (GwPlan) plan
      = plan_of_scope (" start=\"2027-01-11\" due=\"2027-02-26\"",
                       "<item id=\"s-1\"><statement>One</statement>"
                       "<approach id=\"a-1\" low=\"1\" likely=\"2\" high=\"3\"/></item>"
                       "<item id=\"s-2\" value=\"9\"><statement>Two</statement></item>");

  g_assert_true (isnan (plan->all->odds));
  assert_takes (plan, gw_plan_get_lead (plan)->takes, "0-");
  g_assert_true (says (plan->sentences, "No odds yet: 1 of 2 pieces have no range."));
  g_assert_true (says (plan->sentences, "it gives up “Two”."));
  g_assert_cmpstr (plan->gap, ==, "Engineering says 1–2–3 days so far. Room until Fri 26 Feb: 35 "
                                  "days.");

  /* What was said of two stays a range beside a third of which nobody has said anything. */
  g_autoptr (GwPlan) more
      = plan_of_scope (" start=\"2027-01-11\"",
                       "<item id=\"s-1\"><statement>One</statement>"
                       "<approach id=\"a-1\" unit=\"weeks\" low=\"8\" likely=\"12\" high=\"20\"/></item>"
                       "<item id=\"s-2\"><statement>Two</statement>"
                       "<approach id=\"a-2\" unit=\"weeks\" low=\"3\" likely=\"4\" high=\"5\"/></item>"
                       "<item id=\"s-3\"><statement>Three</statement></item>");
  g_assert_cmpstr (more->gap, ==, "Engineering says 14 to 20 wk so far.");
}

static void
test_a_must_without_an_estimate_ends_the_schedule (void)
{
  static const char bare[] = "<item id=\"s-1\" need=\"must\"><statement>One</statement></item>";
  static const char needed[]
      = "<item id=\"s-1\" need=\"must\" needs=\"s-2\">"
        "<approach id=\"a-1\" low=\"1\" likely=\"2\" high=\"3\"/></item><item id=\"s-2\"/>";
  g_autoptr (GwPlan) plan = plan_of_scope (" start=\"2027-01-11\" due=\"2027-02-26\"", bare);
  g_autoptr (GwPlan) other = plan_of_scope (" start=\"2027-01-11\" due=\"2027-02-26\"", needed);

  g_assert_false (plan->can_hold_musts);
  g_assert_cmpuint (plan->fits->len, ==, 0);
  g_assert_true (says (plan->sentences, "Nobody can do without “One”, and it has no estimate:"));
  g_assert_false (other->can_hold_musts);
  g_assert_true (says (other->sentences, "Something that a piece nobody can do without needs has"));
}

static void
test_what_needs_each_other_comes_together (void)
{
  static const char items[]
      = "<item id=\"s-1\" value=\"5\" needs=\"s-2\"><statement>One</statement>"
        "<approach id=\"a-1\" low=\"3\" likely=\"3\" high=\"3\"/></item>"
        "<item id=\"s-2\" value=\"1\" needs=\"s-1\"><statement>Two</statement>"
        "<approach id=\"a-2\" low=\"3\" likely=\"3\" high=\"3\"/></item>"
        "<item id=\"s-3\" value=\"2\"><statement>Three</statement>"
        "<approach id=\"a-3\" low=\"5\" likely=\"5\" high=\"5\"/></item>";
  g_autoptr (GwPlan) five = plan_of_scope (" start=\"2027-01-11\" due=\"2027-01-15\"", items);
  g_autoptr (GwPlan) six = plan_of_scope (" start=\"2027-01-11\" due=\"2027-01-18\"", items);

  assert_takes (five, gw_plan_get_lead (five)->takes, "--0");
  assert_takes (six, gw_plan_get_lead (six)->takes, "00-");
}

static void
test_exact_work_has_one_day (void)
{
  g_autoptr (GwPlan) plan
      = plan_of_scope (" start=\"2027-01-11\" due=\"2027-01-15\"",
                       "<item id=\"s-1\"><statement>One</statement>"
                       "<approach id=\"a-1\" low=\"3\" likely=\"3\" high=\"3\"/></item>");

  g_assert_cmpuint (plan->n_without_range, ==, 0);
  g_assert_cmpfloat (plan->all->odds, ==, 1);
  g_assert_cmpstr (plan->dates, ==, "All of it is done by Wed 13 Jan.");
  g_assert_true (says (plan->sentences, "Until Fri 15 Jan all of it fits: over 99 in 100."));
}

static void
test_single_numbers_fit_without_odds (void)
{
  g_autoptr (GwPlan) plan
      = plan_of_scope (" start=\"2027-01-11\" due=\"2027-01-22\"",
                       "<item id=\"s-1\" value=\"2\"><statement>One</statement>"
                       "<approach id=\"a-1\" likely=\"1\" unit=\"weeks\"/></item>"
                       "<item id=\"s-2\"><statement>Two</statement>"
                       "<approach id=\"a-2\" likely=\"2\" unit=\"weeks\"/></item>");

  assert_takes (plan, gw_plan_get_lead (plan)->takes, "0-");
  g_assert_true (isnan (gw_plan_get_lead (plan)->odds));
  g_assert_true (says (plan->sentences, "Until Fri 22 Jan this fits, without odds yet; it gives up "
                                        "“Two”."));
  g_assert_cmpstr (plan->gap, ==, "Engineering says 3 wk. Room until Fri 22 Jan: 2 wk.");
}

static void
test_a_guess_is_said_with_the_odds (void)
{
  static const char items[]
      = "<item id=\"s-1\"><statement>One</statement>"
        "<approach id=\"a-1\" low=\"2\" likely=\"3\" high=\"6\" status=\"guess\"/></item>"
        "<item id=\"s-2\"><statement>Two</statement>"
        "<approach id=\"a-2\" low=\"1\" likely=\"2\" high=\"3\"/></item>";
  g_autoptr (GwPlan) plan = plan_of_scope (" start=\"2027-01-11\" due=\"2027-01-18\"", items);

  g_assert_true (plan->all->guessed);
  g_assert_true (says (plan->sentences, "(with your guess)"));
  g_assert_nonnull (strstr (plan->gap, ", with your guess."));
}

static void
test_musts_that_do_not_fit_have_a_date (void)
{
  g_autoptr (GwPlan) plan
      = plan_of_scope (" start=\"2027-01-11\" due=\"2027-01-11\"", pieces);

  g_assert_cmpuint (plan->fits->len, ==, 0);
  g_assert_null (gw_plan_get_lead (plan));
  /* 2 days and 0.84 deviations of a third */
  g_assert_cmpuint (plan->musts_by, ==, gw_day_new (2027, 1, 13));
  g_assert_true (says (plan->sentences, "Not even that fits until Mon 11 Jan; as sure as you asked "
                                        "for it takes until Wed 13 Jan."));
}

static void
test_a_place_for_nothing (void)
{
  g_autoptr (GwPlan) plan
      = plan_of_scope (" start=\"2027-01-11\" due=\"2027-01-11\"",
                       "<item id=\"s-1\"><statement>One</statement>"
                       "<approach id=\"a-1\" low=\"2\" likely=\"3\" high=\"6\"/></item>");

  g_assert_true (says (plan->sentences, "Nothing of it fits until Mon 11 Jan."));
}

static void
test_too_many_ties_are_only_counted (void)
{
  g_autoptr (GString) items = g_string_new (NULL);

  for (guint i = 0; i < 13; i++)
    g_string_append_printf (items, "<item id=\"s-%u\"><approach id=\"a-%u\" low=\"2\" likely=\"2\" "
                                   "high=\"2\"/></item>", i, i);
  g_autoptr (GwPlan) plan = plan_of_scope (" start=\"2027-01-11\" due=\"2027-01-26\"", items->str);

  /* 1,716 ways to take six of thirteen */
  g_assert_false (plan->complete);
  g_assert_true (says (plan->sentences, "At least 1001 scopes are worth the same;"));
  g_assert_cmpuint (plan->rows[GW_PLAN_FITS]->len, ==, 6 + 1 + 3);
}

static void
test_days_of_another_year_say_it (void)
{
  g_autoptr (GwPlan) plan
      = plan_of_scope (" start=\"2027-12-27\"",
                       "<item id=\"s-1\"><statement>One</statement>"
                       "<approach id=\"a-1\" low=\"9\" likely=\"9\" high=\"9\"/></item>");

  g_assert_cmpstr (plan->dates, ==, "All of it is done by Thu 6 Jan 2028.");
}

static void
test_another_moment_has_no_plan (void)
{
  g_autoptr (GwItem) brief = load_sample ("a1-payroll-export.brief");
  g_autoptr (GError) error = NULL;

  g_assert_null (gw_plan_new (brief, NULL, &error));
  g_assert_no_error (error);
}

static void
test_who_cancels_gets_nothing (void)
{
  g_autoptr (GwItem) brief = load_sample ("a2-six-shops.brief");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (gw_plan_new (brief, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan/all-hours-take-until-june", test_all_hours_take_until_june);
  g_test_add_func ("/plan/what-fits-until-february", test_what_fits_until_february);
  g_test_add_func ("/plan/what-was-agreed", test_what_was_agreed);
  g_test_add_func ("/plan/without-covers-nothing-but-the-second-provider-is-lost",
                   test_without_covers_nothing_but_the_second_provider_is_lost);
  g_test_add_func ("/plan/the-simplest-musts", test_the_simplest_musts);
  g_test_add_func ("/plan/what-more-weeks-bring", test_what_more_weeks_bring);
  g_test_add_func ("/plan/the-hours-in-words", test_the_hours_in_words);
  g_test_add_func ("/plan/the-hours-in-rows", test_the_hours_in_rows);
  g_test_add_func ("/plan/two-logs-are-worth-the-same", test_two_logs_are_worth_the_same);
  g_test_add_func ("/plan/the-agreed-scope-leads", test_the_agreed_scope_leads);
  g_test_add_func ("/plan/one-number-has-no-odds", test_one_number_has_no_odds);
  g_test_add_func ("/plan/without-a-date-the-question-is-how-long",
                   test_without_a_date_the_question_is_how_long);
  g_test_add_func ("/plan/without-a-start-there-are-no-days", test_without_a_start_there_are_no_days);
  g_test_add_func ("/plan/without-pieces-there-is-only-room", test_without_pieces_there_is_only_room);
  g_test_add_func ("/plan/a-piece-without-a-way-is-not-nothing",
                   test_a_piece_without_a_way_is_not_nothing);
  g_test_add_func ("/plan/a-must-without-an-estimate-ends-the-schedule",
                   test_a_must_without_an_estimate_ends_the_schedule);
  g_test_add_func ("/plan/what-needs-each-other-comes-together",
                   test_what_needs_each_other_comes_together);
  g_test_add_func ("/plan/exact-work-has-one-day", test_exact_work_has_one_day);
  g_test_add_func ("/plan/single-numbers-fit-without-odds", test_single_numbers_fit_without_odds);
  g_test_add_func ("/plan/a-guess-is-said-with-the-odds", test_a_guess_is_said_with_the_odds);
  g_test_add_func ("/plan/musts-that-do-not-fit-have-a-date", test_musts_that_do_not_fit_have_a_date);
  g_test_add_func ("/plan/a-place-for-nothing", test_a_place_for_nothing);
  g_test_add_func ("/plan/too-many-ties-are-only-counted", test_too_many_ties_are_only_counted);
  g_test_add_func ("/plan/days-of-another-year-say-it", test_days_of_another_year_say_it);
  g_test_add_func ("/plan/another-moment-has-no-plan", test_another_moment_has_no_plan);
  g_test_add_func ("/plan/who-cancels-gets-nothing", test_who_cancels_gets_nothing);

  return g_test_run ();
}
