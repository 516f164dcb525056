/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-spots.h"

/* Longer than from one letter to the next, and shorter than anybody waits. */
#define SETTLED_MS 250

/* One of them */

struct _GwSpot
{
  GObject  parent_instance;

  GObject *item;  /* owned */
  GwSpots *among; /* borrowed; NULL once they are gone */
  guint    index;
};

G_DEFINE_FINAL_TYPE (GwSpot, gw_spot, G_TYPE_OBJECT)

enum
{
  PROP_ITEM = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void
gw_spot_get_property (GObject    *object,
                      guint       id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  g_value_set_object (value, GW_SPOT (object)->item);
}

static void
gw_spot_finalize (GObject *object)
{
  g_clear_object (&GW_SPOT (object)->item);

  G_OBJECT_CLASS (gw_spot_parent_class)->finalize (object);
}

static void
gw_spot_class_init (GwSpotClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = gw_spot_get_property;
  object_class->finalize = gw_spot_finalize;

  props[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, G_TYPE_OBJECT,
                                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
gw_spot_init (GwSpot *self)
{
}

/* Takes @item. */
static void
set_item (GwSpot  *self,
          GObject *item)
{
  if (self->item != item)
    {
      g_set_object (&self->item, item);
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ITEM]);
    }
  g_object_unref (item);
}

/* Returns: (transfer none): what stands there now */
gpointer
gw_spot_get_item (GwSpot *self)
{
  g_return_val_if_fail (GW_IS_SPOT (self), NULL);

  return self->item;
}

/* All of them */

struct _GwSpots
{
  GObject            parent_instance;

  GtkSelectionModel *of;    /* owned */
  GPtrArray         *spots; /* owned (of borrowed GwSpot): those that somebody holds */
  GtkBitset         *chosen; /* owned: what the list was told of last */
  guint              settle_id;
};

/* Returns: whether the list changes no more; "notify::item" says when it does not */
gboolean
gw_spot_is_settled (GwSpot *self)
{
  g_return_val_if_fail (GW_IS_SPOT (self), TRUE);

  return self->among == NULL || self->among->settle_id == 0;
}

static void list_model_init (GListModelInterface *iface);
static void selection_model_init (GtkSelectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GwSpots, gw_spots, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                                                      selection_model_init))

static GtkSelectionModel *
get_of (gpointer self)
{
  return GW_SPOTS (self)->of;
}

static GType
gw_spots_get_item_type (GListModel *model)
{
  return GW_TYPE_SPOT;
}

static guint
gw_spots_get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (get_of (model)));
}

static void
spot_gone_cb (gpointer  user_data,
              GObject  *spot)
{
  g_ptr_array_remove_fast (GW_SPOTS (user_data)->spots, spot);
}

static gpointer
gw_spots_get_item (GListModel *model,
                   guint       index)
{
  GwSpots *self = GW_SPOTS (model);

  for (guint i = 0; i < self->spots->len; i++)
    if (((GwSpot *) self->spots->pdata[i])->index == index)
      return g_object_ref (self->spots->pdata[i]);

  GObject *item = g_list_model_get_item (G_LIST_MODEL (self->of), index);
  if (item == NULL)
    return NULL;
  GwSpot *spot = g_object_new (GW_TYPE_SPOT, NULL);
  spot->item = item;
  spot->among = self;
  spot->index = index;
  g_object_weak_ref (G_OBJECT (spot), spot_gone_cb, self);
  g_ptr_array_add (self->spots, spot);
  return spot;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = gw_spots_get_item_type;
  iface->get_n_items = gw_spots_get_n_items;
  iface->get_item = gw_spots_get_item;
}

static gboolean
gw_spots_is_selected (GtkSelectionModel *model,
                      guint              position)
{
  return gtk_selection_model_is_selected (get_of (model), position);
}

static GtkBitset *
gw_spots_get_selection_in_range (GtkSelectionModel *model,
                                 guint              position,
                                 guint              n)
{
  return gtk_selection_model_get_selection_in_range (get_of (model), position, n);
}

static gboolean
gw_spots_select_item (GtkSelectionModel *model,
                      guint              position,
                      gboolean           unselect_rest)
{
  return gtk_selection_model_select_item (get_of (model), position, unselect_rest);
}

static gboolean
gw_spots_unselect_item (GtkSelectionModel *model,
                        guint              position)
{
  return gtk_selection_model_unselect_item (get_of (model), position);
}

static gboolean
gw_spots_set_selection (GtkSelectionModel *model,
                        GtkBitset         *selected,
                        GtkBitset         *mask)
{
  return gtk_selection_model_set_selection (get_of (model), selected, mask);
}

/* The rest GTK makes of these. */
static void
selection_model_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = gw_spots_is_selected;
  iface->get_selection_in_range = gw_spots_get_selection_in_range;
  iface->select_item = gw_spots_select_item;
  iface->unselect_item = gw_spots_unselect_item;
  iface->set_selection = gw_spots_set_selection;
}

/* A spot within what changed gets what now stands there; one beyond it moves; one that is no more
 * keeps what it had and is never given out again. */
static GPtrArray *
sort_out (GwSpots *self,
          guint    position,
          guint    removed,
          guint    added)
{
  GPtrArray *stay = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->spots->len; i++)
    {
      GwSpot *spot = self->spots->pdata[i];

      if (spot->index == GTK_INVALID_LIST_POSITION || spot->index < position)
        continue;
      if (spot->index >= position + removed)
        spot->index += added - removed;
      else if (spot->index < position + added)
        g_ptr_array_add (stay, g_object_ref (spot));
      else
        spot->index = GTK_INVALID_LIST_POSITION;
    }
  return stay;
}

static void
settled_cb (gpointer user_data)
{
  GwSpots *self = user_data;
  g_autoptr (GPtrArray) spots = g_ptr_array_new_with_free_func (g_object_unref);

  self->settle_id = 0;
  for (guint i = 0; i < self->spots->len; i++)
    g_ptr_array_add (spots, g_object_ref (self->spots->pdata[i]));
  for (guint i = 0; i < spots->len; i++)
    g_object_notify_by_pspec (spots->pdata[i], props[PROP_ITEM]);
}

static void
unsettle (GwSpots *self)
{
  g_clear_handle_id (&self->settle_id, g_source_remove);
  self->settle_id = g_timeout_add_once (SETTLED_MS, settled_cb, self);
}

/* For each row within what it is told, a list forgets what it shows and begins anew: it is told of
 * those alone that were chosen and are no more, or are now. */
static void
tell_chosen (GwSpots *self,
             guint    position,
             guint    n)
{
  g_autoptr (GtkBitset) chosen = gtk_selection_model_get_selection (self->of);
  g_autoptr (GtkBitset) changed = gtk_bitset_copy (chosen);
  g_autoptr (GtkBitset) range = gtk_bitset_new_range (position, n);

  gtk_bitset_difference (changed, self->chosen);
  gtk_bitset_intersect (changed, range);
  g_clear_pointer (&self->chosen, gtk_bitset_unref);
  self->chosen = gtk_bitset_copy (chosen);
  if (gtk_bitset_is_empty (changed))
    return;

  guint first = gtk_bitset_get_minimum (changed);
  gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), first,
                                         gtk_bitset_get_maximum (changed) - first + 1);
}

/* Nothing but spots come and go: those that stay are as they were, though chosen or not. Where others
 * stand for those that were there, the list gets longer or shorter at its end alone: if those behind
 * moved, a view that shows the first of them would make rows for ones that nobody sees. */
static void
items_changed_cb (GwSpots *self,
                  guint    position,
                  guint    removed,
                  guint    added)
{
  unsettle (self);
  if (removed > 0 && added > 0)
    {
      guint behind = g_list_model_get_n_items (G_LIST_MODEL (self->of)) - position - added;

      removed += behind;
      added += behind;
    }

  g_autoptr (GPtrArray) stay = sort_out (self, position, removed, added);
  guint n = MIN (removed, added);

  for (guint i = 0; i < stay->len; i++)
    {
      GwSpot *spot = stay->pdata[i];

      set_item (spot, g_list_model_get_item (G_LIST_MODEL (self->of), spot->index));
    }
  if (removed != added)
    g_list_model_items_changed (G_LIST_MODEL (self), position + n, removed - n, added - n);
  tell_chosen (self, position, n);
}

static void
selection_changed_cb (GwSpots *self,
                      guint     position,
                      guint     n)
{
  tell_chosen (self, position, n);
}

static void
gw_spots_finalize (GObject *object)
{
  GwSpots *self = GW_SPOTS (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  for (guint i = 0; i < self->spots->len; i++)
    {
      GwSpot *spot = self->spots->pdata[i];

      spot->among = NULL;
      g_object_weak_unref (G_OBJECT (spot), spot_gone_cb, self);
    }
  g_ptr_array_unref (self->spots);
  g_clear_pointer (&self->chosen, gtk_bitset_unref);
  g_clear_object (&self->of);

  G_OBJECT_CLASS (gw_spots_parent_class)->finalize (object);
}

static void
gw_spots_class_init (GwSpotsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gw_spots_finalize;
}

static void
gw_spots_init (GwSpots *self)
{
  self->spots = g_ptr_array_new ();
}

/* Takes a reference of @of. */
GtkSelectionModel *
gw_spots_new (GtkSelectionModel *of)
{
  GwSpots *self = g_object_new (GW_TYPE_SPOTS, NULL);

  self->of = g_object_ref (of);
  self->chosen = gtk_selection_model_get_selection (of);
  g_signal_connect_object (of, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (of, "selection-changed", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_SELECTION_MODEL (self);
}
