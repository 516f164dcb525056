/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-page.h"

#include <pango/pangocairo.h>

/*
 * Typography: turns texts into lines with the real fonts. Fonts are shared by the whole process and
 * Pango's font map is not safe in two threads at once, so whoever sets or draws text holds the lock.
 */

typedef enum
{
  GW_FACE_BODY,
  GW_FACE_STRONG,
  GW_FACE_SMALL,
  GW_FACE_HEADING,
  GW_FACE_KICKER,
  GW_FACE_TITLE,
  GW_FACE_FIGURE
} GwFace;

typedef struct _GwType GwType;

void         gw_type_lock    (void);
void         gw_type_unlock  (void);

GwType      *gw_type_new     (const char       *language,
                              gboolean          rtl) G_GNUC_WARN_UNUSED_RESULT;
void         gw_type_free    (GwType           *self);

PangoLayout *gw_type_set     (GwType           *self,
                              const char       *text,
                              const GwPageText *spans,
                              GwFace            face,
                              double            size,
                              double            width,
                              guint             lines,
                              gboolean          at_end);
const char  *gw_type_keep    (GwType           *self,
                              const char       *text);

double       gw_type_scale   (GwFace            face,
                              double            size);
double       gw_type_height  (PangoLayout      *layout,
                              double            scale);
double       gw_type_width   (PangoLayout      *layout,
                              double            scale);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwType, gw_type_free)
