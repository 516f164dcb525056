/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/*
 * Which way a text runs, from the left or from the right. UAX #9 lets its first letter decide, and
 * so turns round every Hebrew sentence that begins with "Anders".
 */

/* What stands between an opening mark and the closing one is set for itself (UAX #9). */
#define GW_ISOLATE_LTR "\u2066"
#define GW_ISOLATE_RTL "\u2067"
#define GW_ISOLATE_END "\u2069"

gboolean gw_letter_is_rtl    (gunichar    letter);
gboolean gw_text_is_rtl      (const char *text);
gboolean gw_paragraph_is_rtl (const char *text,
                              gboolean    page_rtl);
