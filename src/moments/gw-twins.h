/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-item.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* What says the same, or nearly the same, among many items: each is known by its id. Made from a
 * whole library in any thread; follows single items afterwards. */
typedef struct _GwTwins GwTwins;

GwTwins    *gw_twins_new  (GwItem        *library,
                           GCancellable  *cancellable) G_GNUC_WARN_UNUSED_RESULT;
void        gw_twins_free (GwTwins       *self);

void        gw_twins_put  (GwTwins       *self,
                           GwItem        *item);
void        gw_twins_drop (GwTwins       *self,
                           const char    *id);

gboolean    gw_twins_knows     (GwTwins      *self,
                                const char   *id);
const char *gw_twins_find_same (GwTwins      *self,
                                const GwItem *item);
const char *gw_twins_find      (GwTwins      *self,
                                const char   *id,
                                GHashTable   *apart);

char       *gw_twins_make_key  (const GwItem *item) G_GNUC_WARN_UNUSED_RESULT;
char       *gw_twins_make_pair (const char   *one,
                                const char   *other) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwTwins, gw_twins_free)

G_END_DECLS
