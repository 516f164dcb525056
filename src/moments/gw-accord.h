/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-names.h"
#include "gw-packages.h"

G_BEGIN_DECLS

/* Who can live with what, of a brief of any moment. Parties, interests and options are numbered as
 * they stand in the brief. */
typedef struct
{
  GwItem      *brief;      /* owned */
  GwAgreement *agreement;  /* owned: what the brief says, as arrays */
  guint        n_parties;
  guint        n_options;
  guint8      *concerned;  /* owned [party]: holds a need, or gave a verdict */
  GwJudgement *judgements; /* owned [option * n_parties + party] */
  GwAnswer    *acceptable; /* owned [option]: to everybody who is concerned */
  GwRoom       room;       /* the packages of its terms; of none without terms */
  GPtrArray   *sentences;  /* owned (of char *), nullable: see gw_accord_get_sentences() */
} GwAccord;

GwAgreement       *gw_accord_read_agreement (GwItem   *brief) G_GNUC_WARN_UNUSED_RESULT;
GwAccord          *gw_accord_new            (GwItem   *brief) G_GNUC_WARN_UNUSED_RESULT;
void               gw_accord_free           (GwAccord *self);
gboolean           gw_accord_works          (const GwAccord   *self);
char              *gw_accord_say_packages   (const GwAccord   *self,
                                             const GwPackages *packages) G_GNUC_WARN_UNUSED_RESULT;

GPtrArray *gw_accord_get_sentences (GwAccord *self);
GPtrArray *gw_accord_say_relations (const GwAccord *self) G_GNUC_WARN_UNUSED_RESULT;

/* Returns: (transfer none) */
static inline const GwJudgement *
gw_accord_get_judgement (const GwAccord *self,
                         guint           option,
                         guint           party)
{
  return &self->judgements[(gsize) option * self->n_parties + party];
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwAccord, gw_accord_free)

G_END_DECLS
