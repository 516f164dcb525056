/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-edit.h"

G_BEGIN_DECLS

GPtrArray *gw_difference (GwItem *from,
                          GwItem *to) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
