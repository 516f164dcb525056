/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-tree.h"

#include <gtk/gtk.h>

/* The questions of a brief's moment, on one screen. */
#define GW_TYPE_SHORT_FORM (gw_short_form_get_type ())
G_DECLARE_FINAL_TYPE (GwShortForm, gw_short_form, GW, SHORT_FORM, GtkWidget)

GtkWidget *gw_short_form_new (GwTree *tree) G_GNUC_WARN_UNUSED_RESULT;
