/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-kind.h"

G_BEGIN_DECLS

char *gw_id_new      (GwKindId    kind) G_GNUC_WARN_UNUSED_RESULT;
char *gw_id_of_bytes (const char *prefix,
                      GBytes     *bytes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
