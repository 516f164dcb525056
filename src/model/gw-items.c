/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-item.h"

#include <string.h>

struct _GwItems
{
  gatomicrefcount ref_count;
  guint           n;
  GwItem         *at[]; /* owned */
};

static GwItems *
items_alloc (guint n)
{
  GwItems *items = g_malloc (sizeof (GwItems) + n * sizeof (GwItem *));

  g_atomic_ref_count_init (&items->ref_count);
  items->n = n;
  return items;
}

/* @to[i] = a new reference of @from[i] */
static void
ref_all (GwItem       **to,
         GwItem *const *from,
         guint          n)
{
  for (guint i = 0; i < n; i++)
    to[i] = gw_item_ref (from[i]);
}

/* Takes a reference of each; NULL for an empty list, which is how absence is kept. */
GwItems *
gw_items_new (GwItem *const *items,
              guint          n)
{
  if (n == 0)
    return NULL;

  GwItems *self = items_alloc (n);
  ref_all (self->at, items, n);
  return self;
}

GwItems *
gw_items_ref (GwItems *items)
{
  if (items != NULL)
    g_atomic_ref_count_inc (&items->ref_count);

  return items;
}

void
gw_items_unref (GwItems *items)
{
  if (items == NULL || !g_atomic_ref_count_dec (&items->ref_count))
    return;

  for (guint i = 0; i < items->n; i++)
    gw_item_unref (items->at[i]);
  g_free (items);
}

/* NULL is the empty list. */
guint
gw_items_get_n (const GwItems *items)
{
  return items != NULL ? items->n : 0;
}

/* Returns: (transfer none) */
GwItem *
gw_items_get (const GwItems *items,
              guint          index)
{
  g_return_val_if_fail (items != NULL && index < items->n, NULL);

  return items->at[index];
}

/* @items: (nullable): stays as it is
 *
 * Returns: (transfer full): a list with @item before what stood at @index; @index may be its
 * length */
GwItems *
gw_items_insert (GwItems *items,
                 guint    index,
                 GwItem  *item)
{
  guint n = gw_items_get_n (items);

  g_return_val_if_fail (index <= n, gw_items_ref (items));

  GwItems *self = items_alloc (n + 1);
  if (n > 0)
    {
      ref_all (self->at, items->at, index);
      ref_all (self->at + index + 1, items->at + index, n - index);
    }
  self->at[index] = gw_item_ref (item);
  return self;
}

/* Returns: (transfer full) (nullable): a list without what stood at @index; NULL when nothing is
 * left */
GwItems *
gw_items_remove (GwItems *items,
                 guint    index)
{
  guint n = gw_items_get_n (items);

  g_return_val_if_fail (index < n, gw_items_ref (items));

  if (n == 1)
    return NULL;

  GwItems *self = items_alloc (n - 1);
  ref_all (self->at, items->at, index);
  ref_all (self->at + index, items->at + index + 1, n - index - 1);
  return self;
}

/* Returns: (transfer full): a list with @item in the place of what stood at @index */
GwItems *
gw_items_replace (GwItems *items,
                  guint    index,
                  GwItem  *item)
{
  guint n = gw_items_get_n (items);

  g_return_val_if_fail (index < n, gw_items_ref (items));

  GwItems *self = items_alloc (n);
  ref_all (self->at, items->at, index);
  self->at[index] = gw_item_ref (item);
  ref_all (self->at + index + 1, items->at + index + 1, n - index - 1);
  return self;
}

/* @to is the place the item has afterwards. */
GwItems *
gw_items_move (GwItems *items,
               guint    from,
               guint    to)
{
  guint n = gw_items_get_n (items);

  g_return_val_if_fail (from < n && to < n, gw_items_ref (items));

  GwItems *self = items_alloc (n);
  ref_all (self->at, items->at, n);

  GwItem *moved = self->at[from];
  if (from < to)
    memmove (self->at + from, self->at + from + 1, (to - from) * sizeof (GwItem *));
  else
    memmove (self->at + to + 1, self->at + to, (from - to) * sizeof (GwItem *));
  self->at[to] = moved;
  return self;
}

/* Whether two lists hold equal items in the same order; NULL is the empty list. */
gboolean
gw_items_equal (const GwItems *a,
                const GwItems *b)
{
  if (a == b)
    return TRUE;
  if (gw_items_get_n (a) != gw_items_get_n (b))
    return FALSE;

  for (guint i = 0; i < a->n; i++)
    if (!gw_item_equal (a->at[i], b->at[i]))
      return FALSE;

  return TRUE;
}
