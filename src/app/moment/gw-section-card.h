/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-beside-watch.h"
#include "gw-fields.h"

#include <gtk/gtk.h>

/* One section of the form: its title and line, its rows and fields, and a place for the sentence
 * that its numbers say. */
#define GW_TYPE_SECTION_CARD (gw_section_card_get_type ())
G_DECLARE_FINAL_TYPE (GwSectionCard, gw_section_card, GW, SECTION_CARD, GtkWidget)

/* library may be NULL; section must outlive the card. */
GtkWidget       *gw_section_card_new          (GwTree          *tree,
                                               GwTree          *library,
                                               const GwSection *section) G_GNUC_WARN_UNUSED_RESULT;

/* Once more, for a library that was read after the card was made. */
void             gw_section_card_set_library  (GwSectionCard   *self,
                                               GwTree          *library);

const GwSection *gw_section_card_get_section  (GwSectionCard   *self);

/* Once: shows what the numbers of the section say, and keeps to it. */
void             gw_section_card_follow       (GwSectionCard   *self,
                                               GwBesideWatch   *watch);
