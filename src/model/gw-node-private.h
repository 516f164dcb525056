/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-node.h"

G_BEGIN_DECLS

GwNode *gw_node_new_root (GwItem       *item) G_GNUC_WARN_UNUSED_RESULT;
void    gw_node_follow   (GwNode       *root,
                          const GwEdit *edit,
                          GwItem       *new_root);

G_END_DECLS
