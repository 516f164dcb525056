/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gw-tree.h"

G_BEGIN_DECLS

/* The head of a form: title, meeting, and the initiative that the brief is part of. */
#define GW_TYPE_MOMENT_HEAD (gw_moment_head_get_type ())
G_DECLARE_FINAL_TYPE (GwMomentHead, gw_moment_head, GW, MOMENT_HEAD, GtkWidget)

void gw_moment_head_set_tree   (GwMomentHead *self,
                                GwTree       *tree);

/* others (of GwItem, nullable) are the other briefs of the workspace. */
void gw_moment_head_set_others (GwMomentHead *self,
                                GPtrArray    *others);

G_END_DECLS
