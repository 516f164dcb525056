/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "promised.h"

#include <math.h>
#include <string.h>

#include "briefs.h"

#define ODDS 0.01

static void
test_what_nordkette_can_count_on (void)
{
  g_autoptr (GwPromises) promises = promises_of (load_sample ("a3-nordkette-counts-on.brief"),
                                                 load_sample ("a2-six-shops.brief"), NULL);
  GwPromiseReading *file = reading_at (promises, 0);
  GwPromiseReading *aim = reading_at (promises, 1);
  GwPromiseReading *direction = reading_at (promises, 2);

  g_assert_cmpuint (file->reads, ==, GW_READS_COMMITMENT);
  g_assert_false (file->of_all);
  g_assert_cmpfloat (file->odds, >, 0.99);
  g_assert_cmpstr (g_ptr_array_index (file->sentences, 0), ==,
                   "The estimates give this date over 99 in 100 (what was agreed).");

  g_assert_cmpuint (aim->reads, ==, GW_READS_TARGET);
  g_assert_true (aim->of_all);
  g_assert_cmpfloat_with_epsilon (aim->odds, 0.98, ODDS);
  g_assert_cmpfloat_with_epsilon (aim->odds_together, 0.91, ODDS);
  g_assert_cmpuint (aim->p10, ==, gw_day_new (2027, 5, 13));
  g_assert_cmpuint (aim->p90, ==, gw_day_new (2027, 6, 18));
  g_assert_cmpuint (aim->grain, ==, GW_GRAIN_QUARTER);
  g_assert_null (fired (aim, "grain-honest"));
  g_assert_cmpstr (g_ptr_array_index (aim->sentences, 0), ==,
                   "The estimates give this date about 98 in 100 (all of it); about 9 in 10 if "
                   "they run late together.");
  g_assert_cmpstr (g_ptr_array_index (aim->sentences, 1), ==,
                   "The spread is 5 wk; an honest answer is “Q2 2027”.");

  g_assert_cmpuint (direction->reads, ==, GW_READS_DIRECTION);
  g_assert_cmpuint (direction->findings->len, ==, 0);
  g_assert_cmpuint (direction->sentences->len, ==, 0);
}

/* 88 in 100 for the richer scope, nothing for everything: by what the promise says it is of. */
static void
test_the_same_date_for_more_work (void)
{
  g_autoptr (GwPromises) richer
      = promises_of (load_sample ("a3-nordkette-counts-on.brief"),
                     load_changed ("a2-six-shops.brief", "a-f8qegt3ahy3g a-0yegc45kebzr",
                                   "a-p71eryr5305m a-0yegc45kebzr"), NULL);
  g_autoptr (GwPromises) all
      = promises_of (load_changed ("a3-nordkette-counts-on.brief", " when=\"2027-02-26\"",
                                   " when=\"2027-02-26\" of=\"all\""),
                     load_sample ("a2-six-shops.brief"), NULL);

  g_assert_cmpfloat_with_epsilon (reading_at (richer, 0)->odds, 0.88, ODDS);
  g_assert_cmpfloat_with_epsilon (reading_at (all, 0)->odds, 0, ODDS);
}

static void
test_april_was_no_problem (void)
{
  g_autoptr (GwPromises) promises = promises_of (load_sample ("a3-nordkette-counts-on.brief"),
                                                 load_sample ("a2-six-shops.brief"), NULL);
  const GwPromiseFinding *finding = fired (reading_at (promises, 1), "promises-agree");

  g_assert_nonnull (finding);
  g_assert_cmpstr (finding->reason, ==,
                   "Tobias (Thu 12 Nov 2026) says April 2027 for the same thing, which the "
                   "estimates give about 1 in 100: settle that before you speak.");
  g_assert_null (fired (reading_at (promises, 0), "promises-agree"));

  double odds = gw_outlook_get_odds (promises->backing->all, promises->backing->pieces,
                                     gw_day_new (2027, 4, 1));
  g_assert_cmpfloat (odds, <, 0.01);
}

/* An aim for a day or a month is finer than anybody knows. */
static void
test_the_quarter_is_honest (void)
{
  static const struct { const char *when, *words; } cases[] = {
    { "2027-06-18", "by 18 June 2027" }, { "2027-06", "in June 2027" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("when=\"%s\" of=\"all\" owner=\"Product\" "
                                               "cleared-by=\"Priya\"><statement>We are aiming for "
                                               "all 212 shops %s.", cases[i].when, cases[i].words);
      g_autoptr (GwPromises) promises
          = promises_of (load_changed ("a3-nordkette-counts-on.brief",
                                       "when=\"2027-Q2\".*second quarter\\.", text),
                         load_sample ("a2-six-shops.brief"), NULL);
      GwPromiseReading *aim = reading_at (promises, 1);
      const GwPromiseFinding *finding = fired (aim, "grain-honest");

      g_assert_nonnull (finding);
      g_assert_cmpstr (finding->reason, ==,
                       "You know it to the quarter, no finer: say “Q2 2027”.");
      g_assert_cmpstr (finding->rewrite, ==, "Q2 2027");
      g_assert_cmpstr (finding->when, ==, "2027-Q2");
      g_autofree char *words = words_of (aim, finding);
      g_assert_nonnull (strstr (words, "June 2027"));
    }
}

/* What Priya says is left on 16 February; nobody wrote it into a brief of its own. */
static GwItem *
read_left (void)
{
  return read_brief ("scope",
                     "<title>Left</title><initiative> payroll EXPORT </initiative>"
                     "<meeting start=\"2027-02-16T09:00+01:00\"/>"
                     "<scope start=\"2027-02-18\" due=\"2027-03-12\" people=\"2\" focus=\"0.6\" "
                     "plan=\"a-1 a-2 a-3 a-4\">"
                     "<item id=\"s-1\"><approach id=\"a-1\" low=\"3\" likely=\"4\" high=\"8\"/></item>"
                     "<item id=\"s-2\"><approach id=\"a-2\" low=\"5\" likely=\"7\" high=\"12\"/></item>"
                     "<item id=\"s-3\"><approach id=\"a-3\" low=\"3\" likely=\"4\" high=\"7\"/></item>"
                     "<item id=\"s-4\"><approach id=\"a-4\" low=\"4\" likely=\"5\" high=\"9\"/></item>"
                     "</scope>");
}

/* Of two scope briefs the later meeting counts, whichever comes first. */
static void
test_the_pilot_moves (void)
{
  g_autoptr (GwPromises) promises = promises_of (load_sample ("a5-pilot-moves.brief"), read_left (),
                                                 load_sample ("a2-six-shops.brief"));
  g_autoptr (GwPromises) turned = promises_of (load_sample ("a5-pilot-moves.brief"),
                                               load_sample ("a2-six-shops.brief"), read_left ());
  GwPromiseReading *file = reading_at (promises, 0);

  g_assert_cmpfloat_with_epsilon (gw_effort_get_mean (promises->backing->planned->effort), 21.8, 0.05);
  g_assert_cmpfloat_with_epsilon (promises->backing->planned->odds, 0.24, ODDS);
  g_assert_cmpfloat_with_epsilon (promises->backing->planned->odds_together, 0.31, ODDS);
  g_assert_cmpfloat_with_epsilon (file->odds, 0.99, ODDS);
  g_assert_cmpfloat_with_epsilon (file->odds_together, 0.94, ODDS);
  g_assert_null (fired (file, "odds-carry"));
  g_assert_cmpfloat (reading_at (turned, 0)->odds, ==, file->odds);
}

/* Product told the date that does not hold; that is what the meeting is about. */
static void
test_the_own_word_is_no_news (void)
{
  g_autoptr (GwPromises) own = promises_of (load_sample ("a5-pilot-moves.brief"),
                                            load_sample ("a2-six-shops.brief"), NULL);
  g_autoptr (GwPromises) sold
      = promises_of (load_changed ("a5-pilot-moves.brief", "who=\"Product\" when=\"2026-12-08\"",
                                   "who=\"Tobias\" when=\"2026-12-08\""),
                     load_sample ("a2-six-shops.brief"), NULL);

  g_assert_null (fired (reading_at (own, 1), "promises-agree"));
  g_assert_nonnull (fired (reading_at (sold, 1), "promises-agree"));
}

static void
test_twelve_march_does_not_carry (void)
{
  g_autoptr (GwPromises) promises
      = promises_of (load_changed ("a5-pilot-moves.brief", "2027-03-19(.*)Friday 19 March",
                                   "2027-03-12\\1Friday 12 March"), read_left (), NULL);
  GwPromiseReading *file = reading_at (promises, 0);
  const GwPromiseFinding *finding = fired (file, "odds-carry");

  g_assert_nonnull (finding);
  g_assert_cmpstr (finding->reason, ==, "The estimates give this date about 2 in 10: promise less, "
                                        "later, or under a condition.");
  g_assert_cmpstr (finding->when, ==, "2027-03-17");
  g_autofree char *words = words_of (file, finding);
  g_assert_cmpstr (words, ==, "Friday 12 March");
}

static void
test_the_log_holds_with_either_scope (void)
{
  g_autoptr (GwPromises) first = promises_of (load_sample ("b3-rheinverbund.brief"),
                                              load_sample ("b2-access-log.brief"), NULL);

  g_assert_cmpfloat_with_epsilon (reading_at (first, 0)->odds, 0.99, ODDS);
  g_assert_cmpuint (reading_at (first, 0)->findings->len, ==, 0);
  g_assert_cmpuint (reading_at (first, 1)->findings->len, ==, 0);
  g_assert_cmpuint (first->told->len, ==, 0);
}

/* With the second of the two scopes: only "will" without a condition wants 9.5 in 10. */
static void
test_will_wants_more (void)
{
  static const char condition[] = " *<condition [^\\n]*\\n";
  static const char statement[] = "From 1 July your hospitals can hand over[^<]*";
  static const char will[] = "Your hospitals will have the log by 30 June.";
  static const struct
  {
    const char *pattern;
    const char *by;
    gboolean    fires;
  } cases[] = {
    { "^", "", FALSE },
    { condition, "", FALSE },
    { statement, will, FALSE },
    { "From 1 July your hospitals can hand over[^<]*(</statement>\\n) *<condition [^\\n]*\\n",
      "Your hospitals will have the log by 30 June.\\1", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GwPromises) promises
          = promises_of (load_changed ("b3-rheinverbund.brief", cases[i].pattern, cases[i].by),
                         load_changed ("b2-access-log.brief", "plan=\"[^\"]*\"",
                                       "plan=\"a-ywz122k1865y a-p9b98n4a8czt a-ec4z7j8wm49n "
                                       "a-4kjff5nwp0a3 a-tev348zr204r\""), NULL);
      GwPromiseReading *log = reading_at (promises, 0);

      g_assert_cmpfloat_with_epsilon (log->odds, 0.95, ODDS);
      g_assert_true ((fired (log, "odds-carry") != NULL) == cases[i].fires);
    }
}

static void
test_no_estimate_stands_behind_thirty_april (void)
{
  g_autoptr (GwPromises) promises = promises_of (load_sample ("c3-photo-search.brief"),
                                                 load_sample ("c2-part-number.brief"), NULL);
  GwPromiseReading *search = reading_at (promises, 0);

  g_assert_true (isnan (search->odds));
  g_assert_cmpuint (search->sentences->len, ==, 1);
  g_assert_true (says (search->sentences,
                       "No estimate stands behind this date. Ask before you say it."));
  g_assert_null (fired (search, "odds-carry"));
  g_assert_cmpuint (reading_at (promises, 1)->sentences->len, ==, 0);
}

static void
test_until_the_search_has_a_range (void)
{
  g_autoptr (GwPromises) promises
      = promises_of (load_sample ("c3-photo-search.brief"),
                     load_changed ("c2-part-number.brief",
                                   "<scope([^>]*)>(.*)id=\"a-rbpht06zy0v6\" likely=\"9\"",
                                   "<scope start=\"2027-01-18\"\\1 plan=\"a-rbpht06zy0v6\">\\2"
                                   "id=\"a-rbpht06zy0v6\" low=\"7\" likely=\"9\" high=\"14\""),
                     NULL);

  g_assert_false (isnan (reading_at (promises, 0)->odds));
  g_assert_false (says (reading_at (promises, 0)->sentences, "No estimate"));
}

/* In both languages a promise reads as what it is meant to be, and the same is wrong with it. */
static void
test_the_samples_say_the_same_in_german (void)
{
  static const struct { const char *name, *scope; } samples[] = {
    { "a3-nordkette-counts-on.brief", "a2-six-shops.brief" },
    { "a5-pilot-moves.brief", "a2-six-shops.brief" },
    { "b3-rheinverbund.brief", "b2-access-log.brief" },
    { "c3-photo-search.brief", "c2-part-number.brief" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *name = g_strconcat ("de/", samples[i].name, NULL);
      g_autofree char *scope = g_strconcat ("de/", samples[i].scope, NULL);
      g_autoptr (GwPromises) english
          = promises_of (load_sample (samples[i].name), load_sample (samples[i].scope), NULL);
      g_autoptr (GwPromises) german = promises_of (load_sample (name), load_sample (scope), NULL);

      g_assert_cmpuint (german->readings->len, ==, english->readings->len);
      for (guint p = 0; p < german->readings->len; p++)
        {
          g_assert_cmpuint (reading_at (german, p)->reads, ==, reading_at (german, p)->level);
          g_assert_cmpuint (reading_at (english, p)->reads, ==, reading_at (english, p)->level);
          g_assert_cmpuint (reading_at (german, p)->findings->len, ==,
                            reading_at (english, p)->findings->len);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/promises/what-nordkette-can-count-on", test_what_nordkette_can_count_on);
  g_test_add_func ("/promises/the-same-date-for-more-work", test_the_same_date_for_more_work);
  g_test_add_func ("/promises/april-was-no-problem", test_april_was_no_problem);
  g_test_add_func ("/promises/the-quarter-is-honest", test_the_quarter_is_honest);
  g_test_add_func ("/promises/the-pilot-moves", test_the_pilot_moves);
  g_test_add_func ("/promises/the-own-word-is-no-news", test_the_own_word_is_no_news);
  g_test_add_func ("/promises/twelve-march-does-not-carry", test_twelve_march_does_not_carry);
  g_test_add_func ("/promises/the-log-holds-with-either-scope", test_the_log_holds_with_either_scope);
  g_test_add_func ("/promises/will-wants-more", test_will_wants_more);
  g_test_add_func ("/promises/no-estimate-stands-behind-thirty-april",
                   test_no_estimate_stands_behind_thirty_april);
  g_test_add_func ("/promises/until-the-search-has-a-range", test_until_the_search_has_a_range);
  g_test_add_func ("/promises/the-samples-say-the-same-in-german",
                   test_the_samples_say_the_same_in_german);

  return g_test_run ();
}
