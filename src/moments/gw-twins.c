/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-twins.h"

#include "gw-alike.h"
#include "gw-fold.h"
#include "gw-main-text.h"

#include <string.h>

/* What one or more items say, in the same words but for case, accents, blanks and marks. */
typedef struct
{
  char      *key;   /* owned */
  GPtrArray *ids;   /* owned (of char *) */
  GwAlike   *alike; /* owned */
  GPtrArray *near;  /* owned (of Saying, borrowed): what says nearly the same, and that this */
} Saying;

struct _GwTwins
{
  GHashTable *by_key;   /* owned: key -> Saying, owned */
  GHashTable *by_id;    /* owned: id, owned -> Saying */
  GHashTable *by_words; /* owned: kind and key of a word, owned -> GPtrArray of Saying, owned */
};

static void
saying_free (gpointer data)
{
  Saying *saying = data;

  g_free (saying->key);
  g_ptr_array_unref (saying->ids);
  gw_alike_free (saying->alike);
  g_ptr_array_unref (saying->near);
  g_free (saying);
}

static Saying *
saying_new (const char   *key,
            const GwItem *item)
{
  Saying *saying = g_new0 (Saying, 1);

  saying->key = g_strdup (key);
  saying->ids = g_ptr_array_new_with_free_func (g_free);
  saying->alike = gw_alike_new (gw_item_get_main_text (item), gw_item_get_kind (item)->id);
  saying->near = g_ptr_array_new ();
  return saying;
}

/* Returns: (transfer full): what two that say the same have in common: their own words without case,
 *   accents, blanks and marks, and their kind; "" where there are none */
char *
gw_twins_make_key (const GwItem *item)
{
  const char *own = gw_item_get_main_text (item);
  g_autofree char *folded = own != NULL ? gw_fold (own) : NULL;
  g_autoptr (GString) bare = g_string_new (NULL);

  for (const char *p = folded; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_len (bare, p, g_utf8_next_char (p) - p);
  if (bare->len > 0)
    g_string_append_printf (bare, "/%s", gw_item_get_kind (item)->element);
  return g_string_free (g_steal_pointer (&bare), FALSE);
}

/* Looking for what is near */

/* Each kind has its own: "nordk/party". */
static GPtrArray *
get_posting (GwTwins    *self,
             const char *word,
             const char *key,
             gboolean    make)
{
  g_autofree char *name = g_strconcat (word, strrchr (key, '/'), NULL);
  GPtrArray *posting = g_hash_table_lookup (self->by_words, name);

  if (posting == NULL && make)
    {
      posting = g_ptr_array_new ();
      g_hash_table_insert (self->by_words, g_steal_pointer (&name), posting);
    }
  return posting;
}

static int
compare_lengths (gconstpointer a,
                 gconstpointer b)
{
  const GPtrArray *one = *(GPtrArray *const *) a, *other = *(GPtrArray *const *) b;

  return one->len < other->len ? -1 : one->len > other->len;
}

/* Every one that is alike stands in the list of a sure key, else in one of the shortest few: there
 * are more of them than words it may lack. */
static GPtrArray *
find_postings (GwTwins       *self,
               const GwAlike *alike,
               const char    *key)
{
  const char *sure = gw_alike_get_sure_key (alike);
  GPtrArray *keys = gw_alike_get_keys (alike);
  GPtrArray *postings = g_ptr_array_new ();
  guint few = MIN (gw_alike_count_odd (alike) + 1, keys->len);
  guint empty = 0;

  if (sure != NULL)
    {
      GPtrArray *posting = get_posting (self, sure, key, FALSE);

      if (posting != NULL)
        g_ptr_array_add (postings, posting);
      return postings;
    }
  for (guint i = 0; i < keys->len; i++)
    {
      GPtrArray *posting = get_posting (self, g_ptr_array_index (keys, i), key, FALSE);

      if (posting != NULL && posting->len > 0)
        g_ptr_array_add (postings, posting);
      else
        empty++;
    }
  g_ptr_array_sort (postings, compare_lengths);
  g_ptr_array_set_size (postings, MIN (postings->len, few - MIN (few, empty)));
  return postings;
}

/* Returns: (transfer container) (element-type Saying) */
static GPtrArray *
find_near (GwTwins       *self,
           const GwAlike *alike,
           const char    *key)
{
  g_autoptr (GPtrArray) postings = find_postings (self, alike, key);
  GPtrArray *near = g_ptr_array_new ();

  for (guint i = 0; i < postings->len; i++)
    {
      GPtrArray *posting = g_ptr_array_index (postings, i);

      for (guint k = 0; k < posting->len; k++)
        {
          Saying *other = g_ptr_array_index (posting, k);

          if (gw_alike_is (alike, other->alike) && !g_ptr_array_find (near, other, NULL))
            g_ptr_array_add (near, other);
        }
    }
  return near;
}

/* Following items */

static void
connect (GwTwins *self,
         Saying  *saying)
{
  GPtrArray *keys = gw_alike_get_keys (saying->alike);
  g_autoptr (GPtrArray) near = find_near (self, saying->alike, saying->key);

  for (guint i = 0; i < near->len; i++)
    {
      Saying *other = g_ptr_array_index (near, i);

      g_ptr_array_add (saying->near, other);
      g_ptr_array_add (other->near, saying);
    }
  for (guint i = 0; i < keys->len; i++)
    g_ptr_array_add (get_posting (self, g_ptr_array_index (keys, i), saying->key, TRUE), saying);
}

static void
disconnect (GwTwins *self,
            Saying  *saying)
{
  GPtrArray *keys = gw_alike_get_keys (saying->alike);

  for (guint i = 0; i < saying->near->len; i++)
    g_ptr_array_remove (((Saying *) g_ptr_array_index (saying->near, i))->near, saying);
  for (guint i = 0; i < keys->len; i++)
    g_ptr_array_remove_fast (get_posting (self, g_ptr_array_index (keys, i), saying->key, TRUE),
                             saying);
}

/* The item is known by its id from now on, with what it says now. */
void
gw_twins_put (GwTwins *self,
              GwItem  *item)
{
  const char *id = gw_item_get_id (item);
  g_autofree char *key = gw_twins_make_key (item);
  Saying *before = g_hash_table_lookup (self->by_id, id);
  Saying *saying = g_hash_table_lookup (self->by_key, key);

  if (before != NULL && before == saying)
    return;
  gw_twins_drop (self, id);
  if (*key == '\0')
    return;
  if (saying == NULL)
    {
      saying = saying_new (key, item);
      connect (self, saying);
      g_hash_table_insert (self->by_key, saying->key, saying);
    }
  g_ptr_array_add (saying->ids, g_strdup (id));
  g_hash_table_insert (self->by_id, g_strdup (id), saying);
}

void
gw_twins_drop (GwTwins    *self,
               const char *id)
{
  Saying *saying = g_hash_table_lookup (self->by_id, id);
  guint index;

  if (saying == NULL)
    return;
  g_hash_table_remove (self->by_id, id);
  if (g_ptr_array_find_with_equal_func (saying->ids, id, g_str_equal, &index))
    g_ptr_array_remove_index (saying->ids, index);
  if (saying->ids->len > 0)
    return;
  disconnect (self, saying);
  g_hash_table_remove (self->by_key, saying->key);
}

/**
 * gw_twins_new:
 * @library: read, not kept
 * @cancellable: (nullable)
 *
 * Any thread may do it. Once cancelled, what it gives is of no use.
 */
GwTwins *
gw_twins_new (GwItem       *library,
              GCancellable *cancellable)
{
  GwTwins *self = g_new0 (GwTwins, 1);

  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, saying_free);
  self->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->by_words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                          (GDestroyNotify) g_ptr_array_unref);
  for (guint list = GW_LIBRARY_PARTIES; list <= GW_LIBRARY_FALLBACKS; list++)
    for (guint i = 0; i < gw_item_count (library, list); i++)
      {
        if (g_cancellable_is_cancelled (cancellable))
          return self;
        gw_twins_put (self, gw_item_get_child (library, list, i));
      }
  return self;
}

void
gw_twins_free (GwTwins *self)
{
  g_hash_table_unref (self->by_words);
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->by_key);
  g_free (self);
}

/* Asking */

gboolean
gw_twins_knows (GwTwins    *self,
                const char *id)
{
  return g_hash_table_contains (self->by_id, id);
}

static const char *
find_other_id (const Saying *saying,
               const char   *id,
               GHashTable   *apart)
{
  for (guint i = 0; i < saying->ids->len; i++)
    {
      const char *other = g_ptr_array_index (saying->ids, i);

      if (g_strcmp0 (other, id) == 0)
        continue;
      if (apart == NULL || g_hash_table_size (apart) == 0)
        return other;

      g_autofree char *pair = gw_twins_make_pair (id, other);
      if (!g_hash_table_contains (apart, pair))
        return other;
    }
  return NULL;
}

/* Returns: (nullable): the id of another one of its kind that says the same */
const char *
gw_twins_find_same (GwTwins      *self,
                    const GwItem *item)
{
  g_autofree char *key = gw_twins_make_key (item);
  Saying *saying = g_hash_table_lookup (self->by_key, key);

  return saying != NULL ? find_other_id (saying, gw_item_get_id (item), NULL) : NULL;
}

/**
 * gw_twins_find:
 * @id: of an item that was put
 * @apart: (nullable) (element-type utf8): pairs, of gw_twins_make_pair(), that somebody told apart
 *
 * Returns: (nullable): the id of one that says the same, else of one that says nearly the same
 */
const char *
gw_twins_find (GwTwins    *self,
               const char *id,
               GHashTable *apart)
{
  const Saying *saying = g_hash_table_lookup (self->by_id, id);
  const char *other = saying != NULL ? find_other_id (saying, id, apart) : NULL;

  for (guint i = 0; saying != NULL && other == NULL && i < saying->near->len; i++)
    other = find_other_id (g_ptr_array_index (saying->near, i), id, apart);
  return other;
}

/* Returns: (transfer full): how two are remembered as told apart, in either order */
char *
gw_twins_make_pair (const char *one,
                    const char *other)
{
  return strcmp (one, other) < 0 ? g_strconcat (one, " ", other, NULL)
                                 : g_strconcat (other, " ", one, NULL);
}
