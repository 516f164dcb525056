/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-review-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Lateness of so many months that turns the case is to be said first. */
#define SOON_LATE 2

/* The least time between the decision and the first day of somebody new. */
#define HIRING_DAYS (8 * 7)

/* A leader chooses between so many amounts besides the full one. */
#define OTHER_SIZES 2

static GwItem *
benefit_at (GwReview *self,
            guint     index)
{
  return gw_item_get_child (self->moment, GW_RESOURCES_BENEFITS, index);
}

static guint
count_benefits (GwReview *self)
{
  return gw_item_count (self->moment, GW_RESOURCES_BENEFITS);
}

static const char *
who_decides (GwReview *self)
{
  for (guint i = 0; i < gw_item_count (self->brief, GW_BRIEF_PARTIES); i++)
    {
      GwItem *party = gw_item_get_child (self->brief, GW_BRIEF_PARTIES, i);
      if (gw_item_is (party, GW_PARTY_DECIDES, "yes"))
        return gw_party_get_short (party);
    }

  return NULL;
}

static void
look_serves_goal (GwReview *self)
{
  const char *who = who_decides (self);

  if (gw_item_has (self->moment, GW_RESOURCES_OBJECTIVE))
    return;

  gw_review_add (self, NULL, "objective",
                 who != NULL
                     /* Translators: %s is a name */
                     ? g_strdup_printf (_("Tie it to a goal that %s has already set, with its "
                                          "number."), who)
                     : g_strdup (_("Tie it to a goal that leadership has already set, with its "
                                   "number.")));
}

/* What comes once does so with the money or not at all: there is no time in between to count. */
static void
look_with_without (GwReview *self)
{
  for (guint i = 0; i < count_benefits (self); i++)
    if (!gw_item_has (benefit_at (self, i), GW_BENEFIT_WITHOUT)
        && gw_item_is (benefit_at (self, i), GW_BENEFIT_KIND, "yearly"))
      gw_review_add (self, benefit_at (self, i), "without",
                     g_strdup (_("When would this come without the money? Only the time in between "
                                 "counts.")));
}

/* Returns: (nullable): the field of a benefit that is still empty, in their order */
static const char *
unmeasured_in (GwItem *benefit)
{
  if (!gw_item_has (benefit, GW_BENEFIT_MEASURE))
    return "measure";
  if (!gw_item_has (benefit, GW_BENEFIT_LOW) || !gw_item_has (benefit, GW_BENEFIT_HIGH))
    return "likely";
  if (!gw_item_has (benefit, GW_BENEFIT_WORTH))
    return "worth";

  return NULL;
}

static void
look_measure_worth (GwReview *self)
{
  for (guint i = 0; i < count_benefits (self); i++)
    {
      GwItem *benefit = benefit_at (self, i);
      const char *field = unmeasured_in (benefit);

      if (field != NULL)
        gw_review_add (self, benefit, field,
                       g_strdup (_("Say which measure moves, by how much, and what one step of it "
                                   "is worth a year.")));
    }
}

static void
look_finance_agrees (GwReview *self)
{
  for (guint i = 0; i < count_benefits (self); i++)
    if (!gw_item_has (benefit_at (self, i), GW_BENEFIT_CONFIRMED_BY)
        && !gw_item_has (benefit_at (self, i), GW_BENEFIT_EVIDENCE))
      gw_review_add (self, benefit_at (self, i), "confirmed-by",
                     g_strdup (_("Only you stand behind this number: ask Finance for theirs.")));
}

/* The full ask is the first option that says what it takes; without such all are other sizes. */
static void
look_smaller_size (GwReview *self)
{
  guint n = gw_item_count (self->brief, GW_BRIEF_OPTIONS);

  for (guint i = 0; i < gw_item_count (self->brief, GW_BRIEF_OPTIONS); i++)
    if (gw_item_has (gw_item_get_child (self->brief, GW_BRIEF_OPTIONS, i), GW_OPTION_TAKES))
      {
        n--;
        break;
      }

  if (n < OTHER_SIZES)
    gw_review_add (self, NULL, "options",
                   g_strdup (_("Leaders choose between amounts: write a smaller one and the one "
                               "that stops something.")));
}

static void
look_breaks_known (GwReview *self)
{
  g_autoptr (GwAsk) ask = gw_ask_new (self->brief, 1, self->cancellable, NULL);

  if (ask == NULL)
    return;
  if (ask->breaks->len == 0)
    {
      gw_review_add (self, NULL, "resources",
                     g_strdup (_("No number here would break this yet: say what it costs and what "
                                 "it brings, in a good and in a bad case.")));
      return;
    }

  gssize late = gw_ask_get_lead (ask)->investment->late_months;
  if (late > 0 && late <= SOON_LATE)
    gw_review_add (self, NULL, "resources",
                   g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                 "%d month late and it loses money: say so first, "
                                                 "and say how you would notice.",
                                                 "%d months late and it loses money: say so first, "
                                                 "and say how you would notice.", late),
                                    (int) late));
}

static gboolean
has_once_cost (GwReview *self)
{
  for (guint i = 0; i < gw_item_count (self->moment, GW_RESOURCES_COSTS); i++)
    if (gw_item_is (gw_item_get_child (self->moment, GW_RESOURCES_COSTS, i), GW_COST_KIND, "once"))
      return TRUE;

  return FALSE;
}

/* Whether the first day leaves time to find somebody after the meeting. */
static gboolean
starts_late_enough (GwReview *self,
                    GwItem   *cost)
{
  GwItem *meeting = gw_item_get_one (self->brief, GW_BRIEF_MEETING);
  const char *start = meeting != NULL ? gw_item_get_text (meeting, GW_MEETING_START) : NULL;
  const char *from = gw_item_get_text (cost, GW_COST_FROM);

  if (start == NULL || from == NULL)
    return FALSE;

  g_autofree char *day = g_strndup (start, 10);
  return gw_month_first_day (gw_month_parse (from)) >= gw_day_parse (day) + HIRING_DAYS;
}

static void
look_whole_cost (GwReview *self)
{
  for (guint i = 0; i < gw_item_count (self->moment, GW_RESOURCES_COSTS); i++)
    {
      GwItem *cost = gw_item_get_child (self->moment, GW_RESOURCES_COSTS, i);

      if (gw_item_is (cost, GW_COST_KIND, "yearly")
          && gw_item_get_number (cost, GW_COST_PEOPLE) > 0 && !has_once_cost (self)
          && gw_item_get_number (cost, GW_COST_RAMP_MONTHS) == 0 && !starts_late_enough (self, cost))
        gw_review_add (self, cost, "ramp-months",
                       g_strdup (_("Hiring takes time and money: add what it costs to find and "
                                   "bring in, and the real first day.")));
    }
}

const GwRule gw_rules_resources[] = {
  { "outcome", GW_SEVERITY_BEFORE, TRUE, gw_rule_outcome },
  { "need-under-ask", GW_SEVERITY_BEFORE, FALSE, gw_rule_need_under_ask },
  { "guess-asked", GW_SEVERITY_BEFORE, FALSE, gw_rule_guess_asked },
  { "serves-goal", GW_SEVERITY_BEFORE, TRUE, look_serves_goal },
  { "with-without", GW_SEVERITY_BEFORE, TRUE, look_with_without },
  { "measure-worth", GW_SEVERITY_BEFORE, FALSE, look_measure_worth },
  { "finance-agrees", GW_SEVERITY_BEFORE, FALSE, look_finance_agrees },
  { "smaller-size", GW_SEVERITY_BEFORE, FALSE, look_smaller_size },
  { "our-fallback", GW_SEVERITY_BEFORE, TRUE, gw_rule_our_fallback },
  { "facts-hold", GW_SEVERITY_BETTER, FALSE, gw_rule_facts_hold },
  { "breaks-known", GW_SEVERITY_BETTER, FALSE, look_breaks_known },
  { "whole-cost", GW_SEVERITY_BETTER, FALSE, look_whole_cost },
  { NULL },
};
