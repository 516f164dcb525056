/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  GW_ANSWER_NO,
  GW_ANSWER_UNKNOWN,
  GW_ANSWER_YES
} GwAnswer;

/* What somebody said about an option, rather than what its ratings say. */
typedef enum
{
  GW_SAID_NOTHING,
  GW_SAID_NO,
  GW_SAID_UNSURE,
  GW_SAID_YES
} GwSaid;

/* How an interest is known, and so how far its weight and ratings may be off. */
typedef enum
{
  GW_SURENESS_STATED,
  GW_SURENESS_INFERRED,
  GW_SURENESS_ASSUMED
} GwSureness;

#define GW_NO_TERM G_MAXUINT

/* low = high where a value is known; without bound where nothing is. */
typedef struct
{
  double low;
  double high;
} GwInterval;

/* What a brief says of interests and ways to agree, as arrays. gw_agreement_new() makes them with
 * nothing in them: no weights, no holders, no terms, ratings that are missing (NAN). */
typedef struct
{
  guint n_parties;
  guint n_interests;
  guint n_terms;
  guint n_options;
  guint n_fallbacks;

  /* owned */
  double *weights;          /* [interest], not negative; 0 leaves an interest out */
  GwSureness *sureness;     /* [interest] */
  guint8 *holds;            /* [party * n_interests + interest] */
  guint8 *musts;            /* [party * n_interests + interest] */
  guint *terms;             /* [option], GW_NO_TERM for a complete proposal */
  double *ratings;          /* [option * n_interests + interest], -1 to 1 or NAN */
  guint8 *said;             /* [option * n_parties + party], of GwSaid */
  guint *fallback_parties;  /* [fallback] */
  double *fallback_ratings; /* [fallback * n_interests + interest] */
  guint8 *speaks;           /* [term * n_interests + interest]; NULL until gw_agreement_settle() */
} GwAgreement;

/* One party's view of one proposal or package. */
typedef struct
{
  GwAnswer answer;
  GwAnswer by_ratings;  /* without what was said */
  GwInterval value;     /* of nobody's interests: without bound */
  GwInterval threshold; /* without a rated fallback: without bound */
  guint n_missing;      /* ratings of options that are not there */
  guint n_missing_fallback;
  gboolean has_fallback;
  gboolean breaks_must;
  gboolean disagrees;   /* what was said is the opposite of what the ratings say */
} GwJudgement;

/* The smallest change of one rating that turns an answer. */
typedef struct
{
  guint option;
  guint interest;
  double from;
  double to;
} GwHinge;

GwAgreement *gw_agreement_new    (guint n_parties,
                                  guint n_interests,
                                  guint n_terms,
                                  guint n_options,
                                  guint n_fallbacks) G_GNUC_WARN_UNUSED_RESULT;
void         gw_agreement_settle (GwAgreement *self);
void         gw_agreement_free   (GwAgreement *self);

gboolean   gw_agreement_has_values    (const GwAgreement *self,
                                       guint              party);
gboolean   gw_agreement_is_concerned  (const GwAgreement *self,
                                       guint              party);
GwInterval gw_agreement_get_value     (const GwAgreement *self,
                                       guint              party,
                                       const guint       *options,
                                       guint              n_options);
GwInterval gw_agreement_get_fallback  (const GwAgreement *self,
                                       guint              fallback);
GwInterval gw_agreement_get_threshold (const GwAgreement *self,
                                       guint              party);
GwInterval gw_agreement_get_reach     (const GwAgreement *self,
                                       guint              interest);

void     gw_agreement_judge      (const GwAgreement *self,
                                  guint              party,
                                  const guint       *options,
                                  guint              n_options,
                                  GwJudgement       *judgement);
GwAnswer gw_agreement_accepts    (const GwAgreement *self,
                                  const guint       *options,
                                  guint              n_options);
gboolean gw_agreement_find_hinge (const GwAgreement *self,
                                  guint              party,
                                  const guint       *options,
                                  guint              n_options,
                                  GwHinge           *hinge);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwAgreement, gw_agreement_free)

G_END_DECLS
