/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-moment.h"
#include "gw-tree.h"

#include <gtk/gtk.h>

/* The sections of a form that are open, as cards in the order of the moment. Of a whole form the
 * first is made at once and the others as time allows, so that a window is there before them.
 *
 * GwSections::made (GwSectionCard) tells of each card. */
#define GW_TYPE_SECTIONS (gw_sections_get_type ())
G_DECLARE_FINAL_TYPE (GwSections, gw_sections, GW, SECTIONS, GtkWidget)

/* Once, before all else; referenced. */
void       gw_sections_set_tree    (GwSections      *self,
                                    GwTree          *tree);

/* What the finders look through; referenced, NULL while there is none. */
void       gw_sections_set_library (GwSections      *self,
                                    GwTree          *library);

/* Opens one; what is open already stays as it is. (transfer none) */
GtkWidget *gw_sections_open        (GwSections      *self,
                                    const GwSection *section);
void       gw_sections_open_all    (GwSections      *self);
void       gw_sections_close       (GwSections      *self);

/* Makes at once what is still to come of a whole form: for who looks for a certain place in it. */
void       gw_sections_finish      (GwSections      *self);

/* The keyboard goes to the next section, or the one before; from outside to the first or last.
 * FALSE when there is none. */
gboolean   gw_sections_step        (GwSections      *self,
                                    gboolean         forward);

/* (transfer none) (nullable): NULL while it is not open or not made yet */
GtkWidget *gw_sections_find        (GwSections      *self,
                                    GwSectionId      id);
