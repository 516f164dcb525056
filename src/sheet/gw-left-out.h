/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-layout.h"

G_BEGIN_DECLS

/* What a layout leaves in the file, in words. */
char *gw_left_out_of_block (GwLayout *layout,
                            guint     block) G_GNUC_WARN_UNUSED_RESULT;
char *gw_left_out_of_page  (GwLayout *layout) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
