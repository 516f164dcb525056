/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-fields.h"

#include <gtk/gtk.h>

/* A field that is chosen, not written: one of some words, a tick, an item or several of the brief. */
#define GW_TYPE_CHOICE_BOX (gw_choice_box_get_type ())
G_DECLARE_FINAL_TYPE (GwChoiceBox, gw_choice_box, GW, CHOICE_BOX, GtkWidget)

gboolean   gw_choice_box_takes     (const GwKind *kind,
                                    guint         part);
gboolean   gw_choice_box_has_label (const GwKind *kind,
                                    guint         part);

GtkWidget *gw_choice_box_new       (GwTree       *tree,
                                    GwNode       *node,
                                    guint         part) G_GNUC_WARN_UNUSED_RESULT;

/* What a screen reader calls one of some words, where the part's own label is that of several. */
void       gw_choice_box_set_name  (GwChoiceBox  *self,
                                    const char   *name);
