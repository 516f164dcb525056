/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

double gw_thin_to_grid (const double  *values,
                        const guint32 *states,
                        guint          n,
                        guint          n_values,
                        guint          limit,
                        guint8        *keep);
