/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-backing.h"
#include "gw-context.h"
#include "gw-words.h"

G_BEGIN_DECLS

/* What is wrong with a promise, and what to say instead. */
typedef struct
{
  const char *rule;    /* "words-match", "odds-carry", "grain-honest" or "promises-agree" */
  const char *on;      /* borrowed: id of the promise, or of what was told before */
  guint       start;   /* the words it speaks of, in code points of the statement; */
  guint       end;     /* the same where it speaks of no words */
  char       *reason;  /* owned */
  char       *rewrite; /* owned, NULL = none: what stands for those words then; "____" for a gap */
  char       *when;    /* owned, NULL = none: what `when` says then, in FORMAT's form; "" = nothing */
} GwPromiseFinding;

/* One promise held against its words, its date and the estimates. */
typedef struct
{
  GwItem    *item;          /* borrowed from the brief */
  GwReads    level;         /* what it is meant to be */
  GwReads    reads;         /* how its words read; GW_READS_NEITHER without lists, too */
  GwDay      day;           /* the last of its `when`; GW_DAY_NONE without one */
  gboolean   of_all;        /* its odds are of all of it: it says so, or nothing was agreed */
  gboolean   guessed;       /* a number behind them is the person's own guess */
  double     odds;          /* of the date; NAN where no estimate stands behind it */
  double     odds_together;
  GwDay      p10;           /* the spread of the estimate; GW_DAY_NONE where it is not known */
  GwDay      p90;
  GwGrain    grain;         /* the finest honest one; GW_GRAIN_NONE where not known, or none is */
  GArray    *findings;      /* owned (of GwPromiseFinding) */
  GPtrArray *sentences;     /* owned (of char *) */
} GwPromiseReading;

/* The promises of a brief. */
typedef struct
{
  GwContext *context;  /* owned */
  GwBacking *backing;  /* owned, NULL without a scope brief: what stands behind the dates */
  GwWords   *words;    /* owned, NULL where there are no lists for the brief's language */

  GPtrArray *readings; /* owned (of GwPromiseReading): the brief's, then those of its result */
  GArray    *told;     /* owned (of GwPromiseFinding): told before, and against the estimates */
} GwPromises;

GwPromises       *gw_promises_new  (GwContext     *context,
                                    GCancellable  *cancellable,
                                    GError       **error) G_GNUC_WARN_UNUSED_RESULT;
void              gw_promises_free (GwPromises    *self);

GwPromiseReading *gw_promises_find (GwPromises    *self,
                                    const char    *promise);
void              gw_promises_list (GwItem        *brief,
                                    GPtrArray     *promises);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwPromises, gw_promises_free)

G_END_DECLS
