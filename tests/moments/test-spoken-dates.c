/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-spoken-dates.h"
#include "gw-word-lists.h"

/* @iso: the date to hold somebody to who said it on 12 November 2026; NULL where there is none */
static const struct
{
  const char *lang;
  const char *text;
  const char *words;
  const char *iso;
} cases[] = {
  { "en", "You get it by Friday 26 February.", "Friday 26 February", "2027-02-26" },
  { "en", "“April is no problem”, by phone", "April", "2027-04" },
  { "en", "“You will be covered in July”, at the autumn meeting", "July", "2027-07" },
  { "en", "A file by 26 February, if they confirm it by 15 January", "26 February", "2027-02-26" },
  { "en", "All shops in the second quarter stays our aim", "second quarter", "2027-Q2" },
  { "en", "It may be soon", NULL, NULL },
  { "en", "Six shops, 4 of them new", NULL, NULL },
  { "en", "", NULL, NULL },
  { "de", "April ist kein Problem", "April", "2027-04" },
  { "de", "Bis Freitag, den 26. Februar, steht es", "26. Februar", "2027-02-26" },
  { "de", "Alle Filialen im zweiten Quartal", "zweiten Quartal", "2027-Q2" },
  { "ar", "تحصلون على الملف بحلول 26 فبراير.", "26 فبراير", "2027-02-26" },
  { "ar", "تحصلون على الملف يوم الجمعة 26 فبراير", "الجمعة 26 فبراير", "2027-02-26" },
  { "ar", "في ٢٦ فبراير ٢٠٢٧، بشرط التأكيد قبل 15 يناير", "٢٦ فبراير ٢٠٢٧", "2027-02-26" },
  { "ar", "أبريل ليس مشكلة", "أبريل", "2027-04" },
  { "ar", "نعمل لتصلكم النسخة قبل نهاية مارس 2027", "نهاية مارس 2027", "2027-03" },
  { "ar", "كل الفروع في الربع الثاني هدفنا", "الربع الثاني", "2027-Q2" },
  { "ar", "نتصل بكم يوم الاثنين", "الاثنين", "2026-11-16" },
  { "ar", "يعمل الاثنين من فريقنا على ذلك", NULL, NULL },
  { "ar", "نعرف ربع السنة لا اليوم", NULL, NULL },
  { "ar", "ستة فروع، 4 منها جديدة", NULL, NULL },
  { "ar", "قد يكون ذلك قريبًا", NULL, NULL },
  { NULL, "By the end of March 2027", "end of March 2027", "2027-03" },
  { NULL, "done on 26 February", "26 February", "2027-02-26" },
};

static void
test_dates_are_found_in_sentences (void)
{
  GDate said_on;

  g_date_clear (&said_on, 1);
  g_date_set_dmy (&said_on, 12, 11, 2026);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GwWords) words
          = cases[i].lang != NULL ? gw_word_lists_load (cases[i].lang, NULL) : NULL;
      g_autoptr (GArray) dates = gw_spoken_dates_find (words, cases[i].text, &said_on);
      gssize first = gw_spoken_dates_first (dates);

      g_test_message ("%s", cases[i].text);
      g_assert_true ((first >= 0) == (cases[i].iso != NULL));
      if (first < 0)
        continue;

      const GwSpokenDate *date = &g_array_index (dates, GwSpokenDate, first);
      g_autofree char *part = g_utf8_substring (cases[i].text, date->start, date->end);
      g_assert_cmpstr (part, ==, cases[i].words);
      g_assert_cmpstr (date->date.iso, ==, cases[i].iso);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gw_word_lists_register ();

  g_test_add_func ("/spoken-dates/dates-are-found-in-sentences", test_dates_are_found_in_sentences);

  return g_test_run ();
}
