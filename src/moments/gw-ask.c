/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-ask-private.h"

/* Below these odds the full ask does not speak first if a smaller one brings more. */
#define GOOD_ODDS 0.7

static void
size_free (gpointer data)
{
  GwSize *size = data;

  g_free (size->costs);
  g_free (size->benefits);
  g_clear_pointer (&size->investment, gw_investment_free);
  g_free (size);
}

/* @option: (nullable): NULL takes everything */
static gboolean
takes (GwItem *option,
       GwItem *item)
{
  return option == NULL || gw_item_refers_to (option, GW_OPTION_TAKES, gw_item_get_id (item));
}

/* A cost and a benefit cannot be kept without a number; nought was never answered. */
static gboolean
add_size (GwAsk         *self,
          GwItem        *option,
          guint64        seed,
          GCancellable  *cancellable,
          GError       **error)
{
  GwSize *size = g_new0 (GwSize, 1);

  g_ptr_array_add (self->sizes, size);
  size->option = option;
  size->costs = g_new0 (gboolean, self->whole.n_costs + 1);
  size->benefits = g_new0 (gboolean, self->whole.n_benefits + 1);
  for (guint i = 0; i < self->whole.n_costs; i++)
    {
      size->costs[i] = takes (option, gw_ask_get_cost (self, i));
      size->has_costs |= size->costs[i] && self->costs[i].amount.likely != 0;
    }
  for (guint i = 0; i < self->whole.n_benefits; i++)
    {
      size->benefits[i] = takes (option, gw_ask_get_benefit (self, i));
      size->has_benefits |= size->benefits[i] && self->benefits[i].units.likely != 0;
    }

  size->investment = gw_investment_new_size (&self->whole, size->costs, size->benefits, seed,
                                             cancellable, error);
  return size->investment != NULL;
}

static gboolean
add_sizes (GwAsk         *self,
           guint64        seed,
           GCancellable  *cancellable,
           GError       **error)
{
  for (guint i = 0; i < gw_item_count (self->brief, GW_BRIEF_OPTIONS); i++)
    {
      GwItem *option = gw_item_get_child (self->brief, GW_BRIEF_OPTIONS, i);

      if (gw_item_has (option, GW_OPTION_TAKES)
          && !add_size (self, option, seed, cancellable, error))
        return FALSE;
    }

  return self->sizes->len > 0 || add_size (self, NULL, seed, cancellable, error);
}

/* The full ask, unless it is a gamble and a smaller size brings more with better odds. */
static guint
choose_lead (GwAsk *self)
{
  const GwInvestment *full = ((GwSize *) g_ptr_array_index (self->sizes, 0))->investment;
  guint lead = 0;

  if (!full->known || !(full->odds < GOOD_ODDS))
    return 0;

  for (guint i = 1; i < self->sizes->len; i++)
    {
      const GwInvestment *best = ((GwSize *) g_ptr_array_index (self->sizes, lead))->investment;
      const GwInvestment *size = ((GwSize *) g_ptr_array_index (self->sizes, i))->investment;

      if (size->known && size->odds > best->odds && size->npv > best->npv)
        lead = i;
    }

  return lead;
}

static void
figure_clear (gpointer data)
{
  GwAskFigure *figure = data;

  g_free (figure->label);
  g_free (figure->value);
}

/**
 * gw_ask_new:
 * @brief: a resources brief; a reference is taken
 * @seed: of the draws behind the odds
 *
 * The case for what is asked (gw_investment_new()) with each of its sizes, in numbers and in
 * sentences. A brief whose options say what they take is as many cases; the first is the full ask.
 *
 * Returns: (transfer full) (nullable): NULL for other moments, or when cancelled with @error
 */
GwAsk *
gw_ask_new (GwItem        *brief,
            guint64        seed,
            GCancellable  *cancellable,
            GError       **error)
{
  if (gw_brief_get_moment (brief) != GW_MOMENT_RESOURCES)
    return NULL;

  g_autoptr (GwAsk) self = g_new0 (GwAsk, 1);
  self->brief = gw_item_ref (brief);
  self->sizes = g_ptr_array_new_with_free_func (size_free);
  self->gaps = g_ptr_array_new_with_free_func (g_free);
  self->figures = g_array_new (FALSE, FALSE, sizeof (GwAskFigure));
  g_array_set_clear_func (self->figures, figure_clear);
  self->breaks = g_ptr_array_new_with_free_func (g_free);
  self->sentences = g_ptr_array_new_with_free_func (g_free);
  gw_ask_read (self);
  if (!add_sizes (self, seed, cancellable, error))
    return NULL;

  self->lead = choose_lead (self);
  self->given_back = gw_case_get_given_back (&self->whole);
  gw_ask_say (self);
  return g_steal_pointer (&self);
}

void
gw_ask_free (GwAsk *self)
{
  g_ptr_array_unref (self->sizes);
  g_ptr_array_unref (self->gaps);
  g_array_unref (self->figures);
  g_ptr_array_unref (self->breaks);
  g_ptr_array_unref (self->sentences);
  g_free (self->sentence);
  g_free (self->gap);
  g_free (self->costs);
  g_free (self->benefits);
  gw_item_unref (self->brief);
  g_free (self);
}
