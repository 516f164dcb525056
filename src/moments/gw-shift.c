/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-shift.h"

#include "gw-grain.h"

#include <string.h>

static gboolean
is_time (const GwPart *part)
{
  return part->type == GW_TYPE_DATE || part->type == GW_TYPE_STAMP || part->type == GW_TYPE_MONTH
         || part->type == GW_TYPE_MONTH_OR_NEVER || part->type == GW_TYPE_GRAIN;
}

/* NULL when it names no time. */
static char *
shift_text (const char *text,
            int         days)
{
  GwGrain grain = gw_grain_of (text);
  GDate first, last;
  g_autofree char *moved = NULL;
  const char *time = strchr (text, 'T');

  if (grain == GW_GRAIN_NONE || !gw_grain_bounds (text, &first, &last))
    return NULL;

  g_date_add_days (&first, g_date_days_between (&first, &last) / 2);
  if (days >= 0)
    g_date_add_days (&first, days);
  else
    g_date_subtract_days (&first, -days);
  moved = gw_grain_write (grain, &first);
  return g_strconcat (moved, time, NULL);
}

static GwItem *
shift_part (GwItem *item,
            guint   part,
            int     days)
{
  const char *text = gw_item_get_text (item, part);
  g_autofree char *moved = text != NULL ? shift_text (text, days) : NULL;

  return moved != NULL ? gw_item_with_text (item, part, moved) : gw_item_ref (item);
}

static GwItem *
shift_list (GwItem *item,
            guint   part,
            int     days)
{
  g_autoptr (GPtrArray) moved
      = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);
  g_autoptr (GwItems) items = NULL;

  for (guint i = 0; i < gw_item_count (item, part); i++)
    g_ptr_array_add (moved, gw_shift_days (gw_item_get_child (item, part, i), days));
  if (moved->len == 0)
    return gw_item_ref (item);

  items = gw_items_new ((GwItem *const *) moved->pdata, moved->len);
  return gw_item_with_items (item, part, items);
}

GwItem *
gw_shift_days (GwItem *item,
               int     days)
{
  const GwKind *kind;
  GwItem *moved;

  g_return_val_if_fail (item != NULL, NULL);

  kind = gw_item_get_kind (item);
  moved = gw_item_ref (item);
  for (guint part = 0; part < kind->n_parts; part++)
    {
      GwItem *next;

      if (gw_part_is_items (&kind->parts[part]))
        next = shift_list (moved, part, days);
      else if (is_time (&kind->parts[part]))
        next = shift_part (moved, part, days);
      else
        continue;
      gw_item_unref (moved);
      moved = next;
    }
  return moved;
}
