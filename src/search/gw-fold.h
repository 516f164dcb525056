/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Bytes of a text, from start up to and without end. */
typedef struct
{
  gsize start;
  gsize end;
} GwSpan;

char     *gw_fold          (const char *text) G_GNUC_WARN_UNUSED_RESULT;
gboolean  gw_fold_find     (const char *text,
                            const char *folded_word,
                            gsize      *start,
                            gsize      *end);
GArray   *gw_fold_find_all (const char *text,
                            const char *folded_words) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
