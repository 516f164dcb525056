/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-layout.h"

GBytes *gw_pdf_write (GwLayout  *layout,
                      GError   **error) G_GNUC_WARN_UNUSED_RESULT;
