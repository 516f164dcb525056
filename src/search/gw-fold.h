/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char     *gw_fold      (const char *text) G_GNUC_WARN_UNUSED_RESULT;
gboolean  gw_fold_find (const char *text,
                        const char *folded_word,
                        gsize      *start,
                        gsize      *end);

G_END_DECLS
