/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-item.h"
#include "gw-reckoning.h"

#include <gio/gio.h>

GwReckoning *gw_reckon (GwItem      *brief,
                        GPtrArray   *others,
                        const GDate *today) G_GNUC_WARN_UNUSED_RESULT;
void         gw_reckon_plane_of (GwReckoning  *reckoning,
                                 GwItem       *brief,
                                 const char   *across,
                                 const char   *upwards,
                                 GCancellable *cancellable);
