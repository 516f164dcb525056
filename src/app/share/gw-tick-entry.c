/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-tick-entry.h"

struct _GwTickEntry
{
  GObject    parent_instance;

  /* owned */
  GPtrArray *all;   /* of which its own are some */
  GPtrArray *ticks; /* of borrowed GwTick: its own */

  gboolean   heading;
};

G_DEFINE_FINAL_TYPE (GwTickEntry, gw_tick_entry, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
gw_tick_entry_finalize (GObject *object)
{
  GwTickEntry *self = GW_TICK_ENTRY (object);

  g_ptr_array_unref (self->ticks);
  g_ptr_array_unref (self->all);

  G_OBJECT_CLASS (gw_tick_entry_parent_class)->finalize (object);
}

static void
gw_tick_entry_class_init (GwTickEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gw_tick_entry_finalize;

  signals[CHANGED] = g_signal_new ("changed", GW_TYPE_TICK_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
gw_tick_entry_init (GwTickEntry *self)
{
}

static GwTickEntry *
entry_new (GPtrArray *all,
           gboolean   heading)
{
  GwTickEntry *self = g_object_new (GW_TYPE_TICK_ENTRY, NULL);

  self->all = g_ptr_array_ref (all);
  self->ticks = g_ptr_array_new ();
  self->heading = heading;
  return self;
}

static GwTick *
first (GwTickEntry *self)
{
  return g_ptr_array_index (self->ticks, 0);
}

GPtrArray *
gw_tick_entries_new (GPtrArray *ticks)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_object_unref);
  GwTickEntry *heading = NULL;

  for (guint i = 0; i < ticks->len; i++)
    {
      GwTick *tick = g_ptr_array_index (ticks, i);
      GwTickEntry *entry = entry_new (ticks, FALSE);

      if (heading == NULL || !g_str_equal (first (heading)->heading, tick->heading))
        {
          heading = entry_new (ticks, TRUE);
          g_ptr_array_add (entries, heading);
        }
      g_ptr_array_add (heading->ticks, tick);
      g_ptr_array_add (entry->ticks, tick);
      g_ptr_array_add (entries, entry);
    }
  return entries;
}

gboolean
gw_tick_entry_is_same (GwTickEntry *self,
                       GwTickEntry *other)
{
  if (self->heading || other->heading)
    return self->heading == other->heading
           && g_str_equal (first (self)->heading, first (other)->heading);
  return gw_item_get_kind (first (self)->item) == gw_item_get_kind (first (other)->item)
         && g_strcmp0 (gw_item_get_id (first (self)->item), gw_item_get_id (first (other)->item))
                == 0;
}

void
gw_tick_entry_become (GwTickEntry *self,
                      GwTickEntry *other)
{
  g_ptr_array_ref (other->ticks);
  g_ptr_array_ref (other->all);
  g_ptr_array_unref (self->ticks);
  g_ptr_array_unref (self->all);
  self->ticks = other->ticks;
  self->all = other->all;
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
gw_tick_entry_is_heading (GwTickEntry *self)
{
  return self->heading;
}

const char *
gw_tick_entry_get_text (GwTickEntry *self)
{
  return self->heading ? first (self)->heading : first (self)->text;
}

const char *
gw_tick_entry_get_why (GwTickEntry *self)
{
  return self->heading ? NULL : first (self)->why;
}

/* What may not be ticked does not count where something else may. */
GwTicked
gw_tick_entry_get_ticked (GwTickEntry *self)
{
  gboolean may = gw_tick_entry_get_may (self);
  guint n = 0;
  guint n_ticked = 0;

  for (guint i = 0; i < self->ticks->len; i++)
    {
      const GwTick *tick = g_ptr_array_index (self->ticks, i);

      if (tick->may != may)
        continue;
      n++;
      n_ticked += tick->ticked;
    }
  return n_ticked == 0 ? GW_TICKED_NONE : n_ticked == n ? GW_TICKED_ALL : GW_TICKED_SOME;
}

gboolean
gw_tick_entry_get_may (GwTickEntry *self)
{
  for (guint i = 0; i < self->ticks->len; i++)
    if (((const GwTick *) g_ptr_array_index (self->ticks, i))->may)
      return TRUE;
  return FALSE;
}

GPtrArray *
gw_tick_entry_get_ticks (GwTickEntry *self)
{
  return self->ticks;
}
