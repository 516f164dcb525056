/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-ask.h"

G_BEGIN_DECLS

GwItem *gw_ask_get_cost    (GwAsk *self,
                            guint  index);
GwItem *gw_ask_get_benefit (GwAsk *self,
                            guint  index);
void    gw_ask_say         (GwAsk *self);

G_END_DECLS
