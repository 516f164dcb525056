/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-tree.h"

G_BEGIN_DECLS

/* How old a fact is, in a brief or in the library, and what to do about it. */

int      gw_fact_get_age  (const GwItem *fact,
                           const GDate  *today);
gboolean gw_fact_is_stale (const GwItem *fact,
                           const GDate  *today);
gboolean gw_fact_check    (GwTree       *tree,
                           GwNode       *fact,
                           const GDate  *today,
                           GError      **error);
gboolean gw_fact_replace  (GwTree       *tree,
                           GwNode       *fact,
                           const GDate  *today,
                           GError      **error);

G_END_DECLS
