/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gw-input-table.h"

G_BEGIN_DECLS

GwInputColumn gw_input_table_match_head (const char     *head,
                                         GwInputTableOf  of);

G_END_DECLS
