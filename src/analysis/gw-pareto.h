/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#define GW_PARETO_MAX_VALUES 8

/* Two values nearer than this are the same value: nobody can tell a rating of 0.1 from one of
 * 0.1 + 1e-9, but sums of decimals in another order differ in their last digits. */
#define GW_NEAR 1e-9

/* The points that no other point dominates (at least as good in every value, better in one; more
 * is better). Points that are equal in every value are one vector; the points of the k-th kept
 * vector are order[starts[k]] to order[starts[k + 1] - 1], rising. Vectors fall in their first
 * value. */
typedef struct
{
  guint n_kept;

  /* owned */
  guint32 *order;
  guint32 *starts; /* n_kept + 1 */
} GwPareto;

gboolean gw_pareto_filter (GwPareto      *self,
                           const double  *values,
                           guint          n_points,
                           guint          n_values,
                           double         near,
                           GCancellable  *cancellable,
                           GError       **error);
void     gw_pareto_clear  (GwPareto      *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GwPareto, gw_pareto_clear)
