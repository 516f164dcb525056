/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-price.h"

#include "briefs.h"

/* What a yes costs, in sentences (MOMENTS.md 1.6): with money and without, with dates and without. */

#define START " start=\"2027-01-11\""
#define MODEL "Counted as if one team did one thing after another."

/* One work; @more are its other attributes. */
#define WORK(ID, WEEKS, MORE, NAME)                                                                \
  "<work id=\"" ID "\" weeks=\"" WEEKS "\" " MORE "><statement>" NAME "</statement></work>"
#define ASKED "requested=\"yes\""

static GwPrice *
price_of (const char *start,
          const char *works)
{
  g_autofree char *body
      = g_strdup_printf ("<title>T</title><prioritization%s>%s</prioritization>", start, works);
  g_autoptr (GwItem) brief = read_brief ("prioritization", body);

  return gw_price_new (brief);
}

static const struct { const char *start, *works, *says; } said[] = {
  { START, WORK ("k-1", "2", ASKED " delay-cost=\"1000\"", "Export")
    WORK ("k-2", "4", "delay-cost=\"5000\"", "Swap"),
    "Putting “Export” first finishes it on Fri 22 Jan and moves “Swap” from Fri 5 Feb to Fri 19 "
    "Feb; that costs about €\u00a06,000.\n" MODEL },
  /* Nobody knows money: only what moves. */
  { START, WORK ("k-1", "2", "", "Export") WORK ("k-2", "4", ASKED, "Swap"),
    "Putting “Swap” first moves “Export” by 4 wk, from Fri 22 Jan to Fri 19 Feb.\n" MODEL },
  /* Nobody knows when it begins. */
  { "", WORK ("k-1", "2", ASKED " delay-cost=\"1000\"", "Export")
    WORK ("k-2", "4", "delay-cost=\"5000\"", "Swap"),
    "Putting “Export” first moves “Swap” by 2 wk; that costs about €\u00a06,000.\n" MODEL },
  /* Nor money. */
  { "", WORK ("k-1", "2", ASKED, "Export") WORK ("k-2", "4", "", "Swap"),
    "Putting “Export” first moves “Swap” by 2 wk.\n" MODEL },
  /* One of three has no price: it slips, and the amount says that it is not in it. */
  { START, WORK ("k-1", "2", ASKED " delay-cost=\"1000\"", "Export")
    WORK ("k-2", "4", "delay-cost=\"5000\"", "Swap") WORK ("k-3", "1", "", "Calendar"),
    "Putting “Export” first finishes it on Fri 22 Jan and moves “Swap” from Fri 5 Feb to Fri 19 "
    "Feb; that costs about €\u00a06,000.\n"
    "Nobody has said yet what a week of “Calendar” costs; the amount leaves it out.\n" MODEL },
  { START, WORK ("k-1", "2", ASKED " delay-cost=\"1000\"", "Export")
    WORK ("k-2", "4", "delay-cost=\"5000\"", "Swap") WORK ("k-3", "1", "", "Calendar")
    WORK ("k-4", "1", "", "Log"),
    "Putting “Export” first finishes it on Fri 22 Jan and moves “Swap” from Fri 5 Feb to Fri 19 "
    "Feb; that costs about €\u00a06,000.\n"
    "Nobody has said yet what a week of 2 works costs; the amount leaves them out.\n" MODEL },
  /* Two move, or more, and the amount is for all of them. */
  { START, WORK ("k-1", "3", ASKED " delay-cost=\"1\"", "Asked") WORK ("k-2", "1", "delay-cost=\"100\"", "Cheap")
    WORK ("k-3", "2", "delay-cost=\"900\"", "Dear"),
    "Putting “Asked” first finishes it on Fri 29 Jan and moves “Dear” from Fri 22 Jan to Fri 12 Feb and "
    "“Cheap” by 3 wk; together that costs about €\u00a02,997.\n" MODEL },
  { "", WORK ("k-1", "3", ASKED " delay-cost=\"1\"", "Asked") WORK ("k-2", "1", "delay-cost=\"100\"", "Cheap")
    WORK ("k-3", "2", "delay-cost=\"900\"", "Dear") WORK ("k-4", "1", "delay-cost=\"90\"", "Log"),
    "Putting “Asked” first moves “Dear” by 3 wk and 2 more; together that costs about €\u00a03,266.\n" MODEL },
  { START, WORK ("k-1", "2", "", "Export") WORK ("k-2", "1", "", "Log") WORK ("k-3", "4", ASKED, "Swap"),
    "Putting “Swap” first moves “Export” by 4 wk, from Fri 22 Jan to Fri 19 Feb and “Log” by 4 wk.\n" MODEL },
  /* Its own date cannot be reached, whatever goes first. */
  { START, WORK ("k-1", "9", ASKED " by=\"2027-02-26\"", "Export")
    WORK ("k-2", "1", "delay-cost=\"9000\"", "Swap"),
    "Putting “Export” first finishes it on Fri 12 Mar and moves “Swap” from Fri 15 Jan to Fri 19 "
    "Mar; that costs about €\u00a081,000.\n"
    "No order of work reaches Fri 26 Feb: “Export” alone takes until Fri 12 Mar.\n"
    "Nobody has said yet what a week of “Export” costs; the amount leaves it out.\n" MODEL },
  /* Missing the date is dearer than all that waits. */
  { START, WORK ("k-1", "4", ASKED " by=\"2027-02-05\" miss-cost=\"100000\"", "Export")
    WORK ("k-2", "2", "delay-cost=\"1000\"", "Swap"),
    "Here the later order is the dearer one: missing Fri 5 Feb costs €\u00a0100,000, which is more than "
    "all the delays together.\n" MODEL },
  /* Ranges so wide that either order may be the cheaper. */
  { START, WORK ("k-1", "4", ASKED " delay-cost=\"1000\" delay-cost-low=\"0\" "
                             "delay-cost-high=\"9000\"", "Export")
    WORK ("k-2", "4", "delay-cost=\"1100\" delay-cost-low=\"0\" delay-cost-high=\"9000\"", "Swap"),
    "Putting “Export” first finishes it on Fri 5 Feb and moves “Swap” from Fri 5 Feb to Fri 5 Mar; "
    "that costs about €\u00a0400.\n"
    "With these ranges the two orders cannot be told apart; do not argue about them.\n" MODEL },
  /* The request goes first anyway: a yes costs nothing, and nothing is to be said. */
  { START, WORK ("k-1", "1", ASKED " delay-cost=\"9000\"", "Export")
    WORK ("k-2", "4", "delay-cost=\"1000\"", "Swap"), "" },
  /* Nothing was asked for. */
  { START, WORK ("k-1", "1", "delay-cost=\"9000\"", "Export")
    WORK ("k-2", "4", "delay-cost=\"1000\"", "Swap"), "" },
};

static void
test_what_it_says (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    {
      g_autoptr (GwPrice) price = price_of (said[i].start, said[i].works);

      g_assert_nonnull (price);
      g_ptr_array_add (price->sentences, NULL);
      g_autofree char *all = g_strjoinv ("\n", (char **) price->sentences->pdata);
      g_test_message ("case %u", i);
      g_assert_cmpstr (all, ==, said[i].says);
    }
}

/* From seventeen on, subsets are not listed; dates are then no part of the search, and it says so. */
static void
test_with_seventeen_works_dates_are_left_out (void)
{
  for (guint n = 16; n <= 17; n++)
    {
      GString *works = g_string_new (WORK ("k-0", "2", ASKED " delay-cost=\"1\"", "Asked"));

      for (guint i = 1; i < n; i++)
        g_string_append_printf (works, "<work id=\"k-%u\" weeks=\"1\" delay-cost=\"%u\" "
                                "by=\"2027-06-25\" miss-cost=\"5\"><statement>W</statement></work>",
                                i, 100 + i);
      g_autoptr (GwPrice) price = price_of (START, works->str);

      g_assert_true (says (price->sentences, "dates were left out of the search") == (n == 17));
      g_assert_cmpuint (price->slips->len, ==, n - 1);
      g_string_free (works, TRUE);
    }
}

static void
test_slips_come_dearest_first (void)
{
  g_autoptr (GwPrice) price
      = price_of (START, WORK ("k-1", "3", ASKED " delay-cost=\"1\"", "Asked")
                         WORK ("k-2", "1", "delay-cost=\"100\"", "Cheap")
                         WORK ("k-3", "2", "delay-cost=\"900\"", "Dear") WORK ("k-4", "5", "", "Free"));

  g_assert_cmpuint (price->slips->len, ==, 2);
  g_assert_cmpstr (g_array_index (price->slips, GwSlip, 0).name, ==, "Dear");
  g_assert_cmpfloat (g_array_index (price->slips, GwSlip, 0).cost, ==, 2700);
  g_assert_cmpstr (g_array_index (price->slips, GwSlip, 1).name, ==, "Cheap");
  g_assert_cmpfloat (g_array_index (price->slips, GwSlip, 1).weeks, ==, 3);
}

static void
test_what_moves_with_a_way (void)
{
  static const struct { const char *start, *option, *moves; } cases[] = {
    { START, "o-1", "Swap Fri 5 Feb → Fri 19 Feb" },
    { "", "o-1", "Swap +2 wk" },
    { START, "o-2", "nothing moves" },
    { START, "o-3", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *body = g_strdup_printf (
          "<title>T</title><options><option id=\"o-1\"><statement>A</statement></option>"
          "<option id=\"o-2\"><statement>B</statement></option>"
          "<option id=\"o-3\"><statement>C</statement></option></options><prioritization%s>"
          WORK ("k-1", "2", "option=\"o-1\" " ASKED " delay-cost=\"1000\"", "Export")
          WORK ("k-2", "4", "option=\"o-2\" delay-cost=\"5000\"", "Swap") "</prioritization>",
          cases[i].start);
      g_autoptr (GwItem) brief = read_brief ("prioritization", body);
      g_autoptr (GwPrice) price = gw_price_new (brief);
      g_autofree char *moves = gw_price_say_moves (price, cases[i].option);

      g_assert_cmpstr (moves, ==, cases[i].moves);
    }
}

/* The row of the way that was asked for says all that moves; the amount is for all of it. */
static void
test_a_way_says_what_else_moves (void)
{
  g_autoptr (GwItem) brief = read_brief (
      "prioritization",
      "<title>T</title><options><option id=\"o-1\"><statement>A</statement></option></options>"
      "<prioritization>" WORK ("k-1", "3", "option=\"o-1\" " ASKED " delay-cost=\"1\"", "Asked")
      WORK ("k-2", "1", "delay-cost=\"100\"", "Cheap") WORK ("k-3", "2", "delay-cost=\"900\"", "Dear")
      "</prioritization>");
  g_autoptr (GwPrice) price = gw_price_new (brief);
  g_autofree char *moves = gw_price_say_moves (price, "o-1");

  g_assert_cmpstr (g_ptr_array_index (price->sentences, 0), ==,
                   "Putting “Asked” first moves “Dear” by 3 wk; together that costs about €\u00a02,997.");
  g_assert_cmpstr (moves, ==, "Dear +3 wk, Cheap +3 wk");
}

/* Too few weeks for a price, and what was said all the same. */
static void
test_what_waits_without_a_price (void)
{
  static const struct { const char *works, *says; } cases[] = {
    { WORK ("k-1", "7", ASKED " weeks-low=\"6\" weeks-high=\"8\"", "SAML") "<work id=\"k-2\"><statement>SSO</statement></work>",
      "“SAML” takes 6–7–8 wk; “SSO” would wait." },
    { WORK ("k-1", "7", ASKED, "SAML"), "“SAML” takes 7 wk." },
    { "<work id=\"k-1\" requested=\"yes\"/><work id=\"k-2\"><statement>SSO</statement></work>"
      "<work id=\"k-3\"><statement>Log</statement></work>", "“SSO”, “Log” would wait." },
    { "<work id=\"k-1\" requested=\"yes\"/>", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *body
          = g_strdup_printf ("<title>T</title><prioritization>%s</prioritization>", cases[i].works);
      g_autoptr (GwItem) brief = read_brief ("prioritization", body);
      g_autofree char *waiting = gw_price_say_waiting (brief);

      g_assert_cmpstr (waiting, ==, cases[i].says);
    }
}

static void
test_no_price_of_one_work (void)
{
  static const char one[] = WORK ("k-1", "2", ASKED, "Export");
  g_autoptr (GwPrice) nothing = price_of (START, "");
  g_autoptr (GwPrice) alone = price_of (START, one);
  g_autoptr (GwItem) scope = read_brief ("scope", "<title>T</title><scope/>");

  g_assert_null (nothing);
  g_assert_null (alone);
  g_assert_null (gw_price_new (scope));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add_func ("/price/" path, func)
  ADD ("what-it-says", test_what_it_says);
  ADD ("with-seventeen-works-dates-are-left-out", test_with_seventeen_works_dates_are_left_out);
  ADD ("slips-come-dearest-first", test_slips_come_dearest_first);
  ADD ("what-moves-with-a-way", test_what_moves_with_a_way);
  ADD ("a-way-says-what-else-moves", test_a_way_says_what_else_moves);
  ADD ("what-waits-without-a-price", test_what_waits_without_a_price);
  ADD ("no-price-of-one-work", test_no_price_of_one_work);
  return g_test_run ();
}
