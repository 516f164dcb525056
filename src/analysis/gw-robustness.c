/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-doubt.h"

#include "gw-agreement-private.h"
#include "gw-random-private.h"

#include <math.h>
#include <string.h>

#define LOOK_AROUND 256 /* draws between two looks at the cancellable */

/* A rating that is there, of an option or a fallback. */
typedef struct
{
  guint row; /* the option, or the fallback */
  guint interest;
  double rating;
} Entry;

typedef struct
{
  const GwAgreement *agreement;

  /* owned */
  GwStandings standings; /* as rated; one draw changes values and broken musts */
  GArray *options;       /* of Entry, of the options that are in a way */
  GArray *unrated;       /* of Entry, of those options */
  GArray *fallbacks;     /* of Entry */
  GArray *unrated_fallbacks;
  GwStanding *drawn;     /* [option * n_parties + party] */
  double *weights;       /* [interest] */
  double *sums;          /* [party]: of its weights */
  GwInterval *values;    /* [fallback], times the sum of the weights */
  GwInterval *thresholds;
} Draws;

static void
draws_clear (Draws *self)
{
  gw_standings_clear (&self->standings);
  g_clear_pointer (&self->options, g_array_unref);
  g_clear_pointer (&self->unrated, g_array_unref);
  g_clear_pointer (&self->fallbacks, g_array_unref);
  g_clear_pointer (&self->unrated_fallbacks, g_array_unref);
  g_clear_pointer (&self->drawn, g_free);
  g_clear_pointer (&self->weights, g_free);
  g_clear_pointer (&self->sums, g_free);
  g_clear_pointer (&self->values, g_free);
  g_clear_pointer (&self->thresholds, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Draws, draws_clear)

/* How far what is stated, inferred, assumed may be off. */
static double
width_of (GwSureness sureness)
{
  static const double widths[] = { 0.1, 0.3, 0.6 };

  return widths[sureness];
}

static void
list_options (Draws       *self,
              const GwWay *ways,
              guint        n_ways)
{
  const GwAgreement *agreement = self->agreement;
  g_autofree guint8 *used = g_new0 (guint8, agreement->n_options + 1);
  g_autofree guint8 *speaks = gw_agreement_list_speaking (agreement);

  for (guint w = 0; w < n_ways; w++)
    for (guint i = 0; i < ways[w].n_options; i++)
      used[ways[w].options[i]] = TRUE;

  self->options = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->unrated = g_array_new (FALSE, FALSE, sizeof (Entry));
  for (guint o = 0; o < agreement->n_options; o++)
    for (guint i = 0; i < agreement->n_interests && used[o]; i++)
      {
        Entry entry = { o, i, gw_agreement_rating (agreement, o, i) };

        if (!isnan (entry.rating))
          g_array_append_val (self->options, entry);
        else if (gw_agreement_misses (agreement, speaks, o, i))
          g_array_append_val (self->unrated, entry);
      }
}

static void
list_fallbacks (Draws *self)
{
  const GwAgreement *agreement = self->agreement;

  self->fallbacks = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->unrated_fallbacks = g_array_new (FALSE, FALSE, sizeof (Entry));
  for (guint f = 0; f < agreement->n_fallbacks; f++)
    for (guint i = 0; i < agreement->n_interests; i++)
      {
        Entry entry = { f, i, agreement->fallback_ratings[f * agreement->n_interests + i] };

        if (!gw_agreement_counts (agreement, agreement->fallback_parties[f], i))
          continue;
        if (isnan (entry.rating))
          g_array_append_val (self->unrated_fallbacks, entry);
        else
          g_array_append_val (self->fallbacks, entry);
      }
}

static void
draws_init (Draws             *self,
            const GwAgreement *agreement,
            const GwWay       *ways,
            guint              n_ways)
{
  gsize n_standings = (gsize) agreement->n_options * agreement->n_parties;

  self->agreement = agreement;
  gw_standings_init (&self->standings, agreement);
  list_options (self, ways, n_ways);
  list_fallbacks (self);
  self->drawn = g_new (GwStanding, n_standings + 1);
  self->weights = g_new0 (double, agreement->n_interests + 1);
  self->sums = g_new0 (double, agreement->n_parties + 1);
  self->values = g_new0 (GwInterval, agreement->n_fallbacks + 1);
  self->thresholds = g_new0 (GwInterval, agreement->n_parties + 1);
}

static void
draw_weights (Draws   *self,
              guint64 *seed)
{
  const GwAgreement *agreement = self->agreement;

  for (guint i = 0; i < agreement->n_interests; i++)
    {
      double width = width_of (agreement->sureness[i]);

      self->weights[i] = agreement->weights[i] * gw_random_between (seed, 1 - width, 1 + width);
    }

  for (guint p = 0; p < agreement->n_parties; p++)
    {
      self->sums[p] = 0;
      for (guint i = 0; i < agreement->n_interests; i++)
        if (gw_agreement_counts (agreement, p, i))
          self->sums[p] += self->weights[i];
    }
}

static double
draw_rating (Draws       *self,
             const Entry *entry,
             guint64     *seed)
{
  double width = width_of (self->agreement->sureness[entry->interest]);

  return CLAMP (entry->rating + gw_random_between (seed, -width, width), -1, 1);
}

static void
add_to_standings (Draws       *self,
                  const Entry *entry,
                  double       low,
                  double       high)
{
  const GwAgreement *agreement = self->agreement;
  guint n = agreement->n_parties;

  for (guint p = 0; p < n; p++)
    {
      GwStanding *standing = &self->drawn[(gsize) entry->row * n + p];
      double share = self->weights[entry->interest] / self->sums[p];

      standing->n_broken
        += high < 0 && agreement->musts[p * agreement->n_interests + entry->interest];
      if (!gw_agreement_counts (agreement, p, entry->interest))
        continue;
      standing->value.low += share * low;
      standing->value.high += share * high;
    }
}

/* What is not rated stays between -1 and 1, under the weights of this draw. */
static void
draw_options (Draws   *self,
              guint64 *seed)
{
  gsize n = (gsize) self->agreement->n_options * self->agreement->n_parties;

  memcpy (self->drawn, self->standings.standings, n * sizeof (GwStanding));
  for (gsize i = 0; i < n; i++)
    {
      self->drawn[i].n_broken = 0;
      self->drawn[i].value = (GwInterval) { 0, 0 };
    }

  for (guint e = 0; e < self->options->len; e++)
    {
      const Entry *entry = &g_array_index (self->options, Entry, e);
      double rating = draw_rating (self, entry, seed);

      add_to_standings (self, entry, rating, rating);
    }
  for (guint e = 0; e < self->unrated->len; e++)
    add_to_standings (self, &g_array_index (self->unrated, Entry, e), -1, 1);
}

/* The best of each party's fallbacks; who has none keeps what is unknown. */
static void
choose_thresholds (Draws *self)
{
  const GwAgreement *agreement = self->agreement;

  for (guint p = 0; p < agreement->n_parties; p++)
    {
      GwInterval *threshold = &self->thresholds[p];
      gboolean found = FALSE;

      *threshold = self->standings.thresholds[p];
      if (!self->standings.has_values[p])
        continue;
      for (guint f = 0; f < agreement->n_fallbacks; f++)
        {
          GwInterval value = { self->values[f].low / self->sums[p],
                               self->values[f].high / self->sums[p] };

          if (agreement->fallback_parties[f] != p)
            continue;
          threshold->low = found ? MAX (threshold->low, value.low) : value.low;
          threshold->high = found ? MAX (threshold->high, value.high) : value.high;
          found = TRUE;
        }
    }
}

static void
draw_thresholds (Draws   *self,
                 guint64 *seed)
{
  const GwAgreement *agreement = self->agreement;

  memset (self->values, 0, agreement->n_fallbacks * sizeof (GwInterval));
  for (guint e = 0; e < self->fallbacks->len; e++)
    {
      const Entry *entry = &g_array_index (self->fallbacks, Entry, e);
      double part = self->weights[entry->interest] * draw_rating (self, entry, seed);

      self->values[entry->row].low += part;
      self->values[entry->row].high += part;
    }
  for (guint e = 0; e < self->unrated_fallbacks->len; e++)
    {
      const Entry *entry = &g_array_index (self->unrated_fallbacks, Entry, e);

      self->values[entry->row].low -= self->weights[entry->interest];
      self->values[entry->row].high += self->weights[entry->interest];
    }

  choose_thresholds (self);
}

static gboolean
accept (const Draws *self,
        const GwWay *way)
{
  guint n = self->agreement->n_parties;
  gboolean anybody = FALSE;

  for (guint p = 0; p < n; p++)
    {
      GwStanding sum = { 0 };

      if (!self->standings.concerned[p])
        continue;
      for (guint i = 0; i < way->n_options; i++)
        gw_standing_add (&sum, &self->drawn[(gsize) way->options[i] * n + p]);
      if (gw_standing_answer (&sum, self->standings.has_values[p], self->thresholds[p])
          != GW_ANSWER_YES)
        return FALSE;
      anybody = TRUE;
    }

  return anybody;
}

/* Fills @holds, one for each of @ways, with the share of @n_draws from @seed in which everybody
 * still accepts it when weights and ratings are off by as much as their interests are unsure: the
 * acceptability index of Lahdelma and Salminen (SMAA-2, Operations Research 49, 2001). What was
 * said is not drawn; what is not rated stays unknown. Fails only with G_IO_ERROR_CANCELLED. */
gboolean
gw_agreement_measure_robustness (const GwAgreement  *self,
                                 const GwWay        *ways,
                                 guint               n_ways,
                                 guint               n_draws,
                                 guint64             seed,
                                 double             *holds,
                                 GCancellable       *cancellable,
                                 GError            **error)
{
  g_auto (Draws) draws = { 0 };

  draws_init (&draws, self, ways, n_ways);
  memset (holds, 0, n_ways * sizeof (double));

  for (guint d = 0; d < n_draws; d++)
    {
      draw_weights (&draws, &seed);
      draw_options (&draws, &seed);
      draw_thresholds (&draws, &seed);
      for (guint w = 0; w < n_ways; w++)
        holds[w] += accept (&draws, &ways[w]);
      if (d % LOOK_AROUND == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
    }

  for (guint w = 0; w < n_ways; w++)
    holds[w] /= n_draws;

  return TRUE;
}
