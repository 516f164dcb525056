/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-agreement.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* How many draws robustness takes unless somebody asks for others. */
#define GW_ROBUSTNESS_DRAWS 10000

/* A way to agree: one proposal, or one option from each term. */
typedef struct
{
  const guint *options; /* borrowed */
  guint n_options;
} GwWay;

typedef enum
{
  GW_DOUBT_WEIGHT,
  GW_DOUBT_RATING
} GwDoubt;

/* The least change that makes a way fall below a threshold or be dominated. */
typedef struct
{
  GwDoubt field;
  guint interest;
  guint option;    /* of a rating; else G_MAXUINT */
  double from;
  double to;       /* where it turns */
  double share;    /* of 0 … 1000 for a weight, of -1 … 1 for a rating */
  guint party;     /* whose threshold it falls below; else G_MAXUINT */
  guint dominator; /* which of the ways dominates it then; else G_MAXUINT */
} GwFragility;

gboolean gw_agreement_find_fragility (const GwAgreement *self,
                                      const GwWay       *ways,
                                      guint              n_ways,
                                      guint              way,
                                      GwFragility       *fragility);

gboolean gw_agreement_measure_robustness (const GwAgreement *self,
                                          const GwWay       *ways,
                                          guint              n_ways,
                                          guint              n_draws,
                                          guint64            seed,
                                          double            *holds,
                                          GCancellable      *cancellable,
                                          GError           **error);

G_END_DECLS
