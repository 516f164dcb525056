/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <pango/pango.h>

/* Words onto paper or screen. For who holds the lock of the press. */
void     gw_ink_show       (PangoLayout *layout,
                            cairo_t     *cr);
gboolean gw_ink_has_colour (PangoLayout *layout);
