/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "gw-item.h"

G_BEGIN_DECLS

/* Which briefs use what the library keeps. Filled by one thread, then only read. */
typedef struct _GwUses GwUses;

typedef struct
{
  GwItem *brief; /* owned */
  GFile  *file;  /* owned, nullable: where it lies */
} GwUse;

GwUses    *gw_uses_new   (void) G_GNUC_WARN_UNUSED_RESULT;
GwUses    *gw_uses_ref   (GwUses     *self);
void       gw_uses_unref (GwUses     *self);

void       gw_uses_add   (GwUses     *self,
                          GwItem     *brief,
                          GFile      *file);
GPtrArray *gw_uses_find  (GwUses     *self,
                          const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwUses, gw_uses_unref)

G_END_DECLS
