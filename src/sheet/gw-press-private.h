/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-press.h"

/* Every text is set at this size and scaled when drawn: without hinting that is the same, and a font
 * that fontconfig has to find for each size costs more than all the rest of a page. */
#define GW_PRESS_SIZE 10.0

/* How the inks of a text change, in which face, and how high its lines are (0: as their fonts say). */
typedef struct
{
  const GwPageText *spans; /* nullable */
  GwFace face;
  int line;             /* in Pango's units */
} GwPressStyle;

PangoAttrList *gw_press_attributes         (const GwPressStyle *style,
                                            guint               most) G_GNUC_WARN_UNUSED_RESULT;
char          *gw_press_dup_what_could_fit (const char         *text,
                                            double              width,
                                            guint               lines,
                                            gboolean           *cut) G_GNUC_WARN_UNUSED_RESULT;
void           gw_press_limit_lines        (PangoLayout        *layout,
                                            GwPressStyle       *style);
void           gw_press_leave_aside        (PangoLayout        *layout,
                                            char               *text,
                                            const GwPressStyle *style);
void           gw_press_shorten            (PangoLayout        *layout,
                                            const char         *text,
                                            const GwPressStyle *style,
                                            guint               lines,
                                            gboolean            already);
