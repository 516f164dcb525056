/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "gw-calendar.h"
#include "gw-estimate.h"
#include "gw-item.h"

G_BEGIN_DECLS

/* How a brief's things are called wherever a person reads of them. */

char       *gw_letter            (guint         index) G_GNUC_WARN_UNUSED_RESULT;
const char *gw_party_get_short   (const GwItem *party);
const char *gw_name_of           (GwItem       *brief,
                                  const char   *id);
char       *gw_promise_say_conditions (GwItem  *promise) G_GNUC_WARN_UNUSED_RESULT;

/* What a brief's fields are as numbers. */

GwEstimate  gw_read_estimate     (const GwItem *item,
                                  guint         low,
                                  guint         likely,
                                  guint         high);
GwDay       gw_read_last_day     (const GwItem *item,
                                  guint         part);
char       *gw_say_calendar_day  (GwDay         day) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
