/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-ask-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "gw-say.h"

#define GAP "____"
/* As many as can be missing, which is all of it. */
#define N_GAPS 8

static char *
say_month (GwMonth month)
{
  g_autofree char *iso = gw_month_format (month);

  return gw_say_when (iso);
}

/* The benefit that brings most money in a year, among those the lead size takes; −1 without. */
static int
main_benefit (GwAsk *self)
{
  const GwSize *lead = gw_ask_get_lead (self);
  int best = -1;
  double most = -INFINITY;

  for (guint i = 0; i < self->whole.n_benefits; i++)
    {
      const GwBenefit *benefit = &self->benefits[i];
      double money = benefit->units.likely * (isnan (benefit->worth) ? 1 : benefit->worth);

      if (lead->benefits[i] && (best < 0 || money > most))
        {
          best = i;
          most = money;
        }
    }

  return best;
}

/* Money a year of all benefits the lead size takes, by which of their numbers. */
static double
yearly_worth (GwAsk *self,
              gsize  number)
{
  const GwSize *lead = gw_ask_get_lead (self);
  double sum = 0;

  for (guint i = 0; i < self->whole.n_benefits; i++)
    {
      GwEstimate units = gw_estimate_settle (self->benefits[i].units);

      if (lead->benefits[i] && !self->benefits[i].once)
        sum += G_STRUCT_MEMBER (double, &units, number)
               * (isnan (self->benefits[i].worth) ? 1 : self->benefits[i].worth);
    }

  return sum;
}

/* Somebody's own words inside a sentence of ours. */
static char *
quote (const char *words)
{
  /* Translators: %s are words that the person wrote */
  return g_strdup_printf (_("“%s”"), words);
}

/* What is paid for, in the words of its costs; NULL where none has any. */
static char *
say_what (GwAsk *self)
{
  const GwSize *lead = gw_ask_get_lead (self);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint pass = 0; pass < 2 && names->len == 0; pass++)
    for (guint i = 0; i < self->whole.n_costs; i++)
      {
        const char *name = gw_item_get_text (gw_ask_get_cost (self, i), GW_COST_STATEMENT);

        /* What is paid every year is what is asked for; what is paid once comes with it. */
        if (lead->costs[i] && name != NULL && (pass == 1 || !self->costs[i].once))
          g_ptr_array_add (names, quote (name));
      }
  if (names->len == 0)
    return NULL;

  g_ptr_array_add (names, NULL);
  /* Translators: between the quoted names of what is paid for, in "Investing … in …" */
  return g_strjoinv (_(" and "), (char **) names->pdata);
}

static const char *
or_gap (GwAsk      *self,
        const char *text,
        const char *missing)
{
  if (text != NULL)
    return text;

  g_ptr_array_add (self->gaps, g_strdup (missing));
  return GAP;
}

static char *
say_sooner (GwAsk *self,
            int    benefit)
{
  const GwBenefit *main = benefit >= 0 ? &self->benefits[benefit] : NULL;

  if (main == NULL || main->without == GW_MONTH_NONE || main->from == GW_MONTH_NONE)
    return NULL;
  if (main->without == GW_MONTH_NEVER)
    return g_strdup (_("which would not come without it"));

  g_autofree char *months = gw_say_months (main->without - main->from);
  /* Translators: %s is a time, as in "7 months" */
  return g_strdup_printf (_("%s sooner than without"), months);
}

static char *
say_payback (GwAsk *self)
{
  const GwInvestment *lead = gw_ask_get_lead (self)->investment;

  if (!lead->known || lead->payback < 0)
    return NULL;
  return say_month (lead->first + lead->payback);
}

/* "March 2029 unless groups stay under 3.6" */
static char *
say_payback_unless (GwAsk *self)
{
  g_autofree char *payback = say_payback (self);

  return payback != NULL ? gw_ask_say_unless (self, payback) : NULL;
}

static void
say_sentence (GwAsk *self)
{
  const GwSize *lead = gw_ask_get_lead (self);
  const GwInvestment *money = lead->investment;
  int benefit = main_benefit (self);
  GwItem *item = benefit >= 0 ? gw_ask_get_benefit (self, benefit) : NULL;
  GwItem *moment = gw_brief_get_moment_item (self->brief);
  const char *goal = gw_name_of (self->brief, gw_item_get_text (moment, GW_RESOURCES_OBJECTIVE));
  gboolean paid = lead->has_costs && !isnan (money->first_year);
  g_autofree char *first = paid ? gw_ask_say_money (self, money->first_year) : NULL;
  g_autofree char *later = paid ? gw_ask_say_money (self, money->second_year) : NULL;
  g_autofree char *what = say_what (self);
  g_autofree char *when = item != NULL && gw_item_has (item, GW_BENEFIT_FROM)
                              ? gw_say_when (gw_item_get_text (item, GW_BENEFIT_FROM))
                              : NULL;
  g_autofree char *sooner = say_sooner (self, benefit);
  double worth = yearly_worth (self, G_STRUCT_OFFSET (GwEstimate, likely));
  g_autofree char *yearly = worth > 0 ? gw_ask_say_about (self, worth) : NULL;
  g_autofree char *payback = say_payback_unless (self);
  const char *measure = item != NULL ? gw_item_get_text (item, GW_BENEFIT_STATEMENT) : NULL;

  if (measure == NULL && item != NULL)
    measure = gw_item_get_text (item, GW_BENEFIT_MEASURE);
  const char *paid_first = or_gap (self, first, _("what it costs"));
  const char *bought = or_gap (self, what, _("what you ask for"));
  g_autofree char *quoted = measure != NULL ? quote (measure) : NULL;
  const char *brought = or_gap (self, quoted, _("what it brings"));
  const char *from = or_gap (self, when, _("when it comes"));
  const char *gained = or_gap (self, sooner, _("when it would come without"));
  g_autofree char *some_time = g_strdup_printf (_("%s sooner than without"), GAP);
  const char *value = or_gap (self, yearly, _("what it is worth a year"));
  const char *served = or_gap (self, goal, _("the goal it serves"));
  const char *back = or_gap (self, payback, _("when it has paid back"));

  if (self->gaps->len == N_GAPS)
    self->sentence = g_strdup (_("Investing ____ in ____ brings ____ by ____ instead of ____, worth "
                                 "____ a year; it serves ____; it pays back unless ____."));
  else if (paid && money->second_year <= 0)
    /* Translators: as below, where nothing is paid after the first year */
    self->sentence = g_strdup_printf (
        _("Investing %1$s in %2$s brings %3$s by %4$s, %5$s, worth about %6$s a year; it serves "
          "“%7$s”; it pays back by %8$s."),
        paid_first, bought, brought, from, sooner != NULL ? gained : some_time, value, served, back);
  else
    /* Translators: the sentence of a request for money. In this order: the money of the first
     * year, the money of each year after, what is paid for, what it brings, a month, "7 months
     * sooner than without", the money it is worth a year, a goal, "March 2029 unless groups stay
     * under 3.6" (when it has paid back). Each may be a gap to fill in, as ____ */
    self->sentence = g_strdup_printf (
        _("Investing %1$s in the first year and %2$s a year after that in %3$s brings %4$s by "
          "%5$s, %6$s, worth about %7$s a year; it serves “%8$s”; it pays back by %9$s."),
        paid_first, later != NULL ? later : GAP, bought, brought, from,
        sooner != NULL ? gained : some_time, value, served, back);
}

/* Takes @value. */
static void
add_figure (GwAsk      *self,
            const char *label,
            char       *value)
{
  GwAskFigure figure = { NULL, value };

  if (value == NULL)
    return;
  figure.label = g_strdup (label);
  g_array_append_val (self->figures, figure);
}

static char *
say_worth_range (GwAsk *self)
{
  double low = yearly_worth (self, G_STRUCT_OFFSET (GwEstimate, low));
  double likely = yearly_worth (self, G_STRUCT_OFFSET (GwEstimate, likely));
  double high = yearly_worth (self, G_STRUCT_OFFSET (GwEstimate, high));
  g_autofree char *middle = gw_ask_say_about (self, likely);

  if (!(likely > 0))
    return NULL;
  if (isnan (low) || isnan (high) || low == high)
    return g_steal_pointer (&middle);

  g_autofree char *from = gw_ask_say_about (self, low);
  g_autofree char *to = gw_ask_say_about (self, high);
  /* Translators: three amounts of money: the likely one, the least, the most */
  return g_strdup_printf (_("%s (%s to %s)"), middle, from, to);
}

static void
say_figures (GwAsk *self)
{
  const GwSize *lead = gw_ask_get_lead (self);
  const GwInvestment *money = lead->investment;
  int benefit = main_benefit (self);

  if (lead->has_costs && !isnan (money->first_year))
    {
      add_figure (self, _("First year"), gw_ask_say_money (self, money->first_year));
      add_figure (self, _("A year after"), gw_ask_say_money (self, money->second_year));
    }
  if (benefit >= 0 && self->benefits[benefit].without == GW_MONTH_NEVER)
    add_figure (self, _("Without it"), g_strdup (_("never")));
  else if (benefit >= 0 && self->benefits[benefit].without != GW_MONTH_NONE
           && self->benefits[benefit].from != GW_MONTH_NONE)
    add_figure (self, _("Sooner by"), gw_say_months (self->benefits[benefit].without
                                                     - self->benefits[benefit].from));
  add_figure (self, _("Worth a year"), say_worth_range (self));
  if (money->known && lead->has_costs && lead->has_benefits)
    {
      char *payback = say_payback (self);
      add_figure (self, _("Pays back by"), payback != NULL ? payback : g_strdup (_("not at all")));
      if (!isnan (money->odds))
        add_figure (self, _("Odds that it pays back"), gw_say_odds (money->odds));
    }
}

static void
say_beside (GwAsk *self)
{
  const GwSize *lead = gw_ask_get_lead (self);
  const GwInvestment *money = lead->investment;
  int benefit = main_benefit (self);

  if (benefit >= 0 && self->benefits[benefit].without != GW_MONTH_NONE
      && self->benefits[benefit].without != GW_MONTH_NEVER
      && self->benefits[benefit].from != GW_MONTH_NONE)
    {
      GwMonth months = self->benefits[benefit].without - self->benefits[benefit].from;
      g_autofree char *when = say_month (self->benefits[benefit].without);

      /* Translators: a month, a number of months */
      g_ptr_array_add (self->sentences,
                       g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                     "Without it the same comes in %s; only the %d "
                                                     "month in between is counted.",
                                                     "Without it the same comes in %s; only the %d "
                                                     "months in between are counted.", months),
                                        when, months));
    }
  if (money->known && !isnan (money->odds))
    {
      g_autofree char *odds = gw_say_odds (money->odds);
      /* Translators: "about 8 in 10"; a number of years */
      g_ptr_array_add (self->sentences,
                       g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                     "That it pays back within %2$u year: %1$s.",
                                                     "That it pays back within %2$u years: %1$s.",
                                                     self->whole.years),
                                        odds, self->whole.years));
    }
  if (self->given_back != GW_MONTH_NONE)
    {
      g_autofree char *when = say_month (self->given_back);
      g_ptr_array_add (self->sentences,
                       g_strdup_printf (_("They give back the time they took by the end of %s; a "
                                          "date before that cannot be helped by hiring."), when));
    }
}

/* One gap after the other, in the order of the sentence. */
static void
say_gap (GwAsk *self)
{
  if (self->gaps->len > 0)
    self->gap = g_strdup_printf (_("The sentence is missing %s: without it this is a wish."),
                                 (char *) g_ptr_array_index (self->gaps, 0));
}

/* Fills in all that a person reads. */
void
gw_ask_say (GwAsk *self)
{
  say_sentence (self);
  say_gap (self);
  say_figures (self);
  gw_ask_say_breaks (self);
  say_beside (self);
}

/**
 * gw_ask_say_size:
 *
 * Returns: (transfer full) (nullable): what one size costs and how likely it pays back, as far as
 *   it is known
 */
char *
gw_ask_say_size (GwAsk *self,
                 guint  size)
{
  const GwSize *one = g_ptr_array_index (self->sizes, size);
  const GwInvestment *money = one->investment;

  if (isnan (money->first_year) || !one->has_costs)
    return NULL;

  g_autofree char *first = gw_ask_say_money (self, money->first_year);
  if (!one->has_benefits || isnan (money->odds))
    /* Translators: an amount of money */
    return g_strdup_printf (_("%s in the first year"), first);

  g_autofree char *odds = gw_say_odds (money->odds);
  /* Translators: an amount of money; "about 8 in 10" */
  return g_strdup_printf (_("%s in the first year; pays back: %s"), first, odds);
}
