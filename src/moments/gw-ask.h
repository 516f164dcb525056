/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-investment.h"
#include "gw-names.h"

G_BEGIN_DECLS

/* One size of what is asked for: an option that says what it takes, or all that stands in the
 * brief where none does. */
typedef struct
{
  GwItem       *option;     /* borrowed from the brief; NULL = all */
  gboolean     *costs;      /* owned: which of the brief's costs it takes */
  gboolean     *benefits;   /* owned */
  GwInvestment *investment; /* owned */
  gboolean      has_costs;
  gboolean      has_benefits;
} GwSize;

/* The figures that a leader looks at, in their order. */
typedef struct
{
  char *label; /* owned */
  char *value; /* owned */
} GwAskFigure;

/* The case of a resources brief. */
typedef struct
{
  GwItem    *brief;      /* owned */
  GwCost    *costs;      /* owned */
  GwBenefit *benefits;   /* owned */
  GwCase     whole;      /* over all costs and benefits of the brief */
  GPtrArray *sizes;      /* owned (of GwSize): the full ask first; never empty */
  guint      lead;       /* the size to speak of first */
  GwMonth    given_back; /* when those who come have given back the time they took */

  /* What a person reads */
  char      *sentence;   /* owned: the ask, its gaps as ____ */
  GPtrArray *gaps;       /* owned (of char *): what is missing in it */
  char      *gap;        /* owned: what to fill in next; NULL: it is whole */
  GArray    *figures;    /* owned (of GwAskFigure): those that are known */
  GPtrArray *breaks;     /* owned (of char *): what breaks it, nearest first */
  GPtrArray *sentences;  /* owned (of char *): beside the numbers */
} GwAsk;

GwAsk *gw_ask_new      (GwItem        *brief,
                        guint64        seed,
                        GCancellable  *cancellable,
                        GError       **error) G_GNUC_WARN_UNUSED_RESULT;
void   gw_ask_free     (GwAsk         *self);
GwSize *gw_ask_get_lead (GwAsk         *self);
char  *gw_ask_say_size (GwAsk         *self,
                        guint          size) G_GNUC_WARN_UNUSED_RESULT;

const GwSwing *gw_size_get_cost_swing    (const GwSize *self,
                                          guint         index);
const GwSwing *gw_size_get_benefit_swing (const GwSize *self,
                                          guint         index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwAsk, gw_ask_free)

G_END_DECLS
