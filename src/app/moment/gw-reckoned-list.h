/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-reckoning.h"

#include <gtk/gtk.h>

/* A line of text that can be read, in pixels of unscaled text. */
#define GW_RECKONED_LIST_LEAST 220

/* The rows of one block of a reckoning under a heading, as they are printed. */
#define GW_TYPE_RECKONED_LIST (gw_reckoned_list_get_type ())
G_DECLARE_FINAL_TYPE (GwReckonedList, gw_reckoned_list, GW, RECKONED_LIST, GtkWidget)

GtkWidget *gw_reckoned_list_new (GwReckoning *reckoning,
                                 const char  *block,
                                 const char  *heading) G_GNUC_WARN_UNUSED_RESULT;
