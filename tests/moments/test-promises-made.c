/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "promised.h"

#include <math.h>
#include <string.h>

#include "briefs.h"

/* A commitment brief of promises made by hand; without an initiative nothing else is known. */
static GwPromises *
promises_of_list (const char *list,
                  GwItem     *scope)
{
  g_autofree char *body
      = g_strdup_printf ("<title>T</title><initiative>I</initiative>"
                         "<meeting start=\"2027-01-04\"/><commitment>%s</commitment>", list);

  return promises_of (read_brief ("commitment", body), scope, NULL);
}

/* Eight to twelve days of one person from 11 January: even by 22 January. */
static GwItem *
read_ten_days (void)
{
  return read_brief ("scope",
                     "<title>S</title><initiative>I</initiative><scope start=\"2027-01-11\">"
                     "<item id=\"s-1\"><approach id=\"a-1\" low=\"8\" likely=\"10\" high=\"12\"/>"
                     "</item></scope>");
}

static void
test_words_are_held_against_the_level (void)
{
  g_autoptr (GwPromises) promises
      = promises_of_list ("<promise id=\"m-1\" level=\"direction\">"
                          "<statement>We are working towards it in March 2027.</statement></promise>"
                          "<promise id=\"m-2\" level=\"commitment\" when=\"2027-03-01\">"
                          "<statement>You get it by 1 March 2027, probably.</statement></promise>",
                          NULL);
  GwPromiseReading *direction = reading_at (promises, 0);
  GwPromiseReading *hedged = reading_at (promises, 1);
  const GwPromiseFinding *finding = fired (hedged, "words-match");

  g_assert_nonnull (fired (direction, "words-match"));
  g_assert_nonnull (finding);
  g_autofree char *words = words_of (hedged, finding);
  g_assert_cmpstr (words, ==, "probably");
  g_assert_nonnull (finding->rewrite);
  g_assert_cmpstr (finding->on, ==, "m-2");
  g_assert_true (says (hedged->sentences, "No estimate stands behind this date."));
}

static void
test_a_direction_has_no_date_beside_it (void)
{
  g_autoptr (GwPromises) promises
      = promises_of_list ("<promise id=\"m-1\" level=\"direction\" when=\"2027-03\">"
                          "<statement>We are working towards it.</statement></promise>"
                          "<promise id=\"m-2\" level=\"direction\" when=\"2028\">"
                          "<statement>We are working towards it.</statement></promise>", NULL);

  g_assert_cmpstr (fired (reading_at (promises, 0), "words-match")->when, ==, "");
  g_assert_cmpuint (reading_at (promises, 1)->findings->len, ==, 0);
}

static void
test_words_and_date_say_the_same (void)
{
  static const struct
  {
    const char *when;
    const char *words;
    const char *fires; /* on which words */
  } cases[] = {
    { "2027-02-26", "You get it by Friday 26 February.", NULL },
    { "2027-02-26", "You get it by Friday 5 March.", "Friday 5 March" },
    { "2027-06-30", "From 1 July you can use it.", NULL },
    { "2027-06-30", "You get it in July.", NULL },
    { "2027-05-31", "You get it in July.", "July" },
    { "2027-Q1", "You get it by 26 February; on 30 April we talk about the rest.", NULL },
    { "2025-02-26", "You get it by 26 February.", NULL },
    { "2027-02-26", "You get it.", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *list
          = g_strdup_printf ("<promise id=\"m-1\" level=\"commitment\" when=\"%s\">"
                             "<statement>%s</statement></promise>", cases[i].when, cases[i].words);
      g_autoptr (GwPromises) promises = promises_of_list (list, NULL);
      GwPromiseReading *reading = reading_at (promises, 0);
      const GwPromiseFinding *finding = NULL;

      for (guint f = 0; f < reading->findings->len; f++)
        if (strstr (g_array_index (reading->findings, GwPromiseFinding, f).reason, "beside them"))
          finding = &g_array_index (reading->findings, GwPromiseFinding, f);
      if (cases[i].fires == NULL)
        g_assert_null (finding);
      else
        {
          g_assert_nonnull (finding);
          g_autofree char *words = words_of (reading, finding);
          g_assert_cmpstr (words, ==, cases[i].fires);
        }
    }
}

static void
test_words_of_likelihood_mean_numbers (void)
{
  g_autoptr (GwPromises) promises
      = promises_of_list ("<promise id=\"m-1\" level=\"target\" when=\"2027-01-22\">"
                          "<statement>It is very likely there by 22 January.</statement></promise>"
                          "<promise id=\"m-2\" level=\"target\" when=\"2027-01-25\">"
                          "<statement>It is very likely there by 25 January.</statement></promise>",
                          read_ten_days ());
  const GwPromiseFinding *finding = NULL;

  for (guint i = 0; i < 2; i++)
    {
      GwPromiseReading *reading = reading_at (promises, i);
      gboolean found = FALSE;

      for (guint f = 0; f < reading->findings->len; f++)
        {
          finding = &g_array_index (reading->findings, GwPromiseFinding, f);
          found |= strstr (finding->reason, "stands for 80 to 95 in 100; the estimates give about 5 "
                                            "in 10.") != NULL;
        }
      g_assert_true (found == (i == 0));
    }
}

static void
test_two_promises_of_the_same_piece (void)
{
  static const char other[]
      = "<title>Elsewhere</title><initiative>I</initiative><commitment>"
        "<promise id=\"m-9\" level=\"%s\" when=\"%s\" item=\"%s\"/></commitment>";
  static const struct { const char *level, *when, *item; gboolean fires; } cases[] = {
    { "commitment", "2027-04-30", "s-1", TRUE },
    { "target", "2027-Q3", "s-1", TRUE },
    { "target", "2027-Q1", "s-1", FALSE },
    { "commitment", "2027-04-30", "s-2", FALSE },
    { "direction", "2027-04-30", "s-1", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
      g_autofree char *body
          = g_strdup_printf (other, cases[i].level, cases[i].when, cases[i].item);
#pragma GCC diagnostic pop
      g_autoptr (GwItem) elsewhere = read_brief ("commitment", body);
      g_autoptr (GwItem) renamed = gw_item_with_text (elsewhere, GW_BRIEF_ID, "b-other");
      g_autoptr (GwPromises) promises
          = promises_of_list ("<promise id=\"m-1\" level=\"commitment\" when=\"2027-02-26\" "
                              "item=\"s-1\"/>", gw_item_ref (renamed));
      const GwPromiseFinding *finding = fired (reading_at (promises, 0), "promises-agree");

      g_assert_true ((finding != NULL) == cases[i].fires);
      if (finding != NULL)
        g_assert_nonnull (strstr (finding->reason, "“Elsewhere” says "));
    }
}

static void
test_told_before_and_nothing_promised (void)
{
  static const char list[] = "<told id=\"v-1\" who=\"Bo\" when=\"2027-01-02\">%s</told>";
  static const struct { const char *words; const char *said; } cases[] = {
    { "Done by 18 January", "Bo (Sat 2 Jan 2027) says Mon 18 Jan 2027 for the same thing" },
    { "January is no problem", NULL },
    { "It may be soon", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
      g_autofree char *told = g_strdup_printf (list, cases[i].words);
#pragma GCC diagnostic pop
      g_autoptr (GwPromises) promises = promises_of_list (told, read_ten_days ());

      g_assert_cmpuint (promises->told->len, ==, cases[i].said != NULL ? 1 : 0);
      if (cases[i].said != NULL)
        {
          const GwPromiseFinding *finding = &g_array_index (promises->told, GwPromiseFinding, 0);

          g_assert_cmpstr (finding->on, ==, "v-1");
          g_assert_true (g_str_has_prefix (finding->reason, cases[i].said));
        }
    }
}

static void
test_an_aim_less_likely_than_not (void)
{
  g_autoptr (GwPromises) promises
      = promises_of_list ("<promise id=\"m-1\" level=\"target\" when=\"2027-01-20\" of=\"all\"/>",
                          read_ten_days ());
  const GwPromiseFinding *finding = fired (reading_at (promises, 0), "promises-agree");

  g_assert_nonnull (finding);
  g_assert_nonnull (strstr (finding->reason, "an even chance by Fri 22 Jan 2027"));
}

static void
test_what_is_settled_is_not_judged (void)
{
  g_autoptr (GwPromises) promises
      = promises_of_list ("<promise id=\"m-1\" level=\"commitment\" when=\"2027-01-12\" "
                          "state=\"slipped\"><statement>Soon, probably.</statement></promise>",
                          read_ten_days ());

  g_assert_cmpuint (reading_at (promises, 0)->findings->len, ==, 0);
  g_assert_cmpfloat (reading_at (promises, 0)->odds, <, 0.01);
}

/* What was agreed in any meeting may hold promises. */
static void
test_promises_of_a_result (void)
{
  g_autoptr (GwItem) scope
      = read_brief ("scope",
                    "<title>S</title><scope start=\"2027-01-11\">"
                    "<item id=\"s-1\"><approach id=\"a-1\" low=\"8\" likely=\"10\" high=\"12\"/>"
                    "</item></scope><result><promise id=\"m-1\" level=\"commitment\" "
                    "when=\"2027-01-22\"/></result>");
  g_autoptr (GwPromises) promises = promises_of (gw_item_ref (scope), NULL, NULL);

  g_assert_cmpfloat_with_epsilon (reading_at (promises, 0)->odds, 0.5, 1e-6);
  g_assert_true (gw_promises_find (promises, "m-1") == reading_at (promises, 0));
  g_assert_null (gw_promises_find (promises, "m-2"));
}

static void
test_without_promises_there_is_nothing_to_read (void)
{
  g_autoptr (GwItem) brief = load_sample ("b2-access-log.brief");
  g_autoptr (GError) error = NULL;
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 1, 12, 2026);
  g_assert_null (gw_promises_new (gw_context_new (brief, NULL, &today, 1), NULL, &error));
  g_assert_no_error (error);
}

static void
test_a_language_without_lists_has_no_readings (void)
{
  g_autoptr (GwPromises) promises
      = promises_of (load_changed ("a3-nordkette-counts-on.brief", "moment=\"commitment\"",
                                   "moment=\"commitment\" lang=\"eo\""),
                     load_sample ("a2-six-shops.brief"), NULL);

  g_assert_null (promises->words);
  g_assert_cmpuint (reading_at (promises, 0)->reads, ==, GW_READS_NEITHER);
  g_assert_cmpfloat (reading_at (promises, 0)->odds, >, 0.99);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/promises-made/words-are-held-against-the-level",
                   test_words_are_held_against_the_level);
  g_test_add_func ("/promises-made/a-direction-has-no-date-beside-it",
                   test_a_direction_has_no_date_beside_it);
  g_test_add_func ("/promises-made/words-and-date-say-the-same", test_words_and_date_say_the_same);
  g_test_add_func ("/promises-made/words-of-likelihood-mean-numbers",
                   test_words_of_likelihood_mean_numbers);
  g_test_add_func ("/promises-made/two-promises-of-the-same-piece", test_two_promises_of_the_same_piece);
  g_test_add_func ("/promises-made/told-before-and-nothing-promised",
                   test_told_before_and_nothing_promised);
  g_test_add_func ("/promises-made/an-aim-less-likely-than-not", test_an_aim_less_likely_than_not);
  g_test_add_func ("/promises-made/what-is-settled-is-not-judged", test_what_is_settled_is_not_judged);
  g_test_add_func ("/promises-made/promises-of-a-result", test_promises_of_a_result);
  g_test_add_func ("/promises-made/without-promises-there-is-nothing-to-read",
                   test_without_promises_there_is_nothing_to_read);
  g_test_add_func ("/promises-made/a-language-without-lists-has-no-readings",
                   test_a_language_without_lists_has_no_readings);

  return g_test_run ();
}
