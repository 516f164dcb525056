/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-promises-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "gw-say.h"

/* Shorter spreads are said in days. */
#define TWO_WEEKS 14

/* The odds of its date, and of which work. */
static char *
say_odds (GwPromises             *self,
          const GwPromiseReading *reading)
{
  gboolean of_all;
  const GwOutlook *outlook = gw_backing_get_outlook (self->backing, reading->item, &of_all);
  g_autofree char *odds = gw_outlook_say_odds (outlook, reading->odds);
  g_autofree char *alone = gw_say_odds (reading->odds);
  g_autofree char *together = gw_say_odds (reading->odds_together);

  if (g_strcmp0 (alone, together) == 0)
    /* Translators: odds, as "about 8 in 10" */
    return g_strdup_printf (of_all ? _("The estimates give this date %s (all of it).")
                                   : _("The estimates give this date %s (what was agreed)."),
                            odds);
  /* Translators: odds, as "about 8 in 10", twice */
  return g_strdup_printf (of_all ? _("The estimates give this date %s (all of it); %s if they run "
                                     "late together.")
                                 : _("The estimates give this date %s (what was agreed); %s if "
                                     "they run late together."),
                          odds, together);
}

static char *
say_grain (const GwPromiseReading *reading)
{
  guint days = reading->p90 - reading->p10 + 1;
  g_autofree char *spread = days < TWO_WEEKS ? gw_say_days (days) : gw_say_weeks (round (days / 7.0));
  GDate date;

  if (reading->grain == GW_GRAIN_NONE)
    /* Translators: a length of time, as "70 wk" */
    return g_strdup_printf (_("The spread is %s; no date is an honest answer yet."), spread);

  g_date_clear (&date, 1);
  g_date_set_julian (&date, reading->p90);
  g_autofree char *iso = gw_grain_write (reading->grain, &date);
  g_autofree char *when = gw_say_when (iso);
  /* Translators: a length of time, as "5 wk"; a time, as "Q2 2027" */
  return g_strdup_printf (_("The spread is %s; an honest answer is “%s”."), spread, when);
}

/* Fills in the sentences beside one promise; a direction without a date has none. */
void
gw_promises_say_one (GwPromises       *self,
                     GwPromiseReading *reading)
{
  if (reading->day == GW_DAY_NONE)
    return;
  if (isnan (reading->odds))
    {
      g_ptr_array_add (reading->sentences,
                       g_strdup (_("No estimate stands behind this date. Ask before you say it.")));
      return;
    }

  g_ptr_array_add (reading->sentences, say_odds (self, reading));
  if (reading->level != GW_READS_COMMITMENT && reading->p90 != GW_DAY_NONE)
    g_ptr_array_add (reading->sentences, say_grain (reading));
}
