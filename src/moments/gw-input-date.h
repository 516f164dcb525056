/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gw-grain.h"
#include "gw-input.h"

G_BEGIN_DECLS

/* Which way "15 Mar" and "Fri" look when no year stands there: what is planned lies ahead (today
 * counts), what was said or done lies behind (today counts). What a number rests on lies behind, too,
 * but a day of the coming month is that of an answer one waits for, and not a year ago. */
typedef enum
{
  GW_INPUT_AHEAD,
  GW_INPUT_BEHIND,
  GW_INPUT_SEEN,
} GwInputLook;

/* A time with the grain it has. `iso` is FORMAT's form: 2026-12-03, 2026-12-02T09:00+01:00, 2027-03,
 * 2027-Q2, 2027-H1, 2027, or "never" (grain GW_GRAIN_NONE, no days). `first` and `last` are the days
 * that were really meant, which lie within what `iso` names: "in 6 weeks" means one week but is
 * written as a month, because nothing between month and day can be written. */
typedef struct
{
  char     iso[32];
  GwGrain  grain;
  gboolean has_time;
  gboolean never;
  GDate    first;
  GDate    last;
} GwInputDate;

GwInput gw_input_date     (const char        *text,
                           GDateTime         *now,
                           GwInputLook        look,
                           GwInputDate       *date);
char   *gw_input_date_say (const GwInputDate *date) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
