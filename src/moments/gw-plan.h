/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-outlook.h"

G_BEGIN_DECLS

/* Rows that a person reads, in the order of the sheet (MOMENTS.md 2.3). */
typedef enum
{
  GW_PLAN_HARD,    /* what makes it hard, and who says so */
  GW_PLAN_FITS,    /* what fits until the date, each piece with its way; the odds last */
  GW_PLAN_DONE,    /* when all of it is done: even, likely, very likely */
  GW_PLAN_SIMPLER, /* full way → simpler way, what that saves and gives up */
  GW_PLAN_LADDER,  /* what more weeks add or replace */
  GW_PLAN_GIVE,    /* what can be given up, the least valuable first */
  GW_PLAN_N_BLOCKS
} GwPlanBlock;

/* Each text is owned, and NULL where there is none. */
typedef struct
{
  const char *item;   /* borrowed: id of the piece or driver that the row is about; NULL = none */
  char       *lead;   /* a date or a name that goes before */
  char       *text;
  char       *strong; /* goes after the text, read first */
  char       *below;
} GwPlanRow;

/* What a scope brief comes to. */
typedef struct
{
  GwPieces    *pieces;          /* owned */
  guint        n_without_range; /* pieces whose full way has no range and is not exact */
  gboolean     can_hold_musts;  /* FALSE: a must has no estimate, so nothing fits */

  GwOutlook   *all;             /* owned: every piece with its full way */
  GPtrArray   *fits;            /* owned (of GwOutlook): all scopes that tie; empty without a date */
  guint        lead;            /* which of them to speak of: the agreed one, else the first */
  gboolean     complete;        /* FALSE: more tie than are listed */
  double       error;           /* of their value; 0 = exact */
  GwOutlook   *planned;         /* owned, NULL where no plan was agreed */
  GwOutlook   *simplest;        /* owned, NULL where there are no musts, or one has no estimate */
  GwDay        musts_by;        /* the least date that holds them, as sure as was asked */
  GwScopeFit  *ranked;          /* owned, NULL where nothing fits: by value per effort instead */
  GPtrArray   *rungs;           /* owned (of GwScopeRung): 26 weeks beyond the date */

  char        *gap;             /* owned: where we stand; NULL where nothing is known */
  char        *stand;           /* owned: the same without the room there is; NULL likewise */
  char        *room;            /* owned: who works how much until when; NULL: nobody knows */
  GArray      *rows[GW_PLAN_N_BLOCKS]; /* owned (of GwPlanRow) */
  GPtrArray   *sentences;       /* owned (of char *): beside the numbers */
  char        *dates;           /* when all is done, for who shows no rows; NULL: nobody knows */
} GwPlan;

GwPlan     *gw_plan_new          (GwItem          *brief,
                                  GCancellable    *cancellable,
                                  GError         **error) G_GNUC_WARN_UNUSED_RESULT;
void        gw_plan_free         (GwPlan          *self);

GwOutlook  *gw_plan_get_lead     (const GwPlan    *self);
gboolean    gw_plan_is_agreed    (const GwPlan    *self,
                                  const GwOutlook *fit);
GwDay       gw_plan_get_rung_day (const GwPlan    *self,
                                  guint            weeks);
char       *gw_plan_say_date     (const GwPlan    *self,
                                  GwDay            day) G_GNUC_WARN_UNUSED_RESULT;
char       *gw_plan_say_missing  (const GwPlan    *self) G_GNUC_WARN_UNUSED_RESULT;

const char *gw_covers_say        (double           covers);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwPlan, gw_plan_free)

G_END_DECLS
