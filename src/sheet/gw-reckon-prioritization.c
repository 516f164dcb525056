/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-reckon-private.h"

#include "gw-delay-bars.h"
#include "gw-price.h"
#include "gw-say.h"

/* The price leads, what follows from dates is read first, and the last sentence says how it was
 * counted. */
static void
add_price (GwReckoning *reckoning,
           GwPrice     *price)
{
  g_autoptr (GString) strong = g_string_new (NULL);
  guint n = price->sentences->len;

  if (n == 0)
    return;
  for (guint i = 1; i + 1 < n; i++)
    g_string_append_printf (strong, "%s%s", strong->len > 0 ? " " : "",
                            (const char *)g_ptr_array_index (price->sentences, i));
  gw_reckoning_add (reckoning, "price", &(GwReckonedRow) {
    .text = g_ptr_array_index (price->sentences, 0),
    .strong = strong->len > 0 ? strong->str : NULL,
    .below = n > 1 ? g_ptr_array_index (price->sentences, n - 1) : NULL,
  });
}

static char *
dup_day (GwDay day)
{
  GDate date;

  if (day == GW_DAY_NONE)
    return NULL;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  return gw_say_day (&date);
}

/* What waits, the dearest first. */
static void
draw_slips (GwReckoning *reckoning,
            GwPrice     *price)
{
  GwItem *element = gw_brief_get_moment_item (price->brief);
  guint n = price->slips->len;
  g_autofree GwDelay *delays = g_new0 (GwDelay, n + 1);
  g_autoptr (GPtrArray) days = g_ptr_array_new_with_free_func (g_free);

  if (n == 0)
    return;
  for (guint i = 0; i < n; i++)
    {
      const GwSlip *slip = &g_array_index (price->slips, GwSlip, i);
      char *from = dup_day (slip->from);
      char *to = dup_day (slip->to);

      g_ptr_array_add (days, from);
      g_ptr_array_add (days, to);
      delays[i] = (GwDelay) { slip->name, slip->weeks, slip->cost, from, to };
    }

  GwDelayBars bars = { delays, n, gw_item_get_text (element, GW_PRIORITIZATION_CURRENCY) };
  g_autoptr (GwDiagram) diagram = gw_delay_bars_draw_up (&bars);

  gw_reckoning_set_diagram (reckoning, "slips", diagram);
}

/* Without a price, what was answered all the same. */
static void
add_waiting (GwReckoning *reckoning,
             GwItem      *brief)
{
  g_autofree char *text = gw_price_say_waiting (brief);

  if (text != NULL)
    gw_reckoning_add (reckoning, "price", &(GwReckonedRow) { .text = text });
}

void
gw_reckon_prioritization (GwReckoning *reckoning,
                          GwItem      *brief)
{
  g_autoptr (GwPrice) price = gw_price_new (brief);

  if (price == NULL)
    {
      add_waiting (reckoning, brief);
      return;
    }
  add_price (reckoning, price);
  draw_slips (reckoning, price);
  for (guint i = 0; i < gw_item_count (brief, GW_BRIEF_OPTIONS); i++)
    {
      const char *option = gw_item_get_id (gw_item_get_child (brief, GW_BRIEF_OPTIONS, i));
      g_autofree char *moves = gw_price_say_moves (price, option);

      if (moves != NULL)
        gw_reckoning_add (reckoning, "ways", &(GwReckonedRow) { .item = option, .below = moves });
    }
}
