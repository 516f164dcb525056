/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-item.h"

G_BEGIN_DECLS

GPtrArray *gw_take_from_library (GwItem      *brief,
                                 GwItem      *library,
                                 const char  *id,
                                 GError     **error) G_GNUC_WARN_UNUSED_RESULT;
GwItem    *gw_take_into         (GwItem      *brief,
                                 GwItem      *library,
                                 const char  *id,
                                 GError     **error) G_GNUC_WARN_UNUSED_RESULT;
GwItem    *gw_keep_in_library   (GwItem      *item,
                                 const char  *today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
