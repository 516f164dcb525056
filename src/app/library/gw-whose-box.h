/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-tree.h"

#include <gtk/gtk.h>

/* Whose something is that the library keeps: the people it belongs to, each with a way to take them
 * off, and the finder over all people to add one. A library may know thousands. */
#define GW_TYPE_WHOSE_BOX (gw_whose_box_get_type ())
G_DECLARE_FINAL_TYPE (GwWhoseBox, gw_whose_box, GW, WHOSE_BOX, GtkWidget)

/* Whether items of this kind belong to somebody. */
gboolean   gw_whose_box_takes (const GwKind *kind);

GtkWidget *gw_whose_box_new   (GwTree       *library,
                               GwNode       *node) G_GNUC_WARN_UNUSED_RESULT;
