/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-analyse.h"

#include <math.h>

/* A date so far off says only that it is far off. */
#define MOST_YEARS 20

static void
write_day (GwReport     *report,
           const char   *name,
           const GwPlan *plan,
           GwDay         day)
{
  if (day != GW_DAY_NONE && day <= plan->pieces->calendar.start + MOST_YEARS * 366)
    gw_report_day (report, name, day);
}

static void
write_takes (GwReport     *report,
             const GwPlan *plan,
             const int    *takes)
{
  for (guint i = 0; i < plan->pieces->n_pieces; i++)
    {
      if (takes[i] == GW_NOT_TAKEN)
        continue;
      gw_report_open (report, "take");
      gw_report_text (report, "item", gw_item_get_id (gw_pieces_get_piece (plan->pieces, i)));
      gw_report_text (report, "approach",
                      gw_item_get_id (gw_pieces_get_way (plan->pieces, i, takes[i])));
      gw_report_close (report);
    }
}

static void
write_figures (GwReport        *report,
               const GwPlan    *plan,
               const GwOutlook *outlook)
{
  gboolean has_odds = gw_effort_has_odds (outlook->effort);

  gw_report_number (report, "mean", has_odds ? gw_effort_get_mean (outlook->effort) : NAN);
  gw_report_number (report, "sd", has_odds ? gw_effort_get_sd (outlook->effort) : NAN);
  write_day (report, "p50", plan, outlook->even);
  write_day (report, "p80", plan, outlook->likely);
  write_day (report, "p95", plan, outlook->very_likely);
  gw_report_number (report, "odds", outlook->odds);
  gw_report_number (report, "odds-together", outlook->odds_together);
}

static void
write_scope (GwReport        *report,
             const char      *element,
             const GwPlan    *plan,
             const GwOutlook *outlook)
{
  gw_report_open (report, element);
  gw_report_number (report, "value", outlook->value);
  write_figures (report, plan, outlook);
  write_takes (report, plan, outlook->takes);
  gw_report_close (report);
}

/* What fits, when all of it is done, and what more weeks bring. */
void
gw_report_schedule (GwReport     *report,
                    const GwPlan *plan)
{
  gw_report_open (report, "schedule");
  gw_report_number (report, "capacity", plan->pieces->capacity);
  write_figures (report, plan, plan->all);

  for (guint i = 0; i < plan->fits->len; i++)
    write_scope (report, "fit", plan, g_ptr_array_index (plan->fits, i));
  if (plan->planned != NULL)
    write_scope (report, "planned", plan, plan->planned);
  for (guint i = 0; i < plan->rungs->len; i++)
    {
      const GwScopeRung *rung = g_ptr_array_index (plan->rungs, i);

      if (!rung->changed)
        continue;
      gw_report_open (report, "rung");
      gw_report_number (report, "weeks", rung->weeks);
      gw_report_number (report, "value", rung->fit->value);
      write_takes (report, plan, rung->fit->takes);
      gw_report_close (report);
    }
  gw_report_sentences (report, plan->sentences);
  gw_report_close (report);
}
