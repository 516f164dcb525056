/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gw-grain.h"

static GDate
day_of (const char *iso)
{
  GDate day;

  g_assert_true (gw_grain_bounds (iso, &day, NULL));
  return day;
}

static void
test_each_form_covers_its_days (void)
{
  static const struct { const char *when; GwGrain grain; const char *first, *last; } cases[] = {
    { "2027", GW_GRAIN_YEAR, "2027-01-01", "2027-12-31" },
    { "2027-H1", GW_GRAIN_HALF, "2027-01-01", "2027-06-30" },
    { "2027-H2", GW_GRAIN_HALF, "2027-07-01", "2027-12-31" },
    { "2027-Q1", GW_GRAIN_QUARTER, "2027-01-01", "2027-03-31" },
    { "2027-Q4", GW_GRAIN_QUARTER, "2027-10-01", "2027-12-31" },
    { "2028-02", GW_GRAIN_MONTH, "2028-02-01", "2028-02-29" },
    { "2027-02-26", GW_GRAIN_DAY, "2027-02-26", "2027-02-26" },
    { "2026-12-03T14:00+01:00", GW_GRAIN_DAY, "2026-12-03", "2026-12-03" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GDate first, last;

      g_assert_cmpint (gw_grain_of (cases[i].when), ==, cases[i].grain);
      g_assert_true (gw_grain_bounds (cases[i].when, &first, &last));
      g_autofree char *a = gw_grain_write (GW_GRAIN_DAY, &first);
      g_autofree char *b = gw_grain_write (GW_GRAIN_DAY, &last);
      g_assert_cmpstr (a, ==, cases[i].first);
      g_assert_cmpstr (b, ==, cases[i].last);
    }
}

static void
test_other_texts_have_no_grain (void)
{
  static const char *const cases[] = {
    "", "never", "27", "2027-Q5", "2027-Q0", "2027-H3", "2027-13", "2027-00", "2027-02-30",
    "2027-2-3", "2027-Q12", "0000", "2027 ", "Q2", "2027-02-26x",
  };
  GDate untouched;

  g_assert_cmpint (gw_grain_of (NULL), ==, GW_GRAIN_NONE);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (gw_grain_of (cases[i]), ==, GW_GRAIN_NONE);
      g_assert_false (gw_grain_bounds (cases[i], &untouched, &untouched));
    }
}

static void
test_a_day_is_written_with_each_grain (void)
{
  static const struct { GwGrain grain; const char *text; } cases[] = {
    { GW_GRAIN_DAY, "2027-06-18" }, { GW_GRAIN_MONTH, "2027-06" }, { GW_GRAIN_QUARTER, "2027-Q2" },
    { GW_GRAIN_HALF, "2027-H1" }, { GW_GRAIN_YEAR, "2027" }, { GW_GRAIN_NONE, NULL },
  };
  GDate day = day_of ("2027-06-18");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = gw_grain_write (cases[i].grain, &day);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_the_honest_grain_is_the_finest_not_finer_than_the_spread (void)
{
  static const struct { const char *p10, *p90; GwGrain grain; } cases[] = {
    { "2027-05-13", "2027-06-18", GW_GRAIN_QUARTER },   /* everything of the first sample */
    { "2027-02-19", "2027-02-19", GW_GRAIN_DAY },
    { "2027-02-19", "2027-02-22", GW_GRAIN_MONTH },
    { "2027-02-01", "2027-02-28", GW_GRAIN_MONTH },
    { "2027-01-31", "2027-02-28", GW_GRAIN_QUARTER },   /* 29 days, February has 28 */
    { "2027-01-15", "2027-05-20", GW_GRAIN_HALF },
    { "2027-01-15", "2027-10-20", GW_GRAIN_YEAR },
    { "2027-01-15", "2028-10-20", GW_GRAIN_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GDate p10 = day_of (cases[i].p10), p90 = day_of (cases[i].p90);

      g_assert_cmpint (gw_grain_honest (&p10, &p90), ==, cases[i].grain);
    }
}

static void
test_a_finer_date_is_false_precision (void)
{
  GDate p10 = day_of ("2027-05-13"), p90 = day_of ("2027-06-18");

  g_assert_true (gw_grain_too_fine ("2027-06-18", &p10, &p90));
  g_assert_true (gw_grain_too_fine ("2027-06", &p10, &p90));
  g_assert_false (gw_grain_too_fine ("2027-Q2", &p10, &p90));
  g_assert_false (gw_grain_too_fine ("2027-H1", &p10, &p90));
  g_assert_false (gw_grain_too_fine (NULL, &p10, &p90));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/grain/each-form-covers-its-days", test_each_form_covers_its_days);
  g_test_add_func ("/grain/other-texts-have-no-grain", test_other_texts_have_no_grain);
  g_test_add_func ("/grain/a-day-is-written-with-each-grain", test_a_day_is_written_with_each_grain);
  g_test_add_func ("/grain/honest", test_the_honest_grain_is_the_finest_not_finer_than_the_spread);
  g_test_add_func ("/grain/a-finer-date-is-false-precision", test_a_finer_date_is_false_precision);
  return g_test_run ();
}
