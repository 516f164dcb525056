/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-node.h"

G_BEGIN_DECLS

/* An open brief or library: the node of its root, the only ways to change it, and its history.
 * Every change is checked before it is made, so what is in a tree can always be saved. */
#define GW_TYPE_TREE (gw_tree_get_type ())
G_DECLARE_FINAL_TYPE (GwTree, gw_tree, GW, TREE, GObject)

GwTree     *gw_tree_new            (GwItem      *root) G_GNUC_WARN_UNUSED_RESULT;

GwNode     *gw_tree_get_root       (GwTree      *self);
GwItem     *gw_tree_get_item       (GwTree      *self);
GwNode     *gw_tree_find           (GwTree      *self,
                                    const char  *id);
gboolean    gw_tree_is_library     (GwTree      *self);

/* One change */
gboolean    gw_tree_set            (GwTree      *self,
                                    GwNode      *node,
                                    guint        part,
                                    const char  *text,
                                    GError     **error);
gboolean    gw_tree_type           (GwTree      *self,
                                    GwNode      *node,
                                    guint        part,
                                    const char  *text,
                                    GError     **error);
gboolean    gw_tree_set_number     (GwTree      *self,
                                    GwNode      *node,
                                    guint        part,
                                    double       number,
                                    GError     **error);
GwNode     *gw_tree_insert         (GwTree      *self,
                                    GwNode      *parent,
                                    guint        part,
                                    guint        index,
                                    GwItem      *item,
                                    GError     **error);
GwNode     *gw_tree_append         (GwTree      *self,
                                    GwNode      *parent,
                                    guint        part,
                                    GwItem      *item,
                                    GError     **error);
gboolean    gw_tree_remove         (GwTree      *self,
                                    GwNode      *node,
                                    GError     **error);
gboolean    gw_tree_drop           (GwTree      *self,
                                    GwNode      *node,
                                    GError     **error);
gboolean    gw_tree_move           (GwTree      *self,
                                    GwNode      *node,
                                    guint        index,
                                    GError     **error);
gboolean    gw_tree_apply          (GwTree      *self,
                                    const GwEdit *edit,
                                    GError     **error);

/* Several as one step of the history */
void        gw_tree_begin          (GwTree      *self,
                                    const char  *label);
void        gw_tree_begin_typing   (GwTree      *self,
                                    const char  *label,
                                    const char  *run);
gboolean    gw_tree_commit         (GwTree      *self,
                                    GError     **error);
void        gw_tree_cancel         (GwTree      *self);

/* History */
gboolean    gw_tree_can_undo       (GwTree      *self);
gboolean    gw_tree_can_redo       (GwTree      *self);
const char *gw_tree_get_undo_label (GwTree      *self);
const char *gw_tree_get_redo_label (GwTree      *self);
void        gw_tree_undo           (GwTree      *self);
void        gw_tree_redo           (GwTree      *self);
void        gw_tree_seal           (GwTree      *self);

gboolean    gw_tree_get_read_only  (GwTree      *self);

G_END_DECLS
