/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-check.h"
#include "gw-short.h"

#include "language.h"

static void
test_every_moment_has_its_words (void)
{
  for (GwMoment moment = 0; moment < GW_N_MOMENTS; moment++)
    {
      const GwMomentText *text = gw_moment_text (moment);
      g_autoptr (GwItem) brief = gw_brief_new (moment, "", NULL);
      guint64 seen = 0;

      g_assert_cmpint (text->moment, ==, moment);
      g_assert_cmpuint (text->n_questions, >=, 8);
      g_assert_cmpuint (text->n_questions, <=, 9);
      for (guint i = 0; i < text->n_questions; i++)
        {
          g_autofree char *answer = gw_short_get_answer (brief, text->questions[i].goal);

          g_assert_cmpstr (answer, ==, "");
        }
      for (guint i = 0; i < text->n_sections; i++)
        {
          g_assert_cmpuint (seen & (G_GUINT64_CONSTANT (1) << text->sections[i].id), ==, 0);
          seen |= G_GUINT64_CONSTANT (1) << text->sections[i].id;
          g_assert_nonnull (gw_section_get_name (text->sections[i].id));
        }
      g_assert_nonnull (gw_moment_find_section (text, GW_SECTION_RESULT));
    }
  g_assert_null (gw_moment_find_section (gw_moment_text (GW_MOMENT_PRIORITIZATION), GW_SECTION_COST));
}

static void
test_choices_have_words (void)
{
  g_assert_cmpstr (gw_choice_label (GW_KIND_PHRASE, GW_PHRASE_USE, "open"), ==, "open with");
  g_assert_cmpstr (gw_choice_label (GW_KIND_PHRASE, GW_PHRASE_VISIBILITY, "open"), ==,
                   "Everyone in the room");
  g_assert_cmpstr (gw_choice_label (GW_KIND_VERDICT, GW_VERDICT_VALUE, "no"), ==, "cannot");
  g_assert_cmpstr (gw_choice_label (GW_KIND_PARTY, GW_PARTY_DECIDES, "no"), ==, "no");
}

int
main (int   argc,
      char *argv[])
{
  use_language ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/moment-text/every-moment-has-its-words", test_every_moment_has_its_words);
  g_test_add_func ("/moment-text/choices-have-words", test_choices_have_words);
  return g_test_run ();
}
