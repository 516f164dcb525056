/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-kind.h"

#include <gtk/gtk.h>

/* The middle of one moment's tab: the page of the brief that is open there, or what to do when
 * none is. */
#define GW_TYPE_TAB (gw_tab_get_type ())
G_DECLARE_FINAL_TYPE (GwTab, gw_tab, GW, TAB, GtkWidget)

GwMoment   gw_tab_get_moment (GwTab     *self);

/* page is (transfer floating), or NULL for none. */
GtkWidget *gw_tab_get_page   (GwTab     *self);
void       gw_tab_set_page   (GwTab     *self,
                              GtkWidget *page);
