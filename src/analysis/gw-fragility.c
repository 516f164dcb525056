/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-doubt.h"

#include "gw-agreement-private.h"
#include "gw-pareto.h"

#include <math.h>

#define WEIGHT_RANGE 1000.0
#define RATING_RANGE 2.0

/* Everything is a difference of two weighted sums of ratings, which is linear in one weight or one
 * rating; the sum of the weights divides both sides and decides nothing. */
typedef struct
{
  const GwAgreement *agreement;
  const GwWay *ways;
  guint way;
  GwFragility *best;
  gboolean found;

  /* owned */
  GArray *known; /* of guint: the parties whose values of the way are known */
} Search;

/* What is changed: a weight, or the rating of one option. */
typedef struct
{
  GwDoubt field;
  guint interest;
  guint option;
  double from;
  double low;
  double high;
} Lever;

/* The other side of a comparison: another way, or a fallback. */
typedef struct
{
  const GwWay *way;
  guint fallback;
} Other;

/* offset + slope × change */
typedef struct
{
  double offset;
  double slope;
} Line;

static gboolean
holds_option (const GwWay *way,
              guint        option)
{
  for (guint i = 0; i < way->n_options; i++)
    if (way->options[i] == option)
      return TRUE;

  return FALSE;
}

static double
rate (const GwAgreement *self,
      const GwWay       *way,
      guint              interest)
{
  double sum = 0;

  for (guint i = 0; i < way->n_options; i++)
    {
      double rating = gw_agreement_rating (self, way->options[i], interest);

      sum += isnan (rating) ? 0 : rating;
    }

  return sum;
}

static double
rate_other (const GwAgreement *self,
            const Other       *other,
            guint              interest)
{
  return other->way != NULL
           ? rate (self, other->way, interest)
           : self->fallback_ratings[other->fallback * self->n_interests + interest];
}

/* How much better @other is than the way to @party, as @lever moves. */
static Line
compare (const Search *search,
         const Other  *other,
         const Lever  *lever,
         guint         party)
{
  const GwAgreement *self = search->agreement;
  const GwWay *way = &search->ways[search->way];
  Line line = { 0, 0 };
  double weights = 0;

  for (guint i = 0; i < self->n_interests; i++)
    {
      double difference;

      if (!gw_agreement_counts (self, party, i))
        continue;
      difference = rate_other (self, other, i) - rate (self, way, i);
      line.offset += self->weights[i] * difference;
      weights += self->weights[i];
      if (i == lever->interest && lever->field == GW_DOUBT_WEIGHT)
        line.slope = difference;
      if (i == lever->interest && lever->field == GW_DOUBT_RATING)
        line.slope = self->weights[i]
                     * ((other->way != NULL && holds_option (other->way, lever->option))
                        - holds_option (way, lever->option));
    }

  line.offset /= weights;
  line.slope /= weights;
  return line;
}

static void
consider (Search      *search,
          const Lever *lever,
          double       change,
          guint        party,
          guint        dominator)
{
  double range = lever->field == GW_DOUBT_WEIGHT ? WEIGHT_RANGE : RATING_RANGE;
  double share = fabs (change) / range;

  if (search->found && share >= search->best->share - GW_NEAR)
    return;

  search->found = TRUE;
  *search->best = (GwFragility) {
    lever->field, lever->interest, lever->option, lever->from, lever->from + change,
    share,        party,           dominator,
  };
}

static gboolean
is_fallback_known (const GwAgreement *self,
                   guint              fallback)
{
  GwInterval value = gw_agreement_get_fallback (self, fallback);

  return value.low == value.high;
}

/* A fallback becomes better than the way: beyond the root of the line, if there is room. */
static void
try_thresholds (Search      *search,
                const Lever *lever)
{
  const GwAgreement *self = search->agreement;

  for (guint f = 0; f < self->n_fallbacks; f++)
    {
      guint party = self->fallback_parties[f];
      Other other = { NULL, f };
      gboolean known = FALSE;

      for (guint k = 0; k < search->known->len; k++)
        known |= g_array_index (search->known, guint, k) == party;
      if (!known || !is_fallback_known (self, f))
        continue;

      Line line = compare (search, &other, lever, party);
      double change = -line.offset / line.slope;
      double to = lever->from + change;
      if (line.offset > GW_NEAR || fabs (line.slope) <= GW_NEAR * GW_NEAR)
        continue;
      if (line.slope > 0 ? to < lever->high : to > lever->low)
        consider (search, lever, change, party, G_MAXUINT);
    }
}

/* The changes under which another way is at least as good for all known parties, as an interval;
 * FALSE if there are none. */
static gboolean
find_changes (const Search *search,
              const Other  *other,
              const Lever  *lever,
              Line         *lines,
              GwInterval   *changes)
{
  *changes = (GwInterval) { lever->low - lever->from, lever->high - lever->from };
  for (guint k = 0; k < search->known->len; k++)
    {
      Line line = compare (search, other, lever, g_array_index (search->known, guint, k));

      lines[k] = line;
      if (fabs (line.slope) <= GW_NEAR * GW_NEAR)
        {
          if (line.offset < -GW_NEAR)
            return FALSE;
          continue;
        }
      if (line.slope > 0)
        changes->low = MAX (changes->low, -line.offset / line.slope);
      else
        changes->high = MIN (changes->high, -line.offset / line.slope);
    }

  return changes->low <= changes->high;
}

static gboolean
is_better_for_one (const Line *lines,
                   guint       n,
                   double      change)
{
  for (guint k = 0; k < n; k++)
    if (lines[k].offset + lines[k].slope * change > GW_NEAR)
      return TRUE;

  return FALSE;
}

static void
try_dominator (Search      *search,
               const Lever *lever,
               guint        dominator)
{
  Other other = { &search->ways[dominator], 0 };
  g_autofree Line *lines = g_new (Line, search->known->len + 1);
  GwInterval changes;

  if (!find_changes (search, &other, lever, lines, &changes))
    return;

  double change = CLAMP (0, changes.low, changes.high);
  double inside = change + (changes.low + changes.high > 2 * change ? 1 : -1)
                             * MIN (1e-6, (changes.high - changes.low) / 2);
  if (change == 0 && is_better_for_one (lines, search->known->len, 0))
    return; /* it is dominated already */
  if (is_better_for_one (lines, search->known->len, change)
      || is_better_for_one (lines, search->known->len, inside))
    consider (search, lever, change, G_MAXUINT, dominator);
}

static gboolean
is_way_known (const GwAgreement *self,
              guint              party,
              const GwWay       *way)
{
  GwInterval value = gw_agreement_get_value (self, party, way->options, way->n_options);

  return value.low == value.high;
}

static void
try_lever (Search      *search,
           const Lever *lever,
           guint        n_ways)
{
  const GwAgreement *self = search->agreement;

  try_thresholds (search, lever);
  for (guint w = 0; w < n_ways; w++)
    {
      gboolean known = w != search->way && search->known->len > 0;

      for (guint k = 0; k < search->known->len && known; k++)
        known = is_way_known (self, g_array_index (search->known, guint, k), &search->ways[w]);
      if (known)
        try_dominator (search, lever, w);
    }
}

/* The least change of one weight (0 to 1000) or one rating (-1 to 1), as a share of that range,
 * that makes @way of @ways worth less than a fallback to a party, or dominated by another of them,
 * in the values of the parties to which @way is known. (Sensitivity of dominance to weights and
 * scores: Rios Insua and French, European J. of Operational Research 54, 1991.)
 *
 * Returns: FALSE if no single change does; @fragility is then not set. */
gboolean
gw_agreement_find_fragility (const GwAgreement *self,
                             const GwWay       *ways,
                             guint              n_ways,
                             guint              way,
                             GwFragility       *fragility)
{
  g_autoptr (GArray) known = g_array_new (FALSE, FALSE, sizeof (guint));
  Search search = { self, ways, way, fragility, FALSE, known };

  for (guint p = 0; p < self->n_parties; p++)
    if (gw_agreement_has_values (self, p) && is_way_known (self, p, &ways[way]))
      g_array_append_val (known, p);

  for (guint i = 0; i < self->n_interests; i++)
    {
      Lever weight = { GW_DOUBT_WEIGHT, i, G_MAXUINT, self->weights[i], 0, WEIGHT_RANGE };

      if (self->weights[i] > 0)
        try_lever (&search, &weight, n_ways);
      for (guint o = 0; o < self->n_options; o++)
        {
          double from = gw_agreement_rating (self, o, i);
          Lever rating = { GW_DOUBT_RATING, i, o, from, -1, 1 };
          gboolean used = FALSE;

          for (guint w = 0; w < n_ways && !used; w++)
            used = holds_option (&ways[w], o);
          if (used && self->weights[i] > 0 && !isnan (from))
            try_lever (&search, &rating, n_ways);
        }
    }

  return search.found;
}
