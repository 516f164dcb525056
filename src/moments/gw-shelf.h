/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-tree.h"
#include "gw-uses.h"

G_BEGIN_DECLS

/* What an open library keeps, ready to be looked through: what each item is found by, folded once;
 * where it is by its id; what says the same twice. Follows every edit. Lists over it are
 * GwShelfList. Signals "used": other briefs use what is kept; "compared": what is kept twice is known,
 * or known better. */
#define GW_TYPE_SHELF (gw_shelf_get_type ())
G_DECLARE_FINAL_TYPE (GwShelf, gw_shelf, GW, SHELF, GObject)

GwShelf *gw_shelf_get        (GwTree       *library);

void     gw_shelf_hold       (GwShelf      *self);
void     gw_shelf_release    (GwShelf      *self);
guint    gw_shelf_count      (GwShelf      *self);
GwItem  *gw_shelf_find       (GwShelf      *self,
                              const char   *id);
GwItem  *gw_shelf_find_twin  (GwShelf      *self,
                              const GwItem *item);
GwItem  *gw_shelf_find_alike (GwShelf      *self,
                              const GwItem *item);
void     gw_shelf_set_apart  (GwShelf           *self,
                              const char *const *pairs);
GStrv    gw_shelf_dup_tags   (GwShelf      *self) G_GNUC_WARN_UNUSED_RESULT;
void     gw_shelf_prepare    (GwShelf      *self);

char    *gw_shelf_say        (GwShelf      *self,
                              const GwItem *item,
                              gboolean      with_kind) G_GNUC_WARN_UNUSED_RESULT;

GwUses  *gw_shelf_get_uses   (GwShelf      *self);
void     gw_shelf_set_uses   (GwShelf      *self,
                              GwUses       *uses);

G_END_DECLS
