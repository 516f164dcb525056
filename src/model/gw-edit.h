/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-item.h"

G_BEGIN_DECLS

/* Where an item stands: from the root down, in which part and as which of its items. */
typedef struct
{
  guint part;
  guint index;
} GwStep;

/* The one way to change a document: a small value that knows its own inverse. */
typedef enum
{
  GW_EDIT_SET,    /* the text of a part */
  GW_EDIT_INSERT, /* an item into a part */
  GW_EDIT_REMOVE, /* an item out of a part */
  GW_EDIT_MOVE,   /* an item to another place in its part */
  GW_EDIT_BESIDE, /* what stands beside the item and its parts in the file */
} GwEditKind;

typedef struct
{
  GwEditKind  kind;
  GArray     *path; /* (of GwStep) of the item whose part changes */
  guint       part;
  char       *old_text; /* set */
  char       *new_text;
  GwItem     *item; /* insert, remove */
  guint       index; /* insert, remove; move: from */
  guint       to;    /* move */
  GArray     *old_extras; /* (of GwExtra) beside; NULL for none */
  GArray     *new_extras;
} GwEdit;

GwEdit *gw_edit_set     (GArray     *path,
                         guint       part,
                         const char *old_text,
                         const char *new_text) G_GNUC_WARN_UNUSED_RESULT;
GwEdit *gw_edit_insert  (GArray     *path,
                         guint       part,
                         guint       index,
                         GwItem     *item) G_GNUC_WARN_UNUSED_RESULT;
GwEdit *gw_edit_remove  (GArray     *path,
                         guint       part,
                         guint       index,
                         GwItem     *item) G_GNUC_WARN_UNUSED_RESULT;
GwEdit *gw_edit_move    (GArray     *path,
                         guint       part,
                         guint       from,
                         guint       to) G_GNUC_WARN_UNUSED_RESULT;
GwEdit *gw_edit_beside  (GArray     *path,
                         GArray     *old_extras,
                         GArray     *new_extras) G_GNUC_WARN_UNUSED_RESULT;
GwEdit *gw_edit_invert  (const GwEdit *edit) G_GNUC_WARN_UNUSED_RESULT;
void    gw_edit_free    (GwEdit       *edit);
GwItem *gw_edit_apply   (const GwEdit *edit,
                         GwItem       *root) G_GNUC_WARN_UNUSED_RESULT;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwEdit, gw_edit_free)

GwItem *gw_path_resolve (GArray       *path,
                         GwItem       *root);
GArray *gw_path_find    (GwItem       *root,
                         const GwItem *item) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
