/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gw-words.h"

#include <gio/gio.h>
#include <string.h>

static const GwWordSet sets[] = {
  { "abbreviation", "z" }, { "abbreviation", "b" }, { "abbreviation", "ca" },
  { "month", "march" }, { "month", "märz" },
  { "day", "{dayno} .? {month} {year}?" }, { "day", "{month} {dayno}" }, { "day", "{isodate}" },
  { "time", "{day}" }, { "time", "in {number} weeks" },
};

static const GwCue cues[] = {
  { GW_CUE_COMMITMENT, "we|you will|get ... {time}", 3 },
  { GW_CUE_COMMITMENT, "=Sie bekommen", 3 },
  { GW_CUE_TARGET, "aim*", 5 },
  { GW_CUE_TARGET, "tie", 3 },
  { GW_CUE_DIRECTION, "long term", 2 },
  { GW_CUE_DIRECTION, "tie", 3 },
  { GW_CUE_NEITHER, "? $", 9 },
  { GW_CUE_HEDGE, "probably", 0, 0, 0, 0, "" },
  { GW_CUE_HEDGE, "we'll try" },
  { GW_CUE_VAGUE, "soon", 0, 0, 0, 0, "by ____" },
  { GW_CUE_VAGUE, "café" },
  { GW_CUE_VAGUE, "are *ing" },
  { GW_CUE_VAGUE, "office" },
  { GW_CUE_ABSOLUTE, "guarantee*" },
  { GW_CUE_ESCAPE, "if possible" },
  { GW_CUE_ESCAPE, "^ maybe $" },
  { GW_CUE_UNDERTAKING, "will ... by {time}" },
  { GW_CUE_UNDERTAKING, "vow" },
  { GW_CUE_VAGUE, "the {dayth}" },
  { GW_CUE_DATE, "{day}", 0, GW_GRAIN_DAY },
  { GW_CUE_DATE, "in {year}", 0, GW_GRAIN_YEAR },
  { GW_CUE_ODDS, "likely", 0, 0, 0.55, 0.80 },
  { GW_CUE_ODDS, "very likely", 0, 0, 0.80, 0.95 },
};

static GwWords *
new_words (void)
{
  g_autoptr(GError) error = NULL;
  GwWords *words = gw_words_new (sets, G_N_ELEMENTS (sets), cues, G_N_ELEMENTS (cues), &error);

  g_assert_no_error (error);
  return words;
}

static char *
describe (const GwWords *words,
          const char    *text)
{
  g_autoptr(GArray) findings = gw_words_find (words, text);
  g_autoptr(GString) said = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const GwWordsFinding *finding = &g_array_index (findings, GwWordsFinding, i);

      g_string_append_printf (said, "%s%d:%u-%u", i > 0 ? " " : "", finding->kind, finding->start,
                              finding->end);
    }
  return g_strdup (said->str);
}

static void
test_spans_are_code_points_of_the_original (void)
{
  static const struct { const char *text, *found; } cases[] = {
    { "soon", "5:0-4" }, { "Ähm, soon.", "5:5-9" }, { "Ahm\314\210, soon.", "5:6-10" },
    { "So\302\255on", "5:0-5" },                                   /* a soft hyphen inside */
    { "the o\357\254\203ce", "5:4-8" },                            /* ﬃ is one code point, three letters */
    { "\357\275\223\357\275\217\357\275\217\357\275\216", "5:0-4" }, /* full width */
    { "cafe\314\201 X", "5:0-5" }, { "caf\303\251 X", "5:0-4" }, { "CAF\303\211", "5:0-4" },
    { "𝔸 soon", "5:2-6" }, { "sooner", "" }, { "monsoon", "" }, { "soon-ish", "5:0-4" },
    { "soonä", "" }, { "(soon)", "5:1-5" }, { "soon soon", "5:0-4 5:5-9" },
    { "we\342\200\231ll try", "4:0-9" }, { "we'll  try", "4:0-10" },
    { "we guarantee it, guaranteed", "6:3-12 6:17-27" }, { "", "" }, { "\n\n", "" },
  };
  g_autoptr(GwWords) words = new_words ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = describe (words, cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

static void
test_patterns_match_words_sets_gaps_and_ends (void)
{
  static const struct { const char *text, *found; } cases[] = {
    { "26 March 2027", "9:0-13" }, { "on 26. März", "9:3-11" }, { "March 26th", "9:0-10" },
    { "March 32", "" }, { "are going", "5:0-9" }, { "are gone", "" }, { "the 3 shops", "" }, { "the 3rd shop", "5:0-7" }, { "2027-03-26", "9:0-10" }, { "26.3.2027", "9:0-9" }, { "31.2.2027", "" },
    { "version 4.2", "" }, { "in 2027", "9:0-7" }, { "in 20270", "" },
    { "will be there by March 3", "8:0-24 9:17-24" },
    { "will one two three four five six seven eight by March 3", "8:0-55 9:48-55" },
    { "will one two three four five six seven eight nine by March 3", "9:53-60" },
    { "will be there. By March 3", "9:18-25" },                      /* not across sentences */
    { "Maybe", "7:0-5" }, { "Maybe not", "" }, { "very likely", "10:0-11" },
    { "likely or very likely", "10:0-6 10:10-21" },
  };
  g_autoptr(GwWords) words = new_words ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = describe (words, cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

static void
test_a_text_reads_as_its_strongest_sentence (void)
{
  static const struct { const char *text; GwReads reads; guint start, end; } cases[] = {
    { "", GW_READS_NEITHER, 0, 0 }, { "Hello.", GW_READS_NEITHER, 0, 0 },
    { "It is long-term.", GW_READS_DIRECTION, 6, 15 },
    { "We aim at it. It is long term.", GW_READS_TARGET, 3, 6 },
    { "It is long term. We will have it on 3 March.", GW_READS_COMMITMENT, 17, 43 },
    { "We aim to, we will, on 3 March.", GW_READS_TARGET, 3, 6 },
    { "Will you, or we will on 3 March?", GW_READS_NEITHER, 31, 32 },
    { "A tie", GW_READS_DIRECTION, 2, 5 },                           /* doubt makes no promise */
    { "Nun, Sie bekommen es.", GW_READS_COMMITMENT, 5, 17 }, { "nun, sie bekommen es", GW_READS_NEITHER, 0, 0 },
    /* points that end no sentence: days, abbreviations, single letters; and one that does */
    { "We will z. B. on 3. March go", GW_READS_COMMITMENT, 0, 25 },
    { "We will ca. on 3 March go", GW_READS_COMMITMENT, 0, 22 },
    { "We will Mr. on 3 March go", GW_READS_NEITHER, 0, 0 },
    { "We will in 2027. On 3 March we see", GW_READS_NEITHER, 0, 0 },
    { "We will\non 3 March", GW_READS_NEITHER, 0, 0 },
  };
  g_autoptr(GwWords) words = new_words ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GwWordsReading reading = gw_words_read (words, cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (reading.reads, ==, cases[i].reads);
      if (reading.reads > GW_READS_NEITHER)
        {
          g_assert_cmpuint (reading.start, ==, cases[i].start);
          g_assert_cmpuint (reading.end, ==, cases[i].end);
        }
    }
}

static void
test_words_are_held_against_their_level (void)
{
  static const struct { GwReads level; const char *text; int fault; guint start, end; } cases[] = {
    { GW_READS_COMMITMENT, "We will have it on 3 March", -1 },
    { GW_READS_COMMITMENT, "You will probably get it on 3 March", GW_WORDS_COMMITMENT_HEDGED, 9, 17 },
    { GW_READS_COMMITMENT, "We will soon, on 3 March", GW_WORDS_COMMITMENT_VAGUE, 8, 12 },
    { GW_READS_COMMITMENT, "We will if possible on 3 March", GW_WORDS_COMMITMENT_ESCAPES, 8, 19 },
    { GW_READS_COMMITMENT, "We will guarantee it on 3 March", GW_WORDS_ABSOLUTE, 8, 17 },
    { GW_READS_COMMITMENT, "We aim at it", GW_WORDS_READS_WEAKER, 0, 12 },
    { GW_READS_DIRECTION, "Our long term idea", -1 },
    { GW_READS_DIRECTION, "Our long term idea in 2027", -1 },
    { GW_READS_DIRECTION, "Our long term idea on 3 March", GW_WORDS_DIRECTION_DATED, 22, 29 },
    { GW_READS_DIRECTION, "Long term we vow", GW_WORDS_DIRECTION_UNDERTAKES, 13, 16 },
    { GW_READS_DIRECTION, "Long term we aim", GW_WORDS_READS_STRONGER, 13, 16 },
    { GW_READS_TARGET, "We aim at 3 March", -1 },
    { GW_READS_TARGET, "We aim to, it will come by 3 March", GW_WORDS_TARGET_UNDERTAKES, 14, 34 },
    { GW_READS_TARGET, "We aim and vow", GW_WORDS_TARGET_UNDERTAKES, 11, 14 },
    { GW_READS_TARGET, "probably soon, we aim", -1 },
    { GW_READS_TARGET, "We aim and guarantee", -1 },
    { GW_READS_TARGET, "We aim, it will probably come by 3 March", -1 },
    { GW_READS_TARGET, "Probably we aim; it will come by 3 March", GW_WORDS_TARGET_UNDERTAKES, 20, 40 },
    { GW_READS_COMMITMENT, "", -1 },
  };
  g_autoptr(GwWords) words = new_words ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GArray) remarks = gw_words_check (words, cases[i].level, cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpuint (remarks->len, ==, cases[i].fault < 0 ? 0 : 1);
      if (cases[i].fault < 0)
        continue;
      const GwWordsRemark *remark = &g_array_index (remarks, GwWordsRemark, 0);
      g_assert_cmpint (remark->fault, ==, cases[i].fault);
      g_assert_cmpuint (remark->start, ==, cases[i].start);
      g_assert_cmpuint (remark->end, ==, cases[i].end);
    }
}

static void
test_rewrites_and_odds_come_from_the_lists (void)
{
  g_autoptr(GwWords) words = new_words ();
  g_autoptr(GArray) findings = gw_words_find (words, "probably soon, we'll try");
  double low = 0, high = 0;

  g_assert_cmpuint (findings->len, ==, 3);
  g_assert_cmpstr (g_array_index (findings, GwWordsFinding, 0).rewrite, ==, "");
  g_assert_cmpstr (g_array_index (findings, GwWordsFinding, 1).rewrite, ==, "by ____");
  g_assert_null (g_array_index (findings, GwWordsFinding, 2).rewrite);

  g_assert_false (gw_words_odds (words, "soon", &low, &high));
  g_assert_true (gw_words_odds (words, "It is very likely.", &low, &high));
  g_assert_cmpfloat (low, ==, 0.80);
  g_assert_cmpfloat (high, ==, 0.95);
}

/* Whatever is typed: findings in order, each with words in it, none beyond the text. */
static void
test_scraps_in_any_order_have_sound_spans (void)
{
  static const char *const scraps[] = {
    "we", "will", "get", "3", "March", ".", "!", "?", "\n", " ", " ", "soon", "probably", "aim", "likely", "very",
    "if", "possible", "long-term", "guarantee", "z", "ca", "2027-03-03", "in", "2027", "'", "-", "cafe\314\201",
    "o\357\254\203ce", "\302\255", "\360\237\230\200", "\341\204\200\341\205\241", "by", ",", "26.", "4.2",
  };
  g_autoptr(GwWords) words = new_words ();
  guint32 seed = 20261123;

  for (guint round = 0; round < 3000; round++)
    {
      g_autoptr(GString) text = g_string_new (NULL);

      for (guint n = 1 + round % 20; n > 0; n--)
        {
          seed = seed * 1664525 + 1013904223;
          g_string_append (text, scraps[(seed >> 8) % G_N_ELEMENTS (scraps)]);
          if (seed & 0x80)
            g_string_append_c (text, ' ');
        }

      guint length = g_utf8_strlen (text->str, -1), before = 0;
      g_autoptr(GArray) findings = gw_words_find (words, text->str);
      for (guint i = 0; i < findings->len; i++)
        {
          const GwWordsFinding *finding = &g_array_index (findings, GwWordsFinding, i);

          g_assert_cmpuint (finding->start, >=, before);
          g_assert_cmpuint (finding->start, <, finding->end);
          g_assert_cmpuint (finding->end, <=, length);
          before = finding->start;
        }
      for (GwReads level = GW_READS_NEITHER; level <= GW_READS_COMMITMENT; level++)
        {
          g_autoptr(GArray) remarks = gw_words_check (words, level, text->str);

          for (guint i = 0; i < remarks->len; i++)
            g_assert_cmpuint (g_array_index (remarks, GwWordsRemark, i).end, <=, length);
        }
    }
}

static void
test_a_bad_pattern_is_refused (void)
{
  static const char *const bad[] = { "", "  ", "{nowhere} soon" };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      GwCue cue = { GW_CUE_VAGUE, bad[i] };
      GwWordSet set = { "name", bad[i] };
      g_autoptr(GError) error = NULL;

      g_assert_null (gw_words_new (sets, G_N_ELEMENTS (sets), &cue, 1, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      g_clear_error (&error);
      g_assert_null (gw_words_new (&set, 1, NULL, 0, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/spans-are-code-points-of-the-original",
                   test_spans_are_code_points_of_the_original);
  g_test_add_func ("/words/patterns-match-words-sets-gaps-and-ends",
                   test_patterns_match_words_sets_gaps_and_ends);
  g_test_add_func ("/words/a-text-reads-as-its-strongest-sentence",
                   test_a_text_reads_as_its_strongest_sentence);
  g_test_add_func ("/words/words-are-held-against-their-level",
                   test_words_are_held_against_their_level);
  g_test_add_func ("/words/rewrites-and-odds-come-from-the-lists",
                   test_rewrites_and_odds_come_from_the_lists);
  g_test_add_func ("/words/scraps-in-any-order-have-sound-spans",
                   test_scraps_in_any_order_have_sound_spans);
  g_test_add_func ("/words/a-bad-pattern-is-refused", test_a_bad_pattern_is_refused);
  return g_test_run ();
}
