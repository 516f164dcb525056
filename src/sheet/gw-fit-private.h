/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-fit.h"

/* What the parts of the search share. */
const GwPageBlock *gw_fit_block      (GwFit *self,
                                      guint  index);
double             gw_fit_least      (GwFit *self);
void               gw_fit_follow     (GwFit *self);
gboolean           gw_fit_fits       (GwFit *self);
double             gw_fit_fold_share (GwFit *self);

gboolean           gw_fit_yield_rows (GwFit *self);
void               gw_fit_yield_fold (GwFit *self);
void               gw_fit_squeeze    (GwFit *self);
void               gw_fit_give_back  (GwFit *self);
