/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-shelf-list.h"

#include "gw-fold.h"
#include "gw-shelf-look.h"
#include "gw-shelf-private.h"
#include "gw-shelf-sort.h"

/* About a millisecond's worth; more rows are looked through in a thread. */
#define AT_ONCE 4000

struct _GwShelfList
{
  GObject       parent_instance;

  /* owned */
  GwTree       *library;
  GPtrArray    *order;   /* (of GwKept): all that are wanted, sorted; NULL: to be sorted anew */
  GPtrArray    *keys;    /* (of GRefString): what the rows of `order` are found by; NULL: to be read */
  GPtrArray    *hits;    /* (of GwKept): those of `order` that are shown */
  GArray       *rows;    /* (of guint): where the hits are in `order`; NULL: all or not known */
  char         *query;   /* folded */
  GStrv         words;   /* of the query; all must be found */
  GCancellable *looking; /* NULL: the hits are those of the query */
  GwShelfWish   wish;    /* with its brief */

  GwShelf      *shelf; /* borrowed from the library */
  gboolean      asked; /* whoever set the query waits for "found" */
};

enum
{
  FOUND,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GwShelfList, gw_shelf_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static GType
gw_shelf_list_get_item_type (GListModel *model)
{
  return GW_TYPE_NODE;
}

static guint
gw_shelf_list_get_n_items (GListModel *model)
{
  return GW_SHELF_LIST (model)->hits->len;
}

static gpointer
gw_shelf_list_get_item (GListModel *model,
                        guint       index)
{
  GwShelfList *self = GW_SHELF_LIST (model);

  if (index >= self->hits->len)
    return NULL;

  GwKept *kept = g_ptr_array_index (self->hits, index);
  return g_object_ref (
      gw_node_get_child (gw_tree_get_root (self->library), kept->list, kept->index));
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = gw_shelf_list_get_item_type;
  iface->get_n_items = gw_shelf_list_get_n_items;
  iface->get_item = gw_shelf_list_get_item;
}

/* Looking */

static void
sort (GwShelfList *self)
{
  if (self->order == NULL)
    self->order = gw_shelf_sort (self->shelf, &self->wish);
}

static void
stop (GwShelfList *self)
{
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
}

/* What was read of the rows is theirs no longer. */
static void
forget (GwShelfList *self)
{
  stop (self);
  g_clear_pointer (&self->keys, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_array_unref);
}

/* Only where the new hits are not the old ones the list changes. */
static void
show (GwShelfList *self,
      GPtrArray   *hits)
{
  g_autoptr (GPtrArray) before = self->hits;
  guint most = MIN (before->len, hits->len);
  guint head = 0, tail = 0;

  while (head < most && before->pdata[head] == hits->pdata[head])
    head++;
  while (tail < most - head
         && before->pdata[before->len - 1 - tail] == hits->pdata[hits->len - 1 - tail])
    tail++;
  self->hits = hits;
  if (head + tail < before->len || head + tail < hits->len)
    g_list_model_items_changed (G_LIST_MODEL (self), head, before->len - head - tail,
                                hits->len - head - tail);
  if (self->asked)
    {
      self->asked = FALSE;
      g_signal_emit (self, signals[FOUND], 0);
    }
}

/* Who types the beginning of something to use in a brief means that. */
static char *
get_beginning (GwShelfList *self)
{
  return self->wish.brief != NULL && self->words != NULL && self->words[0] != NULL
             ? g_strjoinv (" ", self->words)
             : NULL;
}

/* Takes @rows, of the order; NULL: all. */
static void
show_rows (GwShelfList *self,
           GArray      *rows)
{
  guint n = rows != NULL ? rows->len : self->order->len;
  GPtrArray *hits = g_ptr_array_sized_new (n);
  g_autoptr (GPtrArray) rest = g_ptr_array_new ();
  g_autofree char *beginning = get_beginning (self);

  for (guint i = 0; i < n; i++)
    {
      guint row = rows != NULL ? g_array_index (rows, guint, i) : i;
      gboolean begins = beginning == NULL
                        || g_str_has_prefix (g_ptr_array_index (self->keys, row), beginning);

      g_ptr_array_add (begins ? hits : rest, self->order->pdata[row]);
    }
  g_ptr_array_extend (hits, rest, NULL, NULL);
  g_clear_pointer (&self->rows, g_array_unref);
  self->rows = rows;
  show (self, hits);
}

static void
want_keys (GwShelfList *self)
{
  if (self->keys != NULL)
    return;
  self->keys = g_ptr_array_new_full (self->order->len, (GDestroyNotify) g_ref_string_release);
  for (guint i = 0; i < self->order->len; i++)
    {
      const char *key = gw_shelf_get_key (self->shelf, g_ptr_array_index (self->order, i));

      g_ptr_array_add (self->keys, g_ref_string_acquire ((char *) key));
    }
}

static void
look_now (GwShelfList *self)
{
  want_keys (self);
  show_rows (self, gw_shelf_look (self->keys, self->words, self->rows, NULL));
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GwShelfList) self = user_data;
  GArray *rows = gw_shelf_look_finish (result, NULL);

  if (rows == NULL)
    return;
  g_clear_object (&self->looking);
  show_rows (self, rows);
}

/* Many rows are looked through in a thread, once they can be without waiting for their keys. */
static void
look (GwShelfList *self)
{
  stop (self);
  sort (self);
  if (self->words == NULL || self->words[0] == NULL)
    show_rows (self, NULL);
  else if (self->order->len <= AT_ONCE)
    look_now (self);
  else
    {
      self->looking = g_cancellable_new ();
      if (!gw_shelf_is_prepared (self->shelf))
        {
          gw_shelf_prepare (self->shelf);
          return;
        }
      want_keys (self);
      gw_shelf_look_async (self->keys, self->words, self->rows, self->looking, looked_cb,
                           g_object_ref (self));
    }
}

static void
prepared_cb (GwShelfList *self)
{
  if (self->looking != NULL)
    look (self);
}

static void
sort_and_look (GwShelfList *self)
{
  g_clear_pointer (&self->order, g_ptr_array_unref);
  forget (self);
  look (self);
}

/* Following the shelf */

static void
take_off (GwShelfList *self,
          GwKept      *kept)
{
  guint index;

  if (self->order != NULL)
    g_ptr_array_remove (self->order, kept);
  if (g_ptr_array_find (self->hits, kept, &index))
    {
      g_ptr_array_remove_index (self->hits, index);
      g_list_model_items_changed (G_LIST_MODEL (self), index, 1, 0);
    }
}

/* Whether something is wanted may hang on what became of another. */
static void
look_again_later (GwShelfList *self)
{
  gboolean was_looking = self->looking != NULL;

  forget (self);
  if (self->wish.only != GW_SHELF_ALL)
    g_clear_pointer (&self->order, g_ptr_array_unref);
  if (was_looking)
    look (self);
}

static void
changed_cb (GwShelfList   *self,
            GwShelfChange  change,
            GwKept        *kept)
{
  if (change == GW_SHELF_ADDED)
    {
      sort_and_look (self);
      return;
    }
  if (change == GW_SHELF_REMOVED)
    take_off (self, kept);
  look_again_later (self);
}

static void
used_cb (GwShelfList *self)
{
  if (self->wish.brief != NULL || self->wish.only == GW_SHELF_UNUSED)
    sort_and_look (self);
}

static void
compared_cb (GwShelfList *self)
{
  if (self->wish.only == GW_SHELF_TWICE)
    sort_and_look (self);
}

static void
gw_shelf_list_finalize (GObject *object)
{
  GwShelfList *self = GW_SHELF_LIST (object);

  forget (self);
  g_clear_pointer (&self->order, g_ptr_array_unref);
  g_clear_pointer (&self->hits, g_ptr_array_unref);
  g_clear_pointer (&self->query, g_free);
  g_clear_pointer (&self->words, g_strfreev);
  g_clear_pointer (&self->wish.brief, gw_item_unref);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (gw_shelf_list_parent_class)->finalize (object);
}

static void
gw_shelf_list_class_init (GwShelfListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gw_shelf_list_finalize;

  signals[FOUND] = g_signal_new ("found", GW_TYPE_SHELF_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
gw_shelf_list_init (GwShelfList *self)
{
  self->hits = g_ptr_array_new ();
  self->wish.kind = -1;
  g_date_clear (&self->wish.today, 1);
}

/* Shows all that is kept, as the library has it, until told otherwise. */
GwShelfList *
gw_shelf_list_new (GwTree *library)
{
  GwShelfList *self = g_object_new (GW_TYPE_SHELF_LIST, NULL);

  self->library = g_object_ref (library);
  self->shelf = gw_shelf_get (library);
  g_signal_connect_object (self->shelf, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->shelf, "used", G_CALLBACK (used_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->shelf, "compared", G_CALLBACK (compared_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->shelf, "prepared", G_CALLBACK (prepared_cb), self,
                           G_CONNECT_SWAPPED);
  look (self);
  return self;
}

static GStrv
split (const char *folded)
{
  g_auto (GStrv) parts = g_strsplit (folded, " ", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_strv_builder_add (builder, parts[i]);
  return g_strv_builder_end (builder);
}

/**
 * gw_shelf_list_set_query:
 * @words: as typed; NULL or "" finds everything
 *
 * Where there is much to look through the list stays as it is until all is found; "found" says so,
 * now or then.
 */
void
gw_shelf_list_set_query (GwShelfList *self,
                         const char  *words)
{
  g_return_if_fail (GW_IS_SHELF_LIST (self));

  char *folded = gw_fold (words != NULL ? words : "");

  /* What goes on from the words before is found among what those found. */
  if (self->query == NULL || !g_str_has_prefix (folded, self->query))
    g_clear_pointer (&self->rows, g_array_unref);
  g_free (self->query);
  self->query = folded;
  g_clear_pointer (&self->words, g_strfreev);
  self->words = split (folded);
  self->asked = TRUE;
  look (self);
}

/* Has the hits of the query found now. */
void
gw_shelf_list_finish (GwShelfList *self)
{
  g_return_if_fail (GW_IS_SHELF_LIST (self));

  if (self->looking == NULL)
    return;
  stop (self);
  look_now (self);
}

/* @kind: a GwKindId; -1 for all */
void
gw_shelf_list_set_kind (GwShelfList *self,
                        int          kind)
{
  g_return_if_fail (GW_IS_SHELF_LIST (self));

  if (self->wish.kind == kind)
    return;
  self->wish.kind = kind;
  sort_and_look (self);
}

/* @today: by which a fact is old */
void
gw_shelf_list_set_only (GwShelfList *self,
                        GwShelfOnly  only,
                        const GDate *today)
{
  g_return_if_fail (GW_IS_SHELF_LIST (self));

  if (self->wish.only == only && g_date_valid (&self->wish.today)
      && g_date_compare (&self->wish.today, today) == 0)
    return;
  self->wish.only = only;
  self->wish.today = *today;
  sort_and_look (self);
}

void
gw_shelf_list_set_order (GwShelfList  *self,
                         GwShelfOrder  order)
{
  g_return_if_fail (GW_IS_SHELF_LIST (self));

  if (self->wish.order == order)
    return;
  self->wish.order = order;
  sort_and_look (self);
}

/**
 * gw_shelf_list_set_brief:
 * @brief: (nullable): a reference is taken
 *
 * What was used before with the people whom @brief is with then comes first, and what was used
 * last before the rest.
 */
void
gw_shelf_list_set_brief (GwShelfList *self,
                         GwItem      *brief)
{
  g_return_if_fail (GW_IS_SHELF_LIST (self));

  GwItem *before = self->wish.brief;
  self->wish.brief = brief != NULL ? gw_item_ref (brief) : NULL;
  g_clear_pointer (&before, gw_item_unref);
  if (brief != NULL)
    self->wish.order = GW_SHELF_BY_USE;
  sort_and_look (self);
}

/* Returns: the place of @node in the list; -1 when it is not shown */
int
gw_shelf_list_find (GwShelfList *self,
                    GwNode      *node)
{
  g_return_val_if_fail (GW_IS_SHELF_LIST (self), -1);

  gw_shelf_list_finish (self);
  for (guint i = 0; i < self->hits->len; i++)
    if (g_strcmp0 (gw_item_get_id (((GwKept *) self->hits->pdata[i])->item), gw_node_get_id (node))
        == 0)
      return i;
  return -1;
}
