/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Whole numbers without a largest one, for counting packages: 40 terms of 5 options are 5^40.
 *
 * A number is an array of 64-bit limbs, least first, of a width that the caller chooses. The width
 * that holds every count of a calculation is known before it starts (no count exceeds the product
 * of all options), so numbers are only ever added at a fixed width. */

void gw_whole_add_times (guint64       *sum,
                         guint          width,
                         const guint64 *other,
                         guint          other_width,
                         guint64        times);

/* Appends a limb where the product needs one; @number is a GArray of guint64. */
void gw_whole_multiply (GArray  *number,
                        guint64  factor);

char *gw_whole_to_string (const guint64 *number,
                          guint          width) G_GNUC_WARN_UNUSED_RESULT;
double gw_whole_to_double (const guint64 *number,
                           guint          width);
