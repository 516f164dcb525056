/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-item.h"

GwItem *gw_project (GwItem     *brief,
                    GwAudience  audience) G_GNUC_WARN_UNUSED_RESULT;
