/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-tree.h"

G_BEGIN_DECLS

/* Whether somebody can live with a way. */

const char *gw_verdict_get (GwItem      *way,
                            const char  *party);
gboolean    gw_verdict_set (GwTree      *tree,
                            GwNode      *way,
                            const char  *party,
                            const char  *value,
                            GError     **error);

GwNode     *gw_verdict_find_guess (GwNode *way,
                                   GwItem *party);

G_END_DECLS
