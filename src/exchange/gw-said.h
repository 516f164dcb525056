/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-item.h"

G_BEGIN_DECLS

/* An estimate is what somebody said on a day: its numbers, who gave them, when, and whether they are
 * a guess. One of them from here and another from there is what nobody said. */

gboolean gw_said_takes     (const GwKind *kind,
                            guint         part);
gboolean gw_said_differs   (GwItem       *one,
                            GwItem       *other);
gboolean gw_said_is_former (GwItem       *comment,
                            GwItem       *way);

G_END_DECLS
