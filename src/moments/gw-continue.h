/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-item.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* "Continue as …": the brief of the meeting that follows from another (MOMENTS.md 0.8). */

gboolean gw_continue_can (GwMoment       from,
                          GwMoment       to);
GwItem  *gw_continue_new (GwItem        *brief,
                          GPtrArray     *briefs,
                          GwMoment       to,
                          const GDate   *today,
                          GCancellable  *cancellable,
                          GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
