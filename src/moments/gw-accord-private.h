/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-accord.h"

G_BEGIN_DECLS

/* Of what is drawn for the sentences: the same brief says the same each time. */
#define GW_ACCORD_SEED 1

G_END_DECLS
