/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-reckon-private.h"

#include "gw-ask.h"
#include "gw-cash-curve.h"
#include "gw-cash.h"
#include "gw-say.h"
#include "gw-tornado.h"

#include <math.h>
#include <string.h>

/* With more gaps than this the sentence says less than what is to be decided. */
#define MOST_GAPS 3

/* The draws are the same at each printing of the same brief. */
#define SEED 1

static void
add_texts (GwReckoning *reckoning,
           const char  *block,
           GPtrArray   *texts)
{
  for (guint i = 0; i < texts->len; i++)
    gw_reckoning_add (reckoning, block, &(GwReckonedRow) { .text = g_ptr_array_index (texts, i) });
}

/* What stands in brackets after a figure goes below it, where it does not shout. */
static void
add_figure (GwReckoning       *reckoning,
            const GwAskFigure *figure)
{
  g_autofree char *value = g_strdup (figure->value);
  char *bracket = g_str_has_suffix (value, ")") ? strstr (value, " (") : NULL;
  GwReckonedRow row = { .lead = figure->label, .text = value };

  if (bracket != NULL)
    {
      *bracket = '\0';
      row.below = bracket + 2;
      value[strlen (figure->value) - 1] = '\0';
    }
  gw_reckoning_add (reckoning, "six", &row);
}

static void
add_sizes (GwReckoning *reckoning,
           GwAsk       *ask)
{
  for (guint i = 0; i < ask->sizes->len; i++)
    {
      const GwSize *size = g_ptr_array_index (ask->sizes, i);
      g_autofree char *said = size->option != NULL ? gw_ask_say_size (ask, i) : NULL;

      if (said != NULL)
        gw_reckoning_add (reckoning, "ways",
                          &(GwReckonedRow){ .item = gw_item_get_id (size->option), .below = said });
    }
}

/* The running sum of present values, as payback counts it. */
static void
draw_cash (GwReckoning *reckoning,
           GwAsk       *ask)
{
  const GwInvestment *money = gw_ask_get_lead (ask)->investment;
  GwItem *element = gw_brief_get_moment_item (ask->brief);
  double rate = gw_cash_monthly_rate (ask->whole.discount);
  g_autofree double *sums = g_new0 (double, money->n_months + 1);
  g_autoptr (GPtrArray) months = g_ptr_array_new_with_free_func (g_free);

  if (!money->known || money->first == GW_MONTH_NONE || money->n_months < 2)
    return;
  for (gsize i = 0; i < money->n_months; i++)
    {
      g_autofree char *iso = gw_month_format (money->first + (GwMonth) i);

      sums[i] = gw_cash_npv (money->flows, i + 1, rate);
      g_ptr_array_add (months, gw_say_when (iso));
    }

  GwCashCurve curve = { sums, (const char *const *) months->pdata, months->len,
                        (int) money->payback, gw_item_get_text (element, GW_RESOURCES_CURRENCY) };
  g_autoptr (GwDiagram) diagram = gw_cash_curve_draw_up (&curve);

  if (diagram != NULL)
    gw_reckoning_set_diagram (reckoning, "cash", diagram);
}

/* More bars say less than the sentences. */
#define MOST_BARS 6

static const char *
name_of_input (GwAsk   *ask,
               gboolean cost,
               guint    index)
{
  GwItem *element = gw_brief_get_moment_item (ask->brief);
  GwItem *item = gw_item_get_child (element, cost ? GW_RESOURCES_COSTS : GW_RESOURCES_BENEFITS,
                                    index);
  const char *measure = cost ? NULL : gw_item_get_text (item, GW_BENEFIT_MEASURE);
  const char *name = gw_item_get_text (item, cost ? GW_COST_STATEMENT : GW_BENEFIT_STATEMENT);

  return measure != NULL && *measure != '\0' ? measure : name != NULL ? name : "–";
}

static void
add_swing (GwAsk         *ask,
           GArray        *bars,
           gboolean       cost,
           guint          index,
           const GwSwing *swing)
{
  if (swing == NULL || isnan (swing->low) || isnan (swing->high) || bars->len >= MOST_BARS)
    return;

  GwTornadoBar bar = { name_of_input (ask, cost, index), swing->low, swing->high };

  g_array_append_val (bars, bar);
}

/* What the worth of the size one speaks of first swings with. */
static void
add_tornado (GwReckoning *reckoning,
             GwAsk       *ask)
{
  GwItem *element = gw_brief_get_moment_item (ask->brief);
  const GwSize *lead = gw_ask_get_lead (ask);
  g_autoptr (GArray) bars = g_array_new (FALSE, FALSE, sizeof (GwTornadoBar));

  if (!lead->investment->known)
    return;
  for (guint i = 0; i < gw_item_count (element, GW_RESOURCES_BENEFITS); i++)
    add_swing (ask, bars, FALSE, i, gw_size_get_benefit_swing (lead, i));
  for (guint i = 0; i < gw_item_count (element, GW_RESOURCES_COSTS); i++)
    add_swing (ask, bars, TRUE, i, gw_size_get_cost_swing (lead, i));
  if (bars->len == 0)
    return;

  GwTornado tornado = { (const GwTornadoBar *) bars->data, bars->len,
                        gw_item_get_text (element, GW_RESOURCES_CURRENCY) };
  g_autoptr (GwDiagram) diagram = gw_tornado_draw_up (&tornado);

  gw_reckoning_set_diagram (reckoning, "tornado", diagram);
}

void
gw_reckon_resources (GwReckoning *reckoning,
                     GwItem      *brief)
{
  g_autoptr (GwAsk) ask = gw_ask_new (brief, SEED, NULL, NULL);

  if (ask == NULL)
    return;
  if (ask->gaps->len <= MOST_GAPS)
    gw_reckoning_add (reckoning, "sentence", &(GwReckonedRow) { .text = ask->sentence });
  for (guint i = 0; i < ask->figures->len; i++)
    add_figure (reckoning, &g_array_index (ask->figures, GwAskFigure, i));
  add_texts (reckoning, "breaks", ask->breaks);
  add_sizes (reckoning, ask);
  draw_cash (reckoning, ask);
  add_tornado (reckoning, ask);
}
