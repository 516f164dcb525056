/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-analyse.h"

#include <math.h>

static const char *
work_id (GwPrice *price,
         gsize    index)
{
  return gw_item_get_id (gw_item_get_child (gw_brief_get_moment_item (price->brief),
                                            GW_PRIORITIZATION_WORKS, index));
}

static void
write_first (GwReport *report,
             GwPrice  *price,
             gsize     work)
{
  const GwFirst *first = &price->order->firsts[work];

  gw_report_open (report, "first");
  gw_report_text (report, "work", work_id (price, work));
  gw_report_number (report, "cost", first->sequence.cost);
  gw_report_number (report, "price", first->price);
  gw_report_day (report, "ends", gw_order_get_end (price->order, &first->sequence, work));
  for (gsize i = 0; i < price->order->n_placed; i++)
    {
      gsize other = first->sequence.works[i];
      double weeks = gw_order_get_slip (price->order, work, other);

      if (other == work || !(weeks > 1e-9))
        continue;
      gw_report_open (report, "slip");
      gw_report_text (report, "work", work_id (price, other));
      gw_report_number (report, "weeks", weeks);
      gw_report_day (report, "from", gw_order_get_end (price->order, &price->order->best, other));
      gw_report_day (report, "to", gw_order_get_end (price->order, &first->sequence, other));
      gw_report_close (report);
    }
  gw_report_close (report);
}

/* The order of the work and the price of each yes. */
void
gw_report_order (GwReport *report,
                 GwPrice  *price)
{
  const GwOrder *order = price->order;

  gw_report_open (report, "order");
  gw_report_number (report, "cost", order->best.cost);
  gw_report_yes_no (report, "reached", order->best.reached);
  for (gsize i = 0; i < order->n_placed; i++)
    {
      gw_report_open (report, "place");
      gw_report_text (report, "work", work_id (price, order->best.works[i]));
      gw_report_day (report, "ends", gw_order_get_end (order, &order->best, order->best.works[i]));
      gw_report_close (report);
    }
  for (gsize work = 0; work < order->n_works; work++)
    if (order->firsts[work].sequence.works != NULL)
      write_first (report, price, work);
  gw_report_sentences (report, price->sentences);
  gw_report_close (report);
}

static const char *
say_grain (GwGrain grain)
{
  static const char *const names[] = {
    [GW_GRAIN_NONE] = NULL,      [GW_GRAIN_YEAR] = "year",   [GW_GRAIN_HALF] = "half",
    [GW_GRAIN_QUARTER] = "quarter", [GW_GRAIN_MONTH] = "month", [GW_GRAIN_DAY] = "day",
  };

  return names[grain];
}

static const char *
say_reads (GwReads reads)
{
  switch (reads)
    {
    case GW_READS_DIRECTION: return "direction";
    case GW_READS_TARGET: return "target";
    case GW_READS_COMMITMENT: return "commitment";
    case GW_READS_NEITHER:
    default: return "neither";
    }
}

static void
write_promise (GwReport         *report,
               GwPromiseReading *reading)
{
  gw_report_open (report, "promise");
  gw_report_text (report, "ref", gw_item_get_id (reading->item));
  gw_report_number (report, "odds", reading->odds);
  gw_report_text (report, "reads-as", say_reads (reading->reads));
  gw_report_text (report, "grain", say_grain (reading->grain));
  for (guint i = 0; i < reading->findings->len; i++)
    {
      const GwPromiseFinding *finding = &g_array_index (reading->findings, GwPromiseFinding, i);

      gw_report_open (report, "finding");
      gw_report_text (report, "rule", finding->rule);
      if (finding->end > finding->start)
        {
          gw_report_number (report, "start", finding->start);
          gw_report_number (report, "end", finding->end);
        }
      gw_report_text (report, "rewrite", finding->rewrite);
      gw_report_content (report, finding->reason);
      gw_report_close (report);
    }
  gw_report_sentences (report, reading->sentences);
  gw_report_close (report);
}

/* Each promise against its words and its date, and the odds that all of the workspace are kept. */
void
gw_report_promises (GwReport         *report,
                    const GwPromises *promises,
                    const GwRecord   *record)
{
  gw_report_open (report, "promises");
  if (record->n_joint > 0)
    {
      gw_report_number (report, "odds-low", record->low);
      gw_report_number (report, "odds-high", record->high);
    }
  for (guint i = 0; i < promises->readings->len; i++)
    write_promise (report, g_ptr_array_index (promises->readings, i));
  gw_report_sentences (report, record->sentences);
  gw_report_close (report);
}

static void
write_swing (GwReport      *report,
             const char    *input,
             const GwSwing *swing)
{
  if (swing == NULL)
    return;

  gw_report_open (report, "swing");
  gw_report_text (report, "input", input);
  gw_report_number (report, "low", swing->low);
  gw_report_number (report, "high", swing->high);
  gw_report_number (report, "breaks-at", swing->breaks_at);
  gw_report_close (report);
}

static const char *
input_id (GwAsk *ask,
          guint  part,
          guint  index)
{
  return gw_item_get_id (gw_item_get_child (gw_brief_get_moment_item (ask->brief), part, index));
}

/* People by month, until nothing changes any more. */
static void
write_capacity (GwReport *report,
                GwAsk    *ask)
{
  GwMonth first = gw_case_get_first (&ask->whole);
  gsize n = first != GW_MONTH_NONE ? gw_case_get_n_months (&ask->whole) : 0;
  gboolean any = FALSE;

  for (guint i = 0; i < ask->whole.n_costs; i++)
    any |= !ask->costs[i].once && ask->costs[i].people > 0;

  for (gsize month = 0; any && month < n; month++)
    {
      double people = gw_case_get_capacity (&ask->whole, first + month);

      if (people == 0)
        continue;
      gw_report_open (report, "capacity");
      gw_report_month (report, "month", first + month);
      gw_report_number (report, "people", people);
      gw_report_close (report);
    }
}

static void
write_sizes (GwReport *report,
             GwAsk    *ask)
{
  for (guint i = 0; i < ask->sizes->len; i++)
    {
      const GwSize *size = g_ptr_array_index (ask->sizes, i);

      if (size->option == NULL)
        continue;
      gw_report_open (report, "size");
      gw_report_text (report, "option", gw_item_get_id (size->option));
      gw_report_number (report, "npv", size->investment->npv);
      gw_report_number (report, "odds", size->investment->odds);
      gw_report_close (report);
    }
}

static void
write_rate (GwReport           *report,
            const GwInvestment *money)
{
  if (money->irr_kind == GW_IRR_ONE)
    gw_report_number (report, "irr", money->irr);
  else if (money->known)
    gw_report_text (report, "irr", money->irr_kind == GW_IRR_NONE ? "none" : "several");
}

/* The case for the full ask, and what each size of it brings. */
void
gw_report_investment (GwReport *report,
                      GwAsk    *ask)
{
  const GwSize *full = g_ptr_array_index (ask->sizes, 0);
  const GwInvestment *money = full->investment;

  gw_report_open (report, "investment");
  gw_report_number (report, "npv", money->npv);
  write_rate (report, money);
  gw_report_number (report, "payback-month", money->payback >= 0 ? money->payback : NAN);
  gw_report_number (report, "cost", money->cost);
  gw_report_number (report, "benefit", money->benefit);
  gw_report_number (report, "ratio", money->ratio);
  gw_report_number (report, "first-year", money->first_year);
  gw_report_number (report, "odds", money->odds);
  gw_report_number (report, "p10", money->p10);
  gw_report_number (report, "p50", money->p50);
  gw_report_number (report, "p90", money->p90);
  gw_report_number (report, "late-months", money->late_months > 0 ? money->late_months : NAN);

  for (guint i = 0; i < ask->whole.n_costs; i++)
    write_swing (report, input_id (ask, GW_RESOURCES_COSTS, i), gw_size_get_cost_swing (full, i));
  for (guint i = 0; i < ask->whole.n_benefits; i++)
    write_swing (report, input_id (ask, GW_RESOURCES_BENEFITS, i),
                 gw_size_get_benefit_swing (full, i));
  write_swing (report, "months-late",
               &(GwSwing) { NAN, NAN, money->late_months > 0 ? money->late_months : NAN });
  write_capacity (report, ask);
  write_sizes (report, ask);

  gw_report_open (report, "sentence");
  gw_report_content (report, ask->sentence);
  gw_report_close (report);
  gw_report_sentences (report, ask->breaks);
  gw_report_sentences (report, ask->sentences);
  gw_report_close (report);
}

void
gw_report_findings (GwReport *report,
                    GwReview *review)
{
  gw_report_open (report, "findings");
  gw_report_number (report, "open", gw_review_count_open (review));
  gw_report_number (report, "waived", gw_review_count_waived (review));
  for (guint i = 0; i < gw_review_get_n (review); i++)
    {
      const GwFinding *finding = gw_review_get (review, i);

      gw_report_open (report, "finding");
      gw_report_text (report, "rule", finding->rule);
      gw_report_text (report, "on", finding->on);
      gw_report_number (report, "line", finding->line > 0 ? finding->line : NAN);
      gw_report_text (report, "severity",
                      finding->severity == GW_SEVERITY_BEFORE ? "before" : "better");
      if (finding->waived)
        gw_report_text (report, "waived", "yes");
      gw_report_content (report, finding->message);
      gw_report_close (report);
    }
  gw_report_close (report);
}
