/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gw-grain.h"
#include "gw-say.h"

typedef struct
{
  double      number;
  const char *text;
} Case;

#define CHECK(call, wanted) \
  G_STMT_START { g_autofree char *said_ = (call); g_assert_cmpstr (said_, ==, (wanted)); } G_STMT_END

static void
test_numbers_read_as_people_write_them (void)
{
  static const Case cases[] = {
    { 0, "0" }, { 6, "6" }, { 1.5, "1½" }, { 0.5, "½" }, { 2.25, "2¼" }, { 3.75, "3¾" },
    { 1140, "1,140" }, { 186000, "186,000" }, { 1234567, "1,234,567" }, { -1281, "−1,281" },
    { 2.2, "2.2" }, { 0.04, "0.04" }, { 0.1, "0.1" }, { 0.84, "0.84" }, { 0.0025, "0.0025" },
    { 8.666666, "8.67" }, { 31.249, "31.25" }, { -0.5, "−½" }, { 100.5, "100.5" },
    { 999.999, "1,000" }, { -0.0, "0" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    CHECK (gw_say_number (cases[i].number), cases[i].text);
}

static void
test_money_has_its_sign_and_no_cents (void)
{
  CHECK (gw_say_money (186000, "EUR"), "€\u00a0186,000");
  CHECK (gw_say_money (71760.4, "EUR"), "€\u00a071,760");
  CHECK (gw_say_money (-5551, "EUR"), "€\u00a0−5,551");
  CHECK (gw_say_money (1200, "CHF"), "CHF\u00a01,200");
  CHECK (gw_say_money (12.5, "USD"), "$\u00a012.5");
  CHECK (gw_say_money (140900, NULL), "140,900");
  CHECK (gw_say_money (140900, ""), "140,900");
}

static void
test_lengths_have_their_unit (void)
{
  CHECK (gw_say_days (1), "1 day");
  CHECK (gw_say_days (1.5), "1½ days");
  CHECK (gw_say_days (6), "6 days");
  CHECK (gw_say_weeks (9), "9 wk");
  CHECK (gw_say_months (1), "1 month");
  CHECK (gw_say_months (0), "0 months");
  CHECK (gw_say_minutes (45), "45 min");
  CHECK (gw_say_percent (0.22), "22\u00a0%");
  CHECK (gw_say_percent (0.125), "12.5\u00a0%");
  CHECK (gw_say_three (4, 6, 9), "4–6–9");
  CHECK (gw_say_three (2, 2.5, 3), "2–2½–3");
  CHECK (gw_say_three (5, 5, 5), "5");
}

static void
test_odds_never_claim_certainty (void)
{
  static const Case cases[] = {
    { 0, "under 1 in 100" }, { 0.004, "under 1 in 100" }, { 0.01, "about 1 in 100" },
    { 0.04, "about 4 in 100" }, { 0.06, "about 1 in 10" }, { 0.41, "about 4 in 10" },
    { 0.5, "about 5 in 10" }, { 0.75, "about 8 in 10" }, { 0.88, "about 9 in 10" },
    { 0.94, "about 9 in 10" }, { 0.98, "about 98 in 100" }, { 0.99, "about 99 in 100" },
    { 0.999, "over 99 in 100" }, { 1, "over 99 in 100" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    CHECK (gw_say_odds (cases[i].number), cases[i].text);
}

static void
test_days_are_said_with_their_weekday (void)
{
  GDate day;

  g_assert_true (gw_grain_bounds ("2027-02-26", &day, NULL));
  CHECK (gw_say_day (&day), "Fri 26 Feb");
  CHECK (gw_say_day_year (&day), "Fri 26 Feb 2027");
}

static void
test_a_time_is_said_with_the_grain_it_has (void)
{
  CHECK (gw_say_when ("2026-12-01T10:00+01:00"), "Tue 1 Dec 2026, 10:00");
  CHECK (gw_say_when ("2026-12-03"), "Thu 3 Dec 2026");
  CHECK (gw_say_when ("2027-02"), "February 2027");
  CHECK (gw_say_when ("2027-Q2"), "Q2 2027");
  CHECK (gw_say_when ("2027-H1"), "H1 2027");
  CHECK (gw_say_when ("2027"), "2027");
  CHECK (gw_say_when ("never"), "never");
  CHECK (gw_say_when ("some day"), "some day");
  CHECK (gw_say_when (NULL), "");
}

static void
test_headings_begin_with_a_capital (void)
{
  static const struct { const char *words, *heading; } cases[]
      = { { "needs", "Needs" }, { "über", "Über" }, { "", "" }, { "日付", "日付" }, { "A", "A" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *heading = gw_say_heading (cases[i].words);
      g_assert_cmpstr (heading, ==, cases[i].heading);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/say/numbers-read-as-people-write-them", test_numbers_read_as_people_write_them);
  g_test_add_func ("/say/money-has-its-sign-and-no-cents", test_money_has_its_sign_and_no_cents);
  g_test_add_func ("/say/lengths-have-their-unit", test_lengths_have_their_unit);
  g_test_add_func ("/say/odds-never-claim-certainty", test_odds_never_claim_certainty);
  g_test_add_func ("/say/days-are-said-with-their-weekday", test_days_are_said_with_their_weekday);
  g_test_add_func ("/say/a-time-is-said-with-the-grain-it-has",
                   test_a_time_is_said_with_the_grain_it_has);
  g_test_add_func ("/moments/say/headings-begin-with-a-capital",
                   test_headings_begin_with_a_capital);
  return g_test_run ();
}
