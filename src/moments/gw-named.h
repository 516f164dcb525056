/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-item.h"

G_BEGIN_DECLS

/* Texts of the moments that speak of the brief at hand: "What Tobias tells their own people
 * afterwards". Each has a plain form for while the brief does not know enough. */

char     *gw_named_say (GwItem     *root,
                        const char *text) G_GNUC_WARN_UNUSED_RESULT;
gboolean  gw_named_is  (const char *text,
                        const char *said);

G_END_DECLS
