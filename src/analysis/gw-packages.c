/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-packages-private.h"

#include "gw-frontier.h"
#include "gw-pareto.h"
#include "gw-whole.h"

#include <math.h>
#include <string.h>

typedef struct
{
  const GwAgreement *agreement;
  GwPackages *self;

  /* owned */
  GwStandings standings;
  guint8 *left_out;     /* [option] */
  GwFrontier *frontier; /* NULL: there are no packages */
  GPtrArray *merged;    /* of GArray of guint: the options of each merge */
  GArray *proposals;    /* of guint: the options beside the packages */
} Work;

static void
work_clear (Work *work)
{
  gw_standings_clear (&work->standings);
  g_clear_pointer (&work->left_out, g_free);
  g_clear_pointer (&work->frontier, gw_frontier_free);
  g_clear_pointer (&work->merged, g_ptr_array_unref);
  g_clear_pointer (&work->proposals, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Work, work_clear)

static const GwStanding *
standing_of (const Work *work,
             guint       option,
             guint       party)
{
  return &work->standings.standings[(gsize) option * work->agreement->n_parties + party];
}

/* Whether no agreement can hold @option, as it breaks a must or somebody said no to it. */
gboolean
gw_agreement_is_left_out (const GwAgreement *self,
                          guint              option)
{
  for (guint p = 0; p < self->n_parties; p++)
    {
      if (self->said[option * self->n_parties + p] == GW_SAID_NO)
        return TRUE;
      for (guint i = 0; i < self->n_interests; i++)
        if (self->musts[p * self->n_interests + i] && gw_agreement_rating (self, option, i) < 0)
          return TRUE;
    }

  return FALSE;
}

static gboolean
is_known (const Work *work,
          guint       party)
{
  if (!work->standings.has_values[party])
    return FALSE;
  for (guint o = 0; o < work->agreement->n_options; o++)
    if (!work->left_out[o] && standing_of (work, o, party)->n_missing > 0)
      return FALSE;

  return TRUE;
}

static guint
count_options (const GwAgreement *agreement,
               guint              term)
{
  guint n = 0;

  for (guint o = 0; o < agreement->n_options; o++)
    n += agreement->terms[o] == term;

  return n;
}

static char *
count_packages (const GwAgreement *agreement)
{
  g_autoptr (GArray) product = g_array_new (FALSE, FALSE, sizeof (guint64));
  gboolean any = FALSE;
  guint64 one = 1;

  g_array_append_val (product, one);
  for (guint t = 0; t < agreement->n_terms; t++)
    if (count_options (agreement, t) > 0)
      {
        gw_whole_multiply (product, count_options (agreement, t));
        any = TRUE;
      }

  return any ? gw_whole_to_string ((guint64 *) product->data, product->len) : g_strdup ("0");
}

/* The rows of values of the options of @term that can be in an agreement, and which they are. */
static GArray *
list_term (const Work *work,
           guint       term,
           GArray     *options)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint o = 0; o < work->agreement->n_options; o++)
    {
      if (work->agreement->terms[o] != term || work->left_out[o])
        continue;
      g_array_append_val (options, o);
      for (guint k = 0; k < work->self->known->len; k++)
        {
          guint party = g_array_index (work->self->known, guint, k);

          g_array_append_val (rows, standing_of (work, o, party)->value.low);
        }
    }

  return rows;
}

/* Term after term, in the order of the brief. Without an option that could be agreed there is no
 * package at all; a term without options is passed over. */
static gboolean
merge_terms (Work          *work,
             GCancellable  *cancellable,
             GError       **error)
{
  work->frontier = gw_frontier_new (work->self->known->len, GW_FRONTIER_LIMIT);
  for (guint t = 0; t < work->agreement->n_terms; t++)
    {
      g_autoptr (GArray) options = g_array_new (FALSE, FALSE, sizeof (guint));
      g_autoptr (GArray) rows = NULL;

      if (count_options (work->agreement, t) == 0)
        continue;
      rows = list_term (work, t, options);
      if (options->len == 0)
        {
          g_clear_pointer (&work->frontier, gw_frontier_free);
          return TRUE;
        }
      if (!gw_frontier_merge (work->frontier, (double *) rows->data, options->len, NULL, NULL,
                              cancellable, error))
        return FALSE;
      g_ptr_array_add (work->merged, g_steal_pointer (&options));
    }

  if (work->merged->len == 0)
    g_clear_pointer (&work->frontier, gw_frontier_free);

  return TRUE;
}

static guint
count_vectors (const Work *work)
{
  return work->frontier != NULL ? gw_frontier_get_size (work->frontier, work->merged->len) : 0;
}

static double *
list_values (const Work *work,
             guint      *n)
{
  guint n_known = work->self->known->len;
  guint n_vectors = count_vectors (work);
  double *values = g_new (double, (gsize) (n_vectors + work->proposals->len) * n_known + 1);

  if (n_vectors > 0)
    memcpy (values, gw_frontier_get_values (work->frontier, work->merged->len),
            (gsize) n_vectors * n_known * sizeof (double));
  for (guint i = 0; i < work->proposals->len; i++)
    for (guint k = 0; k < n_known; k++)
      values[(gsize) (n_vectors + i) * n_known + k]
        = standing_of (work, g_array_index (work->proposals, guint, i),
                       g_array_index (work->self->known, guint, k))
            ->value.low;

  *n = n_vectors + work->proposals->len;
  return values;
}

static void
take_package (Work    *work,
              GwPoint *point,
              guint    vector)
{
  point->n_options = work->merged->len;
  point->options = g_new (guint, point->n_options + 1);
  gw_frontier_get_choices (work->frontier, vector, point->options);
  for (guint i = 0; i < point->n_options; i++)
    {
      GArray *options = g_ptr_array_index (work->merged, i);

      point->options[i] = g_array_index (options, guint, point->options[i]);
    }
}

static GwAnswer
accept (const Work    *work,
        const GwPoint *point)
{
  GwAnswer all = GW_ANSWER_YES;
  gboolean anybody = FALSE;

  for (guint p = 0; p < work->agreement->n_parties; p++)
    {
      GwStanding sum = { 0 };

      if (!work->standings.concerned[p])
        continue;
      for (guint i = 0; i < point->n_options; i++)
        gw_standing_add (&sum, standing_of (work, point->options[i], p));
      all = MIN (all, gw_standing_answer (&sum, work->standings.has_values[p],
                                          work->standings.thresholds[p]));
      anybody = TRUE;
    }

  return anybody ? all : GW_ANSWER_UNKNOWN;
}

/* One vector: @members are numbers of packages' vectors, then of proposals. */
static void
fill_point (Work          *work,
            GwPoint       *point,
            const guint32 *members,
            guint          n_members)
{
  g_autoptr (GArray) count = g_array_new (FALSE, TRUE, sizeof (guint64));
  guint n_vectors = count_vectors (work);

  point->proposals = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < n_members; i++)
    {
      if (members[i] < n_vectors)
        {
          const guint64 *number;
          guint width;

          gw_frontier_get_count (work->frontier, members[i], &number, &width);
          g_array_set_size (count, MAX (count->len, width + 1));
          gw_whole_add_times ((guint64 *) count->data, count->len, number, width, 1);
          if (point->options == NULL)
            take_package (work, point, members[i]);
          continue;
        }

      guint option = g_array_index (work->proposals, guint, members[i] - n_vectors);

      g_array_append_val (point->proposals, option);
      work->self->efficient[option] = TRUE;
      if (point->options == NULL)
        {
          point->n_options = 1;
          point->options = g_memdup2 (&option, sizeof option);
        }
    }

  point->packages = gw_whole_to_string ((guint64 *) count->data, count->len);
  point->acceptable = accept (work, point);
}

static gboolean
find_points (Work          *work,
             GCancellable  *cancellable,
             GError       **error)
{
  GwPackages *self = work->self;
  guint n_known = self->known->len;
  g_auto (GwPareto) front = { 0 };
  g_autofree double *values = NULL;
  guint n;

  if (!merge_terms (work, cancellable, error))
    return FALSE;
  if (work->frontier != NULL)
    {
      self->exact = gw_frontier_is_exact (work->frontier);
      self->error = gw_frontier_get_error (work->frontier);
    }

  values = list_values (work, &n);
  if (!gw_pareto_filter (&front, values, n, n_known, GW_NEAR, cancellable, error))
    return FALSE;

  self->n_points = front.n_kept;
  self->points = g_new0 (GwPoint, front.n_kept + 1);
  self->values = g_new (double, (gsize) front.n_kept * n_known + 1);
  for (guint v = 0; v < front.n_kept; v++)
    {
      GwPoint *point = &self->points[v];
      const guint32 *members = front.order + front.starts[v];
      double *row = self->values + (gsize) v * n_known;

      memcpy (row, values + (gsize) members[0] * n_known, n_known * sizeof (double));
      point->values = row;
      fill_point (work, point, members, front.starts[v + 1] - front.starts[v]);
    }

  return TRUE;
}

/* The best and the least that a known party gets from any candidate. */
static void
find_bounds (Work  *work,
             guint  party)
{
  GwPackages *self = work->self;
  GwInterval all = { INFINITY, -INFINITY };
  GwInterval sum = { 0, 0 };
  gboolean any = FALSE;

  for (guint o = 0; o < work->agreement->n_options; o++)
    if (work->agreement->terms[o] == GW_NO_TERM && !work->left_out[o])
      {
        all.low = MIN (all.low, standing_of (work, o, party)->value.low);
        all.high = MAX (all.high, standing_of (work, o, party)->value.low);
      }
  for (guint t = 0; t < work->agreement->n_terms; t++)
    {
      GwInterval term = { INFINITY, -INFINITY };

      if (count_options (work->agreement, t) == 0)
        continue;
      for (guint o = 0; o < work->agreement->n_options; o++)
        if (work->agreement->terms[o] == t && !work->left_out[o])
          {
            term.low = MIN (term.low, standing_of (work, o, party)->value.low);
            term.high = MAX (term.high, standing_of (work, o, party)->value.low);
          }
      sum.low += term.low;
      sum.high += term.high;
      any = TRUE;
    }

  self->worst[party] = any ? MIN (all.low, sum.low) : all.low;
  self->best[party] = any ? MAX (all.high, sum.high) : all.high;
  if (isinf (self->best[party]) || isinf (self->worst[party]))
    self->best[party] = self->worst[party] = NAN;
}

static void
prepare (Work              *work,
         const GwAgreement *agreement,
         GwPackages        *self)
{
  work->agreement = agreement;
  work->self = self;
  work->merged = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  work->proposals = g_array_new (FALSE, FALSE, sizeof (guint));
  work->left_out = g_new0 (guint8, agreement->n_options + 1);
  gw_standings_init (&work->standings, agreement);

  for (guint o = 0; o < agreement->n_options; o++)
    {
      work->left_out[o] = gw_agreement_is_left_out (agreement, o);
      if (agreement->terms[o] == GW_NO_TERM && !work->left_out[o])
        g_array_append_val (work->proposals, o);
    }

  self->n_parties = agreement->n_parties;
  self->exact = TRUE;
  self->packages = count_packages (agreement);
  self->known = g_array_new (FALSE, FALSE, sizeof (guint));
  self->efficient = g_new0 (guint8, agreement->n_options + 1);
  self->best = g_new (double, agreement->n_parties + 1);
  self->worst = g_new (double, agreement->n_parties + 1);
  for (guint p = 0; p < agreement->n_parties; p++)
    {
      self->best[p] = self->worst[p] = NAN;
      if (is_known (work, p))
        {
          g_array_append_val (self->known, p);
          find_bounds (work, p);
        }
    }
}

/* The frontier over all packages and proposals in the values of the parties that are known
 * throughout (Pareto; term by term after Nemhauser and Ullmann 1969), without ever listing the
 * packages. Where another party's values are not known, points say whether their first package is
 * acceptable. Fails only with G_IO_ERROR_CANCELLED. */
GwPackages *
gw_packages_new (const GwAgreement  *agreement,
                 GCancellable       *cancellable,
                 GError            **error)
{
  g_autoptr (GwPackages) self = g_new0 (GwPackages, 1);
  g_auto (Work) work = { 0 };

  prepare (&work, agreement, self);
  if (self->known->len < 2 || self->known->len > GW_PARETO_MAX_VALUES)
    return g_steal_pointer (&self);
  if (!find_points (&work, cancellable, error))
    return NULL;

  gw_packages_mark (self, &work.standings);

  return g_steal_pointer (&self);
}

void
gw_packages_free (GwPackages *self)
{
  for (guint i = 0; i < self->n_points; i++)
    {
      g_free (self->points[i].options);
      g_free (self->points[i].packages);
      g_clear_pointer (&self->points[i].proposals, g_array_unref);
    }
  g_free (self->points);
  g_free (self->values);
  g_free (self->packages);
  g_clear_pointer (&self->known, g_array_unref);
  g_free (self->best);
  g_free (self->worst);
  g_free (self->efficient);
  g_free (self);
}

/* Lists in @points, which has room for @n_points, the points that are better than @values (of the
 * known parties) for one and worse for nobody, those that are not refused. Returns: how many there
 * are. (Pareto improvement; the post-settlement settlement of Raiffa, Negotiation Journal 1,
 * 1985.) */
guint
gw_packages_find_better (const GwPackages *self,
                         const double     *values,
                         guint            *points,
                         guint             n_points)
{
  guint n = 0;

  for (guint i = 0; i < self->n_points; i++)
    {
      gboolean better = FALSE, worse = FALSE;

      for (guint k = 0; k < self->known->len; k++)
        {
          better |= self->points[i].values[k] > values[k] + GW_NEAR;
          worse |= self->points[i].values[k] < values[k] - GW_NEAR;
        }
      if (!better || worse || self->points[i].acceptable == GW_ANSWER_NO)
        continue;
      if (n < n_points)
        points[n] = i;
      n++;
    }

  return n;
}
