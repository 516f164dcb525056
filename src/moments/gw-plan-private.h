/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-plan.h"

G_BEGIN_DECLS

GPtrArray *gw_plan_list_lost (const GwPlan *self,
                              const int    *from,
                              const int    *to,
                              gboolean      also_equal) G_GNUC_WARN_UNUSED_RESULT;
char      *gw_plan_join      (GPtrArray    *names) G_GNUC_WARN_UNUSED_RESULT;

gboolean   gw_plan_calculate (GwPlan        *self,
                              GCancellable  *cancellable,
                              GError       **error);
void       gw_plan_add_rows  (GwPlan       *self);
void       gw_plan_say_gap   (GwPlan       *self);
void       gw_plan_say       (GwPlan       *self);

G_END_DECLS
