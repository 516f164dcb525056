/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-plan.h"
#include "gw-review-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* A week of work is five days. */
#define WEEK 5

typedef struct
{
  GwItem *item;
  double  effort; /* days of its first way; 0 where nobody said */
} Piece;

static GwItem *
item_at (GwReview *self,
         guint     index)
{
  return gw_item_get_child (self->moment, GW_SCOPE_ITEMS, index);
}

static const char *
name_of (GwItem *item)
{
  const char *name = gw_item_get_text (item, GW_ITEM_STATEMENT);

  return name != NULL ? name : _("this piece");
}

/* The mean of a way in days, or its single number; 0 where nobody said. */
static double
effort_of (GwItem *approach)
{
  GwEstimate said
      = gw_read_estimate (approach, GW_APPROACH_LOW, GW_APPROACH_LIKELY, GW_APPROACH_HIGH);
  double unit = gw_item_is (approach, GW_APPROACH_UNIT, "weeks") ? WEEK : 1;

  switch (gw_estimate_kind (said))
    {
    case GW_ESTIMATE_NONE:
      return 0;
    case GW_ESTIMATE_SINGLE:
    case GW_ESTIMATE_EXACT:
      return unit * (isnan (said.likely) ? (isnan (said.low) ? said.high : said.low) : said.likely);
    case GW_ESTIMATE_RANGE:
    default:
      {
        GwEstimate settled = gw_estimate_settle (said);
        return unit * gw_estimate_get_mean (&settled);
      }
    }
}

static GArray *
list_pieces (GwReview *self,
             double   *total)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (Piece));

  *total = 0;
  for (guint i = 0; i < gw_item_count (self->moment, GW_SCOPE_ITEMS); i++)
    {
      GwItem *item = item_at (self, i);
      Piece piece = { item, gw_item_count (item, GW_ITEM_APPROACHES) > 0
                                ? effort_of (gw_item_get_child (item, GW_ITEM_APPROACHES, 0))
                                : 0 };

      *total += piece.effort;
      g_array_append_val (pieces, piece);
    }

  return pieces;
}

/* Whether the way is what will be done: in the plan, or without one the piece's first. */
static gboolean
is_planned (GwReview *self,
            GwItem   *approach,
            guint     place)
{
  if (gw_item_has (self->moment, GW_SCOPE_PLAN))
    return gw_item_refers_to (self->moment, GW_SCOPE_PLAN, gw_item_get_id (approach));

  return place == 0;
}

static void
look_estimate_theirs (GwReview *self)
{
  for (guint i = 0; i < gw_item_count (self->moment, GW_SCOPE_ITEMS); i++)
    for (guint j = 0; j < gw_item_count (item_at (self, i), GW_ITEM_APPROACHES); j++)
      {
        GwItem *approach = gw_item_get_child (item_at (self, i), GW_ITEM_APPROACHES, j);

        if (is_planned (self, approach, j) && effort_of (approach) > 0
            && (gw_item_is (approach, GW_APPROACH_STATUS, "guess")
                || !gw_item_has (approach, GW_APPROACH_BY)))
          /* Translators: %s is a piece of work */
          gw_review_add (self, approach, "by",
                         g_strdup_printf (_("“%s” has only your number: get it from the person who "
                                            "would build it."), name_of (item_at (self, i))));
      }
}

static void
look_range_asked (GwReview *self)
{
  for (guint i = 0; i < gw_item_count (self->moment, GW_SCOPE_ITEMS); i++)
    for (guint j = 0; j < gw_item_count (item_at (self, i), GW_ITEM_APPROACHES); j++)
      {
        GwItem *approach = gw_item_get_child (item_at (self, i), GW_ITEM_APPROACHES, j);

        if (gw_estimate_kind (gw_read_estimate (approach, GW_APPROACH_LOW, GW_APPROACH_LIKELY,
                                                GW_APPROACH_HIGH))
            == GW_ESTIMATE_SINGLE)
          /* Translators: %s is a piece of work */
          gw_review_add (self, approach, "likely",
                         g_strdup_printf (_("One number for “%s”: ask what would make it half as "
                                            "long, and what twice."),
                                          name_of (item_at (self, i))));
      }
}

static gboolean
has_driver (GwItem *item)
{
  for (guint i = 0; i < gw_item_count (item, GW_ITEM_APPROACHES); i++)
    if (gw_item_count (gw_item_get_child (item, GW_ITEM_APPROACHES, i), GW_APPROACH_DRIVERS) > 0)
      return TRUE;

  return FALSE;
}

static int
compare_pieces (gconstpointer a,
                gconstpointer b)
{
  double one = ((const Piece *) a)->effort;
  double other = ((const Piece *) b)->effort;

  return one < other ? 1 : one > other ? -1 : 0;
}

/* The largest pieces that together make a third of the work. */
static void
look_why_hard (GwReview *self)
{
  double total;
  g_autoptr (GArray) pieces = list_pieces (self, &total);
  double sum = 0;

  g_array_sort (pieces, compare_pieces);
  for (guint i = 0; i < pieces->len && sum < total / 3; i++)
    {
      Piece *piece = &g_array_index (pieces, Piece, i);

      sum += piece->effort;
      if (!has_driver (piece->item))
        /* Translators: %s is a piece of work */
        gw_review_add (self, piece->item, NULL,
                       g_strdup_printf (_("You do not know yet what makes “%s” hard: ask that "
                                          "before you talk about dates."), name_of (piece->item)));
    }
}

static void
look_simpler_way (GwReview *self)
{
  double total;
  g_autoptr (GArray) pieces = list_pieces (self, &total);

  for (guint i = 0; i < pieces->len; i++)
    {
      Piece *piece = &g_array_index (pieces, Piece, i);

      if (piece->effort > total / 5 && gw_item_count (piece->item, GW_ITEM_APPROACHES) == 1)
        /* Translators: %s is a piece of work */
        gw_review_add (self, piece->item, NULL,
                       g_strdup_printf (_("There is only one way for “%s”: ask what the user could "
                                          "do with half of it."), name_of (piece->item)));
    }
}

/* "Our own plan" is what a date is when nobody says otherwise, so the file cannot tell whether
 * somebody did; a need with a date says what hangs on it just as well. */
static void
look_date_why (GwReview *self)
{
  if (!gw_item_has (self->moment, GW_SCOPE_DUE) || gw_item_has (self->moment, GW_SCOPE_DEADLINE))
    return;
  for (guint i = 0; i < gw_item_count (self->brief, GW_BRIEF_INTERESTS); i++)
    if (gw_item_has (gw_item_get_child (self->brief, GW_BRIEF_INTERESTS, i), GW_INTEREST_BY))
      return;
  if (gw_item_count (self->brief, GW_BRIEF_EVIDENCE) > 0)
    return;

  g_autofree char *due
      = gw_say_calendar_day (gw_read_last_day (self->moment, GW_SCOPE_DUE));
  /* Translators: %s is a day */
  gw_review_add (self, NULL, "deadline",
                 g_strdup_printf (_("Write what hangs on %s: a wish bends, a law does not."), due));
}

static void
look_musts_fit (GwReview *self)
{
  g_autoptr (GwPlan) plan = gw_plan_new (self->brief, self->cancellable, NULL);

  if (plan == NULL || plan->pieces->due == GW_DAY_NONE)
    return;
  if (!plan->can_hold_musts)
    {
      gw_review_add (self, NULL, "due", gw_plan_say_missing (plan));
      return;
    }
  if (plan->musts_by == GW_DAY_NONE || plan->musts_by <= plan->pieces->due)
    return;

  g_autofree char *by = gw_plan_say_date (plan, plan->musts_by);
  g_autofree char *due = gw_plan_say_date (plan, plan->pieces->due);
  /* Translators: two days */
  gw_review_add (self, NULL, "due",
                 g_strdup_printf (_("Even the part nobody can do without takes until %s: move %s, "
                                    "or ask which must is not one."), by, due));
}

const GwRule gw_rules_scope[] = {
  { "outcome", GW_SEVERITY_BEFORE, TRUE, gw_rule_outcome },
  { "need-under-ask", GW_SEVERITY_BEFORE, FALSE, gw_rule_need_under_ask },
  { "guess-asked", GW_SEVERITY_BEFORE, FALSE, gw_rule_guess_asked },
  { "estimate-theirs", GW_SEVERITY_BEFORE, TRUE, look_estimate_theirs },
  { "why-hard", GW_SEVERITY_BEFORE, TRUE, look_why_hard },
  { "simpler-way", GW_SEVERITY_BEFORE, FALSE, look_simpler_way },
  { "musts-fit", GW_SEVERITY_BEFORE, FALSE, look_musts_fit },
  { "our-fallback", GW_SEVERITY_BEFORE, TRUE, gw_rule_our_fallback },
  { "works-for-all", GW_SEVERITY_BETTER, FALSE, gw_rule_works_for_all },
  { "facts-hold", GW_SEVERITY_BETTER, FALSE, gw_rule_facts_hold },
  { "range-asked", GW_SEVERITY_BETTER, FALSE, look_range_asked },
  { "date-why", GW_SEVERITY_BETTER, FALSE, look_date_why },
  { NULL },
};
