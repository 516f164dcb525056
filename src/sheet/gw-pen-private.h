/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-pen.h"

double gw_pen_rows    (GwPen             *self,
                       const GwPageBlock *block,
                       double             x,
                       double             y,
                       double             width);
double gw_pen_row_air (GwPen             *self,
                       const GwPageBlock *block);
void   gw_pen_level   (GwPen             *self,
                       guint              lead,
                       guint              text);
double gw_pen_mark_width (GwPen *self);
void   gw_pen_picture (GwPen             *self,
                       const GwDiagram   *diagram,
                       double             x,
                       double             y,
                       double             width,
                       double             height);
