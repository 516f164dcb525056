/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-agreement-private.h"

#include "gw-pareto.h"

#include <math.h>
#include <string.h>

static const GwInterval no_bound = { -INFINITY, INFINITY };

/* A nudge past the point where an answer turns, to see that it does. */
#define NUDGE 1e-7

static double
sum_weights (const GwAgreement *self,
             guint              party)
{
  double sum = 0;

  for (guint i = 0; i < self->n_interests; i++)
    if (gw_agreement_counts (self, party, i))
      sum += self->weights[i];

  return sum;
}

/* Returns: (transfer full): which terms have anything to do with which interests: [term *
 * n_interests + interest], whether at least one option is rated. */
guint8 *
gw_agreement_list_speaking (const GwAgreement *self)
{
  guint8 *speaks = g_new0 (guint8, (gsize) self->n_terms * self->n_interests + 1);

  for (guint o = 0; o < self->n_options; o++)
    for (guint i = 0; i < self->n_interests && self->terms[o] != GW_NO_TERM; i++)
      if (!isnan (gw_agreement_rating (self, o, i)))
        speaks[(gsize) self->terms[o] * self->n_interests + i] = TRUE;

  return speaks;
}

/* Whether a rating is not there and would be needed: it is then unknown, unless the option's term
 * has nothing to do with the interest. */
gboolean
gw_agreement_misses (const GwAgreement *self,
                     const guint8      *speaks,
                     guint              option,
                     guint              interest)
{
  guint term = self->terms[option];

  return isnan (gw_agreement_rating (self, option, interest))
         && (term == GW_NO_TERM || speaks[(gsize) term * self->n_interests + interest]);
}

static void
add_rating (GwInterval *sum,
            double      weight,
            double      rating,
            gboolean    missing)
{
  if (missing)
    {
      sum->low -= weight;
      sum->high += weight;
    }
  else if (!isnan (rating))
    {
      sum->low += weight * rating;
      sum->high += weight * rating;
    }
}

/* From now on no rating comes or goes, though they may change: what each term speaks of is worked out
 * once instead of at each judgement. */
void
gw_agreement_settle (GwAgreement *self)
{
  g_free (self->speaks);
  self->speaks = gw_agreement_list_speaking (self);
}

/* @weights is the sum of what @party's interests weigh. */
static void
stand (const GwAgreement *self,
       const guint8      *speaks,
       double             weights,
       guint              option,
       guint              party,
       GwStanding        *standing)
{
  guint8 said = self->said[option * self->n_parties + party];

  *standing = (GwStanding) { .n_options = 1 };
  standing->n_no = said == GW_SAID_NO;
  standing->n_unsure = said == GW_SAID_UNSURE;
  standing->n_yes = said == GW_SAID_YES;

  for (guint i = 0; i < self->n_interests; i++)
    {
      gboolean missing = gw_agreement_misses (self, speaks, option, i);
      double rating = gw_agreement_rating (self, option, i);

      if (self->musts[party * self->n_interests + i])
        {
          standing->n_broken += rating < 0;
          standing->n_musts_unknown += missing;
        }
      if (!gw_agreement_counts (self, party, i))
        continue;
      standing->n_missing += missing;
      add_rating (&standing->value, self->weights[i], rating, missing);
    }

  if (weights > 0)
    {
      standing->value.low /= weights;
      standing->value.high /= weights;
    }
}

/* Adds what one option means to a party to what the others of its package mean: values are
 * additive (Keeney and Raiffa 1976), and so are the noes and what is missing. */
void
gw_standing_add (GwStanding       *sum,
                 const GwStanding *part)
{
  sum->value.low += part->value.low;
  sum->value.high += part->value.high;
  sum->n_options += part->n_options;
  sum->n_missing += part->n_missing;
  sum->n_no += part->n_no;
  sum->n_unsure += part->n_unsure;
  sum->n_yes += part->n_yes;
  sum->n_broken += part->n_broken;
  sum->n_musts_unknown += part->n_musts_unknown;
}

/* The answer of the ratings alone: no with a broken must; unknown without values, or as long as
 * the intervals of value and threshold overlap (tolerance GW_NEAR). */
GwAnswer
gw_standing_by_ratings (const GwStanding *self,
                        gboolean          has_values,
                        GwInterval        threshold)
{
  if (self->n_broken > 0)
    return GW_ANSWER_NO;
  if (!has_values)
    return GW_ANSWER_UNKNOWN;
  if (self->value.high < threshold.low - GW_NEAR)
    return GW_ANSWER_NO;
  if (self->value.low >= threshold.high - GW_NEAR && self->n_musts_unknown == 0)
    return GW_ANSWER_YES;

  return GW_ANSWER_UNKNOWN;
}

/* Of a single option, what was said stands. In a package a "no" to a part is a "no" to the whole,
 * "not sure" leaves it open unless the ratings say no, and "yes" to every part speaks where the
 * ratings do not: several things that one can live with may together be too much. */
GwAnswer
gw_standing_answer (const GwStanding *self,
                    gboolean          has_values,
                    GwInterval        threshold)
{
  GwAnswer by_ratings = gw_standing_by_ratings (self, has_values, threshold);

  if (self->n_no > 0)
    return GW_ANSWER_NO;
  if (self->n_options == 1 && self->n_unsure > 0)
    return GW_ANSWER_UNKNOWN;
  if (self->n_options == 1 && self->n_yes > 0)
    return GW_ANSWER_YES;
  if (by_ratings == GW_ANSWER_NO)
    return GW_ANSWER_NO;
  if (self->n_unsure > 0)
    return GW_ANSWER_UNKNOWN;
  if (by_ratings == GW_ANSWER_UNKNOWN && self->n_options > 0 && self->n_yes == self->n_options)
    return GW_ANSWER_YES;

  return by_ratings;
}

static void
stand_for (const GwAgreement *self,
           guint              party,
           const guint       *options,
           guint              n_options,
           GwStanding        *sum)
{
  g_autofree guint8 *own = self->speaks == NULL ? gw_agreement_list_speaking (self) : NULL;
  const guint8 *speaks = own != NULL ? own : self->speaks;
  double weights = sum_weights (self, party);

  *sum = (GwStanding) { 0 };
  for (guint i = 0; i < n_options; i++)
    {
      GwStanding part;

      stand (self, speaks, weights, options[i], party, &part);
      gw_standing_add (sum, &part);
    }
}

/* Everything that judging many packages needs, worked out once; gw_standings_clear() ends it. */
void
gw_standings_init (GwStandings       *self,
                   const GwAgreement *agreement)
{
  g_autofree guint8 *speaks = gw_agreement_list_speaking (agreement);

  self->n_parties = agreement->n_parties;
  self->standings = g_new (GwStanding, (gsize) agreement->n_options * agreement->n_parties + 1);
  self->thresholds = g_new (GwInterval, agreement->n_parties + 1);
  self->has_values = g_new (guint8, agreement->n_parties + 1);
  self->concerned = g_new (guint8, agreement->n_parties + 1);

  for (guint p = 0; p < agreement->n_parties; p++)
    {
      self->thresholds[p] = gw_agreement_get_threshold (agreement, p);
      self->has_values[p] = gw_agreement_has_values (agreement, p);
      self->concerned[p] = gw_agreement_is_concerned (agreement, p);

      double weights = sum_weights (agreement, p);
      for (guint o = 0; o < agreement->n_options; o++)
        stand (agreement, speaks, weights, o, p,
               &self->standings[(gsize) o * agreement->n_parties + p]);
    }
}

void
gw_standings_clear (GwStandings *self)
{
  g_clear_pointer (&self->standings, g_free);
  g_clear_pointer (&self->thresholds, g_free);
  g_clear_pointer (&self->has_values, g_free);
  g_clear_pointer (&self->concerned, g_free);
}

/* Returns: (transfer full): the options of @term, of guint, in their order. */
GArray *
gw_agreement_list_term (const GwAgreement *self,
                        guint              term)
{
  GArray *options = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint o = 0; o < self->n_options; o++)
    if (self->terms[o] == term)
      g_array_append_val (options, o);

  return options;
}

static double *
new_ratings (gsize n)
{
  double *ratings = g_new (double, n + 1);

  for (gsize i = 0; i < n; i++)
    ratings[i] = NAN;

  return ratings;
}

/* Returns: (transfer full): arrays of these sizes with nothing in them yet: the caller fills them
 * in place. All may be 0 */
GwAgreement *
gw_agreement_new (guint n_parties,
                  guint n_interests,
                  guint n_terms,
                  guint n_options,
                  guint n_fallbacks)
{
  GwAgreement *self = g_new0 (GwAgreement, 1);

  self->n_parties = n_parties;
  self->n_interests = n_interests;
  self->n_terms = n_terms;
  self->n_options = n_options;
  self->n_fallbacks = n_fallbacks;

  self->weights = g_new0 (double, n_interests + 1);
  self->sureness = g_new0 (GwSureness, n_interests + 1);
  self->holds = g_new0 (guint8, (gsize) n_parties * n_interests + 1);
  self->musts = g_new0 (guint8, (gsize) n_parties * n_interests + 1);
  self->terms = g_new (guint, n_options + 1);
  for (guint o = 0; o < n_options; o++)
    self->terms[o] = GW_NO_TERM;
  self->ratings = new_ratings ((gsize) n_options * n_interests);
  self->said = g_new0 (guint8, (gsize) n_options * n_parties + 1);
  self->fallback_parties = g_new0 (guint, n_fallbacks + 1);
  self->fallback_ratings = new_ratings ((gsize) n_fallbacks * n_interests);

  return self;
}

void
gw_agreement_free (GwAgreement *self)
{
  g_free (self->weights);
  g_free (self->sureness);
  g_free (self->holds);
  g_free (self->musts);
  g_free (self->terms);
  g_free (self->ratings);
  g_free (self->said);
  g_free (self->fallback_parties);
  g_free (self->fallback_ratings);
  g_free (self->speaks);
  g_free (self);
}

/* Whether @party holds an interest with a weight above 0; without one its values have no bound,
 * and only what it said or a broken must can answer for it. */
gboolean
gw_agreement_has_values (const GwAgreement *self,
                         guint              party)
{
  return sum_weights (self, party) > 0;
}

/* Whether @party has a say: it holds an interest, or said something of an option. */
gboolean
gw_agreement_is_concerned (const GwAgreement *self,
                           guint              party)
{
  for (guint i = 0; i < self->n_interests; i++)
    if (self->holds[party * self->n_interests + i])
      return TRUE;
  for (guint o = 0; o < self->n_options; o++)
    if (self->said[o * self->n_parties + party] != GW_SAID_NOTHING)
      return TRUE;

  return FALSE;
}

/* The weighted mean of the ratings of what @party holds, summed over @options (one, or one from
 * each term): the additive multi-attribute value of Keeney and Raiffa (Decisions with Multiple
 * Objectives, 1976). -1 to 1 for one option. */
GwInterval
gw_agreement_get_value (const GwAgreement *self,
                        guint              party,
                        const guint       *options,
                        guint              n_options)
{
  GwStanding sum;

  if (!gw_agreement_has_values (self, party))
    return no_bound;

  stand_for (self, party, options, n_options, &sum);
  return sum.value;
}

/* The value of @fallback to its party (Keeney and Raiffa 1976). */
GwInterval
gw_agreement_get_fallback (const GwAgreement *self,
                           guint              fallback)
{
  guint party = self->fallback_parties[fallback];
  double weights = sum_weights (self, party);
  GwInterval sum = { 0, 0 };

  if (!(weights > 0))
    return no_bound;

  for (guint i = 0; i < self->n_interests; i++)
    {
      double rating = self->fallback_ratings[fallback * self->n_interests + i];

      if (gw_agreement_counts (self, party, i))
        add_rating (&sum, self->weights[i], rating, isnan (rating));
    }

  return (GwInterval) { sum.low / weights, sum.high / weights };
}

/* The best that @party can do without an agreement, by which it measures one: the best of its
 * fallbacks (Fisher and Ury's BATNA, Getting to Yes, 1981; Raiffa's reservation value, The Art and
 * Science of Negotiation, 1982). Without a fallback, without bound. */
GwInterval
gw_agreement_get_threshold (const GwAgreement *self,
                            guint              party)
{
  GwInterval best = { -INFINITY, -INFINITY };
  gboolean found = FALSE;

  for (guint f = 0; f < self->n_fallbacks; f++)
    {
      GwInterval value;

      if (self->fallback_parties[f] != party)
        continue;
      value = gw_agreement_get_fallback (self, f);
      best.low = MAX (best.low, value.low);
      best.high = MAX (best.high, value.high);
      found = TRUE;
    }

  return found ? best : no_bound;
}

/* How much of @interest the terms settle together, from their worst to their best rated options.
 * Ratings say what a term settles alone, so beyond -1 or 1 they are counted twice (Keeney and
 * Raiffa 1976: scaling of additive values). */
GwInterval
gw_agreement_get_reach (const GwAgreement *self,
                        guint              interest)
{
  GwInterval reach = { 0, 0 };

  for (guint t = 0; t < self->n_terms; t++)
    {
      GwInterval term = { INFINITY, -INFINITY };

      for (guint o = 0; o < self->n_options; o++)
        if (self->terms[o] == t && !isnan (gw_agreement_rating (self, o, interest)))
          {
            term.low = MIN (term.low, gw_agreement_rating (self, o, interest));
            term.high = MAX (term.high, gw_agreement_rating (self, o, interest));
          }
      if (term.low <= term.high)
        {
          reach.low += term.low;
          reach.high += term.high;
        }
    }

  return reach;
}

static guint
count_missing_fallback (const GwAgreement *self,
                        guint              party,
                        gboolean          *has_fallback)
{
  guint n = 0;

  *has_fallback = FALSE;
  for (guint f = 0; f < self->n_fallbacks; f++)
    {
      if (self->fallback_parties[f] != party)
        continue;
      *has_fallback = TRUE;
      for (guint i = 0; i < self->n_interests; i++)
        n += gw_agreement_counts (self, party, i)
             && isnan (self->fallback_ratings[f * self->n_interests + i]);
    }

  return n;
}

/* Whether @party could live with @options (one, or one from each term), and what it would take to
 * know: the value against the threshold (Raiffa 1982), unless a must is broken or somebody said. */
void
gw_agreement_judge (const GwAgreement *self,
                    guint              party,
                    const guint       *options,
                    guint              n_options,
                    GwJudgement       *judgement)
{
  gboolean has_values = gw_agreement_has_values (self, party);
  GwStanding sum;

  stand_for (self, party, options, n_options, &sum);
  judgement->value = has_values ? sum.value : no_bound;
  judgement->threshold = gw_agreement_get_threshold (self, party);
  judgement->by_ratings = gw_standing_by_ratings (&sum, has_values, judgement->threshold);
  judgement->answer = gw_standing_answer (&sum, has_values, judgement->threshold);
  judgement->n_missing = sum.n_missing;
  judgement->n_missing_fallback = count_missing_fallback (self, party, &judgement->has_fallback);
  judgement->breaks_must = sum.n_broken > 0;
  judgement->disagrees = judgement->answer != judgement->by_ratings
                         && judgement->answer != GW_ANSWER_UNKNOWN
                         && judgement->by_ratings != GW_ANSWER_UNKNOWN;
}

/* Whether everybody who has a say could live with @options. Without anybody, unknown. */
GwAnswer
gw_agreement_accepts (const GwAgreement *self,
                      const guint       *options,
                      guint              n_options)
{
  GwAnswer all = GW_ANSWER_YES;
  gboolean anybody = FALSE;

  for (guint p = 0; p < self->n_parties; p++)
    {
      GwJudgement judgement;

      if (!gw_agreement_is_concerned (self, p))
        continue;
      gw_agreement_judge (self, p, options, n_options, &judgement);
      all = MIN (all, judgement.answer);
      anybody = TRUE;
    }

  return anybody ? all : GW_ANSWER_UNKNOWN;
}

/* The rating of @interest at which @judgement turns, or NAN. */
static double
find_turn (const GwAgreement *self,
           guint              party,
           double             from,
           guint              interest,
           const GwJudgement *judgement)
{
  gboolean must = self->musts[party * self->n_interests + interest];
  double step = INFINITY;

  if (gw_agreement_counts (self, party, interest))
    step = sum_weights (self, party) / self->weights[interest];

  if (judgement->answer == GW_ANSWER_YES)
    {
      double to = from - (judgement->value.high - judgement->threshold.low) * step;

      return must && from >= 0 ? fmax (to, 0) : to;
    }

  double short_by = judgement->threshold.high - judgement->value.low;
  double to = short_by > 0 ? from + short_by * step : from;

  return must ? fmax (to, 0) : to;
}

/* Who is not sure has said nothing that the ratings could not tell. */
static guint8 *
dup_said (const GwAgreement *self)
{
  gsize n = (gsize) self->n_options * self->n_parties;
  guint8 *said = g_memdup2 (self->said, n);

  for (gsize i = 0; i < n; i++)
    if (said[i] == GW_SAID_UNSURE)
      said[i] = GW_SAID_NOTHING;
  return said;
}

/* The smallest change of one rating of @options that turns @party's answer from no to yes or from
 * yes to no: what to ask about first. The change is from the known to the point of turning, which
 * for a yes lies just beyond @to. Of somebody who is not sure the ratings' answer is turned.
 * (A one-way sensitivity, Clemen, Making Hard Decisions, 1996.)
 *
 * Returns: FALSE where nothing does, where the answer is unknown, and where somebody said yes or
 * no. */
gboolean
gw_agreement_find_hinge (const GwAgreement *self,
                         guint              party,
                         const guint       *options,
                         guint              n_options,
                         GwHinge           *hinge)
{
  gsize size = (gsize) self->n_options * self->n_interests * sizeof (double);
  g_autofree double *ratings = g_memdup2 (self->ratings, size + sizeof (double));
  g_autofree guint8 *said = dup_said (self);
  GwAgreement changed = *self;
  GwJudgement now, then;
  double least = INFINITY;

  changed.said = said;
  changed.ratings = ratings;
  gw_agreement_judge (&changed, party, options, n_options, &now);
  if (now.answer == GW_ANSWER_UNKNOWN)
    return FALSE;

  for (guint n = 0; n < n_options; n++)
    for (guint i = 0; i < self->n_interests; i++)
      {
        double *rating = &ratings[options[n] * self->n_interests + i];
        double from = *rating;
        double to = isnan (from) ? NAN : find_turn (self, party, from, i, &now);

        if (!(fabs (to - from) < least - GW_NEAR) || !(fabs (to) <= 1 + GW_NEAR))
          continue;
        *rating = now.answer == GW_ANSWER_YES ? to - NUDGE : to;
        gw_agreement_judge (&changed, party, options, n_options, &then);
        *rating = from;
        if (then.answer == now.answer || then.answer == GW_ANSWER_UNKNOWN)
          continue;
        least = fabs (to - from);
        *hinge = (GwHinge) { options[n], i, from, to };
      }

  return !isinf (least);
}
