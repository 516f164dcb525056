/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gw-input-range.h"

typedef struct
{
  const char  *text;
  GwInputOf    of;
  guint        numbers;
  double       low, likely, high;
  GwInputUnit  unit;
  GwInputPer   per;
  const char  *currency;
  const char  *note;
} Case;

#define T GW_INPUT_OF_TIME
#define M GW_INPUT_OF_MONEY
#define A GW_INPUT_OF_ANYTHING
#define D GW_UNIT_DAYS
#define W GW_UNIT_WEEKS
#define E GW_UNIT_MONEY

static const Case cases[] = {
  /* three numbers, every dash and word between them */
  { "4–6–9 days", T, 3, 4, 6, 9, D },
  { "4-6-9d", T, 3, 4, 6, 9, D },
  { "4 - 6 - 9 d", T, 3, 4, 6, 9, D },
  { "4—6—9 Tage", T, 3, 4, 6, 9, D },
  { "4, 6, 9 days", T, 3, 4, 6, 9, D },
  { "4,6,9 days", T, 3, 4, 6, 9, D },
  { "4/6/9 days", T, 3, 4, 6, 9, D },
  { "4; 6; 9 PT", T, 3, 4, 6, 9, D },
  { "4 to 6 to 9 days", T, 3, 4, 6, 9, D },
  { "4…6…9 d", T, 3, 4, 6, 9, D },
  { "4..6..9 d", T, 3, 4, 6, 9, D },
  { "4 days–6 days–9 days", T, 3, 4, 6, 9, D },
  { "4–6–9", T, 3, 4, 6, 9, GW_UNIT_NONE },
  { "6–6–6 days", T, 3, 6, 6, 6, D },
  { "8 ± 2 days", T, 3, 6, 8, 10, D },
  { "4-6-9 person-days", T, 3, 4, 6, 9, D },
  { "4-6-9 working days", T, 3, 4, 6, 9, D },
  { "4–6–9 Personentage", T, 3, 4, 6, 9, D },
  { "9–12–20 wk, Priya", T, 3, 9, 12, 20, W, GW_PER_NONE, "", "Priya" },
  { "9–12–20 wk (Priya, 3 Dec)", T, 3, 9, 12, 20, W, GW_PER_NONE, "", "Priya, 3 Dec" },
  { "9-12-20 Wochen; sagt Jonas", T, 3, 9, 12, 20, W, GW_PER_NONE, "", "sagt Jonas" },

  /* two numbers: likely in the middle */
  { "2 or 3", T, 2, 2, 2.5, 3, GW_UNIT_NONE },
  { "2 oder 3 Wochen", T, 2, 2, 2.5, 3, W },
  { "2 bis 3 Wochen", T, 2, 2, 2.5, 3, W },
  { "two or three weeks", T, 2, 2, 2.5, 3, W },
  { "zwei bis drei Wochen", T, 2, 2, 2.5, 3, W },
  { "between 2 and 3 months", T, 2, 2, 2.5, 3, GW_UNIT_MONTHS },
  { "zwischen 2 und 3 Monaten", T, 2, 2, 2.5, 3, GW_UNIT_MONTHS },
  { "1½–2½ weeks", T, 2, 1.5, 2, 2.5, W },

  /* one number: no range */
  { "6 wk", T, 1, 6, 6, 6, W },
  { "6wks", T, 1, 6, 6, 6, W },
  { "6 Wo.", T, 1, 6, 6, 6, W },
  { "about 6 weeks", T, 1, 6, 6, 6, W },
  { "ca. 6 Wochen", T, 1, 6, 6, 6, W },
  { "~6 weeks", T, 1, 6, 6, 6, W },
  { "maybe 1 or 2 weeks", T, 2, 1, 1.5, 2, W },
  { "perhaps about 6 weeks", T, 1, 6, 6, 6, W },
  { "vielleicht 6 bis 8 Wochen", T, 2, 6, 7, 8, W },
  { "wohl 1 oder 2 Wochen", T, 2, 1, 1.5, 2, W },
  { "ربما أسبوع أو أسبوعان", T, 2, 1, 1.5, 2, W },
  { "1½ weeks", T, 1, 1.5, 1.5, 1.5, W },
  { "1 ½ weeks", T, 1, 1.5, 1.5, 1.5, W },
  { "1 1/2 weeks", T, 1, 1.5, 1.5, 1.5, W },
  { "1/2 day", T, 1, 0.5, 0.5, 0.5, D },
  { "½ day", T, 1, 0.5, 0.5, 0.5, D },
  { "1.5 weeks", T, 1, 1.5, 1.5, 1.5, W },
  { "1,5 Wochen", T, 1, 1.5, 1.5, 1.5, W },
  { "anderthalb Wochen", T, 1, 1.5, 1.5, 1.5, W },
  { "two and a half weeks", T, 1, 2.5, 2.5, 2.5, W },
  { "half a year", T, 1, 0.5, 0.5, 0.5, GW_UNIT_YEARS },
  { "ein halbes Jahr", T, 1, 0.5, 0.5, 0.5, GW_UNIT_YEARS },
  { "a week", T, 1, 1, 1, 1, W },
  { "eine Woche", T, 1, 1, 1, 1, W },
  { "4 months", T, 1, 4, 4, 4, GW_UNIT_MONTHS },
  { "0 days", T, 1, 0, 0, 0, D },
  { "22 %", A, 1, 22, 22, 22, GW_UNIT_PERCENT },
  { "22\u00a0%", A, 1, 22, 22, 22, GW_UNIT_PERCENT },
  { "0.04–0.10–0.15", A, 3, 0.04, 0.10, 0.15, GW_UNIT_NONE },
  { "0.125", A, 1, 0.125, 0.125, 0.125, GW_UNIT_NONE },
  { "1234.567", A, 1, 1234.567, 1234.567, 1234.567, GW_UNIT_NONE },
  { "2–4–8", A, 3, 2, 4, 8, GW_UNIT_NONE },

  /* money */
  { "186k", M, 1, 186000, 186000, 186000, E, GW_PER_NONE, "" },
  { "€ 186,000", M, 1, 186000, 186000, 186000, E, GW_PER_NONE, "EUR" },
  { "€\u00a0186,000", M, 1, 186000, 186000, 186000, E, GW_PER_NONE, "EUR" },
  { "€186.000", M, 1, 186000, 186000, 186000, E, GW_PER_NONE, "EUR" },
  { "186 000 €", M, 1, 186000, 186000, 186000, E, GW_PER_NONE, "EUR" },
  { "186'000 CHF", M, 1, 186000, 186000, 186000, E, GW_PER_NONE, "CHF" },
  { "186.000,50 Euro", M, 1, 186000.5, 186000.5, 186000.5, E, GW_PER_NONE, "EUR" },
  { "$1,186,000.50", M, 1, 1186000.5, 1186000.5, 1186000.5, E, GW_PER_NONE, "USD" },
  { "186 Tsd. Euro", M, 1, 186000, 186000, 186000, E, GW_PER_NONE, "EUR" },
  { "186 TEUR", M, 1, 186000, 186000, 186000, E, GW_PER_NONE, "EUR" },
  { "186k€", M, 1, 186000, 186000, 186000, E, GW_PER_NONE, "EUR" },
  { "1.2m", A, 1, 1.2e6, 1.2e6, 1.2e6, E, GW_PER_NONE, "" },
  { "1.2m", M, 1, 1.2e6, 1.2e6, 1.2e6, E, GW_PER_NONE, "" },
  { "1,2 Mio. Euro", M, 1, 1.2e6, 1.2e6, 1.2e6, E, GW_PER_NONE, "EUR" },
  { "150–300–420k", A, 3, 150e3, 300e3, 420e3, E, GW_PER_NONE, "" },
  { "150k–300k–420k", M, 3, 150e3, 300e3, 420e3, E, GW_PER_NONE, "" },
  { "€150–€300", M, 2, 150, 225, 300, E, GW_PER_NONE, "EUR" },
  { "900k–1.2m", M, 2, 900e3, 1050e3, 1200e3, E, GW_PER_NONE, "" },
  { "104–112–124k a year", M, 3, 104e3, 112e3, 124e3, E, GW_PER_YEAR, "" },
  { "112k a year", A, 1, 112e3, 112e3, 112e3, E, GW_PER_YEAR, "" },
  { "112k/year", A, 1, 112e3, 112e3, 112e3, E, GW_PER_YEAR, "" },
  { "112k p.a.", M, 1, 112e3, 112e3, 112e3, E, GW_PER_YEAR, "" },
  { "112.000 € im Jahr", M, 1, 112e3, 112e3, 112e3, E, GW_PER_YEAR, "EUR" },
  { "112.000 € jährlich", M, 1, 112e3, 112e3, 112e3, E, GW_PER_YEAR, "EUR" },
  { "€ 4,500 a week", M, 1, 4500, 4500, 4500, E, GW_PER_WEEK, "EUR" },
  { "4500 pro Woche", M, 1, 4500, 4500, 4500, E, GW_PER_WEEK, "" },
  { "800 per month", M, 1, 800, 800, 800, E, GW_PER_MONTH, "" },
  { "4500", M, 1, 4500, 4500, 4500, E, GW_PER_NONE, "" },

  /* Arabic: its digits and signs, its words, one and two of a thing without a number */
  { "4–6–9 أيام", T, 3, 4, 6, 9, D }, { "٤–٦–٩ أيام", T, 3, 4, 6, 9, D },
  { "۴–۶–۹ أيام", T, 3, 4, 6, 9, D }, { "٤، ٦، ٩ أيام", T, 3, 4, 6, 9, D },
  { "٤ إلى ٦ إلى ٩ أيام", T, 3, 4, 6, 9, D }, { "من 4 إلى 9 أيام", T, 2, 4, 6.5, 9, D },
  { "من 4 الى 9 ايام", T, 2, 4, 6.5, 9, D }, { "بين 2 و 3 أشهر", T, 2, 2, 2.5, 3, GW_UNIT_MONTHS },
  { "ما بين 2 و3 أشهر", T, 2, 2, 2.5, 3, GW_UNIT_MONTHS }, { "2 أو 3 أسابيع", T, 2, 2, 2.5, 3, W },
  { "أسبوعين إلى 3 أسابيع", T, 2, 2, 2.5, 3, W }, { "من شهر إلى شهرين", T, 2, 1, 1.5, 2, GW_UNIT_MONTHS },
  { "٩–١٢–٢٠ أسبوعًا، بريا", T, 3, 9, 12, 20, W, GW_PER_NONE, "", "بريا" },
  { "٩–١٢–٢٠ أسبوعًا، بريا ٣ ديسمبر", T, 3, 9, 12, 20, W, GW_PER_NONE, "", "بريا ٣ ديسمبر" },
  { "أسبوعان", T, 1, 2, 2, 2, W }, { "شهر", T, 1, 1, 1, 1, GW_UNIT_MONTHS },
  { "حوالي ستة أسابيع", T, 1, 6, 6, 6, W }, { "أسبوع ونصف", T, 1, 1.5, 1.5, 1.5, W },
  { "3 أسابيع ونصف", T, 1, 3.5, 3.5, 3.5, W }, { "نصف سنة", T, 1, 0.5, 0.5, 0.5, GW_UNIT_YEARS },
  { "١٫٥ أسبوع", T, 1, 1.5, 1.5, 1.5, W }, { "١٫١٢٥", A, 1, 1.125, 1.125, 1.125, GW_UNIT_NONE },
  { "٢٢٪", A, 1, 22, 22, 22, GW_UNIT_PERCENT }, { "22 بالمئة", A, 1, 22, 22, 22, GW_UNIT_PERCENT },
  { "١٨٦٬٠٠٠", M, 1, 186000, 186000, 186000, E, GW_PER_NONE, "" },
  { "١٬١٨٦٬٠٠٠٫٥ يورو", M, 1, 1186000.5, 1186000.5, 1186000.5, E, GW_PER_NONE, "EUR" },
  { "186 ألفًا", M, 1, 186000, 186000, 186000, E, GW_PER_NONE, "" },
  { "١٨٦ ألف ريال", M, 1, 186000, 186000, 186000, E, GW_PER_NONE, "SAR" },
  { "ألف دولار", M, 1, 1000, 1000, 1000, E, GW_PER_NONE, "USD" },
  { "١٫٢ مليون درهم", A, 1, 1.2e6, 1.2e6, 1.2e6, E, GW_PER_NONE, "AED" },
  { "مليونا", M, 0 }, { "5 دينار", M, 0 }, { "5 دنانير كويتية", M, 0 },
  { "5 دينار كويتي", M, 1, 5, 5, 5, E, GW_PER_NONE, "KWD" },
  { "300 جنيه", M, 1, 300, 300, 300, E, GW_PER_NONE, "EGP" },
  { "300 جنيه إسترليني", M, 1, 300, 300, 300, E, GW_PER_NONE, "GBP" },
  { "١٥٠–٣٠٠–٤٢٠ ألفًا", A, 3, 150e3, 300e3, 420e3, E, GW_PER_NONE, "" },
  { "112 ألفًا في السنة", M, 1, 112e3, 112e3, 112e3, E, GW_PER_YEAR, "" },
  { "112 ألف يورو سنويًا", M, 1, 112e3, 112e3, 112e3, E, GW_PER_YEAR, "EUR" },
  { "€ ٤٬٥٠٠ في الأسبوع", M, 1, 4500, 4500, 4500, E, GW_PER_WEEK, "EUR" },
  { "٨٠٠/شهر", M, 1, 800, 800, 800, E, GW_PER_MONTH, "" },
};

static void
test_ranges_are_read_as_typed (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(GwInputRange) range = { 0 };
      GwInput input = gw_input_range (cases[i].text, cases[i].of, &range);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (input, ==,
                       cases[i].numbers > 0 ? GW_INPUT_UNDERSTOOD : GW_INPUT_UNCLEAR);
      g_assert_cmpuint (range.numbers, ==, cases[i].numbers);
      g_assert_cmpfloat_with_epsilon (range.low, cases[i].low, 1e-9);
      g_assert_cmpfloat_with_epsilon (range.likely, cases[i].likely, 1e-9);
      g_assert_cmpfloat_with_epsilon (range.high, cases[i].high, 1e-9);
      g_assert_cmpint (range.unit, ==, cases[i].unit);
      g_assert_cmpint (range.per, ==, cases[i].per);
      g_assert_cmpstr (range.currency, ==, cases[i].currency != NULL ? cases[i].currency : "");
      g_assert_cmpstr (range.note, ==, cases[i].note);
    }
}

static void
test_what_is_not_a_range_stays_empty (void)
{
  static const struct { const char *text; GwInputOf of; GwInput input; } bad[] = {
    { "", T, GW_INPUT_EMPTY }, { "  \t", T, GW_INPUT_EMPTY },
    { "soon", T, GW_INPUT_UNCLEAR }, { "a few weeks", T, GW_INPUT_UNCLEAR },
    { "6 m", T, GW_INPUT_UNCLEAR }, { "6 m", A, GW_INPUT_UNCLEAR }, { "6k days", M, GW_INPUT_UNCLEAR },
    { "6 apples", T, GW_INPUT_UNCLEAR }, { "up to 6 weeks", T, GW_INPUT_UNCLEAR },
    { "1-2-3-4 days", T, GW_INPUT_UNCLEAR }, { "4 days–2 weeks", T, GW_INPUT_UNCLEAR },
    { "9-6-4 days", T, GW_INPUT_NOT_RISING }, { "4-9-6 days", T, GW_INPUT_NOT_RISING },
    { "9 bis 4 Wochen", T, GW_INPUT_NOT_RISING }, { "900–1.2m", M, GW_INPUT_NOT_RISING },
    { "€5–$9", M, GW_INPUT_UNCLEAR }, { "€ 5", T, GW_INPUT_UNCLEAR }, { "5 %", T, GW_INPUT_UNCLEAR },
    { "4 weeks", M, GW_INPUT_UNCLEAR }, { "2 ± 3 days", T, GW_INPUT_UNCLEAR },
    { "4 ± 1 ± 2", T, GW_INPUT_UNCLEAR }, { "-4 days", T, GW_INPUT_UNCLEAR },
    { "6 wk, ", T, GW_INPUT_UNCLEAR }, { "6 wk Priya", T, GW_INPUT_UNCLEAR },
    { "4-", T, GW_INPUT_UNCLEAR }, { "1.2.3 days", T, GW_INPUT_UNCLEAR },
    { "6 days a week", T, GW_INPUT_UNCLEAR },
    { "قريبًا", T, GW_INPUT_UNCLEAR }, { "٦ تفاحات", T, GW_INPUT_UNCLEAR }, { "٤–", T, GW_INPUT_UNCLEAR },
    { "٩–٦–٤ أيام", T, GW_INPUT_NOT_RISING }, { "٥ ريال–٩ درهم", M, GW_INPUT_UNCLEAR },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_auto(GwInputRange) range = { .low = 7, .numbers = 7 };

      g_test_message ("%s", bad[i].text);
      g_assert_cmpint (gw_input_range (bad[i].text, bad[i].of, &range), ==, bad[i].input);
      g_assert_cmpuint (range.numbers, ==, 0);
      g_assert_cmpfloat (range.low, ==, 0);
      g_assert_null (range.note);
    }
}

static void
test_what_was_understood_is_said_back (void)
{
  static const struct { const char *text; GwInputOf of; const char *said; } says[] = {
    { "4-6-9d", T, "low 4, likely 6, high 9 days" },
    { "½-1-1 d", T, "low ½, likely 1, high 1 day" },
    { "2 or 3 weeks", T, "low 2, high 3 weeks; likely the middle, 2½" },
    { "2 or 3", T, "low 2, high 3; likely the middle, 2½" },
    { "6 wk", T, "6 weeks, one number: no range" },
    { "1 wk", T, "1 week, one number: no range" },
    { "9–12–20 wk, Priya", T, "low 9, likely 12, high 20 weeks (Priya)" },
    { "150–300–420k", A, "low 150,000, likely 300,000, high 420,000" },
    { "€ 104–112–124k a year", M, "low €\u00a0104,000, likely €\u00a0112,000, high €\u00a0124,000 a year" },
    { "€ 4500 a week", M, "€\u00a04,500 a week" },
    { "186k", M, "186,000" },
    { "22 %", A, "22\u00a0%" },
    { "4 – 5 months", T, "low 4, high 5 months; likely the middle, 4½" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (says); i++)
    {
      g_auto(GwInputRange) range = { 0 };

      g_assert_cmpint (gw_input_range (says[i].text, says[i].of, &range), ==, GW_INPUT_UNDERSTOOD);
      g_autofree char *said = gw_input_range_say (&range);
      g_assert_cmpstr (said, ==, says[i].said);
    }
}

static void
test_an_amount_is_one_number (void)
{
  g_auto(GwInputRange) amount = { 0 };

  g_assert_cmpint (gw_input_amount ("€ 186,000", &amount), ==, GW_INPUT_UNDERSTOOD);
  g_assert_cmpfloat (amount.likely, ==, 186000);
  g_assert_cmpint (gw_input_amount ("150–300k", &amount), ==, GW_INPUT_UNCLEAR);
  g_assert_cmpint (gw_input_amount ("150k, Finance", &amount), ==, GW_INPUT_UNCLEAR);
  g_assert_null (amount.note);
}

static void
test_lengths_come_in_weeks (void)
{
  static const struct { const char *text; double weeks; } lengths[] = {
    { "9 wk", 9 }, { "9", 9 }, { "1½ weeks", 1.5 }, { "3 days", 0.6 }, { "1 Jahr", 52 },
    { "3 months", 13 }, { "acht Wochen", 8 }, { "0", 0 },
    { "٩", 9 }, { "٣ أيام", 0.6 }, { "شهران", 52 / 6.0 }, { "ثمانية أسابيع", 8 },
  };
  double weeks;

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_assert_cmpint (gw_input_weeks (lengths[i].text, &weeks), ==, GW_INPUT_UNDERSTOOD);
      g_assert_cmpfloat_with_epsilon (weeks, lengths[i].weeks, 1e-9);
    }
  g_assert_cmpint (gw_input_weeks ("2-3 wk", &weeks), ==, GW_INPUT_UNCLEAR);
  g_assert_cmpint (gw_input_weeks ("long", &weeks), ==, GW_INPUT_UNCLEAR);
  g_assert_cmpint (gw_input_weeks (" ", &weeks), ==, GW_INPUT_EMPTY);
  g_assert_cmpfloat (weeks, ==, 0);

  g_autofree char *said = gw_input_weeks_say (1.5);
  g_assert_cmpstr (said, ==, "1½ weeks");
}

static void
test_units_are_compared_where_they_can (void)
{
  GwInputRange range = { .unit = GW_UNIT_WEEKS };

  g_assert_cmpfloat (gw_input_range_factor (&range, GW_UNIT_DAYS), ==, 5);
  g_assert_cmpfloat (gw_input_range_factor (&range, GW_UNIT_WEEKS), ==, 1);
  g_assert_cmpfloat (gw_input_range_factor (&range, GW_UNIT_MONEY), ==, 0);
  range.unit = GW_UNIT_NONE;
  g_assert_cmpfloat (gw_input_range_factor (&range, GW_UNIT_DAYS), ==, 1);
}

static void
test_a_team_has_people_and_days (void)
{
  static const struct { const char *text; double people, days; } teams[] = {
    { "2 people, 3 days a week each", 2, 3 }, { "2 people", 2, 0 }, { "2", 2, 0 },
    { "1.5 people", 1.5, 0 }, { "zwei Leute, je 3 Tage die Woche", 2, 3 },
    { "2 × 3 days a week", 2, 3 }, { "2 people at 60 %", 2, 3 }, { "1 person, full time", 1, 5 },
    { "one engineer, half-time", 1, 2.5 }, { "3 Personen, 2,5 Tage pro Woche", 3, 2.5 },
    { "2 people, 3 days/week", 2, 3 }, { "شخصان، 3 أيام في الأسبوع لكل منهما", 2, 3 },
    { "٣ أشخاص بواقع ٦٠٪", 3, 3 }, { "4 أشخاص، يومان في الأسبوع لكل واحد", 4, 2 }, { "شخص", 1, 0 },
  };
  static const char *const bad[] = { "nobody", "2 people, sometimes", "0", "2 people, 9 days a week" };
  double people, days;

  for (guint i = 0; i < G_N_ELEMENTS (teams); i++)
    {
      g_test_message ("%s", teams[i].text);
      g_assert_cmpint (gw_input_team (teams[i].text, &people, &days), ==, GW_INPUT_UNDERSTOOD);
      g_assert_cmpfloat_with_epsilon (people, teams[i].people, 1e-9);
      g_assert_cmpfloat_with_epsilon (days, teams[i].days, 1e-9);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_cmpint (gw_input_team (bad[i], &people, &days), ==, GW_INPUT_UNCLEAR);
  g_assert_cmpint (gw_input_team ("", &people, &days), ==, GW_INPUT_EMPTY);

  g_autofree char *said = gw_input_team_say (2, 3);
  g_assert_cmpstr (said, ==, "2 people, 3 days a week each");
  g_autofree char *alone = gw_input_team_say (1, 0);
  g_assert_cmpstr (alone, ==, "1 person");
}

static void
test_every_fault_has_its_sentence (void)
{
  for (GwInputAsks asks = GW_INPUT_ASKS_RANGE; asks <= GW_INPUT_ASKS_TEXT; asks++)
    for (GwInput input = GW_INPUT_UNDERSTOOD; input <= GW_INPUT_WRONG_WEEKDAY; input++)
      {
        g_autofree char *said = gw_input_say_fault (input, asks);

        g_assert_cmpint (said[0] != '\0', ==, input > GW_INPUT_EMPTY);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/input-range/ranges-are-read-as-typed", test_ranges_are_read_as_typed);
  g_test_add_func ("/input-range/what-is-not-a-range-stays-empty",
                   test_what_is_not_a_range_stays_empty);
  g_test_add_func ("/input-range/what-was-understood-is-said-back",
                   test_what_was_understood_is_said_back);
  g_test_add_func ("/input-range/an-amount-is-one-number", test_an_amount_is_one_number);
  g_test_add_func ("/input-range/lengths-come-in-weeks", test_lengths_come_in_weeks);
  g_test_add_func ("/input-range/units-are-compared-where-they-can",
                   test_units_are_compared_where_they_can);
  g_test_add_func ("/input-range/a-team-has-people-and-days", test_a_team_has_people_and_days);
  g_test_add_func ("/input-range/every-fault-has-its-sentence", test_every_fault_has_its_sentence);
  return g_test_run ();
}
