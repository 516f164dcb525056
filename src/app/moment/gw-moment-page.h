/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-moment.h"
#include "gw-tree.h"

#include <gtk/gtk.h>

/* The form of one brief: its title and meeting, and either the short form or all its sections. */
#define GW_TYPE_MOMENT_PAGE (gw_moment_page_get_type ())
G_DECLARE_FINAL_TYPE (GwMomentPage, gw_moment_page, GW, MOMENT_PAGE, GtkWidget)

/* library (nullable) is what the finder looks through; both are referenced. */
GtkWidget *gw_moment_page_new      (GwTree       *tree,
                                    GwTree       *library) G_GNUC_WARN_UNUSED_RESULT;

/* Once more, for a library that was read after the form was made. */
void       gw_moment_page_set_library (GwMomentPage *self,
                                       GwTree       *library);

/* Opens a section in place where a short form does not show it; (transfer none) (nullable). */
GtkWidget *gw_moment_page_open         (GwMomentPage *self,
                                        GwSectionId   section);

/* From section to section with the keyboard; before the first stands the title. */
void       gw_moment_page_step         (GwMomentPage *self,
                                        gboolean      forward);

/* The other briefs of the initiative (of GwItem, nullable), against which the numbers are held. */
void       gw_moment_page_set_others   (GwMomentPage *self,
                                        GPtrArray    *others);

/* How far down one reads, in pixels. To come back there, it takes the frames until the form is as
 * long again; the whole of it is made for that. */
int        gw_moment_page_get_scroll   (GwMomentPage *self);
void       gw_moment_page_set_scroll   (GwMomentPage *self,
                                        int           scroll);

/* Makes at once what is still to come of the form: for who looks for a certain place in it. */
void       gw_moment_page_finish       (GwMomentPage *self);
