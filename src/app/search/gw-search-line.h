/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-lookup.h"

/* One line of what was found: the heading of a brief or of the library, a text in it, or how many
 * more there are. */
#define GW_TYPE_SEARCH_LINE (gw_search_line_get_type ())
G_DECLARE_FINAL_TYPE (GwSearchLine, gw_search_line, GW, SEARCH_LINE, GObject)

typedef enum
{
  GW_SEARCH_HEADING,
  GW_SEARCH_TEXT,
  GW_SEARCH_MORE,
} GwSearchLineKind;

/* (transfer full) (element-type GwSearchLine): all lines of what gw_lookup_find() gave, of which
 * each keeps hold. */
GPtrArray        *gw_search_lines_new       (GPtrArray    *found) G_GNUC_WARN_UNUSED_RESULT;

GwSearchLineKind  gw_search_line_get_kind   (GwSearchLine *self);
const GwFoundIn  *gw_search_line_get_in     (GwSearchLine *self);

/* NULL but for a text. */
const GwFound    *gw_search_line_get_found  (GwSearchLine *self);
