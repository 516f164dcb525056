/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-item.h"

G_BEGIN_DECLS

char *gw_changes_make_key (const GwItem *item,
                           GwPlace       place) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
