/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-item.h"
#include "gw-reckoning.h"

GwReckoning *gw_reckon (GwItem      *brief,
                        GPtrArray   *others,
                        const GDate *today) G_GNUC_WARN_UNUSED_RESULT;
