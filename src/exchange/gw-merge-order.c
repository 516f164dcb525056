/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-merge-private.h"

#include <string.h>

/* The order of a list that both sides changed. What all three have is the skeleton, put in the order
 * that both sides' moves lead to; everything else is attached to its predecessor: what one side
 * inserted to the one it has there, what both inserted to the one whose key sorts first. All keys of
 * the two sides stay; each key stands once in a side. */

/* The predecessor of the first; sorts before every key. */
static const char START[] = "";

typedef struct
{
  GHashTable *followers; /* key or START -> GPtrArray of the keys attached to it */
  GPtrArray  *result;
} Order;

static gboolean
is_equal (const GPtrArray *a,
          const GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (a->pdata[i] != b->pdata[i])
      return FALSE;

  return TRUE;
}

/* key -> place + 1 */
static GHashTable *
number (const GPtrArray *keys)
{
  GHashTable *numbers = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < keys->len; i++)
    g_hash_table_insert (numbers, keys->pdata[i], GUINT_TO_POINTER (i + 1));
  return numbers;
}

/* The keys of @keys that are in both @one and @two. */
static GPtrArray *
choose (const GPtrArray *keys,
        GHashTable      *one,
        GHashTable      *two)
{
  GPtrArray *chosen = g_ptr_array_new ();

  for (guint i = 0; i < keys->len; i++)
    if (g_hash_table_contains (one, keys->pdata[i]) && g_hash_table_contains (two, keys->pdata[i]))
      g_ptr_array_add (chosen, keys->pdata[i]);
  return chosen;
}

/* Of what all three have, the order that both sides' moves lead to. */
static GPtrArray *
find_skeleton (const GPtrArray *base,
               const GPtrArray *ours,
               const GPtrArray *theirs)
{
  g_autoptr (GHashTable) in_ours = number (ours);
  g_autoptr (GHashTable) in_theirs = number (theirs);
  g_autoptr (GPtrArray) b = choose (base, in_ours, in_theirs);
  g_autoptr (GHashTable) in_all = number (base->len > 0 ? b : ours);
  g_autoptr (GPtrArray) o = choose (ours, in_all, in_theirs);
  g_autoptr (GPtrArray) t = choose (theirs, in_all, in_ours);

  if (is_equal (o, t) || is_equal (t, b))
    return g_steal_pointer (&o);
  if (is_equal (o, b))
    return g_steal_pointer (&t);
  if (b->len != o->len)
    return g_ptr_array_new ();

  return gw_merge_moves (b, o, t);
}

static const char *
find_predecessor (const GPtrArray *side,
                  GHashTable      *places,
                  const char      *key)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (places, key));

  return place == 0 ? NULL : place == 1 ? START : side->pdata[place - 2];
}

static void
attach (Order      *self,
        const char *key,
        const char *predecessor)
{
  GPtrArray *followers = g_hash_table_lookup (self->followers, predecessor);

  if (followers == NULL)
    {
      followers = g_ptr_array_new ();
      g_hash_table_insert (self->followers, (gpointer) predecessor, followers);
    }
  g_ptr_array_add (followers, (gpointer) key);
}

static const char *
choose_predecessor (const char *o,
                    const char *t)
{
  if (o == NULL || t == NULL)
    return o != NULL ? o : t;

  return strcmp (o, t) < 0 ? o : t;
}

static void
attach_rest (Order           *self,
             const GPtrArray *skeleton,
             const GPtrArray *ours,
             const GPtrArray *theirs)
{
  g_autoptr (GHashTable) in_skeleton = number (skeleton);
  g_autoptr (GHashTable) in_ours = number (ours);
  g_autoptr (GHashTable) in_theirs = number (theirs);
  const GPtrArray *const both[] = { ours, theirs };

  for (guint i = 0; i < G_N_ELEMENTS (both); i++)
    for (guint j = 0; j < both[i]->len; j++)
      {
        const char *key = both[i]->pdata[j];

        if (g_hash_table_contains (in_skeleton, key)
            || (i == 1 && g_hash_table_contains (in_ours, key)))
          continue;
        attach (self, key, choose_predecessor (find_predecessor (ours, in_ours, key),
                                               find_predecessor (theirs, in_theirs, key)));
      }
}

static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Writes what is attached to @key, each followed by what is attached to it in turn; a stack, as
 * such chains may be long. */
static void
write_followers (Order      *self,
                 const char *key)
{
  g_autoptr (GPtrArray) stack = g_ptr_array_new ();

  g_ptr_array_add (stack, (gpointer) key);
  while (stack->len > 0)
    {
      const char *next = g_ptr_array_steal_index (stack, stack->len - 1);
      GPtrArray *followers = g_hash_table_lookup (self->followers, next);

      if (next != key)
        g_ptr_array_add (self->result, (gpointer) next);
      if (followers == NULL)
        continue;
      g_ptr_array_sort (followers, compare_keys);
      for (guint i = followers->len; i > 0; i--)
        g_ptr_array_add (stack, followers->pdata[i - 1]);
      g_hash_table_remove (self->followers, next);
    }
}

/* Every key that hangs on one that was not written. */
static GPtrArray *
list_hanging (Order *self)
{
  GPtrArray *keys = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->followers);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    g_ptr_array_extend (keys, value, NULL, NULL);
  g_ptr_array_sort (keys, compare_keys);
  return keys;
}

/* Two that each side put behind the other hang on nothing: the first in order goes to the end,
 * and the other behind it. */
static void
write_circles (Order *self)
{
  while (g_hash_table_size (self->followers) > 0)
    {
      g_autoptr (GPtrArray) keys = list_hanging (self);
      const char *first = keys->pdata[0];
      GHashTableIter iter;
      gpointer value;

      g_hash_table_iter_init (&iter, self->followers);
      while (g_hash_table_iter_next (&iter, NULL, &value))
        g_ptr_array_remove (value, (gpointer) first);
      g_ptr_array_add (self->result, (gpointer) first);
      write_followers (self, first);
    }
}

/**
 * gw_merge_order:
 * @base: (element-type utf8): keys, of which equal ones are one pointer; those that are in neither
 *   side are not looked at
 *
 * Returns: (transfer container) (element-type utf8): every key of the two sides once
 */
GPtrArray *
gw_merge_order (GPtrArray *base,
                GPtrArray *ours,
                GPtrArray *theirs)
{
  if (is_equal (ours, theirs))
    return g_ptr_array_copy (ours, NULL, NULL);

  g_autoptr (GHashTable) followers
      = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  Order self = { followers, g_ptr_array_new () };
  g_autoptr (GPtrArray) skeleton = find_skeleton (base, ours, theirs);

  attach_rest (&self, skeleton, ours, theirs);
  write_followers (&self, START);
  for (guint i = 0; i < skeleton->len; i++)
    {
      g_ptr_array_add (self.result, skeleton->pdata[i]);
      write_followers (&self, skeleton->pdata[i]);
    }
  write_circles (&self);
  return self.result;
}
