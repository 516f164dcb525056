/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-item.h"

G_BEGIN_DECLS

int         gw_item_get_main_part (const GwItem *item);
const char *gw_item_get_main_text (const GwItem *item);

G_END_DECLS
