/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-page.h"
#include "gw-sheet.h"

GwPage *gw_compose (GwItem               *brief,
                    const GwSheetOptions *options) G_GNUC_WARN_UNUSED_RESULT;
