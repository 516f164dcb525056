/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-main-text.h"

/* Returns: the part that says what the item is: its title, statement or name, or the text between
 * its tags; -1 when it says nothing */
int
gw_item_get_main_part (const GwItem *item)
{
  static const char *const names[] = { "title", "statement", "name", "reply", "measure", "date" };
  const GwKind *kind = gw_item_get_kind (item);

  if (kind->body_part >= 0 && gw_item_has (item, kind->body_part))
    return kind->body_part;
  for (guint n = 0; n < G_N_ELEMENTS (names); n++)
    for (guint i = 0; i < kind->n_parts; i++)
      if (!gw_part_is_items (&kind->parts[i]) && g_strcmp0 (kind->parts[i].name, names[n]) == 0
          && gw_item_has (item, i))
        return i;

  return -1;
}

/* Returns: (transfer none) (nullable) */
const char *
gw_item_get_main_text (const GwItem *item)
{
  int part = gw_item_get_main_part (item);

  return part >= 0 ? gw_item_get_raw (item, part) : NULL;
}
