/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What became of a text that a person typed. Everything but GW_INPUT_UNDERSTOOD leaves the result
 * empty: a text is understood whole or not at all, and nothing is guessed into it. */
typedef enum
{
  GW_INPUT_UNDERSTOOD,
  GW_INPUT_EMPTY,          /* nothing but blanks */
  GW_INPUT_UNCLEAR,        /* something else than what the box asks for */
  GW_INPUT_NOT_RISING,     /* "9-6-4 days" */
  GW_INPUT_TWO_READINGS,   /* "03/04/2027" */
  GW_INPUT_NO_SUCH_DAY,    /* "31 Feb" */
  GW_INPUT_WRONG_WEEKDAY,  /* "Fri 3 Dec 2026", which is a Thursday */
} GwInput;

/* What a box asks for; chooses the example in the sentence about a text not understood. */
typedef enum
{
  GW_INPUT_ASKS_RANGE,
  GW_INPUT_ASKS_AMOUNT,
  GW_INPUT_ASKS_DATE,
  GW_INPUT_ASKS_WEEKS,
  GW_INPUT_ASKS_TEAM,
  GW_INPUT_ASKS_TEXT,
} GwInputAsks;

char *gw_input_say_fault (GwInput     input,
                          GwInputAsks asks) G_GNUC_WARN_UNUSED_RESULT;

/* Whether there is a digit in it, or a sign like ½. */
gboolean gw_input_has_number (const char *text);

G_END_DECLS
