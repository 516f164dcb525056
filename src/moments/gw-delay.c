/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-delay.h"

#include "gw-fields.h"
#include "gw-input-range.h"

#include <glib/gi18n-lib.h>

static const GwField cost
    = { GW_WORK_DELAY_COST, GW_WORK_DELAY_COST_LOW, GW_WORK_DELAY_COST_HIGH, 0 };
static const GwField miss = { GW_WORK_MISS_COST, 0, 0, 0 };
static const GwField date = { GW_WORK_BY, 0, 0, 0 };

/* "570k" as "570k a year"; who wrote the year already need not write it twice. */
static char *
a_year (const char *amount)
{
  g_auto (GwInputRange) range = { 0 };

  if (gw_input_range (amount, GW_INPUT_OF_MONEY, &range) != GW_INPUT_UNDERSTOOD
      || range.per != GW_PER_NONE)
    return g_strdup (amount);
  return g_strdup_printf ("%s a year", amount);
}

/* What is lost on the day, as far as it is lost indeed. */
static char *
expect (const char *amount,
        double      lost)
{
  g_auto (GwInputRange) range = { 0 };

  if (gw_input_range (amount, GW_INPUT_OF_MONEY, &range) != GW_INPUT_UNDERSTOOD)
    return g_strdup (amount);
  return g_strdup_printf ("%.0f", lost * range.likely);
}

static gboolean
take (GwTree      *tree,
      GwNode      *work,
      GwDelayWay   way,
      const char  *amount,
      const char  *by,
      double       lost,
      GDateTime   *now,
      GError     **error)
{
  g_autofree char *yearly = a_year (amount);
  g_autofree char *expected = expect (amount, lost);

  switch (way)
    {
    case GW_DELAY_PER_WEEK:
      return gw_field_set_text (tree, work, &cost, amount, now, error);
    case GW_DELAY_PER_YEAR:
      return gw_field_set_text (tree, work, &cost, yearly, now, error);
    case GW_DELAY_DATE:
      /* No week before that day costs anything. */
      return gw_field_set_text (tree, work, &date, by, now, error)
             && gw_field_set_text (tree, work, &miss, expected, now, error)
             && gw_field_set_text (tree, work, &cost, "", now, error);
    case GW_DELAY_UNKNOWN:
    case GW_N_DELAYS:
    default:
      return gw_field_set_text (tree, work, &cost, "", now, error);
    }
}

/**
 * gw_delay_take:
 * @amount: as it was typed; what is lost on the day, where a date would be missed
 * @by: the day, as it was typed; only where a date would be missed
 * @lost: how probable it is that the amount is really lost, 0 … 1
 *
 * Writes down what a week later costs, however it is known: a year has 52 weeks, a missed date costs
 * what is lost then times how probable that is. One step of the history.
 *
 * Returns: FALSE with a sentence for the person when it was not understood; nothing changed then
 */
gboolean
gw_delay_take (GwTree      *tree,
               GwNode      *work,
               GwDelayWay   way,
               const char  *amount,
               const char  *by,
               double       lost,
               GDateTime   *now,
               GError     **error)
{
  gw_tree_seal (tree);
  gw_tree_begin (tree, _("What a week later costs"));
  if (take (tree, work, way, amount, by, lost, now, error))
    return gw_tree_commit (tree, error);
  gw_tree_cancel (tree);
  return FALSE;
}
