/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-diagram.h"

#include <gtk/gtk.h>

/* A picture to look at, to point at, to step through with the arrow keys, and to hear: its
 * accessible label is the title and the spot one stands on, its description all of them. */
#define GW_TYPE_PICTURE (gw_picture_get_type ())
G_DECLARE_FINAL_TYPE (GwPicture, gw_picture, GW, PICTURE, GtkWidget)

GtkWidget  *gw_picture_new         (void) G_GNUC_WARN_UNUSED_RESULT;

/* diagram may be NULL: then the widget hides itself. */
void        gw_picture_set_diagram (GwPicture *self,
                                    GwDiagram *diagram);

/* What it shows; NULL while it hides itself. Lent. */
GwDiagram  *gw_picture_get_diagram (GwPicture *self);

/* What the spot says that one stands on; NULL before the first step. Lent. */
const char *gw_picture_get_text    (GwPicture *self);

/* Whether what is seen is what it shows, in its size and on its ground. */
gboolean    gw_picture_is_painted  (GwPicture *self);
