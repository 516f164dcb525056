/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The area under the distribution function of a quantity, from its least value to @offset above it:
 * 0 at 0, growing by at most @offset. */
typedef double (*GwAreaFunc) (double        offset,
                              gconstpointer data);

/* An uncertain quantity within `low` … `high`, independent of the others in its sum. */
typedef struct
{
  double        low;
  double        high;
  GwAreaFunc    area;
  gconstpointer data;   /* borrowed, for `area` */
} GwSummand;

/* The distribution of a sum of independent quantities. */
typedef struct _GwSum GwSum;

GwSum  *gw_sum_new          (const GwSummand *summands,
                             gsize            n,
                             GCancellable    *cancellable,
                             GError         **error) G_GNUC_WARN_UNUSED_RESULT;
void    gw_sum_free         (GwSum           *self);

double  gw_sum_get_lower    (GwSum           *self,
                             double           x);
double  gw_sum_get_quantile (GwSum           *self,
                             double           p);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwSum, gw_sum_free)

G_END_DECLS
