/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-say.h"
#include "gw-short-private.h"

#include "language.h"

#include <math.h>

/* What a box shows stands in the words of the language that runs, and not in the plain form that is
 * understood everywhere: that the program reads these words is shown here for each language it is run
 * with. */

static void
test_dates_stand_in_the_language (void)
{
  static const char *const dates[] = {
    "2026-12-01T10:00+01:00", "2026-12-03", "2027-01-12", "2027-02", "2027-03", "2027-04", "2027-05",
    "2027-06", "2027-07", "2027-08", "2027-09", "2027-10", "2027-11", "2027-12", "2026-Q1", "2027-Q2",
    "2027-Q3", "2027-Q4", "2027-H1", "2027-H2", "2027", "2026-11-23", "2026-11-24", "2026-11-25",
    "2026-11-26", "2026-11-27", "2026-11-28", "2026-11-29",
  };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *said = gw_say_when (dates[i]);
      g_autofree char *shown = gw_short_date_text (dates[i]);

      g_assert_cmpstr (shown, ==, said);
    }
}

static void
test_lengths_stand_in_the_language (void)
{
  static const double numbers[] = { 0.5, 1, 1.5, 2, 3, 6, 9, 11, 12, 45, 100 };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    for (guint weeks = 0; weeks < 2; weeks++)
      {
        double low = i == 0 ? NAN : numbers[i - 1], high = i == 0 ? NAN : numbers[i] * 2;
        g_autofree char *said = gw_short_time_said (low, numbers[i], high, weeks);
        g_autofree char *shown = gw_short_time_text (low, numbers[i], high, weeks);

        g_assert_nonnull (said);
        g_assert_cmpstr (shown, ==, said);
      }
}

int
main (int   argc,
      char *argv[])
{
  use_language ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/short-text/dates-stand-in-the-language", test_dates_stand_in_the_language);
  g_test_add_func ("/short-text/lengths-stand-in-the-language", test_lengths_stand_in_the_language);
  return g_test_run ();
}
