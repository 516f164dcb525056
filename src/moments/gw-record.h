/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "gw-context.h"
#include "gw-promise.h"

G_BEGIN_DECLS

/* All commitments of a workspace together: what is open, and what became of the others. */
typedef struct
{
  guint           n_open;    /* open ones */
  guint           n_joint;   /* those of them with odds */
  double          low;       /* the odds that all of these are kept, from … */
  double          high;      /* … to; both 1 without any */
  GwPromiseRecord own;       /* kept or slipped */
  GPtrArray      *sentences; /* owned (of char *) */
} GwRecord;

GwRecord *gw_record_new  (const GwContext  *context,
                          GCancellable     *cancellable,
                          GError          **error) G_GNUC_WARN_UNUSED_RESULT;
void      gw_record_free (GwRecord         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwRecord, gw_record_free)

G_END_DECLS
