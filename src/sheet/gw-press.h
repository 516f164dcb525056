/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-page.h"

#include <pango/pangocairo.h>

/*
 * The press turns texts into lines with the real fonts. Fonts are shared by the whole process and
 * Pango's font map is not safe in two threads at once, so whoever sets or draws text holds the lock.
 */

typedef enum
{
  GW_FACE_BODY,
  GW_FACE_STRONG,
  GW_FACE_SMALL,
  GW_FACE_HEADING,
  GW_FACE_LABEL,        /* a heading beside larger text */
  GW_FACE_KICKER,
  GW_FACE_TITLE,
  GW_FACE_FIGURE
} GwFace;

typedef struct _GwPress GwPress;

void         gw_press_lock    (void);
void         gw_press_unlock  (void);

GwPress      *gw_press_new     (const char       *language,
                              gboolean          rtl) G_GNUC_WARN_UNUSED_RESULT;
void         gw_press_free    (GwPress           *self);

PangoLayout *gw_press_set     (GwPress           *self,
                              const char       *text,
                              const GwPageText *spans,
                              GwFace            face,
                              double            size,
                              double            width,
                              guint             lines,
                              gboolean          at_end);
PangoLayout *gw_press_label   (const char       *text,
                              double            size,
                              double            width,
                              double           *scale) G_GNUC_WARN_UNUSED_RESULT;
const char  *gw_press_keep    (GwPress           *self,
                              const char       *text);

double       gw_press_scale   (GwFace            face,
                              double            size);
double       gw_press_height  (PangoLayout      *layout,
                              double            scale);
double       gw_press_width   (PangoLayout      *layout,
                              double            scale);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwPress, gw_press_free)
