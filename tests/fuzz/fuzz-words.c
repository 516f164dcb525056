/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever somebody writes, it is read in time, in both languages, and what is found in it lies within
 * it; lists that somebody else wrote are taken or refused with a reason. */

#include <string.h>

#include "gw-spoken-dates.h"
#include "gw-word-lists.h"

/* Promises are sentences; reading takes time in proportion to their length, so longer ones only make
 * the fuzzer slow. */
#define MOST_BYTES 400

int LLVMFuzzerInitialize   (int    *argc,
                            char ***argv);
int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

static GwWords *lists[2];

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  gw_word_lists_register ();
  lists[0] = gw_word_lists_load ("en", NULL);
  lists[1] = gw_word_lists_load ("de", NULL);
  g_assert_true (lists[0] != NULL && lists[1] != NULL);
  return 0;
}

static void
assert_within (guint start,
               guint end,
               glong length)
{
  g_assert_cmpuint (start, <=, end);
  g_assert_cmpuint (end, <=, length);
}

static void
check_level (const GwWords *words,
             GwReads        level,
             const char    *text,
             glong          length)
{
  g_autoptr (GArray) remarks = gw_words_check (words, level, text);

  for (guint i = 0; i < remarks->len; i++)
    {
      const GwWordsRemark *remark = &g_array_index (remarks, GwWordsRemark, i);
      g_autofree char *said = gw_word_lists_say (remark, text);

      assert_within (remark->start, remark->end, length);
      g_assert_true (g_utf8_validate (said, -1, NULL));
    }
}

static void
read_text (const GwWords *words,
           const char    *text)
{
  glong length = g_utf8_strlen (text, -1);
  GwWordsReading reading = gw_words_read (words, text);
  g_autoptr (GArray) found = gw_words_find (words, text);
  GDate said_on;

  assert_within (reading.start, reading.end, length);
  for (guint i = 0; i < found->len; i++)
    {
      const GwWordsFinding *finding = &g_array_index (found, GwWordsFinding, i);

      assert_within (finding->start, finding->end, length);
      g_assert_true (finding->kind != GW_CUE_ODDS || finding->low <= finding->high);
    }
  for (GwReads level = GW_READS_DIRECTION; level <= GW_READS_COMMITMENT; level++)
    check_level (words, level, text, length);

  g_date_clear (&said_on, 1);
  g_date_set_dmy (&said_on, 1, G_DATE_DECEMBER, 2026);
  g_autoptr (GArray) dates = gw_spoken_dates_find (words, text, &said_on);
  for (guint i = 0; i < dates->len; i++)
    assert_within (g_array_index (dates, GwSpokenDate, i).start,
                   g_array_index (dates, GwSpokenDate, i).end, length);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *text = g_strndup ((const char *) data, MIN (size, MOST_BYTES));
  g_autoptr (GError) error = NULL;
  g_autoptr (GwWords) other = gw_word_lists_parse (text, strlen (text), &error);

  g_assert_true ((other == NULL) == (error != NULL));
  if (!g_utf8_validate (text, -1, NULL))
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    read_text (lists[i], text);
  return 0;
}
