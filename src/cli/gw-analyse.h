/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-accord.h"
#include "gw-ask.h"
#include "gw-plan.h"
#include "gw-price.h"
#include "gw-promises.h"
#include "gw-record.h"
#include "gw-report.h"
#include "gw-review.h"

G_BEGIN_DECLS

/* One part of the analysis each, as FORMAT writes it. */
void gw_report_agreement  (GwReport *report,
                           GwItem   *brief,
                           GwAccord *accord,
                           guint64   seed);
void gw_report_order      (GwReport *report,
                           GwPrice  *price);
void gw_report_schedule   (GwReport     *report,
                           const GwPlan *plan);
void gw_report_promises   (GwReport         *report,
                           const GwPromises *promises,
                           const GwRecord   *record);
void gw_report_investment (GwReport *report,
                           GwAsk    *ask);
void gw_report_findings   (GwReport *report,
                           GwReview *review);

G_END_DECLS
