/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-accord-private.h"

#include <math.h>

/* The place of the item with this id in a list of the brief; −1 when it is not there. */
static int
index_of (GwItem     *brief,
          guint       part,
          const char *id)
{
  for (guint i = 0; i < gw_item_count (brief, part); i++)
    if (g_strcmp0 (gw_item_get_id (gw_item_get_child (brief, part, i)), id) == 0)
      return i;

  return -1;
}

static void
read_interests (GwAgreement *agreement,
                GwItem      *brief)
{
  static const GwSureness sureness[]
      = { GW_SURENESS_STATED, GW_SURENESS_INFERRED, GW_SURENESS_ASSUMED };

  for (guint i = 0; i < agreement->n_interests; i++)
    {
      GwItem *interest = gw_item_get_child (brief, GW_BRIEF_INTERESTS, i);
      double weight = gw_item_get_number (interest, GW_INTEREST_WEIGHT);

      /* A need without weight has no say in the values; it is not one that matters nothing. */
      agreement->weights[i] = isnan (weight) ? 0 : weight;
      agreement->sureness[i] = sureness[gw_item_get_choice (interest, GW_INTEREST_BASIS)];
      for (guint p = 0; p < agreement->n_parties; p++)
        {
          const char *party = gw_item_get_id (gw_item_get_child (brief, GW_BRIEF_PARTIES, p));
          gsize at = (gsize) p * agreement->n_interests + i;

          agreement->holds[at] = gw_item_refers_to (interest, GW_INTEREST_PARTY, party);
          agreement->musts[at] = gw_item_refers_to (interest, GW_INTEREST_MUST, party);
        }
    }
}

static void
read_ratings (GwItem  *brief,
              GwItem  *rated,
              guint    part,
              double  *ratings)
{
  for (guint i = 0; i < gw_item_count (rated, part); i++)
    {
      GwItem *rating = gw_item_get_child (rated, part, i);
      int interest = index_of (brief, GW_BRIEF_INTERESTS,
                               gw_item_get_text (rating, GW_RATING_INTEREST));

      if (interest >= 0)
        ratings[interest] = gw_item_get_number (rating, GW_RATING_VALUE);
    }
}

static void
read_option (GwAgreement *agreement,
             GwItem      *brief,
             guint        o)
{
  static const guint8 said[] = { GW_SAID_YES, GW_SAID_UNSURE, GW_SAID_NO };
  GwItem *option = gw_item_get_child (brief, GW_BRIEF_OPTIONS, o);
  int term = index_of (brief, GW_BRIEF_TERMS, gw_item_get_text (option, GW_OPTION_TERM));

  agreement->terms[o] = term >= 0 ? (guint) term : GW_NO_TERM;
  read_ratings (brief, option, GW_OPTION_RATINGS,
                agreement->ratings + (gsize) o * agreement->n_interests);
  for (guint i = 0; i < gw_item_count (option, GW_OPTION_VERDICTS); i++)
    {
      GwItem *verdict = gw_item_get_child (option, GW_OPTION_VERDICTS, i);
      int party = index_of (brief, GW_BRIEF_PARTIES,
                            gw_item_get_text (verdict, GW_VERDICT_PARTY));

      if (party >= 0)
        agreement->said[(gsize) o * agreement->n_parties + party]
            = said[gw_item_get_choice (verdict, GW_VERDICT_VALUE)];
    }
}

/**
 * gw_accord_read_agreement:
 *
 * Returns: (transfer full): what a brief says of needs, ways, verdicts, ratings and fallbacks, as
 *   the arrays that the analysis takes
 */
GwAgreement *
gw_accord_read_agreement (GwItem *brief)
{
  GwAgreement *agreement = gw_agreement_new (gw_item_count (brief, GW_BRIEF_PARTIES),
                                             gw_item_count (brief, GW_BRIEF_INTERESTS),
                                             gw_item_count (brief, GW_BRIEF_TERMS),
                                             gw_item_count (brief, GW_BRIEF_OPTIONS),
                                             gw_item_count (brief, GW_BRIEF_FALLBACKS));

  read_interests (agreement, brief);
  for (guint o = 0; o < agreement->n_options; o++)
    read_option (agreement, brief, o);
  for (guint f = 0; f < agreement->n_fallbacks; f++)
    {
      GwItem *fallback = gw_item_get_child (brief, GW_BRIEF_FALLBACKS, f);

      agreement->fallback_parties[f] = index_of (brief, GW_BRIEF_PARTIES,
                                                 gw_item_get_text (fallback, GW_FALLBACK_PARTY));
      read_ratings (brief, fallback, GW_FALLBACK_RATINGS,
                    agreement->fallback_ratings + (gsize) f * agreement->n_interests);
    }

  gw_agreement_settle (agreement);
  return agreement;
}

/* Whether any complete proposal, or any package of the terms, should work for everybody. */
gboolean
gw_accord_works (const GwAccord *self)
{
  for (guint o = 0; o < self->n_options; o++)
    if (self->agreement->terms[o] == GW_NO_TERM && self->acceptable[o] == GW_ANSWER_YES)
      return TRUE;

  return self->room.n_acceptable > 0;
}

/**
 * gw_accord_new:
 * @brief: a reference is taken
 *
 * Judges each option for each party (gw_agreement_judge()) and the packages of its terms
 * (gw_agreement_measure_room()).
 *
 * Returns: (transfer full)
 */
GwAccord *
gw_accord_new (GwItem *brief)
{
  GwAccord *self = g_new0 (GwAccord, 1);

  self->brief = gw_item_ref (brief);
  self->agreement = gw_accord_read_agreement (brief);
  self->n_parties = self->agreement->n_parties;
  self->n_options = self->agreement->n_options;
  self->concerned = g_new0 (guint8, self->n_parties + 1);
  self->judgements = g_new0 (GwJudgement, (gsize) self->n_parties * self->n_options + 1);
  self->acceptable = g_new0 (GwAnswer, self->n_options + 1);

  for (guint p = 0; p < self->n_parties; p++)
    self->concerned[p] = gw_agreement_is_concerned (self->agreement, p);
  for (guint o = 0; o < self->n_options; o++)
    {
      for (guint p = 0; p < self->n_parties; p++)
        gw_agreement_judge (self->agreement, p, &o, 1,
                            &self->judgements[(gsize) o * self->n_parties + p]);
      self->acceptable[o] = gw_agreement_accepts (self->agreement, &o, 1);
    }

  gw_agreement_measure_room (self->agreement, GW_ACCORD_SEED, &self->room, NULL, NULL);
  return self;
}

void
gw_accord_free (GwAccord *self)
{
  g_clear_pointer (&self->sentences, g_ptr_array_unref);
  g_free (self->acceptable);
  g_free (self->judgements);
  g_free (self->concerned);
  gw_agreement_free (self->agreement);
  gw_item_unref (self->brief);
  g_free (self);
}
