/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-ask-private.h"

#include <math.h>
#include <string.h>

/* What a resources brief says of its case, as the numbers that the analysis takes. */

GwItem *
gw_ask_get_cost (GwAsk *self,
                 guint  index)
{
  return gw_item_get_child (gw_brief_get_moment_item (self->brief), GW_RESOURCES_COSTS, index);
}

/* Returns: (transfer none): the benefit at this place of the brief, counted like GwCase.benefits */
GwItem *
gw_ask_get_benefit (GwAsk *self,
                    guint  index)
{
  return gw_item_get_child (gw_brief_get_moment_item (self->brief), GW_RESOURCES_BENEFITS, index);
}

static GwMonth
read_month (const GwItem *item,
            guint         part)
{
  const char *month = gw_item_get_text (item, part);

  if (month == NULL)
    return GW_MONTH_NONE;
  return strcmp (month, "never") == 0 ? GW_MONTH_NEVER : gw_month_parse (month);
}

static GwCost
read_cost (const GwItem *item)
{
  double people = gw_item_get_number (item, GW_COST_PEOPLE);

  return (GwCost) {
    .once = gw_item_is (item, GW_COST_KIND, "once"),
    .amount = gw_read_estimate (item, GW_COST_LOW, GW_COST_AMOUNT, GW_COST_HIGH),
    .from = read_month (item, GW_COST_FROM),
    .until = read_month (item, GW_COST_UNTIL),
    .people = isnan (people) ? 0 : people,
    .ramp_months = gw_item_get_number (item, GW_COST_RAMP_MONTHS),
    .drag = gw_item_get_number (item, GW_COST_DRAG),
  };
}

static GwBenefit
read_benefit (const GwItem *item)
{
  return (GwBenefit) {
    .once = gw_item_is (item, GW_BENEFIT_KIND, "once"),
    .units = gw_read_estimate (item, GW_BENEFIT_LOW, GW_BENEFIT_LIKELY, GW_BENEFIT_HIGH),
    .worth = gw_item_get_number (item, GW_BENEFIT_WORTH),
    .from = read_month (item, GW_BENEFIT_FROM),
    .until = read_month (item, GW_BENEFIT_UNTIL),
    .without = read_month (item, GW_BENEFIT_WITHOUT),
    .ramp_months = gw_item_get_number (item, GW_BENEFIT_RAMP_MONTHS),
  };
}

/* Fills in the costs, the benefits and the case over all of them. */
void
gw_ask_read (GwAsk *self)
{
  GwItem *moment = gw_brief_get_moment_item (self->brief);
  guint n_costs = gw_item_count (moment, GW_RESOURCES_COSTS);
  guint n_benefits = gw_item_count (moment, GW_RESOURCES_BENEFITS);

  self->costs = g_new0 (GwCost, n_costs + 1);
  self->benefits = g_new0 (GwBenefit, n_benefits + 1);
  for (guint i = 0; i < n_costs; i++)
    self->costs[i] = read_cost (gw_ask_get_cost (self, i));
  for (guint i = 0; i < n_benefits; i++)
    self->benefits[i] = read_benefit (gw_ask_get_benefit (self, i));

  self->whole = (GwCase) {
    .costs = self->costs,
    .n_costs = n_costs,
    .benefits = self->benefits,
    .n_benefits = n_benefits,
    .years = gw_item_get_number (moment, GW_RESOURCES_YEARS),
    .discount = gw_item_get_number (moment, GW_RESOURCES_DISCOUNT),
  };
}

static const GwSwing *
find_swing (const gboolean *taken,
            const GwSwing  *swings,
            guint           index)
{
  guint place = 0;

  for (guint i = 0; i < index; i++)
    place += taken[i];

  return taken[index] ? &swings[place] : NULL;
}

/* Returns: (transfer none) (nullable): what the brief's cost at @index does to the size's value */
const GwSwing *
gw_size_get_cost_swing (const GwSize *self,
                        guint         index)
{
  return find_swing (self->costs, self->investment->costs, index);
}

/* Returns: (transfer none) (nullable): the swing of the brief's benefit at this place; NULL where
 * this size does not take it */
const GwSwing *
gw_size_get_benefit_swing (const GwSize *self,
                           guint         index)
{
  return find_swing (self->benefits, self->investment->benefits, index);
}

/* Returns: (transfer none): the size to speak of first */
GwSize *
gw_ask_get_lead (GwAsk *self)
{
  return g_ptr_array_index (self->sizes, self->lead);
}
