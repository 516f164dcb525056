/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-promises.h"

G_BEGIN_DECLS

gboolean   gw_promise_is_open      (const GwItem           *promise);

GArray    *gw_promises_new_findings (void) G_GNUC_WARN_UNUSED_RESULT;
void       gw_promises_add         (GArray                 *findings,
                                    const char             *rule,
                                    const GwItem           *on,
                                    char                   *reason);
void       gw_promises_check       (GwPromises             *self,
                                    GwPromiseReading       *reading);
void       gw_promises_compare     (GwPromises             *self);

void       gw_promises_say_one     (GwPromises             *self,
                                    GwPromiseReading       *reading);

G_END_DECLS
