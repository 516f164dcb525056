/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-reckon-private.h"

#include "gw-plan.h"

#include <math.h>

#define CURVE_POINTS 48

static void
add_rows (GwReckoning *reckoning,
          const char  *block,
          GArray      *rows,
          gboolean     of_items)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const GwPlanRow *row = &g_array_index (rows, GwPlanRow, i);

      gboolean parted = g_str_equal (block, "fits") && row->text != NULL && row->strong != NULL;
      g_autofree char *text = parted ? g_strconcat (row->text, " ·", NULL) : g_strdup (row->text);

      if ((row->item != NULL) == of_items)
        gw_reckoning_add (reckoning, block,
                          &(GwReckonedRow){
                            .item = row->item,
                            .lead = row->lead,
                            .text = text,
                            .strong = row->strong,
                            .below = row->below,
                          });
    }
}

/* The first of the days of "all done by" after @before and until @day, as words under the curve. */
static char *
dup_day_words (const GwPlan *plan,
               double        before,
               double        day)
{
  const struct
  {
    GwDay day;
    guint row;
  } marks[] = { { plan->all->even, 0 }, { plan->all->very_likely, 2 } };
  GArray *done = plan->rows[GW_PLAN_DONE];

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      if (marks[i].day <= before || marks[i].day > day || marks[i].row >= done->len)
        continue;

      const GwPlanRow *row = &g_array_index (done, GwPlanRow, marks[i].row);

      return g_strdup_printf ("%s · %s", row->lead, row->text);
    }
  return NULL;
}

/* How the odds that all is done grow with the days; only where the page has room for a picture. */
static void
add_curve (GwReckoning  *reckoning,
           const GwPlan *plan)
{
  const GwOutlook *all = plan->all;
  gboolean room = plan->rows[GW_PLAN_SIMPLER]->len == 0 || plan->rows[GW_PLAN_LADDER]->len == 0;

  if (!room || plan->rows[GW_PLAN_DONE]->len < 3 || all->very_likely <= all->even)
    return;

  double spread = all->very_likely - all->even;
  double first = all->even - 1.5 * spread;
  double step = 3.2 * spread / CURVE_POINTS;

  gw_reckoning_add (reckoning, "curve", &(GwReckonedRow) { .to = 0 });
  for (guint i = 1; i <= CURVE_POINTS; i++)
    {
      double day = first + i * step;
      double odds = gw_outlook_get_odds (all, plan->pieces, (GwDay) day);
      g_autofree char *words = dup_day_words (plan, day - step, day);

      gw_reckoning_add (reckoning, "curve", &(GwReckonedRow) {
        .lead = words, .from = i / (double) CURVE_POINTS, .to = isnan (odds) ? 0 : odds,
      });
    }
}

/* Rows that speak of the whole (its odds, and what is worth the same) stand before the pieces. */
void
gw_reckon_scope (GwReckoning *reckoning,
                 GwItem      *brief)
{
  static const char *const blocks[GW_PLAN_N_BLOCKS] = {
    [GW_PLAN_HARD] = "hard",
    [GW_PLAN_FITS] = "fits",
    [GW_PLAN_DONE] = "done",
    [GW_PLAN_SIMPLER] = "simpler",
    [GW_PLAN_LADDER] = "ladder",
    [GW_PLAN_GIVE] = "give",
  };
  g_autoptr (GwPlan) plan = gw_plan_new (brief, NULL, NULL);

  if (plan == NULL)
    return;
  if (plan->gap != NULL)
    gw_reckoning_add (reckoning, "gap", &(GwReckonedRow) { .text = plan->gap });
  for (guint i = 0; i < GW_PLAN_N_BLOCKS; i++)
    {
      add_rows (reckoning, blocks[i], plan->rows[i], FALSE);
      add_rows (reckoning, blocks[i], plan->rows[i], TRUE);
    }
  add_curve (reckoning, plan);
}
