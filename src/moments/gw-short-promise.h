/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-short-private.h"

G_BEGIN_DECLS

/* What was read of a promise; what did not stand there is NULL, a date then has an empty `iso`. */
typedef struct
{
  char        *words;      /* owned */
  GwInputDate  when;
  char        *condition;  /* owned */
  char        *owner;      /* owned */
  char        *cleared;    /* owned: who agreed */
} GwShortPromise;

gboolean gw_short_promise_read  (const char      *text,
                                 GDateTime       *now,
                                 GwShortPromise  *promise,
                                 char           **fault);
void     gw_short_promise_clear (GwShortPromise  *promise);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GwShortPromise, gw_short_promise_clear)

G_END_DECLS
