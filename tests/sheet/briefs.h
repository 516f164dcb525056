/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-item.h"

/* The samples as briefs, and what tests do to them. */

GPtrArray *briefs_list     (const char *language) G_GNUC_WARN_UNUSED_RESULT;
GwItem    *briefs_read     (const char *path) G_GNUC_WARN_UNUSED_RESULT;
GwItem    *briefs_sample   (const char *language,
                            const char *prefix) G_GNUC_WARN_UNUSED_RESULT;
GwItem    *briefs_multiply (GwItem     *brief,
                            guint       times) G_GNUC_WARN_UNUSED_RESULT;
