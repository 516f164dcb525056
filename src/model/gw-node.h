/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "gw-edit.h"

G_BEGIN_DECLS

/* The place of an item in an open document, which stays the same while the item changes: what
 * lists show and widgets hold. `notify::item` tells of a change in the item or in any inside it. */
#define GW_TYPE_NODE (gw_node_get_type ())
G_DECLARE_FINAL_TYPE (GwNode, gw_node, GW, NODE, GObject)

GwItem       *gw_node_get_item   (GwNode *self);
const GwKind *gw_node_get_kind   (GwNode *self);
const char   *gw_node_get_id     (GwNode *self);
GwNode       *gw_node_get_parent (GwNode *self);
guint         gw_node_get_part   (GwNode *self);
guint         gw_node_get_index  (GwNode *self);
GArray       *gw_node_dup_path   (GwNode *self) G_GNUC_WARN_UNUSED_RESULT;

GListModel   *gw_node_get_list   (GwNode *self,
                                  guint   part);
GwNode       *gw_node_get_child  (GwNode *self,
                                  guint   part,
                                  guint   index);

G_END_DECLS
