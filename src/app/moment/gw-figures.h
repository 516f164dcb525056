/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-beside-watch.h"
#include "gw-moment.h"

#include <gtk/gtk.h>

/* What the numbers of a section say: in lists, in a picture that can be read in words as well, and
 * in sentences. Hidden while they say nothing. */
#define GW_TYPE_FIGURES (gw_figures_get_type ())
G_DECLARE_FINAL_TYPE (GwFigures, gw_figures, GW, FIGURES, GtkWidget)

GtkWidget  *gw_figures_new          (GwSectionId    section) G_GNUC_WARN_UNUSED_RESULT;

/* Shows what the watch has said, if it has said anything. */
void        gw_figures_show         (GwFigures     *self,
                                     GwBesideWatch *watch);

/* The sentences as they stand there; NULL for none. */
const char *gw_figures_get_sentence (GwFigures     *self);
