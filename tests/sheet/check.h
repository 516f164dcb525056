/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-layout.h"

void check_layout (GwLayout *layout);
