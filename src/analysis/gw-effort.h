/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-calendar.h"
#include "gw-estimate.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* What several pieces take together, and the odds of it. */
typedef struct _GwEffort GwEffort;

GwEffort *gw_effort_new               (const GwEstimate *estimates,
                                       gsize             n,
                                       GCancellable     *cancellable,
                                       GError          **error) G_GNUC_WARN_UNUSED_RESULT;
void      gw_effort_free              (GwEffort         *self);

gsize     gw_effort_count             (GwEffort         *self,
                                       GwEstimateKind    kind);
gboolean  gw_effort_has_odds          (GwEffort         *self);

double    gw_effort_get_likely        (GwEffort         *self);
double    gw_effort_get_mean          (GwEffort         *self);
double    gw_effort_get_sd            (GwEffort         *self);
double    gw_effort_get_sd_together   (GwEffort         *self);

double    gw_effort_get_odds          (GwEffort         *self,
                                       double            capacity);
double    gw_effort_get_odds_together (GwEffort         *self,
                                       double            capacity);
double    gw_effort_get_quantile      (GwEffort         *self,
                                       double            p);
GwDay     gw_effort_get_day           (GwEffort         *self,
                                       const GwCalendar *calendar,
                                       double            p);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwEffort, gw_effort_free)

G_END_DECLS
