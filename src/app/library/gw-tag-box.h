/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-shelf.h"

#include <gtk/gtk.h>

/* The tags of something that is kept, in one entry. While one is typed, those that begin so are
 * offered: Down and Up choose, Enter or Tab takes, Escape puts them away. */
#define GW_TYPE_TAG_BOX (gw_tag_box_get_type ())
G_DECLARE_FINAL_TYPE (GwTagBox, gw_tag_box, GW, TAG_BOX, GtkWidget)

GtkWidget *gw_tag_box_new (GwTree *library,
                           GwNode *node) G_GNUC_WARN_UNUSED_RESULT;
