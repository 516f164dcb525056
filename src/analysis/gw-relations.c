/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-packages-private.h"

#include "gw-pareto.h"

#include <math.h>

/* The values of the options of one term to the parties that know them. */
typedef struct
{
  guint *best;   /* [party]: the first of the options that are best for it, or G_MAXUINT */
  double *stake; /* [party * n_parties + other]: what it loses when the other has its best */
} Stakes;

static double
value_of (const GwStandings *standings,
          guint              option,
          guint              party)
{
  return standings->standings[(gsize) option * standings->n_parties + party].value.low;
}

static gboolean
is_known (const GwStandings *standings,
          GArray            *options,
          guint              party)
{
  if (!standings->has_values[party])
    return FALSE;
  for (guint i = 0; i < options->len; i++)
    {
      guint option = g_array_index (options, guint, i);

      if (standings->standings[(gsize) option * standings->n_parties + party].n_missing > 0)
        return FALSE;
    }

  return TRUE;
}

/* What is left for @party when @other has one of its best options, the one that @party likes
 * best. */
static double
value_left (const GwStandings *standings,
            GArray            *options,
            guint              party,
            guint              other,
            guint              best)
{
  double left = -INFINITY;

  for (guint i = 0; i < options->len; i++)
    {
      guint option = g_array_index (options, guint, i);

      if (value_of (standings, option, other) >= value_of (standings, best, other) - GW_NEAR)
        left = MAX (left, value_of (standings, option, party));
    }

  return left;
}

static GwTermRelation
measure_stakes (const GwStandings *standings,
                GArray            *options,
                Stakes            *stakes)
{
  guint n = standings->n_parties;
  GwInterval range;
  gboolean any = FALSE;

  for (guint p = 0; p < n; p++)
    {
      stakes->best[p] = G_MAXUINT;
      range = (GwInterval) { INFINITY, -INFINITY };
      for (guint i = 0; is_known (standings, options, p) && i < options->len; i++)
        {
          guint option = g_array_index (options, guint, i);
          double value = value_of (standings, option, p);

          if (value > range.high + GW_NEAR)
            stakes->best[p] = option;
          range.low = MIN (range.low, value);
          range.high = MAX (range.high, value);
        }
      if (range.high - range.low <= GW_NEAR)
        stakes->best[p] = G_MAXUINT; /* it is all the same to this party */
      any |= stakes->best[p] != G_MAXUINT;
    }
  if (!any)
    return GW_TERM_SILENT;

  for (guint p = 0; p < n; p++)
    for (guint q = 0; q < n; q++)
      if (stakes->best[p] != G_MAXUINT && stakes->best[q] != G_MAXUINT)
        stakes->stake[p * n + q] = value_of (standings, stakes->best[p], p)
                                   - value_left (standings, options, p, q, stakes->best[q]);

  return GW_TERM_OPPOSED;
}

static gboolean
one_is_best (const GwStandings *standings,
             GArray            *options,
             const Stakes      *stakes)
{
  for (guint i = 0; i < options->len; i++)
    {
      guint option = g_array_index (options, guint, i);
      gboolean best = TRUE;

      for (guint p = 0; p < standings->n_parties; p++)
        best &= stakes->best[p] == G_MAXUINT
                || value_of (standings, option, p)
                     >= value_of (standings, stakes->best[p], p) - GW_NEAR;
      if (best)
        return TRUE;
    }

  return FALSE;
}

/* Two parties gain when each has its best where it would lose more, and gives way in the other. */
static gboolean
can_trade (const Stakes *one,
           const Stakes *other,
           guint         n)
{
  for (guint p = 0; p < n; p++)
    for (guint q = 0; q < n; q++)
      {
        double mine = one->stake[p * n + q] - other->stake[p * n + q];
        double theirs = other->stake[q * n + p] - one->stake[q * n + p];

        if (MIN (one->stake[p * n + q], one->stake[q * n + p]) > GW_NEAR
            && MIN (other->stake[p * n + q], other->stake[q * n + p]) > GW_NEAR
            && mine > GW_NEAR && theirs > GW_NEAR)
          return TRUE;
      }

  return FALSE;
}

static void
relate (const GwAgreement *agreement,
        const GwStandings *standings,
        Stakes            *stakes,
        GwTermRelation    *relations)
{
  for (guint t = 0; t < agreement->n_terms; t++)
    {
      g_autoptr (GArray) options = gw_agreement_list_term (agreement, t);

      relations[t] = measure_stakes (standings, options, &stakes[t]);
      if (relations[t] == GW_TERM_OPPOSED && one_is_best (standings, options, &stakes[t]))
        relations[t] = GW_TERM_COMPATIBLE;
    }

  for (guint t = 0; t < agreement->n_terms; t++)
    for (guint u = 0; u < agreement->n_terms; u++)
      if (relations[t] >= GW_TERM_OPPOSED && relations[u] >= GW_TERM_OPPOSED
          && can_trade (&stakes[t], &stakes[u], agreement->n_parties))
        relations[t] = relations[u] = GW_TERM_TRADE;
}

/* Fills @relations, one for each term: compatible where one option is best for all who care,
 * otherwise opposed; and worth a trade where some two parties are opposed over two terms and each
 * has more to lose in another one of them (logrolling: Pruitt, Negotiation Behavior, 1981; Raiffa
 * 1982). Each compares within its own values only. */
void
gw_agreement_relate_terms (const GwAgreement *self,
                           GwTermRelation    *relations)
{
  g_auto (GwStandings) standings = { 0 };
  guint n = self->n_parties;
  g_autofree Stakes *stakes = g_new0 (Stakes, self->n_terms + 1);
  g_autofree guint *best = g_new (guint, (gsize) self->n_terms * n + 1);
  g_autofree double *stake = g_new0 (double, (gsize) self->n_terms * n * n + 1);

  gw_standings_init (&standings, self);
  for (guint t = 0; t < self->n_terms; t++)
    stakes[t] = (Stakes) { best + (gsize) t * n, stake + (gsize) t * n * n };

  relate (self, &standings, stakes, relations);
}
