/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-tree.h"

G_BEGIN_DECLS

/* What colleagues say about items of a brief: a thread is a comment and what answers it. */

GwNode    *gw_comment_add     (GwTree      *tree,
                               const char  *on,
                               const char  *by,
                               GDateTime   *when,
                               const char  *text,
                               GError     **error);
GwNode    *gw_comment_answer  (GwTree      *tree,
                               GwNode      *comment,
                               const char  *by,
                               GDateTime   *when,
                               const char  *text,
                               GError     **error);
gboolean   gw_comment_settle  (GwTree      *tree,
                               GwNode      *comment,
                               gboolean     settled,
                               GError     **error);
gboolean   gw_comment_remove  (GwTree      *tree,
                               GwNode      *comment,
                               GError     **error);

GPtrArray *gw_comments_list   (GwItem      *brief,
                               const char  *on) G_GNUC_WARN_UNUSED_RESULT;
GwItem    *gw_comment_get_first (GwItem    *brief,
                                 GwItem    *comment);
guint      gw_comments_count_open (GwItem  *brief,
                                   const char *on);

G_END_DECLS
