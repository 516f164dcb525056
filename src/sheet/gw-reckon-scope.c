/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-reckon-private.h"

#include "gw-odds-curve.h"
#include "gw-plan.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Enough for a line that looks round. */
#define CURVE_POINTS 64

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

static void
add_mark (GArray       *marks,
          GPtrArray    *texts,
          const GwPlan *plan,
          GwDay         day,
          const char   *name)
{
  if (day == GW_DAY_NONE)
    return;

  double odds = gw_outlook_get_odds (plan->all, plan->pieces, day);
  GwOddsMark mark = { day, odds, name, gw_plan_say_date (plan, day) };

  g_ptr_array_add (texts, (gpointer) mark.when);
  if (!isnan (odds) && mark.when != NULL)
    g_array_append_val (marks, mark);
}

/* From where nothing is sure to where all is, and so far that one sees the day asked for. */
static void
sample_curve (const GwPlan *plan,
              double       *days,
              double       *odds)
{
  const GwOutlook *all = plan->all;
  double spread = MAX (all->very_likely - all->even, 1.0);
  double first = all->even - 1.6 * spread;
  double last = all->even + 1.6 * spread;

  if (plan->pieces->due != GW_DAY_NONE)
    {
      first = MIN (first, plan->pieces->due - 0.3 * spread);
      last = MAX (last, plan->pieces->due + 0.3 * spread);
    }
  for (guint i = 0; i < CURVE_POINTS; i++)
    {
      double known;

      days[i] = first + i * (last - first) / (CURVE_POINTS - 1);
      known = gw_outlook_get_odds (all, plan->pieces, (GwDay) MAX (days[i], 1));
      odds[i] = isnan (known) ? (i > 0 ? odds[i - 1] : 0) : known;
    }
}

/* How the odds that all is done grow with the days. */
static void
draw_curve (GwReckoning  *reckoning,
            const GwPlan *plan)
{
  const GwOutlook *all = plan->all;
  double days[CURVE_POINTS];
  double odds[CURVE_POINTS];
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (GwOddsMark));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  if (all->even == GW_DAY_NONE || all->very_likely <= all->even)
    return;
  sample_curve (plan, days, odds);
  add_mark (marks, texts, plan, plan->pieces->due, NULL);
  add_mark (marks, texts, plan, all->even, C_("odds of a date", "even chance"));
  add_mark (marks, texts, plan, all->likely, C_("odds of a date", "likely"));
  add_mark (marks, texts, plan, all->very_likely, C_("odds of a date", "very likely"));

  GwOddsCurve curve = { days, odds, CURVE_POINTS, (const GwOddsMark *) marks->data, marks->len };
  g_autoptr (GwDiagram) diagram = gw_odds_curve_draw_up (&curve);

  if (diagram != NULL)
    gw_reckoning_set_diagram (reckoning, "curve", diagram);
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
  draw_curve (reckoning, plan);
}
