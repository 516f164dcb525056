/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "random-brief.h"

/* Briefs that show whether an output tells an audience what it may not see. What may be seen is
 * decided here from the top down, by the description of the kinds alone, and not by the copies. */

typedef struct
{
  GwItem     *brief;                      /* owned: each text, name, number and id is a word of its own */
  GPtrArray  *words[GW_AUDIENCE_ALL + 1]; /* owned: what an output for that audience must not hold */
  GHashTable *covered;                    /* owned (set): "KIND PART" of what some audience may not see */
} Secrets;

void    secrets_init   (Secrets    *self,
                        GwItem     *brief);
void    secrets_clear  (Secrets    *self);
GwItem *secrets_change (GwItem     *brief,
                        GwAudience  audience,
                        GRand      *rand) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Secrets, secrets_clear)
