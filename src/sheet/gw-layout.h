/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-box.h"
#include "gw-page.h"
#include "gw-paper.h"

/**
 * GwLayout:
 * A page set onto exactly one paper. Never changes; may be shared between threads.
 */
typedef struct _GwLayout GwLayout;

#define GW_TYPE_LAYOUT (gw_layout_get_type ())
GType          gw_layout_get_type     (void);

GwLayout      *gw_layout_new          (GwPage        *page,
                                       const GwPaper *paper) G_GNUC_WARN_UNUSED_RESULT;
GwLayout      *gw_layout_ref          (GwLayout      *self);
void           gw_layout_unref        (GwLayout      *self);

GwPage        *gw_layout_get_page     (GwLayout      *self);
const GwPaper *gw_layout_get_paper    (GwLayout      *self);
double         gw_layout_get_size     (GwLayout      *self);
char          *gw_layout_dup_fit      (GwLayout      *self) G_GNUC_WARN_UNUSED_RESULT;
guint          gw_layout_get_n_boxes  (GwLayout      *self);
const GwBox   *gw_layout_get_box      (GwLayout      *self,
                                       guint          n);
gboolean       gw_layout_is_shown     (GwLayout      *self,
                                       guint          block,
                                       guint          row);
guint          gw_layout_get_shown    (GwLayout      *self,
                                       guint          block);
guint          gw_layout_get_left_out (GwLayout      *self);
guint          gw_layout_get_missing  (GwLayout      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwLayout, gw_layout_unref)
