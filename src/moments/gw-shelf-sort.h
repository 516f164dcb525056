/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-shelf-list.h"

G_BEGIN_DECLS

/* Which of what is kept is wanted, and in which order. */
typedef struct
{
  int           kind;  /* GwKindId; -1: all */
  GwShelfOnly   only;
  GDate         today; /* by which a fact is old */
  GwShelfOrder  order;
  GwItem       *brief; /* nullable: for which something is looked for; what was used with its people
                          comes first */
} GwShelfWish;

GPtrArray *gw_shelf_sort (GwShelf           *self,
                          const GwShelfWish *wish) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
