/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-short.h"

#include <gtk/gtk.h>

/* One question of the short form: its box, and what was understood in it. The box shows what the
 * brief says; typing changes the brief letter by letter. */
#define GW_TYPE_QUESTION_ROW (gw_question_row_get_type ())
G_DECLARE_FINAL_TYPE (GwQuestionRow, gw_question_row, GW, QUESTION_ROW, GtkWidget)

/* question must outlive the row. */
GtkWidget *gw_question_row_new      (GwTree           *tree,
                                     const GwQuestion *question,
                                     guint             number) G_GNUC_WARN_UNUSED_RESULT;

GwGoal     gw_question_row_get_goal (GwQuestionRow    *self);
