/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-ask.h"

G_BEGIN_DECLS

GwItem *gw_ask_get_cost    (GwAsk *self,
                            guint  index);
GwItem *gw_ask_get_benefit (GwAsk *self,
                            guint  index);
void    gw_ask_read        (GwAsk *self);
void    gw_ask_say         (GwAsk *self);
void    gw_ask_say_breaks  (GwAsk *self);
char   *gw_ask_say_unless  (GwAsk      *self,
                            const char *payback) G_GNUC_WARN_UNUSED_RESULT;
char   *gw_ask_say_money   (GwAsk  *self,
                            double  amount) G_GNUC_WARN_UNUSED_RESULT;
char   *gw_ask_say_about   (GwAsk  *self,
                            double  amount) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
