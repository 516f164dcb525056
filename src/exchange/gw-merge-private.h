/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-item.h"

G_BEGIN_DECLS

typedef enum
{
  GW_SIDE_BASE,
  GW_SIDE_OURS,
  GW_SIDE_THEIRS,
  GW_N_SIDES
} GwSide;

/* Where an item stands in one of the three. */
typedef struct _GwMergePlace GwMergePlace;
struct _GwMergePlace
{
  GwItem       *item;
  GwMergePlace *up;       /* what holds it; NULL for the root */
  const char   *address;  /* its id, or the path from what has one; of the merge's strings */
  const char   *location; /* the same for two items exactly when they stand in the same list */
};

/* Where the items with one id stand. */
typedef struct
{
  const char   *id;               /* the one pointer that is this id's key */
  GwMergePlace *at[GW_N_SIDES];   /* NULL where there is none */
} GwMergeKnown;

/* Keys are what items are known by in their lists. Equal ones are one pointer, so that tables of them
 * need not look at the text. */
typedef struct
{
  GHashTable   *ids;                /* id -> GwMergeKnown, by its text */
  GHashTable   *known;              /* key -> GwMergeKnown, of those with an id */
  GPtrArray    *owned;              /* of GwMergePlace and GwMergeKnown */
  GStringChunk *strings;
  GHashTable   *kept;               /* set of addresses that are needed although one side deleted them */
  GHashTable   *named;              /* set of ids that a side of a conflict names, of strings */
  GHashTable   *conflicts;          /* id -> conflict item, owned */
  gboolean      by_parts;           /* equal items must be looked into as well */
  gboolean      in_library;
} GwMerge;

/* How a conflict names what it is about. */
typedef struct
{
  const char *on;   /* the id of the nearest item that has one, or "brief" */
  const char *path; /* from there, "" or ending in '/' */
} GwMergeName;

/* One item as the three have it; NULL where it is not. */
typedef struct
{
  GwItem *at[GW_N_SIDES];
} GwTriple;

/* gw-merge.c */
GwItem     *gw_merge_item       (GwMerge           *self,
                                 const GwTriple    *triple,
                                 const GwMergeName *name,
                                 const char        *address) G_GNUC_WARN_UNUSED_RESULT;
void        gw_merge_add_conflict (GwMerge           *self,
                                   const GwMergeName *name,
                                   const char        *field,
                                   const char        *ours,
                                   const char        *theirs);

/* gw-merge-index.c */
void        gw_merge_index      (GwMerge           *self,
                                 GwSide             side,
                                 GwItem            *root);
gboolean    gw_merge_has_one_kind_an_id (GwMerge   *self);
gboolean    gw_merge_has_moved  (GwMerge           *self);
const char *gw_merge_get_key    (GwMerge           *self,
                                 const GwItem      *item);
const char *gw_merge_get_location (GwMerge         *self,
                                   const char      *address,
                                   const GwPart    *part);
const char *gw_merge_extend     (GwMerge           *self,
                                 const char        *address,
                                 const GwItem      *item,
                                 const char        *key);
void        gw_merge_note_named  (GwMerge          *self,
                                  const GwItem     *item,
                                  guint             part);
gboolean    gw_merge_keep_needed (GwMerge          *self,
                                  GwItem           *result);

/* gw-merge-list.c */
GwItems    *gw_merge_list       (GwMerge           *self,
                                 const GwTriple    *parents,
                                 guint              part,
                                 const GwMergeName *name,
                                 const char        *address) G_GNUC_WARN_UNUSED_RESULT;

/* gw-merge-order.c, whose keys are pointers */
GPtrArray  *gw_merge_order      (GPtrArray         *base,
                                 GPtrArray         *ours,
                                 GPtrArray         *theirs) G_GNUC_WARN_UNUSED_RESULT;

/* gw-merge-moves.c */
GPtrArray  *gw_merge_moves      (const GPtrArray   *base,
                                 const GPtrArray   *ours,
                                 const GPtrArray   *theirs) G_GNUC_WARN_UNUSED_RESULT;

/* gw-merge-text.c */
char       *gw_merge_text       (const GwPart      *part,
                                 const char *const  texts[GW_N_SIDES],
                                 gboolean           has_base,
                                 gboolean          *clash) G_GNUC_WARN_UNUSED_RESULT;
char       *gw_merge_many       (const char *const  texts[GW_N_SIDES],
                                 gboolean          *clash) G_GNUC_WARN_UNUSED_RESULT;

/* gw-merge-extras.c */
GArray     *gw_merge_extras     (GwMerge           *self,
                                 const GwTriple    *triple,
                                 const GwMergeName *name) G_GNUC_WARN_UNUSED_RESULT;
gboolean    gw_merge_check_prefixes (GwItem        *ours,
                                     GwItem        *theirs,
                                     GError       **error);

G_END_DECLS
