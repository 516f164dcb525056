/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-item.h"

G_BEGIN_DECLS

/* What a brief's numbers depend on besides the brief: its initiative, the other briefs of the
 * workspace, the day, the seed. */
typedef struct
{
  GwItem    *brief;     /* owned */
  GPtrArray *others;    /* owned (of GwItem): the other briefs of its initiative */
  GPtrArray *elsewhere; /* owned (of GwItem): those of the workspace that belong to no or another */
  GwItem    *scope;     /* borrowed: the scope brief that counts, perhaps `brief`; NULL = none */
  GDate      today;
  guint64    seed;
} GwContext;

GPtrArray *gw_context_gather (GwItem      *brief,
                              GPtrArray   *briefs,
                              GwAudience   audience) G_GNUC_WARN_UNUSED_RESULT;
GwContext *gw_context_new    (GwItem      *brief,
                              GPtrArray   *briefs,
                              const GDate *today,
                              guint64      seed) G_GNUC_WARN_UNUSED_RESULT;
void       gw_context_free   (GwContext   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwContext, gw_context_free)

G_END_DECLS
