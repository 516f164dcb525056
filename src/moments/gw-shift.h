/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gw-item.h"

G_BEGIN_DECLS

/* The same item with all its times moved by so many days, each in the grain it has: a month moves
 * to the month its middle lands in. Times of day, "never" and dates inside texts stay. */
GwItem *gw_shift_days (GwItem *item,
                       int     days) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
