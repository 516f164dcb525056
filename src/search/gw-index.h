/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-item.h"

G_BEGIN_DECLS

/* The texts of items, folded once and laid out one behind the other, so that a query is a walk
 * through memory: no structure beats that up to a few hundred thousand rows, and it finds one
 * letter as well as ten. Filled by one thread, then read by any. */
typedef struct _GwIndex GwIndex;

/* Rows that hold every word of a query. */
typedef struct
{
  char   *query; /* owned: folded */
  GArray *rows;  /* owned (of guint): the best first, then in the order they were added */
} GwHits;

GwIndex    *gw_index_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void        gw_index_free       (GwIndex       *self);

guint       gw_index_add_text   (GwIndex       *self,
                                 const char    *text);
guint       gw_index_add_item   (GwIndex       *self,
                                 GwItem        *item,
                                 guint          source);
void        gw_index_add_below  (GwIndex       *self,
                                 GwItem        *root,
                                 guint          source);
guint       gw_index_get_n      (GwIndex       *self);
GwItem     *gw_index_get_item   (GwIndex       *self,
                                 guint          row);
guint       gw_index_get_source (GwIndex       *self,
                                 guint          row);

GwHits     *gw_index_find       (GwIndex       *self,
                                 const char    *words,
                                 const GwHits  *before) G_GNUC_WARN_UNUSED_RESULT;
void        gw_hits_free        (GwHits        *hits);
char       *gw_index_dup_context (GwIndex      *self,
                                  guint         row,
                                  const GwHits *hits,
                                  guint        *part) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwIndex, gw_index_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwHits, gw_hits_free)

G_END_DECLS
