/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-packages-private.h"

#include "gw-pareto.h"

#include <math.h>
#include <stdlib.h>

/* The gains of each point over the parties that have something to gain. */
typedef struct
{
  guint n_gaining;

  /* owned */
  double *gains; /* [point * n_gaining + party] */
  double *best;  /* [party]: the most that it could gain */
} Gains;

static void
gains_clear (Gains *gains)
{
  g_clear_pointer (&gains->gains, g_free);
  g_clear_pointer (&gains->best, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Gains, gains_clear)

/* What a gain is measured from. Of a threshold that is not known exactly, its low end: who could
 * still accept has not less than that. */
static double
start_of (const GwPackages  *self,
          const GwStandings *standings,
          guint              known)
{
  guint party = g_array_index (self->known, guint, known);
  double threshold = standings->thresholds[party].low;

  return isinf (threshold) ? self->worst[party] : threshold;
}

static double
best_gain (const GwPackages *self,
           guint             known,
           double            start)
{
  double best = -INFINITY;

  for (guint i = 0; i < self->n_points; i++)
    if (self->points[i].acceptable != GW_ANSWER_NO)
      best = MAX (best, self->points[i].values[known] - start);

  return best;
}

static void
measure_gains (const GwPackages  *self,
               const GwStandings *standings,
               Gains             *gains)
{
  guint n_known = self->known->len;

  gains->gains = g_new0 (double, (gsize) self->n_points * n_known + 1);
  gains->best = g_new0 (double, n_known + 1);
  for (guint k = 0; k < n_known; k++)
    {
      double start = start_of (self, standings, k);
      double best = best_gain (self, k, start);

      if (!(best > GW_NEAR))
        continue;
      gains->best[gains->n_gaining] = best;
      for (guint i = 0; i < self->n_points; i++)
        gains->gains[(gsize) i * n_known + gains->n_gaining] = self->points[i].values[k] - start;
      gains->n_gaining++;
    }
}

static int
compare_shares (gconstpointer a,
                gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return one < other ? -1 : one > other;
}

/* Rising shares of the best gains; compared one by one this is the leximin order. */
static void
list_shares (const Gains  *gains,
             const double *row,
             double       *shares)
{
  for (guint k = 0; k < gains->n_gaining; k++)
    shares[k] = row[k] / gains->best[k];
  qsort (shares, gains->n_gaining, sizeof (double), compare_shares);
}

static void
list_product (const Gains  *gains,
              const double *row,
              double       *product)
{
  *product = 1;
  for (guint k = 0; k < gains->n_gaining; k++)
    *product *= MAX (row[k], 0);
}

static void
list_sum (const Gains  *gains,
          const double *row,
          double       *sum)
{
  *sum = 0;
  for (guint k = 0; k < gains->n_gaining; k++)
    *sum += row[k];
}

/* The first difference that is one decides. */
static int
compare_lists (const double *one,
               const double *other,
               guint         n)
{
  for (guint i = 0; i < n; i++)
    if (fabs (one[i] - other[i]) > GW_NEAR)
      return one[i] < other[i] ? -1 : 1;

  return 0;
}

static void
mark_best (GwPackages  *self,
           const Gains *gains,
           GwMarks      mark,
           guint        n_numbers,
           void       (*list) (const Gains  *gains,
                               const double *row,
                               double       *numbers))
{
  double best[GW_PARETO_MAX_VALUES] = { 0 }, numbers[GW_PARETO_MAX_VALUES];
  gboolean any = FALSE;

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->n_points; i++)
      {
        if (self->points[i].acceptable == GW_ANSWER_NO)
          continue;
        list (gains, gains->gains + (gsize) i * self->known->len, numbers);
        if (pass == 1 && compare_lists (numbers, best, n_numbers) == 0)
          self->points[i].marks |= mark;
        if (pass == 0 && (!any || compare_lists (numbers, best, n_numbers) > 0))
          {
            any = TRUE;
            for (guint k = 0; k < n_numbers; k++)
              best[k] = numbers[k];
          }
      }
}

/* Marks the points that everybody accepts or may accept, by the gains over what each has without
 * an agreement; all that tie. Balanced: the greatest product (Nash, The bargaining problem,
 * Econometrica 18, 1950). Evenest: the greatest smallest share of the best gain, then the next
 * (Kalai and Smorodinsky, Econometrica 43, 1975, in the leximin form of Imai, Econometrica 51,
 * 1983). Total: the greatest sum (the utilitarian solution, Thomson 1981). */
void
gw_packages_mark (GwPackages        *self,
                  const GwStandings *standings)
{
  g_auto (Gains) gains = { 0 };

  measure_gains (self, standings, &gains);
  if (gains.n_gaining == 0)
    return;

  mark_best (self, &gains, GW_MARK_BALANCED, 1, list_product);
  mark_best (self, &gains, GW_MARK_EVENEST, gains.n_gaining, list_shares);
  mark_best (self, &gains, GW_MARK_TOTAL, 1, list_sum);
}
