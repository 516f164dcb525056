/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-accord.h"
#include "gw-ask.h"
#include "gw-promises.h"
#include "gw-review.h"

G_BEGIN_DECLS

struct _GwReview
{
  gatomicrefcount  refs;
  GwItem          *brief;       /* owned */
  GwItem          *moment;      /* borrowed from it */
  GPtrArray       *others;      /* owned (of GwItem): the other briefs of the workspace */
  GDate            today;
  GCancellable    *cancellable; /* borrowed while the rules run */
  GwPromises      *promises;    /* owned while the rules run; NULL until one asks */
  GPtrArray       *findings;    /* owned (of GwFinding) */
};

/* One rule in one moment. */
typedef struct
{
  const char *name;
  GwSeverity  severity;
  gboolean    in_short; /* asked of a short brief, too */
  void      (*look) (GwReview *self);
} GwRule;

extern const GwRule gw_rules_prioritization[];
extern const GwRule gw_rules_scope[];
extern const GwRule gw_rules_commitment[];
extern const GwRule gw_rules_resources[];

/* @item: (nullable): what it speaks of, NULL for the brief; takes @message */
void     gw_review_add         (GwReview      *self,
                                GwItem        *item,
                                const char    *field,
                                char          *message);
gboolean gw_review_is_us       (GwReview      *self,
                                const char    *party);
gboolean gw_review_is_about    (GwReview      *self,
                                const char    *id);

/* The rules that several moments share */
void     gw_rule_outcome        (GwReview *self);
void     gw_rule_need_under_ask (GwReview *self);
void     gw_rule_guess_asked    (GwReview *self);
void     gw_rule_works_for_all  (GwReview *self);
void     gw_rule_our_fallback   (GwReview *self);
void     gw_rule_facts_hold     (GwReview *self);
void     gw_rule_understood     (GwReview *self);

/* Those that read the promises */
void     gw_rule_words_match    (GwReview *self);
void     gw_rule_odds_carry     (GwReview *self);
void     gw_rule_grain_honest   (GwReview *self);
void     gw_rule_promises_agree (GwReview *self);

G_END_DECLS
