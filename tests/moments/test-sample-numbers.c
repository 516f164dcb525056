/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "gw-accord.h"
#include "gw-ask.h"
#include "gw-beside.h"
#include "gw-notes.h"
#include "gw-price.h"
#include "gw-xml.h"

/* The figures of the samples, computed independently of this program, out of the files as they
 * are installed. */

static GwItem *
load (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("GW_SAMPLES"), "en", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, length);
  GwItem *brief = gw_xml_read (bytes, NULL, &error);
  g_assert_no_error (error);
  return brief;
}

static gboolean
says (GPtrArray  *sentences,
      const char *part)
{
  for (guint i = 0; i < sentences->len; i++)
    if (strstr (g_ptr_array_index (sentences, i), part) != NULL)
      return TRUE;

  return FALSE;
}

static void
test_the_price_of_the_payroll_export (void)
{
  g_autoptr (GwItem) brief = load ("a1-payroll-export.brief");
  g_autoptr (GwPrice) price = gw_price_new (brief);
  const GwFirst *first = &price->order->firsts[price->request];

  /* Every order pays the 130,000 of the date that none reaches. */
  g_assert_cmpfloat_with_epsilon (price->order->best.cost, 226000 + 130000, 0.5);
  g_assert_cmpfloat_with_epsilon (first->sequence.cost, 293500 + 130000, 0.5);
  g_assert_cmpfloat_with_epsilon (first->price, 67500, 0.5);
  g_assert_false (price->order->reachable);

  g_assert_cmpuint (price->slips->len, ==, 2);
  const GwSlip *swap = &g_array_index (price->slips, GwSlip, 0);
  g_assert_cmpfloat_with_epsilon (swap->weeks, 9, 1e-9);
  g_assert_cmpuint (swap->from, ==, gw_day_new (2027, 3, 5));
  g_assert_cmpuint (swap->to, ==, gw_day_new (2027, 5, 7));
  g_assert_true (says (price->sentences, "together that costs about €\u00a067,500."));
  g_assert_true (says (price->sentences, "No order of work reaches Fri 26 Feb"));
}

static void
test_what_moves_is_said_per_way (void)
{
  g_autoptr (GwItem) brief = load ("a1-payroll-export.brief");
  g_autoptr (GwPrice) price = gw_price_new (brief);
  GwItem *export_first = gw_item_get_child (brief, GW_BRIEF_OPTIONS, 2);
  GwItem *plan = gw_item_get_child (brief, GW_BRIEF_OPTIONS, 3);
  g_autofree char *moves = gw_price_say_moves (price, gw_item_get_id (export_first));

  g_assert_cmpstr (moves, ==, "Shift swap on the phone Fri 5 Mar → Fri 7 May, "
                              "Absence calendar Fri 9 Apr → Fri 11 Jun");
  g_assert_null (gw_price_say_moves (price, gw_item_get_id (plan)));
}

static void
test_the_chief_executive_pays_for_his_yes (void)
{
  g_autoptr (GwItem) fair = load ("b1-april-fair.brief");
  g_autoptr (GwPrice) price = gw_price_new (fair);
  g_autoptr (GwItem) orders = load ("c1-whole-orders.brief");
  g_autoptr (GwPrice) upload = gw_price_new (orders);

  g_assert_cmpfloat_with_epsilon (price->order->best.cost, 118000, 0.5);
  g_assert_cmpfloat_with_epsilon (price->order->firsts[price->request].price, 22000, 0.5);

  g_assert_cmpfloat_with_epsilon (upload->order->best.cost, 240000, 0.5);
  g_assert_cmpfloat_with_epsilon (upload->order->firsts[upload->request].price, 22500, 0.5);
  g_assert_true (says (upload->sentences, "moves “Parts search” from Fri 2 Apr to Fri 21 May"));
}

static void
test_no_price_without_work (void)
{
  g_autoptr (GwItem) scope = load ("a2-six-shops.brief");
  g_autoptr (GwItem) empty = gw_brief_new (GW_MOMENT_PRIORITIZATION, "T", NULL);

  g_assert_null (gw_price_new (scope));
  g_assert_null (gw_price_new (empty));
}

/* A1 as SAMPLES counts it: the first row for Tobias alone, by ratings and without verdicts. */
static GwAgreement *
read_a1 (GwItem *brief)
{
  GwAgreement *agreement = gw_accord_read_agreement (brief);

  for (guint p = 0; p < agreement->n_parties; p++)
    if (p != 1)
      agreement->holds[(gsize) p * agreement->n_interests] = FALSE;
  for (guint i = 0; i < agreement->n_options * agreement->n_parties; i++)
    agreement->said[i] = GW_SAID_NOTHING;
  for (guint i = 0; i < agreement->n_parties * agreement->n_interests; i++)
    agreement->musts[i] = FALSE;
  return agreement;
}

static void
test_who_can_live_with_what (void)
{
  g_autoptr (GwItem) brief = load ("a1-payroll-export.brief");
  g_autoptr (GwAgreement) agreement = read_a1 (brief);
  enum { US, TOBIAS, AMINA };
  static const struct { guint option; double tobias, amina, us; } expected[] = {
    { 0, 0.5, 0, 2.0 / 3 }, { 1, -0.278, 1, 0.833 }, { 2, 0.722, -1, -0.833 }, { 3, -0.778, 1, 1 },
  };

  g_assert_cmpfloat_with_epsilon (gw_agreement_get_threshold (agreement, TOBIAS).low, -0.222, 5e-4);
  g_assert_cmpfloat_with_epsilon (gw_agreement_get_threshold (agreement, AMINA).low, -0.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (gw_agreement_get_threshold (agreement, US).low, 0.5, 1e-9);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      guint option = expected[i].option;

      g_assert_cmpfloat_with_epsilon (
          gw_agreement_get_value (agreement, TOBIAS, &option, 1).low, expected[i].tobias, 5e-4);
      g_assert_cmpfloat_with_epsilon (
          gw_agreement_get_value (agreement, AMINA, &option, 1).low, expected[i].amina, 5e-4);
      g_assert_cmpfloat_with_epsilon (gw_agreement_get_value (agreement, US, &option, 1).low,
                                      expected[i].us, 5e-4);
    }

  guint b = 1;
  GwHinge hinge;
  g_assert_true (gw_agreement_find_hinge (agreement, TOBIAS, &b, 1, &hinge));
  g_assert_cmpuint (hinge.interest, ==, 0);
  g_assert_cmpfloat_with_epsilon (hinge.to, -0.4, 1e-6);
}

static void
test_verdicts_come_before_ratings (void)
{
  g_autoptr (GwItem) brief = load ("a1-payroll-export.brief");
  g_autoptr (GwAccord) accord = gw_accord_new (brief);
  static const GwAnswer y = GW_ANSWER_YES, u = GW_ANSWER_UNKNOWN, n = GW_ANSWER_NO;
  const GwAnswer expected[4][3] = { { y, y, y }, { y, u, y }, { n, y, n }, { y, n, y } };

  for (guint o = 0; o < 4; o++)
    for (guint p = 0; p < 3; p++)
      g_assert_cmpint (gw_accord_get_judgement (accord, o, p)->answer, ==, expected[o][p]);
  g_assert_true (says (gw_accord_get_sentences (accord), "1 of 4 ways should work for everyone"));
}

static void
test_the_engineer_pays_back (void)
{
  g_autoptr (GwItem) brief = load ("a4-payroll-engineer.brief");
  g_autoptr (GwAsk) ask = gw_ask_new (brief, 1, NULL, NULL);
  const GwInvestment *full = ((GwSize *) g_ptr_array_index (ask->sizes, 0))->investment;

  g_assert_cmpuint (ask->lead, ==, 0);
  g_assert_cmpfloat_with_epsilon (full->npv, 68631, 0.5);
  g_assert_cmpfloat_with_epsilon (full->cost, 329568, 0.5);
  g_assert_cmpfloat_with_epsilon (full->benefit, 398199, 0.5);
  g_assert_cmpfloat_with_epsilon (full->ratio, 1.21, 0.005);
  g_assert_cmpint (full->payback, ==, 25);
  g_assert_cmpfloat_with_epsilon (full->odds, 0.81, 0.01);
  g_assert_cmpint (full->late_months, ==, 2);
  g_assert_cmpfloat_with_epsilon (full->first_year, 150000, 0.5);
  g_assert_cmpint (ask->given_back, ==, gw_month_new (2027, 7));

  g_assert_cmpstr (g_ptr_array_index (ask->breaks, 0), ==,
                   "It stops paying back if it comes more than 1 month late.");
  g_assert_true (says (ask->breaks, "“Payroll engineer, permanent” costs more than €\u00a0141,000"));
  g_assert_true (says (ask->breaks, "groups stay under 3.6"));
  g_assert_true (says (ask->breaks, "contracts stay under 2.2"));
  g_assert_nonnull (strstr (ask->sentence, "Investing €\u00a0150,000 in the first year"));
  g_assert_nonnull (strstr (ask->sentence, "7 months sooner than without"));
  g_assert_nonnull (strstr (ask->sentence, "pays back by March 2029 unless it comes more than 1 month late."));
  g_assert_cmpuint (ask->gaps->len, ==, 0);
}

/* The fines that the law would cost come once; SAMPLES says so, and its figures of the whole
 * (149,224 …) counted them every year. */
static void
test_the_contractor_is_an_insurance (void)
{
  g_autoptr (GwItem) brief = load ("b4-security-engineer.brief");
  g_autoptr (GwAsk) ask = gw_ask_new (brief, 1, NULL, NULL);
  GwSize *contractor = g_ptr_array_index (ask->sizes, 1);

  g_assert_cmpfloat (contractor->investment->npv, <, 0);
  g_assert_cmpfloat_with_epsilon (contractor->investment->first_year, 42000, 0.5);
  g_assert_cmpint (ask->given_back, ==, gw_month_new (2027, 9));
}

static void
test_the_smaller_ask_speaks_first (void)
{
  g_autoptr (GwItem) brief = load ("c4-search-analyst.brief");
  g_autoptr (GwAsk) ask = gw_ask_new (brief, 1, NULL, NULL);
  GwSize *full = g_ptr_array_index (ask->sizes, 0);
  GwSize *small = g_ptr_array_index (ask->sizes, 1);

  g_assert_cmpfloat_with_epsilon (full->investment->npv, 16480, 0.5);
  g_assert_cmpfloat_with_epsilon (full->investment->odds, 0.62, 0.01);
  g_assert_cmpfloat_with_epsilon (small->investment->npv, 53449, 0.5);
  g_assert_cmpfloat_with_epsilon (small->investment->ratio, 2.40, 0.005);
  g_assert_cmpfloat_with_epsilon (small->investment->odds, 0.98, 0.01);
  g_assert_cmpfloat_with_epsilon (gw_size_get_benefit_swing (small, 1)->breaks_at, 0.835, 5e-4);
  g_assert_null (gw_size_get_benefit_swing (small, 0));
  g_assert_cmpuint (ask->lead, ==, 1);
}

static void
test_gaps_are_shown_as_gaps (void)
{
  g_autoptr (GwItem) brief = gw_brief_new (GW_MOMENT_RESOURCES, "T", NULL);
  g_autoptr (GwAsk) ask = gw_ask_new (brief, 1, NULL, NULL);

  g_assert_nonnull (strstr (ask->sentence, "Investing ____ in ____ brings ____ by ____ instead of ____"));
  g_assert_cmpuint (ask->gaps->len, ==, 8);
  g_assert_cmpstr (ask->gap, ==,
                   "The sentence is missing what it costs: without it this is a wish.");
  g_assert_cmpuint (ask->figures->len, ==, 0);
  g_assert_cmpuint (ask->breaks->len, ==, 0);
}

static void
test_each_section_says_its_own (void)
{
  static const struct
  {
    const char *sample;
    GwSectionId section;
    const char *says;
  } cases[] = {
    { "a1-payroll-export.brief", GW_SECTION_WAITS, "together that costs about €\u00a067,500." },
    { "a1-payroll-export.brief", GW_SECTION_WAYS, "1 of 4 ways should work for everyone" },
    { "a1-payroll-export.brief", GW_SECTION_FITS, NULL },
    { "a2-six-shops.brief", GW_SECTION_TIME, "about 42 days of work until Fri 26 Feb." },
    { "a2-six-shops.brief", GW_SECTION_FITS, "likely done by Fri 5 Feb" },
    { "a3-nordkette-counts-on.brief", GW_SECTION_BEFORE, "You kept 0 of 1." },
    { "a3-nordkette-counts-on.brief", GW_SECTION_PROMISE, NULL },
    { "a4-payroll-engineer.brief", GW_SECTION_SENTENCE, "Investing €\u00a0150,000 in the first year" },
    { "a4-payroll-engineer.brief", GW_SECTION_BREAKS, "more than 1 month late" },
    { "a4-payroll-engineer.brief", GW_SECTION_COST, "First year: €\u00a0150,000" },
    { "a4-payroll-engineer.brief", GW_SECTION_WAITS, NULL },
  };
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 30, 11, 2026);
  g_ptr_array_add (others, load ("a2-six-shops.brief"));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GwItem) brief = load (cases[i].sample);
      g_autoptr (GwBeside) beside = gw_beside_new (brief, others, &today, NULL, NULL);
      const char *text = gw_beside_get (beside, cases[i].section);

      g_test_message ("%s: %s", cases[i].sample, text != NULL ? text : "nothing");
      if (cases[i].says == NULL)
        g_assert_null (text);
      else
        g_assert_nonnull (strstr (text, cases[i].says));
    }
}

/* One sentence, and none that was said before. */
static void
test_news_is_what_was_not_said (void)
{
  g_autoptr (GwItem) brief = load ("a2-six-shops.brief");
  g_autoptr (GwItem) other = load ("a1-payroll-export.brief");
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 30, 11, 2026);
  g_autoptr (GwBeside) before = gw_beside_new (brief, NULL, &today, NULL, NULL);
  g_autoptr (GwBeside) same = gw_beside_new (brief, NULL, &today, NULL, NULL);
  g_autoptr (GwBeside) after = gw_beside_new (other, NULL, &today, NULL, NULL);
  g_autofree char *none = gw_beside_dup_news (same, before);
  g_autofree char *news = gw_beside_dup_news (after, before);

  g_assert_null (none);
  g_assert_nonnull (news);
  g_assert_null (strchr (news, '\n'));
}

/* What is said of one promise stands under it, and not under the section. */
static void
test_each_promise_says_its_own (void)
{
  static const char *const said[] = { "Tobias", "an honest answer is “Q2 2027”" };
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);
  g_autoptr (GwItem) brief = load ("a3-nordkette-counts-on.brief");
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 30, 11, 2026);
  g_ptr_array_add (others, load ("a2-six-shops.brief"));
  g_autoptr (GwBeside) beside = gw_beside_new (brief, others, &today, NULL, NULL);
  GPtrArray *notes = gw_beside_get_notes (beside);
  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    {
      gboolean found = FALSE;

      for (guint j = 0; j < notes->len && !found; j++)
        {
          const GwNote *note = g_ptr_array_index (notes, j);
          found = strstr (note->text, said[i]) != NULL && gw_item_find (brief, note->on) != NULL;
        }
      g_assert_true (found);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/moments/samples/the-price-of-the-payroll-export",
                   test_the_price_of_the_payroll_export);
  g_test_add_func ("/moments/samples/what-moves-is-said-per-way", test_what_moves_is_said_per_way);
  g_test_add_func ("/moments/samples/the-chief-executive-pays-for-his-yes",
                   test_the_chief_executive_pays_for_his_yes);
  g_test_add_func ("/moments/samples/no-price-without-work", test_no_price_without_work);
  g_test_add_func ("/moments/samples/who-can-live-with-what", test_who_can_live_with_what);
  g_test_add_func ("/moments/samples/verdicts-come-before-ratings",
                   test_verdicts_come_before_ratings);
  g_test_add_func ("/moments/samples/the-engineer-pays-back", test_the_engineer_pays_back);
  g_test_add_func ("/moments/samples/the-contractor-is-an-insurance",
                   test_the_contractor_is_an_insurance);
  g_test_add_func ("/moments/samples/the-smaller-ask-speaks-first",
                   test_the_smaller_ask_speaks_first);
  g_test_add_func ("/moments/samples/gaps-are-shown-as-gaps", test_gaps_are_shown_as_gaps);
  g_test_add_func ("/moments/samples/each-section-says-its-own", test_each_section_says_its_own);
  g_test_add_func ("/moments/samples/news-is-what-was-not-said", test_news_is_what_was_not_said);
  g_test_add_func ("/moments/samples/each-promise-says-its-own", test_each_promise_says_its_own);
  return g_test_run ();
}
