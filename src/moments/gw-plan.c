/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-plan-private.h"

static void
row_clear (gpointer data)
{
  GwPlanRow *row = data;

  g_free (row->lead);
  g_free (row->text);
  g_free (row->strong);
  g_free (row->below);
}

/**
 * gw_plan_new:
 * @brief: a scope brief; a reference is taken
 *
 * What the work of a scope brief comes to: all of it (gw_effort_new()), what fits until the date
 * (gw_scope_fits_new()), what was agreed, the musts at their simplest, and what more weeks bring
 * (gw_scope_climb()), in numbers and in words. May take a second with a hundred pieces.
 *
 * Returns: (transfer full) (nullable): NULL for other moments, or when cancelled with @error
 */
GwPlan *
gw_plan_new (GwItem        *brief,
             GCancellable  *cancellable,
             GError       **error)
{
  GwPieces *pieces = gw_pieces_new (brief);

  if (pieces == NULL)
    return NULL;

  g_autoptr (GwPlan) self = g_new0 (GwPlan, 1);
  self->pieces = pieces;
  self->complete = TRUE;
  self->fits = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_outlook_free);
  self->rungs = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_scope_rung_free);
  self->sentences = g_ptr_array_new_with_free_func (g_free);
  for (guint block = 0; block < GW_PLAN_N_BLOCKS; block++)
    {
      self->rows[block] = g_array_new (FALSE, FALSE, sizeof (GwPlanRow));
      g_array_set_clear_func (self->rows[block], row_clear);
    }
  if (!gw_plan_calculate (self, cancellable, error))
    return NULL;

  gw_plan_add_rows (self);
  gw_plan_say_gap (self);
  gw_plan_say (self);
  return g_steal_pointer (&self);
}

void
gw_plan_free (GwPlan *self)
{
  g_clear_pointer (&self->all, gw_outlook_free);
  g_clear_pointer (&self->planned, gw_outlook_free);
  g_clear_pointer (&self->simplest, gw_outlook_free);
  g_clear_pointer (&self->ranked, gw_scope_fit_free);
  g_clear_pointer (&self->fits, g_ptr_array_unref);
  g_clear_pointer (&self->rungs, g_ptr_array_unref);
  g_clear_pointer (&self->sentences, g_ptr_array_unref);
  g_free (self->dates);
  for (guint block = 0; block < GW_PLAN_N_BLOCKS; block++)
    g_clear_pointer (&self->rows[block], g_array_unref);
  g_free (self->gap);
  g_free (self->stand);
  g_free (self->room);
  g_clear_pointer (&self->pieces, gw_pieces_free);
  g_free (self);
}
