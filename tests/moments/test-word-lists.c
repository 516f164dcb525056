/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gw-word-lists.h"

#include <gio/gio.h>
#include <string.h>

#define ENOUGH 0.9

static GwWords *
load (const char *lang)
{
  g_autoptr(GError) error = NULL;
  GwWords *words = gw_word_lists_load (lang, &error);

  g_assert_no_error (error);
  g_assert_nonnull (words);
  return words;
}

static GwReads
reads_of (const char *label)
{
  static const char *const labels[] = { "neither", "direction", "target", "commitment" };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (strcmp (label, labels[i]) == 0)
      return i;
  g_error ("no such label: %s", label);
}

/* The share of the sentences of @file that are read as labelled. What is wrong is named for the
 * sentences that the lists were written with only: the others stay unseen. */
static double
accuracy_on (const char *file,
             gboolean    name_wrong)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "analysis", "fixtures", file, NULL);
  g_autofree char *contents = NULL;
  g_autoptr(GwWords) en = load ("en");
  g_autoptr(GwWords) de = load ("de");
  g_autoptr(GError) error = NULL;
  guint right = 0, n = 0;

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  g_auto(GStrv) lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto(GStrv) fields = g_strsplit (lines[i], "\t", -1);

      if (lines[i][0] == '#' || lines[i][0] == '\0')
        continue;
      g_assert_cmpuint (g_strv_length (fields), ==, 3);
      GwReads reads = gw_words_read (strcmp (fields[0], "de") == 0 ? de : en, fields[2]).reads;
      n++;
      right += reads == reads_of (fields[1]);
      if (name_wrong && reads != reads_of (fields[1]))
        g_test_message ("%s, read as %d: %s", fields[1], reads, fields[2]);
    }
  g_test_message ("%s: %u of %u", file, right, n);
  return (double) right / n;
}

static void
test_sentences_held_out_are_read_right (void)
{
  g_assert_cmpfloat (accuracy_on ("promises-held-out.tsv", FALSE), >=, ENOUGH);
}

static void
test_sentences_the_lists_know_are_read_right (void)
{
  g_assert_cmpfloat (accuracy_on ("promises-train.tsv", TRUE), >=, ENOUGH);
}

static void
test_the_two_gold_sentences (void)
{
  g_autoptr(GwWords) en = load ("en");

  g_assert_cmpint (gw_words_read (en, "On our roadmap for the next six months").reads, ==,
                   GW_READS_DIRECTION);
  g_assert_cmpint (gw_words_read (en, "available by March 15").reads, ==, GW_READS_COMMITMENT);
  g_assert_cmpint (gw_words_read (en, "Available by March 15.").reads, ==, GW_READS_COMMITMENT);

  /* a direction that is meant as one has nothing to mend, a promise neither */
  g_autoptr(GArray) a = gw_words_check (en, GW_READS_DIRECTION, "On our roadmap for the next six months");
  g_autoptr(GArray) b = gw_words_check (en, GW_READS_COMMITMENT, "available by March 15");
  g_assert_cmpuint (a->len, ==, 0);
  g_assert_cmpuint (b->len, ==, 0);
}

/* Intelligence Community Directive 203 (2015), the two rows of terms and their ranges. */
static void
test_words_of_odds_have_the_ranges_of_the_directive (void)
{
  static const struct { const char *lang, *word; int low, high; } cases[] = {
    { "en", "almost no chance", 1, 5 }, { "en", "remote", 1, 5 },
    { "en", "very unlikely", 5, 20 }, { "en", "highly improbable", 5, 20 },
    { "en", "unlikely", 20, 45 }, { "en", "improbable", 20, 45 }, { "en", "improbably", 20, 45 },
    { "en", "roughly even chance", 45, 55 }, { "en", "roughly even odds", 45, 55 },
    { "en", "likely", 55, 80 }, { "en", "probable", 55, 80 }, { "en", "probably", 55, 80 },
    { "en", "very likely", 80, 95 }, { "en", "highly probable", 80, 95 },
    { "en", "almost certain", 95, 99 }, { "en", "almost certainly", 95, 99 },
    { "en", "nearly certain", 95, 99 },
    { "de", "so gut wie ausgeschlossen", 1, 5 }, { "de", "sehr unwahrscheinlich", 5, 20 },
    { "de", "unwahrscheinlich", 20, 45 }, { "de", "wahrscheinlich", 55, 80 },
    { "de", "sehr wahrscheinlich", 80, 95 }, { "de", "so gut wie sicher", 95, 99 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GwWords) words = load (cases[i].lang);
      g_autofree char *text = g_strdup_printf ("April %s, .", cases[i].word);
      double low, high;

      g_assert_true (gw_words_odds (words, text, &low, &high));
      g_assert_cmpfloat_with_epsilon (low, cases[i].low / 100.0, 1e-9);
      g_assert_cmpfloat_with_epsilon (high, cases[i].high / 100.0, 1e-9);
    }
}

static void
test_faults_are_found_with_reason_and_rewrite (void)
{
  static const struct {
    const char *lang; GwReads level; const char *text; GwWordsFault fault; const char *words, *rewrite;
  } cases[] = {
    { "en", GW_READS_COMMITMENT, "You will probably get the file by 26 February.",
      GW_WORDS_COMMITMENT_HEDGED, "probably", "" },
    { "en", GW_READS_COMMITMENT, "We will try to deliver the file by 26 February.",
      GW_WORDS_COMMITMENT_HEDGED, "will try to", "will, provided ____," },
    { "en", GW_READS_COMMITMENT, "You get the file soon, on 26 February.", GW_WORDS_COMMITMENT_VAGUE,
      "soon", "by ____" },
    { "en", GW_READS_COMMITMENT, "If possible you get the file by 26 February.",
      GW_WORDS_COMMITMENT_ESCAPES, "If possible", "provided ____" },
    { "en", GW_READS_COMMITMENT, "You get the complete file by 26 February.", GW_WORDS_ABSOLUTE,
      "complete", "____" },
    { "en", GW_READS_DIRECTION, "We are working towards a direct line by 26 February.",
      GW_WORDS_DIRECTION_DATED, "26 February", NULL },
    { "en", GW_READS_DIRECTION, "We are heading for photo search in Q3.", GW_WORDS_DIRECTION_DATED,
      "Q3", NULL },
    { "en", GW_READS_TARGET, "We aim for Q2, and you will have it by 30 June.",
      GW_WORDS_TARGET_UNDERTAKES, "will have it by 30 June", NULL },
    { "en", GW_READS_TARGET, "We plan it for May, guaranteed.", GW_WORDS_TARGET_UNDERTAKES,
      "guaranteed", NULL },
    { "de", GW_READS_COMMITMENT, "Sie bekommen die Datei voraussichtlich bis 26. Februar.",
      GW_WORDS_COMMITMENT_HEDGED, "voraussichtlich", "" },
    { "de", GW_READS_COMMITMENT, "Sie bekommen die Datei zeitnah, am 26. Februar.",
      GW_WORDS_COMMITMENT_VAGUE, "zeitnah", "bis ____" },
    { "de", GW_READS_COMMITMENT, "Sie bekommen die Datei nach Möglichkeit am 26. Februar.",
      GW_WORDS_COMMITMENT_ESCAPES, "nach Möglichkeit", "sofern ____" },
    { "de", GW_READS_COMMITMENT, "Sie bekommen am 26. Februar eine fehlerfreie Datei.",
      GW_WORDS_ABSOLUTE, "fehlerfreie", "____" },
    { "de", GW_READS_DIRECTION, "Wir arbeiten auf eine direkte Leitung im März hin.",
      GW_WORDS_DIRECTION_DATED, "im März", NULL },
    { "de", GW_READS_TARGET, "Unser Ziel ist Mai, und Sie bekommen es bis 31. Mai.",
      GW_WORDS_TARGET_UNDERTAKES, "Sie bekommen es bis 31. Mai", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GwWords) words = load (cases[i].lang);
      g_autoptr(GArray) remarks = gw_words_check (words, cases[i].level, cases[i].text);
      gboolean found = FALSE;

      g_test_message ("%s", cases[i].text);
      for (guint j = 0; j < remarks->len; j++)
        {
          const GwWordsRemark *remark = &g_array_index (remarks, GwWordsRemark, j);
          g_autofree char *span = g_utf8_substring (cases[i].text, remark->start, remark->end);
          g_autofree char *reason = gw_word_lists_say (remark, cases[i].text);

          if (remark->fault != cases[i].fault || strcmp (span, cases[i].words) != 0)
            continue;
          found = TRUE;
          if (cases[i].rewrite != NULL)
            g_assert_cmpstr (remark->rewrite, ==, cases[i].rewrite);
          g_assert_nonnull (strstr (reason, cases[i].words));
        }
      g_assert_true (found);
    }
}

static void
test_good_promises_have_nothing_to_mend (void)
{
  static const struct { const char *lang; GwReads level; const char *text; } cases[] = {
    { "en", GW_READS_COMMITMENT, "You get a monthly payroll file for six pilot shops, with the supplements of "
                                 "the retail agreement, by Friday 26 February." },
    { "en", GW_READS_COMMITMENT, "Six shops can send their hours to payroll by 26 February." },
    { "en", GW_READS_COMMITMENT, "From 1 July your hospitals can hand over, for any day, who opened which "
                                 "patient page." },
    { "en", GW_READS_COMMITMENT, "The file for six shops by Friday 19 March, we promise." },
    { "en", GW_READS_TARGET, "We are aiming for all 212 shops in the second quarter. This is not a promise "
                             "yet." },
    { "en", GW_READS_DIRECTION, "We are working towards a direct line to your provider." },
    { "en", GW_READS_DIRECTION, "We are working towards an alarm for unusual access." },
    { "en", GW_READS_COMMITMENT, "You get it by 4 May for the 3 largest makes." },
    { "en", GW_READS_COMMITMENT, "Search by machine number for the three largest makes by 30 Apr." },
    { "en", GW_READS_TARGET, "All shops in the second quarter stays our aim; you hear on 30 March whether it "
                             "holds." },
    { "en", GW_READS_DIRECTION, "Photo search is where we are heading." },
    { "de", GW_READS_COMMITMENT, "Die Datei für sechs Filialen bis Freitag, 19. März." },
    { "de", GW_READS_COMMITMENT, "Sie bekommen die Monatsdatei für sechs Filialen bis Freitag, 26. Februar." },
    { "de", GW_READS_TARGET, "Wir streben alle 212 Filialen im zweiten Quartal an." },
    { "de", GW_READS_DIRECTION, "Wir arbeiten auf eine direkte Leitung zu Ihrem Anbieter hin." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GwWords) words = load (cases[i].lang);
      g_autoptr(GArray) remarks = gw_words_check (words, cases[i].level, cases[i].text);

      if (remarks->len > 0)
        {
          g_autofree char *reason = gw_word_lists_say (&g_array_index (remarks, GwWordsRemark, 0),
                                                       cases[i].text);
          g_test_message ("%s: %s", cases[i].text, reason);
          g_test_fail ();
        }
    }
}

/* The promises of @file, each by its level and words, without a reader of briefs. */
static guint
check_sample (const char    *path,
              const GwWords *words)
{
  g_autoptr(GRegex) promise = g_regex_new ("<promise [^>]*level=\"(\\w+)\"[^>]*>\\s*"
                                           "<statement>([^<]*)</statement>", 0, 0, NULL);
  g_autofree char *contents = NULL;
  g_autoptr(GMatchInfo) match = NULL;
  guint n = 0;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  for (g_regex_match (promise, contents, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL), n++)
    {
      g_autofree char *level = g_match_info_fetch (match, 1);
      g_autofree char *text = g_match_info_fetch (match, 2);
      g_autoptr(GArray) remarks = gw_words_check (words, reads_of (level), text);

      if (remarks->len > 0)
        {
          g_autofree char *reason = gw_word_lists_say (&g_array_index (remarks, GwWordsRemark, 0), text);
          g_test_message ("%s, %s: %s", level, text, reason);
          g_test_fail ();
        }
    }
  return n;
}

static void
test_the_promises_of_the_samples_read_as_meant (void)
{
  static const char *const languages[] = { "en", "de" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *folder = g_build_filename (g_getenv ("GW_SAMPLES"), languages[i], NULL);
      g_autoptr(GwWords) words = load (languages[i]);
      g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
      const char *name;
      guint n = 0;

      g_assert_nonnull (dir);
      while ((name = g_dir_read_name (dir)) != NULL)
        if (g_str_has_suffix (name, ".brief"))
          {
            g_autofree char *path = g_build_filename (folder, name, NULL);

            n += check_sample (path, words);
          }
      g_assert_cmpuint (n, >=, 8);
    }
}

static void
test_lists_are_found_by_language (void)
{
  g_autoptr(GwWords) swiss = load ("de-CH");
  g_autoptr(GwWords) british = load ("en_GB.UTF-8");
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (gw_words_read (swiss, "Ich verspreche es.").reads, ==, GW_READS_COMMITMENT);
  g_assert_cmpint (gw_words_read (british, "I promise it.").reads, ==, GW_READS_COMMITMENT);
  g_assert_null (gw_word_lists_load ("fr", &error));
  g_assert_error (error, G_RESOURCE_ERROR, G_RESOURCE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (gw_word_lists_load (NULL, &error));
  g_assert_error (error, G_RESOURCE_ERROR, G_RESOURCE_ERROR_NOT_FOUND);
}

static void
test_lists_of_another_form_are_refused (void)
{
  static const char *const bad[] = {
    "<words><cues>soon</cues></words>", "<words><cues kind='odd'>soon</cues></words>",
    "<words><cues kind='date' grain='hour'>soon</cues></words>", "<words><cues kind='vague'>soon",
    "<words><cues kind='target' weight='much'>soon</cues></words>", "<words><set>a</set></words>",
    "<words><list/></words>", "<words><cues kind='vague' colour='red'>soon</cues></words>", "",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (gw_word_lists_parse (bad[i], -1, &error));
      g_assert_nonnull (error);
      g_assert_true (error->domain == G_MARKUP_ERROR);
    }

  g_autoptr(GError) error = NULL;
  g_assert_null (gw_word_lists_parse ("<words><cues kind='vague'>{nowhere}</cues></words>", -1, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gw_word_lists_register ();
  g_test_add_func ("/word-lists/known", test_sentences_the_lists_know_are_read_right);
  g_test_add_func ("/word-lists/held-out", test_sentences_held_out_are_read_right);
  g_test_add_func ("/word-lists/the-two-gold-sentences", test_the_two_gold_sentences);
  g_test_add_func ("/word-lists/words-of-odds", test_words_of_odds_have_the_ranges_of_the_directive);
  g_test_add_func ("/word-lists/faults-are-found", test_faults_are_found_with_reason_and_rewrite);
  g_test_add_func ("/word-lists/good-promises", test_good_promises_have_nothing_to_mend);
  g_test_add_func ("/word-lists/samples", test_the_promises_of_the_samples_read_as_meant);
  g_test_add_func ("/word-lists/lists-are-found-by-language", test_lists_are_found_by_language);
  g_test_add_func ("/word-lists/other-forms-are-refused", test_lists_of_another_form_are_refused);
  return g_test_run ();
}
