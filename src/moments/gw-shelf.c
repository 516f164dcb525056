/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-shelf-private.h"

#include "gw-fold.h"
#include "gw-main-text.h"

#include <string.h>

/* About two milliseconds' worth. */
#define FOLDED_AT_ONCE 1000

#define FIRST_LIST GW_LIBRARY_PARTIES
#define LAST_LIST  GW_LIBRARY_FALLBACKS

struct _GwShelf
{
  GObject     parent_instance;

  GwTree     *library;                       /* borrowed: it owns us */
  GPtrArray  *lists[GW_LIBRARY_N_PARTS];     /* owned (of GwKept) */
  GHashTable *by_id;                         /* owned: borrowed id of the item -> GwKept */
  GwShelfTwins *twins;                       /* owned */
  GwUses     *uses;                          /* owned, nullable */
  GwKept     *added;                         /* while it is held: the last that was added; NULL: none */
  gboolean    held;
  guint       prepared;                      /* how many have their key, as far as we know */
  guint       prepare_id;
};

G_DEFINE_FINAL_TYPE (GwShelf, gw_shelf, G_TYPE_OBJECT)

enum
{
  CHANGED,
  USED,
  COMPARED,
  PREPARED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
kept_free (gpointer data)
{
  GwKept *kept = data;

  gw_item_unref (kept->item);
  g_clear_pointer (&kept->key, g_ref_string_release);
  g_free (kept);
}

static GwKept *
kept_new (guint   list,
          guint   index,
          GwItem *item)
{
  GwKept *kept = g_new0 (GwKept, 1);

  kept->list = list;
  kept->index = index;
  kept->item = gw_item_ref (item);
  return kept;
}

/* What it is found by */

static void
append_names (GwShelf    *self,
              GwItem     *item,
              GString    *text)
{
  int part = gw_kind_find_attribute (gw_item_get_kind (item), "party");
  g_auto (GStrv) ids = part >= 0 ? gw_item_dup_words (item, part) : NULL;

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      GwItem *party = gw_shelf_find (self, ids[i]);

      if (party != NULL)
        g_string_append_printf (text, " %s", gw_item_get_text (party, GW_PARTY_NAME));
    }
}

/* Returns: (transfer full): a GRefString: its own words, then all else that is a text, its tags, and
 *   whose it is */
static char *
make_key (GwShelf *self,
          GwItem  *item)
{
  const GwKind *kind = gw_item_get_kind (item);
  int main = gw_item_get_main_part (item);
  g_autoptr (GString) text = g_string_new (main >= 0 ? gw_item_get_raw (item, main) : NULL);

  for (guint i = 0; i < kind->n_parts; i++)
    {
      const GwPart *part = &kind->parts[i];

      if ((part->type == GW_TYPE_TEXT || part->type == GW_TYPE_TAGS) && (int) i != main
          && gw_item_has (item, i))
        g_string_append_printf (text, " %s", gw_item_get_raw (item, i));
    }
  append_names (self, item, text);

  g_autofree char *folded = gw_fold (text->str);
  return g_ref_string_new (folded);
}

const char *
gw_shelf_get_key (GwShelf *self,
                  GwKept  *kept)
{
  if (kept->key == NULL)
    kept->key = make_key (self, kept->item);
  return kept->key;
}

/* Following the library */

static void
renumber (GPtrArray *list,
          guint      from)
{
  for (guint i = from; i < list->len; i++)
    ((GwKept *) g_ptr_array_index (list, i))->index = i;
}

static void
note (GwShelf *self,
      GwKept  *kept)
{
  g_hash_table_replace (self->by_id, (gpointer) gw_item_get_id (kept->item), kept);
  gw_shelf_twins_put (self->twins, kept->item);
}

static void
insert (GwShelf *self,
        guint    list,
        guint    index)
{
  GwItem *item = gw_item_get_child (gw_tree_get_item (self->library), list, index);
  GwKept *kept = kept_new (list, index, item);

  g_ptr_array_insert (self->lists[list], index, kept);
  renumber (self->lists[list], index);
  note (self, kept);
  self->prepared = 0;
  if (self->held)
    self->added = kept;
  else
    g_signal_emit (self, signals[CHANGED], 0, GW_SHELF_ADDED, kept);
}

static void
take_off (GwShelf *self,
          guint    list,
          guint    index)
{
  GwKept *kept = g_ptr_array_index (self->lists[list], index);

  g_ptr_array_steal_index (self->lists[list], index);
  renumber (self->lists[list], index);
  g_hash_table_remove (self->by_id, gw_item_get_id (kept->item));
  gw_shelf_twins_drop (self->twins, gw_item_get_id (kept->item));
  if (self->added == kept)
    self->added = NULL;
  g_signal_emit (self, signals[CHANGED], 0, GW_SHELF_REMOVED, kept);
  kept_free (kept);
}

static void
move (GwShelf *self,
      guint    list,
      guint    from,
      guint    to)
{
  g_ptr_array_insert (self->lists[list], to, g_ptr_array_steal_index (self->lists[list], from));
  renumber (self->lists[list], MIN (from, to));
}

/* The names of people stand in the keys of what is theirs. */
static void
forget_keys (GwShelf *self)
{
  for (guint list = FIRST_LIST + 1; list <= LAST_LIST; list++)
    for (guint i = 0; i < self->lists[list]->len; i++)
      g_clear_pointer (&((GwKept *) g_ptr_array_index (self->lists[list], i))->key,
                       g_ref_string_release);
}

static void
change (GwShelf *self,
        guint    list,
        guint    index)
{
  GwKept *kept = g_ptr_array_index (self->lists[list], index);

  g_hash_table_remove (self->by_id, gw_item_get_id (kept->item));
  gw_item_unref (kept->item);
  kept->item = gw_item_ref (gw_item_get_child (gw_tree_get_item (self->library), list, index));
  g_clear_pointer (&kept->key, g_ref_string_release);
  self->prepared = 0;
  note (self, kept);
  if (list == GW_LIBRARY_PARTIES)
    forget_keys (self);
  g_signal_emit (self, signals[CHANGED], 0, GW_SHELF_CHANGED, kept);
}

static void
edited_cb (GwShelf      *self,
           const GwEdit *edit)
{
  const GwStep *step = edit->path->len > 0 ? &g_array_index (edit->path, GwStep, 0) : NULL;
  guint list = step != NULL ? step->part : edit->part;

  if (list < FIRST_LIST || list > LAST_LIST)
    return;
  if (step != NULL)
    change (self, list, step->index);
  else if (edit->kind == GW_EDIT_INSERT)
    insert (self, list, edit->index);
  else if (edit->kind == GW_EDIT_REMOVE)
    take_off (self, list, edit->index);
  else if (edit->kind == GW_EDIT_MOVE)
    move (self, list, edit->index, edit->to);
}

static void
gw_shelf_finalize (GObject *object)
{
  GwShelf *self = GW_SHELF (object);

  g_clear_handle_id (&self->prepare_id, g_source_remove);
  for (guint list = FIRST_LIST; list <= LAST_LIST; list++)
    g_clear_pointer (&self->lists[list], g_ptr_array_unref);
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  gw_shelf_twins_free (self->twins);
  g_clear_pointer (&self->uses, gw_uses_unref);

  G_OBJECT_CLASS (gw_shelf_parent_class)->finalize (object);
}

static void
gw_shelf_class_init (GwShelfClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gw_shelf_finalize;

  signals[CHANGED] = g_signal_new ("changed", GW_TYPE_SHELF, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_POINTER);
  signals[USED] = g_signal_new ("used", GW_TYPE_SHELF, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
  signals[COMPARED] = g_signal_new ("compared", GW_TYPE_SHELF, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                    NULL, G_TYPE_NONE, 0);
  signals[PREPARED] = g_signal_new ("prepared", GW_TYPE_SHELF, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                    NULL, G_TYPE_NONE, 0);
}

static void
gw_shelf_init (GwShelf *self)
{
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
}

static void
fill (GwShelf *self)
{
  GwItem *root = gw_tree_get_item (self->library);

  for (guint list = FIRST_LIST; list <= LAST_LIST; list++)
    {
      guint n = gw_item_count (root, list);

      self->lists[list] = g_ptr_array_new_full (n, kept_free);
      for (guint i = 0; i < n; i++)
        {
          GwKept *kept = kept_new (list, i, gw_item_get_child (root, list, i));

          g_ptr_array_add (self->lists[list], kept);
          g_hash_table_insert (self->by_id, (gpointer) gw_item_get_id (kept->item), kept);
        }
    }
}

/* Public */

/* Returns: (transfer none): the one shelf of an open library, which lives as long as that */
GwShelf *
gw_shelf_get (GwTree *library)
{
  g_return_val_if_fail (GW_IS_TREE (library) && gw_tree_is_library (library), NULL);

  GwShelf *self = g_object_get_data (G_OBJECT (library), "gw-shelf");
  if (self != NULL)
    return self;

  self = g_object_new (GW_TYPE_SHELF, NULL);
  self->library = library;
  self->twins = gw_shelf_twins_new (self, library);
  fill (self);
  g_signal_connect_object (library, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (library), "gw-shelf", self, g_object_unref);
  return self;
}

/* Returns: (transfer none) */
GwShelfTwins *
gw_shelf_get_twins (GwShelf *self)
{
  return self->twins;
}

/* Returns: (transfer none): what stands in one of the library's lists, in its order */
GPtrArray *
gw_shelf_get_list (GwShelf *self,
                   guint    list)
{
  g_return_val_if_fail (list >= FIRST_LIST && list <= LAST_LIST, NULL);

  return self->lists[list];
}

/* Returns: how much is kept, of all kinds */
guint
gw_shelf_count (GwShelf *self)
{
  guint n = 0;

  g_return_val_if_fail (GW_IS_SHELF (self), 0);

  for (guint list = FIRST_LIST; list <= LAST_LIST; list++)
    n += self->lists[list]->len;
  return n;
}

/* Says nothing of what is added, by the thousand, until it is released. */
void
gw_shelf_hold (GwShelf *self)
{
  g_return_if_fail (GW_IS_SHELF (self));

  self->held = TRUE;
}

void
gw_shelf_release (GwShelf *self)
{
  GwKept *added;

  g_return_if_fail (GW_IS_SHELF (self));

  added = g_steal_pointer (&self->added);
  self->held = FALSE;
  if (added != NULL)
    g_signal_emit (self, signals[CHANGED], 0, GW_SHELF_ADDED, added);
}

/* Returns: (transfer none) (nullable) */
GwItem *
gw_shelf_find (GwShelf    *self,
               const char *id)
{
  g_return_val_if_fail (GW_IS_SHELF (self), NULL);

  GwKept *kept = g_hash_table_lookup (self->by_id, id);
  return kept != NULL ? kept->item : NULL;
}

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  return g_utf8_collate (*(char *const *) a, *(char *const *) b);
}

/* Returns: (transfer full): every tag that something has, each once, in alphabetical order */
GStrv
gw_shelf_dup_tags (GwShelf *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) tags = g_ptr_array_new_with_free_func (g_free);

  for (guint list = FIRST_LIST; list <= LAST_LIST; list++)
    for (guint i = 0; i < self->lists[list]->len; i++)
      {
        GwItem *item = ((GwKept *) g_ptr_array_index (self->lists[list], i))->item;
        int part = gw_kind_find_attribute (gw_item_get_kind (item), "tags");
        g_auto (GStrv) words = gw_item_has (item, part) ? gw_item_dup_words (item, part) : NULL;

        for (guint j = 0; words != NULL && words[j] != NULL; j++)
          if (!g_hash_table_contains (seen, words[j]))
            {
              g_ptr_array_add (tags, g_strdup (words[j]));
              g_hash_table_add (seen, g_ptr_array_index (tags, tags->len - 1));
            }
      }
  g_ptr_array_sort (tags, compare_words);
  g_ptr_array_add (tags, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&tags), FALSE);
}

/* Folds up to @n ahead. Returns: whether there is more to do */
static gboolean
fold_some (GwShelf *self,
           guint    n)
{
  guint before = 0;

  for (guint list = FIRST_LIST; list <= LAST_LIST; list++)
    {
      for (guint i = self->prepared - MIN (before, self->prepared); i < self->lists[list]->len; i++)
        {
          if (n-- == 0)
            return TRUE;
          gw_shelf_get_key (self, g_ptr_array_index (self->lists[list], i));
          self->prepared = before + i + 1;
        }
      before += self->lists[list]->len;
    }
  return FALSE;
}

static gboolean
prepare_cb (gpointer user_data)
{
  GwShelf *self = user_data;

  if (fold_some (self, FOLDED_AT_ONCE))
    return G_SOURCE_CONTINUE;
  self->prepare_id = 0;
  g_signal_emit (self, signals[PREPARED], 0);
  return G_SOURCE_REMOVE;
}

/* Folding a large library takes longer than a letter may: whoever is about to look through it has
 * that done a little at a time while the main loop is idle, before the first letter comes. */
void
gw_shelf_prepare (GwShelf *self)
{
  g_return_if_fail (GW_IS_SHELF (self));

  if (self->prepare_id == 0)
    self->prepare_id = g_idle_add (prepare_cb, self);
}

/* Whether every key is there; until then some may be. */
gboolean
gw_shelf_is_prepared (GwShelf *self)
{
  return self->prepared >= gw_shelf_count (self);
}

/* Returns: (transfer none) (nullable) */
GwUses *
gw_shelf_get_uses (GwShelf *self)
{
  g_return_val_if_fail (GW_IS_SHELF (self), NULL);

  return self->uses;
}

/* Takes a reference; tells with "used". */
void
gw_shelf_set_uses (GwShelf *self,
                   GwUses  *uses)
{
  g_return_if_fail (GW_IS_SHELF (self));

  g_clear_pointer (&self->uses, gw_uses_unref);
  self->uses = uses != NULL ? gw_uses_ref (uses) : NULL;
  g_signal_emit (self, signals[USED], 0);
}
