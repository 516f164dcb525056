/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-item.h"

G_BEGIN_DECLS

/* Names of initiatives that may be meant as one: asked about, never joined by themselves. */

gboolean gw_close_names    (const char *one,
                            const char *other);
char    *gw_close_find     (GPtrArray  *briefs,
                            const char *name,
                            GStrv       different) G_GNUC_WARN_UNUSED_RESULT;
char    *gw_close_dup_pair (const char *one,
                            const char *other) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
