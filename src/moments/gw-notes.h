/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-accord.h"
#include "gw-ask.h"
#include "gw-price.h"
#include "gw-promises.h"
#include "gw-tree.h"

G_BEGIN_DECLS

/* What stands beside one item, and what can be done about it at once (MOMENTS.md 0.5). */

typedef enum
{
  GW_ACT_NONE,
  GW_ACT_ASK,     /* writes a question */
  GW_ACT_ASK_RANGE, /* the same, for the good and the bad case */
  GW_ACT_CONFIRM, /* they said so */
  GW_ACT_CHECKED, /* it is still true today */
  GW_ACT_REPLACE, /* the row is entered */
  GW_ACT_RATE,    /* the row is entered */
  GW_ACT_REWRITE, /* other words, or another date */
  GW_ACT_RESTORE, /* the numbers of who gave the estimate */
  GW_N_ACTS
} GwNoteAct;

#define GW_NOTE_ACTS 2

typedef struct
{
  char      *on;                 /* owned: id of the item */
  int        part;               /* the field it speaks of; −1: the item */
  char      *text;               /* owned */
  GwNoteAct  acts[GW_NOTE_ACTS]; /* GW_ACT_NONE ends them */

  /* What an act needs; owned, NULL = none */
  char      *who;                /* a party: whom to ask */
  char      *words;              /* of the question, or the rewrite */
  char      *when;               /* of a rewrite, in FORMAT's form; "" = no date */
  char      *read;               /* the text that a rewrite is for, as it was read */
  guint      start;              /* the words in it that the rewrite stands for, in code points */
  guint      end;
} GwNote;

GPtrArray *gw_notes_new       (GwItem        *brief,
                               GwAccord      *accord,
                               const GDate   *today) G_GNUC_WARN_UNUSED_RESULT;
void       gw_notes_add_promises (GPtrArray  *notes,
                               GwPromises    *promises);
void       gw_notes_add_slips (GPtrArray     *notes,
                               const GwPrice *price);
void       gw_notes_add_sizes (GPtrArray     *notes,
                               GwAsk         *ask);

gboolean   gw_note_equal      (const GwNote  *a,
                               const GwNote  *b);
char      *gw_note_dup_label  (const GwNote  *note,
                               GwNoteAct      act) G_GNUC_WARN_UNUSED_RESULT;
gboolean   gw_note_do         (const GwNote  *note,
                               GwNoteAct      act,
                               GwTree        *tree,
                               GDateTime     *now,
                               GwNode       **next,
                               GError       **error);

G_END_DECLS
