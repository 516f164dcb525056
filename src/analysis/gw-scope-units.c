/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-scope-private.h"

#include <math.h>
#include <string.h>

/* Tarjan's search for circles among the items, where "with" is a need in both directions. */
typedef struct
{
  const GwScope *scope;
  GArray **links; /* [item], of guint */
  guint *unit_of;
  guint *index; /* 0: not seen */
  guint *low;
  guint8 *open;
  GArray *stack;
  guint n_seen;
  guint n_units;
} Circles;

static double
strength_of (const GwScopeItem *item)
{
  double best = 0;

  for (guint a = 0; a < item->n_approaches; a++)
    if (item->approaches[a].estimated)
      best = MAX (best, item->value * item->approaches[a].covers
                          / MAX (item->approaches[a].mean, 1e-6));

  return best;
}

static gboolean
has_estimate (const GwScopeItem *item)
{
  for (guint a = 0; a < item->n_approaches; a++)
    if (item->approaches[a].estimated)
      return TRUE;

  return FALSE;
}

static void
close_circle (Circles *circles,
              guint    item)
{
  guint member;

  do
    {
      member = g_array_index (circles->stack, guint, circles->stack->len - 1);
      g_array_set_size (circles->stack, circles->stack->len - 1);
      circles->open[member] = FALSE;
      circles->unit_of[member] = circles->n_units;
    }
  while (member != item);

  circles->n_units++;
}

static void
visit (Circles *circles,
       guint    item)
{
  circles->index[item] = circles->low[item] = ++circles->n_seen;
  circles->open[item] = TRUE;
  g_array_append_val (circles->stack, item);

  for (guint i = 0; i < circles->links[item]->len; i++)
    {
      guint other = g_array_index (circles->links[item], guint, i);

      if (circles->index[other] == 0)
        {
          visit (circles, other);
          circles->low[item] = MIN (circles->low[item], circles->low[other]);
        }
      else if (circles->open[other])
        circles->low[item] = MIN (circles->low[item], circles->index[other]);
    }

  if (circles->low[item] == circles->index[item])
    close_circle (circles, item);
}

/* Numbers the units so that each comes after what it needs (Tarjan, Depth-first search and linear
 * graph algorithms, SIAM J. on Computing 1, 1972). */
static void
find_circles (GwScopeUnits  *self,
              const GwScope *scope)
{
  guint n = scope->n_items;
  g_autoptr (GPtrArray) links
    = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autofree guint *index = g_new0 (guint, n + 1);
  g_autofree guint *low = g_new0 (guint, n + 1);
  g_autofree guint8 *open = g_new0 (guint8, n + 1);
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (links, g_array_new (FALSE, FALSE, sizeof (guint)));
  for (guint i = 0; i < n; i++)
    {
      const GwScopeItem *item = &scope->items[i];

      g_array_append_vals (g_ptr_array_index (links, i), item->needs, item->n_needs);
      g_array_append_vals (g_ptr_array_index (links, i), item->with, item->n_with);
      for (guint w = 0; w < item->n_with; w++)
        g_array_append_val (g_ptr_array_index (links, item->with[w]), i);
    }

  Circles circles = { scope, (GArray **) links->pdata, self->unit_of, index, low, open, stack, 0, 0 };
  for (guint i = 0; i < n; i++)
    if (index[i] == 0)
      visit (&circles, i);
  self->n_units = circles.n_units;
}

static void
append_once (GArray *list,
             guint   unit)
{
  for (guint i = 0; i < list->len; i++)
    if (g_array_index (list, guint, i) == unit)
      return;
  g_array_append_val (list, unit);
}

static void
fill_units (GwScopeUnits  *self,
            const GwScope *scope)
{
  self->units = g_new0 (GwScopeUnit, self->n_units + 1);
  for (guint u = 0; u < self->n_units; u++)
    {
      self->units[u].possible = TRUE;
      self->units[u].items = g_array_new (FALSE, FALSE, sizeof (guint));
      self->units[u].needs = g_array_new (FALSE, FALSE, sizeof (guint));
      self->units[u].needed_by = g_array_new (FALSE, FALSE, sizeof (guint));
    }

  for (guint i = 0; i < scope->n_items; i++)
    {
      const GwScopeItem *item = &scope->items[i];
      guint u = self->unit_of[i];
      GwScopeUnit *unit = &self->units[u];

      g_array_append_val (unit->items, i);
      unit->forced |= item->must;
      unit->possible &= has_estimate (item);
      unit->strength = MAX (unit->strength, strength_of (item));
      for (guint k = 0; k < item->n_needs; k++)
        {
          guint needed = self->unit_of[item->needs[k]];

          if (needed == u)
            continue;
          append_once (unit->needs, needed);
          append_once (self->units[needed].needed_by, u);
        }
    }
}

/* Units are numbered after what they need: upwards what is impossible spreads, downwards what is
 * forced and who depends. */
static void
spread (GwScopeUnits *self)
{
  self->n_words = self->n_units / 64 + 1;
  self->dependents = g_new0 (guint64, (gsize) self->n_units * self->n_words + 1);

  for (guint u = 0; u < self->n_units; u++)
    for (guint i = 0; i < self->units[u].needs->len; i++)
      self->units[u].possible
        &= self->units[g_array_index (self->units[u].needs, guint, i)].possible;

  self->feasible = TRUE;
  for (guint u = self->n_units; u-- > 0;)
    {
      self->feasible &= !self->units[u].forced || self->units[u].possible;
      for (guint i = 0; i < self->units[u].needs->len; i++)
        {
          guint needed = g_array_index (self->units[u].needs, guint, i);
          guint64 *set = self->dependents + (gsize) needed * self->n_words;

          self->units[needed].forced |= self->units[u].forced;
          gw_scope_put (set, u);
          for (guint w = 0; w < self->n_words; w++)
            set[w] |= self->dependents[(gsize) u * self->n_words + w];
        }
    }
}

/* What is left open when @unit is next: itself if somebody still waits for it, less those for
 * which it was the last to wait. Forced units are never in question. */
static int
count_opened (const GwScopeUnits *self,
              const guint        *n_waiting,
              guint               unit)
{
  const GwScopeUnit *next = &self->units[unit];
  int opened = !next->forced && n_waiting[unit] > 0;

  for (guint i = 0; i < next->needs->len; i++)
    {
      guint needed = g_array_index (next->needs, guint, i);

      opened -= !self->units[needed].forced && n_waiting[needed] == 1;
    }

  return opened;
}

static void
count_possible (const GwScopeUnits *self,
                guint              *n_waiting,
                guint              *n_missing)
{
  for (guint u = 0; u < self->n_units; u++)
    for (guint i = 0; i < self->units[u].needs->len && self->units[u].possible; i++)
      {
        n_waiting[g_array_index (self->units[u].needs, guint, i)]++;
        n_missing[u]++;
      }
}

/* Needed before needing; of those that can be next the one that leaves least open, since what is
 * open multiplies the states; of equals the strongest first, so that what is left at the end
 * hardly matters. */
static void
find_order (GwScopeUnits *self)
{
  g_autofree guint *n_waiting = g_new0 (guint, self->n_units + 1); /* that need it, not yet placed */
  g_autofree guint *n_missing = g_new0 (guint, self->n_units + 1); /* of its needs */
  g_autofree guint8 *placed = g_new0 (guint8, self->n_units + 1);

  count_possible (self, n_waiting, n_missing);
  self->order = g_array_new (FALSE, FALSE, sizeof (guint));
  for (;;)
    {
      guint best = G_MAXUINT;
      int least = 0;

      for (guint u = 0; u < self->n_units; u++)
        {
          int opened;

          if (placed[u] || !self->units[u].possible || n_missing[u] > 0)
            continue;
          opened = count_opened (self, n_waiting, u);
          if (best == G_MAXUINT || opened < least
              || (opened == least && self->units[u].strength > self->units[best].strength))
            {
              best = u;
              least = opened;
            }
        }
      if (best == G_MAXUINT)
        return;

      placed[best] = TRUE;
      g_array_append_val (self->order, best);
      for (guint i = 0; i < self->units[best].needs->len; i++)
        n_waiting[g_array_index (self->units[best].needs, guint, i)]--;
      for (guint i = 0; i < self->units[best].needed_by->len; i++)
        n_missing[g_array_index (self->units[best].needed_by, guint, i)]--;
    }
}

/* Sorts out which items of @scope come together, which must and can be taken, and in what order
 * they are decided. gw_scope_units_clear() ends it. */
void
gw_scope_units_init (GwScopeUnits  *self,
                     const GwScope *scope)
{
  memset (self, 0, sizeof *self);
  self->unit_of = g_new0 (guint, scope->n_items + 1);
  find_circles (self, scope);
  fill_units (self, scope);
  spread (self);
  find_order (self);
}

void
gw_scope_units_clear (GwScopeUnits *self)
{
  for (guint u = 0; u < self->n_units && self->units != NULL; u++)
    {
      g_array_unref (self->units[u].items);
      g_array_unref (self->units[u].needs);
      g_array_unref (self->units[u].needed_by);
    }
  g_clear_pointer (&self->units, g_free);
  g_clear_pointer (&self->unit_of, g_free);
  g_clear_pointer (&self->dependents, g_free);
  g_clear_pointer (&self->order, g_array_unref);
}
