/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-input-range.h"

#include "language.h"

#include <string.h>

/* What was understood stands below the box: in each unit, by each time, of one, two and three
 * numbers, in the language that runs. With GW_LOCALE_DIR it is German. */

static gboolean german;

static const struct { const char *typed, *said, *german; } cases[] = {
  { "4–6–9 days", "low 4, likely 6, high 9 days",
    "niedrig 4, wahrscheinlich 6, hoch 9 Tage" },
  { "1-1-1 day", "low 1, likely 1, high 1 day",
    "niedrig 1, wahrscheinlich 1, hoch 1 Tag" },
  { "2–3–4 wk", "low 2, likely 3, high 4 weeks",
    "niedrig 2, wahrscheinlich 3, hoch 4 Wochen" },
  { "2–3–6 months", "low 2, likely 3, high 6 months",
    "niedrig 2, wahrscheinlich 3, hoch 6 Monate" },
  { "1–2–3 years", "low 1, likely 2, high 3 years",
    "niedrig 1, wahrscheinlich 2, hoch 3 Jahre" },
  { "3–5 days", "low 3, high 5 days; likely the middle, 4",
    "niedrig 3, hoch 5 Tage; wahrscheinlich die Mitte, 4" },
  { "1–2 weeks", "low 1, high 2 weeks; likely the middle, 1½",
    "niedrig 1, hoch 2 Wochen; wahrscheinlich die Mitte, 1½" },
  { "2–4 months", "low 2, high 4 months; likely the middle, 3",
    "niedrig 2, hoch 4 Monate; wahrscheinlich die Mitte, 3" },
  { "1–3 years", "low 1, high 3 years; likely the middle, 2",
    "niedrig 1, hoch 3 Jahre; wahrscheinlich die Mitte, 2" },
  { "6 days", "6 days, one number: no range",
    "6 Tage, eine einzige Zahl: keine Spanne" },
  { "1 day", "1 day, one number: no range",
    "1 Tag, eine einzige Zahl: keine Spanne" },
  { "1 wk", "1 week, one number: no range",
    "1 Woche, eine einzige Zahl: keine Spanne" },
  { "1½ wk", "1½ weeks, one number: no range",
    "1½ Wochen, eine einzige Zahl: keine Spanne" },
  { "3 months", "3 months, one number: no range",
    "3 Monate, eine einzige Zahl: keine Spanne" },
  { "1 month", "1 month, one number: no range",
    "1 Monat, eine einzige Zahl: keine Spanne" },
  { "2 years", "2 years, one number: no range",
    "2 Jahre, eine einzige Zahl: keine Spanne" },
  { "1 year", "1 year, one number: no range",
    "1 Jahr, eine einzige Zahl: keine Spanne" },
  { "7", "7, one number: no range",
    "7, eine einzige Zahl: keine Spanne" },
  { "4–6–9", "low 4, likely 6, high 9",
    "niedrig 4, wahrscheinlich 6, hoch 9" },
  { "2 or 3", "low 2, high 3; likely the middle, 2½",
    "niedrig 2, hoch 3; wahrscheinlich die Mitte, 2½" },
  { "100–200–400 a day", "low 100, likely 200, high 400 a day",
    "niedrig 100, wahrscheinlich 200, hoch 400 am Tag" },
  { "3k a week", "3,000 a week",
    "3.000 in der Woche" },
  { "1–2k a month", "low 1,000, high 2,000 a month; likely the middle, 1,500",
    "niedrig 1.000, hoch 2.000 im Monat; wahrscheinlich die Mitte, 1.500" },
  { "150–280–420k a year", "low 150,000, likely 280,000, high 420,000 a year",
    "niedrig 150.000, wahrscheinlich 280.000, hoch 420.000 im Jahr" },
  { "€ 12k a month", "€\u00a012,000 a month",
    "12.000\u00a0€ im Monat" },
  { "9k a quarter", "9,000 a quarter",
    "9.000 im Quartal" },
  { "5k per day", "5,000 a day",
    "5.000 am Tag" },
  { "10 %", "10\u00a0%",
    "10\u00a0%" },
  { "5–10–20 %", "low 5\u00a0%, likely 10\u00a0%, high 20\u00a0%",
    "niedrig 5\u00a0%, wahrscheinlich 10\u00a0%, hoch 20\u00a0%" },
  { "€ 1.2m", "€\u00a01,200,000",
    "1.200.000\u00a0€" },
  { "9–12–20 wk, Priya", "low 9, likely 12, high 20 weeks (Priya)",
    "niedrig 9, wahrscheinlich 12, hoch 20 Wochen (Priya)" },
};

static void
test_what_was_understood (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GwInputRange) range = { 0 };

      g_test_message ("%s", cases[i].typed);
      g_assert_cmpint (gw_input_range (cases[i].typed, GW_INPUT_OF_ANYTHING, &range), ==,
                       GW_INPUT_UNDERSTOOD);
      g_autofree char *said = gw_input_range_say (&range);
      g_assert_cmpstr (said, ==, german ? cases[i].german : cases[i].said);
    }
}

/* A number with its unit may be typed as it was said, and means the same. */
static void
test_what_is_said_is_understood (void)
{
  static const char *const typed[] = {
    "6 days", "1 day", "1 wk", "1½ wk", "3 months", "2 years", "3k a week", "€ 12k a month", "10 %",
    "€ 1.2m", "5k per day", "9k a quarter",
  };

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_auto (GwInputRange) range = { 0 };
      g_auto (GwInputRange) again = { 0 };

      gw_input_range (typed[i], GW_INPUT_OF_ANYTHING, &range);
      g_autofree char *said = gw_input_range_say (&range);
      char *remark = strstr (said, german ? ", eine einzige" : ", one number");
      if (remark != NULL)
        *remark = '\0';
      g_test_message ("%s: %s", typed[i], said);
      g_assert_cmpint (gw_input_range (said, GW_INPUT_OF_ANYTHING, &again), ==, GW_INPUT_UNDERSTOOD);
      g_assert_cmpfloat_with_epsilon (again.likely, range.likely, 1e-9);
      g_assert_cmpint (again.unit, ==, range.unit);
      g_assert_cmpint (again.per, ==, range.per);
      g_assert_cmpstr (again.currency, ==, range.currency);
    }
}

static void
test_people_and_weeks (void)
{
  static const struct { double people, days; const char *said, *german; } teams[] = {
    { 2, 3, "2 people, 3 days a week each", "2 Personen, je 3 Tage in der Woche" },
    { 1, 5, "1 person, 5 days a week", "1 Person, 5 Tage in der Woche" },
    { 0.5, 2.5, "½ people, 2½ days a week each", "½ Personen, je 2½ Tage in der Woche" },
    { 3, 0, "3 people", "3 Personen" },
    { 1, 0, "1 person", "1 Person" },
  };
  static const struct { double weeks; const char *said, *german; } lengths[] = {
    { 1, "1 week", "1 Woche" }, { 1.5, "1½ weeks", "1½ Wochen" }, { 0.5, "½ weeks", "½ Wochen" },
    { 12, "12 weeks", "12 Wochen" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (teams); i++)
    {
      g_autofree char *said = gw_input_team_say (teams[i].people, teams[i].days);
      g_assert_cmpstr (said, ==, german ? teams[i].german : teams[i].said);
    }
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autofree char *said = gw_input_weeks_say (lengths[i].weeks);
      g_assert_cmpstr (said, ==, german ? lengths[i].german : lengths[i].said);
    }
}

int
main (int    argc,
      char **argv)
{
  german = use_language ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/input-said/what-was-understood", test_what_was_understood);
  g_test_add_func ("/input-said/what-is-said-is-understood", test_what_is_said_is_understood);
  g_test_add_func ("/input-said/people-and-weeks", test_people_and_weeks);
  return g_test_run ();
}
