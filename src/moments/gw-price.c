/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-price.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "gw-say.h"

/* A price below this share of an order's cost is what rounding leaves. */
#define NOTHING 1e-9

static GwItem *
work_at (const GwPrice *self,
         gsize          index)
{
  return gw_item_get_child (gw_brief_get_moment_item (self->brief), GW_PRIORITIZATION_WORKS, index);
}

static const char *
name_at (const GwPrice *self,
         gsize          index)
{
  const char *name = gw_item_get_text (work_at (self, index), GW_WORK_STATEMENT);

  return name != NULL ? name : _("this work");
}

static char *
say_money (const GwPrice *self,
           double         amount)
{
  return gw_say_money (amount, gw_item_get_text (gw_brief_get_moment_item (self->brief),
                                                 GW_PRIORITIZATION_CURRENCY));
}

static GwWork
read_work (const GwItem *item)
{
  return (GwWork) {
    .weeks = gw_read_estimate (item, GW_WORK_WEEKS_LOW, GW_WORK_WEEKS, GW_WORK_WEEKS_HIGH),
    .delay_cost = gw_read_estimate (item, GW_WORK_DELAY_COST_LOW, GW_WORK_DELAY_COST,
                                    GW_WORK_DELAY_COST_HIGH),
    .by = gw_read_last_day (item, GW_WORK_BY),
    .miss_cost = gw_item_get_number (item, GW_WORK_MISS_COST),
    .requested = gw_item_is (item, GW_WORK_REQUESTED, "yes"),
  };
}

static int
compare_slips (gconstpointer a,
               gconstpointer b)
{
  const GwSlip *one = a;
  const GwSlip *other = b;

  if (one->cost != other->cost)
    return one->cost < other->cost ? 1 : -1;
  return one->weeks < other->weeks ? 1 : one->weeks > other->weeks ? -1 : 0;
}

/* Returns: (transfer full) (element-type GwSlip): what moves when the work @first goes first, the
 * dearest first, then the longest, then in the order of the queue */
GArray *
gw_price_dup_slips (GwPrice *self,
                    gsize    first)
{
  GArray *slips = g_array_new (FALSE, FALSE, sizeof (GwSlip));
  const GwSequence *with = &self->order->firsts[first].sequence;

  for (gsize i = 0; with->works != NULL && i < self->order->n_placed; i++)
    {
      gsize work = self->order->best.works[i];
      GwSlip slip = {
        .id = gw_item_get_id (work_at (self, work)),
        .name = name_at (self, work),
        .weeks = gw_order_get_slip (self->order, first, work),
        .from = gw_order_get_end (self->order, &self->order->best, work),
        .to = gw_order_get_end (self->order, with, work),
      };

      double a_week = gw_item_get_number (work_at (self, work), GW_WORK_DELAY_COST);
      if (!isnan (a_week))
        slip.cost = a_week * slip.weeks;
      if (work != first && slip.weeks > NOTHING)
        g_array_append_val (slips, slip);
    }

  g_array_sort (slips, compare_slips);
  return slips;
}

/* Takes @sentence. */
static void
add (GwPrice *self,
     char    *sentence)
{
  g_ptr_array_add (self->sentences, sentence);
}

/* Without a start, and beyond what the order counts, no day is known. */
static gboolean
has_days (const GwSlip *slip)
{
  return slip->from != GW_DAY_NONE && slip->to != GW_DAY_NONE;
}

static char *
say_by_weeks (const GwSlip *slip)
{
  g_autofree char *weeks = gw_say_weeks (slip->weeks);

  /* Translators: what moves: a work, a time as "9 wk" */
  return g_strdup_printf (_("“%1$s” by %2$s"), slip->name, weeks);
}

/* @costs: what it costs is said along, and then not how many weeks it is */
static char *
say_one_move (const GwSlip *slip,
              gboolean      days,
              gboolean      costs)
{
  g_autofree char *moves = say_by_weeks (slip);

  if (!days)
    return g_steal_pointer (&moves);
  g_autofree char *from = gw_say_calendar_day (slip->from);
  g_autofree char *to = gw_say_calendar_day (slip->to);
  if (costs)
    /* Translators: what moves: a work, two days */
    return g_strdup_printf (_("“%1$s” from %2$s to %3$s"), slip->name, from, to);
  /* Translators: what moves: “Shift swap” by 9 wk, two days */
  return g_strdup_printf (_("%1$s, from %2$s to %3$s"), moves, from, to);
}

/* Whether the request is a way of the brief, whose row says all that moves with it. */
static gboolean
is_said_by_way (const GwPrice *self)
{
  const char *option = gw_item_get_text (work_at (self, self->request), GW_WORK_OPTION);

  return option != NULL && gw_item_find (self->brief, option) != NULL;
}

/* All that moves: two by their names, of more the dearest; that alone where a way says the others. */
static char *
say_moves (const GwPrice *self,
           gboolean       days,
           gboolean       costs)
{
  const GwSlip *slips = (const GwSlip *) self->slips->data;
  g_autofree char *first = say_one_move (&slips[0], days, costs);
  guint more = is_said_by_way (self) ? 0 : self->slips->len - 1;

  if (more == 0)
    return g_steal_pointer (&first);
  if (more == 1)
    {
      g_autofree char *second = say_by_weeks (&slips[1]);

      /* Translators: what moves, twice: “Shift swap” from Fri 5 Mar to Fri 7 May; “Log” by 9 wk */
      return g_strdup_printf (C_("what moves", "%1$s and %2$s"), first, second);
    }
  /* Translators: what moves: “Shift swap” by 9 wk; how many more do, at least two */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$s and %2$u more", "%1$s and %2$u more", more),
                          first, more);
}

static void
say_price (GwPrice *self)
{
  const GwFirst *first = &self->order->firsts[self->request];
  const char *request = name_at (self, self->request);
  guint n = self->slips->len;

  if (n == 0)
    return;

  GwDay last = gw_order_get_end (self->order, &first->sequence, self->request);
  gboolean costs = !isnan (first->price) && first->price > 0;
  gboolean days = last != GW_DAY_NONE && has_days (&g_array_index (self->slips, GwSlip, 0));
  g_autofree char *moves = say_moves (self, days, costs);
  g_autofree char *money = costs ? say_money (self, first->price) : NULL;
  g_autofree char *end = days ? gw_say_calendar_day (last) : NULL;
  if (!costs)
    /* Translators: a work, what moves; the plural is for several that move */
    add (self, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Putting “%1$s” first moves %2$s.",
                                             "Putting “%1$s” first moves %2$s.", n),
                                request, moves));
  else if (!days)
    /* Translators: a work, what moves, an amount of money; the plural is for several that move */
    add (self, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                             "Putting “%1$s” first moves %2$s; that costs about %3$s.",
                                             "Putting “%1$s” first moves %2$s; together that costs about "
                                             "%3$s.", n),
                                request, moves, money));
  else
    /* Translators: a work, a day, what moves, an amount of money; the plural is for several that move */
    add (self, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                             "Putting “%1$s” first finishes it on %2$s and moves %3$s; "
                                             "that costs about %4$s.",
                                             "Putting “%1$s” first finishes it on %2$s and moves %3$s; "
                                             "together that costs about %4$s.", n),
                                request, end, moves, money));
}

/* A date that no order of work reaches, or that turns the price around. */
static void
say_dates (GwPrice *self)
{
  const GwFirst *first = &self->order->firsts[self->request];
  GwDay by = gw_read_last_day (work_at (self, self->request), GW_WORK_BY);
  GwDay end = gw_order_get_end (self->order, &first->sequence, self->request);

  if (by == GW_DAY_NONE || end == GW_DAY_NONE)
    return;

  g_autofree char *date = gw_say_calendar_day (by);
  if (end > by)
    {
      g_autofree char *alone = gw_say_calendar_day (end);
      /* Translators: a day, a work, another day */
      add (self, g_strdup_printf (_("No order of work reaches %s: “%s” alone takes until %s."),
                                  date, name_at (self, self->request), alone));
    }
  else if (first->price <= 0 && first->price_of_no > 0)
    {
      g_autofree char *money
          = say_money (self, gw_item_get_number (work_at (self, self->request), GW_WORK_MISS_COST));
      /* Translators: a day, an amount of money */
      add (self, g_strdup_printf (_("Here the later order is the dearer one: missing %s costs %s, "
                                    "which is more than all the delays together."), date, money));
    }
}

/* An amount leaves out what nobody priced, though it slips like the rest. */
static void
say_unpriced (GwPrice *self)
{
  const char *name = NULL;
  guint n = 0;

  for (gsize i = 0; i < self->order->n_placed; i++)
    {
      gsize work = self->order->best.works[i];

      if (!isnan (gw_item_get_number (work_at (self, work), GW_WORK_DELAY_COST)))
        continue;
      name = name_at (self, work);
      n++;
    }

  if (n == 1)
    /* Translators: a work */
    add (self, g_strdup_printf (_("Nobody has said yet what a week of “%s” costs; the amount leaves "
                                  "it out."), name));
  else if (n > 1)
    /* Translators: a number of works, at least two */
    add (self, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                             "Nobody has said yet what a week of %u work costs; the "
                                             "amount leaves it out.",
                                             "Nobody has said yet what a week of %u works costs; "
                                             "the amount leaves them out.", n), n));
}

static void
say_sentences (GwPrice *self)
{
  const GwFirst *first = &self->order->firsts[self->request];

  say_price (self);
  say_dates (self);
  if (first->price > 0)
    say_unpriced (self);
  if (!isnan (first->price) && !first->told_apart)
    add (self, g_strdup (_("With these ranges the two orders cannot be told apart; do not argue "
                           "about them.")));
  if (!self->order->with_dates)
    add (self, g_strdup (_("With so many pieces of work, dates were left out of the search for "
                           "the best order.")));
  if (self->sentences->len > 0)
    add (self, g_strdup (_("Counted as if one team did one thing after another.")));
}

/**
 * gw_price_new:
 * @brief: a prioritization brief; a reference is taken
 *
 * What the order of the work costs (gw_order_new()) and what it costs when the request goes first,
 * in numbers and in sentences.
 *
 * Returns: (transfer full) (nullable): NULL for other moments and where fewer than two works have
 *   weeks
 */
GwPrice *
gw_price_new (GwItem *brief)
{
  if (gw_brief_get_moment (brief) != GW_MOMENT_PRIORITIZATION)
    return NULL;

  GwItem *moment = gw_brief_get_moment_item (brief);
  guint n = gw_item_count (moment, GW_PRIORITIZATION_WORKS);
  g_autofree GwWork *works = g_new0 (GwWork, n + 1);
  int request = -1;

  for (guint i = 0; i < n; i++)
    {
      works[i] = read_work (gw_item_get_child (moment, GW_PRIORITIZATION_WORKS, i));
      if (works[i].requested && request < 0
          && gw_estimate_kind (works[i].weeks) != GW_ESTIMATE_NONE)
        request = i;
    }

  g_autoptr (GwOrder) order
      = gw_order_new (works, n, gw_read_last_day (moment, GW_PRIORITIZATION_START));
  if (order->n_placed < 2)
    return NULL;

  GwPrice *self = g_new0 (GwPrice, 1);
  self->brief = gw_item_ref (brief);
  self->order = g_steal_pointer (&order);
  self->request = request;
  self->sentences = g_ptr_array_new_with_free_func (g_free);
  if (request >= 0 && self->order->firsts[request].sequence.works != NULL)
    {
      self->slips = gw_price_dup_slips (self, request);
      say_sentences (self);
    }
  else
    self->slips = g_array_new (FALSE, FALSE, sizeof (GwSlip));
  return self;
}

void
gw_price_free (GwPrice *self)
{
  g_array_unref (self->slips);
  g_ptr_array_unref (self->sentences);
  gw_order_free (self->order);
  gw_item_unref (self->brief);
  g_free (self);
}

/* The work that says that it is this way. */
static gssize
find_work (GwPrice    *self,
           const char *option)
{
  GwItem *moment = gw_brief_get_moment_item (self->brief);

  for (guint i = 0; i < gw_item_count (moment, GW_PRIORITIZATION_WORKS); i++)
    if (g_strcmp0 (gw_item_get_text (work_at (self, i), GW_WORK_OPTION), option) == 0
        && self->order->firsts[i].sequence.works != NULL)
      return i;

  return -1;
}

/**
 * gw_price_say_moves:
 * @option: id of a way
 *
 * Returns: (transfer full) (nullable): what moves from when to when if that way goes first; NULL
 *   where no work says that it is this way
 */
char *
gw_price_say_moves (GwPrice    *self,
                    const char *option)
{
  gssize work = find_work (self, option);

  if (work < 0)
    return NULL;

  g_autoptr (GArray) slips = gw_price_dup_slips (self, work);
  GString *text = g_string_new (slips->len == 0 ? _("nothing moves") : NULL);
  for (guint i = 0; i < slips->len; i++)
    {
      const GwSlip *slip = &g_array_index (slips, GwSlip, i);

      g_string_append (text, i > 0 ? C_("list", ", ") : "");
      if (slip->from == GW_DAY_NONE || slip->to == GW_DAY_NONE)
        {
          g_autofree char *weeks = gw_say_weeks (slip->weeks);
          g_string_append_printf (text, "%s +%s", slip->name, weeks);
          continue;
        }
      g_autofree char *from = gw_say_calendar_day (slip->from);
      g_autofree char *to = gw_say_calendar_day (slip->to);
      /* Translators: from what is now to what comes instead; it points the way you read */
      g_string_append_printf (text, "%s %s %s %s", slip->name, from, C_("arrow", "→"), to);
    }

  return g_string_free (text, FALSE);
}
