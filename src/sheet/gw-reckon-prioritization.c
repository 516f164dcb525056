/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-reckon-private.h"

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

static void
add_slips (GwReckoning *reckoning,
           GwPrice     *price)
{
  double most = 0;

  for (guint i = 0; i < price->slips->len; i++)
    most = MAX (most, g_array_index (price->slips, GwSlip, i).weeks);
  for (guint i = 0; i < price->slips->len; i++)
    {
      const GwSlip *slip = &g_array_index (price->slips, GwSlip, i);
      g_autofree char *weeks = gw_say_weeks (slip->weeks);

      gw_reckoning_add (reckoning, "slips", &(GwReckonedRow) {
        .lead = slip->name, .tail = weeks, .to = most > 0 ? slip->weeks / most : 0,
      });
    }
}

void
gw_reckon_prioritization (GwReckoning *reckoning,
                          GwItem      *brief)
{
  g_autoptr (GwPrice) price = gw_price_new (brief);

  if (price == NULL)
    return;
  add_price (reckoning, price);
  add_slips (reckoning, price);
  for (guint i = 0; i < gw_item_count (brief, GW_BRIEF_OPTIONS); i++)
    {
      const char *option = gw_item_get_id (gw_item_get_child (brief, GW_BRIEF_OPTIONS, i));
      g_autofree char *moves = gw_price_say_moves (price, option);

      if (moves != NULL)
        gw_reckoning_add (reckoning, "ways", &(GwReckonedRow) { .item = option, .below = moves });
    }
}
