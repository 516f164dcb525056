/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-plan-private.h"

#include <math.h>
#include <string.h>

#define MOST_WEEKS 26

/* Returns: (transfer none) (nullable): the scope that fits to speak of; NULL where none does */
GwOutlook *
gw_plan_get_lead (const GwPlan *self)
{
  return self->lead < self->fits->len ? g_ptr_array_index (self->fits, self->lead) : NULL;
}

/* Returns: the day so many weeks after the date */
GwDay
gw_plan_get_rung_day (const GwPlan *self,
                      guint         weeks)
{
  return self->pieces->due + 7 * weeks;
}

static void
count_ranges (GwPlan *self)
{
  for (guint i = 0; i < self->pieces->n_pieces; i++)
    {
      GwEstimateKind kind = self->pieces->scope.items[i].n_approaches > 0
                                ? gw_estimate_kind (self->pieces->estimates[i][0])
                                : GW_ESTIMATE_NONE;

      self->n_without_range += kind == GW_ESTIMATE_NONE || kind == GW_ESTIMATE_SINGLE;
    }
}

static gboolean
has_musts (const GwPlan *self)
{
  for (guint i = 0; i < self->pieces->n_pieces; i++)
    if (self->pieces->scope.items[i].must)
      return TRUE;

  return FALSE;
}

static gboolean
find_simplest (GwPlan        *self,
               GCancellable  *cancellable,
               GError       **error)
{
  const GwPieces *pieces = self->pieces;

  if (!self->can_hold_musts || !has_musts (self))
    return TRUE;

  g_autoptr (GwScopeFit) fit = gw_scope_find_simplest (&pieces->scope, cancellable, error);
  if (fit == NULL)
    return FALSE;
  if (pieces->calendar.start != GW_DAY_NONE)
    self->musts_by = gw_calendar_day_of_effort (&pieces->calendar,
                                                gw_scope_fit_get_effort (fit, pieces->scope.z));
  self->simplest = gw_outlook_new (pieces, fit->takes, cancellable, error);
  return self->simplest != NULL;
}

/* Returns: whether this is what was agreed */
gboolean
gw_plan_is_agreed (const GwPlan    *self,
                   const GwOutlook *fit)
{
  return self->planned != NULL
         && memcmp (self->planned->takes, fit->takes, self->pieces->n_pieces * sizeof (int)) == 0;
}

static gboolean
find_fits (GwPlan        *self,
           GCancellable  *cancellable,
           GError       **error)
{
  const GwPieces *pieces = self->pieces;
  g_autoptr (GwScopeFits) fits
      = gw_scope_fits_new (&pieces->scope, pieces->capacity, cancellable, error);

  if (fits == NULL)
    return FALSE;
  self->complete = fits->complete;
  self->error = fits->exact ? 0 : fits->error;
  for (guint i = 0; i < fits->fits->len; i++)
    {
      const GwScopeFit *fit = g_ptr_array_index (fits->fits, i);
      GwOutlook *outlook = gw_outlook_new (pieces, fit->takes, cancellable, error);

      if (outlook == NULL)
        return FALSE;
      g_ptr_array_add (self->fits, outlook);
      if (gw_plan_is_agreed (self, outlook))
        self->lead = i;
    }

  if (self->fits->len == 0)
    return TRUE;
  self->ranked = gw_scope_fit_by_ranking (&pieces->scope, pieces->capacity, cancellable, error);
  return self->ranked != NULL;
}

static gboolean
climb (GwPlan        *self,
       GCancellable  *cancellable,
       GError       **error)
{
  const GwPieces *pieces = self->pieces;
  const GwOutlook *lead = gw_plan_get_lead (self);
  double capacities[MOST_WEEKS];

  if (lead == NULL)
    return TRUE;
  for (guint week = 0; week < MOST_WEEKS; week++)
    capacities[week]
        = gw_calendar_capacity (&pieces->calendar, gw_plan_get_rung_day (self, week + 1));

  g_autoptr (GwScopeFit) from = gw_scope_fit_new (&pieces->scope, lead->takes);
  g_ptr_array_unref (self->rungs);
  self->rungs
      = gw_scope_climb (&pieces->scope, from, capacities, MOST_WEEKS, cancellable, error);
  return self->rungs != NULL;
}

/* Fills in all numbers of the plan whose pieces are there; FALSE with @error when cancelled. */
gboolean
gw_plan_calculate (GwPlan        *self,
                   GCancellable  *cancellable,
                   GError       **error)
{
  g_autofree int *full = gw_pieces_dup_full (self->pieces);
  g_autofree int *planned = gw_pieces_dup_planned (self->pieces);

  count_ranges (self);
  self->can_hold_musts = gw_scope_can_hold_musts (&self->pieces->scope);
  self->all = gw_outlook_new (self->pieces, full, cancellable, error);
  if (self->all == NULL)
    return FALSE;
  if (planned != NULL)
    self->planned = gw_outlook_new (self->pieces, planned, cancellable, error);
  if (planned != NULL && self->planned == NULL)
    return FALSE;
  if (!find_simplest (self, cancellable, error))
    return FALSE;

  /* Without a date or a start the question is only how long. */
  return isnan (self->pieces->capacity) || self->pieces->n_pieces == 0
         || (find_fits (self, cancellable, error) && climb (self, cancellable, error));
}
