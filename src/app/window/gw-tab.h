/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-document.h"

#include <gtk/gtk.h>

/* The middle of one moment's tab: the page of the brief that is open there, or what to do when
 * none is. */
#define GW_TYPE_TAB (gw_tab_get_type ())
G_DECLARE_FINAL_TYPE (GwTab, gw_tab, GW, TAB, GtkWidget)

GwMoment    gw_tab_get_moment   (GwTab      *self);

/* The brief that is open here, or NULL. */
GwDocument *gw_tab_get_document (GwTab      *self);
/* NULL while the tab is empty. */
GtkWidget  *gw_tab_get_page     (GwTab      *self);

/* page (transfer floating) shows document; both NULL when nothing is open. */
void        gw_tab_show         (GwTab      *self,
                                 GwDocument *document,
                                 GtkWidget  *page);
