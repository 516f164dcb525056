/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-edit.h"

G_BEGIN_DECLS

/* One reference to an item that is gone, and what to do about it. */
typedef struct
{
  GArray   *path;       /* (of GwStep) of the item that refers */
  guint     part;       /* in which it refers */
  char     *left;       /* the words that stay; NULL = none */
  gboolean  whole_item; /* the item cannot go without it, and goes as well */
} GwDangling;

GHashTable *gw_references_collect_ids   (GwItem     *item) G_GNUC_WARN_UNUSED_RESULT;
gboolean    gw_references_find_dangling (GwItem     *root,
                                         GHashTable *gone,
                                         GwDangling *dangling);
void        gw_dangling_clear           (GwDangling *dangling);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GwDangling, gw_dangling_clear)

G_END_DECLS
