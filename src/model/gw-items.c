/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-item.h"

#include <string.h>

/* So many items stand in a piece; only the last of a list has fewer. */
#define PIECE 64

/* Lists share the pieces in which they are the same, so that one text of one item among many costs a
 * piece and not a list. */
typedef struct
{
  gatomicrefcount ref_count;
  guint           n;
  GwItem         *at[PIECE]; /* owned */
} Piece;

struct _GwItems
{
  gatomicrefcount ref_count;
  guint           n;
  Piece          *pieces[]; /* owned */
};

static guint
count_pieces (guint n)
{
  return (n + PIECE - 1) / PIECE;
}

static Piece *
piece_new (GwItem *const *items,
           guint          n)
{
  Piece *piece = g_malloc (G_STRUCT_OFFSET (Piece, at) + n * sizeof (GwItem *));

  g_atomic_ref_count_init (&piece->ref_count);
  piece->n = n;
  for (guint i = 0; i < n; i++)
    piece->at[i] = gw_item_ref (items[i]);
  return piece;
}

static Piece *
piece_ref (Piece *piece)
{
  g_atomic_ref_count_inc (&piece->ref_count);
  return piece;
}

static void
piece_unref (Piece *piece)
{
  if (!g_atomic_ref_count_dec (&piece->ref_count))
    return;

  for (guint i = 0; i < piece->n; i++)
    gw_item_unref (piece->at[i]);
  g_free (piece);
}

static GwItems *
items_alloc (guint n)
{
  GwItems *items = g_malloc (sizeof (GwItems) + count_pieces (n) * sizeof (Piece *));

  g_atomic_ref_count_init (&items->ref_count);
  items->n = n;
  return items;
}

/* @rest: (element-type GwItem): what comes after the first @n_kept pieces of @items */
static GwItems *
items_join (GwItems   *items,
            guint      n_kept,
            GPtrArray *rest)
{
  guint n = n_kept * PIECE + rest->len;
  GwItems *self = items_alloc (n);

  for (guint i = 0; i < n_kept; i++)
    self->pieces[i] = piece_ref (items->pieces[i]);
  for (guint i = 0; i < rest->len; i += PIECE)
    self->pieces[n_kept + i / PIECE]
      = piece_new ((GwItem *const *) rest->pdata + i, MIN (PIECE, rest->len - i));
  return self;
}

/* Returns: (transfer container): what comes after the first @n_kept pieces */
static GPtrArray *
list_rest (GwItems *items,
           guint    n_kept)
{
  GPtrArray *rest = g_ptr_array_new ();

  for (guint i = n_kept * PIECE; i < gw_items_get_n (items); i++)
    g_ptr_array_add (rest, gw_items_get (items, i));
  return rest;
}

/* Takes a reference of each; NULL for an empty list, which is how absence is kept. */
GwItems *
gw_items_new (GwItem *const *items,
              guint          n)
{
  if (n == 0)
    return NULL;

  GwItems *self = items_alloc (n);

  for (guint i = 0; i < n; i += PIECE)
    self->pieces[i / PIECE] = piece_new (items + i, MIN (PIECE, n - i));
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

  for (guint i = 0; i < count_pieces (items->n); i++)
    piece_unref (items->pieces[i]);
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

  return items->pieces[index / PIECE]->at[index % PIECE];
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

  g_autoptr (GPtrArray) rest = list_rest (items, index / PIECE);

  g_ptr_array_insert (rest, (int) (index % PIECE), item);
  return items_join (items, index / PIECE, rest);
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

  g_autoptr (GPtrArray) rest = list_rest (items, index / PIECE);

  g_ptr_array_remove_index (rest, index % PIECE);
  return items_join (items, index / PIECE, rest);
}

/* Returns: (transfer full): a list with @item in the place of what stood at @index */
GwItems *
gw_items_replace (GwItems *items,
                  guint    index,
                  GwItem  *item)
{
  guint n = gw_items_get_n (items);

  g_return_val_if_fail (index < n, gw_items_ref (items));

  Piece *before = items->pieces[index / PIECE];
  GwItem *at[PIECE];
  GwItems *self = items_alloc (n);

  memcpy (at, before->at, before->n * sizeof (GwItem *));
  at[index % PIECE] = item;
  for (guint i = 0; i < count_pieces (n); i++)
    self->pieces[i] = i == index / PIECE ? piece_new (at, before->n) : piece_ref (items->pieces[i]);
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

  guint n_kept = MIN (from, to) / PIECE;
  g_autoptr (GPtrArray) rest = list_rest (items, n_kept);
  GwItem *moved = g_ptr_array_steal_index (rest, from - n_kept * PIECE);

  g_ptr_array_insert (rest, (int) (to - n_kept * PIECE), moved);
  return items_join (items, n_kept, rest);
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
    if (!gw_item_equal (gw_items_get (a, i), gw_items_get (b, i)))
      return FALSE;

  return TRUE;
}
