/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-shelf.h"
#include "gw-twins.h"

G_BEGIN_DECLS

/* One thing that is kept. It stays the same while the item changes. */
typedef struct
{
  guint   list;  /* part of the library */
  guint   index; /* place in that list */
  GwItem *item;  /* owned: as it is now */
  char   *key;   /* owned GRefString: folded, its own words first; NULL until asked for */
} GwKept;

/* What happened to one of them. */
typedef enum
{
  GW_SHELF_ADDED,
  GW_SHELF_REMOVED, /* gone from the shelf, freed after all were told */
  GW_SHELF_CHANGED,
} GwShelfChange;

/* Signals of a shelf: "changed" (GwShelfChange, GwKept *); "prepared": every key is there. */

GPtrArray  *gw_shelf_get_list  (GwShelf      *self,
                                guint         list);
const char *gw_shelf_get_key   (GwShelf      *self,
                                GwKept       *kept);
gboolean    gw_shelf_is_prepared (GwShelf    *self);
gboolean    gw_shelf_has_twin  (GwShelf      *self,
                                GwKept       *kept);

gboolean      gw_shelf_is_near    (GwShelf      *self,
                                   GwItem       *item,
                                   GwItem       *brief);

/* What says the same twice, in a file of its own. */
typedef struct _GwShelfTwins GwShelfTwins;

GwShelfTwins *gw_shelf_twins_new  (GwShelf      *shelf,
                                   GwTree       *library) G_GNUC_WARN_UNUSED_RESULT;
void          gw_shelf_twins_free (GwShelfTwins *self);
void          gw_shelf_twins_put  (GwShelfTwins *self,
                                   GwItem       *item);
void          gw_shelf_twins_drop (GwShelfTwins *self,
                                   const char   *id);
GwTwins      *gw_shelf_twins_want (GwShelfTwins *self,
                                   guint         n_kept);
GHashTable   *gw_shelf_twins_get_apart (GwShelfTwins *self);
GwShelfTwins *gw_shelf_get_twins  (GwShelf      *self);

G_END_DECLS
