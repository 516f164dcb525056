/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-review-private.h"

#include "gw-initiative.h"
#include "gw-say.h"
#include "gw-short.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Two sentences that share so much of their words say the same. */
#define SAME_WORDS 0.6

/* A sentence with fewer words of its own is not compared. */
#define FEW_WORDS 3

/* The words of a text, folded, without the short ones that any sentence has. */
static GHashTable *
words_of (const char *text)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) ascii = NULL;
  g_auto (GStrv) tokens = g_str_tokenize_and_fold (text, NULL, &ascii);

  for (char **token = tokens; *token != NULL; token++)
    if (g_utf8_strlen (*token, -1) > 3)
      g_hash_table_add (words, g_strdup (*token));
  return words;
}

/* How much of the words of the shorter sentence stands in the other. */
static gboolean
says_the_same (const char *one,
               const char *other)
{
  g_autoptr (GHashTable) a = words_of (one);
  g_autoptr (GHashTable) b = words_of (other);
  guint fewer = MIN (g_hash_table_size (a), g_hash_table_size (b));
  guint more = MAX (g_hash_table_size (a), g_hash_table_size (b));
  GHashTableIter iter;
  gpointer word;
  guint common = 0;

  if (fewer < FEW_WORDS)
    return FALSE;

  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    common += g_hash_table_contains (b, word);

  /* A long outcome that also names the request is more than the request. */
  return common >= SAME_WORDS * more;
}

static gboolean
repeats_a_position (GwReview   *self,
                    const char *outcome)
{
  for (guint i = 0; i < gw_item_count (self->brief, GW_BRIEF_INTERESTS); i++)
    {
      GwItem *interest = gw_item_get_child (self->brief, GW_BRIEF_INTERESTS, i);
      g_auto (GStrv) positions = gw_item_dup_words (interest, GW_INTEREST_POSITION);

      for (char **position = positions; *position != NULL; position++)
        if (says_the_same (outcome, *position))
          return TRUE;
    }

  return FALSE;
}

static gboolean
names_only_a_solution (GwReview   *self,
                       const char *outcome)
{
  for (guint i = 0; i < gw_item_count (self->brief, GW_BRIEF_OPTIONS); i++)
    if (says_the_same (outcome,
                       gw_item_get_text (gw_item_get_child (self->brief, GW_BRIEF_OPTIONS, i),
                                         GW_OPTION_STATEMENT)))
      return TRUE;

  return FALSE;
}

/* "Tobias gives in", "we win", in the languages whose words we have. */
static gboolean
is_a_win_over_a_person (GwReview   *self,
                        const char *outcome)
{
  static const char verbs[]
      = "(gives?|give) (in|up|way)|backs? (down|off)|drops? (it|his|her|their)|withdraws?"
        "|loses?|climbs? down|has to accept|must accept|gibt (nach|auf|klein bei)|zieht .{0,30}zurück"
        "|verliert|muss .{0,30}(annehmen|akzeptieren)";
  static const char ours[]
      = "\\b(we win|we beat|we get our way|they lose|wir gewinnen|wir setzen uns durch)\\b";
  GRegexCompileFlags flags = G_REGEX_CASELESS;

  if (g_regex_match_simple (ours, outcome, flags, 0))
    return TRUE;

  for (guint i = 0; i < gw_item_count (self->brief, GW_BRIEF_PARTIES); i++)
    {
      GwItem *party = gw_item_get_child (self->brief, GW_BRIEF_PARTIES, i);
      g_auto (GStrv) names = g_strsplit (gw_item_get_text (party, GW_PARTY_NAME), " ", 2);

      if (names[0] == NULL || gw_item_is (party, GW_PARTY_SIDE, "us"))
        continue;
      g_autofree char *name = g_regex_escape_string (names[0], -1);
      g_autofree char *pattern = g_strdup_printf ("\\b%s\\b.{0,30}\\b(%s)\\b", name, verbs);
      if (g_regex_match_simple (pattern, outcome, flags, 0))
        return TRUE;
    }

  return FALSE;
}

void
gw_rule_outcome (GwReview *self)
{
  const char *outcome = gw_item_get_text (self->brief, GW_BRIEF_OUTCOME);
  const char *remedy = NULL;

  if (outcome == NULL || outcome[strspn (outcome, " \t\n")] == '\0')
    remedy = _("Write in one sentence what should be true when you leave.");
  else if (repeats_a_position (self, outcome) || names_only_a_solution (self, outcome))
    remedy = _("This is one way to get there; say what it is for.");
  else if (is_a_win_over_a_person (self, outcome))
    remedy = _("Somebody loses in this sentence; say what you would both call a success.");

  if (remedy != NULL)
    gw_review_add (self, NULL, "outcome", g_strdup (remedy));
}

/* Who holds a need, for a sentence; of several the first who is not us. */
static const char *
holder_of (GwReview *self,
           GwItem   *interest)
{
  g_auto (GStrv) ids = gw_item_dup_words (interest, GW_INTEREST_PARTY);

  for (char **id = ids; *id != NULL; id++)
    if (!gw_review_is_us (self, *id))
      return gw_name_of (self->brief, *id);

  return NULL;
}

void
gw_rule_need_under_ask (GwReview *self)
{
  for (guint i = 0; i < gw_item_count (self->brief, GW_BRIEF_INTERESTS); i++)
    {
      GwItem *interest = gw_item_get_child (self->brief, GW_BRIEF_INTERESTS, i);
      const char *who = holder_of (self, interest);

      if (who != NULL && gw_item_has (interest, GW_INTEREST_POSITION)
          && !gw_item_has (interest, GW_INTEREST_STATEMENT))
        /* Translators: %s is a name */
        gw_review_add (self, interest, "statement",
                       g_strdup_printf (_("%s asks for something and you have not written why: add "
                                          "a need, even a guess."), who));
    }
}

static gboolean
is_asked_about (GwReview *self,
                GwItem   *interest)
{
  for (guint i = 0; i < gw_item_count (self->brief, GW_BRIEF_QUESTIONS); i++)
    if (g_strcmp0 (gw_item_get_text (gw_item_get_child (self->brief, GW_BRIEF_QUESTIONS, i),
                                     GW_QUESTION_INTEREST),
                   gw_item_get_id (interest)) == 0)
      return TRUE;

  return FALSE;
}

void
gw_rule_guess_asked (GwReview *self)
{
  for (guint i = 0; i < gw_item_count (self->brief, GW_BRIEF_INTERESTS); i++)
    {
      GwItem *interest = gw_item_get_child (self->brief, GW_BRIEF_INTERESTS, i);
      const char *who = holder_of (self, interest);

      if (who != NULL && gw_item_has (interest, GW_INTEREST_STATEMENT)
          && !gw_item_is (interest, GW_INTEREST_BASIS, "stated")
          && !is_asked_about (self, interest))
        /* Translators: %s is a name */
        gw_review_add (self, interest, "basis",
                       g_strdup_printf (_("You are guessing what %s needs: write the question that "
                                          "would tell you."), who));
    }
}

void
gw_rule_works_for_all (GwReview *self)
{
  g_autoptr (GwAccord) accord = gw_accord_new (self->brief);

  if (!gw_accord_works (accord))
    gw_review_add (self, NULL, "options",
                   g_strdup (_("No way works for everyone yet: add one, or write whom you have to "
                               "win over first.")));
}

void
gw_rule_our_fallback (GwReview *self)
{
  for (guint i = 0; i < gw_item_count (self->brief, GW_BRIEF_FALLBACKS); i++)
    {
      GwItem *fallback = gw_item_get_child (self->brief, GW_BRIEF_FALLBACKS, i);

      /* A row without words decides nothing. */
      if (gw_item_has (fallback, GW_FALLBACK_STATEMENT)
          && gw_review_is_us (self, gw_item_get_text (fallback, GW_FALLBACK_PARTY)))
        return;
    }

  gw_review_add (self, NULL, "fallbacks",
                 g_strdup (_("Decide what you do if nothing is agreed, or you will accept "
                             "anything.")));
}

static int
days_old (GwReview *self,
          GwItem   *fact)
{
  GwDay seen = gw_read_last_day (fact, GW_FACT_OBSERVED);

  return seen != GW_DAY_NONE ? (int) (g_date_get_julian (&self->today) - seen) : 0;
}

static gboolean
is_same_fact (GwItem *one,
              GwItem *other)
{
  const char *origin = gw_item_get_text (one, GW_FACT_ORIGIN);

  return (origin != NULL && g_strcmp0 (origin, gw_item_get_text (other, GW_FACT_ORIGIN)) == 0)
         || g_strcmp0 (gw_item_get_text (one, GW_FACT_STATEMENT),
                       gw_item_get_text (other, GW_FACT_STATEMENT)) == 0;
}

/* Returns: (nullable): the day on which another brief of the initiative has seen @fact later */
static const char *
find_seen_later (GwReview *self,
                 GwItem   *fact)
{
  const char *latest = gw_item_get_text (fact, GW_FACT_OBSERVED);
  const char *own = latest;

  for (guint i = 0; own != NULL && i < self->others->len; i++)
    {
      GwItem *other = g_ptr_array_index (self->others, i);

      for (guint e = 0; e < gw_item_count (other, GW_BRIEF_EVIDENCE); e++)
        {
          GwItem *theirs = gw_item_get_child (other, GW_BRIEF_EVIDENCE, e);
          const char *seen = gw_item_get_text (theirs, GW_FACT_OBSERVED);

          if (g_strcmp0 (seen, latest) > 0 && is_same_fact (fact, theirs)
              && gw_initiative_is_same (self->brief, other))
            latest = seen;
        }
    }
  return latest != own ? latest : NULL;
}

static void
check_seen_later (GwReview   *self,
                  GwItem     *fact,
                  const char *text)
{
  const char *seen = find_seen_later (self, fact);
  g_autofree char *day = seen != NULL ? gw_say_when (seen) : NULL;

  if (day != NULL)
    /* Translators: a fact; a day */
    gw_review_add (self, fact, "observed",
                   g_strdup_printf (_("“%s” was looked at again on %s, as another brief of the "
                                      "initiative says: check it, or leave it at home."),
                                    text, day));
}

void
gw_rule_facts_hold (GwReview *self)
{
  for (guint i = 0; i < gw_item_count (self->brief, GW_BRIEF_EVIDENCE); i++)
    {
      GwItem *fact = gw_item_get_child (self->brief, GW_BRIEF_EVIDENCE, i);
      const char *text = gw_item_get_text (fact, GW_FACT_STATEMENT);
      int age = days_old (self, fact);

      if (text == NULL)
        continue;
      if (!gw_item_has (fact, GW_FACT_SOURCE))
        /* Translators: %s is a fact */
        gw_review_add (self, fact, "source",
                       g_strdup_printf (_("“%s” has no source: check it, or leave it at home."),
                                        text));
      else if (age > gw_item_get_number (fact, GW_FACT_FRESH_DAYS))
        /* Translators: a fact; a number of days */
        gw_review_add (self, fact, "observed",
                       g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                     "“%s” is %d day old: check it, or leave it at "
                                                     "home.",
                                                     "“%s” is %d days old: check it, or leave it "
                                                     "at home.", age), text, age));
      else
        check_seen_later (self, fact, text);
    }
}

/* Words that a box of the short form did not understand are on no page. */
void
gw_rule_understood (GwReview *self)
{
  const GwMomentText *text = gw_moment_text (gw_brief_get_moment (self->brief));

  for (guint i = 0; i < text->n_questions; i++)
    {
      g_autofree char *words = gw_short_get_kept (self->brief, &text->questions[i]);

      if (words != NULL)
        gw_review_add (self, NULL, "notes",
                       g_strdup_printf (_("“%s” was not understood and waits in your notes: "
                                          "say it in other words."), words));
    }
}
