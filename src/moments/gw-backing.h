/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-outlook.h"

G_BEGIN_DECLS

/* The estimates that stand behind the dates of an initiative's promises: those of the scope brief
 * that counts. */
typedef struct
{
  GwPieces  *pieces;  /* owned */
  GwOutlook *all;     /* owned */
  GwOutlook *planned; /* owned, NULL where nothing was agreed */
} GwBacking;

GwBacking *gw_backing_new         (GwItem           *scope,
                                   GCancellable     *cancellable,
                                   GError          **error) G_GNUC_WARN_UNUSED_RESULT;
void       gw_backing_free        (GwBacking        *self);

GwOutlook *gw_backing_get_outlook (const GwBacking  *self,
                                   const GwItem     *promise,
                                   gboolean         *of_all);
double     gw_backing_get_odds    (const GwBacking  *self,
                                   const GwItem     *promise);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwBacking, gw_backing_free)

G_END_DECLS
