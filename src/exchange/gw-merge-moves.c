/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-merge-private.h"

#include <string.h>

/* Two orders of the same keys, both made from a third by moving some. One key that both moved goes
 * after the predecessor that sorts first. Otherwise two keys change their order when either side
 * changed it: the join of the two in the weak order of permutations (Björner 1984, "Orderings of
 * Coxeter groups"), whose pairs are those of both sides, and what follows from them. It exists
 * always, does not ask which side is which, and joining one of the two again changes nothing. */

/* The join looks at each pair; a longer list with moves on both sides stays as the first side has
 * it. */
#define MAX_KEYS 3000

typedef struct
{
  guint   n;
  gsize   words;   /* of 64 bits in a row */
  guint64 *turned; /* row i, bit j > i: j comes before i although the base has i first */
} Join;

static guint *
find_places (const GPtrArray *base,
             const GPtrArray *side)
{
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);
  guint *order = g_new (guint, base->len + 1);

  for (guint i = 0; i < base->len; i++)
    g_hash_table_insert (places, base->pdata[i], GUINT_TO_POINTER (i));
  for (guint i = 0; i < side->len; i++)
    order[i] = GPOINTER_TO_UINT (g_hash_table_lookup (places, side->pdata[i]));
  return order;
}

/* Whether @order is 0, 1, 2 … with only @moved in another place. */
static gboolean
is_move_of (const guint *order,
            guint        n,
            guint        moved)
{
  guint expected = 0;

  for (guint i = 0; i < n; i++)
    {
      if (order[i] == moved)
        continue;
      if (expected == moved)
        expected++;
      if (order[i] != expected++)
        return FALSE;
    }

  return TRUE;
}

/* The key that one move of it explains both orders; -1 = none. A swap of neighbours is a move of
 * either. */
static int
find_single_move (const guint *ours,
                  const guint *theirs,
                  guint        n)
{
  guint first = 0;

  while (ours[first] == first)
    first++;

  const guint candidates[] = { first, ours[first] };
  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    if (is_move_of (ours, n, candidates[i]) && is_move_of (theirs, n, candidates[i]))
      return (int) candidates[i];
  return -1;
}

static const char *
get_predecessor (const GPtrArray *side,
                 const char      *key)
{
  for (guint i = 1; i < side->len; i++)
    if (side->pdata[i] == key)
      return side->pdata[i - 1];

  return "";
}

static void
note_turned (Join        *self,
             const guint *order)
{
  for (guint i = 0; i < self->n; i++)
    for (guint j = i + 1; j < self->n; j++)
      if (order[j] < order[i])
        self->turned[order[j] * self->words + order[i] / 64] |= G_GUINT64_CONSTANT (1)
                                                                << (order[i] % 64);
}

static gboolean
is_turned (const Join *self,
           guint       i,
           guint       j)
{
  return (self->turned[i * self->words + j / 64] >> (j % 64) & 1) != 0;
}

/* What comes after what comes after: rows from the end, so that each is complete when it is used. */
static void
close_over (Join *self)
{
  for (guint i = self->n; i-- > 0;)
    for (guint j = i + 1; j < self->n; j++)
      if (is_turned (self, i, j))
        for (gsize w = 0; w < self->words; w++)
          self->turned[i * self->words + w] |= self->turned[j * self->words + w];
}

static GPtrArray *
write_order (const Join      *self,
             const GPtrArray *base)
{
  GPtrArray *result = g_ptr_array_new ();
  g_autofree guint *place = g_new0 (guint, self->n);

  for (guint i = 0; i < self->n; i++)
    for (guint j = i + 1; j < self->n; j++)
      place[is_turned (self, i, j) ? i : j]++;

  g_ptr_array_set_size (result, self->n);
  for (guint i = 0; i < self->n; i++)
    result->pdata[place[i]] = base->pdata[i];
  return result;
}

/**
 * gw_merge_moves:
 * @base: (element-type utf8): the keys; the other two hold the same in other orders
 *
 * Returns: (transfer container) (element-type utf8)
 */
GPtrArray *
gw_merge_moves (const GPtrArray *base,
                const GPtrArray *ours,
                const GPtrArray *theirs)
{
  g_autofree guint *o = find_places (base, ours);
  g_autofree guint *t = find_places (base, theirs);
  int single = find_single_move (o, t, base->len);

  if (single >= 0 || base->len > MAX_KEYS)
    {
      const char *key = base->pdata[MAX (single, 0)];
      gboolean first = strcmp (get_predecessor (ours, key), get_predecessor (theirs, key)) <= 0;
      return g_ptr_array_copy ((GPtrArray *) (first ? ours : theirs), NULL, NULL);
    }

  Join self = { base->len, base->len / 64 + 1, NULL };
  self.turned = g_new0 (guint64, self.n * self.words);
  note_turned (&self, o);
  note_turned (&self, t);
  close_over (&self);
  GPtrArray *result = write_order (&self, base);
  g_free (self.turned);
  return result;
}
