/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-tree.h"

G_BEGIN_DECLS

/* Who gave an estimate. When somebody else changes its numbers it becomes that person's guess; what
 * the giver said stays in the brief as a settled comment on the way, by the giver, of the day they
 * said it, with nothing but the numbers as its text: "14–22–45 days". */

gboolean    gw_giver_may_guess   (GwItem      *brief,
                                  GwItem      *way,
                                  const char  *author);
gboolean    gw_giver_follow      (GwTree      *tree,
                                  GwNode      *way,
                                  GwItem      *before,
                                  const char  *author,
                                  GDateTime   *now,
                                  GError     **error);
gboolean    gw_giver_finish      (GwTree      *tree,
                                  GwNode      *way,
                                  GwItem      *before,
                                  const char  *author,
                                  GError     **error);
gboolean    gw_giver_restore     (GwTree      *tree,
                                  GwNode      *way,
                                  GError     **error);

GwItem     *gw_giver_find_former (GwItem      *brief,
                                  const char  *way);
const char *gw_giver_get_name    (GwItem      *former);
char       *gw_giver_say_former  (GwItem      *former) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
