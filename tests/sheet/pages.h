/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-page.h"

/* Pages to set in tests: one that a person would bring, and any number that nobody would. */

GwPage *pages_example   (void) G_GNUC_WARN_UNUSED_RESULT;
GwPage *pages_hebrew    (void) G_GNUC_WARN_UNUSED_RESULT;
GwPage *pages_generate  (guint32 seed,
                         guint   rows,
                         guint   words) G_GNUC_WARN_UNUSED_RESULT;
