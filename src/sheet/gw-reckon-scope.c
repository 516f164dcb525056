/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-reckon-private.h"

#include "gw-plan.h"

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
}
