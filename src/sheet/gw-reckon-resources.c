/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-reckon-private.h"

#include "gw-ask.h"
#include "gw-say.h"

#include <glib/gi18n-lib.h>
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

static char *
dup_cash_label (const GwInvestment *money,
                gsize               month)
{
  g_autofree char *iso = gw_month_format (money->first + (GwMonth) month);
  g_autofree char *when = gw_say_when (iso);

  if (money->payback == (gssize) month)
    /* Translators: under a curve of money over time; %s is a month */
    return g_strdup_printf (_("paid back: %s"), when);
  return month == 0 || month + 1 == money->n_months ? g_steal_pointer (&when) : NULL;
}

/* The sum of money over the months; the first point is the zero from which it starts. */
static void
add_cash (GwReckoning        *reckoning,
          const GwInvestment *money)
{
  double sum = 0;
  double low = 0;
  double high = 0;

  if (!money->known || money->n_months < 2)
    return;
  for (gsize i = 0; i < money->n_months; i++)
    {
      sum += money->flows[i];
      low = MIN (low, sum);
      high = MAX (high, sum);
    }
  if (high <= low)
    return;
  gw_reckoning_add (reckoning, "cash", &(GwReckonedRow) { .to = -low / (high - low) });
  sum = 0;
  for (gsize i = 0; i < money->n_months; i++)
    {
      g_autofree char *label = dup_cash_label (money, i);

      sum += money->flows[i];
      gw_reckoning_add (reckoning, "cash", &(GwReckonedRow) {
        .lead = label, .from = (i + 1.0) / money->n_months, .to = (sum - low) / (high - low),
      });
    }
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
  add_cash (reckoning, gw_ask_get_lead (ask)->investment);
}
