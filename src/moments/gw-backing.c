/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-backing.h"

#include <math.h>

/**
 * gw_backing_new:
 * @scope: a scope brief; a reference is taken
 *
 * Returns: (transfer full): what all of it comes to, and the plan that was agreed
 *   (gw_outlook_new()); NULL with @error, which is only G_IO_ERROR_CANCELLED
 */
GwBacking *
gw_backing_new (GwItem        *scope,
                GCancellable  *cancellable,
                GError       **error)
{
  g_autoptr (GwBacking) self = g_new0 (GwBacking, 1);

  self->pieces = gw_pieces_new (scope);
  g_autofree int *full = gw_pieces_dup_full (self->pieces);
  g_autofree int *planned = gw_pieces_dup_planned (self->pieces);
  self->all = gw_outlook_new (self->pieces, full, cancellable, error);
  if (self->all == NULL)
    return NULL;
  if (planned != NULL)
    {
      self->planned = gw_outlook_new (self->pieces, planned, cancellable, error);
      if (self->planned == NULL)
        return NULL;
    }

  return g_steal_pointer (&self);
}

void
gw_backing_free (GwBacking *self)
{
  g_clear_pointer (&self->planned, gw_outlook_free);
  g_clear_pointer (&self->all, gw_outlook_free);
  g_clear_pointer (&self->pieces, gw_pieces_free);
  g_free (self);
}

/**
 * gw_backing_get_outlook:
 * @self: (nullable): NULL where no scope brief counts
 * @of_all: (out): whether its date is held against all of it
 *
 * Returns: (transfer none) (nullable): what stands behind a promise's date: the plan or all of it,
 *   as its `of` says; all of it where nothing was agreed; NULL without estimates
 */
GwOutlook *
gw_backing_get_outlook (const GwBacking *self,
                        const GwItem    *promise,
                        gboolean        *of_all)
{
  *of_all = self == NULL || self->planned == NULL || gw_item_is (promise, GW_PROMISE_OF, "all");
  if (self == NULL)
    return NULL;
  return *of_all ? self->all : self->planned;
}

/* Returns: the odds of a promise's date, a coarser one standing for its last day; NAN where they
 * are not known. @self may be NULL. */
double
gw_backing_get_odds (const GwBacking *self,
                     const GwItem    *promise)
{
  gboolean of_all;
  const GwOutlook *outlook = gw_backing_get_outlook (self, promise, &of_all);

  return outlook != NULL
             ? gw_outlook_get_odds (outlook, self->pieces,
                                    gw_read_last_day (promise, GW_PROMISE_WHEN))
             : NAN;
}
