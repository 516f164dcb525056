/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* What stands where nothing is yet: one sentence of guidance and one action. */
#define GW_TYPE_EMPTY_STATE (gw_empty_state_get_type ())
G_DECLARE_FINAL_TYPE (GwEmptyState, gw_empty_state, GW, EMPTY_STATE, GtkWidget)

/* title may be NULL; button and action (detailed) may both be NULL. */
void gw_empty_state_set (GwEmptyState *self,
                         const char   *title,
                         const char   *text,
                         const char   *button,
                         const char   *action);
