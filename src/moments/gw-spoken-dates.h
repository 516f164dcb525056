/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-input-date.h"
#include "gw-words.h"

G_BEGIN_DECLS

/* A date that stands in a sentence. */
typedef struct
{
  guint       start; /* in code points */
  guint       end;
  GwInputDate date;
} GwSpokenDate;

GArray *gw_spoken_dates_find  (const GwWords *words,
                               const char    *text,
                               const GDate   *said_on) G_GNUC_WARN_UNUSED_RESULT;
gssize  gw_spoken_dates_first (GArray        *dates);

G_END_DECLS
