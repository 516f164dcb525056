/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-diagram.h"

void gw_diagram_draw_locked (const GwDiagram *self,
                             cairo_t         *cr,
                             double           width,
                             double           height,
                             double           size,
                             const GwPalette *palette);
guint gw_diagram_count_missing_locked (const GwDiagram *self);
gboolean gw_diagram_has_colour_locked (const GwDiagram *self);
