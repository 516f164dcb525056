/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-frontier.h"

/* The vectors after one merge, each with the vector and the choice it came from. */
typedef struct
{
  guint n;
  guint width; /* of a count, in limbs */

  /* owned */
  double *values;
  guint32 *parents;
  guint32 *choices;
  guint32 *states; /* NULL: all are 0 */
  guint64 *counts;
} GwLayer;

/* What a merge makes, before the dominated are dropped. */
typedef struct
{
  guint n_values;
  guint n;
  guint room;

  /* owned */
  double *values;
  guint32 *parents;
  guint32 *choices;
  guint32 *times;
  guint32 *states;
} GwSums;

gboolean gw_sums_add_up         (GwSums           *self,
                                 const GwLayer    *from,
                                 const double     *choices,
                                 guint             n_choices,
                                 GwFrontierAdmit   admit,
                                 gpointer          data,
                                 GCancellable     *cancellable,
                                 GError          **error);
guint32 *gw_sums_order_by_state (const GwSums     *self,
                                 GArray           *firsts) G_GNUC_WARN_UNUSED_RESULT;
void     gw_sums_clear          (GwSums           *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GwSums, gw_sums_clear)
