/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-cash-curve.h"
#include "gw-delay-bars.h"
#include "gw-odds-curve.h"

#include <math.h>

static const GwStroke *
nth_stroke (GwDiagram    *diagram,
            GwStrokeKind  kind,
            guint         n)
{
  for (guint i = 0; i < diagram->strokes->len; i++)
    {
      const GwStroke *stroke = &g_array_index (diagram->strokes, GwStroke, i);

      if (stroke->kind == kind && n-- == 0)
        return stroke;
    }
  return NULL;
}

static guint
count_strokes (GwDiagram    *diagram,
               GwStrokeKind  kind)
{
  guint n = 0;

  while (nth_stroke (diagram, kind, n) != NULL)
    n++;
  return n;
}

static const GwStroke *
find_words (GwDiagram  *diagram,
            const char *words)
{
  const GwStroke *stroke;

  for (guint i = 0; (stroke = nth_stroke (diagram, GW_STROKE_TEXT, i)) != NULL; i++)
    if (g_str_equal (stroke->text, words))
      return stroke;
  return NULL;
}

static const char *
said (GwDiagram *diagram,
      guint      n)
{
  g_assert_cmpuint (n, <, diagram->spots->len);
  return g_array_index (diagram->spots, GwSpot, n).text;
}

static void
assert_length (GwDiagram *diagram,
               guint      bar,
               double     length)
{
  const GwStroke *stroke = nth_stroke (diagram, GW_STROKE_BAR, bar);

  g_assert_nonnull (stroke);
  g_assert_cmpfloat_with_epsilon (stroke->x2 - stroke->x1, length, 1e-9);
}

static void
test_bars_are_as_long_as_what_they_cost (void)
{
  static const GwDelay delays[] = {
    { "Shift swap", 9, 99000, "Fri 5 Mar", "Fri 7 May" },
    { "Absence", 9, 27000, NULL, NULL },
  };
  GwDelayBars bars = { delays, G_N_ELEMENTS (delays), "EUR" };
  g_autoptr (GwDiagram) diagram = gw_delay_bars_draw_up (&bars);

  assert_length (diagram, 0, 1);
  assert_length (diagram, 1, 27.0 / 99);
  g_assert_nonnull (find_words (diagram, "9 wk · €\u00a099,000"));
  g_assert_cmpstr (said (diagram, 0), ==,
                   "Shift swap: 9 wk later, from Fri 5 Mar to Fri 7 May; that costs about €\u00a0"
                   "99,000.");
  g_assert_cmpstr (said (diagram, 1), ==, "Absence: 9 wk later; that costs about €\u00a027,000.");
}

/* One cost that nobody knows makes the others incomparable. */
static void
test_bars_are_as_long_as_they_take_where_costs_are_unknown (void)
{
  static const GwDelay delays[] = {
    { "Shift swap", 8, 99000, NULL, NULL },
    { "Absence", 4, 0, "Fri 9 Apr", "Fri 7 May" },
    { "Invoices", 2, 0, NULL, NULL },
  };
  GwDelayBars bars = { delays, G_N_ELEMENTS (delays), NULL };
  g_autoptr (GwDiagram) diagram = gw_delay_bars_draw_up (&bars);

  assert_length (diagram, 0, 1);
  assert_length (diagram, 1, 0.5);
  assert_length (diagram, 2, 0.25);
  g_assert_nonnull (find_words (diagram, "4 wk"));
  g_assert_cmpstr (said (diagram, 1), ==, "Absence: 4 wk later, from Fri 9 Apr to Fri 7 May.");
  g_assert_cmpstr (said (diagram, 2), ==, "Invoices: 2 wk later.");
}

/* The height is counted in lines, so a wide page does not blow it up. */
static void
test_bars_are_few_and_as_high_as_their_words (void)
{
  static const GwDelay delays[] = {
    { "One", 4, 0, NULL, NULL }, { "Two", 3, 0, NULL, NULL },
    { "Three", 2, 0, NULL, NULL }, { "Four", 1, 0, NULL, NULL },
  };
  double before = 0;

  for (guint n = 1; n <= G_N_ELEMENTS (delays); n++)
    {
      GwDelayBars bars = { delays, n, NULL };
      g_autoptr (GwDiagram) diagram = gw_delay_bars_draw_up (&bars);
      double height = gw_diagram_get_height (diagram, 100, 10);

      g_assert_cmpuint (count_strokes (diagram, GW_STROKE_BAR), ==, MIN (n, 3));
      g_assert_cmpfloat (height, ==, gw_diagram_get_height (diagram, 700, 10));
      g_assert_cmpfloat_with_epsilon (2 * height, gw_diagram_get_height (diagram, 100, 20), 1e-9);
      g_assert_true (n > 3 ? height == before : height > before);
      before = height;
    }
}

static const double days[] = { 100, 110, 120, 130, 140 };
static const double odds[] = { 0, 0.1, 0.5, 0.8, 1 };

static GwDiagram *
odds_between (double first,
              double due)
{
  double moved[G_N_ELEMENTS (days)];
  GwOddsMark marks[] = {
    { due, due < 120 ? 0.1 : 1, NULL, "26 Feb" },
    { 120, 0.5, "even chance", "1 Jun" },
    { 130, 0.8, "likely", "11 Jun" },
  };
  GwOddsCurve curve = { moved, odds, G_N_ELEMENTS (days), marks, G_N_ELEMENTS (marks) };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    moved[i] = days[i];
  moved[0] = MIN (first, moved[0]);
  moved[G_N_ELEMENTS (days) - 1] = MAX (due, moved[G_N_ELEMENTS (days) - 1]);
  return gw_odds_curve_draw_up (&curve);
}

static void
test_odds_rise_from_the_axis (void)
{
  g_autoptr (GwDiagram) diagram = odds_between (100, 110);
  double before = 0;

  g_assert_cmpuint (count_strokes (diagram, GW_STROKE_PATH), ==, G_N_ELEMENTS (days) - 1);
  for (guint i = 0; i + 1 < G_N_ELEMENTS (days); i++)
    {
      const GwStroke *path = nth_stroke (diagram, GW_STROKE_PATH, i);

      g_assert_cmpfloat_with_epsilon (path->x1, i / 4.0, 1e-9);
      g_assert_cmpfloat (path->y2, >, path->y1);
      g_assert_true (i == 0 || path->y1 == before);
      before = path->y2;
    }
}

/* Even and likely are dots on the curve, the day asked for a ring with a dashed line. */
static void
test_named_days_stand_on_the_curve (void)
{
  g_autoptr (GwDiagram) diagram = odds_between (100, 110);
  const GwStroke *even = nth_stroke (diagram, GW_STROKE_DOT, 0);
  const GwStroke *likely = nth_stroke (diagram, GW_STROKE_DOT, 1);
  const GwStroke *due = nth_stroke (diagram, GW_STROKE_RING, 0);
  const GwStroke *dashes = nth_stroke (diagram, GW_STROKE_DASHES, 0);

  g_assert_cmpfloat_with_epsilon (even->x1, 0.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (likely->x1, 0.75, 1e-9);
  g_assert_cmpfloat_with_epsilon (even->y1, nth_stroke (diagram, GW_STROKE_PATH, 1)->y2, 1e-9);
  g_assert_cmpfloat_with_epsilon (due->x1, 0.25, 1e-9);
  g_assert_cmpfloat (dashes->x1, ==, due->x1);
  g_assert_cmpfloat (dashes->y2, ==, due->y1);
  g_assert_null (nth_stroke (diagram, GW_STROKE_DOT, 2));
  g_assert_nonnull (find_words (diagram, "even chance · 1 Jun"));
  g_assert_nonnull (find_words (diagram, "26 Feb · about 1 in 10"));
  g_assert_cmpstr (said (diagram, 0), ==,
                   "26 Feb, the date that was asked for: about 1 in 10.");
  g_assert_cmpstr (said (diagram, 1), ==, "Even chance by 1 Jun: about 5 in 10.");
  g_assert_cmpstr (said (diagram, 2), ==, "Likely by 11 Jun: about 8 in 10.");
}

/* Words stand where the curve is not: before a dot, or behind it where all dots lie far left. */
static void
test_words_keep_clear_of_the_curve (void)
{
  g_autoptr (GwDiagram) left = odds_between (100, 110);
  g_autoptr (GwDiagram) right = odds_between (100, 300);

  g_assert_cmpfloat (find_words (left, "likely · 11 Jun")->x1, <,
                     nth_stroke (left, GW_STROKE_DOT, 1)->x1);
  g_assert_cmpfloat (find_words (left, "likely · 11 Jun")->x2, ==, 1);
  g_assert_cmpfloat (find_words (right, "likely · 11 Jun")->x1, >,
                     nth_stroke (right, GW_STROKE_DOT, 1)->x1);
  g_assert_cmpfloat (find_words (right, "likely · 11 Jun")->x2, ==, 0);
}

static void
test_no_curve_without_days (void)
{
  GwOddsCurve one = { days, odds, 1, NULL, 0 };
  static const double same[] = { 5, 5 };
  GwOddsCurve flat = { same, odds, 2, NULL, 0 };

  g_assert_null (gw_odds_curve_draw_up (&one));
  g_assert_null (gw_odds_curve_draw_up (&flat));
}

static const char *const months[] = { "May", "June", "July", "August", "September", "October" };

static void
test_money_goes_out_and_comes_back (void)
{
  static const double sums[] = { -20000, -60400, -40000, 10000, 30000, 90000 };
  GwCashCurve curve = { sums, months, G_N_ELEMENTS (sums), 3, "EUR" };
  g_autoptr (GwDiagram) diagram = gw_cash_curve_draw_up (&curve);
  const GwStroke *zero = nth_stroke (diagram, GW_STROKE_LINE, 0);
  const GwStroke *back = nth_stroke (diagram, GW_STROKE_RING, 0);

  g_assert_cmpuint (count_strokes (diagram, GW_STROKE_PATH), ==, G_N_ELEMENTS (sums));
  g_assert_cmpfloat (nth_stroke (diagram, GW_STROKE_PATH, 0)->y1, ==, zero->y1);
  g_assert_cmpfloat (nth_stroke (diagram, GW_STROKE_DOT, 0)->y1, <, zero->y1);
  g_assert_cmpfloat (nth_stroke (diagram, GW_STROKE_DOT, 1)->y1, >, zero->y1);
  g_assert_cmpfloat_with_epsilon (back->x1, 4.0 / 6, 1e-9);
  g_assert_cmpfloat (back->y1, >, zero->y1);
  g_assert_cmpstr (said (diagram, 0), ==, "Lowest in June, at €\u00a0−60,000.");
  g_assert_cmpstr (said (diagram, 1), ==, "Paid back by August.");
  g_assert_cmpstr (said (diagram, 2), ==, "In October: €\u00a090,000.");
  g_assert_nonnull (find_words (diagram, "€\u00a0−60,000"));
  g_assert_nonnull (find_words (diagram, "paid back: August"));
  g_assert_nonnull (find_words (diagram, "€\u00a090,000"));
  g_assert_nonnull (find_words (diagram, "May"));
  g_assert_nonnull (find_words (diagram, "October"));
}

static void
test_money_that_never_comes_back (void)
{
  static const double sums[] = { -20000, -60000, -70000 };
  GwCashCurve curve = { sums, months, G_N_ELEMENTS (sums), -1, "EUR" };
  g_autoptr (GwDiagram) diagram = gw_cash_curve_draw_up (&curve);

  g_assert_null (nth_stroke (diagram, GW_STROKE_RING, 0));
  g_assert_cmpuint (diagram->spots->len, ==, 1);
  g_assert_cmpstr (said (diagram, 0), ==, "In July: €\u00a0−70,000.");
}

/* The end's words would lie over those of the payback; who steps through it hears both. */
static void
test_words_of_money_do_not_lie_over_each_other (void)
{
  static const double sums[] = { -20000, -60000, -40000, -20000, 1000, 4000 };
  GwCashCurve curve = { sums, months, G_N_ELEMENTS (sums), 4, "EUR" };
  g_autoptr (GwDiagram) diagram = gw_cash_curve_draw_up (&curve);

  g_assert_nonnull (find_words (diagram, "paid back: September"));
  g_assert_null (find_words (diagram, "€\u00a04,000"));
  g_assert_cmpstr (said (diagram, 2), ==, "In October: €\u00a04,000.");
}

static void
test_no_money_no_curve (void)
{
  static const double none[] = { 0, 0, 0 };
  GwCashCurve nothing = { none, months, 3, 0, NULL };
  GwCashCurve empty = { none, months, 0, -1, NULL };

  g_assert_null (gw_cash_curve_draw_up (&nothing));
  g_assert_null (gw_cash_curve_draw_up (&empty));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/curves/bars-are-as-long-as-what-they-cost",
                   test_bars_are_as_long_as_what_they_cost);
  g_test_add_func ("/curves/bars-are-as-long-as-they-take",
                   test_bars_are_as_long_as_they_take_where_costs_are_unknown);
  g_test_add_func ("/curves/bars-are-few-and-as-high-as-their-words",
                   test_bars_are_few_and_as_high_as_their_words);
  g_test_add_func ("/curves/odds-rise-from-the-axis", test_odds_rise_from_the_axis);
  g_test_add_func ("/curves/named-days-stand-on-the-curve", test_named_days_stand_on_the_curve);
  g_test_add_func ("/curves/words-keep-clear-of-the-curve", test_words_keep_clear_of_the_curve);
  g_test_add_func ("/curves/no-curve-without-days", test_no_curve_without_days);
  g_test_add_func ("/curves/money-goes-out-and-comes-back", test_money_goes_out_and_comes_back);
  g_test_add_func ("/curves/money-that-never-comes-back", test_money_that_never_comes_back);
  g_test_add_func ("/curves/words-of-money-do-not-lie-over-each-other",
                   test_words_of_money_do_not_lie_over_each_other);
  g_test_add_func ("/curves/no-money-no-curve", test_no_money_no_curve);
  return g_test_run ();
}
