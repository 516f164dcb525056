/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-item.h"

/* Three versions of a brief, made at random from a base as people would: fields typed, words
 * changed, items added, removed and moved. The same seed makes the same. */
typedef struct
{
  GwItem *base, *ours, *theirs; /* owned */
} Triple;

GwItem  *triple_read      (const char *path);
GwItem  *triple_grow      (GwItem     *brief,
                           gsize       bytes,
                           GRand      *rand);
GwItem  *triple_change    (GwItem     *root,
                           guint       n_edits,
                           GRand      *rand);
void     triple_make      (Triple     *triple,
                           GwItem     *base,
                           guint       most_edits,
                           GRand      *rand);
void     triple_clear     (Triple     *triple);
gboolean triple_overlaps  (const Triple *triple);
GBytes  *triple_write     (GwItem     *root);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Triple, triple_clear)
