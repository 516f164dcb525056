/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-calendar.h"

#include <glib.h>

static void
assert_day (GwDay       day,
            const char *expected)
{
  g_autofree char *text = gw_day_format (day);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_days_are_read_and_written (void)
{
  g_assert_cmpuint (gw_day_parse ("0001-01-01"), ==, 1);
  assert_day (gw_day_parse ("2027-02-26"), "2027-02-26");
  assert_day (gw_day_parse ("2026-12-03T14:00+01:00"), "2026-12-03");
  assert_day (gw_day_parse ("2028-02-29"), "2028-02-29");
  assert_day (GW_DAY_NONE, NULL);

  static const char *const refused[] = {
    "", "2027", "2027-02", "2027-2-26", "2027-02-29", "2027-13-01", "2027-00-10", "2027-01-00",
    "2027-01-32", "0000-01-01", "2027-02-26 ", "27-02-26", "+027-02-26",
  };
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_cmpuint (gw_day_parse (refused[i]), ==, GW_DAY_NONE);
  g_assert_cmpuint (gw_day_parse (NULL), ==, GW_DAY_NONE);
}

static void
test_months_count_as_numbers (void)
{
  GwMonth february = gw_month_parse ("2027-02");
  g_autofree char *text = gw_month_format (february + 25);
  g_autofree char *never = gw_month_format (GW_MONTH_NEVER);

  g_assert_cmpstr (text, ==, "2029-03");
  g_assert_cmpint (gw_month_parse ("2030-01") - february, ==, 35);
  g_assert_cmpint (gw_month_of_day (gw_day_parse ("2027-02-28")), ==, february);
  assert_day (gw_month_first_day (february), "2027-02-01");
  assert_day (gw_month_last_day (february), "2027-02-28");
  assert_day (gw_month_last_day (february + 12), "2028-02-29");
  assert_day (gw_month_last_day (gw_month_parse ("2027-12")), "2027-12-31");

  g_assert_cmpint (gw_month_parse ("never"), ==, GW_MONTH_NEVER);
  g_assert_cmpstr (never, ==, "never");
  g_assert_cmpint (gw_month_parse ("2027-2"), ==, GW_MONTH_NONE);
  g_assert_cmpint (gw_month_parse ("2027-13"), ==, GW_MONTH_NONE);
  g_assert_cmpint (gw_month_parse (NULL), ==, GW_MONTH_NONE);
  g_assert_null (gw_month_format (GW_MONTH_NONE));
  g_assert_cmpuint (gw_month_last_day (GW_MONTH_NEVER), ==, GW_DAY_NONE);
  g_assert_cmpuint (gw_month_first_day (GW_MONTH_NONE), ==, GW_DAY_NONE);
}

/* Day by day, against which the closed forms are held. */
static guint
count_slowly (const GwCalendar *calendar,
              GwDay             until)
{
  guint count = 0;

  for (GwDay day = calendar->start; day <= until; day++)
    {
      gboolean holiday = FALSE;

      for (gsize i = 0; i < calendar->n_holidays; i++)
        holiday |= calendar->holidays[i] == day;
      count += (day - 1) % 7 < 5 && !holiday;
    }
  return count;
}

static void
test_working_days_agree_with_counting (void)
{
  GwDay january = gw_day_parse ("2027-01-04");
  const GwDay holidays[] = {
    gw_day_parse ("2027-05-17"), gw_day_parse ("2027-03-26"), gw_day_parse ("2027-03-29"),
    gw_day_parse ("2027-03-29"), gw_day_parse ("2027-05-16"), gw_day_parse ("2026-12-25"),
  };

  for (GwDay start = january; start < january + 7; start++)
    {
      GwCalendar calendar = { start, holidays, G_N_ELEMENTS (holidays), 1, 1 };

      for (GwDay until = start - 3; until < start + 200; until++)
        g_assert_cmpuint (gw_calendar_working_days (&calendar, until), ==,
                          until < start ? 0 : count_slowly (&calendar, until));
      for (guint effort = 1; effort < 140; effort++)
        {
          GwDay day = gw_calendar_day_of_effort (&calendar, effort);

          g_assert_cmpuint (count_slowly (&calendar, day), ==, effort);
          g_assert_cmpuint (count_slowly (&calendar, day - 1), ==, effort - 1);
        }
    }
}

static void
test_weeks_end_on_their_last_working_day (void)
{
  GwDay monday = gw_day_parse ("2027-01-11");

  assert_day (gw_weeks_end (monday, 8), "2027-03-05");
  assert_day (gw_weeks_end (monday, 13), "2027-04-09");
  assert_day (gw_weeks_end (monday, 22), "2027-06-11");
  assert_day (gw_weeks_end (monday, 1.5), "2027-01-20");
  assert_day (gw_weeks_end (monday, 0.1), "2027-01-11");
  assert_day (gw_weeks_end (monday, 0), "2027-01-11");
  assert_day (gw_weeks_end (monday, 0.1 + 0.2 + 0.3), "2027-01-13");
  assert_day (gw_weeks_end (monday + 2, 1), "2027-01-19");       /* Wednesday to Tuesday */
  assert_day (gw_weeks_end (monday - 2, 1), "2027-01-15");       /* from Saturday: the next week */
  g_assert_cmpuint (gw_weeks_end (GW_DAY_NONE, 3), ==, GW_DAY_NONE);
  g_assert_cmpuint (gw_weeks_end (monday, 21 * 53), ==, GW_DAY_NONE);
}

static void
test_capacity_counts_people_and_focus (void)
{
  const GwDay holidays[] = { gw_day_parse ("2027-03-26"), gw_day_parse ("2027-03-29"),
                             gw_day_parse ("2027-05-06"), gw_day_parse ("2027-05-17") };
  GwCalendar calendar = { gw_day_parse ("2027-01-11"), holidays, G_N_ELEMENTS (holidays), 2, 0.6 };
  GwDay due = gw_day_parse ("2027-02-26");

  g_assert_cmpuint (gw_calendar_working_days (&calendar, due), ==, 35);
  g_assert_cmpfloat_with_epsilon (gw_calendar_capacity (&calendar, due), 42.0, 1e-9);
  assert_day (gw_calendar_day_of_effort (&calendar, 42), "2027-02-26");
  assert_day (gw_calendar_day_of_effort (&calendar, 42.001), "2027-03-01");
  assert_day (gw_calendar_day_of_effort (&calendar, 0), "2027-01-11");
  g_assert_cmpuint (gw_calendar_day_of_effort (&calendar, 1e9), ==, GW_DAY_NONE);

  /* three days of a tenth are three tenths, however they were added up */
  calendar.people = 0.1;
  calendar.focus = 1;
  assert_day (gw_calendar_day_of_effort (&calendar, 0.1 + 0.2), "2027-01-13");

  calendar.people = 0;
  g_assert_cmpuint (gw_calendar_day_of_effort (&calendar, 1), ==, GW_DAY_NONE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/days-are-read-and-written", test_days_are_read_and_written);
  g_test_add_func ("/calendar/months-count-as-numbers", test_months_count_as_numbers);
  g_test_add_func ("/calendar/working-days-agree-with-counting",
                   test_working_days_agree_with_counting);
  g_test_add_func ("/calendar/weeks-end-on-their-last-working-day",
                   test_weeks_end_on_their_last_working_day);
  g_test_add_func ("/calendar/capacity-counts-people-and-focus",
                   test_capacity_counts_people_and_focus);
  return g_test_run ();
}
