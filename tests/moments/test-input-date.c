/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gw-input-date.h"

#define TODAY "2026-11-23T09:00:00"   /* a Monday */

typedef struct
{
  const char *text;
  const char *iso;      /* NULL: not understood */
  GwGrain     grain;
  GwInput     fault;
} Case;

#define DAY GW_GRAIN_DAY
#define MONTH GW_GRAIN_MONTH
#define QUARTER GW_GRAIN_QUARTER
#define HALF GW_GRAIN_HALF
#define YEAR GW_GRAIN_YEAR
#define UNCLEAR NULL, GW_GRAIN_NONE, GW_INPUT_UNCLEAR

static const Case ahead[] = {
  /* days */
  { "15 Mar", "2027-03-15", DAY }, { "15. März", "2027-03-15", DAY }, { "March 15", "2027-03-15", DAY },
  { "March 15th", "2027-03-15", DAY }, { "15th of March", "2027-03-15", DAY },
  { "15 Mrz.", "2027-03-15", DAY }, { "by 15 Mar", "2027-03-15", DAY },
  { "bis zum 15. März 2027", "2027-03-15", DAY }, { "26 Feb 2027", "2027-02-26", DAY },
  { "Feb 26, 2027", "2027-02-26", DAY }, { "Fri 26 Feb", "2027-02-26", DAY },
  { "Friday, February 26", "2027-02-26", DAY }, { "Fr, 26.2.", "2027-02-26", DAY },
  { "Freitag, 26. Februar 2027", "2027-02-26", DAY }, { "26 Feb '27", "2027-02-26", DAY },
  { "2026-12-03", "2026-12-03", DAY }, { "3.12.2026", "2026-12-03", DAY },
  { "03.12.26", "2026-12-03", DAY }, { "3.12.", "2026-12-03", DAY }, { "3.12", "2026-12-03", DAY },
  { "2026/12/03", "2026-12-03", DAY }, { "26/02/2027", "2027-02-26", DAY },
  { "2/26/2027", "2027-02-26", DAY }, { "26-02-2027", "2027-02-26", DAY },
  { "3/3/2027", "2027-03-03", DAY }, { "26/2", "2027-02-26", DAY },
  { "23 Nov", "2026-11-23", DAY }, { "22 Nov", "2027-11-22", DAY },
  { "Fri", "2026-11-27", DAY }, { "Freitag", "2026-11-27", DAY }, { "Mon", "2026-11-23", DAY },
  { "this Friday", "2026-11-27", DAY }, { "kommenden Freitag", "2026-11-27", DAY },
  { "Friday next week", "2026-12-04", DAY }, { "last Friday", "2026-11-20", DAY },
  { "next Monday", "2026-11-30", DAY }, { "nächsten Montag", "2026-11-30", DAY },
  { "today", "2026-11-23", DAY }, { "tomorrow", "2026-11-24", DAY }, { "morgen", "2026-11-24", DAY },
  { "übermorgen", "2026-11-25", DAY }, { "in 3 days", "2026-11-26", DAY },
  { "in drei Tagen", "2026-11-26", DAY }, { "3 days from now", "2026-11-26", DAY },
  { "29 Feb 2028", "2028-02-29", DAY },

  /* with the time of day, and the offset of that day */
  { "2 Dec, 9:00", "2026-12-02T09:00+01:00", DAY }, { "2 Dec 9am", "2026-12-02T09:00+01:00", DAY },
  { "2 Dec at 2:30 pm", "2026-12-02T14:30+01:00", DAY }, { "2. Dez. um 9 Uhr", "2026-12-02T09:00+01:00", DAY },
  { "2 Dec at 3", "2026-12-02T15:00+01:00", DAY }, { "2 Dec at 9", "2026-12-02T09:00+01:00", DAY },
  { "at 3 on 2 Dec", "2026-12-02T15:00+01:00", DAY }, { "2 Dec at 3:30", "2026-12-02T15:30+01:00", DAY },
  { "2.12. um 14", "2026-12-02T14:00+01:00", DAY }, { "2.12. 15 Uhr", "2026-12-02T15:00+01:00", DAY },
  { "2 Dec 15h", "2026-12-02T15:00+01:00", DAY }, { "2 Dec 15h30", "2026-12-02T15:30+01:00", DAY },
  { "2. Dezember, 10.30 Uhr", "2026-12-02T10:30+01:00", DAY },
  { "Tue 1 Dec 2026, 10:00", "2026-12-01T10:00+01:00", DAY },
  { "Fri 9:00", "2026-11-27T09:00+01:00", DAY }, { "tomorrow 14:00", "2026-11-24T14:00+01:00", DAY },
  { "15 Jun 9:00", "2027-06-15T09:00+02:00", DAY }, { "9:00, 15 Jun", "2027-06-15T09:00+02:00", DAY },
  { "1.12.2026 10:00", "2026-12-01T10:00+01:00", DAY }, { "March 15 9:00", "2027-03-15T09:00+01:00", DAY },
  { "2026-12-03T14:00+01:00", "2026-12-03T14:00+01:00", DAY }, { "12 am 2 Dec", "2026-12-02T00:00+01:00", DAY },

  /* months */
  { "Nov", "2026-11", MONTH }, { "Oct", "2027-10", MONTH }, { "Dez.", "2026-12", MONTH },
  { "Jun next year", "2027-06", MONTH }, { "Juni nächsten Jahres", "2027-06", MONTH },
  { "March 2028", "2028-03", MONTH }, { "2027-03", "2027-03", MONTH }, { "12/2026", "2026-12", MONTH },
  { "Mar '28", "2028-03", MONTH }, { "in March", "2027-03", MONTH }, { "im März", "2027-03", MONTH },
  { "end of March", "2027-03", MONTH }, { "Ende März", "2027-03", MONTH },
  { "mid-March", "2027-03", MONTH }, { "early May 2027", "2027-05", MONTH },
  { "next month", "2026-12", MONTH }, { "this month", "2026-11", MONTH },
  { "end of the month", "2026-11", MONTH }, { "Monatsende", "2026-11", MONTH },
  { "end of next month", "2026-12", MONTH }, { "in 2 months", "2027-01", MONTH },
  { "in six months", "2027-05", MONTH }, { "in 6 weeks", "2027-01", MONTH },
  { "in a week", "2026-11", MONTH }, { "next week", "2026-12", MONTH }, { "KW 12", "2027-03", MONTH },
  { "week 50", "2026-12", MONTH }, { "KW 12/2028", "2028-03", MONTH },
  { "next 3 weeks", "2026-12", MONTH },

  /* quarters, halves, years */
  { "end of Q2", "2027-Q2", QUARTER }, { "Ende Q2", "2027-Q2", QUARTER }, { "Q2", "2027-Q2", QUARTER },
  { "Q4", "2026-Q4", QUARTER }, { "Q3 2027", "2027-Q3", QUARTER }, { "Q3/27", "2027-Q3", QUARTER },
  { "Q3 '27", "2027-Q3", QUARTER }, { "2027 Q3", "2027-Q3", QUARTER }, { "2027-q3", "2027-Q3", QUARTER },
  { "2. Quartal 2027", "2027-Q2", QUARTER }, { "zweites Quartal", "2027-Q2", QUARTER },
  { "im zweiten Quartal 2027", "2027-Q2", QUARTER }, { "the second quarter of 2027", "2027-Q2", QUARTER },
  { "2nd quarter", "2027-Q2", QUARTER }, { "next quarter", "2027-Q1", QUARTER },
  { "nächstes Quartal", "2027-Q1", QUARTER }, { "this quarter", "2026-Q4", QUARTER },
  { "in 2 quarters", "2027-Q2", QUARTER }, { "next three months", "2027-Q1", QUARTER },
  { "within 6 weeks", "2027-Q1", QUARTER },
  { "H1 2027", "2027-H1", HALF }, { "1. Halbjahr 2027", "2027-H1", HALF }, { "H1", "2027-H1", HALF },
  { "H2", "2026-H2", HALF }, { "first half of 2027", "2027-H1", HALF }, { "1. HJ 2027", "2027-H1", HALF },
  { "next six months", "2027-H1", HALF }, { "over the next six months", "2027-H1", HALF },
  { "in den nächsten sechs Monaten", "2027-H1", HALF }, { "the next two quarters", "2027-H1", HALF },
  { "in half a year", "2027-H1", HALF }, { "in einem halben Jahr", "2027-H1", HALF },
  { "2027", "2027", YEAR }, { "next year", "2027", YEAR }, { "nächstes Jahr", "2027", YEAR },
  { "in 2027", "2027", YEAR }, { "end of the year", "2026", YEAR }, { "Jahresende", "2026", YEAR },
  { "end of 2027", "2027", YEAR }, { "in a year", "2027", YEAR }, { "next 12 months", "2027", YEAR },
  { "never", "never", GW_GRAIN_NONE }, { "nie", "never", GW_GRAIN_NONE },

  /* Arabic: with its digits or ours, with vowel marks or without, the turn behind its word */
  { "15 مارس", "2027-03-15", DAY }, { "١٥ مارس", "2027-03-15", DAY }, { "۱۵ مارس", "2027-03-15", DAY },
  { "١٥ مارس ٢٠٢٨", "2028-03-15", DAY }, { "15 آذار", "2027-03-15", DAY },
  { "26 فبراير 2027", "2027-02-26", DAY }, { "الجمعة 26 فبراير", "2027-02-26", DAY },
  { "يوم الجمعة، ٢٦ فبراير", "2027-02-26", DAY }, { "2 كانون الأول", "2026-12-02", DAY },
  { "5 تشرين الثاني", "2027-11-05", DAY }, { "بحلول 15 أبريل", "2027-04-15", DAY },
  { "حتى 15 إبريل", "2027-04-15", DAY }, { "26/2/2027", "2027-02-26", DAY },
  { "٢٦/٢/٢٠٢٧", "2027-02-26", DAY }, { "٢٠٢٦-١٢-٠٣", "2026-12-03", DAY },
  { "\342\201\250" "15 مارس" "\342\201\251", "2027-03-15", DAY },
  { "الجمعة", "2026-11-27", DAY }, { "يوم الجمعة", "2026-11-27", DAY }, { "الجمعه", "2026-11-27", DAY },
  { "الجمعة القادمة", "2026-11-27", DAY }, { "الجمعة الماضية", "2026-11-20", DAY },
  { "الاثنين", "2026-11-23", DAY }, { "الإثنين", "2026-11-23", DAY }, { "الأحد", "2026-11-29", DAY },
  { "اليوم", "2026-11-23", DAY }, { "غدًا", "2026-11-24", DAY }, { "غداً", "2026-11-24", DAY },
  { "بعد غد", "2026-11-25", DAY }, { "بعد 3 أيام", "2026-11-26", DAY }, { "بعد ٣ أيام", "2026-11-26", DAY },
  { "بعد ثلاثة أيام", "2026-11-26", DAY }, { "بعد يومين", "2026-11-25", DAY },
  { "2 ديسمبر، الساعة 9:00", "2026-12-02T09:00+01:00", DAY },
  { "2 ديسمبر الساعة 9 صباحًا", "2026-12-02T09:00+01:00", DAY },
  { "٢ ديسمبر ٢:٣٠ م", "2026-12-02T14:30+01:00", DAY }, { "غدًا الساعة 14", "2026-11-24T14:00+01:00", DAY },
  { "مارس", "2027-03", MONTH }, { "شهر مارس", "2027-03", MONTH }, { "في مارس 2028", "2028-03", MONTH },
  { "كانون الثاني 2027", "2027-01", MONTH }, { "أيلول", "2027-09", MONTH },
  { "نهاية مارس", "2027-03", MONTH }, { "منتصف شهر مارس", "2027-03", MONTH },
  { "الشهر القادم", "2026-12", MONTH }, { "هذا الشهر", "2026-11", MONTH },
  { "الشهر الحالي", "2026-11", MONTH }, { "نهاية الشهر", "2026-11", MONTH },
  { "نهاية الشهر المقبل", "2026-12", MONTH }, { "يونيو من العام القادم", "2027-06", MONTH },
  { "بعد شهرين", "2027-01", MONTH }, { "بعد 6 أسابيع", "2027-01", MONTH }, { "بعد أسبوع", "2026-11", MONTH },
  { "الأسبوع القادم", "2026-12", MONTH }, { "الأسبوع 12", "2027-03", MONTH },
  { "الربع الثاني", "2027-Q2", QUARTER }, { "الربع الثاني من 2027", "2027-Q2", QUARTER },
  { "الربع الثالث من عام ٢٠٢٧", "2027-Q3", QUARTER }, { "نهاية الربع الثاني", "2027-Q2", QUARTER },
  { "الربع 2 من 2027", "2027-Q2", QUARTER }, { "النصف 1 من 2027", "2027-H1", HALF },
  { "الربع القادم", "2027-Q1", QUARTER }, { "خلال 6 أسابيع", "2027-Q1", QUARTER },
  { "في غضون 6 أسابيع", "2027-Q1", QUARTER }, { "النصف الأول من 2027", "2027-H1", HALF },
  { "خلال 6 أشهر", "2027-H1", HALF }, { "الـ 6 أشهر القادمة", "2027-H1", HALF },
  { "بعد نصف سنة", "2027-H1", HALF }, { "عام 2027", "2027", YEAR }, { "٢٠٢٧", "2027", YEAR },
  { "العام القادم", "2027", YEAR }, { "السنة المقبلة", "2027", YEAR }, { "نهاية العام", "2026", YEAR },
  { "نهاية العام القادم", "2027", YEAR }, { "بعد سنة", "2027", YEAR },
  { "أبدًا", "never", GW_GRAIN_NONE },
  { "قريبًا", UNCLEAR }, { "١٥", UNCLEAR }, { "6 أسابيع", UNCLEAR }, { "تشرين", UNCLEAR },
  { "الربع الخامس", UNCLEAR }, { "الجمعة السبت", UNCLEAR }, { "النصف الثالث", UNCLEAR },
  { "٣/٤", NULL, GW_GRAIN_NONE, GW_INPUT_TWO_READINGS },
  { "٣١ فبراير", NULL, GW_GRAIN_NONE, GW_INPUT_NO_SUCH_DAY },
  { "الجمعة 3 ديسمبر 2026", NULL, GW_GRAIN_NONE, GW_INPUT_WRONG_WEEKDAY },

  /* nothing is guessed */
  { "", NULL, GW_GRAIN_NONE, GW_INPUT_EMPTY }, { " \t", NULL, GW_GRAIN_NONE, GW_INPUT_EMPTY },
  { "soon", UNCLEAR }, { "bald", UNCLEAR }, { "after summer", UNCLEAR }, { "15", UNCLEAR },
  { "9:00", UNCLEAR }, { "Q5", UNCLEAR }, { "H3 2027", UNCLEAR }, { "2027-13", UNCLEAR },
  { "2 Dec 25:00", UNCLEAR }, { "2 Dec 24:00", UNCLEAR }, { "2 Dec 9:75", UNCLEAR }, { "Mar Apr", UNCLEAR }, { "6 weeks", UNCLEAR },
  { "15 Mar or 16 Mar", UNCLEAR }, { "Q2 March", UNCLEAR }, { "Q2, 9:00", UNCLEAR },
  { "Fri Sat", UNCLEAR }, { "Fri March", UNCLEAR }, { "15 Mar please", UNCLEAR }, { "1234", UNCLEAR },
  { "end", UNCLEAR }, { "end of 15 Mar", UNCLEAR }, { "13/2027", UNCLEAR }, { "40 Mar", UNCLEAR },
  { "never ever", UNCLEAR }, { "2026-12-03T14:00", UNCLEAR }, { "in 1.5 months", UNCLEAR },
  { "03/04/2027", NULL, GW_GRAIN_NONE, GW_INPUT_TWO_READINGS },
  { "3/4", NULL, GW_GRAIN_NONE, GW_INPUT_TWO_READINGS },
  { "next Friday", NULL, GW_GRAIN_NONE, GW_INPUT_TWO_READINGS },
  { "nächsten Freitag", NULL, GW_GRAIN_NONE, GW_INPUT_TWO_READINGS },
  { "31 Feb", NULL, GW_GRAIN_NONE, GW_INPUT_NO_SUCH_DAY },
  { "29 Feb 2027", NULL, GW_GRAIN_NONE, GW_INPUT_NO_SUCH_DAY },
  { "31.4.2027", NULL, GW_GRAIN_NONE, GW_INPUT_NO_SUCH_DAY },
  { "KW 53 2027", NULL, GW_GRAIN_NONE, GW_INPUT_NO_SUCH_DAY },
  { "Fri 3 Dec 2026", NULL, GW_GRAIN_NONE, GW_INPUT_WRONG_WEEKDAY },
};

static const Case behind[] = {
  { "20 Nov", "2026-11-20", DAY }, { "24 Nov", "2025-11-24", DAY }, { "15 Mar", "2026-03-15", DAY },
  { "9. Nov.", "2026-11-09", DAY }, { "Fri", "2026-11-20", DAY }, { "Mon", "2026-11-23", DAY },
  { "yesterday", "2026-11-22", DAY }, { "gestern", "2026-11-22", DAY }, { "3 days ago", "2026-11-20", DAY },
  { "vor 3 Tagen", "2026-11-20", DAY }, { "Dec", "2025-12", MONTH }, { "Nov", "2026-11", MONTH },
  { "last month", "2026-10", MONTH }, { "2 months ago", "2026-09", MONTH }, { "vor 2 Wochen", "2026-11", MONTH },
  { "Q3", "2026-Q3", QUARTER }, { "Q4", "2026-Q4", QUARTER }, { "last quarter", "2026-Q3", QUARTER },
  { "أمس", "2026-11-22", DAY }, { "أول أمس", "2026-11-21", DAY }, { "قبل 3 أيام", "2026-11-20", DAY },
  { "قبل يومين", "2026-11-21", DAY }, { "قبل شهرين", "2026-09", MONTH }, { "الشهر الماضي", "2026-10", MONTH },
  { "العام الماضي", "2025", YEAR }, { "منذ الربع الأول", "2026-Q1", QUARTER },
  { "letztes Jahr", "2025", YEAR }, { "since Q1", "2026-Q1", QUARTER },
};

static GDateTime *
new_now (const char *text)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_identifier ("CET-1CEST,M3.5.0,M10.5.0/3");

  g_assert_nonnull (zone);
  return g_date_time_new_from_iso8601 (text, zone);
}

static void
check (const Case  *cases,
       gsize        n,
       GwInputLook  look)
{
  g_autoptr(GDateTime) now = new_now (TODAY);

  for (gsize i = 0; i < n; i++)
    {
      GwInputDate date;
      GwInput input = gw_input_date (cases[i].text, now, look, &date);

      if (input != cases[i].fault
          || g_strcmp0 (date.iso, cases[i].iso != NULL ? cases[i].iso : "") != 0)
        {
          g_test_message ("\"%s\": %d \"%s\"", cases[i].text, input, date.iso);
          g_test_fail ();
          continue;
        }
      g_assert_cmpint (date.grain, ==, cases[i].grain);
      g_assert_cmpint (date.grain == GW_GRAIN_NONE, ==, !g_date_valid (&date.first));
      if (date.grain != GW_GRAIN_NONE)
        {
          GDate first, last;

          g_assert_cmpint (gw_grain_of (date.iso), ==, date.grain);
          g_assert_true (gw_grain_bounds (date.iso, &first, &last));
          g_assert_cmpint (g_date_compare (&date.last, &first), >=, 0);
          g_assert_cmpint (g_date_compare (&date.last, &last), <=, 0);
        }
    }
}

static void
test_dates_ahead_keep_their_grain (void)
{
  check (ahead, G_N_ELEMENTS (ahead), GW_INPUT_AHEAD);
}

static void
test_dates_behind_look_back (void)
{
  check (behind, G_N_ELEMENTS (behind), GW_INPUT_BEHIND);
}

/* What is behind a number: an answer of the coming weeks is not one of last year. */
static void
test_what_was_seen_may_be_awaited (void)
{
  static const struct
  {
    const char *now, *text, *iso;
  } cases[] = {
    { "2026-11-28T09:00:00", "9 Dec", "2026-12-09" },
    { "2026-11-28T09:00:00", "29 Dec", "2026-12-29" },
    { "2026-11-28T09:00:00", "30 Dec", "2025-12-30" },
    { "2026-11-28T09:00:00", "20 Nov", "2026-11-20" },
    { "2026-11-28T09:00:00", "12 May", "2026-05-12" },
    { "2026-12-20T09:00:00", "15 Jan", "2027-01-15" },
    { "2026-12-20T09:00:00", "15 Feb", "2026-02-15" },
    { "2027-01-04T09:00:00", "9 Dec", "2026-12-09" },
    { "2026-11-28T09:00:00", "Dec", "2025-12" },
    { "2026-11-28T09:00:00", "9 Dec 2025", "2025-12-09" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GDateTime) now = new_now (cases[i].now);
      GwInputDate date;

      g_assert_cmpint (gw_input_date (cases[i].text, now, GW_INPUT_SEEN, &date), ==,
                       GW_INPUT_UNDERSTOOD);
      g_assert_cmpstr (date.iso, ==, cases[i].iso);
    }
}

static void
test_weekdays_look_to_the_nearest_one (void)
{
  static const struct { const char *text, *ahead, *behind; } cases[] = {
    { "Mon", "2026-11-30", "2026-11-23" }, { "Wed", "2026-11-25", "2026-11-25" },
    { "Fri", "2026-11-27", "2026-11-20" }, { "last Mon", "2026-11-23", "2026-11-23" },
    { "last Wed", "2026-11-18", "2026-11-18" }, { "letzten Freitag", "2026-11-20", "2026-11-20" },
    { "next Mon", "2026-11-30", "2026-11-30" }, { "nächsten Mittwoch", "2026-12-02", "2026-12-02" },
  };
  g_autoptr(GDateTime) wednesday = new_now ("2026-11-25T09:00:00");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GwInputDate date;

      g_assert_cmpint (gw_input_date (cases[i].text, wednesday, GW_INPUT_AHEAD, &date), ==,
                       GW_INPUT_UNDERSTOOD);
      g_assert_cmpstr (date.iso, ==, cases[i].ahead);
      g_assert_cmpint (gw_input_date (cases[i].text, wednesday, GW_INPUT_BEHIND, &date), ==,
                       GW_INPUT_UNDERSTOOD);
      g_assert_cmpstr (date.iso, ==, cases[i].behind);
    }
}

static void
test_every_day_of_two_years_reads_back (void)
{
  g_autoptr(GDateTime) now = new_now (TODAY);
  GDate day;

  g_date_clear (&day, 1);
  for (g_date_set_dmy (&day, 23, 11, 2026); g_date_get_year (&day) < 2029; g_date_add_days (&day, 1))
    {
      g_autofree char *iso = gw_grain_write (GW_GRAIN_DAY, &day);
      g_autofree char *german = g_strdup_printf ("%u.%u.%u", g_date_get_day (&day),
                                                 g_date_get_month (&day), g_date_get_year (&day));
      GwInputDate date;

      g_assert_cmpint (gw_input_date (german, now, GW_INPUT_AHEAD, &date), ==, GW_INPUT_UNDERSTOOD);
      g_assert_cmpstr (date.iso, ==, iso);

      /* what the program says is what it reads */
      g_autofree char *said = gw_input_date_say (&date);
      g_assert_cmpint (gw_input_date (said, now, GW_INPUT_AHEAD, &date), ==, GW_INPUT_UNDERSTOOD);
      g_assert_cmpstr (date.iso, ==, iso);
    }
}

static void
test_what_was_understood_is_said_back (void)
{
  static const struct { const char *text, *said; } says[] = {
    { "15 Mar", "Mon 15 Mar 2027" }, { "2 Dec, 9:00", "Wed 2 Dec 2026, 09:00" },
    { "Nov", "November 2026" }, { "end of Q2", "Q2 2027" }, { "H1 2027", "H1 2027" },
    { "next year", "2027" }, { "never", "never" },
    { "mid-April", "April 2027 (about Thu 15 Apr 2027; write a day if you know it)" },
    { "early May", "May 2027 (until Mon 10 May 2027; write a day if you know it)" },
    { "late May", "May 2027" },
    { "in 6 weeks", "January 2027 (about Mon 4 Jan 2027; write a day if you know it)" },
    { "next week", "December 2026 (until Sun 6 Dec 2026; write a day if you know it)" },
    { "next six months", "H1 2027 (until Sun 23 May 2027; write a day if you know it)" },
  };
  g_autoptr(GDateTime) now = new_now (TODAY);

  for (guint i = 0; i < G_N_ELEMENTS (says); i++)
    {
      GwInputDate date;

      g_assert_cmpint (gw_input_date (says[i].text, now, GW_INPUT_AHEAD, &date), ==,
                       GW_INPUT_UNDERSTOOD);
      g_autofree char *said = gw_input_date_say (&date);
      g_assert_cmpstr (said, ==, says[i].said);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/input-date/dates-ahead-keep-their-grain", test_dates_ahead_keep_their_grain);
  g_test_add_func ("/input-date/dates-behind-look-back", test_dates_behind_look_back);
  g_test_add_func ("/input-date/what-was-seen-may-be-awaited", test_what_was_seen_may_be_awaited);
  g_test_add_func ("/input-date/weekdays-look-to-the-nearest-one",
                   test_weekdays_look_to_the_nearest_one);
  g_test_add_func ("/input-date/every-day-of-two-years-reads-back",
                   test_every_day_of_two_years_reads_back);
  g_test_add_func ("/input-date/what-was-understood-is-said-back",
                   test_what_was_understood_is_said_back);
  return g_test_run ();
}
