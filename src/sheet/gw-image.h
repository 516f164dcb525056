/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-layout.h"

GBytes *gw_png_write (GwLayout  *layout,
                      double     dots_per_inch,
                      GError   **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *gw_svg_write (GwLayout  *layout,
                      GError   **error) G_GNUC_WARN_UNUSED_RESULT;
