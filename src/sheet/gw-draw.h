/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-layout.h"

#include <cairo.h>

void gw_layout_draw (GwLayout *self,
                     cairo_t  *cr,
                     gboolean  tagged);
const char *gw_box_get_tag_locked (const GwBox *box);
