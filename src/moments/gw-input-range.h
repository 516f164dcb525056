/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gw-input.h"

G_BEGIN_DECLS

/* What the box is about; decides what "m" means ("1.2m": million where it may be money) and which
 * units are taken. */
typedef enum
{
  GW_INPUT_OF_ANYTHING,
  GW_INPUT_OF_TIME,
  GW_INPUT_OF_MONEY,
} GwInputOf;

typedef enum
{
  GW_UNIT_NONE,
  GW_UNIT_DAYS,
  GW_UNIT_WEEKS,
  GW_UNIT_MONTHS,
  GW_UNIT_YEARS,
  GW_UNIT_PERCENT,
  GW_UNIT_MONEY,
} GwInputUnit;

typedef enum
{
  GW_PER_NONE,
  GW_PER_DAY,
  GW_PER_WEEK,
  GW_PER_MONTH,
  GW_PER_QUARTER,
  GW_PER_YEAR,
} GwInputPer;

/* Low, likely, high as typed. `numbers` is how many stood there: one is no range (low, likely and
 * high are then all that number), two are low and high with likely in the middle. `currency` is an
 * ISO 4217 code or "". `note` is what followed a comma ("9–12–20 wk, Priya"), or NULL. */
typedef struct
{
  double       low;
  double       likely;
  double       high;
  guint        numbers;
  GwInputUnit  unit;
  GwInputPer   per;
  char         currency[4];
  char        *note;        /* owned */
} GwInputRange;

GwInput gw_input_range           (const char         *text,
                                  GwInputOf           of,
                                  GwInputRange       *range);
GwInput gw_input_amount          (const char         *text,
                                  GwInputRange       *amount);
void    gw_input_range_clear     (GwInputRange       *range);
char   *gw_input_range_say       (const GwInputRange *range) G_GNUC_WARN_UNUSED_RESULT;
double  gw_input_range_factor    (const GwInputRange *range,
                                  GwInputUnit         unit);

void    gw_input_range_make_weekly (GwInputRange     *range);
void    gw_input_range_make_yearly (GwInputRange     *range);

GwInput gw_input_weeks           (const char         *text,
                                  double             *weeks);
char   *gw_input_weeks_say       (double              weeks) G_GNUC_WARN_UNUSED_RESULT;

GwInput gw_input_team            (const char         *text,
                                  double             *people,
                                  double             *days_a_week);
char   *gw_input_team_say        (double              people,
                                  double              days_a_week) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GwInputRange, gw_input_range_clear)

G_END_DECLS
