/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-item.h"

/* People's words stand inside our sentences, and their numbers and marks must not move when they
 * are written the other way. */
char     *gw_isolate_text   (const char *text,
                             gboolean    ours_rtl) G_GNUC_WARN_UNUSED_RESULT;
char     *gw_isolate_words (const char *words) G_GNUC_WARN_UNUSED_RESULT;
gboolean  gw_isolate_is_ours_rtl (void);
GwItem   *gw_isolate_item   (GwItem     *item,
                             gboolean    ours_rtl) G_GNUC_WARN_UNUSED_RESULT;
