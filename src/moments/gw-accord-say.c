/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-accord-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "gw-doubt.h"
#include "gw-say.h"

/* In so many of the draws a way holds whatever the guesses are, and below so many it does not. */
#define HOLDS 0.95
#define HANGS 0.75

/* Values between parties are compared from two on, in pictures and lists of up to eight. */
#define FEWEST_VALUED 2
#define MOST_VALUED 8

/* From "hurts" to "no difference", from there to "helps". */
#define ONE_STEP 0.5

#define TOLERANCE 1e-9

static const char *
party_name (GwAccord *self,
            guint     party)
{
  return gw_party_get_short (gw_item_get_child (self->brief, GW_BRIEF_PARTIES, party));
}

/* Takes @sentence. */
static void
add (GwAccord *self,
     char     *sentence)
{
  g_ptr_array_add (self->sentences, sentence);
}

static const char *
interest_name (GwAccord *self,
               guint     interest)
{
  GwItem *item = gw_item_get_child (self->brief, GW_BRIEF_INTERESTS, interest);
  const char *need = gw_item_get_text (item, GW_INTEREST_STATEMENT);

  return need != NULL ? need : "…";
}

static gboolean
is_proposal (const GwAccord *self,
             guint           option)
{
  return self->agreement->terms[option] == GW_NO_TERM;
}

static void
say_how_many (GwAccord *self)
{
  guint n = 0;
  guint all = 0;

  for (guint o = 0; o < self->n_options; o++)
    {
      n += is_proposal (self, o) && self->acceptable[o] == GW_ANSWER_YES;
      all += is_proposal (self, o);
    }

  if (n > 0)
    /* Translators: the first number is of ways that work, the second of all ways */
    add (self, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                             "%u of %u way should work for everyone, as far as you "
                                             "have rated them.",
                                             "%u of %u ways should work for everyone, as far as "
                                             "you have rated them.", all),
                                n, all));
}

/* What share of the packages of its terms everybody can live with. */
static void
say_room (GwAccord *self)
{
  const GwRoom *room = &self->room;

  if (room->n_acceptable == 0)
    return;
  if (!room->counted)
    {
      /* Translators: two numbers out of 100 */
      add (self, g_strdup_printf (_("About %d in 100 packages should work for everyone, give or take "
                                    "%d, as far as you have rated them."),
                                  (int) round (100 * room->share),
                                  MAX (1, (int) ceil (100 * room->error))));
      return;
    }

  g_autofree char *n = gw_say_number (room->n_acceptable);
  g_autofree char *all = gw_say_number (room->n_packages);
  /* Translators: the first number is of packages that work, the second of all packages */
  add (self, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                           "%s of %s package should work for everyone, as far as "
                                           "you have rated them.",
                                           "%s of %s packages should work for everyone, as far as "
                                           "you have rated them.", room->n_packages),
                              n, all));
}

/* The one party that keeps a way from working for all, if it is one alone. */
static int
only_against (GwAccord *self,
              guint     option)
{
  int against = -1;

  for (guint p = 0; p < self->n_parties; p++)
    {
      if (!self->concerned[p] || gw_accord_get_judgement (self, option, p)->answer == GW_ANSWER_YES)
        continue;
      if (against >= 0)
        return -1;
      against = p;
    }

  return against;
}

/* In a sentence "we" is "us". */
static gboolean
is_us (GwAccord *self,
       guint     party)
{
  return g_str_equal (party_name (self, party), _("We"));
}

/* @hinge is of a way that the ratings refuse. */
static char *
say_hangs_on (GwAccord      *self,
              const char    *letter,
              guint          party,
              gboolean       unsure,
              const GwHinge *hinge)
{
  const char *need = interest_name (self, hinge->interest);

  if (is_us (self, party))
    /* Translators: the letter of a way, a need */
    return g_strdup_printf (_("%s fails only for us, and only because of “%s”."), letter, need);
  if (unsure)
    /* Translators: the letter of a way, a need, a name */
    return g_strdup_printf (_("%s hangs on “%s” for %s: ask about that."), letter, need,
                            party_name (self, party));
  if (hinge->to - hinge->from > ONE_STEP + TOLERANCE)
    /* Translators: the letter of a way, a name, a need */
    return g_strdup_printf (_("%s fails only for %s, and only because of “%s”: a good deal better "
                              "there and it works. Ask about that."),
                            letter, party_name (self, party), need);
  /* Translators: the letter of a way, a name, a need */
  return g_strdup_printf (_("%s fails only for %s, and only because of “%s”: one step better there "
                            "and it works. Ask about that."),
                          letter, party_name (self, party), need);
}

static void
say_hinge (GwAccord *self,
           guint     option)
{
  int party = only_against (self, option);
  GwHinge hinge;

  if (party < 0)
    return;

  const GwJudgement *judgement = gw_accord_get_judgement (self, option, party);
  if (judgement->by_ratings != GW_ANSWER_NO
      || !gw_agreement_find_hinge (self->agreement, party, &option, 1, &hinge))
    return;

  g_autofree char *letter = gw_letter (option);
  add (self, say_hangs_on (self, letter, party, judgement->answer == GW_ANSWER_UNKNOWN, &hinge));
}

static char *
say_not_clear (GwAccord   *self,
               const char *letter,
               guint       party,
               guint       missing)
{
  if (is_us (self, party))
    /* Translators: the letter of a way */
    return g_strdup_printf (_("%s is not clear for us yet: decide whether we can live with it."),
                            letter);
  if (missing == 0)
    /* Translators: the letter of a way, a name */
    return g_strdup_printf (_("%s is not clear for %s: ask."), letter, party_name (self, party));
  /* Translators: the letter of a way, a name, a number of ratings */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "%s is not clear for %s: rate %u more, or ask.",
                                       "%s is not clear for %s: rate %u more, or ask.", missing),
                          letter, party_name (self, party), missing);
}

static void
say_unknown (GwAccord *self,
             guint     option)
{
  int party = only_against (self, option);

  if (party < 0)
    return;

  const GwJudgement *judgement = gw_accord_get_judgement (self, option, party);
  if (judgement->answer != GW_ANSWER_UNKNOWN || judgement->by_ratings != GW_ANSWER_UNKNOWN)
    return;

  g_autofree char *letter = gw_letter (option);
  add (self, say_not_clear (self, letter, party,
                            judgement->n_missing + judgement->n_missing_fallback));
}

/* What was said of a way goes before its ratings; where the two are opposite, one is out of date. */
static void
say_disagreements (GwAccord *self,
                   guint     option)
{
  for (guint p = 0; p < self->n_parties; p++)
    {
      const GwJudgement *judgement = gw_accord_get_judgement (self, option, p);

      if (!judgement->disagrees)
        continue;

      g_autofree char *letter = gw_letter (option);
      if (judgement->by_ratings == GW_ANSWER_YES)
        /* Translators: a name, the letter of a way */
        add (self, g_strdup_printf (_("By the ratings %s could live with %s, and you noted that they "
                                      "cannot: look at both again."), party_name (self, p), letter));
      else
        /* Translators: a name, the letter of a way */
        add (self, g_strdup_printf (_("By the ratings %s could not live with %s, and you noted that "
                                      "they can: look at both again."), party_name (self, p),
                                    letter));
    }
}

/* The party other than us whose weighted needs are guessed; −1 where there is none, −2 where there
 * are several. */
static int
find_guessed (GwAccord *self)
{
  int guessed = -1;

  for (guint p = 0; p < self->n_parties; p++)
    {
      gboolean guess = FALSE;

      if (gw_item_is (gw_item_get_child (self->brief, GW_BRIEF_PARTIES, p), GW_PARTY_SIDE, "us"))
        continue;
      for (guint i = 0; i < self->agreement->n_interests; i++)
        guess |= self->agreement->holds[(gsize) p * self->agreement->n_interests + i]
                 && self->agreement->weights[i] > 0
                 && self->agreement->sureness[i] != GW_SURENESS_STATED;
      if (guess && guessed >= 0)
        return -2;
      if (guess)
        guessed = p;
    }

  return guessed;
}

static char *
say_holds (GwAccord   *self,
           const char *letter,
           int         guessed)
{
  if (guessed < 0)
    /* Translators: the letter of a way */
    return g_strdup_printf (_("%s holds even if you are wrong about what they need."), letter);

  /* Translators: the letter of a way, a name */
  return g_strdup_printf (_("%s holds even if you are wrong about %s."), letter,
                          party_name (self, guessed));
}

static char *
say_hangs (GwAccord   *self,
           const char *letter,
           int         guessed,
           double      share)
{
  g_autofree char *odds = gw_say_odds (share);

  if (guessed < 0)
    /* Translators: the letter of a way, odds as "about 6 in 10" */
    return g_strdup_printf (_("%s hangs on what you think they need: %s that it works for everyone."),
                            letter, odds);

  /* Translators: the letter of a way, a name, odds as "about 6 in 10" */
  return g_strdup_printf (_("%s hangs on what you think of %s: %s that it works for everyone."),
                          letter, party_name (self, guessed), odds);
}

/* Robustness in words: of the ways that work for everybody by their ratings, where needs are
 * guessed. What people said themselves is not drawn, so there it says nothing. */
static void
say_robustness (GwAccord *self)
{
  g_autofree GwWay *ways = g_new0 (GwWay, self->n_options + 1);
  g_autofree guint *options = g_new0 (guint, self->n_options + 1);
  g_autofree double *holds = g_new0 (double, self->n_options + 1);
  int guessed = find_guessed (self);
  guint n = 0;

  for (guint o = 0; o < self->n_options && guessed != -1; o++)
    {
      gboolean rated = FALSE;

      for (guint p = 0; p < self->n_parties; p++)
        rated |= gw_accord_get_judgement (self, o, p)->by_ratings == GW_ANSWER_YES;
      if (!is_proposal (self, o) || self->acceptable[o] != GW_ANSWER_YES || !rated)
        continue;
      options[n] = o;
      ways[n] = (GwWay) { &options[n], 1 };
      n++;
    }
  if (n == 0)
    return;

  gw_agreement_measure_robustness (self->agreement, ways, n, GW_ROBUSTNESS_DRAWS, GW_ACCORD_SEED, holds, NULL,
                                   NULL);
  for (guint w = 0; w < n; w++)
    {
      g_autofree char *letter = gw_letter (options[w]);

      if (holds[w] >= HOLDS)
        add (self, say_holds (self, letter, guessed));
      else if (holds[w] < HANGS)
        add (self, say_hangs (self, letter, guessed, holds[w]));
    }
}

/**
 * gw_accord_say_relations:
 *
 * Which of several things to settle everybody wants alike, and which can be given for another
 * (gw_agreement_relate_terms()); nothing where more people are concerned than values are compared for.
 *
 * Returns: (transfer full) (element-type utf8)
 */
GPtrArray *
gw_accord_say_relations (const GwAccord *self)
{
  static const struct
  {
    GwTermRelation relation;
    const char    *sentence;
  } kinds[] = {
    /* Translators: things to settle, as “Delivery date”, “Price” */
    { GW_TERM_TRADE,
      N_("Worth trading, as each matters more to one of you than to the other: %s.") },
    { GW_TERM_COMPATIBLE, N_("The same way is the best for all here: %s.") },
  };
  g_autofree GwTermRelation *relations = g_new0 (GwTermRelation, self->agreement->n_terms + 1);
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);

  if (self->agreement->n_parties > MOST_VALUED)
    return sentences;
  gw_agreement_relate_terms (self->agreement, relations);
  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autoptr (GString) names = g_string_new (NULL);

      for (guint t = 0; t < self->agreement->n_terms; t++)
        if (relations[t] == kinds[k].relation)
          {
            g_autofree char *name = g_strdup_printf (
                _("“%s”"), gw_item_get_text (gw_item_get_child (self->brief, GW_BRIEF_TERMS, t),
                                             GW_TERM_NAME));
            g_string_append_printf (names, "%s%s", names->len > 0 ? C_("list", ", ") : "", name);
          }
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
      if (names->len > 0)
        g_ptr_array_add (sentences, g_strdup_printf (_(kinds[k].sentence), names->str));
#pragma GCC diagnostic pop
    }
  return sentences;
}

static void
say_empty_terms (GwAccord *self)
{
  for (guint t = 0; t < self->agreement->n_terms; t++)
    {
      GwItem *term = gw_item_get_child (self->brief, GW_BRIEF_TERMS, t);
      gboolean any = FALSE;

      for (guint o = 0; o < self->n_options; o++)
        any |= self->agreement->terms[o] == t;
      if (!any)
        /* Translators: something to settle, as "Delivery date" */
        add (self, g_strdup_printf (_("There is no way yet to settle “%s”, so packages leave it out."),
                                    gw_item_get_text (term, GW_TERM_NAME)));
    }
}

/* A rating says what its term settles alone; together they cannot settle more than all of it. */
static void
say_reach (GwAccord *self)
{
  for (guint i = 0; i < self->agreement->n_interests; i++)
    {
      GwInterval reach = gw_agreement_get_reach (self->agreement, i);

      if (reach.high <= 1 + TOLERANCE && reach.low >= -1 - TOLERANCE)
        continue;
      /* Translators: a need */
      add (self, g_strdup_printf (_("What is to be settled adds up to more than all of “%s”: rate "
                                    "how much each thing settles alone. Until then it is doubtful "
                                    "which packages are better than no agreement."),
                                  interest_name (self, i)));
    }
}

static void
say (GwAccord *self)
{
  say_how_many (self);
  say_room (self);
  for (guint o = 0; o < self->n_options; o++)
    if (is_proposal (self, o))
      {
        say_hinge (self, o);
        say_unknown (self, o);
      }
  say_robustness (self);
  for (guint o = 0; o < self->n_options; o++)
    say_disagreements (self, o);
  say_empty_terms (self);
  say_reach (self);
}

/**
 * gw_accord_get_sentences:
 *
 * Returns: (transfer none) (element-type utf8): the result in sentences (MOMENTS.md 1.6), what decides
 *   first. Found when it is asked for: how robust each way is takes most of the time that a brief takes,
 *   and who judges ways alone needs none of it.
 */
GPtrArray *
gw_accord_get_sentences (GwAccord *self)
{
  if (self->sentences == NULL)
    {
      self->sentences = g_ptr_array_new_with_free_func (g_free);
      say (self);
    }
  return self->sentences;
}

/**
 * gw_accord_say_packages:
 * @packages: of the agreement of @self
 *
 * Returns: (transfer full) (nullable): why ways are not compared by value, or not exactly; NULL
 *   where they are, and where nobody has values
 */
char *
gw_accord_say_packages (const GwAccord   *self,
                        const GwPackages *packages)
{
  guint valued = 0;

  for (guint p = 0; p < self->n_parties; p++)
    valued += gw_agreement_has_values (self->agreement, p);

  if (valued == 0)
    return NULL;
  if (packages->known->len < FEWEST_VALUED)
    /* Translators: two numbers of people */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         "All is rated for %u of %u person; two are needed to "
                                         "compare ways by value.",
                                         "All is rated for %u of %u people; two are needed to "
                                         "compare ways by value.", valued),
                            packages->known->len, valued);
  if (packages->known->len > MOST_VALUED)
    /* Translators: two numbers of people */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         "All is rated for %u person; ways are compared by value "
                                         "for at most %u.",
                                         "All is rated for %u people; ways are compared by value "
                                         "for at most %u.", packages->known->len),
                            packages->known->len, MOST_VALUED);
  if (packages->exact)
    return NULL;

  g_autofree char *error = gw_say_number (packages->error);
  /* Translators: a number between 0 and 1 */
  return g_strdup_printf (_("There are too many packages to keep all of the best: one may be missing "
                            "that is better for somebody by up to %s."), error);
}
