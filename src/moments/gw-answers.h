/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gw-item.h"

G_BEGIN_DECLS

/* From so many answers on a brief has a page. */
#define GW_ANSWERS_FOR_A_PAGE 3

/* How many of the questions a short form asks are answered, wherever that was written. */
guint gw_answers_count (const GwItem *brief);

G_END_DECLS
