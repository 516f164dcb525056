/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-shelf-list.h"

#include "gw-fold.h"
#include "gw-fact.h"
#include "gw-shelf-private.h"

#include <string.h>

struct _GwShelfList
{
  GObject       parent_instance;

  /* owned */
  GwTree       *library;
  GPtrArray    *order; /* (of GwKept): all of the kind, sorted; NULL: to be sorted anew */
  GPtrArray    *hits;  /* (of GwKept): those of `order` that are shown */
  GStrv         words; /* folded; all must be found */
  GwItem       *brief; /* nullable: for which something is looked for */

  GwShelf      *shelf; /* borrowed from the library */
  int           kind;  /* GwKindId; -1: all */
  GwShelfOnly   only;
  GDate         today;
  GwShelfOrder  sort;
};

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

/* Sorting */

typedef struct
{
  GwKept     *kept;
  const char *by;     /* what it is sorted by: "" and NULL last */
  gboolean    is_ours; /* used before with the people of the brief */
} Place;

static const char *
get_text (GwItem     *item,
          const char *name)
{
  int part = gw_kind_find_attribute (gw_item_get_kind (item), name);

  return part >= 0 ? gw_item_get_raw (item, part) : NULL;
}

static int
compare_kept (const GwKept *a,
              const GwKept *b)
{
  if (a->list != b->list)
    return a->list < b->list ? -1 : 1;
  return a->index < b->index ? -1 : a->index > b->index;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  const Place *one = a, *other = b;
  int order = strcmp (one->by, other->by);

  return order != 0 ? order : compare_kept (one->kept, other->kept);
}

/* The newest day first, what has none last. */
static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  const Place *one = a, *other = b;
  int order = one->is_ours != other->is_ours ? (int) other->is_ours - (int) one->is_ours
                                             : g_strcmp0 (other->by, one->by);

  return order != 0 ? order : compare_kept (one->kept, other->kept);
}

/* Whether two briefs have to do with the same person on the other side. */
static gboolean
shares_people (GwItem *brief,
               GwItem *other)
{
  for (guint i = 0; i < gw_item_count (brief, GW_BRIEF_PARTIES); i++)
    {
      GwItem *party = gw_item_get_child (brief, GW_BRIEF_PARTIES, i);
      const char *origin = gw_item_get_raw (party, GW_PARTY_ORIGIN);
      const char *name = gw_item_get_raw (party, GW_PARTY_NAME);

      if (!gw_item_is (party, GW_PARTY_SIDE, "them"))
        continue;
      for (guint j = 0; j < gw_item_count (other, GW_BRIEF_PARTIES); j++)
        {
          GwItem *theirs = gw_item_get_child (other, GW_BRIEF_PARTIES, j);

          if ((origin != NULL
               && g_strcmp0 (gw_item_get_raw (theirs, GW_PARTY_ORIGIN), origin) == 0)
              || (*name != '\0' && g_strcmp0 (gw_item_get_raw (theirs, GW_PARTY_NAME), name) == 0))
            return TRUE;
        }
    }
  return FALSE;
}

/* Whether the library says that it belongs to somebody whom the brief is with. */
static gboolean
belongs_here (GwShelfList *self,
              GwItem      *item)
{
  int part = gw_kind_find_attribute (gw_item_get_kind (item), "party");

  for (guint i = 0; part >= 0 && i < gw_item_count (self->brief, GW_BRIEF_PARTIES); i++)
    {
      GwItem *party = gw_item_get_child (self->brief, GW_BRIEF_PARTIES, i);
      const char *origin = gw_item_get_raw (party, GW_PARTY_ORIGIN);

      if (origin != NULL && gw_item_is (party, GW_PARTY_SIDE, "them")
          && gw_item_refers_to (item, part, origin))
        return TRUE;
    }
  return FALSE;
}

static gboolean
was_used_here (GwShelfList *self,
               GwItem      *item)
{
  GwUses *all = gw_shelf_get_uses (self->shelf);
  GPtrArray *uses = all != NULL ? gw_uses_find (all, gw_item_get_id (item)) : NULL;

  for (guint i = 0; uses != NULL && i < uses->len; i++)
    {
      GwUse *use = g_ptr_array_index (uses, i);

      if (g_strcmp0 (gw_item_get_id (use->brief), gw_item_get_id (self->brief)) != 0
          && shares_people (self->brief, use->brief))
        return TRUE;
    }
  return FALSE;
}

static void
add_list (GwShelfList *self,
          GArray      *places,
          guint        list)
{
  GPtrArray *kept = gw_shelf_get_list (self->shelf, list);

  for (guint i = 0; i < kept->len; i++)
    {
      Place place = { g_ptr_array_index (kept, i), NULL, FALSE };
      GwItem *item = place.kept->item;

      if (self->sort == GW_SHELF_BY_NAME)
        place.by = gw_shelf_get_key (self->shelf, place.kept);
      else if (self->sort == GW_SHELF_BY_USE)
        place.by = get_text (item, "used");
      if (self->brief != NULL)
        place.is_ours = belongs_here (self, item) || was_used_here (self, item);
      g_array_append_val (places, place);
    }
}

static void
sort (GwShelfList *self)
{
  const GwKind *library = gw_kind (GW_KIND_LIBRARY);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));

  if (self->order != NULL)
    return;

  for (guint list = GW_LIBRARY_PARTIES; list <= GW_LIBRARY_FALLBACKS; list++)
    if (self->kind < 0 || (int) library->parts[list].child == self->kind)
      add_list (self, places, list);
  if (self->sort == GW_SHELF_BY_NAME)
    g_array_sort (places, compare_names);
  else if (self->sort != GW_SHELF_BY_KIND)
    g_array_sort (places, compare_days);

  self->order = g_ptr_array_sized_new (places->len);
  for (guint i = 0; i < places->len; i++)
    g_ptr_array_add (self->order, g_array_index (places, Place, i).kept);
}

/* Filtering */

static gboolean
says (GwShelfList *self,
      GwKept      *kept)
{
  if (self->words == NULL || self->words[0] == NULL)
    return TRUE;

  const char *key = gw_shelf_get_key (self->shelf, kept);
  for (guint i = 0; self->words[i] != NULL; i++)
    if (strstr (key, self->words[i]) == NULL)
      return FALSE;
  return TRUE;
}

static gboolean
is_wanted (GwShelfList *self,
           GwKept      *kept)
{
  GwUses *uses = gw_shelf_get_uses (self->shelf);

  switch (self->only)
    {
    case GW_SHELF_STALE:
      return gw_fact_is_stale (kept->item, &self->today);
    case GW_SHELF_TWICE:
      return gw_shelf_has_twin (self->shelf, kept);
    case GW_SHELF_UNUSED:
      return uses == NULL || gw_uses_find (uses, gw_item_get_id (kept->item)) == NULL;
    case GW_SHELF_ALL:
    default:
      return TRUE;
    }
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
}

/* Who types the beginning of something to use in a brief means that. */
static char *
get_beginning (GwShelfList *self)
{
  return self->brief != NULL && self->words != NULL && self->words[0] != NULL
             ? g_strjoinv (" ", self->words)
             : NULL;
}

static void
filter (GwShelfList *self)
{
  GPtrArray *hits = g_ptr_array_new (), *rest = g_ptr_array_new ();
  g_autofree char *beginning = get_beginning (self);

  sort (self);
  for (guint i = 0; i < self->order->len; i++)
    {
      GwKept *kept = g_ptr_array_index (self->order, i);

      if (!is_wanted (self, kept) || !says (self, kept))
        continue;
      gboolean begins = beginning == NULL
                        || g_str_has_prefix (gw_shelf_get_key (self->shelf, kept), beginning);
      g_ptr_array_add (begins ? hits : rest, kept);
    }
  g_ptr_array_extend_and_steal (hits, rest);
  show (self, hits);
}

static void
sort_and_filter (GwShelfList *self)
{
  g_clear_pointer (&self->order, g_ptr_array_unref);
  filter (self);
}

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

static void
changed_cb (GwShelfList   *self,
            GwShelfChange  change,
            GwKept        *kept)
{
  if (change == GW_SHELF_REMOVED)
    take_off (self, kept);
  else if (change == GW_SHELF_ADDED)
    sort_and_filter (self);
}

static void
used_cb (GwShelfList *self)
{
  if (self->brief != NULL || self->only == GW_SHELF_UNUSED)
    sort_and_filter (self);
}

static void
compared_cb (GwShelfList *self)
{
  if (self->only == GW_SHELF_TWICE)
    sort_and_filter (self);
}

static void
gw_shelf_list_finalize (GObject *object)
{
  GwShelfList *self = GW_SHELF_LIST (object);

  g_clear_pointer (&self->order, g_ptr_array_unref);
  g_clear_pointer (&self->hits, g_ptr_array_unref);
  g_clear_pointer (&self->words, g_strfreev);
  g_clear_pointer (&self->brief, gw_item_unref);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (gw_shelf_list_parent_class)->finalize (object);
}

static void
gw_shelf_list_class_init (GwShelfListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gw_shelf_list_finalize;
}

static void
gw_shelf_list_init (GwShelfList *self)
{
  self->hits = g_ptr_array_new ();
  self->kind = -1;
  g_date_clear (&self->today, 1);
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
  filter (self);
  return self;
}

/* @words: as typed; NULL or "" finds everything */
void
gw_shelf_list_set_query (GwShelfList *self,
                         const char  *words)
{
  g_return_if_fail (GW_IS_SHELF_LIST (self));

  g_autofree char *folded = gw_fold (words != NULL ? words : "");
  g_auto (GStrv) parts = g_strsplit (folded, " ", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_strv_builder_add (builder, parts[i]);
  g_clear_pointer (&self->words, g_strfreev);
  self->words = g_strv_builder_end (builder);
  filter (self);
}

/* @kind: a GwKindId; -1 for all */
void
gw_shelf_list_set_kind (GwShelfList *self,
                        int          kind)
{
  g_return_if_fail (GW_IS_SHELF_LIST (self));

  if (self->kind == kind)
    return;
  self->kind = kind;
  sort_and_filter (self);
}

/* @today: by which a fact is old */
void
gw_shelf_list_set_only (GwShelfList *self,
                        GwShelfOnly  only,
                        const GDate *today)
{
  g_return_if_fail (GW_IS_SHELF_LIST (self));

  self->only = only;
  self->today = *today;
  filter (self);
}

void
gw_shelf_list_set_order (GwShelfList  *self,
                         GwShelfOrder  order)
{
  g_return_if_fail (GW_IS_SHELF_LIST (self));

  if (self->sort == order)
    return;
  self->sort = order;
  sort_and_filter (self);
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

  GwItem *before = self->brief;
  self->brief = brief != NULL ? gw_item_ref (brief) : NULL;
  g_clear_pointer (&before, gw_item_unref);
  if (brief != NULL)
    self->sort = GW_SHELF_BY_USE;
  sort_and_filter (self);
}

/* Returns: the place of @node in the list; -1 when it is not shown */
int
gw_shelf_list_find (GwShelfList *self,
                    GwNode      *node)
{
  g_return_val_if_fail (GW_IS_SHELF_LIST (self), -1);

  for (guint i = 0; i < self->hits->len; i++)
    if (g_strcmp0 (gw_item_get_id (((GwKept *) self->hits->pdata[i])->item), gw_node_get_id (node))
        == 0)
      return i;
  return -1;
}
