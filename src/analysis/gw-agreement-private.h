/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-agreement.h"

/* What the options of a package bring to one party; it adds up over them. */
typedef struct
{
  GwInterval value;
  guint n_options;
  guint n_missing;
  guint n_no, n_unsure, n_yes; /* said */
  guint n_broken;              /* musts */
  guint n_musts_unknown;
} GwStanding;

/* What does not change from one package to the next. */
typedef struct
{
  guint n_parties;

  /* owned */
  GwStanding *standings; /* [option * n_parties + party] */
  GwInterval *thresholds;
  guint8 *has_values;
  guint8 *concerned;
} GwStandings;

void     gw_standings_init      (GwStandings       *self,
                                 const GwAgreement *agreement);
void     gw_standings_clear     (GwStandings       *self);
void     gw_standing_add        (GwStanding        *sum,
                                 const GwStanding  *part);
GwAnswer gw_standing_by_ratings (const GwStanding  *self,
                                 gboolean           has_values,
                                 GwInterval         threshold);
GwAnswer gw_standing_answer     (const GwStanding  *self,
                                 gboolean           has_values,
                                 GwInterval         threshold);

GArray  *gw_agreement_list_term     (const GwAgreement *self,
                                     guint              term) G_GNUC_WARN_UNUSED_RESULT;
guint8  *gw_agreement_list_speaking (const GwAgreement *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean gw_agreement_misses        (const GwAgreement *self,
                                     const guint8      *speaks,
                                     guint              option,
                                     guint              interest);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GwStandings, gw_standings_clear)

static inline gboolean
gw_agreement_counts (const GwAgreement *self,
                     guint              party,
                     guint              interest)
{
  return self->holds[party * self->n_interests + interest] && self->weights[interest] > 0;
}

static inline double
gw_agreement_rating (const GwAgreement *self,
                     guint              option,
                     guint              interest)
{
  return self->ratings[option * self->n_interests + interest];
}
