/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-short-private.h"

G_BEGIN_DECLS

/* When one meets, how long and where; what was not said is empty, 0 or NULL. */
typedef struct
{
  GwInputDate  day;
  guint        minutes;
  char        *place;    /* owned */
} GwShortWhen;

GPtrArray *gw_short_split_when (const char   *text,
                                GDateTime    *now,
                                guint        *minutes) G_GNUC_WARN_UNUSED_RESULT;
gboolean   gw_short_lead_day   (const char   *text,
                                GDateTime    *now,
                                GwInputDate  *day,
                                char        **behind);
gboolean   gw_short_find_day   (const char   *text,
                                GDateTime    *now,
                                GwInputDate  *day,
                                char        **before,
                                char        **behind,
                                char        **fault);
gboolean   gw_short_read_when  (const char   *text,
                                GDateTime    *now,
                                GwShortWhen  *when,
                                char        **fault);
void       gw_short_add_place  (GwShortWhen  *self,
                                const char   *words);
void       gw_short_add_when   (GPtrArray    *fields,
                                GwItem       *meeting);
gboolean   gw_answer_put_when  (GwAnswer          *answer,
                                const GwShortWhen *when);
char      *gw_short_when_say   (const GwShortWhen *self) G_GNUC_WARN_UNUSED_RESULT;
void       gw_short_when_clear (GwShortWhen  *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GwShortWhen, gw_short_when_clear)

G_END_DECLS
