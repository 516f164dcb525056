/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-moment.h"
#include "gw-tree.h"

G_BEGIN_DECLS

/* Words to begin with (MOMENTS.md n.5): offered, never inserted by themselves. */
typedef struct
{
  const char *use;   /* of a sentence, as in the file; NULL: it is a question */
  const char *heard; /* untranslated, as the next; NULL without */
  const char *words; /* the question, the sentence, or the reply; NULL without */
} GwStarter;

GArray   *gw_starters_list  (GwItem          *brief,
                             GwSectionId      section) G_GNUC_WARN_UNUSED_RESULT;
char     *gw_starter_say    (const GwStarter *starter,
                             GwItem          *brief) G_GNUC_WARN_UNUSED_RESULT;
GwNode   *gw_starter_take   (const GwStarter *starter,
                             GwTree          *tree,
                             GError         **error);

G_END_DECLS
