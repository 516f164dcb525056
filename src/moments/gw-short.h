/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-moment.h"
#include "gw-tree.h"

G_BEGIN_DECLS

/* The short form: each question is one box of text, and a brief is what the boxes say. The boxes
 * are a view of the brief's items, so the short and the full form never differ. */

char    *gw_short_get_answer    (GwItem      *brief,
                                 GwGoal       goal) G_GNUC_WARN_UNUSED_RESULT;
gboolean gw_short_set_answer    (GwTree      *tree,
                                 GwGoal       goal,
                                 const char  *text,
                                 GDateTime   *now,
                                 GError     **error);
char    *gw_short_say           (GwGoal       goal,
                                 const char  *text,
                                 GDateTime   *now) G_GNUC_WARN_UNUSED_RESULT;
guint    gw_short_count_answers (GwItem      *brief);
gboolean gw_short_has_page      (GwItem      *brief);

gboolean gw_short_has_basis     (GwGoal       goal);
gboolean gw_short_get_said      (GwItem      *brief);
gboolean gw_short_set_said      (GwTree      *tree,
                                 gboolean     said,
                                 GError     **error);
gboolean gw_short_word_fact     (GwTree      *tree,
                                 GwItem      *kept,
                                 GError     **error);
gboolean gw_short_follow_worth  (GwTree      *tree,
                                 GwItem      *before,
                                 GError     **error);

char    *gw_short_get_kept      (GwItem      *brief,
                                 const GwQuestion *question) G_GNUC_WARN_UNUSED_RESULT;
gboolean gw_short_keep          (GwTree      *tree,
                                 const GwQuestion *question,
                                 const char  *words,
                                 GError     **error);

char    *gw_short_propose       (GwItem      *brief,
                                 GwGoal       goal) G_GNUC_WARN_UNUSED_RESULT;
char    *gw_short_propose_title (GwItem      *brief) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
