/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-item.h"

G_BEGIN_DECLS

gboolean gw_check_item       (const GwItem  *item,
                              gboolean       in_library,
                              GError       **error);
gboolean gw_check_values     (GwItem        *item,
                              GError       **error);
gboolean gw_check_references (GwItem        *root,
                              GError       **error);
gboolean gw_check_document   (GwItem        *root,
                              GError       **error);

/* Told of each item below a root with what holds it; returning FALSE ends the walk. */
typedef gboolean (*GwWalkFunc) (GwItem   *item,
                                GwItem   *parent,
                                guint     part,
                                gpointer  user_data);

gboolean gw_item_walk        (GwItem        *root,
                              GwWalkFunc     func,
                              gpointer       user_data);

G_END_DECLS
