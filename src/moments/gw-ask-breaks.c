/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-ask-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "gw-say.h"

/* The numbers that break the case, the nearest first. */

/* Lateness is the first thing to say when so few months of it turn the case. */
#define NEAR_MONTHS 6

/* Returns: (transfer full): in the currency of the brief, to the last coin */
char *
gw_ask_say_money (GwAsk  *self,
                  double  amount)
{
  return gw_say_money (amount, gw_item_get_text (gw_brief_get_moment_item (self->brief),
                                                 GW_RESOURCES_CURRENCY));
}

/* What is only about right is not said to the last coin: three digits of it. */
char *
gw_ask_say_about (GwAsk  *self,
                  double  amount)
{
  double step = amount > 0 ? pow (10, floor (log10 (amount)) - 2) : 1;

  return gw_ask_say_money (self, round (amount / step) * step);
}

typedef enum
{
  BREAK_LATE,
  BREAK_BENEFIT,
  BREAK_COST,
} BreakKind;

typedef struct
{
  double      room;   /* how far from the likely number, as a share of it */
  BreakKind   kind;
  const char *name;   /* borrowed; of a benefit its measure, of a cost what is paid for */
  char       *value;  /* owned; NULL for lateness */
  guint       months; /* of lateness that can be borne */
} Break;

static void
break_clear (Break *self)
{
  g_free (self->value);
}

static int
compare_breaks (gconstpointer a,
                gconstpointer b)
{
  double one = ((const Break *) a)->room;
  double other = ((const Break *) b)->room;

  return one < other ? -1 : one > other ? 1 : 0;
}

static void
add_late (GwAsk  *self,
          GArray *breaks)
{
  int months = gw_ask_get_lead (self)->investment->late_months;
  Break late = { months <= NEAR_MONTHS ? -1 : months, BREAK_LATE };

  if (months <= 0)
    return;
  late.months = months - 1;
  g_array_append_val (breaks, late);
}

static void
add_benefit (GwAsk  *self,
             GArray *breaks,
             guint   index,
             double  at)
{
  GwItem *item = gw_ask_get_benefit (self, index);
  const GwBenefit *benefit = &self->benefits[index];
  Break one = { 1 - at / benefit->units.likely, BREAK_BENEFIT };

  one.value = isnan (benefit->worth)
                  ? gw_ask_say_about (self, at)
                  : gw_say_number (at < 1 ? round (at * 100) / 100 : round (at * 10) / 10);
  one.name = gw_item_get_text (item, GW_BENEFIT_MEASURE);
  if (one.name == NULL)
    one.name = gw_item_get_text (item, GW_BENEFIT_STATEMENT);
  if (one.name == NULL)
    one.name = _("the units");
  g_array_append_val (breaks, one);
}

static void
add_cost (GwAsk  *self,
          GArray *breaks,
          guint   index,
          double  at)
{
  Break one = { at / self->costs[index].amount.likely - 1, BREAK_COST };

  one.value = gw_ask_say_about (self, at);
  one.name = gw_item_get_text (gw_ask_get_cost (self, index), GW_COST_STATEMENT);
  if (one.name == NULL)
    one.name = _("it");
  g_array_append_val (breaks, one);
}

/* Returns: (transfer full) (element-type Break): none where there is no case to break */
static GArray *
find_breaks (GwAsk *self)
{
  const GwSize *lead = gw_ask_get_lead (self);
  GArray *breaks = g_array_new (FALSE, FALSE, sizeof (Break));

  g_array_set_clear_func (breaks, (GDestroyNotify) break_clear);
  if (!lead->investment->known || !lead->has_costs || !lead->has_benefits
      || lead->investment->npv < 0)
    return breaks;

  add_late (self, breaks);
  for (guint i = 0; i < self->whole.n_benefits; i++)
    {
      const GwSwing *swing = gw_size_get_benefit_swing (lead, i);
      if (swing != NULL && !isnan (swing->breaks_at))
        add_benefit (self, breaks, i, swing->breaks_at);
    }
  for (guint i = 0; i < self->whole.n_costs; i++)
    {
      const GwSwing *swing = gw_size_get_cost_swing (lead, i);
      if (swing != NULL && !isnan (swing->breaks_at))
        add_cost (self, breaks, i, swing->breaks_at);
    }

  g_array_sort (breaks, compare_breaks);
  return breaks;
}

static char *
say_break (const Break *self)
{
  switch (self->kind)
    {
    case BREAK_LATE:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                           "It stops paying back if it comes more than %u "
                                           "month late.",
                                           "It stops paying back if it comes more than %u "
                                           "months late.", self->months), self->months);
    case BREAK_BENEFIT:
      /* Translators: a measure, as in "contracts"; a number */
      return g_strdup_printf (_("It stops paying back if %s stay under %s."), self->name,
                              self->value);
    case BREAK_COST:
    default:
      /* Translators: what is paid for; an amount of money */
      return g_strdup_printf (_("It stops paying back if “%s” costs more than %s."), self->name,
                              self->value);
    }
}

/* Fills in the sentences on what breaks the case. */
void
gw_ask_say_breaks (GwAsk *self)
{
  g_autoptr (GArray) breaks = find_breaks (self);

  for (guint i = 0; i < breaks->len; i++)
    g_ptr_array_add (self->breaks, say_break (&g_array_index (breaks, Break, i)));
}

/* Returns: (transfer full): the month of @payback with what would break it first, for the end of the
 *   sentence that asks for the money */
char *
gw_ask_say_unless (GwAsk      *self,
                   const char *payback)
{
  g_autoptr (GArray) breaks = find_breaks (self);
  const Break *first = breaks->len > 0 ? &g_array_index (breaks, Break, 0) : NULL;

  if (first == NULL)
    return g_strdup (payback);
  if (first->kind == BREAK_LATE)
    /* Translators: behind "it pays back by": a month, a number of months */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         "%1$s unless it comes more than %2$u month late",
                                         "%1$s unless it comes more than %2$u months late",
                                         first->months), payback, first->months);
  if (first->kind == BREAK_BENEFIT)
    /* Translators: behind "it pays back by": a month, a measure, a number */
    return g_strdup_printf (_("%1$s unless %2$s stay under %3$s"), payback, first->name,
                            first->value);
  /* Translators: behind "it pays back by": a month, what is paid for, an amount of money */
  return g_strdup_printf (_("%1$s unless “%2$s” costs more than %3$s"), payback, first->name,
                          first->value);
}
