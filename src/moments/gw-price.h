/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-names.h"
#include "gw-order.h"

G_BEGIN_DECLS

/* What a work is moved by when another goes first. */
typedef struct
{
  const char *id;    /* borrowed from the brief, as the next */
  const char *name;
  double      weeks;
  double      cost;  /* money; 0 where nobody said what a week costs */
  GwDay       from;  /* GW_DAY_NONE where the brief has no start */
  GwDay       to;
} GwSlip;

/* The price of a yes, of a prioritization brief. */
typedef struct
{
  GwItem    *brief;     /* owned */
  GwOrder   *order;     /* owned */
  int        request;   /* which work is asked for; −1 where none is marked */
  GArray    *slips;     /* owned (of GwSlip): when the request goes first, the dearest first */
  GPtrArray *sentences; /* owned (of char *): what a person reads beside it, the price first */
} GwPrice;

GwPrice *gw_price_new        (GwItem     *brief) G_GNUC_WARN_UNUSED_RESULT;
void     gw_price_free       (GwPrice    *self);
GArray  *gw_price_dup_slips  (GwPrice    *self,
                              gsize       first) G_GNUC_WARN_UNUSED_RESULT;
char    *gw_price_say_moves  (GwPrice    *self,
                              const char *option) G_GNUC_WARN_UNUSED_RESULT;

char    *gw_price_say_waiting (GwItem    *brief) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwPrice, gw_price_free)

G_END_DECLS
