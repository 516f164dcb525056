/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "gw-kind.h"

G_BEGIN_DECLS

/* An item of any kind, a whole brief included: immutable and counted, so a reference is a
 * snapshot that any thread may read. A change makes a new item that shares what stayed. */
typedef struct _GwItem GwItem;

/* Items in their order; immutable and counted like them. */
typedef struct _GwItems GwItems;

#define GW_TYPE_ITEM (gw_item_get_type ())
GType       gw_item_get_type        (void);

/* What stands in a file beside our own elements, kept for the next save: comments, processing
 * instructions, elements and attributes of other namespaces, as canonical XML. */
typedef enum
{
  GW_EXTRA_START,     /* after the item's start tag, before its first part */
  GW_EXTRA_AFTER,     /* after the element of `part` */
  GW_EXTRA_INSIDE,    /* in the wrapper of the list `part`, before its first item */
  GW_EXTRA_ATTRIBUTE, /* attributes in the item's own tag */
  GW_EXTRA_ON_PART,   /* attributes in the tag of `part`: a text's element or a wrapper */
  GW_EXTRA_TRAIL,     /* after the item itself, before the next one */
  GW_EXTRA_PROLOG,    /* before the root element */
  GW_EXTRA_NAMESPACE, /* a declaration on the root element */
} GwExtraPlace;

typedef struct
{
  GwExtraPlace  place;
  guint         part;
  char         *xml;
  gsize         length; /* of `xml` */
  gsize         room;   /* how long it may become where it is */
} GwExtra;

GArray       *gw_extras_new          (void) G_GNUC_WARN_UNUSED_RESULT;
void          gw_extras_add          (GArray       *extras,
                                      GwExtraPlace  place,
                                      guint         part,
                                      const char   *xml);

/* What an item is built from; index = part of its kind. */
typedef union
{
  const char *text;  /* borrowed; NULL = not answered */
  GwItems    *items; /* borrowed; NULL = none */
} GwContent;

GwItem       *gw_item_new            (GwKindId         kind,
                                      const GwContent *content) G_GNUC_WARN_UNUSED_RESULT;
GwItem       *gw_item_new_from_file  (GwKindId         kind,
                                      const GwContent *content,
                                      GArray          *extras,
                                      guint            line,
                                      guint            column) G_GNUC_WARN_UNUSED_RESULT;
GwItem       *gw_item_new_with_id    (GwKindId         kind) G_GNUC_WARN_UNUSED_RESULT;
GwItem       *gw_item_ref            (GwItem          *item) G_GNUC_WARN_UNUSED_RESULT;
void          gw_item_unref          (GwItem          *item);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwItem, gw_item_unref)

const GwKind *gw_item_get_kind       (const GwItem *item);
const char   *gw_item_get_id         (const GwItem *item);
guint         gw_item_get_line       (const GwItem *item);
guint         gw_item_get_column     (const GwItem *item);

gboolean      gw_item_has            (const GwItem *item,
                                      guint         part);
const char   *gw_item_get_text       (const GwItem *item,
                                      guint         part);
const char   *gw_item_get_raw        (const GwItem *item,
                                      guint         part);
double        gw_item_get_number     (const GwItem *item,
                                      guint         part);
int           gw_item_get_choice     (const GwItem *item,
                                      guint         part);
gboolean      gw_item_is             (const GwItem *item,
                                      guint         part,
                                      const char   *choice);
GStrv         gw_item_dup_words      (const GwItem *item,
                                      guint         part) G_GNUC_WARN_UNUSED_RESULT;
gboolean      gw_item_refers_to      (const GwItem *item,
                                      guint         part,
                                      const char   *id);

GwItems      *gw_item_get_items      (const GwItem *item,
                                      guint         part);
guint         gw_item_count          (const GwItem *item,
                                      guint         part);
GwItem       *gw_item_get_child      (const GwItem *item,
                                      guint         part,
                                      guint         index);
GwItem       *gw_item_get_one        (const GwItem *item,
                                      guint         part);
GwItem       *gw_item_find           (GwItem       *root,
                                      const char   *id);

GwItem       *gw_item_with_text      (GwItem       *item,
                                      guint         part,
                                      const char   *text) G_GNUC_WARN_UNUSED_RESULT;
GwItem       *gw_item_with_items     (GwItem       *item,
                                      guint         part,
                                      GwItems      *items) G_GNUC_WARN_UNUSED_RESULT;
GwItem       *gw_item_with_child     (GwItem       *item,
                                      guint         part,
                                      GwItem       *child) G_GNUC_WARN_UNUSED_RESULT;

GwItem       *gw_item_with_extra     (GwItem       *item,
                                      GwExtraPlace  place,
                                      guint         part,
                                      const char   *xml) G_GNUC_WARN_UNUSED_RESULT;
GwItem       *gw_item_with_extras    (GwItem       *item,
                                      GArray       *extras) G_GNUC_WARN_UNUSED_RESULT;
GArray       *gw_item_get_extras     (const GwItem *item);
const char   *gw_item_get_extra      (const GwItem *item,
                                      GwExtraPlace  place,
                                      guint         part);

gboolean      gw_item_equal          (const GwItem *a,
                                      const GwItem *b);

GwMoment      gw_brief_get_moment    (const GwItem *brief);
guint         gw_brief_get_moment_part (const GwItem *brief);
GwItem       *gw_brief_get_moment_item (const GwItem *brief);
GwItem       *gw_brief_new           (GwMoment      moment,
                                      const char   *title,
                                      const char   *language) G_GNUC_WARN_UNUSED_RESULT;
GwItem       *gw_library_new         (void) G_GNUC_WARN_UNUSED_RESULT;
GwVisibility  gw_item_get_visibility (const GwItem *item,
                                      GwMoment      moment);
GwVisibility  gw_item_get_widest     (const GwItem *item,
                                      GwMoment      moment);
gboolean      gw_item_is_heard       (const GwItem *item,
                                      const GwItem *brief);

/* Lists */

GwItems      *gw_items_new           (GwItem      *const *items,
                                      guint               n) G_GNUC_WARN_UNUSED_RESULT;
GwItems      *gw_items_ref           (GwItems            *items) G_GNUC_WARN_UNUSED_RESULT;
void          gw_items_unref         (GwItems            *items);
guint         gw_items_get_n         (const GwItems      *items);
GwItem       *gw_items_get           (const GwItems      *items,
                                      guint               index);
GwItems      *gw_items_insert        (GwItems            *items,
                                      guint               index,
                                      GwItem             *item) G_GNUC_WARN_UNUSED_RESULT;
GwItems      *gw_items_remove        (GwItems            *items,
                                      guint               index) G_GNUC_WARN_UNUSED_RESULT;
GwItems      *gw_items_replace       (GwItems            *items,
                                      guint               index,
                                      GwItem             *item) G_GNUC_WARN_UNUSED_RESULT;
GwItems      *gw_items_move          (GwItems            *items,
                                      guint               from,
                                      guint               to) G_GNUC_WARN_UNUSED_RESULT;
gboolean      gw_items_equal         (const GwItems      *a,
                                      const GwItems      *b);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwItems, gw_items_unref)

G_END_DECLS
