/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* A box for a text of several lines that is as high as its text at the width it has. (A GtkTextView
 * alone asks for the height at the width it had before.) */
#define GW_TYPE_TEXT_BOX (gw_text_box_get_type ())
G_DECLARE_FINAL_TYPE (GwTextBox, gw_text_box, GW, TEXT_BOX, GtkWidget)

GtkWidget   *gw_text_box_new             (void) G_GNUC_WARN_UNUSED_RESULT;

GtkTextView *gw_text_box_get_view        (GwTextBox  *self);
void         gw_text_box_set_label       (GwTextBox  *self,
                                          const char *label);
void         gw_text_box_set_placeholder (GwTextBox  *self,
                                          const char *text);

/* What stands there in place of it while nobody writes; NULL: the placeholder. */
void         gw_text_box_set_resting     (GwTextBox  *self,
                                          const char *text);

/* Without a frame: it reads as text until one writes in it. */
void         gw_text_box_set_plain       (GwTextBox  *self);

char        *gw_text_box_dup_text        (GwTextBox  *self) G_GNUC_WARN_UNUSED_RESULT;
void         gw_text_box_set_text        (GwTextBox  *self,
                                          const char *text);
