/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-fit.h"

/* What stands side by side: one block, a block and what is beside it, or the columns of a group. */
typedef struct
{
  guint first;
  guint last;           /* after the last block */
} GwFitUnit;

/* What the parts of the search share. */
const GwPageBlock *gw_fit_block      (GwFit *self,
                                      guint  index);
void               gw_fit_follow     (GwFit *self);
gboolean           gw_fit_fits       (GwFit *self);
double             gw_fit_fold_share (GwFit *self);

gboolean           gw_fit_yield_rows (GwFit *self);
void               gw_fit_yield_fold (GwFit *self);
void               gw_fit_squeeze    (GwFit *self);
void               gw_fit_give_back  (GwFit *self);

double             gw_fit_width      (GwFit *self);
GwFitUnit          gw_fit_unit_from  (GwFit *self,
                                      guint  first);
double             gw_fit_set_unit   (GwFit    *self,
                                      GwPen    *pen,
                                      GwFitUnit unit,
                                      double    y,
                                      double    gap);
